"""The catalogue's functions as papers define them, written for jets and so that no digits cancel in tails."""
from dataclasses import dataclass, field
from typing import Callable

import mpmath
from mpmath import mpf

from jets import (
    Jet, absolute, atan, cos, erf, erfc, exp, expm1, is_above, log1p, log_cosh, maximum, minimum, power, relu, sigmoid,
    sign, sin, softplus, sqrt, tanh)

ANY, ABOVE_0, AT_LEAST_0 = "any number", "above 0", "at least 0"


@dataclass
class Parameter:
    default: object  # a double, or a function that gives a quotient at the precision that is set
    allowed: str = ANY
    largest: float = 1e300

    def exact_default(self):
        return self.default() if callable(self.default) else mpf(self.default)


@dataclass
class Function:
    """`of(x, *parameters)` takes a jet and numbers; `kinks(*parameters)` gives the x where it is not smooth."""

    of: Callable
    parameters: dict = field(default_factory=dict)
    kinks: Callable = lambda *_: ()
    farthest: float = 1.7976931348623157e308


def linear_unit(x, alpha):
    """x above 0, alpha*x below."""
    return x if x.value > 0 else alpha * x


def rrelu(x, lower, upper):
    """With the slope in evaluation; that of the defaults is 11/48."""
    return linear_unit(x, (lower + upper) / 2)


def exponential_unit(x, alpha):
    """x above 0, alpha*(exp(x) - 1) below."""
    return x if x.value > 0 else alpha * expm1(x)


def clipped(x, low, high):
    return Jet(low) if is_above(low, x) else Jet(high) if is_above(x, high) else x


def srelu(x, lower, lower_slope, upper, upper_slope):
    if x.value <= lower:
        return lower + lower_slope * (x - lower)
    return x if x.value < upper else upper + upper_slope * (x - upper)


def squareplus(x, b):
    """(x + sqrt(x^2 + b))/2."""
    root = sqrt(x * x + b)
    return (x + root) / 2 if x.value > 0 else b / (2 * (root - x))


def soft_clipping(x, alpha):
    """log((1 + exp(alpha x))/(1 + exp(alpha (x - 1))))/alpha, which is 1 minus itself at 1 - x."""
    if x.value > 0.5:
        return 1 - soft_clipping(1 - x, alpha)
    return log1p(-mpmath.expm1(-alpha) * exp(alpha * x) / (1 + exp(alpha * (x - 1)))) / alpha


def xielu(x, alpha_p, alpha_n, beta):
    return (alpha_p * x * x if x.value > 0 else alpha_n * (expm1(x) - x)) + beta * x


def soft_exponential(x, alpha):
    if alpha == 0:
        return x
    return -log1p(-alpha * (x + alpha)) / alpha if alpha < 0 else expm1(alpha * x) / alpha + alpha


def sparse_plus(x):
    return Jet(0) if x.value <= -1 else (x + 1) * (x + 1) / 4 if x.value < 1 else x


def smelu(x, beta):
    return Jet(0) if x.value <= -beta else (x + beta) * (x + beta) / (4 * beta) if x.value < beta else x


def aptx(x, alpha, beta, gamma):
    """(alpha + tanh(beta x)) gamma x, where alpha is 1 without cancelling."""
    gate = 2 * sigmoid(2 * beta * x) if alpha == 1 else alpha + tanh(beta * x)
    return gate * gamma * x


def sqnl(x):
    return sign(x) if abs(x.value) >= 2 else x + x * x / 4 if x.value < 0 else x - x * x / 4


def gelu(x):
    return x / 2 * erfc(-x / mpmath.sqrt(2))


def gelu_tanh(x):
    inner = mpmath.sqrt(2 / mpmath.pi) * (x + mpf(0.044715) * x * x * x)
    return x * sigmoid(2 * inner)


def elish(x, gate):
    return (expm1(x) if x.value < 0 else x) * gate


def hard_gate(x):
    return clipped((x + 1) / 2, 0, 1)


def entmax15(x):
    """Of x and 0: (x/2 - t)^2 where (x/2 - t)^2 + t^2 = 1, and t is below both."""
    if abs(x.value) >= 2:
        return Jet(x.value > 0)
    root = (x + sqrt(8 - x * x)) / 4
    return root * root


def swiglu_oai(x, value):
    gate = minimum(x, 7)
    return gate * sigmoid(mpf(1.702) * gate) * (max(-7, min(7, value)) + 1)


