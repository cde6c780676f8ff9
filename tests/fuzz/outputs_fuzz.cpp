// SPDX-License-Identifier: MIT
// Searches for bytes that crash the program or come out unsafe, whatever file they stand in (outputs.hpp). Needs Clang
// with its libFuzzer:
//
//   sh tests/fuzz/run.sh "$PWD" build-fuzz 600
//
// What it finds it writes to a file `crash-…`. The kept texts to begin with are in tests/fuzz/corpus; mutate.cpp runs
// them and some thousand changes to them in every test run, without libFuzzer.
#include <cstdint>

#include "tests/fuzz/outputs.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  grassroots::test::try_output({reinterpret_cast<const char*>(data), size});
  return 0;
}
