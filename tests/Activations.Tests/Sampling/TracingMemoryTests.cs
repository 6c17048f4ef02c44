using Activations.Sampling;

namespace Activations.Tests.Sampling;

/// <summary>The lists that a line leaves to the next one on its thread.</summary>
public sealed class TracingMemoryTests
{
    private const int Width = 1000, Height = 500;

    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("serf")]
    public void A_line_takes_little_memory_after_another(string name)
    {
        var curve = Catalog.Find(name)!.Bind();
        int[] orders = [0, 1];
        Assert.All(orders, order => Trace(curve, order));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.All(orders, order => Trace(curve, order));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80_000);
    }

    [Fact]
    public void A_line_stays_as_it_is_while_others_are_followed()
    {
        var line = Trace(MadeUp.Curve(Math.Sin), 0).Pieces.Single();
        Point[] copy = [.. line];

        Trace(MadeUp.Curve(Math.Exp), 0);
        Trace(MadeUp.Curve(x => Math.Tan(3 * x)), 0);
        Assert.Equal(copy, line);
    }

    [Fact]
    public void A_line_can_be_followed_on_the_way_along_another()
    {
        var isFirst = true;
        var sine = MadeUp.Curve(x =>
        {
            if (isFirst)
            {
                isFirst = false;
                Trace(MadeUp.Curve(Math.Exp), 0);
            }

            return Math.Sin(x);
        });

        Assert.Equal(Trace(MadeUp.Curve(Math.Sin), 0).Pieces, Trace(sine, 0).Pieces);
    }

    [Fact]
    public void A_line_is_right_after_one_that_was_cancelled()
    {
        using var source = new CancellationTokenSource();
        var stopping = MadeUp.Curve(x => { source.Cancel(); return x; });
        var grid = MadeUp.Grid("-8", "8");
        var expected = Trace(MadeUp.Curve(Math.Sin), 0).Pieces;

        Assert.Throws<OperationCanceledException>(() =>
            CurveTracing.Trace(stopping, 0, grid, Width, Height, cancellation: source.Token));
        Assert.Equal(expected, Trace(MadeUp.Curve(Math.Sin), 0).Pieces);
    }

    private static Samples Trace(Curve curve, int order) => CurveTracing.Trace(
        curve, order, MadeUp.Grid("-8", "8"), Width, Height, cancellation: CancellationToken.None);
}
