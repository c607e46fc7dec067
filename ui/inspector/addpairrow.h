#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace sparkbot {

class AdviceLine;
class MetadataTable;
class PlainLabel;

/// The line for a new pair, validated while typing (R7.1–R7.4). Text that is too long or not allowed is kept and
/// flagged, never cut.
class AddPairRow : public QWidget {
    Q_OBJECT

public:
    struct Draft {
        QString key;
        QString value;

        bool isEmpty() const { return key.isEmpty() && value.isEmpty(); }
    };

    /// Adds to `model`, which must outlive the row.
    explicit AddPairRow(MetadataTable &model, QWidget *parent = nullptr);

    Draft draft() const;
    void setDraft(const Draft &draft);
    void focusKey();
    /// Adds the pair if both parts are valid; says what is missing otherwise.
    void add();
    bool canAdd() const;

Q_SIGNALS:
    void added(int row);

private:
    void validate();

    MetadataTable &m_model;
    QLineEdit *m_key;
    QLineEdit *m_value;
    QPushButton *m_add;
    PlainLabel *m_counter;
    AdviceLine *m_keyAdvice;
    AdviceLine *m_valueAdvice;
};

} // namespace sparkbot
