using System.Text;

namespace Activations.Cli.Output;

/// <summary>Reads stdin line by line, or to its end; a closed stdin is an empty one.</summary>
internal sealed class StandardInput
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start, _end;

    // An input that is written in several parts is one where it comes at once; a person types more slowly.
    private int _patience = 250;

    /// <summary>Whether the next line has yet to come, which is waited for a little before the first answer.</summary>
    public bool IsWaiting
    {
        get
        {
            if (_buffer.AsSpan(_start, _end - _start).Contains((byte)'\n'))
            {
                return false;
            }

            var milliseconds = _patience;
            _patience = 0;
            return !FileDescriptor.IsReady(FileDescriptor.StandardInput, milliseconds);
        }
    }

    /// <summary>Every line without its end, in UTF-8; of one that is too long only as much as shows that.</summary>
    /// <param name="most">Bytes, fewer than are read at once.</param>
    public IEnumerable<string> Lines(int most)
    {
        for (var isMore = true; isMore;)
        {
            isMore = Fill(most);
            while (TakeLine(most, isMore) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>All of it.</summary>
    /// <param name="most">How many bytes; one more is returned where there are more.</param>
    public static byte[] ReadAll(int most)
    {
        var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; all.Length <= most && (count = FileDescriptor.Read(FileDescriptor.StandardInput, buffer)) > 0;)
        {
            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }

    /// <summary>Reads what there is behind what was read before; false at the end.</summary>
    private bool Fill(int most)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end > most)
        {
            return true; // a line that is too long already
        }

        var count = FileDescriptor.Read(FileDescriptor.StandardInput, _buffer.AsSpan(_end));
        _end += count;
        return count > 0;
    }

    private string? TakeLine(int most, bool isMore)
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        var length = rest.IndexOf((byte)'\n');
        if (length < 0)
        {
            if (rest.IsEmpty || (isMore && rest.Length <= most))
            {
                return null;
            }

            length = Math.Min(rest.Length, most + 1);
        }

        _start = Math.Min(_end, _start + length + 1);
        return Encoding.UTF8.GetString(rest[..length]);
    }
}
