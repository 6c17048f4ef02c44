using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>Which ways to label an axis there is room for.</summary>
internal static class AxisFit
{
    private const float GapBetweenLabels = 10, LabelHeight = 14, ClearOfEdge = 3;
    private const float SmallestDataWidth = 60, SmallestDataHeight = 36;

    /// <summary>How far the text of a number on an axis reaches.</summary>
    public static float WidthOf(string label) => new Text(label, Style.TickLabelSize, Colors.Black).Width;

    /// <summary>The ways to label an axis, those nearest to the liked number of labels first.</summary>
    public static AxisLabels[] Ways(Interval range, int marginPercent, int liked, bool isLogarithmic)
    {
        var ways = AxisLabels.Choices(range, marginPercent, liked + 1, isLogarithmic);
        return [.. ways.OrderBy(way => Math.Abs(way.Count - liked))];
    }

    /// <summary>
    /// The sides of the data that leave room for the first and the last label, half of which stick out.
    /// </summary>
    /// <param name="labels">The numbers on the x axis.</param>
    /// <param name="beside">What has to be free at the left in any case.</param>
    /// <param name="edge">What has to be free at the right in any case.</param>
    /// <param name="width">What there is in all.</param>
    public static Span Sides(AxisLabels labels, float beside, float edge, float width)
    {
        var (first, last) = (labels.Ticks[0], labels.Ticks[^1]);
        var left = Overhang(first.Label, (float)first.Position, width, beside);
        return new(left, width - Overhang(last.Label, 1 - (float)last.Position, width - left, edge));

        // From side + position · (room − side) = half + clear.
        static float Overhang(string label, float position, float room, float atLeast) =>
            Math.Max(atLeast, (WidthOf(label) / 2 + ClearOfEdge - position * room) / (1 - position));
    }

    /// <summary>Whether the labels of an x axis stand apart, and clear of the factor behind the last one.</summary>
    public static bool FitsAcross(AxisLabels labels, Span sides)
    {
        var smallest = Math.Max(SmallestDataWidth, 2 * (WidthOf(labels.Factor) + GapBetweenLabels));
        if (sides.Width < smallest)
        {
            return false;
        }

        var widths = labels.Ticks.Select(tick => WidthOf(tick.Label)).ToArray();
        for (var i = 1; i < widths.Length; i++)
        {
            var needed = (widths[i - 1] + widths[i]) / 2 + GapBetweenLabels;
            if (Distance(labels.Ticks[i - 1], labels.Ticks[i]) * sides.Width < needed)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the labels of a y axis stand apart.</summary>
    public static bool FitsUp(AxisLabels labels, float height, int marginPercent)
    {
        var between = Distance(labels.Ticks[0], labels.Ticks[1]) * height * 100 / (100 + 2 * marginPercent);
        return height >= SmallestDataHeight && between >= LabelHeight;
    }

    private static double Distance(AxisTick tick, AxisTick next) => next.Position - tick.Position;
}
