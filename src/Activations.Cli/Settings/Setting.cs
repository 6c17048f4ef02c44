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
    private protected Setting(string name, SettingGroup group, string[] aliases, CommandSet commands)
    {
        (Name, Group, Aliases, Commands) = (name, group, aliases, commands);
        if (IsOperand)
        {
            // None at all is refused by the command, which can say what would be right.
            Operand = new(name) { Arity = ArgumentArity.ZeroOrMore, CustomParser = _ => [] };
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

    /// <summary>Whether what is drawn changes with it, so that it belongs to the command that a picture carries.</summary>
    public bool IsDrawn => Group != SettingGroup.Output;

    /// <summary>What users of other programs may call it: not understood, but answered with its name.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Whether it is a word without a name before it.</summary>
    public bool IsOperand => !Name.StartsWith('-');

    /// <summary>For the tokenizer; null for an operand.</summary>
    public Option<string[]>? Option { get; private protected init; }

    /// <summary>For the tokenizer; null for an option.</summary>
    public Argument<string[]>? Operand { get; }

    /// <summary>The settings of a command, in the table's order.</summary>
    public static IEnumerable<Setting> Of(CommandSet command) =>
        Table.Where(setting => (setting.Commands & command) != CommandSet.None);

    /// <summary>What stands for its value in the help; null when it has none.</summary>
    public abstract string? SyntaxIn(CommandSet command);

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
        SymbolResult? result = Operand is { } operand ? parsed.GetResult(operand) : parsed.GetResult(Option!);
        return result is { Tokens.Count: 0 } and ArgumentResult or OptionResult { Implicit: true } ? null : result;
    }

    public override string ToString() => Name;
}

/// <summary>What a setting is to some of the commands.</summary>
internal sealed record Use<T>(CommandSet In, Form<T> Form, string Help);

/// <inheritdoc cref="Setting"/>
internal sealed class Setting<T> : Setting
{
    private readonly IReadOnlyList<Use<T>> _uses;

    /// <summary>A row that is the same to all commands that take it.</summary>
    public Setting(
        string name, SettingGroup group, CommandSet commands, Form<T> form, string help, T usual = default!,
        params string[] aliases)
        : this(name, group, usual, [new(commands, form, help)], aliases)
    {
    }

    /// <summary>A row of the table.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="group">Where the help has it.</param>
    /// <param name="usual">The value when it is not given.</param>
    /// <param name="uses">How it is written and what it does; several where commands differ, no command in two.</param>
    /// <param name="aliases">As typed.</param>
    public Setting(string name, SettingGroup group, T usual, IReadOnlyList<Use<T>> uses, params string[] aliases)
        : base(name, group, aliases, uses.Aggregate(CommandSet.None, (all, use) => all | use.In))
    {
        (Default, _uses) = (usual, uses);
        if (!IsOperand)
        {
            var isFlag = uses[0].Form.Syntax is null;
            // Missing and repeated values are to reach our own reader.
            var arity = isFlag ? ArgumentArity.Zero : ArgumentArity.ZeroOrMore;
            Option = new(name, aliases) { Arity = arity, CustomParser = _ => [] };
        }
    }

    /// <summary>The value when it is not given.</summary>
    public T Default { get; }

    public override string? SyntaxIn(CommandSet command) => UseIn(command).Form.Syntax;

    public override string HelpIn(CommandSet command) => UseIn(command).Help;

    public override object Read(CommandSet command, IReadOnlyList<string> texts) => UseIn(command).Form.Read(texts)!;

    public override IEnumerable<string> Write(CommandSet command, object value)
    {
        var form = UseIn(command).Form;
        return form.Syntax is null ? [Name]
            : IsOperand ? form.Write((T)value)
            : form.Write((T)value).SelectMany(text => (string[])[Name, text]);
    }

    public override bool IsDefault(CommandSet command, object value)
    {
        var form = UseIn(command).Form;
        return form.Syntax is null ? !(bool)value
            : Default is not null && form.Write((T)value).SequenceEqual(form.Write(Default));
    }

    public override object Draw(CommandSet command, Random random) => UseIn(command).Form.Draw(random)!;

    private Use<T> UseIn(CommandSet command) => _uses.First(use => use.In.HasFlag(command));
}
