using Activations.Cli.Terminal;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Tests.Terminal;

public class DotCanvasTests
{
    [Fact]
    public void A_line_across_all_doubles_ends()
    {
        List<Point> across = [new(0, -1e300), new(1, 1e300)];
        var line = new Line(new Samples([across], []), new(0, 0));
        var canvas = new DotCanvas(10, 5);

        Assert.Null(Record.Exception(() => canvas.Draw(line, new(0, 1), new(-1, 1))));
    }
}
