#!/usr/bin/env python3
"""Prints Activations.Tests/Reference/rounding.csv: exact numbers and what they are in each floating-point type.

    python3 tests/Reference/formats.py > tests/Activations.Tests/Reference/rounding.csv

A number is numerator * 2^exponent / denominator. Every value is found by exact fractions among the type's neighbours;
those of float64, float32 and float16 are compared with Python's and NumPy's own conversions where the number is a
double. Needs numpy.
"""
import random
from fractions import Fraction

import numpy

SEED = 20261126
NUMBERS = 60


class Type:
    def __init__(self, name, precision, least_exponent, greatest_exponent, largest=None, has_infinity=True):
        self.name = name
        self.precision = precision
        self.least_exponent = least_exponent
        self.greatest_exponent = greatest_exponent
        full = (2 - Fraction(2) ** (1 - precision)) * Fraction(2) ** greatest_exponent
        self.largest = Fraction(largest) if largest else full
        self.has_infinity = has_infinity

    def beyond(self, sign):
        return sign + "inf" if self.has_infinity else "nan"

    def spacing(self, size):
        leading = self.least_exponent
        while Fraction(2) ** (leading + 1) <= size:
            leading += 1
        return Fraction(2) ** (leading - self.precision + 1)

    def round(self, number):
        """The nearest multiple of the spacing, the even one of two; then overflow."""
        size = abs(number)
        sign = "-" if number < 0 else ""
        if size >= 2 * self.largest:
            return self.beyond(sign)
        spacing = self.spacing(size)
        rounded = round(size / spacing) * spacing  # Fractions are rounded half to even
        if rounded > self.largest:
            return self.beyond(sign)
        return sign + repr(float(rounded))


TYPES = [
    Type("float64", 53, -1022, 1023),
    Type("float32", 24, -126, 127),
    Type("float16", 11, -14, 15),
    Type("bfloat16", 8, -126, 127),
    Type("float8_e4m3", 4, -6, 8, largest=448, has_infinity=False),
    Type("float8_e5m2", 3, -14, 15),
]


def values(type):
    """Values of the type in all regions: subnormal, normal, the ends, and what overflows."""
    tiny = Fraction(2) ** (type.least_exponent - type.precision + 1)
    steps = [1, 2, 3, 2 ** (type.precision - 1) - 1, 2 ** (type.precision - 1), 2 ** (type.precision - 1) + 1]
    yield from (tiny * step for step in steps)
    yield from (tiny / 2, tiny / 4, type.largest, type.largest + type.spacing(type.largest), type.largest * 2)
    for _ in range(NUMBERS // 4):
        exponent = random.randint(type.least_exponent - type.precision + 1, type.greatest_exponent)
        yield random.randint(2 ** (type.precision - 1), 2**type.precision - 1) * Fraction(2) ** (
            exponent - type.precision + 1
        )


def around(type, value):
    """The value, the tie above it, and both a little more and a little less: by 2^-20 or 2^-130 of the spacing."""
    spacing = type.spacing(value)
    for centre in (value, value + spacing / 2):
        yield centre
        little = spacing / 2 ** random.choice([20, 130])
        yield centre + little
        yield centre - little
    yield centre + spacing / 3


def check(type, number, text):
    kinds = {"float64": numpy.float64, "float32": numpy.float32, "float16": numpy.float16}
    if type.name in kinds and abs(number) < 2**1023 and Fraction(float(number)) == number:
        with numpy.errstate(over="ignore", under="ignore"):
            converted = float(kinds[type.name](float(number)))
        if repr(converted) != text:
            raise ArithmeticError(f"{type.name} of {number}: {text}, but numpy has {converted!r}")


def main():
    random.seed(SEED)
    print("type,numerator,exponent,denominator,value")
    for type in TYPES:
        for value in values(type):
            for number in around(type, value):
                if number == 0:
                    continue
                number *= random.choice([-1, 1])
                text = type.round(number)
                check(type, number, text)
                numerator, denominator = number.numerator, number.denominator
                exponent = 0
                while denominator % 2 == 0:
                    denominator //= 2
                    exponent -= 1
                while numerator % 2 == 0:
                    numerator //= 2
                    exponent += 1
                print(f"{type.name},{numerator},{exponent},{denominator},{text}")


if __name__ == "__main__":
    main()
