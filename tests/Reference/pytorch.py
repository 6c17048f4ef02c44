#!/usr/bin/env python3
"""Compares the program with PyTorch: every function that PyTorch has, f and f', in float64.

    tests/Reference/pytorch.py PROGRAM

Needs PyTorch (Debian: python3-torch). Looks at the 160 samples of the default range and at larger ones, and prints for
each function the largest difference of f and of f', relative where the value is above 1. PyTorch rounds after every
operation, so a few units of 1e-16 are its own; exits with 1 where one is above 1e-12 for no known reason.
"""
import csv
import io
import subprocess
import sys

import torch
import torch.nn.functional as F

ALLOWED = 1e-12
SAMPLES = [i / 10 for i in range(-80, 80)] + [-700.5, -88.25, -30.0, -20.5, 20.5, 30.0, 88.25, 700.5]

PYTORCHS_OWN = {
    ("hard_sigmoid", "f'"): "PyTorch's 1/6 is the float32 nearest to it",
    ("hard_swish", "f'"): "-0.5 at -3 before PyTorch 2.7, 0 since",
}

FUNCTIONS = {
    "relu": torch.relu,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda x: F.prelu(x, torch.tensor([0.25], dtype=x.dtype)),
    "rrelu": lambda x: F.rrelu(x, training=False),
    "relu6": F.relu6,
    "threshold:theta=0.5,value=-1": lambda x: F.threshold(x, 0.5, -1),
    "abs": torch.abs,
    "softplus": lambda x: F.softplus(x, threshold=1000),
    "log_sigmoid": F.logsigmoid,
    "elu": F.elu,
    "celu": F.celu,
    "selu": F.selu,
    "exponential": torch.exp,
    "sign": torch.sign,
    "soft_shrink": F.softshrink,
    "hard_shrink": F.hardshrink,
    "hard_sigmoid": F.hardsigmoid,
    "hard_tanh": F.hardtanh,
    "hard_swish": F.hardswish,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softsign": F.softsign,
    "tanh_shrink": F.tanhshrink,
    "arctan": torch.atan,
    "erf": torch.erf,
    "swish": F.silu,
    "gelu": F.gelu,
    "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"),
    "mish": F.mish,
    "sin": torch.sin,
    "cos": torch.cos,
    "sinc": lambda x: torch.sinc(x / torch.pi),
}


def by_program(program, name):
    """f and f' at the samples."""
    command = [program, "sample", name, "--grad", "--format", "csv", "--at", "-"]
    numbers = "\n".join(map(repr, SAMPLES)) + "\n"
    table = subprocess.run(command, input=numbers, capture_output=True, text=True, check=True).stdout
    rows = list(csv.reader(io.StringIO(table)))[1:]
    return [[float(row[order]) for row in rows] for order in (1, 2)]


def by_pytorch(function):
    """The same by PyTorch and its automatic differentiation."""
    x = torch.tensor(SAMPLES, dtype=torch.float64, requires_grad=True)
    y = function(x)
    y.sum().backward()
    return [y.tolist(), x.grad.tolist()]


def difference(ours, theirs):
    return 0 if ours == theirs else abs(ours - theirs) / max(1, abs(ours))


def main():
    program = sys.argv[1]
    beyond = 0
    for name, function in FUNCTIONS.items():
        words = []
        for symbol, ours, theirs in zip(("f", "f'"), by_program(program, name), by_pytorch(function)):
            differences = list(map(difference, ours, theirs))
            largest = max(differences)
            place = SAMPLES[differences.index(largest)]
            reason = PYTORCHS_OWN.get((name, symbol))
            beyond += largest > ALLOWED and reason is None
            words.append(f"{symbol} {largest:.1e} at {place}" + (f" ({reason})" if reason else ""))
        print(f"{name:30} {', '.join(words)}")
    print(f"{2 * len(FUNCTIONS)} compared with PyTorch {torch.__version__}: {beyond} beyond {ALLOWED}")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
