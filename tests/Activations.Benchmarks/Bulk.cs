using System.Diagnostics;

namespace Activations.Benchmarks;

/// <summary>What a value costs where there are many: nanoseconds of processor time on one thread.</summary>
internal static class Bulk
{
    private const int Count = 1 << 20, AtATime = 1 << 15, Exact = 1 << 14, Rounds = 7;

    private static readonly string[] Names =
    [
        "relu", "sigmoid", "tanh", "softplus", "swish", "gelu", "gelu_tanh", "mish", "serf", "elu", "log_cosh", "sinc",
        "snake", "xielu", "x*tanh(softplus(x))", "x*sigmoid(1.702x)", "x/sqrt(1+x^2)",
    ];

    /// <summary>Prints a line for each function: f, f and f′, all three; and one exact value, and jet.</summary>
    public static void Report()
    {
        var random = new Random(1);
        double[] x = [.. Enumerable.Range(0, Count).Select(_ => 16 * random.NextDouble() - 8)];
        double[] f = new double[AtATime], slope = new double[AtATime], curvature = new double[AtATime];
        foreach (var name in Names)
        {
            var curve = (Catalog.Find(name) ?? Activation.Typed(name)).Bind();
            var one = Cost(i => curve.Evaluate(Part(x, i), f));
            var two = Cost(i => curve.Evaluate(Part(x, i), f, slope));
            var three = Cost(i => curve.Evaluate(Part(x, i), f, slope, curvature));
            var exact = Each(place => curve[0](x[place]));
            var jet = Each(place => curve.At(x[place]).Value);
            Console.WriteLine($"{name,-20} f {one,6:0.00}  f+f' {two,6:0.00}  f+f'+f'' {three,6:0.00}"
                + $"   exactly: f {exact,5:0}  jet {jet,5:0}");
        }

        static Span<double> Part(double[] all, int start) => all.AsSpan(start, AtATime);

        double Each(Func<int, double> value)
        {
            var sum = 0.0;
            var nanoseconds = Enumerable.Range(0, 3).Min(_ => Time(Sum)) / Exact;
            return double.IsNaN(sum) ? sum : nanoseconds;

            void Sum()
            {
                for (var i = 0; i < Exact; i++)
                {
                    sum += value(i);
                }
            }
        }
    }

    private static double Cost(Action<int> part)
    {
        return Enumerable.Range(0, Rounds).Min(_ => Time(All)) / Count;

        void All()
        {
            for (var i = 0; i < Count; i += AtATime)
            {
                part(i);
            }
        }
    }

    private static double Time(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalNanoseconds;
    }
}
