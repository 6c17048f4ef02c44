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

    [Fact]
    public void A_step_that_was_given_ends_zooming_out_at_a_million_points()
    {
        using var workspace = new Workspace();
        var keys = string.Join(' ', Enumerable.Repeat("-", 200));

        var screen = workspace.Run("explore", "srelu", "--dump", "80x24", "--step", "0.5", "--keys", keys).Output;

        Assert.EndsWith("--step 0.5: too many points for each key\n", screen);
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
        const string left = "\e[?2026l\e[?1006l\e[?1003l\e[?7h\e[?25h\e[?1049l"; // after a whole frame
        Assert.Contains(left, output, StringComparison.Ordinal);
        Assert.EndsWith($"\n{code}\n", output, StringComparison.Ordinal);
        const string line = "activations plot relu --grad --range -4:4\r\n";
        Assert.Equal(end != "HUP", output.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_is_written_by_the_line_that_is_shown()
    {
        using var workspace = new Workspace();

        var screen = workspace.Run("explore", "prelu", "--dump", "80x24", "--keys", "up w enter");

        Assert.Equal((0, ""), (screen.Code, screen.Error));
        Assert.EndsWith(
            "\nactivations plot prelu:alpha=0.26 --grad\nwrote prelu-alpha-0.26-grad.png\n",
            screen.Output,
            StringComparison.Ordinal);
        Assert.Equal(["prelu-alpha-0.26-grad.png"], workspace.Files);
        var written = File.ReadAllBytes(workspace["prelu-alpha-0.26-grad.png"]);
        Assert.Equal(0, workspace.Run("plot", "prelu:alpha=0.26", "--grad").Code);
        Assert.Equal(File.ReadAllBytes(workspace["prelu-alpha-0.26-grad.png"]), written);
    }

    [Fact]
    public void A_line_wider_than_the_window_is_seen_to_go_on()
    {
        using var workspace = new Workspace();

        var screen = workspace.Run("explore", "prelu:alpha=0.125", "--range", "-12.5:12.5", "--dump", "40x14");

        Assert.Equal("activations plot prelu:alpha=0.125 --gr…", screen.Output.Split('\n')[12]);
    }

    [Fact]
    public void Values_and_names_without_room_are_seen_to_go_on()
    {
        using var workspace = new Workspace();
        string[] curves = ["a label that is rather long=gelu", "another one that is long=relu", "tanh", "elu", "selu"];

        var values = workspace.Run(["explore", .. curves, "--dump", "40x16"]).Output.Split('\n');
        var names = workspace.Run("explore", "relu", "--dump", "40x16", "--keys", "/ s").Output.Split('\n');

        Assert.Equal("x = 0   curves 1 to 3 of 5", values[9]);
        Assert.Equal("› a label that is rather long  f = 0   …", values[10]);
        Assert.Single(names, line => line.Length > 24 && line[..24].TrimEnd().EndsWith(" …", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("w ctrl-u x.bmpx enter", "x.bmpx", "x.bmpx: expected a file name that ends in .png, .svg or .pdf")]
    [InlineData("w ctrl-u /proc/x.png enter", "/proc/x.png", "cannot write /proc/x.png: ")]
    [InlineData("w ctrl-u {no}.png enter", "{no}.png", "{no}.png: unknown {no}; expected ")]
    [InlineData("x ctrl-u 1:2 enter y -2:-1 enter w enter", "relu-grad.png", "no curve has a value within")]
    public void A_file_that_cannot_be_written_is_asked_for_again(string keys, string typed, string message)
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Run("explore", "relu", "--dump", "80x24", "--keys", keys);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal($"write to: {typed}▏", output.Split('\n')[22]);
        Assert.StartsWith(message, output.Split('\n')[23], StringComparison.Ordinal);
        Assert.Empty(workspace.Files);
    }

    [Theory]
    [InlineData("w enter", "relu-grad.png is there; replace it? y or n: ▏", "enter takes it · ", false)]
    [InlineData("w enter n enter", "write to: relu-grad.png▏", "relu-grad.png is as it was", false)]
    [InlineData("w enter enter", "write to: relu-grad.png▏", "relu-grad.png is as it was", false)]
    [InlineData("w enter esc", "activations plot relu --grad", "/ find · ", false)]
    [InlineData("w enter y enter", "activations plot relu --grad", "wrote relu-grad.png", true)]
    [InlineData("w enter n enter ctrl-u a.svg enter", "activations plot relu --grad -o a.svg", "wrote a.svg", false)]
    public void A_file_is_only_replaced_by_who_says_so(string keys, string line, string message, bool isReplaced)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["relu-grad.png"], "mine");

        var screen = workspace.Run("explore", "relu", "--dump", "80x24", "--keys", keys).Output.Split('\n');

        Assert.Equal(line, screen[22]);
        Assert.StartsWith(message, screen[23], StringComparison.Ordinal);
        Assert.Equal(isReplaced, File.ReadAllBytes(workspace["relu-grad.png"])[0] == 0x89);
    }

    [Theory]
    [InlineData(0, "/ sin(x)+cos(x)+tanh(x)+exp(-x*x)+x enter", "f(x) = sin(x) + cos(x) + tanh(x) + exp(…")]
    [InlineData(13, "Q", "Q does nothing; ? shows all keys")]
    [InlineData(13, "/ qqqqqqqqqqqqqqqq enter", "unknown activation 'qqqqqqqqqqqqqqqq'; …")]
    [InlineData(13, "w", "enter takes it · esc goes back · ctrl-u…")]
    public void A_message_wider_than_the_window_is_seen_to_go_on(int row, string keys, string line)
    {
        using var workspace = new Workspace();

        var screen = workspace.Run("explore", "relu", "--dump", "40x14", "--keys", keys);

        Assert.Equal(line, screen.Output.Split('\n')[row]);
    }

    [Theory]
    [InlineData("cos(x)", "--order 0 --dump 50x17", 2, 28)]
    [InlineData("sin(x)", "--dump 80x24", 2, 43)]
    [InlineData("2-cos(x)", "--order 0 --dump 50x17", 9, 27)]
    [InlineData("cos(x)", "--order 0 --y-range -0.9:0.9 --dump 50x17", -1, -1)]
    public void The_cursor_is_seen_at_an_extremum_that_samples_miss(string curve, string options, int row, int column)
    {
        using var workspace = new Workspace();

        var screen = workspace.Run(["explore", curve, .. options.Split(' ')]).Output.Split('\n');

        Assert.Equal(row, Array.FindIndex(screen, line => line.Contains('●', StringComparison.Ordinal)));
        Assert.Equal(column, row < 0 ? -1 : screen[row].IndexOf('●', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("w enter", "…rad.png is there; replace it? y or n: ▏")]
    [InlineData("w enter y", "…ad.png is there; replace it? y or n: y▏")]
    [InlineData("w enter 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4", "…here; replace it? y or n: 345678901234▏")]
    public void A_question_wider_than_the_window_shows_its_end_and_the_answer(string keys, string line)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["relu-grad.png"], "mine");

        var screen = workspace.Run("explore", "relu", "--dump", "40x14", "--keys", keys);

        Assert.Equal((0, ""), (screen.Code, screen.Error));
        Assert.Equal(line, screen.Output.Split('\n')[12]);
    }

    [Fact]
    public void Notes_to_a_figure_are_told_on_the_screen()
    {
        using var workspace = new Workspace();

        var screen = workspace.Run(
            "explore", "gelu", "gelu_tanh", "--order", "0", "--dump", "90x24", "--keys", "w enter");

        Assert.Equal("", screen.Error);
        Assert.Contains("\nwrote gelu-gelu_tanh.png; gelu and gelu_tanh lie within", screen.Output);
    }

    [Fact]
    public void A_level_line_stays_on_one_row_of_dots()
    {
        using var workspace = new Workspace();

        var screen = workspace.Run("explore", "1e-17*sin(x)", "--order", "0", "--y-range=-1:1", "--dump", "80x24");

        var dots = screen.Output.Where(sign => sign is >= '\u2800' and <= '\u28ff').Distinct();
        Assert.Single(dots);
    }

    [Fact]
    public void The_values_of_all_curves_are_told_at_the_cursor()
    {
        using var workspace = new Workspace();

        var screen = workspace.Run(
            "explore", "relu", "softplus", "--dump", "80x24", "--keys", "tab").Output.Split('\n');

        string[] values =
        [
            "x = 0",
            "  relu      f = 0              f′ = 0",
            "› softplus  f = 0.6931471806   f′ = 0.5",
        ];
        Assert.Equal(values, screen[18..21]);
    }

    [Theory]
    [InlineData("log(x) --range=-8:-1", "activations explore 'log(x)' --grad --range -8:-1")]
    [InlineData("relu --y-range=-2:-1", "activations explore relu --grad --y-range -2:-1")]
    public void Where_nothing_is_to_be_drawn_the_last_line_explores_again(string words, string line)
    {
        using var workspace = new Workspace();

        var output = workspace.Shell(
            $"TERM=xterm script -qec \"\\$exe explore {words.Replace("(x)", "\\(x\\)", StringComparison.Ordinal)} "
            + "--keys q\" /dev/null").Output;

        Assert.EndsWith($"{line}\r\n", output, StringComparison.Ordinal);
    }
}
