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
    <name>sparkbot::CloseGuard</name>
    <message numerus="yes">
        <source>%Ln chat(s) being written: their outcome will not be seen.</source>
        <translation>
            <numerusform>%Ln chat being written: its outcome will not be seen.</numerusform>
            <numerusform>%Ln chats being written: their outcome will not be seen.</numerusform>
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
        <source>%1, %n elsewhere</source>
        <translation>
            <numerusform>%1, %n elsewhere</numerusform>
            <numerusform>%1, %n elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::Notices</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) not changed: %1.</source>
        <translation>
            <numerusform>%Ln chat not changed: %1.</numerusform>
            <numerusform>%Ln chats not changed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not known whether %Ln chat(s) changed: %1.</source>
        <translation>
            <numerusform>It is not known whether %Ln chat changed: %1.</numerusform>
            <numerusform>It is not known whether %Ln chats changed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln chat(s) already unassigned.</source>
        <translation>
            <numerusform>Nothing to do: %Ln chat already unassigned.</numerusform>
            <numerusform>Nothing to do: %Ln chats already unassigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln chat(s) already %1.</source>
        <translation>
            <numerusform>Nothing to do: %Ln chat already %1.</numerusform>
            <numerusform>Nothing to do: %Ln chats already %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SparkBot asks us to slow down. Resuming in %n s.</source>
        <translation>
            <numerusform>SparkBot asks us to slow down. Resuming in %n s.</numerusform>
            <numerusform>SparkBot asks us to slow down. Resuming in %n s.</numerusform>
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
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
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
        <source>Updated %n s ago</source>
        <translation>
            <numerusform>Updated %n s ago</numerusform>
            <numerusform>Updated %n s ago</numerusform>
        </translation>
    </message>
</context>
</TS>
