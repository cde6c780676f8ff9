# Writes a C++ source with the examples that `explain` shows: those that the tests run.
#   cmake -DTESTS=folder -DOUTPUT=examples.cpp -P embed_examples.cmake
cmake_minimum_required(VERSION 3.24)

# The file's text; empty if there is none, or if it is no text to show.
function(read_text file result)
  set(text "")
  if(EXISTS ${file})
    file(READ ${file} bytes HEX)
    string(REGEX MATCHALL ".." bytes "${bytes}")
    if(NOT "00" IN_LIST bytes AND NOT "ff" IN_LIST bytes)
      file(READ ${file} text)
    endif()
  endif()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# An example is one file, or a folder: then all its files, each under its name.
function(read_example path result)
  if(NOT IS_DIRECTORY ${path})
    read_text(${path}.toml text)
  else()
    file(GLOB_RECURSE files RELATIVE ${path} ${path}/*)
    list(REMOVE_ITEM files plan.toml)
    set(text "")
    foreach(file IN ITEMS plan.toml LISTS files)
      read_text(${path}/${file} part)
      if(part)
        string(APPEND text "# ${file}\n${part}\n")
      endif()
    endforeach()
  endif()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

set(rows "")
foreach(parent IN ITEMS ${TESTS}/checks ${TESTS}/integrity)
  file(GLOB folders LIST_DIRECTORIES true ${parent}/*)
  foreach(folder IN LISTS folders)
    get_filename_component(name ${folder} NAME)
    read_example(${folder}/bad bad)
    read_example(${folder}/good good)
    read_text(${folder}/expected.txt expected)
    set(row "    {\"${name}\"")
    foreach(text IN ITEMS "${bad}" "${good}" "${expected}")
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
