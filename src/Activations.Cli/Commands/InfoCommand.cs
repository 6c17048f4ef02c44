using System.CommandLine;
using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;
using Activations.Expressions;
using static Activations.Cli.Commands.CatalogText;

namespace Activations.Cli.Commands;

/// <summary><c>info CURVE</c>: all that is known about one curve, and what can be computed.</summary>
internal static class InfoCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Info,
        "show all about one curve: formulas, range, extrema, slopes, frameworks",
        Run,
        new("the defaults of each framework and its derivative at 0", "info leaky_relu"),
        new("another parameter", "info elu:alpha=0.5"),
        new("a formula of one's own", "info 'x*sigmoid(a*x)' --param a=2"),
        new("what becomes of it in a number type", "info softplus --dtype float16"),
        new("what only holds over a range", "info sin --range 0:10"),
        new("the same for a program", "info selu --json"));

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        Print(request, output, cancellation);
        if (StandardOutput.IsTerminal && !request.Get(Setting.Json))
        {
            var curves = CurveRequest.From(request);
            var colour = Colour.IsWanted(request.Get(Setting.Colour), onTerminal: true);
            foreach (var line in Preview.Of(curves, colour, cancellation, columns: 64, rows: 12).Prepend(""))
            {
                output.WriteLine(line);
            }
        }

        return ExitCode.Done;
    }

    /// <summary>All about the curve, without a drawing.</summary>
    public static void Print(Request request, TextWriter output, CancellationToken cancellation)
    {
        var curves = CurveRequest.From(request);
        if (curves.Curves is not [var asked])
        {
            throw new UsageException($"info: expected one CURVE; {curves.Curves[1]} is another");
        }

        var spec = asked.Exact;

        // Over the whole line, unless it waves all along it.
        var curve = spec.Bind().Until(cancellation);
        var (start, end) = curves.Grid.Range;
        var facts = (!request.Has(Setting.Range) ? CurveFacts.Of(curve, Interval.Line) : null)
            ?? CurveFacts.Of(curve, new(start, end))!;
        var moments = Moments.Of(curve);
        var typeRange = request.Has(Setting.Range) ? curves.Grid.Range : Interval.Line;
        var typed = TypeReport.Of(asked, typeRange, cancellation);
        if (request.Get(Setting.Json))
        {
            var document = Document(spec, curve, facts, moments);
            document["inType"] = typed?.Document;
            Json.Print(output, document);
            return;
        }

        var latex = request.Get(Setting.Latex);
        output.WriteLine(spec.Activation.IsTyped ? $"{spec}\n" : $"{spec}  {spec.Activation.Formula}\n");
        var ofType = typed?.Sections ?? [];
        foreach (var (heading, lines) in ofType.Concat(Sections(spec, latex, curve, FactsText.Sections(curve, facts, moments))))
        {
            var title = heading;
            foreach (var line in lines)
            {
                output.WriteLine($"  {title,-11} {line}");
                title = "";
            }
        }
    }

    private static JsonObject Document(CurveSpec spec, Curve curve, CurveFacts facts, Moments moments)
    {
        var formulas = Formulas(spec.Activation).ToList();
        var document = CatalogJson.Of(spec.Activation, curve, CurveTags.Of(spec.Activation, spec.Values));
        document["curve"] = spec.ToString();
        document["held"] = spec.Activation.Held is { } held ? Document(held) : null;
        document["text"] = Json.Object(formulas, formula => formula.Name, formula => formula.Expression.ToText());
        document["latex"] = Json.Object(formulas, formula => formula.Name, formula => formula.Expression.ToLatex());
        document["facts"] = FactsJson.Of(facts, moments);
        return document;
    }

    private static JsonObject Document(HeldInputs held) => new()
    {
        ["others"] = Json.Array(held.Others, other => Json.Number(other.ToDouble())),
        ["output"] = held.Output,
    };

    private static IEnumerable<(string Heading, IEnumerable<string> Lines)> Sections(
        CurveSpec spec, bool latex, Curve curve, IEnumerable<(string Heading, IEnumerable<string> Lines)> facts)
    {
        var activation = spec.Activation;
        var tags = CurveTags.Of(activation, spec.Values);
        return [
            .. Formulas(activation).Skip(latex ? 0 : 1).Select(Section),
            ("held", activation.Held is { } held ? [Describe(held)] : []),
            ("parameters", activation.Parameters.Zip(spec.Values, Describe)),
            ("aliases", activation.Aliases.Count > 0 ? [Aliases(activation)] : []),
            ("tags", tags == Tag.None ? [] : [string.Join(", ", Names(tags))]),
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

        (string Heading, IEnumerable<string> Lines) Section((string Name, Expression Expression) formula) =>
            (formula.Name, [Written(formula)]);

        string Written((string Name, Expression Expression) formula) => latex ? formula.Expression.ToLatex()
            : formula.Name == "f'" ? activation.DerivativeFormula
            : formula.Expression.ToText();
    }

    /// <summary>f, f′, f″ and the derivatives by each parameter.</summary>
    private static IEnumerable<(string Name, Expression Expression)> Formulas(Activation activation)
    {
        var formula = Expression.Of(activation);
        var names = activation.Parameters.Select(parameter => parameter.Name);

        // What is derived from a typed formula can be too long to be written, so that its text could not be read.
        var slope = activation.IsTyped ? formula.Derivative() : Expression.Parse(activation.DerivativeFormula, names);
        return [
            ("f", formula), ("f'", slope), ("f''", slope.Derivative()),
            .. names.Select(name => ($"df/d{name}", formula.Derivative(name))),
            .. activation.HeldDerivatives.Select((slope, i) => ($"df/dinput{i + 1}", slope))];
    }

    private static string Describe(Parameter parameter, Quotient value)
    {
        var range = NumberText.Range(parameter) is { Length: > 0 } text ? $", {text}" : "";
        var isUsual = value == parameter.Default || !parameter.Default.IsFinite;
        var usual = isUsual ? "" : $" (default {parameter.Default})";
        var aliases = parameter.Aliases.Count > 0 ? $" (also {string.Join(", ", parameter.Aliases)})" : "";
        return $"{parameter.Name} = {value}{usual}{range}: {parameter.Meaning}{aliases}";
    }

    private static string Describe(HeldInputs held)
    {
        var inputs = held.Others.Select((other, i) => $"input{i + 1} = {other}");
        return $"{English.And(inputs)}; x is input0, and this is output{held.Output}";
    }

    private static string Describe(Breakpoint point)
    {
        var name = "f" + new string('\'', point.Order);
        var (left, right) = (point.Left[point.Order], point.Right[point.Order]);
        return $"{name} jumps from {NumberText.Shortest(left)} to {NumberText.Shortest(right)}";
    }

    private static string Describe(FrameworkFacts facts) => string.Join(", ", facts.Defaults
        .Select(Describe)
        .Concat(facts.Slopes.Select(kink => $"f'({NumberText.Shortest(kink.X)}) = {NumberText.Shortest(kink.Slope)}")));

    private static string Describe((Parameter Parameter, Quotient Value) given) => given.Value.IsFinite
        ? $"{given.Parameter.Name} = {given.Value}"
        : $"{given.Parameter.Name} has no default";
}
