namespace Activations.Cli;

/// <summary>What the process tells its caller; interruption adds 130 (SIGINT) and 143 (SIGTERM).</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int CouldNot = 1;
    public const int NotUnderstood = 2;
    public const int Bug = 70;
}
