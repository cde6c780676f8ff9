// SPDX-License-Identifier: MIT
#include <unordered_map>

#include "grassroots/check/over_records.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message not_attested{"nobody has signed for it", "尚无人签字证明"};
constexpr Message attested_broken{"{0} stated on {1} that it was not kept", "{0} 于 {1} 声明未做到"};
constexpr Message label_statement{"the statement", "该声明"};
constexpr Message help_not_attested{"add [[attestations]] with `of = \"{0}\"`",
                                    "请添加 `of = \"{0}\"` 的 [[attestations]]"};
constexpr Message help_attested_broken{"correct the statement if it is wrong; if it is right, only a waiver settles it",
                                       "声明有误的请更正；确属违反的，只能登记豁免"};
constexpr Message cannot_attest{"nobody can sign for a {0}", "无法为 {0} 签字证明"};
constexpr Message help_cannot_attest{"`per` is a table whose records have ids: team, stay, person, deliverable …",
                                     "`per` 可为有编号的记录：team、stay、person、deliverable 等"};

class Attest : public OverRecords {
 public:
  // `by_way`: attestations belong to the subjects by a field for their table, not only by their ids.
  Attest(Binder& binder, std::vector<RecordRef> subjects, Selection attestations, bool by_way)
      : OverRecords(binder, std::move(subjects), std::move(attestations)), by_way_(by_way) {
    for (const Attestation& statement : plan().attestations)
      if (statement.about && statement.of == requirement().id)
        about_[statement.about.value].push_back(ref_to(plan(), statement).row);
  }

  Measured measure(const Subject& subject, AsOf as_of) const override {
    const auto statements = statements_about(subject, as_of);
    for (const Attestation* statement : statements)
      if (statement->holds == Flag::no) return {Verdict::irreversible, 0, 1};
    if (!statements.empty()) return {Verdict::met, 1, 1};
    return {is_still_to_come(subject, as_of) ? Verdict::no_data : Verdict::unmet, 0, 1};
  }

  std::vector<RecordRef> evidence(const Subject& subject, AsOf as_of) const override {
    std::vector<RecordRef> refs;
    for (const Attestation* statement : statements_about(subject, as_of)) refs.push_back(ref_to(plan(), *statement));
    return refs;
  }

  Detail describe(const Subject& subject, AsOf as_of) const override {
    for (const Attestation* statement : statements_about(subject, as_of)) {
      if (statement->holds != Flag::no) continue;
      Detail detail = detail_for(
          subject, Phrase(attested_broken, std::string(plan().text(statement->by)), to_string(statement->date)));
      detail.labels.push_back({place_of(plan(), ref_to(plan(), *statement), "holds"), label_statement});
      detail.help = help_attested_broken;
      return detail;
    }
    Detail detail = detail_for(subject, not_attested);
    detail.help = Phrase(help_not_attested, std::string(plan().text(requirement().id)));
    return detail;
  }

 private:
  // Nobody can sign for a stay before it is done.
  bool is_still_to_come(const Subject& subject, AsOf as_of) const {
    return subject.ref.table == TableId::stays &&
           status_on(plan().stays[subject.ref.row], {as_of.day}) != StayStatus::done;
  }
  // Those about this subject itself: one about a stay says nothing of the team.
  std::vector<const Attestation*> statements_about(const Subject& subject, AsOf as_of) const {
    std::vector<const Attestation*> statements;
    if (by_way_)
      for (const std::uint32_t row : selection().rows(subject, as_of)) {
        const Attestation& statement = plan().attestations[row];
        const bool is_about_part = statement.about || (statement.stay && subject.ref.table != TableId::stays) ||
                                   (statement.person && subject.ref.table != TableId::people);
        if (statement.of == requirement().id && !is_about_part) statements.push_back(&statement);
      }
    const Field* const id = schema_of(subject.ref.table).id_field();
    if (id == nullptr || about_.empty()) return statements;
    const auto named = about_.find(id->get<Symbol>(record_at(plan(), subject.ref)).value);
    if (named == about_.end()) return statements;
    for (const std::uint32_t row : named->second) {
      const Attestation& statement = plan().attestations[row];
      const bool is_in_period = !subject.period.known() || subject.period.has(statement.date);
      if (is_in_period && selection().counts(subject, row, as_of)) statements.push_back(&statement);
    }
    return statements;
  }

  bool by_way_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> about_;  // by the symbol of the id
};

std::unique_ptr<BoundRequirement> bind_attest(Binder& binder) {
  const std::string_view per = binder.requirement.per ? binder.plan.text(binder.requirement.per) : "plan";
  const TableSchema* const subjects = find_subject(per);
  const TableSchema& attestations = schema_of(TableId::attestations);
  const TableSet about = attestations.find("about")->refers;
  TableSet with_a_field = only(TableId::plan);
  for (const Field& field : attestations.fields)
    if (field.key != "of" && field.key != "about") with_a_field |= field.refers;
  if (subjects == nullptr || !contains(with_a_field | about, subjects->id)) {
    binder.fault(Phrase(cannot_attest, std::string(per)), "per").help = help_cannot_attest;
    return nullptr;
  }
  const bool by_way = contains(with_a_field, subjects->id);
  Selection selection = by_way ? binder.selection(attestations) : binder.selection_of_all(attestations);
  return std::make_unique<Attest>(binder, binder.subjects(), std::move(selection), by_way);
}

constexpr Parameter attest_parameters[] = {{"per"}, {"every"}, {"from"}, {"to"}, {"each"}, {"where"}};

}  // namespace

constinit const Check attest{
    "attest",
    attest_parameters,
    {"somebody signed that a rule was kept", "有人签字证明遵守了规定"},
    {"For each subject there is an [[attestations]] record whose `of` is this requirement's id, and none that says it "
     "did not hold. It names the subject by `team`, `stay` or `person`, or any other record, a deliverable or a task, "
     "by `about`. For a stay there is nothing to sign before it is done.",
     "每个对象都有一条 `of` 为本要求编号的 [[attestations]]，且没有一条表示未做到。对象为工作组、蹲点、人员的写在 "
     "`team`、`stay`、"
     "`person`，其他记录（成果、任务等）的编号写在 `about`。"
     "蹲点完成之前无须签字。"},
    "check = \"attest\"\nper = \"stay\"\nby = { after = \"stay\", days = 7 }\n",
    &bind_attest,
    {.records = TableId::attestations},
};

}  // namespace grassroots::checks
