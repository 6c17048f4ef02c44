namespace Activations.Analysis;

/// <summary>
/// The values of a number type at which something is looked at: all that lie in an interval, or where these are more
/// than 65,536, every n-th in their order, with n prime.
/// </summary>
public sealed class TypeInputs
{
    private const long MostLookedAt = 1 << 16;

    private readonly long _first, _last;

    /// <summary>The values of a type in an interval; none where it holds none.</summary>
    public TypeInputs(NumberFormat format, Interval range)
    {
        (Format, Range) = (format, range);
        _first = RankAtLeast(range.Low);
        _last = -RankAtLeast(-range.High);
        var all = Int128.Max(0, (Int128)_last - _first + 1);
        Stride = all <= MostLookedAt ? 1 : NextPrime((long)(all / MostLookedAt) + 1);
        Count = (int)((all + Stride - 1) / Stride);
    }

    /// <summary>The type.</summary>
    public NumberFormat Format { get; }

    /// <summary>Where they lie.</summary>
    public Interval Range { get; }

    /// <summary>Every how many-th value they are: 1 for all.</summary>
    public long Stride { get; }

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>Whether they are all that there are.</summary>
    public bool AreAll => Stride == 1;

    /// <summary>One of them, ascending with the index.</summary>
    public double this[int index] => Format.OfRank(_first + index * Stride);

    /// <summary>What a function is for each of them; several threads ask it at once.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public double[] Map(Func<double, double> function, CancellationToken cancellation)
    {
        var results = new double[Count];
        Parallel.For(0, Count, new() { CancellationToken = cancellation }, i => results[i] = function(this[i]));
        return results;
    }

    /// <summary>
    /// Between one of them and its neighbour at the other side of a change: the last value of the type that is still as
    /// the former, if there is one change.
    /// </summary>
    /// <param name="index">Of what holds.</param>
    /// <param name="neighbour">Of what does not hold; −1 or the count for the ends.</param>
    /// <param name="holds">What changes.</param>
    internal double Edge(int index, int neighbour, Func<double, bool> holds)
    {
        if (neighbour < 0)
        {
            return Format.OfRank(_first);
        }

        var (inside, outside) = (Rank(index), neighbour >= Count ? _last + 1 : Rank(neighbour));
        while (Math.Abs(outside - inside) > 1)
        {
            var middle = inside + (outside - inside) / 2;
            (inside, outside) = holds(Format.OfRank(middle)) ? (middle, outside) : (inside, middle);
        }

        return Format.OfRank(inside);
    }

    private long Rank(int index) => _first + index * Stride;

    /// <summary>The rank of the least value that is not below x.</summary>
    private long RankAtLeast(double x)
    {
        if (Math.Abs(x) > Format.Largest)
        {
            return x > 0 ? Format.Count + 1 : -Format.Count;
        }

        var nearest = Format.Round(x);
        return Format.Rank(nearest) + (nearest < x ? 1 : 0);
    }

    private static long NextPrime(long least)
    {
        while (!IsPrime(least))
        {
            least++;
        }

        return least;
    }

    private static bool IsPrime(long number)
    {
        for (var divisor = 2L; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }

        return number > 1;
    }
}
