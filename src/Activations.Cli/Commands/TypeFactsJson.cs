using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;

namespace Activations.Cli.Commands;

/// <summary>What becomes of a curve in a number type, for programs.</summary>
internal static class TypeFactsJson
{
    /// <summary>Which x were looked at.</summary>
    public static JsonObject Of(TypeInputs inputs) => new()
    {
        ["type"] = inputs.Format.Name,
        ["from"] = Json.Number(inputs.Range.Low),
        ["to"] = Json.Number(inputs.Range.High),
        ["values"] = inputs.Count,
        ["every"] = inputs.Stride,
    };

    /// <summary>What was seen of one kind of arithmetic.</summary>
    public static JsonObject Of(TypeFacts facts) => new()
    {
        ["f"] = Of(facts.ErrorOfValue),
        ["f'"] = Of(facts.ErrorOfSlope),
        ["zero"] = Json.Array(facts.Zero, Ends),
        ["dead"] = Json.Array(facts.Dead, Ends),
        ["saturatedBelow"] = IfAny(facts.SaturatedBelow),
        ["saturatedAbove"] = IfAny(facts.SaturatedAbove),
        ["identityFrom"] = IfAny(facts.IdentityFrom),
        ["overflow"] = Json.Array(facts.Overflow, Ends),
    };

    private static JsonObject Of(LargestError error) => new()
    {
        ["ulps"] = Json.Number(error.Ulps),
        ["ulpsAt"] = Json.Number(error.UlpsAt),
        ["relative"] = Json.Number(error.Relative),
        ["relativeAt"] = Json.Number(error.RelativeAt),
    };

    private static JsonObject Ends(Interval zone) => new()
    {
        ["from"] = Json.Number(zone.Low),
        ["to"] = Json.Number(zone.High),
    };

    private static JsonNode? IfAny(double? value) => value is { } number ? Json.Number(number) : null;
}
