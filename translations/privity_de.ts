<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
    <message>
        <source>ask, then choose</source>
        <translation>fragen, dann wählen</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keiner davon</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Wieder zeigen</translation>
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
        <translation>Angabe prüfen</translation>
    </message>
    <message>
        <source>Enter checks what they say</source>
        <translation>Eingabe prüft, was die Person sagt</translation>
    </message>
    <message>
        <source>Alt O shows it</source>
        <extracomment>What Enter does on a covered field</extracomment>
        <translation>Alt O zeigt es</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
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
        <translation>Kunde, Thema und Felder</translation>
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
            <numerusform>%n möglicher Kunde: fragen, wer es ist</numerusform>
            <numerusform>%n mögliche Kunden: fragen, wer es ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Thema: %1</translation>
    </message>
    <message>
        <source>No topic is set</source>
        <translation>Kein Thema gewählt</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Nachricht schreiben …</translation>
    </message>
    <message>
        <source>Send as %1, %2</source>
        <extracomment>Send button of a chat: brand and language one answers in</extracomment>
        <translation>Senden als %1, %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check: %1</source>
        <extracomment>Compare what the caller says with what is on file: &quot;Check: Date of birth&quot;</extracomment>
        <translation>Prüfen: %1</translation>
    </message>
    <message>
        <source>↑ ↓: another, Esc: back</source>
        <translation>↑ ↓: anderes, Esc: zurück</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>Esc: zurück</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Die Zentrale wird gefragt …</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: zurück</translation>
    </message>
