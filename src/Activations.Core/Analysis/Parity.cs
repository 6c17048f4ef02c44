using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>Proves odd and even by the steps of a program.</summary>
internal static class Parity
{
    /// <summary>
    /// Odd or even as the steps prove it, as those of x·sin(x) do; none where they do not, though it may be one of them
    /// as 1/(1 + exp(x)) − 1/2 is.
    /// </summary>
    public static Symmetry Of(EvaluationProgram program)
    {
        var steps = program.Steps;
        var known = new Symmetry[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            // What takes nothing is a number.
            known[i] = steps[i].A < 0 ? Symmetry.Even : Of(program, steps[i], known);
        }

        return known[^1];
    }

    private static Symmetry Of(EvaluationProgram program, Step step, Symmetry[] known)
    {
        var a = known[step.A];
        var b = step.B < 0 ? Symmetry.None : known[step.B];
        var areKnown = a != Symmetry.None && b != Symmetry.None;
        return step.Operator switch
        {
            Operator.Line => step.B < 0 || program.NumberOf(step.B).Numerator.IsZero ? Symmetry.Odd : Symmetry.None,
            Operator.Negate or Operator.Frozen or Operator.Broken or Operator.Sign or Operator.Cbrt
                or Operator.Sin or Operator.Tan or Operator.Asin or Operator.Atan
                or Operator.Sinh or Operator.Tanh or Operator.Asinh or Operator.Atanh or Operator.Erf => a,
            Operator.Cos or Operator.Cosh or Operator.LogCosh or Operator.Gaussian or Operator.SigmoidSlope
                or Operator.Abs or Operator.IsZero => a == Symmetry.None ? Symmetry.None : Symmetry.Even,
            Operator.Sinc or Operator.WholePower => a == Symmetry.Odd && step.Whole % 2 == 0 ? Symmetry.Even : a,
            Operator.Add or Operator.Subtract => a == b ? a : Symmetry.None,
            Operator.Multiply or Operator.Divide => !areKnown ? Symmetry.None : a == b ? Symmetry.Even : Symmetry.Odd,
            Operator.RealPower => a == Symmetry.Even && b == Symmetry.Even ? Symmetry.Even : Symmetry.None,
            Operator.Where => a != Symmetry.None && b == known[step.C] ? b : Symmetry.None,
            Operator.WhereDefined => areKnown ? a : Symmetry.None,

            // To the left of a place is to the right of its mirror image.
            Operator.WasPositive => Symmetry.None,
            _ => a == Symmetry.Even ? Symmetry.Even : Symmetry.None,
        };
    }
}
