using System.Runtime.InteropServices;

namespace Activations.Sampling;

/// <summary>One point of a curve, or of one of its derivatives.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A place where the drawn function jumps.</summary>
/// <param name="X">Where.</param>
/// <param name="Left">What it tends to from below; NaN when that side is not drawn.</param>
/// <param name="Right">What it tends to from above; NaN when that side is not drawn.</param>
/// <param name="Value">What it is at <paramref name="X"/> itself, which may be neither.</param>
public readonly record struct Jump(double X, double Left, double Right, double Value)
{
    /// <summary>Whether it is none: only the nearest double has another value than what is around it.</summary>
    internal bool IsCusp => Left == Value && Right == Value;

    /// <summary>
    /// Whether it has no derivative there, whatever is computed, as |x|^0.1 has none at 0: that tends to infinity from
    /// either side.
    /// </summary>
    internal static bool IsEndless(int order, double left, double right) =>
        order > 0 && double.IsInfinity(left) && double.IsInfinity(right);

    /// <summary>
    /// Where f (order 0), f′ (1) or f″ (2) jumps, ascending; at an end of the range only the inner side counts, and
    /// the value only if it is not that of the outer side.
    /// </summary>
    internal static IEnumerable<Jump> Within(Curve curve, int order, Interval range)
    {
        foreach (var point in curve.BreakpointsWithin(range.Low, range.High))
        {
            var (left, right) = (point.Left[order], point.Right[order]);
            var isNone = point.HasNoValue || IsEndless(order, left, right);
            var value = isNone ? double.NaN : curve[order](point.X);
            if (point.X == range.Low)
            {
                (left, value) = (double.NaN, left == value && right != value ? double.NaN : value);
            }

            if (point.X == range.High)
            {
                (right, value) = (double.NaN, right == value && left != value ? double.NaN : value);
            }

            if ((left != value && !double.IsNaN(left)) || (right != value && !double.IsNaN(right)))
            {
                yield return new(point.X, left, right, value);
            }
        }
    }
}

/// <summary>Points to draw, in pieces between which the line is broken.</summary>
/// <param name="Pieces">Points with finite y and ascending x, to be joined by straight lines within a piece.</param>
/// <param name="Jumps">The jumps to mark, ascending.</param>
public sealed record Samples(IReadOnlyList<IReadOnlyList<Point>> Pieces, IReadOnlyList<Jump> Jumps)
{
    /// <summary>What is to be shown of a function that goes to infinity; null for all of it.</summary>
    public Interval? Cut { get; init; }

    /// <summary>
    /// Whether some of what is missing has a value that was not found, as of sin(exp(exp(x))) for large x: it takes
    /// more digits than are worked out for a picture.
    /// </summary>
    public bool HasUnknownGaps { get; init; }

    /// <summary>Some of the places where a pixel or more has no values.</summary>
    internal IReadOnlyList<double> Undrawn { get; init; } = [];

    /// <summary>
    /// The smallest interval with every y, one-sided values included, or the cut; null when there is nothing to draw.
    /// </summary>
    public Interval? Extent
    {
        get
        {
            if (Cut is not null)
            {
                return Cut;
            }

            var ends = Jumps.SelectMany(jump => new[] { jump.Left, jump.Right, jump.Value }).ToList();
            foreach (var piece in Pieces)
            {
                // Not one by one through the interface: this is asked of thousands of points several times a figure.
                var points = piece is List<Point> list ? CollectionsMarshal.AsSpan(list) : [.. piece];
                var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
                foreach (var (_, y) in points)
                {
                    // Neither is true of NaN, nor of an infinity.
                    low = y < low && y > double.NegativeInfinity ? y : low;
                    high = y > high && y < double.PositiveInfinity ? y : high;
                }

                ends.AddRange([low, high]);
            }

            return Interval.Around(ends);
        }
    }
}
