using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>
/// The error bounds of <see cref="Wide"/> against <see cref="Ball"/> at 400 bits. Many more arguments, and others, are
/// tried by <c>BOUNDS=100000,7 dotnet test --filter-class '*WideBoundsTests'</c>: how many of each, and the seed.
/// </summary>
public class WideBoundsTests
{
    private static readonly int[] Chosen = Bounds.Chosen;

    public static TheoryData<string> Functions { get; } = [.. ElementaryFunctions<Wide>.Names];

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_true_value_of_a_function_lies_within_the_bound(string function)
    {
        var random = new Random(Chosen[1]);
        for (var i = 0; i < Chosen[0]; i++)
        {
            var argument = Argument.Draw(random);
            var claimed = ElementaryFunctions<Wide>.Apply(function, argument.Wide);
            var known = ElementaryFunctions<Ball>.Apply(function, argument.Ball);
            Assert.True(Bounds.Hold(claimed, known), $"{function} of {argument}: {claimed}");
            AssertRounded(claimed, known, $"{function} of {argument}");
        }
    }

    [Fact]
    public void The_true_value_of_a_sum_product_quotient_or_power_lies_within_the_bound()
    {
        var random = new Random(Chosen[1]);
        for (var i = 0; i < Chosen[0] * 4; i++)
        {
            var (a, b) = (Argument.Draw(random), Argument.Draw(random));
            AssertHolds("+", a.Wide + b.Wide, a.Ball + b.Ball);
            AssertHolds("-", a.Wide * a.Wide - b.Wide, a.Ball * a.Ball - b.Ball);
            AssertHolds("*", a.Wide * b.Wide, a.Ball * b.Ball);
            AssertHolds("/", a.Wide / b.Wide, a.Ball / b.Ball);
            AssertHolds("floor", Wide.Floor(a.Wide), Ball.Floor(a.Ball));
            AssertHolds("scale", Wide.Scale(a.Wide, i - 500), Ball.Scale(a.Ball, i - 500));
            AssertHolds("power", ElementaryFunctions<Wide>.Power(a.Wide, b.Wide),
                ElementaryFunctions<Ball>.Power(a.Ball, b.Ball));

            void AssertHolds(string operation, Wide claimed, Ball known)
            {
                Assert.True(Bounds.Hold(claimed, known), $"{operation} of {a}, {b}: {claimed}");
                AssertRounded(claimed, known, $"{operation} of {a}, {b}");
            }
        }
    }

    [Fact]
    public void The_bound_grows_with_what_is_computed_from_it()
    {
        // Long chains, through exponents of thousands and through cancellation.
        var random = new Random(Chosen[1]);
        for (var i = 0; i < Chosen[0]; i++)
        {
            var argument = Argument.Draw(random);
            var (claimed, known) = (argument.Wide, argument.Ball);
            for (var step = 0; step < 6; step++)
            {
                var names = ElementaryFunctions<Wide>.Names.ToArray();
                var name = names[random.Next(names.Length)];
                var factor = Argument.Draw(random);
                claimed = ElementaryFunctions<Wide>.Apply(name, claimed) * factor.Wide - argument.Wide;
                known = ElementaryFunctions<Ball>.Apply(name, known) * factor.Ball - argument.Ball;
                Assert.True(Bounds.Hold(claimed, known), $"step {step} {name} from {argument}: {claimed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_bound_decides_the_double_of_nearly_all_ordinary_arguments(string function)
    {
        var arguments = Enumerable.Range(-1600, 3200).Select(i => Wide.Of(i / 100.0));
        var values = arguments.Select(x => ElementaryFunctions<Wide>.Apply(function, x));
        var undecided = values.Count(value => !Wide.TryRound(value, NumberFormat.Float64, out _));
        Assert.InRange(undecided, 0, 3);
    }

    [Theory]
    [InlineData("sin")]
    [InlineData("cos")]
    [InlineData("tan")]
    public void The_bound_decides_the_double_of_nearly_all_huge_angles(string function)
    {
        var arguments = Enumerable.Range(46, 978).Select(i => Wide.Of(Math.ScaleB(1 + i / 1024.0, i)));
        var values = arguments.Select(x => ElementaryFunctions<Wide>.Apply(function, x));
        var undecided = values.Count(value => !Wide.TryRound(value, NumberFormat.Float64, out _));
        Assert.InRange(undecided, 0, 1);
    }

    /// <summary>A rounding that is claimed to be proven is that of the true value.</summary>
    private static void AssertRounded(Wide claimed, Ball known, string what)
    {
        foreach (var format in NumberFormat.All)
        {
            var isComparable = Wide.TryRound(claimed, format, out var rounded)
                & Ball.TryRound(known, format, out var expected);
            Assert.True(!isComparable || rounded.Equals(expected), $"{what} as {format.Name}: {rounded}, {expected}");
            Assert.True(!isComparable || double.IsNegative(rounded) == double.IsNegative(expected)
                || double.IsNaN(rounded), $"the sign of {what} as {format.Name}");
        }
    }
}
