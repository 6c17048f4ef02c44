namespace Activations.Expressions;

/// <summary>
/// The breakpoints of a formula: where something that decides between cases changes its sign. Where that is linear in x
/// this is solved, otherwise it is followed through the interval and its changes are found to the last bit.
/// </summary>
internal sealed class Breaks
{
    /// <summary>More than so many zeros of one thing in an interval are none: they are closer than a picture can show.</summary>
    public const int Most = 1000;

    private readonly Curve _curve;
    private readonly Tape _jet;
    // How many steps of arithmetic an interval may take; some milliseconds.
    private const int MostWork = 1 << 21;

    private readonly int _steps;
    private readonly List<(Linear? Line, Func<double, double> Value, Func<double, double> Slope, Func<double, double> Written)> _deciders = [];
    private (double Start, double End, IReadOnlyList<Breakpoint> Points)? _last;

    /// <summary>Finds what decides.</summary>
    /// <param name="curve">The formula's functions.</param>
    /// <param name="formula">Without parameters.</param>
    /// <param name="jet">The formula and its two derivatives.</param>
    /// <param name="algebra">Where it was differentiated.</param>
    public Breaks(Curve curve, Expression formula, Tape jet, Algebra algebra)
    {
        (_curve, _jet) = (curve, jet);
        var (slope, work) = (new Differentiation(algebra, Variable.X), 1);
        foreach (var written in formula.All.SelectMany(DecidersOf))
        {
            var decider = algebra.Simplify(written);
            var tape = new Tape([decider, slope.Of(decider), written]);
            _deciders.Add((Linear.Of(decider), tape.Function(0), tape.Function(1), tape.Function(2)));
            work += tape.Length;
        }

        _steps = MostWork / work;
    }

    /// <summary>The breakpoints with start ≤ x ≤ end, ascending.</summary>
    public IReadOnlyList<Breakpoint> Within(double start, double end)
    {
        // A picture asks for the same ones several times.
        if (_last is { } last && last.Start == start && last.End == end)
        {
            return last.Points;
        }

        var places = new SortedDictionary<double, List<Func<double, double>>>();
        foreach (var (line, value, slope, written) in _deciders)
        {
            var roots = line is { } straight ? [-straight.Intercept / straight.Slope + 0.0]
                : SignChanges.Within(value, slope, start, end, places.Keys, _steps);
            foreach (var root in roots.Where(root => root >= start && root <= end && double.IsFinite(root)))
            {
                (places.TryGetValue(root, out var there) ? there : places[root] = []).Add(written);
            }
        }

        var points = places.Select(place => At(place.Key, place.Value)).OfType<Breakpoint>().ToList();
        _last = (start, end, points);
        return points;
    }

    private static IEnumerable<Expression> DecidersOf(Expression part)
    {
        switch (part)
        {
            case Operation { Primitive.Beside: not null, Arguments: var arguments }:
                yield return new Operation("-", arguments[0], arguments.Count > 1 ? arguments[1] : new Number(0));
                break;
            case Application { Parameters: var parameters } application:
                var curve = application.Activation.Bind([.. parameters.Select(parameter => parameter.Bind()(0))]);
                foreach (var point in curve.BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity))
                {
                    yield return new Operation("-", application.Argument, new Number(point.X));
                }

                break;
        }
    }

    private Breakpoint? At(double x, List<Func<double, double>> deciders)
    {
        var here = new Jet(_curve[0](x), _curve[1](x), _curve[2](x));
        var (left, right) = (Beside(x, -1, deciders), Beside(x, 1, deciders));
        if (double.IsNaN(left.Value) || double.IsNaN(right.Value))
        {
            return null;
        }

        // Beside the double nearest to an irrational kink the cases differ by what the double is off.
        var ulp = Ulp.Of(x);
        var rise = (Math.Abs(left.Derivative) + Math.Abs(right.Derivative)) * ulp;
        var bend = (Math.Abs(left.SecondDerivative) + Math.Abs(right.SecondDerivative)) * ulp;
        (left, right) = (
            new(Snap(left, right, 0, rise), Snap(left, right, 1, bend), Snap(left, right, 2, 0)),
            new(Snap(right, left, 0, rise), Snap(right, left, 1, bend), Snap(right, left, 2, 0)));
        return left == right && left == here ? null : new(x, left, right);

        double Snap(Jet side, Jet other, int order, double off)
        {
            const double rounding = 1e-14;
            var (a, b) = (side[order], other[order]);
            return a != b && Math.Abs(a - b) <= 2 * off + rounding * Math.Max(Math.Abs(a), Math.Abs(b)) ? here[order] : a;
        }
    }

    /// <summary>The limits from one side: the cases that hold there, continued to x.</summary>
    private Jet Beside(double x, int side, List<Func<double, double>> deciders)
    {
        // As near as what decides has a sign; it may have none in rounding, and on the whole side where two are the same.
        var (step, near) = (Ulp.Of(x), x);
        for (; step < 1e-9 * Math.Max(1, Math.Abs(x)); step *= 16)
        {
            near = x + side * step;
            if (deciders.TrueForAll(decider => decider(near) != 0))
            {
                break;
            }
        }

        var limits = _jet.Beside(x, near);
        // Where the continuation has no value, as |x|/x has none at 0, the neighbour's is the nearest there is.
        var neighbour = side < 0 ? Math.BitDecrement(x) : Math.BitIncrement(x);
        return new(Limit(0), Limit(1), Limit(2));

        double Limit(int order) => double.IsNaN(limits[order]) ? _curve[order](neighbour) : limits[order];
    }
}
