#!/usr/bin/env python3
"""Times whole processes of this program, gnuplot and matplotlib that draw the same figures, and prints a table.

    dotnet publish src/Activations.Cli -c Release -r linux-x64 -o /tmp/native
    tests/Activations.Benchmarks/compare.py /tmp/native/activations [RUNS]

Needs gnuplot (with pngcairo), numpy and matplotlib. The programs take turns, and ratios are of runs side by side, so
that a machine that is busy for a while slows all of them. What is measured: wall time from start to exit, the medians
of RUNS (default 10); the largest peak of memory of one process; the bytes of all PNG files.
"""
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
}
SIX = [(name, order) for name in FUNCTIONS for order in (0, 1)]


def gnuplot(figures, first):
    """A script that draws (name, orders, half the range) into FIRST.png and so on."""
    lines = [f"set terminal pngcairo size {SIZE[0]},{SIZE[1]}", "set samples 160", "set grid", "set key above right",
             "set xlabel 'x'", "s(x) = 1 / (1 + exp(-x))"]
    for i, (name, orders, half) in enumerate(figures, first):
        curves = [f"{FUNCTIONS[name][order]} title '{name}{chr(39) * 2 * order}' lw 2 dt {order + 1}" for order in orders]
        lines += [f"set output '{i}.png'", f"set title '{name}'", f"plot [{-half}:{half}] " + ", ".join(curves)]
    return "\n".join(lines) + "\n"


def matplotlib(figures, first):
    lines = ["import matplotlib", "matplotlib.use('agg')", "import matplotlib.pyplot as plt", "import numpy as np",
             "s = lambda x: 1 / (1 + np.exp(-x))"]
    for i, (name, orders, half) in enumerate(figures, first):
        lines += [f"x = np.linspace({-half}, {half}, 160, endpoint=False)",
                  f"fig, ax = plt.subplots(figsize=({SIZE[0] / 100}, {SIZE[1] / 100}), dpi=100)"]
        lines += [f"ax.plot(x, {FUNCTIONS[name][2 + order]}, '{'-' if order == 0 else '--'}', lw=2, label={name + chr(39) * order!r})"
                  for order in orders]
        lines += ["ax.grid()", "ax.set_xlabel('x')", f"ax.set_title({name!r})", "ax.legend()", f"fig.savefig('{i}.png')", "plt.close(fig)"]
    return "\n".join(lines) + "\n"


def ours(figures):
    return [["plot", name, "--order", ",".join(map(str, orders)), "--range", f"{-half}:{half}",
             "--size", f"{SIZE[0]}x{SIZE[1]}px", "-o", f"{i}.png"] for i, (name, orders, half) in enumerate(figures)]


def workloads(program, folder, has_batch):
    """For each work: its name, and for each program the processes to run one after the other."""
    one = [("relu", (0, 1), 8)]
    six = [(name, (order,), 8) for name, order in SIX]
    many = [(list(FUNCTIONS)[i % 3], (0, 1), 1 + i / 10) for i in range(MANY)]

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
        return ([["gnuplot", write(f"{name}{i}.gp", gnuplot(part, i))] for i, part in enumerate(parts)],
                [[sys.executable, write(f"{name}{i}.py", matplotlib(part, i))] for i, part in enumerate(parts)])

    yield ("one figure: relu and its derivative", [[program] + words for words in ours(one)], *others("one", one))
    yield ("the textbook's six, a process each", [[program] + words for words in ours(six)], *others("six", six, split=True))
    if has_batch:
        yield ("the textbook's six, one process", batch("six", six), *others("sixinone", six))
        yield (f"{MANY} figures, one process", batch("many", many), *others("many", many))


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
    has_batch = b"activations batch" in subprocess.run([program, "batch", "-h"], capture_output=True, check=False).stdout
    print("| work | program | time | of gnuplot's | of matplotlib's | peak memory | PNG bytes |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for work, *programs in workloads(program, folder, has_batch):
            few = max(3, runs // 3) if work.startswith(str(MANY)) else runs
            rounds = [[run(commands) for commands in programs] for _ in range(few + 1)][1:]  # the first one warms up
            for i, name in enumerate(["activations", "gnuplot", "matplotlib"]):
                mine = [one[i] for one in rounds]
                ratios = [statistics.median(one[i][0] / one[other][0] for one in rounds) for other in (1, 2)]
                print(f"| {work} | {name} | {statistics.median(m[0] for m in mine) * 1000:.0f} ms | {ratios[0]:.2f} | {ratios[1]:.3f} "
                      f"| {statistics.median(m[1] for m in mine):.0f} MiB | {mine[0][2]} |", flush=True)


main()
