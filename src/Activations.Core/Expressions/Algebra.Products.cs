namespace Activations.Expressions;

/// <content>Products: a number, and each factor once with a whole exponent.</content>
internal sealed partial class Algebra
{
    // A longer one becomes a single factor of another, or a product of many functions would grow with the cube.
    private const int MostFactors = 12;

    private readonly Dictionary<Expression, Factors> _products = new(ByIdentity);

    /// <summary>A product taken apart.</summary>
    /// <param name="By">The number in front.</param>
    /// <param name="Powers">The exponent of every factor, none of them 0.</param>
    private sealed record Factors(Quotient By, OrderedDictionary<Expression, double> Powers);

    /// <summary>A product of powers with whole exponents.</summary>
    public Expression Product(params IReadOnlyList<(Expression Expression, double Exponent)> parts)
    {
        var gathered = new Gathering(this);
        foreach (var (part, exponent) in parts)
        {
            var (times, factors) = FactorsOf(part);
            if (times.Numerator == 0 && exponent > 0)
            {
                return Zero;
            }

            gathered.MultiplyNumber(times, exponent);
            foreach (var (factor, power) in factors)
            {
                gathered.Multiply(factor, power * exponent);
            }
        }

        return Product(gathered.By, new(gathered.Powers.Where(power => power.Value != 0), ByIdentity));
    }

    private static bool IsNegative(Quotient number) => number.Numerator < 0;

    private static Quotient Size(Quotient number) => IsNegative(number) ? -number : number;

    /// <summary>Whether a number stands before another: 3*0.1, 0.5*0.1.</summary>
    private static bool IsFirst(Quotient a, Quotient b) =>
        a.IsWhole == b.IsWhole ? a.ToDouble() > b.ToDouble() : a.IsWhole;

    /// <summary>What is multiplied to a number in front, and that number.</summary>
    public Multiple Split(Expression expression)
    {
        var (by, powers) = FactorsOf(expression);
        return new(by, by == Quotient.One ? expression : Product(Quotient.One, powers));
    }

    private Expression Times(Quotient by, Expression term) =>
        by == Quotient.One ? term : Product((Number(by), 1), (term, 1));

    private Expression Power(Expression a, Expression b)
    {
        var exponent = b is Number { Symbol: null, Value: { Denominator: 1 } value } ? value.Numerator : double.NaN;
        return double.IsInteger(exponent) ? Product((a, exponent))
            : ReferenceEquals(a, One) ? One
            : Keep("^", a, b);
    }

    private Expression Product(Quotient by, OrderedDictionary<Expression, double> powers)
    {
        if (Spread(by, powers) is { } spread)
        {
            return spread;
        }

        var above = Chain(Math.Abs(by.Numerator), powers.Where(power => power.Value > 0)) ?? One;
        var below = Chain(by.Denominator, powers.Where(power => power.Value < 0));
        var positive = below is null ? above : Keep("/", above, below);
        return Remember(by.Numerator < 0 ? Negative(positive) : positive, new(by, powers));
    }

    private Expression Negative(Expression expression) => expression is Number { Symbol: null, Value: var value }
        ? Number(-value)
        : Keep("−", expression);

    /// <summary>A number and powers as they are multiplied above or below a line; null when it is 1.</summary>
    private Expression? Chain(double number, IEnumerable<KeyValuePair<Expression, double>> powers)
    {
        var chain = number == 1 ? null : Number(number);
        var there = new OrderedDictionary<Expression, double>(ByIdentity);
        foreach (var (factor, exponent) in powers.OrderBy(power => power.Key is not Number { Symbol: null }))
        {
            there[factor] = Math.Abs(exponent);
            var power = Raised(factor, there[factor]);
            chain = chain is null ? power : Keep("*", chain, power);
            if (factor is Number)
            {
                Remember(chain, new(number, new(there, ByIdentity))); // it may be a factor of its own elsewhere
            }
        }

        return there.Count < 2 && number == 1 ? chain : Remember(chain!, new(number, there));
    }

    private Expression Raised(Expression factor, double exponent) => exponent == 1
        ? factor
        : Remember(Keep("^", factor, Number(exponent)), new(Quotient.One, new([new(factor, exponent)], ByIdentity)));

