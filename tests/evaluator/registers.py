# SPDX-License-Identifier: MIT
"""Random plans with a register of places: which sites it does not know, and which lie outside their team's regions.

By the text of `grassroots explain unknown-place` and `explain outside-regions`. No verdict of a requirement depends on the
register, so that these plans have none.
"""
import random
import re
from pathlib import Path

from compare import validate
from pools import FIRST_DAY
from write_toml import plan_text

# Two provinces, a city and a county of the one, and a corps whose places have codes of the other.
REGIONS = ["130000", "130100", "130102", "650000", "660000"]
CORPS = {"code": "660000", "prefixes": ["659"]}


class Random:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def digits(self, count):
        return "".join(self.random.choice("01239") for _ in range(count))

    def code(self):
        """Of a county, a township or a village; by chance one of the corps."""
        county = self.random.choice(["1301", "1302", "6501", "6590", "1101"]) + self.digits(2)
        return county + self.random.choice(["", self.digits(3), self.digits(6)])

    def plan(self):
        codes = sorted({self.code() for _ in range(12)})
        regions = []
        for code in self.random.sample(REGIONS, self.random.randint(2, 5)):
            region = {"code": code, "name": "R"}
            if code == CORPS["code"]:
                region |= {key: value for key, value in CORPS.items() if key != "prefixes" or self.random.random() < 0.8}
            regions.append(region)
        own = {region["code"] for region in regions}
        for region in regions:
            if region["code"] == "660000" and "650000" in own and self.random.random() < 0.4:
                region["parent"] = "650000"
        teams = [{"id": f"team-{number}", "regions": self.random.sample(sorted(own), 1)} for number in range(2)]
        sites = [{"id": f"site-{number}", "team": self.random.choice(teams)["id"],
                  "code": self.random.choice(codes) if self.random.random() < 0.9 else self.code()}
                 for number in range(6)]
        head = {"title": "sites in a register", "register": "places.csv"}
        return {"plan": head, "regions": regions, "teams": teams, "sites": sites}, codes


def beginning_of(code):
    """How the codes of what lies in a place begin: without the zeros that stand for no level below."""
    return re.sub(r"(00)+$", "", code) if len(code) == 6 else code


def beginnings(region):
    return region.get("prefixes") or [beginning_of(region["code"])]


def is_outside(plan, site):
    """Whether its code begins like none of the team's regions, or more like the `prefixes` of a region that is neither
    one of them nor below one."""
    def likeness(beginnings_of_region):
        return max((len(each) for each in beginnings_of_region if site["code"].startswith(each)), default=0)
    team = next(team for team in plan["teams"] if team["id"] == site["team"])
    by_code = {region["code"]: region for region in plan["regions"]}

    def is_of_team(region):
        while region is not None and region["code"] not in team["regions"]:
            region = by_code.get(region.get("parent"))
        return region is not None
    own = max(likeness(beginnings(by_code[code])) for code in team["regions"])
    return not own or any(likeness(region.get("prefixes", [])) > own and not is_of_team(region)
                          for region in plan["regions"])


def expected(plan, codes):
    found = set()
    for site in plan["sites"]:
        # A county is known where its villages are.
        if not any(code.startswith(beginning_of(site["code"])) for code in codes):
            found.add(("unknown-place", site["id"]))
        elif is_outside(plan, site):
            found.add(("outside-regions", site["id"]))
    return found


def compare_registers(program, number_of_plans, seed, folder):
    """What is wrong, a sentence for each plan."""
    plans = {}
    for number in range(number_of_plans):
        plan, codes = Random(f"{seed} register {number}").plan()
        path = Path(folder) / str(number) / "plan.toml"
        path.parent.mkdir(parents=True)
        path.write_text(plan_text(plan), encoding="utf-8")
        rows = "".join(f"{code},P{code}\n" for code in codes)
        (path.parent / "places.csv").write_text("code,name\n" + rows, encoding="utf-8")
        plans[str(path)] = plan, codes
    reports = validate(program, [folder, "--recursive"], FIRST_DAY)
    found = []
    for path, (plan, codes) in plans.items():
        wanted, got = expected(plan, codes), {(name, site) for name, site in told(reports[path], path)}
        if wanted != got:
            found.append(f"{path}: expected {sorted(wanted - got)}, got {sorted(got - wanted)}\n{plan_text(plan)}{codes}")
    return found


def told(report, path):
    """The findings about places, each with the site that it points into."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    for finding in report.findings:
        if finding["name"] in ("unknown-place", "outside-regions"):
            for place in [finding["location"], *(each["location"] for each in finding.get("related", []))]:
                before = lines[:place["begin"]["line"]]
                if next(line for line in reversed(before) if line.startswith("[[")) == "[[sites]]":
                    yield finding["name"], next(re.findall('"(.*)"', line)[0] for line in reversed(before)
                                                if line.startswith("id = "))
