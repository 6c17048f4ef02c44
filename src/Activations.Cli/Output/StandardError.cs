using System.Text;

namespace Activations.Cli.Output;

/// <summary>Writes lines to stderr, in UTF-8 whatever the locale.</summary>
internal static class StandardError
{
    public static bool UsesColour(string? choice) => Colour.IsWanted(choice, onTerminal: !Console.IsErrorRedirected);

    public static void Write(IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        if (text.Length > 0)
        {
            using var error = Console.OpenStandardError();
            error.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
