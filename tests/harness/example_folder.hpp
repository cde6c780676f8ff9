// SPDX-License-Identifier: MIT
// A check or a rule shown by a plan that breaks it and one that does not: tests/checks/NAME,
// tests/integrity/NAME; what else a check can say, in tests/checks/NAME-WORDS.
//
// A folder holds bad.toml, good.toml and expected.txt, which is what `grassroots validate bad.toml` prints;
// bad/plan.toml and good/plan.toml where it takes more than one file. A first line `# as of: 2018-07-15` in
// the bad plan gives the day for both (otherwise 2018-07-01), which is today for both.
#pragma once

#include <filesystem>
#include <string>

namespace grassroots::test {

// What is not as it should be; empty if nothing is. With `update`, writes expected.txt.
std::string run_example_folder(const std::filesystem::path& folder, bool update);

}  // namespace grassroots::test
