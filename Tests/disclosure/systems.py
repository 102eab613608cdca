"""Random systems of counts, as disclosure-probe reads them: what check-suppression attacks and
Benchmarks/disclosure.py times."""

import itertools


class System:
    def __init__(self, small=(1, 4)):
        self.small, self.cells, self.sums, self.orders = list(small), [], [], []
        self.places = {}

    def add(self, value, state="open", weight=1.0):
        self.cells.append({"value": value, "state": state, "weight": weight})
        return len(self.cells) - 1

    def cell(self, key, value, **more):
        """The one cell that a key stands for, made where it is new."""
        if key not in self.places:
            self.places[key] = self.add(value, **more)
        return self.places[key]

    def sum(self, total, parts, axis):
        self.sums.append({"total": total, "parts": parts, "axis": axis})

    def order(self, lesser, greater):
        self.orders.append({"lesser": lesser, "greater": greater})

    def request(self, **more):
        return {"small": self.small, "cells": self.cells, "sums": self.sums,
                "orders": self.orders, **more}


def count(draw, zeros, small=0.5, most=60):
    if draw.random() < zeros:
        return 0
    return draw.randint(1, 4) if draw.random() < small else draw.randint(5, most)


def margins(draw, system, shape, value, published, name="t"):
    """Publishes margins of a table: `published` holds the sets of dimensions that are crossed.

    Adds each margin's cells, and its sums down to every margin with one dimension fewer."""
    def key(kept, index):
        return (name, tuple(index[d] if d in kept else None for d in range(len(shape))))

    totals = {}
    for index in itertools.product(*(range(n) for n in shape)):
        for kept in published:
            k = key(kept, index)
            totals[k] = totals.get(k, 0) + value[index]
    for kept in published:
        for index in itertools.product(*(range(shape[d]) for d in kept)):
            full = dict(zip(kept, index))
            k = key(kept, full)
            weight = 1.0 + 0.5 * (len(shape) - len(kept))
            system.cell(k, totals[k], weight=weight)
    for kept in published:
        for dropped in kept:
            rest = tuple(d for d in kept if d != dropped)
            if rest not in published:
                continue
            for index in itertools.product(*(range(shape[d]) for d in rest)):
                full = dict(zip(rest, index))
                parts = [system.places[key(kept, {**full, dropped: i})]
                         for i in range(shape[dropped])]
                system.sum(system.places[key(rest, full)], parts, dropped)


def table(draw, shape, zeros, small=0.5):
    return {index: count(draw, zeros, small)
            for index in itertools.product(*(range(n) for n in shape))}


def two_way(draw, rows=None, columns=None, zeros=None, small=None):
    hides_zeros = rows is None and draw.random() < 0.15
    system = System((0, 4) if hides_zeros else (1, 4))
    shape = (rows or draw.randint(2, 9), columns or draw.randint(2, 9))
    zeros = draw.choice([0.0, 0.1, 0.3, 0.6]) if zeros is None else zeros
    value = table(draw, shape, zeros, draw.choice([0.1, 0.3, 0.5, 0.8]) if small is None else small)
    margins(draw, system, shape, value, [(0, 1), (0,), (1,), ()])
    if rows is None and draw.random() < 0.3:
        for cell in system.cells:
            if draw.random() < 0.06:
                cell["state"] = draw.choice(["known", "shut", "unprinted"])
    return system


def linked(draw, shape=None, zeros=None):
    """Origin × destination × period: the two-way tables alone."""
    system = System()
    shape = shape or tuple(draw.randint(2, 6) for _ in range(3))
    value = table(draw, shape, draw.choice([0.3, 0.6, 0.8]) if zeros is None else zeros, 0.9)
    margins(draw, system, shape, value, [(0, 1), (0, 2), (1, 2), (0,), (1,), (2,), ()])
    return system


def three_way(draw, shape=None):
    """A three-way table with all its margins."""
    system = System()
    shape = shape or tuple(draw.randint(2, 4) for _ in range(3))
    value = table(draw, shape, draw.choice([0.0, 0.2, 0.5]), draw.choice([0.2, 0.5]))
    every = [k for n in range(4) for k in itertools.combinations(range(3), n)]
    margins(draw, system, shape, value, every)
    return system


