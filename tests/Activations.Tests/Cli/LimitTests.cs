namespace Activations.Tests.Cli;

/// <summary>What happens where the machine has no more to give.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Without_descriptors_nothing_is_written_and_one_line_says_so()
    {
        using var workspace = new Workspace();

        // Each file is open until all are ready.
        var (code, output, error) = workspace.Shell(
            "ulimit -n 100; $exe plot prelu:alpha=$(seq -s, 150) -o 'new/{name}.svg'");

        Assert.Equal((1, ""), (code, output));
        Assert.Matches("^activations: error: cannot write new/prelu-alpha-.*: too many files are open\n$", error);
        Assert.Empty(workspace.Files);
        Assert.False(Directory.Exists(workspace["new"]));
    }

    [Fact]
    public void Without_memory_nothing_is_written_and_one_line_says_so()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("""
            export DOTNET_GCHeapHardLimit=4000000
            { yes 1 | head -20000000; } 2> /dev/null | $exe sample relu --at - -o x.npy; echo $?
            """);

        Assert.Equal(new Outcome(0, "1\n", "activations: error: out of memory\n"), outcome);
        Assert.Empty(workspace.Files);
    }
}
