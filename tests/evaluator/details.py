# SPDX-License-Identifier: MIT
"""What records of every table may have beside what makes them what they are, and the tables that few checks look at."""
import datetime

from pools import CONDITIONS, FIRST_DAY, KINDS, LENGTH, LEVELS, TOPICS

WORDS = ["a", "b"]
DAYS = [FIRST_DAY + datetime.timedelta(days=number) for number in range(0, LENGTH, 5)]
# Tables whose records have no `kind` of their own yet, no `amounts`, or no `profile`.
WITH_KIND = ("phases", "events", "tasks", "priorities", "regions", "leaders", "people", "teams", "sites", "stays",
             "absences", "attestations")
WITH_AMOUNTS = ("phases", "tasks", "priorities", "leaders", "people", "absences", "attestations")
WITH_PROFILE = WITH_AMOUNTS + ("regions", "teams", "stays", "activities", "findings", "deliverables")


def add(generator, table, record):
    """Some of what a record of the table may leave out."""
    if table in WITH_KIND:
        generator.maybe(record, 0.3, kind=generator.pick(WORDS))
    if table in WITH_AMOUNTS:
        generator.maybe(record, 0.2, amounts=generator.amounts())
    if table in WITH_PROFILE:
        generator.maybe(record, 0.1, profile={"people": "told"})
    if table in OWN:
        OWN[table](generator, record)
    return generator.maybe(record, 0.02, note="N", source="S")


def of_region(generator, record):
    if generator.chance(0.1):
        record["since"] = generator.day(-10)


def of_task(generator, record):
    generator.maybe(record, 0.3, owner=generator.pick(WORDS), participants=generator.some(generator.ids("people"), 1, 3))


def of_activity(generator, record):
    generator.maybe(record, 0.2, people=generator.some(generator.ids("people"), 1, 3),
                    documents=generator.some(["paper", "order"], 1), name="A")


def of_finding(generator, record):
    """An item that somebody signs for, answers in part, and whose answer somebody confirms."""
    generator.maybe(record, 0.3, due=generator.due(), received=generator.day(), partly=generator.day(),
                    confirmed=generator.day(), owner=generator.pick(WORDS))


def of_deliverable(generator, record):
    generator.maybe(record, 0.1, owner=generator.pick(WORDS), name="D")
    if generator.chance(0.4):
        first = generator.day()
        record["covers"] = generator.pick([
            first, generator.pick_id("phases"),
            {"from": first, "to": first + datetime.timedelta(days=generator.random.randint(0, 30))}])


OWN = {"regions": of_region, "tasks": of_task, "activities": of_activity, "findings": of_finding,
       "deliverables": of_deliverable}


# Fields whose words a plan may list, and those that records have there.
LISTED = {"stays.mode": ["together", "apart"], "sites.condition": CONDITIONS, "activities.kind": KINDS["activities"],
          "activities.topics": TOPICS, "findings.kind": KINDS["findings"]}


def words(generator):
    """Of some fields the words that they may have, and not always all that stand there."""
    for field in generator.some(sorted(LISTED)) if generator.chance(0.3) else []:
        for word in generator.some(LISTED[field], 1):
            generator.plan.setdefault("words", []).append(
                generator.maybe({"field": field, "word": word}, 0.3, meaning="M"))


def absence(generator, _):
    person = generator.pick_id("people")
    start, length = generator.day(), generator.random.randint(1, 9)
    record = {"person": person, "start": start}
    generator.maybe(record, 0.8, **generator.pick([
        {"days": length}, {"end": start + datetime.timedelta(days=length - 1)}]))
    return generator.maybe(record, 0.7, reason=generator.pick(WORDS), approved_by=generator.pick(["township", "county"]))


def priority(generator, number):
    record = {"id": f"priority-{number}", "name": "P"}
    return generator.maybe(record, 0.3, parent=f"priority-{generator.random.randrange(number)}" if number else None)


def with_plan_above(generator):
    """The plan, with what it can inherit in one above it. Some of the requirements are made there for the plans below; of
    the regions only one may be the plan's own business, with those below it."""
    plan, head = generator.plan, {"title": "the plan above"}
    above = {"plan": head, **{table: plan.pop(table) for table in INHERITED if table in plan}}
    passed_on = [requirement for requirement in plan["requirements"] if requirement["check"] != "rotate"]
    given = generator.some(passed_on or plan["requirements"], 1)  # the plan above has no year before it
    above["requirements"] = [{**requirement, "applies": "below"} for requirement in given]
    plan["requirements"] = [requirement for requirement in plan["requirements"] if requirement not in given]
    plan["plan"]["parent"] = "above.toml"
    generator.maybe(plan["plan"], 0.5, region=generator.pick([each["code"] for each in above["regions"]]))
    return {**plan, "parent": above}


INHERITED = ("phases", "events", "holidays", "words", "regions")

# What a condition can ask of these.
PATHS = {
    "absences": {"days": [1, 2, 3, 5, 6], "approved_by": ["township", "county"], "reason": WORDS, "person": "people",
                 "person.unit": ["office-1", "office-2"], "kind": WORDS},
    "tasks": {"kind": WORDS, "owner": WORDS, "participants": "people", "done": ["*"], "due": DAYS, "region.level": LEVELS,
              "amounts.hours": [1, 2, 3]},
    "priorities": {"kind": WORDS, "parent": "priorities", "amounts.people": [1, 2, 3]},
}
MORE_PATHS = {
    "phases": {"kind": WORDS, "amounts.hours": [1, 2, 3]},
    "people": {"kind": WORDS, "profile.people": ["told"]},
    "leaders": {"kind": WORDS, "amounts.people": [1, 2, 3]},
    "teams": {"kind": WORDS}, "sites": {"kind": WORDS}, "regions": {"kind": WORDS}, "attestations": {"kind": WORDS},
    "stays": {"kind": WORDS, "profile.people": ["told"]},
    "activities": {"people": "people", "documents": ["paper", "order"], "name": ["A"]},
    "findings": {"received": ["*"], "partly": ["*"], "confirmed": ["*"], "due": DAYS, "owner": WORDS},
    "deliverables": {"owner": WORDS, "covers": DAYS, "due": DAYS, "name": ["D"]},
}


def with_more_paths(paths):
    both = {table: {**asked, **MORE_PATHS.get(table, {})} for table, asked in paths.items()}
    return {**both, **PATHS}
