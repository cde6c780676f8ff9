// SPDX-License-Identifier: MIT
// Searches for bytes that the plain reader and toml++ read differently (compare_readers.hpp), or that crash
// one. Needs Clang with its libFuzzer:
//
//   cmake -S . -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo \
//         -DGRASSROOTS_FUZZ=ON -DGRASSROOTS_SANITIZE=fuzzer-no-link,address,undefined
//   cmake --build build-fuzz --target plain_reader_fuzz
//   mkdir -p build-fuzz/found
//   build-fuzz/tests/fuzz/plain_reader_fuzz -max_total_time=600 -max_len=512 -dict=tests/fuzz/toml.dict \
//         build-fuzz/found tests/integrity/duplicate-id examples/2018
//
// The folders after the first give it texts to begin with. What it finds it writes to a file `crash-…`.
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
