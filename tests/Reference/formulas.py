"""Random formulas as people type them, with their value, slope and bend."""
import mpmath
from mpmath import mpf

import jets
from functions import catalogue
from jets import Jet, NoValue, absolute, maximum, minimum, power

FUNCTIONS = {
    "exp": jets.exp, "log": jets.log, "sqrt": jets.sqrt, "sin": jets.sin, "cos": jets.cos, "tan": jets.tan,
    "sinh": jets.sinh, "cosh": jets.cosh, "tanh": jets.tanh, "asin": jets.asin, "acos": jets.acos, "atan": jets.atan,
    "asinh": jets.asinh, "acosh": jets.acosh, "atanh": jets.atanh, "erf": jets.erf, "erfc": jets.erfc,
    "expm1": jets.expm1, "log1p": jets.log1p, "abs": absolute,
}
PLAIN = [
    "sigmoid", "softplus", "gelu", "swish", "mish", "softsign", "gaussian", "relu", "log_cosh", "hard_tanh", "serf"]
SET = [
    ("elu", "alpha"), ("softplus", "beta"), ("swish", "beta"), ("prelu", "alpha"), ("celu", "alpha"),
    ("snake", "alpha")]
SMOOTH = ["sigmoid", "tanh", "gelu", "swish", "mish", "softplus", "log_cosh", "erf", "gaussian", "softsign"]
CATALOGUE = catalogue()


LARGEST = mpf(10) ** 320


class Formula:
    """A text and the jet of it at a jet of x; what goes beyond doubles on the way has no value here."""

    def __init__(self, text, at):
        self.text, self._at = text, at

    def at(self, x):
        result = self._at(x)
        if max(map(abs, (result.value, result.slope, result.bend))) > LARGEST:
            raise NoValue("beyond doubles")
        return result


def number(random):
    text = random.choice(["2", "3", "0.5", "1.702", "0.1", "10", "1e-3", "7", "0.75", "1e3"])
    return Formula(text, lambda x: Jet(mpf(float(text))))


def decimal(random, low, high):
    """A number that no x of the rows is, so that no row stands at a kink."""
    return f"{random.uniform(low, high):.2f}7"


def known(name, *given):
    """A function of the catalogue with some parameters set, the others at their defaults."""
    def at(x):
        values = [parameter.exact_default() for parameter in CATALOGUE[name].parameters.values()]
        for key, value in given:
            values[list(CATALOGUE[name].parameters).index(key)] = value
        return CATALOGUE[name].of(x, *values)
    return at


def derived(name, order):
    """The order-th derivative of a smooth function, with two more, by differences of many more digits."""
    function = known(name)

    def at(x):
        digits = mpmath.mp.prec
        with mpmath.workprec(4 * digits):
            value, slope, bend = (
                mpmath.diff(lambda u: function(Jet(u, 1)).value, x.value, order + more) for more in range(3))
        return x.through(+value, +slope, +bend)
    return at


def operation(sign, a, b):
    if sign == "+":
        return lambda x: a.at(x) + b.at(x)
    if sign == "-":
        return lambda x: a.at(x) - b.at(x)
    return (lambda x: a.at(x) * b.at(x)) if sign == "*" else (lambda x: a.at(x) / b.at(x))


def branch(test, first, second):
    return lambda x: first.at(x) if test(x) else second.at(x)


def draw(random, depth):
    """A formula of at most this depth."""
    if depth == 0:
        return Formula("x", lambda x: x) if random.random() < 0.8 else number(random)
    inner = lambda: draw(random, random.randrange(depth))
    kind = random.randrange(10)
    if kind < 3:
        sign, a, b = random.choice("+-*/"), inner(), inner()
        return Formula(f"({a.text}) {sign} ({b.text})", operation(sign, a, b))
    if kind == 3:
        name, a = random.choice(sorted(FUNCTIONS)), inner()
        return Formula(f"{name}({a.text})", lambda x: FUNCTIONS[name](a.at(x)))
    if kind == 4:
        name, a = random.choice(PLAIN), inner()
        return Formula(f"{name}({a.text})", lambda x: known(name)(a.at(x)))
    if kind == 5:
        (name, parameter), a, value = random.choice(SET), inner(), decimal(random, 0.1, 3)
        return Formula(
            f"{name}({a.text}, {parameter}={value})", lambda x: known(name, (parameter, mpf(float(value))))(a.at(x)))
    if kind == 6:
        name, order, a = random.choice(SMOOTH), random.choice((1, 1, 2)), inner()
        return Formula(f"{name}{chr(39) * order}({a.text})", lambda x: derived(name, order)(a.at(x)))
    if kind == 7:
        exponent, a = random.choice(["2", "3", "0.5", "-1", "1.5", "-2", "4"]), inner()
        return Formula(f"({a.text})^({exponent})", lambda x: power(a.at(x), mpf(exponent)))
    if kind == 8:
        border, a, b = decimal(random, -3, 3), inner(), inner()
        sign, test = random.choice([
            ("<", lambda x: x.value < mpf(float(border))), (">=", lambda x: x.value >= mpf(float(border)))])
        return Formula(f"where(x {sign} {border}, {a.text}, {b.text})", branch(test, a, b))
    name, a, b = random.choice(["max", "min"]), inner(), inner()
    choice = {"max": maximum, "min": minimum}[name]
    return Formula(f"{name}({a.text}, {b.text})", lambda x: choice(a.at(x), b.at(x)))
