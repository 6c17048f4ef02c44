using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Activations.Figures;
using ScottPlot;

namespace Activations.Tests.Figures;

public class SvgTests
{
    [Theory]
    [InlineData("wide title", "", true)]
    [InlineData("", "wide formula", false)]
    public void A_text_is_as_long_as_in_the_embedded_font(string title, string formula, bool isBold)
    {
        var text = new Text(title + formula, isBold ? Style.TitleSize : Style.TextSize, Colors.Black, isBold);
        var figure = Example.Of(Example.Line("f")) with { Title = title, Formula = formula };

        var svg = Encoding.UTF8.GetString(Svg.Encode(figure));
        var length = Regex.Match(svg, $"textLength=\"([0-9.]+)\">{text.Content}</text>").Groups[1].Value;
        Assert.Equal(text.Width, float.Parse(length, CultureInfo.InvariantCulture), 0.01f);
    }

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a < b & \"c\" 'd' - clip-path=\"url(#x)", "a < b & \"c\" 'd' - clip-path=\"url(#x)")]
    [InlineData("中文 😀 \u0001 \uFFFF", "中文 😀 \uFFFD \uFFFD")]
    [InlineData("□ two  spaces", "□ two  spaces")]
    [InlineData("σ′(x) = e⁻ˣ·Φ(μ) − ½", "σ′(x) = e⁻ˣ·Φ(μ) − ½")]
    public void Text_stays_text_whatever_a_user_types(string title, string expected)
    {
        var svg = Parse(Example.Of(Example.Line("f")) with { Title = title });

        Assert.Contains(expected, svg.Descendants(Namespace + "text").Select(text => text.Value.Trim()));
    }

    [Fact]
    public void A_picture_says_its_size_command_and_description()
    {
        var figure = Example.Of(Example.Line("f")) with
        {
            Title = "f",
            Command = "activations plot \"x<1 & ']]>'\"",
            Description = "a < b & \"c\" \u0001\uFFFF\ud800",
            Size = new(300, 225, 75),
        };
        var svg = Parse(figure);

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(("4in", "3in"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        Assert.Equal("0 0 400 300", svg.Attribute("viewBox")!.Value);
        Assert.Equal("f", svg.Elements().First().Value);
        Assert.Equal("a < b & \"c\" \uFFFD\uFFFD\uFFFD", svg.Element(Namespace + "desc")!.Value);
        Assert.Equal(figure.Command, svg.Element(Namespace + "metadata")!.Value.Trim());
    }

    [Fact]
    public void Every_clip_path_that_is_used_is_there()
    {
        var svg = Parse(Example.Of("relu", [0, 1, 2]));

        var used = svg.Descendants().Attributes("clip-path").Select(path => path.Value).ToHashSet();
        var defined = svg.Descendants(Namespace + "clipPath").Select(path => $"url(#{path.Attribute("id")!.Value})");
        Assert.NotEmpty(used);
        Assert.Superset(used, defined.ToHashSet());
    }

    [Fact]
    public void Pictures_of_different_commands_have_no_id_in_common_and_one_command_always_has_the_same()
    {
        var relu = Example.Of("relu", [0, 1]) with { Command = "activations plot relu" };
        var tanh = relu with { Command = "activations plot tanh" };
        string[] ids = [.. Ids(relu)];

        Assert.NotEmpty(ids);
        Assert.Empty(ids.Intersect(Ids(tanh)));
        Assert.Equal(ids, Ids(relu));
        Assert.All(ids, id => Assert.Matches("^activations-[0-9a-f]{8}-[0-9]+$", id));
    }

    [Fact]
    public void A_curve_with_poles_is_dashed_no_farther_than_it_is_seen()
    {
        var reciprocal = new Curve(x => 1 / x, x => -1 / (x * x), x => 2 / (x * x * x));
        var figure = Example.Of(reciprocal, "1/x", [0, 1, 2]);

        Assert.InRange(Svg.Encode(figure).Length, 5_000, 50_000);
        Assert.InRange(Pdf.Encode(figure).Length, 5_000, 50_000);
    }

    private static IEnumerable<string> Ids(Figure figure) =>
        Parse(figure).Descendants().Attributes("id").Select(id => id.Value);

    private static XElement Parse(Figure figure) => XElement.Parse(Encoding.UTF8.GetString(Svg.Encode(figure)));

    [Fact]
    public void A_derivative_that_goes_up_and_down_in_every_pixel_has_no_dashes_each_of_which_would_stand_in_the_file()
    {
        var wave = Svg.Encode(Example.Of("sin", [1], start: -1e100, end: 1e100));
        var smooth = Encoding.UTF8.GetString(Svg.Encode(Example.Of("tanh", [1])));

        Assert.InRange(wave.Length, 0, 1_000_000);
        Assert.True(Regex.Count(smooth, "M") > 20, "the dashes of a curve that can be followed stay");
    }
}
