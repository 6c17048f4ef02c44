namespace Activations.Evaluation;

/// <content>The parts of an interval that are searched for steps: those in which the function goes one way.</content>
internal sealed partial class FloorSteps
{
    /// <summary>The parts in which the function goes one way; null where it turns more often than that.</summary>
    private List<Part>? Parts(double[] places, int mostTurns)
    {
        var (values, slopes) = (new double[places.Length], new double[places.Length]);
        floored.At(places, values, slopes);
        var (parts, turns) = (new List<Part>(), 0);
        for (var i = 1; i < places.Length && turns <= mostTurns; i++)
        {
            var (low, high) = (new End(places[i - 1], values[i - 1]), new End(places[i], values[i]));
            if (low.Value == high.Value && Math.Max(Math.Abs(low.X), Math.Abs(high.X)) > FarOut)
            {
                continue;
            }

            if (low.IsDefined != high.IsDefined)
            {
                parts.AddRange(UpToEdge(low, high));
                continue;
            }

            var (slopeLow, slopeHigh) = (Slope(i - 1), Slope(i));
            if (slopeLow * slopeHigh < 0)
            {
                turns++;
                var turn = TurnBetween(low, high, slopeLow);
                parts.AddRange([.. OneWay(low, turn), .. OneWay(turn, high)]);
            }
            else
            {
                // At a pole it comes back from the other side.
                var isPole = (high.Value - low.Value) * slopeHigh < 0 && !AreNeighbours(low.X, high.X);
                parts.AddRange(OneWay(low, high, isPole));
            }
        }

        return turns > mostTurns ? null : parts;

        double Slope(int i) => double.IsNaN(slopes[i]) && !floored.IsShort ? floored.SlopeAt(places[i]) : slopes[i];
    }

    /// <summary>The parts between a place where the function has a value and one where it has none.</summary>
    private IEnumerable<Part> UpToEdge(End low, End high)
    {
        if (floored.IsShort)
        {
            return [];
        }

        var (last, next) = Bisection.Between(low.X, high.X, x => At(x).IsDefined == low.IsDefined);
        var (first, end) = low.IsDefined ? (low, At(last)) : (At(next), high);
        return OneWay(first, end, Math.Abs(Floor(end) - Floor(first)) > MostAtEdge);
    }

    private End TurnBetween(End low, End high, double slopeLow) =>
        At(Bisection.Between(low.X, high.X, x => floored.SlopeAt(x) * slopeLow > 0).High);

    /// <summary>
    /// The parts between two places between which the function goes one way, without those in which it does not step:
    /// the first place itself, what is between, and the last place itself.
    /// </summary>
    private IEnumerable<Part> OneWay(End low, End high, bool isDense = false)
    {
        var (floorLow, floorHigh) = (Floor(low), Floor(high));
        var (besideLow, besideHigh) = (FloorBeside(low, 1, floorLow), FloorBeside(high, -1, floorHigh));
        isDense |= IsEndless(besideHigh - besideLow);
        Part[] three =
        [
            new(low, low, floorLow, besideLow, false),
            new(low, high, besideLow, besideHigh, isDense),
            new(high, high, besideHigh, floorHigh, false),
        ];
        return three.Where(part => part.Count > 0 || part.IsDense);
    }

    // Nearer to 0 no digits are asked for.
    private static bool AreNeighbours(double low, double high) => Math.BitIncrement(low) >= high
        || ((low == 0 || high == 0) && high - low <= Probing.BesideZero);

    private static bool IsEndless(double rise) => Math.Abs(rise) > Ulp.AllWhole;

    /// <summary>Where a floor steps, and where to look for the next step.</summary>
    private readonly record struct FloorStep(double Place, double Next);

    /// <summary>A place with the value there.</summary>
    private readonly record struct End(double X, double Value)
    {
        public bool IsDefined => !double.IsNaN(Value);
    }

    /// <summary>
    /// A part in which the function goes one way, with the floors at its ends; or one in which it steps without end.
    /// </summary>
    private readonly record struct Part(End Low, End High, double FloorLow, double FloorHigh, bool IsDense)
    {
        public bool IsRising => FloorHigh > FloorLow;

        /// <summary>How many steps there are; none where it has no value.</summary>
        public double Count => FloorHigh == FloorLow || !(Low.IsDefined && High.IsDefined) ? 0
            : Math.Abs(FloorHigh - FloorLow);
    }
}
