# SPDX-License-Identifier: MIT
"""A plan as one day sees it: which records are known, what stands in them, and to whom they belong.

Written by the text of `grassroots explain` and the README alone, never by the program's own code.
"""
import datetime
import tomllib
from collections import namedtuple
from pathlib import Path

import days

ONE_DAY = datetime.timedelta(days=1)

# What `per` names, and the table that its subjects stand in.
SUBJECTS = {
    "team": "teams", "region": "regions", "leader": "leaders", "person": "people", "site": "sites", "stay": "stays",
    "deliverable": "deliverables", "priority": "priorities", "phase": "phases", "task": "tasks",
    "finding": "findings", "activity": "activities", "requirement": "requirements",
}
INHERITED = ("phases", "events", "holidays", "words", "regions", "leaders", "requirements")  # from the plan above
KEYS = {"regions": "code", "attestations": "of"}  # the field that names a record, where it is not `id`

# The tables whose records are a team's.
OF_TEAMS = ("sites", "stays", "activities", "findings", "deliverables", "attestations")

# The fields that name other records.
REFERENCES = {
    "site": "sites", "region": "regions", "regions": "regions", "home": "regions", "anchors": "regions",
    "guides": "regions", "person": "people", "people": "people", "lead": "people", "deputies": "people",
    "members": "people", "team": "teams", "stay": "stays", "phase": "phases", "priority": "priorities",
    "priorities": "priorities", "focus": "priorities", "parent": "regions", "participants": "people",
}

# Records that exist from their date on, and fields that are filled in from the date in another field on.
KNOWN_FROM = {"activities": "date", "findings": "date", "attestations": "date", "regions": "since"}
SINCE = {
    "tasks": {"done": "done", "evidence": "done"},
    "sites": {"surveyed": "surveyed", "profile": "surveyed"},
    "stays": {"interviews": "end", "amounts": "end"},
    "findings": {key: key for key in ("resolved", "adopted", "received", "partly", "confirmed")},
    "deliverables": {"submitted": "submitted", "sections": "submitted"},
}


IS_INHERITED = "#inherited"
OPEN_END = "#open"  # of a stay of which nobody knows yet when it begins or ends
TABLE = "#table"  # where a record keeps which table it stands in


def name_of(table, record):
    return record.get(KEYS.get(table, "id"))


def without_times(value):
    """Days are what is counted, whatever time of day they say."""
    if isinstance(value, dict):
        return {key: without_times(each) for key, each in value.items()}
    if isinstance(value, list):
        return [without_times(each) for each in value]
    return value.date() if isinstance(value, datetime.datetime) else value


