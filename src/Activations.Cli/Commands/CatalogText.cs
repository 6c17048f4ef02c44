using System.Text.Json;

namespace Activations.Cli.Commands;

/// <summary>How entries of the catalogue are written for people and for programs.</summary>
internal static class CatalogText
{
    /// <summary>What users call the tags.</summary>
    public static readonly IReadOnlyDictionary<string, Tag> TagNames = Enum.GetValues<Tag>()
        .Where(tag => tag != Tag.None).ToDictionary(tag => tag.ToString().ToLowerInvariant());

    /// <summary>The formula with the parameters' defaults.</summary>
    public static string Formula(Activation activation) => string.Join(", ", activation.Parameters
        .Select(parameter => $"{parameter.Name}={parameter.Default}")
        .Prepend(activation.Formula));

    public static string Aliases(Activation activation) => string.Join(", ", activation.Aliases);

    public static IEnumerable<string> Names(Tag tags) =>
        TagNames.Where(tag => tags.HasFlag(tag.Value)).Select(tag => tag.Key);

    /// <summary>One JSON object: each element of <c>list --json</c>, and with more in it what <c>info CURVE --json</c> prints.</summary>
    public static void Write(Utf8JsonWriter json, Activation activation, Tag tags, Action? more = null)
    {
        json.WriteStartObject();
        json.WriteString("name", activation.Name);
        json.WriteString("formula", activation.Formula);
        json.WriteString("derivative", activation.DerivativeFormula);
        WriteStrings("aliases", activation.Aliases);
        json.WriteStartArray("parameters");
        foreach (var parameter in activation.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            WriteBound("default", parameter.Default.ToDouble());
            WriteBound("minimum", parameter.Minimum);
            WriteBound("maximum", parameter.Maximum);
            json.WriteBoolean("boundsExcluded", parameter.IsOpen);
            json.WriteString("meaning", parameter.Meaning);
            WriteStrings("aliases", parameter.Aliases);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings("tags", Names(tags));
        json.WriteStartArray("kinks");
        foreach (var kink in FrameworkFacts.Kinks(activation.Bind()))
        {
            json.WriteStartObject();
            json.WriteNumber("x", kink.X);
            json.WriteNumber("left", kink.Left.Derivative);
            json.WriteNumber("right", kink.Right.Derivative);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("frameworks");
        foreach (var facts in FrameworkFacts.All(activation))
        {
            json.WriteStartObject(facts.Framework.Name);
            json.WriteStartObject("parameters");
            foreach (var (parameter, value) in facts.Defaults)
            {
                if (value.IsFinite)
                {
                    json.WriteNumber(parameter.Name, value.ToDouble());
                }
                else
                {
                    json.WriteNull(parameter.Name);
                }
            }

            json.WriteEndObject();
            json.WriteStartArray("derivativeAtKinks");
            foreach (var (x, slope) in facts.Slopes)
            {
                json.WriteStartObject();
                json.WriteNumber("x", x);
                json.WriteNumber("value", slope);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (activation.Accuracy is { } accuracy)
        {
            json.WriteStartObject("ulp");
            json.WriteNumber("f", accuracy.Value);
            json.WriteNumber("f'", accuracy.Derivative);
            json.WriteNumber("f''", accuracy.SecondDerivative);
            json.WriteEndObject();
        }

        json.WriteString("note", activation.Note);
        json.WriteString("source", activation.Source);
        more?.Invoke();
        json.WriteEndObject();

        void WriteStrings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        void WriteBound(string name, double bound)
        {
            if (double.IsFinite(bound))
            {
                json.WriteNumber(name, bound);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    /// <summary>Runs a writer of JSON for a document of its own.</summary>
    public static void Print(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // primes and accents stay readable
        }))
        {
            write(json);
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n"));
    }
}
