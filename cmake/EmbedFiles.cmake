# backstory_embed_files(OUTPUT ROOT dir FOLDERS …)
#
# Generates a source that holds every .json file of the folders, for core/base/embedded_files.h.
# Files are found by looking, not by a list: they are data, and adding one is no change of the
# program. Run as a script (cmake -P) this file is the generator itself.

if(CMAKE_SCRIPT_MODE_FILE)
  set(arrays "")
  set(rows "")
  set(count 0)
  foreach(path IN LISTS PATHS)
    # Bytes, not a literal: compilers limit the length of literals, and none limits the text.
    file(READ "${ROOT}/${path}" bytes HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char kFile${count}[] = {${bytes}'\\0'};\n")
    string(APPEND rows
      "    EmbeddedFile{\"${path}\", {kFile${count}, sizeof(kFile${count}) - 1}},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  file(WRITE "${OUTPUT}" "// Generated from resources/ by cmake/EmbedFiles.cmake.
#include \"core/base/embedded_files.h\"

#include <algorithm>
#include <array>

namespace backstory {
namespace {

${arrays}
// In the order of their paths.
constexpr std::array<EmbeddedFile, ${count}> kFiles{
${rows}};

} // namespace

std::span<const EmbeddedFile> embeddedFiles() {
    return kFiles;
}

std::optional<std::string_view> embeddedFile(std::string_view path) {
    const auto found = std::ranges::find(kFiles, path, &EmbeddedFile::path);
    if (found == kFiles.end())
        return std::nullopt;
    return found->text;
}

} // namespace backstory
")
  return()
endif()

set(BACKSTORY_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(backstory_embed_files output)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ROOT" "FOLDERS")
  list(TRANSFORM arg_FOLDERS APPEND "/*.json" OUTPUT_VARIABLE patterns)
  list(TRANSFORM patterns PREPEND "${arg_ROOT}/")
  file(GLOB paths RELATIVE "${arg_ROOT}" CONFIGURE_DEPENDS ${patterns})
  list(SORT paths)
  list(TRANSFORM paths PREPEND "${arg_ROOT}/" OUTPUT_VARIABLE files)
  # The list is part of the command, so that the source is made again when a file goes away.
  add_custom_command(
    OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${output}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${arg_ROOT}" "-DPATHS=${paths}"
            "-DOUTPUT=${CMAKE_CURRENT_BINARY_DIR}/${output}" -P "${BACKSTORY_EMBED_SCRIPT}"
    DEPENDS ${files} "${BACKSTORY_EMBED_SCRIPT}"
    COMMENT "Embedding resources"
    VERBATIM)
endfunction()