</context>
<context>
    <name>ConsentFlow</name>
    <message>
        <source>Ask: %1</source>
        <extracomment>Title of the flow that asks for a consent: &quot;Ask: saving tips&quot;</extracomment>
        <translation>Fragen: %1</translation>
    </message>
    <message>
        <source>Read this, then wait</source>
        <translation>Vorlesen, dann warten</translation>
    </message>
    <message>
        <source>Fetching the wording…</source>
        <translation>Wortlaut wird geholt …</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Language of the wording; changes to the next one</source>
        <translation>Sprache des Wortlauts; wechselt zur nächsten</translation>
    </message>
    <message>
        <source>If they ask</source>
        <translation>Auf Nachfrage</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>Was war die Antwort?</translation>
    </message>
    <message>
        <source>Yes, clearly</source>
        <translation>Ja, eindeutig</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not clear, or not now</source>
        <translation>Unklar oder nicht jetzt</translation>
    </message>
    <message>
        <source>Stays closed. We may ask another day.</source>
        <translation>Bleibt zu. Wir dürfen ein andermal fragen.</translation>
    </message>
    <message>
        <source>They take it back</source>
        <translation>Wird widerrufen</translation>
    </message>
    <message>
        <source>Works at once. Nothing else changes.</source>
        <translation>Gilt sofort. Sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.</source>
        <translation>Sie tippen; die Ziffern antworten jetzt nicht. Alt M: antworten. Strg N: zur Notiz, nichts wird beantwortet.</translation>
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
            <numerusform>%n weiteres, aus anderen Themen</numerusform>
            <numerusform>%n weitere, aus anderen Themen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered until a topic is set</source>
        <translation>
            <numerusform>%n verdeckt, bis ein Thema gewählt ist</numerusform>
            <numerusform>%n verdeckt, bis ein Thema gewählt ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered for this topic</source>
        <translation>
            <numerusform>%n verdeckt für dieses Thema</numerusform>
            <numerusform>%n verdeckt für dieses Thema</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Warten auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key of this desk. If it asks for a password, answer it there.</source>
        <translation>Der Schlüsselbund des Systems hält den Schlüssel dieses Platzes. Fragt er nach einem Passwort, geben Sie es dort ein.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Wählen Sie eine Passphrase</translation>
    </message>
    <message>
        <source>This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. You are asked for it at each start, and nobody can look it up.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund, der schützt, was an diesem Platz gespeichert ist. Das übernimmt eine Passphrase. Sie wird bei jedem Start abgefragt, und niemand kann sie nachschlagen.</translation>
    </message>
    <message>
        <source>Open this desk</source>
        <translation>Diesen Platz öffnen</translation>
    </message>
    <message>
        <source>What is saved here is under a passphrase.</source>
        <translation>Was hier gespeichert ist, liegt unter einer Passphrase.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The key of this desk belongs into the system&apos;s keyring. Unlock it with the system&apos;s own program for passwords, or sign out and in again. Nothing was changed.</source>
        <translation>Der Schlüssel dieses Platzes gehört in den Schlüsselbund des Systems. Entsperren Sie ihn mit dem Passwort-Programm des Systems, oder melden Sie sich ab und wieder an. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>Es gibt keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>The key of this desk is in the system&apos;s keyring, and this session has none. Sign in at the desktop as usual, or tell your administrator. Nothing was changed.</source>
        <translation>Der Schlüssel dieses Platzes liegt im Schlüsselbund des Systems, und diese Sitzung hat keinen. Melden Sie sich wie gewohnt am Desktop an, oder sagen Sie es Ihrer Administration. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key</source>
        <translation>Der Schlüsselbund hält den Schlüssel nicht</translation>
    </message>
    <message>
        <source>The keyring is open, and the key of this desk is not in it. It may have been reset with its password. Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.</source>
        <translation>Der Schlüsselbund ist offen, und der Schlüssel dieses Platzes ist nicht darin. Vielleicht wurde er mit seinem Passwort zurückgesetzt. Sagen Sie es Ihrer Administration: Eine Kopie des alten Schlüsselbunds öffnet diesen Platz wieder. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The key of this desk is gone</source>
        <translation>Der Schlüssel dieses Platzes ist weg</translation>
    </message>
    <message>
        <source>What is saved here can&apos;t be opened without its key file, keys.json. If there is a backup of it, put it back and try again. Nothing was changed.</source>
        <translation>Was hier gespeichert ist, lässt sich ohne seine Schlüsseldatei keys.json nicht öffnen. Gibt es eine Sicherung davon, legen Sie sie zurück und versuchen Sie es erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Die Schlüsseldatei ist beschädigt</translation>
    </message>
    <message>
        <source>Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was changed.</source>
        <translation>Weder keys.json noch ihre Kopie ist lesbar. Gibt es eine Sicherung, legen Sie sie zurück und versuchen Sie es erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What is saved here is damaged</source>
        <translation>Was hier gespeichert ist, ist beschädigt</translation>
    </message>
    <message>
        <source>The key is right, and the store does not open: the disk may be failing. What the office has acknowledged is safe there. Tell your administrator. Nothing was changed.</source>
        <translation>Der Schlüssel stimmt, und der Speicher öffnet sich nicht: Vielleicht versagt die Festplatte. Was die Zentrale bestätigt hat, ist dort sicher. Sagen Sie es Ihrer Administration. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This desk&apos;s disk is empty</source>
        <translation>Die Festplatte dieses Platzes ist leer</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>What is saved here goes to the office as soon as it can be reached.</source>
        <translation>Was hier gespeichert ist, geht an die Zentrale, sobald sie erreichbar ist.</translation>
    </message>
    <message>
        <source>Locked. The call goes on.</source>
        <translation>Gesperrt. Das Gespräch geht weiter.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Your password of this computer</source>
        <translation>Ihr Passwort an diesem Computer</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Passphrase dieses Platzes</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Diese Passphrase verwenden</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>That is too short: at least 12 characters. Several words are easy to keep.</source>
        <translation>Das ist zu kurz: mindestens 12 Zeichen. Mehrere Wörter merken sich leicht.</translation>
    </message>
    <message>
        <source>This computer can&apos;t check a password now. Tell your administrator; what is saved here is safe.</source>
        <translation>Dieser Computer kann gerade kein Passwort prüfen. Sagen Sie es Ihrer Administration; was hier gespeichert ist, ist sicher.</translation>
    </message>
    <message>
        <source>That was not it. Next try in %1 s.</source>
        <translation>Das war es nicht. Nächster Versuch in %1 s.</translation>
    </message>
    <message>
        <source>This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by then is lost.</source>
        <translation>Dieser Computer vergisst seine Festplatte beim Abmelden. Bleiben Sie, bis der Platz „Abgeglichen“ sagt: Was bis dahin nicht gesendet ist, geht verloren.</translation>
    </message>
    <message>
        <source>Too long without the office</source>
        <translation>Zu lange ohne Zentrale</translation>
    </message>
    <message>
        <source>This desk has not reached the office for three days, so it shows no customer. What was recorded here is kept, and is sent as soon as the office is back; then everything opens by itself.</source>
        <translation>Dieser Platz hat die Zentrale seit drei Tagen nicht erreicht und zeigt deshalb keine Kunden. Was hier festgehalten wurde, bleibt erhalten und wird gesendet, sobald die Zentrale wieder da ist; dann öffnet sich alles von selbst.</translation>
    </message>
    <message>
        <source>This desk is being erased</source>
        <translation>Dieser Platz wird gelöscht</translation>
    </message>
    <message>
        <source>What can still be sent to the office is sent now. There is nothing to do.</source>
        <translation>Was noch an die Zentrale gesendet werden kann, wird jetzt gesendet. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>This desk was erased</source>
        <translation>Dieser Platz wurde gelöscht</translation>
    </message>
    <message>
        <source>Ordered by %1 on %2: %3</source>
        <translation>Angeordnet von %1 am %2: %3</translation>
    </message>
    <message>
        <source>Entries that were not sent could not be taken over, since who wrote them can&apos;t be read. Tell your administrator.</source>
        <translation>Nicht gesendete Einträge konnten nicht übernommen werden, weil nicht lesbar ist, wer sie geschrieben hat. Sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>Set it aside and begin again</source>
        <translation>Beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>Nothing is deleted: what can&apos;t be opened is moved to a folder beside it and kept. The desk is then paired anew.</source>
        <translation>Es wird nichts gelöscht: Was sich nicht öffnen lässt, kommt in einen Ordner daneben und wird aufbewahrt. Der Platz wird danach neu gekoppelt.</translation>
    </message>
    <message>
        <source>The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost.</source>
        <translation>Der Schlüsselbund hält den Schlüssel eines Speichers, der nicht auf dieser Festplatte liegt. Entweder ist sie noch nicht verbunden: Dann verbinden Sie sie und versuchen Sie es wieder. Oder sie wurde beim Abmelden geleert; was dann noch nicht gesendet war, ist verloren.</translation>
    </message>
    <message>
        <source>Begin again on this disk</source>
        <translation>Auf dieser Festplatte neu beginnen</translation>
    </message>
    <message>
        <source>The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be opened.</source>
        <translation>Der Platz wird danach neu gekoppelt. Der Schlüsselbund behält den alten Schlüssel: Kommt die Festplatte zurück, lässt sie sich noch öffnen.</translation>
    </message>
    <message>
        <source>Nothing of what was saved here is left. How much of it had not been sent, the office is told.</source>
        <translation>Von dem, was hier gespeichert war, ist nichts mehr da. Wie viel davon nicht gesendet war, erfährt die Zentrale.</translation>
    </message>
    <message>
        <source>Set this desk up anew</source>
        <translation>Diesen Platz neu einrichten</translation>
    </message>
    <message>
        <source>The office ordered it.</source>
        <translation>Die Zentrale hat es angeordnet.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie die zweite noch einmal ein.</translation>
    </message>
    <message>
        <source>Entries taken over from what was damaged that may not have reached the office: %1. Pair this desk, and it sends them.</source>
        <translation>Aus dem Beschädigten übernommene Einträge, die vielleicht nicht bei der Zentrale sind: %1. Koppeln Sie diesen Platz, dann sendet er sie.</translation>
    </message>
    <message>
        <source>What could not be read was set aside and kept in this folder:</source>
        <translation>Was nicht lesbar war, wurde beiseitegelegt und liegt in diesem Ordner:</translation>
    </message>
    <message>
        <source>A call rings.</source>
        <translation>Ein Anruf klingelt.</translation>
    </message>
    <message>
        <source>Calls that ring: %1.</source>
        <translation>Anrufe, die klingeln: %1.</translation>
    </message>
    <message>
        <source>A chat waits.</source>
        <translation>Ein Chat wartet.</translation>
    </message>
    <message>
        <source>Chats that wait: %1.</source>
        <translation>Chats, die warten: %1.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type your password of this computer.</source>
        <translation>Es wurde nichts eingegeben. Geben Sie Ihr Passwort an diesem Computer ein.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type the passphrase of this desk.</source>
        <translation>Es wurde nichts eingegeben. Geben Sie die Passphrase dieses Platzes ein.</translation>
    </message>
    <message>
        <source>That was not it. Check capital letters and the keyboard&apos;s language, and try again.</source>
        <translation>Das war es nicht. Prüfen Sie Großschreibung und Tastatursprache und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Schlüsselbund erneut fragen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No one on the line.</source>
        <translation>Niemand in der Leitung.</translation>
    </message>
    <message>
        <source>The next call or chat shows at the left. Alt A accepts it.</source>
        <translation>Der nächste Anruf oder Chat erscheint links. Alt A nimmt ihn an.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Neuen Code eingeben</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Pair this desk</source>
        <translation>Diesen Platz koppeln</translation>
    </message>
    <message>
        <source>Your team lead gives you the office&apos;s address and a code. The code works once, for ten minutes.</source>
        <translation>Adresse der Zentrale und Code erhalten Sie von Ihrer Teamleitung. Der Code gilt einmal, zehn Minuten lang.</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Adresse der Zentrale</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pairing…</source>
        <translation>Wird gekoppelt …</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Pair this desk anew</source>
        <translation>Diesen Platz neu koppeln</translation>
    </message>
    <message>
        <source>The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.</source>
        <translation>Die Zentrale nimmt diesen Platz nicht mehr als den an, der er war. Was hier offen ist, endet; nichts Gespeichertes geht verloren.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
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
        <translation>Diese Nachricht ist nicht lesbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Check its form against resources/protocol.</source>
        <translation>Prüfen Sie die Form anhand von resources/protocol.</translation>
    </message>
    <message>
        <source>This type of message is not known here. Nothing was changed.</source>
        <translation>Diese Art Nachricht ist hier unbekannt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something that is needed is missing. Nothing was changed.</source>
        <translation>Es fehlt eine nötige Angabe. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Add it and try again.</source>
        <translation>Ergänzen Sie sie und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>A value has another form than it must have. Nothing was changed.</source>
        <translation>Ein Wert hat eine andere Form, als er haben muss. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen Sie ihn und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted. Nothing was changed.</source>
        <translation>Das ist größer als erlaubt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This brand is not served here.</source>
        <translation>Diese Marke wird hier nicht betreut.</translation>
    </message>
    <message>
        <source>Check the brand&apos;s name.</source>
        <translation>Prüfen Sie den Namen der Marke.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such topic.</source>
        <translation>Das Regelwerk der Marke kennt dieses Thema nicht.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such purpose, so it opens nothing.</source>
        <translation>Das Regelwerk der Marke kennt diesen Zweck nicht; er öffnet nichts.</translation>
    </message>
    <message>
        <source>Your role may not do this. The refusal was noted.</source>
        <translation>Ihre Rolle darf das nicht. Die Ablehnung wurde vermerkt.</translation>
    </message>
    <message>
        <source>The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept.</source>
        <translation>Die Zentrale nimmt diesen Platz nicht an: Er wurde außer Dienst gestellt oder ist dort nicht bekannt. Was hier gespeichert ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is. Nothing was sent.</source>
        <translation>Die Gegenseite konnte sich nicht ausweisen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This belongs to another brand.</source>
        <translation>Das gehört zu einer anderen Marke.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Bitten Sie um einen neuen Code.</translation>
    </message>
    <message>
        <source>The token does not allow this.</source>
        <translation>Das Token erlaubt das nicht.</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>Das gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Something else holds this place already. It was kept; this was not taken.</source>
        <translation>Diesen Platz hat schon etwas anderes. Das blieb; dieses wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>A part of the sequence is missing; it is asked for again.</source>
        <translation>Ein Teil der Folge fehlt; er wird erneut angefordert.</translation>
    </message>
    <message>
        <source>The record does not fit what was recorded before.</source>
        <translation>Der Eintrag passt nicht zu dem, was zuvor aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>This is not possible at this moment.</source>
        <translation>Das geht im Moment nicht.</translation>
    </message>
    <message>
        <source>This was done before; it was not done again.</source>
        <translation>Das wurde schon erledigt; es wurde nicht wiederholt.</translation>
    </message>
    <message>
        <source>The office shows other keys than the ones this desk knows. Nothing was sent.</source>
        <translation>Die Zentrale zeigt andere Schlüssel, als dieser Platz kennt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A signature is not valid. Nothing was changed.</source>
        <translation>Eine Signatur ist ungültig. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A sealed part does not open: it was changed or belongs elsewhere.</source>
        <translation>Ein versiegelter Teil lässt sich nicht öffnen: Er wurde geändert oder gehört woandershin.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, so the office&apos;s keys can&apos;t be checked. What you note here is kept.</source>
        <translation>Die Uhr dieses Computers geht falsch, deshalb lassen sich die Schlüssel der Zentrale nicht prüfen. Was Sie hier notieren, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Datum und Uhrzeit stellen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The two programs share no version of the protocol.</source>
        <translation>Die beiden Programme haben keine gemeinsame Version des Protokolls.</translation>
    </message>
    <message>
        <source>Update the older one.</source>
        <translation>Aktualisieren Sie das ältere.</translation>
    </message>
    <message>
        <source>The office shows another record than before: something in it was changed, taken out or put in.</source>
        <translation>Die Zentrale zeigt andere Aufzeichnungen als zuvor: Etwas darin wurde geändert, entfernt oder hinzugefügt.</translation>
    </message>
    <message>
        <source>The office&apos;s record is shorter than it was: entries were taken away, or an old backup was put back.</source>
        <translation>Die Aufzeichnungen der Zentrale sind kürzer als zuvor: Einträge wurden entfernt, oder eine alte Sicherung wurde zurückgespielt.</translation>
    </message>
    <message>
        <source>The office holds again what it had forgotten: an old backup was put back without its list.</source>
        <translation>Die Zentrale hat wieder, was sie vergessen hatte: Eine alte Sicherung wurde ohne ihre Liste zurückgespielt.</translation>
    </message>
    <message>
        <source>The office can&apos;t prove that it holds an entry that it acknowledged. The entry is safe on this desk.</source>
        <translation>Die Zentrale kann nicht beweisen, dass sie einen Eintrag hat, den sie bestätigt hat. Der Eintrag ist auf diesem Platz sicher.</translation>
    </message>
    <message>
        <source>The store does not open: the key is wrong or the file is damaged. The file was left as it is.</source>
        <translation>Der Speicher lässt sich nicht öffnen: Der Schlüssel ist falsch oder die Datei beschädigt. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Check the key file.</source>
        <translation>Prüfen Sie die Schlüsseldatei.</translation>
    </message>
    <message>
        <source>This customer was forgotten: what was held of them is erased, and their page was closed here.</source>
        <translation>Dieser Kunde wurde vergessen: Was über ihn gespeichert war, ist gelöscht, und seine Seite wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>If they are still on the line, say that their data was erased.</source>
        <translation>Ist er noch in der Leitung, sagen Sie ihm, dass seine Daten gelöscht wurden.</translation>
    </message>
    <message>
        <source>The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened.</source>
        <translation>Die Schlüssel oder die Liste der Vergessenen sind älter als das, was die Zentrale hält: Eine alte Kopie wurde zurückgespielt. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>Put back the newest keys.db and forgotten.list together, and start again.</source>
        <translation>Spielen Sie die neueste keys.db und forgotten.list zusammen zurück und starten Sie neu.</translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted. It was left as it is.</source>
        <translation>Die Datei des Speichers ist nicht verschlüsselt. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The program was linked with plain SQLite, which cannot encrypt. It does not run so.</source>
        <translation>Das Programm ist mit gewöhnlichem SQLite gebaut, das nicht verschlüsseln kann. So läuft es nicht.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; this was not saved.</source>
        <translation>Der Datenträger ist voll. Früher Gespeichertes ist sicher; dies wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>Another program holds the store.</source>
        <translation>Ein anderes Programm hält den Speicher.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>The store is damaged. The file was left as it is.</source>
        <translation>Der Speicher ist beschädigt. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of this program. It was left as it is.</source>
        <translation>Der Speicher stammt von einer neueren Version dieses Programms. Er blieb, wie er ist.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The store did not answer as it must. Nothing was changed.</source>
        <translation>Der Speicher hat nicht geantwortet, wie er muss. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written.</source>
        <translation>Diese Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The office is not reachable. What you record is saved on this desk.</source>
        <translation>Die Zentrale ist nicht erreichbar. Was Sie festhalten, bleibt auf diesem Platz gespeichert.</translation>
    </message>
    <message>
        <source>The office does not answer at this address.</source>
        <translation>Unter dieser Adresse antwortet keine Zentrale.</translation>
    </message>
    <message>
        <source>Check the address and that the office runs.</source>
        <translation>Prüfen Sie die Adresse und ob die Zentrale läuft.</translation>
    </message>
    <message>
        <source>This address and port can&apos;t be used.</source>
        <translation>Diese Adresse mit diesem Port ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>Stop the program that holds it, or choose another port.</source>
        <translation>Beenden Sie das Programm, das sie belegt, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <source>The program met a state that it should not meet. What was saved is safe.</source>
        <translation>Das Programm ist in einen Zustand geraten, den es nicht geben sollte. Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>A code has 16 letters and digits, in four groups.</source>
        <translation>Ein Code hat 16 Buchstaben und Ziffern, in vier Gruppen.</translation>
    </message>
    <message>
        <source>Compare it with the one you were given.</source>
        <translation>Vergleichen Sie mit dem, was Sie bekommen haben.</translation>
    </message>
    <message>
        <source>The address begins with wss://, then a name, a colon and a number.</source>
        <translation>Die Adresse beginnt mit wss://, dann Name, Doppelpunkt und Zahl.</translation>
    </message>
    <message>
        <source>Nobody has said who speaks, so nobody can agree yet. Nothing was noted.</source>
        <translation>Niemand hat gesagt, wer spricht; so kann noch niemand einwilligen. Nichts wurde notiert.</translation>
    </message>
    <message>
        <source>Ask, then Alt S. Taking back is always possible.</source>
        <translation>Fragen, dann Alt S. Widerrufen geht immer.</translation>
    </message>
    <message>
        <source>A minor can&apos;t agree without a parent or guardian. Nothing was noted.</source>
        <translation>Minderjährige können ohne Eltern oder Vormund nicht einwilligen. Nichts wurde notiert.</translation>
    </message>
    <message>
        <source>Ask to speak to one, then Alt S. Taking back is always possible.</source>
        <translation>Bitten Sie ans Telefon, wer das darf, dann Alt S. Widerrufen geht immer.</translation>
    </message>
    <message>
        <source>The office lost entries that this desk does not keep any more, so it can&apos;t send them again. What is younger is safe on this desk.</source>
        <translation>Die Zentrale hat Einträge verloren, die dieser Platz nicht mehr aufbewahrt; er kann sie nicht noch einmal senden. Was jünger ist, ist auf diesem Platz sicher.</translation>
    </message>
    <message>
        <source>The office works by an older policy than the one this desk knows. Nothing was sent.</source>
        <translation>Die Zentrale arbeitet mit einem älteren Regelwerk als dem, das dieser Platz kennt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Tell your administrator: the newest policy must be published again.</source>
        <translation>Sagen Sie Ihrer Administration: Das neueste Regelwerk muss wieder veröffentlicht werden.</translation>
    </message>
    <message>
        <source>The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so.</source>
        <translation>Die Zentrale will ein Regelwerk in Kraft setzen, das nicht zwei der benannten Personen unterschrieben haben. Es wurde nicht übernommen: Sichtbar ist, was es vorher war.</translation>
    </message>
    <message>
        <source>Tell your administrator: somebody may be trying to see more.</source>
        <translation>Sagen Sie es Ihrer Administration: Vielleicht will jemand mehr sehen.</translation>
    </message>
    <message>
        <source>The office does not know the desk that this was: an older store of it was put back. What is saved here stays here.</source>
        <translation>Die Zentrale kennt den Platz nicht, der dieser war: Es wurde ein älterer Stand von ihr zurückgespielt. Was hier gespeichert ist, bleibt hier.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again: a newer store of the office knows this desk.</source>
        <translation>Sagen Sie es Ihrer Administration, bevor Sie es noch einmal versuchen: Ein neuerer Stand der Zentrale kennt diesen Platz.</translation>
    </message>
    <message>
        <source>Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased.</source>
        <translation>Jemand ohne Befugnis hat befohlen, diesen Platz zu löschen, oder der Befehl galt einem anderen. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>This entry is on record already; it was not taken a second time.</source>
        <translation>Dieser Eintrag ist schon verzeichnet; er wurde nicht ein zweites Mal aufgenommen.</translation>
    </message>
    <message>
        <source>If they are still on the line, take the call anew.</source>
        <translation>Ist noch jemand in der Leitung, nehmen Sie den Anruf neu an.</translation>
    </message>
    <message>
        <source>Make it shorter and try again.</source>
        <translation>Kürzen Sie es und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>Ask your team lead.</source>
        <translation>Fragen Sie Ihre Teamleitung.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again.</source>
        <translation>Sagen Sie es Ihrer Administration, bevor Sie es wieder versuchen.</translation>
    </message>
    <message>
        <source>This pairing code is not known.</source>
        <translation>Dieser Code ist unbekannt.</translation>
    </message>
    <message>
        <source>This pairing code was used before.</source>
        <translation>Dieser Code wurde schon benutzt.</translation>
    </message>
    <message>
        <source>This pairing code is older than ten minutes.</source>
        <translation>Dieser Code ist älter als zehn Minuten.</translation>
    </message>
    <message>
        <source>This pairing code was tried wrongly five times and is dead.</source>
        <translation>Dieser Code wurde fünfmal falsch versucht und gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Tell your administrator. Both histories are kept.</source>
        <translation>Sagen Sie es Ihrer Administration. Beide Verläufe bleiben erhalten.</translation>
    </message>
    <message>
        <source>This desk was opened in another place, and only one of the two goes on.</source>
        <translation>Dieser Platz wurde an anderer Stelle geöffnet, und nur einer von beiden arbeitet weiter.</translation>
    </message>
    <message>
        <source>To go on here, try now. If nobody opened it elsewhere, tell your administrator.</source>
        <translation>Um hier weiterzuarbeiten, versuchen Sie es jetzt. Hat ihn niemand anderswo geöffnet, sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office.</source>
        <translation>Dieser Platz wurde neu gekoppelt: Was hier offen war, ist beendet. Alles Gespeicherte bleibt und geht an die Zentrale.</translation>
    </message>
    <message>
        <source>Tell your administrator. What it showed before and what it shows now are kept as proof.</source>
        <translation>Sagen Sie es Ihrer Administration. Was sie vorher zeigte und was sie jetzt zeigt, bleibt als Beweis erhalten.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your administrator.</source>
        <translation>Versuchen Sie es wieder; bleibt es so, sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>Check that it is there and who may use it.</source>
        <translation>Prüfen Sie, ob sie da ist und wer sie benutzen darf.</translation>
    </message>
    <message>
        <source>The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office.</source>
        <translation>Die Zentrale kennt diesen Anruf oder Chat nicht mehr: Dort wurde ein älterer Stand zurückgespielt. Hier ist er beendet; was Sie dazu vermerkt haben, bleibt und geht an die Zentrale.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be checked. Nothing was compared.</source>
        <translation>Das Regelwerk der Marke lässt dies nicht prüfen. Nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>Ask for something else that can be checked.</source>
        <translation>Fragen Sie nach etwas anderem, das sich prüfen lässt.</translation>
    </message>
    <message>
        <source>So many answers did not fit today that nothing more is checked for you. It was noted.</source>
        <translation>Heute passten so viele Antworten nicht, dass für Sie nichts mehr geprüft wird. Das wurde vermerkt.</translation>
    </message>
    <message>
        <source>Go on without, or ask again when it is back.</source>
        <translation>Machen Sie ohne weiter, oder fragen Sie erneut, wenn sie zurück ist.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it fits. It may have counted as a try.</source>
        <translation>Es kam keine Antwort, also ist unbekannt, ob es passt. Es kann als Versuch gezählt haben.</translation>
    </message>
    <message>
        <source>Ask again, or go on without.</source>
        <translation>Fragen Sie erneut, oder machen Sie ohne weiter.</translation>
    </message>
    <message>
        <source>Nobody is on the line any more who could agree. Nothing was noted.</source>
        <translation>Es ist niemand mehr in der Leitung, der zustimmen könnte. Es wurde nichts vermerkt.</translation>
    </message>
    <message>
        <source>A no, and taking back, are always possible.</source>
        <translation>Ein Nein und ein Widerruf sind immer möglich.</translation>
    </message>
    <message>
        <source>The office is not reachable, so nothing can be checked or shown.</source>
        <translation>Die Zentrale ist nicht erreichbar, also lässt sich nichts prüfen oder zeigen.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be shown here, whatever the reason. Nothing was shown.</source>
        <translation>Nach den Regeln der Marke darf dies hier nicht gezeigt werden, gleich aus welchem Grund. Es wurde nichts gezeigt.</translation>
    </message>
    <message>
        <source>Checking may be possible: Alt K.</source>
        <translation>Prüfen ist vielleicht möglich: Alt K.</translation>
    </message>
    <message>
        <source>Nothing is on file of this. It was noted that you asked.</source>
        <translation>Dazu ist nichts gespeichert. Es wurde vermerkt, dass Sie gefragt haben.</translation>
    </message>
    <message>
        <source>Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown.</source>
        <translation>Nichts, was jetzt offen ist, braucht dies; es wird nur mit einem Grund in Worten gezeigt. Es wurde nichts gezeigt.</translation>
    </message>
    <message>
        <source>Say why; a team lead reads it.</source>
        <translation>Sagen Sie, warum; eine Teamleitung liest es.</translation>
    </message>
    <message>
        <source>No answer came, so nothing was shown. It may have counted.</source>
        <translation>Es kam keine Antwort, also wurde nichts gezeigt. Es kann gezählt haben.</translation>
    </message>
    <message>
        <source>No more is shown: this call, this field, this customer or you have used up what the brand&apos;s policy allows. It was noted.</source>
        <translation>Mehr wird nicht gezeigt: Dieser Anruf, dieses Feld, dieser Kunde oder Sie haben aufgebraucht, was das Regelwerk der Marke erlaubt. Es wurde vermerkt.</translation>
    </message>
    <message>
        <source>It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared.</source>
        <translation>Das steht oder stand in diesem Gespräch lesbar hier, eine Prüfung würde also nichts beweisen. Nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>Ask for something that is covered.</source>
        <translation>Fragen Sie nach etwas, das verdeckt ist.</translation>
    </message>
    <message>
        <source>What was typed can&apos;t be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used.</source>
        <translation>Das Getippte kann keines sein: zu kurz, zu lang oder vertippt. Nichts wurde verglichen, und es kostet keinen Versuch.</translation>
    </message>
    <message>
        <source>Ask again. A date is typed as day, month and a year of four digits.</source>
        <translation>Fragen Sie noch einmal. Ein Datum wird als Tag, Monat und vierstelliges Jahr getippt.</translation>
    </message>
