#include "chats/resultline.h"

#include "shared/errortext.h"
#include "shared/plaintext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

QString countText(const ResultLine::Facts &facts)
{
    const QString loaded = QLocale().toString(facts.loaded);
    const QString found = QLocale().toString(facts.found);
    switch (facts.extent) {
    case ResultLine::Extent::Everything:
        return ResultLine::tr("%1 of %2").arg(found, loaded);
    case ResultLine::Extent::Loading:
        return ResultLine::tr("%1 of %2 loaded, loading the rest…").arg(found, loaded);
    case ResultLine::Extent::Part:
        return facts.filtered ? ResultLine::tr("%1 of %2 loaded. Load the rest to be sure").arg(found, loaded)
                              : ResultLine::tr("%1 loaded. There may be more").arg(loaded);
    case ResultLine::Extent::Cut:
        return facts.filtered
            ? ResultLine::tr("%1 of %2 loaded, the most this list takes. Others are found by name, phone or ID")
                  .arg(found, loaded)
            : ResultLine::tr("%1 loaded, the most this list takes. Others are found by name, phone or ID").arg(loaded);
    }
    return {};
}

QString serverText(const ResultLine::Facts &facts)
{
    switch (facts.server) {
    case ResultLine::Server::NotAsked:
        return {};
    case ResultLine::Server::Asking:
        return ResultLine::tr("Asking the server…");
    case ResultLine::Server::Answered:
        if (facts.serverCut)
            return facts.serverFound == 0
                ? ResultLine::tr("Also asked the server: nothing more among its first answers. There may be more; add "
                                 "words")
                : ResultLine::tr("Also asked the server: %Ln more found, and there may be others; add words", nullptr,
                                 facts.serverFound);
        return facts.serverFound == 0
            ? ResultLine::tr("Also asked the server: nothing more found")
            : ResultLine::tr("Also asked the server: %Ln more found", nullptr, facts.serverFound);
    case ResultLine::Server::Failed:
        return facts.serverFailure.isEmpty()
            ? ResultLine::tr("The server could not be asked")
            : ResultLine::tr("The server could not be asked: %1", "why, a sentence").arg(facts.serverFailure);
    }
    return {};
}

QString pastedText(const ResultLine::Facts &facts)
{
    if (facts.pasted == 0)
        return {};
    const QString found = QLocale().toString(facts.pasted - facts.missing);
    const QString all = QLocale().toString(facts.pasted);
    if (facts.lookingUp)
        return ResultLine::tr("%1 of %2 found · asking the server for the others…").arg(found, all);
    return facts.missing == 0 ? ResultLine::tr("%1 of %2 found").arg(found, all)
                              : ResultLine::tr("%1 of %2 found · %Ln missing", nullptr, facts.missing).arg(found, all);
}

QToolButton *lineButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->hide();
    return button;
}

} // namespace

ResultLine::ResultLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_missing(lineButton(tr("Show Missing"), this))
    , m_askAgain(lineButton(actionText(ErrorAction::TryAgain), this))
    , m_loadAll(lineButton(tr("Load All"), this))
    , m_stop(lineButton(tr("Stop Loading"), this))
{
    setObjectName(QStringLiteral("resultLine"));
    m_text->setObjectName(QStringLiteral("resultText"));
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_missing->setToolTip(tr("List the pasted numbers that no chat belongs to"));
    m_askAgain->setToolTip(tr("Ask the server for these words again"));
    m_loadAll->setToolTip(tr("Read all chats of this number, so that nothing is missed"));
    m_stop->setToolTip(tr("Stop loading; what has arrived stays"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_missing);
    row->addWidget(m_askAgain);
    row->addWidget(m_loadAll);
    row->addWidget(m_stop);
    hide();

    connect(m_missing, &QToolButton::clicked, this, &ResultLine::showMissingRequested);
    connect(m_askAgain, &QToolButton::clicked, this, &ResultLine::askAgainRequested);
    connect(m_loadAll, &QToolButton::clicked, this, &ResultLine::loadAllRequested);
    connect(m_stop, &QToolButton::clicked, this, &ResultLine::stopRequested);
}

void ResultLine::present(const Facts &facts)
{
    // Nothing to say of an unfiltered list that is whole or on its way: the status line has the number.
    setVisible(facts.filtered || facts.extent == Extent::Part || facts.extent == Extent::Cut);
    if (facts == m_facts)
        return;
    m_facts = facts;
    QStringList parts{countText(facts), serverText(facts)};
    if (facts.pasted > 0)
        parts.prepend(pastedText(facts));
    parts.removeAll(QString());
    m_text->setText(parts.join(u"  ·  "_s));
    m_missing->setVisible(facts.missing > 0);
    m_askAgain->setVisible(facts.server == Server::Failed);
    m_stop->setVisible(facts.extent == Extent::Loading);
    m_loadAll->setVisible(facts.extent == Extent::Part);
}

void ResultLine::setCompact(bool compact)
{
    m_text->setWordWrap(!compact);
}

QString ResultLine::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace sparkbot
