namespace Activations.Expressions;

/// <summary>
/// A text that is not an expression: one line, lower case and without a period, saying what was expected.
/// </summary>
/// <param name="position">
/// Where in the text, counted in UTF-16 units from 0; its length when the end came too early.
/// </param>
/// <param name="message">The line.</param>
public sealed class ExpressionException(int position, string message) : Exception(message)
{
    /// <summary>Where in the text, counted in UTF-16 units from 0; its length when the end came too early.</summary>
    public int Position => position;
}
