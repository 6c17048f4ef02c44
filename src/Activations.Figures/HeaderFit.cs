using System.Text.RegularExpressions;

namespace Activations.Figures;

/// <summary>
/// Puts title, formula, values of parameters and legend into a row, or else into two. Where there is no room for all,
/// the formula is cut before anything else is.
/// </summary>
internal sealed partial class HeaderFit
{
    // Less of a formula than this says nothing.
    private const float ShortestFormula = 80;

    private readonly Style _style;
    private readonly float _width;
    private readonly Text? _title, _formula, _values, _both;
    private readonly IReadOnlyList<DrawnLegendEntry> _legend;

    /// <summary>Fits them.</summary>
    /// <param name="figure">Whose title and formula.</param>
    /// <param name="legend">What is to be said about lines.</param>
    /// <param name="style">How they are drawn.</param>
    /// <param name="width">The room of a row.</param>
    public HeaderFit(Figure figure, IReadOnlyList<DrawnLegendEntry> legend, Style style, float width)
    {
        (_legend, _style, _width) = (legend, style, width);
        _title = string.IsNullOrWhiteSpace(figure.Title) ? null
            : new Text(figure.Title, Style.TitleSize, style.Ink, IsBold: true).Shorten(width);
        var written = figure.Formula ?? "";
        var end = written.IndexOf(HeaderFormula.BeforeValue, StringComparison.Ordinal);
        _both = Muted(written);
        _formula = end < 0 ? _both : Muted(written[..end]);
        _values = end < 0 ? null : Muted(written[(end + HeaderFormula.BeforeValue.Length)..]);
        Rows = Fit();
    }

    /// <summary>None, one or two.</summary>
    public IReadOnlyList<HeaderRow> Rows { get; }

    private bool HasTexts => _title is not null || _both is not null;

    private HeaderRow[] Fit()
    {
        if (!HasTexts && _legend.Count == 0)
        {
            return [];
        }

        if (HeaderRow.Of(_legend, _title, _both) is var row && row.Width <= _width)
        {
            return [row];
        }

        if (!HasTexts)
        {
            var (first, second) = LegendFit.InTwoRows(_legend, HeaderRow.GapBetweenEntries, _width, _style);
            return second.Count == 0 ? [new([], first)] : [new([], first), new([], second)];
        }

        return WholeWays().FirstOrDefault(rows => rows.All(row => row.Width <= _width)) ?? CutWay();
    }

    /// <summary>Ways to write all of it in two rows, the best first.</summary>
    private IEnumerable<HeaderRow[]> WholeWays()
    {
        if (_legend.Count > 0)
        {
            yield return [Row(_title, _both), LegendAlone()];
        }
        else if (_title is not null)
        {
            yield return [Row(_title), Row(_both)];
        }

        if (_formula is null)
        {
            yield break;
        }

        if (_values is not null)
        {
            yield return [Row(_title, _formula), HeaderRow.Of(_legend, _values)];
        }

        if (_title is not null)
        {
            yield return [HeaderRow.Of(_legend, _title), Row(_both)];
            yield return [HeaderRow.Of(_legend, _title, _values), Row(_formula)];
        }

        var ends = LineEnd().Matches(_formula.Content)
            .OrderByDescending(end => end.Groups["case"].Success)
            .ThenByDescending(end => end.Index);
        foreach (var end in ends)
        {
            var (beginning, rest) = (_formula.Content[..end.Index], _both!.Content[(end.Index + 1)..]);
            yield return [Row(_title, Muted(beginning)), HeaderRow.Of(_legend, Muted(rest))];
        }
    }

    /// <summary>With a shorter formula where there is no room for it, but with all values if they have some.</summary>
    private HeaderRow[] CutWay()
    {
        var behindTitle = HeaderRow.Of(_legend, _title, _values);
        if (_title is not null && behindTitle.Width <= _width)
        {
            return [behindTitle, Row(_formula?.Shorten(_width))];
        }

        var titleWidth = _title is null ? 0 : _title.Width + HeaderRow.GapBetweenTexts;
        var legendWidth = _legend.Count == 0 ? 0
            : HeaderRow.GapBetweenTexts + LegendFit.WidthOf(_legend, HeaderRow.GapBetweenEntries);
        var (room, roomByLegend) = (_width - titleWidth, _width - titleWidth - legendWidth);
        if (_values is not null && HeaderRow.Of(_legend, _values) is var below && below.Width <= _width)
        {
            return [Row(_title, Cut(_formula, room)), below];
        }

        if (_values is not null && _values.Width <= _width && Cut(_formula, roomByLegend) is { } beginning)
        {
            return [HeaderRow.Of(_legend, _title, beginning), Row(_values)];
        }

        return _legend.Count > 0 ? [Row(_title, Cut(_both, room)), LegendAlone()]
            : _title is null ? [Row(Cut(_both, room))]
            : [Row(_title), Row(Cut(_both, _width))];
    }

    /// <summary>As much of a formula as there is room for; null where that would say nothing.</summary>
    private static Text? Cut(Text? formula, float room) =>
        formula is not null && room >= Math.Min(formula.Width, ShortestFormula) ? ShortenFormula(formula, room) : null;

    /// <summary>
    /// A formula and the values behind it, of which those that have no room for all of their digits go.
    /// </summary>
    internal static Text ShortenFormula(Text formula, float room)
    {
        var shortened = formula.Shorten(room);
        var lastValue = shortened.Content.LastIndexOf(HeaderFormula.BeforeValue, StringComparison.Ordinal);
        if (shortened == formula || lastValue < 0)
        {
            return shortened;
        }

        var whole = shortened.Content[..lastValue] + HeaderFormula.BeforeValue;
        return new(whole + "…", formula.Size, formula.Colour);
    }

    private HeaderRow LegendAlone() =>
        new([], LegendFit.InRow(_legend, HeaderRow.GapBetweenEntries, _width, _style));

    private static HeaderRow Row(params IReadOnlyList<Text?> texts) => HeaderRow.Of([], texts);

    private Text? Muted(string content) =>
        string.IsNullOrWhiteSpace(content) ? null : new(content, Style.TextSize, _style.MutedInk);

    /// <summary>Before the next case of a formula, or the next term.</summary>
    [GeneratedRegex(" (?=(?<case>else )|[+−] )", RegexOptions.ExplicitCapture)]
    private static partial Regex LineEnd();
}
