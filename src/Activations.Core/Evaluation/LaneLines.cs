using System.Numerics;
using System.Runtime.InteropServices;

namespace Activations.Evaluation;

/// <summary>Lines that take turns at some places, as the two of relu do at 0, evaluated at many x.</summary>
/// <param name="lines">From left to right, at least two.</param>
/// <param name="places">Where one ends and the next begins, ascending.</param>
internal sealed class LaneLines(ExactLine[] lines, double[] places)
{
    /// <summary>Writes f, f′ and f″ where x is on a line; false if an x is a place or not finite.</summary>
    public bool Evaluate(ReadOnlySpan<double> x, JetSpans to)
    {
        to.Curvature.Clear();
        var areOnLines = to.Value.IsEmpty || Join(lines[0], lines[1], x, to.Value);
        areOnLines &= to.Slope.IsEmpty || Join(Slope(lines[0]), Slope(lines[1]), x, to.Slope);
        for (var line = 2; line < lines.Length; line++)
        {
            LaneOverlay.Write(lines[line], places[line - 1], double.PositiveInfinity, x, to);
        }

        return areOnLines && !LaneScan.HasAny(x, places.AsSpan(1));
    }

    private static ExactLine Slope(ExactLine line) => new(0, line.Slope);

    /// <summary>Writes one line to the left of the first place, and another to its right.</summary>
    private bool Join(ExactLine left, ExactLine right, ReadOnlySpan<double> x, Span<double> to)
    {
        Vector<double> place = new(places[0]);
        Vector<double> leftSlope = new(left.Slope), leftIntercept = new(left.SignedIntercept);
        Vector<double> rightSlope = new(right.Slope), rightIntercept = new(right.SignedIntercept);
        var isOffLines = Vector<long>.Zero;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(x);
        var results = MemoryMarshal.Cast<double, Vector<double>>(to);
        for (var i = 0; i < vectors.Length && i < results.Length; i++)
        {
            var at = vectors[i];
            var isRight = Vector.GreaterThan(at, place);
            var slope = Vector.ConditionalSelect(isRight, rightSlope, leftSlope);
            var intercept = Vector.ConditionalSelect(isRight, rightIntercept, leftIntercept);
            results[i] = Vector.FusedMultiplyAdd(at, slope, intercept);
            // The difference from itself is 0 where it is finite, else NaN.
            isOffLines |= Vector.Equals(at, place) | ~Vector.Equals(at - at, Vector<double>.Zero);
        }

        var areOnLines = Vector.EqualsAll(isOffLines, Vector<long>.Zero);
        for (var i = vectors.Length * Vector<double>.Count; i < x.Length; i++)
        {
            to[i] = (x[i] > places[0] ? right : left).At(x[i]).Value;
            areOnLines &= x[i] != places[0] && double.IsFinite(x[i]);
        }

        return areOnLines;
    }
}
