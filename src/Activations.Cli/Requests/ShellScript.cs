using System.Text;
using System.Text.Unicode;

namespace Activations.Cli.Requests;

/// <summary>
/// Reads the commands of a script as a POSIX shell does (IEEE 1003.1, 2.2 and 2.3): words, quotes, comments, continued
/// lines. Whatever else means something to a shell is refused, so that both always read the same.
/// </summary>
internal static class ShellScript
{
    private const char None = '\0', Single = '\'', Double = '"', Escape = '\\';

    /// <summary>What a character stands for where it is not quoted.</summary>
    private static readonly Dictionary<char, string> Syntax = new()
    {
        ['|'] = "a pipe",
        ['&'] = "a background job",
        [';'] = "a second command",
        ['<'] = "a redirection",
        ['>'] = "a redirection",
        ['('] = "a subshell",
        [')'] = "a subshell",
        ['$'] = "a variable",
        ['`'] = "the output of a command",
        ['*'] = "a pattern",
        ['?'] = "a pattern",
        ['['] = "a pattern",
        ['{'] = "a brace expansion",
        ['~'] = "a home folder",
    };

    /// <summary>Every command of a file, or what is wrong: also where its bytes are not what a shell expects.</summary>
    public static IEnumerable<ShellCommand> Read(byte[] script)
    {
        if (script is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return [new(1, [], "it is UTF-16, which a shell does not read; expected UTF-8")];
        }

        byte[] mark = [0xEF, 0xBB, 0xBF];
        var isMarked = script.AsSpan().StartsWith(mark);
        var text = Encoding.UTF8.GetString(script.AsSpan(isMarked ? mark.Length : 0));
        var commands = Read(text);
        if (!Utf8.IsValid(script))
        {
            commands = text.Split('\n').Index().Where(line => line.Item.Contains('\uFFFD', StringComparison.Ordinal))
                .Select(line => new ShellCommand(line.Index + 1, [], "bytes that are not UTF-8"));
        }

        const string aboutMark = "a byte order mark, which a shell takes for part of the word";
        return isMarked ? commands.Prepend(new(1, [], aboutMark)) : commands;
    }

    /// <summary>Every command with the line it begins in, or what is wrong and in which line.</summary>
    public static IEnumerable<ShellCommand> Read(string script)
    {
        var lines = script.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var first = i;
            var scan = new Scan();
            while (scan.Line(lines[i], isLast: i + 1 == lines.Length))
            {
                i++;
            }

            scan.End();
            if (scan.Words.Count > 0 || scan.Error is not null)
            {
                yield return new((scan.Error is null ? first : i) + 1, [.. scan.Words], scan.Error);
            }
        }
    }

    /// <summary>One command as it is read, character by character.</summary>
    private sealed class Scan
    {
        private char _quote = None;
        private StringBuilder? _word;

        public List<string> Words { get; } = [];

        public string? Error { get; private set; }

        /// <summary>Reads a line; true when the next one continues it.</summary>
        public bool Line(string line, bool isLast)
        {
            for (var at = 0; at < line.Length && Error is null; at++)
            {
                var c = line[at];
                var next = line.AsSpan(at + 1);
                if (c == Escape && _quote != Single && next.IsEmpty && !isLast)
                {
                    return true;
                }

                if (_quote == None && c == '#' && _word is null)
                {
                    return false;
                }

                if (IsEscape(c, next))
                {
                    Add(next[0]);
                    at++;
                }
                else
                {
                    Take(c, next);
                }
            }

            return false;
        }

        /// <summary>The last word, and the quotes, end where the command does.</summary>
        public void End()
        {
            EndWord();
            Error ??= _quote == None ? null : $"the quote {_quote} is not closed in this line";
        }

        private bool IsEscape(char c, ReadOnlySpan<char> next) => c == Escape
            && !next.IsEmpty
            && (_quote == None || (_quote == Double && next[0] is '$' or '`' or Double or Escape));

        private void Take(char c, ReadOnlySpan<char> next)
        {
            if (_quote == None ? c is Single or Double : c == _quote)
            {
                _quote = _quote == None ? c : None;
                _word ??= new();
            }
            else if (_quote == None && c is ' ' or '\t')
            {
                EndWord();
            }
            else if (Meaning(c, _quote, next) is { } meaning)
            {
                Error = $"{c} would be {meaning} in a shell, and a batch has none; "
                    + "where it is part of a word put it in single quotes";
            }
            else if (c == '\r')
            {
                Error = "a carriage return, which a shell takes for part of the word; "
                    + "expected lines that end in a line feed alone";
            }
            else if (c == '\0')
            {
                Error = "a NUL character, which no shell takes; expected UTF-8";
            }
            else
            {
                Add(c);
            }
        }

        private void Add(char c) => (_word ??= new()).Append(c);

        private void EndWord()
        {
            if (_word is not null)
            {
                Words.Add(_word.ToString());
                _word = null;
            }
        }
    }

    /// <summary>
    /// What the character stands for other than itself; only the program's own placeholders are left alone by every
    /// shell.
    /// </summary>
    private static string? Meaning(char c, char quote, ReadOnlySpan<char> next)
    {
        var isQuoted = quote == Single || (quote == Double && c is not ('$' or '`'));
        var isPlaceholder = c == '{' && Placeholder.Begins(next);
        return isQuoted || isPlaceholder ? null : Syntax.GetValueOrDefault(c);
    }
}

/// <summary>A command of a script.</summary>
/// <param name="Line">Where it begins, or where it is wrong.</param>
/// <param name="Words">As a shell would pass them on.</param>
/// <param name="Error">What is wrong, if something is.</param>
internal sealed record ShellCommand(int Line, string[] Words, string? Error);
