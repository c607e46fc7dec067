#include "inspector/addpairrow.h"

#include "inspector/adviceline.h"
#include "models/metadatatable.h"
#include "shared/plaintext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sparkbot {

namespace {

KeyProblem keyProblem(const QString &key, const QStringList &existing)
{
    const KeyCheck check = checkKey(key);
    if (check.problem != KeyProblem::None)
        return check.problem;
    if (existing.contains(key))
        return KeyProblem::Duplicate;
    return existing.contains(key, Qt::CaseInsensitive) ? KeyProblem::CaseTwin : KeyProblem::None;
}

} // namespace

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

    connect(m_key, &QLineEdit::textChanged, this, [this] { validate(); });
    connect(m_value, &QLineEdit::textChanged, this, [this] { validate(); });
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
    validate();
}

AddPairRow::Draft AddPairRow::draft() const
{
    return {m_key->text(), m_value->text()};
}

void AddPairRow::setDraft(const Draft &draft)
{
    m_key->setText(draft.key);
    m_value->setText(draft.value);
}

void AddPairRow::focusKey()
{
    m_key->setFocus();
    m_key->selectAll();
}

bool AddPairRow::canAdd() const
{
    return !blocksSaving(keyProblem(m_key->text(), m_model.keys())) && !blocksSaving(checkValue(m_value->text()));
}

void AddPairRow::add()
{
    if (!canAdd())
        return;
    const int row = m_model.add(m_key->text(), m_value->text());
    setDraft({});
    m_key->setFocus();
    Q_EMIT added(row);
}

void AddPairRow::validate()
{
    const Draft now = draft();
    const KeyProblem key = keyProblem(now.key, m_model.keys());
    const ValueProblem value = checkValue(now.value);
    // An empty field is not a mistake yet.
    m_keyAdvice->present(now.key.isEmpty() ? metadatatext::Advice{} : metadatatext::key(now.key, key));
    m_valueAdvice->present(now.value.isEmpty() ? metadatatext::Advice{} : metadatatext::value(now.value, value));
    m_counter->setText(metadatatext::counter(now.value));
    m_counter->setVisible(!now.value.isEmpty());
    m_add->setEnabled(canAdd());
}

} // namespace sparkbot
