using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>Formulas made of those that are evaluated already.</summary>
internal static class Combination
{
    // Nobody can type it, so no parameter has it in its name.
    private const string Mark = "′";

    /// <summary>x itself.</summary>
    public static Evaluator Identity { get; } = new(new Variable(Variable.X), new Dictionary<string, Fraction>());

    /// <summary>a − b, each with its own parameters.</summary>
    public static Evaluator Minus(this Evaluator a, Evaluator b)
    {
        var values = new Dictionary<string, Fraction>(a.Values);
        foreach (var (name, value) in b.Values)
        {
            values[name + Mark] = value;
        }

        var marked = b.Formula.Rewritten((old, parts) => Marked(old, parts, b.Values));
        return new(new Operation("-", a.Formula, marked), values);
    }

    /// <summary>The derivative in x, which has derivatives of its own.</summary>
    public static Evaluator Derivative(this Evaluator evaluator)
    {
        var x = new Variable(Variable.X);
        return new(new Differentiated(evaluator.Formula, Variable.X, 1, x), evaluator.Values);
    }

    /// <summary>The formula with its parameters' values in their places, as far as a quotient holds them.</summary>
    public static Expression WithNumbers(this Evaluator evaluator)
    {
        return evaluator.Formula.Rewritten((old, _) => NumberOf(old));

        Number? NumberOf(Expression old) =>
            old is Variable { Name: var name } && evaluator.Values.TryGetValue(name, out var value)
                ? new(new((double)value.Numerator, (double)value.Denominator))
                : null;
    }

    private static Expression? Marked(
        Expression old, Expression[] parts, IReadOnlyDictionary<string, Fraction> values)
    {
        return old switch
        {
            Variable { Name: var name } => new Variable(Of(name)),
            Differentiated derivative => derivative with
            {
                Body = parts[0],
                At = parts[1],
                Variable = Of(derivative.Variable),
            },
            _ => null,
        };

        string Of(string name) => values.ContainsKey(name) ? name + Mark : name;
    }
}
