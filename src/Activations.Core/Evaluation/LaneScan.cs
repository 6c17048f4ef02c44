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

        var (most, rest) = (0.0, Vector.Sum(doubt));
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            most = Math.Max(most, largest[i]);
        }

        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            most = Math.Max(most, Math.Abs(value));
            rest += value - value;
        }

        return most + rest;
    }

    /// <summary>Whether all are finite and between two numbers, either of which may be infinite.</summary>
    public static bool AreBetween(ReadOnlySpan<double> values, double low, double high)
    {
        Vector<double> least = new(low), most = new(high);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var holds = Vector<long>.AllBitsSet;
        foreach (var vector in vectors)
        {
            holds &= Vector.GreaterThan(vector, least) & Vector.LessThan(vector, most);
        }

        var areAll = Vector.EqualsAll(holds, Vector<long>.AllBitsSet);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            areAll &= value > low && value < high;
        }

        return areAll;
    }

    /// <summary>Whether any is one of these places, or not finite.</summary>
    public static bool HasAny(ReadOnlySpan<double> values, ReadOnlySpan<double> places)
    {
        var isAny = !double.IsFinite(LargestMagnitude(values));
        foreach (var place in places)
        {
            isAny |= Has(values, place);
        }

        return isAny;
    }

    private static bool Has(ReadOnlySpan<double> values, double place)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var found = Vector<long>.Zero;
        foreach (var vector in vectors)
        {
            found |= Vector.Equals(vector, new(place));
        }

        return Vector.EqualsAny(found, Vector<long>.AllBitsSet)
            || values[(vectors.Length * Vector<double>.Count)..].Contains(place);
    }
}
