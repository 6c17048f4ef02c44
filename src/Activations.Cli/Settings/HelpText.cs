using System.CommandLine;

namespace Activations.Cli.Settings;

/// <summary>A line to try, and what it is for.</summary>
internal sealed record Example(string Comment, string Line);

/// <summary>
/// The help of a command: how it is called, its settings under the headings of their groups, examples.
/// </summary>
internal static class HelpText
{
    private const int Width = 80, Indent = 2, HelpColumn = 26;

    /// <summary>What stands left and right in a list.</summary>
    private sealed record Entry(string Name, string Help);

    /// <summary>Its lines, of 80 columns at most.</summary>
    public static IEnumerable<string> Lines(Command command, IReadOnlyList<Example> examples) =>
    [
        command.Description!,
        "",
        $"Usage: {CallOf(command)}",
        .. List("Commands", command.Subcommands.Select(sub => new Entry(EndOf(sub), sub.Description!))),
        .. Settings(command),
        "",
        "Examples:",
        .. examples.SelectMany(Lines),
        "",
        $"Documentation: {ProgramVersion.ProjectUrl}",
    ];

    private static string CallOf(Command command)
    {
        var call = IsProgram(command) ? "activations" : $"activations {PathOf(command)}";
        return command.Subcommands.Count > 0 ? $"{call} COMMAND" : $"{call} [options]";
    }

    /// <summary>The words of a command behind the program's name, with what it takes: <c>compare A B</c>.</summary>
    private static string PathOf(Command command) => ParentOf(command) is { } parent && !IsProgram(parent)
        ? $"{PathOf(parent)} {EndOf(command)}"
        : EndOf(command);

    private static Command? ParentOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault();

    private static bool IsProgram(Command command) => ParentOf(command) is null;

    private static string EndOf(Command command)
    {
        var set = CommandNames.Find(command.Name);
        var operands = Setting.Of(set).Where(setting => setting.IsOperand).Select(setting => setting.SyntaxIn(set)!);
        return string.Join(' ', operands.Prepend(command.Name));
    }

    /// <summary>The settings by group; help is the last of all.</summary>
    private static IEnumerable<string> Settings(Command command)
    {
        var set = CommandNames.Find(command.Name);
        var settings = Setting.Of(set).ToLookup(setting => setting.IsOperand ? "Arguments" : $"{setting.Group}");
        var headings = Enum.GetNames<SettingGroup>().Prepend("Arguments").Where(settings.Contains).ToList();
        var last = headings.Count > 0 && headings[^1] != "Arguments" ? headings[^1] : "Options";
        return headings.Append(last).Distinct().SelectMany(heading => List(
            heading,
            [
                .. settings[heading].Select(setting => EntryOf(setting, set)),
                .. heading == last ? Always(command) : [],
            ]));
    }

    /// <summary>What every command has.</summary>
    private static Entry[] Always(Command command)
    {
        var help = new Entry("-h, --help", "show this help");
        return IsProgram(command) ? [help, new("-V, --version", "show the version")] : [help];
    }

    private static Entry EntryOf(Setting setting, CommandSet command)
    {
        if (setting.IsOperand)
        {
            return new(setting.SyntaxIn(command)!, setting.HelpIn(command));
        }

        var names = string.Join(", ", setting.Aliases.Append(setting.Name));
        var whole = setting.SyntaxIn(command) is { } syntax ? $"{names} {syntax}" : names;
        var isSqueezed = Indent + whole.Length > HelpColumn - 2 && setting.VocabularyIn(command).Words.Count > 0;
        return new(isSqueezed ? $"{names} WORD" : whole, setting.HelpIn(command));
    }

    /// <summary>A heading and its entries; nothing when there are none.</summary>
    private static IEnumerable<string> List(string heading, IEnumerable<Entry> entries)
    {
        string[] lines = [.. entries.SelectMany(Lines)];
        return lines.Length == 0 ? [] : ["", $"{heading}:", .. lines];
    }

    /// <summary>The help beside the name, or below it where the name is long.</summary>
    private static IEnumerable<string> Lines(Entry entry)
    {
        var name = new string(' ', Indent) + entry.Name;
        var isLong = name.Length > HelpColumn - 2;
        var left = isLong ? "" : name;
        string[] help = [.. Wrap(entry.Help, Width - HelpColumn)];
        return [
            .. isLong ? (string[])[name] : [],
            .. help.Select((line, i) => (i == 0 ? left : "").PadRight(HelpColumn) + line),
        ];
    }

    /// <summary>A line to copy, with what it is for behind it, or above it where there is no room.</summary>
    private static string[] Lines(Example example)
    {
        var line = $"  activations {example.Line}";
        var both = $"{line}  # {example.Comment}";
        return both.Length <= Width ? [both] : [$"  # {example.Comment}", line];
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
