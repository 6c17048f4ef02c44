using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>What one figure shows: checked, and able to print itself as a command line.</summary>
/// <param name="Curves">
/// The curves, and how they are drawn; without a step, themselves rather than samples of them.
/// </param>
internal sealed record PlotRequest(CurveRequest Curves)
{
    /// <summary>How the curves share the figure.</summary>
    public Arrangement Arrangement => Get(Setting.Layout) ?? UsualArrangement;

    /// <summary>How many panels there are, and how many of them side by side.</summary>
    public PanelCount Shape => Arrangement.Shape(Curves.Curves.Count, Curves.Orders.Count);

    /// <summary>How the figure looks, whatever it shows.</summary>
    public FigureLook Look => new(Curves.Request, UsualSize);

    /// <summary>The size as typed, or what the panels need.</summary>
    public SizeSpec Size => Look.Size;

    /// <summary>The size in pixels.</summary>
    /// <exception cref="UsageException">More, or less, than can be drawn.</exception>
    public PictureSize Pixels
    {
        get
        {
            try
            {
                return Look.Pixels;
            }
            catch (UsageException) when (Get(Setting.Size) is null && Get(Setting.Dpi) is null)
            {
                throw new UsageException($"{Shape.Panels} panels take {Size} inches, more than can be drawn: "
                    + "draw fewer curves, or give a --size");
            }
        }
    }

    /// <summary>
    /// The request in canonical form: without what is usual for such a figure, and without where it goes.
    /// </summary>
    public Request Canonical
    {
        get
        {
            var layoutIsUsual = Arrangement == UsualArrangement || (Shape.Panels == 1 && !Curves.IsAll);
            return Curves.Canonical.Without(
                [.. layoutIsUsual ? (Setting[])[Setting.Layout] : [], .. Look.SaidInVain]);
        }
    }

    /// <summary>The command line that draws this figure, without where to write it.</summary>
    public string Command => Canonical.Line;

    /// <summary>What y runs over, as it is drawn: of a logarithmic axis the exponents of ten.</summary>
    public Interval? YRange => Get(Setting.YRange)?.Interval is not { } range ? null
        : IsYLogarithmic ? new(Math.Log10(range.Low), Math.Log10(range.High))
        : range;

    private Arrangement UsualArrangement => Curves.IsAll ? Arrangement.Grid : Arrangement.Overlay;

    // Inches. A panel of a grid is read less closely, and has its own x axis.
    private SizeSpec UsualSize
    {
        get
        {
            var (panels, columns) = Shape;
            if (columns == 1)
            {
                return new(new(5, 0), new(25 + 12 * (panels - 1), -1), InPixels: false);
            }

            var rows = (panels + columns - 1) / columns;
            var header = Get(Setting.Title) is null && Curves.Orders.Count == 1 ? 0 : 3;
            return new(new(26 * columns, -1), new(17 * rows + header, -1), InPixels: false);
        }
    }

    /// <summary>Reads the curves of a request and checks what can be known before they are drawn.</summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static PlotRequest From(Request request, params string[] otherwise)
    {
        var plot = new PlotRequest(CurveRequest.From(request, otherwise)).InPanelsOf(request);
        _ = plot.Pixels; // a size that cannot be drawn is found before anything is
        if (plot.IsYLogarithmic && plot.Get(Setting.YRange) is { } range && range.Interval.Low <= 0)
        {
            throw new UsageException(
                $"--y-range {range}: expected a START above 0 on a logarithmic axis, such as 1e-6:1");
        }

        plot.EnsureHuesHaveLines();
        return plot;
    }

    /// <summary>Whether the steps of the y axis are equal factors.</summary>
    public bool IsYLogarithmic => Get(Setting.YScale) == YScale.Logarithmic;

    /// <summary>The value of a setting, or its default.</summary>
    public T Get<T>(Setting<T> setting) => Curves.Request.Get(setting);

    /// <summary>The same with another value of a setting.</summary>
    public PlotRequest With<T>(Setting<T> setting, T value) => new(Curves.With(setting, value));

    /// <summary>One figure for each curve.</summary>
    public IEnumerable<PlotRequest> OneForEachCurve() =>
        Curves.OneForEachCurve().Select((one, i) => new PlotRequest(one).WithHueOf(i));

    /// <summary>One figure for each order.</summary>
    public IEnumerable<PlotRequest> OneForEachOrder() => Curves.Orders.Select((order, i) =>
    {
        var one = new PlotRequest(Curves.WithOrders([order]));
        return Curves.Curves.Count == 1 ? one.WithHueOf(i) : one;
    });

    /// <summary>
    /// All functions with a parameter or a type in common are named one by one; a panel for each is then to be said.
    /// </summary>
    private PlotRequest InPanelsOf(Request asked)
    {
        var areNamed = asked.Command == CommandSet.Plot && asked.Get(Setting.All) && !Curves.IsAll;
        return areNamed && !asked.Has(Setting.Layout) ? With(Setting.Layout, Arrangement.Grid) : this;
    }

    /// <exception cref="UsageException">There are more hues than there are lines to tell apart.</exception>
    private void EnsureHuesHaveLines()
    {
        var (hues, curves, orders) = (Get(Setting.Hues), Curves.Curves.Count, Curves.Orders.Count);
        if (hues.Count > Math.Max(curves, curves == 1 ? orders : 1))
        {
            var lines = curves > 1 ? $"{curves} curves" : orders > 1 ? $"{orders} orders" : "one curve";
            throw FigureLook.TooManyHues(hues, lines);
        }
    }

    /// <summary>The same with the hue of one line alone.</summary>
    private PlotRequest WithHueOf(int line)
    {
        string[] own = [.. Get(Setting.Hues).Skip(line).Take(1)];
        return With(Setting.Hues, own.Length > 0 ? own : null!);
    }
}
