// SPDX-License-Identifier: MIT
// Messages that several folders say; those of one folder stand in its own messages.hpp.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Files
inline constexpr Message not_a_folder{"it is not a folder", "不是目录"};

// Keys and values
inline constexpr Message help_known_keys{"the keys are {0}", "可以写的有：{0}"};
inline constexpr Message did_you_mean{"did you mean `{0}`?", "是不是想写 `{0}`？"};
inline constexpr Message help_missing_key{"add `{0} = …`: {1}", "请补上 `{0} = …`：{1}"};
inline constexpr Message help_missing_key_is{"add `{0}`: {1}", "请补上 `{0}`：{1}"};
inline constexpr Message help_swapped{"let the two dates change places, or correct one of them",
                                      "请把两个日期对调，或改正其中一个"};
inline constexpr Message help_bounds_swapped{"let the two change places, or correct one of them",
                                             "请把两处对调，或改正其中一处"};
inline constexpr Message too_small{"`{0}` is {1}, and has to be at least {2}", "`{0}` 为 {1}，不得小于 {2}"};
inline constexpr Message too_large{"`{0}` is {1}, and has to be at most {2}", "`{0}` 为 {1}，不得大于 {2}"};
inline constexpr Message help_at_least{"write {0} or more", "请写不小于 {0} 的数"};
inline constexpr Message help_at_most{"write {0} or less", "请写不大于 {0} 的数"};

// References
inline constexpr Message help_name_for_id{"did you mean `{0}`? It is {1}", "是不是想写 `{0}`？它是{1}"};
inline constexpr Message help_known_ids{"there are: {0}", "现有：{0}"};

// Subjects, counts and shortfalls
inline constexpr Message subject_says{"{0}: {1}", "{0}：{1}"};
inline constexpr Message label_required{"required here", "对应的要求"};

// Plans above and below
inline constexpr Message help_fewer_parents{"remove some of the levels", "请减少层级"};

// Integrity
inline constexpr Message help_circular_parent{"remove one `parent`", "请去掉其中一处 parent"};

// Status
inline constexpr Message name_and_id{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message have_of_need{"{0} of {1}", "{0}/{1}"};
inline constexpr Message state_pending{"pending", "未到期"};
inline constexpr Message state_waived{"waived", "豁免"};

inline constexpr Message help_limits{"`grassroots explain limits` lists what one plan may hold",
                                     "`grassroots explain limits` 列出一个计划的各项上限"};

}  // namespace grassroots::messages
