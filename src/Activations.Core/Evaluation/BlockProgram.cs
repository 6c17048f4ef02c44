namespace Activations.Evaluation;

/// <summary>
/// A program over many x at a time in doubles, step by step. A result that is not finite means that doubles do not
/// tell: there may be a value, or another case of the formula.
/// </summary>
internal sealed class BlockProgram
{
    private readonly Step[] _steps;
    private readonly double[] _constants;

    // After which step a result is needed no more.
    private readonly int[] _lastUses;

    /// <summary>The program of these steps.</summary>
    /// <param name="steps">Those that do not depend on x first; the last one does.</param>
    /// <param name="constants">The results of these.</param>
    public BlockProgram(Step[] steps, double[] constants)
    {
        (_steps, _constants) = (steps, constants);
        _lastUses = [.. Enumerable.Range(0, steps.Length)];
        for (var i = constants.Length; i < steps.Length; i++)
        {
            foreach (var argument in (ReadOnlySpan<int>)[steps[i].A, steps[i].B, steps[i].C])
            {
                _lastUses[Math.Max(0, argument)] = i;
            }
        }
    }

    /// <summary>f and its derivatives up to an order; valid until the block is used for something else.</summary>
    public LaneJet Run(Block block, ReadOnlySpan<double> x, int order)
    {
        var lanes = block.Start(x);
        var cells = block.Results(_steps.Length);
        for (var i = 0; i < _constants.Length; i++)
        {
            cells[i] = LaneJet.Constant(_constants[i]);
        }

        block.EndStep(LaneJet.Constant(lanes));
        for (var i = _constants.Length; i < _steps.Length; i++)
        {
            ref readonly var step = ref _steps[i];
            cells[i] = step.Operator == Operator.Line ? Line(step, lanes, order) : Take(step, cells, order);
            block.EndStep(cells[i]);
            Release(block, cells, step.A, i);
            Release(block, cells, step.B == step.A ? -1 : step.B, i);
            Release(block, cells, step.C == step.B || step.C == step.A ? -1 : step.C, i);
        }

        return cells[^1];
    }

    private static LaneJet Take(in Step step, ReadOnlySpan<LaneJet> cells, int order)
    {
        ref readonly var a = ref cells[step.A];
        ref readonly var b = ref cells[Math.Max(0, step.B)];
        return step.Operator switch
        {
            Operator.Negate => -a,
            Operator.Add => a + b,
            Operator.Subtract => a - b,
            Operator.Multiply => LaneJet.Multiply(a, b, order),
            Operator.Divide => LaneJet.Divide(a, b, order),
            Operator.WholePower => LaneJet.WholePower(a, step.Whole, order),
            Operator.RealPower => LaneJet.RealPower(a, b, order),
            Operator.Sqrt => LaneJet.Sqrt(a, order),
            Operator.Cbrt => LaneJet.Cbrt(a, order),
            Operator.Exp => LaneJet.Exp(a, order),
            Operator.Expm1 => LaneJet.Expm1(a, order),
            Operator.Log => LaneJet.Log(a, order),
            Operator.Log1p => LaneJet.Log1p(a, order),
            Operator.Log2 => LaneJet.Log2(a, order),
            Operator.Log10 => LaneJet.Log10(a, order),
            Operator.Sin => LaneJet.Sin(a, order),
            Operator.Cos => LaneJet.Cos(a, order),
            Operator.Tan => LaneJet.Tan(a, order),
            Operator.Asin => LaneJet.Asin(a, order),
            Operator.Acos => LaneJet.Acos(a, order),
            Operator.Atan => LaneJet.Atan(a, order),
            Operator.Sinh => LaneJet.Sinh(a, order),
            Operator.Cosh => LaneJet.Cosh(a, order),
            Operator.Tanh => LaneJet.Tanh(a, order),
            Operator.Asinh => LaneJet.Asinh(a, order),
            Operator.Acosh => LaneJet.Acosh(a, order),
            Operator.Atanh => LaneJet.Atanh(a, order),
            Operator.Erf => LaneJet.Erf(a, order),
            Operator.Erfc => LaneJet.Erfc(a, order),
            Operator.Gaussian => LaneJet.Gaussian(a, order),
            Operator.Sigmoid => LaneJet.Sigmoid(a, order),
            Operator.SigmoidSlope => LaneJet.SigmoidSlope(a, order),
            Operator.Softplus => LaneJet.Softplus(a, order),
            Operator.LogCosh => LaneJet.LogCosh(a, order),
            Operator.Sinc => LaneJet.Sinc(a, step.Whole, order),
            Operator.Abs => LaneJet.Abs(a),
            Operator.Sign => LaneJet.Constant(LaneFunctions.Sign(a.Value)),
            Operator.Floor => LaneJet.Constant(LaneFunctions.Floor(a.Value)),
            Operator.IsZero => LaneJet.Constant(LaneFunctions.IsZero(a.Value)),
            Operator.IsPositive or Operator.IsNotNegative or Operator.WasPositive =>
                LaneJet.Constant(LaneFunctions.IsPositive(a.Value)),
            Operator.Where => LaneJet.Where(a.Value, b, cells[step.C]),
            Operator.WhereDefined => LaneJet.WhereDefined(a, b.Value),
            Operator.Frozen => LaneJet.Constant(a.Value),
            Operator.Broken => new(a.Value, double.NaN, double.NaN),
            var other => throw new ArgumentOutOfRangeException(
                nameof(step), other, "expected a step that depends on x"),
        };
    }

    private LaneJet Line(in Step step, Lanes x, int order)
    {
        var slope = _constants[step.A];
        var intercept = step.B < 0 ? 0 : _constants[step.B];
        return new(LaneFunctions.Line(slope, x, intercept), order < 1 ? 0 : slope, 0);
    }

    private void Release(Block block, ReadOnlySpan<LaneJet> cells, int place, int step)
    {
        if (place >= _constants.Length && _lastUses[place] == step)
        {
            block.Release(cells[place]);
        }
    }
}