class Plan:
    """A plan file with everything filled in that it may leave out."""

    def __init__(self, path):
        self.head, self.tables, self.by_name = {}, {}, {}
        self._read(Path(path))
        self.previous = Plan(Path(path).parent / self.head["previous"]) if "previous" in self.head else None
        self._fill_in()

    def _read(self, path):
        """The file and those that it includes; a file with one team may leave out whose its records are."""
        data = without_times(tomllib.loads(path.read_text(encoding="utf-8")))
        for table, records in data.items():
            for record in records if isinstance(records, list) else []:
                record[TABLE] = table
        head = data.pop("plan", {})
        self.head = self.head or head
        teams = data.get("teams", [])
        for table, records in data.items():
            if len(teams) == 1 and table in OF_TEAMS:
                for record in records:
                    if table != "deliverables" or "owner" not in record:  # that somebody else owes
                        record.setdefault("team", teams[0]["id"])
            self.tables.setdefault(table, []).extend(records)
        if "parent" in head:  # it comes first
            own, self.tables = self.tables, {}
            self._read(path.parent / head["parent"])
            inherited = {table: self.tables.get(table, []) for table in INHERITED}
            for region in inherited["regions"]:
                region[IS_INHERITED] = True
            inherited["requirements"] = [{**requirement, "applies": "here"} for requirement in inherited["requirements"]
                                         if requirement.get("applies", "here") != "here"]
            self.tables = {table: inherited.get(table, []) + own.get(table, []) for table in {**inherited, **own}}
        for pattern in head.get("include", []):
            for included in sorted(path.parent.glob(pattern)):
                self._read(included)

    def table(self, name):
        return self.tables.get(name, [])

    def find(self, table, name):
        """The record of this name; None if there is none."""
        if table not in self.by_name:
            self.by_name[table] = {name_of(table, record): record for record in reversed(self.table(table))}
        return self.by_name[table].get(name)

    def last_day(self):
        return max((phase["end"] for phase in self.table("phases") if "end" in phase), default=None)

    def _fill_in(self):
        self.calendar = days.settle(self)
        for table in OF_TEAMS:
            for record in self.table(table):
                if team_of(self, record):
                    record.setdefault("team", team_of(self, record))
        for stay in self.table("stays"):
            self._fill_in_stay(stay)
        for absence in self.table("absences"):
            absence.setdefault("end", absence["start"] + (absence.get("days", 1) - 1) * ONE_DAY)
            absence["days"] = (absence["end"] - absence["start"]).days + 1
        for record in self.table("tasks") + self.table("deliverables"):
            phase = self.find("phases", record.get("phase"))
            if phase and "end" in phase:
                record.setdefault("due", phase["end"])
        for deliverable in self.table("deliverables"):
            self._fill_in_covers(deliverable)
        for attestation in self.table("attestations"):
            attestation.setdefault("holds", True)

    def _fill_in_stay(self, stay):
        stay["ends"] = "end" in stay  # rather than after so many days
        phase = self.find("phases", stay.get("phase"))
        if phase and "start" not in stay:
            stay.update({"start": phase["start"]} if "start" in phase else {})
            if "days" not in stay and "end" in phase:
                stay["end"] = phase["end"]
        if "start" not in stay:
            stay["start"], stay[OPEN_END] = datetime.date.max, True
            stay.setdefault("end", datetime.date.max)
        elif "end" not in stay and "days" in stay:
            stay["end"] = stay["start"] + (stay["days"] - 1) * ONE_DAY
        if "end" in stay and OPEN_END not in stay:
            stay["days"] = (stay["end"] - stay["start"]).days + 1
        elif OPEN_END not in stay:
            stay["end"], stay[OPEN_END] = datetime.date.max, True
        stay.setdefault("status", "planned")
        if "id" not in stay:  # of two that begin on one day, the second is told apart by its site
            name = f"{team_of(self, stay)}/{stay['start']}"
            is_taken = any(other.get("id") == name for other in self.table("stays"))
            stay["id"] = f"{name}/{stay['site']}" if is_taken and "site" in stay else name

    def _fill_in_covers(self, deliverable):
        """The day on which the time ends that a report is about, if that is in the plan's time; else the last there is."""
        covers = deliverable.get("covers")
        if isinstance(covers, str):
            covers = self.find("phases", covers)
            covers = {"from": covers["start"], "to": covers["end"]} if "start" in covers and "end" in covers else None
        if isinstance(covers, dict):
            last = self.last_day()
            covers = min(covers["to"], last) if last and covers["from"] <= last else covers["to"]
        if covers:
            deliverable["#belongs on"] = covers

    def day_of(self, day, today, edge="end"):
        """The day that a date, the id of something or a day counted from it means; None while nobody knows. Of a window
        the first (`edge` is its start), or the last."""
        if isinstance(day, dict) and "from" in day:
            return self.day_of(day["from" if edge == "start" else "to"], today, edge)
        if isinstance(day, dict):
            return days.counted(day, self.calendar, lambda name, edge: self._dated_day(name, today, edge))
        return self._dated_day(day, today, edge) if isinstance(day, str) else day

    def _dated_day(self, name, today, edge="end"):
        phase, event = self.find("phases", name), self.find("events", name)
        if phase or event:
            return phase.get(edge) if phase else event.get("date")
        record = self.find("tasks", name) or self.find("deliverables", name) or {}
        day = record.get("done") or record.get("submitted")
        return day if day and day <= today else None