</context>
<context>
    <name>FlowHead</name>
    <message>
        <source>Back, nothing is noted</source>
        <translation>Zurück, nichts wird vermerkt</translation>
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
        <translation>Dieser Platz</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Diesen Platz sperren</translation>
    </message>
    <message>
        <source>Ctrl L</source>
        <translation>Strg L</translation>
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
        <translation>Simulation. Hier ist kein echter Kunde.</translation>
    </message>
</context>
<context>
    <name>MayICard</name>
    <message>
        <source>May I…</source>
        <translation>Darf ich …</translation>
    </message>
    <message>
        <source>for this topic</source>
        <translation>für dieses Thema</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Choose one to see why.</source>
        <translation>Wählen Sie eins, um den Grund zu sehen.</translation>
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
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Neuen Code eingeben</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
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
        <translation>Ändern, wer spricht, Alt S</translation>
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
        <translation>Bleibt auf diesem Platz, bis die Zentrale erreichbar ist; dann bestätigt jemand, wer es war.</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>Closes everything at once and shows who else it could be</source>
        <translation>Schließt sofort alles und zeigt, wer es sonst sein kann</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Open calls and chats</source>
        <translation>Offene Anrufe und Chats</translation>
    </message>
    <message>
        <source>Ctrl %1</source>
        <extracomment>Chord of a tile in the rail; %1 is its number</extracomment>
        <translation>Strg %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more open</source>
        <extracomment>More tiles than the rail shows</extracomment>
        <translation>
            <numerusform>%n weiterer offen</numerusform>
            <numerusform>%n weitere offen</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk: look, size, language</source>
        <translation>Dieser Platz: Darstellung, Größe, Sprache</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>Ctrl
