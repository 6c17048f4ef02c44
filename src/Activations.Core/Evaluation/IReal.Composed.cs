namespace Activations.Evaluation;

// What follows from the rest of the interface: each form keeps the full relative precision over the whole domain.
internal partial interface IReal<T>
{
    /// <summary>aⁿ for a whole n, by repeated squaring; a⁰ is 1.</summary>
    static virtual T Power(T a, int exponent)
    {
        // Not 1·a, of which less is known.
        var (size, power, square) = (Math.Abs((long)exponent), One(a), a);
        for (var left = size; left > 0; left >>= 1)
        {
            power = (left & 1) == 0 ? power : left == size ? square : power * square;
            square = left > 1 ? square * square : square;
        }

        return exponent < 0 ? One(a) / power : power;
    }

    /// <summary>
    /// aᵇ for a ≥ 0; whole exponents of a negative a are multiplied out by the caller. Any number to the exact 0 is 1;
    /// 0 to a positive power is 0, to a negative one undefined.
    /// </summary>
    static virtual T Power(T a, T b)
    {
        if (T.Sign(b) is 0)
        {
            return T.IsUndefined(a) ? T.Undefined : One(b);
        }

        if (T.Sign(a) is 0 && T.Sign(b) is not null)
        {
            return T.Sign(b) > 0 ? a : T.Undefined;
        }

        // Roots of squares are exact, and so are their powers.
        var halves = T.Scale(b, 1);
        var isDouble = T.TryRound(halves, NumberFormat.Float64, out var n) && T.Sign(halves - T.Of(n, T.Bits(b))) is 0;
        var isFew = isDouble && Math.Abs(n) <= 64 && n == Math.Floor(n);
        return isFew ? T.Power(T.Sqrt(a), (int)n) : T.Exp(b * T.Log(a));
    }

    /// <summary>The cube root, of either sign; exact where the root is a double.</summary>
    static virtual T Cbrt(T a)
    {
        if (T.Sign(a) is null or 0)
        {
            return T.Sign(a) is 0 ? a : T.IsUndefined(a) ? T.Undefined : T.Unknown;
        }

        var size = Absolute(a);
        var root = T.Exp(T.Log(size) / T.Of(3, T.Bits(a)));
        if (T.IsExact(a) && T.TryRound(root, NumberFormat.Float64, out var nearest) && double.IsFinite(nearest))
        {
            var candidate = T.Of(nearest, T.Bits(a));
            root = T.Sign(candidate * candidate * candidate - size) is 0 ? candidate : root;
        }

        return T.Hint(a) < 0 ? -root : root;
    }

    /// <summary>The logarithm to base 2; undefined at 0 and below, exact at powers of 2.</summary>
    static virtual T Log2(T a)
    {
        var nearest = Math.Round(T.Magnitude(a).High);
        for (var k = nearest; T.IsExact(a) && Math.Abs(k) < int.MaxValue && k >= nearest - 2; k--)
        {
            if (T.Sign(T.Scale(One(a), (int)k) - a) is 0)
            {
                return T.Of(k, T.Bits(a));
            }
        }

        return T.Log(a) / T.Log(T.Of(2, T.Bits(a)));
    }

    /// <summary>The logarithm to base 10; undefined at 0 and below, exact at powers of 10.</summary>
    static virtual T Log10(T a)
    {
        if (T.IsExact(a) && T.TryRound(a, NumberFormat.Float64, out var value) && value is >= 1 and <= 1e22)
        {
            // Up to 22, powers of ten are doubles.
            var digits = (int)Math.Round(Math.Log10(value));
            var power = T.Power(T.Of(10, T.Bits(a)), digits);
            if (T.Sign(power - a) is 0)
            {
                return T.Of(digits, T.Bits(a));
            }
        }

        return T.Log(a) / T.Log(T.Of(10, T.Bits(a)));
    }

    /// <summary>Both at once, for what one of them costs.</summary>
    static virtual void SineAndCosine(T a, out T sine, out T cosine) => (sine, cosine) = (T.Sin(a), T.Cos(a));

    /// <summary>sin(a)/cos(a).</summary>
    static virtual T Tan(T a)
    {
        T.SineAndCosine(a, out var sine, out var cosine);
        return sine / cosine;
    }

    /// <summary>The arc sine, within ±π/2; undefined beyond ±1.</summary>
    static virtual T Asin(T a)
    {
        var room = (One(a) - a) * (One(a) + a);
        if (T.Sign(room) is 0)
        {
            var quarter = T.Scale(T.Pi(T.Bits(a)), -1);
            return T.Hint(a) < 0 ? -quarter : quarter;
        }

        return T.Atan(a / T.Sqrt(room));
    }

