#include "models/messagewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageWords)
};

} // namespace

QString contentText(const QString &kind)
{
    struct Kind {
        QStringView word;
        const char *text;
    };
    static constexpr Kind kinds[]{
        {u"text", ""},
        {u"chat", ""},
        {u"image", QT_TRANSLATE_NOOP("MessageWords", "Photo")},
        {u"video", QT_TRANSLATE_NOOP("MessageWords", "Video")},
        {u"audio", QT_TRANSLATE_NOOP("MessageWords", "Audio")},
        {u"voice", QT_TRANSLATE_NOOP("MessageWords", "Voice message")},
        {u"ptt", QT_TRANSLATE_NOOP("MessageWords", "Voice message")},
        {u"document", QT_TRANSLATE_NOOP("MessageWords", "Document")},
        {u"sticker", QT_TRANSLATE_NOOP("MessageWords", "Sticker")},
        {u"location", QT_TRANSLATE_NOOP("MessageWords", "Location")},
        {u"contact", QT_TRANSLATE_NOOP("MessageWords", "Contact")},
        {u"contacts", QT_TRANSLATE_NOOP("MessageWords", "Contacts")},
        {u"poll", QT_TRANSLATE_NOOP("MessageWords", "Poll")},
        {u"product", QT_TRANSLATE_NOOP("MessageWords", "Product")},
        {u"order", QT_TRANSLATE_NOOP("MessageWords", "Order")},
        {u"event", QT_TRANSLATE_NOOP("MessageWords", "Event")},
        {u"system", QT_TRANSLATE_NOOP("MessageWords", "System message")},
    };
    for (const Kind &known : kinds) {
        if (known.word == kind)
            return *known.text ? QCoreApplication::translate("MessageWords", known.text) : QString();
    }
    return kind;
}

QString mediaText(const MessageMedia &media)
{
    QStringList parts;
    if (media.bytes >= 0)
        parts.append(QLocale().formattedDataSize(media.bytes, 0, QLocale::DataSizeSIFormat));
    if (!media.mime.isEmpty())
        parts.append(media.mime);
    return parts.join(u", "_s);
}

QString ackText(Ack ack, const QString &serverWord)
{
    switch (ack) {
    case Ack::None:
        return {};
    case Ack::Pending:
        return Words::tr("waiting to be sent");
    case Ack::Sent:
        return Words::tr("sent");
    case Ack::Delivered:
        return Words::tr("delivered");
    case Ack::Read:
        return Words::tr("read");
    case Ack::Failed:
        return Words::tr("not delivered");
    case Ack::Other:
        return serverWord;
    }
    return {};
}

QString sendStateText(SendState state)
{
    switch (state) {
    case SendState::None:
        return {};
    case SendState::Sending:
        return Words::tr("sending");
    case SendState::Accepted:
        return Words::tr("accepted, waiting to be sent");
    case SendState::Sent:
        return Words::tr("sent");
    case SendState::Unknown:
        return Words::tr("may or may not have been sent");
    case SendState::Failed:
        return Words::tr("not delivered");
    }
    return {};
}

} // namespace sparkbot
