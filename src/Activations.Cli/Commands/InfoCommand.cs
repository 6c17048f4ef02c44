using System.CommandLine;
using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;
using Activations.Expressions;
using Activations.Figures;
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
            foreach (var line in Preview.Of(new(curves), colour, columns: 64, rows: 12, cancellation).Prepend(""))
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
        var range = request.Has(Setting.Range) ? curves.Grid.Range : Interval.Line;
        var typed = TypeReport.Of(asked, range, cancellation);
        var curve = spec.Bind().Until(cancellation);
        var averages = Task.Run(() => Moments.Of(curve));
        var facts = Facts(curve, request, curves.Grid.Range);
        var moments = averages.GetAwaiter().GetResult();
        if (request.Get(Setting.Json))
        {
            var document = Document(spec, facts, moments);
            document["inType"] = typed?.Document;
            Json.Print(output, document);
            return;
        }

        output.WriteLine(spec.Activation.IsTyped ? $"{spec}\n" : $"{spec}  {spec.Activation.Formula}\n");
        IEnumerable<Section> sections =
        [
            .. typed?.Sections ?? [],
            .. FactsText.First(curve, facts),
            .. FormulaSections(spec.Activation, request.Get(Setting.Latex)),
            .. FactsText.Rest(curve, facts, moments),
            .. CatalogSections(spec),
        ];
        foreach (var section in sections)
        {
            section.Print(output);
        }
    }

    /// <summary>Over the whole line unless a range is asked for, or it waves all along the line.</summary>
    private static CurveFacts Facts(Curve curve, Request request, Interval range) =>
        (request.Has(Setting.Range) ? null : CurveFacts.Of(curve, Interval.Line)) ?? CurveFacts.Of(curve, range)!;

    private static JsonObject Document(CurveSpec spec, CurveFacts facts, Moments moments)
    {
        var formulas = Formulas(spec.Activation).ToList();
        var kinks = facts.Breakpoints.Where(point => point.Order == 1);
        var document = CatalogJson.Of(spec.Activation, kinks, CurveTags.Of(spec.Activation, spec.Values));
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

    /// <summary>The formulas; LaTeX in lines as long as they are, to be copied.</summary>
    private static IEnumerable<Section> FormulaSections(Activation activation, bool latex)
    {
        foreach (var formula in Formulas(activation).Skip(latex ? 0 : 1))
        {
            var text = formula.Name == "f'" ? activation.DerivativeFormula : formula.Expression.ToText();
            yield return latex ? new(formula.Name, formula.Expression.ToLatex()) : Section.Of(formula.Name, text);
        }
    }

    /// <summary>What is not computed, but on record.</summary>
    private static IEnumerable<Section> CatalogSections(CurveSpec spec)
    {
        var activation = spec.Activation;
        var tags = CurveTags.Of(activation, spec.Values);
        FrameworkFacts[] frameworks = [.. FrameworkFacts.All(activation)];
        yield return Section.Of("held", activation.Held is { } held ? Describe(held) : null);
        yield return new("parameters", [.. activation.Parameters.Zip(spec.Values, Describe)]);
        yield return Section.Of("aliases", Aliases(activation));
        yield return Section.Of("tags", string.Join(", ", Names(tags)));
        yield return new("frameworks", [.. frameworks.GroupBy(Describe, facts => facts.Framework.Name)
            .Select(group => string.Join(", ", group) + (group.Key.Length > 0 ? $": {group.Key}" : ""))]);
        yield return new("", [.. frameworks.Select(facts => facts.Framework)
            .Where(framework => framework.Remark(activation) is not null)
            .Select(framework => $"{framework}: {framework.Remark(activation)}")]);
        yield return Section.Of("accuracy", "correctly rounded");
        yield return Section.Of("best seen", activation.ShownOver is { } range ? $"with --range {range}" : null);
        yield return Section.Of("note", activation.Note);
        yield return Section.Of("source", activation.Source);
    }

    /// <summary>f, f′, f″ and the derivatives by each parameter.</summary>
    private static IEnumerable<NamedFormula> Formulas(Activation activation)
    {
        var formula = Expression.Of(activation);
        var names = activation.Parameters.Select(parameter => parameter.Name);

        // What is derived from a typed formula can be too long to be written, so that its text could not be read.
        var slope = activation.IsTyped ? formula.Derivative() : Expression.Parse(activation.DerivativeFormula, names);
        return
        [
            new("f", formula),
            new("f'", slope),
            new("f''", slope.Derivative()),
            .. names.Select(name => new NamedFormula($"df/d{name}", formula.Derivative(name))),
            .. activation.HeldDerivatives.Select((by, i) => new NamedFormula($"df/dinput{i + 1}", by)),
        ];
    }

    private static string Describe(HeldInputs held)
    {
        var inputs = held.Others.Select((other, i) => $"input{i + 1} = {other}");
        return $"{English.And(inputs)}; x is input0, and this is output{held.Output}";
    }

    private static string Describe(Parameter parameter, Quotient value)
    {
        var range = NumberText.Range(parameter) is { Length: > 0 } text ? $", {text}" : "";
        var isUsual = value == parameter.Default || !parameter.Default.IsFinite;
        var usual = isUsual ? "" : $" (default {parameter.Default})";
        var aliases = parameter.Aliases.Count > 0 ? $" (also {string.Join(", ", parameter.Aliases)})" : "";
        return $"{parameter.Name} = {value}{usual}{range}: {parameter.Meaning}{aliases}";
    }

    private static string Describe(FrameworkFacts facts) => string.Join(", ", facts.Defaults
        .Select(Describe)
        .Concat(facts.Slopes.Select(kink => $"f'({NumberText.Shortest(kink.X)}) = {NumberText.Shortest(kink.Slope)}")));

    private static string Describe((Parameter Parameter, Quotient Value) given) => given.Value.IsFinite
        ? $"{given.Parameter.Name} = {given.Value}"
        : $"{given.Parameter.Name} has no default";

    private sealed record NamedFormula(string Name, Expression Expression);
}
