using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Activations.Cli.Output;

/// <summary>How a table of numbers becomes bytes: as text each with the fewest digits that its type needs.</summary>
/// <param name="before">What each cell of a row follows.</param>
/// <param name="types">The type of each column's numbers.</param>
/// <param name="cell">Writes a number; gives the number of bytes.</param>
/// <param name="widths">How wide each cell is at least, filled with spaces at the left; null for no such width.</param>
internal sealed class TableFormat(
    byte[][] before, NumberFormat[] types, Func<double, Span<byte>, int> cell, int[]? widths = null)
{
    /// <summary>Of a double in decimal: -2.2250738585072014e-308.</summary>
    private const int LongestNumber = 24;

    // Those that are written with fewer digits than as doubles; null for others.
    private readonly NumberFormat?[] _narrow = [.. types.Select(type => type == NumberFormat.Float64 ? null : type)];

    /// <summary>What comes before the first row.</summary>
    public byte[] Head { get; private init; } = [];

    /// <summary>What separates two rows.</summary>
    public byte[] Between { get; private init; } = [];

    /// <summary>What ends each row.</summary>
    public byte[] RowEnd { get; private init; } = [];

    /// <summary>What comes after the last row.</summary>
    public byte[] Foot { get; private init; } = [];

    /// <summary>What no row is longer than, with what separates it from the one before.</summary>
    public int LongestRow
    {
        get
        {
            var separators = Between.Length + before.Sum(text => text.Length) + RowEnd.Length;
            return separators + (widths?.Sum() ?? before.Length * LongestNumber);
        }
    }

    /// <summary>For people: columns under their names.</summary>
    public static TableFormat Text(IReadOnlyList<TableColumn> columns)
    {
        string[] names = [.. columns.Select(column => column.Name)];
        var widths = names.Select(name => Math.Max(name.Length, LongestNumber)).ToArray();
        return new(Separated(columns, ' '), TypesOf(columns), Number, widths)
        {
            Head = Utf8(string.Join(' ', names.Zip(widths, (name, width) => name.PadLeft(width))) + "\n"),
            RowEnd = Utf8("\n"),
        };
    }

    /// <summary>RFC 4180 but for the line ends, which are those of Unix.</summary>
    public static TableFormat Csv(IReadOnlyList<TableColumn> columns) => new(
        Separated(columns, ','), TypesOf(columns), Number)
    {
        Head = Utf8(string.Join(',', columns.Select(Quoted)) + "\n"),
        RowEnd = Utf8("\n"),
    };

    /// <summary>An array of one object a row; what JSON has no number for is a string.</summary>
    public static TableFormat Json(IReadOnlyList<TableColumn> columns) => new(
        [.. columns.Select((column, i) => Utf8($"{(i == 0 ? "\n{" : ",")}\"{Escaped(column.Name)}\":"))],
        TypesOf(columns),
        NumberOrString)
    {
        Head = Utf8("["),
        Between = Utf8(","),
        RowEnd = Utf8("}"),
        Foot = Utf8("\n]\n"),
    };

    /// <summary>
    /// NumPy's own, version 1.0: a header padded to a multiple of 64 bytes, then the numbers, little-endian, by rows,
    /// in the narrowest type of NumPy that holds those of all columns.
    /// </summary>
    public static TableFormat Npy(IReadOnlyList<TableColumn> columns, long rows)
    {
        var item = NpyItem.Holding(TypesOf(columns));
        var shape = string.Create(
            CultureInfo.InvariantCulture,
            $"{{'descr': '<{item.Name}', 'fortran_order': False, 'shape': ({rows}, {columns.Count}), }}");
        var length = (10 + shape.Length + 1 + 63) / 64 * 64 - 10;
        NumberFormat[] asTheyAre = [.. columns.Select(_ => NumberFormat.Float64)];
        return new([.. columns.Select(_ => Array.Empty<byte>())], asTheyAre, item.Write)
        {
            Head =
            [
                0x93, .. "NUMPY"u8, 1, 0, (byte)length, (byte)(length >> 8),
                .. Utf8(shape.PadRight(length - 1) + "\n"),
            ],
        };
    }

    /// <summary>Writes a row, which may be the first; gives the number of bytes.</summary>
    public int Write(ReadOnlySpan<double> row, Span<byte> destination)
    {
        var length = Write(Between, destination);
        for (var column = 0; column < row.Length; column++)
        {
            length += Write(row[column], column, destination[length..]);
        }

        return length + Write(RowEnd, destination[length..]);
    }

    /// <summary>Writes one cell with what it follows; gives the number of bytes.</summary>
    private int Write(double value, int column, Span<byte> destination)
    {
        var start = Write(before[column], destination);
        var length = cell(_narrow[column]?.Shortest(value) ?? value, destination[start..]);
        if (widths?[column] - length is > 0 and var padding)
        {
            destination.Slice(start, length).CopyTo(destination[(start + padding)..]);
            destination.Slice(start, padding).Fill((byte)' ');
            length += padding;
        }

        return start + length;
    }

    /// <summary>Writes bytes that are the same in every row; gives their number.</summary>
    private static int Write(byte[] same, Span<byte> destination)
    {
        if (same.Length > 0)
        {
            same.CopyTo(destination);
        }

        return same.Length;
    }

    /// <summary>The shortest text that reads back as the same double; the small letter r gives a small e.</summary>
    [SkipLocalsInit]
    private static int Number(double value, Span<byte> destination) =>
        value.TryFormat(destination, out var length, "r", CultureInfo.InvariantCulture)
            ? length
            : throw new ArgumentException("no room for a number", nameof(destination));

    private static int NumberOrString(double value, Span<byte> destination)
    {
        if (double.IsFinite(value))
        {
            return Number(value, destination);
        }

        var length = Number(value, destination[1..]);
        destination[0] = destination[length + 1] = (byte)'"';
        return length + 2;
    }

    private static byte[][] Separated(IReadOnlyList<TableColumn> columns, char separator) =>
        [.. columns.Select((_, i) => Utf8(i == 0 ? "" : $"{separator}"))];

    private static NumberFormat[] TypesOf(IReadOnlyList<TableColumn> columns) =>
        [.. columns.Select(column => column.Type)];

    private static string Quoted(TableColumn column) => column.Name.AsSpan().ContainsAny(',', '"')
        ? $"\"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : column.Name;

    private static JsonEncodedText Escaped(string name) =>
        JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