def team_of(plan, record):
    """The id of a record's team: its own, else its site's."""
    if "team" in record:
        return record["team"]
    site = plan.find("sites", record.get("site"))
    return site.get("team") if site else None


def is_own_business(plan, table, record):
    """Of the regions of the plan above, only its own and those below are a plan's business."""
    own = plan.head.get("region")
    return table != "regions" or IS_INHERITED not in record or own is None or own in with_parents(plan, [record["code"]])


def roster(team):
    """The ids of a team's people."""
    named = [team["lead"]] if "lead" in team else []
    return list(dict.fromkeys(named + team.get("deputies", []) + team.get("members", [])))


def people_of(plan, stay):
    """The ids of who stays: those it names, else the whole team; of anything else of a team, that."""
    if "people" in stay and stay[TABLE] in ("stays", "activities"):
        return list(dict.fromkeys(stay["people"]))
    team = stay if stay[TABLE] == "teams" else plan.find("teams", team_of(plan, stay))
    return roster(team) if team else []


def with_parents(plan, regions, table="regions"):
    """These regions (or priorities, or phases) and all that lie above them."""
    found = set()
    waiting = [region for region in regions if region]
    while waiting:
        region = waiting.pop()
        if region not in found:
            found.add(region)
            parent = (plan.find(table, region) or {}).get("parent")
            waiting += [parent] if parent else []
    return found


def regions_of(plan, table, record):
    """The regions a record lies in itself: its own, else its site's, else its team's."""
    if table == "teams":
        return record["regions"]
    if "region" in record:
        return [record["region"]]
    site = plan.find("sites", record.get("site"))
    if site:
        return regions_of(plan, "sites", site)
    team = plan.find("teams", team_of(plan, record))
    return team["regions"] if team else []


def owners(plan, table, record, per):
    """The names of the subjects of `per` that a record belongs to."""
    if table == SUBJECTS[per]:
        names = [name_of(table, record)]
        return with_parents(plan, names, table) if per in ("region", "priority", "phase") else set(names)
    if table == "people":
        return _owners_of_person(plan, record, per)
    if per == "team":
        return {team_of(plan, record)}
    if per == "region":
        return with_parents(plan, regions_of(plan, table, record))
    if per in ("priority", "phase"):
        named = record.get("priorities", [record.get(per)])
        return with_parents(plan, named, SUBJECTS[per])
    if per == "person" and table == "tasks":
        return set(record.get("participants", []))
    if per == "person":
        site = plan.find("sites", record.get("site")) if table in ("activities", "findings") else None
        of_site = people_of(plan, site) if site and "people" not in record else []
        return set(of_site or people_of(plan, record)) if table in ("teams", *OF_TEAMS) else {record.get("person")}
    if per == "leader":
        return {leader["id"] for leader in plan.table("leaders") if is_led(plan, table, record, leader)}
    if per == "requirement":
        named = record.get("of", [])
        return set(named if isinstance(named, list) else [named])
    return {record.get(per)}


def is_led(plan, table, record, leader):
    """Stays are a leader's by the people on them, all else by the regions that the leader stays in or guides."""
    if table == "stays":
        return leader.get("person") in people_of(plan, record)
    return bool(set(leader.get("anchors", []) + leader.get("guides", [])) & owners(plan, table, record, "region"))


def _owners_of_person(plan, person, per):
    """People belong to a team by its roster, to a stay as its people, to a region through these."""
    teams = [team for team in plan.table("teams") if person["id"] in roster(team)]
    stays = [stay for stay in plan.table("stays")
             if stay["status"] != "cancelled" and person["id"] in people_of(plan, stay)]
    if per == "team":
        return {team["id"] for team in teams}
    if per == "stay":
        return {stay["id"] for stay in stays}
    if per == "leader":
        return {leader["id"] for leader in plan.table("leaders") if leader.get("person") == person["id"]}
    regions = [region for team in teams for region in team["regions"]]
    regions += [region for stay in stays for region in regions_of(plan, "stays", stay)]
    return with_parents(plan, regions)


