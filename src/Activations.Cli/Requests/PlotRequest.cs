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

    /// <summary>The size as typed, or what the panels need.</summary>
    public SizeSpec Size => Get(Setting.Size) ?? UsualSize;

    /// <summary>The size in pixels.</summary>
    /// <exception cref="UsageException">More, or less, than can be drawn.</exception>
    public PictureSize Pixels
    {
        get
        {
            try
            {
                return Size.At(Get(Setting.Dpi));
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
            var (size, dpi) = (Get(Setting.Size), Get(Setting.Dpi));
            var layoutIsUsual = Arrangement == UsualArrangement || (Shape.Panels == 1 && !Curves.IsAll);
            return Curves.Canonical.Without(
            [
                .. layoutIsUsual ? (Setting[])[Setting.Layout] : [],
                .. size == UsualSize ? (Setting[])[Setting.Size] : [],
                .. dpi == Size.UsualDpi ? (Setting[])[Setting.Dpi] : [],
            ]);
        }
    }

    /// <summary>The command line that draws this figure, without where to write it.</summary>
    public string Command => Canonical.Line;

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
        var plot = new PlotRequest(CurveRequest.From(request, otherwise));
        _ = plot.Pixels; // a size that cannot be drawn is found before anything is
        return plot;
    }

    /// <summary>The value of a setting, or its default.</summary>
    public T Get<T>(Setting<T> setting) => Curves.Request.Get(setting);

    /// <summary>The same with another value of a setting.</summary>
    public PlotRequest With<T>(Setting<T> setting, T value) => new(Curves.With(setting, value));

    /// <summary>One figure for each curve.</summary>
    public IEnumerable<PlotRequest> OneForEachCurve() => Curves.OneForEachCurve().Select(one => new PlotRequest(one));
}
