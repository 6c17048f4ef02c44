using Activations.Cli.Commands;
using Activations.Cli.Explorer;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;
using CsCheck;

namespace Activations.Tests.Explorer;

public sealed class ExplorerStateTests
{
    private static readonly string[] Keys =
    [
        "left", "right", "shift-left", "shift-right", "k", "-", "+", "=", "[", "]", "c", "0", "1", "2",
        "up", "down", "pgup", "pgdn", "p", "y", "/", "a", "e", "tab", "d", "w", "r", "i", "?",
        "enter", "enter", "esc", "backspace", "ctrl-u", "space",
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
    public void The_cursor_goes_to_round_numbers_and_breakpoints_within_the_range(
        string words, string keys, double x) =>
        Assert.Equal(x, Press(words, keys).X);

    [Theory]
    [InlineData("relu", "+ + +", "plot relu --range -1:1")]
    [InlineData("relu", "shift-right + +", "plot relu --range -1.25:2.75")]
    [InlineData("relu", "-", "plot relu --range -16:16")]
    [InlineData("relu", "] ] c", "plot relu")] // the cursor is still at 0
    [InlineData("relu", "] [ [", "plot relu --range -10:6")]
    [InlineData("relu --range -1e308:1e308", "+ - -", "plot relu --range -1e308:1e308")]
    [InlineData("relu --range 0:5e-324", "-", "plot relu --range 0:1e-323")]
    [InlineData("relu --range 0:5e-324", "[ ] ]", "plot relu --range 0:5e-324")]
    [InlineData("prelu:alpha=1e308", "pgup up", "plot prelu:alpha=1e308")]
    [InlineData("prelu:alpha=1e12", "up", "plot prelu:alpha=1000000000000.01")]
    [InlineData("prelu", "up", "plot prelu:alpha=0.26")]
    [InlineData("leaky_relu", "down pgup", "plot leaky_relu:alpha=0.019")]
    [InlineData("softplus", "pgdn", "plot softplus")] // beta = 0 is not allowed
    [InlineData("selu", "p p p up", "plot selu:lambda=1.1")]
    [InlineData("relu", "0 1 0 2", "plot relu --order 1,2")]
    [InlineData("relu", "0", "plot relu")]
    [InlineData("relu", "/ tanh enter a gelu_t enter", "plot tanh gelu_tanh")]
    [InlineData("relu", "/ nonsense enter esc", "plot relu")]
    [InlineData("relu", "e :alpha=1 enter esc", "plot relu")]
    [InlineData("prelu:alpha=0.1,0.2", "tab up d", "plot prelu:alpha=0.1")]
    [InlineData("prelu:alpha=0.1,0.2", "tab e ctrl-u mine=elu enter tab up", "plot prelu:alpha=0.11 mine=elu")]
    [InlineData("gelu --framework nnlib", "1", "plot gelu_tanh --grad --framework nnlib")]
    [InlineData("relu", "w ctrl-u a.svg enter + +", "plot relu --range -2:2 -o a.svg")]
    [InlineData("relu", "w enter + 1 r", "plot relu")]
    [InlineData("relu", "y -1:2 enter", "plot relu --y-range -1:2")]
    [InlineData("relu --y-range 0:3", "y ctrl-u enter", "plot relu")]
    public void The_figure_follows_the_keys(string words, string keys, string line) =>
        Assert.Equal("activations " + line, Press(words, keys).Command);

    [Theory]
    [InlineData("relu", "k up", "relu has no parameters")]
    [InlineData("tanh", "k", "tanh is smooth in this range")]
    [InlineData("relu", "d", "the only curve stays")]
    [InlineData("relu --range -1e308:1e308", "-", "doubles go no further")]
    [InlineData("relu --range 1:1.000000000000001", "+ + + +", "doubles go no further")]
    [InlineData("softplus", "pgdn", "beta=0: expected a value above 0")]
    [InlineData("relu --range 0:5e-324", "+", "doubles go no further")]
    [InlineData("prelu:alpha=1e308", "pgup", "alpha=1e308: too far from 0 to be changed by 0.01")]
    [InlineData("prelu:alpha=-1e308", "down", "alpha=-1e308: too far from 0 to be changed by 0.01")]
    [InlineData("relu", "w ctrl-u - enter", "-: the explorer has stdout; expected a file name such as figure.png")]
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
                    state = state.Press(key) with { Running = null, IsLeaving = false };
                    var (shown, range) = (state.Shown, state.Shown.Grid.Range);
                    Assert.InRange(state.X, range.Low, range.High);
                    Assert.InRange(state.Selected, 0, shown.Curves.Count - 1);
                    Assert.InRange(state.Parameter, 0, Math.Max(0, state.Curve.Activation.Parameters.Count - 1));
                    Assert.NotEmpty(shown.Orders);
                    Assert.Equal(shown.Curves, shown.Arguments);
                    if (i % 100 == 0)
                    {
                        Assert.Equal(24, new View().Draw(state, 80, 24).Lines(colour: false).Count());
                        var plot = PlotRequest.From(Asked([.. state.Words]));
                        var again = plot.Curves;
                        Assert.Equal(state.Plot.Get(Setting.YRange), plot.Get(Setting.YRange));
                        Assert.Equal(shown.Canonical.Words, again.Canonical.Words);
                        Assert.Equal(shown.Curves.Select(Values), again.Curves.Select(Values));
                        Assert.Equal((shown.Range, shown.Step), (again.Range, again.Step));
                    }
                }
            },
            iter: 1, seed: "0000KOIPe036");

    [Fact]
    public void What_is_pasted_beyond_the_longest_formula_is_dropped()
    {
        var state = Enumerable.Repeat("x", 1_000_000).Aggregate(State("relu").Press("/"), (now, key) => now.Press(key));

        Assert.Equal(new string('x', 2000), state.Prompt!.Text);
        Assert.Equal(new string('x', 1999), state.Press("backspace").Prompt!.Text);
    }

    private static string Values(CurveSpec curve) =>
        $"{curve.Label} {curve.Activation} {string.Join(' ', curve.Values)}";

    private static ExplorerState Press(string words, string keys) =>
        KeyDecoder.Parse(keys).Aggregate(State(words), (state, key) => state.Press(key));

    private static ExplorerState State(string words) =>
        ExplorerState.Of(PlotRequest.From(Asked(["explore", .. words.Split(' ')])));

    private static Request Asked(string[] words) =>
        Request.Read(CommandLineReader.Parse(Root.Create(), words));
}
