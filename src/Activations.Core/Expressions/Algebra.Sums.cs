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
                sum[term] = sum.TryGetValue(term, out var before) ? before + by * times : by * times;
            }
        }

        var terms = sum.Where(term => term.Value.Numerator != 0).ToList();
        var choices = terms.Where(term => term.Key is Operation { Primitive.Name: "where" })
            .GroupBy(term => ConditionOf(term.Key), (_, same) => same.ToList(), ByIdentity)
            .FirstOrDefault(same => same.Count > 1);
        return choices is null ? Written(terms) : OneChoice(choices, terms.Except(choices));
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
