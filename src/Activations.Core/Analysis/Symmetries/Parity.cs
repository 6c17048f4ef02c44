using Activations.Evaluation;

namespace Activations.Analysis.Symmetries;

/// <summary>Proves odd and even by the steps of a program.</summary>
internal sealed class Parity
{
    private readonly EvaluationProgram _program;
    private readonly Parting[] _known;

    private Parity(EvaluationProgram program)
    {
        (_program, _known) = (program, new Parting[program.Steps.Length]);
        for (var i = 0; i < _known.Length; i++)
        {
            _known[i] = Of(i, program.Steps[i]);
        }
    }

    /// <summary>
    /// Odd or even as the steps prove it, as those of x·sin(x) and sigmoid(x) − 1/2 do; none where they do not, though
    /// it may be one of them as 1/(1 + exp(x + 1) + exp(1 − x)) is.
    /// </summary>
    public static Symmetry Of(EvaluationProgram program) => new Parity(program)._known[^1].Symmetry;

    private Parting Of(int index, Step step)
    {
        if (step.A < 0)
        {
            return step.Operator == Operator.Line ? new Line(0, _program.NumberOf(index)) : Symmetry.Even;
        }

        var a = _known[step.A];
        var b = step.B < 0 ? new Line(0, 0) : _known[step.B];
        return step.Operator switch
        {
            Operator.Line => a.Line is { } slope && b.Line is { } intercept
                ? new Line(slope.Intercept, intercept.Intercept)
                : Symmetry.None,
            Operator.Negate => a.Times(-1),
            Operator.Add => a.Plus(b),
            Operator.Subtract => a.Plus(b.Times(-1)),
            Operator.Multiply => Product(a, b),
            Operator.Divide when b.Number is { Numerator.IsZero: false } divisor => a.Times(1 / divisor),

            // The whole of them is 1 or a, less the same of −a.
            Operator.Sigmoid when a.Symmetry == Symmetry.Odd => new(Symmetry.Odd, new(1, 2)),
            Operator.Erfc when a.Symmetry == Symmetry.Odd => new(Symmetry.Odd, 1),
            Operator.Softplus when a.Line is { Intercept.Numerator.IsZero: true, Slope: var slope } =>
                new(Symmetry.Even, slope * new Fraction(1, 2)),
            Operator.Where when IsRound(step) => Symmetry.Odd,
            _ => Of(step, a.Symmetry, b.Symmetry),
        };
    }

    private Symmetry Of(Step step, Symmetry a, Symmetry b)
    {
        var areKnown = a != Symmetry.None && b != Symmetry.None;
        return step.Operator switch
        {
            Operator.Frozen or Operator.Broken or Operator.Sign or Operator.Cbrt
                or Operator.Sin or Operator.Tan or Operator.Asin or Operator.Atan
                or Operator.Sinh or Operator.Tanh or Operator.Asinh or Operator.Atanh or Operator.Erf => a,
            Operator.Cos or Operator.Cosh or Operator.LogCosh or Operator.Gaussian or Operator.SigmoidSlope
                or Operator.Abs or Operator.IsZero => a == Symmetry.None ? Symmetry.None : Symmetry.Even,
            Operator.Sinc or Operator.WholePower => a == Symmetry.Odd && step.Whole % 2 == 0 ? Symmetry.Even : a,
            Operator.Divide => Of(a, b),
            Operator.RealPower => a == Symmetry.Even && b == Symmetry.Even ? Symmetry.Even : Symmetry.None,
            Operator.Where => a != Symmetry.None && b == _known[step.C].Symmetry ? b : Symmetry.None,
            Operator.WhereDefined => areKnown ? a : Symmetry.None,

            // To the left of a place is to the right of its mirror image.
            Operator.WasPositive => Symmetry.None,
            _ => a == Symmetry.Even ? Symmetry.Even : Symmetry.None,
        };
    }

    /// <summary>Of a product or a quotient.</summary>
    private static Symmetry Of(Symmetry a, Symmetry b) => a == Symmetry.None || b == Symmetry.None ? Symmetry.None
        : a == b ? Symmetry.Even
        : Symmetry.Odd;

    private static Parting Product(Parting a, Parting b) => a.Number is { } factor ? b.Times(factor)
        : b.Number is { } other ? a.Times(other)
        : a.TimesLine(b) ?? b.TimesLine(a) ?? Of(a.Symmetry, b.Symmetry);

    /// <summary>
    /// Whether a choice is how an odd function is rounded to a whole number, to the even one of two: the floor of what
    /// is 1/2 above it, but halfway. So <see cref="NodeBuilder.Round"/> makes it.
    /// </summary>
    private bool IsRound(Step step)
    {
        var steps = _program.Steps;
        var (condition, halfway, floor) = (steps[step.A], steps[step.B], steps[step.C]);
        if (condition.Operator != Operator.IsZero || floor.Operator != Operator.Floor)
        {
            return false;
        }

        var rest = steps[condition.A];
        var isRest = rest.Operator == Operator.Subtract && rest.A == floor.A && rest.B == step.C;
        var isEven = halfway.Operator == Operator.Multiply && Number(halfway.A) is { } two && two == 2
            && steps[halfway.B] is { Operator: Operator.Floor } half
            && steps[half.A] is { Operator: Operator.Multiply } product
            && Number(product.A) is { } part && part == new Fraction(1, 2) && product.B == step.C;
        return isRest && isEven && _known[floor.A].As(Symmetry.Odd) is { } above && above == new Fraction(1, 2);
    }

    private Fraction? Number(int step) => _known[step].Number;
}
