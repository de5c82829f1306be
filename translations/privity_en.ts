<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Who is it?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>ask, then choose</source>
        <translation>ask, then choose</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Show them again</translation>
    </message>
</context>
<context>
    <name>CellRow</name>
    <message>
        <source>– %1</source>
        <extracomment>Stands for a field of which nothing is stored</extracomment>
        <translation>– %1</translation>
    </message>
    <message>
        <source>Check what they say</source>
        <translation>Check what they say</translation>
    </message>
    <message>
        <source>Enter checks what they say</source>
        <translation>Enter checks what they say</translation>
    </message>
    <message>
        <source>Alt O shows it</source>
        <extracomment>What Enter does on a covered field</extracomment>
        <translation>Alt O shows it</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Alt O</source>
        <translation>Alt O</translation>
    </message>
</context>
<context>
    <name>ChatContext</name>
    <message>
        <source>Customer, topic and fields</source>
        <translation>Customer, topic and fields</translation>
    </message>
    <message>
        <source>Alt D</source>
        <translation>Alt D</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Second line of a chat: how sure who it is, and what it is about</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates: ask who it is</source>
        <translation>
            <numerusform>%n candidate: ask who it is</numerusform>
            <numerusform>%n candidates: ask who it is</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Topic: %1</translation>
    </message>
    <message>
        <source>No topic is set</source>
        <translation>No topic is set</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Write to the customer…</translation>
    </message>
    <message>
        <source>Send as %1, %2</source>
        <extracomment>Send button of a chat: brand and language one answers in</extracomment>
        <translation>Send as %1, %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Wrap up</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check: %1</source>
        <extracomment>Compare what the caller says with what is on file: &quot;Check: Date of birth&quot;</extracomment>
        <translation>Check: %1</translation>
    </message>
    <message>
        <source>↑ ↓: another, Esc: back</source>
        <translation>↑ ↓: another, Esc: back</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>Esc: back</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Asking the office…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: back</translation>
    </message>
</context>
<context>
    <name>ConsentFlow</name>
    <message>
        <source>Ask: %1</source>
        <extracomment>Title of the flow that asks for a consent: &quot;Ask: saving tips&quot;</extracomment>
        <translation>Ask: %1</translation>
    </message>
    <message>
        <source>Read this, then wait</source>
        <translation>Read this, then wait</translation>
    </message>
    <message>
        <source>Fetching the wording…</source>
        <translation>Fetching the wording…</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Language of the wording; changes to the next one</source>
        <translation>Language of the wording; changes to the next one</translation>
    </message>
    <message>
        <source>If they ask</source>
        <translation>If they ask</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>What did they say?</translation>
    </message>
    <message>
        <source>Yes, clearly</source>
        <translation>Yes, clearly</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not clear, or not now</source>
        <translation>Not clear, or not now</translation>
    </message>
    <message>
        <source>Stays closed. We may ask another day.</source>
        <translation>Stays closed. We may ask another day.</translation>
    </message>
    <message>
        <source>They take it back</source>
        <translation>They take it back</translation>
    </message>
    <message>
        <source>Works at once. Nothing else changes.</source>
        <translation>Works at once. Nothing else changes.</translation>
    </message>
    <message>
        <source>You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.</source>
        <translation>You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.</translation>
    </message>
