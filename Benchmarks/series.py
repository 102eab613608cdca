#!/usr/bin/env python3
"""Times STL, strength and indices of many monthly series: Core, statsmodels and R in the same run.

    series.py SERIES_PROBE

Core takes 10,000 series of 120 and of 60 months; statsmodels and R, which take the same windows and
as many refinements, the first few hundred. Without statsmodels (PyPI) or Rscript they are left out,
and said. Prints microseconds a series, and ratios.
"""

import importlib.util
import shutil
import subprocess
import sys
import time

SEASON = [0, -20, 140, 0, 0, 20, 0, -60, 0, 20, 10, -10]
SERIES = 10_000
PEER_SERIES = 300
# The same series as Benchmarks/Series makes, strength from the parts, indices by loops in C.
R_PROGRAM = """
months <- as.integer(commandArgs(TRUE)[1])
series <- matrix(scan("stdin", quiet = TRUE), nrow = months)
seconds <- system.time(for (i in seq_len(ncol(series))) {
  y <- ts(series[, i], frequency = 12)
  parts <- stl(y, s.window = 13, s.degree = 1, s.jump = 1, t.jump = 1, l.jump = 1, inner = 5)$time.series
  rest <- parts[, 3]
  strength <- max(0, 1 - var(rest) / var(parts[, 1] + rest))
  ratio <- y / filter(y, c(.5, rep(1, 11), .5) / 12)
  means <- rowMeans(matrix(ratio, nrow = 12), na.rm = TRUE)
  indices <- means * 12 / sum(means)
})[["elapsed"]]
cat(seconds * 1e6 / ncol(series))
"""


def series(count, months):
    state, found = 1, []
    for _ in range(count):
        values = []
        for month in range(months):
            state = (state * 1_664_525 + 1_013_904_223) % 2**32
            values.append(1000 + month + SEASON[month % 12] + (state >> 24))
        found.append(values)
    return found


def statsmodels(months):
    import numpy
    from statsmodels.tsa.seasonal import STL

    table = [numpy.array(values, dtype=float) for values in series(PEER_SERIES, months)]
    kernel = numpy.array([0.5] + [1] * 11 + [0.5]) / 12
    start = time.perf_counter()
    for y in table:
        parts = STL(y, period=12, seasonal=13).fit()
        max(0, 1 - parts.resid.var() / (parts.seasonal + parts.resid).var())
        ratio = y[6:-6] / numpy.convolve(y, kernel, "valid")
        means = numpy.roll(ratio.reshape(-1, 12).mean(axis=0), 6)
        means * 12 / means.sum()
    return (time.perf_counter() - start) * 1e6 / PEER_SERIES


def r(months):
    text = "\n".join(" ".join(map(str, values)) for values in series(PEER_SERIES, months))
    command = ["Rscript", "-e", R_PROGRAM, str(months)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main():
    probe = sys.argv[1]
    peers = {}
    if importlib.util.find_spec("statsmodels"):
        peers["statsmodels"] = statsmodels
    else:
        print("no statsmodels: pip install statsmodels")
    if shutil.which("Rscript"):
        peers["R"] = r
    else:
        print("no R: apt-get install r-base-core")
    for months in (120, 60):
        done = subprocess.run(
            [probe, str(SERIES), str(months)], capture_output=True, text=True, check=True)
        own = float(done.stdout)
        print(f"{SERIES} series of {months} months: {own * SERIES / 1e6:.3f} s, "
              f"{own:.1f} µs a series")
        for name, peer in peers.items():
            other = peer(months)
            print(f"    {name:<12} {other:8.1f} µs a series: {other / own:.0f} × slower")


main()
