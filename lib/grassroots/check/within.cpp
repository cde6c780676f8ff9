// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/record_days.hpp"

namespace grassroots::checks {
namespace {

constexpr Message before_phase{"begins on {0}, before {1} begins on {2}", "{0} 开始，早于 {1} 的第一天 {2}"};
constexpr Message after_phase{"ends on {0}, after {1} ends on {2}", "{0} 结束，晚于 {1} 的最后一天 {2}"};
constexpr Message day_before_phase{"it is on {0}, before {1} begins on {2}", "日期 {0} 早于 {1} 的第一天 {2}"};
constexpr Message day_after_phase{"it is on {0}, after {1} ends on {2}", "日期 {0} 晚于 {1} 的最后一天 {2}"};
constexpr Message before_day{"begins on {0}, before {1}", "{0} 开始，早于 {1}"};
constexpr Message after_day{"ends on {0}, after {1}", "{0} 结束，晚于 {1}"};
constexpr Message day_before_day{"it is on {0}, before {1}", "日期 {0} 早于 {1}"};
constexpr Message day_after_day{"it is on {0}, after {1}", "日期 {0} 晚于 {1}"};
constexpr Message not_dated_yet{"{0} is not set, and {1} is over", "{0}尚未填写，{1} 已过"};
constexpr Message on_no_stay{"it is on {0}, during none of its stays", "日期 {0} 不在其蹲点期间"};
constexpr Message label_phase{"the phase", "该阶段"};
constexpr Message help_within{"move the dates into the phase, or correct the phase",
                              "请把日期调整到该阶段之内，或更正阶段的起止日期"};
constexpr Message help_within_days{"correct the date if it is wrong", "日期有误的请更正"};
constexpr Message help_on_no_stay{"correct the date, or record the stay of the team at the site",
                                  "请更正日期，或补登该组在该地的蹲点"};
constexpr Message within_nothing{"the requirement sets no days: give `phase`, `from`, `to` or `during`",
                                 "没有写明时段：请写 `phase`、`from`、`to` 或 `during`"};
constexpr Message no_stay_of_its_own{"`stay` means a record's own stay, which {0} cannot have",
                                     "`stay` 指记录自己的蹲点，而{0}不会有"};
constexpr Message help_no_stay_of_its_own{"write `per = \"team\"` or `per = \"stay\"`: whose stay it is",
                                          "请用 `per = \"team\"` 或 `per = \"stay\"` 写明是谁的蹲点"};
constexpr Message within_per_values{
    "`per` cannot be `{0}`: `within` judges each record by itself, and `per` names a table whose stays and days `from` "
    "and `to` count from",
    "`per` 不能是 `{0}`：`within` 逐条判定，`per` 只指明 `from`、`to` 从哪个表的蹲点和日期算起"};
constexpr Message help_within_per_values{"leave it out; `where` says which records are judged",
                                         "请删去；要判定哪些记录，写在 `where` 中"};
constexpr Message no_own_time{"records of {0} have no {1} of their own", "{0}的记录没有自己的{1}"};

// What a record must lie in; unknown where that end is open or not known yet.
struct Limits {
  DaySpan days;
  const Phase* phase = nullptr;  // whose days they are
};

class Within : public BoundRequirement {
 public:
  // `owners`: whose own stay and records `from` and `to` are counted from; none: the records' own.
  Within(Binder& binder, TableId table, std::vector<RecordRef> records, DateFields dates, TableId owners)
      : BoundRequirement(std::move(records)),
        plan_(binder.plan),
        requirement_(binder.requirement),
        table_(table),
        dates_(dates),
        owners_(owners),
        phase_(plan_.find(requirement_.phase)),
        has_windows_(has_windows(plan_, schema_of(table))) {
    if (requirement_.during == During::stay) look_at_stays();
    if (owners_ != TableId::none && StayEnds::have_stays(owners_) &&
        (counts_from(plan_, requirement_.from, AnchorMeaning::stay) ||
         counts_from(plan_, requirement_.to, AnchorMeaning::stay)))
      stay_ends_ = std::make_unique<const StayEnds>(plan_, owners_);
  }

  TableId about() const override { return table_; }

  Measured measure(const Subject& subject, AsOf as_of) const override {
    const DaySpan longest = span(subject, as_of.day);
    if (!is_dated(longest, as_of.day)) return {Verdict::no_data, 0, 0};
    const Phase* const whole = phase_of(subject);
    if (is_open(whole) && whole->damaged) return {Verdict::irreversible, 0, 0};
    const auto [begins, ends] = certain_part(longest, subject);
    if (requirement_.during == During::stay && !is_on_own_stay({begins, ends}, subject)) return {Verdict::unmet, 0, 0};
    const auto [days, phase] = limits_of(subject, as_of.day);
    const auto days_before = [](Date day, Date other) {
      return day.known() && other.known() ? std::max<std::int64_t>(0, std::int64_t{other.days} - day.days) : 0;
    };
    const auto outside = static_cast<double>(days_before(begins, days.first) + days_before(days.last, ends));
    if (outside == 0 && (is_open(whole) || is_waiting(days))) return {Verdict::no_data, 0, 0};
    return {outside > 0 ? Verdict::irreversible : Verdict::met, outside, 0};
  }

