using System.Text.RegularExpressions;
using Activations.Figures;

namespace Activations.Tests.Figures;

public class HeaderTests
{
    [Theory]
    [InlineData("relu", "max(0, x)", 2, 30)]
    [InlineData("relu", "max(0, x)", 5, 50)]
    [InlineData("relu", "max(0, x)", 60, 50)]
    [InlineData(null, null, 4, 30)]
    [InlineData(null, null, 9, 50)]
    [InlineData(null, null, 60, 50)]
    [InlineData(null, null, 0, 12)]
    [InlineData("a title that goes on and on and on and on and on", "a formula that goes on and on and on", 0, 50)]
    [InlineData("a title that goes on and on and on and on and on", "a formula that goes on and on and on", 3, 50)]
    [InlineData(null, "a formula that goes on and on and on and on and on and on and on and on and on", 0, 30)]
    public void A_header_is_as_high_as_its_rows_of_which_there_are_two_at_most(
        string? title, string? formula, int entries, float height)
    {
        var legend = Enumerable.Range(0, entries).Select(i => new LegendEntry(new(i, 0), $"curve {i}"));
        var figure = Example.Of(Example.Line("f")) with { Title = title, Formula = formula };

        var header = new Header(figure, [.. legend], Style.Of(figure), new(50, 490));

        Assert.Equal(height, header.Height);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(50)]
    public void A_row_of_a_legend_is_no_wider_than_its_room_and_says_how_many_entries_it_leaves_out(int count)
    {
        var style = Style.Of(Example.Of(Example.Line("f")));
        var long60 = new string('m', 60);
        DrawnLegendEntry[] entries = [.. Enumerable.Range(0, count).Select(i => Entry(i % 2 == 0 ? "a" : long60))];

        var row = LegendFit.InRow(entries, 16, 400, style);

        Assert.InRange(LegendFit.WidthOf(row, 16), 10, 400.01f);
        var leftOut = count - row.Count(entry => entry.Line is not null);
        var words = row.SingleOrDefault(entry => entry.Line is null)?.Text.Content;
        Assert.Equal(leftOut > 0 ? $"+ {leftOut} more" : null, words);

        DrawnLegendEntry Entry(string text) => new(new LegendEntry(new(0, 0), text), style);
    }

    [Theory]
    [InlineData("others = 1,2,3,4,5,6,7,8,9", "others = 1,2,3,4,5,6,7,8,10", "9", "10")]
    [InlineData("a name that is too long for its room: one", "a name that is too long for its room: two", "one", "two")]
    [InlineData("a name that is too long for its room", "another name that is too long for it", "", "")]
    public void Entries_that_would_look_alike_keep_what_tells_them_apart(
        string one, string other, string end, string last)
    {
        var style = Style.Of(Example.Of(Example.Line("f")));
        DrawnLegendEntry[] entries = [Entry(one), Entry(other)];

        var row = LegendFit.InRow(entries, 16, 300, style);
        var rows = LegendFit.InTwoRows(entries, 16, 200, style);

        Assert.InRange(LegendFit.WidthOf(row, 16), 10, 300.01f);
        Assert.EndsWith("…" + end, row[0].Text.Content, StringComparison.Ordinal);
        Assert.EndsWith("…" + last, row[1].Text.Content, StringComparison.Ordinal);
        Assert.EndsWith("…" + last, rows.Second[0].Text.Content, StringComparison.Ordinal);

        DrawnLegendEntry Entry(string text) => new(new LegendEntry(new(0, 0), text), style);
    }

    [Fact]
    public void A_text_that_is_too_long_ends_in_an_ellipsis_after_whole_characters()
    {
        var text = new Text("😀 激活 f(x) = x + x", 13, ScottPlot.Colors.Black);

        Assert.Equal(text, text.Shorten(text.Width));
        Assert.Equal("😀…", text.Shorten(1).Content);
        Assert.EndsWith("…", text.Shorten(text.Width - 1).Content, StringComparison.Ordinal);
        Assert.InRange(text.Shorten(80).Width, 50, 80);
    }

    [Theory]
    [InlineData(440, "f(x) = a·x,  a = 0.125,  b = 0.625")]
    [InlineData(210, "f(x) = a·x,  a = 0.125,  …")]
    [InlineData(130, "f(x) = a·x,  …")]
    public void A_value_is_written_whole_or_not_at_all(float width, string expected)
    {
        var formula = new Text("f(x) = a·x,  a = 0.125,  b = 0.625", 13, ScottPlot.Colors.Black);

        Assert.Equal(expected, HeaderFit.ShortenFormula(formula, width).Content);
    }