</context>
<context>
    <name>CoveredFold</name>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message numerus="yes">
        <source>%n more, of other topics</source>
        <extracomment>Row that unfolds what the topic is not about: %n fields are covered</extracomment>
        <translation>
            <numerusform>%n more, of other topics</numerusform>
            <numerusform>%n more, of other topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered until a topic is set</source>
        <translation>
            <numerusform>%n covered until a topic is set</numerusform>
            <numerusform>%n covered until a topic is set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered for this topic</source>
        <translation>
            <numerusform>%n covered for this topic</numerusform>
            <numerusform>%n covered for this topic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Waiting for the keyring</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key of this desk. If it asks for a password, answer it there.</source>
        <translation>The system&apos;s keyring holds the key of this desk. If it asks for a password, answer it there.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. You are asked for it at each start, and nobody can look it up.</source>
        <translation>This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. You are asked for it at each start, and nobody can look it up.</translation>
    </message>
    <message>
        <source>Open this desk</source>
        <translation>Open this desk</translation>
    </message>
    <message>
        <source>What is saved here is under a passphrase.</source>
        <translation>What is saved here is under a passphrase.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>The keyring is locked</translation>
    </message>
    <message>
        <source>The key of this desk belongs into the system&apos;s keyring. Unlock it with the system&apos;s own program for passwords, or sign out and in again. Nothing was changed.</source>
        <translation>The key of this desk belongs into the system&apos;s keyring. Unlock it with the system&apos;s own program for passwords, or sign out and in again. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>There is no keyring</translation>
    </message>
    <message>
        <source>The key of this desk is in the system&apos;s keyring, and this session has none. Sign in at the desktop as usual, or tell your administrator. Nothing was changed.</source>
        <translation>The key of this desk is in the system&apos;s keyring, and this session has none. Sign in at the desktop as usual, or tell your administrator. Nothing was changed.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key</source>
        <translation>The keyring does not hold the key</translation>
    </message>
    <message>
        <source>The keyring is open, and the key of this desk is not in it. It may have been reset with its password. Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.</source>
        <translation>The keyring is open, and the key of this desk is not in it. It may have been reset with its password. Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The key of this desk is gone</source>
        <translation>The key of this desk is gone</translation>
    </message>
    <message>
        <source>What is saved here can&apos;t be opened without its key file, keys.json. If there is a backup of it, put it back and try again. Nothing was changed.</source>
        <translation>What is saved here can&apos;t be opened without its key file, keys.json. If there is a backup of it, put it back and try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>The key file is damaged</translation>
    </message>
    <message>
        <source>Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was changed.</source>
        <translation>Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>What is saved here is damaged</source>
        <translation>What is saved here is damaged</translation>
    </message>
    <message>
        <source>The key is right, and the store does not open: the disk may be failing. What the office has acknowledged is safe there. Tell your administrator. Nothing was changed.</source>
        <translation>The key is right, and the store does not open: the disk may be failing. What the office has acknowledged is safe there. Tell your administrator. Nothing was changed.</translation>
    </message>
    <message>
        <source>This desk&apos;s disk is empty</source>
        <translation>This desk&apos;s disk is empty</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>What is saved here goes to the office as soon as it can be reached.</source>
        <translation>What is saved here goes to the office as soon as it can be reached.</translation>
    </message>
    <message>
        <source>Locked. The call goes on.</source>
        <translation>Locked. The call goes on.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Your password of this computer</source>
        <translation>Your password of this computer</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Passphrase of this desk</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Use this passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>That is too short: at least 12 characters. Several words are easy to keep.</source>
        <translation>That is too short: at least 12 characters. Several words are easy to keep.</translation>
    </message>
    <message>
        <source>This computer can&apos;t check a password now. Tell your administrator; what is saved here is safe.</source>
        <translation>This computer can&apos;t check a password now. Tell your administrator; what is saved here is safe.</translation>
    </message>
    <message>
        <source>That was not it. Next try in %1 s.</source>
        <translation>That was not it. Next try in %1 s.</translation>
    </message>
    <message>
        <source>This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by then is lost.</source>
        <translation>This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by then is lost.</translation>
    </message>
    <message>
        <source>Too long without the office</source>
        <translation>Too long without the office</translation>
    </message>
    <message>
        <source>This desk has not reached the office for three days, so it shows no customer. What was recorded here is kept, and is sent as soon as the office is back; then everything opens by itself.</source>
        <translation>This desk has not reached the office for three days, so it shows no customer. What was recorded here is kept, and is sent as soon as the office is back; then everything opens by itself.</translation>
    </message>
    <message>
        <source>This desk is being erased</source>
        <translation>This desk is being erased</translation>
    </message>
    <message>
        <source>What can still be sent to the office is sent now. There is nothing to do.</source>
        <translation>What can still be sent to the office is sent now. There is nothing to do.</translation>
    </message>
    <message>
        <source>This desk was erased</source>
        <translation>This desk was erased</translation>
    </message>
    <message>
        <source>Ordered by %1 on %2: %3</source>
        <translation>Ordered by %1 on %2: %3</translation>
    </message>
    <message>
        <source>Entries that were not sent could not be taken over, since who wrote them can&apos;t be read. Tell your administrator.</source>
        <translation>Entries that were not sent could not be taken over, since who wrote them can&apos;t be read. Tell your administrator.</translation>
    </message>
    <message>
        <source>Set it aside and begin again</source>
        <translation>Set it aside and begin again</translation>
    </message>
    <message>
        <source>Nothing is deleted: what can&apos;t be opened is moved to a folder beside it and kept. The desk is then paired anew.</source>
        <translation>Nothing is deleted: what can&apos;t be opened is moved to a folder beside it and kept. The desk is then paired anew.</translation>
    </message>
    <message>
        <source>The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost.</source>
        <translation>The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost.</translation>
    </message>
    <message>
        <source>Begin again on this disk</source>
        <translation>Begin again on this disk</translation>
    </message>
    <message>
        <source>The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be opened.</source>
        <translation>The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be opened.</translation>
    </message>
    <message>
        <source>Nothing of what was saved here is left. How much of it had not been sent, the office is told.</source>
        <translation>Nothing of what was saved here is left. How much of it had not been sent, the office is told.</translation>
    </message>
    <message>
        <source>Set this desk up anew</source>
        <translation>Set this desk up anew</translation>
    </message>
    <message>
        <source>The office ordered it.</source>
        <translation>The office ordered it.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>The two are not the same. Type the second one again.</translation>
    </message>
    <message>
        <source>Entries taken over from what was damaged that may not have reached the office: %1. Pair this desk, and it sends them.</source>
        <translation>Entries taken over from what was damaged that may not have reached the office: %1. Pair this desk, and it sends them.</translation>
    </message>
    <message>
        <source>What could not be read was set aside and kept in this folder:</source>
        <translation>What could not be read was set aside and kept in this folder:</translation>
    </message>
    <message>
        <source>A call rings.</source>
        <translation>A call rings.</translation>
    </message>
    <message>
        <source>Calls that ring: %1.</source>
        <translation>Calls that ring: %1.</translation>
    </message>
    <message>
        <source>A chat waits.</source>
        <translation>A chat waits.</translation>
    </message>
    <message>
        <source>Chats that wait: %1.</source>
        <translation>Chats that wait: %1.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type your password of this computer.</source>
        <translation>Nothing was typed. Type your password of this computer.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type the passphrase of this desk.</source>
        <translation>Nothing was typed. Type the passphrase of this desk.</translation>
    </message>
    <message>
        <source>That was not it. Check capital letters and the keyboard&apos;s language, and try again.</source>
        <translation>That was not it. Check capital letters and the keyboard&apos;s language, and try again.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>The same once more</source>
        <translation>The same once more</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Ask the keyring again</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No one on the line.</source>
        <translation>No one on the line.</translation>
    </message>
    <message>
        <source>The next call or chat shows at the left. Alt A accepts it.</source>
        <translation>The next call or chat shows at the left. Alt A accepts it.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Enter a new code</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Pair this desk</source>
        <translation>Pair this desk</translation>
    </message>
    <message>
        <source>Your team lead gives you the office&apos;s address and a code. The code works once, for ten minutes.</source>
        <translation>Your team lead gives you the office&apos;s address and a code. The code works once, for ten minutes.</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Address of the office</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pairing…</source>
        <translation>Pairing…</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Pair this desk anew</source>
        <translation>Pair this desk anew</translation>
    </message>
    <message>
        <source>The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.</source>
        <translation>The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This message can&apos;t be read. Nothing was changed.</source>
        <translation>This message can&apos;t be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Check its form against resources/protocol.</source>
        <translation>Check its form against resources/protocol.</translation>
    </message>
    <message>
        <source>This type of message is not known here. Nothing was changed.</source>
        <translation>This type of message is not known here. Nothing was changed.</translation>
    </message>
    <message>
        <source>Something that is needed is missing. Nothing was changed.</source>
        <translation>Something that is needed is missing. Nothing was changed.</translation>
    </message>
    <message>
        <source>Add it and try again.</source>
        <translation>Add it and try again.</translation>
    </message>
    <message>
        <source>A value has another form than it must have. Nothing was changed.</source>
        <translation>A value has another form than it must have. Nothing was changed.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Correct it and try again.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted. Nothing was changed.</source>
        <translation>This is larger than what is accepted. Nothing was changed.</translation>
    </message>
    <message>
        <source>This brand is not served here.</source>
        <translation>This brand is not served here.</translation>
    </message>
    <message>
        <source>Check the brand&apos;s name.</source>
        <translation>Check the brand&apos;s name.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such topic.</source>
        <translation>The brand&apos;s policy has no such topic.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such purpose, so it opens nothing.</source>
        <translation>The brand&apos;s policy has no such purpose, so it opens nothing.</translation>
    </message>
    <message>
        <source>Your role may not do this. The refusal was noted.</source>
        <translation>Your role may not do this. The refusal was noted.</translation>
    </message>
    <message>
        <source>The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept.</source>
        <translation>The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is. Nothing was sent.</source>
        <translation>The other side could not prove who it is. Nothing was sent.</translation>
    </message>
    <message>
        <source>This belongs to another brand.</source>
        <translation>This belongs to another brand.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Ask for a new code.</translation>
    </message>
    <message>
        <source>The token does not allow this.</source>
        <translation>The token does not allow this.</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>There is no such thing here.</translation>
    </message>
    <message>
        <source>Something else holds this place already. It was kept; this was not taken.</source>
        <translation>Something else holds this place already. It was kept; this was not taken.</translation>
    </message>
    <message>
        <source>A part of the sequence is missing; it is asked for again.</source>
        <translation>A part of the sequence is missing; it is asked for again.</translation>
    </message>
    <message>
        <source>The record does not fit what was recorded before.</source>
        <translation>The record does not fit what was recorded before.</translation>
    </message>
    <message>
        <source>This is not possible at this moment.</source>
        <translation>This is not possible at this moment.</translation>
    </message>
    <message>
        <source>This was done before; it was not done again.</source>
        <translation>This was done before; it was not done again.</translation>
    </message>
    <message>
        <source>The office shows other keys than the ones this desk knows. Nothing was sent.</source>
        <translation>The office shows other keys than the ones this desk knows. Nothing was sent.</translation>
    </message>
    <message>
        <source>A signature is not valid. Nothing was changed.</source>
        <translation>A signature is not valid. Nothing was changed.</translation>
    </message>
    <message>
        <source>A sealed part does not open: it was changed or belongs elsewhere.</source>
        <translation>A sealed part does not open: it was changed or belongs elsewhere.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, so the office&apos;s keys can&apos;t be checked. What you note here is kept.</source>
        <translation>The clock of this computer is wrong, so the office&apos;s keys can&apos;t be checked. What you note here is kept.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Set date and time, then try again.</translation>
    </message>
    <message>
        <source>The two programs share no version of the protocol.</source>
        <translation>The two programs share no version of the protocol.</translation>
    </message>
    <message>
        <source>Update the older one.</source>
        <translation>Update the older one.</translation>
    </message>
    <message>
        <source>The office shows another record than before: something in it was changed, taken out or put in.</source>
        <translation>The office shows another record than before: something in it was changed, taken out or put in.</translation>
    </message>
    <message>
        <source>The office&apos;s record is shorter than it was: entries were taken away, or an old backup was put back.</source>
        <translation>The office&apos;s record is shorter than it was: entries were taken away, or an old backup was put back.</translation>
    </message>
    <message>
        <source>The office holds again what it had forgotten: an old backup was put back without its list.</source>
        <translation>The office holds again what it had forgotten: an old backup was put back without its list.</translation>
    </message>
    <message>
        <source>The office can&apos;t prove that it holds an entry that it acknowledged. The entry is safe on this desk.</source>
        <translation>The office can&apos;t prove that it holds an entry that it acknowledged. The entry is safe on this desk.</translation>
    </message>
    <message>
        <source>The store does not open: the key is wrong or the file is damaged. The file was left as it is.</source>
        <translation>The store does not open: the key is wrong or the file is damaged. The file was left as it is.</translation>
    </message>
    <message>
        <source>Check the key file.</source>
        <translation>Check the key file.</translation>
    </message>
    <message>
        <source>This customer was forgotten: what was held of them is erased, and their page was closed here.</source>
        <translation>This customer was forgotten: what was held of them is erased, and their page was closed here.</translation>
    </message>
    <message>
        <source>If they are still on the line, say that their data was erased.</source>
        <translation>If they are still on the line, say that their data was erased.</translation>
    </message>
    <message>
        <source>The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened.</source>
        <translation>The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened.</translation>
    </message>
    <message>
        <source>Put back the newest keys.db and forgotten.list together, and start again.</source>
        <translation>Put back the newest keys.db and forgotten.list together, and start again.</translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted. It was left as it is.</source>
        <translation>The store&apos;s file is not encrypted. It was left as it is.</translation>
    </message>
    <message>
        <source>The program was linked with plain SQLite, which cannot encrypt. It does not run so.</source>
        <translation>The program was linked with plain SQLite, which cannot encrypt. It does not run so.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; this was not saved.</source>
        <translation>The disk is full. What was saved before is safe; this was not saved.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Make room and try again.</translation>
    </message>
    <message>
        <source>Another program holds the store.</source>
        <translation>Another program holds the store.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>The store is damaged. The file was left as it is.</source>
        <translation>The store is damaged. The file was left as it is.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of this program. It was left as it is.</source>
        <translation>The store was written by a newer version of this program. It was left as it is.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Update this program.</translation>
    </message>
    <message>
        <source>The store did not answer as it must. Nothing was changed.</source>
        <translation>The store did not answer as it must. Nothing was changed.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>This file can&apos;t be read.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written.</source>
        <translation>This file can&apos;t be written.</translation>
    </message>
    <message>
        <source>The office is not reachable. What you record is saved on this desk.</source>
        <translation>The office is not reachable. What you record is saved on this desk.</translation>
    </message>
    <message>
        <source>The office does not answer at this address.</source>
        <translation>The office does not answer at this address.</translation>
    </message>
    <message>
        <source>Check the address and that the office runs.</source>
        <translation>Check the address and that the office runs.</translation>
    </message>
    <message>
        <source>This address and port can&apos;t be used.</source>
        <translation>This address and port can&apos;t be used.</translation>
    </message>
    <message>
        <source>Stop the program that holds it, or choose another port.</source>
        <translation>Stop the program that holds it, or choose another port.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>No answer came in time.</translation>
    </message>
    <message>
        <source>The program met a state that it should not meet. What was saved is safe.</source>
        <translation>The program met a state that it should not meet. What was saved is safe.</translation>
    </message>
    <message>
        <source>A code has 16 letters and digits, in four groups.</source>
        <translation>A code has 16 letters and digits, in four groups.</translation>
    </message>
    <message>
        <source>Compare it with the one you were given.</source>
        <translation>Compare it with the one you were given.</translation>
    </message>
    <message>
        <source>The address begins with wss://, then a name, a colon and a number.</source>
        <translation>The address begins with wss://, then a name, a colon and a number.</translation>
    </message>
    <message>
        <source>Nobody has said who speaks, so nobody can agree yet. Nothing was noted.</source>
        <translation>Nobody has said who speaks, so nobody can agree yet. Nothing was noted.</translation>
    </message>
    <message>
        <source>Ask, then Alt S. Taking back is always possible.</source>
        <translation>Ask, then Alt S. Taking back is always possible.</translation>
    </message>
    <message>
        <source>A minor can&apos;t agree without a parent or guardian. Nothing was noted.</source>
        <translation>A minor can&apos;t agree without a parent or guardian. Nothing was noted.</translation>
    </message>
    <message>
        <source>Ask to speak to one, then Alt S. Taking back is always possible.</source>
        <translation>Ask to speak to one, then Alt S. Taking back is always possible.</translation>
    </message>
    <message>
        <source>The office lost entries that this desk does not keep any more, so it can&apos;t send them again. What is younger is safe on this desk.</source>
        <translation>The office lost entries that this desk does not keep any more, so it can&apos;t send them again. What is younger is safe on this desk.</translation>
    </message>
    <message>
        <source>The office works by an older policy than the one this desk knows. Nothing was sent.</source>
        <translation>The office works by an older policy than the one this desk knows. Nothing was sent.</translation>
    </message>
    <message>
        <source>Tell your administrator: the newest policy must be published again.</source>
        <translation>Tell your administrator: the newest policy must be published again.</translation>
    </message>
    <message>
        <source>The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so.</source>
        <translation>The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so.</translation>
    </message>
    <message>
        <source>Tell your administrator: somebody may be trying to see more.</source>
        <translation>Tell your administrator: somebody may be trying to see more.</translation>
    </message>
    <message>
        <source>The office does not know the desk that this was: an older store of it was put back. What is saved here stays here.</source>
        <translation>The office does not know the desk that this was: an older store of it was put back. What is saved here stays here.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again: a newer store of the office knows this desk.</source>
        <translation>Tell your administrator before you try again: a newer store of the office knows this desk.</translation>
    </message>
    <message>
        <source>Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased.</source>
        <translation>Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Tell your administrator.</translation>
    </message>
    <message>
        <source>This entry is on record already; it was not taken a second time.</source>
        <translation>This entry is on record already; it was not taken a second time.</translation>
    </message>
    <message>
        <source>If they are still on the line, take the call anew.</source>
        <translation>If they are still on the line, take the call anew.</translation>
    </message>
    <message>
        <source>Make it shorter and try again.</source>
        <translation>Make it shorter and try again.</translation>
    </message>
    <message>
        <source>Ask your team lead.</source>
        <translation>Ask your team lead.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again.</source>
        <translation>Tell your administrator before you try again.</translation>
    </message>
    <message>
        <source>This pairing code is not known.</source>
        <translation>This pairing code is not known.</translation>
    </message>
    <message>
        <source>This pairing code was used before.</source>
        <translation>This pairing code was used before.</translation>
    </message>
    <message>
        <source>This pairing code is older than ten minutes.</source>
        <translation>This pairing code is older than ten minutes.</translation>
    </message>
    <message>
        <source>This pairing code was tried wrongly five times and is dead.</source>
        <translation>This pairing code was tried wrongly five times and is dead.</translation>
    </message>
    <message>
        <source>Tell your administrator. Both histories are kept.</source>
        <translation>Tell your administrator. Both histories are kept.</translation>
    </message>
    <message>
        <source>This desk was opened in another place, and only one of the two goes on.</source>
        <translation>This desk was opened in another place, and only one of the two goes on.</translation>
    </message>
    <message>
        <source>To go on here, try now. If nobody opened it elsewhere, tell your administrator.</source>
        <translation>To go on here, try now. If nobody opened it elsewhere, tell your administrator.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office.</source>
        <translation>This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office.</translation>
    </message>
    <message>
        <source>Tell your administrator. What it showed before and what it shows now are kept as proof.</source>
        <translation>Tell your administrator. What it showed before and what it shows now are kept as proof.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your administrator.</source>
        <translation>Try again; if it stays so, tell your administrator.</translation>
    </message>
    <message>
        <source>Check that it is there and who may use it.</source>
        <translation>Check that it is there and who may use it.</translation>
    </message>
    <message>
        <source>The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office.</source>
        <translation>The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be checked. Nothing was compared.</source>
        <translation>The brand&apos;s policy does not let this be checked. Nothing was compared.</translation>
    </message>
    <message>
        <source>Ask for something else that can be checked.</source>
        <translation>Ask for something else that can be checked.</translation>
    </message>
    <message>
        <source>So many answers did not fit today that nothing more is checked for you. It was noted.</source>
        <translation>So many answers did not fit today that nothing more is checked for you. It was noted.</translation>
    </message>
    <message>
        <source>Go on without, or ask again when it is back.</source>
        <translation>Go on without, or ask again when it is back.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it fits. It may have counted as a try.</source>
        <translation>No answer came, so it is not known whether it fits. It may have counted as a try.</translation>
    </message>
    <message>
        <source>Ask again, or go on without.</source>
        <translation>Ask again, or go on without.</translation>
    </message>
    <message>
        <source>Nobody is on the line any more who could agree. Nothing was noted.</source>
        <translation>Nobody is on the line any more who could agree. Nothing was noted.</translation>
    </message>
    <message>
        <source>A no, and taking back, are always possible.</source>
        <translation>A no, and taking back, are always possible.</translation>
    </message>
    <message>
        <source>The office is not reachable, so nothing can be checked or shown.</source>
        <translation>The office is not reachable, so nothing can be checked or shown.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be shown here, whatever the reason. Nothing was shown.</source>
        <translation>The brand&apos;s policy does not let this be shown here, whatever the reason. Nothing was shown.</translation>
    </message>
    <message>
        <source>Checking may be possible: Alt K.</source>
        <translation>Checking may be possible: Alt K.</translation>
    </message>
    <message>
        <source>Nothing is on file of this. It was noted that you asked.</source>
        <translation>Nothing is on file of this. It was noted that you asked.</translation>
    </message>
    <message>
        <source>Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown.</source>
        <translation>Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown.</translation>
    </message>
    <message>
        <source>Say why; a team lead reads it.</source>
        <translation>Say why; a team lead reads it.</translation>
    </message>
    <message>
        <source>No answer came, so nothing was shown. It may have counted.</source>
        <translation>No answer came, so nothing was shown. It may have counted.</translation>
    </message>
    <message>
        <source>No more is shown: this call, this field, this customer or you have used up what the brand&apos;s policy allows. It was noted.</source>
        <translation>No more is shown: this call, this field, this customer or you have used up what the brand&apos;s policy allows. It was noted.</translation>
    </message>
    <message>
        <source>It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared.</source>
        <translation>It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared.</translation>
    </message>
    <message>
        <source>Ask for something that is covered.</source>
        <translation>Ask for something that is covered.</translation>
    </message>
    <message>
        <source>What was typed can&apos;t be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used.</source>
        <translation>What was typed can&apos;t be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used.</translation>
    </message>
    <message>
        <source>Ask again. A date is typed as day, month and a year of four digits.</source>
        <translation>Ask again. A date is typed as day, month and a year of four digits.</translation>
    </message>
