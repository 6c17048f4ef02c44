using System.Text;
using Activations.Cli;
using Activations.Cli.Commands;
using Activations.Cli.Explorer;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;
using Activations.Figures;
using CsCheck;

namespace Activations.Tests.Explorer;

public sealed class ExplorerStateTests
{
    private static readonly string[] Keys =
    [
        "left", "right", "shift-left", "shift-right", "k", "K", "-", "+", "=", "[", "]", "c", "0", "1", "2",
        "up", "down", "pgup", "pgdn", "p", "x", "y", "v", "/", "a", "e", "tab", "d", "w", "r", "i", "?",
        "t", "b", "u", "home", "end", "delete", "enter", "enter", "esc", "backspace", "ctrl-u", "space",
        "x", "l", "u", ":", "=", ",", ".", "5", "é", "漢", "unknown",
    ];

    [Theory]
    [InlineData("relu", "right right right", 0.3)]
    [InlineData("relu", "shift-left left", -1.1)]
    [InlineData("relu --range 0.05:0.95", "right", 0.055)]
    [InlineData("relu --range -1e-6:1e-6", "shift-right", 1e-7)]
    [InlineData("relu --step 0.25", "right", 0.25)]
    [InlineData("relu6 --range -8:8", "k", 6)]
    [InlineData("relu6", "k k", 0)] // behind the last is the first
    [InlineData("relu --range 1:2", "left", 1)]
    [InlineData("relu6", "K", 6)] // before the first is the last
    [InlineData("tanh", "home", -8)]
    [InlineData("tanh", "end", 8)]
    [InlineData("sin", "z", Math.PI)]
    [InlineData("sin", "Z Z", -2 * Math.PI)]
    [InlineData("sin", "m m m", 5 * Math.PI / 2)]
    [InlineData("sin", "M", -Math.PI / 2)]
    [InlineData("x^3-3x", "n right n", 0)]
    [InlineData("relu --range -1:1", "z", -1)] // 0 on a stretch: at its ends
    [InlineData("relu --range -1:1", "Z Z", 0)]
    [InlineData("gelu:dtype=float16", "m", -0.7517915246935645)] // of the function that it stands for
    public void The_cursor_goes_to_round_numbers_and_breakpoints_within_the_range(
        string words, string keys, double x) =>
        Assert.Equal(x, Press(words, keys).X);

