#pragma once

#include "core/store/event_store.h"
#include "core/store/init_store.h"
#include "core/store/places.h"

#include <memory>
#include <string>

namespace backstory {

// What openStore, initStore, initSql and openPlaces do, for each kind of target.

std::unique_ptr<EventStore> openPostgresStore(const StoreRequest &request,
                                              const Progress &progress);
InitReport initPostgres(const InitRequest &request, const Progress &progress);
std::string postgresInitSql(const InitRequest &request, const Progress &progress);
std::unique_ptr<Places> openPostgresPlaces(const std::string &target, const Followed &followed,
                                           const Progress &progress);

std::unique_ptr<EventStore> openSqliteStore(const StoreRequest &request, const Progress &progress);
InitReport initSqlite(const InitRequest &request, const Progress &progress);
std::string sqliteInitSql(const InitRequest &request, const Progress &progress);
std::unique_ptr<Places> openSqlitePlaces(const std::string &target, const Followed &followed,
                                         const Progress &progress);

} // namespace backstory
