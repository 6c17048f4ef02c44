"""2-jets: a value with its first two derivatives, over mpmath's numbers at whatever precision is set.

Nothing here is taken from the program under test. Functions are written so that no digits cancel: tails are products of
what is small, never differences of what is large.
"""
import mpmath
from mpmath import mpf


class NoValue(ArithmeticError):
    """The function has no value there, such as log(-1) and 1/0."""


class Undecided(ArithmeticError):
    """Two numbers are the same at this precision, and perhaps not at a higher one: 2 and 2 + 1e-300."""


class Jet:
    """f, f' and f'' of something at one x."""

    __slots__ = ("value", "slope", "bend")

    def __init__(self, value, slope=0, bend=0):
        self.value, self.slope, self.bend = mpf(value), mpf(slope), mpf(bend)

    def through(self, value, slope, bend):
        """The jet of g(self), given g, g' and g'' at its value."""
        return Jet(value, slope * self.slope, bend * self.slope ** 2 + slope * self.bend)

    def __add__(self, other):
        other = jet(other)
        return Jet(self.value + other.value, self.slope + other.slope, self.bend + other.bend)

    def __neg__(self):
        return Jet(-self.value, -self.slope, -self.bend)

    def __sub__(self, other):
        return self + -jet(other)

    def __mul__(self, other):
        other = jet(other)
        return Jet(
            self.value * other.value,
            self.slope * other.value + self.value * other.slope,
            self.bend * other.value + 2 * self.slope * other.slope + self.value * other.bend)

    def __truediv__(self, other):
        return self * inverse(jet(other))

    def __radd__(self, other):
        return jet(other) + self

    def __rsub__(self, other):
        return jet(other) - self

    def __rmul__(self, other):
        return jet(other) * self

    def __rtruediv__(self, other):
        return jet(other) / self

    def __pow__(self, exponent):
        return power(self, exponent)


def jet(number):
    """A jet as it is, a number as a constant."""
    return number if isinstance(number, Jet) else Jet(number)


def lifted(value, slope, bend):
    """The function of jets that has these values and derivatives as a function of numbers."""
    def function(argument):
        argument = jet(argument)
        return argument.through(value(argument.value), slope(argument.value), bend(argument.value))
    return function


def inverse(a):
    if a.value == 0:
        raise NoValue("1/0")
    one = 1 / a.value
    return a.through(one, -one ** 2, 2 * one ** 3)


def power(a, exponent):
    """a^exponent: multiplied out for a whole number, else exp(exponent * log a)."""
    if isinstance(exponent, Jet):
        return power(a, exponent.value) if exponent.slope == exponent.bend == 0 else exp(exponent * log(a))
    p = mpf(exponent)
    if p == mpmath.floor(p):
        n = int(p)
        if n == 0:
            return Jet(1)
        if n < 0:
            return inverse(power(a, -n))
        return a.through(a.value ** n, n * a.value ** (n - 1), n * (n - 1) * a.value ** (n - 2) if n > 1 else 0)
    if a.value < 0 or (a.value == 0 and p <= 2):
        raise NoValue("a negative number to a broken power, or its bend at 0")
    return a.through(a.value ** p, p * a.value ** (p - 1), p * (p - 1) * a.value ** (p - 2))


def positive(x, name):
    if x <= 0:
        raise NoValue(name)
    return x


def within(x, name, closed=1):
    if abs(x) >= closed:
        raise NoValue(name)
    return x


# What is so far from 1 that its square is no double, whatever it is multiplied by, is 0 with a sign.
TINY = mpf(2) ** -(10 ** 7)


def sech2(x):
    return TINY if abs(x) > 10 ** 7 else mpmath.sech(x) ** 2


def tanh_of(x):
    return mpmath.sign(x) * (1 - TINY) if abs(x) > 10 ** 7 else mpmath.tanh(x)


exp = lifted(mpmath.exp, mpmath.exp, mpmath.exp)
expm1 = lifted(mpmath.expm1, mpmath.exp, mpmath.exp)
log = lifted(lambda x: mpmath.log(positive(x, "log")), lambda x: 1 / x, lambda x: -1 / x ** 2)
log1p = lifted(
    lambda x: mpmath.log1p(x) if x > -1 else positive(1 + x, "log1p"),
    lambda x: 1 / (1 + x), lambda x: -1 / (1 + x) ** 2)
