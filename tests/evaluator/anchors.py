# SPDX-License-Identifier: MIT
"""Days that count from something of the subject's own, by the text of `grassroots explain counted-days`."""
import days
from plan import SUBJECTS, View, name_of, owners, team_of

# Whose own records of a table can be, by `grassroots explain per`; of anybody else, those of the team, or all.
OWN_RECORDS = {
    "activities": ("team", "region", "site", "person", "leader", "priority"),
    "findings": ("team", "region", "site", "person", "leader", "priority"),
    "deliverables": ("team", "region", "phase", "person", "leader"),
    "tasks": ("region", "phase", "person", "leader"),
    "stays": ("team", "region", "site", "person", "leader"),
}
WORDS = {table: word for word, table in SUBJECTS.items()}
FACTS = {"activities": "date", "findings": "date", "deliverables": "submitted", "tasks": "done", "stays": "end"}


def day_of(day, subject, per, plan, today, edge="end"):
    """The day that a deadline or the bound of a time comes to for a subject; None while nobody knows. `per`: as whose
    the subject's own stays are looked up."""
    def named(name, of_edge):
        return day_named(name, of_edge, subject, per, plan, today)
    if isinstance(day, dict) and "from" in day:
        return day_of(day["from" if edge == "start" else "to"], subject, per, plan, today, edge)
    if isinstance(day, dict) and "field" not in day:
        return days.counted(day, plan.calendar, named)
    return named(day, edge) if isinstance(day, (str, dict)) else day


def day_named(name, edge, subject, per, plan, today):
    if isinstance(name, dict):
        return day_in_field(name["field"], subject, plan, today)
    if name == "stay":
        return end_of_own_stays(subject, per, plan, today)
    if name == "period":
        return subject.period and (subject.period.first if edge == "start" else subject.period.last)
    if ":" in name:
        return last_of_kind(name, subject, plan, today)
    return plan.day_of(name, today, edge)


def day_in_field(field, subject, plan, today):
    """A record's own day; its deadline as what that comes to."""
    record = View(plan, today).seen(subject.table, subject.record) or subject.record
    if field == "due" and "due" in record:
        return day_of(record["due"], subject, None, plan, today)
    return record.get(field)


def is_over(stay, day):
    return stay["status"] == "done" and stay["end"] <= day


def end_of_own_stays(subject, per, plan, today):
    """The last day of the last of them, once all that are not cancelled are over; a stay is its own, and what is signed
    for a stay has that."""
    if subject.table == "attestations":
        stay = plan.find("stays", subject.record.get("stay"))
        return stay["end"] if stay and is_over(stay, today) else None
    if subject.table == "stays":
        return subject.record["end"] if is_over(subject.record, today) else None
    name = name_of(subject.table, subject.record)
    stays = [stay for stay in plan.table("stays")
             if name and stay["status"] != "cancelled" and name in owners(plan, "stays", stay, per)]
    return max(stay["end"] for stay in stays) if stays and all(is_over(stay, today) for stay in stays) else None


def last_of_kind(text, subject, plan, today):
    """When the last of the subject's own records of a kind was there, once all of them are."""
    table, _, kind = text.partition(":")
    table = "deliverables" if table == "kind" else table
    is_itself = subject.table == table and subject.record.get("kind") == kind
    found = [record for record in plan.table(table)
             if record.get("kind") == kind and record.get("status") != "cancelled"
             and (record["id"] == subject.record["id"] if is_itself else is_own(plan, table, record, subject))]
    days_of_all = [record.get(FACTS[table]) for record in found if record.get("status", "done") == "done"]
    if not found or len(days_of_all) < len(found) or not all(day and day <= today for day in days_of_all):
        return None
    return max(days_of_all)


def is_own(plan, table, record, subject):
    word = WORDS.get(subject.table)
    if word in OWN_RECORDS[table] and subject.table != table:
        return name_of(subject.table, subject.record) in owners(plan, table, record, word)
    team = None if subject.table == "plan" or "team" not in OWN_RECORDS[table] else team_of(plan, subject.record)
    return team is None or team_of(plan, record) == team
