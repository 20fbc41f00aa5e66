# What every target of this project shares: one interface target with the language, the warnings
# and the sanitizers, and the functions with which folders declare themselves.

set(BACKSTORY_SANITIZE "" CACHE STRING "Sanitizers: empty, \"address;undefined\" or \"thread\"")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# moc reads sources only, so it need not wait until the libraries below are built.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
if(Qt6_VERSION VERSION_LESS 6.5.3)
  set(CMAKE_AUTOMOC_MOC_OPTIONS --include "${CMAKE_CURRENT_LIST_DIR}/moc_macros.h")
endif()
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
if(NOT MSVC)
  # Executables are compiled like libraries, so that one precompiled header serves both.
  set(CMAKE_CXX_COMPILE_OPTIONS_PIE "-fPIC")
  # Fast to compile, fast enough for property tests, and every variable can still be looked at.
  set(CMAKE_CXX_FLAGS_DEBUG "-Og -g")
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache refuses precompiled headers unless it is told that __TIME__ in them is nothing to us.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE}")
endif()

# ---------------------------------------------------------------------------------------------

add_library(backstory_conventions INTERFACE)
target_compile_features(backstory_conventions INTERFACE cxx_std_20)
# Includes are spelled from the root of the project: "core/replay/history.h".
target_include_directories(backstory_conventions INTERFACE "${PROJECT_SOURCE_DIR}")

if(MSVC)
  target_compile_options(backstory_conventions INTERFACE
    /W4           # the set that Microsoft recommends for new code
    /WX           # a warning that nobody has to read is one that nobody reads
    /permissive-  # the standard's language, not the compiler's dialect of it
    /utf-8        # sources and literals are UTF-8
    /Zc:__cplusplus
    /w14242 /w14254 /w14263 /w14265 /w14287 /w14296 /w14311 /w14545 /w14546 /w14547 /w14549
    /w14555 /w14619 /w14640 /w14826 /w14905 /w14906 /w14928
    /w14456 /w14457 /w14458)  # shadowing, as -Wshadow
  target_compile_definitions(backstory_conventions INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
else()
  target_compile_options(backstory_conventions INTERFACE
    -Wall -Wextra          # the sets that everyone agrees on
    -Werror                # a warning that nobody has to read is one that nobody reads
    -Wpedantic             # we build with other compilers too
    -Wconversion           # a narrowed offset, count or time is a wrong answer
    -Wsign-conversion      # the same, for sizes
    -Wshadow               # two things of one name in one scope are read wrongly
    -Wnon-virtual-dtor     # deleting through such a base leaks silently
    -Woverloaded-virtual   # an override that hides instead of overriding
    -Wold-style-cast       # a C cast hides which of four casts was meant
    -Wcast-align           # reading payload bytes as something wider than they are
    -Wunused               # what is left over after a change
    -Wdouble-promotion     # float has no place in exact sums
    -Wformat=2             # format strings that come from data
    -Wimplicit-fallthrough # a forgotten break
    -Wextra-semi           # noise in class bodies
    -Wundef)               # a misspelt macro in #if is silently 0
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(backstory_conventions INTERFACE
      -Wduplicated-cond      # the second of two equal branches is never taken
      -Wduplicated-branches  # copy and paste that was not finished
      -Wlogical-op           # && where & was meant
      -Wno-restrict          # GCC 12 reports it inside std::string itself,
      # and these as well where it inlines more.
      $<$<CONFIG:Release>:-Wno-stringop-overflow> $<$<CONFIG:Release>:-Wno-array-bounds>)
  endif()
  # Bounds of std::vector, std::span and std::string_view are checked while we develop.
  target_compile_definitions(backstory_conventions INTERFACE
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
endif()

if(BACKSTORY_SANITIZE)
  list(JOIN BACKSTORY_SANITIZE "," sanitizers)
  set(sanitize
    -fsanitize=${sanitizers}
    -fno-sanitize-recover=all  # the first report ends the test
    -fno-omit-frame-pointer)   # stacks that can be read
  target_compile_options(backstory_conventions INTERFACE ${sanitize})
  target_link_options(backstory_conventions INTERFACE ${sanitize})
  if(BACKSTORY_SANITIZE STREQUAL "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC warns that thread fences are invisible to this sanitizer; we use none, simdjson does.
    target_compile_options(backstory_conventions INTERFACE -Wno-tsan)
  endif()
endif()

# For what is written with Qt.
add_library(backstory_qt_conventions INTERFACE)
target_compile_definitions(backstory_qt_conventions INTERFACE
  QT_NO_CAST_FROM_ASCII       # text from bytes says which encoding it is in
  QT_NO_CAST_TO_ASCII
  QT_NO_URL_CAST_FROM_STRING  # nothing in a payload becomes a URL by accident
  QT_NO_KEYWORDS              # Q_SIGNALS, Q_SLOTS: foreign headers use the short names
  QT_NO_FOREACH               # copies its container
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# ---------------------------------------------------------------------------------------------
# Precompiled headers: the standard library for everything without Qt, the same with Qt Test for
# the tests of that, and one with widgets.

set(BACKSTORY_STANDARD_HEADERS
  <algorithm> <array> <atomic> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <mutex>
  <optional> <span> <stdexcept> <stop_token> <string> <string_view> <thread> <tuple>
  <unordered_map> <utility> <variant> <vector>)

add_library(backstory_precompiled OBJECT "${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp")
target_link_libraries(backstory_precompiled PRIVATE backstory_conventions Threads::Threads)
target_precompile_headers(backstory_precompiled PRIVATE ${BACKSTORY_STANDARD_HEADERS})

if(BACKSTORY_TESTS)
  add_library(backstory_precompiled_test OBJECT "${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp")
  target_link_libraries(backstory_precompiled_test PRIVATE
    backstory_conventions backstory_qt_conventions Qt6::Test)
  target_precompile_headers(backstory_precompiled_test PRIVATE
    ${BACKSTORY_STANDARD_HEADERS} <QByteArray> <QObject> <QString> <QStringList> <QTest>)
endif()

add_library(backstory_precompiled_qt OBJECT "${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp")
target_link_libraries(backstory_precompiled_qt PRIVATE
  backstory_conventions backstory_qt_conventions Qt6::Widgets)
target_precompile_headers(backstory_precompiled_qt PRIVATE
  <algorithm> <chrono> <functional> <map> <memory> <mutex> <optional> <span> <string> <string_view>
  <thread> <unordered_map> <utility> <variant> <vector>
  <QAbstractItemModel> <QAction> <QApplication> <QByteArray> <QDateTime> <QHash> <QLayout>
  <QLineEdit> <QMainWindow> <QPainter> <QPushButton> <QString> <QStringList> <QTableView>
  <QTimer> <QTreeView> <QWidget>)

# ---------------------------------------------------------------------------------------------

# Arguments that the functions below share: sources, and what they are linked with.
macro(backstory_parse_target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${name}: what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
endmacro()

# Applies conventions, precompiled header and, for Qt, moc to a target that has sources.
function(backstory_finish_target name qt)
  target_link_libraries(${name} PRIVATE backstory_conventions)
  if(qt)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE backstory_qt_conventions)
  endif()
endfunction()

# backstory_library(NAME [QT] SOURCES … DEPENDS … PRIVATE_DEPENDS …)
#
# The library of one folder. DEPENDS are the folders (and Qt modules) whose types stand in its
# headers, PRIVATE_DEPENDS what only its sources know. QT: it is written with Qt; without it the
# compiler does not even see Qt. Without SOURCES it is a library of headers alone.
function(backstory_library name)
  backstory_parse_target()
  if(NOT arg_SOURCES)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${arg_DEPENDS})
    return()
  endif()
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PRIVATE_DEPENDS})
  backstory_finish_target(${name} "${arg_QT}")
  if(arg_QT)
    target_link_libraries(${name} PUBLIC Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM backstory_precompiled_qt)
  else()
    target_link_libraries(${name} PUBLIC Threads::Threads)
    target_precompile_headers(${name} REUSE_FROM backstory_precompiled)
  endif()
endfunction()

# backstory_executable(NAME [QT] SOURCES … PRIVATE_DEPENDS …)
function(backstory_executable name)
  backstory_parse_target()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} ${arg_PRIVATE_DEPENDS})
  backstory_finish_target(${name} "${arg_QT}")
