using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Explorer;

/// <summary>All that the explorer knows: a value, from which a key makes the next.</summary>
/// <param name="Plot">What is drawn; each curve an argument of its own.</param>
internal sealed record ExplorerState(PlotRequest Plot)
{
    private const int MostUndone = 100;

    /// <summary>
    /// Where to begin: with f and f′, unless orders are said or all functions are shown, and with the list of functions
    /// when none is named.
    /// </summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static ExplorerState From(Request request)
    {
        var isAll = request.Get(Setting.All);
        var saysOrders = request.Has(Setting.Order) || request.Has(Setting.Grad);
        var asked = saysOrders || isAll ? request : request.With(Setting.Grad, true);
        var given = PlotRequest.From(asked, "relu").Curves;
        var curves = new CurveRequest(given.Request.As(CommandSet.Plot), given.Arguments);
        var state = new ExplorerState(new PlotRequest(curves.WithCurves(curves.Curves)));
        return isAll || request.Get(Setting.Curve).Count > 0 ? state : state.Press("/");
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
    public Page? Page { get; init; }

    /// <summary>What to tell about the last key.</summary>
    public string Message { get; init; } = "";

    /// <summary>The file the user named for the figure, if any.</summary>
    public string? Path { get; init; }

    /// <summary>The command whose answer is wanted, if any.</summary>
    public Errand? Errand { get; init; }

    /// <summary>What the mouse holds, if anything.</summary>
    public Grip? Grip { get; init; }

    /// <summary>Whether the user is done.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>Where to start again.</summary>
    public PlotRequest Start { get; private init; } = Plot;

    /// <summary>What <c>u</c> brings back, the last first out.</summary>
    public IReadOnlyList<Past> Before { get; init; } = [];

    /// <summary>Stops what takes long.</summary>
    public CancellationToken Cancellation { get; init; }

    public CurveSpec Curve => Shown.Curves[Selected];

    /// <summary>This, or what it would be if the line being typed ended here.</summary>
    public ExplorerState Previewed => Prompt is { } prompt
        ? Try(state => prompt.Accept(state with { Prompt = null }, prompt.Answer), otherwise: _ => this)
        : this;

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

    /// <summary>The command line that makes the figure.</summary>
    public string Command => ShellWords.Join(Words(Path).Prepend("activations"));

    /// <summary>The words behind <c>activations</c> that make the figure.</summary>
    /// <param name="path">The file named for it; null for the usual one.</param>
    public IReadOnlyList<string> Words(string? path)
    {
        var named = path ?? (DefaultPath is null ? "figure.png" : null);
        var words = Plot.Canonical.Words;
        return named is null ? words : [.. words, "-o", named];
    }

    /// <summary>The state after a key.</summary>
    public ExplorerState Press(string key)
    {
        var calm = this with { Message = "", Grip = null };
        return Page is { } page ? calm with { Page = page.Press(key) }
            : Prompt is { } prompt ? calm.Answer(prompt, key)
            : calm.Change(state => Controls.Act(state, key));
    }

    /// <summary>
    /// Another state, from which undoing leads back here if the figure is another; where it makes no sense this one,
    /// and why.
    /// </summary>
    public ExplorerState Change(Func<ExplorerState, ExplorerState> change)
    {
        var next = Try(change, otherwise: error => this with { Message = MessageInside.Of(error) });
        return ReferenceEquals(next.Plot, Plot) || next.Before.Count < Before.Count ? next
            : next with { Before = [.. Before.TakeLast(MostUndone - 1), new Past(Plot, Selected, Parameter, X)] };
    }

    /// <summary>The state before the last change of the figure.</summary>
    public ExplorerState Undone() => Before is [.., var last]
        ? this with
        {
            Plot = last.Plot,
            Selected = last.Selected,
            Parameter = last.Parameter,
            X = last.X,
            Before = [.. Before.SkipLast(1)],
        }
        : throw new UsageException("nothing to undo");

    /// <summary>The state as it was at the start, but for what can be undone.</summary>
    public ExplorerState Restarted() => new(Start) { Before = Before, Cancellation = Cancellation };

    private ExplorerState Answer(Prompt prompt, string key) => key switch
    {
        "esc" => this with { Prompt = null },
        "enter" => Change(state => prompt.Accept(state with { Prompt = null }, prompt.Answer)),
        _ when prompt.Type(key) is { } typed => this with { Prompt = typed },
        _ => this with { Message = $"{key} does nothing while you type" },
    };

    private ExplorerState Try(
        Func<ExplorerState, ExplorerState> next, Func<UsageException, ExplorerState> otherwise)
    {
        try
        {
            return next(this);
        }
        catch (UsageException error)
        {
            return otherwise(error);
        }
    }
}

/// <summary>What is brought back when a change is undone.</summary>
/// <param name="Plot">What was drawn.</param>
/// <param name="Selected">Which of its curves the keys acted on.</param>
/// <param name="Parameter">Which of its parameters.</param>
/// <param name="X">Where the cursor was.</param>
internal sealed record Past(PlotRequest Plot, int Selected, int Parameter, double X);
