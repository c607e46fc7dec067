<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Connect to SparkBot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage Profiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename accounts, replace their keys or remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected text to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selection to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert the text of the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all chats of the list, or all text of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the chats by name, phone or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the number whose chats are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details of the current chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the numbers and the chats again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen for this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected chats to Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected chats to Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected chats to Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arc&amp;hived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected chats to Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;moved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected chats to Removed, after a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unassign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected chats from their agent and department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next chat with unread messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous chat with unread messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Chat ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ids of the selected chats, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the value of the current key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key to the metadata of this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the pending changes of this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the pending changes of this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Route Queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route what waits on one number to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise this number with its phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About SparkBot Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatCells</name>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome unknown: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no account called “%1”.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of numbers was not updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chats of %1 were not updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata of %1 was not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many messages wait on %1 is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of %1 was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent of %1 was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session of %1 was not synchronised. Queued messages stay queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata of %1 was not changed. Your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message was routed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of %1 may or may not have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent of %1 may or may not have been removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session of %1 may or may not have been synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata of %1 may or may not have been saved. Your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The route may or may not have happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not see the numbers of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not see the chats of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not read contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not read queue counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not change the status of chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not unassign chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not synchronise sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not change metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not route queues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no SparkBot API at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address, including its last part (often /v1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot has no chats for %1. The number&apos;s plan may not include chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number, or look at this number&apos;s plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot has no contact for %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise the session of the number and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot does not find the chat with %1 on %2. It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the chats to see what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot has no contact %1 on %2 to save metadata for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the chats to see whether the contact still exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot does not know %1: the number is no longer registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the numbers. The others are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two numbers is no longer registered with SparkBot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the numbers and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what the server objects to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot refused the new status (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot refused to unassign the chat (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot could not synchronise the number (HTTP %1). The phone may be offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot refused the metadata (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot refused the route (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot refused the request (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot did not accept the API key of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the whole key was copied, or try the other way to send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot asks for payment before it goes on with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the billing of the account in the web console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key that has this permission, or ask who manages the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot says that this conflicts with something under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, look again and then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot has a problem (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot answered in a way this program does not know (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request waited too long for its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to SparkBot took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from SparkBot stopped half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wanted to send us elsewhere, which is never followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wanted to send us to %1, which is never followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address: the key goes to that address only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot asks us to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An id or the key has characters that cannot be sent to SparkBot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot could not be reached. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the API address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before SparkBot answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after the request had left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was larger than this program accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, send the details to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply did not come from SparkBot (a sign-in page?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address, and whether this network wants you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in a browser whether this network wants you to sign in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot sent something this program does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; the details name the part that was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it is SparkBot. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time and the API address. If both are right, something on this network is listening in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong field: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirected to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route Queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for This Session Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again before you repeat it: a check only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service is running on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring, KWallet, KeePassXC) and try again, or use a key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 cannot be kept in it; nothing in it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 cannot be read. It is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or use a key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and allow it when the keychain asks, or use a key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it kept the key of %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not mean that the key of %1 is gone; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a question of the keychain behind other windows and try again, or use a key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is open, but has no key for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain took the key but gave back a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not kept safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or use the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed, but its key may still be in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the item sparkbot-console there with your keychain program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InputProblem</name>
    <message>
        <source>Give the account a name, so that you can tell it from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account has this name already. Choose a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the API. Your web console shows it beside the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address. It looks like https://api.example.com/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http: would send the key readable for everyone on the way. Use https:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the address itself, please: without user name, “?” or “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the API key of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too short for an API key. Was the whole key copied?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has letters, digits and signs, no spaces or line breaks. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>Keys may use letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A key has at most %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is a key %1 already. Edit its value instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another key differs from %1 only in capital letters. Is this meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value needs at least one character. Clearing it does not delete the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value has at most %1 characters, this one has %2. Nothing was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value has a control character that cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value begins or ends with a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value has an invisible character. It will be saved as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RouteQueue</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, as of %n s ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (old)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything queued on %1 moves to %2. How much that is cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 move from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What already waits on %1 is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 of its own: %3 afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients will see %1 instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone exactly: routing back takes everything then queued on %1, also what was there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone exactly: routing back takes everything then queued on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the number whose queue is to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the number that takes the messages over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no other number to route to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and target are the same number (%1). Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is queued on %1. There is nothing to route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what is queued…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is synchronising. The messages will wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is disconnected. The messages will wait until it reconnects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of %1 is unknown. If it is not connected, the messages will wait until it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many messages at once from a number that is not used to it can get it blocked by WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Route All Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Route %n Message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The route was accepted. Counting what is left on %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 messages still wait on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stalled at %n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Routed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by SparkBot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: %1 (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on %1: %2 (counted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: not reported by SparkBot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now: %2 (counted), %3 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Duration: %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3. %4: %5 → %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These counts do not tell what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks as if the route happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks as if nothing was routed, or not yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateDb</name>
    <message>
        <source>The file %1 cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was written by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>date and time, then time zone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::AccountBadge</name>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::Accounts</name>
    <message>
        <source>SparkBot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::AddPairRow</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, 1–300 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatArea</name>
    <message>
        <source>This account has no WhatsApp number yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats on %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the numbers of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the chats of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat has the status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat with the status %1 matches “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatDelegate</name>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving; the old value stays until the server agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this was saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatDesk</name>
    <message>
        <source>not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, but not seen when read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatHeader</name>
    <message>
        <source>Chat columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatTable</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatView</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::CloseGuard</name>
    <message numerus="yes">
        <source>%Ln chat(s) being written: their outcome will not be seen.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A route is under way: closing stops watching it, not the route itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ConnectDialog</name>
    <message>
        <source>Connect to SparkBot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for This Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is used until the program ends and is not written anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key is tested first. Until it works, the old one stays in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore with Sample Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens sample data on this computer. No account and no network are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces and line ends around the key were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking SparkBot which numbers the key can see…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but no WhatsApp number is registered yet. Open the web console to add one; it then appears here after a refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found %n number(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping the key in the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ConnectForm</name>
    <message>
        <source>Connect to SparkBot to see your WhatsApp numbers. The key is kept in this computer&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API a&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the key &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the key as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: Bearer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ContactDesk</name>
    <message>
        <source>not recorded, so not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by someone else meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, but not seen when read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::DeviceList</name>
    <message>
        <source>Unknown (last known: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <extracomment>A session state that the console does not know, followed by the server&apos;s own word for it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::DevicePicker</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number whose chats are shown (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ErrorPanel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::FilterBar</name>
    <message>
        <source>Filter chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, phone or ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the chats whose name, phone or ID has all these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the chats of one status only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a chat to see its status, agent and metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chat id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy chat ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status on the server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change may or may not have happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (department)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this chat from its agent and department. It becomes pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is not assigned to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::MainWindow</name>
    <message>
        <source>About SparkBot Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot Console %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manages WhatsApp numbers, chats, contact metadata and message queues of a SparkBot account. It talks to no other server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – SparkBot Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – SparkBot Console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::ManageAccountsDialog</name>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account is called %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is removed from the keychain. Nothing changes at SparkBot.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataDelegate</name>
    <message>
        <source>%1   (was: %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataEditor</name>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the server&apos;s value of this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change could not be recorded in the journal of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a channel. Metadata belongs to a person (…@c.us).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a group. Metadata belongs to a person (…@c.us).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no metadata. Add a key below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the metadata…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n elsewhere</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Someone else changed %1 meanwhile, so it was not sent. The value in brackets is theirs: save again to use yours, or revert to use theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot accepted %1, but does not show the new value yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataTable</name>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed, was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::Notices</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) not changed: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not known whether %Ln chat(s) changed: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln chat(s) already unassigned.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln chat(s) already %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was asked to synchronise. It is %2; last sync: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to synchronise. It was %2 and is %3 now; last sync: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>SparkBot asks us to slow down. Resuming in %n s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline – showing data from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline – SparkBot cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not sent, because it could not be written to the journal first. Free some disk space or mend the permissions of the journal, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::OpeningDialog</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the key from the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::PendingEditsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Some of them cannot be saved as they are. Cancel to mend them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the contact on display can be saved from here. Cancel to open the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::RemoveDialog</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) of %1 will be set to Removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Chat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::RequestDialog</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::RouteDialog</name>
    <message>
        <source>Route Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed since you looked, and nothing was sent. Please look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The route could not be recorded in the journal of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route &amp;anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Route Again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting once more before anything is sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing… SparkBot has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many messages will move is unknown. To go on, type the name of the target: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may close this; the route goes on. Stop Watching does not stop it on the server either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SparkBot reports no figures. These come from counting, and new messages may have arrived meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent again by itself. Check Again only counts; after that it can be routed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::Shell</name>
    <message>
        <source>Sample Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sparkbot::StatusLine</name>
    <message>
        <source>Status line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading; what has arrived stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the numbers and the chats again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO – nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln chat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln chat(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Updated %n s ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
