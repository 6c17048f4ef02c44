using Activations.Numerics;
using Evaluator = System.Func<double, double>;

namespace Activations.Expressions;

/// <summary>An operator or elementary function. Activations are not among them: see <see cref="Application"/>.</summary>
/// <param name="Name">How it is written, but <c>−</c> for the minus sign before one operand and <c>-</c> for the difference.</param>
/// <param name="Arity">How many arguments it takes.</param>
/// <param name="Lift">The function of x, given its arguments as functions of x.</param>
public sealed record Primitive(string Name, int Arity, Func<IReadOnlyList<Evaluator>, Evaluator> Lift)
{
    private static readonly Primitive Log = Of("log", a => Math.Log(a));

    private static readonly Dictionary<string, Primitive> ByKey = new Primitive[]
    {
        Of("−", a => -a), Of("+", (a, b) => a + b), Of("-", (a, b) => a - b), Of("*", (a, b) => a * b), Of("/", (a, b) => a / b),
        Of("^", Power),
        Of("<", (a, b) => Truth(a < b, a, b)), Of("<=", (a, b) => Truth(a <= b, a, b)), Of("==", (a, b) => Truth(a == b, a, b)),
        Of(">", (a, b) => Truth(a > b, a, b)), Of(">=", (a, b) => Truth(a >= b, a, b)),
        new("where", 3, Where), Of("min", Math.Min), Of("max", Math.Max),
        Of("abs", Math.Abs), Of("sign", a => a > 0 ? 1 : a < 0 ? -1 : a), Of("sqrt", Math.Sqrt), Of("cbrt", Math.Cbrt),
        Of("exp", Math.Exp), Of("expm1", Exponential.Expm1),
        Log, Of("log1p", Exponential.Log1p), Of("log2", Math.Log2), Of("log10", Math.Log10),
        Of("sin", Math.Sin), Of("cos", Math.Cos), Of("tan", Math.Tan), Of("asin", Math.Asin), Of("acos", Math.Acos), Of("atan", Math.Atan),
        Of("sinh", Math.Sinh), Of("cosh", Math.Cosh), Of("asinh", Math.Asinh), Of("acosh", Math.Acosh), Of("atanh", Math.Atanh),

        // tanh and erf are activations. Here belongs Of("erfc", ErrorFunction.Erfc), which keeps the tail that 1 − erf loses.
    }.Select(function => (Key(function.Name), function)).Append(("ln", Log)).ToDictionary();

    /// <summary>The names of those that are called with parentheses.</summary>
    internal static IEnumerable<string> Callable => ByKey.Keys.Where(key => char.IsLetter(key[0]));

    /// <summary>The operator or function of this name, or null. Case and underscores do not matter.</summary>
    internal static Primitive? Find(string name) => ByKey.GetValueOrDefault(Key(name));

    private static string Key(string name) => char.IsLetter(name[0]) ? Catalog.Key(name) : name;

    private static Primitive Of(string name, Func<double, double> function) => new(name, 1, arguments =>
    {
        var a = arguments[0];
        return x => function(a(x));
    });

    private static Primitive Of(string name, Func<double, double, double> function) => new(name, 2, arguments =>
    {
        var (a, b) = (arguments[0], arguments[1]);
        return x => function(a(x), b(x));
    });

    private static Evaluator Where(IReadOnlyList<Evaluator> arguments)
    {
        var (condition, then, otherwise) = (arguments[0], arguments[1], arguments[2]);
        return x => condition(x) switch
        {
            0 => otherwise(x),
            double.NaN => double.NaN,
            _ => then(x),
        };
    }

    /// <summary>1 or 0, or NaN, which is neither, so that where() hands it on.</summary>
    private static double Truth(bool holds, double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds ? 1 : 0;

    // Math.Pow(NaN, 0) and Math.Pow(1, NaN) are 1.
    private static double Power(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Math.Pow(a, b);
}
