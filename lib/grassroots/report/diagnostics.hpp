// SPDX-License-Identifier: MIT
// Diagnostics as text: in full, with the source and a caret under the value, or one line each.
#pragma once

#include "grassroots/report/report.hpp"

namespace grassroots {

std::string to_full_text(const Diagnostic& diagnostic, const Excerpts& excerpts, const Style& style);
// `path_of`: what a file is called; none: its path.
std::string to_concise_text(const Diagnostic& diagnostic, const Excerpts& excerpts, const Style& style,
                            const std::function<std::string(const std::string&)>& path_of = {});

// "error", "warning" or "info".
std::string_view name_of(Severity severity);
Phrase word_for(Severity severity);

}  // namespace grassroots
