namespace Activations.Cli.Commands;

/// <summary>A stretch of a number type's values, but for some of them.</summary>
internal sealed record TypeZone(Interval Range, IReadOnlyList<double> Except);

/// <summary>Joins zones so that they are told in few words.</summary>
internal static class TypeZones
{
    /// <summary>The same zones; those that one value of the type keeps apart are one zone except for it.</summary>
    /// <param name="zones">Ascending, their ends values of the type.</param>
    /// <param name="format">The type.</param>
    public static IReadOnlyList<TypeZone> Joined(IReadOnlyList<Interval> zones, NumberFormat format)
    {
        var joined = new List<TypeZone>();
        foreach (var zone in zones)
        {
            var between = joined is [.., { Range.High: var end }] ? format.Beside(end, 1) : double.NaN;
            if (joined is [.., var last] && format.Beside(between, 1) == zone.Low)
            {
                joined[^1] = new(new(last.Range.Low, zone.High), [.. last.Except, between]);
            }
            else
            {
                joined.Add(new(zone, []));
            }
        }

        return joined;
    }
}
