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

    // What quick numbers leave open is not decided by as many bits as they have.
    private const int WideBits = 104;

    // Binary logarithms: how little may be known of an angle before nothing is known of its wave, before more bits tell
    // more of that, and of what every type makes 0.
    private const double Unknown = -2, HardlyKnown = -TieBits, BelowAll = -1200;

    private static readonly int[] Precisions = [96, 160, 288, 448, 832, 1600, 3136, Budget.AllBits];

    /// <summary>f, f′ and f″ at a place, as doubles.</summary>
    public static Evaluation Of(EvaluationProgram program, Place x, Budget budget) =>
        Of(program, x, new(NumberFormat.Float64, All), budget);

    /// <summary>f alone at a place, as a double; its slopes are not asked for.</summary>
    public static Evaluation OfValue(EvaluationProgram program, Place x, Budget budget) =>
        Of(program, x, new(NumberFormat.Float64, 1), budget);

    /// <summary>The result at a place.</summary>
    /// <param name="program">Of a formula, or of a piece of one.</param>
    /// <param name="x">Where; finite.</param>
    /// <param name="settling">What is wanted, and what it is rounded to.</param>
    /// <param name="budget">What may be spent.</param>
    public static Evaluation Of(EvaluationProgram program, Place x, Settling settling, Budget budget)
    {
        if (budget.MostBits == 0)
        {
            settling.GiveUp();
            return new(settling.Jet, Doubt.NotFound);
        }

        budget.Spend(program, 0);
        var isDecided = program.TryRun(x.As<Wide>(0), settling.Order, out var wide);
        if (isDecided)
        {
            settling.Take(wide);
        }

        var known = isDecided ? WideBits : 0;
        var doubt = settling.IsDone ? Doubt.None : SettleByBalls(program, x, known, ref settling, budget);
        var jet = settling.HasUnsignedZero && Math.Abs(x.Nearest) > 1
            ? program.TailOf(Math.Sign(x.Nearest)).Sign(settling.Jet)
            : settling.Jet;
        return new(jet, doubt);
    }

    /// <summary>
    /// What f, f′ and f″ tend to at a place from one beside it: with every case taken as it is there.
    /// </summary>
    public static Jet AsBeside(EvaluationProgram program, Place x, Place beside, Budget budget)
    {
        var settling = new Settling(NumberFormat.Float64, All);

        // Beside 0, sigmoid(x) - 0.5 is told from 0 by as many digits as x is small.
        var most = Math.Max(Bits(program, x), Bits(program, beside));
        foreach (var bits in Precisions.Where(bits => bits <= most && bits <= budget.MostBits))
        {
            budget.Spend(program, bits);
            var effort = new Effort(2, bits, CountsAsTie: bits * 2 > most);
            if (program.TryRunAsBeside(x.As<Ball>(bits), beside.As<Ball>(bits), effort, out var jet, out _))
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
    /// <param name="program">Of a formula.</param>
    /// <param name="x">Where.</param>
    /// <param name="known">So many bits are known not to be enough.</param>
    /// <param name="settling">What is not settled yet.</param>
    /// <param name="budget">What may be spent.</param>
    private static Doubt SettleByBalls(
        EvaluationProgram program, Place x, int known, ref Settling settling, Budget budget)
    {
        var most = Math.Min(Bits(program, x), budget.MostBits);
        if (most == 0)
        {
            settling.GiveUp();
            return Doubt.NotFound;
        }

        var (before, blurBefore) = (Ball.Unknown, double.NegativeInfinity);

        // What the first two leave open is a tie nearly always: then the last decides, which costs as much as they do.
        var stages = Precisions.Where(bits => bits > known && (bits <= FewestBits / 2 || bits > FewestBits));
        foreach (var bits in stages.TakeWhile(bits => bits < most))
        {
            var outcome = Run(program, x, new(settling.Order, bits), budget, out var jet);
            if (outcome.IsDecided)
            {
                settling.Take(jet);
            }

            if (settling.IsDone)
            {
                return Doubt.None;
            }

            var isBeyondDigits = outcome.IsDecided && Settling.IsBeyondDigits(before, jet.Value);
            var isBlurredForEver = IsForEver(outcome.Blur, bits) && IsForEver(blurBefore, bits);
            if (isBeyondDigits || isBlurredForEver)
            {
                most = bits;
                break;
            }

            (before, blurBefore) = (outcome.IsDecided ? jet.Value : Ball.Unknown, outcome.Blur);
        }

        return Decide(program, x, ref settling, most, budget);
    }

    /// <summary>Whether no precision tells anything of an angle.</summary>
    /// <param name="blur">What is not known of it, as a binary logarithm.</param>
    /// <param name="bits">With so many.</param>
    private static bool IsForEver(double blur, int bits) => double.IsFinite(blur) && blur + bits > Budget.AllBits;

    /// <summary>Takes what is left for ties, or leaves it open.</summary>
    private static Doubt Decide(
        EvaluationProgram program, Place x, ref Settling settling, int bits, Budget budget)
    {
        var outcome = Run(program, x, new(settling.Order, bits, CountsAsTie: true), budget, out var jet);
        if (outcome.Blur > HardlyKnown && bits + outcome.Blur + FewestBits < budget.MostBits)
        {
            bits = Precisions.First(more => more > bits + outcome.Blur + FewestBits);
            outcome = Run(program, x, new(settling.Order, bits, CountsAsTie: true), budget, out jet);
        }

        if (!outcome.HasTies)
        {
            settling.Take(jet);
        }

        if (settling.IsDone)
        {
            return Doubt.None;
        }

        // A wave whose angle is not known may be anything; only what is below all numbers of the type is 0 for sure.
        var isBlurred = outcome.Blur > Unknown;
        var open = settling.Open;
        settling.Take(jet, isBlurred ? BelowAll : outcome.Largest - TieBits);
        var counts = isBlurred || settling.Open == open ? Doubt.None : Doubt.CountsAsTie;
        // Of what has a sign more bits tell all digits.
        var enough = Math.Max(outcome.Largest + FewestBits, settling.HasOpenSign(jet) ? bits + 1 : 0);
        if (!settling.IsDone && !isBlurred && enough > bits && enough < budget.MostBits)
        {
            return counts | Decide(program, x, ref settling, Precisions.First(more => more >= enough), budget);
        }

        var isLeftOpen = !settling.IsDone;
        settling.GiveUp();
        return isLeftOpen ? counts | Doubt.NotFound : counts;
    }

    private static Outcome Run(
        EvaluationProgram program, Place x, Effort effort, Budget budget, out RealJet<Ball> jet)
    {
        budget.Spend(program, effort.Bits);
        return program.Run(x, effort, out jet);
    }
}

/// <summary>A jet, and what is to be said of it.</summary>
internal readonly record struct Evaluation(Jet Jet, Doubt Doubt)
{
    /// <summary>Whether it is proven that f has no value there; not where one was only not found.</summary>
    public bool HasNoValue => double.IsNaN(Jet.Value) && Doubt == Doubt.None;
}
