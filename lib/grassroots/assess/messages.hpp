// SPDX-License-Identifier: MIT
// What assess/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Requirements that cannot be understood
inline constexpr Message no_subjects{"the requirement is about {0}, and the plan has none",
                                     "该要求针对{0}，而计划中一个也没有"};
inline constexpr Message no_subjects_selected{"`each` selects no {0}", "`each` 没有选中任何{0}"};
inline constexpr Message filled_in_nowhere{"the requirement looks at `{0}`, which is filled in nowhere",
                                           "该要求查看 `{0}`，而计划中没有一处填写"};
inline constexpr Message help_filled_in_nowhere{"fill in `{0}` of whom it concerns", "请填写有关对象的 `{0}`"};
inline constexpr Message help_field_of_subject{
    "`{ field = \"{0}\" }` is here a field of the {1}; to compare with one of the {2} themselves, write "
    "`{ field = \"subject.{0}\" }`",
    "这里的 `{ field = \"{0}\" }` 指{1}的字段；要与{2}自己的字段比较，请写 `{ field = \"subject.{0}\" }`"};

inline constexpr Message not_understood_above{
    "the requirement `{0}` of the plan above is not checked here: it has faults, which are told of that plan",
    "上级计划的要求 `{0}` 在此无法检查：该要求本身有误，详见对上级计划的检查"};
inline constexpr Message not_understood_because{"the requirement `{0}` of the plan above cannot be checked here: {1}",
                                                "上级计划的要求 `{0}` 在此无法检查：{1}"};
inline constexpr Message names_what_is_not_there{"its `{0}` names \"{1}\", which this plan does not have",
                                                 "其 `{0}` 指定的“{1}”在本计划中不存在"};

inline constexpr Message waits_for_kind{
    "the requirement `{0}` of the plan above counts its `{1}` from `{2}`, and this plan has no {3} of that kind",
    "上级计划的要求 `{0}` 的 `{1}` 从 `{2}` 起算，而本计划中没有该类别的{3}"};
inline constexpr Message help_waits_for_kind{
    "add the record with that kind; if it is still to come, list the word in [[words]]",
    "请补上该类别的记录；如果以后才有，请在 [[words]] 中列出这个词"};

// Integrity
inline constexpr Message expired_waiver{"the waiver of {0} for {1} expired on {2}",
                                        "对 {1} 的豁免（{0}）已于 {2} 到期"};
inline constexpr Message useless_waiver{"the waiver of {0} for {1} waives nothing",
                                        "对 {1} 的豁免（{0}）没有可豁免的事项"};
inline constexpr Message help_waiver_without_periods{
    "what it names is asked for once, without `every`: leave `period` out",
    "所豁免的事项没有写 `every`，不分时段：请去掉 `period`"};
inline constexpr Message help_periods{"`{0}` is asked for in these periods: {1}", "`{0}` 的各个时段为：{1}"};
inline constexpr Message not_waivable{"`{0}` cannot be waived", "`{0}` 不得豁免"};
inline constexpr Message broad_waiver{"the waiver of `{0}` does not say for whom, and waives all {1}",
                                      "对 `{0}` 的豁免没有写明豁免谁，{1} 个对象全部豁免"};
inline constexpr Message help_only_waived{"add `{0}`: nobody else needs it", "请补上 `{0}`：目前只有该对象需要豁免"};
inline constexpr Message label_expired{"waived until {0}", "豁免至 {0} 为止"};
inline constexpr Message label_violated{"what is not kept", "未落实的事项"};
inline constexpr Message waived_by{"{0} (approved by {1})", "{0}（{1}批准）"};
inline constexpr Message everybody{"all", "全部"};
inline constexpr Message late{"{0}: met on {1}, {2} day{2?s} after the deadline {3}",
                              "{0}：{1} 才落实，比期限 {3} 晚 {2} 天"};

inline constexpr Message too_many_outcomes{
    "the plan's requirements have more than {0} subjects to judge with this one, which is not judged",
    "加上这一项，计划各项要求的判定对象超过 {0} 个，本项不作判定"};
inline constexpr Message too_many_looks{
    "the plan's requirements look at more than {0} records with this one, which is not judged",
    "加上这一项，计划各项要求查看的记录超过 {0} 条，本项不作判定"};

}  // namespace grassroots::messages
