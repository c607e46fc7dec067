#include "chats/queryhints.h"

#include <QCoreApplication>
#include <QHash>

namespace sparkbot {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sparkbot::queryhints)
};

/// One line for each operator.
QString operatorMeaning(QueryField field)
{
    switch (field) {
    case QueryField::Text:
        return {};
    case QueryField::Name:
        return Words::tr("the name only, not phone or ID");
    case QueryField::Phone:
        return Words::tr("part of a phone number");
    case QueryField::Chat:
        return Words::tr("one chat, by ID, phone number or wa.me link");
    case QueryField::Status:
        return Words::tr("active, pending, resolved, archived or removed");
    case QueryField::Is:
        return Words::tr("unread, unassigned, mine, group, stale …");
    case QueryField::Unread:
        return Words::tr("number of unread messages, as in >3");
    case QueryField::Agent:
        return Words::tr("who has the chat; me, none or a name");
    case QueryField::Department:
        return Words::tr("the department that has the chat");
    case QueryField::Label:
        return Words::tr("a label of the chat, or none");
    case QueryField::Metadata:
        return Words::tr("metadata of the contact, as in meta.plan:premium");
    case QueryField::Before:
        return Words::tr("last activity before a day");
    case QueryField::After:
        return Words::tr("last activity on or after a day");
    case QueryField::Idle:
        return Words::tr("time since the last activity, as in >2d");
    }
    return {};
}

QString traitMeaning(const QString &words)
{
    static const QHash<QString, const char *> meanings{
        {u"unread"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "has unread messages")},
        {u"read"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "has no unread messages")},
        {u"assigned"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "an agent or a department has it")},
        {u"unassigned"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "nobody has it")},
        {u"mine"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "you have it")},
        {u"person"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "with one person")},
        {u"group"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "a group")},
        {u"channel"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "a channel")},
        {u"stale"_s, QT_TRANSLATE_NOOP("sparkbot::queryhints", "active or pending, and quiet for a day")},
    };
    const char *meaning = meanings.value(words.section(u':', -1));
    return meaning ? Words::tr(meaning) : QString();
}

/// Of the words that are no names.
QString wordMeaning(QueryField field, const QString &word)
{
    if (field == QueryField::Is)
        return traitMeaning(word);
    if (field == QueryField::Metadata)
        return word == u"*" ? Words::tr("any value") : QString();
    if (field == QueryField::Agent && word == u"me")
        return Words::tr("you");
    const bool label = field == QueryField::Label;
    if (word == u"none")
        return label ? Words::tr("without a label") : Words::tr("nobody");
    if (word == u"any")
        return label ? Words::tr("with a label") : Words::tr("anybody");
    return {};
}

Suggestion suggestion(const QueryChoice &choice)
{
    Suggestion made;
    made.insert = choice.insert;
    made.goesOn = choice.isOperator;
    // With its operator, unless that is typed already; then a name needs no quotes to be read.
    const bool isValue = choice.insert == choice.text || choice.insert.startsWith(u'"');
    made.words = isValue && !choice.isOperator ? choice.text : choice.insert;
    if (!choice.field)
        return made;
    const QueryField field = *choice.field;
    const QString count = choice.chats > 0 ? Words::tr("%Ln chat(s)", nullptr, int(choice.chats)) : QString();
    if (choice.isOperator) {
        made.meaning = count.isEmpty() ? operatorMeaning(field) : count;
        return made;
    }
    made.meaning = choice.insert.startsWith(u'"') ? QString() : wordMeaning(field, choice.text);
    made.isLabel = field == QueryField::Label && isValue && made.meaning.isEmpty();
    if (field == QueryField::Status)
        made.status = chatStatusFromWord(choice.text);
    if (made.meaning.isEmpty())
        made.meaning = count;
    return made;
}

} // namespace

Suggestions querySuggestions(const QString &text, int cursor, const QueryVocabulary &vocabulary)
{
    const QueryCompletion completion = completeQuery(text, cursor, vocabulary);
    Suggestions suggestions;
    suggestions.start = completion.start;
    suggestions.length = completion.length;
    suggestions.needed = completion.needed;
    for (const QueryChoice &choice : completion.choices)
        suggestions.list.append(suggestion(choice));
    return suggestions;
}

} // namespace sparkbot
