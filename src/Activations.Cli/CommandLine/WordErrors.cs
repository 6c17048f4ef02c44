using System.CommandLine;
using System.CommandLine.Parsing;
using Activations.Cli.Requests;

namespace Activations.Cli.CommandLine;

/// <summary>
/// Finds what is wrong with the words before a command runs. System.CommandLine would print its whole help on stdout
/// and exit with 1, and would take an unknown option beside a CURVE for a curve.
/// </summary>
internal static class WordErrors
{
    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="UsageException">The first thing that was not understood.</exception>
    public static ParseResult Read(Command root, IReadOnlyList<string> arguments)
    {
        var words = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (words.Action?.ClearsParseErrors != true)
        {
            Check(words, arguments);
        }

        return words;
    }

    private static void Check(ParseResult words, IReadOnlyList<string> arguments)
    {
        var command = words.CommandResult.Command;
        // Before all else: -relu(x) would be -r with a value.
        var typed = arguments.TakeWhile(word => word != "--").Zip(arguments.Prepend(""))
            .FirstOrDefault(pair => pair.First is ['-', not '-', ..] && !pair.Second.StartsWith('-') && CurveSpec.IsExpression(pair.First)).First;
        if (typed is not null && command.Arguments.Contains(Options.Curves))
        {
            throw new UsageException($"{typed} looks like an option: a curve that begins with a minus sign follows --",
                $"activations {command.Name} -- \"{typed}\"");
        }

        if (words.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive) is { } directive)
        {
            throw Unknown(directive.Value, command);
        }

        foreach (var flag in command.Options.Where(option => option.Arity.MaximumNumberOfValues == 0))
        {
            if (arguments.TakeWhile(word => word != "--").FirstOrDefault(word => word.StartsWith(flag.Name + "=", StringComparison.Ordinal)) is { } valued)
            {
                throw new UsageException($"{valued}: {flag.Name} takes no value");
            }
        }

        var names = (words.GetResult(Options.Curves) ?? words.GetResult(Options.Script))?.Tokens ?? [];
        var options = words.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Value is ['-', _, ..] && names.Any(name => ReferenceEquals(name, token)))
            .Select(token => token.Value);
        if (words.UnmatchedTokens.Concat(options).FirstOrDefault() is { } stranger)
        {
            throw Unknown(stranger, command);
        }

        if (words.Errors.Count > 0)
        {
            var lines = words.Errors[0].Message.Split('\n', 2);
            throw new UsageException(lines[0], lines.ElementAtOrDefault(1));
        }
    }

    private static UsageException Unknown(string word, Command command)
    {
        if (word.StartsWith('-'))
        {
            var name = word.Split('=', ':')[0];
            var near = Spelling.Nearest(name, command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)));
            return new UsageException(
                $"unknown option {name}{(near is null ? "" : $"; did you mean {near}?")}",
                near is null ? $"{HelpOf(command)} shows every option" : null);
        }

        if (command.Subcommands.Count == 0)
        {
            return new UsageException($"{command.Name} takes no '{word}'", $"{HelpOf(command)} shows what it takes");
        }

        var (isRoot, kind) = command is RootCommand ? (true, "command") : (false, command.Name);
        var meant = isRoot && Catalog.Find(word) is not null
            ? $"activations plot {word}"
            : Spelling.Nearest(word, command.Subcommands.Select(sub => sub.Name));
        return new UsageException(
            $"unknown {kind} '{word}'{(meant is null ? "" : $"; did you mean {meant}?")}",
            meant is null ? $"{HelpOf(command)} shows every {kind}" : null);
    }

    private static string HelpOf(Command command) => $"{PathOf(command)} -h";

    private static string PathOf(Command command) =>
        command is RootCommand ? "activations" : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
