using System.CommandLine;
using System.CommandLine.Parsing;

namespace Activations.Cli.Settings;

/// <summary>Under which heading the help has a setting.</summary>
internal enum SettingGroup
{
    /// <summary>Which functions.</summary>
    Curves,

    /// <summary>Over which x.</summary>
    Sampling,

    /// <summary>What a picture looks like.</summary>
    Picture,

    /// <summary>Where results go, and how.</summary>
    Output,
}

/// <summary>One row of the table of settings: an option, or what stands without a name, such as CURVE.</summary>
internal abstract partial class Setting
{
    private protected Setting(
        string name, SettingGroup group, bool isFlag, IReadOnlyList<Uses> uses, IReadOnlyList<string> aliases)
    {
        (Name, Group, IsFlag, Aliases) = (name, group, isFlag, aliases);
        IsOperand = !name.StartsWith('-');
        foreach (var some in uses)
        {
            Commands |= some.In;
        }
    }

    /// <summary>Such as <c>--title</c>, or <c>CURVE</c> for what has no name on the command line.</summary>
    public string Name { get; }

    /// <summary>Its other names, such as <c>-o</c>.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Where the help has it.</summary>
    public SettingGroup Group { get; }

    /// <summary>The commands that take it.</summary>
    public CommandSet Commands { get; }

    /// <summary>
    /// Whether what is drawn changes with it, so that it belongs to the command that a picture carries.
    /// </summary>
    public bool IsDrawn => Group != SettingGroup.Output;

    /// <summary>What users of other programs may call it: not understood, but answered with its name.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Whether it is a word without a name before it.</summary>
    public bool IsOperand { get; }

    /// <summary>Whether it has no value, and only is there or not.</summary>
    public bool IsFlag { get; }

    /// <summary>An option, for the tokenizer. Missing and repeated values are to reach our own reader.</summary>
    public Option<string[]> Option => field ??= new(Name, [.. Aliases])
    {
        Arity = IsFlag ? ArgumentArity.Zero : ArgumentArity.ZeroOrMore,
        CustomParser = Unread,
    };

    /// <summary>
    /// An operand, for the tokenizer. None at all is refused by the command, which can say what would be right.
    /// </summary>
    public Argument<string[]> Operand => field ??= new(Name)
    {
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = Unread,
    };

    /// <summary>The settings of a command, in the table's order.</summary>
    public static IEnumerable<Setting> Of(CommandSet command) =>
        Table.Where(setting => (setting.Commands & command) != CommandSet.None);

    /// <summary>What stands for its value in the help; null when it has none.</summary>
    public abstract string? SyntaxIn(CommandSet command);

    /// <summary>What its value can be there, for completion.</summary>
    public abstract Vocabulary VocabularyIn(CommandSet command);

    /// <summary>What it does there, for the help.</summary>
    public abstract string HelpIn(CommandSet command);

    /// <summary>The value of the texts that were given.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public abstract object Read(CommandSet command, IReadOnlyList<string> texts);

    /// <summary>The words that give this value, in canonical form.</summary>
    public abstract IEnumerable<string> Write(CommandSet command, object value);

    /// <summary>Whether nothing need be said to have this value.</summary>
    public abstract bool IsDefault(CommandSet command, object value);

    /// <summary>Some value, by chance.</summary>
    public abstract object Draw(CommandSet command, Random random);

    /// <summary>What was parsed of it; null when it was not given.</summary>
    public SymbolResult? Find(ParseResult parsed)
    {
        SymbolResult? result = IsOperand ? parsed.GetResult(Operand) : parsed.GetResult(Option);
        return result is { Tokens.Count: 0 } and ArgumentResult or OptionResult { Implicit: true } ? null : result;
    }

    public override string ToString() => Name;

    private static string[] Unread(ArgumentResult result) => [];
}

/// <summary>What a setting is to a command: how its value is written, and what it does.</summary>
internal sealed record Use<T>(Form<T> Form, string Help);

/// <summary>Some commands to which a setting is the same.</summary>
internal abstract class Uses(CommandSet commands)
{
    /// <summary>Which.</summary>
    public CommandSet In => commands;
}

/// <summary>What a setting is to some commands, made when one of them asks.</summary>
internal sealed class Uses<T>(CommandSet commands, Func<Use<T>> make) : Uses(commands)
{
    /// <summary>What it is to them.</summary>
    public Use<T> Made => field ??= make();
}

/// <inheritdoc cref="Setting"/>
internal sealed class Setting<T> : Setting
{
    private readonly IReadOnlyList<Uses<T>> _uses;

    /// <summary>A row that is the same to all commands that take it.</summary>
    public Setting(
        string name, SettingGroup group, CommandSet commands, Func<Use<T>> use, T usual = default!,
        params string[] aliases)
        : this(name, group, usual, [new(commands, use)], aliases)
    {
    }

    /// <summary>A row of the table.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="group">Where the help has it.</param>
    /// <param name="usual">The value when it is not given.</param>
    /// <param name="uses">How it is written and what it does; several where commands differ, no command in two.</param>
    /// <param name="aliases">As typed.</param>
    public Setting(string name, SettingGroup group, T usual, IReadOnlyList<Uses<T>> uses, params string[] aliases)
        : base(name, group, typeof(T) == typeof(bool), uses, aliases) => (Default, _uses) = (usual, uses);

    /// <summary>The value when it is not given.</summary>
    public T Default { get; }

    public override string? SyntaxIn(CommandSet command) => UseIn(command).Form.Syntax;

    public override Vocabulary VocabularyIn(CommandSet command) => UseIn(command).Form.Vocabulary;

    public override string HelpIn(CommandSet command) => UseIn(command).Help;

    public override object Read(CommandSet command, IReadOnlyList<string> texts) => UseIn(command).Form.Read(texts)!;

    public override IEnumerable<string> Write(CommandSet command, object value)
    {
        if (IsFlag)
        {
            return [Name];
        }

        var texts = UseIn(command).Form.Write((T)value);
        return IsOperand ? texts : texts.SelectMany(text => (string[])[Name, text]);
    }

    public override bool IsDefault(CommandSet command, object value)
    {
        if (IsFlag)
        {
            return !(bool)value;
        }

        var form = UseIn(command).Form;
        return Default is not null && form.Write((T)value).SequenceEqual(form.Write(Default));
    }

    public override object Draw(CommandSet command, Random random) => UseIn(command).Form.Draw(random)!;

    private Use<T> UseIn(CommandSet command) => _uses.First(uses => uses.In.HasFlag(command)).Made;
}
