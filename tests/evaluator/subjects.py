# SPDX-License-Identifier: MIT
"""Whom a requirement is about: the subjects of each check, on the day of a view."""
import checks
from checks import Subject, phases_in_order
from periods import periods_of
from plan import REFERENCES, SUBJECTS


def of_per(requirement, view):
    if requirement.get("per", "plan") == "plan":
        return [Subject("plan", view.plan.head)]
    if checks.path_of(requirement):
        return of_path(requirement, view)
    return matching(SUBJECTS[requirement["per"]], requirement.get("each"), view)


def of_path(requirement, view):
    """The values at the end of a path; where these are ids, their records."""
    table, path = requirement.get("of", "days"), requirement["per"]
    table = "stays" if table == "days" else table
    target = REFERENCES.get(path.rpartition(".")[2])
    found = {}
    for each in matching(table, requirement.get("each"), view):
        for value in checks.values_at(view.plan, table, each.record, path):
            record = view.plan.find(target, value) if target else None
            found[value] = Subject(target, record) if target else Subject("plan", view.plan.head, value)
    return list(found.values())


def in_periods(subjects, requirement, view):
    """Each subject in each period."""
    return [subject._replace(period=period) for subject in subjects
            for period in periods_of(requirement, view.plan, view.day)]


def matching(table, condition, view):
    """The table's records that a condition lets through, without cancelled stays."""
    return [Subject(table, record) for record in checks.let_through(table, condition, view)
            if record.get("status") != "cancelled"]


def of_teams(requirement, view):
    return matching("teams", requirement.get("each"), view)


def of_pair(requirement, view):
    return ([Subject("plan", view.plan.head)] + matching("regions", requirement.get("each"), view)
            + matching("teams", requirement.get("where"), view))


def of_lead(requirement, view):
    covered = requirement.get("covered", True)
    return matching("leaders", None, view) + (matching("regions", requirement.get("each"), view) if covered else [])


def of_within(requirement, view):
    return matching(requirement["of"], requirement.get("where"), view)


def of_phases(requirement, view):
    """Every phase but the first of each parent."""
    first, found = {}, []
    for phase in phases_in_order(requirement, view):
        if first.setdefault(phase.get("parent"), phase) is not phase:
            found.append(Subject("phases", phase))
    return found


def of_tasks(requirement, view):
    return [Subject("tasks", view.plan.find("tasks", task)) for task in requirement["tasks"]]


def of_recuse(requirement, view):
    return [subject for table in ("people", "teams") for subject in matching(table, {"home": "*"}, view)]


# Each check: how a subject stands, and which subjects there are.
CHECKS = {
    "count": (checks.count, of_per),
    "days": (checks.days, of_per),
    "share": (checks.share, of_per),
    "amount": (checks.amount, of_per),
    "cover": (checks.cover, of_per),
    "filled": (checks.filled, of_per),
    "pair": (checks.pair, of_pair),
    "lead": (checks.lead, of_lead),
    "rotate": (checks.rotate, of_teams),
    "within": (checks.within, of_within),
    "phases": (checks.phases, of_phases),
    "attend": (checks.attend, of_teams),
    "attest": (checks.attest, of_per),
    "tasks": (checks.tasks, of_tasks),
    "recuse": (checks.recuse, of_recuse),
}
