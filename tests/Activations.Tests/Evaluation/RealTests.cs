using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>What both number systems promise alike.</summary>
public class RealTests
{
    [Fact]
    public void What_has_no_value_is_proven_to_have_none()
    {
        RealPromises<Wide>.What_has_no_value_is_proven_to_have_none();
        RealPromises<Ball>.What_has_no_value_is_proven_to_have_none();
    }

    [Fact]
    public void What_may_have_no_value_is_not_said_to_have_one_or_none()
    {
        RealPromises<Wide>.What_may_have_no_value_is_not_said_to_have_one_or_none();
        RealPromises<Ball>.What_may_have_no_value_is_not_said_to_have_one_or_none();
    }

    [Fact]
    public void Zeros_of_functions_are_exact()
    {
        RealPromises<Wide>.Zeros_of_functions_are_exact();
        RealPromises<Ball>.Zeros_of_functions_are_exact();
    }

    [Fact]
    public void What_can_be_held_is_exact()
    {
        RealPromises<Wide>.What_can_be_held_is_exact();
        RealPromises<Ball>.What_can_be_held_is_exact();
    }

    [Fact]
    public void Sums_products_quotients_and_roots_of_doubles_round_as_the_processor_does_ties_included()
    {
        RealPromises<Wide>.Sums_products_quotients_and_roots_of_doubles_round_as_the_processor_does_ties_included();
        RealPromises<Ball>.Sums_products_quotients_and_roots_of_doubles_round_as_the_processor_does_ties_included();
    }

    [Theory]
    [InlineData("float64", double.PositiveInfinity)]
    [InlineData("float16", double.PositiveInfinity)]
    [InlineData("float8_e4m3", double.NaN)]
    public void Beyond_all_doubles_signs_and_sides_are_kept(string type, double overflow)
    {
        RealPromises<Wide>.Beyond_all_doubles_signs_and_sides_are_kept(type, overflow);
        RealPromises<Ball>.Beyond_all_doubles_signs_and_sides_are_kept(type, overflow);
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(-0.001)]
    [InlineData(1e-300)]
    [InlineData(700.5)]
    public void Log2_bounds_hold_the_logarithm(double x)
    {
        RealPromises<Wide>.Log2_bounds_hold_the_logarithm(x);
        RealPromises<Ball>.Log2_bounds_hold_the_logarithm(x);
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(-40.3)]
    [InlineData(1e-30)]
    public void Sine_and_cosine_together_are_what_they_are_apart(double x)
    {
        RealPromises<Wide>.Sine_and_cosine_together_are_what_they_are_apart(x);
        RealPromises<Ball>.Sine_and_cosine_together_are_what_they_are_apart(x);
    }
}
