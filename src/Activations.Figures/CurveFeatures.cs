using Activations.Sampling;

namespace Activations.Figures;

/// <summary>What is to be seen of a function over a range, in words: where it goes, turns and jumps.</summary>
/// <param name="curve">Whose.</param>
/// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
/// <param name="range">What x runs over.</param>
internal sealed class CurveFeatures(Curve curve, int order, Interval range)
{
    // More are not told one by one.
    private const int Most = 4;

    private readonly Func<double, double> _f = curve[order];

    /// <summary>
    /// Such as <c>goes from −1 to 8, with a kink at 0; it tends to −1 at −∞</c>; values are the function's own.
    /// </summary>
    /// <param name="drawn">How it is drawn: tells where to look for turns.</param>
    public string Describe(Samples drawn)
    {
        string[] endless = drawn.Cut is null ? [] : ["a way to infinity"];
        string[] features = [.. Turns(drawn), .. Breaks(drawn), .. endless];
        return features.Length == 0 ? Way() : $"{Way()}, with {English.And(features)}";
    }

    private string Way()
    {
        var (start, end) = (_f(range.Low), _f(range.High));
        var (first, last) = (Number(start), Number(end));
        return double.IsNaN(start) && double.IsNaN(end) ? "has no value at either end"
            : double.IsNaN(start) ? $"has no value at x = {Number(range.Low)} and ends at {last}"
            : double.IsNaN(end) ? $"begins at {first} and has no value at x = {Number(range.High)}"
            : start == end ? $"begins and ends at {first}"
            : $"goes from {first} to {last}";
    }

    private IEnumerable<string> Turns(Samples drawn)
    {
        if (Turn.Count(drawn) > Most)
        {
            return ["many turns"];
        }

        return Turn.Of(curve, order, drawn).Select(Describe);
    }

    private static string Describe(Turn turn)
    {
        var kind = (turn.IsLocal ? "local " : "") + (turn.IsMaximum ? "maximum" : "minimum");
        var (y, x) = (Number(turn.At.Y), Number(turn.At.X));
        return $"a {kind} of {y} at x = {x}";
    }

    private IEnumerable<string> Breaks(Samples drawn)
    {
        Breakpoint[] points = [.. curve.BreakpointsWithin(range.Low, range.High)
            .Where(point => point.X > range.Low && point.X < range.High)];
        var (jumping, others) = (points.Where(Jumps), points.Where(point => !Jumps(point)));
        var declared = jumping.Select(point => new Jump(point.X, point.Left[order], point.Right[order], _f(point.X)));
        Jump[] jumps = [.. declared.Concat(AtGaps(drawn, points)).OrderBy(jump => jump.X)];
        Breakpoint[] kinks = [.. others.Where(point => order < 2 && IsKink(point))];
        return [.. Some(jumps, "jumps", Describe), .. Some(kinks, "kinks", kink => $"a kink at x = {Number(kink.X)}")];
    }

    private IEnumerable<string> Some<T>(T[] points, string all, Func<T, string> describe)
    {
        var more = points.Length > Most && curve.HasMoreBreakpointsWithin(range.Low, range.High) ? "more than " : "";
        return points.Length > Most ? [$"{more}{points.Length} {all}"] : points.Select(describe);
    }

    private bool Jumps(Breakpoint point) => point.Left[order] != point.Right[order];

    /// <summary>The jumps of a line at which the function has neither value nor breakpoint.</summary>
    private IEnumerable<Jump> AtGaps(Samples drawn, Breakpoint[] points) => drawn.Jumps.Where(jump =>
        jump.X > range.Low && jump.X < range.High && Array.TrueForAll(points, point => point.X != jump.X));

    private bool IsKink(Breakpoint point) => point.Left[order + 1] != point.Right[order + 1];

    private static string Describe(Jump jump)
    {
        // Not within the string: the first time that two are built at once takes 0.1 ms, since the base library then
        // finds out how to share its buffers among processors.
        var (left, right, x) = (Number(jump.Left), Number(jump.Right), Number(jump.X));
        return $"a jump from {left} to {right} at x = {x}";
    }

    private static string Number(double value) =>
        double.IsInfinity(value) ? (value > 0 ? "∞" : "−∞") : FigureNumber.Rounded(value);
}
