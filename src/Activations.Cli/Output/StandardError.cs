using System.Text;

namespace Activations.Cli.Output;

/// <summary>Writes lines to stderr, in UTF-8 whatever the locale.</summary>
internal static class StandardError
{
    public static bool UsesColour(string? choice) => Colour.IsWanted(choice, onTerminal: !Console.IsErrorRedirected);

    public static void Write(IEnumerable<string> lines)
    {
        using var error = Console.OpenStandardError();
        error.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }
}
