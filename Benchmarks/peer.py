#!/usr/bin/env python3
"""The same site with pandas, matplotlib and jinja2, written as well as we can: `make bench` runs it.

    peer.py BMO_2024.xlsx BMO_2025.xlsx FOLDER

reads both files (calamine, the fastest reader pandas has), keeps region 24, computes the needs of
the 29 territories and of every occupation, draws the same charts as dash at 1600 × 1000 on all
cores (Agg, one figure a worker, no tight layout), and writes the pages. Prints one JSON object:
seconds and counts of each stage.
"""

import json
import multiprocessing
import os
import pathlib
import resource
import sys
import time

import jinja2
import matplotlib

matplotlib.use("Agg")
import pandas as pd
from matplotlib.figure import Figure

BLUE, ORANGE, GREY, PALE = "#1f5fa8", "#e4572e", "#6b7280", "#dbe3ee"
# Main towns of the bassins, WGS84 (public facts): latitude, longitude.
TOWNS = {
    2401: (47.0749, 2.4046), 2402: (47.2369, 2.0787), 2403: (47.4862, 2.4209),
    2404: (46.7262, 2.5200), 2405: (48.4471, 1.5057), 2406: (48.7487, 1.3594),
    2407: (48.0767, 1.3264), 2408: (48.3174, 0.8042), 2409: (46.5787, 1.4926),
    2410: (46.8032, 1.6937), 2411: (46.9486, 1.9999), 2412: (47.3917, 1.0002),
    2413: (47.1721, 0.2450), 2414: (47.1204, 0.9740), 2415: (47.3984, 0.6961),
    2416: (47.5815, 1.3061), 2417: (47.8015, 1.0611), 2418: (47.3748, 1.7443),
    2419: (47.9991, 2.7373), 2420: (47.7122, 2.6652), 2421: (47.8823, 1.9166),
    2422: (48.1801, 2.2494),
}
PAGE = jinja2.Template(
    """<!doctype html><html lang="fr"><meta charset="utf-8"><title>{{ title }}</title>
<h1>{{ title }}</h1>{% for chart in charts %}<img src="{{ chart }}" alt="">{% endfor %}
<table>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table></html>""",
    autoescape=True,
)


def read(path):
    sheet = next(name for name in pd.ExcelFile(path, engine="calamine").sheet_names
                 if name.endswith("open_data"))
    table = pd.read_excel(path, sheet_name=sheet, engine="calamine", dtype={"REG": str})
    table = table[table["REG"] == "24"]
    bassin = next(name for name in table.columns if name.startswith("BE"))
    table = table.rename(columns={
        bassin: "bassin", "NOM" + bassin: "name", "Code métier BMO": "fap",
        "Nom métier BMO": "label", "Famille_met": "family"})
    for column in ("met", "xmet", "smet"):
        table[column + "_masked"] = table[column] == "*"
        table[column] = pd.to_numeric(table[column], errors="coerce")
    return table


def totals(table):
    """One table a level: territory × (everything, family, occupation) × year."""
    values = ["met", "xmet", "smet", "met_masked", "xmet_masked", "smet_masked"]
    table = table.assign(region="24", everything="all")
    return {
        (level, subject): table.groupby([level, subject, "annee"], sort=True)[values].sum()
        for level in ("bassin", "Dept", "region")
        for subject in ("everything", "family", "fap")
    }


def new_figure():
    figure = Figure(figsize=(16, 10), dpi=100)
    axes = figure.add_axes((0.34, 0.08, 0.62, 0.78))
    return figure, axes


FIGURE = None


def draw(job):
    """Draws one chart into a figure that the worker keeps."""
    global FIGURE
    FIGURE = FIGURE or new_figure()
    figure, axes = FIGURE
    axes.clear()
    figure.texts.clear()
    path, kind, title, data = job
    figure.text(0.03, 0.95, title, fontsize=24, fontweight="bold")
    figure.text(0.03, 0.91, "Projets de recrutement, 2025, en nombre", fontsize=15, color=GREY)
    figure.text(0.03, 0.02, "Source : France Travail, enquête BMO", fontsize=12, color=GREY)
    axes.set_frame_on(False)
    axes.tick_params(length=0, labelsize=13)
    if kind == "bars":
        labels, values = data
        axes.barh(range(len(values)), values, color=BLUE, height=0.7)
        axes.set_yticks(range(len(values)), labels)
        axes.invert_yaxis()
        for y, value in enumerate(values):
            axes.text(value, y, f" {value:,.0f}".replace(",", "\u202f"), va="center", fontsize=13)
    elif kind == "change":
        labels, before, after = data
        axes.hlines(range(len(labels)), before, after, color=GREY, linewidth=3)
        axes.plot(before, range(len(labels)), "o", color=PALE, markersize=12)
        axes.plot(after, range(len(labels)), "o", color=ORANGE, markersize=12)
        axes.set_yticks(range(len(labels)), labels)
        axes.invert_yaxis()
    else:
        names, longitudes, latitudes, values = data
        axes.scatter(longitudes, latitudes, s=values, color=BLUE, alpha=0.7, edgecolor="white")
        for name, x, y in zip(names, longitudes, latitudes):
            axes.annotate(name, (x, y), fontsize=12, ha="center", va="top")
        axes.set_aspect(1.48)
        axes.axis("off")
    figure.savefig(path, pil_kwargs={"compress_level": 6})
    axes.axis("on")
    axes.set_aspect("auto")
    return os.path.getsize(path)


