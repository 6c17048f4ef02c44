
namespace Activations.Tests.Core;

/// <summary>The declared traits, each against the function's own values.</summary>
public class TagTests
{
    private static readonly double[] Points =
        [.. Enumerable.Range(-800, 1601).Select(i => i / 40.0), -1e300, -1e3, -1e-300, 1e-300, 1e3, 1e300];

    public static TheoryData<string> Names { get; } = [.. Catalog.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_piecewise_where_it_has_breakpoints_and_smooth_where_it_has_none(string name)
    {
        var (activation, curve) = Bind(name);
        var breaks = curve.BreakpointsWithin(double.MinValue, double.MaxValue).Any();
        Assert.Equal(breaks, activation.Tags.HasFlag(Tag.Piecewise));
        Assert.Equal(!breaks, activation.Tags.HasFlag(Tag.Smooth));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_monotone_function_never_falls_and_any_other_does_somewhere(string name)
    {
        var (activation, curve) = Bind(name);
        Assert.Equal(
            Points.All(x => !(curve[1](x) < 0))
                && curve.BreakpointsWithin(double.MinValue, double.MaxValue).All(
                    point => point.Left.Value <= point.Right.Value),
            activation.Tags.HasFlag(Tag.Monotone));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bounded_function_has_no_large_value_and_any_other_does_somewhere(string name)
    {
        var (activation, curve) = Bind(name);
        Assert.Equal(Points.All(x => Math.Abs(curve[0](x)) < 100), activation.Tags.HasFlag(Tag.Bounded));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Odd_and_even_functions_are_mirrored(string name)
    {
        // The value at a jump belongs to one side.
        var (activation, curve) = Bind(name);
        var points = Points.Where(x => !curve.BreakpointsWithin(x, x).Any());
        Assert.Equal(points.All(x => Near(curve[0](-x), -curve[0](x))), activation.Tags.HasFlag(Tag.Odd));
        Assert.Equal(points.All(x => Near(curve[0](-x), curve[0](x))), activation.Tags.HasFlag(Tag.Even));
    }

    [Theory]
    [InlineData("prelu", "-0.3", Tag.Piecewise)]
    [InlineData("prelu", "0.1", Tag.Piecewise | Tag.Monotone)]
    [InlineData("prelu", "1", Tag.Smooth | Tag.Monotone | Tag.Odd)]
    [InlineData("prelu", "-1", Tag.Piecewise | Tag.Even)]
    [InlineData("hard_tanh", "-2,1", Tag.Piecewise | Tag.Monotone | Tag.Bounded)]
    [InlineData("hard_tanh", "-1000,1000", Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd)]
    [InlineData("dyt", "0.5,1,1", Tag.Smooth | Tag.Monotone | Tag.Bounded)]
    [InlineData("dyt", "0.5,-1,0", Tag.Smooth | Tag.Bounded | Tag.Odd)]
    [InlineData("swish", "0", Tag.Smooth | Tag.Monotone | Tag.Odd | Tag.Gated)]
    [InlineData("hard_sigmoid", "1/6,1/2", Tag.Piecewise | Tag.Monotone | Tag.Bounded)]
    public void A_curve_has_the_tags_of_its_parameters_rather_than_of_its_family(string name, string values, Tag tags)
    {
        Assert.Equal(tags, CurveTags.Of(Catalog.Find(name)!, [.. values.Split(',').Select(Quotient.Parse)]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void With_the_defaults_it_has_those_of_its_family(string name)
    {
        var activation = Catalog.Find(name)!;
        Quotient[] defaults = [.. activation.Parameters.Select(parameter => parameter.Default)];
        Assert.Equal(activation.Tags, CurveTags.Of(activation, defaults));
    }

    private static (Activation, Curve) Bind(string name) => (Catalog.Find(name)!, Catalog.Find(name)!.Bind());

    private static bool Near(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 4 * Ulp.Of(a);
}
