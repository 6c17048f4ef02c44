namespace Activations.Tests.Cli;

public sealed class ExploreTests
{
    [Theory]
    [InlineData("explore relu")]
    [InlineData("explore")]
    public void Without_a_terminal_it_ends_at_once(string words)
    {
        using var workspace = new Workspace();

        const string line = "explore: needs a Unix terminal on stdin and stdout; --dump 80x24 prints how it would look";
        Assert.Equal(new Outcome(2, "", $"activations: error: {line}\n"), workspace.Run(words.Split(' ')));
    }

    [Theory]
    [InlineData("rleu", "unknown activation 'rleu'; did you mean relu?")]
    [InlineData("relu --dump 80", "--dump 80: expected columns and rows, such as 80x24")]
    [InlineData("relu --dump 0x24", "--dump 0x24: expected columns and rows, such as 80x24")]
    [InlineData("relu --dump 80x24 --color blue", "--color blue: expected auto, always or never")]
    public void What_was_not_understood_is_said(string words, string line)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(2, "", $"activations: error: {line}\n"), workspace.Run(["explore", .. words.Split(' ')]));
    }

    [Theory]
    [InlineData("relu --dump 30x8", "30x8 is too small,\n40x14 is enough; q leaves\n\n\n\n\n\n\n")]
    [InlineData("relu --dump 1x1", "1\n")]
    public void A_window_that_is_too_small_says_so(string words, string screen)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, screen, ""), workspace.Run(["explore", .. words.Split(' ')]));
    }

    [Theory]
    [InlineData("q", 0)]
    [InlineData("\\e", 0)]
    [InlineData("\\003", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void The_terminal_is_given_back_however_it_ends(string end, int code)
    {
        using var workspace = new Workspace();

        var (_, output, error) = workspace.Shell($$"""
        explore='"$exe" explore relu --keys +; code=$?'
        around="echo \$\$ > id; trap : INT; stty > before; $explore; stty > after; exit \$code"
        coproc program { TERM=xterm script -qec "$around" /dev/null; }
        id=$program_PID
        while IFS= read -r -d h part <&"${program[0]}" && [[ $part != *'[?2026' ]]; do :; done
        case '{{end}}' in
            TERM | HUP) kill -{{end}} "$(pgrep -P "$(cat id)")" ;;
            *) printf '{{end}}' >&"${program[1]}" ;;
        esac
        exec 3<&"${program[0]}"
        cat <&3
        wait "$id"
        echo "$?"
        cmp before after
        """);

        Assert.Equal("", error);
        Assert.Contains("\e[?2026l\e[?7h\e[?25h\e[?1049l", output, StringComparison.Ordinal); // after a whole frame
        Assert.EndsWith($"\n{code}\n", output, StringComparison.Ordinal);
        Assert.Equal(end != "HUP", output.Contains("activations plot relu --range -4:4\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_is_written_by_the_line_that_is_shown()
    {
        using var workspace = new Workspace();

        var screen = workspace.Run("explore", "prelu", "--dump", "80x24", "--keys", "1 up w enter");

        Assert.Equal((0, ""), (screen.Code, screen.Error));
        Assert.EndsWith(
            "\nwritten by activations plot prelu:alpha=0.26 --grad\n", screen.Output, StringComparison.Ordinal);
        Assert.Equal(["prelu-alpha-0.26-grad.png"], workspace.Files);
        var written = File.ReadAllBytes(workspace["prelu-alpha-0.26-grad.png"]);
        Assert.Equal(0, workspace.Run("plot", "prelu:alpha=0.26", "--grad").Code);
        Assert.Equal(File.ReadAllBytes(workspace["prelu-alpha-0.26-grad.png"]), written);
    }

    [Theory]
    [InlineData("w ctrl-u x.bmpx enter", "-o x.bmpx: expected a file name that ends in")]
    [InlineData("w ctrl-u /proc/x.png enter", "cannot write /proc/x.png: ")]
    public void A_figure_that_cannot_be_written_is_said_on_the_screen(string keys, string message)
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Run("explore", "relu", "--dump", "80x24", "--keys", keys);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(message, output.Split('\n')[23], StringComparison.Ordinal);
        Assert.Empty(workspace.Files);
    }
}
