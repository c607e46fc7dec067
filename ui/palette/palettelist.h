#pragma once

#include "palette/fuzzymatch.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace sparkbot {

/// Something the palette can do.
struct PaletteEntry {
    enum class Kind {
        Command,
        View,
        Number,
        Chat,
    };

    Kind kind = Kind::Command;
    QString text; ///< of one line, safe to show
    QString place; ///< menu path, phone: where the person knows it from
    QString keys; ///< shortcut in the platform's own words
    QString whyNot; ///< why it cannot be done now; empty = it can
    std::function<void()> run;
};

/// The entries that answer what is typed, best first; with nothing typed, in the order given.
class PaletteList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, ///< QString
        KeysRole, ///< QString
        WhyNotRole, ///< QString
        LettersRole, ///< QList<int>: the letters of the text that were typed
    };

    /// More entries that answer what is typed, of something too large to be listed.
    using Finder = std::function<std::vector<PaletteEntry>(const QString &typed)>;

    explicit PaletteList(std::vector<PaletteEntry> entries, Finder finder = {}, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    const PaletteEntry &entry(int row) const { return m_entries[m_rows[size_t(row)].entry]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        size_t entry = 0;
        int score = 0;
        QList<int> letters;
    };

    Finder m_finder;
    std::vector<PaletteEntry> m_entries;
    size_t m_fixed; ///< so many of them do not depend on what is typed
    std::vector<Row> m_rows;
};

} // namespace sparkbot
