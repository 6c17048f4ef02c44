using System.Buffers;

namespace Activations.Expressions;

/// <summary>
/// Expressions as a list of steps, each taking what steps before it left: what several have in common is worked out
/// once, what does not depend on x beforehand, and no depth of nesting matters.
/// </summary>
internal sealed class Tape
{
    private const int MostOnStack = 128;

    private readonly Step[] _steps;
    private readonly double[] _start;
    private readonly int[] _results;

    /// <summary>Prepares several expressions in the same parameters.</summary>
    /// <exception cref="ArgumentException">A name has no value, or its value is one that an activation does not allow.</exception>
    public Tape(IReadOnlyList<Expression> expressions, IReadOnlyDictionary<string, Quotient>? values = null)
    {
        var cells = new List<double> { double.NaN }; // the first is x
        var steps = new List<Step>();
        var places = new Dictionary<Expression, int>(ReferenceEqualityComparer.Instance);
        foreach (var expression in expressions.SelectMany(expression => expression.All).Where(expression => !places.ContainsKey(expression)))
        {
            places[expression] = Place(expression);
        }

        (_steps, _start) = ([.. steps], [.. cells]);
        _results = [.. expressions.Select(expression => places[expression])];

        int Place(Expression expression)
        {
            switch (expression)
            {
                case Number { Value: var number }:
                    return Constant(number.ToDouble());
                case Variable { Name: Variable.X }:
                    return 0;
                case Variable { Name: var name }:
                    return Constant(values is not null && values.TryGetValue(name, out var value) ? value.ToDouble()
                        : throw new ArgumentException($"{name} has no value", nameof(values)));
                case Operation { Primitive: var primitive, Arguments: var arguments }:
                    return Take(primitive.Value, primitive.Beside, [.. arguments.Select(argument => places[argument])]);
                case Application { Order: var order, Argument: var argument } application:
                    var curve = application.Activation.Bind([.. application.Parameters.Select(ValueOf)])
                        .WithSlopeAtKinks(application.AtKink);
                    Breakpoint[] breakpoints = [.. curve.BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity)];
                    var function = curve[order];
                    return Take((a, _, _) => function(a), breakpoints.Length == 0 ? null : Beside, [places[argument]]);

                    double Beside(double near, double _, double a, double __)
                    {
                        foreach (var point in breakpoints)
                        {
                            if (near < point.X ? a >= point.X : near > point.X && a <= point.X)
                            {
                                return (near < point.X ? point.Left : point.Right)[order];
                            }
                        }

                        return function(a);
                    }

                default:
                    throw new ArgumentException(expression.GetType().Name, nameof(expressions));
            }
        }

        // What it says rather than the double nearest to it: a sixth.
        Quotient ValueOf(Expression parameter) =>
            parameter is Number { Value: var exact } ? exact : cells[places[parameter]];

        int Constant(double value)
        {
            cells.Add(value);
            return cells.Count - 1;
        }

        int Take(Func<double, double, double, double> value, Func<double, double, double, double, double>? beside, int[] from)
        {
            var (a, b, c) = (from[0], from.ElementAtOrDefault(1), from.ElementAtOrDefault(2));
            var place = Constant(double.NaN);
            if (from.All(cell => cell != 0 && !double.IsNaN(cells[cell])))
            {
                cells[place] = value(cells[a], cells[b], cells[c]);
            }
            else
            {
                steps.Add(new(value, beside, place, a, b, c));
            }

            return place;
        }
    }

    /// <summary>How many steps there are.</summary>
    public int Length => _steps.Length;

    /// <summary>One of the expressions as a function of x.</summary>
    /// <param name="index">Which.</param>
    /// <param name="unlessNaN">Another that makes it NaN where it is NaN itself.</param>
    public Func<double, double> Function(int index, int? unlessNaN = null)
    {
        var (result, guard) = (_results[index], _results[unlessNaN ?? index]);
        return x =>
        {
            if (_start.Length <= MostOnStack)
            {
                return Value(x, stackalloc double[_start.Length]);
            }

            var rented = ArrayPool<double>.Shared.Rent(_start.Length);
            var value = Value(x, rented);
            ArrayPool<double>.Shared.Return(rented);
            return value;
        };

        double Value(double x, Span<double> cells)
        {
            Run(x, cells);
            return double.IsNaN(cells[guard]) ? double.NaN : cells[result];
        }
    }

    /// <summary>The values at x with every choice made as it is nearby: what they tend to from there.</summary>
    public double[] Beside(double x, double near)
    {
        double[] there = new double[_start.Length], here = new double[_start.Length];
        Run(near, there);
        _start.CopyTo(here, 0);
        here[0] = x;
        foreach (var (value, beside, place, a, b, c) in _steps)
        {
            here[place] = beside is null ? value(here[a], here[b], here[c]) : beside(there[a], there[b], here[a], here[b]);
        }

        return [.. _results.Select(result => here[result])];
    }

    private void Run(double x, Span<double> cells)
    {
        _start.CopyTo(cells);
        cells[0] = x;
        foreach (var (value, _, place, a, b, c) in _steps)
        {
            cells[place] = value(cells[a], cells[b], cells[c]);
        }
    }

    private readonly record struct Step(
        Func<double, double, double, double> Value, Func<double, double, double, double, double>? Beside, int Place, int A, int B, int C);
}
