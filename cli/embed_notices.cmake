# Writes a C++ source with the notices of what is linked into the program, and its own licence first.
#   cmake -DLICENCE=file -DNOTICES=folder -DOUTPUT=notices.cpp -P embed_notices.cmake
cmake_minimum_required(VERSION 3.24)

file(READ ${LICENCE} own)
set(rows "    R\"notice(grassroots

${own})notice\",\n")
file(GLOB notices ${NOTICES}/*.txt)
list(SORT notices)
foreach(notice IN LISTS notices)
  file(READ ${notice} text)
  # A compiler need not take a literal of more than 64 KiB; none of these is.
  string(APPEND rows "    R\"notice(${text})notice\",\n")
endforeach()
file(WRITE ${OUTPUT}.new "// Generated from the licence and the notices.
#include \"cli/notices.hpp\"

namespace grassroots::cli {
namespace {

constexpr std::string_view table[] = {
${rows}};

}  // namespace

std::span<const std::string_view> all_notices() { return table; }

}  // namespace grassroots::cli
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
