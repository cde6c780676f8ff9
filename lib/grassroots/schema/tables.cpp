// SPDX-License-Identifier: MIT
// Every table and key of the format, declared once.
#include <algorithm>
#include <array>

#include "grassroots/schema/field.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/schema/version.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

constexpr Word stay_status[] = {{"planned", "计划"}, {"done", "完成"}, {"cancelled", "取消"}};
constexpr Word severities[] = {{"error", "错误"}, {"warning", "警告"}, {"info", "提示"}};
constexpr Word day_units[] = {{"calendar", "日历天"}, {"person", "人天"}};
constexpr Word amount_modes[] = {{"sum", "合计"}, {"each", "逐条"}, {"mean", "平均"}};
constexpr Word own_times[] = {{"stay", "蹲点期间"}, {"phase", "阶段内"}};
constexpr Word recurrences[] = {{"day", "每天"},       {"week", "每周"}, {"month", "每月"},
                                {"quarter", "每季度"}, {"year", "每年"}, {"phase", "每个阶段"}};
constexpr Word roles[] = {{"lead", "组长"}, {"deputies", "副组长"}, {"members", "组员"}};
// What people call the checks in Chinese; the checks themselves are listed in check/registry.cpp.
constexpr Word checks[] = {{"amount", "数量"},  {"attend", "到场"}, {"attend", "出勤"}, {"attest", "签字证明"},
                           {"attest", "证明"},  {"count", "计数"},  {"count", "个数"},  {"cover", "覆盖"},
                           {"cover", "全覆盖"}, {"days", "天数"},   {"filled", "必填"}, {"filled", "填写"},
                           {"lead", "领导"},    {"lead", "联系"},   {"pair", "结对"},   {"pair", "对口"},
                           {"phases", "阶段"},  {"recuse", "回避"}, {"rotate", "轮换"}, {"share", "比例"},
                           {"share", "占比"},   {"tasks", "任务"},  {"within", "期限"}, {"within", "时限"}};
constexpr Word reaches[] = {{"here", "本级"}, {"below", "下级"}, {"both", "本级和下级"}};
// A word is stored as its place, from 1; 0 is none.
template <class Enum, std::size_t n>
constexpr bool are_words_up_to(Enum last, const Word (&)[n]) {
  return static_cast<std::size_t>(last) == n;
}
static_assert(are_words_up_to(StayStatus::cancelled, stay_status) && are_words_up_to(SeverityWord::info, severities) &&
              are_words_up_to(DayUnit::person, day_units) && are_words_up_to(AmountMode::mean, amount_modes) &&
              are_words_up_to(During::phase, own_times) && are_words_up_to(Recurrence::Unit::phase, recurrences) &&
              are_words_up_to(RosterRole::members, roles) && are_words_up_to(Reach::both, reaches));

std::string_view check_called(std::string_view label) {
  const auto* const found =
      std::find_if(std::begin(checks), std::end(checks), [&](const Word& each) { return each.chinese == label; });
  return found == std::end(checks) ? std::string_view() : found->name;
}

std::string_view records_called(std::string_view label) {
  const TableSchema* const table = table_called(label);
  return table == nullptr ? std::string_view() : table->name;
}
std::string_view subjects_called(std::string_view label) {
  const TableSchema* const table = table_called(label);
  return table == nullptr ? std::string_view() : table->singular;
}

constexpr Field kind =
    field<&Record::kind>("kind", {"kind", "类别"}, {"the plan's own word for what sort this is", "计划自定的类别词"})
        .vocabulary();
constexpr Field note = field<&Record::note>("note", {"note", "备注"}, {"anything worth remembering", "需要记下的说明"});
constexpr Field source =
    field<&Record::source>("source", {"source", "来源"}, {"where this is from", "数据或说法的出处"});

// What a record has under keys that the plan chooses. Some tables had them in format 1, too.
template <auto member>
constexpr Field amounts = field<member>("amounts", {"amounts", "数量"},
                                        {"numbers under the plan's own keys: hours, samples …",
                                         "各种数量，名目由计划自定，如工时、样本数"})
                              .of_numbers()
                              .added(2);
template <auto member>
constexpr Field profile = field<member>("profile", {"profile", "特征"},
                                        {"anything else, under the plan's own keys", "其他情况，名目由计划自定"})
                              .added(2);

constexpr Field plan_fields[] = {
    field<&PlanInfo::title>("title", {"title", "标题"}, {"what the plan is called", "计划的名称"}).must(),
    field<&PlanInfo::number>("number", {"number", "文号"}, {"the document's number", "发文字号"}),
    field<&PlanInfo::issuer>("issuer", {"issuer", "发文机关"}, {"who issued it", "由谁印发"}),
    field<&PlanInfo::issued>("issued", {"issued", "印发日期"}, {"the day it was issued", "印发的日期"}),
    field<&PlanInfo::addressees>("addressees", {"addressees", "主送单位"}, {"whom it is addressed to", "发给哪些单位"}),
    field<&PlanInfo::contacts>("contacts", {"contacts", "联系人"}, {"who answers questions", "有问题找谁"}),
    field<&PlanInfo::basis>("basis", {"basis", "依据"}, {"the documents it rests on", "制定计划所依据的文件"}),
    field<&PlanInfo::method>("method", {"method", "工作方法"}, {"how the work is done", "工作怎样开展"}),
    field<&PlanInfo::include>(
        "include", {"include", "包含文件"},
        {"more files of this plan: relative paths and globs", "计划的其他文件：相对路径或通配符"}),
    field<&PlanInfo::previous>("previous", {"previous plan", "上期计划"},
                               {"the plan of the period before", "上一期的计划文件"}),
    field<&PlanInfo::parent>("parent", {"parent plan", "上级计划"}, {"the plan above this one", "上一级的计划文件"}),
    field<&PlanInfo::plan_register>(
        "register", {"register", "区划名录"},
        {"a CSV of division codes and names that sites are looked up in: a file with the columns `code` and `name`, or "
         "{file, code, name, revoked} with the names of its columns",
         "查对蹲点地用的区划名录：列名为 区划代码（code）、名称（name）的 CSV 文件，或 {file, code, name, revoked}，"
         "分别写明文件和各列的列名"}),
    field<&PlanInfo::columns>(
        "columns", {"columns", "列名对照"},
        {"headings of tables that are left alone (\"\"), or the keys that they mean: { No = \"\", contact = \"people\" "
         "}",
         "数据表中不读取的列（写 \"\"），或列名对应的项：{ \"序号\" = \"\", \"负责人\" = \"people\" }"}),
    field<&PlanInfo::region>("region", {"region", "地区"}, {"the region the plan is for", "计划所属的地区"}),
    field<&PlanInfo::levels>("levels", {"levels", "层级"},
                             {"the levels regions can have, from the top", "从上到下的地区层级"}),
    field<&PlanInfo::format>("format", {"format", "格式版本"},
                             {"the version of the format that it is written in (`explain changes`)",
                              "所用的格式版本（见 `explain changes`）"})
        .between(1, 1000),
    field<&PlanInfo::clauses>(
        "clauses", {"clauses", "条款"},
        {"the clauses of the document that some requirement should come from", "文件中应落实为要求的条款"}),
    kind,
    note,
    source,
};

