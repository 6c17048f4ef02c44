using Activations.Analysis;
using static Activations.NumberText;

namespace Activations.Cli.Commands;

/// <content>The bounds of f and of its slope.</content>
internal static partial class FactsText
{
    /// <summary>Between which bounds it is, or the one number that both are.</summary>
    private static string Inside(Bound low, Bound high, string name, bool isOne)
    {
        return low.Value != high.Value ? Between(low, high, name)
            : isOne ? $"{name} = {Digits(low.Value)}"
            : $"{name} = {Digits(low.Value)} as far as doubles tell";
    }

    private static string Between(Bound low, Bound high, string name) =>
        $"{Beside(low.Value, high.Value)} {Sign(low.IsAttained)} {name} "
        + $"{Sign(high.IsAttained)} {Beside(high.Value, low.Value)}";

    /// <summary>What is no value though it is between the bounds, such as ", but not f = 0" of 1/x.</summary>
    private static string Excluded(IReadOnlyList<ValueGap> gaps)
    {
        var shown = gaps.Take(MostExcluded).Select(Text);
        var more = gaps.Count > MostExcluded ? $" or {gaps.Count - MostExcluded} other stretches" : "";
        return gaps.Count == 0 ? "" : $", but not {string.Join(" or ", shown)}{more}";

        static string Text(ValueGap gap) => gap.From.Value == gap.To.Value
            ? $"f = {Digits(gap.From.Value)}"
            : Between(Turned(gap.From), Turned(gap.To), "f");

        static Bound Turned(Bound end) => end with { IsAttained = !end.IsAttained };
    }

    private static IEnumerable<string> Slopes(CurveFacts facts)
    {
        var (least, greatest) = facts.Slopes;
        if (double.IsNaN(least))
        {
            yield return "not known";
            yield break;
        }

        if (!facts.AreSlopesKnown)
        {
            yield return $"not known; from {Digits(least)} to {Digits(greatest)} was seen";
            yield break;
        }

        var isBounded = double.IsFinite(facts.Lipschitz);
        var isSteep = double.IsInfinity(greatest - least) && !facts.Breakpoints.Any(point => point.Order == 0);
        var jumps = isBounded || isSteep ? "" : ", and f jumps";
        yield return $"{Inside(facts.LeastSlope, facts.GreatestSlope, "f'", facts.HasOneSlope)}{jumps}";
        if (isBounded && facts.Lipschitz > 0)
        {
            yield return $"through n layers a gradient is multiplied by at most {Digits(facts.Lipschitz)}^n";
        }
    }
}
