namespace Activations.Evaluation;

/// <summary>Finds where a function changes its sign, to neighbouring doubles.</summary>
internal static class SignChanges
{
    // Where a function is 0 on less than this, times 1 + |x|, it is so by rounding and has one zero, in the middle.
    private const double Level = 1e-7;

    /// <summary>
    /// Every change, and every touch, that the function's values and slopes between neighbouring ones of thousands of
    /// places show; null when there are too many to be sure of.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="within">Where, both ends included.</param>
    /// <param name="also">Where to look besides.</param>
    /// <param name="work">How many places there is time for.</param>
    public static IReadOnlyCollection<double>? Within(
        ConditionValues f, Interval within, IEnumerable<double> also, int work) =>
        Probing.Search(f, within, also, work, (places, most) => Along(f, places, most));

    /// <summary>The changes, or null when there are more than so many.</summary>
    private static SortedSet<double>? Along(ConditionValues f, double[] places, int most)
    {
        if (Brackets(f, places, most) is not { } brackets)
        {
            return null;
        }

        var narrowing = new Narrowing(f);
        brackets.ForEach(narrowing.Narrow);
        return narrowing.Found.Count > most ? null : narrowing.Found;
    }

    /// <summary>
    /// Whether a function that is 0 at 0 has a sign up to there on one side (−1 or 1): asked once, at the nearest place
    /// that tells, rather than by halving the way there, where the sign takes thousands of bits.
    /// </summary>
    private static bool IsSignBeside0(ConditionValues f, int side, double sign)
    {
        foreach (var exponent in Probing.NearZero)
        {
            var near = Sign(f.At(side * Math.ScaleB(1, exponent)));
            if (near != 0)
            {
                return near == sign;
            }
        }

        return false;
    }

    /// <summary>
    /// Neighbouring places between which the sign changes, or stays while the function comes nearer to 0 and goes away;
    /// null when there are more than so many.
    /// </summary>
    private static List<Bracket>? Brackets(ConditionValues f, double[] places, int most)
    {
        var (values, slopes) = (new double[places.Length], new double[places.Length]);
        f.At(places, values, slopes);
        var brackets = new List<Bracket>();
        var (before, signBefore, slopeBefore) = (double.NaN, double.NaN, double.NaN);
        for (var i = 0; i < places.Length; i++)
        {
            if (brackets.Count > most)
            {
                return null;
            }

            var (place, sign) = (places[i], Sign(values[i]));

            // On a level, where the exact slope is 0 or nearly so, which takes longest to find out, nothing turns.
            var isInside = i > 0 && i + 1 < places.Length;
            var isLevel = isInside && values[i] == values[i - 1] && values[i] == values[i + 1];
            var slopeHere = isLevel ? 0 : double.IsNaN(slopes[i]) && !f.IsShort ? f.SlopeAt(place) : slopes[i];
            var turns = sign == signBefore && slopeBefore * sign < 0 && slopeHere * sign > 0;
            if (turns || IsChange(signBefore, sign))
            {
                brackets.Add(new(before, signBefore, place, sign));
            }

            (before, signBefore, slopeBefore) = (place, sign, slopeHere);
        }

        return brackets;
    }

    private static bool IsChange(double sign, double other) =>
        sign != other && !double.IsNaN(sign) && !double.IsNaN(other);

    private static double Sign(double value) => value > 0 ? 1 : value < 0 ? -1 : value;

    /// <summary>Where a function begins to be too small to be told from 0, and its sign before.</summary>
    private readonly record struct Lost(double Place, double Sign);

    private readonly record struct Bracket(double Low, double SignLow, double High, double SignHigh);

    /// <summary>Narrows brackets, from left to right, to neighbouring doubles between which the sign changes.</summary>
    private sealed class Narrowing(ConditionValues f)
    {
        // Where the function became 0 last; NaN where it has had a sign since.
        private double _level = double.NaN;
        private Lost _lost;

        /// <summary>The changes and touches so far.</summary>
        public SortedSet<double> Found { get; } = [];

        /// <summary>Adds the changes in a bracket; of one in which it turns those on both sides of the turn.</summary>
        public void Narrow(Bracket bracket)
        {
            var (before, signBefore, place, sign) = bracket;
            var isUpTo0 = place == 0 && sign == 0 && IsSignBeside0(f, -1, signBefore);
            if (isUpTo0 || (before == 0 && signBefore == 0 && IsSignBeside0(f, 1, sign)))
            {
                Found.Add(0);
                _level = isUpTo0 ? 0 : double.NaN;
                return;
            }

            if (sign != signBefore)
            {
                AddChanges(bracket);
                return;
            }

            // It comes nearer to 0 and goes away again: the turn may be beyond, or touch it.
            var turn = Bisection.Between(before, place, x => Sign(f.At(x)) == sign && f.SlopeAt(x) * sign < 0).High;
            if (Sign(f.At(turn)) is var beyond && beyond != sign)
            {
                AddChanges(new(before, sign, turn, beyond));
                AddChanges(new(turn, beyond, place, sign));
            }
        }

        private void AddChanges(Bracket bracket)
        {
            var (low, signLow, high, signHigh) = bracket;

            // Each turn passes one change; a wave that has more of them within a step is beyond resolution anyway.
            for (var left = 4; left > 0 && IsChange(signLow, signHigh); left--)
            {
                var (last, next) = Bisection.Between(low, high, x => Sign(f.At(x)) == signLow);
                var signNext = Sign(f.At(next));
                AddChange(new(last, signLow, next, signNext));
                _level = signNext == 0 ? next : double.NaN;
                (low, signLow) = (next, signNext);
            }
        }

        /// <summary>Adds what happens between two neighbouring doubles with different signs.</summary>
        private void AddChange(Bracket change)
        {
            var (last, signLast, next, signNext) = change;
            if (signLast == 0 && last - _level < Level * (1 + Math.Abs(last)))
            {
                // The square of what is small is 0, too.
                Found.Remove(_level);
                Found.Add(_level / 2 + last / 2);
            }
            else if (signNext == 0 && f.OnlyCountsAs0(next))
            {
                // Nothing changes there, unless it comes out on the other side of 0.
                _lost = new(next, signLast);
            }
            else if (signLast == 0 && f.OnlyCountsAs0(last))
            {
                if (_lost.Sign * signNext < 0)
                {
                    Found.UnionWith([_lost.Place, last]);
                }
            }
            else if (!double.IsNaN(signNext))
            {
                Found.Add(signNext == 0 ? next : last);
            }
        }
    }
}
