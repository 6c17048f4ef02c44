using Activations.Expressions;

namespace Activations.Functions;

/// <summary>A function of several inputs, of which one output is looked at as the first input varies.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="Parts">Makes the formulas.</param>
/// <param name="Source">Where it was introduced.</param>
/// <param name="Tags">Of the output of the first input; another output never rises where this never falls.</param>
internal sealed record VectorFunction(string Name, Func<VectorCall, VectorFormula> Parts, string Source, Tag Tags)
{
    private static readonly Parameter Temperature = new(VectorCall.Temperature, 1, "what all inputs are divided by")
    {
        Symbol = "T",
        Minimum = 0,
        IsOpen = true,
    };

    /// <summary>Whether it has a temperature.</summary>
    public bool HasTemperature { get; init; }

    /// <summary>Whether each input has an output; else there is one for all.</summary>
    public bool HasOutputs { get; init; } = true;

    /// <summary>Whether the order of the inputs tells the formula, so that the others have to be numbers.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What shapes it besides the inputs.</summary>
    public IReadOnlyList<Parameter> Parameters => HasTemperature ? [Temperature] : [];

    /// <summary>The activation that one output is while the other inputs are held.</summary>
    /// <exception cref="ArgumentException">There is no such output.</exception>
    public Activation Holding(HeldInputs held)
    {
        var last = HasOutputs ? held.Others.Count : 0;
        if (held.Output < 0 || held.Output > last)
        {
            throw new ArgumentException(last == 0
                ? $"{Name} has one output, 0"
                : $"{Name} of {held.Others.Count + 1} inputs has the outputs 0 to {last}, not {held.Output}");
        }

        return new(this, held);
    }

    /// <summary>The formulas of one output while the other inputs are held.</summary>
    public VectorFormula FormulaOf(HeldInputs held)
    {
        string[] texts = [.. held.Others.Select(Written)];
        double[] numbers = [.. held.Others.Select(other => other.ToDouble())];
        return Parts(new(Variable.X, texts, numbers, held.Output, OwnTemperature));
    }

    /// <summary>What an output is like while the other inputs are held.</summary>
    public Tag TagsOf(HeldInputs held) => held.Output > 0 ? (Tags ^ Tag.Monotone) & ~Tag.Gated : Tags;

    /// <summary>What is called, such as <c>softmax(x, 0, 1)</c>, as a formula.</summary>
    /// <param name="inputs">All of them.</param>
    /// <param name="output">Which output.</param>
    /// <param name="temperature">What the inputs are divided by; null where nothing was said of it.</param>
    /// <exception cref="ArgumentException">There is no such output, or the others have to be numbers.</exception>
    public Expression Of(IReadOnlyList<Expression> inputs, int output, Expression? temperature)
    {
        string[] names = [.. Enumerable.Range(1, inputs.Count - 1).Select(i => $"input{i}")];
        double[] numbers = [.. inputs.Skip(1).Select(Number)];
        if (output < 0 || output > (HasOutputs ? names.Length : 0))
        {
            throw new ArgumentException($"there is no output {output}");
        }

        var text = Parts(new(Variable.X, names, numbers, output, OwnTemperature)).Definition;
        var places = names.Zip(inputs.Skip(1)).ToDictionary();
        places[Variable.X] = inputs[0];
        places[VectorCall.Temperature] = temperature ?? new Number(1);
        return Expression.Parse(text, places.Keys).Rewritten((old, _) =>
            old is Variable { Name: var name } ? places[name] : null);
    }

    /// <summary>How the output changes with each of the other inputs, as formulas in x.</summary>
    public IReadOnlyList<Expression> Row(HeldInputs held)
    {
        string[] names = [.. Enumerable.Range(1, held.Others.Count).Select(i => $"input{i}")];
        double[] numbers = [.. held.Others.Select(other => other.ToDouble())];
        var text = Parts(new(Variable.X, names, numbers, held.Output, OwnTemperature)).Text;
        var formula = Expression.Parse(text, [.. names, VectorCall.Temperature]);
        var algebra = new Algebra();
        var places = names.Zip(held.Others.Select(algebra.Number)).ToDictionary();
        return [.. names.Select(name => algebra.Simplify(formula.Derivative(name), places))];
    }

    private string OwnTemperature => HasTemperature ? VectorCall.Temperature : "1";

    private double Number(Expression input) => !IsSorted ? 0
        : input.FreeNames.Count == 0 && !input.DependsOnX ? input.Constant().ToDouble()
        : throw new ArgumentException("expected numbers for all inputs but the first");

    /// <summary>A number as a factor or term of a formula.</summary>
    private static string Written(Quotient number) =>
        number.Denominator == 1 && number.Numerator >= 0 ? $"{number}" : $"({number})";
}

/// <summary>How a function of several inputs is called: texts for a formula.</summary>
/// <param name="X">The first input.</param>
/// <param name="Others">The other ones.</param>
/// <param name="Numbers">Their values, where the order matters.</param>
/// <param name="Output">Which output is wanted.</param>
/// <param name="Divisor">What all are divided by: 1 where there is no temperature.</param>
internal sealed record VectorCall(
    string X, IReadOnlyList<string> Others, IReadOnlyList<double> Numbers, int Output, string Divisor)
{
    /// <summary>The name of the parameter.</summary>
    public const string Temperature = "temperature";

    /// <summary>The input that the output is of.</summary>
    public string Own => Output == 0 ? X : Others[Output - 1];

    /// <summary>How far the first input is above the second, the only other one.</summary>
    public string Difference => Scaled($"({X} - {Others[0]})");

    /// <summary>An input divided by the temperature, if there is one.</summary>
    public string Scaled(string input) => Divisor == "1" ? input : $"{input}/{Divisor}";
}

/// <summary>A formula as it is shown, and one of the same function that keeps its digits far out.</summary>
internal sealed record VectorFormula(string Text, string Definition);
