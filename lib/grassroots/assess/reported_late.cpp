// SPDX-License-Identifier: MIT
#include "grassroots/assess/reported_late.hpp"

#include "grassroots/query/matcher.hpp"
#include "grassroots/query/pieces.hpp"

namespace grassroots {
class AskedRecords::Deliverables {
 public:
  Deliverables(const Plan& plan, const Requirement& requirement, TableId subjects, Groupings& groupings)
      : grouping_(groupings.get(TableId::deliverables, subjects)),
        matcher_(plan, schema_of(TableId::deliverables), ref_to(plan, requirement), requirement.where, groupings,
                 ignored_, "submitted", &schema_of(subjects)) {}

  std::vector<RecordRef> of(RecordRef subject) const {
    std::vector<RecordRef> refs;
    for (const std::uint32_t row : grouping_->rows(subject.row))
      if (matcher_.matches({TableId::deliverables, row}, {Date::latest()}, subject))
        refs.push_back({TableId::deliverables, row});
    return refs;
  }

 private:
  Diagnostics ignored_;
  std::shared_ptr<const Grouping> grouping_;
  Matcher matcher_;
};

AskedRecords::AskedRecords(const Plan& plan, Groupings& groupings) : plan_(plan), groupings_(groupings) {}
AskedRecords::~AskedRecords() = default;

std::vector<RecordRef> AskedRecords::of(const Result& result, const Outcome& outcome) {
  if (outcome.subject.table == TableId::tasks) return {outcome.subject};
  const Requirement& requirement = plan_.requirements[result.requirement];
  if (plan_.text(requirement.of) != "deliverables" || outcome.period.known() || outcome.value) return {};
  if (requirement_ != result.requirement) {
    requirement_ = result.requirement;
    matching_ = std::make_unique<const Deliverables>(plan_, requirement, outcome.subject.table, groupings_);
  }
  return matching_->of(outcome.subject);
}

std::vector<RecordRef> reported_late(const Plan& plan, std::span<const Result> results, Groupings& groupings,
                                     Date as_of) {
  AskedRecords asked(plan, groupings);
  std::vector<RecordRef> refs;
  for (const Result& result : results) {
    if (!result.is_understood) continue;
    for (const Outcome& outcome : result.outcomes) {
      if (!outcome.is_late && outcome.state != State::violated && outcome.state != State::waived) continue;
      for (const RecordRef ref : asked.of(result, outcome))
        if (piece_of(plan, ref, as_of).is_done_on(as_of) == outcome.is_late) refs.push_back(ref);
    }
  }
  return refs;
}

}  // namespace grassroots
