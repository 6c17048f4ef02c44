
namespace Activations.Tests.Cli;

public sealed class ReadmeTests
{
    /// <summary>Every <c>$ activations …</c> line of the README with what it says the program prints.</summary>
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "README.md"));
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("$ activations", StringComparison.Ordinal))
                {
                    var output = lines.Skip(i + 1).TakeWhile(line => !EndsOutput(line));
                    examples.Add(lines[i][2..], string.Concat(output.Select(line => line + "\n")));
                }
            }

            return examples;
        }
    }

    private static bool EndsOutput(string line) => line == "```" || line.StartsWith("$ ", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Prints_what_the_README_says(string line, string printed)
    {
        using var workspace = new Workspace();

        var (_, output, error) = workspace.Shell(line);

        Assert.Equal(printed, output + error);
    }
}
