using Activations.Expressions;

namespace Activations.Analysis;

/// <summary>
/// A formula with what is floored, or rounded, in the place of that, between which and the formula itself there is
/// little: floor(sqrt(x)) is within sqrt(x) − 1 and sqrt(x).
/// </summary>
/// <param name="Formula">It without them.</param>
/// <param name="Least">What has to be added to it at least, to be the formula; 0 or less.</param>
/// <param name="Most">What has to be added at most.</param>
internal sealed record WithoutFloors(Expression Formula, double Least, double Most)
{
    private bool IsExact => Least == 0 && Most == 0;

    /// <summary>
    /// That of a formula; null where its floors are in something else than sums, multiples, max and min.
    /// </summary>
    public static WithoutFloors? Of(Expression formula) => formula.Fold<WithoutFloors?>(Of);

    private static WithoutFloors? Of(Expression old, WithoutFloors?[] parts)
    {
        if (Array.IndexOf(parts, null) >= 0)
        {
            return null;
        }

        var known = Array.ConvertAll(parts, part => part!);
        var areExact = Array.TrueForAll(known, part => part.IsExact);
        return old switch
        {
            Operation operation when Rounded(operation, known[0]) is { } rounded => rounded,
            _ when areExact => new(With(old, known), 0, 0),
            Operation operation => Combined(operation, known),
            _ => null,
        };
    }

    private static WithoutFloors? Rounded(Operation operation, WithoutFloors a) => operation.Primitive.Name switch
    {
        "floor" => new(a.Formula, a.Least - 1, a.Most),
        "ceil" => new(a.Formula, a.Least, a.Most + 1),
        "round" => new(a.Formula, a.Least - 0.5, a.Most + 0.5),
        _ => null,
    };

    private static WithoutFloors? Combined(Operation operation, WithoutFloors[] parts)
    {
        var (a, b) = (parts[0], parts[^1]);
        return operation.Primitive.Name switch
        {
            "−" => Between(-a.Most, -a.Least),
            "+" => Between(a.Least + b.Least, a.Most + b.Most),
            "-" => Between(a.Least - b.Most, a.Most - b.Least),
            "max" or "min" => Between(Math.Min(a.Least, b.Least), Math.Max(a.Most, b.Most)),
            "*" when NumberOf(a) is { } by => Scaled(b, by),
            "*" when NumberOf(b) is { } by => Scaled(a, by),
            "/" when NumberOf(b) is { } by and not 0 => Scaled(a, 1 / by),
            _ => null,
        };

        WithoutFloors Between(double least, double most) => new(With(operation, parts), least, most);

        // A little more than it is, for what is rounded away.
        WithoutFloors Scaled(WithoutFloors part, double by)
        {
            const double more = 1 + 1e-12;
            var (least, most) = (part.Least * Math.Abs(by) * more, part.Most * Math.Abs(by) * more);
            return by < 0 ? Between(-most, -least) : Between(least, most);
        }
    }

    private static double? NumberOf(WithoutFloors part) =>
        part.Formula is Number { Value: { IsFinite: true } value } ? value.ToDouble() : null;

    private static Expression With(Expression old, WithoutFloors[] parts) =>
        old.With(Array.ConvertAll(parts, part => part.Formula));
}
