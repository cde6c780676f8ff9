# SPDX-License-Identifier: MIT
"""How a subject stands with each check on a day, by the text of `grassroots explain CHECK`: one function a check."""
import datetime
from collections import namedtuple
from dataclasses import dataclass
from fractions import Fraction

import anchors
from anchors import is_over
from periods import touches
from plan import AGAINST_THE_ARROW, ONE_DAY, OPEN_END, REFERENCES, SUBJECTS, View, is_own_business, name_of, owners, people_of, roster, says_not, team_of, with_parents

# A record, or with `value` one of the values at the end of a path; `period`: in which it is judged.
Subject = namedtuple("Subject", "table record value period", defaults=(None, None))


@dataclass
class Measure:
    """Whether a subject keeps the requirement; if not, whether a later fact can mend that (`heals`), whether there was
    anything to look at (`spoke`), and whether it is said how much is asked of the subject (`told`)."""
    ok: bool
    have: Fraction | None = None
    heals: bool = True
    spoke: bool = True
    told: bool = True


NO_DATA = Measure(ok=False, spoke=False)
NO_BOUND = Measure(ok=False, spoke=False, told=False)


def exactly(number):
    return Fraction(str(number))


def within_bounds(have, requirement, may_fall=False):
    """Compares with min, max and equals. More records cannot undo what is over a maximum, unless the value may
    fall: a later fact can take out what a condition says must not be."""
    low = requirement.get("min", requirement.get("equals"))
    high = requirement.get("max", requirement.get("equals"))
    may_fall = may_fall or says_not(requirement.get("where"))
    too_few = low is not None and have < exactly(low)
    too_many = high is not None and have > exactly(high)
    return Measure(not too_few and not too_many, Fraction(have), heals=may_fall or not too_many)


def between(have, bounds):
    return within_bounds(have, {"min": bounds[0], "max": bounds[1]})


def has_minimum(requirement):
    """Whether the requirement asks for something, rather than only for not too much."""
    return not ("max" in requirement or "gap_min" in requirement) or "min" in requirement or "gap_max" in requirement


PER = {table: word for word, table in SUBJECTS.items()}


# The records of `of` that belong to the subject and that `where` lets through.

def belongs(view, subject, table, record, path=None):
    if path:
        values = view.leaves(record, path) if is_against_the_arrow(path) else values_at(view.plan, table, record, path)
        return (subject.value or name_of(subject.table, subject.record)) in values
    if subject.table == "plan":
        return True
    return name_of(subject.table, subject.record) in owners(view.plan, table, record, PER[subject.table])


def path_of(requirement):
    """The path that `per` is, where it names no table."""
    per = requirement.get("per", "plan")
    return None if per == "plan" or per in SUBJECTS else per


def is_against_the_arrow(path):
    """Whether the values of a record depend on what belongs to it, and so on the day."""
    return any(step in AGAINST_THE_ARROW for step in path.split("."))


def values_at(plan, table, record, path):
    """The values of a record that it is counted for, whenever they are known."""
    view = View(plan, datetime.date.max)
    found = view.seen(table, record.get("#whole", record))
    return view.leaves(found, path)


DAYS = {"stays": ("start", "end"), "phases": ("start", "end"), "deliverables": ("submitted",) * 2,
        "absences": ("start", "end"), "tasks": ("done",) * 2, "sites": ("surveyed",) * 2}


def days_of_record(table, record, shortest=False):
    """The first day and the last; (None, None) of what has none. Of a window the days on which it can be or, as short as
    can be, those on which it is wherever it lies: of one day, the last of them before the first."""
    if OPEN_END in record:
        return None, None
    if table == "stays" and shortest:
        return record.get("shortest start", record["start"]), record.get("shortest end", record["end"])
    first, last = (record.get(key) for key in DAYS.get(table, ("date", "date")))
    if "shortest date" in record:
        return (last, record["shortest date"]) if shortest else (record["shortest date"], last)
    return first, last


def counts_in(period, table, record, by_last_day=False):
    """Whether the days of a record touch a period; of an amount, whether its last day lies in it."""
    if period is None:
        return True
    first, last = days_of_record(table, record)
    if first is not None and "#belongs on" in record:
        first = last = record["#belongs on"]
    return first is not None and touches(period, last if by_last_day else first, last)


