#pragma once

#include <QWidget>

class QToolButton;

namespace sparkbot {

class PlainLabel;

/// How many chats match, and how far that number can be trusted (R4.3): "41 of 600 loaded" while not everything is
/// here, with a way to load the rest; what the server found besides; how many of pasted numbers were found.
class ResultLine : public QWidget {
    Q_OBJECT

public:
    enum class Extent {
        Everything, ///< all chats of the number are here
        Loading,
        Part, ///< the load was cancelled or failed
        Cut, ///< there are more than the list takes
    };
    enum class Server {
        NotAsked,
        Asking,
        Answered,
        Failed,
    };
    struct Facts {
        int found = 0;
        int loaded = 0;
        bool filtered = false;
        Extent extent = Extent::Everything;
        Server server = Server::NotAsked;
        QString serverFailure; ///< why the server could not be asked, a sentence or two
        int serverFound = 0; ///< chats that were not here
        bool serverCut = false; ///< it may have more
        int pasted = 0; ///< ids and numbers asked for, 0 = none
        int missing = 0; ///< of them
        bool lookingUp = false; ///< the server is asked for the missing ones

        friend bool operator==(const Facts &, const Facts &) = default;
    };

    explicit ResultLine(QWidget *parent = nullptr);

    void present(const Facts &facts);
    /// Beside something else: as wide as its words; else it wraps.
    void setCompact(bool compact);
    QString text() const;

Q_SIGNALS:
    void loadAllRequested();
    void stopRequested();
    void showMissingRequested();
    void askAgainRequested(); ///< the server, which could not be asked

private:
    PlainLabel *m_text;
    QToolButton *m_missing;
    QToolButton *m_askAgain;
    QToolButton *m_loadAll;
    QToolButton *m_stop;
    Facts m_facts;
};

} // namespace sparkbot
