namespace Activations.Tests.Cli;

public sealed class SignalTests
{
    /// <summary>
    /// Waits until the program obeys SIGINT, which shells have ignored in what they start with &amp;, and then until it
    /// waits for something or has worked for a while.
    /// </summary>
    private const string UntilBusy = """
        until grep -qE '^SigCgt:.*[2367abef]$' /proc/$program/status; do :; done
        ticks=-1
        until now=$(cut -d' ' -f14 /proc/$program/stat); [ $now = $ticks ] || [ $now -gt 50 ]; do
            ticks=$now; sleep 0.2
        done
        """;

    [Theory]
    [InlineData("plot relu -o fifo.png", "INT", 130)]
    [InlineData("plot relu -o fifo.png", "TERM", 143)]
    [InlineData("sample relu --at - < <(exec sleep 60 2>&-)", "INT", 130)]
    [InlineData("sample relu --at - -o new/x.csv < <(seq 100000; exec sleep 60 2>&-)", "TERM", 143)]
    [InlineData("batch - < <(exec sleep 60 2>&-)", "INT", 130)]
    [InlineData("sample tanh --step 1e-9 > >(exec sleep 60 >&- 2>&-)", "INT", 130)] // a pipe that is full
    [InlineData("sample tanh --step 1e-9 > >(exec sleep 60 >&- 2>&-)", "TERM", 143)]
    [InlineData("plot tanh --step 1e-10 -o new/x.png", "INT", 130)]
    [InlineData("sample tanh --step 1e-9 -o new/x.csv", "TERM", 143)]
    public void A_signal_soon_ends_whatever_works_or_waits_and_leaves_nothing(string words, string signal, int code)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell($"""
            mkfifo fifo.png
            $exe {words} & program=$!
            {UntilBusy}
            kill -{signal} $program
            started=$(date +%s%N)
            wait $program; echo $?
            # A second on a quiet machine.
            (( ($(date +%s%N) - started) / 1000000 < 5000 )) && echo soon
            """);

        Assert.Equal(new Outcome(0, $"{code}\nsoon\n", ""), outcome);
        Assert.Equal(["fifo.png"], workspace.Files);
        Assert.Empty(Directory.EnumerateDirectories(workspace.Folder));
    }
}
