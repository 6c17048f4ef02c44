namespace Activations.Exercises;

/// <summary>What is left of a gradient on its way back through many applications of one function.</summary>
public static class GradientThroughDepth
{
    /// <summary>x, f(x), f(f(x)), … each with the derivative of all applications so far, the product of f′ at what they were applied to.</summary>
    public static IEnumerable<(double Value, double Gradient)> Chain(Curve curve, double x)
    {
        for (var gradient = 1.0; ; (gradient, x) = (gradient * curve[1](x), curve[0](x)))
        {
            yield return (x, gradient);
        }
    }
}
