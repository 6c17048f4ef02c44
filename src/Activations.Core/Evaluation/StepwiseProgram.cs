using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>
/// A formula worked out in a number type as code does that has only this type: numbers and parameters are rounded to
/// it, and so is the result of every operation, correctly and half to even. A function with a name is one operation.
/// </summary>
/// <remarks>
/// Arithmetic is that of IEEE 754, where 1/0 is ∞. Up to float32 it may pass through doubles: these have more than
/// twice the digits, so that rounding twice gives what rounding once does (Figueroa 1995).
/// </remarks>
internal sealed class StepwiseProgram
{
    private const int ConstantBits = 400, MostOnStack = 256;

    // What gives a value of the type for values of it, without any rounding.
    private static readonly HashSet<string> Exact =
        ["−", "where", "min", "max", "abs", "sign", "floor", "ceil", "round"];

    private readonly NumberFormat _format;
    private readonly List<Step> _steps = [];
    private readonly List<double> _constants = [];

    /// <summary>Prepares a formula.</summary>
    /// <param name="formula">In x and parameters.</param>
    /// <param name="values">A value for each parameter.</param>
    /// <param name="format">The type.</param>
    /// <exception cref="ArgumentException">A function does not allow a parameter as it is in the type.</exception>
    public StepwiseProgram(Expression formula, IReadOnlyDictionary<string, Quotient> values, NumberFormat format)
    {
        _format = format;
        var places = new Dictionary<Expression, int>(ReferenceEqualityComparer.Instance);
        foreach (var part in Derivatives.WrittenOut(formula).All)
        {
            var step = Of(part, [.. part.Parts.Select(inner => places[inner])], values);
            places[part] = _steps.Count;
            _steps.Add(step);
            _constants.Add(step.IsConstant ? step.Apply(At(step.A, 0), At(step.B, 0), At(step.C, 0)) : 0);
        }
    }

    /// <summary>Its value at x; NaN at NaN unless nothing depends on x.</summary>
    /// <param name="x">A value of the type.</param>
    public double At(double x)
    {
        var cells = _steps.Count <= MostOnStack ? stackalloc double[_steps.Count] : new double[_steps.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var step = _steps[i];
            cells[i] = step.IsConstant ? _constants[i]
                : step.A < 0 ? x
                : step.Apply(cells[step.A], cells[Math.Max(0, step.B)], cells[Math.Max(0, step.C)]);
        }

        return cells[^1];
    }

    private double At(int place, double otherwise) => place < 0 ? otherwise : _constants[place];

    private Step Of(Expression part, int[] places, IReadOnlyDictionary<string, Quotient> values)
    {
        int Place(int index) => index < places.Length ? places[index] : -1;
        var isConstant = part is not Variable { Name: Variable.X } && places.All(place => _steps[place].IsConstant);
        return new(Place(0), Place(1), Place(2), isConstant, Meaning(part, places, values));
    }

    private Func<double, double, double, double> Meaning(
        Expression part, int[] places, IReadOnlyDictionary<string, Quotient> values) => part switch
        {
            Variable { Name: Variable.X } => (_, _, _) => double.NaN, // never asked
            Variable { Name: var name } => Always(Rounded(values[name])),
            Number number => Always(Rounded(number)),
            Application application => Named(application with
            {
                Argument = new Variable(Variable.X),
                Parameters = [.. places[1..].Select(place => new Number(_constants[place]))],
            }),
            Operation operation => Elementary(operation, places),
            _ => throw new ArgumentException(part.GetType().Name, nameof(part)),
        };

    private Func<double, double, double, double> Elementary(Operation operation, int[] places) =>
        operation.Primitive.Name switch
        {
            "+" => (a, b, _) => _format.Round(a + b),
            "-" => (a, b, _) => _format.Round(a - b),
            "*" => (a, b, _) => _format.Round(a * b),
            "/" => (a, b, _) => _format.Round(a / b),
            "sqrt" => (a, _, _) => _format.Round(Math.Sqrt(a)),
            "^" => Power(places[0], places[1]),
            var name when Exact.Contains(name) || operation.Primitive.IsCondition => operation.Primitive.Value,
            _ => Named(new Operation(operation.Primitive, new Variable(Variable.X))),
        };

    private Func<double, double, double, double> Power(int @base, int exponent)
    {
        var x = new Variable(Variable.X);
        if (_steps[exponent].IsConstant)
        {
            return Named(new Operation("^", x, new Number(_constants[exponent])));
        }

        // Below 0 only whole exponents have a power, each another function of the base.
        if (_steps[@base].IsConstant && !(_constants[@base] < 0))
        {
            var power = Named(new Operation("^", new Number(_constants[@base]), x));
            return (_, b, _) => power(b, 0, 0);
        }

        return (a, b, _) => Named(new Operation("^", x, new Number(b)))(a, 0, 0);
    }

    /// <summary>A function of x as one operation, which takes its argument first.</summary>
    private Func<double, double, double, double> Named(Expression function)
    {
        var evaluator = new Evaluator(function, new Dictionary<string, Fraction>());
        // What overflows or underflows does so for many x, and is not as quick as the rest.
        var (zero, minusZero) = (Kept(0.0), Kept(-0.0));
        var (infinity, minusInfinity) = (Kept(double.PositiveInfinity), Kept(double.NegativeInfinity));
        return (a, _, _) => a switch
        {
            0 => (double.IsNegative(a) ? minusZero : zero).Value,
            double.PositiveInfinity => infinity.Value,
            double.NegativeInfinity => minusInfinity.Value,
            _ => Value(a),
        };

        Lazy<double> Kept(double a) => new(() => Value(a));

        double Value(double a) => evaluator.Evaluate(a, _format, 1).Jet.Value;
    }

    private static Func<double, double, double, double> Always(double value) => (_, _, _) => value;

    private double Rounded(Number number) => number switch
    {
        { Symbol: "π" } => Rounded(Ball.Pi(ConstantBits)),
        { Symbol: "e" } => Rounded(Ball.Exp(Ball.Of(1, ConstantBits))),
        { Value: var value } => Rounded(value),
    };

    private double Rounded(Quotient value) => value.IsFinite
        ? Rounded(Place.Of<Ball>(Fraction.Of(value), ConstantBits))
        : _format.Round(value.ToDouble());

    private double Rounded(Ball number) =>
        Ball.TryRound(number, _format, double.PositiveInfinity, out var rounded) ? rounded : double.NaN;

    /// <summary>An operation with the places of the results that it takes; −1 where there is none.</summary>
    private sealed record Step(
        int A, int B, int C, bool IsConstant, Func<double, double, double, double> Apply);
}
