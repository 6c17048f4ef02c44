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
            _cells[row * width + column + i] = (Narrow(text[i]), ink);
        }
    }

    /// <summary>The rows, without blanks at their ends.</summary>
    public IEnumerable<string> Lines(bool colour)
    {
        for (var row = 0; row < height; row++)
        {
            var cells = _cells.AsSpan(row * width, width).TrimEnd((' ', Ink.Plain));
            var line = new StringBuilder();
            Append(line, cells, colour, Ink.Plain);
            yield return line.ToString();
        }
    }

    /// <summary>What makes a terminal that shows the frame before, or nothing known, show this one: only what differs.</summary>
    public string Update(Frame? before, bool colour)
    {
        var known = before?.Width == width && before.Height == height ? before._cells : null;
        var text = new StringBuilder(known is null ? "\e[0m\e[2J" : "");
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] == (known is null ? (' ', Ink.Plain) : known[i]))
            {
                continue;
            }

            var (start, end) = (i, (i / width + 1) * width);
            while (++i < end && _cells[i] != (known is null ? (' ', Ink.Plain) : known[i]))
            {
            }

            text.Append(CultureInfo.InvariantCulture, $"\e[{start / width + 1};{start % width + 1}H");
            Append(text, _cells.AsSpan(start, i - start), colour, Ink.Plain);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<(char Glyph, int Ink)> cells, bool colour, int ink)
    {
        foreach (var cell in cells)
        {
            if (colour && cell.Ink != ink)
            {
                text.Append(Ink.Sequence(ink = cell.Ink));
            }

            text.Append(cell.Glyph);
        }

        text.Append(colour && ink != Ink.Plain ? Ink.Sequence(Ink.Plain) : "");
    }

    /// <summary>What takes exactly one cell: a label can hold signs that take two, or none.</summary>
    private static char Narrow(char glyph) =>
        char.IsControl(glyph) || char.IsSurrogate(glyph) || glyph is (>= '\u1100' and < '\u1E00') or >= '\u2E80'
            || CharUnicodeInfo.GetUnicodeCategory(glyph) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? '?' : glyph;
}