constexpr Field contact_fields[] = {
    field<&Contact::name>("name", {"name", "姓名"}, {"the person's name", "联系人姓名"}).must(),
    field<&Contact::phone>("phone", {"phone", "电话"}, {"the telephone number", "联系电话"}),
    kind,
    note,
    source,
};

constexpr Field phase_fields[] = {
    field<&Phase::id>("id", {"id", "编号"}, {"names the phase", "阶段的编号"}).identity(),
    field<&Phase::name>("name", {"name", "名称"}, {"what it is called", "阶段名称"}).must(),
    field<&Phase::start>("start", {"start", "开始日期"}, {"its first day (left out: open)", "第一天（不填为未定）"})
        .planned(),
    field<&Phase::end>("end", {"end", "结束日期"}, {"its last day (left out: open)", "最后一天（不填为未定）"})
        .planned(),
    field<&Phase::clause>("clause", {"clause", "条款"}, {"the clause it comes from", "出自哪一条款"}),
    field<&Phase::parent>("parent", {"parent phase", "所属阶段"}, {"the phase it is a part of", "属于哪个阶段"})
        .aside(),
    profile<&Phase::profile>,
    amounts<&Phase::amounts>,
    kind,
    note,
    source,
};

constexpr Field event_fields[] = {
    field<&Event::id>("id", {"id", "编号"}, {"names the event", "事件的编号"}).identity(),
    field<&Event::name>("name", {"name", "名称"}, {"what it is called", "事件名称"}).must(),
    field<&Event::date>("date", {"date", "日期"}, {"its day (left out: not fixed yet)", "日期（不填为未定）"})
        .planned(),
    field<&Event::region>("region", {"region", "地区"}, {"the region it is in", "在哪个地区"}),
    profile<&Event::profile>,
    amounts<&Event::amounts>,
    kind,
    note,
    source,
};

constexpr Field holiday_fields[] = {
    field<&Holiday::name>("name", {"name", "名称"}, {"what it is called", "节假日名称"}).must(),
    field<&Holiday::start>("start", {"start", "开始日期"}, {"its first day", "放假第一天"}).must(),
    field<&Holiday::end>("end", {"end", "结束日期"},
                         {"its last day (left out: it is one day)", "放假最后一天（不填为一天）"}),
    field<&Holiday::makeup>("makeup", {"make-up days", "调休上班"},
                            {"Saturdays and Sundays that are worked for it", "因放假调休、照常上班的周末"}),
    kind,
    note,
    source,
};

constexpr Field task_fields[] = {
    field<&Task::id>("id", {"id", "编号"}, {"names the task", "任务的编号"}).identity(),
    field<&Task::name>("name", {"name", "名称"}, {"what is to be done", "要做什么"}).must(),
    field<&Task::phase>("phase", {"phase", "阶段"}, {"the phase it belongs to", "属于哪个阶段"}).must(),
    field<&Task::region>("region", {"region", "地区"}, {"the region it is for", "针对的地区"}),
    field<&Task::owner>("owner", {"owner", "责任单位"}, {"who does it", "由谁负责"}),
    field<&Task::due>("due", {"due", "截止"},
                      {"by when (left out: the phase's last day)", "何时完成（不填为阶段最后一天）"}),
    field<&Task::done>("done", {"done", "完成日期"}, {"the day it was done", "完成的日期"}).since("done"),
    field<&Task::after>("after", {"after", "前置事项"}, {"what must come before", "须在哪些事项之后"})
        .refers_to(dated_tables),
    field<&Task::evidence>("evidence", {"evidence", "佐证"}, {"what shows that it was done", "完成的证明材料"})
        .since("done"),
    field<&Task::participants>("participants", {"participants", "参加人员"}, {"who takes part", "哪些人参加"}).added(2),
    profile<&Task::profile>,
    amounts<&Task::amounts>,
    kind,
    note,
    source,
};

constexpr Field priority_fields[] = {
    field<&Priority::id>("id", {"id", "编号"}, {"names the priority", "重点工作的编号"}).identity(),
    field<&Priority::name>("name", {"name", "名称"}, {"what it is called", "重点工作名称"}).must(),
    field<&Priority::clause>("clause", {"clause", "条款"}, {"the clause it comes from", "出自哪一条款"}),
    field<&Priority::parent>("parent", {"parent priority", "所属重点工作"},
                             {"the priority it is a part of", "属于哪项重点工作"})
        .aside(),
    profile<&Priority::profile>,
    amounts<&Priority::amounts>,
    kind,
    note,
    source,
};

constexpr Field region_fields[] = {
    field<&Region::code>("code", {"code", "代码"}, {"the division's code, as text", "行政区划代码（文本）"}).identity(),
    field<&Region::name>("name", {"name", "名称"}, {"the region's name", "地区名称"}).must(),
    field<&Region::level>("level", {"level", "层级"}, {"one of plan.levels", "plan.levels 中的一级"}).level(),
    field<&Region::parent>("parent", {"parent region", "上级地区"}, {"the region it lies in", "属于哪个地区"}).aside(),
    field<&Region::prefixes>("prefixes", {"prefixes", "代码前缀"},
                             {"how the codes below it begin", "下辖区划代码的前缀"}),
    field<&Region::tile>("tile", {"tile", "方格位置"},
                         {"[column, row] on a map of equal tiles", "方格地图上的 [列, 行]"}),
    field<&Region::since>("since", {"since", "列入日期"},
                          {"the day from which it is known (left out: from the start)", "从哪天起列入（不填为一开始）"})
        .added(2),
    profile<&Region::profile>,
    amounts<&Region::amounts>,
    kind,
    note,
    source,
};

