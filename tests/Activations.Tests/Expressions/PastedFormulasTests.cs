using Activations.Expressions;

namespace Activations.Tests.Expressions;

/// <summary>
/// Activations as people write them in numpy, torch, JAX, TensorFlow, Keras, Julia, C, JavaScript and papers.
/// </summary>
public class PastedFormulasTests
{
    private static readonly Dictionary<string, Quotient> Values =
        new() { ["alpha"] = 0.3, ["beta"] = 1.5, ["a"] = 0.3 };

    private static readonly double[] Inputs = [-6.5, -2.9, -1, -0.3, 0.4, 0.99, 2.1, 7];

    // First what it is in this program's own words, then how others write it.
    private const string Table = """
        = sigmoid(x)
        1 / (1 + np.exp(-x))
        1/(1+(np.exp(-x)))
        1.0 / (1.0 + np.exp(-x))
        1 / (1 + np.exp(-1 * x))
        1 / (1 + math.exp(-x))
        1 / (1 + Math.exp(-x))
        np.exp(x) / (1 + np.exp(x))
        lambda x: 1 / (1 + np.exp(-x))
        lambda z: 1.0 / (1.0 + np.exp(-z))
        scipy.special.expit(x)
        special.expit(x)
        torch.sigmoid(x)
        x.sigmoid()
        F.sigmoid(x)
        nn.Sigmoid()(x)
        tf.nn.sigmoid(x)
        tf.math.sigmoid(x)
        tf.sigmoid(x)
        K.sigmoid(x)
        keras.activations.sigmoid(x)
        jax.nn.sigmoid(x)
        jax.scipy.special.expit(x)
        NNlib.sigmoid(x)
        σ(x) = 1 / (1 + exp(-x))
        1 ./ (1 .+ exp.(-x))
        0.5 * (1 + np.tanh(x / 2))
        np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
        ifelse(x ≥ 0, inv(1 + exp(-abs(x))), exp(-abs(x)) / (1 + exp(-abs(x))))
        torch.reciprocal(1 + torch.exp(-x))
        1 / (1 + e^(-x))
        1/(1 + e⁻ˣ)
        = sigmoid'(x)
        sigmoid(x) * (1 - sigmoid(x))
        torch.sigmoid(x) * (1 - torch.sigmoid(x))
        np.exp(-x) / (1 + np.exp(-x)) ** 2
        σ(x)·(1 − σ(x))
        (1/(1+exp(-x)))'
        d/dx(sigmoid(x))
        = tanh(x)
        np.tanh(x)
        Math.tanh(x)
        torch.tanh(x)
        (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
        2 / (1 + np.exp(-2 * x)) - 1
        (2 / (1 + np.exp(-2*x))) - 1
        lambda x: 2 / (1 + np.exp(-2 * x)) - 1
        np.sinh(x) / np.cosh(x)
        2 * jax.nn.sigmoid(2 * x) - 1
        tf.math.tanh(x)
        jnp.tanh(x)
        jax.lax.tanh(x)
        tanh.(x)
        (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)
        = tanh'(x)
        1 - np.tanh(x) ** 2
        1 - np.power(np.tanh(x), 2)
        1 - torch.tanh(x).pow(2)
        1 / np.cosh(x) ** 2
        sech(x)^2
        1.0 - np.square(np.tanh(x))
        1 − tanh²(x)
        = relu(x)
        np.maximum(0, x)
        np.maximum(x, 0)
        np.maximum(x, 0.0)
        Math.max(0, x)
        max(0, x)
        max(x,0)
        x * (x > 0)
        (x > 0) * x
        np.where(x > 0, x, 0)
        np.where(x < 0, 0, x)
        x if x > 0 else 0
        x if x >= 0 else 0
        x > 0 ? x : 0
        x <= 0 ? 0 : x
        (x>0)?x:0
        np.clip(x, 0, None)
        np.clip(x, 0, np.inf)
        np.fmax(x, 0)
        torch.relu(x)
        torch.clamp(x, min=0)
        x.clamp(min=0)
        x.clamp_min(0)
        x.relu()
        torch.max(x, torch.zeros_like(x))
        torch.where(x > 0, x, torch.tensor(0.))
        torch.where(x > 0, x, torch.zeros_like(x))
        x * (x > 0).float()
        F.relu(x, inplace=True)
        nn.ReLU()(x)
        tf.nn.relu(x)
        tf.maximum(0.0, x)
        tf.where(x > 0, x, tf.zeros_like(x))
        jnp.maximum(0, x)
        jnp.where(x > 0, x, 0)
        jax.lax.select(x > 0, x, jnp.zeros_like(x))
        ifelse(x<0, zero(x), x)
        max.(0, x)
        relu(x) = max(0,x)
        0.5 * (x + np.abs(x))
        (x + |x|)/2
        x -> max(zero(x), x)
        np.multiply(x, np.greater(x, 0))
        max(x, 0.0f0)
        = where(x > 0, 1, 0)
        (x > 0).astype(float)
        (x > 0).astype(np.float32)
        (x > 0).astype(x.dtype)
        (x > 0).float()
        1 if x > 0 else 0
        x > 0 ? 1 : 0
        np.where(x > 0, 1, 0)
        np.where(x < 0, 0, 1)
        tf.cast(x > 0, tf.float32)
        x <= 0 ? 0 : 1
        1. * (x > 0)
        torch.gt(x, 0)
        np.heaviside(x, 0)
        = leaky_relu(x, alpha=0.3)
        np.where(x > 0, x, alpha * x)
        np.maximum(alpha * x, x)
        torch.where(x > 0, x, x * alpha)
        jnp.where(x > 0, x, alpha * x)
        x if x > 0 else alpha * x
        x > 0 ? x : alpha*x
        max(a*x, x)
        F.leaky_relu(x, negative_slope=0.3)
        F.leaky_relu(x, 0.3)
        F.leaky_relu(x, 0.3, inplace=True)
        nn.LeakyReLU(0.3)(x)
        tf.nn.leaky_relu(x, alpha=0.3)
        keras.layers.LeakyReLU(negative_slope=0.3)(x)
        jax.nn.leaky_relu(x, negative_slope=0.3)
        leakyrelu(x, 0.3)
        ((x > 0) * x) + ((x <= 0) * x * alpha)
        max(0, x) + a * min(0, x)
        torch.max(x, 0.3 * x)
        ifelse(x>0, float(x), oftype(x, a*x))
        = tf_leaky(x)
        tf.nn.leaky_relu(x)
        keras.activations.leaky_relu(x)
        = elu(x, alpha=0.3)
        np.where(x > 0, x, alpha * (np.exp(x) - 1))
        np.where(x >= 0, x, alpha * (np.exp(x) - 1))
        np.where(x > 0, x, alpha * np.expm1(x))
        jnp.where(x > 0, x, alpha * jnp.exp(x) - alpha)
        torch.where(x > 0, x, alpha * torch.expm1(x))
        x if x > 0 else alpha * (math.exp(x) - 1)
        x > 0 ? x : α * (exp(x) - 1)
        F.elu(x, alpha=0.3)
        ifelse(x ≥ 0, float(x), α * (exp(x) - 1))
        = selu(x)
        1.0507009873554805 * np.where(x > 0, x, 1.6732632423543772 * (np.exp(x) - 1))
        1.0507009873554805*(x > 0 ? x : 1.6732632423543772*expm1(x))
        F.selu(x)
        tf.nn.selu(x)
        = celu(x, alpha=0.3)
        max(0,x)+min(0,α*(exp(x/α)-1))
        torch.celu(x, alpha=0.3)
        jnp.where(x > 0, x, alpha * jnp.expm1(x / alpha))
        = softplus(x)
        np.log(1 + np.exp(x))
        np.log1p(np.exp(x))
        np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)
        np.logaddexp(x, 0)
        jnp.logaddexp(x, 0)
        torch.log(1 + torch.exp(x))
        F.softplus(x)
        F.softplus(x, beta=1, threshold=20)
        tf.math.softplus(x)
        math.log(1 + math.exp(x))
        ln(1 + eˣ)
        x.exp().log1p()
        = log_sigmoid(x)
        F.logsigmoid(x)
        -F.softplus(-x)
        logσ(x)
        = softsign(x)
        x / (1 + np.abs(x))
        x / (1 + abs(x))
        x/(1+|x|)
        tf.nn.softsign(x)
        = swish(x)
        x * sigmoid(x)
        x / (1 + np.exp(-x))
        x * torch.sigmoid(x)
        torch.sigmoid(x) * x
        x.mul(torch.sigmoid(x))
        x * x.sigmoid()
        x * K.sigmoid(x)
        x * tf.nn.sigmoid(x)
        tf.nn.silu(x)
        F.silu(x, inplace=True)
        x * jax.nn.sigmoid(x)
        nn.silu(x)
        x·σ(x)
        = swish(x, beta=1.5)
        x * sigmoid(beta * x)
        x * torch.sigmoid(beta * x)
        x * jax.nn.sigmoid(beta * x)
        x·σ(β·x)
        = gelu(x)
        0.5 * x * (1 + math.erf(x / math.sqrt(2)))
        x * 0.5 * (1 + erf(x / np.sqrt(2)))
        x * 0.5 * (1.0 + torch.erf(x / math.sqrt(2.0)))
        0.5 * x * (1.0 + tf.math.erf(x / tf.sqrt(2.0)))
        F.gelu(x)
        F.gelu(x, approximate='none')
        jax.nn.gelu(x, approximate=False)
        tf.nn.gelu(x, approximate=False)
        x * norm.cdf(x)
        x * scipy.stats.norm.cdf(x)
        x * torch.special.ndtr(x)
        x·Φ(x)
        x/2·(1 + erf(x/√2))
        = gelu_tanh(x)
        0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
        0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * np.power(x, 3))))
        0.5 * x * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (x + 0.044715 * torch.pow(x, 3.0))))
        x * (0.5 * (1.0 + tf.tanh((np.sqrt(2 / np.pi) * (x + 0.044715 * tf.pow(x, 3))))))
        0.5x * (1 + tanh(√(2/π) * (x + 0.044715x^3)))
        F.gelu(x, approximate='tanh')
        F.gelu(x, approximate="tanh")
        tf.nn.gelu(x, approximate=True)
        jax.nn.gelu(x)
        NNlib.gelu(x)
        x * sigmoid(√(8 / π) * x * muladd(x^2, 0.044715, one(x)))
        = quick_gelu(x)
        x * torch.sigmoid(1.702 * x)
        x * jax.nn.sigmoid(1.702 * x)
        jax.nn.sigmoid(1.702 * x) * x
        x·σ(1.702x)
        = mish(x)
        x * np.tanh(np.log(1 + np.exp(x)))
        x * np.tanh(softplus(x))
        x * torch.tanh(F.softplus(x))
        x * torch.nn.functional.softplus(x).tanh()
        x * tf.math.tanh(tf.math.softplus(x))
        tfa.activations.mish(x)
        x * jnp.tanh(jax.nn.softplus(x))
        x·tanh(ln(1 + eˣ))
        = hard_sigmoid(x)
        max(0, min(1, (x + 3) / 6))
        np.clip((x + 3) / 6, 0, 1)
        F.relu6(x + 3) / 6
        F.relu6(x + 3, inplace=True) / 6
        clamp((x + 3) / 6, 0, 1)
        torch.clamp(x / 6 + 0.5, min=0, max=1)
        hardσ(x)
        = max(0, min(1, 0.2x + 0.5))
        np.clip(0.2 * x + 0.5, 0, 1)
        K.clip(0.2 * x + 0.5, 0., 1.)
        tf.clip_by_value(0.2 * x + 0.5, 0.0, 1.0)
        = hard_swish(x)
        x * F.relu6(x + 3) / 6
        x * F.relu6(x + 3., inplace=True) / 6.
        x * tf.nn.relu6(x + 3) / 6
        x * np.clip(x + 3, 0, 6) / 6
        = hard_tanh(x)
        np.clip(x, -1, 1)
        torch.clamp(x, min=-1.0, max=1.0)
        F.hardtanh(x, min_val=-1, max_val=1)
        max(-1, min(1, x))
        clamp(x, oftype(x, -1), oftype(x, 1))
        tf.clip_by_value(x, clip_value_min=-1, clip_value_max=1)
        -1 if x < -1 else 1 if x > 1 else x
        x < -1 ? -1 : x > 1 ? 1 : x
        = relu6(x)
        np.minimum(np.maximum(0, x), 6)
        min(max(0, x), 6)
        torch.clamp(x, 0, 6)
        tf.minimum(tf.maximum(x, 0), 6)
        = squared_relu(x)
        F.relu(x) ** 2
        torch.square(F.relu(x))
        jnp.square(jax.nn.relu(x))
        max(0, x)²
        = exp(-x^2)
        np.exp(-x**2)
        np.exp(-np.square(x))
        torch.exp(-x.pow(2))
        exp(−x²)
        = where(-1 < x < 1, 1 - |x|, 0)
        (1 - np.abs(x)) * ((x > -1) & (x < 1))
        np.where((x > -1) & (x < 1), 1 - abs(x), 0)
        (1.0 - torch.abs(x)).clamp(min=0)
        np.where(np.logical_and(x > -1, x < 1), 1 - np.abs(x), 0)
        1 - |x| if abs(x) < 1 else 0
        = abs(x)
        np.sqrt(x**2)
        |x|
        Math.abs(x)
        x * np.sign(x)
        = sin(x)^2 + x
        x + np.sin(x)**2
        x + torch.pow(torch.sin(x), 2)
        x + (1 - np.cos(2*x)) / 2
        """;

