using System.Buffers.Binary;

namespace Activations.Cli.Output;

/// <summary>A floating-point type of NumPy.</summary>
/// <param name="Name">As in a header of its files, without the order of bytes.</param>
/// <param name="Type">Its values.</param>
/// <param name="Write">Writes a value of it, little-endian; gives the number of bytes.</param>
internal sealed record NpyItem(string Name, NumberFormat Type, Func<double, Span<byte>, int> Write)
{
    private static readonly NpyItem Double = new("f8", NumberFormat.Float64, WriteDouble);
    private static readonly NpyItem Single = new("f4", NumberFormat.Float32, WriteSingle);
    private static readonly NpyItem Half = new("f2", NumberFormat.Float16, WriteHalf);

    /// <summary>
    /// The type that holds all values of these; bfloat16 and the 8-bit types, which it lacks, go into float32.
    /// </summary>
    public static NpyItem Holding(IReadOnlyList<NumberFormat> types) =>
        types.All(type => type == Half.Type) ? Half
        : types.Any(type => type == Double.Type) ? Double
        : Single;

    private static int WriteDouble(double value, Span<byte> destination)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(destination, value);
        return sizeof(double);
    }

    private static int WriteSingle(double value, Span<byte> destination)
    {
        BinaryPrimitives.WriteSingleLittleEndian(destination, (float)value);
        return sizeof(float);
    }

    private static int WriteHalf(double value, Span<byte> destination)
    {
        BinaryPrimitives.WriteHalfLittleEndian(destination, (Half)value);
        return sizeof(ushort);
    }
}
