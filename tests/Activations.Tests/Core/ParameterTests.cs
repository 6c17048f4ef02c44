using CsCheck;

namespace Activations.Tests.Core;

/// <summary>Functions whose parameters are not the default: whatever a parameter allows gives a sound curve.</summary>
public class ParameterTests
{
    private static readonly Activation[] Parametric =
        [.. Catalog.All.Where(activation => activation.Parameters.Count > 0)];

    private static readonly double[] Points =
        [double.NegativeInfinity, -30, -3.3, -1, -0.4, 0, 0.3, 1, 2.7, 30, double.PositiveInfinity];

    public static TheoryData<string> Names { get; } = [.. Parametric.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Defaults_are_allowed_and_what_is_outside_the_range_is_not(string name)
    {
        var activation = Catalog.Find(name)!;
        Assert.All(activation.Parameters, parameter =>
        {
            Assert.True(parameter.Allows(parameter.Default));
            Assert.Equal(!parameter.IsOpen && double.IsFinite(parameter.Minimum), parameter.Allows(parameter.Minimum));
            Assert.False(parameter.Allows(Math.BitDecrement(parameter.Minimum)));
            Assert.False(parameter.Allows(Math.BitIncrement(parameter.Maximum)));
            Assert.False(parameter.Allows(double.NaN));
        });
        Assert.Throws<ArgumentException>(() => activation.Bind([.. activation.Parameters.Select(_ => double.NaN)]));
        Assert.Throws<ArgumentException>(() => activation.Bind([.. activation.Parameters.Select(_ => 1.0), 1.0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_allowed_values_give_numbers_and_derivatives_that_finite_differences_agree_with(string name)
    {
        var activation = Catalog.Find(name)!;
        Values(activation).Sample(values =>
        {
            if (TryBind(activation, values) is not { } curve)
            {
                return;
            }

            foreach (var x in Points)
            {
                if (double.IsNaN(curve[0](x)))
                {
                    continue; // outside the domain, as soft_exponential is on one side for alpha < 0
                }

                // The derivative of a wave has no limit.
                var hasSlope = double.IsFinite(x) || !activation.Tags.HasFlag(Tag.Periodic);
                Assert.False(hasSlope && (double.IsNaN(curve[1](x)) || double.IsNaN(curve[2](x))), $"x = {x}");
                if (Math.Abs(x) <= 3.3 && !curve.BreakpointsWithin(x - 0.01, x + 0.01).Any())
                {
                    AssertSlope(curve[0], curve[1], x);
                    AssertSlope(curve[1], curve[2], x);
                }
            }
        }, iter: 200);
    }

    private static Curve? TryBind(Activation activation, double[] values)
    {
        try
        {
            return activation.Bind([.. values]);
        }
        catch (ArgumentException)
        {
            return null; // each is allowed, but not together: lower ≥ upper
        }
    }

    /// <summary>
    /// A symmetric difference over 2h is off by about h²/6 times the third derivative, and 1e-16/h times f. It knows
    /// nothing of a function that does all its changing within h, as laplace with a sigma of 5e-37: then that over h is
    /// another.
    /// </summary>
    private static void AssertSlope(Func<double, double> f, Func<double, double> slope, double x)
    {
        const double h = 1e-4;
        var (difference, middle) = (Difference(h), slope(x));
        var change = Math.Abs(slope(x + h) - middle) + Math.Abs(slope(x - h) - middle);
        var coarseness = Math.Abs(difference - Difference(h / 2));
        var tolerance = 1e-5 * (1 + Math.Abs(middle) + Math.Abs(f(x - h))) + change + coarseness;
        if (!double.IsNaN(difference))
        {
            Assert.True(Math.Abs(difference - middle) <= tolerance, $"x = {x}: {difference} is not {middle}");
        }

        double Difference(double step) => (f(x + step) - f(x - step)) / (2 * step);
    }

    private static Gen<double[]> Values(Activation activation) => Gen.Double[0, 1].Array[activation.Parameters.Count]
        .Select(parts => activation.Parameters.Zip(parts, (parameter, part) =>
        {
            var (low, high) = (Math.Max(parameter.Minimum, -3), Math.Min(parameter.Maximum, 3));
            return parameter.IsOpen ? low + (0.02 + 0.96 * part) * (high - low) : low + part * (high - low);
        }).ToArray());
}
