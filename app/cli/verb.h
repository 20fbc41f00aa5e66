#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_status.h"
#include "app/cli/syntax.h"

#include <memory>
#include <string>
#include <vector>

namespace backstory::cli {

/// One thing that the program can do. Each stands in a file of its own.
class Verb {
public:
    virtual ~Verb() = default;

    [[nodiscard]] virtual std::string name() const = 0;
    /// One sentence for the list of verbs.
    [[nodiscard]] virtual std::string purpose() const = 0;
    virtual void declare(Syntax &syntax) = 0;
    /// Called once at most, after its command line was read. May throw Error, Cancelled,
    /// ReaderGone.
    virtual ExitStatus run(const Console &console) = 0;
};

std::unique_ptr<Verb> makeListVerb();
std::unique_ptr<Verb> makeEventsVerb();
std::unique_ptr<Verb> makeStateVerb();
std::unique_ptr<Verb> makeDiffVerb();
std::unique_ptr<Verb> makeDiffBookVerb();
std::unique_ptr<Verb> makeBlameVerb();
std::unique_ptr<Verb> makeHistoryVerb();
std::unique_ptr<Verb> makeWhenVerb();
std::unique_ptr<Verb> makeFindingsVerb();
std::unique_ptr<Verb> makeSummaryVerb();
std::unique_ptr<Verb> makeDemoVerb();
std::unique_ptr<Verb> makeInitVerb();
std::unique_ptr<Verb> makeAppendVerb();
std::unique_ptr<Verb> makeImportVerb();
std::unique_ptr<Verb> makeExportVerb();
std::unique_ptr<Verb> makeProjectVerb();
std::unique_ptr<Verb> makeFollowVerb();

/// All of them, in the order in which help lists them.
std::vector<std::unique_ptr<Verb>> makeVerbs();

} // namespace backstory::cli