def touch_as_short_as_can_be(records, subject, table):
    """Without those that are in the period only if they lie as they can in their windows."""
    return [record for record in records
            if not is_window(record) or touches(subject.period, *days_of_record(table, record, shortest=True))]


def is_window(record):
    return any(f"shortest {key}" in record for key in ("start", "end", "date"))


def records_of(requirement, subject, view, by_last_day=False):
    table, where = requirement["of"], requirement.get("where", {})
    return [record for record in view.matching(table, where, subject.period, subject.record)
            if belongs(view, subject, table, record, path_of(requirement))
            and counts_in(subject.period, table, record, by_last_day)
            and (table != "stays" or record["status"] != "cancelled" or "status" in where)]


# Days of stays: those that are planned count up to the deadline, those that took place up to the day.

def asks_for_done(condition):
    return "done" in str((condition or {}).get("status", ""))


def span_of(stay, shortest=False):
    """Of windows the longest that there can be, or the shortest; one that says how many days it has has as many."""
    first, last = stay["start"], stay["end"]
    if shortest and "shortest end" in stay:
        first = stay.get("shortest start", first)
        last = max(first, stay["shortest end"])
    elif shortest and "shortest start" in stay and stay.get("ends"):
        first = stay["shortest start"]
        last = max(first, last)
    return first, last


def days_of(view, stay, only_done, shortest=False):
    if OPEN_END in stay:
        return set()
    first, last = span_of(stay, shortest)
    days = {first + number * ONE_DAY for number in range((last - first).days + 1)}
    happened = {day for day in days if stay["status"] == "done" and day <= view.day}
    return happened if only_done else happened | {day for day in days if not view.too_late(day)}


def stays_of(view, subject, *conditions, only_done=False, path=None, shortest=False):
    """The subject's stays that every condition lets through, each with the days of it that count."""
    only_done = only_done or any(asks_for_done(condition) for condition in conditions)
    found = []
    for stay in view.plan.table("stays"):
        if stay["status"] == "cancelled" or not belongs(view, subject, "stays", stay, path):
            continue
        # A stay in progress is done as far as it has come.
        seen = {**(view.seen("stays", stay) or stay), "status": stay["status"]}
        days = days_of(view, stay, only_done, shortest)
        if subject.period:
            days = {day for day in days if subject.period.first <= day <= subject.period.last}
        if days and all(view.matches(seen, condition, subject.record) for condition in conditions):
            found.append((stay, days))
    return found


def union(stays):
    return set().union(*(days for _, days in stays))


def person_days(view, subject, stays):
    """The sum of each person's own days; a team that names nobody stands for as many people as its size."""
    days_of_person = {}
    for stay, days in stays:
        people = people_of(view.plan, stay)
        if not people and "people" not in stay:
            team = view.plan.find("teams", team_of(view.plan, stay)) or {}
            people = [(team.get("id"), number) for number in range(team.get("size", 0))]
        for person in people:
            days_of_person.setdefault(person, set()).update(days)
    if subject.table in ("leaders", "people"):
        person = subject.record.get("person" if subject.table == "leaders" else "id")
        return len(days_of_person.get(person, ()))
    return sum(len(days) for days in days_of_person.values())


# Bounds of the subject's own, or of each record's.

def own_bounds(requirement, record, view, of_subject):
    """The bounds that stand in a field: the sum of the numbers there, or None."""
    fields = {key: requirement[key]["field"] for key in ("min", "max", "equals") if isinstance(requirement.get(key), dict)}
    own = {key: view.leaves(record, field.removeprefix("subject.")) for key, field in fields.items()
           if field.startswith("subject.") == of_subject}
    return {key: float(sum(map(exactly, numbers))) if numbers else None for key, numbers in own.items()}


def with_own_bounds(check):
    """The check, where `min`, `max` or `equals` may stand in a field of the subject. A subject without one that breaks no
    other bound is as if nothing were known of it."""
    def decide(requirement, subject, view):
        bounds = own_bounds(requirement, subject.record, view, of_subject=True)
        measure = check({**requirement, **bounds}, subject, view)
        return NO_BOUND if None in bounds.values() and (measure.ok or not measure.spoke) else measure
    return decide


