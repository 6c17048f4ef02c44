using Activations.Figures;

namespace Activations.Tests.Figures;

public class UnusualCharactersTests
{
    [Fact]
    public void What_the_embedded_font_has_is_not_unusual()
    {
        var figure = Example.Of(Example.Line("Ελληνικά")) with { Title = "Функция", Formula = "Łódź x² ≤ ∞ □" };

        Assert.Equal(new("", ""), UnusualCharacters.In(figure));
    }

    [Fact]
    public void Each_character_is_named_once_wherever_it_stands()
    {
        var figure = Example.Of(Example.Line("a\u0E10"), Example.Line("b")) with
        {
            Title = "\u0E10\u0E11",
            XLabel = "\u0E12",
        };

        var (fromMachine, missing) = UnusualCharacters.In(figure);

        Assert.Equal("", fromMachine); // no script whose letters are set on each other
        Assert.Equal("\u0E10\u0E11\u0E12", string.Concat(missing.Order()));
    }

    [Theory]
    [InlineData("Ա")]
    [InlineData("მ")]
    [InlineData("激")]
    [InlineData("\uE000")] // nobody's
    public void A_character_is_drawn_in_png_and_pdf_where_a_font_of_the_machine_has_it(string character)
    {
        var isFound = UnusualCharacters.In(Titled(character)).FromMachine == character;

        Assert.Equal(isFound, !Png.Encode(Titled("□")).SequenceEqual(Png.Encode(Titled(character))));
        Assert.Equal(isFound, Pdf.Encode(Titled("□")).Length < Pdf.Encode(Titled(character)).Length - 40);
        Assert.InRange(Pdf.Encode(Titled(character)).Length, 2_000, 12_000);

        static Figure Titled(string title) => Example.Of(Example.Line("f")) with { Title = title };
    }

    [Fact]
    public void A_character_that_no_font_has_is_drawn_as_a_box_and_kept_in_an_svg()
    {
        const string tibetan = "\u0F40";
        var unknown = Example.Of(Example.Line("f")) with { Title = tibetan };
        var box = unknown with { Title = "□", Command = unknown.Command };

        Assert.Equal(Png.Encode(box), Png.Encode(unknown));
        Assert.Contains(tibetan, System.Text.Encoding.UTF8.GetString(Svg.Encode(unknown)), StringComparison.Ordinal);
    }
}
