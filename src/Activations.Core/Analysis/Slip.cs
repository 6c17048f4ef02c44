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

        Quotient[] parameters = [.. application.Parameters.Select(parameter => parameter.Constant(named))];
        var mending = new Mending(application, parameters, x => Application(claim, 0, x, claimed), range);
        return mending.InTermsOfTheOutput() ?? mending.ForTheSign() ?? mending.ForTheInnerDerivative();
    }

    private static Application Application(
        Activation activation, int order, Expression argument, IReadOnlyList<Quotient> parameters) =>
        new(activation, order, argument, [.. parameters.Select(value => new Number(value))]);

    /// <summary>Mends a claim of a derivative in one way after the other, and sees whether it is right then.</summary>
    /// <param name="derivative">The derivative.</param>
    /// <param name="parameters">Those of its activation.</param>
    /// <param name="claim">The claim with something put in for x.</param>
    /// <param name="range">Where to look.</param>
    private sealed class Mending(
        Application derivative, IReadOnlyList<Quotient> parameters, Func<Expression, Expression> claim, Interval range)
    {
        private readonly Variable _x = new(Variable.X);
        private readonly Activation _activation = derivative.Activation;

        private Curve Truth => field ??= new(new Evaluator(OfOrder(derivative.Order), NoParameters));

        private static Dictionary<string, Fraction> NoParameters => [];

        /// <summary>The slip if x has to be the activation, or what was derived of it, as in y(1 − y).</summary>
        public string? InTermsOfTheOutput()
        {
            var primes = new string('\'', derivative.Order - 1);
            return Holds(claim(OfOrder(derivative.Order - 1)), NoParameters)
                ? $"right in terms of the output: x stands for {_activation}{primes}(x)"
                : null;
        }

        /// <summary>The slip if it has the wrong sign.</summary>
        public string? ForTheSign() =>
            Holds(new Operation("−", claim(_x)), NoParameters) ? "right but for the sign" : null;

        /// <summary>The slip if the slope of a part of the activation has to be multiplied to it.</summary>
        public string? ForTheInnerDerivative()
        {
            var inner = _activation.Parameters.Select(parameter => parameter.Name)
                .Zip(parameters, (name, value) => KeyValuePair.Create(name, Fraction.Of(value))).ToDictionary();
            foreach (var part in Expression.Of(_activation).All.Where(part => part.DependsOnX && part is not Variable))
            {
                var slope = part.Derivative();
                if (slope.ToText() != "1" && Holds(new Operation("*", claim(_x), slope), inner))
                {
                    return $"right but for the inner derivative, {slope.ToText()} of {part.ToText()}";
                }
            }

            return null;
        }

        private Application OfOrder(int order) => Application(_activation, order, _x, parameters);

        /// <summary>Whether a mended claim, with values for its parameters, is the derivative everywhere.</summary>
        private bool Holds(Expression mended, Dictionary<string, Fraction> given)
        {
            var curve = new Curve(new Evaluator(mended, given));
            var step = (range.High - range.Low) / (Samples + 1);
            var places = Enumerable.Range(1, Samples).Select(i => range.Low + i * step);
            return places.All(place => IsClose(curve[0](place), Truth[0](place)))
                && Comparison.AreEqual(curve, Truth, range);
        }

        private static bool IsClose(double a, double b) =>
            a.Equals(b) || Math.Abs(a - b) <= Same * (Math.Abs(a) + Math.Abs(b));
    }
}
