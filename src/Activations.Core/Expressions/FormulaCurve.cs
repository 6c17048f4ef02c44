namespace Activations.Expressions;

/// <summary>The curve of a formula.</summary>
internal static class FormulaCurve
{
    // What may have no value where its derivative's formula has one.
    private static readonly string[] Partial = ["/", "^", "sqrt", "log", "log1p", "log2", "log10", "asin", "acos", "acosh", "atanh"];

    /// <summary>
    /// The formula with its exact derivatives, evaluated by stable built-ins where it has a shape of theirs, otherwise as
    /// it was written. The derivatives are NaN where the formula is.
    /// </summary>
    /// <exception cref="ArgumentException">An activation in it does not allow its parameters.</exception>
    public static Curve Of(Expression formula, IReadOnlyDictionary<string, Quotient> values)
    {
        var algebra = new Algebra();
        var (value, slope, curvature) = Orders(formula, values, algebra);
        var curve = new Curve(new Tape([value]).Function(0), Guarded(slope), Guarded(curvature));
        var breaks = new Breaks(curve, value, new Tape([value, slope, curvature]), algebra);
        return new(curve[0], curve[1], curve[2], breaks.Within);

        Func<double, double> Guarded(Expression derivative)
        {
            var guard = value.All.Any(part => part is Operation { Primitive.Name: var name } && Partial.Contains(name)) ? value : new Variable(Variable.X);
            return new Tape([derivative, guard]).Function(0, unlessNaN: 1);
        }
    }

    /// <summary>What is evaluated for f, f′ and f″, without parameters.</summary>
    internal static (Expression Value, Expression Slope, Expression Curvature) Orders(
        Expression formula, IReadOnlyDictionary<string, Quotient> values, Algebra algebra)
    {
        var value = KnownShapes.Replace(Derivatives.WrittenOut(formula), algebra, values);
        var differentiation = new Differentiation(algebra, Variable.X, isExactAtTies: true);
        var slope = differentiation.Of(algebra.Simplify(value));
        return (value, slope, differentiation.Of(slope));
    }
}
