namespace Activations.Expressions;

/// <content>
/// Reads numpy's lists of cases: <c>np.select([x &lt; 0], [0], x)</c> and <c>np.piecewise(x, [x &lt; 0], [0, 1])</c>.
/// </content>
internal sealed partial class Meaning
{
    private static readonly Argument Zero = new(null, new Number(0), null);

    /// <summary>Whether it is one of those that take lists.</summary>
    private bool IsOfCases =>
        call.Name.Text == "piecewise" || (call.Name.Text == "select" && _arguments.Exists(IsList));

    private static bool IsList(Argument argument) => argument.Items is not null;

    /// <summary>The cases inside each other: the first that holds counts in select, the last in piecewise.</summary>
    private Expression Cases()
    {
        var isSelect = call.Name.Text == "select";
        var lists = _arguments.FindAll(IsList);
        Argument[] others = [.. _arguments.Where(argument => !IsList(argument))];
        var areOthers = isSelect
            ? others is [] or [{ Name: null or { Text: "default" } }]
            : others is [{ Value: Variable { Name: Variable.X } }];
        if (call.Order > 0 || lists.Count != 2 || !areOthers)
        {
            throw call.Error("expected " + (isSelect
                ? "select([x < 0, x > 1], [0, 1], x): conditions, values and what is elsewhere"
                : "piecewise(x, [x < 0, x > 1], [0, 1, x]): x, conditions, values and what is elsewhere"));
        }

        var (conditions, values) = (lists[0].Items!, lists[1].Items!.ToList());
        var elsewhere = isSelect ? others.FirstOrDefault(Zero) : Zero;
        if (!isSelect && values.Count == conditions.Count + 1)
        {
            elsewhere = values[^1];
            values.RemoveAt(values.Count - 1);
        }

        if (values.Count != conditions.Count)
        {
            throw call.Error($"expected a value for each condition: {conditions.Count}, not {values.Count}");
        }

        var order = Enumerable.Range(0, values.Count).ToList();
        if (isSelect)
        {
            order.Reverse();
        }

        return order.Aggregate(ValueOf(elsewhere), (rest, i) =>
            new Operation("where", Parser.Condition(ValueOf(conditions[i])), ValueOf(values[i]), rest));
    }
}