sqrt = lifted(
    lambda x: mpmath.sqrt(positive(x, "sqrt")),
    lambda x: 1 / (2 * mpmath.sqrt(x)), lambda x: -1 / (4 * x * mpmath.sqrt(x)))
sin = lifted(mpmath.sin, mpmath.cos, lambda x: -mpmath.sin(x))
cos = lifted(mpmath.cos, lambda x: -mpmath.sin(x), lambda x: -mpmath.cos(x))
tan = lifted(mpmath.tan, lambda x: mpmath.sec(x) ** 2, lambda x: 2 * mpmath.tan(x) * mpmath.sec(x) ** 2)
sinh = lifted(mpmath.sinh, mpmath.cosh, mpmath.sinh)
cosh = lifted(mpmath.cosh, mpmath.sinh, mpmath.cosh)
tanh = lifted(tanh_of, sech2, lambda x: -2 * tanh_of(x) * sech2(x))
asin = lifted(
    lambda x: mpmath.asin(within(x, "asin")),
    lambda x: 1 / mpmath.sqrt(1 - x * x), lambda x: x / mpmath.sqrt(1 - x * x) ** 3)
acos = lambda a: mpmath.pi / 2 - asin(a)
atan = lifted(mpmath.atan, lambda x: 1 / (1 + x * x), lambda x: -2 * x / (1 + x * x) ** 2)
asinh = lifted(mpmath.asinh, lambda x: 1 / mpmath.sqrt(1 + x * x), lambda x: -x / mpmath.sqrt(1 + x * x) ** 3)
acosh = lifted(
    lambda x: mpmath.acosh(1 + positive(x - 1, "acosh")),
    lambda x: 1 / mpmath.sqrt(x * x - 1), lambda x: -x / mpmath.sqrt(x * x - 1) ** 3)
atanh = lifted(
    lambda x: mpmath.atanh(within(x, "atanh")), lambda x: 1 / (1 - x * x), lambda x: 2 * x / (1 - x * x) ** 2)


def gaussian(x):
    """exp(-x^2) of a number."""
    return mpmath.exp(-x * x)


erf = lifted(
    lambda x: mpmath.sign(x) * (1 - TINY) if abs(x) > 10 ** 5 else mpmath.erf(x),
    lambda x: 2 / mpmath.sqrt(mpmath.pi) * gaussian(x), lambda x: -4 * x / mpmath.sqrt(mpmath.pi) * gaussian(x))
erfc = lifted(
    lambda x: TINY if x > 10 ** 5 else 2 - TINY if x < -10 ** 5 else mpmath.erfc(x),
    lambda x: -2 / mpmath.sqrt(mpmath.pi) * gaussian(x), lambda x: 4 * x / mpmath.sqrt(mpmath.pi) * gaussian(x))


def logistic(x):
    return 1 / (1 + mpmath.exp(-x))


def logistic_slope(x):
    return logistic(x) * logistic(-x)


sigmoid = lifted(logistic, logistic_slope, lambda x: -logistic_slope(x) * tanh_of(x / 2))
softplus = lifted(
    lambda x: x + mpmath.log1p(mpmath.exp(-x)) if x > 0 else mpmath.log1p(mpmath.exp(x)), logistic, logistic_slope)
log_cosh = lifted(
    lambda x: mpmath.log1p(2 * mpmath.sinh(x / 2) ** 2) if abs(x) < 1
    else abs(x) + mpmath.log1p(mpmath.expm1(-2 * abs(x)) / 2), tanh_of, sech2)


def relu(a):
    return a if a.value > 0 else Jet(0)


def is_above(a, b):
    """Whether one jet is above another, or a number."""
    a, b = jet(a), jet(b)
    if a.value == b.value:
        raise Undecided
    return a.value > b.value


def maximum(a, b):
    return jet(a) if is_above(a, b) else jet(b)


def minimum(a, b):
    return jet(b) if is_above(a, b) else jet(a)


def absolute(a):
    return a if a.value > 0 else -a


def sign(a):
    return Jet(mpmath.sign(a.value))
