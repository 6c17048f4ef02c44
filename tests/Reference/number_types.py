#!/usr/bin/env python3
"""Prints what functions are in number types, for the tests, by mpmath and exact fractions alone; needs numpy, too.

    number_types.py fused [NAME...] > ../Activations.Tests/Reference/number_types.csv
    number_types.py stepwise > ../Activations.Tests/Reference/stepwise.csv

`fused`: every function of functions.py with its defaults, or only those that are named, f and f' rounded once, for all
finite values of the 8-bit types and for random ones of the others. `stepwise`: formulas of which every operation is
rounded.

Columns: type, function or formula, order, then the codes of x and of the values in hexadecimal, without separators, as
the types store them (sign, exponent, significand). A value that is exactly 0 or at a kink, where signs and sides are a
convention, or all but a tie is written as dashes. The same seed gives the same rows.
"""
import csv
import math
import random
import sys
from fractions import Fraction

import mpmath
from mpmath import mpf

from formats import TYPES
from functions import catalogue
from jets import Jet, NoValue
from rounding import settled

SEED = 20261126
DRAWN = 40
PRECISIONS = (300, 1200, 2400, 4800)
STEP_PRECISION = 300

# jets.py has such numbers in the place of smaller ones, whose signs may be others.
SIGNED = mpf(2) ** -(10 ** 6)

# Of each type how many bits a value has; float64 has tables of its own.
WIDTHS = {"float8_e4m3": 8, "float8_e5m2": 8, "bfloat16": 16, "float16": 16, "float32": 32}


def largest_code(type):
    """That of the largest finite value: codes of positive values are their ranks."""
    return code_of_size(type, type.largest)


def code_of_size(type, size):
    spacing = type.spacing(size)
    steps = size / spacing
    binades = 0
    while spacing > Fraction(2) ** (type.least_exponent - type.precision + 1):
        spacing /= 2
        binades += 1
    return int(steps) + (binades << (type.precision - 1))


def value_of(type, code):
    sign_bit = 1 << (WIDTHS[type.name] - 1)
    size = code & (sign_bit - 1)
    binades = max(0, (size >> (type.precision - 1)) - 1)
    steps = size - (binades << (type.precision - 1))
    value = Fraction(steps) * Fraction(2) ** (binades + type.least_exponent - type.precision + 1)
    return -value if code & sign_bit else value


def code_of(type, text):
    """The code of a value as formats.py writes it; NaN is without a sign here."""
    value = float(text)
    sign_bit = 1 << (WIDTHS[type.name] - 1)
    if math.isnan(value):
        return sign_bit - 1
    size = largest_code(type) + 1 if math.isinf(value) else code_of_size(type, abs(Fraction(value)))
    return size | (sign_bit if math.copysign(1, value) < 0 else 0)


def written(type, code):
    return f"{code:0{WIDTHS[type.name] // 4}x}"