</context>
<context>
    <name>FlowHead</name>
    <message>
        <source>Back, nothing is noted</source>
        <translation>Back, nothing is noted</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>This desk</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Lock this desk</translation>
    </message>
    <message>
        <source>Ctrl L</source>
        <translation>Ctrl L</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Simulation – Privity</source>
        <extracomment>Window title. It never names a customer</extracomment>
        <translation>Simulation – Privity</translation>
    </message>
    <message>
        <source>Privity</source>
        <translation>Privity</translation>
    </message>
    <message>
        <source>Simulation. No real customer is here.</source>
        <translation>Simulation. No real customer is here.</translation>
    </message>
</context>
<context>
    <name>MayICard</name>
    <message>
        <source>May I…</source>
        <translation>May I…</translation>
    </message>
    <message>
        <source>for this topic</source>
        <translation>for this topic</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Choose one to see why.</source>
        <translation>Choose one to see why.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>NoteBar</name>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Wrap up</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Enter a new code</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Alt A</source>
        <translation>Alt A</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Change who speaks, Alt S</source>
        <translation>Change who speaks, Alt S</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Who speaks, then language and since when: &quot;Customer speaks · Dutch · since 2017&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Alt S</source>
        <translation>Alt S</translation>
    </message>
    <message>
        <source>Kept on this desk until the office is reached; then a person confirms who it was.</source>
        <translation>Kept on this desk until the office is reached; then a person confirms who it was.</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>Closes everything at once and shows who else it could be</source>
        <translation>Closes everything at once and shows who else it could be</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Open calls and chats</source>
        <translation>Open calls and chats</translation>
    </message>
    <message>
        <source>Ctrl %1</source>
        <extracomment>Chord of a tile in the rail; %1 is its number</extracomment>
        <translation>Ctrl %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more open</source>
        <extracomment>More tiles than the rail shows</extracomment>
        <translation>
            <numerusform>%n more open</numerusform>
            <numerusform>%n more open</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk: look, size, language</source>
        <translation>This desk: look, size, language</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Ctrl
