#include "inspector/addpairrow.h"

#include "inspector/adviceline.h"
#include "models/metadatatable.h"
#include "shared/plaintext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sparkbot {

AddPairRow::AddPairRow(MetadataTable &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_key(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_counter(new PlainLabel(this))
    , m_keyAdvice(new AdviceLine(this))
    , m_valueAdvice(new AdviceLine(this))
{
    m_key->setAccessibleName(tr("Key"));
    m_key->setPlaceholderText(tr("New key"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setPlaceholderText(tr("Value, 1–300 characters"));
    m_counter->setObjectName(QStringLiteral("counter"));
    m_counter->setForegroundRole(QPalette::PlaceholderText);
    m_counter->hide();

    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_key, 3);
    fields->addWidget(m_value, 4);
    fields->addWidget(m_counter);
    fields->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(fields);
    column->addWidget(m_keyAdvice);
    column->addWidget(m_valueAdvice);

    for (QLineEdit *field : {m_key, m_value}) {
        field->setMaxLength(metadatatext::longestInput);
        connect(field, &QLineEdit::textChanged, this, [this] { take(); });
    }
    connect(m_key, &QLineEdit::returnPressed, this, [this] { m_value->setFocus(); });
    connect(m_value, &QLineEdit::returnPressed, this, [this] { add(); });
    connect(m_add, &QPushButton::clicked, this, [this] { add(); });
    connect(m_keyAdvice, &AdviceLine::fixRequested, this, [this](const QString &text) {
        m_key->setText(text);
        m_key->setFocus();
    });
    connect(m_valueAdvice, &AdviceLine::fixRequested, this, [this](const QString &text) {
        m_value->setText(text);
        m_value->setFocus();
    });
    connect(&m_model, &MetadataTable::pendingChanged, this, [this] { validate(); });
    connect(&m_model, &MetadataTable::unfinishedChanged, this, [this] { present(); });
    connect(&m_model, &MetadataTable::modelReset, this, &AddPairRow::forget);
    present();
}

/// Only what differs is set: the cursor stays where somebody types.
void AddPairRow::present()
{
    const MetadataPair pair = m_model.unfinished();
    const QSignalBlocker keyBlocker(m_key);
    const QSignalBlocker valueBlocker(m_value);
    if (m_key->text() != pair.key)
        m_key->setText(pair.key);
    if (m_value->text() != pair.value)
        m_value->setText(pair.value);
    validate();
}

/// Another contact is shown: nothing typed for the one before may come back by Undo. Setting a text, even the same,
/// makes the field forget.
void AddPairRow::forget()
{
    const QSignalBlocker keyBlocker(m_key);
    const QSignalBlocker valueBlocker(m_value);
    m_key->setText(m_key->text());
    m_value->setText(m_value->text());
}

void AddPairRow::take()
{
    m_model.setUnfinished({m_key->text(), m_value->text()});
}

void AddPairRow::focusKey()
{
    m_key->setFocus();
    m_key->selectAll();
}

void AddPairRow::add()
{
    const int row = m_model.addUnfinished();
    if (row < 0)
        return;
    m_key->setFocus();
    Q_EMIT added(row);
}

void AddPairRow::validate()
{
    const MetadataPair &now = m_model.unfinished();
    // An empty field is not a mistake yet.
    m_keyAdvice->present(now.key.isEmpty() ? metadatatext::Advice{}
                                           : metadatatext::key(now.key, m_model.newKeyProblem(now.key)));
    m_valueAdvice->present(now.value.isEmpty() ? metadatatext::Advice{}
                                               : metadatatext::value(now.value, checkValue(now.value)));
    m_counter->setText(metadatatext::counter(now.value));
    m_counter->setVisible(!now.value.isEmpty());
    m_add->setEnabled(m_model.canAddUnfinished());
}

} // namespace sparkbot
