// SPDX-License-Identifier: MIT
#include "grassroots/check/bound_requirement.hpp"

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {

Detail detail_of(const Plan& plan, RecordRef subject, Phrase what) {
  Detail detail;
  detail.message = Phrase(messages::subject_says, subject_phrase(plan, subject), std::move(what));
  if (subject.table != TableId::plan) detail.place = place_of_id(plan, subject);
  return detail;
}

Detail detail_of(const Plan& plan, const Requirement& requirement, const Subject& subject, Phrase what) {
  Detail detail;
  detail.message = Phrase(messages::subject_says, subject_phrase(plan, requirement, subject), std::move(what));
  if (subject.ref.table != TableId::plan) detail.place = place_of_id(plan, subject.ref);
  return detail;
}

}  // namespace grassroots
