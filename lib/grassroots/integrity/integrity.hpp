// SPDX-License-Identifier: MIT
// What is wrong with a plan whatever it requires.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

struct IntegrityFindings {
  Diagnostics diagnostics;
  std::vector<RecordRef> about;  // parallel to diagnostics
};

// Adds one.
Diagnostic& found(IntegrityFindings& findings, const Rule& rule, Phrase message, Place place, RecordRef about);

// They add what they find. Whatever the day:
void check_people(const Plan& plan, IntegrityFindings& findings);
void check_circles(const Plan& plan, IntegrityFindings& findings);
void check_parents(const Plan& plan, IntegrityFindings& findings);
void check_sites(const Plan& plan, IntegrityFindings& findings);  // in the register of places
void check_words(const Plan& plan, IntegrityFindings& findings);
void check_emptiness(const Plan& plan, IntegrityFindings& findings);
// As of a day. `reported`: the tasks and deliverables whose lateness a requirement reports already.
void check_order(const Plan& plan, Date as_of, IntegrityFindings& findings);
void check_overdue(const Plan& plan, Date as_of, const std::vector<RecordRef>& reported, IntegrityFindings& findings);

}  // namespace grassroots
