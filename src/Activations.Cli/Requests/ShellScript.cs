using System.Text;
using Activations.Cli.Output;

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

    /// <summary>Every command with the line it begins in, or what is wrong and in which line.</summary>
    public static IEnumerable<(int Line, string[] Words, string? Error)> Read(string script)
    {
        var lines = script.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (first, words, word, quote, error) = (i, new List<string>(), (StringBuilder?)null, None, (string?)null);
            for (var at = 0; at < lines[i].Length && error is null; at++)
            {
                var c = lines[i][at];
                var next = lines[i].AsSpan(at + 1);
                if (c == Escape && quote != Single && next.IsEmpty && i + 1 < lines.Length)
                {
                    (i, at) = (i + 1, -1);
                }
                else if (c == Escape && !next.IsEmpty && (quote == None || (quote == Double && next[0] is '$' or '`' or Double or Escape)))
                {
                    (word ??= new()).Append(next[0]);
                    at++;
                }
                else if (quote == None ? c is Single or Double : c == quote)
                {
                    quote = quote == None ? c : None;
                    word ??= new();
                }
                else if (quote == None && c is ' ' or '\t')
                {
                    End();
                }
                else if (quote == None && c == '#' && word is null)
                {
                    break;
                }
                else if (Meaning(c, quote, next) is { } meaning)
                {
                    error = $"{c} would be {meaning} in a shell, and a batch has none; where it is part of a word put it in single quotes";
                }
                else if (c == '\r')
                {
                    error = "a carriage return, which a shell takes for part of the word; expected lines that end in a line feed alone";
                }
                else
                {
                    (word ??= new()).Append(c);
                }
            }

            End();
            error ??= quote == None ? null : $"the quote {quote} is not closed in this line";
            if (words.Count > 0 || error is not null)
            {
                yield return (error is null ? first + 1 : i + 1, [.. words], error);
            }

            void End()
            {
                if (word is not null)
                {
                    words.Add(word.ToString());
                    word = null;
                }
            }
        }
    }

    /// <summary>What the character stands for other than itself; only the program's own placeholder is left alone by every shell.</summary>
    private static string? Meaning(char c, char quote, ReadOnlySpan<char> next) =>
        quote == Single || (quote == Double && c is not ('$' or '`')) || (c == '{' && next.StartsWith(FileNames.Placeholder.AsSpan(1)))
            ? null
            : Syntax.GetValueOrDefault(c);
}
