// SPDX-License-Identifier: MIT
// How often the tests of many cases go round.
#pragma once

#include <cstddef>
#include <cstdlib>

#if defined(__has_feature)
#define GRASSROOTS_HAS_FEATURE(feature) __has_feature(feature)
#else
#define GRASSROOTS_HAS_FEATURE(feature) 0
#endif

namespace grassroots::test {

#if defined(__SANITIZE_ADDRESS__) || GRASSROOTS_HAS_FEATURE(address_sanitizer)
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif

// `most` with GRASSROOTS_TEST_FULL=1 in the environment, else a tenth; under the sanitizers a tenth of that, for they
// take several times as long, and what a case means is tested without them. That no bytes do harm is for tests/fuzz.
inline int rounds(int most) {
  const bool is_full = std::getenv("GRASSROOTS_TEST_FULL") != nullptr;
  return most / (is_full ? 1 : 10) / (is_sanitized ? 10 : 1);
}

// Of cases that say what is judged, every one, and under the sanitizers every tenth.
inline constexpr std::size_t step = is_sanitized ? 10 : 1;

}  // namespace grassroots::test
