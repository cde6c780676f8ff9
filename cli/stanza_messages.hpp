// SPDX-License-Identifier: MIT
// The catalogue of TOML that is shown as an example, with values in either language.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::cli::messages {

inline constexpr Message stanza_plan{
    "[plan]\ntitle = \"Spring visits 2024\"\nissuer = \"County office\"\ninclude = [\"teams/*.toml\", "
    "\"stays.csv\"]\n",
    "[plan]\ntitle = \"2024年春季走访方案\"\nissuer = \"县民政局\"\ninclude = [\"teams/*.toml\", \"stays.csv\"]\n"};
inline constexpr Message stanza_contacts{"[plan]\ncontacts = [{ name = \"Li Mei\", phone = \"010-5812 3456\" }]\n",
                                         "[plan]\ncontacts = [{ name = \"李梅\", phone = \"010-58123456\" }]\n"};
inline constexpr Message stanza_phases{
    "[[phases]]\nid = \"visits\"\nname = \"Visits\"\nstart = 2024-04-08\nend = 2024-05-05\n",
    "[[phases]]\nid = \"visits\"\nname = \"走访\"\nstart = 2024-04-08\nend = 2024-05-05\n"};
inline constexpr Message stanza_events{"[[events]]\nid = \"election\"\nname = \"Election day\"\ndate = 2024-10-06\n",
                                       "[[events]]\nid = \"election\"\nname = \"投票日\"\ndate = 2024-10-06\n"};
inline constexpr Message stanza_holidays{
    "[[holidays]]\nname = \"National Day\"\nstart = 2018-10-01\nend = 2018-10-07\nmakeup = [2018-09-29, 2018-09-30]\n",
    "[[holidays]]\nname = \"国庆节\"\nstart = 2018-10-01\nend = 2018-10-07\nmakeup = [2018-09-29, 2018-09-30]\n"};
inline constexpr Message stanza_absences{
    "[[absences]]\nperson = \"zhang\"\nstart = 2024-04-12\ndays = 3\nreason = \"ill\"\napproved_by = \"zhao\"\n",
    "[[absences]]\nperson = \"zhang\"\nstart = 2024-04-12\ndays = 3\nreason = \"病假\"\napproved_by = \"zhao\"\n"};
inline constexpr Message stanza_words{
    "[[words]]\nfield = \"stays.mode\"\nword = \"together\"\nmeaning = \"The whole team at one site\"\n",
    "[[words]]\nfield = \"stays.mode\"\nword = \"集中\"\nmeaning = \"全组在同一地蹲点\"\n"};
inline constexpr Message stanza_tasks{
    "[[tasks]]\nid = \"brief-teams\"\nname = \"Brief the teams\"\nphase = \"visits\"\ndue = 2024-04-09\n",
    "[[tasks]]\nid = \"brief-teams\"\nname = \"培训工作组\"\nphase = \"visits\"\ndue = 2024-04-09\n"};
inline constexpr Message stanza_priorities{
    "[[priorities]]\nid = \"relief\"\nname = \"Relief for the poor\"\nclause = \"2\"\n",
    "[[priorities]]\nid = \"relief\"\nname = \"社会救助\"\nclause = \"二\"\n"};
inline constexpr Message stanza_regions{"[[regions]]\ncode = \"610000\"\nname = \"Shaanxi\"\n",
                                        "[[regions]]\ncode = \"610000\"\nname = \"陕西省\"\n"};
inline constexpr Message stanza_leaders{"[[leaders]]\nid = \"zhao\"\nname = \"Zhao Lin\"\nanchors = [\"610000\"]\n",
                                        "[[leaders]]\nid = \"zhao\"\nname = \"赵林\"\nanchors = [\"610000\"]\n"};
inline constexpr Message stanza_people{"[[people]]\nid = \"zhang\"\nname = \"Zhang Wei\"\nunit = \"Relief office\"\n",
                                       "[[people]]\nid = \"zhang\"\nname = \"张伟\"\nunit = \"社会救助处\"\n"};
inline constexpr Message stanza_teams{
    "[[teams]]\nid = \"shaanxi\"\nregions = [\"610000\"]\nlead = \"zhang\"\n",
    "[[teams]]\nid = \"shaanxi\"\nname = \"陕西组\"\nregions = [\"610000\"]\nlead = \"zhang\"\n"};
inline constexpr Message stanza_sites{
    "[[sites]]\nid = \"qinglan\"\nteam = \"shaanxi\"\nvillage = \"Qinglan\"\ncondition = \"weak\"\n",
    "[[sites]]\nid = \"qinglan\"\nteam = \"shaanxi\"\nvillage = \"青岚村\"\ncondition = \"薄弱\"\n"};
inline constexpr Message stanza_stays{
    "[[stays]]\nteam = \"shaanxi\"\nsite = \"qinglan\"\nstart = 2024-04-10\ndays = 8          # or end = "
    "2024-04-17\n",
    "[[stays]]\nteam = \"shaanxi\"\nsite = \"qinglan\"\nstart = 2024-04-10\ndays = 8          # 或写 end = "
    "2024-04-17\n"};
