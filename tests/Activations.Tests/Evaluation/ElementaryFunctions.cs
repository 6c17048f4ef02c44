using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>The elementary functions of a number system, as the reference table calls them.</summary>
internal static class ElementaryFunctions<T>
    where T : struct, IReal<T>
{
    private static readonly Dictionary<string, Func<T, T>> Functions = new()
    {
        ["sqrt"] = T.Sqrt,
        ["cbrt"] = T.Cbrt,
        ["exp"] = T.Exp,
        ["expm1"] = T.Expm1,
        ["log"] = T.Log,
        ["log1p"] = T.Log1p,
        ["log2"] = T.Log2,
        ["log10"] = T.Log10,
        ["sin"] = T.Sin,
        ["cos"] = T.Cos,
        ["tan"] = T.Tan,
        ["asin"] = T.Asin,
        ["acos"] = T.Acos,
        ["atan"] = T.Atan,
        ["sinh"] = T.Sinh,
        ["cosh"] = T.Cosh,
        ["tanh"] = T.Tanh,
        ["asinh"] = T.Asinh,
        ["acosh"] = T.Acosh,
        ["atanh"] = T.Atanh,
        ["erf"] = T.Erf,
        ["erfc"] = T.Erfc,
        ["gaussian"] = T.Gaussian,
        ["sinc0"] = a => T.Sinc(a, 0),
        ["sinc1"] = a => T.Sinc(a, 1),
        ["sinc2"] = a => T.Sinc(a, 2),
        ["sinc3"] = a => T.Sinc(a, 3),
    };

    public static IEnumerable<string> Names => Functions.Keys;

    public static T Apply(string name, T a) => Functions[name](a);

    public static T Power(T a, T b) => T.Power(a, b);
}
