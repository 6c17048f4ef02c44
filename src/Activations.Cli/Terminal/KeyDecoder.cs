using System.Text;

namespace Activations.Cli.Terminal;

/// <summary>
/// Turns what a terminal sends into names of keys: <c>a</c>, <c>space</c>, <c>up</c>, <c>shift-left</c>, <c>ctrl-c</c>,
/// and of what a mouse does, such as <c>move@34,12</c>.
/// </summary>
internal sealed class KeyDecoder
{
    private const char Escape = '\e';

    private static readonly Dictionary<string, string> Names = new[]
    {
        ("\e[1~", "home"), ("\e[3~", "delete"), ("\e[4~", "end"), ("\e[5~", "pgup"), ("\e[6~", "pgdn"),
        ("\e[Z", "shift-tab"), ("\e", "esc"),
        ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\b", "backspace"), ("\x7f", "backspace"), (" ", "space"),
    }.Concat(
        from key in new[] { ("A", "up"), ("B", "down"), ("C", "right"), ("D", "left"), ("H", "home"), ("F", "end") }
        from prefix in new[] { ("\e[", ""), ("\eO", ""), ("\e[1;2", "shift-"), ("\e[1;5", "shift-") }
        select (prefix.Item1 + key.Item1, prefix.Item2 + key.Item2)).ToDictionary();

    private const int LongestSequence = 64;

    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private string _pending = "";

    /// <summary>Whether what came so far could be the Escape key, or the beginning of another.</summary>
    public bool IsWaiting => _pending.Length > 0;

    /// <summary>The keys that have come whole; unknown ones have none.</summary>
    /// <param name="bytes">What came next.</param>
    /// <param name="isAll">Whether nothing follows, so that an escape character is the Escape key.</param>
    public IReadOnlyList<string> Feed(ReadOnlySpan<byte> bytes, bool isAll = false)
    {
        var decoded = new char[bytes.Length + 1];
        var text = _pending + new string(decoded, 0, _utf8.GetChars(bytes, decoded, flush: false));
        var (keys, start) = (new List<string>(), 0);
        while (start < text.Length && Length(text.AsSpan(start)) is var length && (length > 0 || isAll))
        {
            var sequence = text.Substring(start, Math.Max(1, length));
            start += sequence.Length;
            if (Names.TryGetValue(sequence, out var name) || (name = PointerIn(sequence)) is not null)
            {
                keys.Add(name);
            }
            else if (sequence[0] != Escape)
            {
                keys.Add(sequence[0] < ' ' ? $"ctrl-{(char)(sequence[0] + 'a' - 1)}" : sequence);
            }
        }

        _pending = text[start..];
        return keys;
    }

    /// <summary>
    /// Reads keys as a person writes them: names or signs between spaces; any other word is typed letter by letter.
    /// </summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.SelectMany(word => IsKey(word) ? [word] : word.Select(letter => letter.ToString()))];

        static bool IsKey(string word) => Names.ContainsValue(word) || word is ['c', 't', 'r', 'l', '-', _]
            || Pointer.Parse(word) is not null;
    }

    /// <summary>What a mouse did, in the form that the session asks the terminal for.</summary>
    private static string? PointerIn(string sequence) =>
        sequence.StartsWith("\e[<", StringComparison.Ordinal) && sequence[^1] is 'M' or 'm'
            ? Pointer.Reported(sequence[3..^1], isUp: sequence[^1] == 'm')?.ToString()
            : null;

    /// <summary>How long the first sequence is; 0 when its end has not come.</summary>
    private static int Length(ReadOnlySpan<char> text) => text switch
    {
        [Escape] or [Escape, 'O'] => 0,
        [Escape, 'O', ..] => 3,
        [Escape, '[', .. var rest] => rest.IndexOfAnyInRange('@', '~') is var end and >= 0 ? end + 3
            : rest.Length < LongestSequence ? 0
            : text.Length, // no key: a terminal that sends this sends anything
        _ => 1,
    };
}