constexpr Field leader_fields[] = {
    field<&Leader::id>("id", {"id", "编号"}, {"names the leader", "领导成员的编号"}).identity(),
    field<&Leader::name>("name", {"name", "姓名"}, {"the leader's name", "领导成员姓名"}).must(),
    field<&Leader::title>("title", {"title", "职务"}, {"the leader's office", "职务"}),
    field<&Leader::person>("person", {"person", "人员"}, {"the same person in [[people]]", "[[people]] 中的同一个人"}),
    field<&Leader::anchors>("anchors", {"anchor regions", "蹲点地区"}, {"where the leader stays", "本人蹲点的地区"}),
    field<&Leader::guides>("guides", {"guided regions", "联系地区"},
                           {"the regions the leader guides", "联系指导的地区"}),
    profile<&Leader::profile>,
    amounts<&Leader::amounts>,
    kind,
    note,
    source,
};

constexpr Field person_fields[] = {
    field<&Person::id>("id", {"id", "编号"}, {"names the person", "人员编号"}).identity(),
    field<&Person::name>("name", {"name", "姓名"}, {"the person's name", "姓名"}).must(),
    field<&Person::unit>("unit", {"unit", "单位"}, {"where the person works", "所在单位"}),
    field<&Person::home>("home", {"home region", "来自地区"}, {"the region the person is from", "本人来自的地区"})
        .aside(),
    profile<&Person::profile>,
    amounts<&Person::amounts>,
    kind,
    note,
    source,
};

constexpr Field team_fields[] = {
    field<&Team::id>("id", {"id", "编号"}, {"names the team", "工作组编号"}).identity(),
    field<&Team::name>("name", {"name", "名称"}, {"what it is called", "工作组名称"}),
    field<&Team::regions>("regions", {"regions", "对口地区"}, {"the regions it is sent to", "对口的地区"}).must(),
    field<&Team::home>("home", {"home region", "来自地区"}, {"the region it comes from", "工作组来自的地区"}).aside(),
    field<&Team::lead>("lead", {"lead", "组长"}, {"the person who leads it", "组长"}),
    field<&Team::deputies>("deputies", {"deputies", "副组长"}, {"who stands in for the lead", "副组长"}),
    field<&Team::members>("members", {"members", "组员"}, {"the other people in it", "其他组员"}),
    field<&Team::size>("size", {"size", "人数"}, {"how many people, where they are not named", "未列名单时的人数"})
        .between(0, 1e6),
    field<&Team::units>("units", {"units", "组成单位"}, {"the departments it is formed from", "由哪些单位组成"}),
    field<&Team::focus>("focus", {"focus", "侧重"}, {"the priorities nearest to its own work", "结合本单位业务的重点"})
        .aside(),
    profile<&Team::profile>,
    amounts<&Team::amounts>,
    kind,
    note,
    source,
};

constexpr Field site_fields[] = {
    field<&Site::id>("id", {"id", "编号"}, {"names the site", "蹲点地编号"}).identity(),
    field<&Site::team>("team", {"team", "工作组"}, {"the team that works there", "在此工作的工作组"}),
    field<&Site::region>("region", {"region", "地区"}, {"the region it lies in", "所在地区"}),
    field<&Site::name>("name", {"name", "名称"}, {"what it is called", "名称"}),
    field<&Site::city>("city", {"city", "市"}, {"its city or prefecture", "所在市（地、州、盟）"}),
    field<&Site::county>("county", {"county", "县"}, {"its county or district", "所在县（市、区、旗）"}),
    field<&Site::township>("township", {"township", "乡镇"}, {"its township or street", "所在乡镇（街道）"}),
    field<&Site::village>("village", {"village", "村居"}, {"its village or community", "所在村（居）"}),
    field<&Site::code>("code", {"code", "区划代码"},
                       {"its division code, as text; further digits behind a village's 12 name a place in it",
                        "区划代码（文本）；村级 12 位之后可再加数字，表示村内的自然村、村民小组"}),
    field<&Site::condition>("condition", {"condition", "基础条件"},
                            {"the plan's own word: weak, advanced …", "计划自定的词，如薄弱、先进"})
        .vocabulary(),
    field<&Site::surveyed>("surveyed", {"surveyed", "摸底日期"},
                           {"the day its profile was completed", "基本情况摸清的日期"})
        .since("surveyed"),
    field<&Site::profile>("profile", {"profile", "基本情况"},
                          {"what was learned of it, under the plan's own keys", "了解到的情况，名目由计划自定"})
        .since("surveyed"),
    amounts<&Site::amounts>,
    kind,
    note,
    source,
};

constexpr Field stay_fields[] = {
    field<&Stay::id>("id", {"id", "编号"},
                     {"names the stay (left out: team/start)", "蹲点编号（不填为 工作组/开始日期）"})
        .derived_identity(),
    field<&Stay::team>("team", {"team", "工作组"}, {"the team that stays", "蹲点的工作组"}),
    field<&Stay::site>("site", {"site", "蹲点地"}, {"where", "在哪里"}),
    field<&Stay::people>("people", {"people", "人员"},
                         {"who stays (left out: the whole team; []: nobody)", "参加人员（不填为全组，[] 为无人参加）"}),
    field<&Stay::start>("start", {"start", "开始日期"}, {"the first day", "第一天"}).planned().must().unless("phase"),
    field<&Stay::end>("end", {"end", "结束日期"}, {"the last day (left out: open)", "最后一天（不填为未定）"})
        .planned(),
    field<&Stay::days>("days", {"days", "天数"}, {"how many days, instead of the last one", "天数，可代替结束日期"})
        .between(1, 36600),
    field<&Stay::phase>("phase", {"phase", "阶段"},
                        {"from the phase's first day to its last, instead of dates", "与该阶段同起止，可代替日期"})
        .aside()
        .added(2),
    field<&Stay::mode>("mode", {"mode", "方式"},
                       {"the plan's own word: concentrated, dispersed …", "计划自定的词，如集中、分散"})
        .vocabulary(),
    field<&Stay::status>("status", {"status", "状态"}, {"how it stands (left out: planned)", "进行情况（不填为计划）"})
        .one_of(stay_status),
    field<&Stay::interviews>("interviews", {"interviews", "访谈"},
                             {"how many were heard, under the plan's own keys", "访谈人数，名目由计划自定"})
        .of_numbers()
        .between(0, 1e9)
        .since("end"),
    amounts<&Stay::amounts>.since("end"),
    profile<&Stay::profile>,
    kind,
    note,
    source,
};

