// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "grassroots/query/clause.hpp"

namespace grassroots {

TEST_CASE("a clause lies below another by its parts, not by its digits") {
  CHECK(is_clause_below("三(一)2", "三(一)"));
  CHECK(is_clause_below("3.1", "3"));
  CHECK_FALSE(is_clause_below("31", "3"));
  CHECK(is_clause_below("anything", ""));
}

}  // namespace grassroots
