// SPDX-License-Identifier: MIT
// How text looks where it is going.
#pragma once

#include <string>
#include <string_view>

#include "grassroots/document/document.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// What bars, dashes and the like are drawn with.
enum class Glyphs : std::uint8_t { unicode, ascii };

struct Style {
  Language language = Language::english;
  bool color = false;
  std::size_t width = 0;  // columns; 0: as wide as it gets
  Glyphs glyphs = Glyphs::unicode;
};

// The text in the tone's colour, where there is colour.
std::string painted(std::string_view text, Tone tone, const Style& style);

}  // namespace grassroots
