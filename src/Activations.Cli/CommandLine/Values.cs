using System.CommandLine;
using System.CommandLine.Parsing;

namespace Activations.Cli.CommandLine;

/// <summary>
/// Builds options and arguments whose words are read by our own parsers. System.CommandLine's would read
/// <c>1,5</c> as 15, follow the locale, accept <c>nan</c>, and keep the first of two values.
/// </summary>
internal static class Values
{
    /// <summary>An option with one value; the last one given wins.</summary>
    public static Option<T?> Option<T>(
        string name, string[] aliases, string value, Func<string, T> parse, string description) =>
        Build(name, aliases, value, description, result => Read(result, value, parse, result.Tokens.TakeLast(1)).FirstOrDefault());

    /// <summary>An option whose every value counts.</summary>
    public static Option<T[]?> Repeatable<T>(
        string name, string value, Func<string, T> parse, string description, params string[] aliases) =>
        Build<T[]>(name, aliases, value, description, result => Read(result, value, parse, result.Tokens));

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An argument that takes every word that is not an option.</summary>
    public static Argument<T[]> Argument<T>(string name, Func<string, T> parse, string description) => new(name)
    {
        Description = description,
        HelpName = name,
        Arity = ArgumentArity.ZeroOrMore, // none is reported by the command, which can say what would be right
        CustomParser = result => Read(result, name, parse, result.Tokens),
    };

    private static Option<T?> Build<T>(
        string name, string[] aliases, string value, string description, Func<ArgumentResult, T?> read) =>
        new(name, aliases)
        {
            Description = description,
            HelpName = value,
            Arity = ArgumentArity.ZeroOrMore, // so that repeated and missing values reach our parser
            CustomParser = read,
        };

    private static T[] Read<T>(
        ArgumentResult result, string expected, Func<string, T> parse, IEnumerable<Token> tokens)
    {
        var option = (result.Parent as OptionResult)?.IdentifierToken?.Value;
        if (option is not null && result.Tokens.Count == 0)
        {
            result.AddError($"{option}: expected a value, {option} {expected}");
        }

        var values = new List<T>();
        foreach (var token in tokens)
        {
            try
            {
                values.Add(parse(token.Value));
            }
            catch (UsageException error)
            {
                var told = option is null ? error : error.About($"{option} {token.Value}");
                result.AddError(told.Hint is null ? told.Message : $"{told.Message}\n{told.Hint}");
                break;
            }
        }

        return [.. values];
    }
}
