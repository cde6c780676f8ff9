// SPDX-License-Identifier: MIT
#include "grassroots/assess/reported_late.hpp"

#include "grassroots/check/registry.hpp"
#include "grassroots/query/matcher.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/query/record_days.hpp"

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

namespace {

// Whether the requirement is about the day on which each of these records is closed.
bool is_about_closing(const Plan& plan, const Requirement& requirement, TableId records) {
  const std::string_view closing = schema_of(records).closed_by;
  if (requirement.field) return plan.text(requirement.field) == closing;
  const Field* const looked_at = date_fields(schema_of(records)).first;
  return !closing.empty() && looked_at != nullptr && looked_at->key == closing;
}

}  // namespace

std::vector<RecordRef> AskedRecords::of(const Result& result, const Outcome& outcome) {
  const Requirement& requirement = plan_.requirements[result.requirement];
  const TableId subjects = outcome.subject.table;
  const bool judges_records = traits_of(plan_, requirement).holds_to_span;
  if (plan_.text(requirement.check) == checks::tasks.name ||
      (judges_records && is_about_closing(plan_, requirement, subjects)))
    return {outcome.subject};
  if (judges_records) return {};
  if (plan_.text(requirement.of) != "deliverables" || outcome.period.known() || outcome.value) return {};
  if (requirement_ != result.requirement) {
    requirement_ = result.requirement;
    matching_ = std::make_unique<const Deliverables>(plan_, requirement, subjects, groupings_);
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
        if (ref == outcome.subject || piece_of(plan, ref, as_of).is_done_on(as_of) == outcome.is_late)
          refs.push_back(ref);
    }
  }
  return refs;
}

}  // namespace grassroots
