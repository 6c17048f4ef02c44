#!/usr/bin/env python3
"""Prints Activations.Tests/Reference/vectors.csv: outputs of functions of several inputs, as the first input varies.

    vectors.py > ../Activations.Tests/Reference/vectors.csv

Written from the papers: exponentials over their sum, and thresholds found by sorting. Columns: function, the other
inputs between blanks, output, temperature, x, and f, f', f'' rounded once to the nearest double. The same seed gives
the same rows; no x is a kink.
"""
import csv
import random
import sys

from mpmath import mpf

from jets import Jet, NoValue, exp, log1p, sqrt
from rounding import rounded, settled

SEED = 20261126
FAR = (-1e300, -745.0, -40.0, 40.0, 745.0, 1e300)
PRECISIONS = (1200, 2400)


def softmax(inputs, output):
    """By how far the inputs are above the own one, so that nothing overflows."""
    return 1 / sum((exp(one - inputs[output]) for one in inputs), Jet(0))


def log_softmax(inputs, output):
    others = [exp(one - inputs[output]) for i, one in enumerate(inputs) if i != output]
    return -log1p(sum(others, Jet(0)))


def softmin(inputs, output):
    return softmax([-one for one in inputs], output)


def softmax1(inputs, output):
    return softmax([*inputs, Jet(0)], output)


def maxout(inputs, output):
    return max(inputs, key=lambda one: one.value)


def sparsemax(inputs, output):
    """Martins & Astudillo 2016, algorithm 1."""
    ordered = sorted(inputs, key=lambda one: one.value, reverse=True)
    size = max(k for k in range(1, len(ordered) + 1)
               if 1 + k * ordered[k - 1].value > sum(one.value for one in ordered[:k]))
    threshold = (sum(ordered[:size], Jet(0)) - 1) / size
    above = inputs[output] - threshold
    return above if above.value > 0 else Jet(0)


def entmax15(inputs, output):
    """Peters et al. 2019, algorithm 2, by mean and variance of the largest halves."""
    halves = [one / 2 for one in inputs]
    ordered = sorted(halves, key=lambda one: one.value, reverse=True)
    threshold = None
    for size in range(1, len(ordered) + 1):
        mean = sum(ordered[:size], Jet(0)) / size
        spread = sum(((one - mean) * (one - mean) for one in ordered[:size]), Jet(0))
        room = (1 - spread) / size
        if room.value >= 0:
            candidate = mean - (sqrt(room) if room.value > 0 else Jet(0))
            if candidate.value < ordered[size - 1].value:
                threshold = candidate
    above = halves[output] - threshold
    return above * above if above.value > 0 else Jet(0)


FUNCTIONS = {
    "softmax": softmax, "log_softmax": log_softmax, "softmin": softmin, "softmax1": softmax1, "maxout": maxout,
    "sparsemax": sparsemax, "entmax15": entmax15,
}
HEATED = ("softmax", "log_softmax", "softmin")
HELD = ([0.0], [0.0, 1.0], [2.0, 2.0], [-1.0, 0.5, 3.0], [1000.0, -1000.0], [0.25, 0.25, 0.5, -8.0, 0.1])


def rows():
    yield ["function", "others", "output", "temperature", "x", "f", "df", "d2f"]
    for name, function in FUNCTIONS.items():
        source = random.Random(f"{SEED} {name}")
        for others in HELD:
            for output in range(1 if name == "maxout" else len(others) + 1):
                temperature = source.choice((1.0, 0.5, 3.0)) if name in HEATED else 1.0
                near = [source.uniform(-4, 4) + source.choice(others) for _ in range(4)]
                for x in sorted([*near, *FAR]):
                    cells = row(function, others, output, temperature, x)
                    if cells is not None:
                        texts = " ".join(map(repr, others))
                        yield [name, texts, output, repr(temperature), repr(x), *map(repr, cells)]


def row(function, others, output, temperature, x):
    def orders():
        inputs = [Jet(mpf(x), 1) / temperature, *(Jet(mpf(one)) / temperature for one in others)]
        result = function(inputs, output)
        return result.value, result.slope, result.bend
    try:
        return [rounded(number)[0] for number in settled(orders, PRECISIONS)]
    except (NoValue, OverflowError, ValueError):
        return None


if __name__ == "__main__":
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows())
    sys.exit(0)
