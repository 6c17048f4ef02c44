using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>f, f′ and f″ of a formula, each correctly rounded. Any number of threads may use one.</summary>
internal sealed class Evaluator
{
    // Binary logarithms of distances from 0 that are smaller than any double.
    private const int NearerZero = -5000, NearZero = -2200, Bits = Budget.AllBits;

    private readonly Limits _limits;
    private int _doubts;

    /// <summary>Prepares a formula.</summary>
    /// <param name="formula">In x and parameters.</param>
    /// <param name="values">A value for each parameter.</param>
    /// <exception cref="ArgumentException">A parameter has no value.</exception>
    public Evaluator(Expression formula, IReadOnlyDictionary<string, Fraction> values)
        : this(new Pieces(formula, values))
    {
    }

    /// <summary>Takes what was prepared for another one.</summary>
    public Evaluator(Pieces pieces) => (Pieces, _limits) = (pieces, new(pieces));

    /// <summary>What is evaluated.</summary>
    public Expression Formula => Pieces.Formula;

    /// <summary>A value for each parameter of it.</summary>
    public IReadOnlyDictionary<string, Fraction> Values => Pieces.Values;

    /// <summary>The programs, and where they change.</summary>
    public Pieces Pieces { get; }

    /// <summary>What there was to be said of any x that it was evaluated at.</summary>
    public Doubt Doubts => (Doubt)Volatile.Read(ref _doubts);

    /// <summary>
    /// f, f′ and f″ at x. NaN where there is no value; at ±∞ the limit. A 0 at ±0 has the sign that the function has
    /// just beside it.
    /// </summary>
    public Jet At(double x) => Evaluate(x, NumberFormat.Float64).Jet;

    /// <summary>f, f′ or f″ for order 0, 1 or 2, as <see cref="At(double)"/> gives it.</summary>
    public double At(double x, int order) => Evaluate(x, NumberFormat.Float64, 1 << order).Jet[order];

    /// <summary>f, f′ and f″ at x, rounded to a type, and what is to be said of them.</summary>
    /// <param name="x">Where.</param>
    /// <param name="format">What is rounded to.</param>
    /// <param name="wanted">Bit 0, 1 and 2 for f, f′ and f″; what is not wanted is 0.</param>
    public Evaluation Evaluate(double x, NumberFormat format, int wanted = CorrectRounding.All)
    {
        var result = Evaluate(x, format, new Settling(format, wanted), Budget.Endless);
        var hasSigns = x != 0 || Pieces.At(x).Exactly is not null;
        return hasSigns ? result : result with { Jet = WithSigns(result.Jet, x, wanted) };
    }

    /// <summary>
    /// f, f′ and f″, as they are wanted, at many x, each as <see cref="At(double)"/> gives it; quick where neighbours
    /// are near each other.
    /// </summary>
    public void Evaluate(ReadOnlySpan<double> x, JetSpans to)
    {
        for (var start = 0; start < x.Length;)
        {
            var count = CountInPiece(x[start..]);
            EvaluateInPiece(x.Slice(start, count), to.Slice(start, count));
            start += count;
        }
    }

    /// <summary>How many of the first x have one program.</summary>
    private int CountInPiece(ReadOnlySpan<double> x)
    {
        if (Pieces.Places.IsEmpty)
        {
            return x.Length;
        }

        var (piece, count) = (Pieces.IndexOf(x[0]), 1);
        while (count < x.Length && Pieces.IndexOf(x[count]) == piece)
        {
            count++;
        }

        return count;
    }

    private void EvaluateInPiece(ReadOnlySpan<double> x, JetSpans to)
    {
        var program = Pieces.At(x[0]);
        if (program.Exactly is { } line)
        {
            for (var i = 0; i < x.Length; i++)
            {
                to.Set(i, double.IsFinite(x[i]) ? line.At(x[i]) : At(x[i]));
            }

            return;
        }

        program.Round(x, to);
        for (var i = 0; i < x.Length; i++)
        {
            if (to.HasNaN(i))
            {
                to.Set(i, Evaluate(x[i], NumberFormat.Float64, to.Wanted).Jet);
            }
        }
    }

    /// <summary>
    /// The jet at x within a budget; what that does not decide counts as a tie, or as not found. The signs of zeros
    /// mean nothing.
    /// </summary>
    public Jet At(double x, Budget budget) => Evaluate(x, budget).Jet;

