# SPDX-License-Identifier: MIT
"""Random requirements: one function for each check gives its parameters, `CHECKS` lists them.

A condition is drawn from what `PATHS` lists for the table, so a new field is a new line there.
"""
import datetime

import details
from plan import AGAINST_THE_ARROW
from pools import AMOUNTS, CONDITIONS, KINDS, LEVELS, TOPICS

# The subjects that records of a table belong to; None is the plan.
PER = {
    "stays": [None, "plan", "team", "team", "region", "site", "person", "leader"],
    "sites": [None, "team", "region", "leader", "person"],
    "activities": [None, "team", "region", "site", "priority", "leader", "person"],
    "findings": [None, "team", "region", "site", "priority", "leader", "person"],
    "deliverables": [None, "team", "region", "phase", "leader", "person"],
    "people": [None, "team", "region", "stay", "leader"],
    "teams": [None, "region", "leader", "person"],
    "absences": [None, "person", "person"],
    "tasks": [None, "phase", "region", "person"],
}

# What a condition on a table can ask: a path and the values that it may have there ("*" always), or the table whose
# ids these are.
PATHS = details.with_more_paths({
    "stays": {"status": ["done", "done", "done"], "mode": ["together", "apart"], "site.condition": CONDITIONS,
              "site.county": ["C"], "site.activities.kind": KINDS["activities"], "interviews.people": [1, 2], "days": [2, 3, 4, 5, 6, 7]},
    "days": {"status": ["done"], "mode": ["together", "apart"], "site.condition": CONDITIONS, "site": "sites",
             "team.units": ["office-1"]},
    "sites": {"condition": CONDITIONS, "county": ["C"], "team.units": ["office-1"], "profile.economy": ["told"],
              "profile.economy.characters": [4, 5],
              "region.level": LEVELS, "activities.kind": KINDS["activities"], "activities.level": LEVELS,
              "stays.status": ["done"], "stays.mode": ["together", "apart"],
              "findings.kind": KINDS["findings"], "findings.cause": ["C"]},
    "activities": {"kind": KINDS["activities"], "topics": TOPICS, "site.condition": CONDITIONS, "level": LEVELS,
                   "priorities": "priorities"},
    "findings": {"kind": KINDS["findings"], "resolved": ["*"], "replicable": [True, False], "cause": ["C"],
                 "cause.characters": [1, 2], "adopted": ["*"]},
    "deliverables": {"kind": KINDS["deliverables"], "submitted": ["*"], "to": ["centre", "office"]},
    "people": {"unit": ["office-1", "office-2"], "home": "regions"},
    "teams": {"size": [2, 3], "units": ["office-1"], "lead": ["*"], "lead.unit": ["office-1"],
              "findings.kind": KINDS["findings"], "stays.mode": ["together", "apart"], "stays.days": [2, 3, 4, 5, 6, 7],
              "sites.condition": CONDITIONS, "sites.county": ["C"]},
    "regions": {"level": LEVELS, "parent": "regions", "activities.kind": KINDS["activities"]},
    "leaders": {"person": ["*"]},
    "attestations": {"by": ["Ann", "Bo"]},
    "phases": {"parent": "phases"},
})
SUBJECT_TABLE = {"priority": "priorities", "phase": "phases", "team": "teams", "region": "regions", "site": "sites", "person": "people", "leader": "leaders",
                 "stay": "stays"}


def compared(generator, value, values):
    """A comparison in place of a value: what it is not, or, of numbers, between what it lies."""
    are_days = all(isinstance(each, datetime.date) for each in values)
    if not (are_days or all(type(each) in (int, float) for each in values)) or generator.chance(0.3):
        return {"not": value}
    if are_days:
        low, high = sorted([generator.pick(values), generator.pick(values)])
        return generator.pick([{"from": low}, {"to": high}, {"from": low, "to": high}])
    low, high = sorted([generator.pick(values), generator.pick(values)])
    return generator.pick([{"min": low}, {"max": high}, {"min": low, "max": high}])


def condition(generator, table, most=2):
    """A condition in one of the forms that mean the same: a value, a list, "*"; dotted or nested."""
    found = {}
    for path in generator.some(sorted(PATHS[table]), 1, most):
        values = PATHS[table][path]
        values = values if isinstance(values, list) else generator.ids(values) or ["*"]
        value = generator.pick(values)
        if generator.chance(0.2) and path != "status" and value is not True:
            value = "*"
        elif generator.chance(0.2) and value != "*":
            value = sorted(set(values)) if path != "replicable" else [True, False]
        if path != "status" and generator.chance(0.25):
            value = compared(generator, value, values)
        if path.startswith(AGAINST_THE_ARROW) and generator.chance(0.3):
            other, rest = path.split(".")
            found[other] = generator.pick([{"not": {rest: value}}, {"not": "*"}, "*"])
        elif "." in path and generator.chance(0.5):
            step, _, rest = path.partition(".")
            if isinstance(found.setdefault(step, {}), dict):
                found[step][rest] = value
        else:
            found[path] = value
    if table in OWN_DAYS and generator.chance(0.15):
        path, other = generator.pick(OWN_DAYS[table])
        found[path] = {generator.pick(["from", "to"]): {"field": other}}
    return found


