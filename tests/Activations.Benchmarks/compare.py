#!/usr/bin/env python3
"""Times whole processes of this program, gnuplot, matplotlib and plotutils' graph that draw the same, as a table.

    dotnet publish src/Activations.Cli -c Release -r linux-x64 -o /tmp/native
    tests/Activations.Benchmarks/compare.py /tmp/native/activations [RUNS]

Needs gnuplot (with pngcairo), numpy, matplotlib and plotutils. The programs take turns, and ratios are of runs side by
side, so that a machine that is busy for a while slows all of them. What is measured: wall time from start to exit, the
medians of RUNS (default 10); the largest peak of memory of one process; the bytes of all PNG files.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

SIZE = (500, 250)
MANY = 300
# name: the function and its derivative, for gnuplot and for numpy
FUNCTIONS = {
    "relu": ("x > 0 ? x : 0", "x > 0 ? 1 : 0", "np.maximum(x, 0)", "(x > 0) * 1.0"),
    "sigmoid": ("s(x)", "s(x) * (1 - s(x))", "s(x)", "s(x) * (1 - s(x))"),
    "tanh": ("tanh(x)", "1 - tanh(x) ** 2", "np.tanh(x)", "1 - np.tanh(x) ** 2"),
    "gelu": ("x / 2 * (1 + erf(x / sqrt(2)))",
             "(1 + erf(x / sqrt(2))) / 2 + x * exp(-x * x / 2) / sqrt(2 * pi)",
             "x / 2 * (1 + erf(x / np.sqrt(2)))",
             "(1 + erf(x / np.sqrt(2))) / 2 + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)"),
    "serf": ("x * erf(log(1 + exp(x)))",
             "erf(log(1 + exp(x))) + x * 2 / sqrt(pi) * exp(-log(1 + exp(x)) ** 2) * s(x)",
             "x * erf(np.log1p(np.exp(x)))",
             "erf(np.log1p(np.exp(x))) + x * 2 / np.sqrt(np.pi) * np.exp(-np.log1p(np.exp(x)) ** 2) * s(x)"),
}
TEXTBOOK = ["relu", "sigmoid", "tanh"]
SIX = [(name, order) for name in TEXTBOOK for order in (0, 1)]
SAMPLES = 10_000_000


def gnuplot(figures, first):
    """A script that draws (name, orders, half the range) into FIRST.png and so on."""
    lines = [f"set terminal pngcairo size {SIZE[0]},{SIZE[1]}", "set samples 160", "set grid", "set key above right",
             "set xlabel 'x'", "s(x) = 1 / (1 + exp(-x))"]
    for i, (name, orders, half) in enumerate(figures, first):
        quotes = "'" * 2
        curves = [f"{FUNCTIONS[name][order]} title '{name}{quotes * order}' lw 2 dt {order + 1}" for order in orders]
        lines += [f"set output '{i}.png'", f"set title '{name}'", f"plot [{-half}:{half}] " + ", ".join(curves)]
    return "\n".join(lines) + "\n"


def matplotlib(figures, first):
    lines = ["import matplotlib", "matplotlib.use('agg')", "import matplotlib.pyplot as plt", "import numpy as np",
             "import math", "erf = np.vectorize(math.erf)", "s = lambda x: 1 / (1 + np.exp(-x))"]
    for i, (name, orders, half) in enumerate(figures, first):
        lines += [f"x = np.linspace({-half}, {half}, 160, endpoint=False)",
                  f"fig, ax = plt.subplots(figsize=({SIZE[0] / 100}, {SIZE[1] / 100}), dpi=100)"]
        for order in orders:
            dash, label = "--" if order else "-", name + "'" * order
            lines.append(f"ax.plot(x, {FUNCTIONS[name][2 + order]}, {dash!r}, lw=2, label={label!r})")
        lines += ["ax.grid()", "ax.set_xlabel('x')", f"ax.set_title({name!r})", "ax.legend()"]
        lines += [f"fig.savefig('{i}.png')", "plt.close(fig)"]
    return "\n".join(lines) + "\n"


def ours(figures):
    return [["plot", name, "--order", ",".join(map(str, orders)), "--range", f"{-half}:{half}",
             "--size", f"{SIZE[0]}x{SIZE[1]}px", "-o", f"{i}.png"] for i, (name, orders, half) in enumerate(figures)]


def workloads(program, folder):
    """For each work: its name, and for each program that does it the processes to run one after the other."""
    six = [(name, (order,), 8) for name, order in SIX]
    many = [(TEXTBOOK[i % 3], (0, 1), 1 + i / 10) for i in range(MANY)]

    def write(name, text):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def batch(name, figures):
        text = "".join("activations " + " ".join(words) + "\n" for words in ours(figures))
        return [[program, "batch", write(name + ".sh", text)]]

    def others(name, figures, split=False):
        parts = [[figure] for figure in figures] if split else [figures]
        return {"gnuplot": [["gnuplot", write(f"{name}{i}.gp", gnuplot(part, i))] for i, part in enumerate(parts)],
                "matplotlib": [[sys.executable, write(f"{name}{i}.py", matplotlib(part, i))]
                               for i, part in enumerate(parts)]}

    def graph():
        """The two lines of relu from a file of numbers, by plotutils."""
        steps = [i / 10 - 8 for i in range(160)]
        lines = ["\n".join(f"{x} {max(x, 0)}" for x in steps), "\n".join(f"{x} {int(x > 0)}" for x in steps)]
        numbers = write("relu.txt", "\n\n".join(lines) + "\n")
        size = f"{SIZE[0]}x{SIZE[1]}"
        return [["sh", "-c", f"exec graph -T png --bitmap-size {size} -L relu {numbers} > 0.png"]]

    for name in ("relu", "gelu", "serf"):
        one = [(name, (0, 1), 8)]
        programs = {"activations": [[program] + words for words in ours(one)], **others(name, one)}
        if name == "relu":
            programs["graph"] = graph()
        yield f"one figure: {name} and its derivative", programs
    yield ("the textbook's six, a process each",
           {"activations": [[program] + words for words in ours(six)], **others("six", six, split=True)})
    yield "the textbook's six, one process", {"activations": batch("six", six), **others("sixinone", six)}
    yield f"{MANY} figures, one process", {"activations": batch("many", many), **others("many", many)}
    names = json.loads(subprocess.run([program, "list", "--json"], capture_output=True, check=True).stdout)
    gallery = [(function["name"], (0, 1), 8) for function in names]
    yield f"the gallery: {len(gallery)} functions, one process", {"activations": batch("gallery", gallery)}
    yield (f"relu {len(gallery)} times, one process",
           {"activations": batch("relus", [("relu", (0, 1), 8)] * len(gallery))})
    for name in ("tanh", "gelu", "serf", "mish=x*tanh(softplus(x))"):
        words = ["plot", name, "--step", str(16 / SAMPLES), "--size", f"{SIZE[0]}x{SIZE[1]}px", "-o", "0.png"]
        yield f"{SAMPLES} samples of {name}", {"activations": [[program] + words]}


def run(commands):
    """Seconds, MiB and bytes of PNG files of running these one after the other in an empty folder."""
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:
        peak, start = 0, time.perf_counter()
        for command in commands:
            process = subprocess.Popen(command, cwd=folder, stdout=nowhere, stderr=nowhere)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
            peak = max(peak, usage.ru_maxrss / 1024)
        seconds = time.perf_counter() - start
        return seconds, peak, sum(entry.stat().st_size for entry in os.scandir(folder) if entry.name.endswith(".png"))


def main():
    program = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else sys.exit(__doc__)
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    print("| work | program | time | of ours | peak memory | PNG bytes |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for work, programs in workloads(program, folder):
            few = max(3, runs // 3) if work.startswith(str(MANY)) else runs
            rounds = [[run(commands) for commands in programs.values()] for _ in range(few + 1)]
            rounds = rounds[1:]  # the first one warms up
            for i, name in enumerate(programs):
                mine = [one[i] for one in rounds]
                ratio = statistics.median(one[i][0] / one[0][0] for one in rounds)
                print(f"| {work} | {name} | {statistics.median(m[0] for m in mine) * 1000:.1f} ms | {ratio:.2f} "
                      f"| {statistics.median(m[1] for m in mine):.0f} MiB | {mine[0][2]} |", flush=True)


main()
