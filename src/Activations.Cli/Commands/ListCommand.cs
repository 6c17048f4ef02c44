using System.CommandLine;
using Activations.Cli.Requests;

namespace Activations.Cli.Commands;

/// <summary><c>list</c>: one line an activation.</summary>
internal static class ListCommand
{
    public static Command Create() => new Command("list", "show every function: name, formula, aliases")
        .Does(Run, ("every name", "list"), ("the names alone", "list | cut -d' ' -f1"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var rows = Catalog.All.Select(activation => (activation.Name, Formula(activation), Aliases: string.Join(", ", activation.Aliases))).ToList();
        var (names, formulas) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Item2.Length));
        foreach (var (name, formula, aliases) in rows)
        {
            output.WriteLine($"{name.PadRight(names)}  {formula.PadRight(formulas)}  {aliases}".TrimEnd());
        }
    }

    private static string Formula(Activation activation) => string.Join(", ", activation.Parameters
        .Select(parameter => $"{parameter.Name}={NumberText.Shortest(parameter.Default)}")
        .Prepend(activation.Formula));
}
