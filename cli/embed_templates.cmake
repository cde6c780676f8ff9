# Writes a C++ source with the files that `init` begins plans from: those of the examples.
#   cmake -DEXAMPLES=folder -DOUTPUT=templates.cpp -P embed_templates.cmake
cmake_minimum_required(VERSION 3.24)

set(rows "")
# What was recorded in the field is not where a plan begins, so the 32 files of the notice's teams are left out.
foreach(template IN ITEMS "notice-2018=2018" "supervision=supervision" "census=census" "observation=observation" "audit=audit")
  string(REGEX MATCH "^(.*)=(.*)$" both ${template})
  set(name ${CMAKE_MATCH_1})
  set(folder ${EXAMPLES}/${CMAKE_MATCH_2})
  file(GLOB_RECURSE files RELATIVE ${folder} ${folder}/*.toml)
  if(name STREQUAL "notice-2018")
    list(FILTER files EXCLUDE REGEX "^teams/")
  endif()
  list(SORT files)
  foreach(file IN LISTS files)
    file(READ ${folder}/${file} text)
    # A compiler need not take a literal of more than 64 KiB; none of these is.
    string(APPEND rows "    {\"${name}\", \"${file}\",\n     R\"toml(${text})toml\"},\n")
  endforeach()
endforeach()
file(WRITE ${OUTPUT}.new "// Generated from the examples.
#include \"cli/templates.hpp\"

namespace grassroots::cli {
namespace {

constexpr TemplateFile table[] = {
${rows}};

}  // namespace

std::span<const TemplateFile> all_template_files() { return table; }

}  // namespace grassroots::cli
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
