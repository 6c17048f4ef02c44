using System.Diagnostics;
using System.Globalization;
using Activations;
using Activations.Figures;
using Activations.Sampling;

// What one thread does in a warm process, as medians of many runs. Milliseconds; the whole processes are compare.py's.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["bulk"])
{
    Activations.Benchmarks.Bulk.Report();
    return;
}

var (start, end) = (Number("-8"), Number("8"));
var relu = Catalog.Find("relu")!.Bind();
foreach (var (width, height, dpi) in ((int, int, int)[])[(500, 250, 100), (1000, 500, 200)])
{
    var grid = new Grid(start, end, Grid.DefaultStep(start, end));
    var figure = new Figure
    {
        Panels = Panels(),
        Legend = [new(new(0, 0), "relu(x)"), new(new(1, 1), "relu′(x)")],
        Range = grid.Range,
        Title = "relu",
        Formula = "max(0, x)",
        Size = new(width, height, dpi),
        Command = "activations plot relu --grad",
        Description = "relu and its derivative.",
    };
    Report($"{width}x{height}: sampling", () => Panels());
    Report($"{width}x{height}: drawing and encoding", () => Png.Encode(figure));
    Report($"{width}x{height}: all of it", () => Png.Encode(figure with { Panels = Panels() }));

    Panel[] Panels() => [new Panel([.. ((int[])[0, 1]).Select(order =>
        new Line(CurveTracing.Trace(relu, order, grid, width, height), new Stroke(order, order)))])];
}

// As many samples as the arguments say, drawn and only evaluated, in turn.
if (args is [var count])
{
    var grid = new Grid(start, end, Number((16 / double.Parse(count)).ToString("R")));
    var tanh = Catalog.Find("tanh")!.Bind();
    var sum = 0.0;
    var pairs = Enumerable.Range(0, 7).Select(_ => (Evaluated: Time(Evaluate), Drawn: Time(Draw))).ToList();
    var ratio = Median(pairs.Select(pair => pair.Drawn / pair.Evaluated));
    Console.WriteLine($"{grid.Count} samples of tanh: {Median(pairs.Select(pair => pair.Evaluated)):0} ms to evaluate, "
        + $"{Median(pairs.Select(pair => pair.Drawn)):0} ms for a picture, ratio {ratio:0.00}");
    Console.WriteLine(sum > 0 ? "?" : ""); // or the sum need not be computed

    void Draw() => GridSampling.OnGrid(tanh, 0, grid, 1000);

    // On as many threads.
    void Evaluate() => Parallel.For(0, Environment.ProcessorCount, thread =>
    {
        var (f, part) = (tanh[0], 0.0);
        var size = grid.Count / Environment.ProcessorCount;
        for (var i = thread * size; i < (thread + 1) * size; i++)
        {
            part += f(grid[i]);
        }

        sum += part;
    });
}

static DecimalNumber Number(string text) =>
    DecimalNumber.TryParse(text, out var number) ? number : throw new FormatException(text);

static void Report(string what, Action work)
{
    work();
    Console.WriteLine($"{what}: {Median(Enumerable.Range(0, 400).Select(_ => Time(work))):0.000} ms");
}

static double Time(Action work)
{
    var before = Stopwatch.GetTimestamp();
    work();
    return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
}

static double Median(IEnumerable<double> values) =>
    values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
