// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/over_records.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/field_types/own_values.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/verify.hpp"

namespace grassroots::checks {
namespace {

constexpr Message id_and_name{"{0} ({1})", "{0}（{1}）"};
constexpr Message values_missing{"{0} of {1} in {2}; missing: {3}", "{2}应有 {1} 项，实有 {0} 项，缺少：{3}"};
constexpr Message help_covers{"each must stand in `{1}` of some record; what counts: {0}",
                              "每一项都要在某条记录的 `{1}` 中出现；只统计{0}"};
constexpr Message help_covers_where{"each must stand in `{1}` of some record; what counts: {0} whose {2}",
                                    "每一项都要在某条记录的 `{1}` 中出现；只统计{2}的{0}"};
constexpr Message nothing_to_cover{"the plan has nothing that `{0}` can name", "计划中还没有可供 `{0}` 引用的记录"};
constexpr Message names_nothing{"its `{0}` names nothing that must be covered", "`{0}`没有写明应覆盖的内容"};
constexpr Message no_values{"the requirement names no values, and the field refers to no table",
                            "没有列出取值，该字段也不引用任何表"};
constexpr Message help_no_values{"name them: `values = [\"…\"]`", "请列出：`values = [\"…\"]`"};

Phrase value_phrase(const Plan& plan, const Path& path, const Value& value) {
  if (value.kind != Value::Kind::text) return path.name_of(plan, value);
  for (const TableSchema& table : all_tables())
    if (contains(path.last().refers, table.id))
      if (const std::uint32_t row = plan.find(table.id, value.symbol); row != no_row) {
        const Phrase name = short_phrase(plan, {table.id, row});
        if (name.literal != plan.text(value.symbol))
          return Phrase(id_and_name, std::string(plan.text(value.symbol)), name);
      }
  return std::string(plan.text(value.symbol));
}

// REQUIRES: equal values hash alike.
struct ValueHash {
  std::size_t operator()(const Value& value) const {
    switch (value.kind) {
      case Value::Kind::none: return 0;
      case Value::Kind::text: return value.symbol.value;
      case Value::Kind::number: return std::hash<double>()(value.number);
      case Value::Kind::flag: return value.flag ? 1 : 0;
      case Value::Kind::date: return static_cast<std::size_t>(value.date.days);
    }
    return 0;
  }
};

// The values that must appear, each once, and where each stands among them.
class WantedValues {
 public:
  WantedValues() = default;
  explicit WantedValues(const std::vector<Value>& values) {
    for (const Value& value : values)
      if (at_.try_emplace(value, values_.size()).second) values_.push_back(value);
  }
  const std::vector<Value>& values() const { return values_; }
  std::size_t size() const { return values_.size(); }
  // Nothing if the value is none of them.
  std::optional<std::size_t> place_of(const Value& value) const {
    const auto found = at_.find(value);
    return found == at_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::vector<Value> values_;
  std::unordered_map<Value, std::size_t, ValueHash> at_;
};

class Cover : public OverRecords {
 public:
  // `own`: the field of the subject that says what must be covered, where that is not the same for all.
  Cover(Binder& binder, std::vector<RecordRef> subjects, Selection selection, Path path,
        const std::vector<Value>& wanted, std::optional<Path> own)
      : OverRecords(binder, std::move(subjects), std::move(selection)),
        path_(std::move(path)),
        wanted_of_all_(wanted),
        own_(std::move(own)),
        hierarchy_(hierarchy_of(path_.last())) {
    also_reads(path_.tables_read());
    if (own_) also_reads(own_->tables_read());
  }

  Measured measure(const Subject& subject, AsOf as_of) const override {
    WantedValues own;
    const WantedValues& wanted = wanted_by(subject, as_of, own);
    if (wanted.size() == 0) return {Verdict::no_data, 0, 0};  // what must be covered is not named yet
    const std::size_t lacking = wanted.size() - covered(subject, as_of, wanted).count;
    return {lacking == 0 ? Verdict::met : Verdict::unmet, static_cast<double>(wanted.size() - lacking),
            static_cast<double>(wanted.size())};
  }

  Detail describe(const Subject& subject, AsOf as_of) const override {
    WantedValues own;
    const WantedValues& wanted = wanted_by(subject, as_of, own);
    if (wanted.size() == 0)
      return detail_for(subject, own_ ? Phrase(names_nothing, own_->name())
                                      : Phrase(nothing_to_cover, std::string(plan().text(requirement().field))));
    const Covered have = covered(subject, as_of, wanted);
    Detail detail =
        detail_for(subject, Phrase(values_missing, std::to_string(have.count), std::to_string(wanted.size()),
                                   Phrase(path_.last().label), missing(have, wanted)));
    const Phrase conditions = selection().matcher().describe();
    const std::string key(plan().text(requirement().field));
    detail.help = conditions.empty() ? Phrase(help_covers, records_of(table()), key)
                                     : Phrase(help_covers_where, records_of(table()), key, conditions);
    return detail;
  }

