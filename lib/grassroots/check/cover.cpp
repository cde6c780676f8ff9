// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "grassroots/check/over_records.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message id_and_name{"{0} ({1})", "{0}（{1}）"};
constexpr Message values_missing{"{0} of {1} in {2}; missing: {3}", "{2}应有 {1} 项，实有 {0} 项，缺少：{3}"};
constexpr Message help_covers{"each must stand in `{1}` of some record; what counts: {0}",
                              "每一项都要在某条记录的 `{1}` 中出现；只统计{0}"};
constexpr Message help_covers_where{"each must stand in `{1}` of some record; what counts: {0} whose {2}",
                                    "每一项都要在某条记录的 `{1}` 中出现；只统计{2}的{0}"};
constexpr Message nothing_to_cover{"the plan has nothing that `{0}` can name", "计划中还没有可供 `{0}` 引用的记录"};
constexpr Message no_values{"the requirement names no values, and the field refers to no table",
                            "没有列出取值，该字段也不引用任何表"};
constexpr Message help_no_values{"name them: `values = [\"…\"]`", "请列出：`values = [\"…\"]`"};

Phrase value_phrase(const Plan& plan, const Path& path, const Value& value) {
  if (value.kind != Value::Kind::text)
    return number_text(value.kind == Value::Kind::number ? value.number : value.flag);
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

class Cover : public OverRecords {
 public:
  Cover(Binder& binder, std::vector<RecordRef> subjects, Selection selection, Path path, std::vector<Value> wanted)
      : OverRecords(binder, std::move(subjects), std::move(selection)),
        path_(std::move(path)),
        wanted_(std::move(wanted)) {
    for (std::size_t i = 0; i < wanted_.size(); ++i) at_[wanted_[i]].push_back(i);
  }

  Measured measure(Subject subject, AsOf as_of) const override {
    if (wanted_.empty()) return {Verdict::no_data, 0, 0};  // what must be covered is not named yet
    const std::size_t lacking = wanted_.size() - covered(subject, as_of).count;
    return {lacking == 0 ? Verdict::met : Verdict::unmet, static_cast<double>(wanted_.size() - lacking),
            static_cast<double>(wanted_.size())};
  }

  Detail describe(Subject subject, AsOf as_of) const override {
    if (wanted_.empty())
      return detail_for(subject, Phrase(nothing_to_cover, std::string(plan().text(requirement().field))));
    const Covered have = covered(subject, as_of);
    Detail detail =
        detail_for(subject, Phrase(values_missing, std::to_string(have.count), std::to_string(wanted_.size()),
                                   Phrase(path_.last().label), missing(have)));
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

  // The work grows with the subject's own records.
  Covered covered(Subject subject, AsOf as_of) const {
    Covered have{std::vector<bool>(wanted_.size())};
    for (const std::uint32_t row : selection().candidates(subject)) {
      if (have.count == wanted_.size()) break;
      if (!selection().counts(subject, row, as_of)) continue;
      path_.any_value(plan(), record(row), as_of, [&](const Value& value) {
        const auto at = at_.find(value);
        if (at == at_.end() || have.each[at->second.front()]) return false;
        for (const std::size_t i : at->second) have.each[i] = true;
        have.count += at->second.size();
        return have.count == wanted_.size();
      });
    }
    return have;
  }

  Phrase missing(const Covered& have) const {
    constexpr std::size_t most_named = 8;
    std::vector<Phrase> names;
    for (std::size_t i = 0; i < wanted_.size() && names.size() < most_named; ++i)
      if (!have.each[i]) names.push_back(value_phrase(plan(), path_, wanted_[i]));
    return list_of_first(names, wanted_.size() - have.count);
  }

  Path path_;
  std::vector<Value> wanted_;
  std::unordered_map<Value, std::vector<std::size_t>, ValueHash> at_;  // where each stands among them
};

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

std::unique_ptr<const BoundRequirement> bind_cover(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return nullptr;
  auto path = binder.path(*of, binder.plan.text(binder.requirement.field), "field");
  Selection selection = binder.selection(*of);
  if (!path) return nullptr;
  std::vector<Value> wanted = wanted_values(binder, *path);
  return std::make_unique<Cover>(binder, binder.subjects(), std::move(selection), std::move(*path), std::move(wanted));
}

constexpr Parameter cover_parameters[] = {{"of", true}, {"per"},   {"every"},       {"from"},  {"to"},
                                          {"each"},     {"where"}, {"field", true}, {"values"}};

}  // namespace

constinit const Check cover{
    "cover",
    cover_parameters,
    {"every value appears in some record", "每个取值都至少在一条记录中出现"},
    {"Looks at `field` of the records of the table `of`, and asks that each of `values` stands in one of them. "
     "Without `values` it is every id of the table that the field refers to.",
     "查看表 `of` 各记录的 `field`，要求 `values` 中每一项都出现过；不写 `values` 时，为该字段所引用的表的全部编号。"},
    "check = \"cover\"\nof = \"activities\"\nper = \"team\"\nfield = \"priorities\"\n",
    &bind_cover,
};

}  // namespace grassroots::checks
