using System.Runtime.Intrinsics;
using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>One number in both systems, as a double, a double and a little, or somewhere within a bound.</summary>
internal readonly record struct Argument(double X, double Low, double Error, double Within)
{
    private const int Bits = 400;

    /// <summary>What is known of it.</summary>
    public Wide Wide
    {
        get
        {
            var wide = Wide.Of(X) + Wide.Of(Low);
            return Error == 0 ? wide : Wide.Widen(wide, Wide.Of(Error));
        }
    }

    /// <summary>What it is.</summary>
    public Ball Ball => Ball.Of(X, Bits) + Ball.Of(Low, Bits) + Ball.Of(Error * Within, Bits);

    /// <summary>A number of any kind.</summary>
    public static Argument Draw(Random random) => Draw(random, Double(random));

    /// <summary>A number near another.</summary>
    public Argument Beside(Random random) =>
        Draw(random, X + X * Math.ScaleB(random.NextDouble() - 0.5, -random.Next(1, 40)));

    /// <summary>What is known of four of them.</summary>
    public static FourWide Four(Argument[] four)
    {
        var sum = FourWide.Of(Vector(argument => argument.X)) + FourWide.Of(Vector(argument => argument.Low));
        return FourWide.Widen(sum, FourWide.Of(Vector(argument => argument.Error)));

        Vector256<double> Vector(Func<Argument, double> part) =>
            Vector256.Create<double>([.. four.Select(part)]);
    }

    private static Argument Draw(Random random, double x)
    {
        var depth = random.Next(4) == 0 ? random.Next(53, 600) : 53;
        var low = random.Next(2) == 0 ? 0 : x * Math.ScaleB(random.NextDouble() - 0.5, -depth);
        var error = random.Next(3) == 0 ? Math.Abs(x) * Math.ScaleB(random.NextDouble(), -random.Next(2, 105)) : 0;
        var within = random.Next(4) switch { 0 => 1, 1 => -1, _ => random.NextDouble() * 2 - 1 };
        return new(x, low, error, within);
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

    /// <summary>All of it.</summary>
    public override string ToString() => $"{X:R} + {Low:R} ± {Error:R} ({Within:R})";
}
