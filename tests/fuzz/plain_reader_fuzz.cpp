// SPDX-License-Identifier: MIT
// Searches for bytes that the plain reader and toml++ read differently (compare_readers.hpp), or that crash
// one. Needs Clang with its libFuzzer:
//
//   sh tests/fuzz/run.sh "$PWD" build-fuzz 600
//
// What it finds it writes to a file `crash-…`.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/compare_readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string difference = grassroots::test::compare_readers(bytes).difference;
  if (difference.empty()) return 0;
  std::fprintf(stderr, "%s\n", difference.c_str());
  std::abort();
}
