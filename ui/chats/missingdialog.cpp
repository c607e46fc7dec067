#include "chats/missingdialog.h"

#include "shared/plaintext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sparkbot {

MissingDialog::MissingDialog(const QStringList &missing, int pasted, bool whole, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Not Found"));

    const QString count = tr("%n of the %1 pasted number(s) not found.", nullptr, int(missing.size())).arg(pasted);
    auto *sentence = new PlainLabel(
        whole ? count : tr("%1 Not all chats are loaded: some of them may be among the rest.").arg(count), this);
    sentence->setWordWrap(true);

    // A text rather than a list: it can be selected, searched by eye and read aloud as a whole.
    auto *list = new QPlainTextEdit(this);
    list->setAccessibleName(tr("Numbers not found"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->setPlainText(missing.join(u'\n'));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copy = buttons->addButton(tr("Copy All"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this,
            [missing] { QGuiApplication::clipboard()->setText(missing.join(u'\n')); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(sentence);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 20);
    close->setFocus();
}

} // namespace sparkbot
