using System.Text.Json.Nodes;
using Activations.Cli.Output;

namespace Activations.Cli.Commands;

/// <summary>An entry of the catalogue for programs.</summary>
internal static class CatalogJson
{
    /// <summary>Each element of <c>list --json</c>.</summary>
    public static JsonObject Of(Activation activation) => Of(activation, activation.Bind());

    /// <summary>What <c>info CURVE --json</c> begins with.</summary>
    /// <param name="activation">The family.</param>
    /// <param name="curve">The one whose kinks are listed.</param>
    public static JsonObject Of(Activation activation, Curve curve)
    {
        var entry = new JsonObject
        {
            ["name"] = activation.Name,
            ["formula"] = activation.Formula,
            ["derivative"] = activation.DerivativeFormula,
            ["aliases"] = Json.Texts(activation.Aliases),
            ["parameters"] = Json.Array(activation.Parameters, Of),
            ["tags"] = Json.Texts(CatalogText.Tags(activation)),
            ["kinks"] = Json.Array(FrameworkFacts.Kinks(curve), Of),
            ["frameworks"] = Json.Object(FrameworkFacts.All(activation), facts => facts.Framework.Name, Of),
        };
        if (activation.Accuracy is { } accuracy)
        {
            entry["ulp"] = Of(accuracy);
        }

        entry["note"] = activation.Note;
        entry["source"] = activation.Source;
        return entry;
    }

    private static JsonObject Of(Parameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["default"] = IfAny(parameter.Default),
        ["minimum"] = IfAny(parameter.Minimum),
        ["maximum"] = IfAny(parameter.Maximum),
        ["boundsExcluded"] = parameter.IsOpen,
        ["meaning"] = parameter.Meaning,
        ["aliases"] = Json.Texts(parameter.Aliases),
    };

    private static JsonObject Of(Breakpoint kink) => new()
    {
        ["x"] = Json.Number(kink.X),
        ["left"] = Json.Number(kink.Left.Derivative),
        ["right"] = Json.Number(kink.Right.Derivative),
    };

    private static JsonObject Of(FrameworkFacts facts) => new()
    {
        ["parameters"] = Json.Object(facts.Defaults, given => given.Parameter.Name, given => Json.Number(given.Value)),
        ["derivativeAtKinks"] = Json.Array(facts.Slopes, at => new JsonObject
        {
            ["x"] = Json.Number(at.X),
            ["value"] = Json.Number(at.Slope),
        }),
    };

    private static JsonObject Of(Accuracy accuracy) => new()
    {
        ["f"] = accuracy.Value,
        ["f'"] = accuracy.Derivative,
        ["f''"] = accuracy.SecondDerivative,
    };

    /// <summary>A bound or a default; null where there is none.</summary>
    private static JsonNode? IfAny(double value) => double.IsFinite(value) ? Json.Number(value) : null;
}
