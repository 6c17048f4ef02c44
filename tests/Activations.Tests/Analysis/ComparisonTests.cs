using Activations.Analysis;
using Activations.Sampling;

namespace Activations.Tests.Analysis;

/// <summary>How far apart curves are.</summary>
public class ComparisonTests
{
    private static readonly Interval Book = new(-8, 8);

    [Theory]
    [InlineData("gelu", "gelu_tanh", 4.7323552068e-4, 2.6989413864)]
    [InlineData("quick_gelu", "gelu", 0.0203348722092, 2.2703977372)]
    [InlineData("hard_swish", "silu", 0.14227761953270035, 3)]
    public void The_largest_difference_is_found_with_its_place(string a, string b, double largest, double x)
    {
        var comparison = Compare(a, b);

        Assert.Equal(Verdict.Differ, comparison.Verdict);
        Assert.Equal(largest, comparison.Largest, 1e-13);
        Assert.Equal([x, -x], comparison.Places.Select(place => Math.Round(place, 10)));
    }

    [Theory]
    [InlineData("relu", "relu", Verdict.Identical)]
    [InlineData("celu", "elu", Verdict.Identical)]
    [InlineData("sigmoid", "relu", Verdict.Differ)]
    [InlineData("hard_tanh", "sqnl", Verdict.Differ)]
    public void The_verdict_says_how_much_they_are_the_same(string a, string b, Verdict verdict)
    {
        Assert.Equal(verdict, Compare(a, b).Verdict);
    }

    [Fact]
    public void A_difference_at_a_kink_alone_is_found()
    {
        var relu = Catalog.Find("relu")!.Bind();
        var comparison = Comparison.Of(relu, relu.WithSlopeAtKinks(Kink.Right), 1, Book, (_, _) => 0, (_, _) => 0);

        Assert.Equal((Verdict.Differ, 1), (comparison.Verdict, comparison.Largest));
        Assert.Equal([0.0], comparison.Places);
    }

    [Fact]
    public void What_only_one_of_them_has_is_infinitely_far_from_the_other()
    {
        var comparison = Comparison.Of(
            new Curve(Math.Log, x => 1 / x, x => -1 / x / x), new Curve(_ => 0, _ => 0, _ => 0), 0, Book, (_, _) => 0, (_, _) => 0);

        Assert.Equal((Verdict.Differ, double.PositiveInfinity), (comparison.Verdict, comparison.Largest));
    }

    private static Comparison Compare(string a, string b, int order = 0)
    {
        var (first, second) = (Catalog.Find(a)!, Catalog.Find(b)!);
        var (curveA, curveB) = (first.Bind(), second.Bind());
        return Comparison.Of(curveA, curveB, order, Book, AccuracyBound.Of(first, []), AccuracyBound.Of(second, []));
    }
}