    /// <summary>
    /// What reads better with the factors inside: a sum with its sign changed, or with a root or π; a choice between
    /// numbers. Null for other products.
    /// </summary>
    private Expression? Spread(Quotient by, OrderedDictionary<Expression, double> powers)
    {
        foreach (var (factor, _) in powers.Where(power => power.Value == 1 && power.Key is Operation))
        {
            var others = powers.Where(other => !ReferenceEquals(other.Key, factor)).ToList();
            var factors = others.Select(other => (other.Key, other.Value));
            var areConstant = others.Count > 0 ? others.All(other => IsConstant(other.Key)) : by == Quotient.MinusOne;
            if (areConstant && _sums.TryGetValue(factor, out var terms) && terms.Count <= MostTerms
                && terms.Values.All(times => by.ExactlyTimes(times) is not null))
            {
                return Sum([.. terms.Select(term => (by * term.Value, Product([(term.Key, 1), .. factors])))]);
            }

            var isAlone = others.Count == 0 && by == Quotient.One;
            if (!isAlone && ChoiceOfNumbers(factor) is [var condition, var then, var otherwise])
            {
                var rest = Product(by, new(others, ByIdentity));
                return Make("where", condition, Product((rest, 1), (then, 1)), Product((rest, 1), (otherwise, 1)));
            }
        }

        return null;
    }

    private static bool IsConstant(Expression expression) =>
        expression is Expressions.Number or Operation { Arguments: [Expressions.Number] };

    /// <summary>The condition and both cases of a choice between numbers; null for whatever else.</summary>
    private static IReadOnlyList<Expression>? ChoiceOfNumbers(Expression expression) => expression is Operation
    {
        Primitive.Name: "where",
        Arguments: [_, Number { Symbol: null }, Number { Symbol: null }] arguments,
    } ? arguments : null;

    /// <summary>The positive number whose square root an expression is; null for whatever else.</summary>
    private static Quotient? RootedNumber(Expression expression) => expression is Operation
    {
        Primitive.Name: "sqrt",
        Arguments: [Number { Symbol: null, Value: { Numerator: > 0 } number }],
    } ? number : null;

    private Expression Remember(Expression product, Factors factors)
    {
        if (product is not Expressions.Number)
        {
            _products.TryAdd(product, factors);
        }

        return product;
    }

    private Factors FactorsOf(Expression expression) =>
        _products.TryGetValue(expression, out var product) && product.Powers.Count <= MostFactors ? product
        : expression is Number { Symbol: null, Value: var value } ? new(value, [])
        : new(Quotient.One, new([new(expression, 1)], ByIdentity));

    /// <summary>Gathers the factors of a product: equal ones as a power, exact numbers in front.</summary>
    private sealed class Gathering(Algebra algebra)
    {
        /// <summary>The number in front.</summary>
        public Quotient By { get; private set; } = Quotient.One;

        /// <summary>The exponent of every other factor, 0 for one that cancelled.</summary>
        public OrderedDictionary<Expression, double> Powers { get; } = new(ByIdentity);

        /// <summary>Multiplies by a power of a number: in front where that is exact, as a factor elsewhere.</summary>
        public void MultiplyNumber(Quotient number, double power)
        {
            if (number != Quotient.One && !TryMultiplyInFront(number, power))
            {
                KeepApart(number, power);
            }
        }

        /// <summary>Multiplies by a power of a factor; an even power of √2 is a number.</summary>
        public void Multiply(Expression factor, double power)
        {
            var total = Powers.GetValueOrDefault(factor) + power;
            var isWhole = RootedNumber(factor) is { } square && total % 2 == 0 && TryMultiplyInFront(square, total / 2);
            Powers[factor] = isWhole ? 0 : total;
        }

        private bool TryMultiplyInFront(Quotient number, double power)
        {
            var product = number.ExactPower(power) is { } times ? By.ExactlyTimes(times) : null;
            By = product ?? By;
            return product is not null;
        }

        // What would lose digits stays a product: 3*0.1, and 0.1^2 where the number in front is the same.
        private void KeepApart(Quotient number, double power)
        {
            var isOdd = power % 2 != 0;
            var sign = IsNegative(By) != (isOdd && IsNegative(number)) ? Quotient.MinusOne : Quotient.One;
            var (front, size) = (Size(By), Size(number));
            if (power == 1 && front == size)
            {
                (front, power) = (Quotient.One, 2);
            }
            else if (power == 1 && IsFirst(size, front))
            {
                (front, size) = (size, front);
            }

            By = sign * front;
            Multiply(algebra.Number(size), power);
        }
    }
}

/// <summary>A number times what it stands in front of, such as 2 and x of 2x.</summary>
internal readonly record struct Multiple(Quotient By, Expression Core);
