using Activations.Evaluation;
using Activations.Expressions;
using Activations.Sampling;

namespace Activations.Tests.Evaluation;

public class BudgetTests
{
    [Fact]
    public void What_is_spent_leaves_fewer_digits_and_in_the_end_none()
    {
        const int nanoseconds = 1000;
        var program = ProgramOf("exp(x) + sin(x)");
        var budget = new Budget(2 * program.CostOf(Budget.AllBits) / nanoseconds);
        var left = new List<int>();
        for (var runs = 0; runs < 4; runs++)
        {
            left.Add(budget.MostBits);
            budget.Spend(program, Budget.AllBits);
        }

        Assert.Equal([4800, 4800, 448, 0], left);
    }

    [Theory]
    [InlineData("x + 1", "exp(x)")]
    [InlineData("exp(x)", "erf(x)")]
    [InlineData("sqrt(x)", "exp(x)")]
    public void A_harder_function_costs_more_and_more_digits_do_too(string cheap, string dear)
    {
        var (first, second) = (ProgramOf(cheap), ProgramOf(dear));

        Assert.All([0, 96, 1600, 4800], bits => Assert.True(first.CostOf(bits) < second.CostOf(bits)));
        Assert.True(second.CostOf(96) < second.CostOf(1600) && second.CostOf(1600) < second.CostOf(4800));
    }

    [Fact]
    public void What_is_not_found_within_a_budget_is_nan_and_there_is_a_doubt()
    {
        // log(1 + 2^-2000) − 2^-2000 takes thousands of bits.
        var curve = CurveOf("log1p(x/1e300/1e300) - x/1e300/1e300");
        var evaluator = curve.Formula!;

        var spent = evaluator.NearJet(1, 1, new Budget(0)).Value;

        Assert.True(double.IsNaN(spent));
        Assert.True(curve.Doubts.HasFlag(Doubt.NotFound));
        Assert.Equal(0, evaluator.NearJet(1, 1, Budget.Endless).Value);
    }

    [Theory]
    [InlineData("mish(tan(sinh(x - cosh(max(gcu(log2(7)), expm1(x))))))", 8, 0)]
    [InlineData("max(hard_tanh'(log1p(expm1(x - cbrt(x)))), x)", 1, 308)]
    [InlineData("snake((expm1(x*1e300)/pi - x)^x)", 8, 0)]
    public void A_line_of_which_every_point_is_hard_is_the_same_each_time(string formula, int end, int exponent)
    {
        var grid = new Grid(new(-end, exponent), new(end, exponent), new(end, exponent - 2));

        Assert.Equal(Points(), Points());

        IEnumerable<Point> Points() => CurveTracing
            .Trace(CurveOf(formula), 2, grid, 100, 100, cancellation: TestContext.Current.CancellationToken)
            .Pieces.SelectMany(piece => piece);
    }

    [Fact]
    public void A_constant_that_the_quick_numbers_cannot_tell_is_taken_from_the_precise_ones()
    {
        // By mpmath with 400 digits, of the double 1e300.
        var program = ProgramOf("x + sin(1e300)");

        Assert.True(program.TryRun(Wide.Of(1), 0, out var jet));
        Assert.True(Wide.TryRound(jet.Value, NumberFormat.Float64, out var rounded));
        Assert.Equal(1 - 0.8178819121159086, rounded, 1e-15);
    }

    [Fact]
    public void An_angle_of_more_digits_than_any_is_given_up_at_once()
    {
        var curve = CurveOf("tan(sinh(exp(exp(x))))");

        Assert.True(double.IsNaN(curve[0](9)));
        Assert.True(curve.Doubts.HasFlag(Doubt.NotFound));
    }

    private static Curve CurveOf(string formula) =>
        new(new Evaluator(Expression.Parse(formula), new Dictionary<string, Fraction>()));

    private static EvaluationProgram ProgramOf(string formula) =>
        CurveOf(formula).Formula!.Pieces.Between[0].Program;
}
