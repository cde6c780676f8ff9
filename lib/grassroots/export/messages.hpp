// SPDX-License-Identifier: MIT
// What export/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// The JSON Schema: what it adds to the help of a field
inline constexpr Message schema_title{"a plan of grassroots", "grassroots 的计划"};
inline constexpr Message schema_refers{"an id of {0}", "填 {0} 中的编号"};

// The sheet of a workbook that tells what each column is
inline constexpr Message explanation_needed{"Required", "必填"};
inline constexpr Message explanation_help{"What it is", "说明"};
inline constexpr Message explanation_yes{"yes", "是"};

}  // namespace grassroots::messages
