#!/usr/bin/env python3
"""Compares `info CURVE --json` with a dense search that takes nothing from the program under test.

    facts.py PROGRAM [NAME...]
    facts.py PROGRAM --formulas COUNT SEED

Every function of functions.py with its defaults and with two random allowed settings, or random formulas of
formulas.py: f, f' and f'' at many places by mpmath, to 40 digits. Each change of a sign among them must be listed by
the program as a zero, an extremum or an inflection (or as a kink, a jump, or an end of what is 0 throughout); each one
listed must be a change; no value lies outside of the range, no slope outside of the bounds, no small slope outside of
what is listed as flat. Prints what is wrong, and how many facts are null. The same seed gives the same settings.
"""
import json
import math
import random
import re
import subprocess
import sys

import mpmath
from mpmath import mpf

from formulas import draw
from functions import catalogue
from jets import Jet, NoValue, Undecided
from reference import drawn_value

SEED = 17
SETTINGS = 2
RANGE = 20
ROOTS = {0: "zeros", 1: "extrema", 2: "inflections"}
SMALL_SLOPE = mpf("1e-3")


def jets_at(function, values, x):
    try:
        jet = function.of(Jet(mpf(x), 1), *values)
        return without_noise([jet.value, jet.slope, jet.bend])
    except (NoValue, Undecided, ZeroDivisionError):
        return None


def places(function, values):
    """Ascending doubles: evenly spread, and ever more densely towards 0, kinks, and where parameters have scales."""
    scales = [abs(float(value)) for value in values if value]
    centres = [0.0, *map(float, function.kinks(*values)), *map(float, values), *(-float(value) for value in values)]
    found = {i * RANGE / 400 for i in range(-400, 401)}
    for centre in centres:
        for scale in [1.0, *scales, *(1 / scale for scale in scales)]:
            found |= {centre + sign * scale * 2.0 ** (k / 2) for k in range(-24, 9) for sign in (-1, 1)}
    return sorted(x for x in found if abs(x) <= RANGE)


def sign(number):
    return 0 if number == 0 else 1 if number > 0 else -1


def without_noise(jet):
    """Forty digits leave nothing of what cancels more of them."""
    largest = max(map(abs, jet))
    return [mpf(0) if abs(number) < mpf(10) ** -30 * largest else number for number in jet]


def near(x, y):
    return abs(x - y) <= 1e-9 * max(abs(x), abs(y), 1e-3)


def listed(facts, order):
    """Intervals that explain a change of sign."""
    ends = [(place["from"], place["to"]) if "from" in place else (place["x"], place["x"])
            for place in facts[ROOTS[order]]]
    return [(number(low), number(high)) for low, high in ends]


def number(value):
    return {"Infinity": math.inf, "-Infinity": -math.inf}.get(value, value)


def breaks(document, function, values):
    facts = document["facts"]
    start, stop = number(facts["over"]["low"]), number(facts["over"]["high"])
    points = [place["x"] for name in ("poles", "gaps") for place in facts[name]]
    points += [piece["from"] for piece in facts["pieces"] if piece["from"] == piece["to"]]
    points += [end for piece in facts["pieces"] for end in (number(piece["from"]), number(piece["to"]))
               if end not in (start, stop) and not is_between(end, facts["pieces"])]
    return points + [kink["x"] for kink in document["kinks"]] + [float(kink) for kink in function.kinks(*values)]


def is_between(x, pieces):
    """Whether a piece ends there and another one begins: else the function does."""
    return any(number(piece["to"]) == x for piece in pieces) and any(number(piece["from"]) == x for piece in pieces)


def wrong(document, function, values):
    facts = document["facts"]
    start, end = number(facts["over"]["low"]), number(facts["over"]["high"])
    xs = [x for x in places(function, values) if start <= x <= end]
    rows = [(x, jet) for x in xs if (jet := jets_at(function, values, x)) is not None]
    at_breaks = breaks(document, function, values)
    for order in range(3):
        roots = listed(facts, order)
        end = number(facts["listedUpTo"][ROOTS[order]])
        for (a, before), (b, after) in zip(rows, rows[1:]):
            changes = sign(before[order]) * sign(after[order]) < 0 and b < end
            explained = any(low <= b and high >= a for low, high in roots) or any(a <= x <= b for x in at_breaks)
            if changes and not explained:
                yield f"no {ROOTS[order]} between {a} and {b}"
        for low, high in roots:
            if low == high and abs(low) <= RANGE and not any(near(low, x) for x in at_breaks):
                yield from wrong_root(function, values, order, low)
    yield from out_of_bounds(facts, [(x, jet) for x, jet in rows if x < number(facts["listedUpTo"]["inflections"])])