inline constexpr Message stanza_activities{
    "[[activities]]\nkind = \"meeting\"\nteam = \"shaanxi\"\ndate = 2024-04-12\nsite = \"qinglan\"\n",
    "[[activities]]\nkind = \"座谈会\"\nteam = \"shaanxi\"\ndate = 2024-04-12\nsite = \"qinglan\"\n"};
inline constexpr Message stanza_findings{
    "[[findings]]\nid = \"no-ramp\"\nteam = \"shaanxi\"\nkind = \"problem\"\ntext = \"The clinic has no ramp\"\n"
    "due = 2024-05-03\n",
    "[[findings]]\nid = \"no-ramp\"\nteam = \"shaanxi\"\nkind = \"问题\"\ntext = \"卫生室没有坡道\"\n"
    "due = 2024-05-03\n"};
inline constexpr Message stanza_deliverables{
    "[[deliverables]]\nid = \"shaanxi-report\"\nkind = \"team-report\"\nteam = \"shaanxi\"\ndue = 2024-05-05\n",
    "[[deliverables]]\nid = \"shaanxi-report\"\nkind = \"调研报告\"\nteam = \"shaanxi\"\ndue = 2024-05-05\n"};
inline constexpr Message stanza_attestations{
    "[[attestations]]\nof = \"own-meals\"\nteam = \"shaanxi\"\ndate = 2024-04-17\nby = \"zhang\"\n",
    "[[attestations]]\nof = \"own-meals\"\nteam = \"shaanxi\"\ndate = 2024-04-17\nby = \"zhang\"\n"};
inline constexpr Message stanza_requirements{
    "[[requirements]]\nid = \"a-week\"\ntext = \"Each team stays a week\"\ncheck = \"days\"\nper = \"team\"\nmin = "
    "7\n"
    "by = \"visits\"\n",
    "[[requirements]]\nid = \"a-week\"\ntext = \"各组蹲点不少于一周\"\ncheck = \"days\"\nper = \"team\"\nmin = 7\n"
    "by = \"visits\"\n"};
inline constexpr Message stanza_waivers{
    "[[waivers]]\nof = \"a-week\"\nsubject = \"shaanxi\"\nreason = \"A flood closed the road\"\n"
    "approved_by = \"Zhao Lin\"\n",
    "[[waivers]]\nof = \"a-week\"\nsubject = \"shaanxi\"\nreason = \"洪水冲毁道路\"\napproved_by = \"赵林\"\n"};

// A plan of nobody's yet.
inline constexpr Message stanza_blank{
    "[plan]\ntitle = \"A campaign\"\n"
    "[[phases]]\nid = \"visits\"\nname = \"Visits\"\nstart = 2024-04-08\nend = 2024-05-05\n"
    "[[phases]]\nid = \"reports\"\nname = \"Reports\"\nstart = 2024-05-06\nend = 2024-05-31\n"
    "[[regions]]\ncode = \"north\"\nname = \"North county\"\n"
    "[[regions]]\ncode = \"south\"\nname = \"South county\"\n"
    "[[requirements]]\nid = \"a-team-each\"\nclause = \"1\"\ntext = \"Each region has one team, and each team one "
    "region\"\ncheck = \"pair\"\n"
    "[[requirements]]\nid = \"a-week\"\nclause = \"2\"\ntext = \"Each team stays a week\"\ncheck = \"days\"\n"
    "per = \"team\"\nwhere = { status = \"done\" }\nmin = 7\nby = \"visits\"\n"
    "[[requirements]]\nid = \"a-report\"\nclause = \"3\"\ntext = \"Each team hands in a report\"\ncheck = \"count\"\n"
    "of = \"deliverables\"\nper = \"team\"\nwhere = { kind = \"report\", submitted = \"*\" }\nmin = 1\nby = "
    "\"reports\"\n",
    "[plan]\ntitle = \"工作方案\"\n"
    "[[phases]]\nid = \"visits\"\nname = \"蹲点走访\"\nstart = 2024-04-08\nend = 2024-05-05\n"
    "[[phases]]\nid = \"reports\"\nname = \"总结报告\"\nstart = 2024-05-06\nend = 2024-05-31\n"
    "[[regions]]\ncode = \"north\"\nname = \"北县\"\n"
    "[[regions]]\ncode = \"south\"\nname = \"南县\"\n"
    "[[requirements]]\nid = \"a-team-each\"\nclause = \"一\"\ntext = \"每地一个工作组，每组一地\"\ncheck = \"pair\"\n"
    "[[requirements]]\nid = \"a-week\"\nclause = \"二\"\ntext = \"各组蹲点不少于七天\"\ncheck = \"days\"\n"
    "per = \"team\"\nwhere = { status = \"done\" }\nmin = 7\nby = \"visits\"\n"
    "[[requirements]]\nid = \"a-report\"\nclause = \"三\"\ntext = \"各组提交一份报告\"\ncheck = \"count\"\n"
    "of = \"deliverables\"\nper = \"team\"\nwhere = { kind = \"报告\", submitted = \"*\" }\nmin = 1\nby = "
    "\"reports\"\n"};

}  // namespace grassroots::cli::messages
