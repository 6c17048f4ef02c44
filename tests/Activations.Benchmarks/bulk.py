#!/usr/bin/env python3
"""Prints what a value costs by numpy and torch: nanoseconds of processor time on one thread, f and f with f'.

    tests/Activations.Benchmarks/bulk.py

The places are those of `Activations.Benchmarks bulk`, which prints the same of this program: 2^20 random numbers of
-8...8, 2^15 at a time. Needs numpy and torch.
"""
import time

import numpy as np
import torch
import torch.nn.functional as F

COUNT, AT_A_TIME, ROUNDS = 1 << 20, 1 << 15, 7
torch.set_num_threads(1)
X = np.random.default_rng(1).uniform(-8, 8, COUNT)
FUNCTIONS = {
    "relu": F.relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": F.softplus,
    "swish": F.silu,
    "gelu": F.gelu,
    "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"),
    "mish": F.mish,
    "serf": lambda x: x * torch.erf(F.softplus(x)),
    "elu": F.elu,
    "log_cosh": lambda x: x + F.softplus(-2 * x) - 0.6931471805599453,
    "sinc": lambda x: torch.sinc(x / torch.pi),
    "snake": lambda x: x + torch.sin(x) ** 2,
}
NUMPY = {
    "relu": lambda x: np.maximum(x, 0),
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "tanh": np.tanh,
    "softplus": lambda x: np.logaddexp(0, x),
    "swish": lambda x: x / (1 + np.exp(-x)),
    "mish": lambda x: x * np.tanh(np.logaddexp(0, x)),
}


def cost(work):
    """The least nanoseconds a value of several rounds."""
    return min(timed(work) for _ in range(ROUNDS)) / COUNT


def timed(work):
    start = time.process_time_ns()
    for i in range(0, COUNT, AT_A_TIME):
        work(i)
    return time.process_time_ns() - start


def main():
    print(f"numpy {np.__version__}, torch {torch.__version__}")
    for name, f in FUNCTIONS.items():
        plain = torch.from_numpy(X)
        with_slope = torch.from_numpy(X).requires_grad_()

        def slope(i, f=f, x=with_slope):
            part = x[i:i + AT_A_TIME].detach().requires_grad_()
            torch.autograd.grad(f(part).sum(), part)

        values = cost(lambda i: f(plain[i:i + AT_A_TIME]))
        numpy = cost(lambda i: NUMPY[name](X[i:i + AT_A_TIME])) if name in NUMPY else float("nan")
        print(f"{name:12} torch f {values:6.2f}  f+f' {cost(slope):6.2f}   numpy f {numpy:6.2f}", flush=True)


main()
