using Activations.Cli.Settings;
using Activations.Expressions;

namespace Activations.Cli.Requests;

/// <content>Finds the activation that a text names, or reads it as a formula.</content>
internal sealed partial record CurveSpec
{
    /// <summary>The curve that a text types, or null when it is a name instead.</summary>
    private static Activation? Typed(
        CurveWords words, Framework? framework, SlopeAtKink? atKink, IEnumerable<ParameterValues> given)
    {
        var text = words.Curve;
        if ((Catalog.Find(text) is not null && !text.StartsWith('-')) || Catalog.WhyNotElementwise(text) is not null)
        {
            return null;
        }

        // No name looks like this; what could be a misspelt one is an expression only if it has x in it.
        var isFormula = text is "e" or "pi" || (text.Length > 0 && char.IsAsciiDigit(text[0]))
            || text.Any(c => !char.IsAsciiLetterOrDigit(c) && !char.IsControl(c) && c is not ('_' or '-' or ' '));
        try
        {
            return isFormula || TypedFormula.IsOne(text)
                ? Activation.Typed(text, framework, atKink, given.Select(one => one.Name))
                : null;
        }
        catch (ExpressionException error)
        {
            var hint = words.Meant() ?? Marked(text, error.Position);
            throw new UsageException($"{Excerpt.Around(text, 0).Text.Trim()}: {error.Message}", hint);
        }
    }

    /// <summary>The text, or what is around a position, with a caret below it.</summary>
    private static string Marked(string text, int position)
    {
        var (excerpt, start) = Excerpt.Around(text, position);
        return $"  {excerpt}\n  {new string(' ', position - start)}^";
    }

    /// <summary>A part of a text.</summary>
    /// <param name="Text">On one line.</param>
    /// <param name="Start">Where it begins in the text.</param>
    private readonly record struct Excerpt(string Text, int Start)
    {
        public static Excerpt Around(string text, int position)
        {
            const int most = 70;
            var start = Math.Clamp(position - most / 2, 0, Math.Max(0, text.Length - most));
            return new(UsageException.OneLine(text.Substring(start, Math.Min(most, text.Length - start))), start);
        }
    }

    /// <summary>The activation of this name or alias.</summary>
    /// <exception cref="UsageException">There is none; the message offers what was probably meant.</exception>
    public static Activation FindActivation(string name, Framework? framework = null)
    {
        if (framework?.Find(name) is { } own)
        {
            return own;
        }

        if (!name.StartsWith('-') && Catalog.Find(name) is { } activation)
        {
            return framework is null ? activation
                : throw new UsageException(
                    $"{name}: {framework.Title} has no such function", "without --framework it can be drawn");
        }

        if (Catalog.WhyNotElementwise(name) is { } reason)
        {
            throw new UsageException($"{name} has no single curve: {reason}");
        }

        throw new UsageException(name.Length == 0
            ? "expected the name of an activation, such as relu"
            : $"unknown activation '{name}'{(Catalog.Nearest(name) is { } near ? $"; did you mean {near}?" : "")}",
            Catalog.Nearest(name) is null ? "activations list shows every name" : null);
    }
}
