#pragma once

#include "domain/chat.h"
#include "models/historylist.h"

#include <QObject>
#include <QTimer>

namespace sparkbot {

class Journal;
class WriteLog;

/// What this computer did to the open chat, from the journal; live while entries begin and end.
class ChatHistory : public QObject {
    Q_OBJECT

public:
    ChatHistory(Journal &journal, WriteLog &log, QObject *parent = nullptr);

    HistoryList &model() { return m_model; }
    /// A null chat empties the list.
    void open(const ChatRef &chat);
    const ChatRef &current() const { return m_current; }
    /// There are older entries than the 200 that are shown.
    bool isCut() const { return m_cut; }

Q_SIGNALS:
    void changed();

private:
    void read();

    Journal &m_journal;
    WriteLog &m_log;
    HistoryList m_model;
    ChatRef m_current;
    QTimer m_later; ///< a bulk verb writes hundreds of entries
    bool m_cut = false;
};

} // namespace sparkbot
