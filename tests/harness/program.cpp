// SPDX-License-Identifier: MIT
#include "tests/harness/program.hpp"

#include "cli/command_line.hpp"

namespace grassroots::test {

Outcome run_program(const World& world, std::vector<std::string> words) {
  Outcome outcome;
  cli::Env env;
  env.files = world.files;
  env.out = [&](std::string_view text) { outcome.out += text; };
  env.err = [&](std::string_view text) { outcome.err += text; };
  env.variable = [&](const char* name) -> std::optional<std::string> {
    const auto found = world.variables.find(name);
    return found == world.variables.end() ? std::nullopt : std::optional(found->second);
  };
  env.in = [rest = std::string_view(world.input)](std::size_t most) mutable {
    const std::string part(rest.substr(0, most));
    rest.remove_prefix(part.size());
    return part;
  };
  env.can_ask = world.can_ask;
  env.today = world.today;
  env.is_terminal = world.terminal_width > 0;
  env.width = world.terminal_width;
  outcome.exit_code = cli::run(env, std::move(words));
  return outcome;
}

}  // namespace grassroots::test
