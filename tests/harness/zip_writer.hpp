// SPDX-License-Identifier: MIT
// Zip archives and small workbooks, written byte by byte.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace grassroots::test {

using ZipEntries = std::vector<std::pair<std::string, std::string>>;  // names and contents

// Nothing in it is compressed.
std::string zip_of(const ZipEntries& entries);

// A workbook with these sheets: their names, and what stands in <worksheet>. `more`: other parts; `settings`: in
// <workbook>.
std::string workbook_of(const std::vector<std::pair<std::string, std::string>>& sheets, const ZipEntries& more = {},
                        std::string_view settings = {});

}  // namespace grassroots::test
