using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>How a figure names what it shows.</summary>
/// <param name="request">Its curves.</param>
/// <param name="title">The user's own title, if any.</param>
internal sealed class FigureLabels(CurveRequest request, string? title)
{
    private readonly bool _oneFamily = request.Curves.All(curve => curve.Activation == request.Curves[0].Activation);

    // By values, given or usual: the command in a picture leaves out those that are usual.
    private readonly Dictionary<Activation, List<string>> _varying = request.Curves.Count == 1 ? []
        : request.Curves.Where(curve => !HasOwnLabel(curve, request)).GroupBy(curve => curve.Activation)
            .ToDictionary(curves => curves.Key, Varying);

    private CurveSpec First => request.Curves[0];

    private bool IsAlone => request.Curves.Count == 1;

    /// <summary>The names of the parameters in which some of these curves of one activation differ.</summary>
    private static List<string> Varying(IGrouping<Activation, CurveSpec> curves)
    {
        var values = curves.ToList().ConvertAll(curve => curve.Values);
        var names = curves.Key.Parameters.Select(parameter => parameter.Name);
        return [.. names.Where((_, i) => values.Exists(some => some[i] != values[0][i]))];
    }

    private List<string> VaryingOf(CurveSpec curve) => _varying.GetValueOrDefault(curve.Activation) ?? [];

    /// <summary>Whether the curves are one activation with one parameter's value varying.</summary>
    public bool IsSweep => !IsAlone && IsOneName && VaryingOf(First).Count == 1 && !AreOfTypes;

    /// <summary>The user's title, or the name of what is drawn when there is one.</summary>
    public string? Title => title ?? (HasOneName ? First.Label ?? NameInCatalogue : null);

    /// <summary>The formula of the only function, with the values of those parameters that do not vary.</summary>
    public string? Formula
    {
        get
        {
            if (!HasOneName)
            {
                return null;
            }

            if (IsHeldSweep)
            {
                var given = string.Join(HeaderFormula.BeforeValue, First.NotDefault.Select(SaidOf));
                return given.Length > 0 ? given : null;
            }

            var activation = First.Activation;
            var (said, varying) = (new List<string>(), VaryingOf(First));
            foreach (var (parameter, value) in activation.Parameters.Zip(First.Values))
            {
                if (!varying.Contains(parameter.Name))
                {
                    said.Add(HeaderFormula.Said(parameter, value));
                }
            }

            if (First.Arithmetic is { } arithmetic && !AreOfTypes)
            {
                said.Add(arithmetic);
            }

            return HeaderFormula.Of(activation, First.Label is not null && activation.IsTyped, said);
        }
    }

    private string SaidOf(ParameterValues given) =>
        HeaderFormula.Said(First.Activation.Parameters.First(given.IsFor), given.Values[0]);

    private string? NameInCatalogue => First.Activation.IsTyped ? null : First.Name;

    // Of several curves those that differ in the values of parameters alone. Where several parameters differ, only
    // what is not usual is said of each: a curve for which that is nothing needs the name.
    private bool HasOneName => IsAlone || IsHeldSweep || (IsOneName && (AreOfTypes || VaryingOf(First).Count switch
    {
        0 => false,
        1 => true,
        _ => request.Curves.All(curve => curve.NotDefault.Any()),
    }));

    /// <summary>Whether the curves are one function of several inputs, alike but for what is held.</summary>
    private bool IsHeldSweep => !_oneFamily && !AreOfTypes && request.Curves.All(curve =>
        curve.Activation.Held is not null && curve.Activation.Name == First.Activation.Name
            && curve.Label == First.Label && curve.Values.SequenceEqual(First.Values));

    /// <summary>Whether they are of several number types.</summary>
    private bool AreOfTypes => request.Curves.Any(curve => curve.Type != First.Type);

    private static bool HasOwnLabel(CurveSpec curve, CurveRequest among) =>
        curve.Label is not null && among.Curves.Count(other => other.Label == curve.Label) == 1;

    private bool IsOneName => _oneFamily && request.Curves.All(curve => curve.Label == First.Label);

    /// <summary>What the curve's key says among others.</summary>
    public string Key(CurveSpec curve)
    {
        if (HasOwnLabel(curve, request))
        {
            return curve.Label!;
        }

        var isInTitle = HasOneName && !IsAlone;
        var isOfOneFunction = _oneFamily && VaryingOf(curve).Count > 0;
        var name = curve.Label is null ? curve.Name
            : isOfOneFunction ? curve.Label
            : $"{curve.Label} ({curve.Name})";
        List<string> texts = isInTitle ? [] : [name];
        foreach (var held in IsHeldSweep ? [$"{curve.Activation.Held}"] : curve.HeldText)
        {
            texts.Add(held.Replace("=", " = ", StringComparison.Ordinal));
        }

        foreach (var (parameter, value) in curve.Activation.Parameters.Zip(curve.Values))
        {
            if (IsSaid(parameter, curve, isInTitle))
            {
                texts.Add($"{parameter.Symbol} = {FigureNumber.AsTyped(value)}");
            }
        }

        var arithmetic = AreOfTypes ? curve.Arithmetic ?? curve.Type.Name
            : IsAlone || IsSweep ? null
            : curve.Arithmetic;
        if (arithmetic is not null)
        {
            texts.Add(arithmetic);
        }

        return string.Join(", ", texts);
    }

    /// <summary>
    /// Whether a key says a parameter's value: of the only one that differs always, else where it is not the usual one;
    /// what is the same in all curves stands in the title.
    /// </summary>
    private bool IsSaid(Parameter parameter, CurveSpec curve, bool isInTitle)
    {
        var varying = VaryingOf(curve);
        var isOnlyOne = varying is [var only] && only == parameter.Name;
        var isOwn = curve.NotDefault.Any(given => given.Name == parameter.Name);
        return isOnlyOne || (isOwn && (!isInTitle || varying.Contains(parameter.Name)));
    }

    /// <summary>What is drawn, as a sentence says it.</summary>
    public string Subject
    {
        get
        {
            var name = First.Label ?? (First.Activation.IsTyped ? First.Activation.Symbol : First.Name);
            var keys = English.And(request.Curves.Select(Key));
            return IsAlone ? $"{name}, {Formula},"
                : Formula is { } formula ? $"{name}, {formula}, with {keys},"
                : IsHeldSweep ? $"{name} with {keys}"
                : keys;
        }
    }
}