1…%1</source>
        <extracomment>Chords of the tiles in the rail, in a very narrow column; %1: of the last one</extracomment>
        <translation>Ctrl
1…%1</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Who speaks?</translation>
    </message>
    <message>
        <source>Who speaks? Then ask.</source>
        <translation>Who speaks? Then ask.</translation>
    </message>
    <message>
        <source>Wrap up: what was it?</source>
        <translation>Wrap up: what was it?</translation>
    </message>
</context>
<context>
    <name>ShellNotices</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: back</translation>
    </message>
    <message>
        <source>Why it must be seen now</source>
        <translation>Why it must be seen now</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Show anyway</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Asking the office…</translation>
    </message>
</context>
<context>
    <name>ShownCard</name>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds until it is covered again</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Cover it</source>
        <translation>Cover it</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>Key that confirms the guessed topic</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2. Enter confirms.</source>
        <translation>Topic %1? Guessed from %2. Enter confirms.</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Topic: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Choose the topic</source>
        <translation>Choose the topic</translation>
    </message>
    <message>
        <source>Alt T</source>
        <translation>Alt T</translation>
    </message>
    <message>
        <source>guessed: %1</source>
        <extracomment>Where a guessed topic comes from: &quot;guessed: Queue Billing&quot;</extracomment>
        <translation>guessed: %1</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2.</source>
        <translation>Topic %1? Guessed from %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no topic is set</source>
        <translation>no topic is set</translation>
    </message>
    <message>
        <source>open for this topic</source>
        <translation>open for this topic</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>open for %1</translation>
    </message>
    <message>
        <source>not needed for this topic</source>
        <translation>not needed for this topic</translation>
    </message>
    <message>
        <source>not needed for %1</source>
        <translation>not needed for %1</translation>
    </message>
    <message>
        <source>the customer has not agreed</source>
        <translation>the customer has not agreed</translation>
    </message>
    <message>
        <source>the customer has not agreed to %1</source>
        <translation>the customer has not agreed to %1</translation>
    </message>
    <message>
        <source>nobody has said yet who speaks</source>
        <translation>nobody has said yet who speaks</translation>
    </message>
    <message>
        <source>not for the person who speaks</source>
        <translation>not for the person who speaks</translation>
    </message>
    <message>
        <source>identity is not sure enough</source>
        <translation>identity is not sure enough</translation>
    </message>
    <message>
        <source>not for your role</source>
        <translation>not for your role</translation>
    </message>
    <message>
        <source>not shown at this place</source>
        <translation>not shown at this place</translation>
    </message>
    <message>
        <source>locked by law</source>
        <translation>locked by law</translation>
    </message>
    <message>
        <source>locked by law until %1</source>
        <translation>locked by law until %1</translation>
    </message>
    <message>
        <source>no rule for it; reported</source>
        <translation>no rule for it; reported</translation>
    </message>
    <message>
        <source>the office has not answered for this topic yet</source>
        <translation>the office has not answered for this topic yet</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>not on file</translation>
    </message>
    <message>
        <source>The brand has no rule for this; reported.</source>
        <translation>The brand has no rule for this; reported.</translation>
    </message>
    <message>
        <source>Not on this channel.</source>
        <translation>Not on this channel.</translation>
    </message>
    <message>
        <source>Nothing to ask: %1.</source>
        <translation>Nothing to ask: %1.</translation>
    </message>
    <message>
        <source>The customer objected on %1.</source>
        <translation>The customer objected on %1.</translation>
    </message>
    <message>
        <source>The customer agreed on %1.</source>
        <translation>The customer agreed on %1.</translation>
    </message>
    <message>
        <source>The customer agreed again on %1.</source>
        <translation>The customer agreed again on %1.</translation>
    </message>
    <message>
        <source>The agreement ends soon. You may ask again.</source>
        <translation>The agreement ends soon. You may ask again.</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>Nobody has asked yet.</translation>
    </message>
    <message>
        <source>Asked on %1, no clear answer.</source>
        <translation>Asked on %1, no clear answer.</translation>
    </message>
    <message>
        <source>The agreement ended on %1.</source>
        <translation>The agreement ended on %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1.</source>
        <translation>The customer said no on %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1. Do not ask before %2.</source>
        <translation>The customer said no on %1. Do not ask before %2.</translation>
    </message>
    <message>
        <source>The customer took it back on %1.</source>
        <translation>The customer took it back on %1.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. Do not ask before %2.</source>
        <translation>The customer took it back on %1. Do not ask before %2.</translation>
    </message>
    <message>
        <source>The customer said no on %1. You may ask again.</source>
        <translation>The customer said no on %1. You may ask again.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. You may ask again.</source>
        <translation>The customer took it back on %1. You may ask again.</translation>
    </message>
    <message>
        <source>The brand stopped it on %1.</source>
        <translation>The brand stopped it on %1.</translation>
    </message>
    <message>
        <source>Found not valid on %1.</source>
        <translation>Found not valid on %1.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>asked</translation>
    </message>
    <message>
        <source>asked – no answer</source>
        <translation>asked – no answer</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>agreed again</source>
        <translation>agreed again</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>said no</translation>
    </message>
    <message>
        <source>took back</source>
        <translation>took back</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>stopped by the brand</source>
        <translation>stopped by the brand</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>not valid</translation>
    </message>
    <message>
        <source>customer agreed</source>
        <translation>customer agreed</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contract</translation>
    </message>
    <message>
        <source>required by law</source>
        <translation>required by law</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>danger to life</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>public task</translation>
    </message>
    <message>
        <source>legitimate interest</source>
        <translation>legitimate interest</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>ask them first</source>
        <translation>ask them first</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>Speaker not known</translation>
    </message>
    <message>
        <source>Customer speaks</source>
        <translation>Customer speaks</translation>
    </message>
    <message>
        <source>Joint holder speaks</source>
        <translation>Joint holder speaks</translation>
    </message>
    <message>
        <source>Authorised person speaks</source>
        <translation>Authorised person speaks</translation>
    </message>
    <message>
        <source>Minor speaks</source>
        <translation>Minor speaks</translation>
    </message>
    <message>
        <source>Company contact speaks</source>
        <translation>Company contact speaks</translation>
    </message>
    <message>
        <source>Helper or interpreter present</source>
        <translation>Helper or interpreter present</translation>
    </message>
    <message>
        <source>none here; a yes stays closed until it is confirmed</source>
        <translation>none here; a yes stays closed until it is confirmed</translation>
    </message>
    <message>
        <source>this call&apos;s recording</source>
        <translation>this call&apos;s recording</translation>
    </message>
    <message>
        <source>the messages of this chat</source>
        <translation>the messages of this chat</translation>
    </message>
    <message>
        <source>the customer&apos;s key press</source>
        <translation>the customer&apos;s key press</translation>
    </message>
    <message>
        <source>the recorder&apos;s own start</source>
        <translation>the recorder&apos;s own start</translation>
    </message>
    <message>
        <source>a link the customer confirms</source>
        <translation>a link the customer confirms</translation>
    </message>
    <message>
        <source>your note and a confirmation sent</source>
        <translation>your note and a confirmation sent</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>German</source>
        <translation>German</translation>
    </message>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>opens with topic %1</source>
        <extracomment>Next step to a covered field: %1 is the topic that opens it</extracomment>
        <translation>opens with topic %1</translation>
    </message>
    <message>
        <source>say who speaks: Alt S</source>
        <translation>say who speaks: Alt S</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>no rule</translation>
    </message>
    <message>
        <source>not on this channel</source>
        <translation>not on this channel</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>ends in %n day</numerusform>
            <numerusform>ends in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>objected %1</source>
        <translation>objected %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Status of an agreement and its date: &quot;took back 9 Nov&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>by the phone menu</source>
        <translation>by the phone menu</translation>
    </message>
    <message>
        <source>by the app</source>
        <translation>by the app</translation>
    </message>
    <message>
        <source>by the chat bot</source>
        <translation>by the chat bot</translation>
    </message>
    <message>
        <source>by an earlier agent</source>
        <translation>by an earlier agent</translation>
    </message>
    <message>
        <source>Not paired with an office</source>
        <translation>Not paired with an office</translation>
    </message>
    <message>
        <source>Connecting… Saved on this desk: %1</source>
        <translation>Connecting… Saved on this desk: %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Office not reachable. Saved on this desk: %1</source>
        <translation>Office not reachable. Saved on this desk: %1</translation>
    </message>
    <message>
        <source>Office not reachable.</source>
        <translation>Office not reachable.</translation>
    </message>
    <message>
        <source>Saved on this desk: %1</source>
        <translation>Saved on this desk: %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synced</translation>
    </message>
    <message>
        <source>The office refused this desk.</source>
        <translation>The office refused this desk.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Not paired</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <extracomment>Header, very short: things saved on this desk that the office does not have yet</extracomment>
        <translation>Saved here: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date without a year, in QLocale&apos;s notation: &quot;9 Nov&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date with its year, in QLocale&apos;s notation: &quot;31 Dec 2033&quot;</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Time of day of a value: &quot;at 09:12&quot;</extracomment>
        <translation>at %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Waiting time in the narrow rail, seconds and minutes</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>last contact %1</translation>
    </message>
    <message>
        <source>The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3</source>
        <extracomment>%1: a date, %2: a number of entries, %3: the operator&apos;s own words</extracomment>
        <translation>The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3</translation>
    </message>
    <message>
        <source>opens once they are identified</source>
        <translation>opens once they are identified</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day: &quot;9 Nov, 14:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>They say it is wrong</source>
        <translation>They say it is wrong</translation>
    </message>
    <message>
        <source>They ask what we hold</source>
        <translation>They ask what we hold</translation>
    </message>
    <message>
        <source>It must be read back to them</source>
        <translation>It must be read back to them</translation>
    </message>
    <message>
        <source>The law asks for it</source>
        <translation>The law asks for it</translation>
    </message>
    <message>
        <source>To check for fraud</source>
        <translation>To check for fraud</translation>
    </message>
    <message>
        <source>Another system needs it</source>
        <translation>Another system needs it</translation>
    </message>
    <message>
        <source>%1 is covered again: the topic or the customer changed.</source>
        <extracomment>%1: a field&apos;s name</extracomment>
        <translation>%1 is covered again: the topic or the customer changed.</translation>
    </message>
    <message>
        <source>%1 is covered again: they are on hold.</source>
        <translation>%1 is covered again: they are on hold.</translation>
    </message>
    <message>
        <source>%1 is covered again: this desk was locked.</source>
        <translation>%1 is covered again: this desk was locked.</translation>
    </message>
    <message>
        <source>%1 is covered again: it is less sure who speaks.</source>
        <translation>%1 is covered again: it is less sure who speaks.</translation>
    </message>
    <message>
        <source>%1 is covered again: the brand&apos;s policy changed.</source>
        <translation>%1 is covered again: the brand&apos;s policy changed.</translation>
    </message>
    <message>
        <source>%1 is covered again: the customer took back what it rested on.</source>
        <translation>%1 is covered again: the customer took back what it rested on.</translation>
    </message>
