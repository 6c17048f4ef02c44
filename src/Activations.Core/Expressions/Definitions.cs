namespace Activations.Expressions;

/// <summary>
/// What people call functions that are neither elementary nor activations, as formulas. A name has several where
/// arguments may be left out; the first tells their order.
/// </summary>
internal static class Definitions
{
    private static readonly string[] Table =
    [
        "clip|clamp|clip_by_value(a, min|a_min|min_val|lo|clip_value_min, max|a_max|max_val|hi|clip_value_max)"
            + " = min(max(a, min), max)",
        "clip|clamp|clip_by_value(a, min) = max(a, min)",
        "clip|clamp|clip_by_value(a, max) = min(a, max)",
        "clamp_min(a, min) = max(a, min)",
        "clamp_max(a, max) = min(a, max)",
        "pow|power(a, exponent) = a^exponent",
        "square(a) = a^2",
        "reciprocal|inv(a) = 1/a",
        "rsqrt(a) = 1/sqrt(a)",
        "exp2(a) = 2^a",
        "log|ln(a, base) = log(a)/log(base)",
        "sec(a) = 1/cos(a)",
        "csc(a) = 1/sin(a)",
        "cot(a) = cos(a)/sin(a)",
        "sech(a) = 1/cosh(a)",
        "csch(a) = 1/sinh(a)",
        "coth(a) = 1/tanh(a)",
        "hypot(a, b) = sqrt(a^2 + b^2)",
        "logaddexp(a, b) = log(exp(a) + exp(b))",
        "logit(a) = log(a/(1 - a))",
        "trunc|fix(a) = sign(a)*floor(abs(a))",
        "mod|remainder(a, b) = a - b*floor(a/b)",
        "fmod|fmodf(a, b) = a - b*trunc(a/b)",
        "frac(a) = a - trunc(a)",
        "normcdf|ndtr|cdf(a) = (1 + erf(a/sqrt(2)))/2",
        "normpdf|pdf(a) = exp(-a^2/2)/sqrt(2pi)",
        "muladd|fma(a, b, c) = a*b + c",
        "add|plus(a, b|other) = a + b",
        "sub|subtract|minus(a, b|other) = a - b",
        "mul|multiply|times(a, b|other) = a*b",
        "div|divide|true_divide(a, b|other) = a/b",
        "neg|negative(a) = -a",
        "gt|greater(a, b) = a > b",
        "ge|greater_equal(a, b) = a >= b",
        "lt|less(a, b) = a < b",
        "le|less_equal(a, b) = a <= b",
        "eq|equal(a, b) = a == b",
        "ne|not_equal(a, b) = a != b",
        "logical_and(a, b) = a and b",
        "logical_or(a, b) = a or b",
        "logical_not(a) = not a",
        "zeros_like|zero|zeros(a) = 0",
        "ones_like|one|ones(a) = 1",
        "full_like|oftype(a, b|fill_value) = b",
        "cast(a, dtype) = a",
        "float|float32|float64|asarray|array|tensor|as_tensor|constant|convert_to_tensor|stop_gradient(a) = a",
    ];

    private static readonly Dictionary<string, string> Aliases = ReadPairs("""
        maximum=max fmax=max minimum=min fmin=min absolute=abs fabs=abs sgn=sign ceiling=ceil rint=round
        arcsin=asin arccos=acos arctan=atan arcsinh=asinh arccosh=acosh arctanh=atanh
        select=where ifelse=where switch=where cond=where expit=sigmoid Phi=ndtr phi=normpdf
        pmax=max pmin=min plogis=sigmoid pnorm=ndtr dnorm=normpdf log1pexp=softplus
        fmaxf=max fminf=min fabsf=abs expf=exp exp2f=exp2 expm1f=expm1 logf=log log1pf=log1p sqrtf=sqrt powf=pow
        cbrtf=cbrt sinf=sin cosf=cos tanf=tan atanf=atan sinhf=sinh coshf=cosh tanhf=tanh erff=erf erfcf=erfc
        """);

    // np.sinc is that of signal processing.
    private static Definition[] OfModules => field ??= Read("sinc(a) = sinc(pi*a)");

    // Made when first asked for: most formulas do with elementary functions.
    private static ILookup<string, Definition> ByKey => field ??= Table.SelectMany(Read).ToLookup(row => row.Key);

    /// <summary>All names, for suggestions.</summary>
    public static IEnumerable<string> Names => ByKey.Select(rows => rows.First().Name).Concat(Aliases.Keys);

    /// <summary>The usual name for another one of the same function.</summary>
    public static string Usual(string name) =>
        Aliases.GetValueOrDefault(name) ?? Aliases.GetValueOrDefault(name.ToLowerInvariant()) ?? name;

    /// <summary>The definitions of a name, as many as there are ways to call it.</summary>
    public static IReadOnlyList<Definition> Find(string name, string module = "") =>
        module.Length > 0 && name == OfModules[0].Name ? OfModules : [.. ByKey[Catalog.Key(name)]];

    /// <summary>Reads what stands on either side of equals signs, separated by spaces.</summary>
    public static Dictionary<string, string> ReadPairs(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToDictionary(
            pair => pair[..pair.IndexOf('=', StringComparison.Ordinal)],
            pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    private static Definition[] Read(string row)
    {
        var (open, close) = (row.IndexOf('(', StringComparison.Ordinal), row.IndexOf(") = ", StringComparison.Ordinal));
        string[][] parameters = [.. row[(open + 1)..close].Split(", ").Select(parameter => parameter.Split('|'))];
        return [.. row[..open].Split('|').Select(name => new Definition(name, parameters, row[(close + 4)..]))];
    }
}

/// <summary>A function as a formula in its arguments.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Parameters">Of each argument the name in the formula, and what else it is called.</param>
/// <param name="Formula">In these names; each of them is a variable there.</param>
internal sealed record Definition(string Name, IReadOnlyList<IReadOnlyList<string>> Parameters, string Formula)
{
    private readonly Lazy<Expression> _expression =
        new(() => Expression.Parse(Formula, Parameters.Select(parameter => parameter[0])));

    /// <summary>The look-up key of its name.</summary>
    public string Key => Catalog.Key(Name);

    /// <summary>The formula with these in the place of its arguments, otherwise as it is written.</summary>
    public Expression Of(IReadOnlyDictionary<string, Expression> arguments) =>
        _expression.Value.Rewritten((old, _) => old is Variable { Name: var name } ? arguments[name] : null);
}
