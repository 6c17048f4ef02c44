using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Sampling;

namespace Activations.Cli.Explorer;

/// <summary>All that the explorer knows: a value, from which a key makes the next.</summary>
/// <param name="Plot">What is drawn; each curve an argument of its own.</param>
internal sealed record ExplorerState(PlotRequest Plot)
{
    /// <summary>The same for a figure whose arguments may stand for several curves.</summary>
    public static ExplorerState Of(PlotRequest plot)
    {
        var curves = new CurveRequest(plot.Curves.Request.As(CommandSet.Plot), plot.Curves.Arguments);
        return new(new PlotRequest(curves.WithCurves(curves.Curves)));
    }

    public CurveRequest Shown
    {
        get => Plot.Curves;
        init => Plot = new(value);
    }

    /// <summary>Which of the curves the keys act on.</summary>
    public int Selected { get; init; }

    /// <summary>Which of its parameters; 0 if it has none.</summary>
    public int Parameter { get; init; }

    /// <summary>Where the cursor is; within the range.</summary>
    public double X { get; init; } = Math.Clamp(0, Plot.Curves.Grid.Range.Low, Plot.Curves.Grid.Range.High);

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
    public ExplorerState Previewed
    {
        get
        {
            var next = Prompt is { } prompt ? Try(state => prompt.Accept(state, prompt.Answer)) : this;
            return next.Message.Length == 0 ? next : this;
        }
    }

    /// <summary>Where plot writes when nothing is said; null when it wants to be told.</summary>
    public string? DefaultPath
    {
        get
        {
            try
            {
                return FileNames.Default(Shown, ".png");
            }
            catch (UsageException)
            {
                return null;
            }
        }
    }

    /// <summary>The words behind <c>activations</c> that make the figure.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            var path = Path ?? (DefaultPath is null ? "figure.png" : null);
            var words = Plot.Canonical.Words;
            return path is null ? words : [.. words, "-o", path];
        }
    }

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
        return this with { X = Math.Clamp(Next(X, Shown.Grid.Step, steps).ToDouble(), range.Low, range.High) };
    }

    /// <summary>Moves the cursor to the next kink or jump in the range; behind the last is the first.</summary>
    public ExplorerState MoveToBreakpoint()
    {
        var range = Shown.Grid.Range;
        var points = Curve.Bind().BreakpointsWithin(range.Low, range.High).Select(point => point.X).ToList();
        return points.Count > 0
            ? this with { X = points.FirstOrDefault(x => x > X, points[0]) }
            : throw new UsageException($"{Curve} is smooth in this range");
    }

    /// <summary>Shows an order that is hidden, or hides it unless it is the last.</summary>
    public ExplorerState Toggle(int order)
    {
        var others = Shown.Orders.Where(shown => shown != order);
        var orders = (Shown.Orders.Contains(order) ? others : others.Append(order).Order()).ToList();
        return orders.Count == 0 ? this : this with { Shown = Shown.WithOrders(orders) };
    }

    /// <summary>
    /// Changes the parameter by steps of a tenth of its default's power of ten: 0.01 for 0.25, 0.1 for 1.
    /// </summary>
    public ExplorerState Change(int steps)
    {
        if (Curve.Activation.Parameters is not { Count: > 0 } parameters)
        {
            throw new UsageException($"{Curve} has no parameters");
        }

        var (changed, before) = (parameters[Parameter], Curve.Values[Parameter]);
        var size = Math.Abs(changed.Default.ToDouble());
        var step = new DecimalNumber(1, size > 0 ? (int)Math.Floor(Math.Log10(size)) - 1 : -1);
        Quotient after = Next(before.ToDouble(), step, steps).ToDouble();
        if (after == before || !after.IsFinite)
        {
            throw new UsageException($"{changed.Name}={before}: too far from 0 to be changed by {step}");
        }

        var values = parameters.Zip(Curve.Values, (parameter, given) =>
            new ParameterValues(parameter.Name, [parameter == changed ? after : given]));
        return Replace((Curve with { Parameters = [] }).With(values)) with { Parameter = Parameter };
    }

    /// <summary>Other curves in the place of the selected one.</summary>
    public ExplorerState Replace(params IEnumerable<CurveSpec> curves) =>
        With([.. Shown.Curves.Take(Selected), .. curves, .. Shown.Curves.Skip(Selected + 1)]).Select(Selected);

    /// <summary>More curves behind the others.</summary>
    public ExplorerState Add(IEnumerable<CurveSpec> curves) =>
        With([.. Shown.Curves, .. curves]).Select(Shown.Curves.Count);

    /// <summary>The curves that a text names, for the same framework.</summary>
    public IEnumerable<CurveSpec> Parse(string text) =>
        CurveSpec.Parse(text, Curve.Framework, Curve.AtKink)
            .SelectMany(curve => (curve with { Rounding = Curve.Rounding }).Combinations());

    /// <summary>Lets the keys act on another curve.</summary>
    public ExplorerState Select(int curve) => this with { Selected = curve, Parameter = 0 };

    /// <summary>These curves instead of all.</summary>
    public ExplorerState With(params CurveSpec[] curves)
    {
        return this with { Shown = Shown.WithCurves(curves) };
    }

    /// <summary>
    /// The part of the range between about these, in round numbers; what there is lies between 0 and 1.
    /// </summary>
    public ExplorerState Over(double from, double to)
    {
        var exact = new Interval(At(from), At(to));
        if (!IsRange(exact))
        {
            throw new UsageException("doubles go no further");
        }

        var rounded = Rounded(exact);
        var range = new Interval(rounded.Start.ToDouble(), rounded.End.ToDouble());
        return !IsRange(range) ? throw new UsageException("doubles go no further") : this with
        {
            Shown = Shown.With(Setting.Range, rounded),
            X = Math.Clamp(X, range.Low, range.High),
        };

        double At(double part) => Shown.Grid.Range.Low + (part * Shown.Grid.Range.High - part * Shown.Grid.Range.Low);

        static bool IsRange(Interval range) => range.Low < range.High && !range.IsUnbounded;
    }

    /// <summary>
    /// The range to a tenth of the distance between points: numbers stay short, and nobody sees the difference.
    /// </summary>
    private static RangeSpec Rounded(Interval range)
    {
        var (start, end) = (DecimalNumber.Shortest(range.Low), DecimalNumber.Shortest(range.High));
        var step = Grid.DefaultStep(start, end);
        var tenth = new DecimalNumber(step.Digits, step.Exponent - 1);
        var unit = tenth.ToDouble() > 0 ? tenth : step;
        return new(start.Round(unit), end.Round(unit));
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

    /// <summary>The next multiple of a step, or one farther off; below when the number of steps is negative.</summary>
    private static DecimalNumber Next(double from, DecimalNumber step, int steps)
    {
        var at = DecimalNumber.Shortest(from);
        var way = new DecimalNumber(step.Digits * steps, step.Exponent);
        return way + (steps > 0 ? at.Floor(step) : at.Ceiling(step));
    }
}
