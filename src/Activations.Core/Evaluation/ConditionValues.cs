namespace Activations.Evaluation;

/// <summary>
/// The values of a condition such as cos(x) − sin(x) of max(cos(x), sin(x)), whose changes of sign are looked for.
/// </summary>
/// <param name="condition">The condition: its sign says which case holds.</param>
/// <param name="budget">What all of them may cost.</param>
internal sealed class ConditionValues(EvaluationProgram condition, Budget budget)
{
    /// <summary>Whether its sign at a place is to be had for little.</summary>
    public bool IsQuickAt(double x) => Signs.Quick(condition, x, 0) is not null;

    /// <summary>The value, with its right sign.</summary>
    public double At(double x) => Near(x, 0);

    /// <summary>Its sign, of what is too small for a double, too; −1 where it has no value.</summary>
    public int SignAt(double x) => Signs.Quick(condition, x, 0) ?? At(x).CompareTo(0);

    /// <summary>
    /// Whether it is no 0 that is proven, but what no digits tell from it, of a function that is nowhere level unless
    /// it is so everywhere, as gelu(x) - silu(x) is far out.
    /// </summary>
    public bool OnlyCountsAs0(double x) => !condition.HasCases
        && Signs.Of(condition, x, default, Doubt.CountsAsTie, budget)[0] != 0;

    /// <summary>A number with the sign of the slope, which is all that is asked for.</summary>
    public double SlopeAt(double x) => Signs.Quick(condition, x, 1) ?? Near(x, 1);

    /// <summary>1 or −1 where it is above or below a number at every x, however near; 0 for not known.</summary>
    public int AlwaysBeside(double number) => condition.AlwaysBeside(number);

    /// <summary>Whether it is proven for little to be a number, as min(sinh(x), 7) is where it is clipped.</summary>
    public bool IsExactly(double number, double x) => condition.TryRun(Wide.Of(x), 0, out var jet)
        && Wide.Sign(jet.Value - Wide.Of(number)) == 0;

    /// <summary>Whether half of the budget is gone, of which the rest is for finding where the changes are.</summary>
    public bool IsShort => budget.IsShort;

    /// <summary>Whether so much is spent that no value is told any more.</summary>
    public bool IsSpent => budget.MostBits == 0;

    /// <summary>
    /// The values at many places, NaN where half of the budget does not tell them; and the slopes, NaN where they take
    /// longer.
    /// </summary>
    public void At(ReadOnlySpan<double> x, Span<double> values, Span<double> slopes)
    {
        condition.Round(x, new(values, slopes, []));
        var (open, distances) = (new List<int>(), new List<double>());
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                open.Add(i);
                distances.Add(Math.Abs(x[i]));
            }
        }

        // Those far out last, which take the most digits and tell the least: of floor(2*erf(x)) that it is constant.
        int[] nearest = [.. open];
        Array.Sort(distances.ToArray(), nearest);
        foreach (var i in nearest)
        {
            if (IsShort)
            {
                break;
            }

            values[i] = At(x[i]);
        }
    }

    private double Near(double x, int order)
    {
        var settling = new Settling(NumberFormat.Float64, 1 << order, decidesTies: false);
        return CorrectRounding.Of(condition, x, settling, budget).Jet[order];
    }
}
