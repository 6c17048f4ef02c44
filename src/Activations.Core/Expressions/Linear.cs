namespace Activations.Expressions;

/// <summary>A straight line; what depends on parameters is NaN.</summary>
internal readonly record struct Linear(double Slope, double Intercept)
{
    /// <summary>The slope of an expression that is plainly a straight line; NaN for another.</summary>
    public static double SlopeOf(Expression expression) => Of(expression)?.Slope ?? double.NaN;

    /// <summary>The line that an expression is, if that is plain to see.</summary>
    public static Linear? Of(Expression expression) => expression.Fold<Linear?>((part, parts) => part switch
    {
        Number { Value: var value } => new(0, value.ToDouble()),
        Variable { Name: var name } => name == Variable.X ? new(1, 0) : new(0, double.NaN),
        Operation { Primitive.Name: var name } => (name, parts) switch
        {
            ("−", [{ } a]) => new(-a.Slope, -a.Intercept),
            ("+", [{ } a, { } b]) => new(a.Slope + b.Slope, a.Intercept + b.Intercept),
            ("-", [{ } a, { } b]) => new(a.Slope - b.Slope, a.Intercept - b.Intercept),
            ("*", [{ Slope: 0, Intercept: var by }, { } b]) => new(by * b.Slope, by * b.Intercept),
            ("*", [{ } a, { Slope: 0, Intercept: var by }]) => new(by * a.Slope, by * a.Intercept),
            ("/", [{ } a, { Slope: 0, Intercept: var by }]) => new(a.Slope / by, a.Intercept / by),
            (_, [{ Slope: 0, Intercept: var a }]) => new(0, ((Operation)part).Primitive.Value(a, 0, 0)),
            _ => null,
        },
        _ => null,
    });
}
