namespace Activations.Cli.Settings;

/// <summary>A parameter's name as typed and the values it takes, at least one.</summary>
internal sealed record ParameterValues(string Name, IReadOnlyList<Quotient> Values)
{
    /// <summary>Reads <c>name=value[,value…]</c>.</summary>
    public static ParameterValues Parse(string text) => ParameterTexts.ParseList(text) is [var only]
        ? Of(only)
        : throw new UsageException(
            "expected one NAME=VALUE[,VALUE...], such as alpha=0.1; repeat the option for another name");

    /// <summary>The numbers that texts are.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static ParameterValues Of(ParameterTexts given) =>
        new(given.Name, [.. given.Texts.Select(text => Number(given.Name, text))]);

    /// <summary>Whether this is meant for the parameter: case, underscores and hyphens do not matter.</summary>
    public bool IsFor(Parameter parameter) => parameter.IsCalled(Name);

    public override string ToString() => $"{Name}={string.Join(',', Values)}";

    private static Quotient Number(string name, string text) =>
        Quotient.TryParse(text.Replace('−', '-'), out var number)
            ? number
            : throw new UsageException($"{name}: '{text.Replace('−', '-')}' is not a number such as 0.1 or 1/6");
}
