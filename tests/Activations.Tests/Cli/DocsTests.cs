using System.Text.RegularExpressions;

namespace Activations.Tests.Cli;

public sealed partial class DocsTests
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "docs");

    public static TheoryData<string> Guides =>
        [.. Directory.EnumerateFiles(Docs, "*.md").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_is_true_line_by_line(string name)
    {
        using var workspace = new Workspace();
        foreach (Match block in Block().Matches(File.ReadAllText(Path.Combine(Docs, name))))
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["script"] is { Success: true, Value: var script })
            {
                File.WriteAllText(workspace[script], text);
                continue;
            }

            foreach (var example in text.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
            {
                var line = example.Split('\n')[0];
                var printed = example[(line.Length + 1)..];
                var (_, output, error) = workspace.Shell(line);
                Assert.Equal(printed, Seconds().Replace(output + error, " 0.05 s"));
            }
        }
    }

    [Fact]
    public void Every_picture_is_what_its_line_in_the_batch_draws()
    {
        using var workspace = new Workspace();
        var pictures = Directory.GetFiles(Docs, "*.png", SearchOption.AllDirectories).Length;

        var (code, output, error) = workspace.Shell(
            $"cd '{AppContext.BaseDirectory}' && activations batch docs/figures.sh --check");

        Assert.Equal("", output);
        Assert.Equal(
            (0, $"{pictures} current, 0 stale, 0 missing, 0 failed in 0.05 s\n"),
            (code, Seconds().Replace(error, " 0.05 s")));
    }

    [Fact]
    public void The_gallery_shows_a_function_over_the_range_that_info_names()
    {
        var lines = File.ReadAllLines(Path.Combine(Docs, "figures.sh"));
        foreach (var activation in Catalog.All.Where(activation => activation.ShownOver is not null))
        {
            var drawn = $"activations plot {activation} --order 0,1,2 --range {activation.ShownOver} ";
            Assert.Equal(2, lines.Count(line => line.StartsWith(drawn, StringComparison.Ordinal)));
        }

        using var workspace = new Workspace();
        Assert.Contains("\n  best seen   with --range -1:2.5\n", workspace.Run("info", "laplace").Output);
        Assert.DoesNotContain("best seen", workspace.Run("info", "relu").Output);
    }

    [Fact]
    public void The_gallery_is_what_the_list_prints()
    {
        using var workspace = new Workspace();

        var line = $"cd '{Docs}' && activations list --markdown --pictures 'gallery/{{name}}.png'";
        var table = workspace.Shell(line).Output;

        Assert.Equal(Catalog.All.Count, PicturePath().Count(table) / 2);
        Assert.EndsWith("\n\n" + table, File.ReadAllText(Path.Combine(Docs, "gallery.md")), StringComparison.Ordinal);
        Assert.All(PicturePath().Matches(table), match => Assert.True(File.Exists(Path.Combine(Docs, match.Value))));
    }

    [Fact]
    public void The_table_of_functions_is_what_the_list_prints()
    {
        using var workspace = new Workspace();

        var table = workspace.Run("list", "--markdown").Output;

        Assert.EndsWith("\n\n" + table, File.ReadAllText(Path.Combine(Docs, "functions.md")), StringComparison.Ordinal);
    }

    /// <summary>What to run, with what it prints, or a script with its name in the first line.</summary>
    [GeneratedRegex(
        "^```(console|(sh|make)\n# (?<script>\\S+\\.sh|Makefile))\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(" [0-9.]+ s$", RegexOptions.Multiline)]
    private static partial Regex Seconds();

    [GeneratedRegex("(?<=(src|srcset)=\")[^\"]+")]
    private static partial Regex PicturePath();
}
