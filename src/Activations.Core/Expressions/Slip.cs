namespace Activations.Expressions;

/// <summary>Recognises what went wrong with a claimed derivative.</summary>
public static class Slip
{
    private const int Samples = 60;

    // A claim that is right but for a slip is off by rounding, of a formula that can be ill-conditioned.
    private const double Same = 1e-9;

    /// <summary>
    /// The common slip that makes a claim of a derivative, or null: written in terms of the output, of the wrong sign,
    /// or without an inner derivative. Also null when the activation is not typed as a derivative, such as <c>tanh'(x)</c>.
    /// </summary>
    /// <param name="derivative">What is claimed to be the same.</param>
    /// <param name="values">One value for each of its parameters.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="range">Where to look.</param>
    public static string? Of(Activation derivative, IReadOnlyList<double> values, Curve claim, Interval range)
    {
        var named = derivative.Parameters.Select(parameter => parameter.Name).Zip(values).ToDictionary();
        if (Expression.Of(derivative) is not Application { Order: > 0, Argument: Variable { Name: Variable.X } } application)
        {
            return null;
        }

        var activation = application.Activation;
        double[] parameters = [.. application.Parameters.Select(parameter => parameter.Bind(named)(0))];
        var curve = activation.Bind(parameters);
        var (output, truth, f) = (curve[application.Order - 1], curve[application.Order], claim[0]);
        if (Holds(x => f(output(x))))
        {
            return $"right in terms of the output: x stands for {activation}{new string('\'', application.Order - 1)}(x)";
        }

        if (Holds(x => -f(x)))
        {
            return "right but for the sign";
        }

        var inner = activation.Parameters.Select(parameter => parameter.Name).Zip(parameters).ToDictionary();
        return Expression.Of(activation).All.Where(part => part.DependsOnX && part is not Variable)
            .FirstOrDefault(part => part.Derivative().Bind(inner) is var slope && Holds(x => f(x) * slope(x))) is { } missing
            ? $"right but for the inner derivative, {missing.Derivative().ToText()} of {missing.ToText()}"
            : null;

        bool Holds(Func<double, double> mended)
        {
            double[] points = [.. Enumerable.Range(0, Samples + 1).Select(i => double.Lerp(range.Low, range.High, (double)i / Samples)).Where(x => double.IsFinite(truth(x)))];
            var scale = points.Select(x => Math.Abs(truth(x))).DefaultIfEmpty().Max();
            return scale > 0 && points.All(x => Math.Abs(mended(x) - truth(x)) <= Same * scale);
        }
    }
}
