// SPDX-License-Identifier: MIT
// A document as text for a terminal or a pipe: columns line up with Chinese in them.
#pragma once

#include "grassroots/document/style.hpp"

namespace grassroots {

std::string to_text(const Document& document, const Style& style);

}  // namespace grassroots
