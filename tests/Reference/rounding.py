"""Doubles from numbers of any precision, and how many bits it takes to be sure of them."""
import math
from fractions import Fraction

import mpmath

from jets import NoValue, Undecided

PRECISIONS = (160, 320, 640, 1280, 2560, 5120, 10240)
AGREEMENT = 100  # bits that two precisions must have in common


def rounded(number):
    """The nearest double, half to even, subnormals exact; and (number - it)/ulp, or None where the number is 0."""
    if number == 0:
        return 0.0, None
    sign, mantissa, exponent, bits = number._mpf_
    if bits + exponent > 1024:
        return (-math.inf if sign else math.inf), 0.0
    lowest = max(bits + exponent - 53, -1074)  # the power of two of an ulp
    if bits + exponent < -1200:
        return (-0.0 if sign else 0.0), 0.0
    exact = Fraction(mantissa) * Fraction(2) ** (exponent - lowest)
    count = round(exact)
    size = math.inf if count == 1 << 53 and lowest == 971 else math.ldexp(count, lowest)
    residual = 0.0 if math.isinf(size) else float(exact - count)
    return (-size, -residual) if sign else (size, residual)


def settled(orders_at, precisions=PRECISIONS):
    """f, f', f'' at the precision from which on they do not change; NoValue where there is none.

    What is 0, or as near to both neighbouring doubles, at every precision is so exactly: x/2 plus a little where x is
    subnormal is not at ten thousand bits.
    """
    last = before = None
    for precision in precisions:
        with mpmath.workprec(precision):
            try:
                now = orders_at()
            except Undecided:
                continue
            if before is not None and all(agree(a, b) and not is_tie(b) for a, b in zip(before, now)):
                return now
            before, last = now, before
    if last is None:
        raise NoValue("not decided")
    if all(a == b == 0 or agree(a, b) or cancels(a, b) for a, b in zip(last, now)):
        return [mpmath.mpf(0) if cancels(a, b) else b for a, b in zip(last, now)]
    raise NoValue("not settled")


def agree(a, b):
    return b != 0 and abs(a - b) <= abs(b) * mpmath.mpf(2) ** -AGREEMENT


def cancels(a, b):
    """Whether what is left of a sum are the errors of its terms, which twice the bits make far smaller: it is 0."""
    return a != 0 and abs(b) <= abs(a) * mpmath.mpf(2) ** -1000


def is_tie(number):
    return abs(rounded(number)[1]) == 0.5
