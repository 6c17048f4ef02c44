using System.Numerics.Tensors;
using Activations.Analysis.Surveys;
using Activations.Evaluation;
using Activations.Expressions;

namespace Activations.Analysis;

/// <summary>How much two curves are the same.</summary>
public enum Verdict
{
    /// <summary>The same expression, once names are put in and both are simplified.</summary>
    Identical,

    /// <summary>Their difference is 0 to 300 bits wherever they were looked at.</summary>
    Equal,

    /// <summary>Nowhere more than 4 units in the last place apart.</summary>
    EqualToRounding,

    /// <summary>
    /// The same from either side of every place; what they are at kinks or jumps themselves is another matter.
    /// </summary>
    DifferAtKinksAlone,

    /// <summary>The same wherever both have a value.</summary>
    DifferWhereOneHasNoValue,

    /// <summary>Two functions.</summary>
    Differ,
}

/// <summary>Where two curves, or their derivatives, are farthest apart.</summary>
/// <param name="Verdict">How much they are the same.</param>
/// <param name="Largest">
/// The largest |a − b| that was seen where both have a value; ∞ where they go apart without end, as 1/x and x beside 0,
/// and NaN where nowhere both have one.
/// </param>
/// <param name="Places">Where, nearest to 0 first; only that when there are many, and none when they are equal.</param>
/// <param name="A">The first at the first place, at a breakpoint perhaps its limit from one side; or NaN.</param>
/// <param name="B">The second there.</param>
/// <param name="Looks">At how many places both were looked at.</param>
public sealed partial record Comparison(
    Verdict Verdict, double Largest, IReadOnlyList<double> Places, double A, double B, int Looks)
{
    // For what doubles cannot do of so many places.
    private const long Microseconds = 1_000_000;

    private const int MostPlaces = 4, MostUlps = 4, Evenly = 160_000, AtATime = 4_000;

    /// <summary>−1 or 1 where what is told is only so just below or above the first place; else 0.</summary>
    public int Side { get; private init; }

    /// <summary>Where one of them has a value and the other has none.</summary>
    public OneAlone OneAlone { get; private init; }

    /// <summary>
    /// The difference in units in the last place of the larger of the two; NaN where there is none, or one is infinite
    /// or too large for a double.
    /// </summary>
    public double Ulps
    {
        get
        {
            var ulp = Ulp.Of(Math.Max(Math.Abs(A), Math.Abs(B)));
            return Largest == 0 ? 0 : double.IsFinite(Largest) && double.IsFinite(ulp) ? Largest / ulp : double.NaN;
        }
    }

    /// <summary>
    /// Compares f and f′, in this order, over a closed range, by a survey of the difference: where that is level, at
    /// every breakpoint, at the ends, and at many places besides.
    /// </summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="range">Where to compare; its ends are finite.</param>
    public static IReadOnlyList<Comparison> Of(Curve a, Curve b, Interval range)
    {
        var difference = a.Minus(b);
        var farthest = Task.Run(() => Farthest(a, b, range));
        var survey = Survey.Of(difference, range);
        if (Spike(farthest.GetAwaiter().GetResult(), difference, survey) is { } spike)
        {
            survey = Survey.Of(difference, range, spike);
        }

        var areOneExpression = AreOneExpression(a, b);
        var between = BetweenDoubles.Of(a, b, survey);
        return [Of(0), Of(1)];

        Comparison Of(int order) => new Apartness(a, b, order, survey, between).Compared(areOneExpression);
    }

    /// <summary>Where a difference is larger than a survey saw; null where it is not.</summary>
    private static Feature? Spike(Spot farthest, Curve difference, Survey survey)
    {
        var largest = survey.Nodes.Select(node => Math.Abs(node.Left[0])).Where(double.IsFinite).DefaultIfEmpty().Max();

        // What is evaluated quickly is no proof.
        var isHigher = farthest.Apart > largest && Math.Abs(difference[0](farthest.X)) > largest * (1 + 1e-9);
        return isHigher ? new Feature(farthest.X, StepOver(survey.Over), false) : null;
    }

    private static double StepOver(Interval range) => range.High / Evenly - range.Low / Evenly;

    /// <summary>Where two curves are farthest apart, of very many places that are spread evenly.</summary>
    private static Spot Farthest(Curve a, Curve b, Interval range)
    {
        var (low, step) = (range.Low, StepOver(range));
        var (x, values, others) = (new double[AtATime], new double[AtATime], new double[AtATime]);
        var (ofA, ofB) = (new Budget(Microseconds), new Budget(Microseconds));
        var farthest = new Spot(low, 0, 0);
        for (var start = 0; start < Evenly; start += AtATime)
        {
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = low + step * (start + i);
            }

            a.Evaluate(x, JetSpans.Of(0, values), ofA);
            b.Evaluate(x, JetSpans.Of(0, others), ofB);

            // Not the difference itself: where it is 0 nothing but exact arithmetic tells so.
            TensorPrimitives.Subtract(values, others, values);
            for (var i = 0; i < x.Length; i++)
            {
                var apart = Math.Abs(values[i]);
                farthest = apart > farthest.Apart ? new(x[i], apart, 0) : farthest;
            }
        }

        return farthest;
    }

    /// <summary>Whether two formulas are 0 apart wherever they were looked at, from either side.</summary>
    internal static bool AreEqual(Curve a, Curve b, Interval range)
    {
        var survey = Survey.Of(a.Minus(b), range);
        var verdict = new Apartness(a, b, 0, survey, []).Compared(false).Verdict;
        return verdict is Verdict.Equal or Verdict.DifferAtKinksAlone;
    }

    private static bool AreOneExpression(Curve a, Curve b)
    {
        if (a.Formula is not { } first || b.Formula is not { } second)
        {
            return false;
        }

        var algebra = new Algebra();
        var difference = Combination.Minus(first, second);
        var written = Derivatives.WrittenOut(Combination.WithNumbers(difference));
        return ReferenceEquals(algebra.Simplify(written), algebra.Zero);
    }
}
