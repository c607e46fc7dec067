#include "models/chatquery.h"

#include "domain/fold.h"

#include <QRegularExpression>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

/// From seven digits on a run of digits is a telephone number; E.164 allows fifteen.
constexpr qsizetype shortestPhone = 7;
constexpr qsizetype longestPhone = 15;

/// Numbers copied from chats and e-mails come with invisible direction marks and typographic dashes.
QString cleaned(const QString &text)
{
    QString out;
    for (QChar c : text) {
        if (c.category() == QChar::Punctuation_Dash)
            out += u'-';
        else if (c.category() != QChar::Other_Format)
            out += c;
    }
    return out.simplified();
}

QString digitsOf(const QString &text)
{
    static const QRegularExpression others(u"[^0-9]"_s);
    return QString(text).remove(others);
}

/// The number in `447362053576@c.us` or in a wa.me link; empty if the token is neither.
QString addressedPhone(const QString &token)
{
    static const QRegularExpression wid(u"^\\+?([0-9]+)@(?:c\\.us|s\\.whatsapp\\.net)$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression link(
        u"^(?:https?://)?(?:www\\.)?(?:wa\\.me/|api\\.whatsapp\\.com/send/?\\?phone=)\\+?([0-9]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = wid.match(token); match.hasMatch())
        return match.captured(1);
    return link.match(token).captured(1);
}

bool isPhonePart(const QString &token)
{
    static const QRegularExpression shape(u"^[-+()./]*[0-9][-+()./0-9]*$"_s);
    return shape.match(token).hasMatch();
}

/// Neighbouring parts of digits: together one telephone number, or, where there are too few or too many digits for one,
/// single groups that must all occur ("12-34" may be part of a name, or the id of a group).
QStringList numberWords(const QString &run)
{
    QString digits = digitsOf(run);
    if (digits.startsWith(u"00"_s) && digits.size() > shortestPhone + 2)
        digits.remove(0, 2); // the international prefix, dialled instead of "+"
    if (digits.size() >= shortestPhone && digits.size() <= longestPhone)
        return {digits};
    static const QRegularExpression gaps(u"[^0-9]+"_s);
    return run.split(gaps, Qt::SkipEmptyParts);
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    QString run; // of phone parts not yet turned into words
    const auto endRun = [&] {
        words += numberWords(run);
        run.clear();
    };
    for (const QString &token : cleaned(text).split(u' ', Qt::SkipEmptyParts)) {
        if (isPhonePart(token)) {
            run += u' ' + token;
            continue;
        }
        endRun();
        const QString phone = addressedPhone(token);
        words += phone.isEmpty() ? token : phone;
    }
    endRun();
    return words;
}

} // namespace

ChatQuery::ChatQuery(const QString &text, std::optional<ChatStatus> status)
    : m_text(text)
    , m_status(status)
{
    for (const QString &word : searchWords(text)) {
        const QByteArray bytes = QByteArray::fromStdString(folded(word));
        if (!bytes.isEmpty() && !m_words.contains(bytes))
            m_words.append(bytes);
    }
}

bool ChatQuery::selectsLike(const ChatQuery &other) const
{
    return m_words == other.m_words && m_status == other.m_status;
}

} // namespace sparkbot
