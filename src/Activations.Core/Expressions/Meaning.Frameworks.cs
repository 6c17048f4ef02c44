namespace Activations.Expressions;

/// <content>Takes the arguments that only a framework's functions and layers have.</content>
internal sealed partial class Meaning
{
    // What code says of how to compute rather than what.
    private static readonly HashSet<string> Ignored =
    [
        "inplace", "dim", "axis", "name", "out", "training", "dtype", "where", "device", "copy", "num_parameters",
    ];

    // What x is called by those who name it.
    private static readonly HashSet<string> Inputs = ["input", "inputs", "features", "logits"];

    private static readonly Parameter NegativeSlope = new("negative_slope", 0, "slope up to the threshold"),
        MaxValue = new("max_value", Quotient.None, "greatest value") { Minimum = 0 },
        Threshold = new("threshold", 0, "x above which it is x itself") { Minimum = 0 },
        BendUpTo = new("threshold", 20, "beta*x above which it is x itself");

    /// <summary>The arguments of a call that say what is computed, x first.</summary>
    private static List<Argument> Counting(FunctionCall call)
    {
        var counting = new List<Argument>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Name is { Text: var name } && Inputs.Contains(name))
            {
                counting.Insert(0, argument with { Name = null });
            }
            else if (argument.Name is null ? !IsFlag(call, argument) : !Ignored.Contains(argument.Name.Text))
            {
                counting.Add(argument);
            }
        }

        if (IsOfPlace(call, counting))
        {
            counting.RemoveAt(1);
        }

        return counting;
    }

    /// <summary>Whether it is the False of F.elu(x, 1, False), which says inplace; gelu's says approximate.</summary>
    private static bool IsFlag(FunctionCall call, Argument argument) => argument.Text is "True" or "False"
        && Catalog.Find(call.Name.Text) is { Name: not ("gelu" or "gelu_tanh" or "step") };

    /// <summary>
    /// Whether the number behind x says where rather than what: along which axis softmax and glu go in frameworks, and
    /// of how many slopes prelu's layer has one.
    /// </summary>
    private static bool IsOfPlace(FunctionCall call, List<Argument> counting) =>
        counting.Count > 1 && counting[1].Name is null && Catalog.Find(call.Name.Text) switch
        {
            { Vector: not null } => IsOfFramework(call) && counting.Count(one => one.Name is null) == 2
                && !call.Arguments.Any(one => one.Name?.Text is "dim" or "axis"),
            { Name: "glu" } => IsOfFramework(call),
            { Name: "prelu" } => call.IsLayer && counting[1].Value is Number { Value.IsWhole: true },
            _ => false,
        };

    private static bool IsOfFramework(FunctionCall call) => call.IsLayer || call.Module.Length > 0;

    /// <summary>gelu(x, approximate='tanh') is another function than gelu(x).</summary>
    private Activation Meant(Activation activation)
    {
        if (activation.Name is not ("gelu" or "gelu_tanh") || _arguments.Find(IsApproximate) is not { } approximate)
        {
            return activation;
        }

        _arguments.Remove(approximate);
        return approximate.Text switch
        {
            "tanh" or "True" or "true" => Catalog.Find("gelu_tanh")!,
            "none" or "None" or "False" or "false" => Catalog.Find("gelu")!,
            _ => throw (approximate.Name ?? call.Name).Error("expected approximate='tanh' or approximate='none'"),
        };

        static bool IsApproximate(Argument argument) =>
            argument is { Name.Text: "approximate" } or { Name: null, Text: "tanh" or "none" or "True" or "False" };
    }

    /// <summary>
    /// Keras's relu: above its threshold x, at most max_value; up to it a line, 0 at the threshold. So it is computed;
    /// by its documentation it is x at the threshold, too.
    /// </summary>
    private Operation RectifiedAsKeras()
    {
        var slope = IsOfKeras ? NegativeSlope with { Aliases = ["alpha"] } : NegativeSlope;
        Parameter[] parameters = call.IsLayer ? [MaxValue, slope, Threshold] : [slope, MaxValue, Threshold];
        if (call.Order > 0)
        {
            throw call.Error($"expected a prime behind parentheses, as in ({call.Name.Text}(x, max_value=6))'");
        }

        if (!IsOfKeras && _arguments.Count(argument => argument.Name is null) is not 1 and var count)
        {
            throw call.Error($"expected 1 argument, not {count}");
        }

        var (values, x, zero) = (Given(parameters), Input, new Number(0));
        var (most, start) = (Value(MaxValue), Value(Threshold));
        var above = most is null ? x : new Operation("where", new Operation("<", x, most), x, most);
        var fromStart = start is null ? x : new Operation("-", x, start);
        var below = Value(NegativeSlope) is { } factor ? new Operation("*", factor, fromStart) : (Expression)zero;
        return new("where", new Operation(">", x, start ?? zero), above, below);

        // What is its default is as if it were not there.
        Expression? Value(Parameter parameter) =>
            values[Array.FindIndex(parameters, one => one.Name == parameter.Name)] is { } value
                && !(value is Number { Value: var number } && number == parameter.Default) ? value : null;
    }

    private bool IsOfKeras => dialect.Framework?.Name is "keras" or "keras2"
        || call.Module is "activations" or "layers" || (call.IsLayer && call.Module.Length == 0);

    /// <summary>
    /// PyTorch's softplus is x where beta*x is above a threshold. Above 20, which is usual, both differ by less than
    /// 1e-8, and it is softplus.
    /// </summary>
    private Expression SoftplusUpToThreshold(Activation softplus)
    {
        var values = Given([.. softplus.Parameters, BendUpTo]);
        var applied = Applied(softplus, values);
        if (values[^1] is not { } threshold || (threshold is Number { Value: var number } && number.ToDouble() >= 20))
        {
            return applied;
        }

        if (call.Order > 0)
        {
            throw call.Error("expected a prime behind parentheses, as in (softplus(x, threshold=2))'");
        }

        var scaled = new Operation("*", applied.Parameters[0], Input);
        return new Operation("where", new Operation(">", scaled, threshold), Input, applied);
    }
}