def dashes(type):
    return "-" * (WIDTHS[type.name] // 4)


def rounded_text(type, number):
    """An mpmath number rounded once; what is far too small keeps its sign."""
    sign, mantissa, exponent, bits = number._mpf_
    if bits + exponent < -4000:
        return "-0.0" if sign else "0.0"
    if bits + exponent > 4000:
        return type.beyond("-" if sign else "")
    exact = Fraction(mantissa) * Fraction(2) ** exponent
    return type.round(-exact if sign else exact)


def codes(type, source):
    sign_bit, last = 1 << (WIDTHS[type.name] - 1), largest_code(type)
    if WIDTHS[type.name] == 8:
        return [*range(last + 1), *range(sign_bit, sign_bit + last + 1)]
    ordinary = [code_of(type, type.round(Fraction(source.uniform(-9, 9)))) for _ in range(DRAWN // 2)]
    return ordinary + [source.randint(0, last) | source.choice((0, sign_bit)) for _ in range(DRAWN // 2)]


def fused_rows(*names):
    by_name = {type.name: type for type in TYPES}
    for name, function in catalogue().items():
        if names and name not in names:
            continue
        source = random.Random(f"{SEED} {name}")
        for type in (by_name[word] for word in WIDTHS):
            chosen = codes(type, source)
            orders = [cells(type, function, code) for code in chosen]
            for order in (0, 1):
                yield [type.name, name, order, "".join(written(type, code) for code in chosen),
                       "".join(row[order] for row in orders)]


def cells(type, function, code):
    x = value_of(type, code)
    parameters = [parameter.exact_default() for parameter in function.parameters.values()]
    kinks = [float(kink) for kink in function.kinks(*parameters)]
    if float(x) in kinks or abs(x) > function.farthest or any(abs(float(x) - kink) < 1e-9 for kink in kinks):
        return [dashes(type)] * 2

    def orders_at():
        exact = mpf(x.numerator) / x.denominator
        now = [parameter.exact_default() for parameter in function.parameters.values()]
        result = function.of(Jet(exact, 1), *now)
        return result.value, result.slope
    try:
        return [cell(type, number) for number in settled(orders_at, PRECISIONS)]
    except NoValue:
        return [dashes(type)] * 2


def cell(type, number):
    is_open = number == 0 or abs(number) < SIGNED or is_as_good_as_a_tie(type, number)
    return dashes(type) if is_open else written(type, code_of(type, rounded_text(type, number)))


def is_as_good_as_a_tie(type, number):
    """Within 2^-300 of a tie, though none: that counts as one (e_swish at 512, where its sigmoid is 1 - exp(-512))."""
    sign, mantissa, exponent, bits = number._mpf_
    if abs(bits + exponent) > 4000:
        return False
    exact = Fraction(mantissa) * Fraction(2) ** exponent
    steps = exact / type.spacing(exact)
    from_tie = abs(steps - math.floor(steps) - Fraction(1, 2))
    return 0 < from_tie < Fraction(2) ** -290


class Stepped:
    """A value of a type, every operation on which rounds."""

    def __init__(self, type, value):
        self.type, self.value = type, value

    def of(self, number):
        return self if number is self else number if isinstance(number, Stepped) else constant(self.type, number)

    def arithmetic(self, other, exactly, otherwise):
        a, b = self.value, self.of(other).value
        if math.isfinite(a) and math.isfinite(b):
            exact = exactly(Fraction(a), Fraction(b))
            if exact is not None and exact != 0:
                return Stepped(self.type, float(self.type.round(exact)))
        return Stepped(self.type, passed(self.type, otherwise(a, b)))

    def __add__(self, other):
        return self.arithmetic(other, lambda a, b: a + b, lambda a, b: a + b)

    def __radd__(self, other):
        return self.of(other) + self

    def __sub__(self, other):
        return self.arithmetic(other, lambda a, b: a - b, lambda a, b: a - b)

    def __rsub__(self, other):
        return self.of(other) - self

    def __mul__(self, other):
        return self.arithmetic(other, lambda a, b: a * b, lambda a, b: a * b)

    def __rmul__(self, other):
        return self.of(other) * self

    def __truediv__(self, other):
        return self.arithmetic(other, lambda a, b: a / b if b else None, ieee_quotient)

    def __rtruediv__(self, other):
        return self.of(other) / self

    def __neg__(self):
        return Stepped(self.type, -self.value)

    def through(self, function, limits):
        """A function as one operation; its limits at both infinities, where its argument has overflown."""
        if math.isnan(self.value):
            return self
        if math.isinf(self.value):
            return Stepped(self.type, passed(self.type, limits[self.value > 0]))
        with mpmath.workprec(STEP_PRECISION):
            result = function(mpf(self.value))
        if result == 0:
            return Stepped(self.type, self.value if self.value == 0 else 0.0)
        return Stepped(self.type, float(rounded_text(self.type, result)))


def passed(type, value):
    """Without infinities, they are NaN."""
    return math.nan if math.isinf(value) and not type.has_infinity else value


def ieee_quotient(a, b):
    if b:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a) * math.copysign(1, b)


def constant(type, number):
    return Stepped(type, float(type.round(Fraction(number)) if number else "0.0"))


def exp(a):
    return a.through(mpmath.exp, (0.0, math.inf))


def log(a):
    if a.value == 0:
        return Stepped(a.type, passed(a.type, -math.inf))
    if a.value < 0:
        return Stepped(a.type, math.nan)
    return a.through(mpmath.log, (math.nan, math.inf))


def tanh(a):
    return a.through(mpmath.tanh, (-1.0, 1.0))


def erf(a):
    return a.through(mpmath.erf, (-1.0, 1.0))


def sigmoid(a):
    return a.through(lambda x: 1 / (1 + mpmath.exp(-x)), (0.0, 1.0))


def softplus(a):
    def of_number(x):
        return mpmath.log1p(mpmath.exp(x)) if x < 0 else x + mpmath.log1p(mpmath.exp(-x))
    return a.through(of_number, (0.0, math.inf))


def sqrt(a):
    return a.through(mpmath.sqrt, (math.nan, math.inf))


def square(a):
    return a * a


def rounded_pi(type):
    with mpmath.workprec(STEP_PRECISION):
        return Stepped(type, float(rounded_text(type, mpmath.pi)))


def gelu_slope(x):
    first = (1 + erf(x / sqrt(x.of(2)))) / 2
    return first + x * exp(-square(x) / 2) / sqrt(2 * rounded_pi(x.type))


STEPWISE = {
    "1/(1+exp(-x))": lambda x: 1 / (1 + exp(-x)),
    "log(1+exp(x))": lambda x: log(1 + exp(x)),
    "x*sigmoid(x)": lambda x: x * sigmoid(x),
    "x*tanh(softplus(x))": lambda x: x * tanh(softplus(x)),
    "x/2*(1 + erf(x/sqrt(2)))": lambda x: x / 2 * (1 + erf(x / sqrt(x.of(2)))),
    "(1+erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2pi)": gelu_slope,
    "(exp(x)-exp(-x))/(exp(x)+exp(-x))": lambda x: (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
    "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*(x*x*x))))": lambda x:
        x / 2 * (1 + tanh(sqrt(2 / rounded_pi(x.type)) * (x + 0.044715 * (x * x * x)))),
    "log(x)/(x - 1)": lambda x: log(x) / (x - 1),
}


def stepwise_rows():
    by_name = {type.name: type for type in TYPES}
    for formula, at in STEPWISE.items():
        source = random.Random(f"{SEED} {formula}")
        for type in (by_name[word] for word in WIDTHS):
            chosen = codes(type, source)
            values = []
            for code in chosen:
                x = value_of(type, code)
                result = at(Stepped(type, -0.0 if x == 0 and code else float(x))).value
                values.append(dashes(type) if result == 0 else written(type, code_of(type, repr(result))))
            yield [type.name, formula, 0, "".join(written(type, code) for code in chosen), "".join(values)]


def main(arguments):
    kinds = {"fused": fused_rows, "stepwise": stepwise_rows}
    if not arguments or arguments[0] not in kinds:
        print(__doc__, file=sys.stderr)
        return 2
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["type", "function", "order", "x", "value"])
    writer.writerows(kinds[arguments[0]](*arguments[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
