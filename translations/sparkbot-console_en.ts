<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message numerus="yes">
        <source>A key has at most %n character(s).</source>
        <translation>
            <numerusform>A key has at most %n character.</numerusform>
            <numerusform>A key has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message numerus="yes">
        <source>%Ln message(s) wait already.</source>
        <translation>
            <numerusform>%Ln message waits already.</numerusform>
            <numerusform>%Ln messages wait already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteQueue</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, as of %n s ago</source>
        <translation>
            <numerusform>%1, as of %n s ago</numerusform>
            <numerusform>%1, as of %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Route %n Message(s)</source>
        <translation>
            <numerusform>&amp;Route %n Message</numerusform>
            <numerusform>&amp;Route %n Messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stalled at %n message(s)</source>
        <translation>
            <numerusform>Stalled at %n message</numerusform>
            <numerusform>Stalled at %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duration: %n s</source>
        <translation>
            <numerusform>Duration: %n s</numerusform>
            <numerusform>Duration: %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) wait on %1 than were requested: new ones arrived meanwhile.</source>
        <translation>
            <numerusform>%n more message waits on %1 than were requested: new ones arrived meanwhile.</numerusform>
            <numerusform>%n more messages wait on %1 than were requested: new ones arrived meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerbText</name>
    <message numerus="yes">
        <source>%Ln chat(s) set to Active</source>
        <translation>
            <numerusform>%Ln chat set to Active</numerusform>
            <numerusform>%Ln chats set to Active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) set to Pending</source>
        <translation>
            <numerusform>%Ln chat set to Pending</numerusform>
            <numerusform>%Ln chats set to Pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) resolved</source>
        <translation>
            <numerusform>%Ln chat resolved</numerusform>
            <numerusform>%Ln chats resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) archived</source>
        <translation>
            <numerusform>%Ln chat archived</numerusform>
            <numerusform>%Ln chats archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) removed</source>
        <translation>
            <numerusform>%Ln chat removed</numerusform>
            <numerusform>%Ln chats removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) unassigned</source>
        <translation>
            <numerusform>%Ln chat unassigned</numerusform>
            <numerusform>%Ln chats unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) assigned</source>
        <translation>
            <numerusform>%Ln chat assigned</numerusform>
            <numerusform>%Ln chats assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels added to %Ln chat(s)</source>
        <translation>
            <numerusform>Labels added to %Ln chat</numerusform>
            <numerusform>Labels added to %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels removed from %Ln chat(s)</source>
        <translation>
            <numerusform>Labels removed from %Ln chat</numerusform>
            <numerusform>Labels removed from %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln chat(s) replaced</source>
        <translation>
            <numerusform>Labels of %Ln chat replaced</numerusform>
            <numerusform>Labels of %Ln chats replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) marked as read</source>
        <translation>
            <numerusform>%Ln chat marked as read</numerusform>
            <numerusform>%Ln chats marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) marked as unread</source>
        <translation>
            <numerusform>%Ln chat marked as unread</numerusform>
            <numerusform>%Ln chats marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln Chat(s) to Active</source>
        <translation>
            <numerusform>Set %Ln Chat to Active</numerusform>
            <numerusform>Set %Ln Chats to Active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln Chat(s) to Pending</source>
        <translation>
            <numerusform>Set %Ln Chat to Pending</numerusform>
            <numerusform>Set %Ln Chats to Pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %Ln Chat(s)</source>
        <translation>
            <numerusform>Resolve %Ln Chat</numerusform>
            <numerusform>Resolve %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln Chat(s)</source>
        <translation>
            <numerusform>Archive %Ln Chat</numerusform>
            <numerusform>Archive %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Chat(s)</source>
        <translation>
            <numerusform>Remove %Ln Chat</numerusform>
            <numerusform>Remove %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln Chat(s)</source>
        <translation>
            <numerusform>Unassign %Ln Chat</numerusform>
            <numerusform>Unassign %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln Chat(s)</source>
        <translation>
            <numerusform>Assign %Ln Chat</numerusform>
            <numerusform>Assign %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add Labels to %Ln Chat(s)</source>
        <translation>
            <numerusform>Add Labels to %Ln Chat</numerusform>
            <numerusform>Add Labels to %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove Labels from %Ln Chat(s)</source>
        <translation>
            <numerusform>Remove Labels from %Ln Chat</numerusform>
            <numerusform>Remove Labels from %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Labels of %Ln Chat(s)</source>
        <translation>
            <numerusform>Replace Labels of %Ln Chat</numerusform>
            <numerusform>Replace Labels of %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln Chat(s) Read</source>
        <translation>
            <numerusform>Mark %Ln Chat Read</numerusform>
            <numerusform>Mark %Ln Chats Read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln Chat(s) Unread</source>
        <translation>
            <numerusform>Mark %Ln Chat Unread</numerusform>
            <numerusform>Mark %Ln Chats Unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) put back</source>
        <translation>
            <numerusform>%Ln chat put back</numerusform>
            <numerusform>%Ln chats put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reopened by it</source>
        <translation>
            <numerusform>%Ln reopened by it</numerusform>
            <numerusform>%Ln reopened by it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln chat(s) changed</source>
        <translation>
            <numerusform>Labels of %Ln chat changed</numerusform>
            <numerusform>Labels of %Ln chats changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Labels of %Ln Chat(s)</source>
        <translation>
            <numerusform>Change Labels of %Ln Chat</numerusform>
            <numerusform>Change Labels of %Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewFile</name>
    <message numerus="yes">
        <source>%1: %2 has more than %Ln entries.</source>
        <translation>
            <numerusform>%1: %2 has more than %Ln entry.</numerusform>
            <numerusform>%1: %2 has more than %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 is longer than %Ln characters.</source>
        <translation>
            <numerusform>%1: %2 is longer than %Ln character.</numerusform>
            <numerusform>%1: %2 is longer than %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::Actions</name>
    <message numerus="yes">
        <source>The %Ln selected chat(s) already have the status %1.</source>
        <translation>
            <numerusform>The %Ln selected chat already has the status %1.</numerusform>
            <numerusform>The %Ln selected chats already have the status %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::AssignDialog</name>
    <message numerus="yes">
        <source>%Ln chat(s) of %1 will be assigned to:</source>
        <translation>
            <numerusform>%Ln chat of %1 will be assigned to:</numerusform>
            <numerusform>%Ln chats of %1 will be assigned to:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln Chat(s) to Me</source>
        <translation>
            <numerusform>Assign %Ln Chat to Me</numerusform>
            <numerusform>Assign %Ln Chats to Me</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatArea</name>
    <message numerus="yes">
        <source>%Ln match without %1</source>
        <translation>
            <numerusform>%Ln matches without %1</numerusform>
            <numerusform>%Ln match without %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatCommands</name>
    <message numerus="yes">
        <source>Undo will not bring back %Ln of these chats.</source>
        <translation>
            <numerusform>Undo will not bring back %Ln of these chats.</numerusform>
            <numerusform>Undo will not bring back %Ln of these chats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) are being written, so nothing was undone. Undo again when they are saved.</source>
        <translation>
            <numerusform>%Ln chat is being written, so nothing was undone. Undo again when it is saved.</numerusform>
            <numerusform>%Ln chats are being written, so nothing was undone. Undo again when they are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) are being written already, so nothing more was changed. Repeat the change when they are saved.</source>
        <translation>
            <numerusform>%Ln chat is being written already, so nothing more was changed. Repeat the change when it is saved.</numerusform>
            <numerusform>%Ln chats are being written already, so nothing more was changed. Repeat the change when they are saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::CloseGuard</name>
    <message numerus="yes">
        <source>%Ln chat(s) being written: their outcome will not be seen.</source>
        <translation>
            <numerusform>%Ln chat being written: its outcome will not be seen.</numerusform>
            <numerusform>%Ln chats being written: their outcome will not be seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) or note(s) being sent: their outcome will not be seen.</source>
        <translation>
            <numerusform>%Ln reply or note is being sent: its outcome will not be seen.</numerusform>
            <numerusform>%Ln replies or notes are being sent: their outcome will not be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::Composer</name>
    <message numerus="yes">
        <source>A note has at least %n character(s).</source>
        <translation>
            <numerusform>A note has at least %n character.</numerusform>
            <numerusform>A note has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ConnectDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n number(s): %1</source>
        <translation>
            <numerusform>Found %n number: %1</numerusform>
            <numerusform>Found %n numbers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found at least %n number(s): %1</source>
        <translation>
            <numerusform>Found at least %n number: %1</numerusform>
            <numerusform>Found at least %n numbers: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::FilterLine</name>
    <message numerus="yes">
        <source>%n suggestion(s), Down to go through them, Tab to take the first</source>
        <translation>
            <numerusform>%n suggestion, Down to go to it, Tab to take it</numerusform>
            <numerusform>%n suggestions, Down to go through them, Tab to take the first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::HistoryList</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::InspectorTabs</name>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::LabelsDialog</name>
    <message numerus="yes">
        <source>Labels of %Ln chat(s) of %1:</source>
        <translation>
            <numerusform>Labels of %Ln chat of %1:</numerusform>
            <numerusform>Labels of %Ln chats of %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Labels of %Ln Chat(s)</source>
        <translation>
            <numerusform>Change Labels of %Ln Chat</numerusform>
            <numerusform>Change Labels of %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %1 of %Ln chat(s)</source>
        <translation>
            <numerusform>on %1 of %Ln chat</numerusform>
            <numerusform>on %1 of %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::MessageDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataEditor</name>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n contact(s)</source>
        <extracomment>%1 is how many changes</extracomment>
        <translation>
            <numerusform>%1 in %n contact</numerusform>
            <numerusform>%1 in %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::MissingDialog</name>
    <message numerus="yes">
        <source>%n of the %1 pasted number(s) not found.</source>
        <translation>
            <numerusform>%n of the %1 pasted numbers was not found.</numerusform>
            <numerusform>%n of the %1 pasted numbers were not found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::Notices</name>
    <message numerus="yes">
        <source>SparkBot asks us to slow down. Resuming in %n s.</source>
        <translation>
            <numerusform>SparkBot asks us to slow down. Resuming in %n s.</numerusform>
            <numerusform>SparkBot asks us to slow down. Resuming in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SparkBot synchronises a number once a minute, and %1 was asked to just now. Nothing was sent; try again in %n second(s).</source>
        <translation>
            <numerusform>SparkBot synchronises a number once a minute, and %1 was asked to just now. Nothing was sent; try again in %n second.</numerusform>
            <numerusform>SparkBot synchronises a number once a minute, and %1 was asked to just now. Nothing was sent; try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::PendingEditsDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::RemoveDialog</name>
    <message numerus="yes">
        <source>%Ln chat(s) of %1 will be set to Removed.</source>
        <translation>
            <numerusform>%Ln chat of %1 will be set to Removed.</numerusform>
            <numerusform>%Ln chats of %1 will be set to Removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Chat(s)</source>
        <translation>
            <numerusform>Remove %Ln Chat</numerusform>
            <numerusform>Remove %Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ResultLine</name>
    <message numerus="yes">
        <source>Also asked the server: %Ln more found</source>
        <translation>
            <numerusform>Also asked the server: %Ln more found</numerusform>
            <numerusform>Also asked the server: %Ln more found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 found · %Ln missing</source>
        <translation>
            <numerusform>%1 of %2 found · %Ln missing</numerusform>
            <numerusform>%1 of %2 found · %Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also asked the server: %Ln more found, and there may be others; add words</source>
        <translation>
            <numerusform>Also asked the server: %Ln more found, and there may be others; add words</numerusform>
            <numerusform>Also asked the server: %Ln more found, and there may be others; add words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::SelectionBar</name>
    <message numerus="yes">
        <source>Loading the rest: %Ln chat(s) so far…</source>
        <translation>
            <numerusform>Loading the rest: %Ln chat so far…</numerusform>
            <numerusform>Loading the rest: %Ln chats so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, all that match and are loaded</source>
        <translation>
            <numerusform>%Ln selected, all that match and are loaded</numerusform>
            <numerusform>%Ln selected, all that match and are loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::StatusLine</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chat(s)</source>
        <translation>
            <numerusform>%1 of %Ln chat</numerusform>
            <numerusform>%1 of %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %Ln selected</source>
        <translation>
            <numerusform>%1  ·  %Ln selected</numerusform>
            <numerusform>%1  ·  %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln chat(s)…</source>
        <translation>
            <numerusform>Saving %Ln chat…</numerusform>
            <numerusform>Saving %Ln chats…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate limited – resuming in %n s</source>
        <translation>
            <numerusform>Rate limited – resuming in %n s</numerusform>
            <numerusform>Rate limited – resuming in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::UpdatesBar</name>
    <message numerus="yes">
        <source>%Ln update(s) – click to apply</source>
        <translation>
            <numerusform>%Ln update – click to apply</numerusform>
            <numerusform>%Ln updates – click to apply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s) – press %1 or click to apply</source>
        <extracomment>%1 is a key such as F5</extracomment>
        <translation>
            <numerusform>%Ln update – press %1 or click to apply</numerusform>
            <numerusform>%Ln updates – press %1 or click to apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::VerbResults</name>
    <message numerus="yes">
        <source>%1 … and %Ln earlier result(s) with problems</source>
        <translation>
            <numerusform>%1 … and %Ln earlier result with problems</numerusform>
            <numerusform>%1 … and %Ln earlier results with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewExchange</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln view(s) with a name from this file already.</source>
        <translation>
            <numerusform>You have %Ln view with a name from this file already.</numerusform>
            <numerusform>You have %Ln views with a name from this file already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) imported.</source>
        <translation>
            <numerusform>%Ln view imported.</numerusform>
            <numerusform>%Ln views imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No view was imported: there can be %Ln at most. Delete some first.</source>
        <translation>
            <numerusform>No view was imported: there can be %Ln at most. Delete some first.</numerusform>
            <numerusform>No view was imported: there can be %Ln at most. Delete some first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln view exported to %1.</numerusform>
            <numerusform>%Ln views exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewList</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln chat(s)</source>
        <translation>
            <numerusform>at least %Ln chat</numerusform>
            <numerusform>at least %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewNameDialog</name>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>A name has at most %n character.</numerusform>
            <numerusform>A name has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The view was not saved, because there are %n already. Delete one first.</source>
        <translation>
            <numerusform>The view was not saved, because there is %n already. Delete it first.</numerusform>
            <numerusform>The view was not saved, because there are %n already. Delete one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::filtertext</name>
    <message numerus="yes">
        <source>The filter is longer than %Ln characters.</source>
        <translation>
            <numerusform>The filter is longer than %Ln character.</numerusform>
            <numerusform>The filter is longer than %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter has more than %Ln conditions.</source>
        <translation>
            <numerusform>The filter has more than %Ln condition.</numerusform>
            <numerusform>The filter has more than %Ln conditions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::queryhints</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
</TS>
