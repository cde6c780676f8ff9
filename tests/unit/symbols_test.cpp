// SPDX-License-Identifier: MIT
#include "grassroots/model/symbols.hpp"

#include <doctest/doctest.h>

namespace grassroots {

TEST_CASE("every text has one symbol, and the empty text is none") {
  Symbols symbols;
  const Symbol team = symbols.intern("team");
  CHECK(symbols.intern("team") == team);
  CHECK(symbols.text(team) == "team");
  CHECK_FALSE(symbols.find("nobody"));
  CHECK_FALSE(symbols.intern(""));
}

}  // namespace grassroots
