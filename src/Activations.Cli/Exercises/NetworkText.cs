using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Exercises;
using Activations.Figures;

namespace Activations.Cli.Exercises;

/// <summary>
/// Reads a network: <c>{"layers": [{"weights": [[1.5], ["-4/5"]], "biases": [0, 1], "activation": "relu"}, …]}</c>.
/// </summary>
internal static class NetworkText
{
    private const int MostBytes = 1 << 20, MostLayers = 64, MostUnits = 1000, MostTeeth = 16;
    private const string Sawtooth = "sawtooth:", Alpha = "alpha";

    /// <summary>The slope for negative sums that an activation has unless alpha says otherwise.</summary>
    private static readonly Dictionary<string, Fraction> Slopes = new()
    {
        ["identity"] = 1,
        ["relu"] = 0,
        ["leaky_relu"] = new(1, 100),
        ["prelu"] = new(1, 4),
        ["abs"] = -1,
    };

    /// <summary>
    /// A built-in network, that of a file, or that of a text which is itself JSON; with a name that needs no file.
    /// </summary>
    /// <exception cref="UsageException">It is not a network, or not one of straight pieces.</exception>
    /// <exception cref="IOException">The file cannot be read; the message says why.</exception>
    public static NamedNetwork Find(string text)
    {
        var isJson = text.StartsWith('{');
        try
        {
            if (text == "hat")
            {
                return new(Network.Hat, text);
            }

            if (text.StartsWith(Sawtooth, StringComparison.Ordinal))
            {
                var digits = text[Sawtooth.Length..];
                return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var depth)
                    && depth is >= 1 and <= MostTeeth
                    ? new(Network.Sawtooth(depth), $"{Sawtooth}{depth}")
                    : throw new UsageException($"expected {Sawtooth}1 to {Sawtooth}{MostTeeth}");
            }

            using var document = JsonDocument.Parse(isJson ? Encoding.UTF8.GetBytes(text) : Read(text));
            var compact = JsonNode.Parse(document.RootElement.GetRawText())!.ToJsonString();
            return new(Parse(document.RootElement), compact);
        }
        catch (UsageException error)
        {
            throw error.About(Subject());
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(". ")[0];
            throw new UsageException($"{Subject()}: not JSON: {reason} (line {error.LineNumber + 1})");
        }

        string Subject() => isJson ? Setting.Network.Name : $"{Setting.Network.Name} {text}";
    }

    private static byte[] Read(string path)
    {
        var bytes = InputFile.ReadAll(path, MostBytes);
        return bytes.Length <= MostBytes ? bytes : throw new UsageException($"larger than {MostBytes >> 20} MB");
    }

    private static Network Parse(JsonElement root)
    {
        var layers = new List<Layer>();
        foreach (var element in Items(root, "layers", MostLayers))
        {
            try
            {
                layers.Add(ParseLayer(element, layers.Count == 0 ? 1 : layers[^1].Biases.Count));
            }
            catch (UsageException error)
            {
                throw error.About($"layer {layers.Count + 1}");
            }
        }

        var outputs = layers[^1].Biases.Count;
        return outputs == 1 ? new(layers) : throw new UsageException($"{outputs} units in the last layer: expected 1");
    }

    private static Layer ParseLayer(JsonElement layer, int inputs)
    {
        List<Fraction> biases = [.. Items(layer, "biases", MostUnits).Select(Number)];
        List<List<Fraction>> weights = [.. Items(layer, "weights", MostUnits).Select(Row)];
        if (weights.Count != biases.Count || weights.Any(row => row.Count != inputs))
        {
            throw new UsageException($"expected weights in {biases.Count} rows of {inputs}: "
                + "a row for each of the biases, a column for each input");
        }

        return new(weights, biases, NegativeSlope(layer));

        static List<Fraction> Row(JsonElement row) => [.. Items(row, null, MostUnits).Select(Number)];
    }

    private static Fraction NegativeSlope(JsonElement layer)
    {
        var name = layer.TryGetProperty("activation", out var given) ? given.ToString() : "identity";
        if (Catalog.Find(name) is not { } activation || !Slopes.TryGetValue(activation.Name, out var slope))
        {
            throw new UsageException($"activation '{name}': expected {English.Or(Slopes.Keys)}; others are curved, "
                + "jump or have other corners, so that pieces would not be straight, joined or exact");
        }

        return !layer.TryGetProperty(Alpha, out var alpha) ? slope
            : activation.Parameters.Count > 0 ? Number(alpha)
            : throw new UsageException($"{name} has no {Alpha}");
    }

    /// <summary>What is in a list, or in a member of an object that is one.</summary>
    private static JsonElement.ArrayEnumerator Items(JsonElement element, string? member, int most)
    {
        var list = member is null ? element
            : element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? value
            : default;
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new UsageException(
                member is null ? "expected each row of weights in brackets" : $"expected {member}, a list in brackets");
        }

        var count = list.GetArrayLength();
        return count > 0 && count <= most ? list.EnumerateArray()
            : throw new UsageException($"{member ?? "a row of weights"}: expected 1 to {most}, not {count}");
    }

    private static Fraction Number(JsonElement element) =>
        element.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && Fraction.TryParse(element.ToString(), out var number)
            ? number
            : throw new UsageException($"'{Excerpt(element)}' is not a number such as -0.5 or \"1/3\"");

    private static string Excerpt(JsonElement element) => string.Concat(element.ToString().Take(40));
}

/// <summary>A network and the text that asks for it again without a file.</summary>
internal sealed record NamedNetwork(Network Network, string Name);
