// SPDX-License-Identifier: MIT
#include "grassroots/report/formats.hpp"

namespace grassroots {
namespace {

constexpr const Format* table[] = {
#define GRASSROOTS_FORMAT(name) &formats::name,
    GRASSROOTS_FORMATS(GRASSROOTS_FORMAT)
#undef GRASSROOTS_FORMAT
};

}  // namespace

std::span<const Format* const> all_formats() { return table; }

const Format* find_format(std::string_view name) {
  for (const Format* format : table)
    if (format->name == name) return format;
  return nullptr;
}

}  // namespace grassroots
