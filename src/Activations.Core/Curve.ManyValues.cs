using Activations.Evaluation;

namespace Activations;

/// <content>Evaluates it at many places at a time.</content>
public sealed partial class Curve
{
    /// <summary>
    /// f, and if they are wanted f′ and f″, at many x at once, in any order: some nanoseconds each, on several threads
    /// where there are very many. They are not correctly rounded as <see cref="At(double)"/> is.
    /// </summary>
    /// <remarks>
    /// For every function of the catalogue and its defaults, each is within 1e-14 of the largest magnitude of f (f′,
    /// f″) over these x, where they reach over −8…8; on other ranges as many digits more are lost as cancel in the
    /// formula, as in x − tanh(x) near 0. Where one of the three is not finite in doubles (a pole, NaN, ±∞, a number on
    /// the way that is too large), at breakpoints that the formula says, and where all are smaller than 1e-290, they
    /// are those of <see cref="At(double)"/>, but for a unit in the last place, and for NaN where very many need very
    /// many digits, such as sin(exp(x)) at a million x near 700. The sign of a 0 may differ.
    /// </remarks>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="f">Where to write f: as long as x, or empty if it is not wanted.</param>
    /// <param name="derivative">Where to write f′: as long as x, or empty if it is not wanted.</param>
    /// <param name="secondDerivative">Where to write f″: as long as x, or empty if it is not wanted.</param>
    /// <exception cref="ArgumentException">A length is another, or a result overlaps x.</exception>
    public void Evaluate(
        ReadOnlySpan<double> x,
        Span<double> f,
        Span<double> derivative = default,
        Span<double> secondDerivative = default)
    {
        Check(x, f, derivative, secondDerivative);
        Evaluate(x, new(f, derivative, secondDerivative), new(Microseconds));
    }

    /// <inheritdoc cref="Evaluate(ReadOnlySpan{double}, Span{double}, Span{double}, Span{double})"/>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="to">Where to write what is wanted.</param>
    /// <param name="budget">For what doubles cannot do; if there are very many x, for each part of them.</param>
    internal void Evaluate(ReadOnlySpan<double> x, JetSpans to, Budget budget) => _many(x, to, budget);

    /// <summary>
    /// f, and if they are wanted f′ and f″, at many x at once, in any order, each as <see cref="At(double)"/> gives it;
    /// several times as fast as that where neighbours in x are near each other.
    /// </summary>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="f">Where to write f: as long as x, or empty if it is not wanted.</param>
    /// <param name="derivative">Where to write f′: as long as x, or empty if it is not wanted.</param>
    /// <param name="secondDerivative">Where to write f″: as long as x, or empty if it is not wanted.</param>
    /// <exception cref="ArgumentException">A length is another, or a result overlaps x.</exception>
    public void EvaluateExactly(
        ReadOnlySpan<double> x,
        Span<double> f,
        Span<double> derivative = default,
        Span<double> secondDerivative = default)
    {
        Check(x, f, derivative, secondDerivative);
        EvaluateExactly(x, new(f, derivative, secondDerivative));
    }

    /// <inheritdoc cref="EvaluateExactly(ReadOnlySpan{double}, Span{double}, Span{double}, Span{double})"/>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="to">Where to write what is wanted.</param>
    internal void EvaluateExactly(ReadOnlySpan<double> x, JetSpans to) => _exactly(x, to);

    private static void Check(
        ReadOnlySpan<double> x, Span<double> f, Span<double> derivative, Span<double> secondDerivative)
    {
        Check(x, f, nameof(f));
        Check(x, derivative, nameof(derivative));
        Check(x, secondDerivative, nameof(secondDerivative));
    }

    private static void Check(ReadOnlySpan<double> x, Span<double> result, string name)
    {
        if (!result.IsEmpty && result.Length != x.Length)
        {
            throw new ArgumentException($"expected {x.Length} places for as many x, not {result.Length}", name);
        }

        if (x.Overlaps(result))
        {
            throw new ArgumentException("expected other memory than that of x", name);
        }
    }

    private void OneByOne(ReadOnlySpan<double> x, JetSpans to)
    {
        OneByOne(_orders[0], x, to.Value);
        OneByOne(_orders[1], x, to.Slope);
        OneByOne(_orders[2], x, to.Curvature);
    }

    private static void OneByOne(Func<double, double> f, ReadOnlySpan<double> x, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = f(x[i]);
        }
    }
}
