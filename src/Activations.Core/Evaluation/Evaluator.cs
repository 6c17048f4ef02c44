using Activations.Exercises;
using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>f, f′ and f″ of a formula, each correctly rounded. Any number of threads may use one.</summary>
internal sealed class Evaluator
{
    private readonly Limits _limits;

    /// <summary>Prepares a formula.</summary>
    /// <param name="formula">In x and parameters.</param>
    /// <param name="values">A value for each parameter.</param>
    /// <exception cref="ArgumentException">A parameter has no value.</exception>
    public Evaluator(Expression formula, IReadOnlyDictionary<string, Fraction> values)
    {
        Pieces = new(formula, values);
        _limits = new(Pieces);
    }

    /// <summary>The programs, and where they change.</summary>
    public Pieces Pieces { get; }

    /// <summary>
    /// f, f′ and f″ at x. NaN where there is no value; at ±∞ the limit. A 0 at ±0 has the sign that the function has
    /// just beside it.
    /// </summary>
    public Jet At(double x) => Evaluate(x, NumberFormat.Float64, CorrectRounding.All).Jet;

    /// <summary>f, f′ or f″ for order 0, 1 or 2, as <see cref="At(double)"/> gives it.</summary>
    public double At(double x, int order) => Evaluate(x, NumberFormat.Float64, 1 << order).Jet[order];

    /// <summary>f, f′ and f″ at x, rounded to a type, and whether something counted as a tie on the way.</summary>
    public Evaluation Evaluate(double x, NumberFormat format) => Evaluate(x, format, CorrectRounding.All);

    private Evaluation Evaluate(double x, NumberFormat format, int wanted)
    {
        if (!double.IsFinite(x))
        {
            return new(double.IsNaN(x) ? new(x, x, x) : _limits.At(Math.Sign(x), format), false);
        }

        var program = Pieces.At(x);
        if (program.Exactly is { } line && ReferenceEquals(format, NumberFormat.Float64))
        {
            return new(line.At(x), false);
        }

        var result = CorrectRounding.Of(program, x, format, wanted);
        return x == 0 ? result with { Jet = WithSigns(result.Jet, x) } : result;
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
        var program = Pieces.Beside(zero, side);
        return !program.TryRun(Wide.Scale(Wide.Of(side, 0), exponent), 2, out var beside)
            ? jet
            : new(
                Signed(jet.Value, beside.Value),
                Signed(jet.Derivative, beside.Slope),
                Signed(jet.SecondDerivative, beside.Curvature));
    }

    private static double Signed(double rounded, Wide beside) =>
        rounded == 0 && Wide.Sign(beside) < 0 && Wide.Magnitude(beside).High < -1 ? -0.0 : rounded;
}
