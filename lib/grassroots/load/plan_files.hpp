// SPDX-License-Identifier: MIT
// The files of one plan: the first, and those that it and they include.
#pragma once

#include <set>
#include <string>

#include "grassroots/load/decode_file.hpp"
#include "grassroots/load/include_pattern.hpp"
#include "grassroots/load/link/link.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots {

class PlanFiles {
 public:
  // `folder`: the real path of the plan's; includes stay inside. REQUIRES: options.real_paths.
  PlanFiles(LoadedPlan& result, const LoadOptions& options, std::string folder);

  // Reads the plan's first file, and all that it includes. `real`: its real path.
  void read(const std::string& path, const std::string& real, std::string bytes) {
    read_one(path, real, std::move(bytes), true);
  }

 private:
  void read_one(const std::string& path, const std::string& real, std::string bytes, bool is_root);
  void count_rows_since(const FileRows& before);
  void include(const std::string& from, const std::string& named, Place place);
  void include_pattern(const std::string& from, const std::string& named, Place place);
  void include_file(const std::string& path, bool by_pattern, Place place);
  bool include_unlinked(const std::string& path, Place place);
  static std::uintmax_t limit_of(const std::string& path);
  void suggest_file(Diagnostic& diagnostic, const std::string& shown);
  void cannot_read(const std::string& shown, const FileBytes& file, Place place);
  void refuse(const Rule& rule, const Message& message, const std::string& named, Place place);

  LoadedPlan& result_;
  Plan& plan_;
  Diagnostics& diagnostics_;
  const LoadOptions& options_;
  const Files& files_;
  RealPaths& paths_;
  IncludePatterns patterns_;
  std::string folder_;
  std::set<std::string> open_;  // real paths of what is being read: including one of them is a cycle
  std::set<std::string> seen_;
  Place include_;      // that is being followed
  std::string sheet_;  // of the workbook that is being included: #第一季度=stays
};

// Whether the machine refused what is there.
bool is_refusal(const FileBytes& file);

}  // namespace grassroots