1…%1</source>
        <extracomment>Chords of the tiles in the rail, in a very narrow column; %1: of the last one</extracomment>
        <translation>Strg
1…%1</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Wer spricht?</translation>
    </message>
    <message>
        <source>Who speaks? Then ask.</source>
        <translation>Wer spricht? Dann fragen.</translation>
    </message>
    <message>
        <source>Wrap up: what was it?</source>
        <translation>Abschließen: Worum ging es?</translation>
    </message>
</context>
<context>
    <name>ShellNotices</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: zurück</translation>
    </message>
    <message>
        <source>Why it must be seen now</source>
        <translation>Warum es jetzt gesehen werden muss</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Trotzdem zeigen</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Die Zentrale wird gefragt …</translation>
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
        <translation>Verdecken</translation>
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
        <translation>Thema</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>Key that confirms the guessed topic</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2. Enter confirms.</source>
        <translation>Thema %1? Vermutet aus %2. Enter bestätigt.</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Thema: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose the topic</source>
        <translation>Thema wählen</translation>
    </message>
    <message>
        <source>Alt T</source>
        <translation>Alt T</translation>
    </message>
    <message>
        <source>guessed: %1</source>
        <extracomment>Where a guessed topic comes from: &quot;guessed: Queue Billing&quot;</extracomment>
        <translation>vermutet: %1</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2.</source>
        <translation>Thema %1? Vermutet aus %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no topic is set</source>
        <translation>kein Thema gewählt</translation>
    </message>
    <message>
        <source>open for this topic</source>
        <translation>offen für dieses Thema</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>offen für %1</translation>
    </message>
    <message>
        <source>not needed for this topic</source>
        <translation>für dieses Thema nicht nötig</translation>
    </message>
    <message>
        <source>not needed for %1</source>
        <translation>nicht nötig für %1</translation>
    </message>
    <message>
        <source>the customer has not agreed</source>
        <translation>keine Einwilligung</translation>
    </message>
    <message>
        <source>the customer has not agreed to %1</source>
        <translation>keine Einwilligung für %1</translation>
    </message>
    <message>
        <source>nobody has said yet who speaks</source>
        <translation>noch nicht angegeben, wer spricht</translation>
    </message>
    <message>
        <source>not for the person who speaks</source>
        <translation>nicht für die Person, die spricht</translation>
    </message>
    <message>
        <source>identity is not sure enough</source>
        <translation>Identität nicht sicher genug</translation>
    </message>
    <message>
        <source>not for your role</source>
        <translation>nicht für Ihre Rolle</translation>
    </message>
    <message>
        <source>not shown at this place</source>
        <translation>wird an diesem Ort nicht gezeigt</translation>
    </message>
    <message>
        <source>locked by law</source>
        <translation>gesetzlich gesperrt</translation>
    </message>
    <message>
        <source>locked by law until %1</source>
        <translation>gesetzlich gesperrt bis %1</translation>
    </message>
    <message>
        <source>no rule for it; reported</source>
        <translation>keine Regel dafür; gemeldet</translation>
    </message>
    <message>
        <source>the office has not answered for this topic yet</source>
        <translation>die Zentrale hat zu diesem Thema noch nicht geantwortet</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>The brand has no rule for this; reported.</source>
        <translation>Die Marke hat dafür keine Regel; gemeldet.</translation>
    </message>
    <message>
        <source>Not on this channel.</source>
        <translation>Nicht auf diesem Kanal.</translation>
    </message>
    <message>
        <source>Nothing to ask: %1.</source>
        <translation>Nichts zu fragen: %1.</translation>
    </message>
    <message>
        <source>The customer objected on %1.</source>
        <translation>Widerspruch am %1.</translation>
    </message>
    <message>
        <source>The customer agreed on %1.</source>
        <translation>Einwilligung am %1.</translation>
    </message>
    <message>
        <source>The customer agreed again on %1.</source>
        <translation>Erneute Einwilligung am %1.</translation>
    </message>
    <message>
        <source>The agreement ends soon. You may ask again.</source>
        <translation>Die Einwilligung endet bald. Sie dürfen wieder fragen.</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>Es hat noch niemand gefragt.</translation>
    </message>
    <message>
        <source>Asked on %1, no clear answer.</source>
        <translation>Gefragt am %1, keine klare Antwort.</translation>
    </message>
    <message>
        <source>The agreement ended on %1.</source>
        <translation>Die Einwilligung endete am %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1.</source>
        <translation>Abgelehnt am %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1. Do not ask before %2.</source>
        <translation>Abgelehnt am %1. Nicht vor dem %2 fragen.</translation>
    </message>
    <message>
        <source>The customer took it back on %1.</source>
        <translation>Widerrufen am %1.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. Do not ask before %2.</source>
        <translation>Widerrufen am %1. Nicht vor dem %2 fragen.</translation>
    </message>
    <message>
        <source>The customer said no on %1. You may ask again.</source>
        <translation>Abgelehnt am %1. Sie dürfen wieder fragen.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. You may ask again.</source>
        <translation>Widerrufen am %1. Sie dürfen wieder fragen.</translation>
    </message>
    <message>
        <source>The brand stopped it on %1.</source>
        <translation>Von der Marke beendet am %1.</translation>
    </message>
    <message>
        <source>Found not valid on %1.</source>
        <translation>Als ungültig erkannt am %1.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>asked – no answer</source>
        <translation>gefragt – keine Antwort</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>eingewilligt</translation>
    </message>
    <message>
        <source>agreed again</source>
        <translation>erneut eingewilligt</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>took back</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>stopped by the brand</source>
        <translation>von der Marke beendet</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>customer agreed</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>required by law</source>
        <translation>gesetzlich vorgeschrieben</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>Lebensgefahr</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>öffentliche Aufgabe</translation>
    </message>
    <message>
        <source>legitimate interest</source>
        <translation>berechtigtes Interesse</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>ask them first</source>
        <translation>erst fragen</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>Unbekannt, wer spricht</translation>
    </message>
    <message>
        <source>Customer speaks</source>
        <translation>Kunde spricht selbst</translation>
    </message>
    <message>
        <source>Joint holder speaks</source>
        <translation>Mitinhaber spricht</translation>
    </message>
    <message>
        <source>Authorised person speaks</source>
        <translation>Bevollmächtigte Person spricht</translation>
    </message>
    <message>
        <source>Minor speaks</source>
        <translation>Minderjährige Person spricht</translation>
    </message>
    <message>
        <source>Company contact speaks</source>
        <translation>Ansprechpartner der Firma spricht</translation>
    </message>
    <message>
        <source>Helper or interpreter present</source>
        <translation>Hilfe oder Dolmetscher dabei</translation>
    </message>
    <message>
        <source>none here; a yes stays closed until it is confirmed</source>
        <translation>hier keiner; ein Ja bleibt zu, bis es bestätigt ist</translation>
    </message>
    <message>
        <source>this call&apos;s recording</source>
        <translation>Aufzeichnung dieses Anrufs</translation>
    </message>
    <message>
        <source>the messages of this chat</source>
        <translation>Nachrichten dieses Chats</translation>
    </message>
    <message>
        <source>the customer&apos;s key press</source>
        <translation>Tastendruck des Kunden</translation>
    </message>
    <message>
        <source>the recorder&apos;s own start</source>
        <translation>Start der Aufzeichnung selbst</translation>
    </message>
    <message>
        <source>a link the customer confirms</source>
        <translation>Link, den der Kunde bestätigt</translation>
    </message>
    <message>
        <source>your note and a confirmation sent</source>
        <translation>Ihre Notiz und eine versandte Bestätigung</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>opens with topic %1</source>
        <extracomment>Next step to a covered field: %1 is the topic that opens it</extracomment>
        <translation>offen beim Thema %1</translation>
    </message>
    <message>
        <source>say who speaks: Alt S</source>
        <translation>angeben, wer spricht: Alt S</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>not on this channel</source>
        <translation>nicht auf diesem Kanal</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>endet in %n Tag</numerusform>
            <numerusform>endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>objected %1</source>
        <translation>widersprochen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Status of an agreement and its date: &quot;took back 9 Nov&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>by the phone menu</source>
        <translation>vom Telefonmenü</translation>
    </message>
    <message>
        <source>by the app</source>
        <translation>durch die App</translation>
    </message>
    <message>
        <source>by the chat bot</source>
        <translation>vom Chatbot</translation>
    </message>
    <message>
        <source>by an earlier agent</source>
        <translation>durch Kollegen</translation>
    </message>
    <message>
        <source>Not paired with an office</source>
        <translation>Mit keiner Zentrale gekoppelt</translation>
    </message>
    <message>
        <source>Connecting… Saved on this desk: %1</source>
        <translation>Verbindet … Auf diesem Platz gespeichert: %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Office not reachable. Saved on this desk: %1</source>
        <translation>Zentrale nicht erreichbar. Auf diesem Platz gespeichert: %1</translation>
    </message>
    <message>
        <source>Office not reachable.</source>
        <translation>Zentrale nicht erreichbar.</translation>
    </message>
    <message>
        <source>Saved on this desk: %1</source>
        <translation>Auf diesem Platz gespeichert: %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>The office refused this desk.</source>
        <translation>Die Zentrale hat diesen Platz abgewiesen.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Nicht gekoppelt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <extracomment>Header, very short: things saved on this desk that the office does not have yet</extracomment>
        <translation>Hier gespeichert: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date without a year, in QLocale&apos;s notation: &quot;9 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date with its year, in QLocale&apos;s notation: &quot;31 Dec 2033&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Time of day of a value: &quot;at 09:12&quot;</extracomment>
        <translation>%1 Uhr</translation>
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
        <translation>letzter Kontakt %1</translation>
    </message>
    <message>
        <source>The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3</source>
        <extracomment>%1: a date, %2: a number of entries, %3: the operator&apos;s own words</extracomment>
        <translation>Die Zentrale hat am %1 einen älteren Stand zurückgespielt. Was dort fehlt, sendet dieser Platz noch einmal: %2. Grund: %3</translation>
    </message>
    <message>
        <source>opens once they are identified</source>
        <translation>offen, sobald die Identität feststeht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day: &quot;9 Nov, 14:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>They say it is wrong</source>
        <translation>Die Person sagt, es stimmt nicht</translation>
    </message>
    <message>
        <source>They ask what we hold</source>
        <translation>Die Person fragt, was wir gespeichert haben</translation>
    </message>
    <message>
        <source>It must be read back to them</source>
        <translation>Es muss ihr vorgelesen werden</translation>
    </message>
    <message>
        <source>The law asks for it</source>
        <translation>Das Gesetz verlangt es</translation>
    </message>
    <message>
        <source>To check for fraud</source>
        <translation>Um Betrug zu prüfen</translation>
    </message>
    <message>
        <source>Another system needs it</source>
        <translation>Ein anderes System braucht es</translation>
    </message>
    <message>
        <source>%1 is covered again: the topic or the customer changed.</source>
        <extracomment>%1: a field&apos;s name</extracomment>
        <translation>%1 ist wieder verdeckt: Thema oder Kunde ist ein anderer.</translation>
    </message>
    <message>
        <source>%1 is covered again: they are on hold.</source>
        <translation>%1 ist wieder verdeckt: das Gespräch wird gehalten.</translation>
    </message>
    <message>
        <source>%1 is covered again: this desk was locked.</source>
        <translation>%1 ist wieder verdeckt: dieser Platz wurde gesperrt.</translation>
    </message>
    <message>
        <source>%1 is covered again: it is less sure who speaks.</source>
        <translation>%1 ist wieder verdeckt: es ist weniger sicher, wer spricht.</translation>
    </message>
    <message>
        <source>%1 is covered again: the brand&apos;s policy changed.</source>
        <translation>%1 ist wieder verdeckt: das Regelwerk der Marke ist neu.</translation>
    </message>
    <message>
        <source>%1 is covered again: the customer took back what it rested on.</source>
        <translation>%1 ist wieder verdeckt: Der Kunde hat widerrufen, worauf es beruhte.</translation>
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
        <translation>%1, %2, eine andere Quelle sagt etwas anderes</translation>
    </message>
    <message>
        <source>%1, covered, %2</source>
        <extracomment>Screen reader: a covered field and why; with what its cover leaves open at the end</extracomment>
        <translation>%1, verdeckt, %2</translation>
    </message>
    <message>
        <source>%1, covered, ends %2, %3</source>
        <translation>%1, verdeckt, endet auf %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Why a field is covered, and the next step: &quot;not needed for Bill; opens with topic Delivery&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <extracomment>Why the covered fields of a group are covered: &quot;Covered: not needed for Delivery&quot;</extracomment>
        <translation>Verdeckt: %1</translation>
    </message>
    <message>
        <source>%1, covered, they knew it</source>
        <translation>%1, verdeckt, richtig genannt</translation>
    </message>
    <message>
        <source>they knew it, %1</source>
        <extracomment>Of a covered field that fitted what the customer said, and when: &quot;they knew it, 2 min ago&quot;</extracomment>
        <translation>richtig genannt, %1</translation>
    </message>
