# What the program is called and who it is. Everything that shows a name, a version or an id to a
# person or a system (executables, desktop entry, metainfo, packages) takes it from here.

set(BACKSTORY_NAME "Backstory")
set(BACKSTORY_VERSION "0.1.0")
set(BACKSTORY_RELEASE_DATE "2026-01-01")
set(BACKSTORY_ID "app.backstory.Backstory")
set(BACKSTORY_SUMMARY "See any order as it was at any moment, and prove how it got there")
set(BACKSTORY_ORGANISATION "Backstory")
set(BACKSTORY_DOMAIN "backstory.app")
set(BACKSTORY_LICENSE "Apache-2.0")
set(BACKSTORY_DESKTOP_COMMAND "backstory")
set(BACKSTORY_CLI_COMMAND "backstory-cli")
