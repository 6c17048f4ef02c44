using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// What a formula is at a place that no double is, where one of its inner functions is 0: nothing for x/sin(x) at π,
/// although it has a value at the double beside that.
/// </summary>
internal static class RootValue
{
    /// <summary>The binary logarithm of what is no more than the digits of a root leave open.</summary>
    public const int CountsAs0 = -300;

    // Enough to tell that.
    private const int Bits = 448;

    /// <summary>f, f′ and f″ there.</summary>
    /// <param name="program">Of the formula.</param>
    /// <param name="root">Where, exactly or to hundreds of digits.</param>
    /// <param name="budget">What may be spent.</param>
    public static SignedJet Of(EvaluationProgram program, Place root, Budget budget)
    {
        if (budget.IsSpent)
        {
            return SignedJet.None with { IsNotFound = true };
        }

        // All is worked out to see what is 0 there, and again with that.
        budget.Spend(program, Bits);
        budget.Spend(program, Bits);
        var effort = new Effort(2, Bits, CountsAsTie: true);
        var settling = new Settling(NumberFormat.Float64, CorrectRounding.All);
        settling.Take(program.RunKnowing(root, effort, Known(program, root, effort)), CountsAs0);
        var isFound = settling.IsDone;
        settling.GiveUp();
        return SignedJet.Plain(settling.Jet) with { IsNotFound = !isFound };
    }

    /// <summary>
    /// What results of steps are exactly, though digits only come near to it: such as 0 of sin(x) at π.
    /// </summary>
    private static SortedDictionary<int, Ball> Known(EvaluationProgram program, Place root, Effort effort)
    {
        var results = new RealJet<Ball>[program.Steps.Length];
        program.TryTrace(root, effort, results);
        var known = new SortedDictionary<int, Ball>();
        var floors = Inner.OfFloors(program, step => results[step].Value.ToWide().Approximate);
        foreach (var inner in Inner.Of(program).Where(inner => inner.IsSingular).Concat(floors))
        {
            var value = inner.From(results[inner.Step], effort).Value;
            if (Ball.Magnitude(value).High > CountsAs0)
            {
                continue;
            }

            if (inner.IsCosine)
            {
                foreach (var tangent in TangentsOf(program, inner.Step))
                {
                    known[tangent] = Ball.Undefined;
                }
            }
            else
            {
                known[inner.Step] = Ball.Of(-inner.Shift, Bits);
            }
        }

        return known;
    }

    private static IEnumerable<int> TangentsOf(EvaluationProgram program, int angle)
    {
        for (var i = angle + 1; i < program.Steps.Length; i++)
        {
            if (program.Steps[i] is { Operator: Operator.Tan } step && step.A == angle)
            {
                yield return i;
            }
        }
    }
}