  // A day that is over stays where it is; one to come, or a phase, can still be moved.
  bool has_happened(const Subject& subject, AsOf as_of) const override {
    const auto [first, last] = span(subject, as_of.day);
    return table_ != TableId::phases && first.known() && last.known() && last <= as_of.day;
  }

  // What has no date yet is due on the last day. What has one, and of which it cannot be said whether it lies within,
  // is not: nothing has to be done.
  bool has_own_deadlines() const override { return requirement_.field && requirement_.to.known(); }
  DueDay due(const Subject& subject, Date day) const override {
    const bool is_undecided = is_dated(subject, day) && measure(subject, {day}).verdict == Verdict::no_data;
    const bool is_known = !is_undecided && last_allowed(owner_of(subject.ref), day).known();
    return is_known ? DueDay{limits_of(subject, day).days.last} : DueDay{};
  }

  bool may_follow_from_reported_fault(const Subject& subject) const override {
    const Phase* const whole = phase_of(subject);
    return (whole != nullptr && whole->damaged) || record_at(plan_, subject.ref).damaged;
  }

  Detail describe(const Subject& subject, AsOf as_of) const override {
    const auto [first, last] = certain_span(subject, as_of.day);
    const auto [days, phase] = limits_of(subject, as_of.day);
    if (!first.known() || !is_dated(subject, as_of.day))
      return detail_of(plan_, subject.ref, Phrase(not_dated_yet, field_phrase(*dates_.first), to_string(days.last)));
    const bool is_early = days.first.known() && first < days.first;
    const bool is_late = days.last.known() && last > days.last;
    if (!is_early && !is_late) return describe_no_stay(subject, first);
    const Message& form = form_for(first == last || dates_.first == dates_.last, is_early, phase != nullptr);
    const std::string day = to_string(is_early ? first : last), bound = to_string(is_early ? days.first : days.last);
    Detail detail = detail_of(
        plan_, subject.ref,
        phase != nullptr ? Phrase(form, day, std::string(plan_.text(phase->name)), bound) : Phrase(form, day, bound));
    detail.place = place_of(plan_, subject.ref, (is_early ? dates_.first : dates_.last)->key);
    if (phase != nullptr)
      detail.labels.push_back({place_of(plan_, ref_to(plan_, *phase), is_early ? "start" : "end"), label_phase});
    detail.help = phase != nullptr ? help_within : help_within_days;
    return detail;
  }

 private:
  // Or damaged.
  static bool is_open(const Phase* phase) { return phase != nullptr && (!phase->start.known() || !phase->end.known()); }
  // That the record is to lie in, if any.
  const Phase* phase_of(const Subject& subject) const {
    return requirement_.during == During::phase ? own_phase(subject) : phase_;
  }
  static const Message& form_for(bool is_one_day, bool is_early, bool is_phase) {
    if (is_phase)
      return is_one_day ? (is_early ? day_before_phase : day_after_phase) : (is_early ? before_phase : after_phase);
    return is_one_day ? (is_early ? day_before_day : day_after_day) : (is_early ? before_day : after_day);
  }

  Detail describe_no_stay(const Subject& subject, Date first) const {
    Detail detail = detail_of(plan_, subject.ref, Phrase(on_no_stay, to_string(first)));
    detail.place = place_of(plan_, subject.ref, dates_.first->key);
    detail.help = help_on_no_stay;
    return detail;
  }

  // Of everything else the date says when it happened.
  bool is_planned_ahead() const {
    return is_deadline() || contains(only(TableId::stays) | only(TableId::activities) | only(TableId::phases), table_);
  }
  // Nobody is blamed for a day that nobody gave: of windows, the days that are certain.
  DaySpan certain_span(const Subject& subject, Date day) const { return certain_part(span(subject, day), subject); }
  DaySpan certain_part(const DaySpan& longest, const Subject& subject) const {
    if (!has_windows_ || is_deadline()) return longest;
    const Record& record = record_at(plan_, subject.ref);
    return {range_of(plan_, *dates_.first, record).latest, range_of(plan_, *dates_.last, record).earliest};
  }
  // A deadline comes to what is known of it on the day.
  DaySpan span(const Subject& subject, Date day) const {
    if (!is_deadline()) return days_of(dates_, record_at(plan_, subject.ref));
    const Date deadline = day_of_deadline(plan_, *dates_.first, subject.ref, day);
    return {deadline, deadline};
  }
  // Whether its days are known on the day.
  bool is_dated(const Subject& subject, Date day) const { return is_dated(span(subject, day), day); }
  bool is_dated(const DaySpan& days, Date day) const {
    return days.first.known() && days.last.known() && (days.last <= day || is_planned_ahead());
  }
  bool is_deadline() const { return dates_.first->type == FieldType::deadline; }

