// SPDX-License-Identifier: MIT
// A plan with tables beside it, as spreadsheets save them.
#pragma once

#include <string>
#include <string_view>

#include "grassroots/load/load.hpp"
#include "tests/harness/scratch.hpp"

namespace grassroots::test {

// The folder of a plan with the team t1, the people a and b and the region 610000, which includes every CSV in it.
class TableFolder {
 public:
  TableFolder();
  // Writes the table and loads the plan; gives what is found (findings.hpp).
  std::string with(const std::string& file, std::string_view bytes, CsvEncoding encoding = CsvEncoding::automatic);
  std::string stays(std::string_view bytes, CsvEncoding encoding = CsvEncoding::automatic) {
    return with("stays.csv", bytes, encoding);
  }
  std::string help(std::size_t finding = 0) const;

  ScratchFolder scratch;
  LoadedPlan loaded;
};

// UTF-8 in another encoding, by iconv's name of it; throws if it has no such characters.
std::string encoded(const char* encoding, std::string text);

}  // namespace grassroots::test