    [Theory]
    [InlineData("relu", "+ + +", "plot relu --grad --range -1:1")]
    [InlineData("relu", "shift-right + +", "plot relu --grad --range -1.25:2.75")]
    [InlineData("relu", "-", "plot relu --grad --range -16:16")]
    [InlineData("relu", "] ] c", "plot relu --grad")] // the cursor is still at 0
    [InlineData("relu", "] [ [", "plot relu --grad --range -10:6")]
    [InlineData("relu --range -1e308:1e308", "+ - -", "plot relu --grad --range -1e308:1e308")]
    [InlineData("relu --range 0:5e-324", "-", "plot relu --grad --range 0:1e-323")]
    [InlineData("relu --range 0:5e-324", "[ ] ]", "plot relu --grad --range 0:5e-324")]
    [InlineData("prelu:alpha=1e308", "pgup up", "plot prelu:alpha=1e308 --grad")]
    [InlineData("prelu:alpha=1e12", "up", "plot prelu:alpha=1000000000000.01 --grad")]
    [InlineData("prelu", "up", "plot prelu:alpha=0.26 --grad")]
    [InlineData("leaky_relu", "down pgup", "plot leaky_relu:alpha=0.019 --grad")]
    [InlineData("softplus", "pgdn", "plot softplus --grad")] // beta = 0 is not allowed
    [InlineData("selu", "p p p up", "plot selu:lambda=1.1 --grad")]
    [InlineData("relu", "0 2", "plot relu --order 1,2")]
    [InlineData("relu", "1", "plot relu")]
    [InlineData("relu", "/ tanh enter a gelu_t enter", "plot tanh gelu_tanh --grad")]
    [InlineData("relu", "/ nonsense enter esc", "plot relu --grad")]
    [InlineData("relu", "e :alpha=1 enter esc", "plot relu --grad")]
    [InlineData("prelu:alpha=0.1,0.2", "tab up d", "plot prelu:alpha=0.1 --grad")]
    [InlineData("prelu:alpha=0.1,0.2", "tab e ctrl-u mine=elu enter tab up", "plot prelu:alpha=0.11 mine=elu --grad")]
    [InlineData("gelu --framework nnlib", "", "plot gelu_tanh --grad --framework nnlib")]
    [InlineData("relu --order 0", "+", "plot relu --range -4:4")]
    [InlineData("relu", "y -1:2 enter", "plot relu --grad --y-range -1:2")]
    [InlineData("relu --y-range 0:3", "y ctrl-u enter", "plot relu --grad")]
    [InlineData("relu", "x ctrl-u 0:1e3 enter", "plot relu --grad --range 0:1000")]
    [InlineData("elu", "v ctrl-u 1/3 enter", "plot elu:alpha=1/3 --grad")]
    [InlineData("elu", "v ctrl-u 0.5, space 2 enter", "plot elu:alpha=0.5 elu:alpha=2 --grad")]
    [InlineData("selu", "p v ctrl-u 1.1 enter", "plot selu:lambda=1.1 --grad")]
    [InlineData("relu", "/ a*x+b enter", "plot 'a*x+b:a=1,b=1' --grad -o figure.png")] // what has to be given is 1
    [InlineData("relu", "e (x) home 2x- enter", "plot '2x-relu(x)' --grad -o figure.png")]
    [InlineData("relu", "e left left delete backspace e l enter", "plot relu --grad")]
    [InlineData("elu", "t t", "plot elu:dtype=float16 --grad")]
    [InlineData("elu", "t up", "plot elu:alpha=1.1,dtype=float32 --grad")]
    [InlineData("elu", "t / tanh enter", "plot tanh:dtype=float32 --grad")]
    [InlineData("elu", "t t t t t t", "plot elu --grad")]
    [InlineData("elu", "b", "plot elu --grad --theme dark")]
    [InlineData("elu --theme dark", "b", "plot elu --grad")]
    [InlineData("elu", "+ up 2 u u", "plot elu --grad --range -4:4")]
    [InlineData("elu", "+ r u", "plot elu --grad --range -4:4")]
    [InlineData("elu", "a gelu enter d u u", "plot elu --grad")]
    public void The_figure_follows_the_keys(string words, string keys, string line) =>
        Assert.Equal("activations " + line, Press(words, keys).Command);

    [Theory]
    [InlineData("relu", "k up", "relu has no parameters")]
    [InlineData("tanh", "k", "tanh has no kink or jump in this range")]
    [InlineData("relu", "d", "the only curve stays")]
    [InlineData("relu --range -1e308:1e308", "-", "doubles go no further")]
    [InlineData("relu --range 1:1.000000000000001", "+ + + +", "doubles go no further")]
    [InlineData("softplus", "pgdn", "beta=0: expected a value above 0")]
    [InlineData("relu --range 0:5e-324", "+", "doubles go no further")]
    [InlineData("prelu:alpha=1e308", "pgup", "alpha=1e308: too far from 0 to be changed by 0.01")]
    [InlineData("prelu:alpha=-1e308", "down", "alpha=-1e308: too far from 0 to be changed by 0.01")]
    [InlineData("relu", "w ctrl-u - enter", "-: the explorer has stdout; expected a file name such as figure.png")]
    [InlineData("relu", "w ctrl-u enter", "expected a file name such as relu.png")]
    [InlineData("relu", "Q", "Q does nothing; ? shows all keys")]
    [InlineData("relu", "/ pgup", "pgup does nothing while you type")]
    [InlineData("relu", "u", "nothing to undo")]
    [InlineData("relu", "1 0", "the only line stays")]
    [InlineData("relu", "v", "relu has no parameters")]
    [InlineData("elu", "v ctrl-u much enter", "alpha: 'much' is not a number such as 0.1 or 1/6")]
    [InlineData("elu", "x ctrl-u 1 enter", "expected START:END with two numbers, such as -8:8 or -0.5:1e3")]
    [InlineData("relu", "m", "relu has no minimum or maximum in this range")]
    [InlineData("gelu", "m", "minimum, where f′ passes 0")]
    [InlineData("sin", "m", "maximum, where f′ passes 0 (4 of 6)")]
    [InlineData("abs", "M", "minimum, where f′ passes 0")]
    [InlineData("step", "k", "jump")]
    [InlineData("relu", "/ x+*2 enter", "x+*2: expected a number, x, a function or ( before '*'")]
    [InlineData("relu", "/ qqqq enter", "unknown activation 'qqqq'; / finds names by a part of them")]
    [InlineData("relu", "/ rleu enter", "unknown activation 'rleu'; did you mean relu?")]
    public void What_cannot_be_done_is_said(string words, string keys, string message) =>
        Assert.Equal(message, Press(words, keys).Message);

