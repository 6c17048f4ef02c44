using Activations.Evaluation;

namespace Activations.Expressions;

/// <summary>
/// A formula in x and parameters: a number, a name, an operation, or an activation or derivative of other formulas. A
/// part can stand in several places, so that what is written out would be much longer: all that walks over it takes
/// each part once.
/// </summary>
public abstract record Expression
{
    // More than anybody reads, and quickly more than memory holds.
    private const double LongestText = 1000;

    private protected Expression(int height) => Height = height;

    /// <summary>
    /// How many expressions are inside each other, at most; what walks the tree needs a stack as high.
    /// </summary>
    internal int Height { get; }

    /// <summary>The names in it other than x, each once, in the order that they come.</summary>
    public IReadOnlyList<string> FreeNames => [.. Names.Where(name => name != Variable.X)];

    /// <summary>Whether its value changes with x, as far as its look tells.</summary>
    public bool DependsOnX => Names.Contains(Variable.X);

    /// <summary>The expressions directly inside, from left to right.</summary>
    internal abstract IReadOnlyList<Expression> Parts { get; }

    /// <summary>
    /// The names whose values it needs, x among them, each once; a derivative needs that of its place.
    /// </summary>
    private IReadOnlyList<string> Names => Fold<IReadOnlyList<string>>((part, inner) => part switch
    {
        Variable { Name: var name } => [name],
        Differentiated { Variable: var bound } => [.. inner[0].Where(name => name != bound).Union(inner[1])],
        _ => inner is [var only] ? only : [.. inner.SelectMany(names => names).Distinct()],
    });

    /// <summary>Every expression in it once, itself last, each after its parts.</summary>
    internal IReadOnlyList<Expression> All => PostOrder.Of([this], expression => expression.Parts);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">
    /// What a person typed or pasted, a paper says or this library wrote, such as <c>1/(1+exp(-x))</c>,
    /// <c>torch.clamp(x, min=0)</c>, <c>x if x &gt; 0 else 0.1*x</c> or <c>(eˣ − 1)²</c>.
    /// </param>
    /// <param name="parameters">
    /// Names that are parameters even where a function is called so, as sigma is. Others need no declaration.
    /// </param>
    /// <exception cref="ExpressionException">It is not an expression.</exception>
    public static Expression Parse(string text, params IEnumerable<string> parameters) =>
        new Parser(text, parameters, new Dialect()).Parse();

    /// <summary>Reads an expression as a framework means it.</summary>
    internal static Expression Parse(string text, IEnumerable<string> parameters, Dialect dialect) =>
        new Parser(text, parameters, dialect).Parse();

    /// <summary>What an activation's formula says.</summary>
    public static Expression Of(Activation activation) => activation.Expression;

    /// <summary>The function of x for these parameter values. NaN gives NaN unless nothing depends on x.</summary>
    /// <param name="values">A value for each of <see cref="FreeNames"/>; more do no harm.</param>
    /// <exception cref="ArgumentException">
    /// A name has no value, or its value is one that an activation in the expression does not allow.
    /// </exception>
    public Func<double, double> Bind(IReadOnlyDictionary<string, Quotient>? values = null) =>
        new Curve(new Evaluator(this, Fractions(values)))[0];

    /// <summary>
    /// The number that it plainly is: one as written, its negative, or the quotient of two whole ones; else null.
    /// </summary>
    internal Quotient? Exact => this switch
    {
        Number { Symbol: null, Value: var value } => value,
        Operation { Primitive.Name: "−", Arguments: [{ Exact: { } a }] } => -a,
        Operation { Primitive.Name: "/", Arguments: [{ Exact: { } a }, { Exact: { } b }] } =>
            a.IsWhole && b.IsWhole ? new(a.Numerator, b.Numerator) : null,
        _ => null,
    };

