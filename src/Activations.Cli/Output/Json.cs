using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Activations.Cli.Output;

/// <summary>How documents for programs are made and printed.</summary>
// Arrays are made by their constructor: the Add behind a collection expression is not made for compiling ahead of time.
internal static class Json
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // primes and accents stay readable
    };

    /// <summary>A number; what JSON has none for is a string: "NaN", "Infinity", "-Infinity".</summary>
    public static JsonNode Number(double value) =>
        double.IsFinite(value) ? JsonValue.Create(value) : JsonValue.Create(NumberText.Shortest(value));

    /// <summary>A number that is known; null where it is NaN: there is none, or none was found.</summary>
    public static JsonNode? Known(double value) => double.IsNaN(value) ? null : Number(value);

    /// <summary>An array of what each item becomes.</summary>
    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => new([.. items.Select(node)]);

    /// <summary>An array of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => Array(texts, text => JsonValue.Create(text));

    /// <summary>An object of what each item becomes.</summary>
    public static JsonObject Object<T>(IEnumerable<T> items, Func<T, string> name, Func<T, JsonNode?> node) =>
        new(items.Select(item => KeyValuePair.Create(name(item), node(item))));

    /// <summary>Prints a document with a line break behind it.</summary>
    public static void Print(TextWriter output, JsonNode document)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            document.WriteTo(writer);
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n"));
    }
}
