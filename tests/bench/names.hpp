// SPDX-License-Identifier: MIT
// Invented names of people and places, and the real ones of provinces (with their codes of GB/T 2260).
#pragma once

#include <array>
#include <string>

namespace grassroots::bench {

struct Province {
  const char* code;
  const char* name;
};
inline constexpr std::array<Province, 31> provinces{{
    {"11", "北京市"},           {"12", "天津市"}, {"13", "河北省"},   {"14", "山西省"}, {"15", "内蒙古自治区"},
    {"21", "辽宁省"},           {"22", "吉林省"}, {"23", "黑龙江省"}, {"31", "上海市"}, {"32", "江苏省"},
    {"33", "浙江省"},           {"34", "安徽省"}, {"35", "福建省"},   {"36", "江西省"}, {"37", "山东省"},
    {"41", "河南省"},           {"42", "湖北省"}, {"43", "湖南省"},   {"44", "广东省"}, {"45", "广西壮族自治区"},
    {"46", "海南省"},           {"50", "重庆市"}, {"51", "四川省"},   {"52", "贵州省"}, {"53", "云南省"},
    {"54", "西藏自治区"},       {"61", "陕西省"}, {"62", "甘肃省"},   {"63", "青海省"}, {"64", "宁夏回族自治区"},
    {"65", "新疆维吾尔自治区"},
}};

// Two characters, different for every number below 3,600.
inline std::string place_name(std::size_t number) {
  static constexpr std::array<const char*, 60> first{
      "安", "青", "椒", "云", "石", "清", "平", "长", "永", "龙", "凤", "金", "白", "黄", "南",
      "北", "东", "西", "高", "大", "双", "三", "松", "柳", "梅", "桃", "枫", "竹", "兰", "荷",
      "临", "汉", "泾", "沅", "澧", "沧", "洮", "沂", "淮", "颍", "宁", "定", "康", "和", "顺",
      "嘉", "丰", "盛", "昌", "兴", "岚", "岭", "崖", "岗", "塬", "坪", "沙", "雁", "鹤", "鹿"};
  static constexpr std::array<const char*, 60> second{
      "洛", "岚", "溪", "川", "泉", "河", "山", "岭", "原", "滩", "湖", "江", "港", "桥", "塘",
      "浦", "坝", "沟", "谷", "坪", "阳", "阴", "城", "庄", "堡", "营", "寨", "镇", "集", "店",
      "门", "关", "口", "台", "塔", "亭", "楼", "阁", "寺", "观", "田", "林", "园", "圃", "井",
      "渡", "湾", "洲", "岛", "沙", "峰", "岩", "洞", "坡", "冈", "岗", "麓", "源", "陵", "州"};
  return std::string(first[number % 60]) + second[number / 60 % 60];
}

// Two or three characters.
inline std::string person_name(std::size_t number) {
  static constexpr std::array<const char*, 40> family{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                                      "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
                                                      "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧",
                                                      "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "欧阳"};
  static constexpr std::array<const char*, 40> given{"佩", "念", "望", "长", "可", "松", "守", "书", "立", "文",
                                                     "志", "建", "国", "秀", "英", "明", "芳", "丽", "强", "军",
                                                     "洁", "敏", "静", "伟", "勇", "涛", "磊", "超", "霞", "平",
                                                     "刚", "桂", "兰", "慈", "山", "青", "为", "筠", "初", "舒"};
  const std::size_t rest = number / 40;
  std::string name = std::string(family[number % 40]) + given[rest % 40];
  if (rest / 40 % 4 != 0) name += given[rest / 160 % 40];
  return name;
}

}  // namespace grassroots::bench
