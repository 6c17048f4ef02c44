using Activations.Figures;

namespace Activations.Tests.Cli;

/// <summary>Figures of the library against those of the program.</summary>
public sealed class ActivationFigureTests
{
    [Theory]
    [InlineData("relu", "0")]
    [InlineData("gelu", "0,1")]
    [InlineData("prelu", "0,1,2")]
    [InlineData("sigmoid", "1")]
    [InlineData("hard_shrink", "0,2")]
    [InlineData("x*sigmoid(2x)", "0,1")]
    [InlineData("relu tanh", "0")]
    [InlineData("relu tanh x^2", "0,1")]
    public void The_library_draws_the_bytes_of_the_program(string curves, string orders)
    {
        using var workspace = new Workspace();
        string[] words = ["plot", .. curves.Split(' '), "--order", orders, "-o", "figure.png"];
        Assert.Equal(0, workspace.Run(words).Code);

        var figure = ActivationFigure.Of(curves.Split(' '), [.. orders.Split(',').Select(int.Parse)]);

        Assert.Equal(File.ReadAllBytes(workspace["figure.png"]), Png.Encode(figure));
    }

    [Theory]
    [InlineData("rleu", "unknown activation 'rleu'; did you mean relu?")]
    [InlineData("softmax_of_all", "unknown activation 'softmax_of_all'")]
    public void A_name_that_nobody_knows_is_an_error(string name, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => ActivationFigure.Of([name]));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_and_ranges_that_make_no_figure_are_errors()
    {
        Assert.Throws<ArgumentException>(() => ActivationFigure.Of(["relu"], [1, 0]));
        Assert.Throws<ArgumentException>(() => ActivationFigure.Of(["relu"], [3]));
        Assert.Throws<ArgumentException>(() => ActivationFigure.Of(["relu"], range: new(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ActivationFigure.Of([]));
    }
}
