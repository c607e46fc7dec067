#include "inspector/metadatadelegate.h"

#include "inspector/metadatatext.h"
#include "models/metadatatable.h"
#include "shared/plaintext.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace sparkbot {

namespace {

constexpr const char *before = "textBeforeEditing";

} // namespace

void MetadataDelegate::finishEditing()
{
    if (m_editor)
        Q_EMIT closeEditor(m_editor, NoHint);
}

QWidget *MetadataDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(metadatatext::longestInput);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setProperty(before, index.data(Qt::EditRole).toString());
    connect(editor, &QLineEdit::textEdited, this,
            [this, editor] { Q_EMIT const_cast<MetadataDelegate *>(this)->commitData(editor); });
    m_editor = editor;
    return editor;
}

void MetadataDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The model answers every key with dataChanged, which ends here: the cursor must stay where it is.
    auto *line = static_cast<QLineEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    if (line->text() != text)
        line->setText(text);
}

void MetadataDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    if (editor == m_editor)
        m_editor.clear();
    QStyledItemDelegate::destroyEditor(editor, index);
}

bool MetadataDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(object);
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (editor && key && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        const QString text = editor->property(before).toString();
        if (event->type() == QEvent::KeyPress && editor->text() != text) {
            editor->setText(text);
            Q_EMIT commitData(editor);
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

void MetadataDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto state = MetadataTable::RowState(index.data(MetadataTable::StateRole).toInt());
    option->font.setBold(state != MetadataTable::RowState::Clean);
    option->fontMetrics = QFontMetrics(option->font);
    option->text = shownInLine(index.data(Qt::DisplayRole).toString());

    switch (MetadataTable::Column(index.column())) {
    case MetadataTable::Column::State:
        option->displayAlignment = Qt::AlignCenter;
        break;
    case MetadataTable::Column::Key:
        break;
    case MetadataTable::Column::Value: {
        const QString was = index.data(MetadataTable::WasRole).toString();
        if (!was.isEmpty())
            option->text = tr("%1   (was: %2)").arg(option->text, shownInLine(was, 60));
        break;
    }
    }
}

} // namespace sparkbot
