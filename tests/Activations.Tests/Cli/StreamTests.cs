
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
        Assert.StartsWith("<", workspace.Run("plot", "relu", "-o", "-", "--format", "svg").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$exe plot relu -o - --format png > /dev/full")]
    [InlineData("$exe plot relu -o relu.png > /dev/full")]
    [InlineData("$exe list > /dev/full")]
    public void A_full_disk_behind_stdout_is_a_failure(string line)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot write to stdout: no space left on the disk\n"), workspace.Shell(line));
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

        Assert.Equal(2, code); // what comes before the message is how .NET greets a terminal
        Assert.EndsWith("activations: error: -o -: not written to a terminal; redirect it, as in activations plot relu -o - > relu.png\r\n", output, StringComparison.Ordinal);
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
                    Assert.Equal(0, workspace.Start(run.Item1, [.. words, $"{i}.{extension}"], run.Item2).Finish().Code);
                    return Convert.ToHexString(File.ReadAllBytes(workspace[$"{i}.{extension}"]));
                });

            Assert.Single(pictures.Distinct());
        }
    }
}