    /// <summary>The same, and what is to be said of it.</summary>
    public Evaluation Evaluate(double x, Budget budget)
    {
        var settling = new Settling(NumberFormat.Float64, CorrectRounding.All);
        return Evaluate(x, NumberFormat.Float64, settling, budget);
    }

    /// <summary>
    /// f, f′ and f″ as a picture needs them: off by a unit in the last place at most, and within a budget.
    /// </summary>
    /// <param name="x">Where.</param>
    /// <param name="wanted">Bit 0, 1 and 2 for f, f′ and f″; what is not wanted is 0.</param>
    /// <param name="budget">What may be spent.</param>
    public Jet NearJet(double x, int wanted, Budget budget)
    {
        var settling = new Settling(NumberFormat.Float64, wanted, decidesTies: false);
        return Evaluate(x, NumberFormat.Float64, settling, budget).Jet;
    }

    private Evaluation Evaluate(double x, NumberFormat format, Settling settling, Budget budget)
    {
        if (!double.IsFinite(x))
        {
            return new(double.IsNaN(x) ? new(x, x, x) : _limits.At(Math.Sign(x), format), Doubt.None);
        }

        var program = Pieces.At(x);
        if (program.Exactly is { } line && ReferenceEquals(format, NumberFormat.Float64))
        {
            return new(line.At(x), Doubt.None);
        }

        var result = CorrectRounding.Of(program, x, settling, budget);
        if (result.Doubt != Doubt.None)
        {
            Interlocked.Or(ref _doubts, (int)result.Doubt);
        }

        return double.IsNaN(result.Jet.Value) && LogarithmicPole(program, x, format, budget) is { } pole
            ? new(pole, Doubt.None)
            : result;
    }

    /// <summary>
    /// What f, f′ and f″ tend to from inside at the end of a logarithm's domain, such as −∞, ∞ and −∞ for log(x) at 0;
    /// null at other places.
    /// </summary>
    private Jet? LogarithmicPole(EvaluationProgram program, double x, NumberFormat format, Budget budget)
    {
        if (!program.HasLogarithmOfZero(x, budget))
        {
            return null;
        }

        var (left, right) = (Pole(-1), Pole(1));
        return left is null ? right : right is null ? left : null;

        Jet? Pole(int side)
        {
            // A logarithm is twice as large at the square of a distance; sqrt(x)*log(x) and 1/log(x) are smaller there.
            var (near, nearer) = (Beside(side, NearZero / 2), Beside(side, NearZero));
            var grows = Math.Abs(nearer.Value) > 1.5 * Math.Abs(near.Value);
            var infinity = Math.CopySign(format.Round(double.PositiveInfinity), nearer.Value);
            return grows ? nearer with { Value = infinity } : null;
        }

        Jet Beside(int side, int exponent)
        {
            var settling = new Settling(format, CorrectRounding.All);
            var place = new Place(x).Beside(side, exponent);
            return CorrectRounding.Of(Pieces.Beside(x, side), place, settling, budget).Jet;
        }
    }

    /// <summary>The same with the signs of zeros that the function has beside ±0.</summary>
    private Jet WithSigns(Jet jet, double zero, int wanted)
    {
        int[] zeros = [.. Enumerable.Range(0, 3).Where(order => (wanted >> order & 1) == 1 && jet[order] == 0)];
        if (zeros.Length == 0)
        {
            return jet;
        }

        var side = double.IsNegative(zero) ? -1 : 1;
        var program = Pieces.Beside(zero, side);
        if (program.TryRun(Wide.Scale(Wide.Of(side, 0), NearerZero), zeros[^1], out var beside))
        {
            jet = Signed(jet, beside);
            if (zeros.All(order => Wide.Sign(beside[order]) is not null))
            {
                return jet;
            }
        }

        // Where digits cancel, not as near: so many of them would be too many.
        return program.Run(Ball.Scale(Ball.Of(side, Bits), NearZero), new(2, Bits), out var near).IsDecided
            ? Signed(jet, near)
            : jet;
    }

    private static Jet Signed<T>(Jet jet, RealJet<T> beside) where T : struct, IReal<T> => new(
        Signed(jet.Value, beside.Value),
        Signed(jet.Derivative, beside.Slope),
        Signed(jet.SecondDerivative, beside.Curvature));

    private static double Signed<T>(double rounded, T beside) where T : struct, IReal<T> =>
        rounded == 0 && T.Sign(beside) < 0 && T.Magnitude(beside).High < -1 ? -0.0 : rounded;
}
