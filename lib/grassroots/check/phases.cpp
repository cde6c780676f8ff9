// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message phase_gap{"{0} day{0?s} between {1} and it, at most {2} allowed",
                            "与 {1} 之间相隔 {0} 天，至多 {2} 天"};
constexpr Message phase_overlap{"it shares {0} day{0?s} with {1}, at most {2} allowed",
                                "与 {1} 重叠 {0} 天，至多 {2} 天"};
constexpr Message label_phase_before{"the phase before it", "前一个阶段"};
constexpr Message help_phases{"change the dates of one of the two phases", "请调整两个阶段之一的起止日期"};

// By parent and in time, each is compared with the one before it.
class Phases : public BoundRequirement {
 public:
  Phases(const Binder& binder, std::vector<RecordRef> all)
      : plan_(binder.plan),
        gap_max_(binder.requirement.gap_max.or_else(0)),
        overlap_max_(binder.requirement.overlap_max.or_else(0)) {
    std::stable_sort(all.begin(), all.end(), [&](RecordRef a, RecordRef b) {
      const Phase &x = plan_.phases[a.row], &y = plan_.phases[b.row];
      return std::tuple(x.parent.value, x.start, x.end) < std::tuple(y.parent.value, y.start, y.end);
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
      const Phase &previous = plan_.phases[all[i - 1].row], &phase = plan_.phases[all[i].row];
      if (previous.parent != phase.parent) continue;
      add_subject(all[i]);
      before_.push_back(&previous);
    }
  }

  Measured measure(Subject subject, Date) const override {
    const std::int64_t days = gap(subject);
    const bool holds = days <= gap_max_ && -days <= overlap_max_;
    return {holds ? Verdict::met : Verdict::irreversible, static_cast<double>(std::abs(days)),
            static_cast<double>(days > 0 ? gap_max_ : overlap_max_)};
  }

  bool may_follow_from_reported_fault(Subject subject) const override {
    return before(subject).damaged || phase(subject).damaged;
  }

  std::vector<RecordRef> evidence(Subject subject, Date) const override {
    return {ref_to(plan_, before(subject)), subject.ref};
  }

  Detail describe(Subject subject, Date) const override {
    const std::int64_t days = gap(subject);
    Detail detail = detail_of(
        plan_, subject.ref,
        Phrase(days > 0 ? phase_gap : phase_overlap, std::to_string(std::abs(days)),
               std::string(plan_.text(before(subject).name)), std::to_string(days > 0 ? gap_max_ : overlap_max_)));
    detail.place = place_of(plan_, subject.ref, "start");
    detail.labels.push_back({place_of(plan_, ref_to(plan_, before(subject)), "end"), label_phase_before});
    detail.help = help_phases;
    return detail;
  }

 private:
  const Phase& phase(Subject subject) const { return plan_.phases[subject.ref.row]; }
  const Phase& before(Subject subject) const { return *before_[subject.index]; }
  // Days between the two; negative where they overlap.
  std::int64_t gap(Subject subject) const {
    return std::int64_t{phase(subject).start.days} - before(subject).end.days - 1;
  }

  const Plan& plan_;
  std::int64_t gap_max_, overlap_max_;
  std::vector<const Phase*> before_;  // by subject
};

std::unique_ptr<const BoundRequirement> bind(Binder& binder) {
  return std::make_unique<Phases>(binder, binder.subjects(TableId::phases));
}

constexpr Parameter parameters[] = {{"gap_max"}, {"overlap_max"}, {"each"}};

}  // namespace

constinit const Check phases{
    "phases",
    parameters,
    {"phases follow one another", "各阶段前后衔接"},
    {"Between two phases of one parent lie at most `gap_max` days, and they share at most `overlap_max`: none, where "
     "nothing is said.",
     "同一上级之下，相邻两个阶段之间最多相隔 `gap_max` 天，最多重叠 `overlap_max` 天；不写均为零。"},
    "check = \"phases\"\ngap_max = 0\noverlap_max = 0\n",
    &bind,
};

}  // namespace grassroots::checks