class View:
    """What is known of a plan on a day, of what is still only planned no more than falls due by `by`."""

    def __init__(self, plan, day, by=None, today=None):
        self.plan, self.day, self.by = plan, day, by
        self.today = today or day  # on which a past day is looked at
        self._records, self._matching = {("plan", None): [plan.head]}, {}

    def records(self, table, period=None):
        if (table, period) not in self._records:
            known = (self.seen(table, record, period) for record in self.plan.table(table))
            self._records[table, period] = [record for record in known if record is not None]
        return self._records[table, period]

    def matching(self, table, condition, period=None, subject=None):
        """The records that a condition lets through, where it asks for what the subject has: that of this record."""
        key = table, str(condition), period, id(subject) if "subject." in str(condition) else None
        if key not in self._matching:
            self._matching[key] = [record for record in self.records(table, period)
                                   if self.matches(record, condition, subject)]
        return self._matching[key]

    def seen(self, table, record, period=None):
        """The record as it is known on the day; None if it is not. A stay that goes on after a period is over in it on
        its last day, and so is a record whose day lies in a window that goes on."""
        if table in KNOWN_FROM and self.since(record, KNOWN_FROM[table], period) > self.day:
            return None
        later = [field for field, since in SINCE.get(table, {}).items() if record.get(since, self.day) > self.day]
        record = {"#whole": record} | {field: value for field, value in record.items() if field not in later}
        if table == "deliverables" and "submitted" not in record:
            if self.too_late(self.plan.day_of(record.get("due"), self.day)):
                record.pop("amounts", None)
        if table == "stays":
            end = min(record["end"], period.last) if period else record["end"]
            if record["status"] == "done" and end > self.day:
                record["status"] = "planned"
            if record["status"] == "planned" and self.too_late(end):
                return None
        return record

    def since(self, record, key, period):
        """The day on which a record becomes a fact."""
        since = record.get(key, datetime.date.max if f"open {key}" in record else self.day)
        return min(since, period.last) if period and f"shortest {key}" in record else since

    def too_late(self, day):
        return self.by is not None and day is not None and day > self.by

    def leaves(self, record, path):
        """The values at a dotted path, through references and open tables; a list gives each of its items."""
        if path.endswith(".characters"):
            texts = self.leaves(record, path.removesuffix(".characters"))
            return [len(text.strip()) for text in texts if isinstance(text, str)]
        step, _, rest = path.partition(".")
        is_people = step == "people" and record.get(TABLE) in ("teams", "regions", "sites")  # which have no such field
        if (step in AGAINST_THE_ARROW or is_people) and rest and TABLE in record:
            return [leaf for each in self.belonging(record, step)
                    if each.get("status") != "cancelled" or rest.startswith("status")
                    for leaf in self.leaves(each, rest)]
        values = record.get(step, [])
        if step in ("due", "covers") and step in record:  # None where what it counts from has not happened
            values = [self.plan.day_of(record[step], self.day)]
        if step == "people" and step not in record and "start" in record:
            values = people_of(self.plan, record)  # a stay without names is the whole team's
        values = values if isinstance(values, list) else [values]
        if not rest:
            return values
        found = []
        for value in values:
            if not isinstance(value, dict):
                value = self._referred(REFERENCES.get(step), value)
            if value:
                found += self.leaves(value, rest)
        return found

    def _referred(self, table, name):
        record = self.plan.find(table, name) if table else None
        if table == "regions":  # whoever names one knows it
            return record
        return self.seen(table, record) if record else None

    def matches(self, record, condition, subject=None):
        own, belonging = split(record, condition or {})
        return (all(self._matches_one(record, path, asks, subject) for path, asks in grouped(own).items())
                and all(self._has_one(record, table, asked, subject) != none
                        for (table, none), asked in belonging.items()))

    def _has_one(self, record, table, condition, subject):
        """Whether one of the records of a table that belong to this one is as a condition says."""
        return any(self.matches(each, condition, subject)
                   and (each.get("status") != "cancelled" or any(path.partition(".")[0] == "status" for path in condition))
                   for each in self.belonging(record, table))

    def belonging(self, record, table):
        """The records of a table that belong to a record."""
        per = next(word for word, name in SUBJECTS.items() if name == record[TABLE])
        name = name_of(record[TABLE], record)
        return [each for each in self.records(table) if name in owners(self.plan, table, each, per)]

    def _matches_one(self, record, path, asks, subject=None):
        leaves = self.leaves(record, path)
        for word, value in asks.items():
            if isinstance(value, OfField) and word in ("from", "to"):
                others = [other for other in self._in_field(record, value, subject) if other is not None]
                if not any(leaf is not None and (leaf >= other if word == "from" else leaf <= other)
                           for leaf in leaves for other in others):
                    return False
            elif isinstance(value, OfField) and self._is_in_field(leaves, record, path, value, subject) == (word == "not"):
                return False
        asks = {word: value for word, value in asks.items() if not isinstance(value, OfField)}
        if "is" in asks and not any_of(leaves, asks["is"]):
            return False
        if "not" in asks and any_of(leaves, asks["not"]):
            return False
        low, high = asks.get("min", asks.get("from")), asks.get("max", asks.get("to"))
        if low is None and high is None:
            return True
        return any((low is None or leaf >= low) and (high is None or leaf <= high) for leaf in leaves if leaf is not None)

    def _is_in_field(self, leaves, record, path, value, subject):
        """Whether a value stands in another field, too; of regions also one that lies below it."""
        wanted = self._in_field(record, value, subject)
        if REFERENCES.get(path.rpartition(".")[2]) == "regions":
            leaves = with_parents(self.plan, leaves)
        return any(leaf in wanted for leaf in leaves)


    def _in_field(self, record, value, subject):
        """What stands in another field of the record, or in one of the subject."""
        of_subject = value.path.startswith("subject.")
        return self.leaves((subject or {}) if of_subject else record, value.path.removeprefix("subject."))


