using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// How f, or f′, goes on at a place where another case of the formula begins, in signs: they tell of jumps that no
/// double does, as that of where(x &gt; 30, 0, exp(−x²)).
/// </summary>
/// <param name="Below">Of what it tends to from below, null where that is not known.</param>
/// <param name="Above">Of what it tends to from above.</param>
/// <param name="FromBelow">Of what it is there less what it tends to from below.</param>
/// <param name="ToAbove">Of what it tends to from above less what it is there.</param>
/// <param name="Rise">−1, 0 or 1 as it jumps down, not at all, or up.</param>
internal readonly record struct TinyJump(int? Below, int? Above, int? FromBelow, int? ToAbove, int? Rise)
{
    // Of bits: enough for nearly all, and for what is small far out.
    private const int FewBits = 640, ManyBits = 4800;

    // Places on the way to one: half of a binary exponent apart. How many have to tell, and what is little.
    private const int Nearest = 4, Last = 80, Fewest = 3, BitsOnTheWay = 448;

    // So many bits below a number, a decimal that is the nearest double may be off.
    private const int LeastRounding = 64, MostRounding = 50;

    // Binary logarithm of what no double is smaller than.
    private const int LeastDouble = -1074;

    // By so many bits |u|^0.0001 may be larger than its slope times what a double is off.
    private const int BitsOfFall = 14;

    /// <summary>Whether it is known to jump.</summary>
    public bool IsJump => Rise is -1 or 1;

    /// <summary>A node there with the signs of f or f′.</summary>
    public SurveyNode Signed(SurveyNode node, int order) => !IsJump ? node : node with
    {
        Left = node.Left.Signed(order, Below),
        Right = node.Right.Signed(order, Above),
    };

    /// <summary>Whether it may be a maximum (1) or a minimum (−1) there, as far as tiny differences go.</summary>
    public bool MayBeExtremum(int direction) => FromBelow != -direction && ToAbove != direction;

    /// <summary>That of f or f′ at a place where linear conditions change.</summary>
    /// <param name="pieces">Of the formula.</param>
    /// <param name="place">Where.</param>
    /// <param name="order">0 for f, 1 for f′.</param>
    /// <param name="budget">What may be spent.</param>
    public static TinyJump At(Pieces pieces, Place place, int order, Budget budget)
    {
        var (before, after) = (pieces.Beside(place, -1), pieces.Beside(place, 1));
        var rise = new Cases(before, after, place, order, budget).Rise();
        if (rise.Sign is not (-1 or 1))
        {
            return default;
        }

        var here = pieces.At(place);
        return new(
            rise.OfFirst ?? (rise.OfSecond == 0 ? -rise.Sign : null),
            rise.OfSecond ?? (rise.OfFirst == 0 ? rise.Sign : null),
            new Cases(before, here, place, order, budget).Rise().Sign,
            new Cases(here, after, place, order, budget).Rise().Sign,
            rise.Sign);
    }

    /// <summary>That of f at the double nearest to where a condition changes that is not linear.</summary>
    /// <param name="program">Of the formula there.</param>
    /// <param name="x">The double.</param>
    /// <param name="budget">What may be spent.</param>
    public static TinyJump Across(EvaluationProgram program, double x, Budget budget)
    {
        foreach (var bits in new[] { FewBits, ManyBits }.Where(bits => bits <= budget.MostBits))
        {
            budget.Spend(program, bits);
            budget.Spend(program, bits);
            var (effort, place) = (new Effort(1, bits), Ball.Of(x, bits));
            var (before, after) = (Ball.Of(Math.BitDecrement(x), bits), Ball.Of(Math.BitIncrement(x), bits));
            var areKnown = program.TryRunAsBeside(place, before, effort, out var below, out var casesBelow)
                & program.TryRunAsBeside(place, after, effort, out var above, out var casesAbove);
            if (areKnown && casesBelow.AsSpan().SequenceEqual(casesAbove))
            {
                // A condition that only comes near to 0, as erf(x²) - 1 far out, changes nothing: no digits would tell.
                return default;
            }

            var (rise, bend) = (above.Value - below.Value, above.Slope - below.Slope);

            if (!areKnown || Ball.Sign(rise) is not { } sign)
            {
                continue;
            }

            // What goes on with another slope is apart at the double by what that is off, and a small power of what is
            // 0 there, which falls to 0 beside it, by far more than that.
            var off = Ball.Magnitude(bend).High + Math.Log2(4 * Ulp.Of(x)) + BitsOfFall;
            return sign != 0 && Ball.Magnitude(rise).Low > off
                ? new(Ball.Sign(below.Value), Ball.Sign(above.Value), null, null, sign)
                : default;
        }

        return default;
    }

    /// <summary>
    /// The signs of what two cases are somewhere, and of their difference; null for what is not known.
    /// </summary>
    private readonly record struct Compared(int? OfFirst, int? OfSecond, int? Sign);

    /// <summary>Two cases of a formula at a place.</summary>
    private sealed record Cases(
        EvaluationProgram First, EvaluationProgram Second, Place Place, int Order, Budget Budget)
    {
        public Compared Rise()
        {
            var rise = To(FewBits, Place);
            rise = rise.Sign is null ? To(ManyBits, Place) : rise;
            return rise with { Sign = rise.Sign ?? OnTheWay() };
        }

        private Compared To(int bits, Place x)
        {
            var (first, second) = At(x, bits);
            var sign = IsOffByDecimals(first, second, x) || IsSeen(first, second) ? 0 : Ball.Sign(second - first);
            return new(Ball.Sign(first), Ball.Sign(second), sign);
        }

        /// <summary>
        /// Whether two cases are apart by what decimals are off as doubles, as 1/10 and 0.1: they are meant as one.
        /// </summary>
        private bool IsOffByDecimals(Ball first, Ball second, Place x)
        {
            var hasDecimals = First.HasRoundedDecimals || Second.HasRoundedDecimals
                || x.Exact is { } exact && EvaluationProgram.IsRoundedDecimal(exact);
            if (!hasDecimals)
            {
                return false;
            }

            var (rise, size) = (Ball.Magnitude(second - first), Ball.Magnitude(first).High);
            return rise.High < size - MostRounding && rise.Low > size - LeastRounding;
        }

        /// <summary>
        /// Whether doubles tell two cases apart: then these tell what jumps. Two floors that step together at a place
        /// are apart at the place itself, and nowhere else.
        /// </summary>
        private static bool IsSeen(Ball first, Ball second)
        {
            var size = Math.Max(Ball.Magnitude(first).High, Ball.Magnitude(second).High);
            return Ball.Magnitude(second - first).Low > Math.Max(size - MostRounding, LeastDouble);
        }

        private Balls At(Place x, int bits)
        {
            if (bits > Budget.MostBits)
            {
                return new(Ball.Unknown, Ball.Unknown);
            }

            Budget.Spend(First, bits);
            Budget.Spend(Second, bits);
            var areDecided = First.Run(x, new(Order, bits), out var first).IsDecided
                & Second.Run(x, new(Order, bits), out var second).IsDecided;
            return areDecided ? new(first[Order], second[Order]) : new(Ball.Unknown, Ball.Unknown);
        }

        /// <summary>
        /// The sign that the difference keeps on the way from 0 to a place so far out that no digits tell it there, as
        /// 1 − tanh(x) at 1e10; null where that is not clear.
        /// </summary>
        private int? OnTheWay()
        {
            var distance = Math.Abs(Place.Nearest);
            if (distance == 0 || First.Waves || Second.Waves || Budget.IsShort || !IsLineBesideAnother)
            {
                return null;
            }

            var (signs, sizes) = (new List<int>(), new List<Size>());
            for (var i = Nearest; i <= Last && OnTheWay(i) < distance; i++)
            {
                var x = Math.CopySign(OnTheWay(i), Place.Nearest);
                var (first, second) = At(x, BitsOnTheWay);
                if (Ball.Sign(second - first) is { } sign)
                {
                    var size = Ball.Magnitude(second - first).High;
                    signs.Add(sign);
                    sizes.Add(new(Math.Abs(x), size));
                }
                else if (signs.Count > 0)
                {
                    break;
                }
            }

            var isTold = signs.Count >= Fewest && signs[0] != 0;
            var isOne = isTold && signs.TrueForAll(sign => sign == signs[0]);
            return isOne && sizes[^2].Towards(sizes[^1], distance) < -ManyBits ? signs[0] : null;
        }

        /// <summary>
        /// Whether one case is a line and the other one no way to reach it, as erf(x) − erf(1000) is at 1000, or
        /// exp(x/2) for sqrt(softplus(x)).
        /// </summary>
        private bool IsLineBesideAnother => First.Line is null != Second.Line is null
            && !First.HasConstantFunctions && !Second.HasConstantFunctions;

        private static double OnTheWay(int i) => Math.ScaleB(1 + i % 2 / 2.0, i / 2);

        private readonly record struct Balls(Ball First, Ball Second);
    }

    /// <summary>The binary logarithm of a difference at a distance from 0.</summary>
    private readonly record struct Size(double Distance, double Logarithm)
    {
        /// <summary>
        /// What it comes to farther out, as e to the minus some power: what would be seen there is 0 there.
        /// </summary>
        public double Towards(Size next, double distance)
        {
            var power = Math.Log(next.Logarithm / Logarithm) / Math.Log(next.Distance / Distance);
            return next.Logarithm < 0 ? next.Logarithm * Math.Pow(distance / next.Distance, power) : 0;
        }
    }
}
