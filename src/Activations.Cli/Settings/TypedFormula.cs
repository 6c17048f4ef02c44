using Activations.Expressions;

namespace Activations.Cli.Settings;

/// <summary>Tells what could be a curve from names and options.</summary>
internal static class TypedFormula
{
    /// <summary>Whether a text is an expression in x, such as -x.</summary>
    public static bool IsOne(string text)
    {
        try
        {
            return Expression.Parse(text).DependsOnX;
        }
        catch (ExpressionException)
        {
            return false;
        }
    }
}
