namespace Activations.Expressions;

/// <summary>
/// Makes expressions that are simplified and share what they have in common: of two that are the same, there is one
/// object. Sums have each term once, products each factor, with a whole exponent; numbers are worked out where no digit
/// is lost, 0 and 1 vanish. A product with 0 is 0 and x/x is 1, wherever they are defined.
/// </summary>
internal sealed class Algebra
{
    // A longer one becomes a single factor or term of another, or a product of many functions would grow with the cube.
    private const int MostFactors = 12, MostTerms = 40;

    private readonly Dictionary<string, Expression> _known = [];
    private readonly Dictionary<Expression, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, OrderedDictionary<Expression, Quotient>> _sums = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression, (Quotient By, OrderedDictionary<Expression, double> Powers)> _products = new(ReferenceEqualityComparer.Instance);

    public Algebra() => (Zero, One) = (Number(0), Number(1));

    public Expression Zero { get; }

    public Expression One { get; }

    public Expression Number(Quotient value) => value.Denominator == 1
        ? Keep(new Number(value), value.ToString())
        : Product(value, []);

    /// <summary>The expression, simplified, with some of its variables replaced.</summary>
    /// <param name="expression">Any.</param>
    /// <param name="values">Expressions made here.</param>
    public Expression Simplify(Expression expression, IReadOnlyDictionary<string, Expression>? values = null) =>
        expression.Fold<Expression>((old, parts) => old is Variable { Name: var name } && values?.GetValueOrDefault(name) is { } value
            ? value
            : With(old, parts));

    /// <summary>The same operation or application with other parts, made here.</summary>
    public Expression With(Expression old, IReadOnlyList<Expression> parts) => old switch
    {
        Operation { Primitive: var primitive } => Make(primitive, parts),
        Application application => Apply(application, parts),
        Number { Symbol: null, Value: var value } => Number(value),
        Number { Symbol: { } symbol } => Keep(old, symbol),
        _ => Keep(old, ((Variable)old).Name),
    };

    /// <summary>The same activation, of this order, of other parts.</summary>
    public Expression Apply(Application of, IReadOnlyList<Expression> parts)
    {
        var made = of with { Argument = parts[0], Parameters = [.. parts.Skip(1)] };
        return Keep(made, $"{of.Activation.Name}{new string('\'', of.Order)}{(int)of.AtKink}({Ids(parts)})");
    }

    public Expression Make(string primitive, params IReadOnlyList<Expression> arguments) => Make(Primitive.Find(primitive)!, arguments);

    public Expression Make(Primitive primitive, params IReadOnlyList<Expression> arguments)
    {
        var (a, b) = (arguments[0], arguments.ElementAtOrDefault(1)!);
        return primitive.Name switch
        {
            "+" => Sum((1, a), (1, b)),
            "-" => Sum((1, a), (-1, b)),
            "−" => Sum((-1, a)),
            "*" => Product((a, 1), (b, 1)),
            "/" => Product((a, 1), (b, -1)),
            "^" => Power(a, b),
            "where" when a is Number { Value: var holds } => holds.Numerator == 0 ? arguments[2] : b,
            "where" when ReferenceEquals(b, arguments[2]) => b,
            "min" or "max" when ReferenceEquals(a, b) => a,
            _ when arguments.All(argument => argument is Number { Symbol: null }) && ValueOf(primitive, arguments) is var value
                && double.IsInteger(value) => Number(value),
            _ => Keep(new Operation(primitive, arguments), $"{primitive.Name}({Ids(arguments)})"),
        };
    }

