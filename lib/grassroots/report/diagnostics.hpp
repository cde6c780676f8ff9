// SPDX-License-Identifier: MIT
// Diagnostics as text: in full, with the source and a caret under the value, or one line each.
#pragma once

#include "grassroots/report/report.hpp"

namespace grassroots {

std::string to_full_text(const Diagnostic& diagnostic, const Excerpts& excerpts, const Style& style);
std::string to_concise_text(const Diagnostic& diagnostic, const Excerpts& excerpts, const Style& style);

// "error", "warning" or "info".
std::string_view name_of(Severity severity);
Phrase word_for(Severity severity);

}  // namespace grassroots
