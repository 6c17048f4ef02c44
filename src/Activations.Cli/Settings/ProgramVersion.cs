using System.Reflection;

namespace Activations.Cli.Settings;

/// <summary>What the program was built as.</summary>
internal static class ProgramVersion
{
    private const int DigitsOfCommit = 10;

    /// <summary>The version and, where it is known, the commit: <c>0.1.0 (0123456789)</c>.</summary>
    public static string Text
    {
        get
        {
            var version = Program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
            var parts = version.InformationalVersion.Split('+', 2);
            var commit = parts.Length == 2 ? parts[1][..Math.Min(DigitsOfCommit, parts[1].Length)] : null;
            return commit is null ? parts[0] : $"{parts[0]} ({commit})";
        }
    }

    /// <summary>Where the documentation is.</summary>
    public static string ProjectUrl => Program.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == nameof(ProjectUrl)).Value!;

    private static Assembly Program => typeof(ProgramVersion).Assembly;
}
