namespace Activations.Expressions;

/// <summary>What names mean: whose defaults activations have, and what their slopes are at kinks.</summary>
/// <param name="Framework">Whose defaults and slopes; those of the catalogue, which are PyTorch's, when null.</param>
/// <param name="AtKink">What slopes are at kinks, whatever the framework; null for what it says.</param>
internal sealed record Dialect(Framework? Framework = null, SlopeAtKink? AtKink = null)
{
    // What may stand before a name and a dot, and whose activations are meant by that, if anybody's.
    private static readonly Dictionary<string, string> Modules = Definitions.ReadPairs("""
        np= numpy= math= Math= Base= cmath= scipy= sp= special= stats= norm= sympy= nn= functional= activations= layers=
        ops= linen= flax= nnx= mx= cp= std= torch=torch F=torch jax=jax jnp=jax lax=jax tf=tf tensorflow=tf tfa=tf
        keras=keras K=keras backend=keras NNlib=nnlib Flux=nnlib
        """);

    /// <summary>Whether a name before a dot is a module's rather than that of a number with methods.</summary>
    public static bool IsModule(string name) => Modules.ContainsKey(name);

    /// <summary>Whether a module's activations have defaults of their own.</summary>
    public static bool IsFramework(string module) => Modules.GetValueOrDefault(module) is { Length: > 0 };

    /// <summary>Whether a name is a function's.</summary>
    public bool IsFunction(string name) => Definitions.Usual(name) is var usual
        && (Primitive.Find(usual) is not null || Find(usual) is not null || Definitions.Find(usual).Count > 0);

    /// <summary>The activation of this name, in the framework if it has one.</summary>
    public Activation? Find(string name) => Framework?.Find(name) ?? Catalog.Find(name);

    /// <summary>A parameter's value where none is given; not finite where there is none.</summary>
    public Quotient Default(Activation activation, Parameter parameter) =>
        Framework?.Default(activation, parameter) ?? parameter.Default;

    /// <summary>What the slope of an activation is at its kinks.</summary>
    public SlopeAtKink SlopeAtKinks(Activation activation) =>
        AtKink ?? Framework?.SlopeAtKinks(activation) ?? SlopeAtKink.AsDefined;

    /// <summary>What a call means, in the module before its name.</summary>
    /// <exception cref="ExpressionException">There is no such function, or it takes other arguments.</exception>
    public Expression Resolve(FunctionCall call)
    {
        var own = IsFramework(call.Module) ? this with { Framework = Frameworks.Find(Modules[call.Module]) } : this;
        return new Meaning(call, own).Find();
    }

    /// <summary>The derivative of a formula in x or a parameter of it.</summary>
    public Expression Derivative(Expression body, string variable, int order) =>
        body is Differentiated { At: Variable } inner && inner.Variable == variable
            ? inner with { Order = inner.Order + order }
            : new Differentiated(body, variable, order, new Variable(variable)) { AtKink = AtKink ?? default };

    /// <summary>
    /// The derivative of a formula in a name that it holds or, failing that, in a parameter of built-ins in it, which
    /// all have one value; null when it holds neither.
    /// </summary>
    public Expression? DerivativeIn(string name, Expression body)
    {
        if (name == Variable.X || body.FreeNames.Contains(name))
        {
            return Derivative(body, name, 1);
        }

        var bound = Differentiated.Bound(name);
        var places = new List<Expression>();
        var varied = body.Rewritten((old, parts) =>
        {
            var index = PlaceOf(name, bound, old);
            if (index >= 0 && parts[index] is not Variable { Name: ['∂', ..] })
            {
                places.Add(parts[index]);
                parts[index] = new Variable(bound);
            }

            return null;
        });
        return places.Count == 0 || !places.TrueForAll(place => IsSame(place, places[0])) ? null
            : new Differentiated(varied, bound, 1, places[0]) { AtKink = AtKink ?? default };
    }

    /// <summary>
    /// Which part is the value of the name: that of an activation's parameter, or the place of a derivative in it.
    /// </summary>
    private static int PlaceOf(string name, string bound, Expression expression)
    {
        if (expression is Differentiated { Variable: var variable })
        {
            return variable == bound ? 1 : -1;
        }

        var parameters = expression is Application application ? application.Activation.Parameters : [];
        var index = parameters.TakeWhile(parameter => !parameter.IsCalled(name)).Count();
        return index < parameters.Count ? index + 1 : -1;
    }

    private static bool IsSame(Expression a, Expression b) =>
        ReferenceEquals(a, b) || (a is Number first && b is Number second && first.Value == second.Value);
}