# { field = PATH }
OfField = namedtuple("OfField", "path")

COMPARISONS = ("not", "min", "max", "from", "to")
OPEN = ("interviews", "amounts", "profile")


# The tables whose names a condition can begin with, to ask about the records of theirs that belong to a record.
AGAINST_THE_ARROW = ("activities", "findings", "stays", "sites", "deliverables")


def split(record, condition):
    """The conditions on a record itself; and by table and whether none may be so, those on what belongs to it."""
    own, belonging = {}, {}
    for path, value in flat(condition):
        table, _, rest = path.partition(".")
        if table not in AGAINST_THE_ARROW or table in record:
            own[path] = value
        elif value == "*" and rest in ("", "not"):
            belonging.setdefault((table, rest == "not"), {})
        elif rest.startswith("not."):
            belonging.setdefault((table, True), {})[rest.removeprefix("not.")] = value
        else:
            belonging.setdefault((table, False), {})[rest] = value
    return own, belonging


def any_of(leaves, value):
    """Whether one of the values is wanted; "*" wants any."""
    wanted = value if isinstance(value, list) else [value]
    return any(want == "*" or (type(leaf) is type(want) and leaf == want) for leaf in leaves for want in wanted)


def grouped(condition):
    """By dotted path: how it is compared and with what. An open table takes one key, whatever it is called."""
    asks = {}
    for path, value in flat(condition):
        whole, _, word = path.rpartition(".")
        if whole and word == "field" and whole.rpartition(".")[2] not in OPEN:
            path, value = whole, OfField(value)
            whole, _, word = path.rpartition(".")
        if whole and word in COMPARISONS and whole not in OPEN:
            asks.setdefault(whole, {})[word] = value
        else:
            asks.setdefault(path, {})["is"] = value
    return asks


def says_not(condition):
    return any("not" in path.split(".") for path, _ in flat(condition or {}))


def flat(condition, prefix=""):
    """The pairs of dotted path and value: nested tables mean the same as dotted keys."""
    for key, value in condition.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
