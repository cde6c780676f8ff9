# Installs the project from BUILD below SCRATCH, then builds the program of the README against what was installed, with
# CMake and with pkg-config, and runs it on a missing, an unparsable, a violated and a kept plan.
function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(result)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\n${output}\n${errors}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# What the program says of a plan, and how it ends.
function(expect program plan code pattern)
  execute_process(COMMAND ${program} ${plan} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL code OR NOT output MATCHES "${pattern}")
    message(FATAL_ERROR "${plan}: exit ${result}, expected ${code} and ${pattern}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${SCRATCH}/prefix)

# What others look for, where they look for it.
foreach(file bin/grassroots share/grassroots/plan.schema.json share/grassroots/plan.draft-07.schema.json
             share/man/man1/grassroots.1 share/man/man1/grassroots-validate.1 share/man/zh_CN/man1/grassroots-validate.1
             share/bash-completion/completions/grassroots share/zsh/site-functions/_grassroots
             share/fish/vendor_completions.d/grassroots.fish)
  if(NOT EXISTS ${SCRATCH}/prefix/${file})
    message(FATAL_ERROR "${file} is not installed")
  endif()
  file(SIZE ${SCRATCH}/prefix/${file} size)
  if(size LESS 300)
    message(FATAL_ERROR "${file} has ${size} bytes")
  endif()
endforeach()

# The README's example, to the letter.
file(READ ${README} readme)
string(REGEX MATCH "\n```cpp\n([^`]*)```" found "${readme}")
file(MAKE_DIRECTORY ${SCRATCH}/outside)
file(WRITE ${SCRATCH}/outside/main.cpp "${CMAKE_MATCH_1}")
file(COPY ${CMAKE_CURRENT_LIST_DIR}/CMakeLists.txt DESTINATION ${SCRATCH}/outside)
run(${CMAKE_COMMAND} -S ${SCRATCH}/outside -B ${SCRATCH}/build -G ${GENERATOR}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH=${SCRATCH}/prefix)
run(${CMAKE_COMMAND} --build ${SCRATCH}/build)

file(WRITE ${SCRATCH}/unparsable.toml "[plan\n")
file(WRITE ${SCRATCH}/kept.toml "plan.title = 'A plan'\n[[regions]]\ncode = 'r'\nname = 'R'\n[[teams]]\nid = 't'\n"
     "regions = ['r']\n[[requirements]]\nid = 'one'\ncheck = 'count'\nof = 'teams'\nmin = 1\n")
file(READ ${SCRATCH}/kept.toml kept)
string(REPLACE "min = 1" "min = 2" violated "${kept}")
file(WRITE ${SCRATCH}/violated.toml "${violated}")

function(expect_all program)
  expect(${program} ${SCRATCH}/missing.toml 1 "missing.toml: there is no such file")
  expect(${program} ${SCRATCH}/unparsable.toml 1 "not-toml")
  expect(${program} ${SCRATCH}/violated.toml 1 "error.one.: the plan: 1 of 2")
  expect(${program} ${SCRATCH}/kept.toml 0 "^$")
endfunction()
expect_all(${SCRATCH}/build/outside)

find_program(PKG_CONFIG NAMES pkg-config pkgconf)
if(PKG_CONFIG)
  file(GLOB_RECURSE description ${SCRATCH}/prefix/*/grassroots.pc)
  get_filename_component(folder ${description} DIRECTORY)
  set(ENV{PKG_CONFIG_PATH} ${folder})
  run(${PKG_CONFIG} --static --cflags --libs grassroots)
  separate_arguments(flags UNIX_COMMAND "${output}")
  run(${COMPILER} -std=c++20 ${SCRATCH}/outside/main.cpp -o ${SCRATCH}/by-pkg-config ${flags})
  expect_all(${SCRATCH}/by-pkg-config)
else()
  message("skipped: there is no pkg-config, so grassroots.pc was not tried")
endif()

# The program tells what it is built of, and has a notice of each of these.
run(${SCRATCH}/prefix/bin/grassroots version --lang en)
if(NOT output MATCHES "^grassroots [0-9.]+\n(commit [0-9a-f]+[+]?, 20[0-9-]+\n)?compiler: [^\n]+ [0-9.]+[^\n]*\nlibraries: ([^\n]+)$")
  message(FATAL_ERROR "version:\n${output}")
endif()
string(REPLACE ", " ";" libraries "${CMAKE_MATCH_2}")
list(LENGTH libraries count)
if(count LESS 8)
  message(FATAL_ERROR "only ${libraries}")
endif()
run(${SCRATCH}/prefix/bin/grassroots --licences)
file(READ ${SCRATCH}/prefix/share/doc/grassroots/copyright notices)
foreach(library IN LISTS libraries)
  string(REGEX REPLACE " .*" "" name ${library})
  string(FIND "${output}" "\n\n${name}" found) # the head of a notice begins with it
  if(found EQUAL -1)
    message(FATAL_ERROR "no notice of ${name}")
  endif()
endforeach()
string(STRIP "${notices}" notices)
if(NOT notices STREQUAL output)
  message(FATAL_ERROR "the installed copyright is not what --licences prints")
endif()