    /// <summary>The arc cosine, from 0 to π; undefined beyond ±1; exactly 0 at 1.</summary>
    static virtual T Acos(T a)
    {
        T above = One(a) + a, below = One(a) - a;
        if (T.Sign(above) is 0)
        {
            return T.Pi(T.Bits(a));
        }

        return T.Scale(T.Atan(T.Sqrt(below / above)), 1);
    }

    /// <summary>The hyperbolic sine; exactly 0 at 0.</summary>
    static virtual T Sinh(T a)
    {
        var size = Absolute(a);
        if (T.Magnitude(size).Low >= 0)
        {
            var e = T.Exp(size);
            return SignedAs(a, T.Scale(e - One(a) / e, -1));
        }

        var m = T.Expm1(size);
        return SignedAs(a, T.Scale(m + m / (One(a) + m), -1));
    }

    /// <summary>The hyperbolic cosine; exactly 1 at 0.</summary>
    static virtual T Cosh(T a)
    {
        var e = T.Exp(Absolute(a));
        return T.Scale(e + One(a) / e, -1);
    }

    /// <summary>The hyperbolic tangent; exactly 0 at 0.</summary>
    static virtual T Tanh(T a)
    {
        var m = T.Expm1(-T.Scale(Absolute(a), 1));
        return SignedAs(a, -m / (T.Scale(One(a), 1) + m));
    }

    /// <summary>The inverse of the hyperbolic sine; exactly 0 at 0.</summary>
    static virtual T Asinh(T a)
    {
        var size = Absolute(a);
        var square = size * size;
        return SignedAs(a, T.Log1p(size + square / (One(a) + T.Sqrt(One(a) + square))));
    }

    /// <summary>The inverse of the hyperbolic cosine, at least 0; undefined below 1; exactly 0 at 1.</summary>
    static virtual T Acosh(T a)
    {
        var d = a - One(a);
        return T.Log1p(d + T.Sqrt(d * (a + One(a))));
    }

    /// <summary>The inverse of the hyperbolic tangent; undefined at ±1 and beyond; exactly 0 at 0.</summary>
    static virtual T Atanh(T a)
    {
        var size = Absolute(a);
        var room = One(a) - size;
        return SignedAs(a, T.Scale(T.Log1p(T.Scale(size, 1) / room), -1));
    }

    /// <summary>
    /// The derivative of sin(a)/a of the given order (0 is the function itself), continued through 0, where it is 1,
    /// 0, −1/3, 0, 1/5…
    /// </summary>
    static virtual T Sinc(T a, int order) =>
        T.Magnitude(a).High <= Math.Log2(Math.Max(1, order)) ? SincSeries(a, order) : SincRecurrence(a, order);

    /// <summary>Σ ±a^(2k−n)/((2k − n)!·(2k + 1)), from the first k with 2k ≥ n.</summary>
    private static T SincSeries(T a, int order)
    {
        var bits = T.Bits(a);
        var k = (order + 1) / 2;
        var square = a * a;
        var odd = 2 * k - order;
        var power = odd == 1 ? a : One(a);
        power = k % 2 == 0 ? power : -power;
        var sum = power / T.Of(2 * k + 1, bits);
        var enough = T.Magnitude(sum).High - bits - 8;
        var (size, falls) = (T.Magnitude(power).High, true);
        while (size > enough && falls && !T.IsUndefined(power))
        {
            k++;
            var j = 2.0 * k - order;
            power = -(power * square) / T.Of(j * (j - 1), bits);
            sum += power / T.Of(2 * k + 1, bits);

            // From here on each is a quarter of the one before, unless that is the least there is.
            var before = size;
            size = T.Magnitude(power).High;
            falls = size < before || j * (j - 1) <= 4.0 * order * order;
        }

        // The terms alternate and fall: what is left out is less than the last.
        return T.Sign(power) is 0 ? sum : T.Widen(sum, power);
    }

    /// <summary>The n-th derivative of a·sinc(a) = sin(a) is a·sinc⁽ⁿ⁾ + n·sinc⁽ⁿ⁻¹⁾.</summary>
    private static T SincRecurrence(T a, int order)
    {
        T.SineAndCosine(a, out var sine, out var cosine);
        var sinc = sine / a;
        for (var n = 1; n <= order; n++)
        {
            (sine, cosine) = (cosine, -sine);
            sinc = (sine - T.Of(n, T.Bits(a)) * sinc) / a;
        }

        return sinc;
    }

    private static T One(T a) => T.Of(1, T.Bits(a));

    private static T Absolute(T a) => T.Hint(a) < 0 ? -a : a;

    private static T SignedAs(T a, T size) => T.Hint(a) < 0 ? -size : size;
}