# The checks.

@with_own_bounds
def count(requirement, subject, view):
    def number(records):
        if "distinct" in requirement:
            return len({leaf for record in records for leaf in view.leaves(record, requirement["distinct"])} - {None})
        return len(records)
    records = records_of(requirement, subject, view)
    have = number(records)
    if subject.period and requirement.get("max") is not None and have > requirement["max"]:
        have = number(touch_as_short_as_can_be(records, subject, requirement["of"]))
    measure = within_bounds(have, requirement)
    if not measure.ok or not {"gap_min", "gap_max"} & requirement.keys():
        return measure
    if not have and "min" not in requirement:
        return NO_DATA
    gap = wrong_gap(requirement, subject, view, records)
    if gap is not None:
        return Measure(False, Fraction(gap))
    if not {"min", "max", "equals"} & requirement.keys():
        measure.have = right_gap(requirement, subject, view, records)
    return measure


def right_gap(requirement, subject, view, records):
    """The longest number of days between two records and after the last; of a minimum alone the shortest between two.
    None where there are no two."""
    table = requirement["of"]
    spans = sorted(days_of_record(table, record) for record in records if days_of_record(table, record)[0])
    ends = [max(end for _, end in spans[:number]) for number in range(1, len(spans) + 1)]
    between = [max((first - end).days - 1, 0) for (first, _), end in zip(spans[1:], ends)]
    if "gap_max" not in requirement:
        return Fraction(min(between)) if between else None
    return Fraction(max([0, *between, *([open_days(ends[-1], subject, view)] if ends else [])]))


def wrong_gap(requirement, subject, view, records):
    """The first number of days between two records that is too large or too small; after the last it runs up to
    today, and no further than the deadline, the period and the plan."""
    table = requirement["of"]
    spans = [days_of_record(table, record) for record in records if days_of_record(table, record)[0]]
    if not any(map(is_window, view.plan.table(table))):
        found = gap_between(spans, requirement.get("gap_min"), requirement.get("gap_max"))
        return found if found is not None else gap_after(spans, requirement, subject, view)
    too_long = gap_between(spans, None, requirement.get("gap_max"))
    still_open = gap_after(spans, requirement, subject, view)
    shortest = [days_of_record(table, record, shortest=True) for record in records if days_of_record(table, record)[0]]
    return next((gap for gap in (too_long, still_open) if gap is not None),
                gap_between(shortest, requirement.get("gap_min"), None))


def gap_between(spans, least, most):
    last = None
    for first, end in sorted(spans):
        between = max((first - last).days - 1, 0) if last else None
        if last and not (between if least is None else least) <= between <= (between if most is None else most):
            return between
        last = max(last or end, end)
    return None


def gap_after(spans, requirement, subject, view):
    if not spans or "gap_max" not in requirement:
        return None
    still_open = open_days(max(end for _, end in spans), subject, view)
    return still_open if still_open > requirement["gap_max"] else None


def open_days(last, subject, view):
    """The days without a record after the last, up to today, and no further than the deadline, the period, the plan."""
    ends = [view.day, view.by, view.plan.last_day(), subject.period and subject.period.last]
    return (min(end for end in ends if end) - last).days


@with_own_bounds
def days(requirement, subject, view):
    """Days that are windows are as many as they can be, and no more than a maximum as long as they can be fewer."""
    def number(shortest):
        stays = stays_of(view, subject, requirement.get("where"), path=path_of(requirement), shortest=shortest)
        return person_days(view, subject, stays) if requirement.get("unit") == "person" else len(union(stays))
    longest = number(False)
    most = requirement.get("max")
    if most is not None and longest > most:
        return within_bounds(number(True), {"max": requirement["max"], "where": requirement.get("where")})
    return within_bounds(longest, requirement)


