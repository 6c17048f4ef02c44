using Activations.Cli.Settings;
using Activations.Sampling;

namespace Activations.Cli.Explorer;

/// <summary>Moves of the cursor and of what x runs over.</summary>
internal static class RangeMoves
{
    private const string TooFar = "doubles go no further";

    // Of a step that was given, at each key: a tenth of a second or less.
    private const int MostPoints = 1_000_000;

    /// <summary>Moves the cursor to the next of the points of a grid, or by several.</summary>
    public static ExplorerState Move(this ExplorerState state, int steps)
    {
        var (range, step) = (state.Shown.Grid.Range, state.Shown.Grid.Step);
        return state with { X = Math.Clamp(Steps.Next(state.X, step, steps).ToDouble(), range.Low, range.High) };
    }

    /// <summary>
    /// The part of the range between about these, in round numbers; what there is lies between 0 and 1.
    /// </summary>
    /// <exception cref="UsageException">Doubles cannot tell its ends apart, or do not reach so far.</exception>
    public static ExplorerState Over(this ExplorerState state, double from, double to)
    {
        var before = state.Shown.Grid.Range;
        var exact = new Interval(At(from), At(to));
        if (!IsRange(exact))
        {
            throw new UsageException(TooFar);
        }

        var rounded = Rounded(exact);
        return IsRange(rounded.Interval) ? state.Over(rounded) : throw new UsageException(TooFar);

        double At(double part) => before.Low + (part * before.High - part * before.Low);

        static bool IsRange(Interval range) => range.Low < range.High && !range.IsUnbounded;
    }

    /// <summary>This range.</summary>
    /// <exception cref="UsageException">A step that was given does not fit it.</exception>
    public static ExplorerState Over(this ExplorerState state, RangeSpec range)
    {
        var shown = state.Shown.With(Setting.Range, range);
        if (shown.Step is { } step && shown.Grid.Count > MostPoints)
        {
            throw new UsageException($"--step {step}: too many points for each key");
        }

        return state with { Shown = shown, X = Math.Clamp(state.X, range.Interval.Low, range.Interval.High) };
    }

    /// <summary>The range times a factor; what is at a part of it stays there.</summary>
    public static ExplorerState Zoom(this ExplorerState state, double factor, double at) =>
        state.Over(at - at * factor, at + (1 - at) * factor);

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
}
