namespace Activations.Figures;

/// <summary>The check sum of a PNG chunk.</summary>
// The base library has none, and a table of 256 numbers is worth no package.
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320; // ISO 3309, bits reversed

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
        Enumerable.Range(0, 8).Aggregate((uint)n, (crc, _) => (crc >> 1) ^ ((crc & 1) * Polynomial)))];

    /// <summary>The check sum of these bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = (crc >> 8) ^ Table[(byte)(crc ^ value)];
        }

        return ~crc;
    }
}
