// SPDX-License-Identifier: MIT
#include "grassroots/assess/reported_late.hpp"

#include <optional>

#include "grassroots/query/matcher.hpp"

namespace grassroots {
namespace {

// The deliverables that a requirement asks for, submitted or not.
class AskedDeliverables {
 public:
  AskedDeliverables(const Plan& plan, const Requirement& requirement, TableId subjects, Groupings& groupings)
      : grouping_(groupings.get(TableId::deliverables, subjects)),
        matcher_(plan, schema_of(TableId::deliverables), ref_to(plan, requirement), requirement.where, groupings,
                 ignored_, "submitted", &schema_of(subjects)) {}

  void add(RecordRef subject, std::vector<RecordRef>& refs) const {
    for (const std::uint32_t row : grouping_->rows(subject.row))
      if (matcher_.matches({TableId::deliverables, row}, {Date::latest()}, subject))
        refs.push_back({TableId::deliverables, row});
  }

 private:
  Diagnostics ignored_;
  std::shared_ptr<const Grouping> grouping_;
  Matcher matcher_;
};

}  // namespace

std::vector<RecordRef> reported_late(const Plan& plan, std::span<const Result> results, Groupings& groupings) {
  std::vector<RecordRef> refs;
  for (const Result& result : results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (!result.is_understood) continue;
    const bool of_deliverables = plan.text(requirement.of) == "deliverables";
    std::optional<AskedDeliverables> asked;  // all subjects are of one table
    for (const Outcome& outcome : result.outcomes) {
      if (outcome.state != State::violated && outcome.state != State::waived) continue;
      if (outcome.subject.table == TableId::tasks) refs.push_back(outcome.subject);
      // Which reports are missing in a period is not known before they are handed in.
      if (!of_deliverables || outcome.period.known() || outcome.value) continue;
      if (!asked) asked.emplace(plan, requirement, outcome.subject.table, groupings);
      asked->add(outcome.subject, refs);
    }
  }
  return refs;
}

}  // namespace grassroots