def wrong_root(function, values, order, x):
    scales = [scale for value in values if value for scale in (abs(float(value)), 1 / abs(float(value)))]
    width = mpf(10) ** -7 * max(abs(x), mpf(10) ** -3 * min([1, *scales]))
    around = [jets_at(function, values, mpf(x) + side * width) for side in (-1, 0, 1)]
    if None in around:
        return
    low, middle, high = (jet[order] for jet in around)
    if low == high == 0:
        return  # forty digits do not show it beside what is larger
    touches = order == 0 and abs(middle) <= mpf(10) ** -9 * max(abs(low), abs(high))
    if sign(low) * sign(high) >= 0 and not touches:
        yield f"{ROOTS[order]} at {x} is none"


def out_of_bounds(facts, rows):
    for name, order in (("range", 0), ("slope", 1)):
        ends = facts["infimum"]["value"], facts["supremum"]["value"]
        low, high = map(number, ends if order == 0 else (facts["slope"]["low"], facts["slope"]["high"]))
        for x, jet in rows if low is not None else []:
            rounding = mpf(10) ** -15 * abs(jet[order]) + mpf(10) ** -300
            if jet[order] < low - rounding or jet[order] > high + rounding:
                yield f"{name}: {mpmath.nstr(jet[order], 17)} at {x} is outside of {low} to {high}"
                break
    flat = [(number(part["from"]), number(part["to"])) for part in facts["flat"]]
    for x, jet in rows:
        is_flat = any(low < x < high for low, high in flat)
        is_edge = any(near(x, low) or near(x, high) for low, high in flat)
        is_shown = jet[1] != 0 or not any(jet)
        if is_shown and is_flat != (abs(jet[1]) < SMALL_SLOPE) and not is_edge:
            yield f"flat: the slope is {mpmath.nstr(jet[1], 6)} at {x}"
            break


def nulls(value):
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return sum(child is None or nulls(child) for child in children)


class Typed:
    """A random formula as wrong() takes a function: without parameters, and with kinks that are not known."""

    def __init__(self, source):
        # Derivatives are found by differences here, which know nothing of their signs far out.
        formula = draw(source, source.choice((2, 3, 3, 4)))
        while "'" in formula.text or not re.search(r"\bx\b", formula.text):
            formula = draw(source, source.choice((2, 3, 3, 4)))
        self.text, self.of = formula.text, formula.at

    def kinks(self):
        return ()


def info(program, *words):
    """What the program says, or None and a line of why not."""
    try:
        run = subprocess.run([program, "info", "--json", *words], capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        print(f"{words[-1]}: it takes more than a minute")
        return None
    if run.returncode != 0:
        print(f"{words[-1]}: {run.stderr.strip()}")
        return None
    return json.loads(run.stdout)


class Count:
    """What was found of all curves."""

    def __init__(self):
        self.curves = self.faults = self.unknown = 0

    def take(self, curve, document, function, values):
        self.curves += 1
        self.unknown += nulls(document["facts"])
        for fault in wrong(document, function, values):
            self.faults += 1
            print(f"{curve}: {fault}", flush=True)


def check_formulas(program, count, seed, found):
    source = random.Random(seed)
    for _ in range(count):
        typed = Typed(source)
        document = info(program, "--", typed.text)
        if document is not None:
            found.take(typed.text, document, typed, [])


def check_catalogue(program, names, found):
    source = random.Random(SEED)
    for name, function in catalogue().items():
        drawn = [{key: drawn_value(parameter, source) for key, parameter in function.parameters.items()}
                 for _ in range(SETTINGS)]
        for setting in [{}, *(setting for setting in drawn if setting)]:
            if names and name not in names:
                continue
            if "lower" in setting and "upper" in setting:
                setting["lower"], setting["upper"] = sorted((setting["lower"], setting["upper"]))
            curve = name + ":" + ",".join(f"{key}={value!r}" for key, value in setting.items())
            values = [mpf(setting[key]) if key in setting else parameter.exact_default()
                      for key, parameter in function.parameters.items()]
            document = info(program, curve.rstrip(":"))
            if document is not None:
                found.take(curve, document, function, values)


def main():
    program, words = sys.argv[1], sys.argv[2:]
    mpmath.mp.dps = 40
    found = Count()
    if words[:1] == ["--formulas"]:
        check_formulas(program, int(words[1]), int(words[2]), found)
    else:
        check_catalogue(program, words, found)
    print(f"{found.curves} curves, {found.faults} wrong facts, {found.unknown} unknown")
    sys.exit(found.faults > 0)


if __name__ == "__main__":
    main()