@with_own_bounds
def share(requirement, subject, view):
    """Stays whose days are windows are as long as they can be and, above a maximum, as short."""
    longest = parts(requirement, subject, view, shortest=False)
    most = requirement.get("max")
    if longest.whole and most is not None and longest.part > exactly(most) * longest.whole:
        longest = parts(requirement, subject, view, shortest=True)
    whole, part = longest
    return within_bounds(Fraction(part, whole), requirement, may_fall=True) if whole else NO_DATA


Parts = namedtuple("Parts", "whole part")


def parts(requirement, subject, view, shortest):
    where, among = requirement["where"], requirement.get("among", {})
    if requirement["of"] == "days":
        only_done = asks_for_done(where) or asks_for_done(among)
        of_stays = {"only_done": only_done, "path": path_of(requirement), "shortest": shortest}
        whole = stays_of(view, subject, among, **of_stays)
        part = stays_of(view, subject, among, where, **of_stays)
        by_person = requirement.get("unit") == "person"
        return Parts(*(person_days(view, subject, stays) if by_person else len(union(stays))
                       for stays in (whole, part)))
    records = records_of({**requirement, "where": among}, subject, view)
    if shortest and subject.period:
        records = touch_as_short_as_can_be(records, subject, requirement["of"])
    return Parts(len(records), sum(view.matches(record, where, subject.record) for record in records))


@with_own_bounds
def amount(requirement, subject, view):
    records = records_of(requirement, subject, view, by_last_day=True)
    if not records:
        return NO_DATA
    if requirement.get("mode") == "each":
        return all_of([one_amount(requirement, record, view) for record in records])
    is_mean = requirement.get("mode") == "mean"
    total = (mean_in if is_mean else amount_in)(view, records, requirement)
    if total is None:
        return Measure(False, Fraction(0)) if has_minimum(requirement) else NO_DATA
    return within_bounds(total, requirement, may_fall="over" in requirement or is_mean)


def one_amount(requirement, record, view):
    """A record by itself, which may have bounds of its own."""
    number = amount_in(view, [record], requirement)
    bounds = own_bounds(requirement, record, view, of_subject=False)
    if number is None:
        return Measure(False)
    measure = within_bounds(number, {**requirement, **bounds})
    return NO_BOUND if measure.ok and None in bounds.values() else Measure(measure.ok, heals=measure.heals)


def all_of(measures):
    broken = [one for one in measures if not one.ok and one.told]
    if not broken and not all(one.told for one in measures):
        return NO_BOUND
    return Measure(not broken, heals=all(one.heals for one in broken))


def mean_in(view, records, requirement):
    """Of the records that have a number; None if there is none."""
    numbers = [amount_in(view, [record], requirement) for record in records]
    known = [number for number in numbers if number is not None]
    return sum(known) / len(known) if known else None


def amount_in(view, records, requirement):
    """The sum of a field over the records, divided by that of another; None if there is no number."""
    def total(field):
        numbers = [exactly(leaf) for record in records for leaf in view.leaves(record, field)]
        return sum(numbers) if numbers else None
    numerator = total(requirement["field"])
    if "over" not in requirement or numerator is None:
        return numerator
    denominator = total(requirement["over"])
    return numerator / denominator if denominator else None


def cover(requirement, subject, view):
    wanted = requirement.get("values") or [priority["id"] for priority in view.plan.table("priorities")]
    if isinstance(wanted, dict):
        wanted = view.leaves(subject.record, wanted["field"].removeprefix("subject."))
        if not wanted:
            return NO_DATA
    found = {leaf for record in records_of(requirement, subject, view)
             for leaf in view.leaves(record, requirement["field"])}
    table = REFERENCES.get(requirement["field"].rpartition(".")[2])
    if table in ("regions", "priorities", "phases"):
        found = with_parents(view.plan, found, table)
    have = sum(value in found for value in wanted)
    return Measure(have == len(wanted), Fraction(have))


@with_own_bounds
def filled(requirement, subject, view):
    records = records_of(requirement, subject, view)
    least = 1 if requirement.get("min") is None else int(requirement["min"])
    if not records and least:
        return NO_DATA
    lacking = any(not view.leaves(record, field) for record in records for field in requirement["fields"])
    return Measure(len(records) >= least and not lacking)


