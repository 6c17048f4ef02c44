using Activations.Cli.Commands;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Figures;
using CsCheck;

namespace Activations.Tests.Settings;

public sealed class RequestTests
{
    private static readonly Gen<string> Number = Gen.OneOf(
        "0", "0.1", "-2.5", "1e-7", "1e300", "-0.030", "12345678", ".5");

    private static readonly Gen<string[]> Curve = Gen.Select(
        Gen.OneOf("", "mine=", "a label=", "it's=", "ü=", "x^2 & [y]="),
        Gen.OneOf("relu", "pReLU", "sigmoid", "log-sig", "tan_sig", "PRELU"),
        Number.Array[0, 3],
        (label, name, values) =>
        {
            var takesAlpha = values.Length > 0 && Catalog.Find(name)!.Parameters.Count > 0;
            return new[] { label + name + (takesAlpha ? ":alpha=" + string.Join(',', values) : "") };
        });

    private static readonly Gen<string[]> Option = Gen.OneOf(
        Gen.OneOf("0", "1", "2", "0,1", "2,1,0").Select(order => new[] { "--order", order }),
        Gen.OneOf("-8:8", "-1e-3:0.50", "0:1e6", "-0.1:0.2").Select(range => new[] { "-r", range }),
        Gen.OneOf("0.1", "1e-2", "0.025").Select(step => new[] { "--step", step }),
        Gen.OneOf("5x2.5", "4x3in", "640x480px").Select(size => new[] { "--size", size }),
        Gen.OneOf("100", "200", "72.5").Select(dpi => new[] { "--dpi", dpi }),
        Gen.OneOf("overlay", "stacked", "grid").Select(layout => new[] { "--layout", layout }),
        Gen.OneOf("-1:1", "0:1e-3").Select(range => new[] { "--y-range", range }),
        Gen.OneOf("dark", "light").Select(theme => new[] { "--theme", theme }),
        Gen.OneOf("--annotate", "--transparent").Select(flag => new[] { flag }),
        Gen.OneOf("", "two words", "it's $5 \"now\" `x` \\n").Select(title => new[] { "--title", title }));

    [Fact]
    public void The_command_in_a_picture_asks_for_the_same_picture() =>
        Gen.Select(Curve.Array[1, 4], Option.Array[0, 6]).Sample((curves, options) =>
        {
            var request = Parse([.. curves.SelectMany(curve => curve), .. options.SelectMany(option => option)]);

            var again = Parse([.. ShellSplit(request.Command).Skip(2)]);

            Assert.Equal(request.Command, again.Command);
            Assert.Equal(
                request.Curves.Curves.Select(curve => (curve.Activation, curve.Label, string.Join(' ', curve.Values))),
                again.Curves.Curves.Select(curve => (curve.Activation, curve.Label, string.Join(' ', curve.Values))));
            Assert.Equal((request.Shape, request.Pixels), (again.Shape, again.Pixels));
            Assert.Equal(request.Curves.Orders, again.Curves.Orders);
            Setting[] resolved = [Setting.Curve, Setting.Param, Setting.Alpha, Setting.Grad, Setting.Order];
            Setting[] usual = [Setting.Layout, Setting.Size, Setting.Dpi]; // where they are what the shape asks for
            Assert.All(Setting.Of(CommandSet.Plot).Except(resolved).Except(usual), setting =>
                Assert.Equal(Text(request, setting), Text(again, setting)));
        });

    [Theory]
    [InlineData("relu --order 1,0 --range=-8.0:8 --size 5.0x2.50in --dpi 200", "activations plot relu --grad")]
    [InlineData("LogSig --alpha 0.1 PReLU", "activations plot sigmoid prelu:alpha=0.1")]
    [InlineData("prelu --alpha .1,0.25 --range 0:1 --range -1:1", "activations plot prelu:alpha=0.1,0.25 --range -1:1")]
    [InlineData("relu --size 500x250px --dpi 100 --title ReLU", "activations plot relu --size 500x250px --title ReLU")]
    [InlineData("relu --layout grid --theme light --y-range -.5:1", "activations plot relu --y-range -0.5:1")]
    [InlineData(
        "--transparent relu tanh --layout grid --annotate --size 5.2x1.7",
        "activations plot relu tanh --layout grid --annotate --transparent")]
    [InlineData(
        "relu --grad --layout stacked --theme dark --size 5x3.7",
        "activations plot relu --grad --layout stacked --theme dark")]
    [InlineData("--all --layout grid --grad --framework jax", "activations plot --all --grad --framework jax")]
    [InlineData("--all --layout overlay", "activations plot --all --layout overlay")]
    [InlineData("gelu_erf gelu --framework nnlib", "activations plot gelu_erf gelu_tanh --framework nnlib")]
    [InlineData(
        "LeakyReLU:negative_slope=0.2 silu --framework tf --at-kink mid --grad",
        "activations plot leaky_relu swish --grad --framework tf --at-kink mid")]
    public void The_command_is_canonical(string words, string command) =>
        Assert.Equal(command, Parse(words.Split(' ')).Command);

    [Theory]
    [InlineData("--all --alpha 0.2")]
    [InlineData("--all --param beta=2 --grad")]
    [InlineData("--all --dtype float16")]
    [InlineData("--all --framework keras --alpha 0.2")]
    [InlineData("--all --framework keras --dtype float16 --evaluate stepwise")]
    public void All_functions_have_a_panel_each_also_with_a_value_in_common(string words)
    {
        var plot = Parse(words.Split(' '));
        var again = Parse([.. ShellSplit(plot.Command).Skip(2)]);

        Assert.Equal((Arrangement.Grid, plot.Curves.Curves.Count), (plot.Arrangement, plot.Shape.Panels));
        Assert.Contains(" --layout grid", plot.Command, StringComparison.Ordinal);
        Assert.Equal((plot.Command, plot.Shape, plot.Pixels), (again.Command, again.Shape, again.Pixels));
    }

    [Fact]
    public void All_functions_share_a_panel_where_that_is_said() =>
        Assert.Equal(new(1, 1), Parse(["--all", "--alpha", "0.2", "--layout", "overlay"]).Shape);

    private static PlotRequest Parse(string[] words) =>
        PlotRequest.From(Request.Read(CommandLineReader.Parse(Root.Create(), ["plot", .. words])));

    private static string Text(PlotRequest request, Setting setting) =>
        string.Join(' ', request.Curves.Request.Canonical.Keeping(other => other == setting).Words);

    /// <summary>
    /// As a POSIX shell splits what <see cref="ShellWords"/> joins: spaces, single quotes, a backslash outside them.
    /// </summary>
    private static List<string> ShellSplit(string line)
    {
        var words = new List<string> { "" };
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\'')
            {
                quoted = !quoted;
            }
            else if (!quoted && line[i] == ' ')
            {
                words.Add("");
            }
            else
            {
                words[^1] += !quoted && line[i] == '\\' ? line[++i] : line[i];
            }
        }

        return words;
    }
}