  Limits limits_of(const Subject& subject, Date day) const {
    const Phase* phase = phase_of(subject);
    Limits found{phase == nullptr ? DaySpan{} : DaySpan{phase->start, phase->end}, phase};
    if (!requirement_.from.known() && !requirement_.to.known()) return found;
    const RecordRef owner = owner_of(subject.ref);
    const auto narrow = [&](Date& bound, Date given, bool is_tighter) {
      if (given.known() && (!bound.known() || is_tighter)) bound = given, found.phase = nullptr;
    };
    const Date from = begin_day(plan_, requirement_.from, context_of(owner, day));
    const Date to = last_allowed(owner, day);
    narrow(found.days.first, from, from > found.days.first);
    narrow(found.days.last, to, to < found.days.last);
    return found;
  }

  DayContext context_of(RecordRef owner, Date day) const {
    DayContext context;
    context.known_on = day;
    context.subject = context.record = owner;
    if (stay_ends_ && owner.table == owners_) context.end_of_stays = stay_ends_->end(owner.row, day);
    return context;
  }
  // What `to` comes to.
  Date last_allowed(RecordRef owner, Date day) const {
    return due_day(plan_, requirement_.to, context_of(owner, day)).day;
  }

  // Whether it cannot be said yet that the record lies within: what the days count from has not happened.
  bool is_waiting(const DaySpan& days) const {
    return (requirement_.from.known() && !days.first.known()) || (requirement_.to.known() && !days.last.known());
  }

  RecordRef owner_of(RecordRef record) const {
    if (owners_ == TableId::none) return record;
    const auto rows = owners_of(plan_, record, owners_);
    return rows.empty() ? record : RecordRef{owners_, rows.front()};
  }

  const Phase* own_phase(const Subject& subject) const {
    const Field* const field = schema_of(table_).find("phase");
    assert(field != nullptr && "else it was refused");
    return plan_.find(Id<Phase>{field->get<Symbol>(record_at(plan_, subject.ref))});
  }

  // A stay of its team: at its site, where it names one.
  bool is_on_own_stay(DaySpan days, const Subject& subject) const {
    const Field* const site_field = schema_of(table_).find("site");
    const Symbol site = site_field == nullptr ? Symbol() : site_field->get<Symbol>(record_at(plan_, subject.ref));
    for (const std::uint32_t team : owners_of(plan_, subject.ref, TableId::teams))
      if (const auto runs = days_there_.find(key_of(team, site)); runs != days_there_.end()) {
        const auto after = std::partition_point(runs->second.begin(), runs->second.end(),
                                                [&](const DaySpan& run) { return run.first <= days.first; });
        if (after != runs->second.begin() && days.last <= (after - 1)->last) return true;
      }
    return false;
  }

  static std::uint64_t key_of(std::uint32_t team, Symbol site) { return std::uint64_t{team} << 32U | site.value; }

  void look_at_stays() {
    static const Date last_of_calendar = *make_date(9999, 12, 31);
    for (const Stay& stay : plan_.stays) {
      const std::uint32_t team = plan_.find(TableId::teams, stay.team);
      if (team == no_row || stay.status == StayStatus::cancelled) continue;
      if (!stay.start.known()) continue;
      const DaySpan days{stay.start, stay.end.known() ? stay.end : last_of_calendar};  // an open one may still go on
      days_there_[key_of(team, {})].push_back(days);
      if (stay.site) days_there_[key_of(team, stay.site)].push_back(days);
    }
    for (auto& [key, spans] : days_there_) merge(spans);
  }

  // In order, and none that touch one another.
  static void merge(std::vector<DaySpan>& spans) {
    std::sort(spans.begin(), spans.end(), [](const DaySpan& a, const DaySpan& b) { return a.first < b.first; });
    std::vector<DaySpan> runs;
    for (const DaySpan& span : spans) {
      if (runs.empty() || runs.back().last.plus(1) < span.first)
        runs.push_back(span);
      else
        runs.back().last = std::max(runs.back().last, span.last);
    }
    spans = std::move(runs);
  }

