using Activations.Analysis;

namespace Activations.Expressions;

/// <summary>
/// How far the evaluation of a formula may be from its true value: the error of each step is its own rounding and what
/// it makes of the errors of its arguments, which is seen by trying the ends of the intervals that these leave.
/// </summary>
internal static class RoundingError
{
    // Ulps. Sums, products, quotients and square roots are rounded once, choices and signs not at all.
    private const double Once = 0.5, OfLibrary = 2;

    private static readonly HashSet<string> RoundedOnce = ["+", "-", "*", "/", "sqrt"];

    private static readonly HashSet<string> Exact = ["−", "abs", "sign", "min", "max", "where", "floor", "ceil", "round", .. Primitive.Conditions];

    /// <summary>The bound of a formula for these values of its parameters.</summary>
    public static RoundingBound Of(Expression formula, IReadOnlyDictionary<string, Quotient> values)
    {
        var (value, slope, curvature) = FormulaCurve.Orders(formula, values, new Algebra());
        Func<double, double>[] bounds = [Of(value), Of(slope), Of(curvature)];
        return (order, x) => bounds[order](x);
    }

    private static Func<double, double> Of(Expression expression)
    {
        var steps = new Dictionary<Expression, Func<double, (double, double)[], (double Value, double Error)>>(ReferenceEqualityComparer.Instance);
        foreach (var part in expression.All)
        {
            steps[part] = StepOf(part);
        }

        return x => expression.Fold<(double Value, double Error)>((part, inner) => steps[part](x, inner)).Error;
    }

    private static Func<double, (double Value, double Error)[], (double, double)> StepOf(Expression expression)
    {
        switch (expression)
        {
            case Number { Value: var exact }:
                var number = exact.ToDouble();
                return (_, _) => (number, number == Math.Round(number) ? 0 : Once * Ulp(number));
            case Operation { Primitive: var primitive }:
                var ulps = Exact.Contains(primitive.Name) ? 0 : RoundedOnce.Contains(primitive.Name) ? Once : OfLibrary;
                return (_, a) => Spread(a, at => primitive.Value(at[0], at.ElementAtOrDefault(1), at.ElementAtOrDefault(2)), (_, y) => ulps * Ulp(y));
            case Application { Activation: var activation, Order: var order, Parameters: var parameters } application:
                Quotient[] values = [.. parameters.Select(parameter => parameter.Constant())];
                var function = activation.Bind(values).WithSlopeAtKinks(application.AtKink)[order];
                var bound = AccuracyBound.Of(activation, values);
                return (_, a) => Spread(a[..1], at => function(at[0]), (at, _) => bound(order, at[0]));
            default:
                return (x, _) => (x, 0);
        }
    }

    private static (double Value, double Error) Spread(
        (double Value, double Error)[] arguments, Func<double[], double> function, Func<double[], double, double> own)
    {
        double[] middle = [.. arguments.Select(argument => argument.Value)];
        var value = function(middle);
        var error = 0.0;
        for (var corner = 1; corner < 1 << (2 * arguments.Length); corner++)
        {
            // Each argument at its value, below or above it; the fourth choice is none.
            int[] sides = [.. arguments.Select((_, i) => (corner >> (2 * i)) & 3)];
            if (!sides.Contains(3) && !sides.Where((side, i) => side > 0 && arguments[i].Error == 0).Any())
            {
                var there = function([.. arguments.Zip(sides, End)]);
                error = Math.Max(error, there.Equals(value) ? 0 : double.IsNaN(there - value) ? double.PositiveInfinity : Math.Abs(there - value));
            }
        }

        // What overflows may be anything.
        return (value, double.IsFinite(value) ? error + own(middle, value) : double.IsInfinity(value) && middle.All(double.IsFinite) ? double.PositiveInfinity : error);
    }

    // Outwards, since what is added may be less than an ulp.
    private static double End((double Value, double Error) argument, int side) => side switch
    {
        0 => argument.Value,
        1 => Math.BitDecrement(argument.Value - argument.Error),
        _ => Math.BitIncrement(argument.Value + argument.Error),
    };

    private static double Ulp(double value) => Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);
}
