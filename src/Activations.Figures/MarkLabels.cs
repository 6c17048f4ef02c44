using Activations.Sampling;
using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>
/// Writes the texts of marks beside their points: within the data, apart from each other, and as far as there is room
/// off the lines. A mark without any room keeps its dot.
/// </summary>
internal sealed class MarkLabels(PanelLayout panel, Interval range, Style style)
{
    private const float Radius = 3, Gap = 7, FarGap = 30, HaloWidth = 3;

    // How bad it is to cover a line, and to be far away.
    private const int Covering = 3, FarAway = 3;

    // Which way a text lies from its point: best above or below, and farther away, with a thin line, only where it
    // must.
    private static readonly Direction[] Directions =
        [new(0, -1), new(0, 1), new(1, -1), new(-1, -1), new(1, 1), new(-1, 1), new(1, 0), new(-1, 0)];

    public void Draw(Page page)
    {
        if (panel.Panel.Lines.All(line => line.Marks.Count == 0))
        {
            return;
        }

        using var paint = new SKPaint { IsAntialias = true };
        foreach (var mark in Marks().Where(mark => !mark.HasDot))
        {
            paint.Color = mark.Text.Colour.ToSKColor();
            page.Canvas.DrawCircle(mark.At.X, mark.At.Y, Radius, paint);
        }

        foreach (var label in Placed())
        {
            var place = label.Place;
            if (label.IsFar)
            {
                var end = new SKPoint(
                    Math.Clamp(label.At.X, place.Left, place.Right), Math.Clamp(label.At.Y, place.Top, place.Bottom));
                paint.Color = label.Text.Colour.WithOpacity(Style.RiserOpacity).ToSKColor();
                page.Canvas.DrawLine(new(label.At.X, label.At.Y), end, paint);
            }

            var baseline = place.Bottom - Style.TickLabelSize * 0.25f;
            label.Text.Draw(page, place.Left, baseline, halo: style.Background, HaloWidth);
        }
    }

    /// <summary>Every text there is room for, with its point and where it lies.</summary>
    internal IEnumerable<PlacedLabel> Placed()
    {
        var marks = Marks().ToList();
        var lines = marks.Count > 0 ? Lines() : [];
        var taken = marks.ConvertAll(mark => new PixelRect(mark.At, Radius));
        foreach (var mark in marks)
        {
            var places = Places(mark)
                .Where(place => !taken.Any(other => Overlap(other, place.Place)))
                .ToList();
            if (places.Count > 0)
            {
                var best = places.MinBy(place => Badness(place, lines))!;
                taken.Add(best.Place);
                yield return best;
            }
        }
    }

    /// <summary>The marks within the data; the ends of jumps have dots already, open or closed.</summary>
    private IEnumerable<PlacedMark> Marks() =>
        from line in panel.Panel.Lines
        let colour = style.ColourOf(line.Stroke)
        from mark in line.Marks
        let at = panel.At(mark.Point, range)
        where panel.Data.Contains(at)
        let hasDot = line.Samples.Jumps.Any(jump => IsEnd(mark.Point, jump))
        select new PlacedMark(new(mark.Text, Style.TickLabelSize, colour), at, hasDot);

    private List<Pixel[]> Lines()
    {
        var pieces = panel.Panel.Lines.SelectMany(line => line.Samples.Pieces);
        return [.. pieces.Select(piece => piece.Select(point => panel.At(point, range)).ToArray())];
    }

    private static int Badness(PlacedLabel label, List<Pixel[]> lines) =>
        Covering * lines.Count(line => Crosses(line, label.Place)) + (label.IsFar ? FarAway : 0);

    private static bool IsEnd(Point point, Jump jump) =>
        point.X == jump.X && (point.Y == jump.Left || point.Y == jump.Right || point.Y == jump.Value);

    /// <summary>Where a text may lie, the best places first.</summary>
    private IEnumerable<PlacedLabel> Places(PlacedMark mark) =>
        from gap in (float[])[Gap, FarGap]
        from direction in Directions
        select new PlacedLabel(mark.Text, mark.At, Beside(mark.At, direction, gap, mark.Text), gap > Gap);

    /// <summary>Where a text lies on one side of its point, moved so far that it is within the data.</summary>
    private PixelRect Beside(Pixel at, Direction direction, float gap, Text text)
    {
        var (width, height, data) = (text.Width, Style.TickLabelSize * 1.2f, panel.Data);
        var left = direction.Across switch
        {
            0 => at.X - width / 2,
            < 0 => at.X - gap - width,
            _ => at.X + gap,
        };
        var top = direction.Down switch
        {
            0 => at.Y - height / 2,
            < 0 => at.Y - gap - height,
            _ => at.Y + gap,
        };
        left = Math.Max(data.Left + 2, Math.Min(left, data.Right - width - 2));
        top = Math.Max(data.Top, Math.Min(top, data.Bottom - height));
        return new(left, left + width, top + height, top);
    }

    private static bool Overlap(PixelRect a, PixelRect b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    /// <summary>Whether a line comes into a rectangle.</summary>
    private static bool Crosses(Pixel[] line, PixelRect rect)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (Crosses(line[i - 1], line[i], rect))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Crosses(Pixel a, Pixel b, PixelRect rect)
    {
        if (b.X < rect.Left || a.X > rect.Right)
        {
            return false;
        }

        // The part of the segment above the rectangle's width, and whether that is all above or all below it.
        var (first, last) = (At(rect.Left), At(rect.Right));
        return Math.Max(first, last) >= rect.Top && Math.Min(first, last) <= rect.Bottom;

        float At(float x)
        {
            if (b.X == a.X)
            {
                return x == rect.Left ? a.Y : b.Y;
            }

            return a.Y + (b.Y - a.Y) * Math.Clamp((x - a.X) / (b.X - a.X), 0, 1);
        }
    }

    private readonly record struct Direction(float Across, float Down);

    private sealed record PlacedMark(Text Text, Pixel At, bool HasDot);

    /// <summary>A text, the point that it names, and where it lies.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="At">The point.</param>
    /// <param name="Place">Where it lies.</param>
    /// <param name="IsFar">Whether that is so far away that a line leads there.</param>
    internal sealed record PlacedLabel(Text Text, Pixel At, PixelRect Place, bool IsFar);
}