  const Plan& plan_;
  const Requirement& requirement_;
  TableId table_;
  DateFields dates_;
  TableId owners_;
  const Phase* phase_;
  bool has_windows_;                           // some days that are looked at
  std::unique_ptr<const StayEnds> stay_ends_;  // of the owners, where days are counted from them
  std::unordered_map<std::uint64_t, std::vector<DaySpan>> days_there_;  // by team, and by team and site
};

// The dates that are looked at: `field`, or those of the table. Null (and reported) if there are none.
DateFields dates_asked_for(Binder& binder, const TableSchema& of) {
  if (!binder.requirement.field) {
    const DateFields dates = date_fields(of);
    if (dates.first == nullptr) binder.fault(Phrase(messages::table_without_dates, table_phrase(of)), "of");
    return dates;
  }
  const auto path = binder.path_along(of, binder.plan.text(binder.requirement.field), "field");
  if (!path) return {};
  const bool is_day = !path->in_open_table() && path->kind() == Value::Kind::date;
  if (!is_day || path->steps() > 1) {
    binder.fault(Phrase(messages::not_a_date_field, std::string(binder.plan.text(binder.requirement.field))), "field");
    return {};
  }
  return {&path->last(), &path->last()};
}

void require_own_time(Binder& binder, const TableSchema& of) {
  const During during = binder.requirement.during;
  const bool has_it = during == During::unset || (during == During::phase && of.find("phase") != nullptr) ||
                      (during == During::stay && way_between(of.id, TableId::teams).exists());
  if (!has_it)
    binder.fault(Phrase(no_own_time, table_phrase(of),
                        Phrase(schema_of(during == During::phase ? TableId::phases : TableId::stays).label)),
                 "during");
}

// What `from` and `to` count from is there for the records, or for those that `per` names.
void require_own_days(Binder& binder, const TableSchema& owners, bool are_named) {
  const bool has_stays = are_named ? StayEnds::mean_a_stay(owners.id) : is_of_one_stay(owners.id);
  for (const auto& [key, bound] :
       {std::pair{"from", binder.requirement.from}, std::pair{"to", binder.requirement.to}}) {
    binder.require_day(key, bound, owners);
    if (counts_from(binder.plan, bound, AnchorMeaning::stay) && !has_stays)
      binder.fault(Phrase(no_stay_of_its_own, table_phrase(owners)), key).help = help_no_stay_of_its_own;
  }
}

std::unique_ptr<BoundRequirement> bind_within(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return nullptr;
  const Requirement& requirement = binder.requirement;
  const DateFields dates = dates_asked_for(binder, *of);
  const bool has_days = requirement.phase || requirement.from.known() || requirement.to.known();
  if (!has_days && requirement.during == During::unset) binder.fault(within_nothing, "check");
  require_own_time(binder, *of);
  TableId owners = TableId::none;
  if (requirement.per) {
    owners = binder.subject_table().id;
    if (binder.per_path()) {
      binder.fault(Phrase(within_per_values, std::string(binder.plan.text(requirement.per))), "per").help =
          help_within_per_values;
      return nullptr;
    }
    binder.require_way(*of, schema_of(owners));
  }
  std::vector<RecordRef> records = binder.let_through(*of, requirement.where);
  require_own_days(binder, owners == TableId::none ? *of : schema_of(owners), owners != TableId::none);
  if ((requirement.phase && binder.plan.find(requirement.phase) == nullptr) || binder.failed()) return nullptr;
  return std::make_unique<Within>(binder, of->id, std::move(records), dates, owners);
}

constexpr Parameter within_parameters[] = {{"of", true}, {"where"}, {"field"},  {"phase"},
                                           {"from"},     {"to"},    {"during"}, {"per"}};

}  // namespace

constinit const Check within{
    "within",
    within_parameters,
    {"the records' dates lie where they should", "记录的日期在规定时段之内"},
    {"Every record of the table `of` that `where` lets through begins and ends in `phase`, not before `from` and not "
     "after `to`, `during` a stay of its team (at its site) or its own phase: stays, activities and `due` from the "
     "start, as "
     "they are planned, anything else from the day on which it happened. `field` names another of its dates; with `to` "
     "it must be set by then. `per` says whose own stay `from` and `to` count from. Cancelled stays are not looked at.",
     "表 `of` 中符合 `where` 的每条记录都在 `phase` 之内、不早于 `from`、不晚于 "
     "`to`，或在（`during`）本组在该地的蹲点、"
     "本记录所属阶段期间：蹲点、活动和 `due` 按计划从一开始就看，其他从发生之日起看。`field` 指定看哪个日期，写了 `to` "
     "时须在此之前填写；"
     "`per` 指明 `from`、`to` 从谁的蹲点算起。已取消的蹲点不看。"},
    "check = \"within\"\nof = \"stays\"\nphase = \"research\"\n",
    &bind_within,
    {.measures = Measures::days_off, .holds_to_span = true},
};

}  // namespace grassroots::checks
