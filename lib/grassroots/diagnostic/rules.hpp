// SPDX-License-Identifier: MIT
// Every kind of integrity finding, in one table. `explain`, the machine formats and the tests read it too.
#pragma once

#include <span>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

namespace rules {

inline constexpr Rule not_text{
    "not-text",
    Origin::loading,
    Severity::error,
    {"a file is not text that can be read", "文件不是可读取的文本"},
    {"A plan is UTF-8 text. A spreadsheet, a Word document or text in another encoding cannot be understood.",
     "计划文件是 UTF-8 文本。表格、Word 文档或其他编码的文件无法识别。"},
    {"save the file as plain text in UTF-8", "请把文件另存为 UTF-8 编码的纯文本"}};
inline constexpr Rule not_toml{
    "not-toml",
    Origin::loading,
    Severity::error,
    {"a line is not TOML", "某一行不符合 TOML 语法"},
    {"What cannot be parsed cannot be held to anything. The line is passed over, so that the rest of the file "
     "can still be checked.",
     "无法解析的内容无从核对。该行会被跳过，文件其余部分照常检查。"},
    {"write `key = value` with text in straight double quotes, dates as 2018-05-21",
     "请写成 `名称 = 值`：文字放在英文双引号里，日期写作 2018-05-21"}};
inline constexpr Rule full_width{
    "full-width",
    Origin::loading,
    Severity::error,
    {"a full-width character stands where TOML needs a plain one", "该用半角字符的地方用了全角字符"},
    {"An input method left a full-width quote, comma, equals sign or digit outside a text. It looks right and "
     "is not.",
     "输入法留下了全角的引号、逗号、等号或数字，看上去没错，程序却不认。"},
    {"type the character with the input method switched off", "请切换到英文半角后重新输入"}};
inline constexpr Rule too_deep{
    "too-deep",
    Origin::loading,
    Severity::error,
    {"a file nests deeper than any plan needs", "文件嵌套过深"},
    {"Plans are flat. Thousands of nested brackets or dotted keys are a damaged or hostile file.",
     "计划文件层次很浅。成千上万层的括号或点号，只可能是损坏的或恶意的文件。"},
    {"flatten the value", "请减少嵌套"}};
inline constexpr Rule unknown_key{
    "unknown-key",
    Origin::loading,
    Severity::error,
    {"a key or a table that the format does not have", "没有这一项或这个表"},
    {"A key that nobody reads is a promise that nobody checks; most often it is a typing slip.",
     "没有人读取的内容，就是没有人核对的承诺；多半是名称写错了。"},
    {"correct the key, or put remarks into `note`", "请改正名称；说明性文字可写入 note"}};
inline constexpr Rule missing_key{"missing-key",
                                  Origin::loading,
                                  Severity::error,
                                  {"a record lacks a key that it needs", "记录缺少必填项"},
                                  {"Without it the record cannot be placed: nobody can say what it is, whose, or when.",
                                   "缺了它，就说不清这条记录是什么、属于谁、在何时。"},
                                  {"add the key", "请补上这一项"}};
inline constexpr Rule wrong_type{
    "wrong-type",
    Origin::loading,
    Severity::error,
    {"a value has the wrong type", "值的类型不对"},
    {"A date in quotes is a text, and a text in brackets is a list: the program does not guess what was meant.",
     "带引号的日期是文本，方括号里的文本是列表：程序不会猜测原意。"},
    {"write the value in the type that the key takes", "请按该项要求的类型书写"}};
inline constexpr Rule bad_value{"bad-value",
                                Origin::loading,
                                Severity::error,
                                {"a value is not one of those allowed", "值不在允许的范围内"},
                                {"The key takes one of a few words, a level of the plan, or a number between bounds.",
                                 "该项只接受几个固定的词、计划中的层级，或一定范围内的数。"},
                                {"use one of the allowed values", "请改用允许的值"}};
inline constexpr Rule duplicate_id{
    "duplicate-id",
    Origin::loading,
    Severity::error,
    {"two records have the same id", "两条记录的编号相同"},
    {"A reference to the id could mean either of them. Phases, tasks and deliverables share their ids.",
     "引用该编号时无法确定指哪一条。阶段、任务和成果共用一套编号。"},
    {"give one of them another id", "请给其中一条换一个编号"}};
inline constexpr Rule repeated_id{
    "repeated-id",
    Origin::loading,
    Severity::error,
    {"an id stands twice in one list", "同一个列表里有两个相同的编号"},
    {"It would count twice: a team with one region written twice looks like a team with two.",
     "重复的编号会多算一次：同一个地区写了两遍，看起来就像有两个地区。"},
    {"take one of them out", "请删去其中一个"}};
inline constexpr Rule unknown_reference{
    "unknown-reference",
    Origin::loading,
    Severity::error,
    {"a reference names a record that is not there", "引用的记录不存在"},
    {"A report of a team that does not exist counts for nobody.", "不存在的工作组提交的报告，算不到任何人头上。"},
    {"correct the id, or add the record", "请改正编号，或补上这条记录"}};
inline constexpr Rule end_before_start{"end-before-start",
                                       Origin::loading,
                                       Severity::error,
                                       {"something ends before it starts", "结束早于开始"},
                                       {"Its days cannot be counted.", "无法计算天数。"},
                                       {"correct one of the two dates", "请改正其中一个日期"}};
inline constexpr Rule outside_parent{
    "outside-parent",
    Origin::integrity,
    Severity::warning,
    {"a phase lies outside the phase it is a part of", "阶段超出了所属阶段的起止日期"},
    {"What is due with the part would be due before the whole begins, or after it is over.",
     "下级阶段的期限会早于上级阶段开始，或晚于其结束。"},
    {"correct the dates of one of the two phases", "请更正其中一个阶段的起止日期"}};
inline constexpr Rule double_booked{
    "double-booked",
    Origin::integrity,
    Severity::warning,
    {"one person is in two places on one day", "同一人同一天被安排在两地"},
    {"One of the two stays will not happen as planned. Leaving one place and arriving at the next on the same "
     "day is fine.",
     "两处蹲点必有一处落空。当天离开一地、到达另一地不算冲突。"},
    {"move one of the stays; where people are shared, waive it for the person, one of the stays or one of the teams",
     "请调整其中一次蹲点；确需兼顾的，可对该人、其中一次蹲点或其中一个工作组登记豁免"},
    true};
inline constexpr Rule absent{
    "absent",
    Origin::integrity,
    Severity::warning,
    {"somebody is on a stay while away", "请假期间被安排蹲点"},
    {"Who is on leave cannot be at a site: the stay has fewer people than it says, or the leave was not taken.",
     "请假的人不可能同时在蹲点：要么实际人数少于所写，要么并没有请假。"},
    {"take the person off the stay, or correct the absence; where both are right, waive it for the person, the stay or "
     "the team",
     "请把该人从蹲点中去掉，或改正请假日期；情况属实的，可对该人、该次蹲点或该工作组登记豁免"},
    true};
inline constexpr Rule date_order{"date-order",
                                 Origin::integrity,
                                 Severity::error,
                                 {"two days of one record stand in the wrong order", "同一条记录的日期前后颠倒"},
                                 {"Nothing is put right before it was found, and nothing is confirmed before it is put "
                                  "right: one of the two days is wrong.",
                                  "发现之前不会解决，解决之前不会核实：两个日期必有一个写错。"},
                                 {"correct one of the two days", "请改正其中一个日期"}};
inline constexpr Rule not_in_team{
    "not-in-team",
    Origin::integrity,
    Severity::error,
    {"a stay's person is not in its team", "蹲点人员不在该工作组"},
    {"The stay's people are the team's lead, deputies and members, or a leader who anchors or guides the "
     "team's region.",
     "参加蹲点的应是本组的组长、副组长、组员，或蹲点、联系该地区的领导。"},
    {"add the person to the team, or correct the name", "请把此人列入工作组，或改正编号"}};
inline constexpr Rule include_not_found{
    "include-not-found",
    Origin::loading,
    Severity::error,
    {"an included file cannot be read", "引入的文件无法读取"},
    {"Its records are missing from the plan.", "其中的记录不在计划里。"},
    {"correct the path; it is relative to the file that names it", "请改正路径；路径相对于写它的文件"}};
inline constexpr Rule include_outside{
    "include-outside",
    Origin::loading,
    Severity::error,
    {"a named file lies outside the folders that a plan may read", "指定的文件在允许读取的目录之外"},
    {"A plan that comes by mail must not read other files of the machine.",
     "通过邮件收到的计划不应读取本机的其他文件。"},
    {"move the file into the plan's folder", "请把文件移到计划所在的目录"}};
inline constexpr Rule include_circular{
    "include-circular",
    Origin::loading,
    Severity::error,
    {"a file includes itself, directly or through others", "文件直接或间接地引入了自己"},
    {"Records would be read without end.", "记录会被无休止地重复读取。"},
    {"remove one of the includes", "请去掉其中一处引入"}};
inline constexpr Rule misplaced_key{
    "misplaced-key",
    Origin::loading,
    Severity::error,
    {"an included file says something only the plan's own file may say", "引入的文件写了只能由主文件写的内容"},
    {"The plan has one title, one number and one set of dates; an included file's [plan] may hold only "
     "`include`.",
     "一份计划只有一个标题、一个文号、一套日期；引入的文件中，[plan] 只能写 include。"},
    {"move the key to the plan's own file", "请把这一项移到主文件"}};
inline constexpr Rule no_teams{"no-teams",
                               Origin::integrity,
                               Severity::info,
                               {"the plan has no teams", "计划中没有工作组"},
                               {"Nothing about teams can be checked.", "与工作组有关的内容无从检查。"},
                               {"add [[teams]]", "请添加 [[teams]]"}};
inline constexpr Rule no_requirements{
    "no-requirements",
    Origin::integrity,
    Severity::info,
    {"the plan states no requirements", "计划没有提出任何要求"},
    {"Only the plan's integrity was checked; no promise was.", "只检查了数据是否完整，没有核对任何承诺。"},
    {"add [[requirements]]", "请添加 [[requirements]]"}};
inline constexpr Rule no_subjects{
    "no-subjects",
    Origin::integrity,
    Severity::error,
    {"a requirement is about records that the plan does not have", "要求所针对的记录在计划中不存在"},
    {"A promise about nobody is kept by nobody: that it finds nothing to complain of means nothing.",
     "没有对象的承诺无人履行：查不出问题，并不说明已经落实。"},
    {"add the records, or remove the requirement", "请补上记录，或删除该要求"}};
inline constexpr Rule bad_requirement{
    "bad-requirement",
    Origin::integrity,
    Severity::error,
    {"a requirement cannot be understood", "要求写得不对，无法检查"},
    {"It names a check, a parameter, a table, a field or a value that does not exist, or its bounds "
     "contradict each other. It is not evaluated; the others are.",
     "它用了不存在的检查、参数、表、字段或取值，或上下限矛盾。该要求不作判定，其余照常。"},
    {"correct the requirement; `grassroots explain CHECK` lists a check's parameters",
     "请改正该要求；用 `grassroots explain 检查名` 查看参数"}};
inline constexpr Rule loosened{
    "loosened",
    Origin::integrity,
    Severity::error,
    {"a plan loosens a requirement of the plan above it", "放宽了上级计划的要求"},
    {"A requirement that applies below binds every plan below. It may be stated again under its id to ask for more, "
     "never for less: what it counts, of whom and when is not changed. Nor are the words of a field that the plan "
     "above "
     "lists, and holidays of one's own do not put off its deadlines unnoticed.",
     "适用于下级的要求对所有下级计划都有约束力。可以用同一编号再次写出以提高要求，但不得降低；统计什么、针对谁、在何时"
     "都不得改动。上级计划规定的用词不得增加，自行增加的节假日若推迟上级的期限，也会提示。"},
    {"take the line out, or ask for at least as much as the plan above", "请删去这一行，或不低于上级计划的要求"}};
inline constexpr Rule other_parent{
    "other-parent",
    Origin::loading,
    Severity::warning,
    {"a plan names another plan above it than the one it is judged by", "计划写的上级计划不是判定所依据的上级计划"},
    {"`--parent` names the plan whose requirements hold, whatever the plan itself says. This one would have itself "
     "judged "
     "by another.",
     "`--parent` 指定以哪个上级计划为准，不论计划自己怎么写。该计划写的是另一个上级计划。"},
    {"name the right plan in `plan.parent`, or ask why it names another", "请改正 `plan.parent`，或查明为何另有所指"}};
inline constexpr Rule unbound_clause{
    "unbound-clause",
    Origin::integrity,
    Severity::warning,
    {"a clause that the plan names has no requirement", "计划列出的条款没有对应的要求"},
    {"`plan.clauses` lists what the document asks. A clause that no requirement comes from is not checked by anything, "
     "and a requirement that somebody took out leaves no other trace.",
     "`plan.clauses` 列出文件中应当落实的条款。没有对应要求的条款不受任何检查；要求被人删去，也只有这里看得出来。"},
    {"state a requirement with this `clause`; take the clause out only where nobody can check it",
     "请写一项 `clause` 为该条款的要求；确实无法检查的，才从 `plan.clauses` 中删去"}};
inline constexpr Rule overdue{
    "overdue",
    Origin::lateness,
    Severity::error,
    {"a task, deliverable or finding is past its due date", "任务、成果或问题已逾期"},
    {"The day it was promised for has passed. Where a requirement tells that already, it is not told again.",
     "承诺的日期已过。要求已经报告的，不再重复。"},
    {"do it and record the day, or agree on a new date", "请抓紧办理，并在台账中登记完成日期；或另行商定期限"},
    true};
inline constexpr Rule unconfirmed_stay{
    "unconfirmed-stay",
    Origin::lateness,
    Severity::warning,
    {"a stay is over and still only planned", "蹲点日期已过，状态仍为计划"},
    {"Nobody can say whether it happened, so its days do not count as done.", "无法确定是否开展，其天数不计入已完成。"},
    {"set status to \"done\" or \"cancelled\"", "请把 status 改为 \"done\" 或 \"cancelled\""},
    true};
inline constexpr Rule out_of_order{"out-of-order",
                                   Origin::integrity,
                                   Severity::error,
                                   {"something was done before what it follows", "先于前置事项完成"},
                                   {"A summary that was handed in before what it sums up cannot rest on it.",
                                    "早于所汇总内容提交的总结，不可能以其为依据。"},
                                   {"correct one of the dates, or the `after`", "请改正其中一个日期，或修改 after"}};
inline constexpr Rule circular_order{"circular-order",
                                     Origin::integrity,
                                     Severity::error,
                                     {"things wait for each other in a cycle", "事项互为前置，形成循环"},
                                     {"None of them can ever be done first.", "哪一项都无法先做。"},
                                     {"remove one `after`", "请去掉其中一处 after"}};
inline constexpr Rule expired_waiver{
    "expired-waiver",
    Origin::integrity,
    Severity::warning,
    {"a waiver has expired and what it waived is still not kept", "豁免已过期，所豁免的要求仍未落实"},
    {"From its last day on, the requirement binds again.", "有效期一过，该要求重新生效。"},
    {"extend the waiver, or meet the requirement", "请延长豁免，或落实该要求"}};
inline constexpr Rule not_waivable{"not-waivable",
                                   Origin::integrity,
                                   Severity::error,
                                   {"a waiver of a requirement that cannot be waived", "豁免了不得豁免的要求"},
                                   {"The requirement says `waivable = false`, so nobody can allow it to be broken.",
                                    "该要求写明 `waivable = false`，任何人都无权豁免。"},
                                   {"take the waiver out", "请删去这项豁免"}};
inline constexpr Rule broad_waiver{
    "broad-waiver",
    Origin::integrity,
    Severity::warning,
    {"a waiver that does not say for whom", "豁免没有写明豁免谁"},
    {"The requirement is about several, and all of them are waived at once, those to come as well.",
     "该要求涉及多个对象，这样写会全部豁免，包括以后新增的对象。"},
    {"name those it is for in `subject`, or write `subject = \"*\"`",
     "请在 `subject` 中写明豁免谁；确实全部豁免的写 `subject = \"*\"`"}};
inline constexpr Rule useless_waiver{
    "useless-waiver",
    Origin::integrity,
    Severity::warning,
    {"a waiver waives nothing", "豁免没有对象"},
    {"The requirement is kept without it, or the waiver names somebody it does not concern.",
     "不用豁免也已落实，或豁免的对象与该要求无关。"},
    {"remove the waiver, or correct its subject", "请删除该豁免，或改正豁免对象"}};
inline constexpr Rule late{
    "late",
    Origin::late,
    Severity::warning,
    {"a requirement was met, or a task, report or problem closed, after it was due",
     "要求在期限之后才落实，或任务、成果、问题逾期才办结"},
    {"It is done, and the delay is worth knowing for the next campaign. Of a requirement this is a warning, of a task, "
     "deliverable or finding by itself a remark, which is left out where a requirement tells it already.",
     "虽已办完，延误的教训值得下次吸取。要求迟落实是警告，任务、成果、问题自身迟办结只作提示，要求已经报告的不再重复"
     "。"},
    {"nothing can be done about it now; plan more time", "已无法补救，下次请把时间留足"}};
inline constexpr Rule unfamiliar_word{
    "unfamiliar-word",
    Origin::integrity,
    Severity::warning,
    {"a word that no requirement knows almost matches one that some requirement does",
     "某个词与要求中的用词十分相近，却不相同"},
    {"Kinds, conditions and topics are the plan's own words, so a misspelt one is not an error; it only does not "
     "count.",
     "类别、条件、主题由计划自定，写错了不报错，只是不被统计。"},
    {"use the word that the requirement uses", "请改用要求中的词"},
    true};
inline constexpr Rule not_csv{
    "not-csv",
    Origin::loading,
    Severity::error,
    {"a row or a column of a table cannot be read", "表格中的行或列无法读取"},
    {"A CSV table has a first row with the names of its columns, separated by commas, and then as many cells in every "
     "row. Where a cell is missing, one too many or a quote open, no cell is sure to stand in its column: the row is "
     "passed over, and the others are still checked.",
     "CSV 表格第一行是以英文逗号分隔的列名，以下各行的单元格数与之相同。少了、多了单元格，或引号没有结束时，"
     "无法确定各单元格属于哪一列：该行会被跳过，其余各行照常检查。"},
    {"correct the row; text with commas, quotes or line ends stands in double quotes, a quote in it doubled",
     "请改正该行；含逗号、引号或换行的文字放在英文双引号里，其中的引号写两遍"}};
inline constexpr Rule cut_code{
    "cut-code",
    Origin::loading,
    Severity::error,
    {"a spreadsheet turned a code into a number", "电子表格把代码变成了数字"},
    {"A long code in a cell that is not marked as text is shown, and saved, as 1.1E+11: its last digits are gone and "
     "cannot be worked out from the file.",
     "单元格未设为文本时，较长的代码会显示并保存为 1.1E+11：末尾几位已经丢失，无法从文件中恢复。"},
    {"enter the code again with an apostrophe before it ('110101001001), or set the column's format to text first",
     "请重新输入代码，并在前面加一个单引号（'110101001001），或先把该列设为文本格式"}};
inline constexpr Rule unknown_place{
    "unknown-place",
    Origin::integrity,
    Severity::warning,
    {"a site or a region is not in the register of places", "蹲点地或地区不在区划名录中"},
    {"The register that the plan names has no place with this code or of this name, so nobody can look up where the "
     "team goes. A register can be older than the plan: a village that was merged or founded since can be waived.",
     "计划所用的区划名录中没有这个代码或名称，无法查到工作组去的是哪里。名录可能早于计划：此后撤并或新设的村（居）可作"
     "豁免。"},
    {"correct the code or the name, or waive it where the register is too old", "请改正代码或名称；名录过旧的可作豁免"},
    true};
inline constexpr Rule ambiguous_place{
    "ambiguous-place",
    Origin::integrity,
    Severity::warning,
    {"a site's names mean several places of the register", "蹲点地的名称在区划名录中对应多个地方"},
    {"Thousands of villages share their names. The names of the levels above and the regions of the site's team were "
     "taken into account, and more than one place is left.",
     "重名的村（居）数以千计。已结合上级各层的名称和工作组的对口地区，仍无法确定是哪一处。"},
    {"add the site's `code`, or the names of the levels above", "请写上蹲点地的 code，或补上上级各层的名称"}};
inline constexpr Rule place_mismatch{
    "place-mismatch",
    Origin::integrity,
    Severity::error,
    {"a site's code and its names mean different places", "蹲点地的代码与名称不是同一个地方"},
    {"The register has the code under another name, so one of the two is wrong, and everything that is counted by code "
     "is counted for another place. Words at a name's end that say what sort of place it is make no difference.",
     "该代码在区划名录中是另一个名称，二者必有一错，按代码统计的内容也会算到别处。名称末尾的“县”“村委会”等字不影响判断"
     "。"},
    {"correct the code or the name; where the place was renamed, waive it", "请改正代码或名称；已更名的可作豁免"},
    true};
inline constexpr Rule outside_regions{
    "outside-regions",
    Origin::integrity,
    Severity::warning,
    {"a site lies outside the regions of its team", "蹲点地不在工作组的对口地区"},
    {"Codes begin with the code of what they lie in, so 1101… is not in Hebei (13). Where a region's places have other "
     "codes, as the cities of the Xinjiang Production and Construction Corps have codes of 659, its `prefixes` say so.",
     "区划代码以所属地区的代码开头，1101… 就不在河北（13）。地区下辖的代码另有开头的（如兵团各市的代码以 659 "
     "开头），应写入该地区的 prefixes。"},
    {"correct the code, add the beginning of the code to the region's `prefixes`, or waive it",
     "请改正代码，或把代码的开头写入该地区的 prefixes；确有需要的可作豁免"},
    true};

inline constexpr Rule foreign_region{
    "foreign-region",
    Origin::integrity,
    Severity::warning,
    {"a record of a team is about a region that is not the team's", "记录所写的地区不是该工作组的对口地区"},
    {"A stay, an activity or a report counts for the region that it names. Of a region that neither is one of the "
     "team's, "
     "nor lies in one, nor contains one, it is a slip more often than a visit.",
     "蹲点、活动、成果按所写的地区统计。该地区既不是工作组的对口地区，也不在其内、不包含它，多半是写错了。"},
    {"correct the region or the team; where the team did work there, waive it",
     "请改正地区或工作组；确在该地工作的，可作豁免"},
    true};
inline constexpr Rule missing_parent{
    "missing-parent",
    Origin::integrity,
    Severity::warning,
    {"a region lies in another by its code, and does not say so", "按代码属于另一地区，却没有写明上级地区"},
    {"Regions belong together by `parent` alone: what a team does here does not count for the other region, and a "
     "region that stands by itself looks the same as one whose `parent` was forgotten.",
     "地区之间的隶属关系只看 parent：没有写明的，这里的工作不会计入上级地区；是单列还是漏填，也无从分辨。"},
    {"write the other region's code as `parent`; where this one stands by itself, give both the same `level`, or waive "
     "it",
     "请把上级地区的代码写入 parent；确为单列的，请写明相同的 level，或作豁免"},
    true};
inline constexpr Rule outside_phases{
    "outside-phases",
    Origin::integrity,
    Severity::warning,
    {"a stay lies outside every phase, or lasts longer than the campaign", "蹲点不在任何阶段之内，或比整个工作期还长"},
    {"A year typed wrong makes a stay of a thousand days, or one of another campaign, and its days meet what they "
     "should "
     "not.",
     "年份写错一个数字，蹲点就成了几千天，或落到了别的年份，天数也会被错误地计入。"},
    {"correct the dates; where the stay is meant so, waive it", "请改正日期；确系如此安排的，可作豁免"},
    true};
inline constexpr Rule future_fact{
    "future-fact",
    Origin::integrity,
    Severity::warning,
    {"something is recorded as done on a day that is still to come", "记录的完成日期还没有到"},
    {"What has happened cannot be dated later than today. Until that day it does not count.",
     "已经发生的事，日期不会晚于今天。到那天之前不会计入。"},
    {"correct the date, or record it when it has happened", "请改正日期，或等事情办完后再填"},
    true};

}  // namespace rules

// Adds a finding of this rule, with the rule's severity and remedy; the caller may fill in more.
Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, Place place);
// The same about a key of a record, or with an empty key about the record; it points at the key's value, or at the
// record where the key was left out.
Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, const Plan& plan, RecordRef about,
                   std::string_view key = {});
// The same about something in a record whose place is known.
Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, const Plan& plan, RecordRef about,
                   Place place);

// Says of the diagnostics from the `first` on that name no record yet which one they are about.
void attribute(Diagnostics& diagnostics, std::size_t first, const Plan& plan, RecordRef about);

// All of them, in the order of this file.
std::span<const Rule* const> all_rules();
const Rule* find_rule(std::string_view name);

}  // namespace grassroots