    // Of all others there is room for the formula too.
    [Theory]
    [InlineData(new[] { 0 }, "srelu")]
    [InlineData(new[] { 0, 1 }, "srelu")]
    [InlineData(new[] { 0, 1, 2 }, "srelu soft_exponential")]
    public void A_header_has_every_value_of_parameters_of_the_whole_catalogue(int[] orders, string cut)
    {
        var isCut = new List<string>();
        foreach (var activation in Catalog.All)
        {
            string[] said = [.. activation.Parameters.Select(one => HeaderFormula.Said(one, one.Default))];
            var formula = HeaderFormula.Of(activation, isNamed: false, said);
            var lines = orders.Select(order => Example.Line("f" + new string('′', order)));
            var figure = Example.Of([.. lines]) with { Title = activation.Name, Formula = formula };

            var rows = RowsOf(figure, 440);

            Assert.InRange(rows.Count, 1, 2);
            Assert.All(rows, row => Assert.InRange(row.Width, 0, 440.01f));
            Assert.Equal(activation.Name, rows[0].Texts[0].Content);
            Assert.Equal(orders.Length > 1 ? orders.Length : 0, rows.Sum(row => row.Entries.Count));
            var written = string.Join(' ', rows.SelectMany(row => row.Texts).Select(text => text.Content));
            Assert.All(said, value => Assert.Contains(value, written, StringComparison.Ordinal));
            if (!written.Contains(formula.Split(",  ")[0], StringComparison.Ordinal))
            {
                isCut.Add(activation.Name);
            }
        }

        Assert.Equal(cut, string.Join(' ', isCut));
    }

    [Theory]
    [InlineData("f", "x + y,  a = 1", 2, "f x + y,  a = 1 | 2")]
    [InlineData("f", "{30},  a = 1", 3, "f {30},  a = 1 || 3")]
    [InlineData("f", "{40},  a = 0.1234567890", 3, "f {40} || a = 0.1234567890 | 3")]
    [InlineData("f", "{52}", 3, "f | 3 || {52}")]
    [InlineData("f", "{52},  a = 0.12345", 3, "f a = 0.12345 | 3 || {52}")]
    [InlineData("f", "{30} + {30} + {5},  a = 0.12345", 1, "f {30} || + {30} + {5},  a = 0.12345")]
    [InlineData("f", "{20} + {20} else {20} + {5},  a = 1", 1, "f {20} + {20} || else {20} + {5},  a = 1")]
    [InlineData(null, "{40} + {35},  a = 0.12345", 1, "{40} || + {35},  a = 0.12345")]
    [InlineData("f", "{99},  a = 0.12345", 3, "f a = 0.12345 | 3 || {51}…")]
    public void What_has_no_room_in_a_row_goes_to_another(string? title, string formula, int entries, string expected)
    {
        var lines = Enumerable.Range(0, entries).Select(i => Example.Line("f" + new string('′', i)));
        var figure = Example.Of([.. lines]) with { Title = title, Formula = Spelled(formula) };

        var rows = RowsOf(figure, 440).Select(row =>
        {
            var texts = string.Join(' ', row.Texts.Select(text => text.Content));
            return row.Entries.Count == 0 ? texts : $"{texts} | {row.Entries.Count}".TrimStart(' ', '|').Trim();
        });

        Assert.Equal(Spelled(expected), string.Join(" || ", rows));
    }

    [Theory]
    [InlineData("{20}|{20}", "{20} {20} || f f′")]
    [InlineData("{17}|{17}", "{17} {17} || f f′")]
    [InlineData("{40}|{10}", "{40} || {10} f f′")]
    [InlineData("{10}|{10}", "{10} {10} f f′")]
    public void The_keys_of_f_and_of_its_derivative_are_in_one_row(string names, string expected)
    {
        var curves = Spelled(names).Split('|').Select((name, i) => new LegendEntry(new(i, 0), name));
        LegendEntry[] orders = [new(new(Stroke.Muted, 0), "f"), new(new(Stroke.Muted, 1), "f′")];
        var figure = Example.Of(Example.Line("f")) with { Legend = [.. curves, .. orders] };

        var rows = RowsOf(figure, 440).Select(row => string.Join(' ', row.Entries.Select(entry => entry.Text.Content)));

        Assert.Equal(Spelled(expected), string.Join(" || ", rows));
    }

    [Fact]
    public void A_factor_stands_above_its_axis_and_below_the_header()
    {
        var plain = Example.Of(Example.Line("f")) with { Title = "f" };
        var tiny = Example.Of(Example.Line("f", 0, 1e-9)) with { Title = "f" };

        Assert.Equal(30, TopOf(plain));
        Assert.Equal(44, TopOf(tiny));
    }

    private static IReadOnlyList<HeaderRow> RowsOf(Figure figure, float width)
    {
        var style = Style.Of(figure);
        DrawnLegendEntry[] legend = [.. figure.Legend.Select(entry => new DrawnLegendEntry(entry, style))];
        return new HeaderFit(figure, legend, style, width).Rows;
    }

    /// <summary>The text with as many n as each number in braces says.</summary>
    private static string Spelled(string text) =>
        Regex.Replace(text, @"\{(\d+)\}", number => new string('n', int.Parse(number.Groups[1].Value)));

    private static float TopOf(Figure figure)
    {
        var extent = PanelPlot.Extent(figure.Panels[0])!.Value;
        return new Layout(figure, Style.Of(figure), [extent]).Panels[0].Data.Top;
    }
}
