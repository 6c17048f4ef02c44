using System.Numerics;

namespace Activations.Evaluation;

/// <content>Functions together with their derivatives.</content>
internal static partial class LaneFunctions
{
    /// <summary>A function of numbers that are not uniform, and as many of its derivatives.</summary>
    public static LaneJet Map<TJet>(Lanes a, int order) where TJet : struct, IVectorJet
    {
        Lanes f = a.New(out _), first = order < 1 ? 0 : a.New(out _), second = order < 2 ? 0 : a.New(out _);
        switch (order)
        {
            case < 1:
                WriteValues<TJet>(a.Vectors, f.Vectors);
                break;
            case 1:
                WriteSlopes<TJet>(a.Vectors, f.Vectors, first.Vectors);
                break;
            default:
                WriteJets<TJet>(a.Vectors, f.Vectors, first.Vectors, second.Vectors);
                break;
        }

        return new(f, first, second);
    }

    // Three loops, as what is not written need not be worked out.
    private static void WriteValues<TJet>(ReadOnlySpan<Vector<double>> a, Span<Vector<double>> f)
        where TJet : struct, IVectorJet
    {
        for (var i = 0; i < f.Length; i++)
        {
            TJet.At(a[i], out var value, out _, out _);
            f[i] = value;
        }
    }

    private static void WriteSlopes<TJet>(
        ReadOnlySpan<Vector<double>> a, Span<Vector<double>> f, Span<Vector<double>> first)
        where TJet : struct, IVectorJet
    {
        for (var i = 0; i < f.Length; i++)
        {
            TJet.At(a[i], out var value, out var slope, out _);
            f[i] = value;
            first[i] = slope;
        }
    }

    private static void WriteJets<TJet>(
        ReadOnlySpan<Vector<double>> a,
        Span<Vector<double>> f,
        Span<Vector<double>> first,
        Span<Vector<double>> second)
        where TJet : struct, IVectorJet
    {
        for (var i = 0; i < f.Length; i++)
        {
            TJet.At(a[i], out var value, out var slope, out var curvature);
            f[i] = value;
            first[i] = slope;
            second[i] = curvature;
        }
    }
}
