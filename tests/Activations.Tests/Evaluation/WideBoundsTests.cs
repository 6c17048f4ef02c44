using System.Globalization;
using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>
/// The error bounds of <see cref="Wide"/> against <see cref="Ball"/> at 400 bits. Many more arguments, and others, are
/// tried by <c>BOUNDS=100000,7 dotnet test --filter-class '*WideBoundsTests'</c>: how many of each, and the seed.
/// </summary>
public class WideBoundsTests
{
    private const int Known = 400;

    private static readonly int[] Chosen =
        [.. (Environment.GetEnvironmentVariable("BOUNDS") ?? "400,1").Split(',').Select(Whole)];

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
            Assert.True(Bounds.Hold(claimed, known), $"{function} of {argument.Text}: {claimed}");
            AssertRounded(claimed, known, $"{function} of {argument.Text}");
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
                Assert.True(Bounds.Hold(claimed, known), $"{operation} of {a.Text}, {b.Text}: {claimed}");
                AssertRounded(claimed, known, $"{operation} of {a.Text}, {b.Text}");
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
                Assert.True(Bounds.Hold(claimed, known), $"step {step} {name} from {argument.Text}: {claimed}");
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

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One number in both systems, as a double, a double and a little, or somewhere within a bound.</summary>
    private readonly record struct Argument(Wide Wide, Ball Ball, string Text)
    {
        public static Argument Draw(Random random)
        {
            var x = Double(random);
            var depth = random.Next(4) == 0 ? random.Next(53, 600) : 53;
            var low = random.Next(2) == 0 ? 0 : x * Math.ScaleB(random.NextDouble() - 0.5, -depth);
            var error = random.Next(3) == 0 ? Math.Abs(x) * Math.ScaleB(random.NextDouble(), -random.Next(2, 105)) : 0;
            var within = random.Next(4) switch { 0 => 1, 1 => -1, _ => random.NextDouble() * 2 - 1 };
            var wide = Wide.Of(x) + Wide.Of(low);
            return new(
                error == 0 ? wide : Wide.Widen(wide, Wide.Of(error)),
                Ball.Of(x, Known) + Ball.Of(low, Known) + Ball.Of(error * within, Known),
                $"{x:R} + {low:R} ± {error:R} ({within:R})");
        }

        private static double Double(Random random)
        {
            var sign = random.Next(2) * 2 - 1;
            return sign * random.Next(12) switch
            {
                0 => random.NextDouble(),
                1 => random.NextDouble() * 6,
                2 => random.NextDouble() * 30,
                3 => random.NextDouble() * 800,
                4 => random.NextDouble() * 0.02,
                5 => random.Next(2000) / 16.0,
                6 => Math.ScaleB(1 + random.NextDouble(), random.Next(-60, 60)),
                7 => Math.ScaleB(1 + random.NextDouble(), random.Next(-1022, 1023)),
                8 => 1 + Math.ScaleB(random.NextDouble() - 0.5, -random.Next(53)),
                9 => Math.Round(Math.Exp(random.NextDouble() * 30)) * Math.PI / 2,
                10 => random.Next(640) / 64.0 + Math.ScaleB(random.NextDouble() - 0.5, -random.Next(60)),
                _ => random.Next(3),
            };
        }
    }
}
