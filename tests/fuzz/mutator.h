#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

/// Damages JSON documents at random, but the same for the same seed: bytes (flips, cuts, repeats, foreign pieces, bytes
/// that are not UTF-8) and structure (another type, a huge number, a key twice, deep nesting, half a surrogate pair).
class Mutator {
public:
    /// `donors` are the documents that foreign pieces are taken from.
    Mutator(quint32 seed, QList<QByteArray> donors);

    QByteArray mutate(const QByteArray &json);

private:
    QByteArray damageBytes(QByteArray json);
    QByteArray damageStructure(const QByteArray &json);
    QByteArray wrap(const QByteArray &json);
    QByteArray strangeValue();
    qsizetype below(qsizetype limit);

    QRandomGenerator m_random;
    QList<QByteArray> m_donors;
};
