namespace Activations.Expressions;

/// <summary>
/// Puts formulas in the place of derivatives, so that what evaluates needs to know none of the latter.
/// </summary>
internal static class Derivatives
{
    // Of an activation; those beyond are differentiated from the last.
    private const int MostOrder = 2;

    /// <summary>
    /// The same expression without <see cref="Differentiated"/>, and without activations of more than two primes; what
    /// holds neither is left as it was written.
    /// </summary>
    public static Expression WrittenOut(Expression expression) =>
        expression.Rewritten((old, parts) => IsDerivative(old) ? WrittenOut(old, parts) : null);

    private static bool IsDerivative(Expression expression) =>
        expression is Differentiated or Application { Order: > MostOrder };

    private static Expression WrittenOut(Expression old, Expression[] parts)
    {
        var algebra = new Algebra();
        if (old is Differentiated given)
        {
            var derivative = Of(algebra.Simplify(parts[0]), given.Variable, given.Order, given.AtKink, algebra);
            return At(derivative, given.Variable, parts[1], algebra);
        }

        var application = (Application)old;
        var last = application with { Order = MostOrder, Argument = new Variable(Variable.X) };
        var more = application.Order - MostOrder;
        var beyond = Of(algebra.Simplify(last), Variable.X, more, SlopeAtKink.AsDefined, algebra);
        return At(beyond, Variable.X, parts[0], algebra);
    }

    private static Expression At(Expression derivative, string variable, Expression place, Algebra algebra) =>
        place is Variable { Name: var name } && name == variable ? derivative
        : algebra.Simplify(derivative, new Dictionary<string, Expression> { [variable] = algebra.Simplify(place) });

    private static Expression Of(Expression body, string variable, int order, SlopeAtKink atKink, Algebra algebra)
    {
        if (atKink is SlopeAtKink.Mid or SlopeAtKink.Nan)
        {
            var left = Of(body, variable, order, SlopeAtKink.Left, algebra);
            var right = Of(body, variable, order, SlopeAtKink.Right, algebra);
            return atKink == SlopeAtKink.Mid
                ? algebra.Sum((new(1, 2), left), (new(1, 2), right))
                : algebra.Make("where", algebra.Make("==", left, right), left, algebra.Number(double.NaN));
        }

        var derivative = body;
        for (var i = 0; i < order; i++)
        {
            derivative = new Differentiation(algebra, variable, isExactAtTies: true, atKink).Of(derivative);
        }

        return derivative;
    }
}
