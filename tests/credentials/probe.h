#pragma once

#include <QStringList>
#include <QUuid>

/// The account whose key the bodies below work with.
QUuid probedAccount();
/// Body of `--probe STEPS DEADLINE`: takes the key from standard input, does the steps (write, read, remove) one after
/// the other with a KeychainStore and prints a line for each: its answer, how long it took and how long the event loop
/// stood still at most. `late` waits for the late answer of a read. Then waits until standard input is closed, so that
/// its process can be looked at.
int runProbe(const QStringList &arguments);
/// Body of `--quit STEP MILLISECONDS`: starts the step and quits meanwhile, as a person would.
int runQuit(const QStringList &arguments);
