using Activations.Cli.Commands;
using Activations.Cli.Explorer;
using Activations.Cli.Settings;

namespace Activations.Tests.Explorer;

public sealed class KeyBarTests
{
    [Theory]
    [InlineData(
        "tanh", "", 80, "/ find · e formula · 1 2 derivatives · ←→ cursor · +− zoom · w save · ? all")]
    [InlineData("elu", "", 80, "/ find · 1 2 derivatives · ↑↓ α · ←→ cursor · +− zoom · w save · ? all · q leave")]
    [InlineData("elu", "", 40, "/ find · 1 2 derivatives · ↑↓ α · ? all")]
    [InlineData(
        "elu", "a tanh enter tab", 200, "/ find · e formula · 1 2 derivatives · ↑↓ α · tab next curve · ←→ cursor · "
        + "+− zoom · z m k to 0, extremum, kink · w save · u undo · ? all · q leave")]
    [InlineData("elu", "?", 80, "↑↓ scroll · any other key goes back")]
    [InlineData("elu", "e", 80, "enter takes it · esc goes back · ctrl-u empties it")]
    [InlineData("elu", "/", 80, "↑↓ choose · enter takes it · esc goes back · ctrl-u empties it")]
    public void What_can_be_done_now_is_said_as_far_as_there_is_room(string curve, string keys, int width, string bar)
    {
        var start = ExplorerState.From(Request.Read(CommandLineReader.Parse(Root.Create(), ["explore", curve])));
        var state = Activations.Cli.Terminal.KeyDecoder.Parse(keys).Aggregate(start, (now, key) => now.Press(key));

        Assert.Equal(bar, KeyBar.Of(state, width));
    }
}
