// SPDX-License-Identifier: MIT
// Rewrites values that were copied from one plan in terms of another, which has its own symbols and pools.
#pragma once

#include <vector>

#include "grassroots/model/plan.hpp"

namespace grassroots {

class Remap {
 public:
  Remap(const Plan& from, Plan& to) : from_(from), to_(to), symbols_(from.symbols.size()) {}

  // The offset that items of lists get from now on; 0: they keep their own.
  void set_place(std::uint32_t offset) { place_ = offset; }

  Symbol operator()(Symbol symbol) {
    if (!symbol) return symbol;
    Symbol& own = symbols_[symbol.value];
    if (!own) own = to_.symbols.intern(from_.text(symbol));
    return own;
  }
  TextList operator()(TextList list) {
    const TextList copied{static_cast<std::uint32_t>(to_.list_items.size()), list.count};
    for (const ListItem& item : from_.list(list))
      to_.list_items.push_back({(*this)(item.symbol), place_of(item.offset)});
    return copied;
  }
  Value operator()(Value value) {
    if (value.kind == Value::Kind::text) value.symbol = (*this)(value.symbol);
    value.offset = place_of(value.offset);
    return value;
  }
  ValueList operator()(ValueList list) {
    const ValueList copied{static_cast<std::uint32_t>(to_.values.size()), list.count};
    for (const Value& value : from_.list(list)) to_.values.push_back((*this)(value));
    return copied;
  }

  const Plan& from() const { return from_; }
  Plan& to() { return to_; }
  std::uint32_t place_of(std::uint32_t offset) const { return place_ == 0 ? offset : place_; }

 private:
  const Plan& from_;
  Plan& to_;
  std::vector<Symbol> symbols_;  // of the new plan, by symbol of the old one; filled on demand
  std::uint32_t place_ = 0;
};

}  // namespace grassroots
