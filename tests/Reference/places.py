"""Where doubles are hard to get right."""
import math

SIZES = (
    5e-324, 2.2250738585072014e-308, 1e-300, 1e-20, 1.4901161193847656e-8, 1e-3, 0.1, 0.5, 1.0, 2.5, 8.0, 20.5, 37.5,
    100.0, 599.0, 708.5, 745.2, 1e4, 1e10, 1e100, 1e300, 1.7976931348623157e308)


def neighbours(x):
    """Doubles one and three ulp beside x, which is a double or near one."""
    x = float(x)
    below, above = math.nextafter(x, -math.inf), math.nextafter(x, math.inf)
    return [math.nextafter(math.nextafter(below, -math.inf), -math.inf), below, above,
            math.nextafter(math.nextafter(above, math.inf), math.inf)]


def places(function, values, random):
    """Ascending doubles, none a kink: of all sizes, beside the kinks, where parameters have their scale, at random."""
    scales = [size for value in values if value for size in (1 / abs(value), abs(value))]
    found = [sign * size for size in SIZES for sign in (-1, 1)]
    found += [sign * factor * scale for scale in map(float, scales) for factor in (0.7, 30.0) for sign in (-1, 1)]
    found += [x for kink in function.kinks(*values) for x in neighbours(kink)]
    found += [random.uniform(-9, 9) for _ in range(4)]
    found += [random.choice((-1, 1)) * 10 ** random.uniform(-6, 4) for _ in range(4)]
    kinks = {float(kink) for kink in function.kinks(*values)}
    return sorted({x for x in found if math.isfinite(x) and abs(x) <= function.farthest and x not in kinks})
