using Activations.Cli.Requests;

namespace Activations.Cli.Terminal;

/// <summary>Which line is which: a sample of it and its name.</summary>
internal static class Keys
{
    private static readonly string[] Lines = ["───", "╌╌╌", "─·─"], Primes = ["", "′", "″"];

    /// <summary>As in a picture, a colour is a curve and a dash an order, unless there is only one curve.</summary>
    public static IEnumerable<(string Text, int Ink)> Of(CurveRequest shown)
    {
        var labels = new FigureLabels(shown, null);
        return (shown.Curves, shown.Orders) switch
        {
            ([var alone], var orders) => orders.Select(order => Key(order, $"{FigureLabels.Symbol(alone)}{Primes[order]}(x)", Chart.InkOf(shown, 0, order))),
            (var curves, [var same]) => curves.Select((curve, i) => Key(same, labels.Key(curve) + Primes[same], Chart.InkOf(shown, i, same))),
            var (curves, orders) => curves.Select((curve, i) => Key(0, labels.Key(curve), Chart.InkOf(shown, i, 0)))
                .Concat(orders.Select(order => Key(order, "f" + Primes[order], Ink.Muted))),
        };

        static (string, int) Key(int order, string text, int ink) => ($"{Lines[order]} {text}", ink);
    }

    /// <summary>Writes the keys side by side, those for which there is room.</summary>
    public static void Write(Frame frame, int column, int row, CurveRequest shown)
    {
        foreach (var (text, ink) in Of(shown))
        {
            frame.Write(column, row, text, ink);
            column += text.Length + 3;
        }
    }
}
