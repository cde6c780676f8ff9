// SPDX-License-Identifier: MIT
// The catalogue of what is said of settings.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::cli::messages {

inline constexpr Message at_place{"{0}: {1}", "{0}：{1}"};
inline constexpr Message no_such_setting{"there is no setting `{0}`; there are: {1}",
                                         "没有 `{0}` 这项设置；可以设置：{1}"};
inline constexpr Message setting_takes_text{"`{0}` takes a text in double quotes", "`{0}` 应为双引号中的文字"};
inline constexpr Message setting_takes_list{"`{0}` takes a list of texts in double quotes",
                                            "`{0}` 应为一组双引号中的文字"};

// The last line of validate: how many, by which file, by which of its settings, how many errors
inline constexpr Message left_out_by_settings{"{0} finding{0?s} left out by {1} ({2}), {3} error{3?s} among them",
                                              "{1} 略去问题 {0} 条（{2}），其中错误 {3} 个"};
inline constexpr Message left_out_by_key{"{0} by `{1}`", "`{1}` {0} 条"};
inline constexpr Message failed_by_settings{"exit code 1, because {0} says `fail-on = \"{1}\"`",
                                            "退出码为 1，因为 {0} 中有 `fail-on = \"{1}\"`"};

// Manual pages
inline constexpr Message man_files{"FILES", "文件"};
inline constexpr Message man_settings{
    "What is set for all runs, in the working folder or the nearest one above; `grassroots explain settings` tells "
    "more.",
    "对每次运行都起作用的设置，放在工作目录或最近的上级目录；详见 `grassroots explain settings`。"};

// `grassroots explain settings`
inline constexpr Message name_settings{"settings", "设置"};
inline constexpr Message topic_settings{"what holds for all runs in a folder", "对一个目录中每次运行都起作用的设置"};
inline constexpr Message about_settings{
    "`.grassroots.toml` in the working folder, or in the nearest folder above, may set `lang`, `fail-on`, `select`, "
    "`ignore` and `baseline` (a path from that file). The command line wins; for the language, the variable "
    "GRASSROOTS_LANG comes between the two. A file beside a plan that lies elsewhere is not read: a plan that came by "
    "mail does not choose how it is judged. No file that is written can be set. The last line of `validate` says what "
    "a setting left out.",
    "工作目录或最近上级目录中的 `.grassroots.toml` 可以设置 `lang`、`fail-on`、`select`、`ignore`、`baseline`"
    "（路径从该文件算起）。以命令行为准；语言还可用环境变量 GRASSROOTS_LANG 指定，它优先于该文件。"
    "不读取放在别处的计划旁边的设置：寄来的计划不能自定如何判定。不能设置写出哪些文件。"
    "`validate` 的最后一行说明设置略去了什么。"};
inline constexpr Message stanza_settings{
    "lang = \"zh\"\nfail-on = \"warning\"\nignore = [\"unconfirmed-stay\"]\nbaseline = \"known.json\"",
    "lang = \"zh\"\nfail-on = \"warning\"\nignore = [\"unconfirmed-stay\"]\nbaseline = \"known.json\""};

}  // namespace grassroots::cli::messages
