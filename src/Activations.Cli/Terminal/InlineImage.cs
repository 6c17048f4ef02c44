using System.Globalization;
using System.Text;

namespace Activations.Cli.Terminal;

/// <summary>A way to show an image among lines of text.</summary>
/// <param name="Write">The escape sequences that show a PNG file on so many columns.</param>
internal sealed record InlineImage(Func<byte[], int, string> Write)
{
    // What kitty takes in one sequence.
    private const int ChunkLength = 4096;

    // Terminals that have kitty's protocol, and those that have iTerm2's.
    private static readonly string[] LikeKitty = ["ghostty", "WezTerm"], LikeITerm = ["iTerm.app", "mintty"];

    /// <summary>What the terminal says that it has; null when it has none, or tmux or screen hide it.</summary>
    public static InlineImage? Supported
    {
        get
        {
            var program = Variable("TERM_PROGRAM");
            var isKitty = Variable("KITTY_WINDOW_ID").Length > 0 || Variable("TERM") == "xterm-kitty";
            var isShared = Variable("TMUX").Length > 0 || Variable("STY").Length > 0;
            return isShared ? null
                : isKitty || LikeKitty.Contains(program) ? new(AsKitty)
                : LikeITerm.Contains(program) ? new(AsITerm)
                : null;
        }
    }

    // sw.kovidgoyal.net/kitty/graphics-protocol: action T, transmit and display; format 100, PNG; c, columns; q=2, no
    // answer, which would arrive as if it had been typed.
    private static string AsKitty(byte[] png, int columns)
    {
        var text = new StringBuilder();
        string[] chunks = [.. Convert.ToBase64String(png).Chunk(ChunkLength).Select(chunk => new string(chunk))];
        foreach (var (i, chunk) in chunks.Index())
        {
            var first = i > 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"a=T,f=100,q=2,c={columns},");
            var more = i < chunks.Length - 1 ? 1 : 0;
            text.Append(CultureInfo.InvariantCulture, $"\e_G{first}m={more};{chunk}\e\\");
        }

        return text.Append('\n').ToString();
    }

    // iterm2.com/documentation-images.html
    private static string AsITerm(byte[] png, int columns) => string.Create(
        CultureInfo.InvariantCulture,
        $"\e]1337;File=inline=1;size={png.Length};width={columns}:{Convert.ToBase64String(png)}\a\n");

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