# A day of a record, and another one that it can be compared with.
OWN_DAYS = {"findings": [("resolved", "due"), ("due", "date")], "deliverables": [("submitted", "due"), ("covers", "due")],
            "tasks": [("done", "due")]}


def about(generator, table, where=0.5, **more):
    """The table, the subject and the conditions that many checks share; `where` is how often there is one."""
    requirement = {} if table == "days" else {"of": table}
    records = "stays" if table == "days" else table
    per = generator.pick(VALUES[records] if records in VALUES and generator.chance(0.2) else PER[records])
    if per:
        requirement["per"] = per
    if records in DATED and generator.chance(0.3):
        requirement.update(periods(generator))
    if per in VALUES.get(records, ()):
        generator.maybe(requirement, 0.2, each=condition(generator, records, 1))
    if per in SUBJECT_TABLE:
        generator.maybe(requirement, 0.2, each=condition(generator, SUBJECT_TABLE[per], 1))
    generator.maybe(requirement, where, where=condition(generator, table))
    if (records, per) in OWN and generator.chance(0.25):
        requirement["where"] = own_field(generator, *OWN[records, per])
    return {**requirement, **more}


# Records and subjects that have something in common: a path of the record, and one of the subject.
OWN = {
    ("stays", "leader"): ("site.region", "subject.anchors"), ("stays", "team"): ("site.region", "subject.regions"),
    ("stays", "person"): ("team.lead", "subject.id"), ("activities", "team"): ("priorities", "subject.focus"),
    ("findings", "team"): ("priority", "subject.focus"), ("findings", "site"): ("level", "subject.condition"),
    ("activities", "site"): ("region", "subject.region"),
}


def own_field(generator, path, own):
    value = {"field": own}
    return {path: {"not": value} if generator.chance(0.3) else value}


# Numbers of subjects that bounds can be.
OWN_NUMBERS = {
    "team": ["subject.size", "subject.amounts.people", "subject.regions.amounts.people", "subject.amounts.part",
             "subject.sites.amounts.hours"],
    "region": ["subject.amounts.people", "subject.parent.amounts.hours"],
    "site": ["subject.amounts.hours", "subject.team.size", "subject.team.amounts.part"],
    "site.team": ["subject.size", "subject.amounts.people"],
}


def with_own_bounds(generator, requirement):
    """Some bounds are the subjects' own."""
    numbers = OWN_NUMBERS.get(requirement.get("per"))
    if numbers and generator.chance(0.3):
        for key in ("min", "max", "equals"):
            if key in requirement and generator.chance(0.7):
                requirement[key] = {"field": generator.pick(numbers)}
    return requirement


DATED = ("stays", "activities", "findings", "deliverables", "sites")

# Paths whose values are subjects.
VALUES = {
    "stays": ["site.county", "site.condition", "mode", "status", "site.team", "site.activities.kind"],
    "activities": ["kind", "topics", "site.condition", "priorities"],
    "findings": ["kind", "level", "site.region"],
    "deliverables": ["kind", "to"],
    "sites": ["condition", "activities.kind", "findings.kind", "stays.team"],
    "teams": ["findings.kind", "stays.mode"],
}


def periods(generator):
    """How often, and sometimes from when to when."""
    every = generator.pick(["week", "month", "month", "quarter", "year", "phase", {"days": 10}, {"days": 25}])
    found = {"every": every}
    phases = generator.phase_days
    first = generator.pick([generator.day(0, 20), generator.pick([name for name, _, _ in phases])])
    begins = first if not isinstance(first, str) else next(
        start for name, start, _ in phases if name == first)
    last = generator.pick([name for name, _, end in phases if end >= begins]
                          or [begins + datetime.timedelta(days=9)])
    begins = {"from": first, "to": begins + datetime.timedelta(days=3)}
    return {**found, **generator.pick([{}, {}, {"from": first, "to": last}, {"from": begins, "to": last}])}


def bounds(generator, most):
    low = generator.random.randint(1, most)
    return generator.pick([{"min": low}, {"min": low}, {"max": low}, {"min": low, "max": low + 1}])