    /// <summary>
    /// Its number, if it does not depend on x: exact where it plainly is one, else the double it is evaluated to.
    /// </summary>
    /// <param name="values">A value for each of <see cref="FreeNames"/>.</param>
    /// <exception cref="ArgumentException">As for <see cref="Bind"/>.</exception>
    internal Quotient Constant(IReadOnlyDictionary<string, Quotient>? values = null)
    {
        if (Exact is { } exact)
        {
            return exact;
        }

        var isGiven = this is Variable variable && values?.ContainsKey(variable.Name) == true;
        return isGiven ? values![((Variable)this).Name] : Bind(values)(0);
    }

    /// <summary>
    /// The exact derivative, simplified. Where a kink is exactly at x it has the left-hand value (abs: 0) if what
    /// decides is linear in x; it may have a value where the expression has none, as 1/x has for log(x).
    /// </summary>
    /// <param name="variable">x or the name of a parameter.</param>
    public Expression Derivative(string variable = Variable.X)
    {
        var algebra = new Algebra();
        return new Differentiation(algebra, variable).Of(algebra.Simplify(Derivatives.WrittenOut(this)));
    }

    /// <summary>The expression as a book writes it; an ellipsis when that is too long for anybody to read.</summary>
    public sealed override string ToString() => Typeset();

    /// <summary>The same with names written in another way, such as α for alpha.</summary>
    public string Typeset(IReadOnlyDictionary<string, string>? symbols = null) =>
        IfShort(new FormulaWriter(BookNotation.It, symbols));

    /// <summary>
    /// The expression as a person types it. <see cref="Parse(string, IEnumerable{string})"/> reads it back, given the
    /// names that functions have too, if it is not too deep. An ellipsis when it is too long for anybody to read.
    /// </summary>
    public string ToText() => IfShort(new FormulaWriter(PlainNotation.It));

    /// <summary>
    /// The expression in LaTeX's mathematics mode; an ellipsis when it is too long for anybody to read.
    /// </summary>
    public string ToLatex() => IfShort(new FormulaWriter(LatexNotation.It));

    /// <summary>Works something out from the bottom up, once for each part.</summary>
    internal T Fold<T>(Func<Expression, T[], T> combine)
    {
        var results = new Dictionary<Expression, T>(ReferenceEqualityComparer.Instance);
        foreach (var expression in All)
        {
            results[expression] = combine(expression, [.. expression.Parts.Select(part => results[part])]);
        }

        return results[this];
    }

    /// <summary>It with others in the place of some parts, the inner ones first; itself where none are.</summary>
    /// <param name="replace">
    /// What stands for an expression, given what stands for its parts; null for the same of these.
    /// </param>
    internal Expression Rewritten(Func<Expression, Expression[], Expression?> replace) =>
        Fold<Expression>((old, parts) => replace(old, parts) ?? old.With(parts));

    /// <summary>The same of other parts; itself where they are its own.</summary>
    internal Expression With(IReadOnlyList<Expression> parts) =>
        parts.SequenceEqual(Parts, ReferenceEqualityComparer.Instance) ? this : this switch
        {
            Operation operation => new Operation(operation.Primitive, parts),
            Application application => application with { Argument = parts[0], Parameters = [.. parts.Skip(1)] },
            Differentiated derivative => derivative with { Body = parts[0], At = parts[1] },
            _ => this,
        };

    private static Dictionary<string, Fraction> Fractions(IReadOnlyDictionary<string, Quotient>? values)
    {
        var exact = new Dictionary<string, Fraction>();
        foreach (var (name, value) in values ?? new Dictionary<string, Quotient>())
        {
            exact[name] = value.IsFinite ? Fraction.Of(value)
                : throw new ArgumentException($"{name} does not allow {value}", nameof(values));
        }

        return exact;
    }

    private string IfShort(FormulaWriter writer) =>
        Fold<double>((_, lengths) => 1 + lengths.Sum()) <= LongestText && Height <= LongestText / 2
            ? writer.Write(this)
            : "…";
}
