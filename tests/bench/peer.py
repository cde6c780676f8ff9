# SPDX-License-Identifier: MIT
"""What a user would write without grassroots: parses every plan below a folder with tomllib and makes the basic checks.

    python3 peer.py FOLDER        Python 3.11 or newer

Dates, windows, minimum, roster, double booking, coverage: prints how many findings of each kind there are, under the
names that grassroots has for them.
"""
import collections
import datetime
import pathlib
import sys
import tomllib

PHASE = datetime.date(2018, 5, 21), datetime.date(2018, 9, 30)
LEAST_DAYS = 5
CONDITIONS = {"薄弱", "先进"}


def check_stay(stay, teams, found):
    """Whether the stay's dates can be used in the checks of people."""
    team = teams.get(stay["team"])
    if team is None:
        found["unknown-reference"] += 1
    elif not team.issuperset(stay["people"]):
        found["not-in-team"] += 1
    if stay.get("status") not in ("planned", "done", "cancelled"):
        found["bad-value"] += 1
        return False
    if "start" not in stay:
        found["missing-key"] += 1
        return False
    start, end = stay["start"], stay["end"]
    if end < start:
        found["end-before-start"] += 1
        return False
    if stay["status"] == "cancelled":
        return False
    if (end - start).days + 1 < LEAST_DAYS and stay["status"] == "done":
        found["stay-five-days"] += 1
    if start < PHASE[0] or end > PHASE[1]:
        found["in-research-phase"] += 1
    return True


def check_people(stays, found):
    """Sorts each person's stays and compares neighbours. Leaving and arriving on the same day is fine."""
    visits = collections.defaultdict(list)
    for number, stay in enumerate(stays):
        for person in stay["people"]:
            visits[person].append((stay["start"], stay["end"], number))
    pairs = set()
    for own in visits.values():
        own.sort()
        for (_, last, before), (first, _, after) in zip(own, own[1:]):
            if first < last and stays[before]["site"] != stays[after]["site"]:
                pairs.add((before, after))
    found["double-booked"] += len(pairs)


def check_plan(path, found):
    with open(path, "rb") as file:
        plan = tomllib.load(file)
    teams = {team["id"]: {team["lead"], *team["deputies"], *team["members"]} for team in plan["teams"]}
    conditions = {site["id"]: site["condition"] for site in plan["sites"]}
    usable = [stay for stay in plan["stays"] if check_stay(stay, teams, found)]
    check_people(usable, found)
    seen = collections.defaultdict(set)
    for stay in usable:
        seen[stay["team"]].add(conditions.get(stay["site"]))
    found["weak-and-advanced"] += sum(1 for team in teams if not CONDITIONS <= seen[team])


def main():
    found = collections.Counter()
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("plan.toml")):
        check_plan(path, found)
    for name, count in found.items():
        if count:
            print(count, name)


main()
