using Activations.Cli.Commands;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;
using ScottPlot;
using Layout = Activations.Figures.Layout;

namespace Activations.Tests.Figures;

public class MarkLabelsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(60)]
    public void Texts_beside_points_lie_within_the_data_and_apart(int count)
    {
        var wave = new Samples([[.. Enumerable.Range(0, 161).Select(i => OnWave(-8 + i / 10.0))]], []);
        var marked = Enumerable.Range(0, count).Select(i => OnWave(-8 + 16.0 * i / count));
        Mark[] marks = [.. marked.Select(point => new Mark(point, $"({point.X:G3}, {point.Y:G3})"))];
        var figure = Example.Of(new DrawnCurve("f", [wave]) { Marks = [marks] });
        var panel = new Layout(figure, Style.Of(figure), [new(-1, 1)]).Panels[0];

        var placed = new MarkLabels(panel, figure.Range, Style.Of(figure)).Placed().ToList();

        Assert.InRange(placed.Count, Math.Min(count, 12), count);
        Assert.All(placed, label => Assert.True(IsWithin(label.Place, panel.Data)));
        var pairs = placed.SelectMany((a, i) => placed.Skip(i + 1).Select(b => (First: a.Place, Second: b.Place)));
        Assert.All(pairs, pair => Assert.True(AreApart(pair.First, pair.Second)));
    }

    [Theory]
    [InlineData("sin(x)", true)]
    [InlineData("sin(3x)", false)]
    public void Lines_lead_to_texts_unless_they_are_a_crowd(string wave, bool areFar)
    {
        var panel = PanelOf($"plot {wave} cos(x) --annotate", out var figure);

        var placed = new MarkLabels(panel, figure.Range, Style.Of(figure)).Placed().ToList();

        Assert.Equal(areFar, placed.Exists(label => label.IsFar));
    }

    // The first version had 21, 44 and 81 of 79 functions.
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("0,1,2")]
    public void No_text_of_the_whole_catalogue_is_crossed_by_a_line(string orders)
    {
        var crossed = Catalog.All.SelectMany(activation => Crossed($"{activation.Name} --order {orders}"));

        Assert.Empty(crossed);
    }

    [Theory]
    [InlineData("sin(x) gelu mish x^3-x --layout grid --order 0,1,2")]
    [InlineData("sin(3x) cos(x)")]
    [InlineData("gelu elu tanh swish mish softplus --layout grid --order 0,1,2 --size 5x2.5")]
    public void No_text_of_a_small_panel_is_crossed_by_a_line(string words) => Assert.Empty(Crossed(words));

    [Fact]
    public void A_point_of_several_lines_has_one_text()
    {
        var panel = PanelOf("plot relu gelu tanh swish --annotate", out var figure);

        var placed = new MarkLabels(panel, figure.Range, Style.Of(figure)).Placed();

        Assert.Single(placed, label => label.Text.Content == "(0, 0)");
    }

    [Fact]
    public void Of_points_whose_dots_are_one_to_the_eye_the_first_has_a_text()
    {
        Mark[] marks = [new(new(0, 0.5), "first"), new(new(0.05, 0.5), "second"), new(new(1, 0.5), "third")];

        Assert.Equal(["first", "third"], TextsOf(new([[new(-8, 0), new(8, 1)]], []), marks));
    }

    [Fact]
    public void No_text_lies_on_a_band()
    {
        var band = Enumerable.Range(0, 4001).Select(i => new Point(-8 + i / 250.0, i % 2));

        Assert.Empty(TextsOf(new([[.. band]], []), new Mark(new(0, 0.5), "hidden")));
    }

    private static IEnumerable<string> TextsOf(Samples line, params Mark[] marks)
    {
        var figure = Example.Of(new DrawnCurve("f", [line]) { Marks = [marks] });
        var panel = new Layout(figure, Style.Of(figure), [new(0, 1)]).Panels[0];
        return new MarkLabels(panel, figure.Range, Style.Of(figure)).Placed().Select(label => label.Text.Content);
    }

    private static IEnumerable<string> Crossed(string words) =>
        PanelsOf($"plot {words} --annotate", out var figure).SelectMany(panel => Crossed(panel, figure));

    private static IEnumerable<string> Crossed(PanelLayout panel, Figure figure)
    {
        var points = panel.Panel.Lines.SelectMany(line => line.Samples.Pieces)
            .SelectMany(piece => piece.Zip(piece.Skip(1)))
            .SelectMany(pair => Between(pair.First, pair.Second))
            .Select(point => panel.At(point, figure.Range))
            .ToList();
        return new MarkLabels(panel, figure.Range, Style.Of(figure)).Placed()
            .Where(label => points.Any(label.Place.Contains))
            .Select(label => $"{figure.Command} {label.Text.Content}");
    }

    private static IEnumerable<Point> Between(Point from, Point to)
    {
        const int parts = 64;
        return Enumerable.Range(0, parts + 1).Select(i => (double)i / parts).Select(way =>
            new Point(double.Lerp(from.X, to.X, way), double.Lerp(from.Y, to.Y, way)));
    }

    private static PanelLayout PanelOf(string words, out Figure figure) => PanelsOf(words, out figure)[0];

    private static IReadOnlyList<PanelLayout> PanelsOf(string words, out Figure figure)
    {
        var request = Request.Read(CommandLineReader.Parse(Root.Create(), words.Split(' ')));
        figure = PlotFigure.Of(PlotRequest.From(request), CancellationToken.None).Figure;
        var extents = figure.Panels.Select(panel => PanelPlot.Extent(panel) ?? new(0, 1));
        return Layout.Fit(figure, Style.Of(figure), [.. extents]).Panels;
    }

    private static Point OnWave(double x) => new(x, Math.Sin(x));

    private static bool IsWithin(PixelRect a, PixelRect b) =>
        a.Left >= b.Left && a.Right <= b.Right && a.Top >= b.Top && a.Bottom <= b.Bottom;

    private static bool AreApart(PixelRect a, PixelRect b) =>
        a.Right <= b.Left || b.Right <= a.Left || a.Bottom <= b.Top || b.Bottom <= a.Top;
}
