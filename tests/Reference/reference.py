#!/usr/bin/env python3
"""Makes and checks the reference rows of the tests with mpmath: nothing of the program under test is used.

    reference.py parameters > ../Activations.Tests/Reference/parameters.csv
    reference.py formulas > ../Activations.Tests/Reference/formulas.csv
    reference.py values NAME[.PARAMETER=VALUE,...] > ../Activations.Tests/Reference/NAME.csv
    reference.py check FILE.csv...

`parameters` writes every function of functions.py with its defaults, with three random allowed settings, and the
settings of EXTREMES, at hard x; `formulas` writes random formulas; `values` one function alone, in the same columns
without the name; `check` computes every row of files of that kind anew and prints those that differ.

Columns: x is an exact double; f, df, d2f are the true values rounded once to the nearest double; rf, rdf, rd2f are
(true - rounded)/ulp(rounded), or z where the true value is exactly 0. The numbers are those that were written:
parameters are doubles, but 1/6, 1/3 and 2/3 are exact. No x is a kink. The same seed gives the same rows.
"""
import csv
import math
import random
import sys
from pathlib import Path

from mpmath import mpf

from formulas import draw
from functions import ABOVE_0, AT_LEAST_0, catalogue
from jets import Jet, NoValue
from places import places
from rounding import rounded, settled

SEED = 20261126
SETTINGS = 3
FORMULAS = 500
FORMULA_PRECISIONS = (270, 540, 1080)  # from 80 digits on

EXTREMES = {
    "pelu": [{"a": 1e200, "b": 1e-200}],
    "selu": [{"alpha": 1e-160, "lambda": 1e300}],
    "aria2": [{"alpha": 1e300}, {"alpha": 1e-300}],
    "sin": [{"omega": 1000.0}],
    "laplace": [{"mu": 0.0, "sigma": 5e-37}],
    "softplus": [{"beta": 1e-300}, {"beta": 1e300}],
    "swish": [{"beta": 1e9}, {"beta": -1e-9}],
    "leaky_relu": [{"alpha": 1e308}],
    "squareplus": [{"b": 1e300}],
    "isru": [{"alpha": 1e300}],
    "soft_exponential": [{"alpha": 1e-300}, {"alpha": -1e300}],
    "dyt": [{"alpha": 1e-12, "gamma": 1e12}],
}


def settings_of(name, function, source):
    """The defaults, random allowed settings and extreme ones; each only what differs from the defaults."""
    drawn = [
        {key: drawn_value(parameter, source) for key, parameter in function.parameters.items()}
        for _ in range(SETTINGS)]
    return [{}, *(setting for setting in drawn if setting), *EXTREMES.get(name, [])]


def drawn_value(parameter, source):
    """One in four is huge or tiny; two that bound each other are drawn in the order of their defaults."""
    size = 10 ** source.uniform(*((-2, 2) if source.random() < 0.75 else (-250, 250)))
    size = min(size, parameter.largest)
    if parameter.allowed == "0 to 1":
        return source.random()
    if parameter.allowed == "at least 1":
        return float(source.choice((1, 2, 4, 7, 1.5, 2.5)))
    return float(f"{size if parameter.allowed in (ABOVE_0, AT_LEAST_0) else source.choice((-1, 1)) * size:.4g}")


def numbers(function, setting):
    """One number a parameter, exact at the precision that is set."""
    return [
        mpf(setting[key]) if key in setting else parameter.exact_default()
        for key, parameter in function.parameters.items()]


def cells(function, setting, x):
    """f, df, d2f, rf, rdf, rd2f at a double x."""
    def orders():
        result = function.of(Jet(mpf(x), 1), *numbers(function, setting))
        return result.value, result.slope, result.bend
    try:
        pairs = [rounded(number) for number in settled(orders)]
    except NoValue:
        return ["nan"] * 3 + ["0"] * 3
    residuals = ["z" if residual is None else f"{residual:.4f}" for _, residual in pairs]
    return [repr(value) for value, _ in pairs] + residuals


def parameter_rows():
    yield ["name", "parameters", "x", "f", "df", "d2f", "rf", "rdf", "rd2f"]
    for name, function in catalogue().items():
        source = random.Random(f"{SEED} {name}")  # its own, so that a new function leaves the others' rows alone
        for setting in settings_of(name, function, source):
            if len(ordered(function, setting)) == 2 and "lower" in setting:
                setting["lower"], setting["upper"] = sorted((setting["lower"], setting["upper"]))
            words = " ".join(f"{key}={value!r}" for key, value in setting.items())
            for x in places(function, numbers(function, setting), source):
                yield [name, words, repr(x), *cells(function, setting, x)]


def ordered(function, setting):
    return [key for key in ("lower", "upper") if key in function.parameters and key in setting]


def formula_rows():
    yield ["formula", "x", "f", "f'", "f''"]
    source, count = random.Random(f"{SEED} formulas"), 0
    while count < FORMULAS:
        formula = draw(source, source.choice((2, 3, 4)))
        x = source.choice([
            round(source.uniform(-4, 4), 2), round(source.uniform(-40, 40), 2), source.choice((-1, 1)) * 1e-8,
            1e-3, 1e8, 1e200])
        row = formula_row(formula, x)
        if row is not None:
            count += 1
            yield row


def formula_row(formula, x):
    """None where there is no value, or nothing worth a row."""
    def orders():
        result = formula.at(Jet(mpf(x), 1))
        return result.value, result.slope, result.bend
    try:
        values = [rounded(number)[0] for number in settled(orders, FORMULA_PRECISIONS)]
    except (NoValue, OverflowError, ZeroDivisionError, ValueError, TypeError):
        return None
    has_row = len(formula.text) <= 150 and "x" in formula.text and all(map(math.isfinite, values))
    return [formula.text, repr(x), *map(repr, values)] if has_row and values[1:] != [0, 0] else None


def named(file_name):
    """The function and the setting that a file is about."""
    name, _, words = file_name.partition(".")
    pairs = [word.split("=") for word in words.split(",") if word]
    return catalogue()[name], {key: float(value) for key, value in pairs}


def value_rows(file_name):
    function, setting = named(file_name)
    yield ["x", "f", "df", "d2f", "rf", "rdf", "rd2f"]
    for x in places(function, numbers(function, setting), random.Random(f"{SEED} {file_name}")):
        yield [repr(x), *cells(function, setting, x)]


def check(path):
    """How many rows of a file differ; kinks, where a convention decides, are left out."""
    function, setting = named(path.stem)
    kinks, wrong = set(map(float, function.kinks(*numbers(function, setting)))), 0
    for row in list(csv.reader(path.open()))[1:]:
        x = float(row[0])
        if x in kinks or x == 0 or not math.isfinite(x) or abs(x) > function.farthest:
            continue
        expected = cells(function, setting, x)
        if [float(cell) for cell in row[1:4]] != [float(cell) for cell in expected[:3]] and "nan" not in expected:
            wrong += 1
            print(f"{path.name}: {row[:4]} should be {expected[:3]}")
    return wrong


def main(arguments):
    if arguments[:1] == ["check"]:
        return min(1, sum(check(Path(path)) for path in arguments[1:]))
    rows = {"parameters": parameter_rows, "formulas": formula_rows}.get(arguments[0]) if len(arguments) == 1 else None
    if rows is None and (len(arguments) != 2 or arguments[0] != "values"):
        print(__doc__, file=sys.stderr)
        return 2
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows() if rows else value_rows(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
