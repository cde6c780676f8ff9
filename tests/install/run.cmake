# Installs the project from BUILD below SCRATCH, then configures, builds and runs the program beside this file
# against what was installed, on PLAN.
function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(result)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${SCRATCH}/prefix)
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${SCRATCH}/build -G ${GENERATOR}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH=${SCRATCH}/prefix)
run(${CMAKE_COMMAND} --build ${SCRATCH}/build)
run(${SCRATCH}/build/outside ${PLAN})
message("${output}")
if(NOT output MATCHES "^32 teams, 3[0-9] regions, [0-9]+ stays, [1-9][0-9]* requirements met\n$")
  message(FATAL_ERROR "not what the plan has")
endif()
run(${SCRATCH}/prefix/bin/grassroots --version)
