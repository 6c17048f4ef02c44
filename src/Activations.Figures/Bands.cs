using ScottPlot;

namespace Activations.Figures;

/// <summary>A part of a panel's width, as fractions of it.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsBand">Whether a line goes up and down there so often that no dashes are seen.</param>
internal readonly record struct BandPart(double From, double To, bool IsBand);

/// <summary>
/// Where lines of a panel go up and down so often that each is a filled band, which would hide those below it: there
/// they are drawn in stripes by turns.
/// </summary>
internal sealed class Bands
{
    // Layout units.
    private const float StripeWidth = 8, LowestBand = 12;

    // So many times its own area a line covers where it is a band.
    private const double Covering = 2;

    private readonly PixelRect _data;
    private readonly bool[][] _isBand;

    private Bands(PixelRect data, bool[][] isBand) => (_data, _isBand) = (data, isBand);

    /// <summary>Looks for them.</summary>
    /// <param name="panel">Where its lines go.</param>
    /// <param name="range">What x runs over.</param>
    public static Bands Of(PanelLayout panel, Interval range)
    {
        var lines = panel.Panel.Lines;
        return new(panel.Data, lines.Count == 1 ? [[]] : [.. lines.Select(line => StripesOf(line, panel, range))]);
    }

    /// <summary>The parts of the panel's width in which a line is drawn; one where it is drawn all the way.</summary>
    public IReadOnlyList<BandPart> PartsOf(int line)
    {
        var stripes = _isBand[line];
        var isWhole = Enumerable.Range(0, stripes.Length).All(stripe => IsDrawn(line, stripe));
        if (isWhole)
        {
            return [new(0, 1, IsBand: false)];
        }

        var parts = new List<BandPart>();
        for (var start = 0; start < stripes.Length;)
        {
            var end = start + 1;
            while (end < stripes.Length && stripes[end] == stripes[start] && IsDrawn(line, end) == IsDrawn(line, start))
            {
                end++;
            }

            if (IsDrawn(line, start))
            {
                parts.Add(new(FractionAt(start), Math.Min(1, FractionAt(end)), stripes[start]));
            }

            start = end;
        }

        return parts;

        double FractionAt(int stripe) => stripe * StripeWidth / _data.Width;
    }

    /// <summary>Of several bands the first is drawn in all stripes, each later one in fewer of them.</summary>
    private bool IsDrawn(int line, int stripe)
    {
        if (!_isBand[line][stripe])
        {
            return true;
        }

        var below = _isBand.Take(line).Count(other => other[stripe]);
        var bands = _isBand.Count(other => other[stripe]);
        return stripe % bands >= below;
    }

    /// <summary>For each stripe whether a line is a band there.</summary>
    private static bool[] StripesOf(Line line, PanelLayout panel, Interval range)
    {
        var stripes = new Stripe[(int)Math.Ceiling(panel.Data.Width / StripeWidth)];
        foreach (var piece in line.Samples.Pieces)
        {
            for (var i = 1; i < piece.Count; i++)
            {
                var (from, to) = (panel.At(piece[i - 1], range), panel.At(piece[i], range));
                var (first, last) = (StripeAt(from), StripeAt(to));
                if (first == last && first >= 0 && first < stripes.Length)
                {
                    stripes[first] = stripes[first].With(from.Y, to.Y);
                }
            }
        }

        return [.. stripes.Select(stripe => stripe.IsBand)];

        int StripeAt(Pixel at) => (int)((at.X - panel.Data.Left) / StripeWidth);
    }

    /// <summary>What a line does in a stripe.</summary>
    /// <param name="Travel">How far it goes up and down.</param>
    /// <param name="Low">The least height, in layout units.</param>
    /// <param name="High">The largest.</param>
    private readonly record struct Stripe(float Travel, float Low, float High)
    {
        public bool IsBand =>
            Travel * Style.CurveWidth > Covering * StripeWidth * Math.Max(LowestBand, High - Low);

        public Stripe With(float from, float to)
        {
            var (low, high) = (Math.Min(from, to), Math.Max(from, to));
            return Travel == 0 ? new(high - low, low, high)
                : new(Travel + high - low, Math.Min(Low, low), Math.Max(High, high));
        }
    }
}
