#pragma once

#include <string>
#include <string_view>

namespace backstory {

/// A keyword string that names a service file (`servicefile=… service=…`) with what that file says
/// of the service in its place; any other address as it is.
///
/// libpq reads the parameter from version 18 on; before that only the environment of the whole
/// program could name the file (PGSERVICEFILE). The form of the file is section 34.17 of
/// PostgreSQL's manual; what stands beside it in the address goes before what it says.
///
/// Cost: reads the file. Throws Error(SourceMissing) where there is no such file or no such service
/// in it, Error(NoPermission) where it may not be read. The result may hold a password.
std::string withServiceFile(std::string_view address);

} // namespace backstory