constexpr Field absence_fields[] = {
    field<&Absence::person>("person", {"person", "人员"}, {"who is away", "谁请假"}).must(),
    field<&Absence::start>("start", {"start", "开始日期"}, {"the first day", "第一天"}).must(),
    field<&Absence::end>("end", {"end", "结束日期"}, {"the last day (left out: one day)", "最后一天（不填为一天）"}),
    field<&Absence::days>("days", {"days", "天数"}, {"how many days, instead of the last one", "天数，可代替结束日期"})
        .between(1, 36600),
    field<&Absence::reason>("reason", {"reason", "事由"}, {"why", "为什么"}),
    field<&Absence::approved_by>("approved_by", {"approved by", "批准人"}, {"who allowed it", "由谁批准"}),
    profile<&Absence::profile>,
    amounts<&Absence::amounts>,
    kind,
    note,
    source,
};

constexpr Field activity_fields[] = {
    field<&Activity::id>("id", {"id", "编号"}, {"names the activity", "活动编号"}).derived_identity(),
    kind.must(),
    field<&Activity::team>("team", {"team", "工作组"}, {"whose activity it is", "由哪个工作组开展"}),
    field<&Activity::date>("date", {"date", "日期"}, {"the day", "开展日期"}).planned().must(),
    field<&Activity::site>("site", {"site", "蹲点地"}, {"where", "在哪个蹲点地"}),
    field<&Activity::level>("level", {"level", "层级"}, {"one of plan.levels", "plan.levels 中的一级"}).level(),
    field<&Activity::region>("region", {"region", "地区"}, {"in which region", "在哪个地区"}),
    field<&Activity::audience>("audience", {"audience", "对象"},
                               {"for whom, in the plan's own words", "面向的对象，计划自定"})
        .vocabulary(),
    field<&Activity::topics>("topics", {"topics", "主题"}, {"about what, in the plan's own words", "主题，计划自定"})
        .vocabulary(),
    field<&Activity::priorities>("priorities", {"priorities", "重点工作"},
                                 {"which priorities it serves", "推动的重点工作"}),
    field<&Activity::documents>("documents", {"documents", "文件"}, {"the documents it is about", "涉及的文件"})
        .vocabulary(),
    amounts<&Activity::amounts>,
    field<&Activity::name>("name", {"name", "名称"}, {"what it is called", "活动名称"}).added(2),
    field<&Activity::people>(
        "people", {"people", "人员"},
        {"who takes part (left out: the whole team; []: nobody)", "参加人员（不填为全组，[] 为无人参加）"})
        .added(2),
    profile<&Activity::profile>,
    note,
    source,
};

constexpr Field finding_fields[] = {
    field<&Finding::id>("id", {"id", "编号"}, {"names the finding", "发现编号"}).identity(),
    field<&Finding::team>("team", {"team", "工作组"}, {"whose finding it is", "由哪个工作组提出"}),
    kind.must(),
    field<&Finding::level>("level", {"level", "层级"}, {"one of plan.levels", "plan.levels 中的一级"}).level(),
    field<&Finding::site>("site", {"site", "蹲点地"}, {"where", "在哪个蹲点地"}),
    field<&Finding::region>("region", {"region", "地区"}, {"in which region", "在哪个地区"}),
    field<&Finding::priority>("priority", {"priority", "重点工作"}, {"the priority it concerns", "涉及的重点工作"}),
    field<&Finding::date>("date", {"date", "日期"}, {"the day it was found", "发现日期"}),
    field<&Finding::text>("text", {"text", "内容"}, {"what was found", "发现的内容"}).must(),
    field<&Finding::cause>("cause", {"cause", "原因"}, {"why it is so", "原因分析"}),
    field<&Finding::remedy>("remedy", {"remedy", "措施"}, {"what is to be done about it", "解决办法"}),
    field<&Finding::owner>("owner", {"owner", "责任单位"}, {"who does it", "由谁负责"}),
    field<&Finding::due>("due", {"due", "整改期限"}, {"by when", "何时解决"}),
    field<&Finding::resolved>("resolved", {"resolved", "解决日期"}, {"the day it was put right", "解决的日期"})
        .since("resolved")
        .not_before("date"),
    field<&Finding::replicable>("replicable", {"replicable", "可复制"}, {"whether others can copy it", "能否推广"}),
    field<&Finding::adopted>("adopted", {"adopted", "采纳日期"}, {"the day it was taken up", "被采纳的日期"})
        .since("adopted")
        .not_before("date"),
    amounts<&Finding::amounts>,
    field<&Finding::received>("received", {"received", "签收日期"},
                              {"the day its owner signed for it", "责任单位签收的日期"})
        .since("received")
        .not_before("date")
        .added(2),
    field<&Finding::partly>("partly", {"partly resolved", "部分解决日期"},
                            {"the day a part of it was put right", "部分解决的日期"})
        .since("partly")
        .not_before("date")
        .added(2),
    field<&Finding::confirmed>("confirmed", {"confirmed", "核实日期"},
                               {"the day somebody saw that it is put right", "核实确已解决的日期"})
        .since("confirmed")
        .not_before("resolved")
        .added(2),
    profile<&Finding::profile>,
    note,
    source,
};

