# Writes a C++ source with the examples that `explain` shows: those that the tests run.
#   cmake -DTESTS=folder -DOUTPUT=examples.cpp -P embed_examples.cmake
cmake_minimum_required(VERSION 3.24)
set(rows "")
foreach(parent IN ITEMS ${TESTS}/checks ${TESTS}/integrity)
  file(GLOB folders LIST_DIRECTORIES true ${parent}/*)
  foreach(folder IN LISTS folders)
    get_filename_component(name ${folder} NAME)
    set(texts "")
    foreach(part bad good)
      set(file ${folder}/${part}.toml)
      if(NOT EXISTS ${file})
        set(file ${folder}/${part}/plan.toml)
      endif()
      list(APPEND texts ${file})
    endforeach()
    list(APPEND texts ${folder}/expected.txt)
    set(row "    {\"${name}\"")
    foreach(file IN LISTS texts)
      set(text "")
      if(EXISTS ${file})
        file(READ ${file} bytes HEX)
        string(REGEX MATCHALL ".." bytes "${bytes}")
        if(NOT "00" IN_LIST bytes AND NOT "ff" IN_LIST bytes) # otherwise it is no text to show
          file(READ ${file} text)
        endif()
      endif()
      string(APPEND row ",\n     R\"example(${text})example\"")
    endforeach()
    string(APPEND rows "${row}},\n")
  endforeach()
endforeach()
file(WRITE ${OUTPUT}.new "// Generated from the tests' examples.
#include \"cli/examples.hpp\"

namespace grassroots::cli {
namespace {

constexpr Example table[] = {
${rows}};

}  // namespace

std::span<const Example> all_examples() { return table; }

}  // namespace grassroots::cli
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
