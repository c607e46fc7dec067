#pragma once

#include "shared/errortext.h"
#include "talk/composer.h"
#include "workflows/conversation.h"
#include "workflows/replies.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace sparkbot {

/// What went wrong with replies and notes, chat by chat, until it is settled: said in the composer, where it can be
/// acted on. What nobody sees there is said elsewhere, and in the composer as soon as its chat is looked at.
class WriteProblems : public QObject {
    Q_OBJECT

public:
    using Context = std::function<ErrorContext(Operation, const ChatRef &)>;

    /// `context` names a chat for a sentence. The composer shows the open chat of `conversation`.
    WriteProblems(Conversation &conversation, Replies &replies, Composer &composer, Context context,
                  QObject *parent = nullptr);

    /// Says what is unsettled about the open chat; for when it comes into sight.
    void present();

Q_SIGNALS:
    /// Another text may or may not be sent now.
    void changed();
    void replaceKeyRequested();
    /// What became of a reply or a note to a chat that nobody looks at.
    void failedElsewhere(const QString &message);

private:
    bool isLookedAt(const ChatRef &chat) const;
    bool present(Composer::Mode mode);
    void replyFinished(const Replies::Report &report);
    void noteFinished(const Conversation::NoteReport &report);
    void notesChecked();
    void forgetChanged();
    std::optional<Replies::Report> replyReport() const;
    std::optional<Conversation::NoteReport> noteReport() const;
    void act(Composer::Mode mode, ErrorAction action);

    Conversation &m_conversation;
    Replies &m_replies;
    Composer &m_composer;
    Context m_context;
    // Those of unknown outcome are known to Replies and Conversation.
    QHash<ChatRef, Replies::Report> m_failedReplies;
    QHash<ChatRef, Conversation::NoteReport> m_failedNotes;
    ChatRef m_checkedNotes; ///< where the notes are being read to see which were added
};

} // namespace sparkbot
