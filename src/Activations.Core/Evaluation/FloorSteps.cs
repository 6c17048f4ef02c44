namespace Activations.Evaluation;

/// <summary>
/// Finds where the floor of a function steps: wherever the function goes through a whole number, of which the values
/// between two turns tell how many there are.
/// </summary>
/// <param name="floored">What the floor is taken of.</param>
/// <param name="wave">The sine of π times that, which tells the side of a whole number that it is next to.</param>
internal sealed partial class FloorSteps(ConditionValues floored, ConditionValues wave)
{
    // Farther out no digits are asked for to tell to which side of a whole number a level is.
    private const double FarOut = 1024;

    // So many steps between two places that were looked at, of which one has no value, have no end.
    private const int MostAtEdge = 64;

    /// <summary>
    /// The steps in a closed interval: all of them, or some; none in a part where they have no end.
    /// </summary>
    /// <param name="within">Where.</param>
    /// <param name="also">Where to look besides.</param>
    /// <param name="work">How many places there is time for.</param>
    /// <param name="most">
    /// How many from the left are wanted where there are more than <see cref="Probing.Most"/>; 0 for those that are
    /// farthest apart instead, as many as that.
    /// </param>
    public SomePlaces Within(Interval within, IEnumerable<double> also, int work, int most)
    {
        var parts = Probing.Search(floored, within, also, work, Parts);
        if (parts is null)
        {
            return new([], within);
        }

        var areMany = parts.Sum(part => part.IsDense ? 0 : part.Count) > Probing.Most;
        return most == 0 ? Along(Calm(parts), Probing.Most, within.High)
            : Along(parts, areMany ? most : Probing.Most, within.High);
    }

    /// <summary>
    /// The same parts, but those with the most steps, and those with many beside a pole, as ones in which it steps
    /// without end: of floor(tan(x)) a picture shows the steps far from the poles.
    /// </summary>
    private static List<Part> Calm(List<Part> parts)
    {
        var hasPoles = parts.Exists(part => part.IsDense);
        var dense = new HashSet<Part>();
        var steps = 0.0;
        foreach (var part in parts.OrderBy(part => part.Count))
        {
            steps += part.Count;
            if (steps > Probing.Most || (hasPoles && part.Count > MostAtEdge))
            {
                dense.Add(part);
            }
        }

        // A step at a place itself, as that of floor(1000x) at 0, is one of those around it.
        var ends = dense.SelectMany(part => new[] { part.Low.X, part.High.X }).ToHashSet();
        return parts.ConvertAll(part => part with { IsDense = part.IsDense || dense.Contains(part) || IsAmong(part) });

        bool IsAmong(Part part) => part.Low.X == part.High.X && ends.Contains(part.Low.X);
    }

    private SomePlaces Along(List<Part> parts, int most, double end)
    {
        var found = new SortedSet<double>();
        Interval? dense = null;
        foreach (var part in parts)
        {
            var low = part.Low.X;
            var left = part.IsDense ? 0 : part.Count;
            while (left > 0 && !floored.IsSpent)
            {
                if (found.Count > most)
                {
                    return new(found, new Interval(found.Max, end).Around(dense));
                }

                var step = StepAt(part, low, part.IsRising ? part.FloorHigh + 1 - left : part.FloorHigh + left);
                found.Add(step.Place);
                low = step.Next;

                // Where what is floored steps itself it may go through any number of them at once.
                var beyond = Math.Abs(part.FloorHigh - Floor(At(low)));
                if (beyond < left - 1)
                {
                    found.Add(low);
                }

                left = Math.Min(left - 1, beyond);
            }

            // Where no digits are left, nothing is known of the other steps.
            dense = part.IsDense || left is not <= 0 ? new Interval(low, part.High.X).Around(dense) : dense;
        }

        return new(found, dense);
    }

    /// <summary>
    /// Where the function goes through a whole number, exactly if a double is there, otherwise the double before; and
    /// where to go on.
    /// </summary>
    private FloorStep StepAt(Part part, double low, double whole)
    {
        // A rising function steps where it is the whole number, a falling one when it was.
        var isPast = part.IsRising ? (Func<double, bool>)(x => Side(x, whole) >= 0) : x => Side(x, whole) < 0;
        if (isPast(low))
        {
            return new(low, low);
        }

        var (last, next) = Bisection.Between(low, part.High.X, x => !isPast(x));
        return new(part.IsRising && Side(next, whole) == 0 ? next : last, next);
    }

    private End At(double x) => new(x, floored.At(x));

    private double Floor(End at)
    {
        var floor = Math.Floor(at.Value);
        return floor == at.Value && Side(at.X, floor) < 0 ? floor - 1 : floor;
    }

    /// <summary>
    /// The floor just beside 0 where the function is a whole number there; it is asked for at the nearest place that
    /// tells, since nearer by it takes thousands of bits.
    /// </summary>
    private double FloorBeside(End at, int side, double floor)
    {
        if (at.X != 0 || at.Value != floor)
        {
            return floor;
        }

        foreach (var exponent in Probing.NearZero)
        {
            var near = side * Math.ScaleB(1, exponent);
            if (Side(near, floor) != 0)
            {
                return Floor(At(near));
            }
        }

        return floor;
    }

    /// <summary>−1, 0 or 1 as the function is below, at or above a whole number.</summary>
    private int Side(double x, double whole)
    {
        var value = floored.At(x);
        if (value != whole || Math.Abs(value) >= Ulp.AllWhole)
        {
            return value.CompareTo(whole);
        }

        if (floored.AlwaysBeside(whole) is var side and not 0)
        {
            return side;
        }

        // As where it is clipped there, which no digits of a sine tell.
        if (floored.IsExactly(whole, x))
        {
            return 0;
        }

        return whole == 0 ? floored.SignAt(x) : wave.SignAt(x) * (Math.IEEERemainder(whole, 2) == 0 ? 1 : -1);
    }
}
