// SPDX-License-Identifier: MIT
// The options that several commands share. What only one command takes is declared in its own file.
#pragma once

#include <span>

#include "cli/option.hpp"
#include "grassroots/load/csv/encoding.hpp"

namespace grassroots::cli::options {

enum class Color : std::uint8_t { automatic, always, never };

// Of every command.
inline constexpr Text directory =
    text("-C", {"DIR", "目录"}, {"go to this folder first", "先进入该目录"}, Completes::folders);
inline constexpr OptionOf<Language> language{{Option::Kind::choice,
                                              "--lang",
                                              {"LANGUAGE", "语言"},
                                              {"the language, if not the locale's", "使用的语言，不写则依系统区域设置"},
                                              [] {
                                                return Choices{{"en", Language::english}, {"zh", Language::chinese}};
                                              }}};
inline constexpr auto color =
    one_of<Color>("--color", {"WHEN", "时机"},
                  [] {
                    return Choices{{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
                  },
                  {"when to use colour", "何时使用颜色"});
inline constexpr Flag help = flag("-h,--help", {"print this help", "显示此帮助"});
inline constexpr Flag version = flag("-V,--version", {"print the version", "显示版本"});

inline constexpr const Option* of_every_command[] = {&directory, &language, &color, &help, &version};

// Of those that read plans.
inline constexpr Text root = text("--root", {"DIR", "目录"},
                                  {"the folder that other plans may be read from (default: the one above the plan's)",
                                   "允许读取其他计划的目录（默认为计划所在目录的上一级）"},
                                  Completes::folders);
inline constexpr Text parent = text("--parent", {"FILE", "文件"},
                                    {"the plan above that it is judged by, whatever `plan.parent` says",
                                     "以该上级计划为准判定，不论计划自己写的上级是哪个"},
                                    Completes::files);
inline constexpr auto csv_encoding = one_of<CsvEncoding>(
    "--csv-encoding", {"ENCODING", "编码"},
    [] {
      return Choices{{"auto", CsvEncoding::automatic}, {"utf-8", CsvEncoding::utf8}, {"gb18030", CsvEncoding::gb18030}};
    },
    {"how CSV tables and the register are encoded", "CSV 表格和区划名录的编码"});
inline constexpr Number threads = number("--threads", 1, 1024,
                                         {"how many files and plans are worked on at once (default: one on each core)",
                                          "同时处理几个文件、几个计划（默认按处理器核数）"});
inline constexpr Text stdin_filename =
    text("--stdin-filename", {"PATH", "路径"},
         {"the file that the plan in standard input (`-`) stands for", "标准输入（`-`）中的计划对应哪个文件"},
         Completes::files);
inline constexpr Flag recursive =
    flag("-r,--recursive", {"all plans in the folder and below it", "该目录及其下级目录中的所有计划"});

inline constexpr List output = list("--output", {"FORMAT=FILE", "格式=文件"},
                                    {"also write a file in this format; `-` is standard output; may be repeated",
                                     "另以该格式写入文件，`-` 为标准输出，可重复"},
                                    Completes::files);

// Of several views.
inline constexpr Text team = text(
    "--team", {"ID", "编号"},
    {"show this team: its id, name, region, or the beginning of one", "查看该工作组：编号、名称、地区，或其开头几个字"},
    Completes::teams);
inline constexpr Flag all = flag("--all", {"everything, nothing left out", "全部列出，不省略"});
inline constexpr Number next =
    number("--next", 0, 366, {"how many days ahead count as soon (default: 7)", "几天之内算临近到期（默认 7）"});
inline constexpr Day from = day("--from", {"the first day shown", "从哪天起"});
inline constexpr Day to = day("--to", {"the last day shown", "到哪天止"});

// Of those that look at a plan from a day.
inline constexpr Day as_of =
    day("--as-of", {"the day to look from, such as 2018-07-15, yesterday or +7d (default: today)",
                    "以哪一天为准，如 2018-07-15、`yesterday`、`+7d`（默认今天）"});

}  // namespace grassroots::cli::options
