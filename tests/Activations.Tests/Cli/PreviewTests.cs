using System.Text.RegularExpressions;

namespace Activations.Tests.Cli;

public sealed class PreviewTests
{
    [Fact]
    public void A_preview_is_drawn_on_stderr_so_that_stdout_still_holds_the_path_alone()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run("plot", "relu", "step", "--grad", "--preview", "-o", "x.png");

        Assert.Equal(new Outcome(0, "x.png\n", """
            ─a─ relu   ─b─ step   ─── f   ╌╌╌ f′
             8┤                                      ┊                                   ⢀⡠⠊
              │                                      ┊                                 ⢀⠔⠁
              │                                      ┊                               ⡠⠔⠁
              │                                      ┊                             ⡠⠊
             6┤                                      ┊                          ⢀⠔a
              │                                      ┊                        ⣀⠔⠁
              │                                      ┊                      ⡠⠊
              │                                      ┊                   ⢀⠤⠊
             4┤                                      ┊                 ⢀⠔⠁
              │                                      ┊               a⠒⠁
              │                                      ┊             ⡠⠊
              │                                      ┊          ⢀⠔⠉
             2┤                                      ┊        ⡠⠔⠁
              │                                      ┊      ⡠⠊
              │                                      ⣀⣀⣀a⣀⣔⣊⣀⣀⣀b⣀⣀⣀⣀⣀a⣀⣀⣀⣀⣀b⣀⣀⣀⣀⣀⣀a⣀⣀⣀⣀⣀b⣀⣀⣀
              │                                      ┊ ⢀a⠁
             0┤⣀⣀⣀a⣀⣀⣀⣀⣀b⣀⣀⣀⣀⣀⣀a⣀⣀⣀⣀⣀b⣀⣀⣀⣀⣀a⣀⣀⣀⣀⣀⣀b⣀⣀⡠⣊⣁┈⣀⣀┈⣀⣀┈b⣀┈⣀⣀┈⣀⣀┈⣀⣀┈b⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀b┈⣀⣀
              └┬────────┬─────────┬────────┬─────────┬─────────┬────────┬─────────┬────────┬
              −8       −6        −4       −2         0         2        4         6        8

            """), outcome);
        Assert.Equal(["x.png"], workspace.Files);
    }

    [Fact]
    public void A_preview_breaks_at_jumps_and_has_round_numbers_on_any_range()
    {
        using var workspace = new Workspace();

        Assert.Equal("""
             1.0┤                                                 ⠈⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
                │                                                 ┊
                │                                                 ┊
             0.8┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.6┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.4┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.2┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.0┤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
                └┬───────────┬────────────┬───────────┬───────────┬────────────┬───────────┬
            ×10⁻⁶ −2.0     −1.5         −1.0        −0.5         0.0          0.5        1.0

            """, workspace.Run("plot", "step", "--range", "-2e-6:1e-6", "--preview", "-o", "x.png").Error);
    }

    [Fact]
    public void Keys_that_have_no_room_end_in_an_ellipsis()
    {
        using var workspace = new Workspace();
        string[] curves = [.. Enumerable.Range(1, 9).Select(i => $"curve number {i}={i}x")];

        var keys = workspace.Run(["plot", .. curves, "--preview", "-o", "x.png"]).Error.Split('\n')
            .First(line => line.StartsWith("─a─", StringComparison.Ordinal));

        Assert.Equal("─a─ curve number 1   ─b─ curve number 2   ─c─ curve number 3   ─d─ curve number…", keys);
    }

    [Theory]
    [InlineData("relu sigmoid elu --color never", "abc")]
    [InlineData("relu sigmoid elu --color always", "")]
    [InlineData("relu --grad --color never", "")] // their dashes differ
    [InlineData("prelu:alpha=0.1,0.5 --color never", "ab")]
    public void Without_colours_letters_tell_curves_apart(string words, string letters)
    {
        using var workspace = new Workspace();

        var preview = workspace.Run(["plot", .. words.Split(' '), "--preview", "-o", "x.png"]).Error;
        var plain = Regex.Replace(preview, @"\e\[[0-9;]*m", "").Split('\n');
        var chart = plain.Where(line => line.Contains('│') || line.Contains('┤')).SelectMany(line => line);

        Assert.Equal(letters, string.Concat(chart.Where(char.IsAsciiLetterLower).Distinct().Order()));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(123)]
    public void A_preview_is_as_wide_as_the_terminal(int columns)
    {
        using var workspace = new Workspace();

        var line = $"stty cols {columns} rows 50; $exe plot relu --preview -o x.png";
        var shown = OnTerminal(workspace, "TERM=dumb", line);

        var axis = shown.Split('\n').Select(line => line.TrimEnd()).Single(line => line.Contains('└'));
        Assert.InRange(axis.Length, columns - 2, columns);
    }

    [Theory]
    [InlineData("TERM=xterm-kitty", "\e_Ga=T,f=100,q=2,c=80,m=1;iVBORw0KGgo")]
    [InlineData("TERM=xterm KITTY_WINDOW_ID=1", "\e_Ga=T,f=100,q=2,c=80,m=1;iVBORw0KGgo")]
    [InlineData("TERM=xterm TERM_PROGRAM=iTerm.app", "\e]1337;File=inline=1;size=")]
    [InlineData("TERM=xterm TERM_PROGRAM=vscode", null)]
    [InlineData("TERM=xterm-kitty TMUX=/a,1,0", null)]
    public void A_terminal_that_shows_images_gets_one(string variables, string? image)
    {
        using var workspace = new Workspace();

        var shown = OnTerminal(workspace, variables, "stty cols 80 rows 30; $exe plot relu --preview -o x.png");

        Assert.Equal(image is not null, shown.Contains(image ?? "\e_G", StringComparison.Ordinal));
        Assert.Equal(image is null, shown.Contains('┤'));
    }

    [Fact]
    public void An_image_for_kitty_comes_in_chunks_that_make_a_whole_picture()
    {
        using var workspace = new Workspace();

        const string line = "stty cols 80 rows 30; $exe plot relu --preview -o x.png";
        var shown = OnTerminal(workspace, "TERM=xterm-kitty", line);
        string[] chunks = [.. shown.Split("\e_G").Skip(1).Select(chunk => chunk.Split("\e\\")[0])];

        Assert.All(chunks, chunk => Assert.InRange(chunk.Split(';')[1].Length, 1, 4096));
        var whetherMore = chunks.Select(chunk => chunk.Split(';')[0].Split(',')[^1]);
        Assert.Equal([.. chunks[..^1].Select(_ => "m=1"), "m=0"], whetherMore);
        var png = Convert.FromBase64String(string.Concat(chunks.Select(chunk => chunk.Split(';')[1])));
        using var picture = SkiaSharp.SKBitmap.Decode(png);
        Assert.Equal(800, picture.Width);
    }

    private static string OnTerminal(Workspace workspace, string variables, string line) => workspace.Shell(
        $"env -u TERM_PROGRAM -u KITTY_WINDOW_ID -u TMUX -u STY {variables} script -qec '{line}' /dev/null").Output;

    [Theory]
    [InlineData("--color always", "", true)]
    [InlineData("--color always", "NO_COLOR=1", true)]
    [InlineData("", "", false)] // not a terminal
    [InlineData("--color never", "", false)]
    public void Colours_are_for_terminals_or_on_request(string option, string variable, bool coloured)
    {
        using var workspace = new Workspace();

        var (code, _, error) = workspace.Shell($"{variable} $exe plot relu --preview {option}");

        Assert.Equal((0, coloured), (code, error.Contains("\e[0;38;5;32m", StringComparison.Ordinal)));
        Assert.Equal(coloured, error.Contains('\e', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=dumb", false)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    [InlineData("TERM=xterm NO_COLOR=", true)]
    public void On_a_terminal_colours_follow_the_environment(string variables, bool coloured)
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Shell($"{variables} script -qec \"$exe plot relu --preview\" /dev/null");

        Assert.Equal((0, coloured), (code, output.Contains("\e[0;38;5;32m", StringComparison.Ordinal)));
    }
}
