using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>Follows the inner functions of a formula along x.</summary>
/// <param name="program">The formula.</param>
/// <param name="inners">Which of them.</param>
internal sealed partial class InnerTrace(EvaluationProgram program, Inner[] inners)
{
    // How many places a wave may take, and the most changes of an inner function that are told; of one that is not
    // singular no more are wanted than tell a wave.
    private const int MostLooks = 1 << 13, MostChanges = 1000, MostOfWaves = Feature.Many + 1, Deepest = 12;

    // How many steps may be taken to find where changes are; a second or less.
    private const int MostSteps = 1 << 21;

    private readonly RealJet<Wide>[] _results = new RealJet<Wide>[program.Steps.Length];
    private readonly WaveAngles _angles = new(program);

    // Of each inner function, and of its slope.
    private readonly int[] _told = new int[2 * inners.Length];
    private int _looks, _steps;

    /// <summary>
    /// Each change of sign of an inner function, or of its slope, between neighbouring ones of places.
    /// </summary>
    public List<Change> Along(IReadOnlyList<double> places)
    {
        var changes = new List<Change>();
        Row? last = null;
        foreach (var place in places)
        {
            var row = At(place);
            if (last is not null)
            {
                Between(last, row, changes, Deepest);
            }

            last = row;
        }

        return changes;
    }

    private void Between(Row a, Row b, List<Change> changes, int depth)
    {
        if (depth > 0 && _looks < MostLooks && _steps < MostSteps && WaveAngles.AreFarther(a.Angles, b.Angles, 1))
        {
            var middle = At(a.X / 2 + b.X / 2);
            if (middle.X > a.X && middle.X < b.X)
            {
                Between(a, middle, changes, depth - 1);
                Between(middle, b, changes, depth - 1);
                return;
            }
        }

        for (var i = 0; i < inners.Length; i++)
        {
            var isChange = a.Sign(i, 0) * b.Sign(i, 0) < 0 || (a.Sign(i, 0) is not (0 or null) && b.Sign(i, 0) == 0);
            var isTurn = a.Sign(i, 1) * b.Sign(i, 1) < 0;
            if (!isChange && !isTurn)
            {
                continue;
            }

            var most = inners[i].IsSingular ? MostChanges : MostOfWaves;
            ref var told = ref _told[isChange ? 2 * i : 2 * i + 1];
            if (told < most)
            {
                told++;
                changes.Add(new(inners[i], new(a.X, b.X), !isChange));
            }
        }
    }

    private Row At(double x)
    {
        _looks++;
        _steps += program.Steps.Length;
        return TryTrace(x)
            ? new(x, [.. inners.Select(Seen)], _angles.From(_results))
            : new(x, [.. inners.Select(inner => Traced(x, inner, 2))], _angles.Unknown);
    }

    /// <summary>Works out all steps at a place; false where a case is open, so that not all are known.</summary>
    private bool TryTrace(double x) => double.IsFinite(x) && program.TryTrace(Wide.Of(x), 2, _results);

    /// <summary>An inner function with its derivatives there.</summary>
    private RealJet<Wide> Seen(Inner inner) => inner.From(_results[inner.Step], new(2, 0));

    private static int? SignOf(Wide number) => Wide.IsUndefined(number) ? null : Wide.Hint(number);

    /// <summary>A change of sign.</summary>
    /// <param name="Inner">Of which inner function.</param>
    /// <param name="Between">Around it.</param>
    /// <param name="IsTurn">Whether its slope changes sign rather than itself.</param>
    public readonly record struct Change(Inner Inner, Interval Between, bool IsTurn);

    /// <summary>What is seen at one place.</summary>
    private sealed record Row(double X, RealJet<Wide>[] Inners, double[] Angles)
    {
        public int? Sign(int index, int order) => SignOf(Inners[index][order]);
    }
}
