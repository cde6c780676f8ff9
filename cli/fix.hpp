// SPDX-License-Identifier: MIT
// validate --fix: the suggestions that are sure, written into the files of the plans.
//
// A file is corrected only as far as it can be read afterwards and nothing is found in it that was not found before,
// about how it is written or about what contradicts what. What it promises may well be judged otherwise then.
#pragma once

#include <functional>

#include "cli/command_line.hpp"
#include "grassroots/report/report.hpp"

namespace grassroots::cli {

struct FixedFile {
  std::string path;           // as it is shown
  std::string before, after;  // UTF-8
  std::string old_bytes, new_bytes;
  std::size_t places = 0;  // that are corrected
};

// What could be corrected and is not.
struct LeftAlone {
  std::string path;
  std::uint32_t line = 0;  // 0: the whole file
  Phrase why;
};

struct Fixes {
  std::vector<FixedFile> files;
  std::vector<LeftAlone> left;
};

// What is found in the plans, read from these files.
using CheckFiles = std::function<Report(const Files&)>;

// Changes no file. Throws EnvironmentError.
Fixes find_fixes(Files& files, CsvEncoding csv_encoding, const CheckFiles& check);

// All of them or none. Throws EnvironmentError if one cannot be written, or was changed since it was read.
void write_fixes(Files& files, const Fixes& fixes);

// The changes as a diff.
std::string diff_text(const Fixes& fixes, const Style& style);

enum class Written : bool { no, yes };
// What was corrected and what was not, a line each.
std::string summary_of(const Fixes& fixes, Written written, const Style& style);

}  // namespace grassroots::cli
