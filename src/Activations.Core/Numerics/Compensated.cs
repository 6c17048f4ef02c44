namespace Activations.Numerics;

/// <summary>Arithmetic that keeps what rounding loses, for results that nearly cancel.</summary>
internal static class Compensated
{
    /// <summary>
    /// ab + c + low, rounded about once. What is lost in the product and the sum is known exactly (Dekker 1971, Knuth
    /// 1969) and added last.
    /// </summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">A factor.</param>
    /// <param name="c">A summand.</param>
    /// <param name="low">A correction by less than the last place of ab or of c; of no account where ab is infinite.</param>
    public static double MultiplyAdd(double a, double b, double c, double low)
    {
        var product = a * b;
        var sum = product + c;
        var added = sum - product;
        var lost = product - (sum - added) + (c - added) + (Math.FusedMultiplyAdd(a, b, -product) + low);
        return double.IsFinite(lost) ? sum + lost : sum;
    }
}
