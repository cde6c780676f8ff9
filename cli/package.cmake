# The packages that `cpack` makes of a static build: the program as .deb and .tar.gz, and the library for other programs.
# `sh examples/release.sh` calls it.
set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_NAME grassroots)
set(CPACK_PACKAGE_VENDOR grassroots)
set(CPACK_PACKAGE_CONTACT "grassroots maintainers <maintainers@grassroots.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "hold a field campaign's plan to its word")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_COMPONENTS_GROUPING IGNORE) # a package for each
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_STRIP_FILES OFF) # the program is linked without symbols
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package/finish.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/package/generator.cmake)

set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_ARCHIVE_PROGRAM_FILE_NAME grassroots-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_ARCHIVE_DEVELOPMENT_FILE_NAME grassroots-dev-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME grassroots)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "A field campaign's plan is a set of promises: these teams, in these regions,
for at least this long, reporting by this date. grassroots checks the plan,
a text file, says which promise is not kept, by how much and since when, and
shows where the campaign stands on any day, in English and in Chinese.
.
The program needs no other package.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libgrassroots-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libutf8proc-dev, libexpat1-dev, libminizip-dev, zlib1g-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "The static library that the program grassroots is made of, its header, and
what CMake and pkg-config need to find it.")
include(CPack)
