using System.Diagnostics.CodeAnalysis;
using Activations.Evaluation;
using Activations.Expressions;
using Activations.Functions;

namespace Activations;

/// <summary>A named family of curves: binding its parameters gives a <see cref="Curve"/>.</summary>
public sealed class Activation
{
    // One figure asks four times for its curve.
    private Bound? _bound;

    internal Activation(string name, params IReadOnlyList<Parameter> parameters) =>
        (Name, Parameters) = (name, parameters);

    /// <summary>One output of a function of several inputs; its formula is put together when it is asked for.</summary>
    [SetsRequiredMembers]
    internal Activation(VectorFunction vector, HeldInputs held)
        : this(vector.Name, vector.Parameters)
    {
        (Vector, Held, Aliases) = (vector, held, vector.Aliases);
        (Source, Tags) = (vector.Source, vector.TagsOf(held));
    }

    /// <summary>
    /// The family of curves that a person typed. Its parameters are the formula's names other than x, without defaults
    /// but those that it says, as in <c>def f(x, a=0.1): return a*x</c>. Derivatives are exact, correctly rounded, NaN
    /// where the formula is; at kinks those of the case that <c>where</c> says, from the left of max and min, 0 of abs.
    /// </summary>
    /// <exception cref="ExpressionException">It is not an expression in x.</exception>
    /// <param name="formula">What was typed.</param>
    /// <param name="framework">Whose defaults and slopes at kinks its activations have; PyTorch's when null.</param>
    /// <param name="atKink">What their slopes are at kinks, whatever the framework; null for what it says.</param>
    /// <param name="parameters">Names that are parameters even where a function is called so, as sigma is.</param>
    public static Activation Typed(
        string formula, Framework? framework = null, SlopeAtKink? atKink = null, params IEnumerable<string> parameters)
    {
        var parser = new Parser(formula, parameters, new Dialect(framework, atKink));
        var expression = parser.Parse();
        return new Activation(formula.Trim(), [.. expression.FreeNames.Select(Named)])
        {
            Formula = expression.DependsOnX ? formula.Trim() : throw Constant(expression),
            Expression = expression,
            Source = null,
            Tags = Tag.None,
            Symbol = "f",
            IsTyped = true,
        };

        Parameter Named(string name) =>
            new(name, parser.DefaultOf(name), "as typed") { Symbol = Token.GreekLetter(name) };
    }

    // sigmoid(z) and max(0, z) are in many books.
    private static ExpressionException Constant(Expression typed) => new(0, "a constant is not a curve: expected x "
        + (typed.FreeNames is [{ Length: 1 } letter] ? $"in place of {letter}" : "somewhere"));

    /// <summary>The canonical name: lower-case words joined by underscores. Of a typed formula its text.</summary>
    public string Name { get; }

    /// <summary>What shapes the family, in the order that <see cref="Bind"/> takes; often empty.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The definition as an expression in x and the parameters, such as <c>1/(1+exp(-x))</c>.</summary>
    public required string Formula
    {
        get => field ??= Vector!.IsSorted ? Simplified : HeldFormula.Text;
        init;
    }

    /// <summary>
    /// The definition with its numbers worked out, where it was put together from those that are held.
    /// </summary>
    private string Simplified => new Algebra().Simplify(Expression.Parse(Definition)).ToText();

    private VectorFormula HeldFormula => field ??= Vector!.FormulaOf(Held!);