</context>
<context>
    <name>privity::view::CellListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Where a value comes from and its age: &quot;Ledger, 2 min ago&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, another source says otherwise</source>
        <extracomment>Screen reader: field, value</extracomment>
        <translation>%1, %2, another source says otherwise</translation>
    </message>
    <message>
        <source>%1, covered, %2</source>
        <extracomment>Screen reader: a covered field and why; with what its cover leaves open at the end</extracomment>
        <translation>%1, covered, %2</translation>
    </message>
    <message>
        <source>%1, covered, ends %2, %3</source>
        <translation>%1, covered, ends %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Why a field is covered, and the next step: &quot;not needed for Bill; opens with topic Delivery&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <extracomment>Why the covered fields of a group are covered: &quot;Covered: not needed for Delivery&quot;</extracomment>
        <translation>Covered: %1</translation>
    </message>
    <message>
        <source>%1, covered, they knew it</source>
        <translation>%1, covered, they knew it</translation>
    </message>
    <message>
        <source>they knew it, %1</source>
        <extracomment>Of a covered field that fitted what the customer said, and when: &quot;they knew it, 2 min ago&quot;</extracomment>
        <translation>they knew it, %1</translation>
    </message>
</context>
<context>
    <name>privity::view::CheckViewModel</name>
    <message>
        <source>What the customer wrote</source>
        <translation>What the customer wrote</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>What the caller says</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <extracomment>A field fits what is on file: &quot;Family name matches&quot;</extracomment>
        <translation>%1 matches</translation>
    </message>
    <message>
        <source>%1 is close, not the same. It counts as no match.</source>
        <translation>%1 is close, not the same. It counts as no match.</translation>
    </message>
    <message>
        <source>%1 does not match</source>
        <translation>%1 does not match</translation>
    </message>
    <message>
        <source>%1 is locked; nothing was compared</source>
        <translation>%1 is locked; nothing was compared</translation>
    </message>
    <message>
        <source>Say only: I could not confirm that.</source>
        <translation>Say only: I could not confirm that.</translation>
    </message>
    <message numerus="yes">
        <source>%n more, then it is locked.</source>
        <translation>
            <numerusform>%n more, then it is locked.</numerusform>
            <numerusform>%n more, then it is locked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1, or until they come in through the app or the phone menu.</source>
        <translation>Locked until %1, or until they come in through the app or the phone menu.</translation>
    </message>
    <message>
        <source>Locked until a team lead has looked into it.</source>
        <translation>Locked until a team lead has looked into it.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was compared.</source>
        <translation>Nothing was typed, so nothing was compared.</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <extracomment>Other fields that may be checked: &quot;Or: IBAN · ✓ Date of birth&quot;</extracomment>
        <translation>Or: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ConsentFlowViewModel</name>
    <message numerus="yes">
        <source>We will not ask again for %n months</source>
        <extracomment>What follows a &quot;no&quot;: the cool-down of the brand&apos;s policy</extracomment>
        <translation>
            <numerusform>We will not ask again for %n month</numerusform>
            <numerusform>We will not ask again for %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>This stays closed</source>
        <translation>This stays closed</translation>
    </message>
    <message>
        <source>Proof: wording %1, %2, %3</source>
        <extracomment>What will prove the answer: version of the wording, its language, kind of proof</extracomment>
        <translation>Proof: wording %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>privity::view::DeskViewModel</name>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Trying again in %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Trying again…</translation>
    </message>
    <message>
        <source>Consents, notes and answers are kept here. Not possible now: check, show, values of another topic.</source>
        <translation>Consents, notes and answers are kept here. Not possible now: check, show, values of another topic.</translation>
    </message>
    <message>
        <source>With a new code this desk goes on, and nothing that was saved is lost.</source>
        <translation>With a new code this desk goes on, and nothing that was saved is lost.</translation>
    </message>
