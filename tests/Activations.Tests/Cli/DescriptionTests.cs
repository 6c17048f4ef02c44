using Activations.Cli.Commands;
using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Tests.Cli;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("relu --grad", "Line plot of relu, max(0, x), and its derivative for x from −8 to 8: "
        + "f goes from 0 to 8, with a kink at x = 0; f′ goes from 0 to 1, with a jump from 0 to 1 at x = 0.")]
    [InlineData("gelu", "Line plot of gelu, (x/2)·(1 + erf(x/√2)), for x from −8 to 8: "
        + "f goes from −4.977e−15 to 8, with a minimum of −0.17 at x = −0.7518.")]
    [InlineData(
        "hard_swish --order 2",
        "Line plot of the second derivative of hard_swish, x·min(max(0, x + 3), 6) / 6, "
        + "for x from −8 to 8: f″ begins and ends at 0, with a jump from 0 to 0.3333 at x = −3 "
        + "and a jump from 0.3333 to 0 at x = 3.")]
    [InlineData(
        "relu step",
        "Line plot of relu and step for x from −8 to 8: relu goes from 0 to 8, with a kink at x = 0; "
        + "step goes from 0 to 1, with a jump from 0 to 1 at x = 0.")]
    [InlineData(
        "p=sign(sin(50x))",
        "Line plot of p, sign(sin(50x)), for x from −8 to 8: f goes from 1 to −1, with 255 jumps.")]
    [InlineData(
        "p=1/x",
        "Line plot of p, 1 / x, for x from −8 to 8: f goes from −0.125 to 0.125, with a way to infinity.")]
    [InlineData(
        "p=1-|x|",
        "Line plot of p, 1 − |x|, for x from −8 to 8: f begins and ends at −7, "
        + "with a maximum of 1 at x = 0 and a kink at x = 0.")]
    [InlineData(
        "sqnl --order 1",
        "Line plot of the derivative of sqnl, −1 if x < −2 else x + x² / 4 if x < 0 else x − x² / 4 if x ≤ 2 else 1, "
        + "for x from −8 to 8: f′ begins and ends at 0, with a maximum of 1 at x = 0, a kink at x = −2, "
        + "a kink at x = 0 and a kink at x = 2.")]
    [InlineData(
        "p=atan(1/x)",
        "Line plot of p, atan(1/x), for x from −8 to 8: f goes from −0.1244 to 0.1244, "
        + "with a jump from −1.571 to 1.571 at x = 0.")]
    [InlineData("p=log(x)", "Line plot of p, ln(x), for x from −8 to 8: "
        + "f has no value at x = −8 and ends at 2.079, with a way to infinity.")]
    [InlineData("p=abs(exp(x)-2)^0.01", "Line plot of p, |eˣ − 2|^0.01, for x from −8 to 8: "
        + "f goes from 1.007 to 1.083, with a minimum of 0 at x = 0.6931 and a kink at x = 0.6931.")]
    [InlineData("p=abs(exp(x)-2)", "Line plot of p, |eˣ − 2|, for x from −8 to 8: "
        + "f goes from 2 to 2979, with a minimum of 0 at x = 0.6931 and a kink at x = 0.6931.")]
    [InlineData("p=exp(-x^2)", "Line plot of p, exp(−x²), for x from −8 to 8: "
        + "f begins and ends at 1.604e−28, with a maximum of 1 at x = 0.")]
    [InlineData("p=x^3-3x", "Line plot of p, x³ − 3x, for x from −8 to 8: f goes from −488 to 488, "
        + "with a local maximum of 2 at x = −1 and a local minimum of −2 at x = 1.")]
    [InlineData("p=floor(x^3)", "Line plot of p, floor(x³), for x from −8 to 8: "
        + "f goes from −512 to 512, with more than 998 jumps.")]
    [InlineData("p=floor(cosh(x))", "Line plot of p, floor(cosh(x)), for x from −8 to 8: "
        + "f begins and ends at 1490, with more than 1000 jumps.")]
    [InlineData("x --dtype float16", "Line plot of f, f(x) = x,  float16, for x from −8 to 8: f goes from −8 to 8.")]
    [InlineData("p=log(1+exp(x)) --order 2", "Line plot of the second derivative of p, ln(1 + eˣ), for x from −8 to 8: "
        + "f″ begins and ends at 0.0003352, with a maximum of 0.25 at x = 0.")]
    [InlineData("symlog --order 1", "Line plot of the derivative of symlog, sign(x)·ln(1 + |x|), for x from −8 to 8: "
        + "f′ begins and ends at 0.1111, with a maximum of 1 at x = 0 and a kink at x = 0.")]
    [InlineData("sin --range 0:100", "Line plot of sin, sin(ω·x),  ω = 1, for x from 0 to 100: "
        + "f goes from 0 to −0.5064, with many turns.")]
    [InlineData("relu gelu elu silu", "Line plot of relu, gelu, elu and swish for x from −8 to 8.")]
    [InlineData("relu --title Mine --y-range 3:4", "Mine: line plot of relu, max(0, x), for x from −8 to 8: "
        + "f goes from 0 to 8, with a kink at x = 0.")]
    public void Says_what_the_functions_are_whatever_is_drawn_of_them(string words, string sentence)
    {
        var request = Request.Read(CommandLineReader.Parse(Root.Create(), ["plot", .. words.Split(' ')]));

        var drawn = PlotFigure.Of(PlotRequest.From(request), TestContext.Current.CancellationToken);
        Assert.Equal(sentence, drawn.Figure.Description);
    }
}
