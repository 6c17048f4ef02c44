
namespace Activations.Tests.Cli;

public sealed class StreamTests
{
    [Fact]
    public void A_picture_can_go_to_stdout()
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "", ""), workspace.Shell("$exe plot relu --step 0.1 -o - --format png > x.png"));

        Assert.Equal(0, workspace.Run("plot", "relu", "--step", "0.1", "-o", "y.png").Code);
        Assert.Equal(File.ReadAllBytes(workspace["y.png"]), File.ReadAllBytes(workspace["x.png"]));
        Assert.StartsWith(
            "<", workspace.Run("plot", "relu", "-o", "-", "--format", "svg").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$exe plot relu -o - --format png > /dev/full")]
    [InlineData("$exe plot relu -o relu.png > /dev/full")]
    [InlineData("$exe list > /dev/full")]
    public void A_full_disk_behind_stdout_is_a_failure(string line)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot write to stdout: no space left on the disk\n"),
            workspace.Shell(line));
    }

    [Theory]
    [InlineData("$exe list | true; echo ${PIPESTATUS[0]}")]
    [InlineData("$exe plot relu -o - | true; echo ${PIPESTATUS[0]}")]
    public void A_closed_pipe_is_quiet(string line)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "0\n", ""), workspace.Shell(line));
    }

    [Fact]
    public void A_picture_is_not_written_to_a_terminal()
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Shell("script -qec \"$exe plot relu -o -\" /dev/null");

        Assert.Equal(2, code);
        Assert.Equal("activations: error: -o -: not written to a terminal; "
            + "redirect it, as in activations plot relu -o - > relu.png\r\n", output);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_a_long_run_with_its_code_and_no_file(string signal, int code)
    {
        using var workspace = new Workspace();
        var running = workspace.Start(Workspace.Executable, ["plot", "tanh", "--step", "1e-10"], []);
        SpinWait.SpinUntil(() => running.Worked > TimeSpan.FromSeconds(1));

        workspace.Shell($"kill -{signal} {running.Id}");

        Assert.Equal(new Outcome(code, "", ""), running.Finish());
        Assert.Empty(workspace.Files);
    }

    [Fact]
    public void The_same_words_give_the_same_bytes_everywhere()
    {
        using var workspace = new Workspace();
        string[] words = ["plot", "prelu:alpha=0.01,0.1", "tanh", "--order", "0,1,2", "--range", "-1e6:2.5e6", "-o"];
        (string, string)[][] environments =
        [
            [("LC_ALL", "C"), ("TZ", "UTC")],
            [("LC_ALL", "de_DE.UTF-8"), ("TZ", "Asia/Tokyo")],
            [("LC_ALL", "zh_CN.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "1")],
        ];
        foreach (var extension in new[] { "png", "svg" })
        {
            var pictures = environments.Select(environment => (Workspace.Executable, environment))
                .Append((Workspace.BuiltExecutable, []))
                .Select((run, i) =>
                {
                    Assert.Equal(
                        0, workspace.Start(run.Item1, [.. words, $"{i}.{extension}"], run.Item2).Finish().Code);
                    return Convert.ToHexString(File.ReadAllBytes(workspace[$"{i}.{extension}"]));
                });

            Assert.Single(pictures.Distinct());
        }
    }

    [Theory]
    [InlineData("plot 'sin(1000x)' -o s.svg 2>&-", "0\n")] // it has a note
    [InlineData("plot 'sin(1000x)' -o s.svg 2>/dev/full", "0\n")]
    [InlineData("plot relu --preview -o s.svg 2>&-", "0\n")]
    [InlineData("plot rleu 2>&-", "2\n")]
    [InlineData("batch <(echo activations plot relu -o s.svg) 2>&-", "0\n")]
    [InlineData("plot relu -o s.svg <&- 2>&-", "0\n")]
    public void A_stderr_that_takes_nothing_costs_its_words_alone(string line, string code)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, code, ""), workspace.Shell($"$exe {line} >out; echo $?"));

        Assert.Equal(code == "0\n" ? ["out", "s.svg"] : ["out"], workspace.Files);
        var picture = code == "0\n" ? File.ReadAllText(workspace["s.svg"]) : "</svg>";
        Assert.EndsWith("</svg>", picture.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sample relu --at - --format csv", "x,relu\n", "")]
    [InlineData("batch - --quiet", "", "")]
    [InlineData("plot relu -o x.svg", "x.svg\n", "")]
    public void A_closed_stdin_is_an_empty_one(string words, string output, string error)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, output, error), workspace.Shell($"$exe {words} <&-"));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("plot -h")]
    [InlineData("info relu")]
    [InlineData("plot rleu")]
    [InlineData("plot relu --preview")]
    [InlineData("sample relu")]
    [InlineData("sample relu --at -")]
    [InlineData("exercise")]
    [InlineData("batch figures.sh")]
    [InlineData("explore relu --dump 80x24")]
    public void A_terminal_is_left_as_it_was(string words)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], "activations plot tanh --step 1e-6 -o x.svg");

        var (_, output, _) = workspace.Shell($"TERM=xterm-256color script -qec \"$exe {words}\" /dev/null");

        Assert.NotEmpty(output);
        Assert.DoesNotContain("\e[?", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e=", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_explorer_leaves_the_keys_of_a_terminal_as_they_were()
    {
        using var workspace = new Workspace();

        var (_, output, _) = workspace.Shell(
            "printf q | TERM=xterm-256color script -qec \"$exe explore relu\" /dev/null");

        Assert.Contains("activations plot relu", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[?1h", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e=", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_on_stdin_are_answered_line_by_line()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("""
            coproc program { exec $exe sample relu --at - --format csv; }
            for x in 1 2 -3; do
                echo $x >&"${program[1]}"
                [ $x = 1 ] && read -r head <&"${program[0]}"
                read -r row <&"${program[0]}" && echo "$head $row"
            done
            """);

        Assert.Equal(new Outcome(0, "x,relu 1,1\nx,relu 2,2\nx,relu -3,0\n", ""), outcome);
    }

    [Theory]
    [InlineData("head -c 1001 /dev/zero | tr '\\0' 1")]
    [InlineData("tr '\\0' 1 < /dev/zero")]
    public void A_number_that_is_too_long_is_refused_before_its_end(string input)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell($"{input} 2> /dev/null | $exe sample relu --at -");

        Assert.Equal(new Outcome(2, "", $"activations: error: --at -: line 1: '{new string('1', 40)}...' "
            + "has more than 1000 characters; expected a number such as 0.1\n"), outcome);
    }

    [Theory]
    [InlineData("plot {0}")]
    [InlineData("plot relu --title {0}{0}{0}{0}{0}{0}")]
    [InlineData("plot relu --range {0}")]
    [InlineData("plot relu -o {0}")]
    [InlineData("plot relu -o {0}.png")]
    [InlineData("plot relu --{0}")]
    [InlineData("{0}")]
    [InlineData("sample relu --param {0}=1")]
    [InlineData("list --tag {0}")]
    [InlineData("plot relu:{0}=1")]
    [InlineData("batch {0}")]
    public void A_word_is_shown_up_to_its_200th_character(string words)
    {
        using var workspace = new Workspace();
        var word = string.Concat(Enumerable.Repeat("abcdefghij", 30));

        var (code, output, error) = workspace.Run(words.Replace("{0}", word, StringComparison.Ordinal).Split(' '));

        Assert.Equal("", output);
        Assert.InRange(code, 1, 2);
        Assert.StartsWith("activations: error: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain(word[..201], error, StringComparison.Ordinal);
        Assert.Contains(word[..100], error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_has_at_most_1000_characters()
    {
        using var workspace = new Workspace();

        var longest = workspace.Run("plot", "relu", "--title", new string('a', 1000));
        Assert.DoesNotContain("1000 characters", longest.Error, StringComparison.Ordinal);

        var (code, output, error) = workspace.Run("plot", "relu", "--title", new string('a', 1001));
        Assert.Equal((2, ""), (code, output));
        Assert.EndsWith("...: expected at most 1000 characters\n", error, StringComparison.Ordinal);
    }
}