</context>
<context>
    <name>privity::view::CheckViewModel</name>
    <message>
        <source>What the customer wrote</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <extracomment>A field fits what is on file: &quot;Family name matches&quot;</extracomment>
        <translation>%1 stimmt</translation>
    </message>
    <message>
        <source>%1 is close, not the same. It counts as no match.</source>
        <translation>%1 ist ähnlich, aber nicht gleich. Das zählt als falsch.</translation>
    </message>
    <message>
        <source>%1 does not match</source>
        <translation>%1 stimmt nicht</translation>
    </message>
    <message>
        <source>%1 is locked; nothing was compared</source>
        <translation>%1 ist gesperrt; es wurde nichts verglichen</translation>
    </message>
    <message>
        <source>Say only: I could not confirm that.</source>
        <translation>Sagen Sie nur: Das konnte ich nicht bestätigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more, then it is locked.</source>
        <translation>
            <numerusform>Noch %n Versuch, dann ist es gesperrt.</numerusform>
            <numerusform>Noch %n Versuche, dann ist es gesperrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1, or until they come in through the app or the phone menu.</source>
        <translation>Gesperrt bis %1, oder bis die Person über die App oder das Telefonmenü kommt.</translation>
    </message>
    <message>
        <source>Locked until a team lead has looked into it.</source>
        <translation>Gesperrt, bis eine Teamleitung es angesehen hat.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was compared.</source>
        <translation>Es wurde nichts eingegeben, also auch nichts verglichen.</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <extracomment>Other fields that may be checked: &quot;Or: IBAN · ✓ Date of birth&quot;</extracomment>
        <translation>Oder: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ConsentFlowViewModel</name>
    <message numerus="yes">
        <source>We will not ask again for %n months</source>
        <extracomment>What follows a &quot;no&quot;: the cool-down of the brand&apos;s policy</extracomment>
        <translation>
            <numerusform>Wir fragen %n Monat lang nicht wieder</numerusform>
            <numerusform>Wir fragen %n Monate lang nicht wieder</numerusform>
        </translation>
    </message>
    <message>
        <source>This stays closed</source>
        <translation>Das bleibt zu</translation>
    </message>
    <message>
        <source>Proof: wording %1, %2, %3</source>
        <extracomment>What will prove the answer: version of the wording, its language, kind of proof</extracomment>
        <translation>Nachweis: Wortlaut %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>privity::view::DeskViewModel</name>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch …</translation>
    </message>
    <message>
        <source>Consents, notes and answers are kept here. Not possible now: check, show, values of another topic.</source>
        <translation>Einwilligungen, Notizen und Antworten bleiben hier. Jetzt nicht möglich: Prüfen, Zeigen, Werte eines anderen Themas.</translation>
    </message>
    <message>
        <source>With a new code this desk goes on, and nothing that was saved is lost.</source>
        <translation>Mit einem neuen Code geht es an diesem Platz weiter, und nichts Gespeichertes geht verloren.</translation>
    </message>
