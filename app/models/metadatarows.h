#pragma once

#include "domain/metadata.h"

namespace sparkbot {

/// One pair in a MetadataTable: what the server has, what was typed over it, or both.
struct MetadataRow {
    quint64 serial = 0; ///< identity of the row while its contact is shown, whatever happens to its text
    int place = -1; ///< position in the server's answer, -1 = the server does not have it
    bool overridden = false; ///< the server has the key again further down: shown, but it cannot be written
    bool added = false;
    bool saving = false;
    QString key;
    QString value;
    QString base; ///< the server's value; meaningless when added
    QString failure;
    KeyProblem keyProblem = KeyProblem::None;

    bool isPending() const { return place < 0 || value != base; }
    friend bool operator==(const MetadataRow &, const MetadataRow &) = default;
};

} // namespace sparkbot

/// How rows come from the server's pairs and a person's edits; without a model around them.
namespace sparkbot::metadatarows {

/// The server's pairs with the edits laid over them, not sorted yet. Rows that are shown already keep their identity;
/// new ones take the serials after `lastSerial`. `authoritative` tells a read answer from "not read yet".
QList<MetadataRow> merged(const QList<MetadataRow> &shown, const QList<MetadataPair> &pairs,
                          const QList<MetadataRow> &edits, bool authoritative, quint64 &lastSerial);
/// Finds what is wrong with each key, also as one among the others.
void checkKeys(QList<MetadataRow> &rows);

} // namespace sparkbot::metadatarows
