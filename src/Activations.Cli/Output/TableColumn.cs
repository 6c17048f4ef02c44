namespace Activations.Cli.Output;

/// <summary>What a column of a table is called, and the number type that its numbers are of.</summary>
internal readonly record struct TableColumn(string Name, NumberFormat Type);
