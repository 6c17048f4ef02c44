
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
                    var output = lines.Skip(i + 1).TakeWhile(
                        line => line != "```" && !line.StartsWith("$ ", StringComparison.Ordinal));
                    examples.Add(lines[i][2..], string.Concat(output.Select(line => line + "\n")));
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Prints_what_the_README_says(string line, string printed)
    {
        using var workspace = new Workspace();

        var (_, output, error) = workspace.Shell(line);

        Assert.Equal(printed, output + error);
    }

    [Fact]
    public void The_table_of_functions_is_what_the_list_prints()
    {
        using var workspace = new Workspace();

        var table = workspace.Run("list", "--markdown").Output;

        Assert.Contains(
            "\n" + table, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")),
            StringComparison.Ordinal);
    }
}
