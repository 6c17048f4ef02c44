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
    private readonly PrecisePoints _precise = new(curve, order);

    /// <summary>Whether all of them are exact.</summary>
    public bool AreExact => areExact;

    /// <summary>Whether they are so dear that a line has to do with those that it has.</summary>
    public bool AreDear => _precise.Budget.IsShort;

    /// <summary>The exact one.</summary>
    public double At(double x)
    {
        cancellation.ThrowIfCancellationRequested();
        return _precise.At(x);
    }

    /// <summary>Those of many x.</summary>
    public double[] At(ReadOnlySpan<double> x)
    {
        cancellation.ThrowIfCancellationRequested();
        var values = new double[x.Length];
        if (!areExact)
        {
            curve.Evaluate(x, JetSpans.Of(order, values), _precise.Budget);
            return values;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = At(x[i]);
        }

        return values;
    }

    /// <summary>One order of a curve, within a budget.</summary>
    private sealed class PrecisePoints
    {
        // As many places as a line begins with, where each takes a thousand digits.
        private const long Microseconds = 3_000_000;

        public PrecisePoints(Curve curve, int order) => At = curve.Near(order, Budget);

        public Budget Budget { get; } = new(Microseconds);

        public Func<double, double> At { get; }
    }
}
