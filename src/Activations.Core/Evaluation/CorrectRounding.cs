namespace Activations.Evaluation;

/// <summary>Runs a program on ever more precise numbers, until the digits of its result are proven.</summary>
/// <remarks>
/// What lies within 2^-300 of a tie between two doubles, or of 0, relative to the largest number on the way, counts as
/// that tie or as 0: digits alone can never tell it from that.
/// </remarks>
internal static class CorrectRounding
{
    /// <summary>f, f′ and f″ are wanted.</summary>
    public const int All = 7;

    // So many bits decide a tie. What is tiny or huge needs more: x − tanh(x) cancels three times the bits of x.
    private const int FewestBits = 400, BitsByExponent = 4, TieBits = 300;

    // Binary logarithms: how little may be known of an angle, and of what every type makes 0.
    private const double Unknown = -2, BelowAll = -1200;

    private static readonly int[] Precisions = [96, 160, 288, 448, 832, 1600, 3136, 4800];

    /// <summary>The result at a place.</summary>
    /// <param name="program">Of a formula, or of a piece of one.</param>
    /// <param name="x">Where; finite.</param>
    /// <param name="format">What is rounded to.</param>
    /// <param name="wanted">Bit 0, 1 and 2 for f, f′ and f″; what is not wanted is 0.</param>
    public static Evaluation Of(EvaluationProgram program, Place x, NumberFormat format, int wanted)
    {
        var settling = new Settling(format, wanted);
        if (program.TryRun(x.As<Wide>(0), settling.Order, out var wide))
        {
            settling.Take(wide);
        }

        var bits = 0;
        var doubt = settling.IsDone ? Doubt.None : SettleByBalls(program, x, ref settling, ref bits);
        var jet = settling.HasUnsignedZero && Math.Abs(x.Nearest) > 1
            ? program.TailOf(Math.Sign(x.Nearest)).Sign(settling.Jet)
            : settling.Jet;
        return new(jet, doubt) { Work = (long)bits * program.Length };
    }

    /// <summary>
    /// What f, f′ and f″ tend to at a place from one beside it: with every case taken as it is there.
    /// </summary>
    public static Jet AsBeside(EvaluationProgram program, Place x, Place beside)
    {
        var settling = new Settling(NumberFormat.Float64, All);
        foreach (var bits in Precisions.Where(bits => bits <= Bits(program, x)))
        {
            var effort = new Effort(2, bits, CountsAsTie: bits * 2 > Bits(program, x));
            if (program.TryRunAsBeside(x.As<Ball>(bits), beside.As<Ball>(bits), effort, out var jet))
            {
                settling.Take(jet, effort.CountsAsTie ? -TieBits : double.NegativeInfinity);
            }

            if (settling.IsDone)
            {
                break;
            }
        }

        settling.GiveUp();
        return settling.Jet;
    }

    /// <summary>The precision that decides whether something counts as a tie.</summary>
    private static int Bits(EvaluationProgram program, Place x)
    {
        var enough = FewestBits + BitsByExponent * Math.Max(x.Exponent, program.Exponent);
        return Precisions.First(bits => bits >= Math.Min(Precisions[^1], enough));
    }

    /// <summary>What had to be left open, or to count as a tie.</summary>
    private static Doubt SettleByBalls(EvaluationProgram program, Place x, ref Settling settling, ref int bits)
    {
        var most = Bits(program, x);
        var before = Ball.Unknown;

        // What the first two leave open is a tie nearly always: then the last decides, which costs as much as they do.
        foreach (var more in Precisions.Where(more => more < most && (more <= FewestBits / 2 || more > FewestBits)))
        {
            bits += more;
            var isDecided = program.Run(x.As<Ball>(more), new(settling.Order, more), out var jet).IsDecided;
            if (isDecided)
            {
                settling.Take(jet);
            }

            if (settling.IsDone)
            {
                return Doubt.None;
            }

            if (isDecided && Settling.IsBeyondDigits(before, jet.Value))
            {
                most = more;
                break;
            }

            before = isDecided ? jet.Value : Ball.Unknown;
        }

        bits += most;

        var outcome = program.Run(x.As<Ball>(most), new(settling.Order, most, CountsAsTie: true), out var last);
        if (outcome.Blur > Unknown && most + outcome.Blur + FewestBits < Precisions[^1])
        {
            most = Precisions.First(more => more > most + outcome.Blur + FewestBits);
            bits += most;
            outcome = program.Run(x.As<Ball>(most), new(settling.Order, most, CountsAsTie: true), out last);
        }

        if (!outcome.HasTies)
        {
            settling.Take(last);
        }

        if (settling.IsDone)
        {
            return Doubt.None;
        }

        // A wave whose angle is not known may be anything; only what is below all numbers of the type is 0 for sure.
        var isBlurred = outcome.Blur > Unknown;
        var open = settling.Open;
        settling.Take(last, isBlurred ? BelowAll : outcome.Largest - TieBits);
        var counts = isBlurred || settling.Open == open ? Doubt.None : Doubt.CountsAsTie;
        var isLeftOpen = !settling.IsDone;
        settling.GiveUp();
        return isLeftOpen ? counts | Doubt.NotFound : counts;
    }
}

/// <summary>A jet, and what is to be said of it.</summary>
internal readonly record struct Evaluation(Jet Jet, Doubt Doubt)
{
    /// <summary>The bits of all steps of the runs that the quick number system did not save.</summary>
    public long Work { get; init; }
}
