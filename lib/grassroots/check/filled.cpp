// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/bounded.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/diagnostic/messages.hpp"

namespace grassroots::checks {
namespace {

constexpr Message record_lacks{"{0} lacks {1}", "{0} 缺少{1}"};
constexpr Message and_record{"{0}; {1}", "{0}；{1}"};
constexpr Message label_lacks{"lacks {0}", "缺少{0}"};
constexpr Message not_filled{"not filled in: {0}", "未填写：{0}"};
constexpr Message help_filled{"each of the {0} needs {1}", "每{0}都要填写：{1}"};
constexpr Message help_filled_where{"each of the {0} whose {2} needs {1}", "{2}的每{0}都要填写：{1}"};

// A field that must be there, as the requirement names it; in Chinese by its label.
struct Wanted {
  Path path;
  Phrase name;
};

// Of records the first few: their fields stand between commas, they themselves do not.
Phrase list_of_records(const std::vector<Phrase>& records) {
  constexpr std::size_t most = 4;
  const std::size_t shown = std::min(records.size(), most);
  Phrase first = records.front();
  for (std::size_t i = 1; i < shown; ++i) first = Phrase(and_record, std::move(first), records[i]);
  return list_of_first({std::move(first)}, 1 + records.size() - shown);
}

class Filled : public Bounded {
 public:
  Filled(Binder& binder, std::vector<RecordRef> subjects, Selection selection, std::vector<Wanted> fields)
      : Bounded(binder, std::move(subjects), std::move(selection)), fields_(std::move(fields)) {
    for (const Wanted& field : fields_) also_reads(field.path.tables_read());
  }

  // Findings have due days of their own.
  bool is_spread() const override { return table().id != TableId::findings; }

 protected:
  Measured measure_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const auto rows = selection().rows(subject, as_of);
    const std::size_t least = least_of(bounds), need = fields_.size() * std::max(rows.size(), least);
    std::size_t have = fields_.size() * rows.size();
    for (const std::uint32_t row : rows) have -= lacking(row, as_of).size();
    const Verdict verdict = rows.empty() && least > 0 ? Verdict::no_data : have < need ? Verdict::unmet : Verdict::met;
    return {verdict, static_cast<double>(have), static_cast<double>(need)};
  }

  Detail describe_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const auto rows = selection().rows(subject, as_of);
    const std::size_t least = least_of(bounds);
    const bool is_the_subject = table().id == subject.ref.table;
    std::vector<Phrase> incomplete;
    std::vector<Label> labels;
    for (const std::uint32_t row : rows) {
      const std::vector<Phrase> missing = lacking(row, as_of);
      if (missing.empty()) continue;
      const Phrase list = list_of(missing);
      const RecordRef ref{table().id, row};
      std::string name = name_of(plan(), ref);
      incomplete.push_back(
          is_the_subject
              ? list
              : Phrase(record_lacks, name.empty() ? short_phrase(plan(), ref) : Phrase(std::move(name)), list));
      if (!is_the_subject && labels.size() < most_labels)
        labels.push_back({place_of_id(plan(), {table().id, row}), Phrase(label_lacks, list)});
    }
    Detail detail =
        detail_for(subject, rows.size() < least && incomplete.empty()
                                ? have_of_need(messages::too_few, std::to_string(rows.size()), std::to_string(least),
                                               table().counted, std::to_string(least - rows.size()))
                                : Phrase(not_filled, list_of_records(incomplete)));
    detail.labels = std::move(labels);
    detail.help = help();
    return detail;
  }

 private:
  // How many records there must be.
  static std::size_t least_of(const Bounds& bounds) {
    return static_cast<std::size_t>(std::max(bounds.min.or_else(Requirement::least_with_fields), 0.0));
  }

  // The names of the fields that a record lacks on the day.
  std::vector<Phrase> lacking(std::uint32_t row, AsOf as_of) const {
    std::vector<Phrase> missing;
    for (const Wanted& field : fields_)
      if (!field.path.is_set(plan(), record(row), as_of)) missing.emplace_back(field.name);
    return missing;
  }

  Phrase help() const {
    std::vector<Phrase> names;
    for (const Wanted& field : fields_) names.emplace_back(field.name);
    const Phrase conditions = selection().matcher().describe();
    return conditions.empty() ? Phrase(help_filled, Phrase(table().counted), list_of(names))
                              : Phrase(help_filled_where, Phrase(table().counted), list_of(names), conditions);
  }

  std::vector<Wanted> fields_;
};

std::unique_ptr<BoundRequirement> bind_filled(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return nullptr;
  const Plan& plan = binder.plan;
  std::vector<Wanted> fields;
  for (const ListItem& item : plan.list(binder.requirement.fields))
    if (auto path = binder.path(*of, plan.text(item.symbol), "fields", item.offset)) {
      Phrase name =
          Phrase::in_two_languages(std::string(plan.text(item.symbol)), render(path->label(), Language::chinese));
      fields.push_back({std::move(*path), std::move(name)});
    }
  binder.require_within("min", binder.requirement.min.number, 0, 1e12);
  Selection selection = binder.selection(*of);
  if (binder.failed()) return nullptr;
  return std::make_unique<Filled>(binder, binder.subjects(), std::move(selection), std::move(fields));
}

constexpr Parameter filled_parameters[] = {{"of", true}, {"per"},   {"every"},        {"from"}, {"to"},
                                           {"each"},     {"where"}, {"fields", true}, {"min"}};

}  // namespace

constinit const Check filled{
    "filled",
    filled_parameters,
    {"records have all the fields that are asked for", "记录的必填内容齐全"},
    {"At least `min` records (one, where nothing is said) of the table `of` match, and each that matches has all of "
     "`fields`. Where none matches yet, there is nothing to say, and the subject is pending until the deadline.",
     "表 `of` 中至少有 `min` 条（不写为一条）记录相符，且每条都填了 `fields` "
     "的全部字段。尚无符合条件的记录时，在期限之前视为未到期。"},
    "check = \"filled\"\nof = \"findings\"\nwhere = { kind = \"problem\" }\nfields = [\"cause\", \"remedy\"]\n",
    &bind_filled,
};

}  // namespace grassroots::checks
