using System.Numerics;
using System.Runtime.InteropServices;

namespace Activations.Evaluation;

/// <summary>Writes lines over the results of another piece, wherever x is on them.</summary>
internal static class LaneOverlay
{
    /// <summary>Writes a line and its derivatives where x is between two numbers, which may be infinite.</summary>
    public static void Write(ExactLine line, double low, double high, ReadOnlySpan<double> x, JetSpans to)
    {
        Write(line, low, high, x, to.Value);
        Write(new ExactLine(0, line.Slope), low, high, x, to.Slope);
        Write(new ExactLine(0, 0), low, high, x, to.Curvature);
    }

    /// <summary>These x; one that is between two numbers for those that are not.</summary>
    public static void MoveBetween(double low, double high, ReadOnlySpan<double> x, Span<double> to)
    {
        var inner = Between(low, high);
        Vector<double> least = new(low), most = new(high);
        var places = MemoryMarshal.Cast<double, Vector<double>>(x);
        var results = MemoryMarshal.Cast<double, Vector<double>>(to);
        for (var i = 0; i < places.Length; i++)
        {
            var isBetween = Vector.GreaterThan(places[i], least) & Vector.LessThan(places[i], most);
            results[i] = Vector.ConditionalSelect(isBetween, places[i], new(inner));
        }

        for (var i = places.Length * Vector<double>.Count; i < x.Length; i++)
        {
            to[i] = x[i] > low && x[i] < high ? x[i] : inner;
        }
    }

    /// <summary>A number between two others; not one beside 0, as subnormal numbers are slow.</summary>
    private static double Between(double low, double high) =>
        double.IsInfinity(low) ? high - Math.Max(1, Math.Abs(high))
        : double.IsInfinity(high) ? low + Math.Max(1, Math.Abs(low))
        : low / 2 + high / 2;

    private static void Write(ExactLine line, double low, double high, ReadOnlySpan<double> x, Span<double> to)
    {
        if (to.IsEmpty)
        {
            return;
        }

        Vector<double> slope = new(line.Slope), intercept = new(line.SignedIntercept);
        Vector<double> least = new(low), most = new(high);
        var places = MemoryMarshal.Cast<double, Vector<double>>(x);
        var results = MemoryMarshal.Cast<double, Vector<double>>(to);
        for (var i = 0; i < places.Length; i++)
        {
            var isOnLine = Vector.GreaterThan(places[i], least) & Vector.LessThan(places[i], most);
            var value = Vector.FusedMultiplyAdd(places[i], slope, intercept);
            results[i] = Vector.ConditionalSelect(isOnLine, value, results[i]);
        }

        for (var i = places.Length * Vector<double>.Count; i < x.Length; i++)
        {
            to[i] = x[i] > low && x[i] < high ? line.At(x[i]).Value : to[i];
        }
    }
}
