# The libraries that the window stands on, with versions and licences, for its About dialog: a line
# each, parted by tabs. What is looked for in Dependencies.cmake and ends in the program is named
# here.

set(BACKSTORY_LIBRARIES "")
function(backstory_uses name version license)
  string(APPEND BACKSTORY_LIBRARIES "${name}\t${version}\t${license}\n")
  set(BACKSTORY_LIBRARIES "${BACKSTORY_LIBRARIES}" PARENT_SCOPE)
endfunction()

backstory_uses("Qt" "${Qt6_VERSION}" "LGPL-3.0")
backstory_uses("libpqxx" "${dep_pqxx_VERSION}" "BSD-3-Clause")
backstory_uses("libpq" "${PostgreSQL_VERSION_STRING}" "PostgreSQL")
backstory_uses("SQLite" "${SQLite3_VERSION}" "Public domain")
backstory_uses("simdjson" "${dep_simdjson_VERSION}" "Apache-2.0")
backstory_uses("JSON for Modern C++" "${nlohmann_json_VERSION}" "MIT")
backstory_uses("date" "${date_VERSION}" "MIT")
backstory_uses("libsodium" "${dep_sodium_VERSION}" "ISC")
backstory_uses("zlib" "${ZLIB_VERSION_STRING}" "Zlib")
if(Qt6Keychain_FOUND)
  backstory_uses("QtKeychain" "${Qt6Keychain_VERSION}" "BSD-3-Clause")
endif()
