using System.Text.Json.Nodes;
using Activations.Cli.Commands;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Evaluation;
using Activations.Expressions;
using Activations.Figures;

namespace Activations.Tests.Cli;

/// <summary>What is shown of a function, be it formula or label, is typed again and gives the same doubles.</summary>
public class TypedBackTests
{
    // Away from every kink, where what is shown of f′ and what is drawn of it may take another side, and not so far
    // out that what is left of a sum counts as 0.
    private static readonly double[] Inputs =
    [
        -60.3, -41.7, -7.3, -2.45, -1.1, -0.43, -1.7e-5, 3.1e-9, 0.0021, 0.27, 0.93, 1.7, 2.2, 6.4, 18.6, 61.9,
    ];

    // The first that goes with the other defaults is taken where another value is wanted.
    private static readonly string[] OtherValues = ["-0.5", "0.75", "1/3", "2", "8", "50"];

    public static TheoryData<string> Names { get; } = [.. Catalog.All.Select(activation => activation.Name)];

    public static TheoryData<string> Settings { get; } = [.. Catalog.All.SelectMany(WithAnotherValue)];

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Settings))]
    public void What_info_prints_is_read_back(string shown)
    {
        var lines = Info(shown).Split('\n');
        var sections = Sections(lines[2..]);
        var curve = Orders(shown);
        var (name, formula) = (lines[0].Split("  ")[0], lines[0].Split("  ")[1]);
        string[] values =
        [
            .. sections.GetValueOrDefault("parameters", []).Select(line => line.Split([',', ':', '('])[0].Trim()),
        ];

        Assert.Equal(shown, name);
        AssertSame(curve, Orders(name.Split(':')[0] + Behind(values)));
        AssertSame(curve, Orders(formula, values));
        AssertSame(curve[1..], WhereItHasValues(Orders(string.Join(' ', sections["f'"]), values)));
        AssertSame(curve[2..], WhereItHasValues(Orders(string.Join(' ', sections["f''"]), values)));

        // The derivative of a logarithm says nothing of where that has no value.
        IEnumerable<Func<double, double>> WhereItHasValues(IEnumerable<Func<double, double>> orders) =>
            orders.Select(order => (Func<double, double>)(x => double.IsNaN(curve[0](x)) ? double.NaN : order(x)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_info_prints_as_JSON_is_read_back(string name)
    {
        var document = JsonNode.Parse(Info(name, "--json"))!;
        string[] values =
        [
            .. document["parameters"]!.AsArray()
                .Select(parameter => $"{parameter!["name"]}={parameter["default"]!.ToJsonString()}"),
        ];

        // Of numbers as JSON has them: 1/6 is 0.16666666666666666 there.
        var curve = Orders(name + Behind(values));
        var texts = document["text"]!.AsObject().ToDictionary(text => text.Key, text => $"{text.Value}");

        AssertSame(Orders(name), Orders($"{document["curve"]}"));
        AssertSame(curve, Orders($"{document["formula"]}", values));
        AssertSame(curve[1..], Orders($"{document["derivative"]}", values));
        AssertSame(curve, Orders(texts["f"], values));
        AssertSame(curve[1..], Orders(texts["f'"], values));
        AssertSame(curve[2..], Orders(texts["f''"], values));
        Assert.All(Catalog.Find(name)!.Parameters.Select(parameter => parameter.Name), parameter => AssertSame(
            Orders($"d/d{parameter}({texts["f"]})", values), Orders(texts[$"df/d{parameter}"], values)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_list_prints_is_read_back(string name) =>
        AssertSame(Orders(name), Orders(CatalogText.Formula(Catalog.Find(name)!)));

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Settings))]
    public void The_header_of_a_picture_is_read_back(string shown)
    {
        var figure = FigureOf(shown);
        var values = Behind(figure.Formula!.Split(",  ")[1..]);

        Assert.Equal(shown.Split(':')[0], figure.Title);
        AssertSame(Orders(figure.Title + values), Orders(figure.Formula!));
        Assert.All(ValuesOf(shown).Zip(ValuesOf(figure.Title + values)), value =>
            Assert.Equal(value.First, value.Second, Math.Abs(value.First) * 5e-6));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_keys_of_a_sweep_are_read_back(string shown)
    {
        var (name, parameter) = (shown.Split(':')[0], shown.Split(':')[1].Split('=')[0]);

        var keys = FigureOf($"{shown},{Catalog.Find(name)!.Parameters.First(one => one.Name == parameter).Default}")
            .Legend.Select(entry => entry.Text).ToList();

        Assert.Equal(2, keys.Count);
        AssertSame(Orders(shown), Orders($"{name}:{keys[0]}"));
        AssertSame(Orders($"{name}, {keys[1]}"), Orders($"{name}:{keys[1]}"));
    }

    [Fact]
    public void The_keys_of_several_functions_are_read_back()
    {
        string[] curves =
        [
            "gelu", "elu:alpha=-0.5", "softmax:others=0,1", "x*sigmoid(1.702x)", "hard_sigmoid:slope=1/5",
        ];

        var keys = FigureOf(curves).Legend.Select(entry => entry.Text);

        Assert.All(keys.Zip(curves), pair => AssertSame(Orders(pair.Second), Orders(pair.First)));
    }

    /// <summary>Each function with another value for each of its parameters, where one is allowed.</summary>
    private static IEnumerable<string> WithAnotherValue(Activation activation)
    {
        Quotient[] usual = [.. activation.Parameters.Select(parameter => parameter.Default)];
        foreach (var (index, parameter) in activation.Parameters.Index())
        {
            var other = OtherValues.First(text => IsAllowed(Quotient.Parse(text)));
            yield return $"{activation}:{parameter.Name}={other}";

            bool IsAllowed(Quotient value) => value != parameter.Default && parameter.Allows(value)
                && activation.WhyCrossed([.. usual[..index], value, .. usual[(index + 1)..]]) is null;
        }
    }

    private static string Info(params string[] words)
    {
        var output = new StringWriter { NewLine = "\n" };
        InfoCommand.Print(Read(["info", .. words]), output, CancellationToken.None);
        return output.ToString();
    }

    private static Figure FigureOf(params string[] curves) =>
        PlotFigure.Of(PlotRequest.From(Read(["plot", .. curves])), CancellationToken.None).Figure;

    private static Request Read(string[] words) => Request.Read(CommandLineReader.Parse(Root.Create(), words));

    /// <summary>The lines of a text by the words in front of them.</summary>
    private static Dictionary<string, List<string>> Sections(IEnumerable<string> lines)
    {
        var sections = new Dictionary<string, List<string>>();
        var heading = "";
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var isNew = line[2] != ' ';
            var words = isNew ? line[2..].Split(' ', 2) : ["", line];
            heading = isNew ? words[0] : heading;
            sections.TryAdd(heading, []);
            sections[heading].Add(words[1].Trim());
        }

        return sections;
    }

    private static string Behind(IEnumerable<string> values) =>
        string.Join(',', values) is { Length: > 0 } text ? ":" + text : "";

    private static IEnumerable<double> ValuesOf(string curve) =>
        CurveSpec.Parse(curve)[0].Values.Select(value => value.ToDouble());

    /// <summary>f, f′ and f″ of a formula, which may be constant, with those of the values that it has.</summary>
    private static Func<double, double>[] Orders(string formula, string[] values)
    {
        var exact = values.Select(value => value.Split('=')).ToDictionary(
            said => said[0].Trim(), said => Fraction.Of(Quotient.Parse(said[1].Trim())));
        var curve = new Curve(new Evaluator(Expression.Parse(formula, exact.Keys), exact));
        return [curve[0], curve[1], curve[2]];
    }

    /// <summary>f, f′ and f″ of what is typed.</summary>
    private static Func<double, double>[] Orders(string typed)
    {
        var curve = CurveSpec.Parse(typed)[0].Bind();
        return [curve[0], curve[1], curve[2]];
    }

    private static void AssertSame(IEnumerable<Func<double, double>> there, IEnumerable<Func<double, double>> back) =>
        Assert.All(there.Zip(back), pair => Assert.Equal(Texts(pair.First), Texts(pair.Second)));

    private static IEnumerable<string> Texts(Func<double, double> order) =>
        Inputs.Select(order).Select(NumberText.Shortest);
}