def count(generator):
    table = generator.pick(sorted(PER))
    requirement = about(generator, table, **bounds(generator, 3))
    fields = {"stays": "site.condition", "activities": "topics", "findings": generator.pick(["kind", "due"]),
              "deliverables": "due", "sites": "activities.topics",
              "teams": "stays.mode", "regions": "findings.kind"}
    if table in DATED and generator.chance(0.2):
        requirement = {key: value for key, value in requirement.items() if key not in ("min", "max")}
        requirement.update(generator.pick([{"gap_max": 10}, {"gap_min": 3}, {"gap_max": 25, "min": 1},
                                           {"gap_min": 2, "gap_max": 15}]))
    return with_own_bounds(generator, generator.maybe(requirement, 0.2, distinct=fields.get(table)))


def days(generator):
    requirement = about(generator, "days", **bounds(generator, 12))
    often = 0.8 if requirement.get("per") in ("person", "leader") else 0.4
    return with_own_bounds(generator, generator.maybe(requirement, often,
                                                      unit=generator.pick(["person", "person", "calendar"])))


def share(generator):
    table = generator.pick(["days", "days", "stays", "activities", "findings", "sites", "deliverables"])
    requirement = about(generator, table, where=0, of=table)
    requirement["where"] = condition(generator, table, 1)
    generator.maybe(requirement, 0.3, among=condition(generator, table, 1))
    if table == "days":
        generator.maybe(requirement, 0.3, unit=generator.pick(["person", "calendar"]))
    bound = generator.pick([0.1, 0.25, 0.5, 0.6, 1])
    return with_own_bounds(generator, {**requirement, **generator.pick([{"min": bound}, {"max": bound}])})


# Numbers of records that bounds can be, beside their amounts.
NUMBERS = {"stays": ["interviews.people", "days", "site.amounts.hours"], "activities": ["team.size"],
           "sites": ["activities.amounts.people"]}


def amount(generator):
    table = generator.pick(["stays", "stays", "sites", "activities", "findings", "deliverables"])
    name = "interviews" if table == "stays" and generator.chance(0.6) else "amounts"
    if table == "sites" and generator.chance(0.4):  # of what belongs to them
        name = generator.pick(["stays.interviews", "activities.amounts"])
    requirement = about(generator, table, field=f"{name}.{generator.pick(AMOUNTS)}", where=0.3)
    generator.maybe(requirement, 0.3, mode=generator.pick(["each", "each", "sum"]))
    if generator.chance(0.2):
        requirement["mode"] = "mean"
    else:
        generator.maybe(requirement, 0.2, over=f"{name}.{generator.pick(AMOUNTS)}")
    number = generator.pick([1, 2, 2.5, 4, 6])
    if generator.chance(0.5):
        requirement.pop("per", None)
        requirement.pop("each", None)
        if "subject." in str(requirement.get("where")):  # of the plan, which has no fields of its own to compare with
            requirement.pop("where")
    requirement.update(generator.pick([{"min": number}, {"max": number}, {"equals": number}, {"min": number, "max": number + 2}]))
    if requirement.get("mode") == "each" and generator.chance(0.4):  # of each record its own
        for key in ("min", "max", "equals"):
            if key in requirement and generator.chance(0.7):
                requirement[key] = {"field": generator.pick(["amounts.hours", "amounts.people", *NUMBERS.get(table, [])])}
    return with_own_bounds(generator, requirement)


def cover(generator):
    choices = [
        ("activities", "topics", TOPICS), ("activities", "priorities", None),
        ("activities", "site.condition", CONDITIONS),
        ("findings", "kind", KINDS["findings"]), ("findings", "level", LEVELS), ("findings", "priority", None),
        ("stays", "site.condition", CONDITIONS), ("sites", "condition", CONDITIONS),
        ("deliverables", "sections", TOPICS), ("teams", "focus", None), ("sites", "activities.topics", TOPICS),
        ("teams", "findings.kind", KINDS["findings"]), ("stays", "site.findings.kind", KINDS["findings"])]
    table, field, values = generator.pick([choice for choice in choices if choice[2] or generator.ids("priorities")])
    requirement = about(generator, table, field=field)
    if table == "activities" and field == "priorities" and generator.chance(0.4):
        if requirement.get("per") != "team":
            requirement.pop("each", None)
            requirement.pop("where", None)
        requirement["per"] = "team"
        return {**requirement, "values": {"field": "subject.focus"}}
    return generator.maybe(requirement, 1, values=generator.some(values, 1) if values else None)


def filled(generator):
    table, fields = generator.pick([
        ("findings", ["cause", "remedy", "resolved", "priority", "due"]), ("sites", ["profile.people", "county", "condition"]),
        ("stays", ["interviews.hours", "site", "site.condition"]), ("activities", ["topics", "level", "site.team"]),
        ("deliverables", ["submitted", "sections", "due", "covers"]), ("people", ["unit", "home"]),
        ("sites", ["activities.topics", "stays.status", "findings.cause"]), ("teams", ["stays.site", "findings.priority"])])
    requirement = about(generator, table, fields=generator.some(fields, 1, 2))
    return with_own_bounds(generator, generator.maybe(requirement, 0.3, min=generator.random.randint(0, 2)))


