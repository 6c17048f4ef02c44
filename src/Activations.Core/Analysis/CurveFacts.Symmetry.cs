namespace Activations.Analysis;

/// <content>Tells odd and even: proven by the steps of a formula, or held at every place that was looked at.</content>
public sealed partial class CurveFacts
{
    private static Symmetry SymmetryOf(Survey survey)
    {
        if (survey.Over.Low != -survey.Over.High)
        {
            return Symmetry.None;
        }

        var proven = survey.Curve.Formula?.Pieces.Between is [var piece] ? Parity.Of(piece.Program) : Symmetry.None;
        if (proven != Symmetry.None)
        {
            return proven;
        }

        var alone = AloneBetweenDoubles(survey);
        double[] places = [.. survey.Nodes.Where(node => !node.IsBetween && double.IsFinite(node.X) && node.X != 0)
            .Select(node => Math.Abs(node.X)).Distinct()];
        var told = survey.Nodes.Where(node => !node.IsBreak || node is { IsBetween: false, Here: not null });
        var known = told.ToDictionary(node => node.X, node => node.Here ?? node.Left);
        var poles = survey.Nodes.Where(IsPole).Select(node => node.X).ToHashSet();
        var atZero = survey.Curve.At(0)[0];
        var isOddAtZero = double.IsNaN(atZero) || atZero == 0;
        var jumps = survey.TinyJumps;
        var image = survey.Curve.Formula is { } formula ? new MirrorImage(formula.Pieces, survey.Curve.Budget) : null;
        return IsMirrored(1) ? Symmetry.Even : isOddAtZero && IsMirrored(-1) ? Symmetry.Odd : Symmetry.None;

        bool IsMirrored(int sign) => IsMirroredInDoubles(sign) && image?.IsDisproved(sign) != true;

        bool IsMirroredInDoubles(int sign) => places.Length > 0
            && jumps.All(jump => jump.Value.Rise == -sign * JumpNear(-jump.Key))
            && alone.Keys.All(x => IsMirroredAlone(x, sign))
            && Array.TrueForAll(places, x => IsMirroredAt(x, sign));

        // The place of one may lie between two doubles.
        int? JumpNear(double x) => new[] { x, Math.BitDecrement(x), Math.BitIncrement(x) }
            .Select(near => jumps.TryGetValue(near, out var jump) ? jump.Rise : null)
            .FirstOrDefault(rise => rise is not null);

        bool IsMirroredAlone(double x, int sign) => IsUnlisted(-x)
            || (alone.TryGetValue(-x, out var mirrored) && (sign * alone[x]).Equals(mirrored + 0.0));

        bool IsUnlisted(double x) => survey.Dense?.Contains(x) == true;

        SignedJet At(double x) => known.TryGetValue(x, out var jet) ? jet : survey.Curve.At(x);

        bool IsMirroredAt(double x, int sign)
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

        // The end of a logarithm's domain is an infinity, another pole is nothing.
        double Value(double x, SignedJet jet) => poles.Contains(x) ? double.NaN : jet[0];

        static bool IsLost(SignedJet jet) => jet.IsNotFound || (jet[0] == 0 && jet.OfValue is null);
    }

    /// <summary>
    /// What f is where no double tells: at a hole between two of them, such as that of (3x − 1)/(3x − 1), at a jump, or
    /// where a value stands alone, as those of sqrt(sin(x) − 1) do; NaN for none.
    /// </summary>
    private static Dictionary<double, double> AloneBetweenDoubles(Survey survey)
    {
        var between = survey.Nodes.Where(node => node is { IsBetween: true, IsOpen: false });
        return between.Where(IsAlone).ToDictionary(node => node.X, node => survey.ValueAt(node));

        bool IsAlone(Node node)
        {
            var here = survey.ValueAt(node);
            return !double.IsFinite(here) || !IsSame(here, node.Left[0]) || !IsSame(here, node.Right[0]);
        }

        static bool IsSame(double here, double side) => double.IsFinite(side) && !Ulp.AreApart(here, side);
    }
}
