using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
using static Activations.Cli.Commands.CatalogText;

namespace Activations.Cli.Commands;

/// <summary><c>info NAME</c>: all that is known about one activation.</summary>
internal static class InfoCommand
{
    public static Command Create() => new Command("info", "show all about one function: formulas, frameworks, kinks, accuracy")
    {
        Options.Name, Options.Json,
    }.Does(Run,
        ("the defaults of each framework and its derivative at 0", "info leaky_relu"),
        ("the same for a program", "info selu --json"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        if (words.GetValue(Options.Name) is not [var activation, .. var more])
        {
            throw new UsageException("info: expected a NAME, such as activations info relu", "activations list shows every name");
        }

        if (more.Length > 0)
        {
            throw new UsageException($"info: expected one NAME; {more[0]} is another");
        }

        if (words.GetValue(Options.Json))
        {
            Print(output, json => Write(json, activation));
            return;
        }

        output.WriteLine($"{activation}  {activation.Formula}\n");
        foreach (var (heading, lines) in Sections(activation))
        {
            var start = heading;
            foreach (var line in lines)
            {
                output.WriteLine($"  {start,-12}{line}");
                start = "";
            }
        }
    }

    private static IEnumerable<(string Heading, IEnumerable<string> Lines)> Sections(Activation activation)
    {
        yield return ("derivative", [activation.DerivativeFormula]);
        yield return ("parameters", activation.Parameters.Select(Describe));
        yield return ("aliases", activation.Aliases.Count > 0 ? [Aliases(activation)] : []);
        yield return ("tags", [string.Join(", ", Tags(activation))]);
        yield return ("breakpoints", activation.Bind().BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity)
            .Select(point => $"x = {NumberText.Shortest(point.X)}: {Describe(point)}"));
        yield return ("frameworks", FrameworkFacts.All(activation).GroupBy(Describe, facts => facts.Framework.Name)
            .Select(group => string.Join(", ", group) + (group.Key.Length > 0 ? $": {group.Key}" : "")));
        yield return ("", FrameworkFacts.All(activation).Select(facts => facts.Framework)
            .Where(framework => framework.Remark(activation) is not null)
            .Select(framework => $"{framework}: {framework.Remark(activation)}"));
        yield return ("accuracy", activation.Accuracy is not { } accuracy ? [] : [FormattableString.Invariant(
            $"f within {accuracy.Value} ulp, f' {accuracy.Derivative}, f'' {accuracy.SecondDerivative}{(accuracy.Because is { } reason ? $": {reason}" : "")}")]);
        yield return ("note", activation.Note is { } note ? [note] : []);
        yield return ("source", activation.Source is { } source ? [source] : []);
    }

    private static string Describe(Parameter parameter)
    {
        var range = NumberText.Range(parameter) is { Length: > 0 } text ? $", {text}" : "";
        var aliases = parameter.Aliases.Count > 0 ? $" (also {string.Join(", ", parameter.Aliases)})" : "";
        return $"{parameter.Name} = {NumberText.Shortest(parameter.Default)}{range}: {parameter.Meaning}{aliases}";
    }

    private static string Describe(Breakpoint point) =>
        $"{new[] { "f", "f'", "f''" }[point.Order]} jumps from {NumberText.Shortest(point.Left[point.Order])} to {NumberText.Shortest(point.Right[point.Order])}";

    private static string Describe(FrameworkFacts facts) => string.Join(", ", facts.Defaults
        .Select(given => $"{given.Parameter.Name} = {NumberText.Shortest(given.Value)}")
        .Concat(facts.Slopes.Select(kink => $"f'({NumberText.Shortest(kink.X)}) = {NumberText.Shortest(kink.Slope)}")));
}
