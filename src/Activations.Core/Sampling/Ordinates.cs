using Activations.Evaluation;

namespace Activations.Sampling;

/// <summary>
/// f, f′ or f″ of a curve as a picture needs it: to a unit in the last place at one x, and at many x mostly as doubles
/// have it.
/// </summary>
internal sealed class Ordinates
{
    // As many places as a line begins with, where each takes a thousand digits.
    private const long Microseconds = 3_000_000;

    private readonly Curve _curve;
    private readonly int _order;
    private readonly Budget _budget = new(Microseconds);
    private readonly Func<double, double> _precise;
    private readonly CancellationToken _cancellation;

    /// <summary>Those of one order.</summary>
    /// <param name="curve">Whose.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="areExact">Whether those at many x have to be exact too.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    public Ordinates(Curve curve, int order, bool areExact, CancellationToken cancellation)
    {
        (_curve, _order, AreExact, _cancellation) = (curve, order, areExact, cancellation);
        _precise = curve.Near(order, _budget);
    }

    /// <summary>Whether all of them are exact.</summary>
    public bool AreExact { get; }

    /// <summary>Whether they are so dear that a line has to do with those that it has.</summary>
    public bool AreDear => _budget.IsShort;

    /// <summary>The exact one.</summary>
    public double At(double x)
    {
        _cancellation.ThrowIfCancellationRequested();
        return _precise(x);
    }

    /// <summary>Those of many x, written to as many places.</summary>
    public void At(ReadOnlySpan<double> x, Span<double> values)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!AreExact)
        {
            _curve.Evaluate(x, JetSpans.Of(_order, values), _budget);
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = At(x[i]);
        }
    }
}
