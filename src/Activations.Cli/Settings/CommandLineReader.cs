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

    /// <summary>A formula such as -x^2 where an option could stand.</summary>
    private static string? FormulaWithAMinus(Command command, IReadOnlyList<string> words)
    {
        if (!command.Arguments.Contains(Setting.Curve.Operand))
        {
            return null;
        }

        var isBehindAnOption = false;
        foreach (var word in words)
        {
            var canBeOne = !isBehindAnOption && word is ['-', not '-', ..] && !IsOption(command, word);
            if (canBeOne && TypedFormula.IsOne(word))
            {
                return word;
            }

            isBehindAnOption = word.StartsWith('-');
        }

        return null;
    }

    private static bool IsOption(Command command, string word) =>
        command.Options.Any(option => option.Name == word || option.Aliases.Contains(word));

    /// <summary>A flag with a value, such as --grad=true.</summary>
    private static string? ValueOfAFlag(Command command, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var end = word.IndexOf('=', StringComparison.Ordinal);
            if (end > 0 && command.Options.Any(option => IsFlag(option) && option.Name == word[..end]))
            {
                return word;
            }
        }

        return null;
    }

    private static bool IsFlag(Option option) => option.Arity.MaximumNumberOfValues == 0;

    /// <summary>The first word that the command does not take.</summary>
    private static string? Stranger(ParseResult parsed)
    {
        if (parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive) is { } directive)
        {
            return directive.Value;
        }

        return parsed.UnmatchedTokens is [var unmatched, ..] ? unmatched : OptionAmongOperands(parsed);
    }

    /// <summary>What looks like an option and was taken for an operand.</summary>
    private static string? OptionAmongOperands(ParseResult parsed)
    {
        var operands = new HashSet<Token>(ReferenceEqualityComparer.Instance);
        foreach (var argument in parsed.CommandResult.Command.Arguments)
        {
            operands.UnionWith(parsed.GetResult(argument)?.Tokens ?? []);
        }

        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return null;
            }

            if (token.Value is ['-', _, ..] && operands.Contains(token))
            {
                return token.Value;
            }
        }

        return null;
    }
}
