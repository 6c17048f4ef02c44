using MathNet.Numerics;

namespace Activations.Expressions;

/// <summary>
/// An operator or elementary function. Activations are not among them: see <see cref="Application"/>.
/// </summary>
/// <param name="Name">
/// How it is written, but <c>−</c> for the minus sign before one operand and <c>-</c> for the difference.
/// </param>
/// <param name="Arity">How many arguments it takes.</param>
/// <param name="Value">What it is of them; what is beyond the arity does not matter.</param>
internal sealed record Primitive(string Name, int Arity, Func<double, double, double, double> Value)
{
    /// <summary>The names of those that are 1 where they hold and 0 where they do not.</summary>
    internal static readonly string[] Conditions = ["<", "<=", "==", "!=", ">", ">=", "and", "or", "not"];

    private static readonly Primitive Log = Of("log", a => Math.Log(a), "1/a");

    private static readonly Dictionary<string, Primitive> ByKey = new Primitive[]
    {
        Of("−", a => -a, "-1"), Of("+", (a, b) => a + b, "1", "1"), Of("-", (a, b) => a - b, "1", "-1"),
        Of("*", (a, b) => a * b, "b", "a"), Of("/", (a, b) => a / b, "1/b", "-a/b^2"),
        Of("^", Power, "b*a^(b-1)", "log(a)*a^b"),
        Comparison("<", (a, b) => a < b), Comparison("<=", (a, b) => a <= b), Comparison("==", (a, b) => a == b),
        Comparison(">", (a, b) => a > b), Comparison(">=", (a, b) => a >= b), Comparison("!=", (a, b) => a != b),
        Of("and", (a, b) => Truth(a, b, a != 0 && b != 0)), Of("or", (a, b) => Truth(a, b, a != 0 || b != 0)),
        Of("not", a => Truth(a, a, a == 0)),
        new("where", 3, Where),
        Of("min", Math.Min), Of("max", Math.Max), Of("abs", Math.Abs, "sign(a)"), Of("sign", Sign),
        Of("floor", Math.Floor), Of("ceil", Math.Ceiling),
        Of("round", Math.Round), // half to even
        Of("sqrt", Math.Sqrt, "1/(2*sqrt(a))"), Of("cbrt", Math.Cbrt, "1/(3*cbrt(a)^2)"),
        Of("exp", Math.Exp, "exp(a)"), Of("expm1", double.ExpM1, "exp(a)"),
        Log, Of("log1p", double.LogP1, "1/(1+a)"),
        Of("log2", Math.Log2, "1/(log(2)*a)"), Of("log10", Math.Log10, "1/(log(10)*a)"),
        Of("sin", Math.Sin, "cos(a)"), Of("cos", Math.Cos, "-sin(a)"), Of("tan", Math.Tan, "1/cos(a)^2"),
        Of("asin", Math.Asin, "1/sqrt(1-a^2)"), Of("acos", Math.Acos, "-1/sqrt(1-a^2)"),
        Of("atan", Math.Atan, "1/(1+a^2)"),
        Of("sinh", Math.Sinh, "cosh(a)"), Of("cosh", Math.Cosh, "sinh(a)"),
        Of("asinh", Math.Asinh, "1/sqrt(1+a^2)"), Of("acosh", Math.Acosh, "1/sqrt(a^2-1)"),
        Of("atanh", Math.Atanh, "1/(1-a^2)"),

        // tanh and erf are activations. This one keeps the tail that 1 − erf loses.
        Of("erfc", SpecialFunctions.Erfc, "-erf'(a)"),
    }.Select(function => (Key(function.Name), function)).Append(("ln", Log)).ToDictionary();

    /// <summary>The names of those that are called with parentheses.</summary>
    internal static IEnumerable<string> Callable => ByKey.Keys.Where(key => char.IsLetter(key[0]));

    /// <summary>
    /// Its derivative by each argument, as a formula in these, a and b; none where it is level or a choice.
    /// </summary>
    internal IReadOnlyList<string> Partials { get; init; } = [];

    /// <summary>Whether it is 1 or 0, and stands where something is decided: a comparison, or and, or, not.</summary>
    internal bool IsCondition => Conditions.Contains(Name);

    /// <summary>The operator or function of this name, or null. Case and underscores do not matter.</summary>
    internal static Primitive? Find(string name) => ByKey.GetValueOrDefault(Key(name));

    private static string Key(string name) => char.IsLetter(name[0]) ? Catalog.Key(name) : name;

    private static Primitive Of(string name, Func<double, double> function, params string[] partials) =>
        new(name, 1, (a, _, _) => function(a)) { Partials = partials };

    private static Primitive Of(string name, Func<double, double, double> function, params string[] partials) =>
        new(name, 2, (a, b, _) => function(a, b)) { Partials = partials };

    private static Primitive Comparison(string name, Func<double, double, bool> holds) =>
        Of(name, (a, b) => Truth(a, b, holds(a, b)));

    /// <summary>1 or 0, or NaN, which is neither, so that where() hands it on.</summary>
    private static double Truth(double a, double b, bool holds) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds ? 1 : 0;

    private static double Sign(double a) => a > 0 ? 1 : a < 0 ? -1 : a;

    private static double Where(double condition, double then, double otherwise) =>
        condition == 0 ? otherwise : double.IsNaN(condition) ? condition : then;

    // Math.Pow(NaN, 0) and Math.Pow(1, NaN) are 1.
    private static double Power(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN : b == 2 ? a * a : Math.Pow(a, b);
}
