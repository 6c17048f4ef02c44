using System.Text.Json.Nodes;
using Activations.Cli.Output;

namespace Activations.Cli.Commands;

/// <summary>An entry of the catalogue for programs.</summary>
internal static class CatalogJson
{
    /// <summary>Each element of <c>list --json</c>.</summary>
    public static JsonObject Of(Activation activation) =>
        Of(activation, FrameworkFacts.Kinks(activation.Bind()), activation.Tags);

    /// <summary>What <c>info CURVE --json</c> begins with.</summary>
    /// <param name="activation">The family.</param>
    /// <param name="kinks">Those of the curve.</param>
    /// <param name="tags">What it is like.</param>
    public static JsonObject Of(Activation activation, IEnumerable<Breakpoint> kinks, Tag tags)
    {
        var entry = new JsonObject
        {
            ["name"] = activation.Name,
            ["formula"] = activation.Formula,
            ["derivative"] = activation.DerivativeFormula,
            ["aliases"] = Json.Texts(activation.Aliases),
            ["parameters"] = Json.Array(activation.Parameters, Of),
            ["tags"] = Json.Texts(CatalogText.Names(tags)),
            ["kinks"] = Json.Array(kinks, Of),
            ["frameworks"] = Json.Object(FrameworkFacts.All(activation), facts => facts.Framework.Name, Of),
        };
        entry["range"] = activation.ShownOver;
        entry["note"] = activation.Note;
        entry["source"] = activation.Source;
        return entry;
    }

    private static JsonObject Of(Parameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["default"] = IfAny(parameter.Default.ToDouble()),
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
        ["parameters"] = Json.Object(
            facts.Defaults, given => given.Parameter.Name, given => IfAny(given.Value.ToDouble())),
        ["derivativeAtKinks"] = Json.Array(facts.Slopes, at => new JsonObject
        {
            ["x"] = Json.Number(at.X),
            ["value"] = Json.Number(at.Slope),
        }),
    };

    /// <summary>A bound or a default; null where there is none.</summary>
    private static JsonNode? IfAny(double value) => double.IsFinite(value) ? Json.Number(value) : null;
}
