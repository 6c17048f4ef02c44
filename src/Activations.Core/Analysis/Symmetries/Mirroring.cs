using Activations.Analysis.Surveys;

namespace Activations.Analysis.Symmetries;

/// <summary>Tells odd and even: proven by the steps of a formula, or held at every place that was looked at.</summary>
internal sealed class Mirroring
{
    private readonly Survey _survey;
    private readonly double[] _places;
    private readonly Dictionary<double, SignedJet> _known;
    private readonly Dictionary<double, double> _alone;
    private readonly HashSet<double> _poles;
    private readonly MirrorImage? _image;

    private Mirroring(Survey survey)
    {
        _survey = survey;
        var (nodes, curve) = (survey.Nodes, survey.Curve);
        _places = [.. nodes.Where(node => !node.IsBetween && double.IsFinite(node.X) && node.X != 0)
            .Select(node => Math.Abs(node.X)).Distinct()];
        _known = nodes.Where(node => !node.IsBreak || node is { IsBetween: false, Here: not null })
            .ToDictionary(node => node.X, node => node.Here ?? node.Left);
        _alone = nodes.Where(IsAlone).ToDictionary(node => node.X, node => survey.ValueAt(node));
        _poles = [.. nodes.Where(node => node.IsPole()).Select(node => node.X)];
        _image = curve.Formula is { } formula ? new MirrorImage(formula.Pieces, curve.Budget) : null;
    }

    /// <summary>What mirroring does to a surveyed curve.</summary>
    public static Symmetry Of(Survey survey)
    {
        if (survey.Over.Low != -survey.Over.High)
        {
            return Symmetry.None;
        }

        var proven = survey.Curve.Formula?.Pieces.Between is [var piece] ? Parity.Of(piece.Program) : Symmetry.None;
        return proven != Symmetry.None ? proven : new Mirroring(survey).Held();
    }

    private Symmetry Held()
    {
        var atZero = _survey.Curve.At(0)[0];
        var isOddAtZero = double.IsNaN(atZero) || atZero == 0;
        return IsMirrored(1) ? Symmetry.Even : isOddAtZero && IsMirrored(-1) ? Symmetry.Odd : Symmetry.None;
    }

    /// <summary>Whether f(−x) is f(x) times 1 or −1 wherever it was looked at.</summary>
    private bool IsMirrored(int sign) => _places.Length > 0
        && _survey.TinyJumps.All(jump => jump.Value.Rise == -sign * JumpNear(-jump.Key))
        && _alone.Keys.All(x => IsMirroredAlone(x, sign))
        && Array.TrueForAll(_places, x => IsMirroredAt(x, sign))
        && _image?.IsDisproved(sign) != true;

    // The place of one may lie between two doubles.
    private int? JumpNear(double x) => new[] { x, Math.BitDecrement(x), Math.BitIncrement(x) }
        .Select(near => _survey.TinyJumpAt(near).Rise)
        .FirstOrDefault(rise => rise is not null);

    private bool IsMirroredAlone(double x, int sign) => _survey.Coverage.Dense?.Contains(-x) == true
        || (_alone.TryGetValue(-x, out var mirrored) && (sign * _alone[x]).Equals(mirrored + 0.0));

    private bool IsMirroredAt(double x, int sign)
    {
        var (atRight, atLeft) = (At(x), At(-x));
        var (right, left) = (sign * Value(x, atRight), Value(-x, atLeft));
        if (left == right || (double.IsNaN(left) && double.IsNaN(right)))
        {
            // Signs tell what underflows from 0.
            var (signRight, signLeft) = (sign * atRight.OfValue, atLeft.OfValue);
            return left != 0 || signRight is null || signLeft is null || signRight == signLeft;
        }

        // A value may not be found on one side alone, or be lost there to what counts as 0.
        const int lost = -290;
        return (IsLost(atRight) || IsLost(atLeft)) && !(Math.Abs(left - right) > Math.ScaleB(Math.Max(x, 1), lost));
    }

    private SignedJet At(double x) => _known.TryGetValue(x, out var jet) ? jet : _survey.Curve.At(x);

    // The end of a logarithm's domain is an infinity, another pole is nothing.
    private double Value(double x, SignedJet jet) => _poles.Contains(x) ? double.NaN : jet[0];

    private static bool IsLost(SignedJet jet) => jet.IsNotFound || jet.CountsAs0;

    /// <summary>
    /// Whether f has a value, or none, where no double tells: at a hole between two of them, such as that of
    /// (3x − 1)/(3x − 1), at a jump, or where a value stands alone, as those of sqrt(sin(x) − 1) do.
    /// </summary>
    private bool IsAlone(SurveyNode node)
    {
        if (node is not { IsBetween: true, IsOpen: false })
        {
            return false;
        }

        var here = _survey.ValueAt(node);
        return !double.IsFinite(here) || !IsSame(here, node.Left[0]) || !IsSame(here, node.Right[0]);

        static bool IsSame(double here, double side) => double.IsFinite(side) && !Ulp.AreApart(here, side);
    }
}
