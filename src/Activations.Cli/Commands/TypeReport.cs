using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Requests;

namespace Activations.Cli.Commands;

/// <summary>What info says of a curve in a number type, by either kind of arithmetic.</summary>
/// <param name="Inputs">For which x.</param>
/// <param name="Fused">By rounding once.</param>
/// <param name="Stepwise">By rounding after each operation.</param>
internal sealed record TypeReport(TypeInputs Inputs, TypedFacts Fused, TypedFacts Stepwise)
{
    /// <summary>Looks at a curve; null where no number type was asked for.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static TypeReport? Of(CurveSpec spec, Interval range, CancellationToken cancellation)
    {
        if (spec.Types.Count == 0)
        {
            return null;
        }

        var inputs = new TypeInputs(spec.Type, range);
        return new(inputs, By(Rounding.Fused), By(Rounding.Stepwise));

        TypedFacts By(Rounding rounding) => TypedFacts.Of(spec with { Rounding = rounding }, inputs, cancellation);
    }

    /// <summary>A heading for each, and its lines.</summary>
    public IEnumerable<Section> Sections =>
    [
        new("in the type", TypeFactsText.Places(Inputs)),
        new("fused", [.. TypeFactsText.Lines(Fused.Facts, Fused.Value, Inputs)]),
        new("stepwise", [.. TypeFactsText.Lines(Stepwise.Facts, Stepwise.Value, Inputs)]),
    ];

    /// <summary>The same for programs.</summary>
    public JsonObject Document
    {
        get
        {
            var document = TypeFactsJson.Of(Inputs);
            document["fused"] = TypeFactsJson.Of(Fused.Facts);
            document["stepwise"] = TypeFactsJson.Of(Stepwise.Facts);
            return document;
        }
    }
}

/// <summary>What was seen of a curve in a number type, with its values.</summary>
internal sealed record TypedFacts(TypeFacts Facts, Func<double, double> Value)
{
    /// <summary>Looks at a curve for some x.</summary>
    public static TypedFacts Of(CurveSpec spec, TypeInputs inputs, CancellationToken cancellation)
    {
        var typed = spec.Bind();
        return new(TypeFacts.Of(spec.Exact.Bind(), typed, inputs, cancellation), typed[0]);
    }
}
