using System.Numerics;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Sampling;

namespace Activations.Cli.Explorer;

/// <summary>All that the explorer knows: a value, from which a key makes the next.</summary>
/// <param name="Plot">What is drawn; each curve an argument of its own.</param>
internal sealed record ExplorerState(PlotRequest Plot)
{
    /// <summary>The same for a figure whose arguments may stand for several curves.</summary>
    public static ExplorerState Of(PlotRequest plot) => new(plot with { Shown = plot.Shown with { Arguments = plot.Shown.Curves, IsAll = false } });

    public CurveRequest Shown
    {
        get => Plot.Shown;
        init => Plot = Plot with { Shown = value };
    }

    /// <summary>Which of the curves the keys act on.</summary>
    public int Selected { get; init; }

    /// <summary>Which of its parameters; 0 if it has none.</summary>
    public int Parameter { get; init; }

    /// <summary>Where the cursor is; within the range.</summary>
    public double X { get; init; } = Math.Clamp(0, Plot.Shown.Grid.Range.Low, Plot.Shown.Grid.Range.High);

    /// <summary>How far along the range that is: 0 at its lower end, 1 at its upper.</summary>
    public double Across => Shown.Grid.Range.Fraction(X);

    /// <summary>The line being typed, if any.</summary>
    public Prompt? Prompt { get; init; }

    /// <summary>Lines to read instead of the chart, if any.</summary>
    public IReadOnlyList<string>? Page { get; init; }

    /// <summary>What to tell about the last key.</summary>
    public string Message { get; init; } = "";

    /// <summary>The file the user named for the figure, if any.</summary>
    public string? Path { get; init; }

    /// <summary>The words of a command whose output is wanted, if any: the answer is for <see cref="After"/>.</summary>
    public IReadOnlyList<string>? Running { get; init; }

    /// <summary>Whether the user is done.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>Where to start again.</summary>
    public PlotRequest Start { get; private init; } = Plot;

    public CurveSpec Curve => Shown.Curves[Selected];

    /// <summary>This, or what it would be if the line being typed ended here.</summary>
    public ExplorerState Previewed => Prompt is { } prompt && Try(state => prompt.Accept(state, prompt.Answer)) is { Message: "" } next ? next : this;

    /// <summary>Where plot writes when nothing is said; null when it wants to be told.</summary>
    public string? DefaultPath
    {
        get
        {
            try
            {
                return FileNames.Default(Shown, "png");
            }
            catch (UsageException)
            {
                return null;
            }
        }
    }

    /// <summary>The words behind <c>activations</c> that make the figure.</summary>
    public IEnumerable<string> Words =>
        [.. Plot.Words, .. (Path ?? (DefaultPath is null ? "figure.png" : null)) is { } path ? (string[])["-o", path] : []];

    public string Command => ShellWords.Join(Words.Prepend("activations"));

    /// <summary>The state after a key.</summary>
    public ExplorerState Press(string key)
    {
        var calm = this with { Message = "" };
        return Page is { } page ? calm with { Page = key == "down" ? [.. page.Skip(page.Count > 1 ? 1 : 0)] : null }
            : Prompt is not { } prompt ? calm.Try(state => Controls.Act(state, key))
            : key switch
            {
                "esc" => calm with { Prompt = null },
                "enter" => calm.Try(state => prompt.Accept(state, prompt.Answer) with { Prompt = null }),
                _ => calm with { Prompt = prompt.Type(key) },
            };
    }

    /// <summary>The state after the command that it asked for.</summary>
    public ExplorerState After(string output, string? error) => (this with { Running = null }) switch
    {
        var next when error is not null => next with { Message = error },
        var next when Running?[0] == "plot" => next with { Message = $"written by {next.Command}" },
        var next => next with { Page = output.TrimEnd().Split('\n') },
    };

    /// <summary>Moves the cursor to the next of the points of a grid, or by several.</summary>
    public ExplorerState Move(int steps)
    {
        var range = Shown.Grid.Range;
        return this with { X = Math.Clamp(Next(X, Shown.Grid.Step, steps), range.Low, range.High) };
    }

    /// <summary>Moves the cursor to the next kink or jump in the range; behind the last is the first.</summary>
    public ExplorerState MoveToBreakpoint()
    {
        var points = Curve.Bind().BreakpointsWithin(Shown.Grid.Range.Low, Shown.Grid.Range.High).Select(point => point.X).ToList();
        return points.Count > 0
            ? this with { X = points.FirstOrDefault(x => x > X, points[0]) }
            : throw new UsageException($"{Curve} is smooth in this range");
    }

