// SPDX-License-Identifier: MIT
#include "grassroots/query/naming.hpp"

#include <doctest/doctest.h>

namespace grassroots {

TEST_CASE("a number has no needless digits, and no exponent") {
  struct Case {
    double number;
    const char* text;
  };
  for (const Case& one :
       {Case{0, "0"}, Case{-0.0, "0"}, Case{12, "12"}, Case{-3, "-3"}, Case{0.5, "0.5"}, Case{1.0 / 3, "0.333"},
        Case{12.345, "12.3"}, Case{1234.5, "1234.5"}, Case{1e12, "1000000000000"}, Case{0.00001234, "0.0000123"}})
    CHECK(number_text(one.number) == one.text);
}

TEST_CASE("what falls short never looks like what is asked for") {
  struct Case {
    double have, need;
    const char *have_text, *need_text;
  };
  for (const Case& one :
       {Case{22, 30, "22", "30"}, Case{149'999, 150'000, "149999", "150000"}, Case{0.9999, 1, "0.9999", "1"},
        Case{99.96, 100, "99.96", "100"}, Case{0.12345, 0.12346, "0.12345", "0.12346"}, Case{1, 1, "1", "1"},
        Case{1.0 / 3, 0.5, "0.333", "0.5"}, Case{1 - 0.6e-9, 1 + 0.6e-9, "0.999999999", "1"}}) {
    const NumberTexts texts = number_texts(one.have, one.need);
    CHECK(texts.have == one.have_text);
    CHECK(texts.need == one.need_text);
  }
}

}  // namespace grassroots
