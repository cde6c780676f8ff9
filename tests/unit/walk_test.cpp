// SPDX-License-Identifier: MIT
// The examples and the plans of tests/checks on every day of their lives: a promise that is kept is broken only by a
// fact of that very day, or because a deadline, a phase or a waiver ended the day before.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/query/deadline.hpp"
#include "tests/harness/rounds.hpp"

namespace {

using namespace grassroots;
namespace fs = std::filesystem;

const fs::path project = GRASSROOTS_PROJECT_DIR;

std::vector<fs::path> plans_to_walk() {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(project / "examples"))
    if (fs::exists(entry.path() / "plan.toml")) paths.push_back(entry.path());
  for (const fs::directory_entry& check : fs::directory_iterator(project / "tests/checks"))
    for (const char* name : {"bad", "bad.toml", "good", "good.toml"})
      if (fs::exists(check.path() / name)) paths.push_back(check.path() / name);
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Calls use(day) for every date in the records of a table; of a stay that took place, for each of its days.
template <class Use>
void each_date(const Plan& plan, const TableSchema& table, Use use) {
  for (std::uint32_t row = 0; row < table.size(plan); ++row)
    for (const Field& field : table.fields)
      if ((field.type == FieldType::date || field.type == FieldType::day) &&
          field.get<Date>(table.row(plan, row)).known())
        use(field.get<Date>(table.row(plan, row)));
  if (table.id != TableId::stays) return;
  for (const Stay& stay : plan.stays)
    for (Date day = stay.start; stay.status == StayStatus::done && day <= stay.end; day = day.plus(1)) use(day);
}

std::pair<Date, Date> life_of(const Plan& plan) {
  std::pair life{Date::latest(), Date::earliest()};
  for (const TableId table : {TableId::phases, TableId::tasks, TableId::stays, TableId::activities, TableId::findings,
                              TableId::deliverables, TableId::attestations, TableId::waivers})
    each_date(plan, schema_of(table), [&](Date day) {
      life = {std::min(life.first, day), std::max(life.second, day)};
    });
  return life.first > life.second ? std::pair(Date{0}, Date{0}) : std::pair(life.first.plus(-2), life.second.plus(10));
}

// The tables whose facts can change how a requirement stands.
TableSet tables_of(const Plan& plan, const Requirement& requirement) {
  TableSet tables = only(TableId::sites);
  if (const TableSchema* of = find_table(plan.text(requirement.of))) tables |= only(of->id);
  const std::string_view check = plan.text(requirement.check);
  if (check == "days" || check == "share" || check == "attend") tables |= only(TableId::stays);
  if (check == "attest") tables |= only(TableId::attestations) | only(TableId::stays);
  if (check == "tasks") tables |= only(TableId::tasks);
  if (requirement.by.kind == Deadline::Kind::after)
    tables |= only(TableId::stays) | only(TableId::tasks) | only(TableId::deliverables);
  return tables;
}

class Walk {
 public:
  explicit Walk(const Plan& plan) : plan_(plan) {
    for (const TableSchema& table : all_tables())
      each_date(plan, table, [&](Date day) { facts_[static_cast<std::size_t>(table.id)].insert(day); });
  }

  // How often a promise that was kept was broken, on all days.
  int run() {
    const auto [first, last] = life_of(plan_);
    for (Date day = first; day <= last; day = day.plus(1)) look(day);
    return breaches_;
  }

 private:
  // A subject of a requirement: a record or a value, in its period.
  using Key = std::tuple<std::uint32_t, TableId, std::uint32_t, std::uint32_t, Date>;
  using States = std::map<Key, State>;

  void look(Date day) {
    const Assessment assessment = assess(plan_, day);
    States now;
    for (const Result& result : assessment.results)
      for (const Outcome& outcome : result.outcomes) {
        const Key key(result.requirement, outcome.subject.table, outcome.subject.row, outcome.value.value,
                      outcome.period.first);
        now[key] = outcome.state;
        const auto before = before_.find(key);
        if (before == before_.end() || before->second != State::met || outcome.state != State::violated) continue;
        ++breaches_;
        CAPTURE(plan_.text(plan_.requirements[result.requirement].id));
        CAPTURE(to_string(day));
        CHECK(has_cause(plan_.requirements[result.requirement], outcome, day));
      }
    before_ = std::move(now);
  }

  bool has_cause(const Requirement& requirement, const Outcome& outcome, Date day) const {
    const RecordRef subject = outcome.subject;
    if (requirement.gap_max.known()) return true;  // the days since the last record grow by themselves
    const TableSet tables = tables_of(plan_, requirement);
    for (const TableSchema& table : all_tables())
      if (contains(tables, table.id) && facts_[static_cast<std::size_t>(table.id)].contains(day)) return true;
    const Date eve = day.plus(-1);
    const auto ends_on_the_eve = [&](Date date) { return date == eve; };
    return ends_on_the_eve(outcome.period.known() ? outcome.due : due_day(plan_, requirement.by, day, subject).day) ||
           (subject.table == TableId::tasks && ends_on_the_eve(due_day_of(plan_, plan_.tasks[subject.row], day).day)) ||
           std::any_of(plan_.waivers.begin(), plan_.waivers.end(),
                       [&](const Waiver& waiver) { return ends_on_the_eve(waiver.until); });
  }

  const Plan& plan_;
  std::array<std::set<Date>, table_count> facts_;
  States before_;
  int breaches_ = 0;
};

}  // namespace

TEST_CASE("a promise that is kept is broken only by a fact of that day, or by something that ends") {
  int breaches = 0;
  const auto paths = plans_to_walk();
  CHECK(paths.size() > 30);
  for (std::size_t i = 0; i < paths.size(); i += test::step) {
    const std::string name = fs::relative(paths[i], project).string();
    CAPTURE(name);
    const LoadedPlan loaded = load_plan(paths[i]);
    REQUIRE(loaded.failure.empty());
    breaches += Walk(loaded.plan).run();
  }
  CHECK((breaches > 0 || test::is_sanitized));  // some of the plans break a promise on some day of their lives
}
