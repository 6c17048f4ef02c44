using Activations.Figures;
using Activations.Sampling;

namespace Activations.Tests.Figures;

public class JoinedPiecesTests
{
    private static readonly Samples Stairs = new(
        [[new(-1, 0), new(0, 0)], [new(0, 1), new(1, 1)], [new(1, 2), new(2, 2)], [new(3, 0), new(4, 0)]],
        [new(0, 0, 1, 1), new(1, 1, 2, 2)]);

    [Fact]
    public void Steps_beside_crowded_jumps_are_one_line()
    {
        var lines = JoinedPieces.Of(Stairs, Stairs.Jumps);

        Assert.Equal(2, lines.Count);
        Assert.Equal([new(-1, 0), new(0, 0), new(0, 1), new(1, 1), new(1, 2), new(2, 2)], lines[0]);
        Assert.Equal(Stairs.Pieces[^1], lines[1]);
    }

    [Fact]
    public void Steps_beside_jumps_with_room_for_dots_stay_apart() =>
        Assert.Equal(Stairs.Pieces, JoinedPieces.Of(Stairs, []));

    [Theory]
    [InlineData(0, 1, 1, false)]
    [InlineData(0, 1, 0.5, false)]
    [InlineData(0, 1, double.NaN, false)]
    [InlineData(0, 0, 1, true)]
    [InlineData(0, 1, -1, true)]
    [InlineData(0, double.PositiveInfinity, 0, true)]
    [InlineData(double.NaN, 1, 0, true)]
    public void A_value_that_is_beside_a_joined_line_has_a_line_of_its_own(
        double left, double right, double value, bool isApart) =>
        Assert.Equal(isApart ? 1 : 0, JoinedPieces.Apart([new(0, left, right, value)]).Count);

    // Each half had its own look: up to a thousand jumps are known, and a line is followed through the others.
    [Fact]
    public void All_of_a_thousand_steps_are_one_line()
    {
        var (curve, grid) = (Activation.Typed("floor(10x)").Bind(), MadeUp.Grid("-100", "100"));

        var line = CurveTracing.Trace(
            curve, 0, grid, 1000, 400, cancellation: TestContext.Current.CancellationToken);

        Assert.Single(JoinedPieces.Of(line, line.Jumps));
    }
}
