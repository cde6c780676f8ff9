// SPDX-License-Identifier: MIT
#include "grassroots/model/symbols.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "grassroots/text/bytes.hpp"

namespace grassroots {

namespace {

constexpr std::size_t first_slots = 2048, many_slots = 1 << 16U;

// Most texts are short: ids, names, words. (std::hash takes five times as long for them.)
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const char* at = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size * odd;
  const auto add = [&](std::uint64_t word) {
    hash = (hash ^ word) * odd;
    hash ^= hash >> 32U;
  };
  // The last word overlaps the one before.
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) add(word_at(at + i));
    add(word_at(at + size - 8));
  } else if (size >= 4) {
    add(std::uint64_t{word_at<std::uint32_t>(at)} << 32U | word_at<std::uint32_t>(at + size - 4));
  } else {
    for (std::size_t i = 0; i < size; ++i) add(static_cast<unsigned char>(at[i]));
  }
  return static_cast<std::uint32_t>(hash * odd >> 32U);
}

}  // namespace

Symbols::Symbols() : slots_(first_slots) { texts_.emplace_back(); }

std::size_t Symbols::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].symbol != 0; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && same_bytes(texts_[slots_[at].symbol], text)) break;
  }
  return at;
}

Symbol Symbols::intern(std::string_view text) {
  if (text.empty()) return {};
  const std::uint32_t hash = hash_of(text);
  std::size_t slot = slot_of(text, hash);
  if (slots_[slot].symbol != 0) return {slots_[slot].symbol};
  if (texts_.size() * 2 > slots_.size()) {
    grow(slots_.size() * 4);
    slot = slot_of(text, hash);
  }
  slots_[slot] = {hash, static_cast<std::uint32_t>(texts_.size())};
  texts_.push_back(store(text));
  return {slots_[slot].symbol};
}

Symbol Symbols::find(std::string_view text) const {
  return text.empty() ? Symbol{} : Symbol{slots_[slot_of(text, hash_of(text))].symbol};
}

void Symbols::expect(std::size_t more) {
  const std::size_t slots = std::bit_ceil((texts_.size() + more) * 2);
  if (slots <= slots_.size()) return;
  grow(slots_.size() < many_slots ? std::max(slots, slots_.size() * 4) : slots);
  texts_.reserve(slots / 2);
}

void Symbols::grow(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.symbol == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].symbol != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
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
