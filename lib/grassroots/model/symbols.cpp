// SPDX-License-Identifier: MIT
#include "grassroots/model/symbols.hpp"

#include <algorithm>
#include <cstring>

namespace grassroots {

Symbols::Symbols() {
  texts_.emplace_back();
  index_.emplace(std::string_view(), 0);
}

Symbol Symbols::intern(std::string_view text) {
  if (const auto found = index_.find(text); found != index_.end()) return {found->second};
  const std::string_view stored = store(text);
  const auto value = static_cast<std::uint32_t>(texts_.size());
  texts_.push_back(stored);
  index_.emplace(stored, value);
  return {value};
}

Symbol Symbols::find(std::string_view text) const {
  const auto found = index_.find(text);
  return found == index_.end() ? Symbol{} : Symbol{found->second};
}

std::string_view Symbols::store(std::string_view text) {
  if (room_ < text.size()) {
    room_ = std::max<std::size_t>(text.size(), 64 * 1024);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(room_));
    next_ = blocks_.back().get();
  }
  std::memcpy(next_, text.data(), text.size());
  const std::string_view stored(next_, text.size());
  next_ += text.size();
  room_ -= text.size();
  return stored;
}

}  // namespace grassroots
