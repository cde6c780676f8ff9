# SPDX-License-Identifier: MIT
"""The periods of `every`, by the text of `grassroots explain every`."""
import datetime
from collections import namedtuple

ONE_DAY = datetime.timedelta(days=1)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
ORDINALS = ("first", "second", "third", "fourth")

# `name`: as a waiver writes it; `words`: as a message calls it, without what was cut off.
Period = namedtuple("Period", "name words first last")


def touches(period, first, last):
    return first <= period.last and period.first <= last


def periods_of(requirement, plan, day):
    """The periods in each of which a requirement is judged; [None] where it has no `every`."""
    every = requirement.get("every")
    if every is None:
        return [None]
    first, last = span_of(requirement, plan, day)
    if first is None or last is None:
        return []
    if every == "phase":
        phases = [phase for phase in plan.table("phases") if "start" in phase and "end" in phase]
        return [Period(phase["id"], phase["name"], max(phase["start"], first), min(phase["end"], last))
                for phase in sorted(phases, key=lambda phase: max(phase["start"], first))
                if phase["start"] <= last and first <= phase["end"]]
    found = []
    begin = first if isinstance(every, dict) else beginning(every, first)
    while begin <= last:
        end = ending(every, begin)
        found.append(Period(*names_of(every, begin, max(begin, first), min(end, last)), max(begin, first),
                            min(end, last)))
        begin = end + ONE_DAY
    return found


def span_of(requirement, plan, day):
    """From the first day to the last, as far as they are known."""
    phases = plan.table("phases")
    start, end = requirement.get("from"), requirement.get("to")
    starts = [each["start"] for each in phases if "start" in each]
    first = plan.day_of(start, day, "start") if start else min(starts, default=None)
    last = plan.day_of(end, day) if end else plan.last_day()
    return first, last


def beginning(unit, day):
    """The first day of the whole period that holds a day."""
    if unit == "week":
        return day - day.weekday() * ONE_DAY
    if unit == "month":
        return day.replace(day=1)
    if unit == "quarter":
        return day.replace(month=day.month - (day.month - 1) % 3, day=1)
    if unit == "year":
        return day.replace(month=1, day=1)
    return day


def ending(every, begin):
    if isinstance(every, dict):
        return begin + (every["days"] - 1) * ONE_DAY
    days = {"day": 1, "week": 7}
    if every in days:
        return begin + (days[every] - 1) * ONE_DAY
    months = {"month": 1, "quarter": 3, "year": 12}[every]
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    return datetime.date(year, month + 1, 1) - ONE_DAY


def names_of(every, begin, first, last):
    year = f"{begin.year:04}"
    if every == "week":
        iso = begin.isocalendar()
        return f"{iso[0]:04}-W{iso[1]:02}", f"the week of {begin}"
    if every == "month":
        return f"{year}-{begin.month:02}", f"{MONTHS[begin.month - 1]} {year}"
    if every == "quarter":
        quarter = (begin.month - 1) // 3
        return f"{year}-Q{quarter + 1}", f"the {ORDINALS[quarter]} quarter of {year}"
    if every == "year":
        return year, year
    return str(begin), str(first) if first == last else f"{first} to {last}"