    [Fact]
    public void A_random_walk_stays_in_bounds_and_can_always_be_typed_again() =>
        Gen.OneOf(Keys).Array[10_000].Sample(
            keys =>
            {
                var state = State("prelu");
                foreach (var (i, key) in keys.Index())
                {
                    state = state.Press(key) with { Errand = null, IsLeaving = false };
                    var (shown, range) = (state.Shown, state.Shown.Grid.Range);
                    Assert.InRange(state.X, range.Low, range.High);
                    Assert.InRange(state.Selected, 0, shown.Curves.Count - 1);
                    Assert.InRange(state.Parameter, 0, Math.Max(0, state.Curve.Activation.Parameters.Count - 1));
                    Assert.NotEmpty(shown.Orders);
                    Assert.Equal(shown.Curves, shown.Arguments);
                    if (i % 100 == 0)
                    {
                        Assert.Equal(24, new View().Draw(state, 80, 24).Lines(colour: false).Count());
                        var plot = PlotRequest.From(Asked([.. state.Words(state.Path)]));
                        var again = plot.Curves;
                        Assert.Equal(state.Plot.Get(Setting.YRange), plot.Get(Setting.YRange));
                        Assert.Equal(shown.Canonical.Words, again.Canonical.Words);
                        Assert.Equal(shown.Curves.Select(Values), again.Curves.Select(Values));
                        Assert.Equal((shown.Range, shown.Step), (again.Range, again.Step));
                    }
                }
            },
            iter: 1, seed: "0000KOIPe036");

    [Theory]
    [InlineData("relu", "w ctrl-u - enter", "write to")]
    [InlineData("relu", "/ rleu enter", "find or type f(x)")]
    [InlineData("elu", "v - - enter", "alpha")]
    public void What_made_no_sense_can_be_typed_again(string words, string keys, string question) =>
        Assert.Equal(question, Press(words, keys).Prompt?.Question);

    [Fact]
    public void The_line_that_is_printed_in_the_end_draws_the_figure_that_was_seen() =>
        Gen.OneOf(Keys).Array[40].Sample(
            keys =>
            {
                var state = keys.Aggregate(State("prelu"), (state, key) =>
                    state.Press(key) with { Errand = null, IsLeaving = false });

                var again = PlotRequest.From(Asked([.. state.Words(state.Path)]));

                Assert.Equal(Drawn(state.Plot), Drawn(again));
            },
            iter: 12, seed: "0000KOIPe036");

    [Fact]
    public void The_last_hundred_changes_can_be_undone()
    {
        var changed = Enumerable.Range(0, 150).Aggregate(State("elu"), (state, _) => state.Press("up"));
        var undone = Enumerable.Range(0, 100).Aggregate(changed, (state, _) => state.Press("u"));

        Assert.Equal("activations plot elu:alpha=6 --grad", undone.Command);
        Assert.Equal("nothing to undo", undone.Press("u").Message);
    }

    [Fact]
    public void What_is_pasted_beyond_the_longest_formula_is_dropped()
    {
        var state = Enumerable.Repeat("x", 1_000_000).Aggregate(State("relu").Press("/"), (now, key) => now.Press(key));

        Assert.Equal(new string('x', 2000), state.Prompt!.Text);
        Assert.Equal(new string('x', 1999), state.Press("backspace").Prompt!.Text);
    }

    /// <summary>The picture, or why there is none.</summary>
    private static string Drawn(PlotRequest plot)
    {
        try
        {
            var figure = PlotFigure.OfPicture(plot, CancellationToken.None).Figure;
            return Encoding.UTF8.GetString(Svg.Encode(figure));
        }
        catch (Exception error) when (error is UsageException or NothingToDrawException)
        {
            return error.Message;
        }
    }

    private static string Values(CurveSpec curve) =>
        $"{curve} {string.Join(' ', curve.Values)}";

    private static ExplorerState Press(string words, string keys) =>
        KeyDecoder.Parse(keys).Aggregate(State(words), (state, key) => state.Press(key));

    private static ExplorerState State(string words) =>
        ExplorerState.From(Asked(["explore", .. words.Split(' ')]));

    private static Request Asked(string[] words) =>
        Request.Read(CommandLineReader.Parse(Root.Create(), words));
}