    public Expression Sum(params IReadOnlyList<(Quotient By, Expression Expression)> given)
    {
        var sum = new OrderedDictionary<Expression, Quotient>(ReferenceEqualityComparer.Instance);
        foreach (var (by, part) in given)
        {
            foreach (var (term, times) in Terms(part))
            {
                sum[term] = sum.TryGetValue(term, out var before) ? before + by * times : by * times;
            }
        }

        // Choices by the same condition are one.
        var choices = sum.Where(term => term.Value.Numerator != 0 && term.Key is Operation { Primitive.Name: "where" })
            .GroupBy(term => ((Operation)term.Key).Arguments[0], (_, same) => same.ToList(), ReferenceEqualityComparer.Instance)
            .FirstOrDefault(same => same.Count > 1);
        if (choices is not null)
        {
            var parts = sum.Except(choices).Select(term => (term.Value, term.Key));
            Expression Branch(int index) => Sum([.. choices.Select(term => (term.Value, ((Operation)term.Key).Arguments[index]))]);
            return Sum([.. parts, (Quotient.One, Make("where", ((Operation)choices[0].Key).Arguments[0], Branch(1), Branch(2)))]);
        }

        // A difference rather than a sum that begins with a minus sign.
        var terms = sum.Where(term => term.Value.Numerator != 0).ToList();
        var first = terms.FindIndex(term => term.Value.Numerator > 0);
        if (first > 0)
        {
            var positive = terms[first];
            terms.RemoveAt(first);
            terms.Insert(0, positive);
        }

        if (terms.Count == 0)
        {
            return Zero;
        }

        var result = Times(terms[0].Value, terms[0].Key);
        foreach (var (term, by) in terms.Skip(1))
        {
            result = by.Numerator < 0 ? Keep("-", result, Times(-by, term)) : Keep("+", result, Times(by, term));
        }

        if (terms.Count > 1)
        {
            _sums.TryAdd(result, new(terms, ReferenceEqualityComparer.Instance));
        }

        return result;
    }

    /// <summary>A product of powers with whole exponents.</summary>
    public Expression Product(params IReadOnlyList<(Expression Expression, double Exponent)> parts)
    {
        var (by, powers) = (Quotient.One, new OrderedDictionary<Expression, double>(ReferenceEqualityComparer.Instance));
        foreach (var (part, exponent) in parts)
        {
            var (times, factors) = Factors(part);
            if (times.Numerator == 0 && exponent > 0)
            {
                return Zero;
            }

            if (by * times.Power(exponent) is { IsFinite: true, Numerator: not 0 } folded)
            {
                by = folded;
            }
            else
            {
                Multiply(Times(times, One), exponent);
            }

            foreach (var (factor, power) in factors)
            {
                Multiply(factor, power * exponent);
            }
        }

        return Product(by, new(powers.Where(power => power.Value != 0), ReferenceEqualityComparer.Instance));

        void Multiply(Expression factor, double power)
        {
            var total = powers.GetValueOrDefault(factor) + power;
            if (factor is Operation { Primitive.Name: "sqrt", Arguments: [Number { Symbol: null, Value: { Numerator: > 0 } square }] }
                && total % 2 == 0 && by * square.Power(total / 2) is { IsFinite: true, Numerator: not 0 } folded)
            {
                (by, total) = (folded, 0);
            }

            powers[factor] = total;
        }
    }

    /// <summary>What is multiplied to a number in front, and that number.</summary>
    public (Quotient By, Expression Core) Split(Expression expression)
    {
        var (by, powers) = Factors(expression);
        return by == Quotient.One ? (by, expression) : (by, Product(Quotient.One, powers));
    }

    private Expression Times(Quotient by, Expression term)
    {
        var (times, powers) = Factors(term);
        return by == Quotient.One ? term : Product(by * times, powers);
    }

    private Expression Power(Expression a, Expression b) => b is Number { Symbol: null, Value: { Denominator: 1, Numerator: var exponent } } && double.IsInteger(exponent)
        ? Product((a, exponent))
        : ReferenceEquals(a, One) ? One : Keep("^", a, b);

