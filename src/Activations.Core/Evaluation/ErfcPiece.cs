namespace Activations.Evaluation;

/// <summary>A stretch on which one polynomial of the tables gives e^(a²)·erfc(a).</summary>
internal readonly ref struct ErfcPiece
{
    // Halves from 1/2 up to 4, ones beyond.
    private const int Halves = 7, Degree = 30, LowDegree = 15;

    /// <summary>That which a number from 1/2 to below 10 is in.</summary>
    public ErfcPiece(double a)
    {
        var piece = a < 4 ? (int)((a - 0.5) * 2) : Halves + (int)(a - 4);
        (Centre, Room) = piece < Halves ? (0.75 + 0.5 * piece, 0.25) : (piece - Halves + 4.5, 0.5);
        Coefficients = WideTables.ScaledErfc.Slice(piece * Degree, Degree);
        LowParts = WideTables.ScaledErfcLow.Slice(piece * LowDegree, LowDegree);
    }

    /// <summary>Its middle, from which the polynomial counts.</summary>
    public double Centre { get; }

    /// <summary>How far it reaches to either side of that.</summary>
    public double Room { get; }

    /// <summary>The coefficients, that of the lowest power first.</summary>
    public ReadOnlySpan<double> Coefficients { get; }

    /// <summary>What the first of them lack.</summary>
    public ReadOnlySpan<double> LowParts { get; }
}
