// SPDX-License-Identifier: MIT
// What the fast ways to read a record share (record_reader.hpp, csv_records.hpp): a record that can be taken back, and
// guesses at what comes next. A guess is compared with the bytes before anything is read; where it is right, nothing
// more has to be done.
#pragma once

#include <algorithm>
#include <array>

#include "grassroots/load/toml/plain_scan.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/bytes.hpp"

namespace grassroots {

inline constexpr unsigned most_misses =
    8;  // after so many records in a row that have to be read again, it is not tried

// How much the pools of a plan hold.
class PoolSizes {
 public:
  explicit PoolSizes(const Plan& plan) {
    each(plan, sizes_, [](const auto& pool, std::size_t& size) { size = pool.size(); });
  }
  // REQUIRES: they hold at least as much.
  void restore(Plan& plan) const {
    each(plan, sizes_, [](auto& pool, std::size_t size) { pool.resize(size); });
  }
  // Makes room for as much again as came since, so many times, or for very many.
  void expect_again(Plan& plan, std::size_t times) const {
    constexpr std::size_t very_many = 1 << 20U;
    each(plan, sizes_,
         [&](auto& pool, std::size_t size) { grow(pool, std::min((pool.size() - size) * times, very_many)); });
  }

 private:
  template <class AnyPlan, class AnySizes, class Use>
  static void each(AnyPlan& plan, AnySizes& sizes, Use use) {
    use(plan.list_items, sizes[0]);
    use(plan.values, sizes[1]);
    use(plan.entries, sizes[2]);
    use(plan.conditions, sizes[3]);
    use(plan.places, sizes[4]);
  }

  std::array<std::size_t, 5> sizes_{};
};

// A record at the end of its table, without values and conditions. REQUIRES: until it is whole or taken back, no other
// record is added.
class Draft {
 public:
  Draft(Plan& plan, const TableSchema& table, FileIndex file, std::uint32_t begin)
      : plan_(plan),
        table_(table),
        list_items_(plan.list_items.size()),
        entries_(plan.entries.size()),
        record_(&table.append(plan)) {
    const std::size_t places = plan.places.size();
    plan.places.resize(places + table.fields.size());
    places_ = &plan.places[places];
    record_->file = file;
    record_->offset = begin;
    record_->places = static_cast<std::uint32_t>(places);
  }

  Record& record() { return *record_; }
  // Says where the value of a field begins; false if it has one already.
  bool claim(std::uint32_t field, std::uint32_t begin) {
    const FieldSet bit = FieldSet{1} << field;
    if ((seen_ & bit) != 0) return false;
    seen_ |= bit;
    places_[field] = begin;
    return true;
  }
  // The fields that have a value.
  FieldSet seen() const { return seen_; }

  void take_back() {
    plan_.places.resize(record_->places);
    plan_.list_items.resize(list_items_);
    plan_.entries.resize(entries_);
    table_.truncate(plan_, table_.size(plan_) - 1);
  }

 private:
  Plan& plan_;
  const TableSchema& table_;
  const std::size_t list_items_, entries_;  // how many there were before
  Record* const record_;
  std::uint32_t* places_;
  FieldSet seen_ = 0;
};

// The fields that a table's records must have.
inline FieldSet required_of(const TableSchema& table) {
  FieldSet required = 0;
  for (const Field& field : table.fields)
    if (field.required) required |= table.bit_of(field);
  return required;
}

// A text that was read in the fast way: nothing in it is unusual.
struct KnownText {
  const char* data = nullptr;  // where it stands in the file
  std::uint32_t size = 0;
  Symbol symbol;

  // REQUIRES: as many bytes can be read.
  bool is_at(const char* at) const { return symbol && same_bytes(data, at, size); }
};

// Of a field: its value in the record before, where it was read in the fast way.
struct Usual {
  KnownText text{};
  TextList texts{};
  OpenTable entries{};
};

// What stands at an index of the list of the record before; null if the list or the pool ends before.
template <class Item>
const Item* usual_item(const std::vector<Item>& pool, Slice<Item> usual, std::uint32_t index) {
  const std::uint32_t at = usual.begin + index;
  return index < usual.count && at < pool.size() ? &pool[at] : nullptr;
}

// The texts that were read last, by size and last character: of ids that take turns, one of them.
class RecentTexts {
 public:
  // One of this size that may stand at `at`; one without a symbol if there is none. REQUIRES: as many bytes can be read
  // there, and size > 0.
  KnownText like(const char* at, std::uint32_t size) const {
    const KnownText& text = texts_[slot_of(at, size)];
    return text.size == size ? text : KnownText{};
  }
  // Gives what it then knows of it.
  KnownText add(std::string_view text, Symbol symbol) {
    const KnownText known{text.data(), static_cast<std::uint32_t>(text.size()), symbol};
    if (symbol) texts_[slot_of(known.data, known.size)] = known;
    return known;
  }

 private:
  static std::size_t slot_of(const char* at, std::uint32_t size) {
    return (static_cast<unsigned char>(at[size - 1]) + size * 16) % 256;
  }
  std::array<KnownText, 256> texts_{};
};

// Reads dates, YYYY-MM-DD, most of which are in a month that was there before.
class DateReader {
 public:
  // Where the date ends; nullptr: it is none.
  const char* read(const char* at, const char* end, Date& out) {
    if (end - at < 10) return nullptr;  // 2018-06-01
    const auto day = [&] { return (at[8] - '0') * 10 + (at[9] - '0'); };
    Month& month = months_[static_cast<std::size_t>((at[5] & 1) << 4 | (at[6] & 15))];
    const bool is_known = month.eve.known() && same_bytes(at, month.text.data(), month.text.size()) &&
                          scan::is_digit(at[8]) && scan::is_digit(at[9]) && day() >= 1 &&
                          day() <= 28;  // which every month has
    if (is_known) {
      out = month.eve.plus(day());
      return at + 10;
    }
    const char* const stop = scan::date(at, out);
    if (stop == nullptr) return nullptr;
    std::copy_n(at, month.text.size(), month.text.begin());
    month.eve = out.plus(-day());
    return stop;
  }

 private:
  struct Month {
    std::array<char, 8> text{};  // 2018-06-
    Date eve;                    // the day before its first
  };
  std::array<Month, 32> months_{};  // by its digits: those of one year all have their own
};

}  // namespace grassroots
