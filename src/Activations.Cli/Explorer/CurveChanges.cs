using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Explorer;

/// <summary>Changes of which curves are shown, and of what.</summary>
internal static class CurveChanges
{
    /// <summary>These curves instead of all.</summary>
    public static ExplorerState With(this ExplorerState state, params CurveSpec[] curves) =>
        state with { Shown = state.Shown.WithCurves(curves) };

    /// <summary>Other curves in the place of the selected one.</summary>
    public static ExplorerState Replace(this ExplorerState state, params IEnumerable<CurveSpec> curves)
    {
        var (shown, selected) = (state.Shown.Curves, state.Selected);
        return state.With([.. shown.Take(selected), .. curves, .. shown.Skip(selected + 1)]).Select(selected);
    }

    /// <summary>More curves behind the others.</summary>
    public static ExplorerState Add(this ExplorerState state, IEnumerable<CurveSpec> curves) =>
        state.With([.. state.Shown.Curves, .. curves]).Select(state.Shown.Curves.Count);

    /// <summary>Without the selected curve.</summary>
    /// <exception cref="UsageException">There is no other.</exception>
    public static ExplorerState Drop(this ExplorerState state) => state.Shown.Curves.Count > 1
        ? state.With([.. state.Shown.Curves.Where((_, i) => i != state.Selected)]).Select(0)
        : throw new UsageException("the only curve stays");

    /// <summary>Lets the keys act on another curve.</summary>
    public static ExplorerState Select(this ExplorerState state, int curve) =>
        state with { Selected = curve, Parameter = 0 };

    /// <summary>
    /// The curves that a text names, in the framework and number type of the selected one. A parameter that has to be
    /// given, and is not, is 1: keys change it.
    /// </summary>
    /// <exception cref="UsageException">It names none.</exception>
    public static IEnumerable<CurveSpec> Parse(this ExplorerState state, string text)
    {
        var model = state.Curve;
        return CurveSpec.Parse(text, model.Framework, model.AtKink).SelectMany(curve =>
            Complete(curve with
            {
                Rounding = model.Rounding,
                Types = curve.Types.Count > 0 ? curve.Types : model.Types,
            }).Combinations());
    }

    /// <summary>Shows an order that is hidden, or hides it unless it is the last.</summary>
    /// <exception cref="UsageException">It is the last.</exception>
    public static ExplorerState Toggle(this ExplorerState state, int order)
    {
        var others = state.Shown.Orders.Where(shown => shown != order);
        var isShown = state.Shown.Orders.Contains(order);
        int[] orders = [.. isShown ? others : others.Append(order).Order()];
        return orders.Length > 0
            ? state with { Shown = state.Shown.WithOrders(orders) }
            : throw new UsageException("the only line stays");
    }

    /// <summary>
    /// Changes the parameter by steps of a tenth of its default's power of ten: 0.01 for 0.25, 0.1 for 1.
    /// </summary>
    /// <exception cref="UsageException">There is none, or it does not allow that.</exception>
    public static ExplorerState StepParameter(this ExplorerState state, int steps)
    {
        var (changed, before) = (state.ChangedParameter(), state.Curve.Values[state.Parameter]);
        var size = Math.Abs(changed.Default.ToDouble());
        var step = new DecimalNumber(1, size > 0 ? (int)Math.Floor(Math.Log10(size)) - 1 : -1);
        Quotient after = Steps.Next(before.ToDouble(), step, steps).ToDouble();
        return after != before && after.IsFinite
            ? state.SetParameter(after)
            : throw new UsageException($"{changed.Name}={before}: too far from 0 to be changed by {step}");
    }

    /// <summary>Gives the parameter a value, or several, one a curve.</summary>
    /// <exception cref="UsageException">There is none, or it does not allow that.</exception>
    public static ExplorerState SetParameter(this ExplorerState state, params Quotient[] values)
    {
        var (changed, curve) = (state.ChangedParameter(), state.Curve);
        var all = curve.Activation.Parameters.Zip(curve.Values, (parameter, given) =>
            new ParameterValues(parameter.Name, parameter == changed ? values : [given]));
        var spec = (curve with { Parameters = [] }).With(all);
        return state.Replace(spec.Combinations()) with { Parameter = state.Parameter };
    }

    /// <summary>The parameter that keys change.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Parameter ChangedParameter(this ExplorerState state) =>
        state.Curve.Activation.Parameters is { Count: > 0 } parameters
            ? parameters[state.Parameter]
            : throw new UsageException($"{state.Curve} has no parameters");

    /// <summary>The next number type for the selected curve.</summary>
    public static ExplorerState NextType(this ExplorerState state)
    {
        var types = Choices.NumberTypes.Select(choice => choice.Value).ToList();
        var next = types[(types.IndexOf(state.Curve.Type) + 1) % types.Count];
        var curve = state.Curve with { Types = next == NumberFormat.Float64 ? [] : [next] };
        var told = next == NumberFormat.Float64 ? "float64 again" : $"each value as {next} has it";
        return state.Replace(curve) with { Parameter = state.Parameter, Message = told };
    }

    /// <summary>The other theme for the figure that is written.</summary>
    public static ExplorerState NextTheme(this ExplorerState state)
    {
        var themes = Choices.Themes.Select(choice => choice.Value).ToList();
        var next = themes[(themes.IndexOf(state.Plot.Get(Setting.Themes)[0]) + 1) % themes.Count];
        return state with
        {
            Plot = state.Plot.With(Setting.Themes, [next]),
            Message = $"w writes the figure in {Choice.WordOf(Choices.Themes, next)} colours",
        };
    }

    private static CurveSpec Complete(CurveSpec curve)
    {
        var missing = curve.Activation.Parameters.Zip(curve.Values).Where(pair => !pair.Second.IsFinite);
        return curve.With(missing.Select(pair => new ParameterValues(pair.First.Name, [Usual(pair.First)])));

        static Quotient Usual(Parameter parameter) => parameter.Default.IsFinite ? parameter.Default : Quotient.One;
    }
}
