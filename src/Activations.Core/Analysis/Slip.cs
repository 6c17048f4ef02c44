using Activations.Evaluation;
using Activations.Expressions;

namespace Activations.Analysis;

/// <summary>Recognises what went wrong with a claimed derivative.</summary>
public static class Slip
{
    // What is not the same at a few places need not be looked at everywhere.
    private const int Samples = 12;
    private const double Same = 1e-9;

    /// <summary>
    /// The common slip that makes a claim of a derivative, or null: written in terms of the output, of the wrong sign,
    /// or without an inner derivative. It is named only if, mended, the claim is the derivative everywhere. Null too
    /// when the activation is not typed as a derivative, such as <c>tanh'(x)</c>.
    /// </summary>
    /// <param name="derivative">What is claimed to be the same.</param>
    /// <param name="values">One value for each of its parameters.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="claimed">One value for each of the claim's parameters.</param>
    /// <param name="range">Where to look.</param>
    public static string? Of(
        Activation derivative,
        IReadOnlyList<Quotient> values,
        Activation claim,
        IReadOnlyList<Quotient> claimed,
        Interval range)
    {
        var named = derivative.Parameters.Select(parameter => parameter.Name).Zip(values).ToDictionary();
        if (Expression.Of(derivative)
            is not Application { Order: > 0, Argument: Variable { Name: Variable.X } } application)
        {
            return null;
        }

        var activation = application.Activation;
        Quotient[] parameters = [.. application.Parameters.Select(parameter => parameter.Constant(named))];
        var (x, truth) = (new Variable(Variable.X), Of(activation, application.Order, parameters));
        var output = Application(activation, application.Order - 1, x, parameters);
        if (Holds(Application(claim, 0, output, claimed)))
        {
            var primes = new string('\'', application.Order - 1);
            return $"right in terms of the output: x stands for {activation}{primes}(x)";
        }

        var asClaimed = Application(claim, 0, x, claimed);
        if (Holds(new Operation("−", asClaimed)))
        {
            return "right but for the sign";
        }

        var inner = activation.Parameters.Select(parameter => parameter.Name)
            .Zip(parameters, (name, value) => KeyValuePair.Create(name, Fraction.Of(value))).ToDictionary();
        foreach (var part in Expression.Of(activation).All.Where(part => part.DependsOnX && part is not Variable))
        {
            var slope = part.Derivative();
            if (slope.ToText() != "1" && Holds(new Operation("*", asClaimed, slope), inner))
            {
                return $"right but for the inner derivative, {slope.ToText()} of {part.ToText()}";
            }
        }

        return null;

        bool Holds(Expression mended, Dictionary<string, Fraction>? given = null)
        {
            var curve = new Curve(new Evaluator(mended, given ?? []));
            var step = (range.High - range.Low) / (Samples + 1);
            var places = Enumerable.Range(1, Samples).Select(i => range.Low + i * step);
            return places.All(place => IsClose(curve[0](place), truth[0](place)))
                && Comparison.AreEqual(curve, truth, range);
        }
    }

    private static bool IsClose(double a, double b) =>
        a.Equals(b) || Math.Abs(a - b) <= Same * (Math.Abs(a) + Math.Abs(b));

    private static Curve Of(Activation activation, int order, IReadOnlyList<Quotient> parameters)
    {
        var application = Application(activation, order, new Variable(Variable.X), parameters);
        return new(new Evaluator(application, new Dictionary<string, Fraction>()));
    }

    private static Application Application(
        Activation activation, int order, Expression argument, IReadOnlyList<Quotient> parameters) =>
        new(activation, order, argument, [.. parameters.Select(value => new Number(value))]);
}
