namespace Activations.Figures;

/// <summary>The check sum of a PNG chunk.</summary>
// The base library has none, and a table of 256 numbers is worth no package.
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320; // ISO 3309, bits reversed

    private static readonly uint[] Table = MakeTable();

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

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var value = 0u; value < table.Length; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
            }

            table[value] = crc;
        }

        return table;
    }
}
