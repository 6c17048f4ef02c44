using System.CommandLine;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>
/// The manual page, from the same tables as the help: a page of roff for <c>man</c>, which docs/activations.1 holds.
/// </summary>
internal static class ManPage
{
    /// <summary>The word that prints it; no command, since only whoever builds a package says it.</summary>
    public const string Word = "__man";

    /// <summary>Its lines.</summary>
    public static IEnumerable<string> Lines()
    {
        var root = Root.Create();
        return
        [
            ".TH ACTIVATIONS 1",
            ".SH NAME",
            "activations \\- plot and explore neural\\-network activation functions",
            ".SH SYNOPSIS",
            ".B activations",
            ".I COMMAND",
            "[options]",
            ".SH DESCRIPTION",
            Text(root.Description!),
            "A curve is a name such as relu, one with parameters such as prelu:alpha=0.1, or an expression in x.",
            ".SH COMMANDS",
            .. root.Subcommands.SelectMany(command => Lines(command, "activations")),
            ".SH EXIT STATUS",
            .. Term("0", "done"),
            .. Term("1", "could not: a file, a disk, a failed check"),
            .. Term("2", "not understood: an unknown name, option or value; nothing was written"),
            .. Term("70", "a fault of the program itself"),
            .. Term("130, 143", "interrupted, terminated"),
            ".SH ENVIRONMENT",
            .. Term("NO_COLOR, TERM=dumb", "no colours on a terminal"),
            .. Term("ACTIVATIONS_DEBUG=1", "show where in the program an error arose"),
            ".SH SEE ALSO",
            Text(ProgramVersion.ProjectUrl),
        ];
    }

    /// <summary>A command with its settings and examples, or those below it.</summary>
    private static IEnumerable<string> Lines(Command command, string parent)
    {
        var name = $"{parent} {command.Name}";
        if (command.Subcommands.Count > 0)
        {
            return command.Subcommands.SelectMany(sub => Lines(sub, name));
        }

        var set = CommandNames.Find(command.Name);
        var operands = Setting.Of(set).Where(setting => setting.IsOperand).Select(setting => setting.SyntaxIn(set)!);
        var examples = ((ProgramCommand)command).Examples;
        return
        [
            $".SS {Text(string.Join(' ', operands.Prepend(name)))}",
            Text(command.Description!),
            .. Setting.Of(set).SelectMany(setting => Term(Name(setting, set), setting.HelpIn(set))),
            .. examples.SelectMany(example => Term($"activations {example.Line}", example.Comment)),
        ];
    }

    private static string Name(Setting setting, CommandSet command)
    {
        var names = setting.IsOperand ? "" : string.Join(", ", setting.Aliases.Append(setting.Name));
        return $"{names} {setting.SyntaxIn(command)}".Trim();
    }

    private static string[] Term(string term, string meaning) => [".TP", $"\\fB{Text(term)}\\fR", Text(meaning)];

    /// <summary>
    /// As roff takes it for what it is: a minus sign to be copied, no escapes, no request at the beginning.
    /// </summary>
    private static string Text(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? "\\&" + escaped : escaped;
    }
}
