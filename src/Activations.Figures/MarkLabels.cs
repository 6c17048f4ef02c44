using Activations.Sampling;
using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>
/// Writes the texts of marks beside their points: within the data, apart from each other, and as far as there is room
/// off the lines. A mark without any room keeps its dot.
/// </summary>
internal sealed class MarkLabels(PanelLayout panel, Interval range, Look look)
{
    private const float Radius = 3, Gap = 7, FarGap = 30, HaloWidth = 3;

    // How bad it is to cover a line, and to be far away.
    private const int Covering = 3, FarAway = 3;

    // Which way a text lies from its point: best above or below, and farther away, with a thin line, only where it must.
    private static readonly (float Across, float Down)[] Directions = [(0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0)];

    public void Draw(SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var mark in Marks().Where(mark => !mark.HasDot))
        {
            paint.Color = mark.Text.Colour.ToSKColor();
            canvas.DrawCircle(mark.At.X, mark.At.Y, Radius, paint);
        }

        foreach (var (text, at, place, isFar) in Placed())
        {
            if (isFar)
            {
                paint.Color = text.Colour.WithOpacity(Look.RiserOpacity).ToSKColor();
                canvas.DrawLine(at.X, at.Y, Math.Clamp(at.X, place.Left, place.Right), Math.Clamp(at.Y, place.Top, place.Bottom), paint);
            }

            text.Draw(canvas, place.Left, place.Bottom - Look.TickLabelSize * 0.25f, halo: look.Background, HaloWidth);
        }
    }

    /// <summary>Every text there is room for, with its point and where it lies.</summary>
    internal IEnumerable<(Text Text, Pixel At, PixelRect Place, bool IsFar)> Placed()
    {
        var marks = Marks().ToList();
        var lines = panel.Panel.Lines.Where(_ => marks.Count > 0).SelectMany(line => line.Samples.Pieces).Select(piece => piece.Select(Place).ToArray()).ToList();
        var taken = marks.ConvertAll(mark => new PixelRect(mark.At, Radius));
        foreach (var (text, at, _) in marks)
        {
            var places = new[] { Gap, FarGap }
                .SelectMany(gap => Directions.Select(direction => (Rect: Beside(at, direction, gap, text), IsFar: gap > Gap)))
                .Where(place => !taken.Any(other => Overlap(other, place.Rect))).ToList();
            if (places.Count > 0)
            {
                var (place, isFar) = places.MinBy(place => Covering * lines.Count(line => Crosses(line, place.Rect)) + (place.IsFar ? FarAway : 0));
                taken.Add(place);
                yield return (text, at, place, isFar);
            }
        }
    }

    /// <summary>The marks within the data; the ends of jumps have dots already, open or closed.</summary>
    private IEnumerable<(Text Text, Pixel At, bool HasDot)> Marks() =>
        from line in panel.Panel.Lines
        from mark in line.Marks
        let at = Place(mark.Point)
        where panel.Data.Contains(at)
        select (new Text(mark.Text, Look.TickLabelSize, look.ColourOf(line.Stroke)), at, line.Samples.Jumps.Any(jump => IsEnd(mark.Point, jump)));

    private static bool IsEnd(Point point, Jump jump) =>
        point.X == jump.X && (point.Y == jump.Left || point.Y == jump.Right || point.Y == jump.Value);

    private Pixel Place(Point point) => new(
        panel.Data.Left + range.Fraction(point.X) * panel.Data.Width,
        panel.Data.Bottom - (Math.Clamp(panel.Extent.Fraction(point.Y), -1, 2) + panel.Margin) / (1 + 2 * panel.Margin) * panel.Data.Height);

    /// <summary>Where a text lies on one side of its point, moved so far that it is within the data.</summary>
    private PixelRect Beside(Pixel at, (float Across, float Down) direction, float gap, Text text)
    {
        var (width, height, data) = (text.Width, Look.TickLabelSize * 1.2f, panel.Data);
        var left = direction.Across switch { 0 => at.X - width / 2, < 0 => at.X - gap - width, _ => at.X + gap };
        var top = direction.Down switch { 0 => at.Y - height / 2, < 0 => at.Y - gap - height, _ => at.Y + gap };
        left = Math.Max(data.Left + 2, Math.Min(left, data.Right - width - 2));
        top = Math.Max(data.Top, Math.Min(top, data.Bottom - height));
        return new(left, left + width, top + height, top);
    }

    private static bool Overlap(PixelRect a, PixelRect b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    /// <summary>Whether a line comes into a rectangle.</summary>
    private static bool Crosses(Pixel[] line, PixelRect rect) => line.Zip(line.Skip(1)).Any(segment =>
    {
        var (a, b) = segment;
        if (b.X < rect.Left || a.X > rect.Right)
        {
            return false;
        }

        // The part of the segment above the rectangle's width, and whether that is all above or all below it.
        var (first, last) = (At(rect.Left), At(rect.Right));
        return Math.Max(first, last) >= rect.Top && Math.Min(first, last) <= rect.Bottom;

        float At(float x) => b.X == a.X ? (x == rect.Left ? a.Y : b.Y) : a.Y + (b.Y - a.Y) * Math.Clamp((x - a.X) / (b.X - a.X), 0, 1);
    });
}
