using Activations.Evaluation;

namespace Activations.Analysis.Symmetries;

/// <summary>
/// Tells by more digits than doubles have that a function is not even, or not odd, as tanh(x) + where(x == 5, 1e-30, 0)
/// is not.
/// </summary>
/// <param name="pieces">Of its formula.</param>
/// <param name="budget">What may be spent.</param>
internal sealed class MirrorImage(Pieces pieces, Budget budget)
{
    private const int Bits = 640, MostEnds = 32;

    private static readonly double[] Anywhere = [0.3, 1.9, 4.3, 11.7, 25.1, 60];

    /// <summary>Whether f(x) is proven to be something else than f(−x) times 1 or −1 somewhere.</summary>
    public bool IsDisproved(int sign)
    {
        var ends = pieces.Nearest.ToArray().Select(Math.Abs).Where(double.IsFinite).Distinct().Order().Take(MostEnds);
        double[] distances = [0, .. ends.Where(end => end > 0)];
        double[] inside = [.. distances.Zip(distances.Skip(1), (low, high) => low / 2 + high / 2), distances[^1] + 1];
        return inside.Any(x => AreOthers(x, sign))
            || distances.Concat(inside).Concat(Anywhere).Any(x => AreApart(pieces.At(x), pieces.At(-x), x, sign));
    }

    /// <summary>
    /// Whether the cases on the two sides are two functions, which are apart elsewhere too: erf(x) and erf(1000) are at
    /// 1, and at 2000 by less than any digits tell.
    /// </summary>
    private bool AreOthers(double x, int sign)
    {
        var (right, left) = (pieces.At(x), pieces.At(-x));
        return IsOneFunction(right) && IsOneFunction(left) && Anywhere.Any(other => AreApart(right, left, other, sign));
    }

    /// <summary>Whether it is the same analytic function on all of the line, as sqrt(x²) is not.</summary>
    private static bool IsOneFunction(EvaluationProgram program) => !program.HasCases && !program.HasRoots;

    private bool AreApart(EvaluationProgram right, EvaluationProgram left, double x, int sign)
    {
        if (budget.IsShort)
        {
            return false;
        }

        budget.Spend(right, Bits);
        budget.Spend(left, Bits);
        var areDecided = right.Run(new Place(x), new(0, Bits), out var here).IsDecided
            & left.Run(new Place(-x), new(0, Bits), out var mirrored).IsDecided;
        var difference = sign > 0 ? here.Value - mirrored.Value : here.Value + mirrored.Value;
        return areDecided && Ball.Sign(difference) is -1 or 1;
    }
}
