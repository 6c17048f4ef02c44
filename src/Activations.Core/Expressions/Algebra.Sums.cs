namespace Activations.Expressions;

/// <content>Sums: each term once, with the number before it.</content>
internal sealed partial class Algebra
{
    // A longer one becomes a single term of another.
    private const int MostTerms = 40;

    private readonly Dictionary<Expression, OrderedDictionary<Expression, Quotient>> _sums = new(ByIdentity);

    /// <summary>A sum of expressions, each with a number before it.</summary>
    public Expression Sum(params IReadOnlyList<(Quotient By, Expression Expression)> given)
    {
        var sum = new OrderedDictionary<Expression, Quotient>(ByIdentity);
        foreach (var (by, part) in given)
        {
            foreach (var (term, times) in Terms(part))
            {
                var (number, core) = by.ExactlyTimes(times) is { } exact
                    ? new(exact, term)
                    : Split(Times(by, Times(times, term)));
                Add(core, number);
            }
        }

        var terms = sum.Where(term => term.Value.Numerator != 0).ToList();
        var choices = terms.Where(term => term.Key is Operation { Primitive.Name: "where" })
            .GroupBy(term => ConditionOf(term.Key), (_, same) => same.ToList(), ByIdentity)
            .FirstOrDefault(same => same.Count > 1);
        return choices is null ? Written(terms) : OneChoice(choices, terms.Except(choices));

        // What would lose digits stays a sum, such as 0.1x + 0.2x.
        void Add(Expression term, Quotient by)
        {
            var before = sum.GetValueOrDefault(term);
            var total = before.ExactlyPlus(by);
            var isApart = total is null && Size(by) != Quotient.One;
            sum[term] = total ?? (isApart ? before : by);
            if (total is null)
            {
                var apart = isApart ? by : before;
                Add(Times(Size(apart), term), IsNegative(apart) ? Quotient.MinusOne : Quotient.One);
            }
        }
    }

    /// <summary>A sum in which choices by the same condition are one.</summary>
    private Expression OneChoice(
        List<KeyValuePair<Expression, Quotient>> choices, IEnumerable<KeyValuePair<Expression, Quotient>> others)
    {
        var choice = Make("where", ConditionOf(choices[0].Key), Branch(1), Branch(2));
        return Sum([.. others.Select(term => (term.Value, term.Key)), (Quotient.One, choice)]);

        Expression Branch(int index) =>
            Sum([.. choices.Select(term => (term.Value, ((Operation)term.Key).Arguments[index]))]);
    }

    private static Expression ConditionOf(Expression choice) => ((Operation)choice).Arguments[0];

    private Expression Written(List<KeyValuePair<Expression, Quotient>> terms)
    {
        if (terms.Count == 0)
        {
            return Zero;
        }

        // A difference rather than a sum that begins with a minus sign.
        var first = terms.FindIndex(term => term.Value.Numerator > 0);
        if (first > 0)
        {
            var positive = terms[first];
            terms.RemoveAt(first);
            terms.Insert(0, positive);
        }

        var result = Times(terms[0].Value, terms[0].Key);
        foreach (var (term, by) in terms.Skip(1))
        {
            result = by.Numerator < 0 ? Keep("-", result, Times(-by, term)) : Keep("+", result, Times(by, term));
        }

        if (terms.Count > 1)
        {
            _sums.TryAdd(result, new(terms, ByIdentity));
        }

        return result;
    }

    private OrderedDictionary<Expression, Quotient> Terms(Expression expression)
    {
        if (_sums.TryGetValue(expression, out var terms) && terms.Count <= MostTerms)
        {
            return terms;
        }

        var (by, core) = Split(expression);
        return new([new(core, by)], ByIdentity);
    }
}
