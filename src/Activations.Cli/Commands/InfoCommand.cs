using System.CommandLine;
using Activations.Analysis;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Terminal;
using Activations.Expressions;
using static Activations.Cli.Commands.CatalogText;

namespace Activations.Cli.Commands;

/// <summary><c>info CURVE</c>: all that is known about one curve, and what can be computed.</summary>
internal static class InfoCommand
{
    public static Command Create() => new Command("info", "show all about one curve: formulas, range, extrema, slopes, frameworks")
    {
        Options.Curves, Options.Param, Options.Alpha, Options.Framework, Options.Range, Options.Latex, Options.Json, Options.Color,
    }.Does(Run,
        ("the defaults of each framework and its derivative at 0", "info leaky_relu"),
        ("another parameter", "info elu:alpha=0.5"),
        ("a formula of one's own", "info 'x*sigmoid(a*x)' --param a=2"),
        ("what only holds over a range", "info sin --range 0:10"),
        ("the same for a program", "info selu --json"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var request = CurveRequest.From(words);
        if (request.Curves is not [var spec])
        {
            throw new UsageException($"info: expected one CURVE; {request.Curves[1]} is another");
        }

        // Over the whole line, unless it waves all along it.
        var curve = spec.Bind();
        var (start, end) = request.Grid.Range;
        var facts = (words.GetResult(Options.Range) is null ? CurveFacts.Of(curve, Stretch.Line) : null)
            ?? CurveFacts.Of(curve, new(start, end))!;
        var moments = Moments.Of(curve);
        if (words.GetValue(Options.Json))
        {
            Print(output, json => Write(json, spec.Activation, CurveTags.Of(spec.Activation, spec.Values), () =>
            {
                json.WriteString("curve", spec.ToString());
                foreach (var (member, write) in new[] { ("text", (Func<Expression, string>)(formula => formula.ToText())), ("latex", formula => formula.ToLatex()) })
                {
                    json.WriteStartObject(member);
                    foreach (var (name, formula) in Formulas(spec.Activation))
                    {
                        json.WriteString(name, write(formula));
                    }

                    json.WriteEndObject();
                }

                json.WritePropertyName("facts");
                FactsText.Write(json, facts, moments);
            }));
            return;
        }

        var latex = words.GetValue(Options.Latex);
        output.WriteLine(spec.Activation.IsTyped ? $"{spec}\n" : $"{spec}  {spec.Activation.Formula}\n");
        foreach (var (heading, lines) in Sections(spec, latex, curve, FactsText.Sections(curve, facts, moments)))
        {
            var title = heading;
            foreach (var line in lines)
            {
                output.WriteLine($"  {title,-11} {line}");
                title = "";
            }
        }

        // Not where the explorer asks for the text, beside its own drawing.
        if (!Console.IsOutputRedirected && words.RootCommandResult.Command is RootCommand)
        {
            var colour = Colour.IsWanted(words.GetValue(Options.Color), onTerminal: true);
            foreach (var line in Preview.Of(request, colour, columns: 64, rows: 12).Prepend(""))
            {
                output.WriteLine(line);
            }
        }
    }

    private static IEnumerable<(string Heading, IEnumerable<string> Lines)> Sections(
        CurveSpec spec, bool latex, Curve curve, IEnumerable<(string Heading, IEnumerable<string> Lines)> facts)
    {
        var activation = spec.Activation;
        return [
            .. Formulas(activation).Skip(latex ? 0 : 1).Select(formula => (formula.Name, (IEnumerable<string>)[
                latex ? formula.Expression.ToLatex() : formula.Name == "f'" ? activation.DerivativeFormula : formula.Expression.ToText()])),
            ("parameters", activation.Parameters.Zip(spec.Values, Describe)),
            ("aliases", activation.Aliases.Count > 0 ? [Aliases(activation)] : []),
            ("tags", CurveTags.Of(activation, spec.Values) is var tags && tags == Tag.None ? [] : [string.Join(", ", Names(tags))]),
            ("breakpoints", curve.BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity)
                .Select(point => $"x = {NumberText.Shortest(point.X)}: {Describe(point)}")),
            .. facts,
            ("frameworks", FrameworkFacts.All(activation).GroupBy(Describe, facts => facts.Framework.Name)
                .Select(group => string.Join(", ", group) + (group.Key.Length > 0 ? $": {group.Key}" : ""))),
            ("", FrameworkFacts.All(activation).Select(facts => facts.Framework)
                .Where(framework => framework.Remark(activation) is not null)
                .Select(framework => $"{framework}: {framework.Remark(activation)}")),
            ("accuracy", ["correctly rounded"]),
            ("note", activation.Note is { } note ? [note] : []),
            ("source", activation.Source is { } source ? [source] : [])];
    }

    /// <summary>f, f′, f″ and the derivatives by each parameter.</summary>
    private static IEnumerable<(string Name, Expression Expression)> Formulas(Activation activation)
    {
        var formula = Expression.Of(activation);
        var slope = Expression.Parse(activation.DerivativeFormula, activation.Parameters.Select(parameter => parameter.Name));
        return [
            ("f", formula), ("f'", slope), ("f''", slope.Derivative()),
            .. activation.Parameters.Select(parameter => ($"df/d{parameter.Name}", formula.Derivative(parameter.Name)))];
    }

    private static string Describe(Parameter parameter, Quotient value)
    {
        var range = NumberText.Range(parameter) is { Length: > 0 } text ? $", {text}" : "";
        var usual = value == parameter.Default || !parameter.Default.IsFinite ? "" : $" (default {parameter.Default})";
        var aliases = parameter.Aliases.Count > 0 ? $" (also {string.Join(", ", parameter.Aliases)})" : "";
        return $"{parameter.Name} = {value}{usual}{range}: {parameter.Meaning}{aliases}";
    }

    private static string Describe(Breakpoint point) =>
        $"{new[] { "f", "f'", "f''" }[point.Order]} jumps from {NumberText.Shortest(point.Left[point.Order])} to {NumberText.Shortest(point.Right[point.Order])}";

    private static string Describe(FrameworkFacts facts) => string.Join(", ", facts.Defaults
        .Select(given => given.Value.IsFinite ? $"{given.Parameter.Name} = {given.Value}" : $"{given.Parameter.Name} has no default")
        .Concat(facts.Slopes.Select(kink => $"f'({NumberText.Shortest(kink.X)}) = {NumberText.Shortest(kink.Slope)}")));
}
