using Activations.Analysis;
using Activations.Analysis.Surveys;
using Activations.Evaluation;
using Activations.Sampling;

namespace Activations.Tests.Analysis;

/// <summary>How much an analysis evaluates, counted and not timed, and that it ends when nobody waits for it.</summary>
public sealed class WorkTests
{
    private static readonly Interval Range = new(-8, 8);

    private static readonly CancellationToken Cancelled = new(canceled: true);

    public static TheoryData<string> Formulas =>
    [
        "gelu(x)",
        "0" + string.Concat(Enumerable.Range(1, 20).Select(k => $"+sin({k}x)/{k}")),
        string.Join('^', Enumerable.Repeat("x", 21)),
        Nested("step", 199),
        "abs(sin(100x))",
        "tan(100x)",
        "sin(1/x)",
        "x/0",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Facts_and_moments_take_a_bounded_number_of_evaluations(string formula)
    {
        var count = 0;
        var curve = Counted(Activation.Typed(formula).Bind(), () => count++);

        _ = CurveFacts.Of(curve, Interval.Line) ?? CurveFacts.Of(curve, new(Range.Low, Range.High));
        Assert.InRange(count, 1, 1_000_000);

        count = 0;
        Moments.Of(curve);
        Assert.InRange(count, 1, 1_000_000);
    }

    [Theory]
    [InlineData("floor(gelu(x))")]
    [InlineData("round(gelu(x))")]
    [InlineData("relu(ceil(x-1))")]
    public void Nobody_looks_between_steps_whether_they_are_level(string formula)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.InRange(facts.Places, 1, 20_000);
    }

    [Fact]
    public void Whatever_follows_a_curve_ends_when_nobody_waits_for_it()
    {
        var curve = Catalog.Find("gelu")!.Bind().Until(Cancelled);
        Action[] readers =
        [
            () => CurveFacts.Of(curve, Interval.Line),
            () => Moments.Of(curve),
            () => Comparison.Of(curve, curve, Range),
            () => Landmarks.Of(curve, 0, Range),
            () => CurveTracing.Trace(curve, 0, MadeUp.Grid("-8", "8"), 100, 100, cancellation: CancellationToken.None),
        ];

        Assert.All(readers, reader => Assert.Throws<OperationCanceledException>(reader));
    }

    [Fact]
    public void A_curve_that_is_waited_for_stays_the_same()
    {
        var curve = Catalog.Find("relu")!.Bind();
        var watched = curve.Until(CancellationToken.None);

        Assert.All([0, 1, 2], order => Assert.Equal(curve[order](0.5), watched[order](0.5)));
        Assert.Equal(curve.BreakpointsWithin(-1, 1), watched.BreakpointsWithin(-1, 1));
    }

    [Fact]
    public void Steps_are_not_looked_for_where_no_digits_are_left()
    {
        var condition = Activation.Typed("floor(1e9*x^3)").Bind().Formula!.Pieces.Between[0].Conditions[0];
        var spent = new Budget(0);
        var steps = new FloorSteps(new(condition.Floored!, spent), new(condition.Program, spent));

        var found = steps.Within(Range, [], 1 << 13, Survey.MostListed);

        Assert.InRange(found.All.Count, 0, Survey.MostListed + 1);
        Assert.NotNull(found.Dense);
    }

    // 1 - erf(x²) is less than any double there, but no less than 0.
    [Fact]
    public void Nothing_is_asked_of_a_condition_that_only_comes_near_to_0()
    {
        const double x = 5.217855604662549;
        const int nanoseconds = 1000;
        var program = Activation.Typed("clip(erf(x^2),-1,1)").Bind().Formula!.Pieces.At(x);
        var budget = new Budget(2 * program.CostOf(Budget.AllBits) / nanoseconds);

        Assert.False(TinyJump.Across(program, x, budget).IsJump);
        Assert.False(budget.IsShort);
    }

    private static string Nested(string function, int times) =>
        string.Concat(Enumerable.Repeat(function + "(", times)) + "x" + new string(')', times);

    private static Curve Counted(Curve curve, Action count)
    {
        return new(Counting(curve[0]), Counting(curve[1]), Counting(curve[2]), curve.BreakpointsWithin);

        Func<double, double> Counting(Func<double, double> f) => x =>
        {
            count();
            return f(x);
        };
    }
}
