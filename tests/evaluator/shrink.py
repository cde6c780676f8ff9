# SPDX-License-Identifier: MIT
"""Makes a plan smaller while something about it stays true: without tables, records, keys and items of lists."""
import copy

KEPT = {("plan",), ("plan", "title")}
KEPT |= {(other, *path) for other in ("previous", "parent") for path in KEPT}


def shrink(plan, still_fails):
    """Leaves out one thing after the other, the largest first, until nothing more can be left out."""
    shrunk = True
    while shrunk:
        shrunk = False
        number = 0
        while number < len(candidates := [path for path in paths(plan) if path not in KEPT]):
            smaller = without(plan, candidates[number])
            if still_fails(smaller):
                plan, shrunk = smaller, True
            else:
                number += 1
    return plan


def without(plan, path):
    smaller = copy.deepcopy(plan)
    parent = smaller
    for step in path[:-1]:
        parent = parent[step]
    del parent[path[-1]]
    return smaller


def paths(value, path=()):
    """The way to everything that can be left out, the largest first."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    for key in keys:
        yield (*path, key)
    for key in keys:
        yield from paths(value[key], (*path, key))
