using Activations.Figures;
using Activations.Tests.Architecture;
using ScottPlot;

namespace Activations.Tests.Figures;

/// <summary>What readers can tell apart, measured in CIELAB, where 2 is the least that anybody sees.</summary>
public class HuesTests
{
    // Readers without green cones: Machado, Oliveira and Fernandes (2009), severity 1, in linear light.
    private static readonly double[][] Deuteranopia =
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void Every_line_stands_out_from_its_ground(Theme theme)
    {
        var style = StyleOf(theme);
        var hues = Enumerable.Range(0, 36).Select(i => style.Hues[i]);
        var ramp = Enumerable.Range(0, 21).Select(i => style.Hues.OnRamp(i / 20.0));

        Assert.All(hues.Concat(ramp), colour => Assert.InRange(Contrast(colour, style.Background), 3, 21));
    }

    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void F_and_its_derivatives_differ_in_grey(Theme theme)
    {
        var hues = StyleOf(theme).Hues;
        double[] lightness = [.. Enumerable.Range(0, 3).Select(i => Lab(Light(hues[i]))[0]).Order()];

        Assert.True(lightness[1] - lightness[0] > 10 && lightness[2] - lightness[1] > 10, string.Join(' ', lightness));
    }

    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void Six_curves_differ_for_readers_without_green_cones_and_twelve_for_others(Theme theme)
    {
        var hues = StyleOf(theme).Hues;
        var twelve = Enumerable.Range(0, 12).Select(i => Light(hues[i])).ToArray();

        Assert.InRange(Closest([.. twelve.Take(6).Select(Simulate).Select(Lab)]), 15, 100);
        Assert.InRange(Closest([.. twelve.Select(Lab)]), 15, 100);
    }

    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void A_ramp_goes_one_way_in_grey(Theme theme)
    {
        var hues = StyleOf(theme).Hues;
        double[] lightness = [.. Enumerable.Range(0, 41).Select(i => Lab(Light(hues.OnRamp(i / 40.0)))[0])];

        Assert.Equal(lightness.Order(), lightness);
        Assert.True(lightness[^1] - lightness[0] > 40);
    }

    [Fact]
    public void Hues_of_ones_own_come_first_and_none_of_the_others_looks_like_them()
    {
        var usual = StyleOf(Theme.Light).Hues;
        var own = usual.With(["#008080", "#ff0000"]);

        Assert.Equal([Color.FromHex("#008080"), Color.FromHex("#ff0000"), usual[0], usual[1], usual[3]],
            Enumerable.Range(0, 5).Select(i => own[i])); // usual[2] is a green
    }

    [Fact]
    public void The_page_about_pictures_has_these_numbers()
    {
        int[] counts = [2, 3, 4, 6, 8, 12];
        string[] table =
        [
            "| theme | curves | least contrast | smallest difference | without green cones |",
            "|---|---|---|---|---|",
            .. counts.Select(count => Row("light", StyleOf(Theme.Light), count)),
            .. counts.Select(count => Row("dark", StyleOf(Theme.Dark), count)),
        ];

        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "reading-the-pictures.md"));
        Assert.Contains(string.Join('\n', table), page, StringComparison.Ordinal);
    }

    private static string Row(string theme, Style style, int count)
    {
        Color[] hues = [.. Enumerable.Range(0, count).Select(i => style.Hues[i])];
        var contrast = hues.Min(hue => Contrast(hue, style.Background));
        var (seen, simulated) = (Closest([.. hues.Select(Light).Select(Lab)]),
            Closest([.. hues.Select(Light).Select(Simulate).Select(Lab)]));
        return FormattableString.Invariant($"| {theme} | {count} | {contrast:F1} | {seen:F0} | {simulated:F0} |");
    }

    private static Style StyleOf(Theme theme) => Style.Of(Example.Of(Example.Line("f")) with { Theme = theme });

    private static double Contrast(Color a, Color b)
    {
        var (first, second) = (Luminance(Light(a)) + 0.05, Luminance(Light(b)) + 0.05);
        return Math.Max(first, second) / Math.Min(first, second);
    }

    private static double Closest(double[][] colours) =>
        colours.SelectMany((a, i) => colours.Skip(i + 1).Select(b => Distance(a, b))).Min();

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    /// <summary>Red, green and blue as amounts of light, from 0 to 1.</summary>
    private static double[] Light(Color colour) => [Light(colour.R), Light(colour.G), Light(colour.B)];

    private static double Light(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double[] Simulate(double[] light) =>
        [.. Deuteranopia.Select(row => Math.Clamp(row.Zip(light, (weight, part) => weight * part).Sum(), 0, 1))];

    private static double Luminance(double[] light) => 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];

    private static double[] Lab(double[] light)
    {
        var x = Root((0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2]) / 0.95047);
        var y = Root(Luminance(light));
        var z = Root((0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2]) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double value) =>
        value > 0.008856 ? Math.Cbrt(value) : 7.787 * value + 16.0 / 116;
}