 private:
  struct Covered {
    std::vector<bool> each;  // of the wanted values: whether some record has it
    std::size_t count = 0;
  };

  // What is wanted of the subject; `own` holds it where it is the subject's own.
  const WantedValues& wanted_by(const Subject& subject, AsOf as_of, WantedValues& own) const {
    if (!own_) return wanted_of_all_;
    std::vector<Value> values;
    own_->any_value(plan(), record_at(plan(), subject.ref), as_of, [&](const Value& value) {
      values.push_back(value);
      return false;
    });
    own = WantedValues(values);
    return own;
  }

  // The work grows with the subject's own records.
  Covered covered(const Subject& subject, AsOf as_of, const WantedValues& wanted) const {
    Covered have{std::vector<bool>(wanted.size())};
    for (const std::uint32_t row : selection().candidates(subject)) {
      if (have.count == wanted.size()) break;
      if (!selection().counts(subject, row, as_of)) continue;
      path_.any_value(plan(), record(row), as_of, [&](const Value& value) {
        const auto mark = [&](const Value& one) {
          const auto at = wanted.place_of(one);
          if (!at || have.each[*at]) return false;
          have.each[*at] = true;
          return ++have.count == wanted.size();
        };
        if (hierarchy_ == nullptr || value.kind != Value::Kind::text) return mark(value);
        return any_from_below(plan(), hierarchy_, value.symbol, [&](Symbol id) { return mark(Value(id)); });
      });
    }
    return have;
  }

  Phrase missing(const Covered& have, const WantedValues& wanted) const {
    constexpr std::size_t most_named = 8;
    std::vector<Phrase> names;
    for (std::size_t i = 0; i < wanted.size() && names.size() < most_named; ++i)
      if (!have.each[i]) names.push_back(value_phrase(plan(), path_, wanted.values()[i]));
    return list_of_first(names, wanted.size() - have.count);
  }

  Path path_;
  WantedValues wanted_of_all_;
  std::optional<Path> own_;
  const TableSchema* hierarchy_;  // a record has what lies above what it has
};

// The field of the subject that has what must be covered; nothing, and reported, where it is none.
std::optional<Path> own_path(Binder& binder, const Path& path, std::string_view text) {
  auto own = binder.own_path("values", text);
  if (own && own->kind() != path.kind()) {
    binder.fault(Phrase(messages::fields_of_two_types, std::string(path.last().key), std::string(own->last().key)),
                 "values");
    own.reset();
  }
  return own;
}

// The values that must appear: those given, else every id of the table that the field refers to.
std::vector<Value> wanted_values(Binder& binder, const Path& path) {
  const Plan& plan = binder.plan;
  std::vector<Value> wanted;
  for (const Value& value : plan.list(binder.requirement.values)) {
    if (!check_value(plan, path, ref_to(plan, binder.requirement), value, binder.diagnostics())) binder.fail();
    wanted.push_back(value);
  }
  if (!wanted.empty()) return wanted;
  for (const TableSchema& table : all_tables())
    if (contains(path.last().refers, table.id))
      for (std::uint32_t row = 0; row < table.size(plan); ++row)
        wanted.emplace_back(table.id_field()->get<Symbol>(table.row(plan, row)));
  if (path.last().refers == 0) binder.fault(no_values, "check").help = help_no_values;
  return wanted;
}

std::unique_ptr<BoundRequirement> bind_cover(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return nullptr;
  auto path = binder.path(*of, binder.plan.text(binder.requirement.field), "field");
  Selection selection = binder.selection(*of);
  if (!path) return nullptr;
  std::optional<Path> own;
  std::vector<Value> wanted;
  if (const auto text = path_of_values(binder.plan, binder.requirement.values))
    own = own_path(binder, *path, binder.plan.text(*text));
  else
    wanted = wanted_values(binder, *path);
  return std::make_unique<Cover>(binder, binder.subjects(), std::move(selection), std::move(*path), wanted,
                                 std::move(own));
}

constexpr Parameter cover_parameters[] = {{"of", true}, {"per"},   {"every"},       {"from"},  {"to"},
                                          {"each"},     {"where"}, {"field", true}, {"values"}};

}  // namespace

constinit const Check cover{
    "cover",
    cover_parameters,
    {"every value appears in some record", "每个取值都至少在一条记录中出现"},
    {"Looks at `field` of the records of the table `of`, and asks that each of `values` stands in one of them. "
     "Without `values` it is every id of the table that the field refers to; { field = \"subject.focus\" } is what "
     "stands in a field of the subject. A region, priority or phase stands also where one below it does.",
     "查看表 `of` 各记录的 `field`，要求 `values` 中每一项都出现过；不写 `values` 时，为该字段所引用的表的全部编号；"
     "{ field = \"subject.focus\" } 则为对象该字段所写的各项。写了下级的地区、重点工作、阶段，其上级也算出现。"},
    "check = \"cover\"\nof = \"activities\"\nper = \"team\"\nfield = \"priorities\"\n",
    &bind_cover,
};

}  // namespace grassroots::checks
