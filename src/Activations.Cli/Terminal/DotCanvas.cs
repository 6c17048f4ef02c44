using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Terminal;

/// <summary>Cells of two by four dots, in braille characters; the first dot is the lower left one.</summary>
internal sealed class DotCanvas(int columns, int rows)
{
    private const char Blank = '\u2800';

    // From the lowest dot up, left and right.
    private static readonly int[] Bits = [0x40, 0x80, 0x04, 0x20, 0x02, 0x10, 0x01, 0x08];

    // As in pictures, the dash tells the order, whatever the colour: f is solid, f′ dashed, f″ dash-dotted.
    private static readonly string[] Dashes = ["-", "----  ", "-----  -  "];

    /// <summary>A piece of each, for keys.</summary>
    public static readonly string[] Samples = ["───", "╌╌╌", "─·─"];

    private readonly (int Dots, int Ink)[] _cells = new (int, int)[columns * rows];

    /// <summary>
    /// The dot nearest to a height. Halves go down, and so does what is a half but for rounding errors: else a level
    /// line there would tremble between two dots.
    /// </summary>
    public static int Nearest(double height)
    {
        const double tremble = 1e-6;
        return (int)Math.Ceiling(height - 0.5 - tremble);
    }

    /// <summary>The row of a height in dots, the upper one being 0; null where no dot is drawn, as at NaN.</summary>
    /// <param name="height">Above the lowest dot.</param>
    /// <param name="rows">How many there are.</param>
    public static int? RowOf(double height, int rows) =>
        height >= -1 && height <= 4.0 * rows && Nearest(height) is var dot && dot >= 0 && dot < 4 * rows
            ? rows - 1 - dot / 4
            : null;

    private int Width => 2 * columns;

    private int Height => 4 * rows;

    /// <summary>
    /// Draws each piece as a line; both intervals go from the centre of the first dot to that of the last.
    /// </summary>
    public void Draw(Line line, Interval across, Interval up)
    {
        var ink = Ink.Of(line.Stroke);
        var dots = line.Samples.Jumps.Select(jump => (IReadOnlyList<Point>)[new(jump.X, jump.Value)]);
        foreach (var piece in line.Samples.Pieces.Concat(dots))
        {
            var dash = Dashes[piece.Count > 1 ? line.Stroke.Order : 0];
            var (last, length) = ((X: -1, Y: -1), 0);
            var from = Place(piece[0]);
            foreach (var to in piece.Select(Place).Where(place => double.IsFinite(place.Y)))
            {
                // Only the part that is in sight: the ends can be as far away as doubles go.
                var (first, second) = ((-1 - from.Y) / (to.Y - from.Y), (Height - from.Y) / (to.Y - from.Y));
                var (enter, leave) = to.Y == from.Y ? (0, 1)
                    : (Math.Max(0, Math.Min(first, second)), Math.Min(1, Math.Max(first, second)));
                var farther = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));

                // From −1e300 to 1e300 the part in sight is lost to rounding, and would have 1e284 steps.
                var most = 2 * (Width + Height);
                var steps = (int)Math.Min(most, Math.Ceiling(Math.Max(0, leave - enter) * farther));
                for (var i = Math.Min(1, steps); i <= steps; i++)
                {
                    var part = steps == 0 ? 0 : double.Lerp(enter, leave, (double)i / steps);
                    var (x, y) = (double.Lerp(from.X, to.X, part), double.Lerp(from.Y, to.Y, part));
                    var dot = ((int)Math.Round(x), Nearest(y));
                    if (dot != last)
                    {
                        last = dot;
                        Set(last.X, last.Y, dash[length++ % dash.Length] == ' ' ? 0 : 1, ink);
                    }
                }

                from = to;
            }
        }

        Point Place(Point point) => new(across.Fraction(point.X) * (Width - 1), up.Fraction(point.Y) * (Height - 1));
    }

    /// <summary>Writes the characters that have a dot, the upper left one at this cell.</summary>
    public void Write(Frame frame, int column, int row)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            var (dots, ink) = _cells[i];
            if (dots != 0)
            {
                frame.Write(column + i % columns, row + i / columns, ((char)(Blank + dots)).ToString(), ink);
            }
        }
    }

    private void Set(int x, int y, int on, int ink)
    {
        if (on == 1 && x >= 0 && x < Width && y >= 0 && y < Height)
        {
            ref var cell = ref _cells[(rows - 1 - y / 4) * columns + x / 2];
            cell = (cell.Dots | Bits[2 * (y % 4) + x % 2], ink);
        }
    }
}
