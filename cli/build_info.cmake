# Writes a header with the commit that the program is built of and its day, so that `grassroots version` tells them. The
# day is SOURCE_DATE_EPOCH's where that is set: never that of the build, for the same sources make the same bytes.
#   cmake -DSOURCE=folder -DGIT=git -DOUTPUT=build_info.hpp -P build_info.cmake
cmake_minimum_required(VERSION 3.24)

set(commit "")
set(day "")
function(ask_git result)
  execute_process(COMMAND ${GIT} -C ${SOURCE} ${ARGN} OUTPUT_VARIABLE answer ERROR_QUIET RESULT_VARIABLE code
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(${result} "${answer}" PARENT_SCOPE)
  set(code ${code} PARENT_SCOPE)
endfunction()

# The sources may have been unpacked in somebody else's repository.
set(prefix "none")
if(GIT)
  ask_git(prefix rev-parse --show-prefix)
endif()
if(GIT AND code EQUAL 0 AND prefix STREQUAL "")
  ask_git(commit rev-parse --short=12 HEAD)
  set(ENV{TZ} UTC)
  ask_git(day log -1 --date=format-local:%Y-%m-%d --format=%cd)
  ask_git(changes status --porcelain --untracked-files=no)
  if(NOT changes STREQUAL "")
    string(APPEND commit "+")
  endif()
endif()
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  string(TIMESTAMP day "%Y-%m-%d" UTC)
endif()

file(WRITE ${OUTPUT}.new "// Generated from the repository.
#define GRASSROOTS_COMMIT \"${commit}\"
#define GRASSROOTS_DAY \"${day}\"
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
