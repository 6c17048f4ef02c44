namespace Activations.Figures;

/// <summary>Numbers as a figure writes them, with the sign that a minus has in print.</summary>
internal static class FigureNumber
{
    /// <summary>With four significant digits.</summary>
    public static string Rounded(double value) => Minus(NumberText.Digits(value, digits: 4));

    /// <summary>As typed, unless nobody would type so many digits; a quotient such as 1/6 as that.</summary>
    public static string AsTyped(Quotient value) =>
        value.Denominator == 1 ? AsTyped(value.Numerator) : Minus(value.ToString());

    /// <summary>A number that is written already.</summary>
    public static string Minus(string number) => number.Replace('-', '−');

    private static string AsTyped(double value)
    {
        const int most = 9;
        var text = NumberText.Shortest(value);
        return Minus(text.Length <= most ? text : NumberText.Digits(value, digits: 6));
    }
}
