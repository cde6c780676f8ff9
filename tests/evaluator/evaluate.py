# SPDX-License-Identifier: MIT
"""Decides every requirement of a plan for every subject: met, pending, violated or waived on a day."""
import datetime
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import anchors
from checks import Subject, dates_of, has_minimum, limits_of, path_of
from plan import ONE_DAY, View, name_of, team_of
from subjects import CHECKS, in_periods, matching

UNKNOWN = "a deadline that is not known yet"
THE_PLAN = "the plan"


@dataclass
class Outcome:
    state: str
    late: datetime.date | None = None  # the day on which it was met after its deadline
    have: Fraction | None = None
    severity: str | None = None  # of what is violated, and told


def evaluate(plan, day):
    """{(id of the requirement, name of the subject): Outcome}; the name is None where it is told that there is none."""
    outcomes = {}
    view_of = cache(lambda on, by: View(plan, on, by, today=day))
    for requirement in plan.table("requirements"):
        if requirement.get("applies") == "below":
            continue
        subjects = CHECKS[requirement["check"]][1](requirement, view_of(day, None))
        for subject in in_periods(subjects, requirement, view_of(day, None)):
            outcomes[requirement["id"], called(subject)] = judge(requirement, subject, plan, day, view_of)
        if lacks_subjects(requirement, subjects, view_of(day, None)) and should_have_subjects(requirement, plan, day):
            outcomes[requirement["id"], None] = Outcome("no-subjects")
        if requirement["check"] == "pair":
            leave_untold(outcomes, requirement["id"])
    return outcomes


def called(subject):
    """As the program calls it, with its period."""
    name = subject.value or (THE_PLAN if subject.table == "plan" else name_of(subject.table, subject.record))
    return f"{name}, {subject.period.words}" if subject.period else name


def leave_untold(outcomes, requirement):
    """A wrong number of teams is not told where a region or a team without a partner says it better, or that there are
    no regions."""
    told = [name for (id, name), outcome in outcomes.items()
            if id == requirement and outcome.state in ("violated", "no-subjects")]
    if THE_PLAN in told and len(told) > 1:
        outcomes[requirement, THE_PLAN].severity = None


def lacks_subjects(requirement, subjects, view):
    if requirement["check"] == "pair":
        return all(subject.table != "regions" for subject in subjects)
    if path_of(requirement):  # that no record has a value is no fault
        return False
    if requirement["check"] == "phases":  # there may be one alone, or open ones
        return not matching("phases", requirement.get("each"), view)
    return not subjects


def should_have_subjects(requirement, plan, day):
    """A plan without teams is told as that. What `within` and `tasks` look at may still come."""
    if requirement["check"] == "within" and "by" not in requirement:
        return False  # `to` is the deadline of each record, once there is one
    deadline = deadline_of(requirement, Subject(None, {}), plan, day)
    of_teams = requirement.get("per") == "team" or requirement["check"] in ("attend", "rotate")
    if of_teams and not plan.table("teams"):
        return False
    if deadline is None:
        return requirement["check"] not in ("within", "tasks")
    return deadline != UNKNOWN and day > deadline


def judge(requirement, subject, plan, day, view_of):
    def measure_on(on):
        return CHECKS[requirement["check"]][0](requirement, subject, view_of(on, by))
    deadline = deadline_of(requirement, subject, plan, day)
    by = deadline if isinstance(deadline, datetime.date) else None
    measure = measure_on(day)
    if measure.ok:
        return Outcome("met", met_late(measure_on, requirement, day, by), measure.have)
    if by and day > by and measure.heals and kept(measure_on(by), requirement):
        return Outcome("met", have=measure_on(by).have)  # it was kept when it was due
    still_open = deadline == UNKNOWN or (day <= by if by else not measure.spoke)
    if measure.heals and still_open:
        return Outcome("pending", have=measure.have)
    if is_waived(plan, requirement, subject, day):
        return Outcome("waived", have=measure.have)
    return Outcome("violated", have=measure.have, severity=requirement.get("severity", "error"))


def deadline_of(requirement, subject, plan, day):
    """The last day on which the requirement may be open: None if it binds at once, UNKNOWN if nobody knows yet."""
    by = requirement.get("by")
    if by is None and requirement["check"] == "tasks":
        by = subject.record.get("due")
        if by is None:  # as of a phase that is open
            return UNKNOWN
    if by is None and requirement["check"] == "within" and "field" in requirement and "to" in requirement:
        last = limits_of(requirement, subject, View(plan, day))[1]
        phase = plan.find("phases", requirement["phase"]) if "phase" in requirement else None
        if last and phase:
            is_open = "start" not in phase or "end" not in phase
            is_set = dates_of(subject, View(plan, day), requirement["field"])[0] is not None
            last = None if is_open and is_set else min(last, phase.get("end", last))
        return last or UNKNOWN
    if by is None:
        return subject.period.last if subject.period else None
    return anchors.day_of(by, subject, requirement.get("per"), plan, day) or UNKNOWN


def kept(measure, requirement):
    """Whether it is met when it is due: nothing at all exceeds no maximum."""
    return measure.ok or (not measure.spoke and measure.told and not has_minimum(requirement))


def met_late(measure_on, requirement, day, by):
    """The first day on which it was met, if that is after the deadline."""
    on = by
    while by and on < day and not kept(measure_on(on), requirement):
        on += ONE_DAY
    return on if by and on > by else None


def is_waived(plan, requirement, subject, day):
    """Whether a waiver is in force on the day, or on the plan's last day if that is earlier. One that names a team is
    for all that is the team's."""
    judged = min(day, plan.last_day() or day)
    for waiver in plan.table("waivers"):
        of = waiver["of"] if isinstance(waiver["of"], list) else [waiver["of"]]
        own = subject.value or name_of(subject.table, subject.record)
        names = (None, own, None if subject.table == "plan" else team_of(plan, subject.record))
        periods = (None, subject.period and subject.period.name)
        subjects = waiver.get("subject")
        subjects = subjects if isinstance(subjects, list) else [subjects]
        if (requirement.get("waivable", True) and requirement["id"] in of
                and {*names, "*"} & set(subjects) and waiver.get("period") in periods
                and waiver.get("until", judged) >= judged):
            return True
    return False