constexpr Field deliverable_fields[] = {
    field<&Deliverable::id>("id", {"id", "编号"}, {"names the deliverable", "成果编号"}).identity(),
    kind.must(),
    field<&Deliverable::team>("team", {"team", "工作组"}, {"the team that owes it", "由哪个工作组提交"}),
    field<&Deliverable::owner>("owner", {"owner", "责任单位"},
                               {"who owes it, if no team does", "非工作组提交时的责任单位"}),
    field<&Deliverable::name>("name", {"name", "名称"}, {"what it is called", "成果名称"}),
    field<&Deliverable::region>("region", {"region", "地区"}, {"the region it is about", "涉及的地区"}),
    field<&Deliverable::phase>("phase", {"phase", "阶段"}, {"the phase it belongs to", "属于哪个阶段"}),
    field<&Deliverable::due>("due", {"due", "截止"},
                             {"by when (left out: the phase's last day)", "何时提交（不填为阶段最后一天）"}),
    field<&Deliverable::submitted>("submitted", {"submitted", "提交日期"}, {"the day it was handed in", "提交的日期"})
        .since("submitted"),
    field<&Deliverable::to>("to", {"to", "报送对象"}, {"who gets it", "报给谁"}).vocabulary(),
    field<&Deliverable::after>(
        "after", {"after", "前置事项"},
        {"what must come before; kind:… means all of a kind", "须在哪些事项之后；kind:… 指该类全部成果"})
        .refers_to(dated_tables),
    field<&Deliverable::sections>("sections", {"sections", "章节"}, {"what it contains", "包含哪些部分"})
        .vocabulary()
        .since("submitted"),
    amounts<&Deliverable::amounts>.since("submitted").planned_before(),
    field<&Deliverable::covers>(
        "covers", {"covers", "所属时段"},
        {"the time it reports on: a phase, a day, or {from, to}", "反映哪一时段的情况：阶段、某一天，或 {from, to}"})
        .added(2),
    profile<&Deliverable::profile>,
    note,
    source,
};

// What can be signed for beside a team, a stay or a person.
constexpr TableSet signed_for = only(TableId::phases) | only(TableId::tasks) | only(TableId::priorities) |
                                only(TableId::regions) | only(TableId::leaders) | only(TableId::sites) |
                                only(TableId::activities) | only(TableId::findings) | only(TableId::deliverables);

constexpr Field attestation_fields[] = {
    field<&Attestation::of>("of", {"of", "证明事项"}, {"the requirement it is about", "针对哪项要求"}).must(),
    field<&Attestation::team>("team", {"team", "工作组"}, {"the team it is for", "针对的工作组"}),
    field<&Attestation::stay>("stay", {"stay", "蹲点"}, {"the stay it is for", "针对的蹲点"}),
    field<&Attestation::person>("person", {"person", "人员"}, {"the person it is for", "针对的人员"}),
    field<&Attestation::about>("about", {"about", "针对记录"},
                               {"the id of any other record it is for", "针对的其他记录的编号"})
        .refers_to(signed_for),
    field<&Attestation::date>("date", {"date", "日期"}, {"the day it was signed", "签署日期"}).must(),
    field<&Attestation::by>("by", {"signed by", "签署人"}, {"who signed it", "由谁签署"}).must(),
    field<&Attestation::holds>("holds", {"holds", "属实"},
                               {"whether it was kept (left out: yes)", "是否做到（不填为是）"}),
    profile<&Attestation::profile>,
    amounts<&Attestation::amounts>,
    kind,
    note,
    source,
};

