namespace Activations.Evaluation;

/// <content>Where a logarithm of 0 is taken.</content>
internal sealed partial class EvaluationProgram
{
    // Enough to tell most numbers from 0.
    private const int FewBits = 160;

    /// <summary>Whether it takes the logarithm of exactly 0 at x, as far as a budget tells.</summary>
    public bool HasLogarithmOfZero(double x, Budget budget)
    {
        int[] logarithms = [.. _steps.Where(step => step.Operator == Operator.Log).Select(step => step.A)];
        if (logarithms.Length == 0)
        {
            return false;
        }

        // Nearly everywhere the quick number system tells that none is 0, or few digits do.
        if (AreNotZero(Results(Wide.Of(x), new(0, 0), WideConstants)))
        {
            return false;
        }

        var few = Precise(FewBits);
        return !AreNotZero(few) && (HasZero(few) || HasZero(Precise(Budget.AllBits)));

        bool AreNotZero<T>(RealJet<T>[] results) where T : struct, IReal<T> =>
            Array.TrueForAll(logarithms, place => place < results.Length && IsNotZero(results[place].Value));

        bool HasZero(RealJet<Ball>[] results) =>
            Array.Exists(logarithms, place => place < results.Length && Ball.Sign(results[place].Value) == 0);

        RealJet<Ball>[] Precise(int bits)
        {
            if (bits > budget.MostBits)
            {
                return [];
            }

            budget.Spend(this, bits);
            var effort = new Effort(0, bits);
            return Results(Ball.Of(x, bits), effort, BallConstants(effort));
        }

        static bool IsNotZero<T>(T number) where T : struct, IReal<T> =>
            T.IsUndefined(number) || T.Sign(number) is 1 or -1;
    }

    /// <summary>The results of the steps before the first that is open; none where a constant is.</summary>
    private RealJet<T>[] Results<T>(T x, Effort effort, RealJet<T>[] constants) where T : struct, IReal<T>
    {
        if (constants.Length < _constantSteps)
        {
            return [];
        }

        var cells = new RealJet<T>[_steps.Length];
        constants.CopyTo(cells, 0);
        var execution = new Execution<T>(_steps, _numbers, cells, x, effort);
        execution.Run(_constantSteps, _steps.Length);
        return cells[..(execution.IsOpen ? execution.Done - 1 : execution.Done)];
    }
}
