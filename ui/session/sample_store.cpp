#include "ui/session/sample_store.h"

#include "core/base/error.h"
#include "ui/session/private_places.h"

#include <random>
#include <system_error>

namespace backstory::ui {

namespace fs = std::filesystem;

namespace {

// Part of the name is the edition: another one is written beside it, never over it.
constexpr auto kFileName = "sample-orders-1.db";

void makePrivate(const fs::path &file) {
    std::error_code ignored; // a file system without rights has none to take away
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, fs::perm_options::replace,
                    ignored);
}

/// A name that no other start of the program uses at the same time.
fs::path draftBeside(const fs::path &file) {
    std::random_device random;
    return fs::path(file).concat("." + std::to_string(random()) + ".tmp");
}

} // namespace

fs::path ensureSample(const fs::path &folder, const Progress &progress) {
    std::error_code error;
    fs::path file = folder / kFileName;
    keepPrivate(folder);
    return fs::exists(file, error) ? file : remakeSample(folder, progress);
}

fs::path remakeSample(const fs::path &folder, const Progress &progress) {
    fs::path file = folder / kFileName;
    keepPrivate(folder);
    std::error_code error;
    const fs::path draft = draftBeside(file);
    try {
        writeDemo(draft, DemoRequest{}, progress);
        makePrivate(draft);
        fs::rename(draft, file);
    } catch (const fs::filesystem_error &failure) {
        fs::remove(draft, error);
        throw Error(ErrorKind::TargetUnwritable, "writing the sample", failure.code().message());
    } catch (...) {
        fs::remove(draft, error);
        throw;
    }
    return file;
}

std::vector<DemoStory> sampleStories() {
    return demoStories(DemoRequest{});
}

} // namespace backstory::ui