constexpr Field requirement_fields[] = {
    field<&Requirement::id>("id", {"id", "编号"}, {"names the requirement", "要求的编号"})
        .identity()
        .tighter(Tighter::any),
    field<&Requirement::check>(
        "check", {"check", "检查"},
        {"the check that decides it (left out only where the requirement tightens one of the parent plan)",
         "用哪种检查判定（仅在收紧上级要求时可不写）"})
        .labelled_by(check_called),
    field<&Requirement::clause>("clause", {"clause", "条款"}, {"the clause it comes from", "出自哪一条款"}),
    field<&Requirement::text>("text", {"text", "内容"},
                              {"what is asked, in plain words; a text or {en, zh}", "要求的内容；文本或 {en, zh}"}),
    field<&Requirement::severity>("severity", {"severity", "严重程度"},
                                  {"how bad it is to break it (left out: error)", "未落实时的严重程度（不填为错误）"})
        .one_of(severities)
        .tighter(Tighter::stricter),
    field<&Requirement::by>("by", {"by", "期限"}, {"until when it may be open", "最迟何时落实"})
        .tighter(Tighter::earlier),
    field<&Requirement::per>("per", {"per", "对象"},
                             {"for each of what (left out: the plan)", "按什么逐个判定（不填为整个计划）"})
        .labelled_by(subjects_called),
    field<&Requirement::every>(
        "every", {"every", "周期"},
        {"for every month, week, phase … anew (left out: once)", "每月、每周、每个阶段等分别判定（不填为判定一次）"})
        .one_of(recurrences),
    field<&Requirement::from>(
        "from", {"from", "起始"},
        {"the first day that counts; of a phase, its first", "从哪一天起计入；写阶段时为其第一天"}),
    field<&Requirement::to>(
        "to", {"to", "截至"},
        {"the last day that counts; of a phase, its last", "到哪一天为止计入；写阶段时为其最后一天"}),
    field<&Requirement::each>("each", {"each", "对象筛选"}, {"which of them", "只看哪些对象"}),
    field<&Requirement::where>("where", {"where", "记录筛选"}, {"which records", "只看哪些记录"}),
    field<&Requirement::among>("among", {"among", "整体筛选"},
                               {"which records are the whole that a share is a part of", "计算比例时以哪些记录为整体"}),
    field<&Requirement::applies>("applies", {"applies", "适用"},
                                 {"to this plan, to those below, or both", "适用于本级、下级，或两者"})
        .one_of(reaches),
    field<&Requirement::of>("of", {"of", "表"}, {"the table whose records count", "统计哪个表的记录"})
        .labelled_by(records_called),
    field<&Requirement::field>("field", {"field", "字段"}, {"the field that is looked at", "看哪个字段"}),
    field<&Requirement::fields>("fields", {"fields", "字段组"}, {"the fields that must be there", "必须填写的字段"}),
    field<&Requirement::values>("values", {"values", "取值"}, {"the values that must appear", "必须出现的取值"})
        .tighter(Tighter::longer),
    field<&Requirement::distinct>("distinct", {"distinct", "去重字段"},
                                  {"count this field's different values", "按该字段的不同取值计数"}),
    field<&Requirement::over>("over", {"over", "除以"}, {"the field to divide by", "作分母的字段"}),
    field<&Requirement::min>("min", {"minimum", "下限"}, {"at least", "至少"}).tighter(Tighter::larger),
    field<&Requirement::max>("max", {"maximum", "上限"}, {"at most", "至多"}).tighter(Tighter::smaller),
    field<&Requirement::equals>("equals", {"equals", "等于"}, {"exactly", "恰好"}),
    field<&Requirement::unit>("unit", {"unit", "单位"}, {"calendar days or person-days", "日历天或人天"})
        .one_of(day_units),
    field<&Requirement::mode>("mode", {"mode", "方式"}, {"the sum, each record, or the mean", "合计、逐条或平均"})
        .one_of(amount_modes),
    field<&Requirement::teams>("teams", {"teams", "组数"}, {"how many teams there are", "工作组总数"}).between(0, 1e6),
    field<&Requirement::regions_per_team>("regions_per_team", {"regions per team", "每组地区数"},
                                          {"[least, most]", "[最少, 最多]"})
        .between(0, 1e6),
    field<&Requirement::teams_per_region>("teams_per_region", {"teams per region", "每地区组数"},
                                          {"[least, most]", "[最少, 最多]"})
        .between(0, 1e6),
    field<&Requirement::anchors>("anchors", {"anchor regions", "蹲点地区数"},
                                 {"[least, most] for each leader", "每位领导的 [最少, 最多]"})
        .between(0, 1e6),
    field<&Requirement::guides>("guides", {"guided regions", "联系地区数"},
                                {"[least, most] for each leader", "每位领导的 [最少, 最多]"})
        .between(0, 1e6),
    field<&Requirement::covered>("covered", {"covered", "全覆盖"},
                                 {"every region has exactly one leader", "每个地区恰有一位领导"}),
    field<&Requirement::keep_min>("keep_min", {"kept, at least", "至少留任"},
                                  {"people a team keeps from the plan before", "比上期至少留几人"})
        .between(0, 1e6),
    field<&Requirement::new_min>("new_min", {"new, at least", "至少新进"},
                                 {"people new to a team", "比上期至少新进几人"})
        .between(0, 1e6),
    field<&Requirement::phase>("phase", {"phase", "阶段"}, {"the phase the dates lie in", "日期须在哪个阶段内"}),
    field<&Requirement::during>("during", {"during", "发生时段"},
                                {"in the record's own stay or phase", "须在记录自己的蹲点或阶段期间"})
        .one_of(own_times),
    field<&Requirement::gap_min>("gap_min", {"gap, at least", "间隔下限"},
                                 {"days between two records of a subject", "同一对象的相邻两条记录之间至少隔几天"})
        .between(0, 36600),
    field<&Requirement::gap_max>("gap_max", {"gap, at most", "间隔上限"},
                                 {"days between two phases, or two records of a subject",
                                  "相邻阶段之间，或同一对象的相邻两条记录之间，最多隔几天"})
        .between(0, 36600),
    field<&Requirement::overlap_max>("overlap_max", {"overlap, at most", "重叠上限"},
                                     {"days two phases share", "相邻阶段最多重叠几天"})
        .between(0, 36600),
    field<&Requirement::who>("who", {"who", "人员"}, {"the lead, the deputies or the members", "组长、副组长或组员"})
        .one_of(roles),
    field<&Requirement::min_days>("min_days", {"days, at least", "至少天数"},
                                  {"days the person is there", "本人至少到场几天"})
        .between(0, 36600),
    field<&Requirement::min_share>("min_share", {"share, at least", "至少比例"},
                                   {"part of the team's days, 0 to 1", "占全组天数的比例，0 到 1"})
        .between(0, 1),
    field<&Requirement::tasks>("tasks", {"tasks", "任务"}, {"the tasks that must be done", "必须完成的任务"})
        .refers_to(only(TableId::tasks)),
    field<&Requirement::waivable>("waivable", {"waivable", "可豁免"},
                                  {"false: no waiver of it counts (left out: yes)", "填否则不得豁免（不填为可豁免）"})
        .tighter(Tighter::refused),
    kind,
    note.tighter(Tighter::any),
    source,
};

constexpr Field waiver_fields[] = {
    field<&Waiver::of>("of", {"of", "豁免事项"},
                       {"the requirements that are waived, or findings that can be: double-booked, unknown-place, "
                        "place-mismatch, outside-regions, foreign-region, missing-parent, outside-phases, future-fact, "
                        "unfamiliar-word, absent, "
                        "overdue, unconfirmed-stay",
                        "豁免哪些要求，或可豁免的问题：double-booked、unknown-place、place-mismatch、outside-regions、"
                        "foreign-region、missing-parent、outside-phases、future-fact、unfamiliar-"
                        "word、absent、overdue、unconfirmed-stay"})
        .must()
        .single_or_list()
        .refers_to(only(TableId::requirements)),
    field<&Waiver::subject>(
        "subject", {"subject", "豁免对象"},
        {"for whom, one or several (left out, or \"*\": all)", "豁免谁，可写多个（不填或写 \"*\" 为全部）"})
        .single_or_list(),
    field<&Waiver::period>("period", {"period", "豁免周期"},
                           {"for which week, month, phase … (left out: all): 2018-07, 2018-Q3, 2018-W27, a phase's id",
                            "豁免哪一期（不填为全部）：2018-07、2018-Q3、2018-W27 或阶段编号"}),
    field<&Waiver::reason>("reason", {"reason", "理由"}, {"why", "为什么"}).must(),
    field<&Waiver::approved_by>("approved_by", {"approved by", "批准人"}, {"who allowed it", "由谁批准"}).must(),
    field<&Waiver::until>("until", {"until", "有效期"}, {"the last day it is in force", "有效的最后一天"}),
    kind,
    note,
    source,
};

