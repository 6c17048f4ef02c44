namespace Activations.Evaluation;

/// <summary>
/// A program of arithmetic and choices alone, worked out in fractions: round(10x)/10 − x is 0 at 1, of which a tenth in
/// binary digits only comes near to telling.
/// </summary>
internal static class ExactRun
{
    private const int MostBits = 4096;

    /// <summary>The sign of f at a place; null where it is no fraction, or one that is too long.</summary>
    /// <param name="program">Of the formula.</param>
    /// <param name="x">Where.</param>
    public static int? SignAt(EvaluationProgram program, double x)
    {
        var exact = Fraction.Of(x);
        var known = new Fraction?[program.Steps.Length];
        for (var i = 0; i < known.Length; i++)
        {
            var found = At(program, i, known, exact);
            known[i] = found is { } number && IsShort(number) ? number : null;
        }

        return known[^1]?.Numerator.Sign;
    }

    private static bool IsShort(Fraction number) =>
        number.Numerator.GetBitLength() + number.Denominator.GetBitLength() < MostBits;

    private static Fraction? At(EvaluationProgram program, int index, Fraction?[] known, Fraction x)
    {
        var step = program.Steps[index];
        if (step.A < 0)
        {
            return step.Operator == Operator.Line ? program.NumberOf(index) : null;
        }

        if (step.Operator == Operator.Line)
        {
            var intercept = step.B < 0 ? 0 : program.NumberOf(step.B);
            return new Line(program.NumberOf(step.A), intercept).At(x);
        }

        if (step.Operator == Operator.Where)
        {
            return known[step.A] is { } condition ? known[condition.Numerator.IsZero ? step.C : step.B] : null;
        }

        return known[step.A] is not { } a ? null
            : step.B < 0 ? Of(step.Operator, a)
            : known[step.B] is { } b ? Of(step.Operator, a, b)
            : null;
    }

    private static Fraction? Of(Operator @operator, Fraction a) => @operator switch
    {
        Operator.Negate => -a,
        Operator.Abs => a.Numerator.Sign < 0 ? -a : a,
        Operator.Sign => a.Numerator.Sign,
        Operator.Floor => new Fraction(a.Floor, 1),
        Operator.IsPositive => a.Numerator.Sign > 0 ? 1 : 0,
        Operator.IsNotNegative => a.Numerator.Sign >= 0 ? 1 : 0,
        Operator.IsZero => a.Numerator.IsZero ? 1 : 0,

        // At 0 it hangs on what was before.
        Operator.WasPositive when !a.Numerator.IsZero => a.Numerator.Sign > 0 ? 1 : 0,
        _ => null,
    };

    private static Fraction? Of(Operator @operator, Fraction a, Fraction b) => @operator switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide when !b.Numerator.IsZero => a / b,
        _ => null,
    };
}
