using Activations.Analysis;

namespace Activations.Evaluation;

/// <content>Tells odd and even from the steps.</content>
internal sealed partial class EvaluationProgram
{
    /// <summary>
    /// Odd or even as its steps prove it, as those of x·sin(x) do; none where they do not, though it may be one of them
    /// as 1/(1 + exp(x)) − 1/2 is.
    /// </summary>
    public Symmetry ProvenSymmetry
    {
        get
        {
            var known = new Symmetry[_steps.Length];
            for (var i = 0; i < _steps.Length; i++)
            {
                known[i] = _varies && Varies(i) ? SymmetryOf(_steps[i], known) : Symmetry.Even;
            }

            return known[^1];
        }
    }

    private Symmetry SymmetryOf(Step step, Symmetry[] known)
    {
        var a = known[step.A];
        var b = step.B < 0 ? Symmetry.None : known[step.B];
        var areKnown = a != Symmetry.None && b != Symmetry.None;
        return step.Operator switch
        {
            Operator.Line => step.B < 0 || NumberOf(step.B).Numerator.IsZero ? Symmetry.Odd : Symmetry.None,
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