def jobs(sums, labels, names, folder):
    """Every chart of the site, and the pages that show them: (jobs, pages)."""
    charts, pages = [], []
    short = {code: label[:45] for code, label in labels.items()}

    def add(path, kind, title, data):
        charts.append((str(folder / path), kind, title, data))
        return path

    def circles(path, title, values):
        towns = [code for code in values.index if code in TOWNS]
        scale = 9000 / max(1, values.max())
        return add(path, "map", title, (
            [names[c] for c in towns], [TOWNS[c][1] for c in towns],
            [TOWNS[c][0] for c in towns], [values[c] * scale for c in towns]))

    by_bassin = sums["bassin", "everything"]["met"].xs(2025, level="annee").droplevel(1)
    departement_of = sums["departement_of"]
    for level in ("bassin", "Dept", "region"):
        table = sums[level, "fap"]["met"].unstack("annee").fillna(0)
        for code, own in table.groupby(level=0, sort=True):
            own = own.droplevel(0).sort_values(2025, ascending=False)
            top, name = own.head(15), str(names.get(code, code))
            rows = [short[c] for c in top.index]
            stem = f"{level}-{code}"
            shown = [add(f"{stem}-top.png", "bars", name, (rows, top[2025].tolist())),
                     add(f"{stem}-change.png", "change", name,
                         (rows, top[2024].tolist(), top[2025].tolist()))]
            if level != "bassin":
                inside = [b for b in by_bassin.index
                          if level == "region" or departement_of[b] == code]
                shown.append(circles(f"{stem}-map.png", name, by_bassin[inside]))
            pages.append((f"{stem}.html", name, shown,
                          [(c, labels[c], *map(int, own.loc[c])) for c in own.index]))
    table = sums["bassin", "fap"]["met"].xs(2025, level="annee")
    for code, own in table.groupby(level=1, sort=True):
        own = own.droplevel(1).sort_values(ascending=False)
        shown = [add(f"fap-{code}-top.png", "bars", short[code],
                     ([names[b] for b in own.index], own.tolist())),
                 circles(f"fap-{code}-map.png", short[code], own)]
        pages.append((f"fap-{code}.html", labels[code], shown,
                      [(names[b], int(v)) for b, v in own.items()]))
    return charts, pages


def main():
    *files, folder = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    marks = [time.perf_counter()]
    table = pd.concat([read(path) for path in files])
    marks.append(time.perf_counter())
    sums = totals(table)
    sums["departement_of"] = dict(zip(table["bassin"], table["Dept"]))
    labels = dict(zip(table["fap"], table["label"]))
    names = dict(zip(table["bassin"], table["name"].str.title()))
    charts, pages = jobs(sums, labels, names, folder)
    marks.append(time.perf_counter())
    with multiprocessing.Pool() as pool:
        sizes = pool.map(draw, charts, chunksize=8)
    marks.append(time.perf_counter())
    for path, title, shown, rows in pages:
        (folder / path).write_text(PAGE.render(title=title, charts=shown, rows=rows))
    marks.append(time.perf_counter())
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = [round(after - before, 3) for before, after in zip(marks, marks[1:])]
    print(json.dumps({
        "read": seconds[0], "compute": seconds[1], "charts": seconds[2], "pages": seconds[3],
        "total": round(marks[-1] - marks[0], 3), "chart_count": len(charts),
        "page_count": len(pages), "mean_png_kB": round(sum(sizes) / len(sizes) / 1000, 1),
        "chart_cpu_ms": round(
            1000 * (usage[1].ru_utime + usage[1].ru_stime) / len(charts), 1),
        "peak_MB": round(max(u.ru_maxrss for u in usage) / 1000),
    }))


if __name__ == "__main__":
    main()