def attest(generator):
    per = generator.pick([None, "team", "stay", "stay", "person", "deliverable", "finding", "site", "task"])
    requirement = {"per": per} if per else {}
    return generator.maybe(requirement, 0.2, where=condition(generator, "attestations"))


def attend(generator):
    requirement = {"who": generator.pick(["lead", "deputies", "members"])}
    generator.maybe(requirement, 0.3, where=condition(generator, "days", 1), each=condition(generator, "teams", 1))
    if generator.chance(0.3):
        requirement.update(periods(generator))
    limit = {"min_days": generator.random.randint(1, 8), "min_share": generator.pick([0.25, 0.5, 1])}
    return {**requirement, **{key: limit[key] for key in generator.some(sorted(limit), 1)}}


def pair(generator):
    requirement = {}
    generator.maybe(requirement, 0.4, each=condition(generator, "regions", 1),
                    where=condition(generator, "teams", 1))
    return generator.maybe(requirement, 0.4, teams=generator.random.randint(0, 3), regions_per_team=span(generator),
                           teams_per_region=span(generator))


def span(generator):
    low = generator.random.randint(0, 2)
    return [low, low + generator.random.randint(0, 2)]


def lead(generator):
    requirement = generator.pick([{"anchors": span(generator)}, {"guides": span(generator)},
                                  {"anchors": span(generator), "guides": span(generator)}])
    return generator.maybe(requirement, 0.4, covered=generator.chance(0.3),
                           each=condition(generator, "regions", 1))


def rotate(generator):
    if "previous" not in generator.plan:
        return pair(generator) | {"check": "pair"}
    requirement = generator.pick([{"keep_min": 1}, {"new_min": 1}, {"keep_min": 1, "new_min": 1}])
    return generator.maybe(requirement, 0.2, each=condition(generator, "teams", 1))


def within(generator):
    table = generator.pick(["stays", "stays", "activities", "findings", "deliverables", "tasks"])
    requirement = {"of": table, **when(generator, table)}
    return generator.maybe(requirement, 0.3, where=condition(generator, table) if table in PATHS else None)


def when(generator, table):
    """The days that records must lie in."""
    after = {"after": generator.pick(generator.ids("phases") + generator.ids("tasks")), "days": 3}
    day = generator.day()
    window = {"from": day, "to": day + datetime.timedelta(days=5)}
    days = generator.pick([day, generator.pick_id("phases"), after, window])
    choices = [{"phase": generator.pick_id("phases")}] * 3 + [{"from": days}, {"to": days},
                                                             {"phase": generator.pick_id("phases"), "to": days}]
    kinds = generator.kinds()
    if kinds:
        own = {"after": generator.pick(kinds), "days": generator.random.randint(-3, 9)}
        choices += [{"from": own}, {"to": own}, {"to": own, "per": "team" if table != "tasks" else "region"}]
    own_days = {"findings": ["date", "due", "received"], "deliverables": ["due"], "tasks": ["due"]}
    if table in own_days:
        field = {"field": generator.pick(own_days[table])}
        choices += [{"to": {"after": field, generator.pick(["days", "working_days"]): generator.random.randint(0, 9)}}]
    if table not in ("stays", "tasks"):
        choices += [{"during": "stay"}, {"from": {"after": "stay", "days": 1}, "per": "team"}]
    if table in ("tasks", "deliverables"):
        choices.append({"during": "phase"})
    fields = {"findings": ["resolved", "adopted", "received", "partly", "confirmed", "due", "due"],
              "deliverables": ["submitted", "due"], "tasks": ["done", "due"]}
    found = dict(generator.pick(choices))
    return generator.maybe(found, 0.4, field=generator.pick(fields[table]) if table in fields else None)


def phases(generator):
    return generator.maybe({}, 0.4, gap_max=generator.random.randint(0, 3), overlap_max=generator.random.randint(0, 5),
                           each=condition(generator, "phases", 1))


def tasks(generator):
    if not generator.ids("tasks"):
        return count(generator) | {"check": "count"}
    return {"tasks": generator.some(generator.ids("tasks"), 1)}


def recuse(generator):
    return generator.maybe({}, 0.3, field="home")


CHECKS = {"count": count, "days": days, "share": share, "amount": amount, "cover": cover, "filled": filled,
          "attest": attest, "attend": attend, "pair": pair, "lead": lead, "rotate": rotate, "within": within,
          "phases": phases, "tasks": tasks, "recuse": recuse}
