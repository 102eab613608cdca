#!/usr/bin/env python3
"""Times fifty sql plugins over the full regional data.

    Benchmarks/plugins.py DASH

Needs a release build and the public files of DASH_SHARED_DATA, else of ../shared/data: needs of two years,
offers, tensions of Centre-Val de Loire. Builds the site without plugins, with fifty that are run for the first
time, then again with nothing changed; prints wall and CPU seconds of each, and what --explain says of the runs.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = pathlib.Path(os.environ.get("DASH_SHARED_DATA", ROOT / "../shared/data"))
COUNT = 50

MANIFEST = """contract = 1
id = "bench.m{number:02}"
version = "1.0.0"
kind = "sql"
title = "Essai {number}"
description = "Un indicateur d’essai."
author = "dash"
contact = "dash"
licence = "Licence Ouverte 2.0"

[reads]
tables = [{tables}]

[output]
unit = "{unit}"
subject = "{subject}"
period = "{period}"
level = ["bassin", "departement", "region"]

[quality]
source = "Essai"
periodicity = "annuelle"
"""

# (unit, subject, period, tables, query); {n} makes fifty of them differ.
KINDS = [
    ("share", "occupation", "year", ["needTotal"], """
SELECT territory, subject, period, difficult AS numerator, projects AS denominator FROM needTotal
WHERE nomenclature IS NOT NULL AND difficult <= projects AND projects > {n}"""),
    ("share", "family", "year", ["needTotal"], """
SELECT territory, subject, period, seasonal AS numerator, projects AS denominator FROM needTotal
WHERE subject LIKE 'family:%' AND seasonal <= projects AND projects > {n}"""),
    ("ratio", "none", "year", ["needTotal", "territoryAncestor"], """
SELECT a.ancestor AS territory, n.period, median(n.projects) + {n} AS value
FROM needTotal AS n JOIN territoryAncestor AS a ON a.territory = n.territory
WHERE n.nomenclature IS NOT NULL AND n.territory LIKE 'bmo:%' AND n.projects IS NOT NULL
GROUP BY 1, 2"""),
    ("ratio", "none", "year", ["needTotal"], """
SELECT territory, period, quantile(projects, 0.9) + {n} AS value FROM needTotal
WHERE nomenclature IS NOT NULL AND projects IS NOT NULL GROUP BY 1, 2"""),
    ("share", "none", "month", ["offerTotal"], """
SELECT territory, period, share(permanent, offers) AS value FROM offerTotal
WHERE subject = 'all' AND period > '20{n:02}' AND territory NOT LIKE 'nation%'
GROUP BY 1, 2 HAVING value IS NOT NULL"""),
]


def timed(name, command, cwd):
    """Runs a command; prints its wall and CPU seconds, and returns its document."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    document = json.loads(output)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{name} failed:\n{output[:2000]}")
    print(f"{name:<38} {wall:7.2f} s wall {usage.ru_utime + usage.ru_stime:7.2f} s CPU")
    return document["result"]


def write_plugins(folder):
    for number in range(COUNT):
        unit, subject, period, tables, query = KINDS[number % len(KINDS)]
        place = folder / f"bench.m{number:02}"
        place.mkdir(parents=True)
        (place / "plugin.toml").write_text(MANIFEST.format(
            number=number, unit=unit, subject=subject, period=period,
            tables=", ".join(f'"{table}"' for table in tables)))
        (place / "query.sql").write_text(query.format(n=number).strip() + "\n")


def main():
    dash = pathlib.Path(sys.argv[1]).resolve()
    files = {
        "bmo": [DATA / f"bmo/Base_open_data_BMO_{year}.xlsx" for year in (2024, 2025)],
        "offres-diffusees": [DATA / "offers/series_offres_diffusees_T42025.xlsx"],
        "tension-bassin": [DATA / "tension/tension_bassin_rome_2021.csv"],
    }
    missing = [str(path) for paths in files.values() for path in paths if not path.exists()]
    if missing:
        sys.exit("bench: missing " + ", ".join(missing))
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "observatoire"
        subprocess.run([dash, "init", project], check=True, stdout=subprocess.DEVNULL)
        for recipe, paths in files.items():
            for path in paths:
                command = [dash, "import", recipe, path, "--region", "24"]
                subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL)
        build = [dash, "build", "--json", "--explain"]
        timed("build, charts not cached, no plugin", build, project)
        timed("build, no plugin", build, project)
        write_plugins(project / "plugins")
        results = {
            f"build, {COUNT} sql plugins, charts not cached": None,
            f"build, {COUNT} sql plugins, unchanged": None,
        }
        for name in results:
            result = timed(name, build, project)
            runs = result.get("plugins", [])
            ran = sum(run["wasRun"] for run in runs)
            print(f"    {ran} of {len(runs)} plugins run, {len(result['unavailable'])} failed")
        for path in (project / ".dash/plugins").iterdir():
            path.unlink()
        timed(f"build, {COUNT} sql plugins, all run", build, project)


main()
