#pragma once

#include "core/base/error.h"

#include <functional>

namespace backstory::cli {

/// The same error, where it is about a target: that it is not there, does not answer or refuses is
/// then a target that cannot be written (exit status 5). The remedy that fits its kind is kept.
Error aboutTarget(const Error &error);

/// Runs work on a target, so that its errors are told as such.
template <class Work>
auto onTarget(const Work &work) {
    try {
        return work();
    } catch (const Error &error) {
        throw aboutTarget(error);
    }
}

} // namespace backstory::cli
