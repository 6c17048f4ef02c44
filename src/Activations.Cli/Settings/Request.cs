using System.CommandLine;
using System.CommandLine.Parsing;

namespace Activations.Cli.Settings;

/// <summary>A command with the values of its settings: what was asked for, as a value that prints itself.</summary>
internal sealed class Request
{
    private readonly IReadOnlyDictionary<Setting, object> _values;

    private Request(CommandSet command, IReadOnlyDictionary<Setting, object> values) =>
        (Command, _values) = (command, values);

    /// <summary>A command of which nothing is said.</summary>
    public Request(CommandSet command) : this(command, new Dictionary<Setting, object>())
    {
    }

    /// <summary>Which, one alone.</summary>
    public CommandSet Command { get; }

    /// <summary>The words behind <c>activations</c> that ask for the same again.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            string[] operands = [.. Written(Given.Where(setting => setting.IsOperand))];
            string[] options = [.. Written(Given.Where(setting => !setting.IsOperand))];
            return operands.Any(word => word.StartsWith('-'))
                ? [.. CommandNames.WordsOf(Command), .. options, "--", .. operands]
                : [.. CommandNames.WordsOf(Command), .. operands, .. options];
        }
    }

    /// <summary>The same as a line for a shell.</summary>
    public string Line => ShellWords.Join(["activations", .. Words]);

    /// <summary>What a picture of it carries: without what is usual, and without where it goes.</summary>
    public Request Canonical => Keeping(setting =>
        setting.IsDrawn && setting.Commands.HasFlag(Command) && !setting.IsDefault(Command, _values[setting]));

    /// <summary>The settings that were given, in the table's order.</summary>
    public IEnumerable<Setting> Given => Setting.Of(Command).Where(Has);

    /// <summary>Reads what was parsed, and checks what belongs together.</summary>
    /// <exception cref="UsageException">A value is none, or settings contradict each other.</exception>
    public static Request Read(ParseResult parsed)
    {
        var command = CommandNames.Find(parsed.CommandResult.Command.Name);
        var values = new Dictionary<Setting, object>();
        var asTyped = new Dictionary<Setting, string>();
        foreach (var setting in Setting.Of(command))
        {
            if (setting.Find(parsed) is { } given)
            {
                asTyped[setting] = (given as OptionResult)?.IdentifierToken?.Value ?? setting.Name;
                values[setting] = Value(setting, command, given, asTyped[setting]);
            }
        }

        Rules.Check(command, asTyped);
        return new(command, values);
    }

    /// <summary>Something that could be asked for, by chance.</summary>
    public static Request AtRandom(CommandSet command, Random random)
    {
        var request = new Request(command);
        foreach (var setting in Setting.Of(command).OrderBy(_ => random.Next()))
        {
            if (random.Next(2) > 0 && Rules.Allow(request, setting))
            {
                request = request.Put(setting, setting.Draw(command, random));
            }
        }

        return request;
    }

    /// <summary>The value of a setting, or its default.</summary>
    public T Get<T>(Setting<T> setting) => _values.TryGetValue(setting, out var value) ? (T)value : setting.Default;

    /// <summary>The value of a setting that was given.</summary>
    public object ValueOf(Setting setting) => _values[setting];

    /// <summary>Whether it was given, even if with its default.</summary>
    public bool Has(Setting setting) => _values.ContainsKey(setting);

    /// <summary>The same with another value.</summary>
    public Request With<T>(Setting<T> setting, T value) => value is null ? Without(setting) : Put(setting, value);

    /// <summary>The same, as if these had not been given.</summary>
    public Request Without(params Setting[] settings) => Keeping(setting => !settings.Contains(setting));

    /// <summary>The same with some of what was given.</summary>
    public Request Keeping(Func<Setting, bool> isKept) =>
        new(Command, _values.Where(pair => isKept(pair.Key)).ToDictionary());

    /// <summary>What another command is asked for by the same settings, as far as it has them.</summary>
    public Request As(CommandSet command) =>
        new Request(command, _values).Keeping(setting => setting.Commands.HasFlag(command));

    private Request Put(Setting setting, object value) =>
        new(Command, new Dictionary<Setting, object>(_values) { [setting] = value });

    private IEnumerable<string> Written(IEnumerable<Setting> settings) =>
        settings.SelectMany(setting => setting.Write(Command, _values[setting]));

    private static object Value(Setting setting, CommandSet command, SymbolResult given, string asTyped)
    {
        string[] texts = [.. given.Tokens.Select(token => token.Value)];
        var syntax = setting.SyntaxIn(command);
        var lacksOne = given is OptionResult option && syntax is not null && option.IdentifierTokenCount > texts.Length;
        if (lacksOne)
        {
            throw new UsageException($"{asTyped}: expected a value, {asTyped} {syntax}");
        }

        try
        {
            return setting.Read(command, texts);
        }
        catch (UsageException error)
        {
            throw setting.IsOperand ? error : error.Behind(asTyped);
        }
    }
}
