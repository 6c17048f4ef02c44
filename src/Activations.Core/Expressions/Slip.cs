namespace Activations.Expressions;

/// <summary>Recognises what went wrong with a claimed derivative.</summary>
public static class Slip
{
    private const int Samples = 60;

    // A claim that is right but for a slip is off by rounding, of a formula that can be ill-conditioned.
    private const double Same = 1e-9;

    /// <summary>
    /// The common slip that makes a claim of a derivative, or null: written in terms of the output, of the wrong sign,
    /// or without an inner derivative. Also null when the activation is not typed as a derivative, such as
    /// <c>tanh'(x)</c>.
    /// </summary>
    /// <param name="derivative">What is claimed to be the same.</param>
    /// <param name="values">One value for each of its parameters.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="range">Where to look.</param>
    public static string? Of(Activation derivative, IReadOnlyList<Quotient> values, Curve claim, Interval range)
    {
        if (Expression.Of(derivative) is not Application { Order: > 0, Argument: Variable { Name: Variable.X } } typed)
        {
            return null;
        }

        var activation = typed.Activation;
        var named = derivative.Parameters.Select(parameter => parameter.Name).Zip(values).ToDictionary();
        Quotient[] parameters = [.. typed.Parameters.Select(parameter => parameter.Constant(named))];
        var curve = activation.Bind(parameters);
        var (output, truth, f) = (curve[typed.Order - 1], curve[typed.Order], claim[0]);
        if (Holds(x => f(output(x))))
        {
            var primes = new string('\'', typed.Order - 1);
            return $"right in terms of the output: x stands for {activation}{primes}(x)";
        }

        if (Holds(x => -f(x)))
        {
            return "right but for the sign";
        }

        var inner = activation.Parameters.Select(parameter => parameter.Name).Zip(parameters).ToDictionary();
        var parts = Expression.Of(activation).All.Where(part => part.DependsOnX && part is not Variable);
        return parts.FirstOrDefault(IsMissing) is { } missing
            ? $"right but for the inner derivative, {missing.Derivative().ToText()} of {missing.ToText()}"
            : null;

        bool IsMissing(Expression part)
        {
            var slope = part.Derivative().Bind(inner);
            return Holds(x => f(x) * slope(x));
        }

        bool Holds(Func<double, double> mended)
        {
            var places = Enumerable.Range(0, Samples + 1).Select(i => (double)i / Samples);
            double[] points = [.. places.Select(place => double.Lerp(range.Low, range.High, place))];
            points = Array.FindAll(points, x => double.IsFinite(truth(x)));
            var scale = points.Select(x => Math.Abs(truth(x))).DefaultIfEmpty().Max();
            return scale > 0 && points.All(x => Math.Abs(mended(x) - truth(x)) <= Same * scale);
        }
    }
}
