namespace Activations.Cli.Output;

/// <summary>What a column of a table is called, and the number type that its numbers are of.</summary>
internal readonly record struct TableColumn(string Name, NumberFormat Type);

/// <summary>Columns of a table that are worked out together.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Fill">Writes their values at some x, a column after the other.</param>
internal sealed record ColumnGroup(int Count, ColumnGroup.Filling Fill)
{
    /// <summary>Works out values.</summary>
    /// <param name="x">Where.</param>
    /// <param name="to">As long as x, as many times as there are columns.</param>
    internal delegate void Filling(ReadOnlySpan<double> x, Span<double> to);

    /// <summary>One column.</summary>
    public static ColumnGroup Of(Func<double, double> function) => new(1, (x, to) =>
    {
        for (var i = 0; i < x.Length; i++)
        {
            to[i] = function(x[i]);
        }
    });
}
