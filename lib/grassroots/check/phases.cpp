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

// By parent and in time, each is compared with the one before it that lasts longest: it begins after all of them, so
// no other leaves a smaller gap or shares more days.
class Phases : public BoundRequirement {
 public:
  Phases(const Binder& binder, std::vector<RecordRef> all)
      : plan_(binder.plan),
        gap_max_(binder.requirement.gap_max.or_else(0)),
        overlap_max_(binder.requirement.overlap_max.or_else(0)),
        has_phases_(!all.empty()) {
    // What is open cannot be compared.
    std::erase_if(all, [&](RecordRef ref) {
      const Phase& phase = plan_.phases[ref.row];
      return !phase.start.known() || !phase.end.known();
    });
    std::stable_sort(all.begin(), all.end(), [&](RecordRef a, RecordRef b) {
      const Phase &x = plan_.phases[a.row], &y = plan_.phases[b.row];
      return std::tuple(x.parent.value, x.start, x.end) < std::tuple(y.parent.value, y.start, y.end);
    });
    const Phase* longest = nullptr;
    for (const RecordRef ref : all) {
      const Phase& phase = plan_.phases[ref.row];
      if (longest != nullptr && longest->parent == phase.parent) {
        add_subject(ref);
        before_.push_back(longest);
      } else {
        longest = nullptr;
      }
      if (longest == nullptr || phase.end > longest->end) longest = &phase;
    }
  }

  TableId about() const override { return TableId::phases; }
  bool lacks_subjects() const override { return !has_phases_; }

  Measured measure(const Subject& subject, AsOf) const override {
    const std::int64_t gap = gap_before(subject), shared = shared_days(subject);
    const bool holds = gap <= gap_max_ && shared <= overlap_max_;
    return {holds ? Verdict::met : Verdict::irreversible, static_cast<double>(std::max({gap, shared, std::int64_t{0}})),
            static_cast<double>(gap > 0 ? gap_max_ : overlap_max_)};
  }

  bool may_follow_from_reported_fault(const Subject& subject) const override {
    return std::any_of(plan_.phases.begin(), plan_.phases.end(),
                       [&](const Phase& other) { return other.damaged && other.parent == phase(subject).parent; });
  }

  std::vector<RecordRef> evidence(const Subject& subject, AsOf) const override {
    return {ref_to(plan_, before(subject)), subject.ref};
  }

  Detail describe(const Subject& subject, AsOf) const override {
    const std::int64_t gap = gap_before(subject);
    Detail detail = detail_of(
        plan_, subject.ref,
        Phrase(gap > 0 ? phase_gap : phase_overlap, std::to_string(gap > 0 ? gap : shared_days(subject)),
               std::string(plan_.text(before(subject).name)), std::to_string(gap > 0 ? gap_max_ : overlap_max_)));
    detail.place = place_of(plan_, subject.ref, "start");
    detail.labels.push_back({place_of(plan_, ref_to(plan_, before(subject)), "end"), label_phase_before});
    detail.help = help_phases;
    return detail;
  }

 private:
  const Phase& phase(const Subject& subject) const { return plan_.phases[subject.ref.row]; }
  const Phase& before(const Subject& subject) const { return *before_[subject.index]; }
  // Days between the two; negative where they overlap.
  std::int64_t gap_before(const Subject& subject) const {
    return std::int64_t{phase(subject).start.days} - before(subject).end.days - 1;
  }
  // Days that both have; negative where there are days between them.
  std::int64_t shared_days(const Subject& subject) const {
    return std::int64_t{std::min(before(subject).end, phase(subject).end).days} - phase(subject).start.days + 1;
  }

  const Plan& plan_;
  std::int64_t gap_max_, overlap_max_;
  bool has_phases_;
  std::vector<const Phase*> before_;  // by subject
};

std::unique_ptr<BoundRequirement> bind_phases(Binder& binder) {
  return std::make_unique<Phases>(binder, binder.subjects(TableId::phases));
}

constexpr Parameter phases_parameters[] = {{"gap_max"}, {"overlap_max"}, {"each"}};

}  // namespace

constinit const Check phases{
    "phases",
    phases_parameters,
    {"phases follow one another", "各阶段前后衔接"},
    {"Of the phases of one parent, each begins at most `gap_max` days after all before it have ended, and shares at "
     "most `overlap_max` days with one of them: none, where nothing is said.",
     "同一上级之下，每个阶段都在前面各阶段结束后 `gap_max` 天之内开始，与前面任一阶段最多重叠 `overlap_max` "
     "天；不写均为零。"},
    "check = \"phases\"\ngap_max = 0\noverlap_max = 0\n",
    &bind_phases,
    {.subjects = TableId::phases},
};

}  // namespace grassroots::checks
