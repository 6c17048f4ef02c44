using Activations.Evaluation;

namespace Activations.Sampling;

/// <summary>
/// f, f′ or f″ of a curve as a picture needs it: to a unit in the last place at one x, and at many x mostly as doubles
/// have it.
/// </summary>
/// <param name="curve">Whose.</param>
/// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
/// <param name="areExact">Whether those at many x have to be exact too.</param>
/// <param name="cancellation">Stops the evaluation.</param>
internal sealed class Ordinates(Curve curve, int order, bool areExact, CancellationToken cancellation)
{
    // For each x that doubles tell nothing of.
    private const long Microseconds = 1_000_000;

    private readonly Func<double, double> _exact = curve.Near(order, new Budget(Microseconds));

    /// <summary>Whether all of them are exact.</summary>
    public bool AreExact => areExact;

    /// <summary>The exact one.</summary>
    public double At(double x)
    {
        cancellation.ThrowIfCancellationRequested();
        return _exact(x);
    }

    /// <summary>Those of many x.</summary>
    public double[] At(ReadOnlySpan<double> x)
    {
        cancellation.ThrowIfCancellationRequested();
        var values = new double[x.Length];
        if (!areExact)
        {
            curve.Evaluate(x, JetSpans.Of(order, values));
            return values;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = At(x[i]);
        }

        return values;
    }
}
