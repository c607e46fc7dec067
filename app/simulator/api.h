#pragma once

#include "simulator/exchange.h"
#include "simulator/state.h"

namespace simulator {

/// The whole contract as a function of request and memory: no sockets, no threads, no clock but the state's.
namespace api {

/// Settles the state, checks the key, carries the request out and answers. Never throws.
Reply handle(State &state, const Request &request);

} // namespace api

} // namespace simulator
