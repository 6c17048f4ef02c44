using System.Numerics;
using System.Runtime.InteropServices;

namespace Activations.Evaluation;

/// <summary>What many doubles have in common, found in one pass.</summary>
internal static class LaneScan
{
    /// <summary>The largest magnitude; NaN where any is NaN or infinite.</summary>
    public static double LargestMagnitude(ReadOnlySpan<double> values)
    {
        // The library's looks for the first NaN as well, which takes three times as long.
        Vector<double> largest = default, doubt = default;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var vector in vectors)
        {
            largest = Vector.MaxNative(largest, Vector.Abs(vector));
            doubt += vector - vector;
        }

        return Largest(largest, doubt, values[(vectors.Length * Vector<double>.Count)..]);
    }

    /// <summary>Copies numbers, and gives the largest magnitude; NaN where any is NaN or infinite.</summary>
    public static double Copy(ReadOnlySpan<double> values, Span<double> to)
    {
        // In one pass, as two took a tenth of what a sigmoid and its slope take.
        Vector<double> largest = default, doubt = default;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var copies = MemoryMarshal.Cast<double, Vector<double>>(to);
        for (var i = 0; i < copies.Length; i++)
        {
            var vector = vectors[i];
            copies[i] = vector;
            largest = Vector.MaxNative(largest, Vector.Abs(vector));
            doubt += vector - vector;
        }

        var rest = values[(vectors.Length * Vector<double>.Count)..];
        rest.CopyTo(to[^rest.Length..]);
        return Largest(largest, doubt, rest);
    }

    /// <summary>Whether all are finite and between two numbers, either of which may be infinite.</summary>
    public static bool AreBetween(ReadOnlySpan<double> values, double low, double high)
    {
        Vector<double> least = new(low), most = new(high);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var vector in vectors)
        {
            var isBetween = Vector.GreaterThan(vector, least) & Vector.LessThan(vector, most);
            if (!Vector.EqualsAll(isBetween, Vector<long>.AllBitsSet))
            {
                return false;
            }
        }

        var areAll = true;
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            areAll &= value > low && value < high;
        }

        return areAll;
    }

    /// <summary>Whether any is one of these places, or not finite.</summary>
    public static bool HasAny(ReadOnlySpan<double> values, ReadOnlySpan<double> places)
    {
        var isAny = false;
        foreach (var place in places)
        {
            isAny |= HasOrIsNotFinite(values, place);
        }

        return isAny;
    }

    private static bool HasOrIsNotFinite(ReadOnlySpan<double> values, double place)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var isOther = Vector<long>.AllBitsSet;
        foreach (var vector in vectors)
        {
            // The difference from itself is 0 where it is finite, else NaN.
            isOther &= ~Vector.Equals(vector, new(place)) & Vector.Equals(vector - vector, Vector<double>.Zero);
        }

        var isAny = !Vector.EqualsAll(isOther, Vector<long>.AllBitsSet);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            isAny |= value == place || !double.IsFinite(value);
        }

        return isAny;
    }

    private static double Largest(Vector<double> largest, Vector<double> doubt, ReadOnlySpan<double> rest)
    {
        var (most, sum) = (0.0, Vector.Sum(doubt));
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            most = Math.Max(most, largest[i]);
        }

        foreach (var value in rest)
        {
            most = Math.Max(most, Math.Abs(value));
            sum += value - value;
        }

        return most + sum;
    }
}
