#include "closeguard.h"

#include "inspector/pendingeditsdialog.h"
#include "workflows/chatverbs.h"
#include "workflows/contactdesk.h"
#include "workflows/conversation.h"
#include "workflows/replies.h"
#include "workflows/routing.h"
#include "workflows/workspace.h"

#include <QMessageBox>
#include <QPushButton>

namespace sparkbot {

CloseGuard::CloseGuard(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
}

QStringList CloseGuard::reasons() const
{
    QStringList reasons;
    const int running = m_workspace.verbs().running();
    if (running > 0)
        reasons.append(tr("%Ln chat(s) being written: their outcome will not be seen.", nullptr, running));
    const int messages = m_workspace.replies().underWay() + (m_workspace.conversation().isAddingNote() ? 1 : 0);
    if (messages > 0)
        reasons.append(tr("%Ln reply(s) or note(s) being sent: their outcome will not be seen.", nullptr, messages));
    if (m_workspace.routing().isUnderWay())
        reasons.append(tr("A route is under way: closing stops watching it, not the route itself."));
    return reasons;
}

bool CloseGuard::mayClose()
{
    if (m_question)
        return false;
    if (m_workspace.contacts().pending().changes > 0) {
        auto *question = new PendingEditsDialog(m_workspace, m_window);
        connect(question, &PendingEditsDialog::settled, m_window, &QWidget::close, Qt::QueuedConnection);
        ask(question);
        return false;
    }
    const QStringList why = reasons();
    if (m_agreed || why.isEmpty())
        return true;
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Close Window"), why.join(u'\n'), QMessageBox::Cancel, m_window);
    question->setTextFormat(Qt::PlainText);
    const QPushButton *close = question->addButton(tr("Close Anyway"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [this, question, close] {
        m_question.clear();
        m_agreed = question->clickedButton() == close;
        if (m_agreed)
            m_window->close();
    });
    ask(question);
    return false;
}

void CloseGuard::ask(QDialog *question)
{
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::finished, this, [this] { m_question.clear(); });
    question->open();
}

} // namespace sparkbot
