using System.Text;
using System.Xml.Linq;
using Activations.Figures;

namespace Activations.Tests.Figures;

public class SvgTests
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a < b & \"c\" 'd' - clip-path=\"url(#x)", "a < b & \"c\" 'd' - clip-path=\"url(#x)")]
    [InlineData("中文 😀 \u0001 \n \uFFFF", "□□ □ □ □ □")]
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
            Command = "activations plot \"x<1 & ']]>'\"",
            Description = "a < b & \"c\" \u0001\uFFFF\ud800",
            Size = new(300, 225, 75),
        };
        var svg = Parse(figure);

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(("4in", "3in"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        Assert.Equal("0 0 400 300", svg.Attribute("viewBox")!.Value);
        Assert.Equal("a < b & \"c\" \uFFFD\uFFFD\uFFFD", svg.Elements().First().Value);
        Assert.Equal(figure.Command, svg.Element(Namespace + "metadata")!.Value.Trim());
    }

    [Fact]
    public void Every_clip_path_that_is_used_is_there()
    {
        var svg = Parse(Example.Of("relu", [0, 1, 2]));

        var used = svg.Descendants().Select(element => element.Attribute("clip-path")?.Value).OfType<string>().ToHashSet();
        var defined = svg.Descendants(Namespace + "clipPath").Select(path => $"url(#{path.Attribute("id")!.Value})");
        Assert.NotEmpty(used);
        Assert.Superset(used, defined.ToHashSet());
    }

    private static XElement Parse(Figure figure) => XElement.Parse(Encoding.UTF8.GetString(Svg.Encode(figure)));
}
