#!/usr/bin/env python3
"""Times what hides counts, and says how many it hides beside "at least two masks per line".

    disclosure.py DISCLOSURE_PROBE

The rule of two masks hides the smallest other count of every line that has one mask, until none has:
fewer cells, most of which an attacker computes back (Tests/disclosure/check-suppression does it).
"""

import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Tests/disclosure"))
import systems  # noqa: E402

DRAW = random.Random(2015)
CASES = {
    "10 × 10": lambda: systems.two_way(DRAW, 10, 10, 0.1, 0.1),
    "10 × 10, half of it small": lambda: systems.two_way(DRAW, 10, 10, 0.1, 0.45),
    "30 × 30, half of it small": lambda: systems.two_way(DRAW, 30, 30, 0.1, 0.45),
    "linked tables, 12 × 12 × 24": lambda: systems.linked(DRAW, (12, 12, 24), 0.6),
    "linked tables, 36 × 36 × 36": lambda: systems.linked(DRAW, (36, 36, 36), 0.8),
    "tree: 4 departments, 4 structures, 3 periods": lambda: systems.tree(DRAW, 4, 4, 3),
}


def two_per_line(request):
    """How many cells are hidden where every line has no mask or two."""
    low, high = request["small"]
    values = [cell["value"] for cell in request["cells"]]
    hidden = {i for i, value in enumerate(values) if low <= value <= high}
    lines = [[*s["parts"], s["total"]] for s in request["sums"]]
    while True:
        before = len(hidden)
        for line in lines:
            free = [i for i in line if i not in hidden and values[i] > 0]
            if sum(i in hidden for i in line) == 1 and free:
                hidden.add(min(free, key=lambda i: values[i]))
        if len(hidden) == before:
            return before


def main():
    print(f"{'':46}cells  small  two a line  hidden  withdrawn  exposed  milliseconds")
    for name, make in CASES.items():
        request = make().request()
        low, high = request["small"]
        small = sum(low <= cell["value"] <= high for cell in request["cells"])
        done = subprocess.run(
            [sys.argv[1]], input=json.dumps({**request, "withdrawing": True}) + "\n",
            capture_output=True, text=True, check=True)
        answer = json.loads(done.stdout)
        print(f"{name:46}{len(request['cells']):5}{small:7}{two_per_line(request):12}"
              f"{sum(answer['hidden']):8}{sum(answer['withdrawn']):11}"
              f"{len(answer['exposures']):9}{1000 * answer['seconds']:14.1f}")


main()
