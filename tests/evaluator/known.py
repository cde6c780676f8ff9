# SPDX-License-Identifier: MIT
"""Where the program is known to be wrong today. A line goes when the program is corrected; the table is to be empty."""
from checks import has_minimum


def stays_after_the_deadline(difference, requirement, plan):
    looks_at_stays = requirement["check"] in ("days", "attend") or requirement.get("of") in ("stays", "days")
    return looks_at_stays and requirement["check"] != "within" and "by" in requirement


def planned_amounts(difference, requirement, plan):
    return requirement["check"] == "amount" and requirement["of"] == "deliverables"


def later_facts_within(difference, requirement, plan):
    return requirement["check"] == "within"


def unconfirmed_stay_signed(difference, requirement, plan):
    return requirement["check"] == "attest" and requirement.get("per") == "stay"


def later_facts_in_each(difference, requirement, plan):
    return "surveyed" in str(plan.tables) and "profile" in str(requirement.get("each"))


def maximum_of_nothing(difference, requirement, plan):
    return requirement["check"] in ("share", "amount") and not has_minimum(requirement)


def equals_exceeded(difference, requirement, plan):
    return "equals" in requirement and "by" in requirement


def people_of_others(difference, requirement, plan):
    return requirement.get("of") == "people" and "per" in requirement


def own_person_days(difference, requirement, plan):
    return requirement.get("unit") == "person" and requirement.get("per") in ("person", "leader")


def days_of_nameless_people(difference, requirement, plan):
    return requirement.get("unit") == "person" and any("size" in team for team in plan.table("teams"))


def gaps_of_phases(difference, requirement, plan):
    return requirement["check"] == "phases"


def derived_days(difference, requirement, plan):
    return "days" in {**requirement.get("where", {}), **requirement.get("among", {})}


def number_of_teams(difference, requirement, plan):
    return requirement["check"] == "pair" and difference.subject == "the plan"


def no_subjects(difference, requirement, plan):
    return difference.subject is None


def leader_twice(difference, requirement, plan):
    return requirement["check"] == "lead" and any(
        difference.subject in leader.get("anchors", []) and difference.subject in leader.get("guides", [])
        for leader in plan.table("leaders"))


def too_many_behind_too_few(difference, requirement, plan):
    return requirement["check"] == "lead" and difference.got and difference.got.state in ("pending", "not violated")


# By the section of the issue "No promise is met by accident" that tells of it, or none.
KNOWN = {
    "2.8 stays planned after the deadline meet it": stays_after_the_deadline,
    "2.8 the amounts of a deliverable vanish before it is submitted": planned_amounts,
    "2.8 `within` judges what has no date yet": later_facts_within,
    "2.8 who signs for a stay that is not done": unconfirmed_stay_signed,
    "2.8 `each` looks at facts of later days": later_facts_in_each,
    "2.8 a maximum of nothing": maximum_of_nothing,
    "2.8 more than `equals` is pending": equals_exceeded,
    "2.2 people belong to teams, stays and regions": people_of_others,
    "2.3 person-days of one person": own_person_days,
    "2.9 teams known by size alone": days_of_nameless_people,
    "2.9 phases are compared only with the one before": gaps_of_phases,
    "2.4 the days of a stay that is given by its end": derived_days,
    "2.6 `pair` with a wrong number of teams": number_of_teams,
    "2.6 no subjects": no_subjects,
    "2.9 a leader who both anchors and guides a region": leader_twice,
    "2.9 `lead` hides too many behind too few": too_many_behind_too_few,
}


def known(difference, requirement, plan):
    """The name of the known difference that this one is; None if it is new."""
    return next((name for name, is_it in KNOWN.items() if is_it(difference, requirement, plan)), None)
