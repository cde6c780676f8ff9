// SPDX-License-Identifier: MIT
#include "grassroots/text/sanitise.hpp"

#include <doctest/doctest.h>

namespace grassroots {

TEST_CASE("what could act on a terminal is shown as an escape") {
  CHECK(sanitise("a\x1b[31m") == "a\\u001b[31m");
  CHECK(sanitise("\xe2\x80\xae中\xff") == "\\u202e中\\xff");
  CHECK(sanitise("陕西 ok") == "陕西 ok");
}

}  // namespace grassroots
