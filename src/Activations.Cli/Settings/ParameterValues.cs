using Activations.Sampling;

namespace Activations.Cli.Settings;

/// <summary>A parameter's name as typed and the values it takes, at least one.</summary>
internal sealed record ParameterValues(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Reads <c>name=value[,value…]</c>.</summary>
    public static ParameterValues Parse(string text) => ParseList(text) is [var only]
        ? only
        : throw new UsageException(
            "expected one NAME=VALUE[,VALUE...], such as alpha=0.1; repeat the option for another name");

    /// <summary>Reads <c>name=value[,value…][,name=value…]</c>; a bare number continues the list before it.</summary>
    public static IReadOnlyList<ParameterValues> ParseList(string text)
    {
        var lists = new List<(string Name, List<double> Values)>();
        foreach (var part in text.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                lists.Add((part[..equals], []));
            }

            if (equals == 0 || lists.Count == 0)
            {
                throw new UsageException("expected name=value, such as alpha=0.1");
            }

            var value = part[(equals + 1)..];
            lists[^1].Values.Add(DecimalNumber.TryParse(value, out var number)
                ? number.ToDouble()
                : throw new UsageException($"{lists[^1].Name}: '{value}' is not a number such as 0.1"));
        }

        return [.. lists.Select(list => new ParameterValues(list.Name, list.Values))];
    }

    /// <summary>Whether this is meant for the parameter: case, underscores and hyphens do not matter.</summary>
    public bool IsFor(Parameter parameter) => parameter.IsCalled(Name);

    public override string ToString() => $"{Name}={string.Join(',', Values.Select(NumberText.Shortest))}";
}
