# Run by cpack when the components are installed below folders of their own, before they are packed: what Debian's policy
# asks for and an installation does not know. Everything gets the day of the commit, for the same sources make the same
# bytes; that day is SOURCE_DATE_EPOCH, which examples/release.sh sets.
set(here ${CMAKE_CURRENT_LIST_DIR})

# `command` must end well.
function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# /usr/share/doc/NAME with the changelog, and the reasons for what lintian would complain about.
function(add_debian_files root name)
  string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(MAKE_DIRECTORY ${root}/usr/share/doc/${name})
  file(WRITE ${root}/usr/share/doc/${name}/changelog
       "${name} (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n  * Version ${CPACK_PACKAGE_VERSION}.\n\n"
       " -- ${CPACK_PACKAGE_CONTACT}  ${day}\n")
  run(gzip -9n ${root}/usr/share/doc/${name}/changelog)
  if(EXISTS ${here}/${name}.lintian-overrides)
    file(MAKE_DIRECTORY ${root}/usr/share/lintian/overrides)
    configure_file(${here}/${name}.lintian-overrides ${root}/usr/share/lintian/overrides/${name} COPYONLY)
  endif()
  file(GLOB_RECURSE pages ${root}/*.1)
  foreach(page IN LISTS pages)
    run(gzip -9n ${page})
  endforeach()
  # Where zsh of Debian looks.
  if(EXISTS ${root}/usr/share/zsh/site-functions)
    file(RENAME ${root}/usr/share/zsh/site-functions ${root}/usr/share/zsh/vendor-completions)
  endif()
endfunction()

foreach(component IN ITEMS program development)
  set(root ${CPACK_TEMPORARY_DIRECTORY}/${component})
  if(CPACK_GENERATOR STREQUAL "DEB")
    string(TOUPPER ${component} upper)
    add_debian_files(${root} ${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
  endif()
  run(chmod -R u=rwX,go=rX ${root})
  run(find ${root} -exec touch -h -d @$ENV{SOURCE_DATE_EPOCH} {} +)
endforeach()
