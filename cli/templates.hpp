// SPDX-License-Identifier: MIT
// The examples that `init` begins plans from, built into the program.
#pragma once

#include <span>
#include <string_view>

namespace grassroots::cli {

struct TemplateFile {
  std::string_view name;  // of the template: supervision
  std::string_view path;  // of the file in the example's folder
  std::string_view text;
};
std::span<const TemplateFile> all_template_files();

}  // namespace grassroots::cli
