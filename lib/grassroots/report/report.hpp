// SPDX-License-Identifier: MIT
// What validate found about one plan or many, before anybody decides on a format.
#pragma once

#include <functional>
#include <span>

#include "grassroots/assess/assess.hpp"
#include "grassroots/document/style.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/excerpt.hpp"

namespace grassroots {

// A requirement, and how it stands.
struct ReportedRequirement {
  std::string id, check, clause;
  Phrase text;  // the plan's own; empty if it has none
  Severity severity = Severity::error;
  bool is_understood = false;  // otherwise a finding says why it is not
  bool is_for_others = false;  // it binds the plans below alone
  State worst = State::pending;
};

// How one subject of a requirement stands.
struct ReportedOutcome {
  std::size_t requirement = 0;  // index
  std::string_view table;       // of the subject
  std::string id;
  Phrase name;
  std::string value, period;  // empty: it has none
  Outcome outcome;
};

// A plan above, by which a plan was judged.
struct ReportedParent {
  std::string path, title;
};

// It needs neither the plan nor its files nor the assessment, which are much larger.
struct PlanReport {
  std::string path;
  Date as_of;
  std::size_t teams = 0, regions = 0, stays = 0;
  std::vector<ReportedParent> above;  // the nearest first
  std::vector<ReportedRequirement> requirements;
  std::vector<ReportedOutcome> outcomes;  // where they were asked for
  Excerpts excerpts;                      // empty where no finding points
  Diagnostics findings;                   // in file and line order, waived ones among them
  FileIndex register_file = no_file;      // the register of places, if the plan uses one
  bool has_plan = true;                   // false: it cannot be read, and the one finding says why
  bool is_whole = true;                   // false: what the plan names was refused by the machine, which a finding says

  std::size_t count(State state) const;      // requirements, by their worst outcome
  std::size_t count_not_understood() const;  // requirements that were not evaluated
};
using Report = std::vector<PlanReport>;
using Reports = std::span<const PlanReport>;  // some of them, to be written

// Whether a report keeps how every subject stands, or only what is to be said about some.
enum class Keep : std::uint8_t { findings, outcomes };
PlanReport report_on(const LoadedPlan& loaded, Assessment assessment, Keep keep = Keep::findings);
// On a plan, or a folder of plans, that cannot be read.
PlanReport report_on_unread(const std::string& path, Phrase why, Date as_of);
// The name of its finding. It is no rule: nobody can select, ignore or waive it.
inline constexpr std::string_view unreadable = "unreadable";

// The findings that are only counted (limits::findings) are told by one that says how many they are. Made anew when
// some of them were taken out.
void list_counted(PlanReport& report);
// The name of that finding. It is no rule, either.
inline constexpr std::string_view unlisted = "unlisted";

// A register's own faults are told with the first plan that uses it.
void deduplicate_register_diagnostics(Report& reports);

// Where a place is, as people and machines name it. Columns count code points from 1; the end is exclusive.
struct Spot {
  std::string path;
  LineColumn begin, end;
  std::string cell;  // 蹲点!B12, in a workbook; then lines and columns are those of the sheet

  // path:line:column, or path sheet!cell. `shown`: the path as it is to be shown.
  std::string text(const std::string& shown) const;
};
Spot spot_of(const Excerpts& excerpts, const Place& place);

// Whether the finding's suggestion is sure, and its place one in a text that belongs to the plan.
bool has_sure_edit(const PlanReport& report, const Diagnostic& finding);

// Gives each its fingerprint, made of its name and the path of keys to what it is about: teams[shaanxi].lead.
void add_fingerprints(const Plan& plan, Diagnostics& diagnostics);
// The same of a finding about a whole file.
std::string fingerprint_of(std::string_view path, std::string_view name);

// How a report looks where it is going.
struct ReportStyle : Style {
  // What a service calls a file in whose repository it shows the report; none: the path as it is.
  std::function<std::string(const std::string&)> repository_path;

  Severity fails_on = Severity::error;  // from which on a finding makes the run fail

  std::string in_repository(const std::string& path) const { return repository_path ? repository_path(path) : path; }
};

// How findings can be written. `full` and `concise` are for people, the others for machines.
struct Format {
  std::string_view name;
  Message help;
  bool for_people;
  Keep needs;
  std::string (*write)(Reports, const ReportStyle&);
};
std::span<const Format* const> all_formats();
const Format* find_format(std::string_view name);

}  // namespace grassroots
