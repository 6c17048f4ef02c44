using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// What a step of a formula takes, at whose zeros something may happen: such as x − 2.3 in sigmoid(1000(x − 2.3)).
/// </summary>
/// <param name="Step">Whose result it is.</param>
/// <param name="IsSingular">Whether there the formula may have no value or no slope.</param>
/// <param name="Shift">What is added to it before, such as 1 for log1p(x), whose pole is at −1.</param>
/// <param name="IsCosine">Whether its cosine is taken before it is compared with 0, as for tan(x).</param>
internal readonly record struct Inner(int Step, bool IsSingular, double Shift = 0, bool IsCosine = false)
{
    // They are 0 where their argument is, and only there.
    private static readonly HashSet<Operator> KeepingZeros =
    [
        Operator.Negate, Operator.Abs, Operator.Sqrt, Operator.Cbrt, Operator.Expm1, Operator.Log1p, Operator.Asin,
        Operator.Atan, Operator.Sinh, Operator.Tanh, Operator.Asinh, Operator.Atanh, Operator.Erf,
    ];

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

    /// <summary>
    /// What is 0 where a floor of a program steps near a place: x/3 − 1 for floor(x/3) near 3.
    /// </summary>
    /// <param name="program">The formula.</param>
    /// <param name="valueOf">What the result of a step is at the place.</param>
    public static IEnumerable<Inner> OfFloors(EvaluationProgram program, Func<int, double> valueOf)
    {
        const double mostWhole = 1L << 52;
        for (var i = 0; i < program.Steps.Length; i++)
        {
            var step = program.Steps[i];
            if (step.Operator == Operator.Floor && program.Varies(step.A) && Math.Abs(valueOf(step.A)) < mostWhole)
            {
                yield return new(step.A, true, -Math.Round(valueOf(step.A)));
            }
        }
    }

    /// <summary>Its value and derivatives, given those of the step.</summary>
    public RealJet<T> From<T>(in RealJet<T> step, Effort effort) where T : struct, IReal<T> =>
        IsCosine ? RealJet<T>.Cos(step, effort)
        : Shift == 0 ? step
        : RealJet<T>.Add(step, RealJet<T>.Constant(T.Of(Shift, effort.Bits)), effort);

    private static IEnumerable<Inner> Of(EvaluationProgram program, Step step)
    {
        var (a, b) = (step.A, step.B);
        return step.Operator switch
        {
            Operator.Line or Operator.Add or Operator.Subtract or Operator.Negate => [],
            Operator.Divide => [.. Centre(a), .. Centre(b), .. SingularAtZerosOf(b)],
            Operator.Multiply => [.. Centre(a), .. Centre(b)],
            Operator.WholePower => [.. Centre(a), .. step.Whole < 0 ? SingularAtZerosOf(a) : []],
            Operator.Tan when program.Varies(a) => [.. Centre(a), new(a, true, IsCosine: true)],
            _ when program.Varies(a) => [.. Centre(a), .. SingularArguments(step.Operator).SelectMany(At)],
            _ => [],
        };

        // Where the argument is a number.
        IEnumerable<Inner> At(double number) => number == 0 ? SingularAtZerosOf(a) : [new(a, true, -number)];

        IEnumerable<Inner> SingularAtZerosOf(int place) =>
            FactorsOf(program, place).Select(factor => new Inner(factor, true));

        IEnumerable<Inner> Centre(int place) =>
            place >= 0 && program.Varies(place) ? [new(place, false)] : [];
    }

    /// <summary>For which arguments a function may have no value, or no slope.</summary>
    private static double[] SingularArguments(Operator function) => function switch
    {
        Operator.Log or Operator.Log2 or Operator.Log10 or Operator.Sqrt or Operator.Cbrt or Operator.RealPower
            or Operator.Abs or Operator.Sign or Operator.IsPositive or Operator.IsNotNegative or Operator.IsZero
            or Operator.WasPositive => [0],
        Operator.Log1p => [-1],
        Operator.Acosh => [1],
        Operator.Asin or Operator.Acos or Operator.Atanh => [-1, 1],
        _ => [],
    };

    /// <summary>
    /// The steps of which one is 0 where a step is: x and sin(x) for x^2*sin(x), whose signs tell more than its own.
    /// </summary>
    private static IEnumerable<int> FactorsOf(EvaluationProgram program, int place)
    {
        if (!program.Varies(place))
        {
            return [];
        }

        var step = program.Steps[place];
        return step.Operator switch
        {
            Operator.Multiply => [.. FactorsOf(program, step.A), .. FactorsOf(program, step.B)],
            Operator.Divide => FactorsOf(program, step.A),
            Operator.WholePower when step.Whole > 0 => FactorsOf(program, step.A),
            _ when KeepingZeros.Contains(step.Operator) => FactorsOf(program, step.A),
            _ => [place],
        };
    }
}
