// SPDX-License-Identifier: MIT
// How often the tests of many cases go round.
#pragma once

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

// Under the sanitizers a tenth, for they take several times as long, and what a case means is tested without them; that
// no bytes do harm is for tests/fuzz.
constexpr int rounds(int usual) { return is_sanitized ? usual / 10 : usual; }

}  // namespace grassroots::test
