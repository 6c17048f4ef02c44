using System.Numerics;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Sampling;

namespace Activations.Cli.Explorer;

/// <summary>All that the explorer knows: a value, from which a key makes the next.</summary>
/// <param name="Shown">What is drawn; each curve an argument of its own.</param>
internal sealed record ExplorerState(CurveRequest Shown)
{
    /// <summary>Which of the curves the keys act on.</summary>
    public int Selected { get; init; }

    /// <summary>Which of its parameters; 0 if it has none.</summary>
    public int Parameter { get; init; }

    /// <summary>Where the cursor is; within the range.</summary>
    public double X { get; init; } = Math.Clamp(0, Shown.Grid.Range.Low, Shown.Grid.Range.High);

    /// <summary>The line being typed, if any.</summary>
    public Prompt? Prompt { get; init; }

    /// <summary>Lines to read instead of the chart, if any.</summary>
    public IReadOnlyList<string>? Page { get; init; }

    /// <summary>What to tell about the last key.</summary>
    public string Message { get; init; } = "";

    /// <summary>The file the user named for the figure, if any.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the figure is to be written.</summary>
    public bool IsWriting { get; init; }

    /// <summary>Whether the user is done.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>Where to start again.</summary>
    public CurveRequest Start { get; private init; } = Shown;

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
        ["plot", .. Shown.Words, .. (Path ?? (DefaultPath is null ? "figure.png" : null)) is { } path ? (string[])["-o", path] : []];

    public string Command => ShellWords.Join(Words.Prepend("activations"));

    /// <summary>The state after a key.</summary>
    public ExplorerState Press(string key)
    {
        var calm = this with { Message = "" };
        return Page is not null ? calm with { Page = null }
            : Prompt is not { } prompt ? calm.Try(state => Controls.Act(state, key))
            : key switch
            {
                "esc" => calm with { Prompt = null },
                "enter" => calm.Try(state => prompt.Accept(state, prompt.Answer) with { Prompt = null }),
                _ => calm with { Prompt = prompt.Type(key) },
            };
    }

    /// <summary>Moves the cursor to the next of the points of a grid, or by several.</summary>
    public ExplorerState Move(int steps)
    {
        var (step, range) = (Shown.Grid.Step, Shown.Grid.Range);
        var at = X / step.ToDouble();
        var near = Math.Round(at);
        var from = Math.Abs(at - near) < 1e-6 ? near : steps > 0 ? Math.Floor(at) : Math.Ceiling(at);
        return this with { X = Math.Clamp(Multiple(step, from + steps).ToDouble(), range.Low, range.High) };
    }

    /// <summary>Moves the cursor to the next kink or jump in the range; behind the last is the first.</summary>
    public ExplorerState MoveToBreakpoint()
    {
        var points = Curve.Bind().BreakpointsWithin(Shown.Grid.Range.Low, Shown.Grid.Range.High).Select(point => point.X).ToList();
        return points.Count > 0
            ? this with { X = points.FirstOrDefault(x => x > X, points[0]) }
            : throw new UsageException($"{Curve} is smooth in this range");
    }

    /// <summary>Moves both ends towards the cursor, or away from it: 0.5 halves their distance.</summary>
    public ExplorerState Zoom(double factor) => Over(X - (factor * X - factor * Shown.Grid.Range.Low), X + (factor * Shown.Grid.Range.High - factor * X));

    /// <summary>Moves both ends by a part of the range.</summary>
    public ExplorerState Pan(double part)
    {
        var (low, high) = Shown.Grid.Range;
        return Over(low + (part * high - part * low), high + (part * high - part * low));
    }

    /// <summary>Puts the cursor into the middle.</summary>
    public ExplorerState Centre()
    {
        var half = Shown.Grid.Range.High / 2 - Shown.Grid.Range.Low / 2;
        return Over(X - half, X + half);
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

        var size = Math.Abs(parameters[Parameter].Default);
        var step = new DecimalNumber(1, size > 0 ? (int)Math.Floor(Math.Log10(size)) - 1 : -1);
        var values = parameters.Zip(Curve.Values).Select((pair, i) => new ParameterValues(pair.First.Name,
            [i == Parameter ? Multiple(step, Math.Round(pair.Second / step.ToDouble()) + steps).ToDouble() : pair.Second]));
        return Replace((Curve with { Parameters = [] }).With(values)) with { Parameter = Parameter };
    }

    public ExplorerState NextParameter() => this with { Parameter = (Parameter + 1) % Math.Max(1, Curve.Activation.Parameters.Count) };

    public ExplorerState NextCurve() => Select((Selected + 1) % Shown.Curves.Count);

    /// <summary>Other curves in the place of the selected one.</summary>
    public ExplorerState Replace(params IEnumerable<CurveSpec> curves) =>
        With([.. Shown.Curves.Take(Selected), .. curves, .. Shown.Curves.Skip(Selected + 1)]).Select(Selected);

    /// <summary>More curves behind the others.</summary>
    public ExplorerState Add(IEnumerable<CurveSpec> curves) => With([.. Shown.Curves, .. curves]).Select(Shown.Curves.Count);

    /// <summary>All curves but the selected one.</summary>
    public ExplorerState Drop() => Shown.Curves.Count > 1
        ? With([.. Shown.Curves.Where((_, i) => i != Selected)]).Select(0)
        : throw new UsageException("the only curve stays");

    public ExplorerState Restart() => new(Start);

    /// <summary>The curves that a text names, for the same framework.</summary>
    public IEnumerable<CurveSpec> Parse(string text) => CurveSpec.Parse(text, Curve.Framework, Curve.AtKink).Combinations();

    private ExplorerState Select(int curve) => this with { Selected = curve, Parameter = 0 };

    private ExplorerState With(CurveSpec[] curves)
    {
        foreach (var curve in curves)
        {
            _ = curve.Bind(); // refuses values that do not go together
        }

        return this with { Shown = Shown with { Curves = curves, Arguments = curves } };
    }

    /// <summary>The range between about these, in round numbers.</summary>
    private ExplorerState Over(double low, double high)
    {
        if (!(low < high && double.IsFinite(low) && double.IsFinite(high)))
        {
            throw new UsageException("doubles go no further");
        }

        var step = Grid.DefaultStep(DecimalNumber.Shortest(low), DecimalNumber.Shortest(high));
        var range = new RangeSpec(Round(low), Round(high));
        var shown = new CurveRequest(Shown.Curves, Shown.Arguments, Shown.Orders, range, Shown.Step);
        return this with { Shown = shown, X = Math.Clamp(X, shown.Grid.Range.Low, shown.Grid.Range.High) };

        DecimalNumber Round(double x) => Multiple(step, Math.Round(x / step.ToDouble()));
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

    private static DecimalNumber Multiple(DecimalNumber step, double count) => new(new BigInteger(count) * step.Digits, step.Exponent);
}
