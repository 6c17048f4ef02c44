using System.Globalization;
using System.Text;

namespace Activations.Figures;

/// <summary>
/// The objects of a PDF file with one cross-reference table (ISO 32000-1, 7.5), of which some can be replaced.
/// </summary>
internal sealed class PdfObjects
{
    private const int EntryLength = 20;

    private readonly byte[] _file;
    private readonly byte[] _trailer;
    private readonly SortedDictionary<int, byte[]> _bodies = [];
    private readonly int _firstOffset;

    private PdfObjects(byte[] file, int table)
    {
        _file = file;
        var offsets = ReadTable(table, out var end);
        _trailer = file[end..];
        _firstOffset = offsets.Values.Min();
        int[] ends = [.. offsets.Values.Append(table).Order()];
        foreach (var (number, offset) in offsets)
        {
            var next = ends[Array.BinarySearch(ends, offset) + 1];
            var body = file.AsSpan(offset..next);
            var start = body.IndexOf((byte)'\n') + 1; // behind "12 0 obj"
            _bodies[number] = body[start..body.LastIndexOf("endobj"u8)].ToArray();
        }
    }

    /// <summary>The numbers of all objects, ascending.</summary>
    public IReadOnlyList<int> Numbers => [.. _bodies.Keys];

    /// <summary>Takes a file apart.</summary>
    public static PdfObjects Read(byte[] file)
    {
        var start = file.AsSpan().LastIndexOf("startxref"u8);
        return new(file, ReadNumber(file, start + "startxref\n".Length));
    }

    /// <summary>What an object says before its stream, if it has one.</summary>
    public string HeadOf(int number)
    {
        var body = _bodies[number].AsSpan();
        var stream = body.IndexOf("stream\n"u8);
        return Encoding.Latin1.GetString(stream < 0 ? body : body[..stream]);
    }

    /// <summary>The bytes of an object's stream.</summary>
    public byte[] StreamOf(int number)
    {
        var body = _bodies[number].AsSpan();
        var start = body.IndexOf("stream\n"u8) + "stream\n".Length;
        return body[start..body.LastIndexOf("\nendstream"u8)].ToArray();
    }

    /// <summary>Puts something else in place of what stands between "obj" and "endobj".</summary>
    public void Replace(int number, byte[] body) => _bodies[number] = body;

    /// <summary>The whole file, its table written anew.</summary>
    public byte[] Write()
    {
        var file = new MemoryStream();
        file.Write(_file.AsSpan(.._firstOffset));
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {_bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var (number, body) in _bodies)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
            file.Write(body);
            file.Write("endobj\n"u8);
        }

        var tableOffset = file.Length;
        var trailer = _trailer.AsSpan(.._trailer.AsSpan().LastIndexOf("startxref"u8));
        var end = string.Create(CultureInfo.InvariantCulture, $"startxref\n{tableOffset}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        file.Write(trailer);
        file.Write(Encoding.Latin1.GetBytes(end));
        return file.ToArray();
    }

    /// <summary>The offset of each object; and where the table ends.</summary>
    private Dictionary<int, int> ReadTable(int table, out int end)
    {
        var start = table + "xref\n0 ".Length;
        var count = ReadNumber(_file, start);
        var entries = start + _file.AsSpan(start).IndexOf((byte)'\n') + 1;
        end = entries + count * EntryLength;
        var offsets = new Dictionary<int, int>();
        for (var number = 1; number < count; number++) // the first stands for no object
        {
            offsets[number] = ReadNumber(_file, entries + number * EntryLength);
        }

        return offsets;
    }

    private static int ReadNumber(byte[] file, int at)
    {
        var number = 0;
        for (; file[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            number = 10 * number + (file[at] - '0');
        }

        return number;
    }
}