    /// <summary>Shows an order that is hidden, or hides it unless it is the last.</summary>
    public ExplorerState Toggle(int order) => Shown.Orders is [var only] && only == order
        ? this
        : this with { Shown = Shown with { Orders = [.. Shown.Orders.Contains(order) ? Shown.Orders.Where(shown => shown != order) : Shown.Orders.Append(order).Order()] } };

    /// <summary>Changes the parameter by steps of a tenth of its default's power of ten: 0.01 for 0.25, 0.1 for 1.</summary>
    public ExplorerState Change(int steps)
    {
        if (Curve.Activation.Parameters is not { Count: > 0 } parameters)
        {
            throw new UsageException($"{Curve} has no parameters");
        }

        var size = Math.Abs(parameters[Parameter].Default.ToDouble());
        var step = new DecimalNumber(1, size > 0 ? (int)Math.Floor(Math.Log10(size)) - 1 : -1);
        var values = parameters.Zip(Curve.Values).Select((pair, i) => new ParameterValues(pair.First.Name,
            [i == Parameter ? Next(pair.Second.ToDouble(), step, steps) : pair.Second]));
        return Replace((Curve with { Parameters = [] }).With(values)) with { Parameter = Parameter };
    }

    /// <summary>Other curves in the place of the selected one.</summary>
    public ExplorerState Replace(params IEnumerable<CurveSpec> curves) =>
        With([.. Shown.Curves.Take(Selected), .. curves, .. Shown.Curves.Skip(Selected + 1)]).Select(Selected);

    /// <summary>More curves behind the others.</summary>
    public ExplorerState Add(IEnumerable<CurveSpec> curves) => With([.. Shown.Curves, .. curves]).Select(Shown.Curves.Count);

    /// <summary>The curves that a text names, for the same framework.</summary>
    public IEnumerable<CurveSpec> Parse(string text) => CurveSpec.Parse(text, Curve.Framework, Curve.AtKink).Combinations();

    /// <summary>Lets the keys act on another curve.</summary>
    public ExplorerState Select(int curve) => this with { Selected = curve, Parameter = 0 };

    /// <summary>These curves instead of all.</summary>
    public ExplorerState With(params CurveSpec[] curves)
    {
        foreach (var curve in curves)
        {
            _ = curve.Bind(); // refuses values that do not go together
        }

        return this with { Shown = Shown with { Curves = curves, Arguments = curves } };
    }

    /// <summary>The part of the range between about these, in round numbers; what there is lies between 0 and 1.</summary>
    public ExplorerState Over(double from, double to)
    {
        var (low, high) = (At(from), At(to));
        if (low < high && double.IsFinite(low) && double.IsFinite(high))
        {
            // A tenth of the distance between points, so that numbers stay short and nobody sees the difference.
            var step = Grid.DefaultStep(DecimalNumber.Shortest(low), DecimalNumber.Shortest(high));
            var unit = new DecimalNumber(step.Digits, step.Exponent - 1);
            var range = new RangeSpec(Round(low), Round(high));
            (low, high) = (range.Start.ToDouble(), range.End.ToDouble());
            if (low < high && double.IsFinite(low) && double.IsFinite(high))
            {
                return this with { Shown = new(Shown.Curves, Shown.Arguments, Shown.Orders, range, Shown.Step), X = Math.Clamp(X, low, high) };
            }

            DecimalNumber Round(double x) => Multiple(unit, Math.Round(x / unit.ToDouble()));
        }

        throw new UsageException("doubles go no further");

        double At(double part) => Shown.Grid.Range.Low + (part * Shown.Grid.Range.High - part * Shown.Grid.Range.Low);
    }

    private ExplorerState Try(Func<ExplorerState, ExplorerState> next)
    {
        try
        {
            return next(this);
        }
        catch (UsageException error)
        {
            return this with { Message = error.Hint is null ? error.Message : $"{error.Message}; {error.Hint}" };
        }
    }

    /// <summary>The next multiple of a step, or one farther off.</summary>
    private static double Next(double from, DecimalNumber step, int steps)
    {
        var at = from / step.ToDouble();
        var nearest = Math.Round(at);
        return Multiple(step, steps + (Math.Abs(at - nearest) < 1e-6 ? nearest : steps > 0 ? Math.Floor(at) : Math.Ceiling(at))).ToDouble();
    }

    private static DecimalNumber Multiple(DecimalNumber step, double count) => new(new BigInteger(count) * step.Digits, step.Exponent);
}