constexpr Field term_fields[] = {
    field<&Term::field>("field", {"field", "字段"},
                        {"whose word it is: `stays.mode`; it has only words that stand here",
                         "哪个字段的词，如 `stays.mode`；该字段只能用这里列出的词"})
        .must(),
    field<&Term::word>("word", {"word", "词"}, {"the word", "可用的词"}).must(),
    field<&Term::meaning>("meaning", {"meaning", "含义"},
                          {"what it means; a text or {en, zh}", "含义；文本或 {en, zh}"}),
    kind,
    note,
    source,
};

template <class R>
constexpr TableSchema table(std::string_view name, std::string_view singular, Message label, Message counted,
                            Message help, std::span<const Field> fields, std::string_view known_from = {}) {
  return {TableOf<R>::id,
          name,
          singular,
          label,
          counted,
          help,
          fields,
          known_from,
          [](const Plan& plan) { return static_cast<std::uint32_t>(TableOf<R>::rows(plan).size()); },
          [](const Plan& plan, std::uint32_t row) -> const Record& { return TableOf<R>::rows(plan)[row]; },
          [](const Plan& plan, const Record& record) {
            return static_cast<std::uint32_t>(&static_cast<const R&>(record) - TableOf<R>::rows(plan).data());
          },
          [](Plan& plan) -> Record& {
            static const R blank;  // to copy it is faster than to fill a new one
            return TableOf<R>::rows(plan).emplace_back(blank);
          },
          [](Plan& plan, std::size_t more) { grow(TableOf<R>::rows(plan), more); },
          [](Plan& plan, std::uint32_t rows) { TableOf<R>::rows(plan).resize(rows); },
          [](Plan& plan, std::uint32_t row) -> Record& { return TableOf<R>::rows(plan)[row]; }};
}

constexpr std::string_view owners_of_sites[] = {"team", "region"};
constexpr std::string_view owners_of_stays[] = {"team"};  // one whose site has a team gets it while it is loaded
constexpr std::string_view owners_of_work[] = {"team", "region", "site"};
constexpr std::string_view owners_of_deliverables[] = {"team", "owner"};

constexpr TableSchema tables[] = {
    table<PlanInfo>("plan", "plan", {"plan", "计划"}, {"plan", "个计划"}, {"the plan itself", "计划本身"}, plan_fields)
        .written_as(TableForm::single)
        .with({TableTrait::acting}),
    table<Contact>("contacts", "contact", {"contact", "联系人"}, {"contacts", "个联系人"},
                   {"who answers questions", "联系人"}, contact_fields)
        .written_as(TableForm::inner),
    table<Phase>("phases", "phase", {"phase", "阶段"}, {"phases", "个阶段"},
                 {"a stretch of time with its own work", "一段有专门任务的时间"}, phase_fields)
        .with({TableTrait::inherited, TableTrait::structural}),
    table<Event>(
        "events", "event", {"event", "事件"}, {"events", "个事件"},
        {"a day that others are counted from: an election, a launch", "其他日期据以推算的日子，如投票日、启动日"},
        event_fields)
        .with({TableTrait::inherited})
        .added(2),
    table<Holiday>("holidays", "holiday", {"holiday", "节假日"}, {"holidays", "个节假日"},
                   {"days that are no working days, and those worked for them", "不算工作日的日子及调休上班日"},
                   holiday_fields)
        .with({TableTrait::inherited})
        .added(2),
    table<Task>("tasks", "task", {"task", "任务"}, {"tasks", "项任务"},
                {"something to be done once", "一次性的工作任务"}, task_fields)
        .until("done"),
    table<Priority>("priorities", "priority", {"priority", "重点工作"}, {"priorities", "项重点工作"},
                    {"what the campaign pushes", "着力推动的工作"}, priority_fields)
        .with({TableTrait::inherited}),
    table<Region>("regions", "region", {"region", "地区"}, {"regions", "个地区"},
                  {"a place with a division code", "有区划代码的地区"}, region_fields, "since")
        .with({TableTrait::inherited, TableTrait::structural, TableTrait::acting}),
    table<Leader>("leaders", "leader", {"leader", "领导"}, {"leaders", "位领导"},
                  {"who stays in one region and guides others", "蹲点一地、联系几地的领导"}, leader_fields)
        .with({TableTrait::inherited, TableTrait::structural, TableTrait::regional, TableTrait::acting}),
    table<Person>("people", "person", {"person", "人员"}, {"people", "人"},
                  {"somebody who takes part", "参加工作的人员"}, person_fields)
        .with({TableTrait::structural, TableTrait::regional, TableTrait::acting}),
    table<Team>("teams", "team", {"team", "工作组"}, {"teams", "个工作组"},
                {"people sent to regions", "派往各地的工作组"}, team_fields)
        .with({TableTrait::structural, TableTrait::acting}),
    table<Site>("sites", "site", {"site", "蹲点地"}, {"sites", "个蹲点地"}, {"where a team stays", "工作组蹲点的地方"},
                site_fields)
        .with({TableTrait::regional, TableTrait::in_the_field})
        .of_one_of(owners_of_sites),
    table<Stay>("stays", "stay", {"stay", "蹲点"}, {"stays", "次蹲点"},
                {"days of a team at a site", "工作组在一地的蹲点"}, stay_fields)
        .with({TableTrait::regional, TableTrait::in_the_field})
        .of_one_of(owners_of_stays),
    table<Absence>("absences", "absence", {"absence", "请假"}, {"absences", "次请假"},
                   {"days on which somebody can be on no stay", "某人不能参加蹲点的日子"}, absence_fields)
        .with({TableTrait::recorded})
        .added(2),
    table<Activity>("activities", "activity", {"activity", "活动"}, {"activities", "次活动"},
                    {"something a team does on a day", "工作组某天开展的活动"}, activity_fields, "date")
        .with({TableTrait::recorded, TableTrait::in_the_field})
        .of_one_of(owners_of_work),
    table<Finding>("findings", "finding", {"finding", "发现"}, {"findings", "条发现"},
                   {"what a team learned", "工作组了解到的情况"}, finding_fields, "date")
        .with({TableTrait::recorded, TableTrait::in_the_field})
        .until("resolved")
        .of_one_of(owners_of_work),
    table<Deliverable>("deliverables", "deliverable", {"deliverable", "成果"}, {"deliverables", "份成果"},
                       {"a report or material that is owed", "应提交的报告或材料"}, deliverable_fields)
        .with({TableTrait::regional})
        .until("submitted")
        .of_one_of(owners_of_deliverables),
    table<Attestation>("attestations", "attestation", {"attestation", "签字证明"}, {"attestations", "份签字证明"},
                       {"a signed statement that a rule was kept", "对遵守规定的签字证明"}, attestation_fields, "date")
        .with({TableTrait::recorded}),
    table<Requirement>("requirements", "requirement", {"requirement", "要求"}, {"requirements", "项要求"},
                       {"a promise the plan makes", "计划作出的一项要求"}, requirement_fields)
        .with({TableTrait::inherited}),
    table<Waiver>("waivers", "waiver", {"waiver", "豁免"}, {"waivers", "项豁免"},
                  {"permission not to meet a requirement", "对某项要求的豁免"}, waiver_fields)
        .with({TableTrait::recorded}),
    table<Term>("words", "word", {"word", "用词"}, {"words", "个词"},
                {"a word that a field may have, and what it means", "某字段可用的词及其含义"}, term_fields)
        .with({TableTrait::inherited})
        .added(2),
};

