namespace Activations.Evaluation;

internal readonly partial struct Wide
{
    /// <summary>
    /// A number of quarter turns as what is left of it beside whole turns, in units of 2^-254 (Payne and Hanek 1983).
    /// </summary>
    private readonly struct ManyTurns
    {
        // A whole turn, 4, is the unit of what is above all bits.
        private const int UnitOfHigh = -126;

        // Twice what the cut 2/π takes from a part of 53 bits.
        private const int ErrorExponent = -200;

        private readonly UInt128 _high, _low;

        private ManyTurns(UInt128 high, UInt128 low) => (_high, _low) = (high, low);

        /// <summary>How many quarter turns are nearest, from 0 to 3.</summary>
        public int Nearest => (int)((_high + (UInt128.One << (-UnitOfHigh - 1))) >> -UnitOfHigh);

        /// <summary>What is more or less than those.</summary>
        public Wide Rest
        {
            get
            {
                var rest = new ManyTurns(_high - ((UInt128)Nearest << -UnitOfHigh), _low);
                return (Int128)rest._high < 0 ? -(-rest).ToWide() : rest.ToWide();
            }
        }

        public static ManyTurns operator -(ManyTurns a) => new(~a._high + (a._low == 0 ? 1u : 0u), ~a._low + 1);

        public static ManyTurns operator +(ManyTurns a, ManyTurns b)
        {
            var low = a._low + b._low;
            return new(a._high + b._high + (low < a._low ? 1u : 0u), low);
        }

        /// <summary>The quarter turns in part·2^exponent radians, which is below 2^1101.</summary>
        public static ManyTurns Of(double part, int exponent)
        {
            if (part == 0)
            {
                return default;
            }

            const int mantissaBits = 53;
            var unit = Math.ILogB(part) - (mantissaBits - 1);
            var mantissa = (ulong)Math.Abs(Math.ScaleB(part, -unit));

            // Digits before these make whole turns, digits behind them nothing.
            var first = unit + exponent - 2;
            var lowest = Math.BigMul(mantissa, Digits(first + 192));
            var second = Math.BigMul(mantissa, Digits(first + 128));
            var third = Math.BigMul(mantissa, Digits(first + 64));
            var highest = Math.BigMul(mantissa, Digits(first));
            var low = lowest + (second << 64);
            var high = (second >> 64) + third + (highest << 64) + (low < lowest ? 1u : 0u);
            var turns = new ManyTurns(high, low);
            return part < 0 ? -turns : turns;
        }

        /// <summary>64 binary digits of 2/π from one behind the point that is counted from 0.</summary>
        private static ulong Digits(int first)
        {
            var (word, shift) = (first >> 6, first & 63);
            return shift == 0 ? Word(word) : Word(word) << shift | Word(word + 1) >> (64 - shift);

            static ulong Word(int index) => index < 0 ? 0 : WideTables.TwoOverPi[index];
        }

        /// <summary>The first digits of what is not negative and at most 1/2.</summary>
        private Wide ToWide()
        {
            if (_high == 0)
            {
                return new(0, 0, PowerOf2(UnitOfHigh));
            }

            var zeros = (int)UInt128.LeadingZeroCount(_high);
            var digits = _high << zeros | _low >> (128 - zeros);
            var unit = UnitOfHigh - zeros;
            var high = (double)(ulong)(digits >> 75) * PowerOf2(unit + 75);
            var low = (double)((ulong)(digits >> 22) & ((1UL << 53) - 1)) * PowerOf2(unit + 22);
            return Normalized(high, low, PowerOf2(unit + 22) + PowerOf2(ErrorExponent));
        }
    }
}