def attest(requirement, subject, view):
    key = {"teams": "team", "stays": "stay", "people": "person", "plan": None}.get(subject.table, "about")
    signed = [each for each in view.records("attestations")
              if each["of"] == requirement["id"] and (key is None or each.get(key) == subject.record["id"])
              and view.matches(each, requirement.get("where"), subject.record)
              and counts_in(subject.period, "attestations", each)]
    if not signed:
        # Before the stay is done there is nothing to sign for.
        return NO_DATA if subject.table == "stays" and not is_over(subject.record, view.day) else Measure(False)
    holds = all(each["holds"] for each in signed)
    return Measure(holds, heals=holds)


def attend(requirement, subject, view):
    stays = stays_of(view, subject, requirement.get("where"))
    if not stays:
        return NO_DATA
    role = subject.record.get(requirement["who"], [])
    people = [role] if isinstance(role, str) else role
    own_days = [len(union([(stay, days) for stay, days in stays if person in people_of(view.plan, stay)]))
                for person in people]
    share_of_days = exactly(requirement.get("min_share", 0)) * len(union(stays))
    needed = max(requirement.get("min_days", 0), share_of_days)
    return Measure(bool(people) and all(days >= needed for days in own_days))


def tasks(requirement, subject, view):
    return Measure("done" in view.seen("tasks", subject.record))


def within(requirement, subject, view):
    first, last = dates_of(subject, view, requirement.get("field"))
    if first is None:
        return NO_DATA
    if requirement.get("during") == "stay" and not on_own_stay(subject, view.plan, first, last):
        return Measure(False)
    phase = requirement.get("phase")
    phase = subject.record.get("phase") if requirement.get("during") == "phase" else phase
    ends = [(phase.get("start"), phase.get("end")) for phase in [view.plan.find("phases", phase)] if phase]
    is_waiting = any(None in both for both in ends)  # for the end of a phase that is open
    begin, end = limits_of(requirement, subject, view)
    if any((begin and first < begin) or (end and last > end) for begin, end in [*ends, (begin, end)]):
        return Measure(False, heals=False)
    if not ends:
        is_waiting = ("from" in requirement and begin is None) or ("to" in requirement and end is None)
    return NO_DATA if is_waiting else Measure(True)


def limits_of(requirement, subject, view):
    """`from` and `to` of a record, as far as they are known; counted from what is its owner's, where `per` names one."""
    per = requirement.get("per")
    owner = subject
    if per not in (None, "plan"):
        names = owners(view.plan, subject.table, subject.record, per)
        around = {above for name in names for above in with_parents(view.plan, [name], SUBJECTS[per]) if above != name}
        name = next(iter(sorted(names - around, key=str)), None)  # the nearest of regions in regions
        record = view.plan.find(SUBJECTS[per], name)
        owner = Subject(SUBJECTS[per], record) if record else subject
    elif per == "plan":
        owner = Subject("plan", view.plan.head)
    return tuple(anchors.day_of(requirement[key], owner, per, view.plan, view.day, edge) if key in requirement else None
                 for key, edge in (("from", "start"), ("to", "end")))


def on_own_stay(subject, plan, first, last):
    site = subject.record["id"] if subject.table == "sites" else subject.record.get("site")
    return any(team_of(plan, stay) == team_of(plan, subject.record) and stay["status"] != "cancelled"
               and (site is None or stay.get("site") == site) and stay["start"] <= first and last <= stay["end"]
               for stay in plan.table("stays"))


DATES = {"sites": "surveyed", "activities": "date", "findings": "date", "tasks": "done", "deliverables": "submitted"}


def dates_of(subject, view, field=None):
    """The first and the last day of a record, in windows those that are certain. Stays, activities and what is due can be
    planned; all else has none before its day."""
    table, record, today = subject.table, subject.record, view.day
    if field == "due":
        return (anchors.day_in_field(field, subject, view.plan, today),) * 2
    if table in ("stays", "phases", "activities"):
        return days_of_record(table, record, shortest=True)
    day = record.get(field or DATES[table])
    return (day, day) if day and day <= today else (None, None)


