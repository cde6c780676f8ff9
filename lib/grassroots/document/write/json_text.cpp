// SPDX-License-Identifier: MIT
#include "grassroots/document/write/json_text.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <utf8proc.h>

#include "grassroots/text/sanitise.hpp"

namespace grassroots {

std::string to_json_text(const nlohmann::ordered_json& json) {
  const std::string dumped = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  std::string safe;
  safe.reserve(dumped.size() + 1);
  for (std::size_t i = 0; i < dumped.size();) {
    utf8proc_int32_t point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(dumped.data()) + i,
                                         static_cast<utf8proc_ssize_t>(dumped.size() - i), &point);
    const auto size = static_cast<std::size_t>(length > 0 ? length : 1);
    const auto value = static_cast<std::uint32_t>(point);
    if (point == '\n' || !is_unsafe(value))
      safe.append(dumped, i, size);
    else if (value <= 0xFFFF)
      safe += fmt::format("\\u{:04x}", value);
    else
      safe += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (value >> 10U), 0xDC00 + (value & 0x3FFU));
    i += size;
  }
  return safe + '\n';
}

}  // namespace grassroots
