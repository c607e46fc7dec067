#pragma once

#include "simulator/account.h"

namespace simulator {

/// What to invent. Equal options make equal accounts, on every machine.
struct DemoOptions {
    int devices = 7; ///< the first seven have a part to play, further ones are plain numbers
    int chats = 2'400; ///< over all numbers; about two thirds are on the first, all of them if it is the only one
    quint64 seed = 1;
    qint64 now = 0; ///< milliseconds since 1970 UTC that "minutes ago" counts from; 0 = the computer's clock
};

/// The sample account: every session state, five agents, people of many scripts, and the names that break programs.
/// All phone numbers are from ranges reserved for fiction (+44 7700 900xxx, +1 555 01xx, +61 491 570 xxx) or have more
/// digits than any number that can be called.
Account makeDemoAccount(const DemoOptions &options = {});

/// The key of the sample account. It opens nothing but a simulator on this computer.
QString demoKey();

} // namespace simulator
