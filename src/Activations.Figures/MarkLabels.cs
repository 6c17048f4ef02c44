using Activations.Sampling;
using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>
/// Writes the texts of marks beside their points: within the data, apart from each other and off the lines; that of
/// several lines in one point once. A mark without room for that keeps its dot, and so does one that is covered by
/// another of its line; in a crowd so does one without room right beside it.
/// </summary>
internal sealed class MarkLabels(PanelLayout panel, Interval range, Style style)
{
    private const float Radius = 3, HaloWidth = 3;

    // How bad it is to cover a line that is only a guide, compared with a step farther away.
    private const int CoveringGuide = 3;

    // From a point to its text; from the first with a thin line on.
    private static readonly float[] Gaps = [7, 14, 22, 30, 42, 56];

    private const int FirstFar = 2;

    // So many texts, and such a part of the data for them, are a crowd: lines that lead to texts cannot be told apart.
    private const int FewestInCrowd = 8;

    private const float PartOfCrowd = 0.25f;

    // Which way a text lies from its point: best above or below.
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
            page.Canvas.DrawCircle(mark.At.X, mark.At.Y, mark.IsOpen ? Style.DotRadius : Radius, paint);
            if (mark.IsOpen)
            {
                paint.Color = style.Background.ToSKColor();
                page.Canvas.DrawCircle(mark.At.X, mark.At.Y, Style.DotRadius - Style.RingWidth, paint);
            }
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
        var marks = Marks().DistinctBy(mark => (mark.At, mark.Text.Content)).ToList();
        var (lines, guides) = marks.Count > 0 ? (Lines(), Guides()) : ([], []);
        var taken = marks.ConvertAll(mark => new PixelRect(mark.At, Radius));
        var (named, most) = (new List<PlacedMark>(), IsCrowd(marks) ? FirstFar : Gaps.Length);
        foreach (var mark in marks.Where(mark => !named.Exists(other => IsCovered(mark, by: other))))
        {
            named.Add(mark);
            var places = Places(mark, most)
                .Where(place => !taken.Any(other => Overlap(other, place.Place)))
                .Where(place => !lines.Exists(line => Crosses(line, place.Place)));
            var best = places.MinBy(place => Badness(place, guides));
            if (best is not null)
            {
                taken.Add(best.Place);
                yield return best;
            }
        }
    }

    private bool IsCrowd(List<PlacedMark> marks)
    {
        var (room, size) = (panel.Data.Width * panel.Data.Height, Style.TickLabelSize);
        return marks.Count >= FewestInCrowd && marks.Sum(mark => mark.Text.Width * size) > PartOfCrowd * room;
    }

    /// <summary>Whether the dots of two marks of one line are one to the eye.</summary>
    private static bool IsCovered(PlacedMark mark, PlacedMark by) =>
        mark.Text.Colour == by.Text.Colour && mark.At.DistanceFrom(by.At) < Radius;

    /// <summary>The marks within the data; the ends of jumps have dots already, open or closed.</summary>
    private IEnumerable<PlacedMark> Marks() =>
        from line in panel.Panel.Lines
        let colour = style.ColourOf(line.Stroke)
        from mark in line.Marks
        let at = panel.At(mark.Point, range)
        where panel.Data.Contains(at)
        let hasDot = line.Samples.Jumps.Any(jump => IsEnd(mark.Point, jump))
        select new PlacedMark(new(mark.Text, Style.TickLabelSize, colour), at, hasDot, mark.IsOpen);

    private List<Pixel[]> Lines()
    {
        var pieces = panel.Panel.Lines.SelectMany(line => line.Samples.Pieces);
        return [.. pieces.Select(piece => piece.Select(point => panel.At(point, range)).ToArray())];
    }

    private List<Pixel[]> Guides() => [.. panel.Panel.Lines.SelectMany(line => line.Guides)
        .Select(guide => new[] { panel.At(guide.From, range), panel.At(guide.To, range) })];

    private static int Badness(PlacedLabel label, List<Pixel[]> guides) =>
        CoveringGuide * guides.Count(guide => Crosses(guide, label.Place)) + label.Steps;

    private static bool IsEnd(Point point, Jump jump) =>
        point.X == jump.X && (point.Y == jump.Left || point.Y == jump.Right || point.Y == jump.Value);

    /// <summary>Where a text may lie, the best places first.</summary>
    private IEnumerable<PlacedLabel> Places(PlacedMark mark, int most) =>
        from steps in Enumerable.Range(0, most)
        from direction in Directions
        let place = Beside(mark.At, direction, Gaps[steps], mark.Text)
        select new PlacedLabel(mark.Text, mark.At, place, steps);

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

    private sealed record PlacedMark(Text Text, Pixel At, bool HasDot, bool IsOpen);

    /// <summary>A text, the point that it names, and where it lies.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="At">The point.</param>
    /// <param name="Place">Where it lies.</param>
    /// <param name="Steps">How many steps farther away than where there is room.</param>
    internal sealed record PlacedLabel(Text Text, Pixel At, PixelRect Place, int Steps)
    {
        /// <summary>Whether it is so far away that a line leads there.</summary>
        public bool IsFar => Steps >= FirstFar;
    }
}
