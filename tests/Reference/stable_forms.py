#!/usr/bin/env python3
"""Makes Activations.Tests/Reference/stable_forms.csv: what cancels as it is written, with its value, slope and bend.

    stable_forms.py > ../Activations.Tests/Reference/stable_forms.csv

Each formula is computed as it is written, with so many digits that they last; nothing of the program is used.
"""
import csv
import sys

import mpmath
from mpmath import mpf

import jets
from jets import Jet

X = [-1000.5, -700.25, -40.5, -3.0, -0.7, -1e-9, 1e-12, 0.3, 2.0, 36.75, 745.5, 1234.0]
DIGITS = 4000


def exp(x):
    return jets.exp(x)


def sigmoid(x):
    return Jet(1) / (Jet(1) + exp(-x))


def softplus(x):
    return jets.log(Jet(1) + exp(x))


def cdf(x):
    return (Jet(1) + jets.erf(x / Jet(mpmath.sqrt(2)))) / Jet(2)


def to(base, x):
    return exp(x * Jet(mpmath.log(base)))


def mish_of(n, x):
    return x * n / (n + Jet(2))


FORMULAS = {
    "exp(x)/(exp(x)+exp(-x))": lambda x: exp(x) / (exp(x) + exp(-x)),
    "exp(-x)/(exp(x)+exp(-x))": lambda x: exp(-x) / (exp(x) + exp(-x)),
    "exp(x)/(exp(x)+exp(3x))": lambda x: exp(x) / (exp(x) + exp(x * Jet(3))),
    "x*exp(x)/(exp(x)+1)": lambda x: x * exp(x) / (exp(x) + Jet(1)),
    "10^x/(1+10^x)": lambda x: to(10, x) / (Jet(1) + to(10, x)),
    "sinh(x)/(1+cosh(x))": lambda x: jets.sinh(x) / (Jet(1) + jets.cosh(x)),
    "x*((1+exp(x))^2-1)/((1+exp(x))^2+1)": lambda x: mish_of((Jet(1) + exp(x)) * (Jet(1) + exp(x)) - Jet(1), x),
    "log(exp(x)+exp(-x))": lambda x: jets.log(exp(x) + exp(-x)),
    "log(2cosh(x))": lambda x: jets.log(Jet(2) * jets.cosh(x)),
    "log(cosh(x)+1)": lambda x: jets.log(jets.cosh(x) + Jet(1)),
    "log(sinh(x)^2+1)": lambda x: jets.log(jets.sinh(x) * jets.sinh(x) + Jet(1)),
    "log(1+exp(x)^2)": lambda x: jets.log(Jet(1) + exp(x) * exp(x)),
    "log(1+2^x)": lambda x: jets.log(Jet(1) + to(2, x)),
    "log2(1+2^x)": lambda x: jets.log(Jet(1) + to(2, x)) / Jet(mpmath.log(2)),
    "log(2+3*exp(x))": lambda x: jets.log(Jet(2) + Jet(3) * exp(x)),
    "log(exp(1)+exp(x))": lambda x: jets.log(exp(Jet(1)) + exp(x)),
    "log(exp(x)+exp(2x))": lambda x: jets.log(exp(x) + exp(x * Jet(2))),
    "cosh(x)-1": lambda x: jets.cosh(x) - Jet(1),
    "cosh(x)^2-1": lambda x: jets.cosh(x) * jets.cosh(x) - Jet(1),
    "2*sigmoid(x)-1": lambda x: Jet(2) * sigmoid(x) - Jet(1),
    "1-2/(exp(2x)+1)": lambda x: Jet(1) - Jet(2) / (exp(x * Jet(2)) + Jet(1)),
    "tanh(x/2)/2+0.5": lambda x: jets.tanh(x / Jet(2)) / Jet(2) + Jet(mpf("0.5")),
    "softplus(4x)-softplus(-4x)": lambda x: softplus(x * Jet(4)) - softplus(-x * Jet(4)),
    "log(sigmoid(x)/(1-sigmoid(x)))": lambda x: jets.log(sigmoid(x) / (Jet(1) - sigmoid(x))),
    "log(sigmoid(x))-log(1-sigmoid(x))": lambda x: jets.log(sigmoid(x)) - jets.log(Jet(1) - sigmoid(x)),
    "sigmoid(x)+sigmoid(-x)": lambda x: sigmoid(x) + sigmoid(-x),
    "swish(x)-swish(-x)": lambda x: x * sigmoid(x) - (-x) * sigmoid(-x),
    "gelu(x)-gelu(-x)": lambda x: x * cdf(x) - (-x) * cdf(-x),
    "4*x*sigmoid(x)+x*sigmoid(-x)*4": lambda x: Jet(4) * x * sigmoid(x) + x * sigmoid(-x) * Jet(4),
    "x^2*sigmoid(x)+x*sigmoid(-x)": lambda x: x * x * sigmoid(x) + x * sigmoid(-x),
    "sin(x)^2+cos(x)^2": lambda x: jets.sin(x) * jets.sin(x) + jets.cos(x) * jets.cos(x),
    "exp(x)^-3": lambda x: Jet(1) / (exp(x) * exp(x) * exp(x)),
}


def double(number):
    """The nearest double; 0 where only the digits that were computed with are left."""
    return repr(float(mpmath.chop(number, mpf(10) ** (100 - DIGITS))))


def main():
    mpmath.mp.dps = DIGITS
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["formula", "x", "f", "f'", "f''"])
    for text, of in FORMULAS.items():
        for x in X:
            jet = of(Jet(mpf(x), 1))
            if max(abs(jet.value), abs(jet.slope), abs(jet.bend)) < mpf(10) ** 308:
                rows.writerow([text, repr(x), double(jet.value), double(jet.slope), double(jet.bend)])


main()
