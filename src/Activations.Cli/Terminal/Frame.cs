using System.Globalization;
using System.Text;

namespace Activations.Cli.Terminal;

/// <summary>What a terminal of this size shows; blank until written to.</summary>
internal sealed class Frame(int width, int height)
{
    private readonly (char Glyph, int Ink)[] _cells = [.. Enumerable.Repeat((' ', Ink.Plain), width * height)];

    public int Width => width;

    public int Height => height;

    /// <summary>Writes from this cell on, as far as there is room; the first column and row are 0.</summary>
    public void Write(int column, int row, string text, int ink = Ink.Plain)
    {
        for (var i = Math.Max(0, -column); row >= 0 && row < height && i < text.Length && column + i < width; i++)
        {
            _cells[row * width + column + i] = (Narrow(text[i]), text[i] == ' ' ? Ink.Plain : ink);
        }
    }

    /// <summary>The same of a text that tells where it is cut: half a range would look like a whole one.</summary>
    public void WriteCut(int column, int row, string text, int ink = Ink.Plain)
    {
        if (column < width)
        {
            Write(column, row, Fitted(text.TrimEnd(' '), width - column), ink);
        }
    }

    /// <summary>A text, or as much of it as there is room for and an ellipsis.</summary>
    public static string Fitted(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    /// <summary>The rows, without blanks at their ends.</summary>
    public IEnumerable<string> Lines(bool colour)
    {
        for (var row = 0; row < height; row++)
        {
            var cells = _cells.AsSpan(row * width, width).TrimEnd((' ', Ink.Plain));
            var line = new StringBuilder();
            Append(line, cells, colour);
            yield return line.ToString();
        }
    }

    /// <summary>
    /// What makes a terminal that shows the frame before, or nothing known, show this one: only what differs.
    /// </summary>
    public string Update(Frame? before, bool colour)
    {
        var isNew = before is null || before.Width != width || before.Height != height;
        var known = isNew ? new Frame(width, height)._cells : before!._cells;
        var text = new StringBuilder(isNew ? "\e[0m\e[2J" : "");
        for (int start = 0, stop; start < _cells.Length; start = stop)
        {
            stop = start;
            while (stop < _cells.Length && stop / width == start / width && _cells[stop] != known[stop])
            {
                stop++;
            }

            if (stop == start)
            {
                stop++;
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"\e[{start / width + 1};{start % width + 1}H");
            Append(text, _cells.AsSpan(start, stop - start), colour);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<(char Glyph, int Ink)> cells, bool colour)
    {
        var ink = Ink.Plain;
        foreach (var cell in cells)
        {
            if (colour && cell.Ink != ink && cell.Glyph != ' ')
            {
                text.Append(Ink.Sequence(ink = cell.Ink));
            }

            text.Append(cell.Glyph);
        }

        text.Append(colour && ink != Ink.Plain ? Ink.Sequence(Ink.Plain) : "");
    }

    /// <summary>What takes exactly one cell: a label can hold signs that take two, or none.</summary>
    private static char Narrow(char glyph)
    {
        var isWide = char.IsSurrogate(glyph) || glyph is (>= '\u1100' and < '\u1E00') or >= '\u2E80';
        var hasNoWidth = char.IsControl(glyph) || CharUnicodeInfo.GetUnicodeCategory(glyph)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
        return isWide || hasNoWidth ? '?' : glyph;
    }
}
