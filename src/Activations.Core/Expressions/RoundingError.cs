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

    private static readonly HashSet<string> Exact = ["−", "abs", "sign", "min", "max", "where", "<", "<=", "==", ">", ">="];

    /// <summary>The bound of a formula for these values of its parameters.</summary>
    public static RoundingBound Of(Expression formula, IReadOnlyDictionary<string, double> values)
    {
        var (value, slope, curvature) = FormulaCurve.Orders(formula, values, new Algebra());
        Func<double, double>[] bounds = [Of(value), Of(slope), Of(curvature)];
        return (order, x) => bounds[order](x);
    }

    private static Func<double, double> Of(Expression expression)
    {
        var parts = expression.All;
        var places = new Dictionary<Expression, int>(ReferenceEqualityComparer.Instance);
        foreach (var (place, part) in parts.Index())
        {
            places[part] = place;
        }

        Step[] steps = [.. parts.Select(StepOf)];
        int[][] arguments = [.. parts.Select(part => part.Parts.Select(inner => places[inner]).ToArray())];
        return x =>
        {
            var results = new Rounded[steps.Length];
            for (var i = 0; i < steps.Length; i++)
            {
                results[i] = steps[i](x, Array.ConvertAll(arguments[i], place => results[place]));
            }

            return results[^1].Error;
        };
    }

    private static Step StepOf(Expression expression)
    {
        switch (expression)
        {
            case Number { Value: var number }:
                return (_, _) => new(number, number == Math.Round(number) ? 0 : Once * Ulp.Of(number));
            case Operation { Primitive: var primitive }:
                var ulps = Exact.Contains(primitive.Name) ? 0 : RoundedOnce.Contains(primitive.Name) ? Once : OfLibrary;
                return (_, a) => Spread(a, at => primitive.Value(at[0], at[1], at[2]), (_, y) => ulps * Ulp.Of(y));
            case Application { Activation: var activation, Order: var order, Parameters: var parameters }:
                double[] values = [.. parameters.Select(parameter => parameter.Bind()(0))];
                var (function, bound) = (activation.Bind(values)[order], AccuracyBound.Of(activation, values));
                return (_, a) => Spread(a[..1], at => function(at[0]), (x, _) => bound(order, x));
            default:
                return (x, _) => new(x, 0);
        }
    }

    /// <summary>What a function makes of arguments with errors, and its own error there: of the first argument and the value.</summary>
    private static Rounded Spread(Rounded[] arguments, Func<double[], double> function, Func<double, double, double> own)
    {
        // Primitives take up to three.
        var at = new double[Math.Max(3, arguments.Length)];
        for (var i = 0; i < arguments.Length; i++)
        {
            at[i] = arguments[i].Value;
        }

        var value = function(at);
        var (first, areFinite) = (at[0], arguments.All(argument => double.IsFinite(argument.Value)));
        var error = Farthest(arguments, 0);
        return new(value, double.IsFinite(value) ? error + own(first, value)
            : double.IsInfinity(value) && areFinite ? double.PositiveInfinity // what overflows may be anything
            : error);

        // Each argument at its value, below and above it; outwards, since what is added may be less than an ulp.
        double Farthest(Rounded[] from, int index)
        {
            if (index == from.Length)
            {
                var there = function(at);
                return there.Equals(value) ? 0 : double.IsNaN(there - value) ? double.PositiveInfinity : Math.Abs(there - value);
            }

            var (middle, spread) = from[index];
            var farthest = Farthest(from, index + 1);
            if (spread != 0)
            {
                at[index] = Math.BitDecrement(middle - spread);
                farthest = Math.Max(farthest, Farthest(from, index + 1));
                at[index] = Math.BitIncrement(middle + spread);
                farthest = Math.Max(farthest, Farthest(from, index + 1));
                at[index] = middle;
            }

            return farthest;
        }
    }

    /// <summary>A value and how far it may be from the true one.</summary>
    private readonly record struct Rounded(double Value, double Error);

    /// <summary>What one part of a formula makes of x and of its own parts.</summary>
    private delegate Rounded Step(double x, Rounded[] arguments);
}
