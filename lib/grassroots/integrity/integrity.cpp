// SPDX-License-Identifier: MIT
#include "grassroots/integrity/integrity.hpp"

#include "grassroots/diagnostic/rules.hpp"

namespace grassroots {

Diagnostic& found(IntegrityFindings& findings, const Rule& rule, Phrase message, Place place, RecordRef about) {
  findings.about.push_back(about);
  return report(findings.diagnostics, rule, std::move(message), place);
}

}  // namespace grassroots
