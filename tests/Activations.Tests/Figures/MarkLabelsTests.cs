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

    private static Point OnWave(double x) => new(x, Math.Sin(x));

    private static bool IsWithin(PixelRect a, PixelRect b) =>
        a.Left >= b.Left && a.Right <= b.Right && a.Top >= b.Top && a.Bottom <= b.Bottom;

    private static bool AreApart(PixelRect a, PixelRect b) =>
        a.Right <= b.Left || b.Right <= a.Left || a.Bottom <= b.Top || b.Bottom <= a.Top;
}
