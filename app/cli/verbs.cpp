#include "app/cli/verb.h"

namespace backstory::cli {

std::vector<std::unique_ptr<Verb>> makeVerbs() {
    std::vector<std::unique_ptr<Verb>> verbs;
    for (const auto make :
         {makeListVerb, makeEventsVerb, makeStateVerb, makeDiffVerb, makeBlameVerb, makeHistoryVerb,
          makeWhenVerb, makeFindingsVerb, makeSummaryVerb, makeDiffBookVerb, makeDemoVerb,
          makeInitVerb, makeAppendVerb, makeImportVerb, makeExportVerb, makeProjectVerb,
          makeFollowVerb})
        verbs.push_back(make());
    return verbs;
}

} // namespace backstory::cli
