using System.Numerics;

namespace Activations.Evaluation;

/// <summary>A constant as a whole number of units of 2^-Bits, less than 4 units off.</summary>
/// <remarks>
/// The most digits asked for so far are kept. Threads may compute them twice but never see them half written: what is
/// kept is immutable and is replaced as a whole.
/// </remarks>
internal sealed class Digits
{
    private readonly Func<int, BigInteger> _compute;
    private volatile Kept _kept = new(BigInteger.Zero, 0);

    private Digits(Func<int, BigInteger> compute) => _compute = compute;

    /// <summary>The circle number, by Machin's formula.</summary>
    public static Digits Pi { get; } =
        new(bits => 16 * ArcCotangent(5, bits, alternating: true) - 4 * ArcCotangent(239, bits, alternating: true));

    /// <summary>How many quarter turns an angle of 1 is.</summary>
    public static Digits TwoOverPi { get; } = new(bits => (BigInteger.One << (2 * bits + 1)) / Pi.To(bits));

    /// <summary>The natural logarithm of 2, by three hyperbolic arc cotangents.</summary>
    public static Digits Ln2 { get; } =
        new(bits => 18 * ArcCotangent(26, bits, alternating: false)
            - 2 * ArcCotangent(4801, bits, alternating: false)
            + 8 * ArcCotangent(8749, bits, alternating: false));

    /// <summary>The constant times 2^bits, rounded down.</summary>
    public BigInteger To(int bits)
    {
        const int guard = 32;
        var kept = _kept;
        if (kept.Bits < bits)
        {
            var more = bits + 64;
            kept = new(_compute(more + guard) >> guard, more);
            _kept = kept;
        }

        return kept.Value >> (kept.Bits - bits);
    }

    /// <summary>arccot n, or arcoth n where the series does not alternate.</summary>
    private static BigInteger ArcCotangent(int n, int bits, bool alternating)
    {
        var power = (BigInteger.One << bits) / n;
        var sum = power;
        for (var k = 3; !power.IsZero; k += 2)
        {
            power /= n * n;
            sum += alternating && k % 4 == 3 ? -(power / k) : power / k;
        }

        return sum;
    }

    private sealed record Kept(BigInteger Value, int Bits);
}
