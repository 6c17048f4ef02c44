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

        // No double tells of a hole between two of them, such as that of (3x - 1)/(3x - 1), or of a value alone there.
        var alone = survey.Nodes.Where(node => node.IsBetween && (survey.IsHole(node) || survey.IsApart(node)));
        var between = alone.Select(node => node.X).ToHashSet();
        if (between.Any(x => !between.Contains(-x)))
        {
            return Symmetry.None;
        }

        double[] places = [.. survey.Nodes.Where(node => !node.IsBetween && double.IsFinite(node.X) && node.X != 0)
            .Select(node => Math.Abs(node.X)).Distinct()];
        var known = survey.Nodes.Where(node => !node.IsBreak).ToDictionary(node => node.X, node => node.Left);
        var poles = survey.Nodes.Where(IsPole).Select(node => node.X).ToHashSet();
        var atZero = survey.Curve.At(0)[0];
        var isOddAtZero = double.IsNaN(atZero) || atZero == 0;
        return IsMirrored(1) ? Symmetry.Even : isOddAtZero && IsMirrored(-1) ? Symmetry.Odd : Symmetry.None;

        bool IsMirrored(int sign) => places.Length > 0 && Array.TrueForAll(places, x => IsMirroredAt(x, sign));

        SignedJet At(double x) => known.TryGetValue(x, out var jet) ? jet : survey.Curve.At(x);

        bool IsMirroredAt(double x, int sign)
        {
            var (atRight, atLeft) = (At(x), At(-x));
            var (right, left) = (sign * Value(x, atRight), Value(-x, atLeft));
            if (left == right || (double.IsNaN(left) && double.IsNaN(right)))
            {
                return true;
            }

            // A value may not be found on one side alone, or be lost there to what counts as 0.
            const int lost = -290;
            return (IsLost(atRight) || IsLost(atLeft)) && !(Math.Abs(left - right) > Math.ScaleB(Math.Max(x, 1), lost));
        }

        // The end of a logarithm's domain is an infinity, another pole is nothing.
        double Value(double x, SignedJet jet) => poles.Contains(x) ? double.NaN : jet[0];

        static bool IsLost(SignedJet jet) => jet.IsNotFound || (jet[0] == 0 && jet.OfValue is null);
    }
}
