using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Exercises;

namespace Activations.Cli.Exercises;

/// <summary>Reads a network: <c>{"layers": [{"weights": [[1.5], ["-4/5"]], "biases": [0, 1], "activation": "relu"}, …]}</c>.</summary>
internal static class NetworkText
{
    private const int MostBytes = 1 << 20, MostLayers = 64, MostUnits = 1000, MostTeeth = 16;
    private const string Sawtooth = "sawtooth:";

    /// <summary>The slope for negative sums that an activation has unless alpha says otherwise.</summary>
    private static readonly Dictionary<string, Fraction> Slopes = new()
    {
        ["identity"] = 1,
        ["relu"] = 0,
        ["leaky_relu"] = new(1, 100),
        ["prelu"] = new(1, 4),
        ["abs"] = -1,
    };

    /// <summary>A built-in network, or that of a file or of a text which is itself JSON, with what names it wherever it is typed.</summary>
    /// <exception cref="UsageException">It is not a network, or not one of straight pieces.</exception>
    /// <exception cref="IOException">The file cannot be read; the message says why.</exception>
    public static (Network Network, string Canonical) Find(string text)
    {
        if (text.StartsWith(Sawtooth, StringComparison.Ordinal))
        {
            return int.TryParse(text[Sawtooth.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth is >= 1 and <= MostTeeth
                ? (Network.Sawtooth(depth), $"{Sawtooth}{depth}")
                : throw new UsageException($"{text}: expected sawtooth:1 to sawtooth:{MostTeeth}");
        }

        try
        {
            if (text == "hat")
            {
                return (Network.Hat, text);
            }

            using var document = JsonDocument.Parse(text.StartsWith('{') ? Encoding.UTF8.GetBytes(text) : Read(text));
            return (Parse(document.RootElement), JsonNode.Parse(document.RootElement.GetRawText())!.ToJsonString());
        }
        catch (UsageException error) when (!text.StartsWith('{'))
        {
            throw error.About(text);
        }
        catch (JsonException error)
        {
            throw new UsageException($"{(text.StartsWith('{') ? "" : text + ": ")}not JSON: {error.Message.Split(". ")[0]} (line {error.LineNumber + 1})");
        }
    }

    private static byte[] Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MostBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= MostBytes ? bytes[..length] : throw new UsageException($"larger than {MostBytes >> 20} MB");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot read {path}: {(Directory.Exists(path) ? "it is a folder" : OutputFile.Reason(error))}", error);
        }
    }

    private static Network Parse(JsonElement root)
    {
        var layers = Items(Member(root, "layers", "the network"), "layers", MostLayers);
        var network = new List<Layer>();
        foreach (var (number, element) in layers.Index())
        {
            var name = $"layer {number + 1}";
            var biases = Items(Member(element, "biases", name), $"{name}: biases", MostUnits).Select(bias => Number(bias, $"{name}: biases")).ToList();
            var weights = Items(Member(element, "weights", name), $"{name}: weights", MostUnits)
                .Select(row => Items(row, $"{name}: a row of weights", MostUnits).Select(weight => Number(weight, $"{name}: weights")).ToList()).ToList();
            var inputs = network.Count == 0 ? 1 : network[^1].Biases.Count;
            if (weights.Count != biases.Count)
            {
                throw new UsageException($"{name}: {weights.Count} rows of weights and {biases.Count} biases: expected one of each for a unit");
            }

            if (weights.FirstOrDefault(row => row.Count != inputs) is { } row)
            {
                throw new UsageException($"{name}: a row of {row.Count} weights, expected {inputs}, {(number == 0 ? "as the network has one input" : $"one for each unit of layer {number}")}");
            }

            network.Add(new(weights, biases, NegativeSlope(element, name)));
        }

        return network[^1].Biases.Count == 1
            ? new(network)
            : throw new UsageException($"layer {network.Count}: {network[^1].Biases.Count} units, expected 1: the network has one output");
    }

    private static Fraction NegativeSlope(JsonElement layer, string name)
    {
        var named = layer.TryGetProperty("activation", out var given);
        var text = !named ? "identity"
            : given.ValueKind == JsonValueKind.String ? given.GetString()!
            : throw new UsageException($"{name}: activation: expected a name such as \"relu\"");
        var activation = Catalog.Find(text) ?? throw new UsageException($"{name}: unknown activation '{text}'; expected {English.Or(Slopes.Keys)}");
        if (!Slopes.TryGetValue(activation.Name, out var slope))
        {
            throw new UsageException($"{name}: {activation} {WhyNot(activation)}, so this exercise does not take it; expected {English.Or(Slopes.Keys)}");
        }

        return !layer.TryGetProperty("alpha", out var alpha) ? slope
            : activation.Parameters.Count > 0 ? Number(alpha, $"{name}: alpha")
            : throw new UsageException($"{name}: {activation} has no alpha");
    }

    /// <summary>What keeps it from being a line on either side of 0.</summary>
    private static string WhyNot(Activation activation)
    {
        var curve = activation.Bind();
        return curve.BreakpointsWithin(double.MinValue, double.MaxValue).Any(point => point.Order == 0) ? "jumps, and the network with it"
            : Enumerable.Range(-80, 160).Any(tenth => curve[2](tenth / 10.0 + 0.05) != 0) ? "is curved, and a network of it has no straight pieces"
            : "is not one fixed line on either side of 0";
    }

    private static JsonElement Member(JsonElement element, string member, string of) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            ? value
            : throw new UsageException($"{of}: expected an object with {member}");

    private static JsonElement.ArrayEnumerator Items(JsonElement array, string what, int most) =>
        array.ValueKind != JsonValueKind.Array ? throw new UsageException($"{what}: expected a list in brackets")
        : array.GetArrayLength() == 0 ? throw new UsageException($"{what}: expected at least one")
        : array.GetArrayLength() > most ? throw new UsageException($"{what}: {array.GetArrayLength()} are too many; at most {most}")
        : array.EnumerateArray();

    private static Fraction Number(JsonElement element, string what)
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        return element.ValueKind is JsonValueKind.String or JsonValueKind.Number && Fraction.TryParse(text, out var number)
            ? number
            : throw new UsageException($"{what}: {(text.Length > 40 ? text[..40] + "..." : text)} is not a number such as -0.5 or \"1/3\"");
    }
}