    /// <summary>The definition as a book has it, such as 1 / (1 + e⁻ˣ), in the parameters' symbols.</summary>
    // An explorer shows it in each frame.
    public string TypesetFormula => field ??=
        Expression.Typeset(Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Symbol));

    /// <summary>What the formula says.</summary>
    internal Expression Expression
    {
        get => field ??= Expression.Parse(Formula, Parameters.Select(parameter => parameter.Name));
        private init;
    }

    /// <summary>
    /// The same function as <see cref="Formula"/>, which reads better, with the derivatives that PyTorch has where
    /// several cases meet: what is evaluated.
    /// </summary>
    internal string Definition
    {
        get => field ?? (Vector is null ? Formula : HeldFormula.Definition);
        init;
    }

    /// <summary>What the definition says.</summary>
    internal Expression Defined => field ??= Definition == Formula
        ? Expression
        : Expression.Parse(Definition, Parameters.Select(parameter => parameter.Name));

    /// <summary>f′ as an expression, at the kinks as PyTorch has it; made from the formula unless set.</summary>
    public string DerivativeFormula { get => field ??= Expression.Of(this).Derivative().ToText(); init; }

    /// <summary>What the formula of f′ says; of a typed formula it may be too long to be written.</summary>
    internal Expression DerivativeExpression => field ??= IsTyped
        ? Expression.Derivative()
        : Expression.Parse(DerivativeFormula, Parameters.Select(parameter => parameter.Name));

    /// <summary>
    /// Of a function of several inputs what is held while x varies, which is the first; null for others.
    /// </summary>
    public HeldInputs? Held { get; }

    /// <summary>How the output of a function of several inputs changes with each of those that are held.</summary>
    /// <returns>Formulas in x and the parameters; none for a function of one input.</returns>
    public IReadOnlyList<Expression> HeldDerivatives => Held is { } held ? Vector!.Row(held) : [];

    /// <summary>The function of several inputs that it is an output of, if it is.</summary>
    internal VectorFunction? Vector { get; }

    /// <summary>The same with other inputs held, or another output.</summary>
    /// <exception cref="ArgumentException">It has one input, or there is no such output.</exception>
    public Activation Holding(HeldInputs held) => Vector?.Holding(held)
        ?? throw new ArgumentException($"{Name} has one input");

    /// <summary>Whether it is made of what a person typed; then nobody vouches for more than its formula.</summary>
    public bool IsTyped { get; private init; }

    /// <summary>What a user of a framework should know besides, if anything.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// START:END of a range that shows what is special about it, with its defaults, where −8:8 hides that; else null.
    /// </summary>
    public string? ShownOver { get; init; }

    /// <summary>Where it was introduced; null when it was typed.</summary>
    public required string? Source { get; init; }

    /// <summary>What it is like, of <see cref="Tag"/>; none when it was typed.</summary>
    public required Tag Tags { get; init; }

    /// <summary>Other names for it across papers and frameworks, beyond case, underscores and hyphens.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How it is written before its argument, such as σ in σ(x); the name unless set.</summary>
    public string Symbol { get => field ?? Name; init; }

    /// <summary>The curve for these parameter values, or for the defaults when there are none.</summary>
    /// <param name="values">One value a parameter, in the order of <see cref="Parameters"/>.</param>
    /// <exception cref="ArgumentException">
    /// Too few or too many values, or one that its parameter does not allow.
    /// </exception>
    public Curve Bind(params IReadOnlyList<Quotient> values) => new(EvaluatorOf(values));

    /// <summary>
    /// The same curve in a number type: x is rounded to the type, and what comes of that x is rounded to it, half to
    /// even. Overflow is ±∞, or NaN in a type without infinities.
    /// </summary>
    /// <param name="values">One value a parameter, or none for the defaults.</param>
    /// <param name="format">The type.</param>
    /// <param name="rounding">Whether once at the end or after each operation.</param>
    /// <param name="atKink">What f′ is at kinks.</param>
    /// <exception cref="ArgumentException">As of <see cref="Bind"/>; also for values rounded to the type.</exception>
    public Curve BindIn(
        NumberFormat format,
        IReadOnlyList<Quotient> values,
        Rounding rounding = Rounding.Fused,
        SlopeAtKink atKink = SlopeAtKink.AsDefined)
    {
        var isExact = format == NumberFormat.Float64 && rounding == Rounding.Fused;
        return isExact ? Bind(values).WithSlopeAtKinks(atKink)
            : TypedCurve.Of(this, WithDefaults(values), format, rounding, atKink);
    }

    /// <summary>What computes it for these values.</summary>
    internal Evaluator EvaluatorOf(IReadOnlyList<Quotient> values)
    {
        var all = WithDefaults(values);
        Check(all);
        var bound = _bound;
        if (bound?.Values.SequenceEqual(all) != true)
        {
            var named = Parameters.Select(parameter => parameter.Name).Zip(all.Select(Fraction.Of));
            _bound = bound = new([.. all], new(Defined, named.ToDictionary()));
        }

        return new(bound.Pieces);
    }

    private IReadOnlyList<Quotient> WithDefaults(IReadOnlyList<Quotient> values)
    {
        if (values.Count == 0)
        {
            values = [.. Parameters.Select(parameter => parameter.Default)];
        }

        if (values.Count != Parameters.Count)
        {
            throw new ArgumentException(
                $"{Name} takes {Parameters.Count} parameters, not {values.Count}", nameof(values));
        }

        return values;
    }

    /// <summary>Refuses values that a parameter does not allow, or that do not go together.</summary>
    /// <exception cref="ArgumentException">One of them is refused.</exception>
    internal void Check(IReadOnlyList<Quotient> values)
    {
        foreach (var (parameter, value) in Parameters.Zip(values))
        {
            if (!parameter.Allows(value))
            {
                throw new ArgumentException($"{Name} does not allow {parameter.Name} = {value}", nameof(values));
            }
        }

        if (WhyCrossed(values) is { } reason)
        {
            throw new ArgumentException(reason);
        }
    }

    /// <summary>What is wrong with values of which one may not exceed another, or null; equal ones are right.</summary>
    internal string? WhyCrossed(IReadOnlyList<Quotient> values)
    {
        foreach (var (parameter, value) in Parameters.Zip(values).Where(pair => pair.First.AtMost is not null))
        {
            var (above, limit) = Parameters.Zip(values).Single(pair => pair.First.Name == parameter.AtMost);
            if (value.ToDouble() > limit.ToDouble())
            {
                return $"expected {parameter.Name} of at most {above.Name}, not {value} and {limit}";
            }
        }

        return null;
    }

    /// <summary>The canonical name.</summary>
    public override string ToString() => Name;

    /// <summary>What computes it for the values that were asked for last.</summary>
    private sealed record Bound(Quotient[] Values, Pieces Pieces);
}
