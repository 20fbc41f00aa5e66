#include "app/cli/source_options.h"

namespace backstory::cli {

void declareSource(Syntax &syntax, SourceOptions &options) {
    syntax.positional("SOURCE", options.source,
                      "A file (.db, .sqlite, .jsonl, .jsonl.gz), a postgresql:// URI, or a libpq "
                      "keyword string");
    syntax.option("--table", "NAME|FILE", options.table,
                  "The event table: one of the source by name, else a preset, else a mapping file "
                  "(default: recognised by itself)");
    syntax.option("--rules", "NAME|FILE", options.rules,
                  "The ruleset: orders, generic, or a file (default: orders where it fits, else "
                  "generic)");
    syntax.option("--known", "TIME", options.known,
                  "Only what had been recorded by then, where the table keeps a recorded time");
    syntax.option("--zone", "ZONE", options.zone,
                  "The zone of times without an offset, and of times shown as text: UTC (default), "
                  "local, or a name such as Europe/Berlin");
}

void declareOutput(Syntax &syntax, SourceOptions &options, const std::string &formats) {
    syntax.option("--format", "FORMAT", options.format, "One of " + formats + " (default text)");
    if (formats.find("csv") != std::string::npos)
        syntax.flag(
            "--csv-exact", options.csvExact,
            "CSV without the apostrophe before text that a spreadsheet takes for a formula");
}

} // namespace backstory::cli