</context>
<context>
    <name>privity::view::EnrolViewModel</name>
    <message>
        <source>The address is missing. Your team lead has it.</source>
        <translation>The address is missing. Your team lead has it.</translation>
    </message>
    <message>
        <source>The code is missing. Your team lead has it.</source>
        <translation>The code is missing. Your team lead has it.</translation>
    </message>
    <message>
        <source>Saved here and not sent yet: %1. Once the desk is paired, the office gets it.</source>
        <translation>Saved here and not sent yet: %1. Once the desk is paired, the office gets it.</translation>
    </message>
</context>
<context>
    <name>privity::view::InteractionViewModel</name>
    <message>
        <source>Call rings %1</source>
        <translation>Call rings %1</translation>
    </message>
    <message>
        <source>Chat waits %1</source>
        <translation>Chat waits %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>On hold %1</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Call ended</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>Chat ended</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>offered</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>waits %1</translation>
    </message>
    <message>
        <source>Right person?</source>
        <translation>Right person?</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>New caller</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>New chat</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Customer since a year: &quot;since 2017&quot;</extracomment>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Not identified</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identified</translation>
    </message>
    <message>
        <source>Identified %1</source>
        <translation>Identified %1</translation>
    </message>
    <message>
        <source>Fetching from the office…</source>
        <translation>Fetching from the office…</translation>
    </message>
    <message>
        <source>%1: saved and synced</source>
        <extracomment>A thing that was just recorded and where it is safe by now</extracomment>
        <translation>%1: saved and synced</translation>
    </message>
    <message>
        <source>%1: saved on this desk</source>
        <translation>%1: saved on this desk</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Customer confirmed</source>
        <translation>Customer confirmed</translation>
    </message>
    <message>
        <source>Number known; ask who it is</source>
        <translation>Number known; ask who it is</translation>
    </message>
    <message>
        <source>Address known; ask who it is</source>
        <translation>Address known; ask who it is</translation>
    </message>
    <message>
        <source>Nobody is confirmed, so nothing is open. A note and wrapping up are possible.</source>
        <translation>Nobody is confirmed, so nothing is open. A note and wrapping up are possible.</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Take down what they say; for more, they come in through the phone menu or the app.</source>
        <translation>Not identified: what is stored stays covered. Take down what they say; for more, they come in through the phone menu or the app.</translation>
    </message>
    <message>
        <source>The customer&apos;s data is not kept on this desk. It comes when the office is reached.</source>
        <translation>The customer&apos;s data is not kept on this desk. It comes when the office is reached.</translation>
    </message>
    <message>
        <source>Clear, of other topics</source>
        <translation>Clear, of other topics</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.</source>
        <translation>Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.</translation>
    </message>
    <message>
        <source>Partly identified</source>
        <translation>Partly identified</translation>
    </message>
    <message>
        <source>Partly identified %1</source>
        <translation>Partly identified %1</translation>
    </message>
    <message>
        <source>Partly identified: what needs more stays covered. Check one more thing (Alt K).</source>
        <translation>Partly identified: what needs more stays covered. Check one more thing (Alt K).</translation>
    </message>
