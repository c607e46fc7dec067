#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

namespace sparkbot {

/// Draws pending pairs by shape and weight ("•", bold, "was: free"; R6.1) and edits values. What is typed goes into the
/// model with every key, so that no refresh, shortcut or crash of the editor can lose it; Esc puts back what was there.
class MetadataDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Closes an open editor, keeping what was typed.
    void finishEditing();

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable QPointer<QWidget> m_editor; ///< the open one; the view deletes a closed one later
};

} // namespace sparkbot
