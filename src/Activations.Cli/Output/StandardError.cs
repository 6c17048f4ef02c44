using System.Text;

namespace Activations.Cli.Output;

/// <summary>Writes to stderr, in UTF-8 whatever the locale; what it does not take is lost and nothing else.</summary>
internal static class StandardError
{
    public static bool IsTerminal => FileDescriptor.IsTerminal(FileDescriptor.StandardError);

    public static bool UsesColour(string? choice) => Colour.IsWanted(choice, IsTerminal);

    /// <summary>Writes lines.</summary>
    public static void Write(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        WriteText(text.ToString());
    }

    /// <summary>Writes what may be a part of a line.</summary>
    public static void WriteText(string text)
    {
        try
        {
            if (text.Length > 0)
            {
                OpenFile.Write(FileDescriptor.StandardError, [Encoding.UTF8.GetBytes(text)]);
            }
        }
        catch (IOException)
        {
            // It is closed, full or gone: there is nobody to tell.
        }
    }
}
