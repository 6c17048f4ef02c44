#!/usr/bin/env python3
"""Draws 2,000 figures with one job, then RUNS times with JOBS, and tells every picture that is not the same.

    dotnet publish src/Activations.Cli -c Release -r linux-x64 -o /tmp/native
    tests/Activations.Benchmarks/same_batch.py /tmp/native/activations [RUNS [JOBS]]

Defaults: 10 runs, 8 jobs. Prints a line for each run that goes wrong and, at the end, how many did; exits with 1 if
any. Memory that threads overwrite for each other shows here: before native builds went without tail calls (see
Directory.Build.props), in one run of five.
"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

FIGURES = [(start, end) for start in range(1, 51) for end in range(2, 42)]


def script():
    lines = (f"activations plot tanh sigmoid --grad --range -{start}:{end} -o {start}-{end}.png" for start, end in FIGURES)
    return "\n".join(lines) + "\n"


def draw(program, folder, jobs):
    """Runs the batch in an empty folder: its exit code, what it said, and the digest of each picture."""
    os.mkdir(folder)
    command = [program, "batch", "-", "--quiet", "--jobs", str(jobs)]
    run = subprocess.run(command, cwd=folder, input=script(), capture_output=True, text=True, check=False)
    digests = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            digests[name] = hashlib.sha256(file.read()).digest()
    shutil.rmtree(folder)
    return run.returncode, run.stdout + run.stderr, digests


def main():
    program = os.path.abspath(sys.argv[1])
    runs, jobs = (int(word) for word in (sys.argv[2:] + ["10", "8"][len(sys.argv) - 2:]))
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        folder = os.path.join(place, "figures")
        code, words, expected = draw(program, folder, 1)
        if code != 0 or len(expected) != len(FIGURES):
            sys.exit(f"with one job: exit code {code}, {len(expected)} pictures: {words}")

        for run in range(1, runs + 1):
            code, words, drawn = draw(program, folder, jobs)
            differing = sorted(name for name in expected.keys() | drawn.keys() if expected.get(name) != drawn.get(name))
            if code != 0 or differing:
                wrong += 1
                print(f"run {run}: exit code {code}, {len(differing)} pictures differ: {differing[:5]} {words[:500]}", flush=True)

    print(f"{runs} runs of {len(FIGURES)} figures with {jobs} jobs: {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
