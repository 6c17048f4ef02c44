using Activations.Cli.Output;

namespace Activations.Cli.Terminal;

/// <summary>How large a terminal's window is.</summary>
/// <param name="Columns">At least 1.</param>
/// <param name="Rows">At least 1.</param>
/// <param name="Width">Pixels, or a guess where the terminal does not say.</param>
internal sealed record Window(int Columns, int Rows, int Width)
{
    // What most fonts take.
    private const int PixelsOfColumn = 10;

    private static readonly Window Usual = new(80, 24, 80 * PixelsOfColumn);

    /// <summary>The window that a stream is shown in; 80 by 24 where it is none, or does not say.</summary>
    /// <param name="descriptor">The stream's.</param>
    public static Window Of(int descriptor)
    {
        if (OperatingSystem.IsWindows() || !FileDescriptor.IsTerminal(descriptor))
        {
            return Usual;
        }

        var (rows, columns, width) = Posix.WindowSize(descriptor) is [var first, var second, var third, _]
            ? (first, second, third)
            : default;
        return rows == 0 || columns == 0 ? Usual
            : new(columns, rows, width > 0 ? width : columns * PixelsOfColumn);
    }
}
