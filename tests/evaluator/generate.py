# SPDX-License-Identifier: MIT
"""Random small plans: a few records of every table, and requirements of every check about them.

Values come from small pools, so that conditions match, dates coincide and bounds are met as often as they are missed.
"""
import datetime
import random

import details
import requirements
from plan import SUBJECTS, roster
from pools import AMOUNTS, CONDITIONS, FIRST_DAY, KINDS, LENGTH, LEVELS, TOPICS


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.plan = {"plan": {"title": "a random plan"}}

    # Small choices.

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return self.random.choice(items)

    def some(self, items, least=0, most=None):
        most = len(items) if most is None else min(most, len(items))
        return self.random.sample(items, self.random.randint(min(least, most), most))

    def day(self, first=0, last=LENGTH):
        return FIRST_DAY + datetime.timedelta(days=self.random.randint(first, last))

    def as_of(self):
        return self.day(-10, LENGTH + 30)

    def ids(self, table):
        key = "code" if table == "regions" else "id"
        return [record[key] for record in self.plan.get(table, []) if key in record]

    def maybe(self, record, probability, **fields):
        """Adds each field with this probability; a value that is None was not to be had."""
        for field, value in fields.items():
            if self.chance(probability) and value not in (None, []):
                record[field] = value
        return record

    def pick_id(self, table):
        ids = self.ids(table)
        return self.pick(ids) if ids else None

    def add(self, table, most, make, least=0):
        for number in range(self.random.randint(least, most)):
            self.plan.setdefault(table, []).append(details.add(self, table, make(number)))

    # The records.

    def generate(self):
        self.add("events", 3, self.event)
        self.add("holidays", 2, self.holiday)
        self.phases()
        self.add("priorities", 3, lambda number: details.priority(self, number))
        self.add("regions", 5, self.region, least=1)
        self.add("people", 5, self.person)
        self.add("leaders", 3, self.leader)
        if "people" in self.plan:
            self.add("absences", 3, lambda number: details.absence(self, number))
        self.add("tasks", 3, self.task)
        self.add("teams", 3, self.team)
        if "teams" in self.plan:
            self.add("sites", 3, self.site)
            self.add("stays", 6, self.stay, least=1)
            self.add("activities", 5, self.activity, least=1)
            self.add("findings", 4, self.finding, least=1)
            self.add("deliverables", 3, self.deliverable)
        details.words(self)
        if self.chance(0.4):
            self.previous()
        self.requirements()
        self.attestations()
        self.add("waivers", 2, self.waiver)
        return details.with_plan_above(self) if self.chance(0.15) else self.plan

    def event(self, number):
        """One may be counted from those before it, and one may not be fixed yet."""
        date = self.counted() if self.chance(0.3) else self.day()
        return self.maybe({"id": f"event-{number}", "name": "E"}, 0.9, date=date)

    def holiday(self, _):
        start = self.day()
        record = {"name": "H", "start": start, "end": start + datetime.timedelta(days=self.random.randint(0, 6))}
        return self.maybe(record, 0.5, makeup=[self.day() for _ in range(self.random.randint(1, 3))])

    def counted(self, also=()):
        """A day so many steps from some event, or from something else."""
        names = [each["id"] for each in self.plan.get("events", []) if "date" in each] + list(also)
        if not names:
            return self.day()
        anchor = self.some(names, 1, 2) if self.chance(0.2) else self.pick(names)
        unit = self.pick(["days", "days", "working_days", "weeks", "months"])
        most = {"days": 20, "working_days": 12, "weeks": 3, "months": 1}[unit]
        return {self.pick(["after", "before"]): anchor, unit: self.random.randint(-most, most)}

    def said(self, day):
        """A date, as a date or counted from an event that has one."""
        fixed = [each for each in self.plan.get("events", []) if isinstance(each.get("date"), datetime.date)]
        if not fixed or self.chance(0.7):
            return day
        event = self.pick(fixed)
        days = (day - event["date"]).days
        if days % 7 == 0 and self.chance(0.7):
            return {"after": event["id"], "weeks": days // 7}
        return {"after": event["id"], "days": days} if self.chance(0.5) else {"before": event["id"], "days": -days}

    def phases(self):
        """Mostly one after the other, some with gaps, with days that they share, or one within another."""
        self.phase_days = []  # id, first day, last day
        start = self.day(0, 10)
        for number in range(self.random.randint(1, 4)):
            end = start + datetime.timedelta(days=self.pick([3, 8, 12, 20, 25]))
            phase = {"id": f"phase-{number}", "name": f"P{number}", "start": self.said(start), "end": self.said(end)}
            if number and self.chance(0.1):  # nobody knows yet when it begins, or when it ends
                del phase[self.pick(["start", "end", "end"])]
            else:
                self.phase_days.append((phase["id"], start, end))
            if number and self.chance(0.2):
                phase["parent"] = "phase-0"
            self.plan.setdefault("phases", []).append(details.add(self, "phases", phase))
            start = end + datetime.timedelta(days=1 + self.pick([0, 0, 0, -4, 3, -16]))

    def region(self, number):
        region = {"code": f"r{number}", "name": "R"}
        if number and self.chance(0.5):
            region["parent"] = f"r{self.random.randrange(number)}"
        return self.maybe(region, 0.7, level=self.pick(LEVELS), amounts=self.amounts())

    def person(self, number):
        return self.maybe({"id": f"person-{number}", "name": "N"}, 0.3, home=self.pick_id("regions"),
                          unit=self.pick(["office-1", "office-2"]))

    def leader(self, number):
        leader = {"id": f"leader-{number}", "name": "L"}
        self.maybe(leader, 0.6, person=self.pick_id("people"))
        return self.maybe(leader, 0.7, anchors=self.some(self.ids("regions"), most=2),
                          guides=self.some(self.ids("regions"), most=3))

    def team(self, number):
        people = self.some(self.ids("people"), most=4)
        team = {"id": f"team-{number}", "regions": self.some(self.ids("regions"), 1, 2)}
        self.maybe(team, 0.2, home=self.pick_id("regions"))
        self.maybe(team, 0.7, lead=people.pop() if people else None)
        self.maybe(team, 0.5, deputies=people[:1], members=people[1:])
        return self.maybe(team, 0.4, size=self.random.randint(1, 4), units=self.some(["office-1", "office-2"]),
                          focus=self.some(self.ids("priorities")), amounts={**self.amounts(), "part": self.pick([0.25, 0.5])})

    def site(self, number):
        site = self.of_team({"id": f"site-{number}"})
        self.maybe(site, 0.6, condition=self.pick(CONDITIONS))
        self.maybe(site, 0.4, region=self.pick_id("regions"), county="C", village="V", surveyed=self.day())
        return self.maybe(site, 0.5, profile={key: "told" for key in self.some(["people", "economy"], 1)},
                          amounts=self.amounts())

    def amounts(self):
        return {key: self.pick([1, 2, 3, 5, 2.5]) for key in self.some(AMOUNTS, 1)}

    def of_team(self, record):
        """Says whose the record is, where that does not follow from its site (which findings do not ask) or from there
        being one team."""
        teams = self.ids("teams")
        if ("site" in record and "text" not in record or len(teams) == 1) and self.chance(0.3):
            return record
        return {**record, "team": self.pick(teams)}

    def stay(self, number):
        start, length = self.day(0, LENGTH - 10), self.random.randint(1, 12)
        stay = {"id": f"stay-{number}", "start": self.said(start)}
        stay = self.of_team(self.maybe(stay, 0.7, site=self.pick_id("sites")))
        how = self.random.random()
        if how < 0.1:  # for a phase
            stay["phase"] = self.pick_id("phases")
            del stay["start"]
            self.maybe(stay, 0.3, days=length)
            if stay["phase"] not in [name for name, _, _ in self.phase_days]:  # which is open
                return {**stay, "status": "planned"}
        elif how < 0.15:  # nobody knows yet until when
            return {**stay, "status": "planned"}
        elif how < 0.5:
            stay["days"] = length
        else:
            end = start + datetime.timedelta(days=length - 1)
            stay["end"] = self.said(end)
            if self.chance(0.2):
                stay["end"] = {"from": end, "to": end + datetime.timedelta(days=self.random.randint(1, 25))}
            if self.chance(0.2):
                stay["start"] = {"from": start - datetime.timedelta(days=self.random.randint(1, 9)), "to": start}
        self.maybe(stay, 0.8, status=self.pick(["done", "done", "done", "planned", "cancelled"]))
        self.maybe(stay, 0.3, people=self.some(self.whom(stay), 1, 3), mode=self.pick(["together", "apart"]))
        if self.chance(0.05):
            stay["people"] = []  # nobody
        return self.maybe(stay, 0.7, interviews={key: self.random.randint(1, 5) for key in self.some(AMOUNTS, 1)},
                          amounts=self.amounts())

    def whom(self, stay):
        """Who may be on a stay: the team's people, and a leader of one of its regions."""
        team_id = stay.get("team") or next((site.get("team") for site in self.plan.get("sites", [])
                                            if site["id"] == stay.get("site")), None) or self.ids("teams")[0]
        team = next(team for team in self.plan["teams"] if team["id"] == team_id)
        leaders = [leader["person"] for leader in self.plan.get("leaders", []) if "person" in leader
                   and set(team["regions"]) & set(leader.get("anchors", []) + leader.get("guides", []))]
        return sorted(set(roster(team) + leaders))

    def dated(self, record, table):
        self.maybe(record, 0.4, region=self.pick_id("regions"))
        if table != "deliverables":
            self.maybe(record, 0.4, site=self.pick_id("sites"), level=self.pick(LEVELS))
        record = self.of_team(record)
        return self.maybe(record, 0.7, amounts=self.amounts())

    def activity(self, number):
        record = {"id": f"activity-{number}", "kind": self.pick(KINDS["activities"]),
                  "date": self.counted(self.ids("phases")) if self.chance(0.2) else self.said(self.day())}
        if self.chance(0.15):
            first = self.day()
            record["date"] = {"from": first, "to": first + datetime.timedelta(days=self.random.randint(1, 12))}
        self.maybe(record, 0.6, topics=self.some(TOPICS, 1), priorities=self.some(self.ids("priorities"), 1),
                   audience=self.some(["cadres", "residents"], 1))
        return self.dated(record, "activities")

    def finding(self, number):
        record = {"id": f"finding-{number}", "kind": self.pick(KINDS["findings"]), "text": "T"}
        self.maybe(record, 0.9, date=self.day())
        self.maybe(record, 0.5, cause="C", remedy="R", resolved=self.day(), adopted=self.day(),
                   priority=self.pick_id("priorities"), replicable=self.chance(0.7))
        return self.dated(record, "findings")

    def deliverable(self, number):
        record = {"id": f"deliverable-{number}", "kind": self.pick(KINDS["deliverables"])}
        self.maybe(record, 0.6, due=self.due(), phase=self.pick_id("phases"), submitted=self.day(),
                   to=self.some(["centre", "office"], 1), sections=self.some(TOPICS, 1))
        return self.dated(record, "deliverables")

    def task(self, number):
        record = {"id": f"task-{number}", "name": "T", "phase": self.pick_id("phases")}
        return self.maybe(record, 0.6, due=self.due(), done=self.day(), region=self.pick_id("regions"), evidence="E")

    def kinds(self):
        """What records of a kind are called where days are counted from them."""
        return sorted({f"{table}:{record['kind']}" for table in ("activities", "findings", "deliverables", "stays", "tasks")
                       for record in self.plan.get(table, []) if "kind" in record})

    def due(self):
        after = {"after": self.pick(self.ids("phases") + self.ids("tasks")), "days": self.random.randint(-5, 5)}
        return self.pick([self.day(), self.day(), after, self.counted(self.ids("phases"))])

    def previous(self):
        """The plan of the year before: some of the teams with some of the people; some have a new id since."""
        people = self.plan.get("people", [])
        teams = []
        for team in self.plan.get("teams", []):
            if self.chance(0.8):
                members = self.some([person["id"] for person in people], 0, 3)
                name = team["id"] if self.chance(0.8) else "old-" + team["id"]
                teams.append(self.maybe({"id": name, "regions": team["regions"]}, 1, members=members))
        if not teams:  # a plan without any team is no roster to compare with
            teams = [{"id": team["id"], "regions": ["r0"]} for team in self.plan.get("teams", [])[:1]]
        before = {"plan": {"title": "the year before"}, "regions": [
                      {"code": region["code"], "name": "R"} for region in self.plan.get("regions", [])],
                  "people": [{"id": person["id"], "name": "N"} for person in people],
                  "teams": teams}
        self.plan["previous"] = before
        self.plan["plan"]["previous"] = "previous.toml"

    # What refers to requirements.

    def attestations(self):
        """Of requirements that ask for one, about subjects that there are."""
        about = [each for each in self.plan["requirements"] if each["check"] == "attest"
                 and self.ids(SUBJECTS.get(each.get("per"), "requirements"))]
        if about:
            self.add("attestations", 5, lambda _: self.attestation(self.pick(about)))

    def attestation(self, requirement):
        record = {"of": requirement["id"], "date": self.day(), "by": self.pick(["Ann", "Bo"])}
        if "per" in requirement:
            per = requirement["per"]
            record[per if per in ("team", "stay", "person") else "about"] = self.pick_id(SUBJECTS[per])
        return self.maybe(record, 0.2, holds=self.chance(0.3))

    def waiver(self, _):
        requirement = self.pick(self.plan["requirements"])
        of = requirement["id"] if self.chance(0.5) else self.some(self.ids("requirements"), 1, 3)
        record = {"of": of, "reason": "because", "approved_by": "the office"}
        subjects = self.ids("teams") + self.ids("regions") + self.ids("stays") + self.ids("tasks")
        self.maybe(record, 0.4, subject=self.pick([self.pick(subjects), self.some(subjects, 1, 3), "*"]))
        if "every" in requirement:
            self.maybe(record, 0.5, period=self.pick(["2024-03", "2024-04", "2024-Q1", "2024-W12", "phase-0"]))
        return self.maybe(record, 0.6, until=self.day(0, LENGTH + 20))

    def requirements(self):
        for number in range(self.random.randint(3, 8)):
            check = self.pick(list(requirements.CHECKS))
            requirement = {"id": f"requirement-{number}", "text": f"requirement-{number}", "check": check}
            requirement.update(requirements.CHECKS[check](self))
            if check not in ("within",):
                self.maybe(requirement, 0.6, by=self.deadline(requirement))
            self.maybe(requirement, 0.2, severity=self.pick(["error", "warning", "info"]))
            self.maybe(requirement, 0.05, waivable=self.chance(0.3))
            self.maybe(requirement, 0.1, applies=self.pick(["here", "both", "below"]))
            self.plan.setdefault("requirements", []).append(requirement)

    def deadline(self, requirement):
        after = self.ids("phases") + self.ids("tasks") + self.ids("deliverables")
        if requirement.get("per") in ("stay", "team", "site", "person"):
            after += ["stay"] * 5
        if "every" in requirement:
            after += ["period"] * 20
        if "per" not in requirement or requirement["per"] in SUBJECTS:
            after += self.kinds()
        day = self.day()
        return self.pick([day, {"from": day, "to": day + datetime.timedelta(days=self.random.randint(0, 9))},
                          self.pick_id("phases"), {"after": self.pick(after), "days": self.random.randint(-7, 7)},
                          {"after": self.pick(after), "working_days": self.random.randint(-3, 5)},
                          self.counted(self.ids("phases") + self.ids("tasks") + self.ids("events"))])