</context>
<context>
    <name>privity::view::MayIListModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A chip of &quot;May I…?&quot;: purpose and where it stands: &quot;offers: took back 9 Nov&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Screen reader, a chip of &quot;May I…?&quot;: purpose, verdict, where it stands</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Taking it back works at once; nothing else changes.</source>
        <translation>Taking it back works at once; nothing else changes.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>Buttons below the chips of &quot;May I…?&quot;; %1 is the purpose: &quot;Take back: saving tips&quot;</extracomment>
        <translation>Take back: %1</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Ask: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ShowViewModel</name>
    <message>
        <source>Show which field?</source>
        <translation>Show which field?</translation>
    </message>
    <message>
        <source>Show anyway: %1</source>
        <extracomment>The value of a covered field is shown for some seconds: &quot;Show: IBAN&quot;</extracomment>
        <translation>Show anyway: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>No topic is set that needs it. It is noted for a team lead.</source>
        <translation>No topic is set that needs it. It is noted for a team lead.</translation>
    </message>
    <message>
        <source>Not needed for %1. It is noted for a team lead.</source>
        <translation>Not needed for %1. It is noted for a team lead.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was asked.</source>
        <translation>Nothing was typed, so nothing was asked.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is covered in %n s</source>
        <translation>
            <numerusform>%1 is covered in %n s</numerusform>
            <numerusform>%1 is covered in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is shown for %n s</source>
        <extracomment>For who does not see it: &quot;IBAN is shown for 30 s&quot;</extracomment>
        <translation>
            <numerusform>%1 is shown for %n s</numerusform>
            <numerusform>%1 is shown for %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not agreed to what it is for, or took it back.</source>
        <translation>They have not agreed to what it is for, or took it back.</translation>
    </message>
    <message>
        <source>No purpose opens it.</source>
        <translation>No purpose opens it.</translation>
    </message>
    <message>
        <source>Say why in words; a team lead looks at every one of these.</source>
        <translation>Say why in words; a team lead looks at every one of these.</translation>
    </message>
    <message>
        <source>Needed for %1. It is noted who saw it, and why.</source>
        <translation>Needed for %1. It is noted who saw it, and why.</translation>
    </message>
</context>
<context>
    <name>privity::view::UtteranceListModel</name>
    <message>
        <source>Customer, %1: %2</source>
        <extracomment>Screen reader, a chat message: time, words</extracomment>
        <translation>Customer, %1: %2</translation>
    </message>
    <message>
        <source>You, %1: %2</source>
        <translation>You, %1: %2</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <extracomment>Under an answer in a chat that waits on this desk: time</extracomment>
        <translation>%1, not sent yet</translation>
    </message>
    <message>
        <source>You, %1, not sent yet: %2</source>
        <translation>You, %1, not sent yet: %2</translation>
    </message>
</context>
</TS>
