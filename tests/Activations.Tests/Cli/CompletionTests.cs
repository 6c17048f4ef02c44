using Activations.Cli.Commands;
using Activations.Cli.Settings;

namespace Activations.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("pl", "plot")]
    [InlineData("exercise p", "prelu piecewise-linear")]
    [InlineData("exercise nonsense ", "")]
    [InlineData("nonsense ", "")]
    [InlineData("plot leaky", "leaky_relu")]
    [InlineData("plot sil", "silu")]
    [InlineData("plot SIL", "SIL")]
    [InlineData("plot prelu:", "prelu:alpha= prelu:dtype=")]
    [InlineData("plot mine=hard_tanh:upper=2,", "mine=hard_tanh:upper=2,lower= mine=hard_tanh:upper=2,dtype=")]
    [InlineData("plot hard_sigmoid:sl", "hard_sigmoid:slope=")]
    [InlineData("plot hard_sigmoid:slope=", "hard_sigmoid:slope=1/6")]
    [InlineData("plot relu:", "relu:dtype=")]
    [InlineData("plot softmax:o", "softmax:others=")]
    [InlineData("plot gelu:dtype=b", "gelu:dtype=bfloat16")]
    [InlineData("plot softmax --param te", "temperature=")]
    [InlineData("plot prelu --param al", "alpha= alpha_n= alpha_p=")]
    [InlineData("plot -- prel", "prelu")]
    [InlineData("plot relu --at-k", "--at-kink")]
    [InlineData("plot relu --theme ", "light dark")]
    [InlineData("plot relu --theme=d", "--theme=dark")]
    [InlineData("plot relu --theme light,", "light,dark")]
    [InlineData("compare relu gelu --theme light,", "")]
    [InlineData("sample relu --dtype=float16,float32,b", "--dtype=float16,float32,bfloat16")]
    [InlineData("plot relu --grad --gr", "")]
    [InlineData("plot relu -o ", ":files")]
    [InlineData("plot relu --output=", ":files")]
    [InlineData("plot relu --title ", "")]
    [InlineData("list --tag odd,bo", "odd,bounded")]
    [InlineData("sample relu --format ", "text csv json npy")]
    [InlineData("batch ", ":files")]
    [InlineData("completions ", "bash zsh fish pwsh")]
    public void Words_are_completed_with_what_could_be_meant(string typed, string words) =>
        Assert.Equal(words, string.Join(' ', Suggestions(typed.Split(' ')).Select(line => line.Split('\t')[0])));

    public static TheoryData<string> CommandsWithSettings => [.. CommandNames.All.Select(command => $"{command}")];

    [Theory]
    [MemberData(nameof(CommandsWithSettings))]
    public void Every_option_is_completed_with_what_it_means_and_so_is_every_word_of_its_values(string name)
    {
        var command = Enum.Parse<CommandSet>(name);
        var words = CommandNames.WordsOf(command);
        var options = Setting.Of(command).Where(setting => !setting.IsOperand).ToList();

        Assert.Equal(
            options.Select(setting => $"{setting.Name}\t{setting.HelpIn(command)}").Append("--help\tshow the help"),
            Suggestions([.. words, "--"]));
        Assert.All(options.Where(setting => setting.VocabularyIn(command).Words.Count > 0), setting =>
            Assert.Equal(
                setting.VocabularyIn(command).Words.Select(suggestion => suggestion.Word),
                Suggestions([.. words, setting.Name, ""]).Select(line => line.Split('\t')[0])));
    }

    [Fact]
    public void Every_function_is_completed_with_its_formula() => Assert.Equal(
        Catalog.All.Select(activation => $"{activation.Name}\t{activation.Formula}"), Suggestions(["info", ""]));

    [Theory]
    [InlineData("plot leaky", "leaky", "leaky_relu")]
    [InlineData("plot prelu:a", "a", "alpha=")]
    [InlineData("plot prelu:alpha=", "=", "0.25")]
    [InlineData("plot --theme da", "da", "dark")]
    [InlineData("plot --theme=da", "da", "dark")]
    [InlineData("list --tag odd,bo", "odd,bo", "odd,bounded")]
    [InlineData("plot \"x * sigm", "\"x * sigm", "")]
    [InlineData("plot \"x * sigmoid(x)\" --gr", "--gr", "--grad")]
    [InlineData("exercise ", "", "prelu piecewise-linear tanh-sigmoid minibatch vanishing-gradient --help")]
    public void Bash_puts_in_what_follows_its_own_beginning_of_the_word(string typed, string current, string replies)
    {
        using var workspace = new Workspace();
        File.CreateSymbolicLink(workspace["activations"], Workspace.Executable);

        var outcome = workspace.Shell($$"""
            PATH=.:$PATH; unset -f activations; eval "$(activations completions bash)"; compopt() { :; }
            COMP_LINE='activations {{typed}}'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
            COMP_WORDS=('{{current}}'); COMP_CWORD=0
            _activations; echo "${COMPREPLY[*]}"
            """);

        Assert.Equal(new Outcome(0, replies + "\n", ""), outcome);
    }

    [Theory]
    [InlineData("", "completions: expected one SHELL: bash, zsh, fish or pwsh")]
    [InlineData("bash zsh", "completions: expected one SHELL: bash, zsh, fish or pwsh")]
    [InlineData("powershell", "powershell: expected bash, zsh, fish or pwsh; did you mean pwsh?")]
    public void A_shell_that_is_not_known_is_an_error(string words, string line)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run(["completions", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(new Outcome(2, "", $"activations: error: {line}\n"), outcome);
    }

    [Fact]
    public void The_manual_page_in_the_repository_is_that_of_the_program()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "activations.1"));

        Assert.Equal(string.Join('\n', ManPage.Lines()) + "\n", page);
    }

    private static string[] Suggestions(IReadOnlyList<string> typed)
    {
        var output = new StringWriter { NewLine = "\n" };
        Completion.Print(typed, output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
