using Activations.Exercises;
using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>
/// f, f′ and f″ of a formula, each correctly rounded: by the cheapest number system that proves the digits. Any number
/// of threads may use one.
/// </summary>
/// <remarks>
/// What lies within 2^-300 of a tie between two doubles, or of 0, relative to the largest number on the way, counts as
/// that tie or as 0. Nothing can be told from its own value by digits alone.
/// </remarks>
internal sealed class Evaluator
{
    private const int All = 7;

    // Bits of precision, for as long as they prove too little.
    private static readonly int[] Precisions = [96, 160, 288, 448, 832, 1600, 3136, 4800];

    // So many bits decide a tie; what is tiny or huge needs more, as x − tanh(x) cancels three times the bits of x.
    private const int FewestBits = 400, BitsByExponent = 4;

    private const int TieBits = 300;

    private readonly Pieces _pieces;
    private readonly Limits _limits;

    /// <summary>Prepares a formula.</summary>
    /// <param name="formula">In x and parameters.</param>
    /// <param name="values">A value for each parameter.</param>
    public Evaluator(Expression formula, IReadOnlyDictionary<string, Fraction> values)
    {
        _pieces = new(formula, values);
        _limits = new(_pieces);
    }

    /// <summary>The programs, and where they change.</summary>
    public Pieces Pieces => _pieces;

    /// <summary>
    /// f, f′ and f″ at x. NaN where there is no value; at ±∞ the limit. A 0 at ±0 has the sign that the function has
    /// just beside it.
    /// </summary>
    public Jet At(double x, NumberFormat? format = null) => Settle(x, format ?? NumberFormat.Float64, All).Jet;

    /// <summary>f, f′ or f″ for order 0, 1 or 2, as <see cref="At(double, NumberFormat?)"/> gives it.</summary>
    public double At(double x, int order) => Settle(x, NumberFormat.Float64, 1 << order).Jet[order];

    /// <summary>What has counted as a tie or as 0 on the way to f, f′ and f″ at x.</summary>
    public Evaluation Evaluate(double x, NumberFormat format) => Settle(x, format, All);

    private Evaluation Settle(double x, NumberFormat format, int wanted)
    {
        if (!double.IsFinite(x))
        {
            return new(double.IsNaN(x) ? new(x, x, x) : _limits.At(Math.Sign(x), format), false);
        }

        var program = _pieces.At(x);
        if (program.Exactly is { } line && ReferenceEquals(format, NumberFormat.Float64))
        {
            return new(line.At(x), false);
        }

        var settling = new Settling(format, wanted);
        if (program.TryRun(Wide.Of(x, 0), settling.Order, out var jet))
        {
            settling.Take(jet);
        }

        var hasTies = !settling.IsDone && SettleByBalls(program, x, ref settling);
        return new(x == 0 ? WithSigns(settling.Jet, x) : settling.Jet, hasTies);
    }

    /// <summary>Whether something had to count as a tie.</summary>
    private static bool SettleByBalls(EvaluationProgram program, double x, ref Settling settling)
    {
        var most = FewestBits + (x == 0 ? 0 : BitsByExponent * Math.Abs(Math.ILogB(x)));
        foreach (var bits in Precisions)
        {
            var effort = new Effort(settling.Order, bits);
            if (program.Run(Ball.Of(x, bits), effort, out var jet).IsDecided)
            {
                settling.Take(jet);
            }

            if (settling.IsDone)
            {
                return false;
            }

            if (bits >= most)
            {
                SettleTies(program, x, effort with { CountsAsTie = true }, ref settling);
                return true;
            }
        }

        return true;
    }

    private static void SettleTies(EvaluationProgram program, double x, Effort effort, ref Settling settling)
    {
        var outcome = program.Run(Ball.Of(x, effort.Bits), effort, out var jet);
        settling.Take(jet, outcome.Largest - TieBits);

        // What is still open divides by what counts as 0.
        settling.Fill(double.NaN);
    }

    /// <summary>The same with the signs of zeros that the function has beside ±0.</summary>
    private Jet WithSigns(Jet jet, double zero)
    {
        if (jet.Value != 0 && jet.Derivative != 0 && jet.SecondDerivative != 0)
        {
            return jet;
        }

        // Nearer to 0 than any double.
        const int exponent = -5000;
        var side = double.IsNegative(zero) ? -1 : 1;
        var program = _pieces.Beside(zero, side);
        if (!program.TryRun(Wide.Scale(Wide.Of(side, 0), exponent), 2, out var beside))
        {
            return jet;
        }

        return new(
            Signed(jet.Value, beside.Value),
            Signed(jet.Derivative, beside.Slope),
            Signed(jet.SecondDerivative, beside.Curvature));
    }

    private static double Signed(double rounded, Wide beside) =>
        rounded == 0 && Wide.Sign(beside) < 0 && Wide.Magnitude(beside).High < -1 ? -0.0 : rounded;
}

/// <summary>A jet, and whether something on the way to it could not be told from a tie or from 0.</summary>
internal readonly record struct Evaluation(Jet Jet, bool CountsTies);
