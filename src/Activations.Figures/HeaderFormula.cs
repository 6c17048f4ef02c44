namespace Activations.Figures;

/// <summary>The muted text of a header, such as <c>max(0, x) + α·min(0, x),  α = 0.1</c>.</summary>
internal static class HeaderFormula
{
    /// <summary>What stands between a formula and the value of a parameter, and between two of these.</summary>
    public const string BeforeValue = ",  ";

    /// <summary>The formula, behind "σ(x) = " where the function has such a symbol, and what is said of it.</summary>
    /// <param name="activation">Whose.</param>
    /// <param name="isNamed">Whether the title says already what it is.</param>
    /// <param name="said">Such as "α = 0.1".</param>
    public static string Of(Activation activation, bool isNamed, IEnumerable<string> said)
    {
        var formula = activation.TypesetFormula;
        var first = isNamed || activation.Symbol == activation.Name ? formula : $"{activation.Symbol}(x) = {formula}";
        return string.Join(BeforeValue, said.Prepend(first));
    }

    /// <summary>Such as "α = 0.1".</summary>
    public static string Said(Parameter parameter, Quotient value) =>
        $"{parameter.Symbol} = {FigureNumber.AsTyped(value)}";
}