constexpr bool are_in_order() {
  for (std::size_t i = 0; i < std::size(tables); ++i)
    if (static_cast<std::size_t>(tables[i].id) != i) return false;
  return std::size(tables) == table_count;
}
static_assert(are_in_order(), "a row for each of GRASSROOTS_TABLES (model/plan.hpp), in the same order");

constexpr bool has_room_for_all_fields() {
  return std::all_of(std::begin(tables), std::end(tables),
                     [](const TableSchema& table) { return table.fields.size() <= most_fields; });
}
static_assert(has_room_for_all_fields(), "a FieldSet has a bit for every field");

// Whether the values of the field can be compared in the way that says which is tighter.
constexpr bool can_be_tighter(const Field& field) {
  switch (field.tightened) {
    case Tighter::none:
    case Tighter::any: return true;
    case Tighter::larger:
    case Tighter::smaller: return field.type == FieldType::bound;
    case Tighter::earlier: return field.type == FieldType::deadline;
    case Tighter::stricter: return field.type == FieldType::word;
    case Tighter::longer: return field.type == FieldType::values;
    case Tighter::refused: return field.type == FieldType::flag;
  }
  unreachable();
}
static_assert(std::all_of(std::begin(requirement_fields), std::end(requirement_fields), can_be_tighter));

constexpr bool holds_numbers_in_keys_of_its_own(const Field& field) {
  return field.holds == Value::Kind::none || field.type == FieldType::open_table;
}
static_assert(std::all_of(std::begin(tables), std::end(tables), [](const TableSchema& table) {
  return std::all_of(table.fields.begin(), table.fields.end(), holds_numbers_in_keys_of_its_own);
}));

// Whether a key names a date of the table; none does, too.
constexpr bool is_date_of(const TableSchema& table, std::string_view key) {
  return key.empty() || std::any_of(table.fields.begin(), table.fields.end(), [&](const Field& field) {
           return field.key == key && (field.type == FieldType::date || field.type == FieldType::day);
         });
}
constexpr bool has_owners_of_texts(const TableSchema& table) {
  return std::all_of(table.owned_by.begin(), table.owned_by.end(), [&](std::string_view key) {
    return std::any_of(table.fields.begin(), table.fields.end(),
                       [&](const Field& field) { return field.key == key && field.type == FieldType::text; });
  });
}
static_assert(std::all_of(std::begin(tables), std::end(tables), has_owners_of_texts));

// An Integer has 32 bits (model/values.hpp), and what stands instead of a field is one of the table.
constexpr bool is_bounded(const TableSchema& table) {
  return std::all_of(table.fields.begin(), table.fields.end(), [&](const Field& field) {
    const bool is_in_bounds = field.type != FieldType::integer || (field.least >= -1e9 && field.most <= 1e9);
    const auto is_other = [&](const Field& other) { return other.key == field.required_unless; };
    return is_in_bounds &&
           (field.required_unless.empty() || std::any_of(table.fields.begin(), table.fields.end(), is_other));
  });
}
static_assert(std::all_of(std::begin(tables), std::end(tables), is_bounded));

// What a query relies on (query/path.cpp, integrity/words.cpp), and linking (load/link/references.cpp).
constexpr bool can_be_asked(const TableSchema& table) {
  return is_date_of(table, table.known_from) && is_date_of(table, table.closed_by) &&
         std::all_of(table.fields.begin(), table.fields.end(), [&](const Field& field) {
           const bool is_text = field.type == FieldType::text || field.type == FieldType::texts;
           return is_date_of(table, field.known_from) && is_date_of(table, field.earliest) &&
                  (!(field.is_vocabulary || field.refers != 0) || is_text) &&
                  (!field.is_planned_before || table.id == TableId::deliverables);
         });
}
static_assert(
    std::all_of(std::begin(tables), std::end(tables), can_be_asked),
    "since(), until() and not_before() name a date of the table, words and ids are texts, and only deliverables are "
    "planned_before()");

// Whether those tables are inner ones that stand in a field of another.
constexpr bool are_inner_tables_somewhere() {
  TableSet inner = 0, in_fields = 0;
  for (const TableSchema& table : tables) {
    if (table.form == TableForm::inner) inner |= only(table.id);
    for (const Field& field : table.fields)
      if (field.rows_of != TableId::none) in_fields |= only(field.rows_of);
  }
  return inner == in_fields;
}
static_assert(are_inner_tables_somewhere(), "what stands in a field is written_as(TableForm::inner), and nothing else");

consteval int newest_format() {
  int newest = 1;
  for (const TableSchema& table : tables) {
    newest = std::max(newest, table.format);
    for (const Field& field : table.fields) newest = std::max(newest, field.format);
  }
  return newest;
}

}  // namespace

std::span<const TableSchema> all_tables() { return tables; }

const TableSchema& schema_of(TableId table) { return tables[static_cast<std::size_t>(table)]; }

constinit const int format_version = newest_format();

TableSet tables_that_are(TableTrait trait) {
  TableSet set = 0;
  for (const TableSchema& table : tables)
    if (table.is(trait)) set |= only(table.id);
  return set;
}

}  // namespace grassroots