    public static TheoryData<string, string> Rows { get; } = [.. Read()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Code_and_papers_are_read_as_they_are_meant(string pasted, string meant)
    {
        var own = meant.Replace("tf_leaky(x)", "leaky_relu(x, alpha=0.2)", StringComparison.Ordinal);
        var (there, here) = (Expression.Parse(pasted).Bind(Values), Expression.Parse(own).Bind(Values));
        Assert.All(Inputs, x => Assert.Equal(here(x), there(x), 1e-12 * (1 + Math.Abs(here(x)))));
    }

    [Theory]
    [InlineData("np.exp(x) / np.sum(np.exp(x))", "unknown function 'sum'")]
    [InlineData("F.softmax(x, dim=-1)", "softmax: expected all its inputs")]
    [InlineData("x.dot(w)", "unknown function 'dot'")]
    [InlineData("x @ w", "expected an operator such as * before '@'")]
    [InlineData("x[0]", "expected an operator such as * before '['")]
    [InlineData("α(eˣ − 1) if x < 0 else x", "unknown function 'alpha'; a product is written alpha*(…)")]
    [InlineData("x·σ(βx)", "expected an operator, a comma or ) before 'x'")]
    [InlineData("tan⁻¹(x)", "expected tan(…) raised to a power, or tan²(…)")]
    [InlineData("x // 2", "expected a number, x, a function or ( before '/'")]
    [InlineData("x % 2", "expected an operator such as * before '%'")]
    [InlineData("np.round(x, 2)", "round: expected 1 argument, not 2")]
    [InlineData("np.piecewise(x, [x < 0, x >= 0], [0, 1])", "expected a number, x, a function or ( before '['")]
    [InlineData("return max(0, x)", "expected an operator such as * before 'max'")]
    [InlineData("max(0, x);", "expected an operator such as * before ';'")]
    [InlineData("relu(x, max_value=6)", "relu has no parameter max_value")]
    public void What_is_not_one_formula_is_refused_clearly(string pasted, string message)
    {
        var error = Assert.Throws<ExpressionException>(() => Expression.Parse(pasted));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<TheoryDataRow<string, string>> Read()
    {
        var meant = "";
        foreach (var line in Table.Split('\n'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                meant = line[2..];
            }
            else
            {
                yield return new(line, meant);
            }
        }
    }
}
