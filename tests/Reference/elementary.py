#!/usr/bin/env python3
"""Prints Activations.Tests/Reference/elementary.csv: elementary functions at easy and hard doubles, to 90 digits.

    python3 tests/Reference/elementary.py > tests/Activations.Tests/Reference/elementary.csv

Needs mpmath. Each value is computed twice, at 140 and at 200 digits, and both must agree to the digits printed.
"""
import math
import random

import mpmath
from mpmath import mp, mpf

SEED = 20261126
ROWS = 24
DIGITS = 90


def logarithmic(low, high):
    """A double whose binary logarithm is evenly spread, with random digits."""
    return math.ldexp(random.uniform(1, 2), random.randint(low, high))


def signed(draw):
    return lambda: random.choice([-1, 1]) * draw()


def near(centre, low, high):
    """A double that is 2^low to 2^high of itself away from the centre."""
    return lambda: centre * (1 + random.choice([-1, 1]) * logarithmic(low, high))


def below(centre, low, high):
    return lambda: centre * (1 - logarithmic(low, high))


def above(centre, low, high):
    return lambda: centre * (1 + logarithmic(low, high))


def mixed(*draws):
    return lambda: random.choice(draws)()


def quarter_turn():
    """The double nearest to a random multiple of a quarter turn."""
    return float(random.randint(1, 10**random.randint(1, 15)) * mp.pi / 2)


anything = signed(lambda: logarithmic(-1020, 1023))
ordinary = signed(lambda: random.uniform(0, 30))
tiny = signed(lambda: logarithmic(-1020, -3))
positive = mixed(lambda: logarithmic(-1020, 1023), lambda: random.uniform(0, 30), near(1, -52, -1))
angle = mixed(ordinary, tiny, signed(lambda: logarithmic(3, 1023)), quarter_turn)
exponent = mixed(ordinary, tiny, signed(lambda: random.uniform(0, 750)), signed(lambda: logarithmic(10, 13)))
within_one = mixed(signed(lambda: random.uniform(0, 1)), tiny, signed(below(1, -52, -3)))
gaussian = mixed(ordinary, tiny, signed(lambda: random.uniform(0, 6)), signed(lambda: logarithmic(3, 6)))


def sinc(order):
    """The derivative of sin(x)/x: by its series near 0, else by its recurrence with more digits than it loses."""
    def value(x):
        if abs(x) < 20:
            with mp.extradps(60):
                total = mpf(0)
                for k in range((order + 1) // 2, 150):
                    j = 2 * k - order
                    total += (-1) ** k * x**j / (mpmath.factorial(j) * (2 * k + 1))
                return total
        derivatives = [mpmath.sin, mpmath.cos, lambda t: -mpmath.sin(t), lambda t: -mpmath.cos(t)]
        result = mpmath.sin(x) / x
        for n in range(1, order + 1):
            result = (derivatives[n % 4](x) - n * result) / x
        return result
    return value


def cube_root(x):
    return mpmath.sign(x) * mpmath.cbrt(abs(x))


FUNCTIONS = {
    "sqrt": (mpmath.sqrt, positive),
    "cbrt": (cube_root, mixed(anything, ordinary)),
    "exp": (mpmath.exp, exponent),
    "expm1": (mpmath.expm1, exponent),
    "log": (mpmath.log, positive),
    "log1p": (mpmath.log1p, mixed(positive, tiny, below(-1, -52, -3))),
    "log2": (lambda x: mpmath.log(x) / mpmath.log(2), positive),
    "log10": (lambda x: mpmath.log(x) / mpmath.log(10), positive),
    "sin": (mpmath.sin, angle),
    "cos": (mpmath.cos, angle),
    "tan": (lambda x: mpmath.sin(x) / mpmath.cos(x), angle),
    "asin": (mpmath.asin, within_one),
    "acos": (mpmath.acos, within_one),
    "atan": (mpmath.atan, mixed(anything, ordinary, signed(near(1, -52, -3)))),
    "sinh": (mpmath.sinh, exponent),
    "cosh": (mpmath.cosh, exponent),
    "tanh": (mpmath.tanh, mixed(ordinary, tiny, signed(lambda: random.uniform(0, 1)))),
    "asinh": (mpmath.asinh, mixed(anything, ordinary, tiny)),
    "acosh": (mpmath.acosh, mixed(above(1, -52, -1), lambda: logarithmic(0, 1023))),
    "atanh": (mpmath.atanh, within_one),
    "erf": (mpmath.erf, mixed(ordinary, tiny, signed(lambda: random.uniform(0, 3)))),
    "erfc": (mpmath.erfc, gaussian),
    "gaussian": (lambda x: mpmath.exp(-x * x), gaussian),
    "sinc0": (sinc(0), angle),
    "sinc1": (sinc(1), angle),
    "sinc2": (sinc(2), angle),
    "sinc3": (sinc(3), angle),
}


def digits(function, *arguments):
    texts = []
    for precision in (140, 200):
        # What cancels: 1 - a tail of e^-900, the sine of 2^1023, 1 + 2^-1074.
        with mp.workdps(precision + 700):
            texts.append(mpmath.nstr(+function(*map(mpf, arguments)), DIGITS, min_fixed=1, max_fixed=0))
    if texts[0] != texts[1]:
        raise ArithmeticError(f"{function} at {arguments}: {texts}")
    return texts[0]


# The second is the double nearest to a multiple of a quarter turn (Muller, Elementary Functions).
HUGE = [1e22, 5.319372648326541e255, 1e300, 1.7976931348623157e308]


def main():
    random.seed(SEED)
    print("function,x,y,value")
    for name, (function, draw) in FUNCTIONS.items():
        for _ in range(ROWS):
            x = draw()
            print(f"{name},{x!r},,{digits(function, x)}")
    for _ in range(ROWS):
        x = positive()
        y = random.choice([-1, 1]) * random.choice([random.uniform(0, 5), logarithmic(-30, 3), 1 / 3, 0.75])
        print(f"power,{x!r},{y!r},{digits(mpmath.power, x, y)}")
    for name in ("sin", "cos", "tan"):
        for x in HUGE:
            print(f"{name},{x!r},,{digits(FUNCTIONS[name][0], x)}")


if __name__ == "__main__":
    main()
