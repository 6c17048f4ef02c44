namespace Activations.Sampling;

/// <summary>
/// Three points of which the middle one is highest or lowest, narrowed by golden sections until neither x nor y can
/// matter to the picture.
/// </summary>
internal sealed class TurnBracket
{
    private const double Golden = 0.381966011250105; // (3 − √5)/2

    // Pixels: how well a turning point is found.
    private const double Level = 0.01;

    private readonly PixelScale _scale;
    private readonly Point _first;
    private readonly int _sign;
    private Point _low, _middle, _high;
    private bool _isAbove;

    private TurnBracket(Point low, Point middle, Point high, int sign, PixelScale scale)
    {
        (_low, _middle, _high, _first) = (low, middle, high, middle);
        (_sign, _scale) = (sign, scale);
        Choose();
    }

    /// <summary>Whether it is still too wide.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The x whose value narrows it.</summary>
    public double Next { get; private set; }

    /// <summary>
    /// The turning point. Where the search only ended with the doubles, and far outside the picture, there is a pole: a
    /// point without y, to break the line.
    /// </summary>
    public Point Turn { get; private set; }

    /// <summary>Whether it is another than the middle one at the start.</summary>
    public bool HasMoved => Turn.X != _first.X;

    /// <summary>Whether a peak much higher than what was sampled, which will widen the picture, is level.</summary>
    private bool IsLevel
    {
        get
        {
            var drop = Math.Max(_scale.Rise(_low, _middle), _scale.Rise(_middle, _high));
            return drop <= Math.Max(Level, 1e-5 * _scale.Rise(_first, _middle));
        }
    }

    /// <summary>All that there are among neighbouring points.</summary>
    public static List<TurnBracket> Around(List<Point> points, PixelScale scale)
    {
        var brackets = new List<TurnBracket>();
        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, here, after) = (points[i - 1], points[i], points[i + 1]);
            var (rise, fall) = (here.Y - before.Y, here.Y - after.Y);
            var isHighest = rise >= 0 && fall >= 0 && rise + fall > 0;
            var isLowest = rise <= 0 && fall <= 0 && rise + fall < 0;
            if (isHighest || isLowest)
            {
                brackets.Add(new(before, here, after, isHighest ? 1 : -1, scale));
            }
        }

        return brackets;
    }

    /// <summary>Takes the value at the x that it chose.</summary>
    public void Narrow(double value)
    {
        var point = new Point(Next, value);
        if ((point.Y - _middle.Y) * _sign > 0)
        {
            (_low, _middle, _high) = _isAbove ? (_middle, point, _high) : (_low, point, _middle);
        }
        else
        {
            (_low, _high) = _isAbove ? (_low, point) : (point, _high);
        }

        Choose();
    }

    private void Choose()
    {
        _isAbove = _scale.Run(_middle, _high) > _scale.Run(_low, _middle);
        var end = _isAbove ? _high.X : _low.X;
        Next = _middle.X + Golden * (end - _middle.X);
        var areNeighbours = Next == _middle.X || Next <= _low.X || Next >= _high.X;
        var isLevel = IsLevel;
        IsOpen = !isLevel && !areNeighbours;
        Turn = isLevel || _scale.Rise(_first, _middle) <= _scale.Height ? _middle : new(_middle.X, double.NaN);
    }
}
