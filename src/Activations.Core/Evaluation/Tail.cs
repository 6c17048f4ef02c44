namespace Activations.Evaluation;

/// <summary>
/// The signs that f, f′ and f″ of a program keep towards ±∞, for zeros that stand for what is too small for any type
/// and whose own sign no bound tells.
/// </summary>
internal sealed class Tail
{
    // Binary logarithms of places, the farthest first; with exponentials of exponentials only the nearer ones tell.
    private static readonly int[] Exponents = [40, 36, 32, 28, 24, 20, 16, 12, 10, 8, 6, 5, 4, 3];

    // So many of those that tell have to agree; of what waves, all.
    private const int Most = 5, Fewest = 3, Bits = 448;

    // A binary logarithm: what is not so near to a number far out does not tend to it.
    private const double Near = -16;

    /// <summary>Looks at the program on one side.</summary>
    /// <param name="program">Of the last piece on that side.</param>
    /// <param name="side">−1 or 1.</param>
    public Tail(EvaluationProgram program, int side)
    {
        var most = program.Waves ? Exponents.Length : Most;
        List<int>[] signs = [[], [], []];
        foreach (var exponent in Exponents)
        {
            var x = Ball.Scale(Ball.Of(side, Bits), exponent);
            var isDecided = program.Run(x, new(2, Bits), out var jet).IsDecided;
            for (var order = 0; isDecided && order < signs.Length; order++)
            {
                Add(signs[order], jet[order]);
            }

            if (Array.TrueForAll(signs, known => known.Count >= most))
            {
                break;
            }
        }

        (Value, Slope, Curvature) = (Common(signs[0], most), Common(signs[1], most), Common(signs[2], most));
    }

    /// <summary>
    /// 1 or −1 where the result of a step comes near to a number from above, or from below, all the way to ±∞, as far
    /// as digits tell; 0 where that is not clear.
    /// </summary>
    public static int SideOf(EvaluationProgram program, int step, double number, int side)
    {
        var most = program.Waves ? Exponents.Length : Most;
        var (signs, results) = (new List<int>(), new RealJet<Ball>[step + 1]);
        var distance = double.NegativeInfinity;
        foreach (var exponent in Exponents.TakeWhile(_ => signs.Count < most))
        {
            var x = new Place(side * Math.ScaleB(1, exponent));
            if (program.TryTrace(x, new(0, Bits), results))
            {
                var rest = results[step].Value - Ball.Of(number, Bits);
                Add(signs, rest);
                distance = signs.Count == 1 ? Math.Max(distance, Ball.Magnitude(rest).High) : distance;
            }
        }

        return distance < Near ? Common(signs, most) : 0;
    }

    /// <summary>That of f; 0 where it is not clear.</summary>
    public int Value { get; }

    /// <summary>That of f′; 0 where it is not clear.</summary>
    public int Slope { get; }

    /// <summary>That of f″; 0 where it is not clear.</summary>
    public int Curvature { get; }

    /// <summary>A jet whose zeros have the signs of the tail.</summary>
    public Jet Sign(Jet jet) => new(
        Signed(jet.Value, Value), Signed(jet.Derivative, Slope), Signed(jet.SecondDerivative, Curvature));

    private static double Signed(double value, int sign) => value == 0 && sign < 0 ? -0.0 : value;

    private static void Add(List<int> signs, Ball number)
    {
        if (Ball.Sign(number) is { } sign)
        {
            signs.Add(sign);
        }
    }

    private static int Common(List<int> signs, int most)
    {
        var first = signs.Take(most).ToList();
        return first.Count >= Fewest && first.TrueForAll(sign => sign == first[0]) ? first[0] : 0;
    }
}
