# Every foreign library, found once, under a neutral name. A folder writes
# `PRIVATE_DEPENDS dep_simdjson` and does not care how this system packages it.
#
# All of them are system libraries to the compiler: their headers are not held to our warnings.

find_package(PkgConfig)

# An interface target NAME for the libraries that follow.
function(backstory_dependency name)
  add_library(${name} INTERFACE)
  target_link_libraries(${name} INTERFACE ${ARGN})
endfunction()

# Some packages come with a CMake configuration on one system and with a pkg-config file on the
# other. Tries the first, then the second. ${name}_VERSION is what was found.
function(backstory_dependency_either name package target module)
  find_package(${package} CONFIG QUIET)
  if(TARGET ${target})
    backstory_dependency(${name} ${target})
    set(${name}_VERSION "${${package}_VERSION}" PARENT_SCOPE)
    return()
  endif()
  pkg_check_modules(${name}_module REQUIRED IMPORTED_TARGET ${module})
  backstory_dependency(${name} PkgConfig::${name}_module)
  set(${name}_VERSION "${${name}_module_VERSION}" PARENT_SCOPE)
endfunction()

find_package(Threads REQUIRED)

backstory_dependency_either(dep_simdjson simdjson simdjson::simdjson simdjson)
backstory_dependency_either(dep_pqxx libpqxx libpqxx::pqxx libpqxx)
backstory_dependency_either(dep_sodium unofficial-sodium unofficial-sodium::sodium libsodium)

find_package(nlohmann_json REQUIRED)
backstory_dependency(dep_json nlohmann_json::nlohmann_json)

find_package(SQLite3 REQUIRED)
backstory_dependency(dep_sqlite SQLite::SQLite3)

find_package(PostgreSQL REQUIRED)
backstory_dependency(dep_pq PostgreSQL::PostgreSQL)

find_package(ZLIB REQUIRED)
backstory_dependency(dep_zlib ZLIB::ZLIB)

find_package(date REQUIRED)
backstory_dependency(dep_date date::date-tz)

find_package(CLI11 REQUIRED)
backstory_dependency(dep_cli11 CLI11::CLI11)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg PrintSupport LinguistTools)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  # Only to ask the desktop portal whether the system is dark.
  find_package(Qt6 REQUIRED COMPONENTS DBus)
endif()
find_package(Qt6Keychain REQUIRED)
backstory_dependency(dep_keychain Qt6Keychain::Qt6Keychain)
if(BACKSTORY_TESTS OR BACKSTORY_BENCHMARKS)
  find_package(Qt6 REQUIRED COMPONENTS Test)
  # Without the two paths that it defines anew in every folder (for QFINDTESTDATA): with them no
  # precompiled header could be shared.
  set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()
if(BACKSTORY_BENCHMARKS)
  find_package(benchmark REQUIRED)
  backstory_dependency(dep_benchmark benchmark::benchmark)
endif()
