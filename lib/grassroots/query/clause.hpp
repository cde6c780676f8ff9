// SPDX-License-Identifier: MIT
// The clauses of a document, by which a plan says where a requirement comes from.
#pragma once

#include <string_view>

namespace grassroots {

// Whether `clause` is `wanted` or lies below it: 三(一)2 below 三(一) and 三; 3.1 below 3, but 31 not. Full-width signs
// are as good as the others: 三（一） is 三(一).
bool is_clause_below(std::string_view clause, std::string_view wanted);

}  // namespace grassroots
