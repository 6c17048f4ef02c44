using Activations.Cli.Requests;
using CsCheck;

namespace Activations.Tests.Cli;

public sealed class ShellScriptTests
{
    [Theory]
    [InlineData("activations plot relu", "1:activations,plot,relu")]
    [InlineData("# comment\n\n \t\n  a  b\tc # d\na#b", "4:a,b,c", "5:a#b")]
    [InlineData("a 'b  c'd\"e f\"\\ g", "1:a,b  cde f g")]
    [InlineData("a '' \"\" b", "1:a,,,b")]
    [InlineData("a 'it'\\''s' \"\\$5 \\\"x\\\" \\\\ \\n 'y'\"", "1:a,it's,$5 \"x\" \\ \\n 'y'")]
    [InlineData("a b\\\nc \\\n  d\ne", "1:a,bc,d", "4:e")]
    [InlineData("a \"b\\\nc\" # d \\\ne", "1:a,bc", "3:e")]
    [InlineData("a 2x^2 -r=-8:8 out/{name}.png é=α", "1:a,2x^2,-r=-8:8,out/{name}.png,é=α")]
    [InlineData("a '|&;<>()$`*?[{~' \\| \"~ * ; (\"", "1:a,|&;<>()$`*?[{~,|,~ * ; (")]
    [InlineData("a \\", "1:a,\\")]
    [InlineData("")]
    public void Words_are_what_a_shell_makes_of_them(string script, params string[] commands) =>
        Assert.Equal(commands, ShellScript.Read(script).Select(Text));

    [Theory]
    [InlineData(
        "a | b",
        "| would be a pipe in a shell, and a batch has none; where it is part of a word put it in single quotes")]
    [InlineData(
        "a & b",
        "& would be a background job in a shell, and a batch has none; "
        + "where it is part of a word put it in single quotes")]
    [InlineData(
        "a \"$x\"",
        "$ would be a variable in a shell, and a batch has none; where it is part of a word put it in single quotes")]
    [InlineData(
        "a {b,c}",
        "{ would be a brace expansion in a shell, and a batch has none; "
        + "where it is part of a word put it in single quotes")]
    [InlineData(
        "a\r\n",
        "a carriage return, which a shell takes for part of the word; expected lines that end in a line feed alone")]
    [InlineData("a 'b", "the quote ' is not closed in this line")]
    [InlineData("a \\\n \"b", "the quote \" is not closed in this line")]
    public void Whatever_else_a_shell_understands_is_an_error_in_its_line(string line, string error)
    {
        var read = ShellScript.Read($"a\n{line}\nb").ToList();

        Assert.Equal(
            [1, 1 + line.TrimEnd().Split('\n').Length, 2 + line.Split('\n').Length],
            read.Select(command => command.Line));
        Assert.Equal([null, error, null], read.Select(command => command.Error));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("&")]
    [InlineData(";")]
    [InlineData("<")]
    [InlineData(">")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("$")]
    [InlineData("`")]
    [InlineData("*")]
    [InlineData("?")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("~")]
    public void Every_sign_that_means_something_to_a_shell_is_refused_where_it_does(string sign)
    {
        Assert.NotNull(Assert.Single(ShellScript.Read($"a {sign}b")).Error);
        Assert.Equal(["a", sign + "b"], Assert.Single(ShellScript.Read($"a '{sign}b'")).Words);
    }

    [Fact]
    public void A_shell_reads_the_same_in_whatever_is_accepted()
    {
        var scripts = new List<string>();
        string[] parts =
            ["a", "b", " ", "\t", "'", "\"", "\\", "\n", "\\\n", "#", "=", "^", "%", "-", "!", "}", "]", "\\$", "é"];
        Gen.OneOf(parts).Array[0, 12]
            .Select(parts => "p " + string.Concat(parts))
            .Sample(scripts.Add, iter: 2000, seed: "0000KOIPe036", threads: 1);
        var accepted = scripts.Where(IsAccepted).ToList();
        Assert.InRange(accepted.Count, 500, 2000);
        using var workspace = new Workspace();
        File.WriteAllText(
            workspace["all.sh"],
            "p() { for word; do printf '<%s>' \"$word\"; done; echo; }\n" + string.Join('\n', accepted));

        var shell = workspace.Start("sh", ["all.sh"], []).Finish();

        Assert.Equal("", shell.Error);
        Assert.Equal(
            accepted.SelectMany(script => ShellScript.Read(script)).Select(Operands), shell.Output.Split('\n')[..^1]);

        static bool IsAccepted(string script)
        {
            var commands = ShellScript.Read(script).ToList();
            var isOneOrTwo = commands is [{ Error: null }] or [{ Error: null }, { Error: null, Words: ["p", ..] }];
            return isOneOrTwo && !script.EndsWith('\\');
        }

        static string Operands(ShellCommand command) => string.Concat(command.Words[1..].Select(word => $"<{word}>"));
    }

    private static string Text(ShellCommand command) =>
        $"{command.Line}:{string.Join(',', command.Words)}{command.Error}";
}
