using System.CommandLine;
using Activations.Cli.Commands;
using Activations.Cli.Settings;

namespace Activations.Tests.Cli;

public sealed class HelpTests
{
    [Fact]
    public void No_arguments_print_the_help()
    {
        using var workspace = new Workspace();

        var help = workspace.Run();

        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.Equal(workspace.Run("--help"), help);
        Assert.Equal(workspace.Run("-h"), help);
        Assert.Contains("plot <CURVE>", help.Output, StringComparison.Ordinal);
    }

    /// <summary>Every command there is, and where a word is missing or wrong.</summary>
    public static TheoryData<string> WaysToAsk =>
        [.. Paths(Root.Create(), "").Select(path => $"{path} -h".Trim()), "compare gelu -h", "plot nonsense --help"];

    [Theory]
    [MemberData(nameof(WaysToAsk))]
    public void Help_fits_80_columns_and_every_example_works(string words)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], "activations plot relu");

        var (code, help, error) = workspace.Run(words.Split(' '));

        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain(help.Split('\n'), line => line.Length > 80 || line.EndsWith(' '));
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("activations ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(examples);
        var ending = examples.Where(example => !example.StartsWith("activations explore", StringComparison.Ordinal));
        Assert.All(ending, example => Assert.Equal(0, workspace.Shell(example).Code)); // the others wait for keys
    }

    public static TheoryData<string> CommandsWithSettings => [.. CommandNames.All.Select(command => $"{command}")];

    [Theory]
    [MemberData(nameof(CommandsWithSettings))]
    public void Help_names_every_setting_of_its_command(string name)
    {
        using var workspace = new Workspace();
        var command = Enum.Parse<CommandSet>(name);

        var help = workspace.Run([.. CommandNames.WordsOf(command), "-h"]).Output;

        Assert.All(Setting.Of(command), setting =>
            Assert.Contains(
                setting.IsOperand ? setting.SyntaxIn(command)! : setting.Name, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_of_plot_fits_two_screens_and_says_where_more_is()
    {
        using var workspace = new Workspace();

        var help = workspace.Run("plot", "-h").Output;

        Assert.InRange(help.Split('\n').Length, 40, 71);
        Assert.Matches(@"\nDocumentation: https://\S+\n$", help);
    }

    [Fact]
    public void Compare_shows_that_it_takes_two_curves()
    {
        using var workspace = new Workspace();

        Assert.Contains(
            "Usage: activations compare <A> <B> [options]\n", workspace.Run("compare", "-h").Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("-V")]
    public void The_version_is_one_line(string option)
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Run(option);

        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"^activations \d+\.\d+\.\d+( \([0-9a-f]{10}\))?\n$", output);
    }

    private static IEnumerable<string> Paths(Command command, string path) => command.Subcommands
        .SelectMany(sub => Paths(sub, $"{path} {sub.Name}".Trim()))
        .Prepend(path);

    [Fact]
    public void The_list_has_every_activation_with_formula_and_aliases()
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Run("list");

        Assert.Equal(0, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Catalog.All.Select(activation => activation.Name), lines.Select(line => line.Split(' ')[0]));
        Assert.All(Catalog.All.Zip(lines), pair =>
        {
            Assert.Contains(pair.First.Formula, pair.Second, StringComparison.Ordinal);
            Assert.All(pair.First.Aliases, alias => Assert.Contains(alias, pair.Second, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(100)]
    public void On_a_terminal_the_list_is_no_wider(int columns)
    {
        using var workspace = new Workspace();

        var (_, output, _) = workspace.Shell($"script -qec 'stty cols {columns} rows 24; $exe list' /dev/null");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).ToList();
        Assert.Equal(Catalog.All.Select(activation => activation.Name), lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, columns));
        Assert.Contains(lines, line => line.EndsWith('…'));
    }
}
