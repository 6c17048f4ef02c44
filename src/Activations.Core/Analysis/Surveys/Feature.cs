using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>A place where something may happen, as far as a formula tells.</summary>
/// <param name="Place">Where, exactly where it is rational.</param>
/// <param name="Width">How far around it things change, such as 0.001 for sigmoid(1000(x − 2.3)) at 2.3.</param>
/// <param name="IsSingular">Whether the formula may have no value there, or no slope.</param>
internal readonly record struct Feature(Place Place, double Width, bool IsSingular)
{
    /// <summary>
    /// So often an inner function that changes its sign is a wave, whose zeros are no places to be looked at closely.
    /// </summary>
    public const int Many = 16;

    /// <summary>Those of the inner functions of a formula, by x.</summary>
    /// <param name="formula">Whose.</param>
    /// <param name="range">Where.</param>
    public static IReadOnlyList<Feature> Of(Evaluator formula, Interval range)
    {
        var features = new List<Feature>();
        foreach (var piece in formula.Pieces.Between)
        {
            var low = Math.Max(range.Low, piece.Domain.Low?.ToDouble() ?? range.Low);
            var high = Math.Min(range.High, piece.Domain.High?.ToDouble() ?? range.High);
            if (low <= high)
            {
                features.AddRange(Of(piece.Program, new(low, high)));
            }
        }

        return [.. features.OrderBy(feature => feature.Place.Nearest)];
    }

    private static IEnumerable<Feature> Of(EvaluationProgram program, Interval range)
    {
        var inners = Inner.Of(program).ToLookup(inner => IsLine(program, inner));
        List<Feature> known =
        [
            .. inners[true].Select(inner => OfLine(program, inner))
                .Where(feature => range.Contains(feature.Place.Nearest)),
            .. OfFarNumbers(program),
        ];
        Inner[] others = [.. inners[false]];
        if (others.Length == 0)
        {
            return known;
        }

        var trace = new InnerTrace(program, others);
        var places = Places.Around(known, range);
        var found = trace.Along(places).GroupBy(change => (change.Inner, change.IsTurn));
        return known.Concat(found.SelectMany(changes => FeaturesAt(trace, [.. changes])));
    }

    private static IEnumerable<Feature> FeaturesAt(InnerTrace trace, IReadOnlyList<InnerTrace.Change> changes)
    {
        var features = changes.SelectMany(trace.FeaturesAt);
        return changes.Count <= Many ? features
            : changes[0].Inner.IsSingular ? features.Where(feature => feature.IsSingular)
            : [];
    }

    /// <summary>
    /// Around 0 the sizes where a power of x is as large as a number that is far from 1, or as its reciprocal:
    /// x/(1e100 + x^2) turns at ±1e50, where no inner function has a root, and so does exp(-x^2/1e100)'.
    /// </summary>
    private static IEnumerable<Feature> OfFarNumbers(EvaluationProgram program)
    {
        const int far = 64, mostPower = 3;
        foreach (var exponent in program.ExponentsOfNumbers.Select(Math.Abs).Where(size => size > far).Distinct())
        {
            for (var power = 1; power <= mostPower; power++)
            {
                yield return new(new Place(0), Math.ScaleB(1, exponent / power), false);
                yield return new(new Place(0), Math.ScaleB(1, -exponent / power), false);
            }
        }
    }

    private static bool IsLine(EvaluationProgram program, Inner inner) =>
        program.Steps[inner.Step].Operator == Operator.Line && !inner.IsCosine;

    private static Feature OfLine(EvaluationProgram program, Inner inner)
    {
        var step = program.Steps[inner.Step];
        var slope = program.NumberOf(step.A);
        var intercept = step.B < 0 ? 0 : program.NumberOf(step.B);
        var root = new Line(slope, intercept + Fraction.Of(inner.Shift)).Root;
        return new(new(root.ToDouble(), root), Math.Abs(1 / slope.ToDouble()), inner.IsSingular);
    }
}
