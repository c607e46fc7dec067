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
    /// Shows and changes the unfinished pair of `model`, which must outlive the row.
    explicit AddPairRow(MetadataTable &model, QWidget *parent = nullptr);

    void focusKey();

Q_SIGNALS:
    void added(int row);

private:
    void add();
    void take();
    void present();
    void forget();
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
