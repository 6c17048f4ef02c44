namespace Activations.Cli.Settings;

/// <summary>What is said of a parameter behind a curve, before it is known what its values are.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Texts">Its values, at least one.</param>
internal sealed record ParameterTexts(string Name, IReadOnlyList<string> Texts)
{
    /// <summary>Reads <c>name=value[,value…][,name=value…]</c>; a bare value continues the list before it.</summary>
    /// <exception cref="UsageException">It begins with no name.</exception>
    public static IReadOnlyList<ParameterTexts> ParseList(string text)
    {
        var lists = new List<(string Name, List<string> Texts)>();
        foreach (var part in text.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                lists.Add((part[..equals].Trim(), []));
            }

            if (equals == 0 || lists.Count == 0)
            {
                throw new UsageException("expected name=value, such as alpha=0.1");
            }

            lists[^1].Texts.Add(part[(equals + 1)..].Trim());
        }

        return [.. lists.Select(list => new ParameterTexts(list.Name, list.Texts))];
    }
}
