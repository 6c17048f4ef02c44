using System.CommandLine;
using System.CommandLine.Parsing;

namespace Activations.Cli.Settings;

/// <summary>
/// Finds what is wrong with the words before a command runs. System.CommandLine would print its whole help on stdout
/// and exit with 1, and would take an unknown option beside a CURVE for a curve.
/// </summary>
internal static class CommandLineReader
{
    /// <summary>Splits the words of a command line; their values are read later.</summary>
    /// <exception cref="UsageException">The first word that belongs to nothing.</exception>
    public static ParseResult Parse(Command root, IReadOnlyList<string> arguments)
    {
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action?.ClearsParseErrors != true)
        {
            Check(parsed, [.. arguments.TakeWhile(word => word != "--")]);
        }

        return parsed;
    }

    private static void Check(ParseResult parsed, IReadOnlyList<string> beforeDashes)
    {
        var command = parsed.CommandResult.Command;
        // Before all else: -relu(x) would be -r with a value.
        if (FormulaWithAMinus(command, beforeDashes) is { } formula)
        {
            throw new UsageException(
                $"{formula} looks like an option: a curve that begins with a minus sign follows --",
                $"activations {command.Name} -- \"{formula}\"");
        }

        if (ValueOfAFlag(command, beforeDashes) is { } valued)
        {
            throw new UsageException($"{valued}: {valued.Split('=')[0]} takes no value");
        }

        if (Stranger(parsed) is { } stranger)
        {
            throw Strangers.Answer(stranger, parsed);
        }

        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(parsed.Errors[0].Message);
        }
    }

    private static string? FormulaWithAMinus(Command command, IReadOnlyList<string> words)
    {
        if (!command.Arguments.Contains(Setting.Curve.Operand!))
        {
            return null;
        }

        return words.Zip(words.Prepend("")).Where(pair => !pair.Second.StartsWith('-')).Select(pair => pair.First)
            .FirstOrDefault(word => word is ['-', not '-', ..] && TypedFormula.IsOne(word));
    }

    private static string? ValueOfAFlag(Command command, IReadOnlyList<string> words)
    {
        var flags = command.Options.Where(option => option.Arity.MaximumNumberOfValues == 0).ToList();
        return words.FirstOrDefault(word => flags.Any(flag =>
            word.StartsWith(flag.Name + "=", StringComparison.Ordinal)));
    }

    /// <summary>The first word that the command does not take.</summary>
    private static string? Stranger(ParseResult parsed)
    {
        var directive = parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive);
        var operands = parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var options = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Value is ['-', _, ..] && operands.Contains(token))
            .Select(token => token.Value);
        return directive?.Value ?? parsed.UnmatchedTokens.Concat(options).FirstOrDefault();
    }
}
