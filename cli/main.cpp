// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "cli/command_line.hpp"

int main(int count, char** words) {
  grassroots::cli::Env env = grassroots::cli::process_env();
  return grassroots::cli::run(env, std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count));
}