endfunction()

# backstory_test(NAME [QT] SOURCES … DEPENDS …)
#
# The tests of one folder: one executable, and one entry for ctest for each source NAME_test.cpp.
# That file holds the one class of its name (history_test.cpp: HistoryTest) and ends with
# BACKSTORY_TEST(HistoryTest). QT: it needs widgets, and gets a QApplication.
# TIMEOUT (seconds, default 120) holds for each class.
function(backstory_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "TIMEOUT" "SOURCES;DEPENDS;DEFINITIONS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${name}: what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  if(NOT BACKSTORY_TESTS OR NOT arg_SOURCES)
    return()
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()

  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} test_support Qt6::Test)
  target_compile_definitions(${name} PRIVATE ${arg_DEFINITIONS})
  backstory_finish_target(${name} ON)
  if(arg_QT)
    target_link_libraries(${name} PRIVATE test_main_widgets)
    target_precompile_headers(${name} REUSE_FROM backstory_precompiled_qt)
  else()
    target_link_libraries(${name} PRIVATE test_main_core)
    target_precompile_headers(${name} REUSE_FROM backstory_precompiled_test)
  endif()
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")

  file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
  foreach(source IN LISTS arg_SOURCES)
    get_filename_component(stem "${source}" NAME_WE)
    if(NOT stem MATCHES "_test$")
      continue()
    endif()
    string(REPLACE "_" ";" words "${stem}")
    set(class "")
    foreach(word IN LISTS words)
      string(SUBSTRING "${word}" 0 1 first)
      string(SUBSTRING "${word}" 1 -1 rest)
      string(TOUPPER "${first}" first)
      string(APPEND class "${first}${rest}")
    endforeach()
    add_test(NAME "${folder}/${stem}" COMMAND ${name} --only ${class})
    set_tests_properties("${folder}/${stem}" PROPERTIES
      TIMEOUT ${arg_TIMEOUT}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endforeach()
endfunction()

# backstory_benchmark(NAME [QT] SOURCES … DEPENDS …): one executable with Google Benchmark.
function(backstory_benchmark name)
  backstory_parse_target()
  if(NOT BACKSTORY_BENCHMARKS OR NOT arg_SOURCES)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} ${arg_PRIVATE_DEPENDS} dep_benchmark)
  backstory_finish_target(${name} "${arg_QT}")
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bench")
endfunction()
