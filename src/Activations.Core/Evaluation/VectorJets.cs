using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <summary>A function of as many doubles as the machine takes at a time, with two derivatives.</summary>
internal interface IVectorJet
{
    /// <summary>The function of each, and its first two derivatives.</summary>
    static abstract void At(
        Vector<double> a, out Vector<double> value, out Vector<double> slope, out Vector<double> curvature);
}

/// <summary>Functions that take one exponential, and their derivatives from the same one.</summary>
internal static class VectorJets
{
    private static Vector<double> One => Vector<double>.One;

    private static Vector<double> Two => new(2);

    private static Vector<double> Where(Vector<long> holds, Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(holds, a, b);

    /// <summary>1/(1 + e⁻ᵃ).</summary>
    public readonly struct Sigmoid : IVectorJet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void At(
            Vector<double> a, out Vector<double> value, out Vector<double> slope, out Vector<double> curvature)
        {
            var halves = new Halves(a);
            value = halves.Sigmoid;
            slope = halves.Product;
            curvature = -(slope * halves.Difference);
        }
    }

    /// <summary>The derivative of the sigmoid.</summary>
    public readonly struct SigmoidSlope : IVectorJet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void At(
            Vector<double> a, out Vector<double> value, out Vector<double> slope, out Vector<double> curvature)
        {
            var halves = new Halves(a);
            var difference = halves.Difference;
            value = halves.Product;
            slope = -(value * difference);
            curvature = value * (difference * difference - Two * value);
        }
    }

    /// <summary>log(1 + eᵃ).</summary>
    public readonly struct Softplus : IVectorJet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void At(
            Vector<double> a, out Vector<double> value, out Vector<double> slope, out Vector<double> curvature)
        {
            var halves = new Halves(a);
            var positivePart = Where(Vector.LessThan(a, Vector<double>.Zero), Vector<double>.Zero, a);
            value = positivePart + VectorFunctions.Log1p.At(halves.Power);
            slope = halves.Sigmoid;
            curvature = halves.Product;
        }
    }

    /// <summary>The hyperbolic tangent.</summary>
    public readonly struct Tanh : IVectorJet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void At(
            Vector<double> a, out Vector<double> value, out Vector<double> slope, out Vector<double> curvature)
        {
            VectorExponential.OfNegative(-Two * Vector.Abs(a), out var power, out var excess);
            var inverse = One / (Two + excess);
            value = Vector.CopySign(excess * inverse, a);
            slope = new Vector<double>(4) * power * (inverse * inverse);
            curvature = -Two * value * slope;
        }
    }

    /// <summary>log(cosh(a)).</summary>
    public readonly struct LogCosh : IVectorJet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void At(
            Vector<double> a, out Vector<double> value, out Vector<double> slope, out Vector<double> curvature)
        {
            var size = Vector.Abs(a);
            VectorExponential.OfNegative(-size, out var root, out var rootExcess);
            Vector<double> power = root * root, excess = rootExcess * (Two + rootExcess);

            // cosh(a) = 1 + m²/(2(1 + m)) with m = exp(−|a|) − 1, and e^|a|·(1 + exp(−2|a|))/2
            var isSmall = Vector.LessThan(size, One);
            var smallPart = rootExcess * rootExcess / (root + root);
            var line = Where(isSmall, Vector<double>.Zero, size - new Vector<double>(0.6931471805599453));
            value = line + VectorFunctions.Log1p.At(Where(isSmall, smallPart, power));

            var inverse = One / (Two + excess);
            slope = Vector.CopySign(excess * inverse, a);
            curvature = new Vector<double>(4) * power * (inverse * inverse);
        }
    }

    /// <summary>sigmoid(|a|) and sigmoid(−|a|). The compiler keeps no more than four fields in registers.</summary>
    private readonly struct Halves
    {
        private readonly Vector<double> _argument, _larger, _excess;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Halves(Vector<double> a)
        {
            VectorExponential.OfNegative(-Vector.Abs(a), out var power, out var excess);
            (_argument, Power, _excess) = (a, power, excess);
            _larger = One / (One + power);
        }

        /// <summary>exp(−|a|)</summary>
        public Vector<double> Power { get; }

        /// <summary>sigmoid(a)</summary>
        public Vector<double> Sigmoid =>
            Where(Vector.LessThan(_argument, Vector<double>.Zero), Power, One) * _larger;

        /// <summary>sigmoid(a)·sigmoid(−a)</summary>
        public Vector<double> Product => Power * _larger * _larger;

        /// <summary>sigmoid(a) − sigmoid(−a)</summary>
        public Vector<double> Difference => Vector.CopySign(_excess * _larger, _argument);
    }
}