def tree(draw, departments=None, structures=None, periods=None):
    """Persons by bassin, department and region, by structure and by period."""
    system = System()
    bassins = {}
    for department in range(departments or draw.randint(2, 4)):
        bassins[department] = [f"b{department}.{i}" for i in range(draw.randint(1, 4))]
    subjects = [f"s{i}" for i in range(structures or draw.randint(2, 4))]
    times = [f"p{i}" for i in range(periods or draw.randint(1, 3))]
    zeros, small = draw.choice([0.2, 0.5]), draw.choice([0.3, 0.7])
    all_bassins = [b for group in bassins.values() for b in group]
    value = {k: count(draw, zeros, small) for k in itertools.product(all_bassins, subjects, times)}
    rest = {(b, t): draw.choice([0, 0, 1, 3, 7]) for b in all_bassins for t in times}

    def total(places, chosen, when):
        full = len(chosen) == len(subjects)
        return sum(value[b, s, t] for b in places for s in chosen for t in when) + (
            sum(rest[b, t] for b in places for t in when) if full else 0)

    areas = {b: [b] for b in all_bassins}
    areas.update({f"d{d}": group for d, group in bassins.items()})
    areas["r"] = all_bassins
    children = {f"d{d}": group for d, group in bassins.items()}
    children["r"] = [f"d{d}" for d in bassins]
    groups = {s: [s] for s in subjects}
    groups["all"] = subjects
    spans = {t: [t] for t in times}
    if len(times) > 1:
        spans["year"] = times
    for a, s, t in itertools.product(areas, groups, spans):
        system.cell((a, s, t), total(areas[a], groups[s], spans[t]),
                    weight=1.0 + (a not in all_bassins) + (s == "all") + (t == "year"))
    for a, s, t in itertools.product(areas, groups, spans):
        here = system.places[a, s, t]
        if a in children:
            system.sum(here, [system.places[c, s, t] for c in children[a]], 0)
        if s == "all":
            parts = [system.places[a, one, t] for one in subjects]
            beyond = system.cells[here]["value"] - sum(system.cells[p]["value"] for p in parts)
            if beyond:
                parts.append(system.add(beyond, "unprinted"))
            system.sum(here, parts, 1)
        if t == "year":
            system.sum(here, [system.places[a, s, one] for one in times], 2)
    return system


def persons(draw, origins=None, destinations=None):
    """Persons, those sent to nobody by name, and orientations from origin to destination."""
    system = System()
    n = origins or draw.randint(2, 5)
    m = destinations or draw.randint(2, 5)
    likely = draw.choice([0.2, 0.4, 0.6])
    flow = [[0] * m for _ in range(n)]
    sent, unnamed = [0] * n, [0] * n
    for i in range(n):
        for _ in range(draw.choice([1, 4, 15, 40])):
            chosen = [j for j in range(m) if draw.random() < likely]
            sent[i] += 1
            unnamed[i] += not chosen
            for j in chosen:
                flow[i][j] += 1
    value = {(i, j): flow[i][j] for i in range(n) for j in range(m)}
    margins(draw, system, (n, m), value, [(0, 1), (0,), (1,), ()], "flow")
    people = [system.add(v, weight=1.5) for v in sent]
    nameless = [system.add(v) for v in unnamed]
    named = [system.add(a - b, "unprinted") for a, b in zip(sent, unnamed)]
    system.sum(system.add(sum(sent), weight=2), people, 901)
    system.sum(system.add(sum(unnamed), weight=1.5), nameless, 902)
    for i in range(n):
        system.sum(people[i], [nameless[i], named[i]], 903)
        system.order(named[i], [system.places["flow", (i, j)] for j in range(m)])
        for j in range(m):
            system.order(system.places["flow", (i, j)], [named[i]])
    return system


KINDS = {"two-way": two_way, "linked": linked, "three-way": three_way, "tree": tree,
         "persons": persons}
