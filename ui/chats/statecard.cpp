#include "chats/statecard.h"

#include "shared/plaintext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

constexpr int widestInCharacters = 64; ///< a comfortable line

} // namespace

StateCard::StateCard(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new PlainLabel(this))
    , m_remedies(new QVBoxLayout)
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("stateCard"));
    m_sentence->setObjectName(QStringLiteral("stateSentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * widestInCharacters);
    m_remedies->setSpacing(4);
    m_row->setSpacing(8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addStretch(2);
    // Stretches, not an alignment: an aligned label is given the height of its narrowest form.
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence, 4);
    line->addStretch(1);
    column->addLayout(line);
    for (QBoxLayout *place : {static_cast<QBoxLayout *>(m_remedies), static_cast<QBoxLayout *>(m_row)}) {
        auto *middle = new QHBoxLayout;
        middle->addStretch(1);
        middle->addLayout(place);
        middle->addStretch(1);
        column->addLayout(middle);
    }
    column->addStretch(3); // a little above the middle looks like the middle
    hide();
}

void StateCard::present(const QString &sentence, const QList<Button> &buttons, const QList<Button> &remedies)
{
    QStringList texts{sentence};
    for (const Button &remedy : remedies)
        texts.append(remedy.text);
    texts.append(QString()); // a remedy is not a button
    for (const Button &button : buttons)
        texts.append(button.text);
    show();
    m_buttons = remedies + buttons;
    if (texts == m_texts)
        return;
    m_texts = texts;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    const bool focused = isAncestorOf(window()->focusWidget());
    replace(m_remedies, 0, remedies.size());
    replace(m_row, remedies.size(), buttons.size());
    if (focused)
        focusFirst(); // what had the focus is gone
}

bool StateCard::focusFirst()
{
    for (const QBoxLayout *place : {static_cast<QBoxLayout *>(m_remedies), static_cast<QBoxLayout *>(m_row)}) {
        for (int i = 0; i < place->count(); ++i) {
            if (QWidget *widget = place->itemAt(i)->widget()) {
                widget->setFocus(Qt::OtherFocusReason);
                return true;
            }
        }
    }
    return false;
}

void StateCard::replace(QBoxLayout *place, qsizetype first, qsizetype count)
{
    // A button may be the sender of what leads here, so it is removed from sight now and deleted later.
    while (QLayoutItem *item = place->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = first; i < first + count; ++i) {
        auto *widget = new QPushButton(m_buttons.at(i).text, this);
        connect(widget, &QPushButton::clicked, this, [this, i] {
            const Button pressed = m_buttons.at(i); // a copy: what it does presents other ones
            pressed.run();
        });
        place->addWidget(widget);
        widget->show(); // now, so that it can take the focus
    }
}

QString StateCard::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

} // namespace sparkbot
