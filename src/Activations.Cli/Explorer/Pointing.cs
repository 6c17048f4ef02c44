using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Explorer;

/// <summary>Where the mouse took hold of the figure.</summary>
/// <param name="At">The place that is held.</param>
/// <param name="Plot">The figure as it was then.</param>
/// <param name="HasMoved">Whether it was moved since.</param>
internal sealed record Grip(PlaceOnAxis At, PlotRequest Plot, bool HasMoved = false);

/// <summary>What the mouse does: moving it moves the cursor, dragging the range, and its wheel zooms.</summary>
internal static class Pointing
{
    private const double Notch = 0.75;

    /// <summary>The state after the mouse did something.</summary>
    /// <param name="state">Before.</param>
    /// <param name="act">What it did.</param>
    /// <param name="place">Where on the x axis; null beside the chart.</param>
    public static ExplorerState Point(this ExplorerState state, PointerAct act, PlaceOnAxis? place)
    {
        var wheel = act == PointerAct.WheelUp ? "up" : act == PointerAct.WheelDown ? "down" : null;
        if (state.Page is not null || state.Prompt is not null)
        {
            return wheel is null ? state : state.Press(wheel);
        }

        if (act == PointerAct.Release || place is not { } at)
        {
            return state with { Grip = null };
        }

        return act switch
        {
            PointerAct.WheelUp => state.Zoomed(Notch, at),
            PointerAct.WheelDown => state.Zoomed(1 / Notch, at),
            PointerAct.Press => state with { Grip = new(at, state.Plot), X = at.X },
            PointerAct.Drag when state.Grip is { } grip => state.Dragged(grip, at),
            _ => state with { X = at.X },
        };
    }

    private static ExplorerState Zoomed(this ExplorerState state, double factor, PlaceOnAxis at) =>
        (state with { Message = "" }).Change(calm => (calm with { X = at.X }).Zoom(factor, at.Across));

    /// <summary>However far it is dragged, that is one change.</summary>
    private static ExplorerState Dragged(this ExplorerState state, Grip grip, PlaceOnAxis at)
    {
        var way = grip.At.Across - at.Across;
        var next = state.Change(before =>
            (before with { Plot = grip.Plot, X = grip.At.X, Message = "" }).Over(way, 1 + way));
        return next with
        {
            Grip = grip with { HasMoved = true },
            Before = grip.HasMoved ? state.Before : next.Before,
        };
    }
}
