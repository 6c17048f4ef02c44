using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>Curves in a number type.</summary>
internal static class TypedCurve
{
    /// <summary>The curve of an activation in a type; breakpoints are those of the function itself.</summary>
    /// <param name="activation">The family.</param>
    /// <param name="values">One value a parameter.</param>
    /// <param name="format">The type.</param>
    /// <param name="rounding">When is rounded.</param>
    /// <param name="atKink">What f′ is at kinks.</param>
    /// <exception cref="ArgumentException">A value is not allowed, or not as it is in the type.</exception>
    public static Curve Of(
        Activation activation,
        IReadOnlyList<Quotient> values,
        NumberFormat format,
        Rounding rounding,
        SlopeAtKink atKink)
    {
        var exact = activation.EvaluatorOf(values);
        var breakpoints = exact.Pieces.Breakpoints;
        var orders = rounding == Rounding.Fused ? Fused(exact, format) : Stepwise(activation, values, format);
        var slope = atKink == SlopeAtKink.AsDefined ? orders[1]
            : AtKinks(orders[1], activation, values, format, atKink, breakpoints);
        return new(Typed(orders[0]), Typed(slope), Typed(orders[2]), breakpoints.Within) { Format = format };

        Func<double, double> Typed(Func<double, double> f) => x => f(format.Round(x));
    }

    private static Func<double, double>[] Fused(Evaluator exact, NumberFormat format)
    {
        return [At(0), At(1), At(2)];

        Func<double, double> At(int order) => x => exact.Evaluate(x, format, 1 << order).Jet[order];
    }

    private static Func<double, double>[] Stepwise(
        Activation activation, IReadOnlyList<Quotient> values, NumberFormat format)
    {
        var named = activation.Parameters.Select(parameter => parameter.Name).Zip(values).ToDictionary();
        var slope = activation.DerivativeExpression;
        Lazy<StepwiseProgram>[] programs =
        [
            new(() => new(activation.Expression, named, format)),
            new(() => new(slope, named, format)),
            new(() => new(slope.Derivative(), named, format)),
        ];
        return [.. programs.Select(program => (Func<double, double>)(x => program.Value.At(x)))];
    }

    /// <summary>
    /// The slope with another value at kinks: that is chosen, not computed, so both kinds round it once.
    /// </summary>
    private static Func<double, double> AtKinks(
        Func<double, double> slope,
        Activation activation,
        IReadOnlyList<Quotient> values,
        NumberFormat format,
        SlopeAtKink atKink,
        Breakpoints breakpoints)
    {
        Number[] parameters = [.. values.Select(value => new Number(value))];
        var derivative = new Application(activation, 1, new Variable(Variable.X), parameters) { AtKink = atKink };
        var chosen = new Evaluator(derivative, new Dictionary<string, Fraction>());
        return x => x == 0 && atKink == SlopeAtKink.Zero ? 0
            : double.IsFinite(x) && breakpoints.Within(x, x).Any(point => point.Order == 1)
            ? chosen.Evaluate(x, format, 1).Jet.Value
            : slope(x);
    }
}