def phases(requirement, subject, view):
    siblings = [phase for phase in phases_in_order(requirement, view)
                if phase.get("parent") == subject.record.get("parent")]
    before = siblings[:siblings.index(subject.record)]
    start, end = subject.record["start"], subject.record["end"]
    shared = max((min(other["end"], end) - start).days + 1 for other in before)
    gap = (start - max(other["end"] for other in before)).days - 1
    return Measure(shared <= requirement.get("overlap_max", 0) and gap <= requirement.get("gap_max", 0), heals=False)


def phases_in_order(requirement, view):
    """Those that are not open, which can be compared."""
    matching = [phase for phase in view.plan.table("phases") if view.matches(phase, requirement.get("each"))]
    return sorted((phase for phase in matching if "start" in phase and "end" in phase), key=lambda phase: (phase["start"], phase["end"]))


def let_through(table, condition, view):
    """The records that a condition describes, those that are no facts yet as they stand."""
    at_last = View(view.plan, datetime.date.max)
    seen = ((record, view.seen(table, record)) for record in view.plan.table(table))
    return [record for record, known in seen
            if is_own_business(view.plan, table, record) and (view if known else at_last).matches(known or record, condition)]


def regions_let_through(requirement, view):
    view = View(view.plan, view.today)
    return {region["code"] for region in let_through("regions", requirement.get("each"), view)}


def pair(requirement, subject, view):
    regions = regions_let_through(requirement, view)
    today = View(view.plan, view.today)
    teams = [team for team in view.plan.table("teams") if today.matches(team, requirement.get("where"))]
    if subject.table == "plan":
        if "teams" in requirement:
            return between(len(teams), [requirement["teams"]] * 2)
        return Measure(bool(teams and regions), spoke=bool(teams and regions))
    if subject.table == "regions":
        have = sum(subject.record["code"] in team["regions"] for team in teams)
        return between(have, requirement.get("teams_per_region", [1, 1]))
    return between(len(regions & set(subject.record["regions"])), requirement.get("regions_per_team", [1, 1]))


def lead(requirement, subject, view):
    regions = regions_let_through(requirement, view)
    if subject.table == "regions":
        leaders = [leader for leader in view.plan.table("leaders")
                   if subject.record["code"] in leader.get("anchors", []) + leader.get("guides", [])]
        return between(len(leaders), [1, 1])
    anchors = regions & set(subject.record.get("anchors", []))
    named = {"anchors": anchors, "guides": regions & set(subject.record.get("guides", [])) - anchors}
    quotas = [between(len(named[key]), requirement[key]) for key in ("anchors", "guides") if key in requirement]
    return Measure(all(quota.ok for quota in quotas), heals=all(quota.heals for quota in quotas))


def renamed(team, plan):
    """The one team of the year before that was sent to the same regions and is there no more."""
    found = [each for each in plan.previous.table("teams")
             if set(each["regions"]) == set(team["regions"]) and plan.find("teams", each["id"]) is None]
    return found[0] if len(found) == 1 and team["regions"] else None


def rotate(requirement, subject, view):
    before = view.plan.previous.find("teams", subject.record["id"]) or renamed(subject.record, view.plan)
    if before is None:
        return NO_DATA
    now = roster(subject.record)
    kept = sum(person in roster(before) for person in now)
    return Measure(kept >= requirement.get("keep_min", 0) and len(now) - kept >= requirement.get("new_min", 0))


def recuse(requirement, subject, view):
    home = subject.record["home"]
    sent = sent_to(view.plan, subject)
    return Measure(not any(home in with_parents(view.plan, [region]) or region in with_parents(view.plan, [home])
                           for region in sent), heals=False)


def sent_to(plan, subject):
    """The regions that a team or a person is sent to: by a team, or by the site of a stay."""
    name = subject.record["id"]
    is_team = subject.table == "teams"
    regions = [region for team in plan.table("teams") for region in team["regions"]
               if (team["id"] == name if is_team else name in roster(team))]
    for stay in plan.table("stays"):
        own = team_of(plan, stay) == name if is_team else name in people_of(plan, stay)
        site = plan.find("sites", stay.get("site")) or {}
        if own and stay["status"] != "cancelled" and "region" in site:
            regions.append(site["region"])
    return set(regions)
