#!/usr/bin/env python3
"""Compares the program with PyTorch in float32 and bfloat16: every function of pytorch.py, f and f'.

    tests/Reference/pytorch_types.py PROGRAM

The program rounds x and the exact result once. PyTorch computes step by step, so it differs; each difference is put
down to the first of these kinds that explains it, and the counts add up to all of them:

    sign of zero      both are 0
    a kink            f' where it jumps, of which frameworks have several values
    flushed to 0      PyTorch has 0 for a number below the smallest normal one
    overflow          PyTorch has no finite number, though the result is one: a step before was too large
    rounds by steps   PyTorch computes the same formula in float64 and that, rounded once, is the program's
    steps in float32  (bfloat16) PyTorch computes in float32 and rounds that, and the first rounding shows
    loses digits      its float64 is off by more than 1e-12 too: a difference of nearly equal numbers, or a tiny one
    unexplained       none of these

Exits with 1 where a difference is unexplained. Needs PyTorch (Debian: python3-torch). With PyTorch 1.13,
where the functions named have the most of each kind (no kernel of bfloat16 has relu6, hard_tanh and mish):

float32: 19,200 compared, 2,894 differ
    rounds by steps    2,209  sinc' 164, softsign' 154, tanh' 141, erf' 135
    loses digits         322  sinc' 71, tanh_shrink' 32, celu 31, gelu_tanh 26
    sign of zero         295  hard_swish 90, gelu 42, gelu' 42, log_sigmoid 39
    overflow              35  gelu_tanh' 31, softplus 2, softplus' 2
    flushed to 0          33  softsign' 8, tanh_shrink 7, sinc' 7, tanh_shrink' 5
bfloat16: 17,400 compared, 1,781 differ
    rounds by steps    1,067  softsign' 136, tanh' 132, sinc' 120, erf' 117
    steps in float32     403  sinc' 99, celu 36, tanh_shrink' 34, gelu 33
    sign of zero         259  hard_swish 90, gelu 42, gelu' 42, log_sigmoid 39
    overflow              35  gelu_tanh' 31, softplus 2, softplus' 2
    flushed to 0          12  sinc' 5, softsign' 4, tanh_shrink 2, tanh_shrink' 1
    loses digits           5  sinc 4, sinc' 1
"""
import collections
import csv
import io
import math
import random
import struct
import subprocess
import sys

import torch

from pytorch import FUNCTIONS

SEED = 20261126
DRAWN = 300
TYPES = {"float32": (torch.float32, 2.0 ** -126), "bfloat16": (torch.bfloat16, 2.0 ** -126)}
KINKS = {
    "relu": (0,), "leaky_relu": (0,), "prelu": (0,), "rrelu": (0,), "relu6": (0, 6), "abs": (0,),
    "threshold:theta=0.5,value=-1": (0.5,), "soft_shrink": (-0.5, 0.5), "hard_shrink": (-0.5, 0.5),
    "hard_sigmoid": (-3, 3), "hard_tanh": (-1, 1), "hard_swish": (-3, 3), "selu": (0,), "sign": (0,),
}


def rounded(number, type):
    return torch.tensor(number, dtype=torch.float64).to(type).double().tolist()


def samples(name, type):
    """Half of them ordinary, half of any size, all of the type."""
    source = random.Random(f"{SEED} {name}")
    ordinary = [source.uniform(-9, 9) for _ in range(DRAWN // 2)]
    others = []
    while len(others) < DRAWN - len(ordinary):
        number = struct.unpack("<f", struct.pack("<I", source.getrandbits(32)))[0]
        if math.isfinite(number):
            others.append(number)
    return rounded(ordinary + others, type)


def by_program(program, name, type_name, xs):
    command = [program, "sample", name, "--grad", "--dtype", type_name, "--format", "csv", "--at", "-"]
    numbers = "\n".join(map(repr, xs)) + "\n"
    table = subprocess.run(command, input=numbers, capture_output=True, text=True, check=True).stdout
    rows = list(csv.reader(io.StringIO(table)))[1:]
    # Its digits are the fewest that tell a number of the type from its neighbours.
    numbers = [[float(row[order]) for row in rows] for order in (1, 2)]
    return numbers if type_name == "float64" else [rounded(some, TYPES[type_name][0]) for some in numbers]


def by_pytorch(function, xs, type):
    x = torch.tensor(xs, dtype=torch.float64).to(type).requires_grad_()
    y = function(x)
    y.sum().backward()
    return [y.detach().double().tolist(), x.grad.double().tolist()]


def is_same(a, b):
    return a == b and math.copysign(1, a) == math.copysign(1, b) or math.isnan(a) and math.isnan(b)


def kind(name, order, x, ours, theirs, through64, through32, exact, type_name):
    type, smallest = TYPES[type_name]
    if ours == theirs == 0:
        return "sign of zero"
    if order and x in KINKS.get(name, ()):
        return "a kink"
    if theirs == 0 and 0 < abs(ours) < smallest:
        return "flushed to 0"
    if not math.isfinite(theirs):
        return "overflow"
    if type_name == "bfloat16" and is_same(theirs, rounded(through32, type)):
        return "steps in float32"
    if rounded(through64, type) == ours:
        return "rounds by steps"
    return "loses digits" if not abs(through64 - exact) <= 1e-12 * abs(exact) else "unexplained"


def main():
    program, unexplained = sys.argv[1], 0
    for type_name, (type, _) in TYPES.items():
        counts, where, compared = collections.Counter(), collections.defaultdict(collections.Counter), 0
        for name, function in FUNCTIONS.items():
            xs = samples(name, type)
            try:
                theirs = by_pytorch(function, xs, type)
            except RuntimeError as error:
                print(f"{type_name} {name}: {str(error).splitlines()[0]}")
                continue
            ours = by_program(program, name, type_name, xs)
            through64, through32 = (by_pytorch(function, xs, wider) for wider in (torch.float64, torch.float32))
            exact = by_program(program, name, "float64", xs)
            for order in (0, 1):
                found_there = (ours, theirs, through64, through32, exact)
                for row in zip(xs, *(numbers[order] for numbers in found_there)):
                    compared += 1
                    if not is_same(row[1], row[2]):
                        found = kind(name, order, *row, type_name)
                        counts[found] += 1
                        where[found][name.split(":")[0] + "'" * order] += 1
        unexplained += counts["unexplained"]
        print(f"{type_name}: {compared:,} compared, {sum(counts.values()):,} differ")
        for found, count in counts.most_common():
            most = ", ".join(f"{name} {number}" for name, number in where[found].most_common(4))
            print(f"    {found:18}{count:6,}  {most}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
