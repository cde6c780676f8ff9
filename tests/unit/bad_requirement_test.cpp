// SPDX-License-Identifier: MIT
// What a requirement cannot ask for is an error, and says what it is: it is never taken for kept.
#include <doctest/doctest.h>

#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots::test;

PlanBuilder plan_of_two_teams() {
  PlanBuilder builder;
  builder.with("phases", "id = 'work'; name = 'Work'; start = 2018-06-01; end = 2018-06-30")
      .with("regions", "code = '61'; name = 'Shaanxi'")
      .with("teams", "id = 'north'; regions = ['61']; size = 2")
      .with("sites", "id = 'up'; team = 'north'; condition = 'weak'")
      .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; days = 3; status = 'done'")
      .with("tasks", "id = 'call'; name = 'Call'; phase = 'work'; done = 2018-06-05");
  return builder;
}

}  // namespace

TEST_CASE("a requirement that cannot be understood says why") {
  struct Row {
    std::string_view requirement, fault;
  };
  const Row rows[] = {
      {"check = 'cuont'; of = 'stays'; min = 1", "there is no check `cuont`"},
      {"check = '天数'; min = 1", "there is no check `天数`"},
      {"check = 'days'", "the requirement sets no bound: give `min` or `max`"},
      {"check = 'days'; min = 1; tasks = ['call']", "the check `days` takes no parameter `tasks`"},
      {"check = 'filled'; of = 'stays'", "the check `filled` needs `fields`"},
      {"check = 'filled'; of = 'stays'; fields = []", "the check `filled` needs `fields`"},
      {"check = 'filled'; of = 'stays'; fields = ['mode', 'moed']", "stays have no field `moed`"},
      {"check = 'filled'; of = 'stays'; fields = ['mode']; min = -1", "`min` is -1, and has to be at least 0"},
      {"check = 'filled'; of = 'stats'; fields = ['mode']",
       "`of` names the table `stats`, which the format does not have"},
      // Tables
      {"check = 'count'; of = 'stay'; min = 1", "`of` names the table `stay`, which the format does not have"},
      {"check = 'count'; of = '蹲点'; min = 1", "`of` names the table `蹲点`, which the format does not have"},
      {"check = 'count'; of = 'contacts'; min = 1", "`of` names the table `contacts`, which the format does not have"},
      {"check = 'cover'; of = 'site'; field = 'team'", "`of` names the table `site`, which the format does not have"},
      {"check = 'amount'; of = 'site'; field = 'team'; min = 1",
       "`of` names the table `site`, which the format does not have"},
      {"check = 'share'; of = 'site'; where = { team = '*' }; min = 1",
       "`of` names the table `site`, which the format does not have"},
      {"check = 'within'; of = 'site'; phase = 'work'", "`of` names the table `site`, which the format does not have"},
      // Subjects
      {"check = 'count'; of = 'stays'; min = 1; per = 'teem'", "`per` cannot be `teem`"},
      {"check = 'count'; of = 'stays'; min = 1; per = '工作组'", "`per` cannot be `工作组`"},
      {"check = 'count'; of = 'stays'; min = 1; per = 'contact'", "records of stays belong to no contact"},
      {"check = 'count'; of = 'stays'; min = 1; per = 'phase'", "records of stays belong to no phase"},
      {"check = 'count'; of = 'stays'; min = 1; per = 'interviews.all'",
       "`per` cannot be `interviews.all`: its values are no names"},
      {"check = 'attest'; per = 'planet'", "nobody can sign for a planet"},
      {"check = 'attest'; per = 'contact'", "nobody can sign for a contact"},
      {"check = 'recuse'; field = 'name'", "`name` names no region of people or teams"},
      {"check = 'recuse'; field = 'regions'", "`regions` names no region of people or teams"},
      {"check = 'count'; of = 'contacts'; min = 1; per = 'name'",
       "`of` names the table `contacts`, which the format does not have"},
      {"check = 'count'; of = 'stays'; min = 1; per = 'teem'; by = { after = 'stay', days = 3 }",
       "`per` cannot be `teem`"},
      {"check = 'count'; of = 'sites'; min = 1; per = 'activities.not.kind'", "activities have no field `not`"},
      {"check = 'count'; of = 'sites'; min = 1; per = 'activities.'", "activities have no field ``"},
      {"check = 'count'; of = 'plan'; min = { field = 'title' }", "`title` is no field of the subject"},
      {"check = 'count'; of = 'plan'; min = 1; where = { titel = '*' }", "the plan has no field `titel`"},
      {"check = 'amount'; of = 'stays'; field = 'days'; mode = 'sum'; min = { field = 'site.amounts.days' }",
       "`site.amounts.days` is a field of each stay, and `min` is asked of all those of a subject together"},
      {"check = 'amount'; of = 'stays'; field = 'days'; mode = 'each'; min = { field = 'mode' }",
       "`mode` holds no number"},
      {"check = 'amount'; of = 'stays'; field = 'days'; mode = 'each'; min = { field = 'amonts.days' }",
       "stays have no field `amonts`"},
      {"check = 'within'; of = 'findings'; field = 'resolved'; to = 2018-06-30; per = 'kind'",
       "`per` cannot be `kind`: `within` judges each record by itself, and `per` names a table whose stays and days "
       "`from` and `to` count from"},
      {"check = 'amount'; of = 'stays'; field = 'sites.profile.wells'; min = 1", "records of sites belong to no stay"},
      {"check = 'count'; of = 'sites'; min = 1; per = 'activities.not'", "activities have no field `not`"},
      // Bounds
      {"check = 'count'; of = 'stays'; min = -1", "`min` is -1, and has to be at least 0"},
      {"check = 'share'; of = 'stays'; where = { mode = '*' }; max = 2", "`max` is 2, and has to be at most 1"},
      {"check = 'count'; of = 'stays'; min = 3; max = 2", "the minimum 3 is above the maximum 2"},
      {"check = 'pair'; teams_per_region = [2, 1]", "the minimum 2 is above the maximum 1"},
      {"check = 'share'; of = 'stays'; where = { mode = '*' }; min = 1; unit = 'person'",
       "`unit` is for `of = \"days\"`"},
      {"check = 'attend'; who = 'lead'", "the requirement sets no bound: give `min_days` or `min_share`"},
      {"check = 'rotate'", "the requirement sets no bound: give `keep_min` or `new_min`"},
      {"check = 'lead'; covered = false", "the requirement sets no bound: give `anchors` or `guides`"},
      {"check = 'amount'; of = 'stays'; field = 'interviews.all'; min = 3; max = 2",
       "the minimum 3 is above the maximum 2"},
      {"check = 'attend'; who = 'lead'; min_days = 1; from = 2018-06-01", "`from` is for requirements with `every`"},
      {"check = 'cover'; of = 'stays'; field = 'mode'; values = ['apart']; fields = ['mode']",
       "the check `cover` takes no parameter `fields`"},
      {"check = 'count'; of = 'stays'; per = 'team'; min = { field = 'subject.name' }", "`name` holds no number"},
      {"check = 'within'; of = 'stays'; field = 'site.surveyed'; to = 2018-06-30", "`site.surveyed` holds no date"},
      // Fields
      {"check = 'cover'; of = 'stays'; field = 'moed'", "stays have no field `moed`"},
      {"check = 'cover'; of = 'stays'; field = 'mode'",
       "the requirement names no values, and the field refers to no table"},
      {"check = 'cover'; of = 'stays'; field = 'status'; values = ['gone']", "`status` can never be \"gone\""},
      {"check = 'amount'; of = 'stays'; field = 'mode'; min = 1", "`mode` holds no number"},
      {"check = 'amount'; of = 'stays'; field = 'interview.all'; min = 1", "stays have no field `interview`"},
      {"check = 'amount'; of = 'stays'; field = 'days'; over = 'mode'; min = 1", "`mode` holds no number"},
      {"check = 'amount'; of = 'stays'; field = 'days'; over = 'days'; mode = 'mean'; min = 1",
       "a mean is not divided: leave out `over`"},
      {"check = 'amount'; of = 'stays'; field = 'days'; equals = 3; min = 1",
       "`equals` leaves nothing to `min` and `max`: give one or the other"},
      {"check = 'amount'; of = 'stays'; field = 'days'; equals = 3; max = 1",
       "`equals` leaves nothing to `min` and `max`: give one or the other"},
      {"check = 'count'; of = 'teams'; gap_max = 3", "records of teams have no date"},
      {"check = 'count'; of = 'teams'; gap_min = 3", "records of teams have no date"},
      {"check = 'count'; of = 'stays'; distinct = 'moed'; min = 1", "stays have no field `moed`"},
      // Values
      {"check = 'days'; where = { status = 'gone' }; min = 1", "`status` can never be \"gone\""},
      {"check = 'days'; where = { days = 'three' }; min = 1", "`days` can never be three: it has another type"},
      {"check = 'days'; where = { days = true }; min = 1", "`days` can never be true: it has another type"},
      {"check = 'days'; where = { team = 2018-06-01 }; min = 1", "`team` can never be 2018-06-01: it has another type"},
      {"check = 'days'; where = { team = 'nroth' }; min = 1", "`team` can never be \"nroth\""},
      {"check = 'days'; where = { status = false }; min = 1", "`status` can never be false: it has another type"},
      {"check = 'days'; where = { mode.kind = 'x' }; min = 1",
       "`mode.kind` goes on after a field that refers to no record: `kind`"},
      // Days
      {"check = 'within'; of = 'teams'; phase = 'work'", "records of teams have no date"},
      {"check = 'within'; of = 'stays'", "the requirement sets no days: give `phase`, `from`, `to` or `during`"},
      {"check = 'within'; of = 'stays'; field = 'moed'; to = 2018-06-01", "stays have no field `moed`"},
      {"check = 'within'; of = 'stays'; field = 'site.id'; to = 2018-06-01", "`site.id` holds no date"},
      {"check = 'within'; of = 'activities'; during = 'phase'", "records of activities have no phase of their own"},
      {"check = 'within'; of = 'events'; during = 'stay'", "records of events have no stay of their own"},
      {"check = 'within'; of = 'stays'; per = 'site.team'; to = { after = 'stay' }",
       "`per` cannot be `site.team`: `within` judges each record by itself, and `per` names a table whose stays and "
       "days "
       "`from` and `to` count from"},
      {"check = 'within'; of = 'tasks'; to = { after = 'stay' }",
       "`stay` means a record's own stay, which tasks cannot have"},
      {"check = 'within'; of = 'tasks'; from = 'stay'", "`stay` means a record's own stay, which tasks cannot have"},
      {"check = 'within'; of = 'deliverables'; per = 'phase'; to = { after = 'stay', weeks = 1 }",
       "`stay` means a record's own stay, which phases cannot have"},
      {"check = 'within'; of = 'stays'; to = { after = { field = 'begin' }, days = 3 }", "stays have no field `begin`"},
      {"check = 'within'; of = 'stays'; to = { after = { field = 'mode' }, days = 3 }", "`mode` holds no date"},
      {"check = 'days'; min = 1; from = 2018-06-01", "`from` is for requirements with `every`"},
      {"check = 'days'; min = 1; to = 2018-06-01", "`to` is for requirements with `every`"},
      {"check = 'days'; min = 1; every = 'week'; to = 2018-05-01", "`from` (2018-06-01) is after `to` (2018-05-01)"},
      {"check = 'count'; of = 'tasks'; min = 1; per = 'phase'; by = { after = 'stay', days = 7 }",
       "`stay` means the subject's own stay, and the requirement's subjects have none"},
      {"check = 'days'; min = 1; per = 'site.county'; by = { after = 'stay', weeks = 1 }",
       "`stay` means the subject's own stay, and the requirement's subjects have none"},
      {"check = 'days'; min = 1; by = 'stay'",
       "`stay` means the subject's own stay, and the requirement's subjects have none"},
      {"check = 'days'; min = 1; every = 'month'; from = { after = 'stay' }",
       "`from` says where the periods of `every` lie, which are the same for all, and not from whose own day they "
       "count"},
      {"check = 'days'; min = 1; every = 'month'; to = { after = 'period', days = 1 }",
       "`to` says where the periods of `every` lie, which are the same for all, and not from whose own day they count"},
      {"check = 'days'; min = 1; by = { after = 'period' }",
       "`period` means the end of each period, and the requirement has no `every`"},
      {"check = 'days'; min = 1; by = { after = ['work', 'period'], weeks = 1 }",
       "`period` means the end of each period, and the requirement has no `every`"},
      {"check = 'count'; of = 'stays'; min = 1; per = 'team'; by = { after = { field = 'lead.born' }, days = 1 }",
       "people have no field `born`"},
      {"check = 'count'; of = 'stays'; min = 1; per = 'team'; by = { after = { field = 'size' }, days = 1 }",
       "`size` holds no date"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.requirement);
    const auto builder = plan_of_two_teams().with("requirements", "id = 'r'; " + std::string(row.requirement));
    CHECK(states(builder, "2018-07-01") == "not understood");
    CHECK(told(builder, "2018-07-01") == "bad-requirement: " + std::string(row.fault) + "\n");
  }
}

TEST_CASE("where `per` names nobody, the help names all that it can") {
  const auto [plan, faults] =
      plan_of_two_teams()
          .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; min = 1; per = 'quarterly'")
          .build();
  const grassroots::Diagnostics all = grassroots::assess(plan, day("2018-07-01")).diagnostics;
  REQUIRE(all.size() == 1);
  CHECK(render(all.begin()->help, grassroots::Language::english) ==
        "there are: plan, phase, event, holiday, task, priority, region, leader, person, team, site, stay, absence, "
        "activity, finding, deliverable, attestation, requirement, waiver, word");
}
