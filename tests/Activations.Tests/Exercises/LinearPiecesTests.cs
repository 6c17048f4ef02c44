using Activations.Exercises;
using CsCheck;

namespace Activations.Tests.Exercises;

public sealed class LinearPiecesTests
{
    [Fact]
    public void A_network_of_3_and_2_units_has_these_pieces()
    {
        var network = new Network(
        [
            new([Row("1.5"), Row("-0.8"), Row("0.6")], Row("-0.3", "0.9", "1.2"), 0),
            new([Row("0.7", "-1.1", "0.4"), Row("-0.5", "0.9", "1.3")], Row("0.2", "-0.6"), 0),
            new([Row("1.2", "-0.7")], Row("0.1"), 1),
        ]);

        var pieces = Pieces(network);

        Assert.Equal(["-2", "1/5", "52/217", "9/8"], pieces.Corners.Select(corner => corner.X.ToString()));
        Assert.Equal(
            ["63/125", "-21/500", "483/1000", "3087/1000", "1527/1000"],
            pieces.Pieces.Select(piece => piece.Slope.ToString()));
        Assert.Equal(
            [new Unit(1, 3), new(1, 1), new(2, 1), new(1, 2)],
            pieces.Corners.SelectMany(corner => corner.MadeBy));
        Assert.True(pieces.IsContinuous);
        Assert.Equal(12, network.MostPieces);
    }

    [Fact]
    public void The_hat_is_a_triangle()
    {
        var pieces = Pieces(Network.Hat);

        Assert.Equal([-1, 0, 1], pieces.Corners.Select(corner => corner.X));
        Assert.Equal([new(0, 0), new(1, 1), new(-1, 1), new(0, 0)], pieces.Pieces);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    public void A_sawtooth_has_a_power_of_two_of_pieces_between_0_and_1(int depth)
    {
        var network = Network.Sawtooth(depth);
        var pieces = Pieces(network);

        // After 1 the first tooth falls on for ever; that of two layers or more is cut off there.
        var slopes = 1 << depth;
        var corners = depth == 1 ? slopes : slopes + 1;
        Assert.Equal(corners + 1, pieces.Pieces.Count);
        Assert.Equal(2 * depth, network.Widths.Sum());
        Assert.True(pieces.IsContinuous);
        Assert.Equal(
            Enumerable.Range(0, corners).Select(i => new Fraction(i, slopes)),
            pieces.Corners.Select(corner => corner.X));
        Assert.Equal(
            Enumerable.Range(0, slopes).Select(i => (Fraction)(i % 2 == 0 ? slopes : -slopes)),
            pieces.Pieces.Skip(1).Take(slopes).Select(piece => piece.Slope));
    }

    [Fact]
    public void A_kink_that_the_next_layer_does_not_see_is_no_breakpoint()
    {
        Fraction[] one = [1];
        // relu(−relu(x)) is 0; relu(x) − relu(x) too; and relu of relu has one kink, made by the first.
        Assert.Empty(Pieces(new([new([one], [0], 0), new([[-1]], [0], 0)])).Corners);
        Assert.Empty(Pieces(new([new([one, one], [0, 0], 0), new([[1, -1]], [0], 1)])).Corners);
        Assert.Equal([new Unit(1, 1)], Pieces(new([new([one], [0], 0), new([one], [0], 0)])).Corners.Single().MadeBy);
    }

    [Fact]
    public void Any_network_is_its_pieces()
    {
        var unit = Gen.Int[-40, 40].Select(tenths => new Fraction(tenths, 10));
        var layer = Gen.Int[0, 3].Select(i => new Fraction[] { 0, 1, new(1, 4), -1 }[i]);
        Gen.Int[1, 5].Array[1, 3].SelectMany(widths => Gen.Select(
            unit.Array[widths.Prepend(1).Zip(widths.Append(1), (inputs, units) => inputs * units + units).Sum()],
            layer.Array[widths.Length],
            (weights, slopes) => Make(widths, weights, slopes))).Sample(network =>
         {
             var pieces = Pieces(network);
             Assert.True(pieces.IsContinuous);
             Assert.True(pieces.Pieces.Count <= network.MostPieces);
             Assert.All(pieces.Pieces.Zip(pieces.Pieces.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
             Assert.All(pieces.Corners, corner => Assert.NotEmpty(corner.MadeBy));
             for (var i = 0; i < Points; i++)
             {
                 var x = new Fraction(i * 200 / Points - 100 + i % 7, 10);
                 Assert.Equal(Dense(network, x), At(pieces, x));
             }
         }, iter: Iterations);
    }

    [Fact]
    public void What_would_take_too_long_is_refused()
    {
        Fraction[] one = [1], biases = [.. Enumerable.Range(0, 1000).Select(i => (Fraction)i)];
        var wide = new Layer([.. biases.Select(_ => one)], biases, 0);
        var full = new Layer([.. biases.Select(_ => biases)], biases, 0);

        Assert.Equal("layer 2 would take the exact products to more than 10 million", WhyNot(new([wide, full])));
        Assert.Equal("layer 17 makes more than 100000 pieces", WhyNot(Network.Sawtooth(17)));

        static string WhyNot(Network network) => Assert.Throws<ArgumentException>(() => Pieces(network)).Message;
    }

    // Passed with 1000 networks, 1e5 points, too.
    private const int Points = 100, Iterations = 150;

    private static LinearPieces Pieces(Network network) =>
        LinearPieces.Of(network, TestContext.Current.CancellationToken);

    private static Fraction[] Row(params string[] numbers) => Array.ConvertAll(numbers, Number);

    private static Fraction Number(string text) =>
        Fraction.TryParse(text, out var number) ? number : throw new FormatException(text);

    private static Network Make(int[] widths, Fraction[] weights, Fraction[] slopes)
    {
        var rest = new Queue<Fraction>(weights);
        return new([.. widths.Append(1).Zip(widths.Prepend(1), slopes.Append(1)).Select(layer => new Layer(
            [.. Enumerable.Range(0, layer.First).Select(_ => Take(layer.Second))], Take(layer.First), layer.Third))]);

        Fraction[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => rest.Dequeue())];
    }

    private static Fraction At(LinearPieces pieces, Fraction x)
    {
        var before = pieces.Corners.Count(corner => corner.X.CompareTo(x) < 0);
        return pieces.Pieces[before].At(x);
    }

    private static Fraction Dense(Network network, Fraction x)
    {
        return network.Layers.Aggregate((Fraction[])[x], Through)[0];

        static Fraction[] Through(Fraction[] inputs, Layer layer)
        {
            var sums = layer.Weights.Zip(layer.Biases, (row, bias) => Sum(row, inputs, bias));
            return [.. sums.Select(sum => sum.Numerator.Sign < 0 ? layer.NegativeSlope * sum : sum)];
        }

        static Fraction Sum(IReadOnlyList<Fraction> row, Fraction[] inputs, Fraction bias) =>
            row.Zip(inputs).Aggregate(bias, (sum, term) => sum + term.First * term.Second);
    }
}
