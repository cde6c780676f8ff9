# SPDX-License-Identifier: MIT
"""Days that are counted from others, by the text of `grassroots explain dates`."""
import calendar
import datetime

ONE_DAY = datetime.timedelta(days=1)
UNITS = ("days", "working_days", "weeks", "months")
# Fields that are planned days, by table.
PLANNED = {"phases": ("start", "end"), "events": ("date",), "stays": ("start", "end"), "activities": ("date",)}


class Calendar:
    """Which days are worked."""

    def __init__(self, holidays):
        self.off, self.worked = set(), set()
        for holiday in holidays:
            day = holiday["start"]
            while day <= holiday.get("end", holiday["start"]):
                self.off.add(day)
                day += ONE_DAY
            self.worked |= set(holiday.get("makeup", []))

    def is_worked(self, day):
        return day in self.worked or (day.weekday() < 5 and day not in self.off)

    def count(self, day, count, unit):
        if unit == "months":
            month = day.year * 12 + day.month - 1 + count
            year, month = month // 12, month % 12 + 1
            return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        if unit != "working_days":
            return day + count * (7 if unit == "weeks" else 1) * ONE_DAY
        step = ONE_DAY if count >= 0 else -ONE_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_worked(day):
                day += step
        return day


def counted(rule, calendar_, day_named):
    """The day of { after or before = a name or several, and a number of some unit }; None while nobody knows."""
    way = "after" if "after" in rule else "before"
    names = rule[way] if isinstance(rule[way], list) else [rule[way]]
    days = [day_named(name, "end" if way == "after" else "start") for name in names]
    if None in days:
        return None
    unit = next((unit for unit in UNITS if unit in rule), "days")
    count = rule.get(unit, 0)
    return calendar_.count(max(days), count if way == "after" else -count, unit)


def settle(plan):
    """Replaces every planned day of the plan's records by the date that it comes to."""
    calendar_ = Calendar(plan.table("holidays"))

    def day_of(record, key):
        value = record.get(key)
        if isinstance(value, str):
            record[key] = day_named(value, "start" if key == "start" else "end")
        elif isinstance(value, dict) and "from" in value:
            ends = [end if isinstance(end, datetime.date) else counted(end, calendar_, day_named)
                    for end in (value["from"], value["to"])]
            record[key], record[f"shortest {key}"] = ends if key == "start" else reversed(ends)
        elif isinstance(value, dict):
            record[key] = counted(value, calendar_, day_named)
        if value is not None and record.get(key) is None:
            record.pop(key, None)
            record[f"open {key}"] = True  # nobody knows yet
        return record.get(key)

    def day_named(name, edge):
        phase, event = plan.find("phases", name), plan.find("events", name)
        if phase:
            return day_of(phase, edge)
        return day_of(event, "date") if event else None

    for table, keys in PLANNED.items():
        for record in plan.table(table):
            for key in keys:
                day_of(record, key)
    return calendar_
