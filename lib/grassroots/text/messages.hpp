// SPDX-License-Identifier: MIT
// What reading and writing files, and lists of words, say.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Lists and words
inline constexpr Message list_pair{"{0}, {1}", "{0}、{1}"};
inline constexpr Message list_more{"{0} and {1} more", "{0}，另有 {1} 项"};

// Files
inline constexpr Message no_such_file{"there is no such file", "文件不存在"};
inline constexpr Message no_such_folder{"there is no such folder", "目录不存在"};
inline constexpr Message permission_denied{"permission denied", "权限不足"};
inline constexpr Message name_too_long{"the name is too long", "名称过长"};
inline constexpr Message disk_full{"the disk is full", "磁盘空间不足"};
inline constexpr Message file_too_big{"the file would become too large", "文件过大"};
inline constexpr Message read_only{"read-only file system", "文件系统是只读的"};
inline constexpr Message too_many_links{"too many levels of symbolic links", "符号链接层数过多"};
inline constexpr Message broken_pipe{"broken pipe", "接收方已关闭管道"};
inline constexpr Message device_failed{"the device failed", "设备读写出错"};
inline constexpr Message system_says{"the system says: {0}", "系统报告：{0}"};
inline constexpr Message is_a_link{"it is a link", "它是符号链接"};
inline constexpr Message not_a_regular_file{"it is not a regular file", "不是普通文件"};
inline constexpr Message file_too_large{"it is larger than {0} MiB", "文件超过 {0} MiB"};
inline constexpr Message cannot_write{"cannot write {0}: {1}", "无法写入 {0}：{1}"};

}  // namespace grassroots::messages
