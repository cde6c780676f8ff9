// SPDX-License-Identifier: MIT
// Speculative fast path, shared by record_reader.hpp and csv_records.hpp: predict the next key and value from the
// previous record, verify the bytes, else roll the record back and let the decoder read it.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// After so many records in a row that had to be rolled back, the fast path is not tried again.
inline constexpr unsigned max_mispredictions = 8;

// The sizes of the pools of a plan.
class PoolSizes {
 public:
  explicit PoolSizes(const Plan& plan) {
    each(plan, sizes_, [](const auto& pool, std::size_t& size) { size = pool.size(); });
  }
  // REQUIRES: no pool is smaller than it was.
  void restore(Plan& plan) const {
    each(plan, sizes_, [](auto& pool, std::size_t size) {
      assert(pool.size() >= size);
      pool.resize(size);
    });
  }
  // Reserves room for `times` as much as was added since, up to a limit.
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

// Builds a record, without values and conditions, at the end of its table. REQUIRES: no other record is added until
// this one is complete or rolled back.
class RecordBuilder {
 public:
  RecordBuilder(Plan& plan, const TableSchema& table, FileIndex file, std::uint32_t begin)
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
    record_->place_count = static_cast<std::uint8_t>(table.fields.size());
  }

  Record& record() { return *record_; }
  // Records where the value of a field begins; false if the field has a value already.
  bool start_field(std::uint32_t field, std::uint32_t begin) {
    const FieldSet bit = FieldSet{1} << field;
    if ((seen_ & bit) != 0) return false;
    seen_ |= bit;
    places_[field] = begin;
    return true;
  }
  // The fields that have a value.
  FieldSet seen() const { return seen_; }

  // Keeps no places of fields behind the last that has a value. A requirement may yet get some from the plan above.
  void finish() {
    if (table_.id == TableId::requirements) return;
    record_->place_count = static_cast<std::uint8_t>(std::bit_width(seen_));
    plan_.places.resize(record_->places + record_->place_count);
  }

  void rollback() {
    plan_.places.resize(record_->places);
    plan_.list_items.resize(list_items_);
    plan_.entries.resize(entries_);
    table_.truncate(plan_, table_.size(plan_) - 1);
  }

 private:
  Plan& plan_;
  const TableSchema& table_;
  const std::size_t list_items_, entries_;  // sizes before this record
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

}  // namespace grassroots