</context>
<context>
    <name>privity::view::EnrolViewModel</name>
    <message>
        <source>The address is missing. Your team lead has it.</source>
        <translation>Die Adresse fehlt. Ihre Teamleitung hat sie.</translation>
    </message>
    <message>
        <source>The code is missing. Your team lead has it.</source>
        <translation>Der Code fehlt. Ihre Teamleitung hat ihn.</translation>
    </message>
    <message>
        <source>Saved here and not sent yet: %1. Once the desk is paired, the office gets it.</source>
        <translation>Hier gespeichert und noch nicht gesendet: %1. Sobald der Platz gekoppelt ist, erhält es die Zentrale.</translation>
    </message>
</context>
<context>
    <name>privity::view::InteractionViewModel</name>
    <message>
        <source>Call rings %1</source>
        <translation>Anruf klingelt %1</translation>
    </message>
    <message>
        <source>Chat waits %1</source>
        <translation>Chat wartet %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Anruf %1</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>Gehalten %1</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>Chat beendet</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>Right person?</source>
        <translation>Richtige Person?</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>Neuer Anruf</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Customer since a year: &quot;since 2017&quot;</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Nicht identifiziert</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifiziert</translation>
    </message>
    <message>
        <source>Identified %1</source>
        <translation>Identifiziert %1</translation>
    </message>
    <message>
        <source>Fetching from the office…</source>
        <translation>Wird von der Zentrale geholt …</translation>
    </message>
    <message>
        <source>%1: saved and synced</source>
        <extracomment>A thing that was just recorded and where it is safe by now</extracomment>
        <translation>%1: gespeichert und abgeglichen</translation>
    </message>
    <message>
        <source>%1: saved on this desk</source>
        <translation>%1: auf diesem Platz gespeichert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Customer confirmed</source>
        <translation>Kunde bestätigt</translation>
    </message>
    <message>
        <source>Number known; ask who it is</source>
        <translation>Nummer bekannt; fragen, wer es ist</translation>
    </message>
    <message>
        <source>Address known; ask who it is</source>
        <translation>Adresse bekannt; fragen, wer es ist</translation>
    </message>
    <message>
        <source>Nobody is confirmed, so nothing is open. A note and wrapping up are possible.</source>
        <translation>Niemand ist bestätigt, also ist nichts offen. Notiz und Abschluss sind möglich.</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Take down what they say; for more, they come in through the phone menu or the app.</source>
        <translation>Nicht identifiziert: Gespeichertes bleibt verdeckt. Notieren Sie, was gesagt wird; für mehr führt der Weg über das Telefonmenü oder die App.</translation>
    </message>
    <message>
        <source>The customer&apos;s data is not kept on this desk. It comes when the office is reached.</source>
        <translation>Die Daten des Kunden bleiben nicht auf diesem Platz. Sie kommen, sobald die Zentrale erreicht ist.</translation>
    </message>
    <message>
        <source>Clear, of other topics</source>
        <translation>Offen, aus anderen Themen</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.</source>
        <translation>Nicht identifiziert: Gespeichertes bleibt verdeckt. Prüfen Sie, was gesagt wird (Alt K), oder notieren Sie es.</translation>
    </message>
    <message>
        <source>Partly identified</source>
        <translation>Teilweise identifiziert</translation>
    </message>
    <message>
        <source>Partly identified %1</source>
        <translation>Teilweise identifiziert %1</translation>
    </message>
    <message>
        <source>Partly identified: what needs more stays covered. Check one more thing (Alt K).</source>
        <translation>Teilweise identifiziert: Was mehr verlangt, bleibt verdeckt. Prüfen Sie noch etwas (Alt K).</translation>
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
        <translation>Ein Widerruf gilt sofort; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>Buttons below the chips of &quot;May I…?&quot;; %1 is the purpose: &quot;Take back: saving tips&quot;</extracomment>
        <translation>Widerrufen: %1</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Fragen: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ShowViewModel</name>
    <message>
        <source>Show which field?</source>
        <translation>Welches Feld zeigen?</translation>
    </message>
    <message>
        <source>Show anyway: %1</source>
        <extracomment>The value of a covered field is shown for some seconds: &quot;Show: IBAN&quot;</extracomment>
        <translation>Trotzdem zeigen: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>No topic is set that needs it. It is noted for a team lead.</source>
        <translation>Es ist kein Thema gewählt, das es braucht. Es wird für die Teamleitung vermerkt.</translation>
    </message>
    <message>
        <source>Not needed for %1. It is noted for a team lead.</source>
        <translation>Für %1 nicht nötig. Es wird für die Teamleitung vermerkt.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was asked.</source>
        <translation>Es wurde nichts eingegeben, also nichts gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is covered in %n s</source>
        <translation>
            <numerusform>%1 wird in %n s verdeckt</numerusform>
            <numerusform>%1 wird in %n s verdeckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is shown for %n s</source>
        <extracomment>For who does not see it: &quot;IBAN is shown for 30 s&quot;</extracomment>
        <translation>
            <numerusform>%1 wird %n s lang gezeigt</numerusform>
            <numerusform>%1 wird %n s lang gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not agreed to what it is for, or took it back.</source>
        <translation>Dem Zweck wurde nicht zugestimmt, oder die Zustimmung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>No purpose opens it.</source>
        <translation>Kein Zweck öffnet es.</translation>
    </message>
    <message>
        <source>Say why in words; a team lead looks at every one of these.</source>
        <translation>Sagen Sie in Worten, warum; die Teamleitung sieht sich jeden dieser Fälle an.</translation>
    </message>
    <message>
        <source>Needed for %1. It is noted who saw it, and why.</source>
        <translation>Wird für %1 gebraucht. Es wird festgehalten, wer es gesehen hat und warum.</translation>
    </message>
</context>
<context>
    <name>privity::view::UtteranceListModel</name>
    <message>
        <source>Customer, %1: %2</source>
        <extracomment>Screen reader, a chat message: time, words</extracomment>
        <translation>Kunde, %1: %2</translation>
    </message>
    <message>
        <source>You, %1: %2</source>
        <translation>Sie, %1: %2</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <extracomment>Under an answer in a chat that waits on this desk: time</extracomment>
        <translation>%1, noch nicht gesendet</translation>
    </message>
    <message>
        <source>You, %1, not sent yet: %2</source>
        <translation>Sie, %1, noch nicht gesendet: %2</translation>
    </message>
</context>
</TS>