    private Expression Product(Quotient by, OrderedDictionary<Expression, double> powers)
    {
        if (Spread(by, powers) is { } spread)
        {
            return spread;
        }

        var above = Chain(Math.Abs(by.Numerator), 1) ?? One;
        var result = Chain(by.Denominator, -1) is { } below ? Keep("/", above, below) : above;
        result = by.Numerator < 0 ? result is Number { Symbol: null, Value: var value } ? Number(-value) : Keep("−", result) : result;
        return Remember(result, by, powers);

        Expression? Chain(double number, int sign)
        {
            var (chain, there) = (number == 1 ? null : Number(number), new OrderedDictionary<Expression, double>(ReferenceEqualityComparer.Instance));
            foreach (var (factor, exponent) in powers.Where(power => power.Value * sign > 0))
            {
                there[factor] = exponent * sign;
                var power = there[factor] == 1 ? factor
                    : Remember(Keep("^", factor, Number(there[factor])), Quotient.One, new([new(factor, there[factor])], ReferenceEqualityComparer.Instance));
                chain = chain is null ? power : Keep("*", chain, power);
            }

            return there.Count < 2 && number == 1 ? chain : Remember(chain!, number, there);
        }
    }

    /// <summary>
    /// What reads better with the factors inside: a sum with its sign changed, or with a root or π; a choice between
    /// numbers. Null for other products.
    /// </summary>
    private Expression? Spread(Quotient by, OrderedDictionary<Expression, double> powers)
    {
        foreach (var (factor, exponent) in powers.Where(power => power.Value == 1 && power.Key is Operation))
        {
            var others = powers.Where(other => !ReferenceEquals(other.Key, factor)).ToList();
            if (_sums.TryGetValue(factor, out var terms) && terms.Count <= MostTerms && (others.Count > 0 ? others.All(other => IsConstant(other.Key)) : by == Quotient.MinusOne))
            {
                return Sum([.. terms.Select(term => (by * term.Value, Product([(term.Key, 1), .. others.Select(Pair)])))]);
            }

            if (factor is Operation { Primitive.Name: "where", Arguments: [var condition, Number { Symbol: null } then, Number { Symbol: null } otherwise] }
                && (others.Count > 0 || by != Quotient.One))
            {
                var rest = Product(by, new(others, ReferenceEqualityComparer.Instance));
                return Make("where", condition, Product((rest, 1), (then, 1)), Product((rest, 1), (otherwise, 1)));
            }
        }

        return null;

        static (Expression, double) Pair(KeyValuePair<Expression, double> power) => (power.Key, power.Value);
    }

    private static bool IsConstant(Expression expression) => expression is Expressions.Number or Operation { Arguments: [Expressions.Number] };

    private Expression Remember(Expression product, Quotient by, OrderedDictionary<Expression, double> powers)
    {
        if (product is not Expressions.Number)
        {
            _products.TryAdd(product, (by, powers));
        }

        return product;
    }

    private OrderedDictionary<Expression, Quotient> Terms(Expression expression)
    {
        if (_sums.TryGetValue(expression, out var terms) && terms.Count <= MostTerms)
        {
            return terms;
        }

        var (by, core) = Split(expression);
        return new([new(core, by)], ReferenceEqualityComparer.Instance);
    }

    private (Quotient By, OrderedDictionary<Expression, double> Powers) Factors(Expression expression) =>
        _products.TryGetValue(expression, out var product) && product.Powers.Count <= MostFactors ? product
        : expression is Number { Symbol: null, Value: var value } ? (value, [])
        : (Quotient.One, new([new(expression, 1)], ReferenceEqualityComparer.Instance));

    private Expression Keep(string primitive, params IReadOnlyList<Expression> arguments) =>
        Keep(new Operation(primitive, arguments), $"{primitive}({Ids(arguments)})");

    private Expression Keep(Expression expression, string key)
    {
        if (_known.TryAdd(key, expression))
        {
            _ids.Add(expression, _ids.Count);
        }

        return _known[key];
    }

    private string Ids(IEnumerable<Expression> expressions) => string.Join(',', expressions.Select(expression => _ids[expression]));

    private static double ValueOf(Primitive primitive, IReadOnlyList<Expression> arguments)
    {
        var values = arguments.OfType<Number>().Select(number => number.Value.ToDouble()).ToList();
        return primitive.Value(values[0], values.ElementAtOrDefault(1), values.ElementAtOrDefault(2));
    }
}
