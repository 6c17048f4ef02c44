using System.Numerics.Tensors;
using Activations.Evaluation;

namespace Activations;

/// <summary>What the derivative of a curve is at a kink, where it has a limit from either side but no value.</summary>
public enum SlopeAtKink
{
    /// <summary>What PyTorch 2.7 or newer says.</summary>
    AsDefined,

    /// <summary>The limit from below.</summary>
    Left,

    /// <summary>The limit from above.</summary>
    Right,

    /// <summary>The mean of the two limits.</summary>
    Mid,

    /// <summary>Not a number.</summary>
    Nan,

    /// <summary>The limit that is farther from 0: for a clipped function the slope between the bounds.</summary>
    Steeper,

    /// <summary>0 at x = 0, whatever the limits, and even where both are the same.</summary>
    Zero,
}

/// <summary>Puts a choice into effect.</summary>
public static class SlopesAtKinks
{
    /// <summary>The same curve with another derivative at its kinks; where f itself jumps nothing changes.</summary>
    public static Curve WithSlopeAtKinks(this Curve curve, SlopeAtKink atKink)
    {
        if (atKink == SlopeAtKink.AsDefined)
        {
            return curve;
        }

        var chosen = new Chosen(curve, atKink);
        return new(curve[0], chosen.Derivative, curve[2], curve.BreakpointsWithin, chosen.Evaluate)
        {
            Formula = curve.Formula,
            Exactly = chosen.EvaluateExactly,
        };
    }

    /// <summary>The derivative where it tends to these from below and from above; NaN as PyTorch defines it.</summary>
    internal static double Of(this SlopeAtKink atKink, double left, double right) => atKink switch
    {
        SlopeAtKink.Left => left,
        SlopeAtKink.Right => right,
        SlopeAtKink.Mid => left / 2 + right / 2,
        SlopeAtKink.Steeper => Math.Abs(left) > Math.Abs(right) ? left : right,
        SlopeAtKink.Zero => 0,
        _ => double.NaN,
    };

    /// <summary>What a curve is with the slopes that were chosen.</summary>
    private sealed class Chosen(Curve curve, SlopeAtKink atKink)
    {
        public double Derivative(double x)
        {
            if (atKink == SlopeAtKink.Zero && x == 0)
            {
                return 0;
            }

            foreach (var point in curve.BreakpointsWithin(x, x))
            {
                if (point.Order == 1)
                {
                    return atKink.Of(point.Left.Derivative, point.Right.Derivative);
                }
            }

            return curve[1](x);
        }

        public void Evaluate(ReadOnlySpan<double> x, JetSpans to, Budget budget)
        {
            curve.Evaluate(x, to, budget);
            Replace(x, to.Slope);
        }

        public void EvaluateExactly(ReadOnlySpan<double> x, JetSpans to)
        {
            curve.EvaluateExactly(x, to);
            Replace(x, to.Slope);
        }

        /// <summary>Replaces the slopes at kinks, and that at 0, by those chosen.</summary>
        private void Replace(ReadOnlySpan<double> x, Span<double> slopes)
        {
            if (slopes.IsEmpty)
            {
                return;
            }

            var (low, high) = (TensorPrimitives.MinNumber(x), TensorPrimitives.MaxNumber(x));
            var kinks = curve.BreakpointsWithin(low, high).Select(point => point.X).ToHashSet();
            kinks.Add(0);
            for (var i = 0; i < x.Length; i++)
            {
                slopes[i] = kinks.Contains(x[i]) ? Derivative(x[i]) : slopes[i];
            }
        }
    }
}