def sinc(x):
    return sin(x) / x if x.value != 0 else Jet(1).through(1, 0, 0) + Jet(0, 0, mpf(-1) / 3)


def at_ends(*ends):
    return lambda *_: ends


def catalogue():
    """Every function by its name, in the catalogue's order."""
    zero, unit, three = at_ends(0.0), at_ends(-1.0, 1.0), at_ends(-3.0, 3.0)
    exponentials = 600.0  # beyond, the exponential of an exponential has an exponent that nothing holds
    alpha = lambda default, allowed=ANY, **more: {"alpha": Parameter(default, allowed, **more)}
    return {
        "relu": Function(relu, kinks=zero),
        "leaky_relu": Function(linear_unit, alpha(0.01), zero),
        "prelu": Function(linear_unit, alpha(0.25), zero),
        "rrelu": Function(
            rrelu,
            {"lower": Parameter(lambda: mpf(1) / 8), "upper": Parameter(lambda: mpf(1) / 3)}, zero),
        "relu6": Function(lambda x: clipped(x, 0, 6), kinks=at_ends(0.0, 6.0)),
        "clipped_relu": Function(
            lambda x, cap: clipped(x, 0, cap), {"cap": Parameter(20.0, ABOVE_0)}, lambda cap: (0.0, cap)),
        "thresholded_relu": Function(
            lambda x, theta: x if x.value > theta else Jet(0), {"theta": Parameter(1.0)}, lambda theta: (theta,)),
        "threshold": Function(
            lambda x, theta, value: x if x.value > theta else Jet(value),
            {"theta": Parameter(0.0), "value": Parameter(0.0)}, lambda theta, value: (theta,)),
        "shifted_relu": Function(
            lambda x, shift: maximum(x, shift), {"shift": Parameter(-1.0)}, lambda shift: (shift,)),
        "srelu": Function(
            srelu,
            {"lower": Parameter(-1.0), "lower_slope": Parameter(0.2), "upper": Parameter(1.0),
             "upper_slope": Parameter(0.5)},
            lambda lower, lower_slope, upper, upper_slope: (lower, upper)),
        "abs": Function(absolute, kinks=zero),
        "identity": Function(lambda x: x),
        "relu_squared": Function(lambda x: relu(x) * relu(x), kinks=zero),
        "repu": Function(
            lambda x, p: power(x, p) if x.value > 0 else Jet(0), {"p": Parameter(3.0, "at least 1", 300)}, zero),
        "star_relu": Function(
            lambda x, scale, bias: scale * relu(x) * relu(x) + bias,
            {"scale": Parameter(0.8944), "bias": Parameter(-0.4472)}, zero),
        "nl_relu": Function(lambda x, beta: log1p(beta * relu(x)), {"beta": Parameter(1.0, ABOVE_0)}, zero),
        "softplus": Function(lambda x, beta: softplus(beta * x) / beta, {"beta": Parameter(1.0, ABOVE_0)}),
        "sqrt_softplus": Function(lambda x: sqrt(softplus(x))),
        "log_sigmoid": Function(lambda x: -softplus(-x)),
        "squareplus": Function(squareplus, {"b": Parameter(4.0, ABOVE_0)}),
        "bent_identity": Function(lambda x: x * x / (2 * (sqrt(x * x + 1) + 1)) + x),
        "soft_clipping": Function(soft_clipping, alpha(0.5, ABOVE_0, largest=1e3)),
        "log_cosh": Function(log_cosh),
        "elu": Function(exponential_unit, alpha(1.0), zero),
        "elu_plus_one": Function(lambda x: x + 1 if x.value > 0 else exp(x), kinks=zero),
        "celu": Function(
            lambda x, alpha: x if x.value > 0 else alpha * expm1(x / alpha), alpha(1.0, ABOVE_0), zero),
        "selu": Function(
            lambda x, alpha, scale: scale * exponential_unit(x, alpha),
            {"alpha": Parameter(1.6732632423543772), "lambda": Parameter(1.0507009873554805, ABOVE_0)}, zero),
        "exponential": Function(exp),
        "pelu": Function(
            lambda x, a, b: a / b * x if x.value >= 0 else a * expm1(x / b),
            {"a": Parameter(1.0, ABOVE_0), "b": Parameter(1.0, ABOVE_0)}, zero),
        "xielu": Function(
            xielu,
            {"alpha_p": Parameter(0.8, ABOVE_0), "alpha_n": Parameter(0.8, ABOVE_0), "beta": Parameter(0.5)}, zero),
        "isrlu": Function(
            lambda x, alpha: x if x.value >= 0 else x / sqrt(1 + alpha * x * x), alpha(1.0, ABOVE_0), zero),
        "soft_exponential": Function(soft_exponential, alpha(0.0)),
        "step": Function(
            lambda x, at_zero: Jet(x.value > 0), {"at_zero": Parameter(1.0, "0 to 1", 1.0)}, zero),
        "sign": Function(sign, kinks=zero),
        "soft_shrink": Function(
            lambda x, size: sign(x) * relu(absolute(x) - size), {"lambda": Parameter(0.5, AT_LEAST_0)},
            lambda size: (-size, size)),
        "hard_shrink": Function(
            lambda x, size: x if abs(x.value) > size else Jet(0), {"lambda": Parameter(0.5, AT_LEAST_0)},
            lambda size: (-size, size)),
        "hard_sigmoid": Function(
            lambda x, slope, offset: clipped(slope * x + offset, 0, 1),
            {"slope": Parameter(lambda: mpf(1) / 6, ABOVE_0), "offset": Parameter(0.5)},
            lambda slope, offset: (-offset / slope, (1 - offset) / slope)),
        "hard_tanh": Function(
            clipped, {"lower": Parameter(-1.0), "upper": Parameter(1.0)}, lambda lower, upper: (lower, upper)),
        "hard_swish": Function(lambda x: x * clipped(x + 3, 0, 6) / 6, kinks=three),
        "hard_mish": Function(lambda x: x * clipped(x + 2, 0, 2) / 2, kinks=at_ends(-2.0, 0.0)),
        "sparse_plus": Function(sparse_plus, kinks=unit),
        "smelu": Function(smelu, {"beta": Parameter(1.0, ABOVE_0)}, lambda beta: (-beta, beta)),
        "sparse_sigmoid": Function(hard_gate, kinks=unit),
        "sqnl": Function(sqnl, kinks=at_ends(-2.0, 0.0, 2.0)),
        "sigmoid": Function(sigmoid),
        "tanh": Function(tanh),
        "symlog": Function(lambda x: sign(x) * log1p(absolute(x)), kinks=zero),
        "softsign": Function(lambda x: x / (1 + absolute(x)), kinks=zero),
        "isru": Function(lambda x, alpha: x / sqrt(1 + alpha * x * x), alpha(1.0, ABOVE_0)),
        "aria2": Function(
            lambda x, alpha, beta: exp(-alpha * softplus(-beta * x)),
            {"alpha": Parameter(1.5, ABOVE_0), "beta": Parameter(2.0, ABOVE_0)}),
        "cloglog": Function(lambda x: -expm1(-exp(x)), farthest=exponentials),
        "tanh_shrink": Function(lambda x: x - tanh(x)),
        "lisht": Function(lambda x: x * tanh(x)),
        "lecun_tanh": Function(
            lambda x, scale, slope: scale * tanh(slope * x),
            {"scale": Parameter(1.7159), "slope": Parameter(lambda: mpf(2) / 3, ABOVE_0, 1e150)}),
        "penalized_tanh": Function(
            lambda x, alpha: tanh(x) * (alpha if x.value <= 0 else 1), alpha(0.25), zero),
        "dyt": Function(
            lambda x, alpha, gamma, beta: gamma * tanh(alpha * x) + beta,
            {"alpha": Parameter(0.5, ABOVE_0, 1e150), "gamma": Parameter(1.0), "beta": Parameter(0.0)}),
        "softcap": Function(lambda x, cap: cap * tanh(x / cap), {"cap": Parameter(30.0, ABOVE_0, 1e150)}),
        "gudermannian": Function(lambda x: 2 * atan(tanh(x / 2))),
        "arctan": Function(atan),
        "gaussian": Function(lambda x: exp(-x * x)),
        "erf": Function(erf),
        "derf": Function(
            lambda x, alpha, shift, gamma, beta: gamma * erf(alpha * x + shift) + beta,
            {"alpha": Parameter(0.5, ABOVE_0, 1e150), "shift": Parameter(0.0), "gamma": Parameter(1.0),
             "beta": Parameter(0.0)}),
        "laplace": Function(
            lambda x, mu, sigma: erfc((mu - x) / (sigma * mpmath.sqrt(2))) / 2,
            {"mu": Parameter(0.707107), "sigma": Parameter(0.282095, ABOVE_0, 1e299)}),
        "swish": Function(lambda x, beta: x * sigmoid(beta * x), {"beta": Parameter(1.0)}),
        "quick_gelu": Function(lambda x: x * sigmoid(mpf(1.702) * x)),
        "e_swish": Function(lambda x, beta: beta * x * sigmoid(x), {"beta": Parameter(1.375, ABOVE_0)}),
        "flatten_t_swish": Function(
            lambda x, offset: relu(x) * sigmoid(x) + offset, {"offset": Parameter(-0.2)}, zero),
        "acon_c": Function(
            lambda x, p1, p2, beta: (p1 - p2) * x * sigmoid(beta * (p1 - p2) * x) + p2 * x,
            {"p1": Parameter(1.0), "p2": Parameter(0.0), "beta": Parameter(1.0)}),
        "d_silu": Function(lambda x: sigmoid(x) * (1 + x * sigmoid(-x))),
        "gelu": Function(gelu),
        "gelu_tanh": Function(gelu_tanh),
        "gelu_10": Function(lambda x: minimum(gelu(x), 10), kinks=at_ends(10.0)),
        "phish": Function(lambda x: x * tanh(gelu(x))),
        "mish": Function(lambda x: x * tanh(softplus(x))),
        "tanh_exp": Function(lambda x: x * tanh(exp(x)), farthest=exponentials),
        "serf": Function(lambda x: x * erf(softplus(x))),
        "logish": Function(lambda x: x * log1p(sigmoid(x))),
        "smish": Function(
            lambda x, alpha, beta: alpha * x * tanh(log1p(sigmoid(beta * x))),
            {"alpha": Parameter(1.0, ABOVE_0), "beta": Parameter(1.0, ABOVE_0)}),
        "golu": Function(lambda x: x * exp(-exp(-x)), farthest=exponentials),
        "aptx": Function(
            aptx, {"alpha": Parameter(1.0), "beta": Parameter(1.0), "gamma": Parameter(0.5)}),
        "gish": Function(lambda x: x * log1p(-expm1(-exp(x))), farthest=exponentials),
        "elish": Function(lambda x: elish(x, sigmoid(x)), kinks=zero),
        "hard_elish": Function(lambda x: elish(x, hard_gate(x)), kinks=at_ends(-1.0, 0.0, 1.0)),
        "snake": Function(
            lambda x, alpha: x + sin(alpha * x) * sin(alpha * x) / alpha, alpha(1.0, ABOVE_0, largest=1e5)),
        "sin": Function(lambda x, omega: sin(omega * x), {"omega": Parameter(1.0, ABOVE_0, 1e5)}),
        "cos": Function(cos),
        "sinc": Function(sinc),
        "gcu": Function(lambda x: x * cos(x)),
        "sinlu": Function(
            lambda x, a, b: (x + a * sin(b * x)) * sigmoid(x),
            {"a": Parameter(1.0, ABOVE_0, 1e5), "b": Parameter(1.0, ABOVE_0, 1e5)}),

        # Functions of several inputs, of which all but the first are held, at 0 where there is a list of them.
        "softmax": Function(lambda x, t: sigmoid(x / t), {"temperature": Parameter(1.0, ABOVE_0)}),
        "log_softmax": Function(lambda x, t: -softplus(-x / t), {"temperature": Parameter(1.0, ABOVE_0)}),
        "softmin": Function(lambda x, t: sigmoid(-x / t), {"temperature": Parameter(1.0, ABOVE_0)}),
        "softmax1": Function(lambda x: sigmoid(x - mpmath.log(2))),
        "sparsemax": Function(hard_gate, kinks=unit),
        "entmax15": Function(entmax15, kinks=at_ends(-2.0, 2.0)),
        "maxout": Function(relu, kinks=zero),
        "glu": Function(lambda x, value: value * sigmoid(x), {"value": Parameter(1.0)}),
        "swiglu": Function(lambda x, value: value * x * sigmoid(x), {"value": Parameter(1.0)}),
        "geglu": Function(lambda x, value: value * gelu(x), {"value": Parameter(1.0)}),
        "reglu": Function(lambda x, value: value * relu(x), {"value": Parameter(1.0)}, zero),
        "bilinear": Function(lambda x, value: value * x, {"value": Parameter(1.0)}),
        "swiglu_oai": Function(swiglu_oai, {"value": Parameter(1.0)}, at_ends(7.0)),
    }
