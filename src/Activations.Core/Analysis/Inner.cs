using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>
/// What a step of a formula takes, at whose zeros something may happen: such as x − 2.3 in sigmoid(1000(x − 2.3)).
/// </summary>
/// <param name="Step">Whose result it is.</param>
/// <param name="Kind">What is made of that before it is compared with 0.</param>
/// <param name="IsSingular">Whether there the formula may have no value or no slope.</param>
internal readonly record struct Inner(int Step, InnerKind Kind, bool IsSingular)
{
    private static readonly Dictionary<Operator, Inner[]> Singular = new()
    {
        [Operator.Log] = [new(0, InnerKind.Itself, true)],
        [Operator.Log2] = [new(0, InnerKind.Itself, true)],
        [Operator.Log10] = [new(0, InnerKind.Itself, true)],
        [Operator.Log1p] = [new(0, InnerKind.Plus1, true)],
        [Operator.Sqrt] = [new(0, InnerKind.Itself, true)],
        [Operator.Cbrt] = [new(0, InnerKind.Itself, true)],
        [Operator.RealPower] = [new(0, InnerKind.Itself, true)],
        [Operator.Asin] = [new(0, InnerKind.Plus1, true), new(0, InnerKind.Minus1, true)],
        [Operator.Acos] = [new(0, InnerKind.Plus1, true), new(0, InnerKind.Minus1, true)],
        [Operator.Atanh] = [new(0, InnerKind.Plus1, true), new(0, InnerKind.Minus1, true)],
        [Operator.Acosh] = [new(0, InnerKind.Minus1, true)],
        [Operator.Abs] = [new(0, InnerKind.Itself, true)],
        [Operator.Sign] = [new(0, InnerKind.Itself, true)],
        [Operator.IsPositive] = [new(0, InnerKind.Itself, true)],
        [Operator.IsNotNegative] = [new(0, InnerKind.Itself, true)],
        [Operator.IsZero] = [new(0, InnerKind.Itself, true)],
        [Operator.WasPositive] = [new(0, InnerKind.Itself, true)],
        [Operator.Tan] = [new(0, InnerKind.Cosine, true)],
    };

    /// <summary>All of a program, each once.</summary>
    public static IReadOnlyList<Inner> Of(EvaluationProgram program)
    {
        var all = new HashSet<Inner>();
        var steps = program.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (program.Varies(i))
            {
                all.UnionWith(Of(program, steps[i]));
            }
        }

        return [.. all.Where(inner => !inner.IsSingular), .. all.Where(inner => inner.IsSingular)];
    }

    /// <summary>Its value and derivatives, given those of the step.</summary>
    public RealJet<T> From<T>(in RealJet<T> step, Effort effort) where T : struct, IReal<T> => Kind switch
    {
        InnerKind.Plus1 => RealJet<T>.Add(step, RealJet<T>.Constant(T.Of(1, effort.Bits)), effort),
        InnerKind.Minus1 => RealJet<T>.Add(step, RealJet<T>.Constant(T.Of(-1, effort.Bits)), effort),
        InnerKind.Cosine => RealJet<T>.Cos(step, effort),
        _ => step,
    };

    private static IEnumerable<Inner> Of(EvaluationProgram program, Step step)
    {
        var (a, b) = (step.A, step.B);
        return step.Operator switch
        {
            Operator.Line or Operator.Add or Operator.Subtract or Operator.Negate => [],
            Operator.Divide => [.. Centre(a), .. Centre(b).Select(inner => inner with { IsSingular = true })],
            Operator.Multiply => [.. Centre(a), .. Centre(b)],
            Operator.WholePower => Centre(a).Select(inner => inner with { IsSingular = step.Whole < 0 }),
            _ when Singular.TryGetValue(step.Operator, out var places) && program.Varies(a) =>
                [.. Centre(a), .. places.Select(inner => inner with { Step = a })],
            _ => Centre(a),
        };

        IEnumerable<Inner> Centre(int place) =>
            place >= 0 && program.Varies(place) ? [new(place, InnerKind.Itself, false)] : [];
    }
}

/// <summary>What is compared with 0.</summary>
internal enum InnerKind : byte
{
    /// <summary>The result of a step.</summary>
    Itself,

    /// <summary>It plus 1.</summary>
    Plus1,

    /// <summary>It minus 1.</summary>
    Minus1,

    /// <summary>Its cosine.</summary>
    Cosine,
}
