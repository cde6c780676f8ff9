// SPDX-License-Identifier: MIT
#include "cli/terminal.hpp"

#include <charconv>
#include <string>

#include "grassroots/text/ascii.hpp"

namespace grassroots::cli {

bool shows_color(const Env& env, options::Color asked) {
  if (asked != options::Color::automatic) return asked == options::Color::always;
  const auto is_set = [&](const char* name) { return !env.variable(name).value_or("").empty(); };
  const auto forces = [&](const char* name) {
    const std::string value = to_lower(env.variable(name).value_or(""));
    return !value.empty() && value != "0" && value != "false";
  };
  if (is_set("NO_COLOR")) return false;
  return forces("CLICOLOR_FORCE") || forces("FORCE_COLOR") || (env.is_terminal && env.variable("TERM") != "dumb");
}

std::size_t width_of(const Env& env) {
  if (env.width > 0) return env.width;
  const std::string text = env.variable("COLUMNS").value_or("");
  std::size_t columns = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
  return error == std::errc{} && stop == text.data() + text.size() ? columns : 0;
}

bool has_unicode(const Env& env) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string locale = to_lower(env.variable(name).value_or(""));
    if (locale.empty()) continue;
    const std::size_t dot = locale.find('.');
    if (dot == std::string::npos) return locale != "c" && locale != "posix";
    return locale.find("utf", dot) != std::string::npos || locale.find("gb18030", dot) != std::string::npos;
  }
  return true;
}

}  // namespace grassroots::cli
