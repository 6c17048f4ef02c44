namespace Activations.Evaluation;

/// <content>
/// Sines and cosines that are turned back into angles: lines up and down, of which neither slopes nor turns are told by
/// the digits of the sine, which come ever nearer to 1.
/// </content>
internal sealed partial class NodeBuilder
{
    private const int DeepestFactor = 4;

    /// <summary>
    /// asin of a sine or cosine of a line, or of π times one, or acos of one; null for others. Kinks that crowd
    /// together, as those of asin(sin(log(x))) do, are better told as those of a wave.
    /// </summary>
    private Node? AngleOf(Operator function, Node wave)
    {
        var (ofSine, ofCosine) = (wave.Of(Operator.Sin), wave.Of(Operator.Cos));
        if ((ofSine ?? ofCosine) is not { } inner || !IsSlanted(WithoutPi(inner, DeepestFactor) ?? inner))
        {
            return null;
        }

        var isSame = function == Operator.Asin ? ofSine is not null : ofCosine is not null;
        var angle = ofSine is not null ? AngleOfSine(ofSine) : ofCosine is not null ? AngleOfCosine(ofCosine) : null;
        return angle is null || isSame ? angle : Subtract(Half(Pi), angle);
    }

    private static bool IsSlanted(Node a) => a.Line is { IsLevel: false };

    /// <summary>asin(sin(a)), from −π/2 to π/2.</summary>
    private Node AngleOfSine(Node a)
    {
        var turns = Add(HalfTurns(a), Number(new(1, 2)));
        var rest = Rest(a, Floor(turns));
        return Turning(turns, rest, Negate(rest));
    }

    /// <summary>acos(cos(a)), from 0 to π; just beside 0 it is |a|, whose digits do not cancel.</summary>
    private Node AngleOfCosine(Node a)
    {
        var size = Abs(a);
        var turns = HalfTurns(size);
        var rest = Rest(size, Floor(turns));
        return Turning(turns, rest, Subtract(Pi, rest));
    }

    /// <summary>One thing from an even whole number on, another from an odd one; at each there is no slope.</summary>
    private Node Turning(Node turns, Node even, Node odd)
    {
        // Nothing changes but where the first floor does.
        var whole = Floor(turns);
        var isEven = Make(Operator.IsZero, Subtract(Half(whole), Make(Operator.Floor, Half(whole))));
        var wave = Where(isEven, even, odd);
        return Where(Make(Operator.IsZero, Subtract(turns, whole)), Make(Operator.Broken, wave), wave);
    }

    /// <summary>What an angle is more than so many half turns.</summary>
    private Node Rest(Node a, Node halfTurns) => WithoutPi(a, DeepestFactor) is { } turns
        ? Multiply(Pi, Subtract(turns, halfTurns))
        : Subtract(a, Multiply(Pi, halfTurns));

    private Node HalfTurns(Node a) => WithoutPi(a, DeepestFactor) ?? Divide(a, Pi);

    /// <summary>What a product is without π, as x of pi*x; null where that is no factor.</summary>
    private Node? WithoutPi(Node a, int depth)
    {
        if (a == Pi)
        {
            return Number(1);
        }

        if (depth == 0 || a is not { Operator: Operator.Multiply, Arguments: [var first, var second] })
        {
            return null;
        }

        return WithoutPi(first, depth - 1) is { } less ? Multiply(less, second)
            : WithoutPi(second, depth - 1) is { } rest ? Multiply(first, rest)
            : null;
    }
}
