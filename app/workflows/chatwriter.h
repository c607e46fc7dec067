#pragma once

#include "workflows/readorder.h"
#include "workflows/verbreport.h"
#include "workflows/writelog.h"

#include <QObject>

#include <memory>

namespace sparkbot {

class Client;
enum class Priority;

/// Carries a verb out on one chat: reads the chat, compares, records the intent, writes at most once, reads again. An
/// undo may need several different writes for one chat (its owner, then its status), and so may a change of labels;
/// each is recorded and read again.
class ChatWriter : public QObject {
    Q_OBJECT

public:
    struct Task {
        quint64 run = 0;
        qsizetype index = 0; ///< of the item in its report
        DeviceId device;
        ChatVerb verb; ///< for an undo the verb that is taken back
        Priority priority{};
        /// `before` is what was shown, or for an undo what the verb left behind; both are compared with what is read.
        VerbReport::Item item;
        ReadOrder::Moment readAt{}; ///< when the chat was read last
        bool stopped = false; ///< nothing is to be begun any more; a write that left is seen through
        bool lookOnly = false; ///< an undo of an unknown outcome: never written
    };
    using TaskPointer = std::shared_ptr<Task>;

    ChatWriter(Client &client, WriteLog &log, QObject *parent = nullptr);

    void start(const TaskPointer &task);
    QString lastLogError() const { return m_log.lastError(); }

Q_SIGNALS:
    /// The item has its outcome. Later than start().
    void settled(const sparkbot::ChatWriter::TaskPointer &task);
    /// As settled(), with the outcome NotStarted: the journal could not record the intent.
    void notRecorded(const sparkbot::ChatWriter::TaskPointer &task);

private:
    struct Step;
    using StepPointer = std::shared_ptr<Step>;
    using Handler = std::function<void(const ApiResult<Chat> &)>;

    void read(const TaskPointer &task, const Handler &then, int patience);
    void compare(const TaskPointer &task, const ApiResult<Chat> &fresh);
    void compareUndo(const TaskPointer &task, const Chat &fresh);
    void write(const StepPointer &step);
    void answered(const StepPointer &step, const std::optional<ApiError> &error);
    void verify(const StepPointer &step, const std::optional<ApiError> &error, const ApiResult<Chat> &seen);
    void conclude(const StepPointer &step, VerbReport::Outcome outcome, const std::optional<ApiError> &error,
                  const std::optional<Chat> &seen);
    void settle(const TaskPointer &task, VerbReport::Outcome outcome);

    Client &m_client;
    WriteLog &m_log;
};

} // namespace sparkbot
