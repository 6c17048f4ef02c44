using Activations.Sampling;

namespace Activations.Tests.Sampling;

/// <summary>
/// What goes to a limit so slowly that no double is near it, and what goes to infinity though no value is large.
/// </summary>
public class CuspTests
{
    private const double Ln2 = 0.69314718055994531, Root2 = 1.4142135623730951;

    [Theory]
    [InlineData("abs(exp(x)-2)^0.01", Ln2)]
    [InlineData("abs(exp(x)-2)^0.3", Ln2)]
    [InlineData("(exp(x)-2)^0.01", Ln2)]
    [InlineData("abs(3x-1)^0.01", 1.0 / 3)]
    [InlineData("abs(x^2-2)^0.01", -Root2)]
    [InlineData("abs(x-0.1)^0.01", 0.1)]
    public void A_root_of_any_degree_reaches_0(string formula, double x)
    {
        var line = Trace(formula, "-8", "8");

        Assert.Null(line.Cut);
        Assert.Empty(line.Jumps);
        Assert.Equal(0, line.Extent!.Value.Low);
        Assert.Contains(line.Pieces, piece => piece.Contains(new(x, 0)));
    }

    [Theory]
    [InlineData("log(abs(exp(x)-2))", "-8", "8")]
    [InlineData("log(exp(x)-2)", "-8", "8")]
    [InlineData("log(-log(x))", "-8", "8")]
    [InlineData("round(1/x)", "-20", "20")]
    [InlineData("round(1/x)", "-1000", "1000")]
    [InlineData("floor(1/x^2)", "-100", "100")]
    [InlineData("1/x", "-20", "20")]
    public void What_goes_to_infinity_is_cut(string formula, string start, string end) =>
        Assert.NotNull(Trace(formula, start, end).Cut);

    // On a logarithmic axis, where doubles end at 10^-324.
    [Theory]
    [InlineData("x^20", -50)]
    [InlineData("x^3", -10)]
    [InlineData("x", -10)]
    public void A_zero_leaves_room_for_the_rest_of_the_logarithm(string formula, double least)
    {
        var curve = LogarithmOfCurve.OfPart(Activation.Typed(formula).Bind(), 0, 1);

        Assert.InRange(Trace(curve, "-8", "8").Cut!.Value.Low, least, 0);
    }

    [Fact]
    public void All_is_shown_of_a_logarithm_that_goes_down_to_the_last_double_by_itself()
    {
        var curve = LogarithmOfCurve.OfPart(Activation.Typed("exp(-x^2)").Bind(), 0, 1);

        Assert.InRange(Trace(curve, "-100", "100").Extent!.Value.Low, -324, -300);
    }

    // ceil(0) = 0 belongs to what is left of the range.
    [Theory]
    [InlineData("ceil(x)", "0", "1", 0, double.NaN, 1, double.NaN)]
    [InlineData("floor(x)", "0.5", "1", 1, 0, double.NaN, double.NaN)]
    [InlineData("sign(x)", "0", "1", 0, double.NaN, 1, 0)]
    public void At_an_end_of_the_range_nothing_is_marked_that_belongs_to_the_outer_side(
        string formula, string start, string end, double x, double left, double right, double value) =>
        Assert.Equal(new Jump(x, left, right, value), Assert.Single(Trace(formula, start, end).Jumps));

    private static Samples Trace(string formula, string start, string end) =>
        Trace(Activation.Typed(formula).Bind(), start, end);

    private static Samples Trace(Curve curve, string start, string end) => CurveTracing.Trace(
        curve, 0, MadeUp.Grid(start, end), 1000, 400, cancellation: CancellationToken.None);
}
