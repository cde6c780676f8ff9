// SPDX-License-Identifier: MIT
// Interned strings: every text of a plan is stored once and named by a number.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace grassroots {

// A text of the plan; 0 is the empty text, which is also "left out".
struct Symbol {
  std::uint32_t value = 0;
  explicit operator bool() const { return value != 0; }
  friend bool operator==(Symbol, Symbol) = default;
};

// The id of a record of one table, or a reference to it.
template <class Record>
struct Id : Symbol {};

class Symbols {
 public:
  Symbols();
  Symbol intern(std::string_view text);
  // Reserves room for so many more texts.
  void expect(std::size_t more);
  // The symbol of a known text; the empty symbol for any other.
  Symbol find(std::string_view text) const;
  std::string_view text(Symbol symbol) const { return texts_[symbol.value]; }
  std::size_t size() const { return texts_.size(); }

 private:
  // Open addressing with linear probing, at most half full. Part of a symbol's hash is stored in its slot, too, so that
  // most comparisons need not touch the text.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t symbol = 0;  // 0: free
  };
  // The text's slot, or the free one where it belongs.
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow(std::size_t slots);
  std::string_view store(std::string_view text);

  std::vector<std::string_view> texts_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t room_ = 0;
  char* next_ = nullptr;
};

}  // namespace grassroots
