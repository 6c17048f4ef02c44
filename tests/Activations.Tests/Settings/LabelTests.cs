using Activations.Cli.Commands;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Tests.Settings;

public sealed class LabelTests
{
    [Theory]
    [InlineData("a=relu a=tanh", "a (relu), a (tanh)")]
    [InlineData("a=relu b=tanh", "a, b")]
    [InlineData("mine=prelu:alpha=0.1,0.2", "α = 0.1, α = 0.2")]
    [InlineData("prelu prelu:alpha=0.1", "α = 0.25, α = 0.1")]
    [InlineData("prelu:alpha=0.1,0.25 relu", "prelu, α = 0.1, prelu, α = 0.25, relu")]
    [InlineData("prelu elu:alpha=2 relu", "prelu, elu, α = 2, relu")]
    [InlineData("hard_tanh hard_tanh:upper=2,lower=-2 relu", "hard_tanh, hard_tanh, lower = −2, upper = 2, relu")]
    [InlineData("selu:alpha=1 selu selu:lambda=2", "selu, α = 1, selu, selu, λ = 2")]
    [InlineData("selu:alpha=1 selu:lambda=2 selu:alpha=1,lambda=2", "α = 1, λ = 2, α = 1, λ = 2")]
    [InlineData("mine=elu:alpha=0.5 elu", "mine, elu")]
    [InlineData("elu:alpha=0.5 mine=elu", "elu, α = 0.5, mine")]
    [InlineData("elu:alpha=0.5 mine=elu elu", "elu, α = 0.5, mine, elu, α = 1")]
    [InlineData("softmax:others=0,1/0,2", "others = 0,1, others = 0,2")]
    [InlineData("softmax softmax:others=0,2,output=1", "others = 0, others = 0,2,output = 1")]
    [InlineData("softmax:others=0/1 relu", "softmax, softmax, others = 1, relu")]
    [InlineData("softmax:temperature=2 softmax:others=1", "softmax, T = 2, softmax, others = 1")]
    [InlineData("a=relu tanh a=x^2", "a (relu), tanh, a (x²)")]
    public void Curves_of_one_label_are_told_apart(string curves, string keys) =>
        Assert.Equal(keys, string.Join(", ", Figure(curves).Legend.Select(entry => entry.Text)));

    [Theory]
    [InlineData("softmax:others=0,1/0,2", "softmax", null)]
    [InlineData("mine=softmax:others=0,1/0,2", "mine", null)]
    [InlineData("softmax:others=0,1/0,2,temperature=2", "softmax", "T = 2")]
    [InlineData("softmax:others=0,1 sparsemax:others=0,1", null, null)]
    public void What_is_alike_in_curves_of_one_function_of_several_inputs_is_said_above(
        string curves, string? title, string? formula)
    {
        var figure = Figure(curves);

        Assert.Equal((title, formula), (figure.Title, figure.Formula));
    }

    [Theory]
    [InlineData("prelu:alpha=0.25 prelu:alpha=0.1")]
    [InlineData("prelu:alpha=0.1 prelu:alpha=0.25 relu")]
    [InlineData("a=prelu:alpha=0.25 a=prelu:alpha=0.1 relu")]
    [InlineData("hard_tanh:upper=1,lower=-2 hard_tanh")]
    [InlineData("selu:alpha=1 selu:lambda=1.0507009873554804934193349852946")]
    public void The_command_in_a_picture_calls_its_curves_the_same(string curves)
    {
        var command = Plot(curves).Command["activations plot ".Length..];

        Assert.NotEqual(curves, command);
        Assert.Equal(
            Figure(curves).Legend.Select(entry => entry.Text), Figure(command).Legend.Select(entry => entry.Text));
    }

    [Theory]
    [InlineData("relu", null, null)]
    [InlineData("relu --x-label input --y-label output", "input", "output")]
    [InlineData("relu tanh --layout stacked --y-label y", null, "y,y")]
    [InlineData("relu tanh --layout grid --x-label t", "t", null)]
    [InlineData("gelu --grad --layout stacked", null, "f(x),f′(x)")]
    public void Axes_say_what_they_are(string words, string? x, string? y)
    {
        var figure = Figure(words);

        Assert.Equal(x, figure.XLabel);
        Assert.Equal(
            y, figure.Panels[0].YLabel is null ? null : string.Join(',', figure.Panels.Select(panel => panel.YLabel)));
    }

    private static Figure Figure(string words) =>
        PlotFigure.Of(Plot(words), TestContext.Current.CancellationToken).Figure;

    private static PlotRequest Plot(string words) =>
        PlotRequest.From(Request.Read(CommandLineReader.Parse(Root.Create(), ["plot", .. words.Split(' ')])));
}
