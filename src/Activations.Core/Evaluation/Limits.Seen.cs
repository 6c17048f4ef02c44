namespace Activations.Evaluation;

/// <content>What is seen of a function at places far out.</content>
internal sealed partial class Limits
{
    /// <summary>The jet at a place, and whether a case there is taken for a tie.</summary>
    private readonly record struct SeenPlace(RealJet<Ball> Jet, bool HasTies, bool HasWideTies);

    /// <summary>The jets at three places, each twice as far as the one before.</summary>
    private readonly record struct Seen(RealJet<Ball> Near, RealJet<Ball> Middle, RealJet<Ball> Far)
    {
        /// <summary>
        /// Whether a case there hangs on a wave of which no digit is known: what counts as a tie then is none, and
        /// which cases hold at nearer places tells nothing, as those of max(cos(x), 0).
        /// </summary>
        public bool IsByChance { get; private init; }

        /// <summary>
        /// Whether a case there is taken for a tie for want of digits alone, as that of min(squareplus(x), 1) is.
        /// </summary>
        private bool HasWideTies { get; init; }

        public static Seen From(EvaluationProgram program, int sign, int nearest, int bits)
        {
            var near = At(program, sign, nearest, bits);
            var middle = At(program, sign, 2 * nearest, bits);
            var far = At(program, sign, 4 * nearest, bits);
            return new(near.Jet, middle.Jet, far.Jet)
            {
                IsByChance = program.Waves && (near.HasTies || middle.HasTies || far.HasTies),
                HasWideTies = near.HasWideTies || middle.HasWideTies || far.HasWideTies,
            };
        }

        public static SeenPlace At(EvaluationProgram program, int sign, int exponent, int bits)
        {
            var x = Ball.Scale(Ball.Of(sign, bits), exponent);
            var outcome = program.Run(x, new(2, bits, CountsAsTie: true), out var jet);
            return new(jet, outcome.HasTies, outcome.HasWideTies);
        }

        public Jet Limits(NumberFormat format) => HasWideTies ? Jet.None : new(
            Limit(Near.Value, Middle.Value, Far.Value, format),
            Limit(Near.Slope, Middle.Slope, Far.Slope, format),
            Limit(Near.Curvature, Middle.Curvature, Far.Curvature, format));

        /// <summary>Whether a value here is known, and no step on the way from another one to a limit.</summary>
        /// <param name="limit">0, ±∞ or another one.</param>
        /// <param name="order">Of what: 0, 1 or 2 for f, f′ or f″.</param>
        /// <param name="nearer">At a nearer place.</param>
        /// <param name="format">What numbers are rounded to.</param>
        public bool Denies(double limit, int order, Ball nearer, NumberFormat format)
        {
            return Denies(Near[order]) || Denies(Middle[order]) || Denies(Far[order]);

            bool Denies(Ball here)
            {
                var (size, before) = (Ball.Magnitude(here), Ball.Magnitude(nearer));
                var isOtherSign = Ball.Sign(here) * Ball.Sign(nearer) == -1;
                return limit == 0 ? size.Low > before.High
                    : double.IsInfinity(limit) ? size.High < before.Low || isOtherSign
                    : IsApart(Rounded(here, format), limit);
            }

            static bool IsApart(double here, double limit)
            {
                const double settled = 1e-3;
                return Math.Abs(here - limit) > settled * Math.Abs(limit);
            }
        }

        public bool IsRounded(NumberFormat format) =>
            IsRounded(0, format) && IsRounded(1, format) && IsRounded(2, format);

        /// <summary>The same where f, f′ or f″ is rounded, and for what is not what is seen at other places.</summary>
        public Seen Or(Seen other, NumberFormat format)
        {
            bool[] areOwn = [IsRounded(0, format), IsRounded(1, format), IsRounded(2, format)];
            return new(Mixed(Near, other.Near), Mixed(Middle, other.Middle), Mixed(Far, other.Far))
            {
                HasWideTies = other.HasWideTies,
            };

            RealJet<Ball> Mixed(RealJet<Ball> own, RealJet<Ball> others) => new(
                (areOwn[0] ? own : others).Value,
                (areOwn[1] ? own : others).Slope,
                (areOwn[2] ? own : others).Curvature,
                own.IsConstant);
        }

        private bool IsRounded(int order, NumberFormat format) => !HasWideTies
            && Ball.TryRound(Near[order], format, BelowAll, out _)
            && Ball.TryRound(Middle[order], format, BelowAll, out _)
            && Ball.TryRound(Far[order], format, BelowAll, out _);
    }
}
