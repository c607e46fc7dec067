#include "talk/linkdialog.h"

#include "shared/plaintext.h"
#include "shared/problemlabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace sparkbot {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(LinkDialog)
};

constexpr int longestLink = 4'000;

/// With the letters that DNS sees: "xn--…" instead of letters that only look like others.
QString hostOf(const QString &link)
{
    return QUrl(link, QUrl::StrictMode).host(QUrl::FullyEncoded);
}

bool isWebAddress(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty()
        && (scheme == QStringLiteral("https") || scheme == QStringLiteral("http"));
}

} // namespace

QStringList linksIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\bhttps?://[^\s<>"'`{}|\\^]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList links;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        QString link = found.next().captured().left(longestLink);
        // What ends the sentence does not belong to the address.
        while (!link.isEmpty() && QStringLiteral(".,;:!?…)]*_~").contains(link.back())
               && !(link.back() == u')' && link.contains(u'(')))
            link.chop(1);
        if (isWebAddress(link) && !links.contains(link))
            links.append(link);
    }
    return links;
}

QString openLinkText(const QString &link)
{
    return Say::tr("Open Link to %1…").arg(shownInMenu(hostOf(link)));
}

void askToOpen(const QString &link, QWidget *parent)
{
    if (!isWebAddress(link))
        return;
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Say::tr("Open Link"));
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 60);

    auto *question = new PlainLabel(Say::tr("This address came in a message. It leads to %1 and opens in your browser.")
                                        .arg(shownInLine(hostOf(link), 100)),
                                    dialog);
    question->setObjectName(QStringLiteral("question"));
    question->setWordWrap(true);
    auto *address = new QPlainTextEdit(dialog);
    address->setAccessibleName(Say::tr("Address"));
    address->setPlainText(shownInLine(link, longestLink));
    address->setReadOnly(true);
    address->setTabChangesFocus(true);
    address->setWordWrapMode(QTextOption::WrapAnywhere);
    address->setFixedHeight(dialog->fontMetrics().lineSpacing() * 4 + 8);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *open = buttons->addButton(Say::tr("&Open in Browser"), QDialogButtonBox::AcceptRole);
    QPushButton *copy = buttons->addButton(Say::tr("&Copy Address"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {open, copy})
        button->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    QObject::connect(copy, &QPushButton::clicked, dialog, [link] { QGuiApplication::clipboard()->setText(link); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *problem = new ProblemLabel(dialog);
    problem->setObjectName(QStringLiteral("linkProblem"));
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, problem, link] {
        if (QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode)))
            return dialog->accept();
        problem->setProblem(Say::tr("No browser could be opened on this computer, so the link is not shown. Copy the "
                                    "address and open it yourself."));
        dialog->setAccessibleDescription(problem->text());
    });

    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(question);
    column->addWidget(address);
    column->addWidget(problem);
    column->addWidget(buttons);
    dialog->setAccessibleDescription(question->text());
    dialog->open();
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

} // namespace sparkbot
