namespace Activations.Tests.Cli;

public sealed class BatchJobsTests
{
    [Fact]
    public void Eight_jobs_draw_what_one_draws()
    {
        using var alone = new Workspace();
        using var together = new Workspace();
        var script = string.Concat(Enumerable.Range(1, 80).Select(i =>
            $"activations plot tanh sigmoid --grad --range -{i}:{81 - i} -o {i}.png\n"));
        File.WriteAllText(alone["figures.sh"], script);
        File.WriteAllText(together["figures.sh"], script);

        Assert.Equal(new Outcome(0, "", ""), alone.Run("batch", "figures.sh", "-q", "--jobs", "1"));
        Assert.Equal(new Outcome(0, "", ""), together.Run("batch", "figures.sh", "-q", "--jobs", "8"));

        Assert.Equal(81, alone.Files.Length);
        Assert.Equal(alone.Files, together.Files);
        Assert.All(alone.Files, file =>
            Assert.Equal(File.ReadAllBytes(alone[file]), File.ReadAllBytes(together[file])));
    }

    // While Skia is loaded the process may open no file, which is a matter of the first picture and of milliseconds.
    [Fact]
    public void Tables_are_written_while_the_first_picture_is_drawn()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], string.Concat(Enumerable.Range(1, 12).Select(i => $"""
            activations sample relu --range 0:{i} -o out/{i}.csv
            activations plot relu --range -{i}:3 -o out/{i}.svg

            """)));
        for (var run = 0; run < 8; run++)
        {
            Assert.Equal(new Outcome(0, "", ""), workspace.Run("batch", "figures.sh", "-q", "--jobs", "8"));
            Assert.Equal(25, workspace.Files.Length);
            Directory.Delete(workspace["out"], recursive: true);
        }
    }
}
