using System.CommandLine;

namespace Activations.Cli.Settings;

/// <summary>Answers words that a command does not know with what was probably meant.</summary>
internal static class Strangers
{
    /// <summary>The error for a word.</summary>
    public static UsageException Answer(string word, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return word == "help" ? new($"unknown command 'help'; did you mean {HelpOf(command)}?")
            : word.StartsWith('-') ? Option(word.Split('=', ':')[0], command)
            : command.Subcommands.Count == 0 ? Operand(word, command)
            : Command(word, command);
    }

    private static UsageException Option(string name, Command command)
    {
        var settings = Setting.Of(CommandNames.Find(command.Name));
        var near = settings.FirstOrDefault(setting => setting.Elsewhere.Contains(name))?.Name
            ?? Spelling.Nearest(name, command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)));
        return near == name ? new($"{name}: expected behind its command, as in {PathOf(command)} {name}")
            : near is null ? new($"unknown option {name}", $"{HelpOf(command)} shows every option")
            : new($"unknown option {name}; did you mean {near}?");
    }

    private static UsageException Operand(string word, Command command) =>
        new($"{command.Name} takes no '{word}'", $"{HelpOf(command)} shows what it takes");

    private static UsageException Command(string word, Command command)
    {
        var isRoot = command.Parents.FirstOrDefault() is null;
        var kind = isRoot ? "command" : command.Name;
        var meant = isRoot && Catalog.Find(word) is not null ? $"activations plot {word}"
            : Spelling.Nearest(word, command.Subcommands.Select(sub => sub.Name));
        return meant is null
            ? new($"unknown {kind} '{word}'", $"{HelpOf(command)} shows every {kind}")
            : new($"unknown {kind} '{word}'; did you mean {meant}?");
    }

    private static string HelpOf(Command command) => $"{PathOf(command)} -h";

    private static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent
        ? $"{PathOf(parent)} {command.Name}"
        : "activations";
}
