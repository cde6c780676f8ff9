# Every dependency: the system's package if there is one, else its source at a pinned commit.
# All of them but utf8proc, expat, minizip and zlib are used as headers only, so that the installed library needs none
# of them.
include(FetchContent)
find_package(Threads REQUIRED)

option(GRASSROOTS_FETCH_ALL "Fetch every dependency, even where the system has a package" OFF)
if(NOT GRASSROOTS_FETCH_ALL)
  find_package(fmt 9 QUIET)
  find_package(CLI11 2.1 QUIET)
  find_package(tomlplusplus 3.1 QUIET)
  find_package(doctest 2.4 QUIET)
  find_package(nlohmann_json 3.9 QUIET)
  find_path(UTF8PROC_INCLUDE_DIR utf8proc.h)
  find_library(UTF8PROC_LIBRARY NAMES libutf8proc.a utf8proc)
  # Workbooks are XML in zip archives.
  find_path(EXPAT_INCLUDE_DIR expat.h)
  find_library(EXPAT_LIBRARY NAMES libexpat.a expat)
  find_path(MINIZIP_INCLUDE_DIR minizip/unzip.h)
  find_library(MINIZIP_LIBRARY NAMES libminizip.a minizip)
  find_path(ZLIB_INCLUDE_DIR zlib.h)
  find_library(ZLIB_LIBRARY NAMES libz.a z)
endif()

# Fetches `name` unless `target` is there already.
macro(grassroots_dependency target name repository commit)
  if(NOT TARGET ${target})
    message(STATUS "${name}: fetching ${commit}")
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit})
    FetchContent_MakeAvailable(${name})
  endif()
endmacro()

# What is fetched is built quietly, and neither tested nor installed.
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
foreach(setting CLI11_BUILD_TESTS CLI11_BUILD_EXAMPLES CLI11_BUILD_DOCS CLI11_INSTALL DOCTEST_WITH_TESTS FMT_INSTALL
                UTF8PROC_INSTALL UTF8PROC_ENABLE_TESTING)
  set(${setting} OFF)
endforeach()
set(DOCTEST_NO_INSTALL ON)

grassroots_dependency(fmt::fmt-header-only fmt https://github.com/fmtlib/fmt
                      a33701196adfad74917046096bf5a2aa0ab0bb50) # 9.1.0
grassroots_dependency(CLI11::CLI11 cli11 https://github.com/CLIUtils/CLI11
                      70f8072f9dd2292fd0b9f9e5f58e279f60483ed3) # 2.1.2
grassroots_dependency(tomlplusplus::tomlplusplus tomlplusplus https://github.com/marzer/tomlplusplus
                      c635f218c0aefc801d9748841930365e54fe3089) # 3.3.0
grassroots_dependency(nlohmann_json::nlohmann_json nlohmann_json https://github.com/nlohmann/json
                      bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d) # 3.11.2
if(GRASSROOTS_BUILD_TESTS)
  grassroots_dependency(doctest::doctest doctest https://github.com/doctest/doctest
                        b7c21ec5ceeadb4951b00396fc1e4642dd347e5f) # 2.4.9
endif()
if(NOT UTF8PROC_INCLUDE_DIR OR NOT UTF8PROC_LIBRARY)
  enable_language(C)
  grassroots_dependency(utf8proc utf8proc https://github.com/JuliaStrings/utf8proc
                        1cb28a66ca79a0845e99433fd1056257456cef8b) # 2.8.0
endif()

if(NOT EXPAT_INCLUDE_DIR OR NOT EXPAT_LIBRARY)
  enable_language(C)
  foreach(setting EXPAT_BUILD_TOOLS EXPAT_BUILD_EXAMPLES EXPAT_BUILD_TESTS EXPAT_BUILD_DOCS EXPAT_SHARED_LIBS
                  EXPAT_ENABLE_INSTALL)
    set(${setting} OFF)
  endforeach()
  message(STATUS "expat: fetching")
  FetchContent_Declare(expat GIT_REPOSITORY https://github.com/libexpat/libexpat SOURCE_SUBDIR expat
                       GIT_TAG 654d2de0da85662fcc7644a7acd7c2dd2cfb21f0) # 2.5.0
  FetchContent_MakeAvailable(expat)
endif()
# minizip comes with zlib. Its sources are added to the library as they are.
if(NOT MINIZIP_INCLUDE_DIR OR NOT MINIZIP_LIBRARY OR NOT ZLIB_INCLUDE_DIR OR NOT ZLIB_LIBRARY)
  enable_language(C)
  message(STATUS "zlib: fetching")
  set(SKIP_INSTALL_ALL ON)
  FetchContent_Declare(zlib GIT_REPOSITORY https://github.com/madler/zlib
                       GIT_TAG 04f42ceca40f73e2978b50e93806c2a18c1281fc) # 1.2.13
  FetchContent_MakeAvailable(zlib)
endif()

# Lets `target` include the headers of `dependency` without inheriting anything else from it, and without
# warnings from inside them.
function(grassroots_use_headers target dependency)
  target_include_directories(${target} SYSTEM PRIVATE
                             $<TARGET_PROPERTY:${dependency},INTERFACE_INCLUDE_DIRECTORIES>)
endfunction()
