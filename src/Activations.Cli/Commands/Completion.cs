using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>How a command line that is being typed could go on: what the scripts of the shells ask for.</summary>
internal static class Completion
{
    /// <summary>
    /// The word before a command line that asks for its completion; no command, since only scripts say it.
    /// </summary>
    public const string Word = "__complete";

    /// <summary>Printed in the place of suggestions where the shell should offer files.</summary>
    public const string Files = ":files";

    private static readonly Suggestion[] Help = [new("--help", "show the help")];

    /// <summary>Prints a suggestion a line: the whole word, a tab, and its meaning.</summary>
    /// <param name="typed">
    /// The words behind <c>activations</c>, the last of which is being typed and may be empty.
    /// </param>
    /// <param name="output">Where to.</param>
    public static void Print(IReadOnlyList<string> typed, TextWriter output)
    {
        var begun = typed.Count > 0 ? typed[^1] : "";
        var suggestions = Of([.. typed.SkipLast(1)], begun).ToList();
        var fitting = suggestions.FindAll(suggestion => Fits(suggestion, begun, StringComparison.Ordinal));
        var inAnyCase = suggestions.FindAll(suggestion => Fits(suggestion, begun, StringComparison.OrdinalIgnoreCase));
        foreach (var (word, meaning) in fitting.Count > 0 ? fitting : inAnyCase)
        {
            output.WriteLine($"{word}\t{meaning}");
        }
    }

    private static bool Fits(Suggestion suggestion, string begun, StringComparison comparison) =>
        suggestion.Word == Files || suggestion.Word.StartsWith(begun, comparison);

    private static IEnumerable<Suggestion> Of(IReadOnlyList<string> before, string begun)
    {
        var command = CommandNames.All.FirstOrDefault(command => IsCalled(command, before));
        if (command == CommandSet.None)
        {
            return Commands(before);
        }

        var arguments = before.Skip(CommandNames.WordsOf(command).Count).ToList();
        if (arguments.Contains("--"))
        {
            return Operands(command, begun);
        }

        if (arguments.Count > 0 && Option(command, arguments[^1]) is { IsFlag: false } valued)
        {
            return Values(valued, command, begun);
        }

        var end = begun.IndexOf('=', StringComparison.Ordinal);
        if (end > 0 && Option(command, begun[..end]) is { } option)
        {
            return Behind(begun[..(end + 1)], Values(option, command, begun[(end + 1)..]));
        }

        var options = Options(command, arguments);
        return begun.StartsWith('-') ? options : Operands(command, begun).DefaultIfEmpty().SelectMany(operand =>
            operand is null ? options : [operand]);
    }

    private static bool IsCalled(CommandSet command, IReadOnlyList<string> before) =>
        CommandNames.WordsOf(command) is var words && before.Take(words.Count).SequenceEqual(words);

    /// <summary>The commands below what has been typed, the program or <c>exercise</c>.</summary>
    private static IEnumerable<Suggestion> Commands(IReadOnlyList<string> before)
    {
        var command = Root.Create();
        foreach (var word in before)
        {
            if (command.Subcommands.FirstOrDefault(sub => sub.Name == word) is not { } next)
            {
                return [];
            }

            command = next;
        }

        return command.Subcommands.Select(sub => new Suggestion(sub.Name, sub.Description!)).Concat(Help);
    }

    private static Setting? Option(CommandSet command, string word) => Setting.Of(command).FirstOrDefault(setting =>
        !setting.IsOperand && (setting.Name == word || setting.Aliases.Contains(word)));

    /// <summary>Those that are not given yet, and those that mean something again.</summary>
    private static IEnumerable<Suggestion> Options(CommandSet command, IReadOnlyList<string> given) =>
        Setting.Of(command)
            .Where(setting => !setting.IsOperand && !(setting.IsFlag && given.Contains(setting.Name)))
            .Select(setting => new Suggestion(setting.Name, setting.HelpIn(command)))
            .Concat(Help);

    private static IEnumerable<Suggestion> Operands(CommandSet command, string begun) =>
        Setting.Of(command).Where(setting => setting.IsOperand)
            .SelectMany(setting => Values(setting, command, begun));

    private static IEnumerable<Suggestion> Values(Setting setting, CommandSet command, string begun)
    {
        var (kind, words, areSeveral) = setting.VocabularyIn(command);
        return kind switch
        {
            VocabularyKind.Files => [new(Files)],
            VocabularyKind.Curves => CurveCompletion.Of(begun),
            VocabularyKind.Parameters => CurveCompletion.Parameters,
            _ => areSeveral ? More(begun[..(begun.LastIndexOf(',') + 1)], words) : words,
        };
    }

    /// <summary>What can follow in a list: what is not in it yet.</summary>
    private static IEnumerable<Suggestion> More(string done, IEnumerable<Suggestion> words)
    {
        var given = done.Split(',');
        return Behind(done, words.Where(suggestion => !given.Contains(suggestion.Word)));
    }

    private static IEnumerable<Suggestion> Behind(string done, IEnumerable<Suggestion> suggestions) =>
        suggestions.Select(suggestion => suggestion.Word == Files
            ? suggestion
            : suggestion with { Word = done + suggestion.Word });
}
