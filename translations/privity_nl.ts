<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>ask, then choose</source>
        <translation>vraag, kies dan</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Geen van deze</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Toon ze weer</translation>
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
        <translation>Antwoord controleren</translation>
    </message>
    <message>
        <source>Enter checks what they say</source>
        <translation>Enter controleert wat ze zeggen</translation>
    </message>
    <message>
        <source>Alt O shows it</source>
        <extracomment>What Enter does on a covered field</extracomment>
        <translation>Alt O toont het</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
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
        <translation>Klant, onderwerp en velden</translation>
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
            <numerusform>%n mogelijke klant: vraag wie het is</numerusform>
            <numerusform>%n mogelijke klanten: vraag wie het is</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Onderwerp: %1</translation>
    </message>
    <message>
        <source>No topic is set</source>
        <translation>Geen onderwerp gekozen</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Schrijf aan de klant…</translation>
    </message>
    <message>
        <source>Send as %1, %2</source>
        <extracomment>Send button of a chat: brand and language one answers in</extracomment>
        <translation>Verstuur als %1, %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Afronden</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check: %1</source>
        <extracomment>Compare what the caller says with what is on file: &quot;Check: Date of birth&quot;</extracomment>
        <translation>Controleren: %1</translation>
    </message>
    <message>
        <source>↑ ↓: another, Esc: back</source>
        <translation>↑ ↓: ander, Esc: terug</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>Esc: terug</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>De centrale wordt gevraagd…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: terug</translation>
    </message>
</context>
<context>
    <name>ConsentFlow</name>
    <message>
        <source>Ask: %1</source>
        <extracomment>Title of the flow that asks for a consent: &quot;Ask: saving tips&quot;</extracomment>
        <translation>Vragen: %1</translation>
    </message>
    <message>
        <source>Read this, then wait</source>
        <translation>Lees voor, wacht dan</translation>
    </message>
    <message>
        <source>Fetching the wording…</source>
        <translation>Tekst wordt opgehaald…</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Language of the wording; changes to the next one</source>
        <translation>Taal van de tekst; gaat naar de volgende</translation>
    </message>
    <message>
        <source>If they ask</source>
        <translation>Als ernaar wordt gevraagd</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>Wat was het antwoord?</translation>
    </message>
    <message>
        <source>Yes, clearly</source>
        <translation>Ja, duidelijk</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Not clear, or not now</source>
        <translation>Niet duidelijk of niet nu</translation>
    </message>
    <message>
        <source>Stays closed. We may ask another day.</source>
        <translation>Blijft dicht. We mogen het later nog eens vragen.</translation>
    </message>
    <message>
        <source>They take it back</source>
        <translation>Klant trekt het in</translation>
    </message>
    <message>
        <source>Works at once. Nothing else changes.</source>
        <translation>Geldt meteen. Verder verandert er niets.</translation>
    </message>
    <message>
        <source>You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.</source>
        <translation>Je typt, dus de cijfers beantwoorden niets. Alt M: antwoorden. Ctrl N: naar de notitie, niets is beantwoord.</translation>
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
            <numerusform>Nog %n, van andere onderwerpen</numerusform>
            <numerusform>Nog %n, van andere onderwerpen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered until a topic is set</source>
        <translation>
            <numerusform>%n afgedekt tot er een onderwerp is</numerusform>
            <numerusform>%n afgedekt tot er een onderwerp is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered for this topic</source>
        <translation>
            <numerusform>%n afgedekt voor dit onderwerp</numerusform>
            <numerusform>%n afgedekt voor dit onderwerp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Wachten op de sleutelbos</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key of this desk. If it asks for a password, answer it there.</source>
        <translation>De sleutelbos van het systeem bewaart de sleutel van deze werkplek. Vraagt hij om een wachtwoord, geef het dan daar.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Kies een wachtzin</translation>
    </message>
    <message>
        <source>This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. You are asked for it at each start, and nobody can look it up.</source>
        <translation>Deze sessie heeft geen sleutelbos die beschermt wat op deze werkplek staat. Een wachtzin doet dat in zijn plaats. Bij elke start wordt erom gevraagd, en niemand kan haar opzoeken.</translation>
    </message>
    <message>
        <source>Open this desk</source>
        <translation>Deze werkplek openen</translation>
    </message>
    <message>
        <source>What is saved here is under a passphrase.</source>
        <translation>Wat hier is opgeslagen, ligt achter een wachtzin.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>De sleutelbos is vergrendeld</translation>
    </message>
    <message>
        <source>The key of this desk belongs into the system&apos;s keyring. Unlock it with the system&apos;s own program for passwords, or sign out and in again. Nothing was changed.</source>
        <translation>De sleutel van deze werkplek hoort in de sleutelbos van het systeem. Ontgrendel die met het wachtwoordprogramma van het systeem, of meld je af en weer aan. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>Er is geen sleutelbos</translation>
    </message>
    <message>
        <source>The key of this desk is in the system&apos;s keyring, and this session has none. Sign in at the desktop as usual, or tell your administrator. Nothing was changed.</source>
        <translation>De sleutel van deze werkplek zit in de sleutelbos van het systeem, en deze sessie heeft er geen. Meld je zoals altijd aan op het bureaublad, of zeg het je beheerder. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key</source>
        <translation>De sleutelbos heeft de sleutel niet</translation>
    </message>
    <message>
        <source>The keyring is open, and the key of this desk is not in it. It may have been reset with its password. Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.</source>
        <translation>De sleutelbos is open, en de sleutel van deze werkplek zit er niet in. Misschien is hij samen met zijn wachtwoord gewist. Zeg het je beheerder: een kopie van de oude sleutelbos opent deze werkplek weer. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The key of this desk is gone</source>
        <translation>De sleutel van deze werkplek is weg</translation>
    </message>
    <message>
        <source>What is saved here can&apos;t be opened without its key file, keys.json. If there is a backup of it, put it back and try again. Nothing was changed.</source>
        <translation>Wat hier is opgeslagen, gaat niet open zonder het sleutelbestand keys.json. Is er een back-up van, zet die terug en probeer het opnieuw. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Het sleutelbestand is beschadigd</translation>
    </message>
    <message>
        <source>Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was changed.</source>
        <translation>Noch keys.json noch de kopie ervan is leesbaar. Is er een back-up, zet die terug en probeer het opnieuw. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>What is saved here is damaged</source>
        <translation>Wat hier is opgeslagen, is beschadigd</translation>
    </message>
    <message>
        <source>The key is right, and the store does not open: the disk may be failing. What the office has acknowledged is safe there. Tell your administrator. Nothing was changed.</source>
        <translation>De sleutel klopt, en de opslag gaat niet open: misschien begeeft de schijf het. Wat de centrale heeft bevestigd, is daar veilig. Zeg het je beheerder. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This desk&apos;s disk is empty</source>
        <translation>De schijf van deze werkplek is leeg</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>What is saved here goes to the office as soon as it can be reached.</source>
        <translation>Wat hier is opgeslagen, gaat naar de centrale zodra die bereikbaar is.</translation>
    </message>
    <message>
        <source>Locked. The call goes on.</source>
        <translation>Vergrendeld. Het gesprek gaat door.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Your password of this computer</source>
        <translation>Je wachtwoord op deze computer</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Wachtzin van deze werkplek</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Deze wachtzin gebruiken</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>That is too short: at least 12 characters. Several words are easy to keep.</source>
        <translation>Dat is te kort: minstens 12 tekens. Meerdere woorden onthoud je makkelijk.</translation>
    </message>
    <message>
        <source>This computer can&apos;t check a password now. Tell your administrator; what is saved here is safe.</source>
        <translation>Deze computer kan nu geen wachtwoord controleren. Zeg het je beheerder; wat hier is opgeslagen, is veilig.</translation>
    </message>
    <message>
        <source>That was not it. Next try in %1 s.</source>
        <translation>Dat was het niet. Volgende poging over %1 s.</translation>
    </message>
    <message>
        <source>This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by then is lost.</source>
        <translation>Deze computer vergeet zijn schijf als je je afmeldt. Blijf tot de werkplek ‘Gesynchroniseerd’ zegt: wat dan niet is verstuurd, gaat verloren.</translation>
    </message>
    <message>
        <source>Too long without the office</source>
        <translation>Te lang zonder centrale</translation>
    </message>
    <message>
        <source>This desk has not reached the office for three days, so it shows no customer. What was recorded here is kept, and is sent as soon as the office is back; then everything opens by itself.</source>
        <translation>Deze werkplek heeft de centrale drie dagen niet bereikt en toont daarom geen klanten. Wat hier is vastgelegd, blijft bewaard en wordt verzonden zodra de centrale terug is; dan gaat alles vanzelf open.</translation>
    </message>
    <message>
        <source>This desk is being erased</source>
        <translation>Deze werkplek wordt gewist</translation>
    </message>
    <message>
        <source>What can still be sent to the office is sent now. There is nothing to do.</source>
        <translation>Wat nog naar de centrale kan, wordt nu verzonden. Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>This desk was erased</source>
        <translation>Deze werkplek is gewist</translation>
    </message>
    <message>
        <source>Ordered by %1 on %2: %3</source>
        <translation>In opdracht van %1 op %2: %3</translation>
    </message>
    <message>
        <source>Entries that were not sent could not be taken over, since who wrote them can&apos;t be read. Tell your administrator.</source>
        <translation>Niet verzonden vermeldingen konden niet worden overgenomen, omdat niet leesbaar is wie ze schreef. Meld het aan je beheerder.</translation>
    </message>
    <message>
        <source>Set it aside and begin again</source>
        <translation>Apart zetten en opnieuw beginnen</translation>
    </message>
    <message>
        <source>Nothing is deleted: what can&apos;t be opened is moved to a folder beside it and kept. The desk is then paired anew.</source>
        <translation>Er wordt niets verwijderd: wat niet opengaat, komt in een map ernaast en blijft bewaard. De werkplek wordt daarna opnieuw gekoppeld.</translation>
    </message>
    <message>
        <source>The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost.</source>
        <translation>De sleutelbos heeft de sleutel van een opslag die niet op deze schijf staat. Of de schijf is nog niet verbonden: verbind haar en probeer het opnieuw. Of ze is bij het afmelden geleegd, en dan is verloren wat nog niet was verstuurd.</translation>
    </message>
    <message>
        <source>Begin again on this disk</source>
        <translation>Op deze schijf opnieuw beginnen</translation>
    </message>
    <message>
        <source>The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be opened.</source>
        <translation>De werkplek wordt daarna opnieuw gekoppeld. De sleutelbos houdt de oude sleutel: een schijf die terugkomt, is nog te openen.</translation>
    </message>
    <message>
        <source>Nothing of what was saved here is left. How much of it had not been sent, the office is told.</source>
        <translation>Er is niets over van wat hier bewaard was. De centrale hoort hoeveel daarvan niet verzonden was.</translation>
    </message>
    <message>
        <source>Set this desk up anew</source>
        <translation>Deze werkplek opnieuw instellen</translation>
    </message>
    <message>
        <source>The office ordered it.</source>
        <translation>De centrale gaf daartoe opdracht.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>De twee zijn niet gelijk. Typ de tweede opnieuw.</translation>
    </message>
    <message>
        <source>Entries taken over from what was damaged that may not have reached the office: %1. Pair this desk, and it sends them.</source>
        <translation>Uit wat beschadigd was overgenomen vermeldingen die de centrale misschien niet heeft: %1. Koppel deze werkplek, dan verstuurt die ze.</translation>
    </message>
    <message>
        <source>What could not be read was set aside and kept in this folder:</source>
        <translation>Wat niet leesbaar was, is apart gezet en bewaard in deze map:</translation>
    </message>
    <message>
        <source>A call rings.</source>
        <translation>Er gaat een oproep over.</translation>
    </message>
    <message>
        <source>Calls that ring: %1.</source>
        <translation>Oproepen die overgaan: %1.</translation>
    </message>
    <message>
        <source>A chat waits.</source>
        <translation>Er wacht een chat.</translation>
    </message>
    <message>
        <source>Chats that wait: %1.</source>
        <translation>Chats die wachten: %1.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type your password of this computer.</source>
        <translation>Er is niets getypt. Typ je wachtwoord op deze computer.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type the passphrase of this desk.</source>
        <translation>Er is niets getypt. Typ de wachtzin van deze werkplek.</translation>
    </message>
    <message>
        <source>That was not it. Check capital letters and the keyboard&apos;s language, and try again.</source>
        <translation>Dat was het niet. Controleer hoofdletters en toetsenbordtaal en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>The same once more</source>
        <translation>Nog een keer dezelfde</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>De sleutelbos opnieuw vragen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No one on the line.</source>
        <translation>Niemand aan de lijn.</translation>
    </message>
    <message>
        <source>The next call or chat shows at the left. Alt A accepts it.</source>
        <translation>Het volgende gesprek of de volgende chat verschijnt links. Alt A neemt aan.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Nieuwe code invoeren</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Pair this desk</source>
        <translation>Deze werkplek koppelen</translation>
    </message>
    <message>
        <source>Your team lead gives you the office&apos;s address and a code. The code works once, for ten minutes.</source>
        <translation>Je teamleider geeft het adres van de centrale en een code. De code werkt één keer, tien minuten lang.</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Adres van de centrale</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pairing…</source>
        <translation>Koppelen…</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Pair this desk anew</source>
        <translation>Deze werkplek opnieuw koppelen</translation>
    </message>
    <message>
        <source>The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.</source>
        <translation>De centrale accepteert deze werkplek niet meer zoals die was. Wat hier open is, eindigt; niets wat is opgeslagen gaat verloren.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
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
        <translation>Dit bericht is onleesbaar. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Check its form against resources/protocol.</source>
        <translation>Controleer de vorm met resources/protocol.</translation>
    </message>
    <message>
        <source>This type of message is not known here. Nothing was changed.</source>
        <translation>Dit soort bericht is hier onbekend. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Something that is needed is missing. Nothing was changed.</source>
        <translation>Er ontbreekt iets dat nodig is. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Add it and try again.</source>
        <translation>Vul het aan en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A value has another form than it must have. Nothing was changed.</source>
        <translation>Een waarde heeft niet de juiste vorm. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Verbeter deze en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted. Nothing was changed.</source>
        <translation>Dit is groter dan toegestaan. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This brand is not served here.</source>
        <translation>Dit merk wordt hier niet bediend.</translation>
    </message>
    <message>
        <source>Check the brand&apos;s name.</source>
        <translation>Controleer de naam van het merk.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such topic.</source>
        <translation>De regels van het merk kennen dit onderwerp niet.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such purpose, so it opens nothing.</source>
        <translation>De regels van het merk kennen dit doel niet; het opent niets.</translation>
    </message>
    <message>
        <source>Your role may not do this. The refusal was noted.</source>
        <translation>Jouw rol mag dit niet. De weigering is genoteerd.</translation>
    </message>
    <message>
        <source>The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept.</source>
        <translation>De centrale neemt deze werkplek niet aan: zij is buiten dienst gesteld of is daar niet bekend. Wat hier is opgeslagen, blijft bewaard.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is. Nothing was sent.</source>
        <translation>De andere kant kon niet bewijzen wie hij is. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>This belongs to another brand.</source>
        <translation>Dit hoort bij een ander merk.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Vraag een nieuwe code.</translation>
    </message>
    <message>
        <source>The token does not allow this.</source>
        <translation>Het token staat dit niet toe.</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>Dit bestaat hier niet.</translation>
    </message>
    <message>
        <source>Something else holds this place already. It was kept; this was not taken.</source>
        <translation>Iets anders heeft deze plaats al. Dat is gebleven; dit is niet aangenomen.</translation>
    </message>
    <message>
        <source>A part of the sequence is missing; it is asked for again.</source>
        <translation>Een deel van de reeks ontbreekt; het wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>The record does not fit what was recorded before.</source>
        <translation>De vermelding past niet bij wat eerder is vastgelegd.</translation>
    </message>
    <message>
        <source>This is not possible at this moment.</source>
        <translation>Dit kan op dit moment niet.</translation>
    </message>
    <message>
        <source>This was done before; it was not done again.</source>
        <translation>Dit was al gedaan; het is niet herhaald.</translation>
    </message>
    <message>
        <source>The office shows other keys than the ones this desk knows. Nothing was sent.</source>
        <translation>De centrale toont andere sleutels dan deze werkplek kent. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>A signature is not valid. Nothing was changed.</source>
        <translation>Een handtekening is ongeldig. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>A sealed part does not open: it was changed or belongs elsewhere.</source>
        <translation>Een verzegeld deel gaat niet open: het is gewijzigd of hoort elders.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, so the office&apos;s keys can&apos;t be checked. What you note here is kept.</source>
        <translation>De klok van deze computer loopt verkeerd, daarom kunnen de sleutels van de centrale niet worden gecontroleerd. Wat je hier noteert, blijft bewaard.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Stel datum en tijd in en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The two programs share no version of the protocol.</source>
        <translation>De twee programma’s delen geen versie van het protocol.</translation>
    </message>
    <message>
        <source>Update the older one.</source>
        <translation>Werk het oudste bij.</translation>
    </message>
    <message>
        <source>The office shows another record than before: something in it was changed, taken out or put in.</source>
        <translation>De centrale toont andere gegevens dan eerst: er is iets gewijzigd, weggehaald of toegevoegd.</translation>
    </message>
    <message>
        <source>The office&apos;s record is shorter than it was: entries were taken away, or an old backup was put back.</source>
        <translation>De gegevens van de centrale zijn korter dan eerst: er zijn regels weggehaald, of er is een oude back-up teruggezet.</translation>
    </message>
    <message>
        <source>The office holds again what it had forgotten: an old backup was put back without its list.</source>
        <translation>De centrale heeft weer wat zij vergeten was: er is een oude back-up teruggezet zonder de lijst.</translation>
    </message>
    <message>
        <source>The office can&apos;t prove that it holds an entry that it acknowledged. The entry is safe on this desk.</source>
        <translation>De centrale kan niet bewijzen dat zij een regel heeft die zij heeft bevestigd. De regel staat veilig op deze werkplek.</translation>
    </message>
    <message>
        <source>The store does not open: the key is wrong or the file is damaged. The file was left as it is.</source>
        <translation>De opslag gaat niet open: de sleutel klopt niet of het bestand is beschadigd. Het bestand is gelaten zoals het is.</translation>
    </message>
    <message>
        <source>Check the key file.</source>
        <translation>Controleer het sleutelbestand.</translation>
    </message>
    <message>
        <source>This customer was forgotten: what was held of them is erased, and their page was closed here.</source>
        <translation>Deze klant is vergeten: wat van hem werd bewaard, is gewist en de pagina is hier gesloten.</translation>
    </message>
    <message>
        <source>If they are still on the line, say that their data was erased.</source>
        <translation>Is de klant nog aan de lijn, zeg dan dat de gegevens zijn gewist.</translation>
    </message>
    <message>
        <source>The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened.</source>
        <translation>De sleutels of de lijst van wie vergeten is, zijn ouder dan wat de centrale heeft: er is een oude kopie teruggezet. Er is niets geopend.</translation>
    </message>
    <message>
        <source>Put back the newest keys.db and forgotten.list together, and start again.</source>
        <translation>Zet de nieuwste keys.db en forgotten.list samen terug en start opnieuw.</translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted. It was left as it is.</source>
        <translation>Het opslagbestand is niet versleuteld. Het is gelaten zoals het is.</translation>
    </message>
    <message>
        <source>The program was linked with plain SQLite, which cannot encrypt. It does not run so.</source>
        <translation>Het programma is gebouwd met gewoon SQLite, dat niet kan versleutelen. Zo start het niet.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; this was not saved.</source>
        <translation>De schijf is vol. Wat eerder is opgeslagen is veilig; dit is niet opgeslagen.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another program holds the store.</source>
        <translation>Een ander programma houdt de opslag bezet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The store is damaged. The file was left as it is.</source>
        <translation>De opslag is beschadigd. Het bestand is gelaten zoals het is.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of this program. It was left as it is.</source>
        <translation>De opslag is door een nieuwere versie geschreven. Deze is gelaten zoals hij is.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Werk dit programma bij.</translation>
    </message>
    <message>
        <source>The store did not answer as it must. Nothing was changed.</source>
        <translation>De opslag antwoordde niet zoals het hoort. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Dit bestand is onleesbaar.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written.</source>
        <translation>Dit bestand kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>The office is not reachable. What you record is saved on this desk.</source>
        <translation>De centrale is niet bereikbaar. Wat je vastlegt, blijft op deze werkplek bewaard.</translation>
    </message>
    <message>
        <source>The office does not answer at this address.</source>
        <translation>De centrale antwoordt niet op dit adres.</translation>
    </message>
    <message>
        <source>Check the address and that the office runs.</source>
        <translation>Controleer het adres en of de centrale draait.</translation>
    </message>
    <message>
        <source>This address and port can&apos;t be used.</source>
        <translation>Dit adres en deze poort zijn niet bruikbaar.</translation>
    </message>
    <message>
        <source>Stop the program that holds it, or choose another port.</source>
        <translation>Stop het programma dat ze bezet, of kies een andere poort.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Er kwam niet op tijd antwoord.</translation>
    </message>
    <message>
        <source>The program met a state that it should not meet. What was saved is safe.</source>
        <translation>Het programma kwam in een toestand die niet mag voorkomen. Wat is opgeslagen, is veilig.</translation>
    </message>
    <message>
        <source>A code has 16 letters and digits, in four groups.</source>
        <translation>Een code heeft 16 letters en cijfers, in vier groepen.</translation>
    </message>
    <message>
        <source>Compare it with the one you were given.</source>
        <translation>Vergelijk met wat je hebt gekregen.</translation>
    </message>
    <message>
        <source>The address begins with wss://, then a name, a colon and a number.</source>
        <translation>Het adres begint met wss://, dan een naam, een dubbele punt en een getal.</translation>
    </message>
    <message>
        <source>Nobody has said who speaks, so nobody can agree yet. Nothing was noted.</source>
        <translation>Niemand heeft gezegd wie er spreekt, dus nog niemand kan akkoord gaan. Er is niets genoteerd.</translation>
    </message>
    <message>
        <source>Ask, then Alt S. Taking back is always possible.</source>
        <translation>Vraag het, dan Alt S. Intrekken kan altijd.</translation>
    </message>
    <message>
        <source>A minor can&apos;t agree without a parent or guardian. Nothing was noted.</source>
        <translation>Een minderjarige kan niet akkoord gaan zonder ouder of voogd. Er is niets genoteerd.</translation>
    </message>
    <message>
        <source>Ask to speak to one, then Alt S. Taking back is always possible.</source>
        <translation>Vraag naar een van hen, dan Alt S. Intrekken kan altijd.</translation>
    </message>
    <message>
        <source>The office lost entries that this desk does not keep any more, so it can&apos;t send them again. What is younger is safe on this desk.</source>
        <translation>De centrale is gegevens kwijt die deze werkplek niet meer bewaart; die kunnen niet opnieuw worden verstuurd. Wat jonger is, staat veilig op deze werkplek.</translation>
    </message>
    <message>
        <source>The office works by an older policy than the one this desk knows. Nothing was sent.</source>
        <translation>De centrale werkt met oudere regels dan deze werkplek kent. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Tell your administrator: the newest policy must be published again.</source>
        <translation>Meld je beheerder: de nieuwste regels moeten opnieuw worden gepubliceerd.</translation>
    </message>
    <message>
        <source>The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so.</source>
        <translation>De centrale wil regels van kracht maken die niet door twee van de aangewezen personen zijn ondertekend. Ze zijn niet overgenomen: zichtbaar is wat het al was.</translation>
    </message>
    <message>
        <source>Tell your administrator: somebody may be trying to see more.</source>
        <translation>Meld het uw beheerder: misschien probeert iemand meer te zien.</translation>
    </message>
    <message>
        <source>The office does not know the desk that this was: an older store of it was put back. What is saved here stays here.</source>
        <translation>De centrale kent de werkplek niet die dit was: er is een oudere kopie van haar teruggezet. Wat hier is opgeslagen, blijft hier.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again: a newer store of the office knows this desk.</source>
        <translation>Meld het uw beheerder voordat u het opnieuw probeert: een nieuwere kopie van de centrale kent deze werkplek.</translation>
    </message>
    <message>
        <source>Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased.</source>
        <translation>Iemand die dat niet mag, gaf opdracht deze werkplek te wissen, of de opdracht was voor een andere. Er is niets gewist.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Meld het aan je beheerder.</translation>
    </message>
    <message>
        <source>This entry is on record already; it was not taken a second time.</source>
        <translation>Deze vermelding is al vastgelegd; ze is niet nog eens opgenomen.</translation>
    </message>
    <message>
        <source>If they are still on the line, take the call anew.</source>
        <translation>Is de klant nog aan de lijn, neem het gesprek dan opnieuw aan.</translation>
    </message>
    <message>
        <source>Make it shorter and try again.</source>
        <translation>Maak het korter en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Ask your team lead.</source>
        <translation>Vraag het je teamleider.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again.</source>
        <translation>Meld het aan je beheerder voordat je het opnieuw probeert.</translation>
    </message>
    <message>
        <source>This pairing code is not known.</source>
        <translation>Deze code is onbekend.</translation>
    </message>
    <message>
        <source>This pairing code was used before.</source>
        <translation>Deze code is al gebruikt.</translation>
    </message>
    <message>
        <source>This pairing code is older than ten minutes.</source>
        <translation>Deze code is ouder dan tien minuten.</translation>
    </message>
    <message>
        <source>This pairing code was tried wrongly five times and is dead.</source>
        <translation>Deze code is vijf keer fout geprobeerd en geldt niet meer.</translation>
    </message>
    <message>
        <source>Tell your administrator. Both histories are kept.</source>
        <translation>Meld het aan je beheerder. Beide verlopen blijven bewaard.</translation>
    </message>
    <message>
        <source>This desk was opened in another place, and only one of the two goes on.</source>
        <translation>Deze werkplek is elders geopend, en maar één van de twee gaat door.</translation>
    </message>
    <message>
        <source>To go on here, try now. If nobody opened it elsewhere, tell your administrator.</source>
        <translation>Probeer het nu om hier verder te gaan. Heeft niemand hem elders geopend, meld het dan aan je beheerder.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Probeer het zo meteen opnieuw.</translation>
    </message>
    <message>
        <source>This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office.</source>
        <translation>Deze werkplek is opnieuw gekoppeld: wat hier open was, is voorbij. Alles wat is opgeslagen blijft bewaard en gaat naar de centrale.</translation>
    </message>
    <message>
        <source>Tell your administrator. What it showed before and what it shows now are kept as proof.</source>
        <translation>Meld het aan je beheerder. Wat ze eerder toonde en wat ze nu toont, blijft als bewijs bewaard.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your administrator.</source>
        <translation>Probeer het opnieuw; blijft het zo, meld het dan aan je beheerder.</translation>
    </message>
    <message>
        <source>Check that it is there and who may use it.</source>
        <translation>Controleer of het er is en wie het mag gebruiken.</translation>
    </message>
    <message>
        <source>The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office.</source>
        <translation>De centrale kent dit gesprek of deze chat niet meer: daar is een oudere stand teruggezet. Hier is het afgelopen; wat u erover noteerde blijft en gaat naar de centrale.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be checked. Nothing was compared.</source>
        <translation>De regels van het merk staan niet toe dit te controleren. Er is niets vergeleken.</translation>
    </message>
    <message>
        <source>Ask for something else that can be checked.</source>
        <translation>Vraag naar iets anders dat te controleren is.</translation>
    </message>
    <message>
        <source>So many answers did not fit today that nothing more is checked for you. It was noted.</source>
        <translation>Vandaag klopten zoveel antwoorden niet dat er voor je niets meer wordt gecontroleerd. Dat is genoteerd.</translation>
    </message>
    <message>
        <source>Go on without, or ask again when it is back.</source>
        <translation>Ga zonder verder, of vraag het opnieuw als die terug is.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it fits. It may have counted as a try.</source>
        <translation>Er kwam geen antwoord, dus het is niet bekend of het klopt. Het kan als poging hebben geteld.</translation>
    </message>
    <message>
        <source>Ask again, or go on without.</source>
        <translation>Vraag het opnieuw, of ga zonder verder.</translation>
    </message>
    <message>
        <source>Nobody is on the line any more who could agree. Nothing was noted.</source>
        <translation>Er is niemand meer aan de lijn die kan instemmen. Er is niets genoteerd.</translation>
    </message>
    <message>
        <source>A no, and taking back, are always possible.</source>
        <translation>Nee zeggen en intrekken kan altijd.</translation>
    </message>
    <message>
        <source>The office is not reachable, so nothing can be checked or shown.</source>
        <translation>De centrale is niet bereikbaar, dus er kan niets worden gecontroleerd of getoond.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be shown here, whatever the reason. Nothing was shown.</source>
        <translation>De regels van het merk staan niet toe dat dit hier wordt getoond, om welke reden ook. Er is niets getoond.</translation>
    </message>
    <message>
        <source>Checking may be possible: Alt K.</source>
        <translation>Controleren kan misschien wel: Alt K.</translation>
    </message>
    <message>
        <source>Nothing is on file of this. It was noted that you asked.</source>
        <translation>Hierover is niets vastgelegd. Er is genoteerd dat je het hebt gevraagd.</translation>
    </message>
    <message>
        <source>Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown.</source>
        <translation>Niets wat nu open is heeft dit nodig; het wordt alleen getoond met een reden in woorden. Er is niets getoond.</translation>
    </message>
    <message>
        <source>Say why; a team lead reads it.</source>
        <translation>Zeg waarom; een teamleider leest het.</translation>
    </message>
    <message>
        <source>No answer came, so nothing was shown. It may have counted.</source>
        <translation>Er kwam geen antwoord, dus er is niets getoond. Het kan hebben geteld.</translation>
    </message>
    <message>
        <source>No more is shown: this call, this field, this customer or you have used up what the brand&apos;s policy allows. It was noted.</source>
        <translation>Er wordt niets meer getoond: dit gesprek, dit veld, deze klant of jij hebben opgebruikt wat het beleid van het merk toestaat. Het is genoteerd.</translation>
    </message>
    <message>
        <source>It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared.</source>
        <translation>Dit staat of stond in dit gesprek leesbaar hier, dus controleren zou niets bewijzen. Er is niets vergeleken.</translation>
    </message>
    <message>
        <source>Ask for something that is covered.</source>
        <translation>Vraag naar iets dat afgedekt is.</translation>
    </message>
    <message>
        <source>What was typed can&apos;t be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used.</source>
        <translation>Wat er is getypt kan er geen zijn: te kort, te lang of met een typfout. Er is niets vergeleken en het kost geen poging.</translation>
    </message>
    <message>
        <source>Ask again. A date is typed as day, month and a year of four digits.</source>
        <translation>Vraag het nog eens. Een datum typt u als dag, maand en een jaar van vier cijfers.</translation>
    </message>
</context>
<context>
    <name>FlowHead</name>
    <message>
        <source>Back, nothing is noted</source>
        <translation>Terug, er wordt niets genoteerd</translation>
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
        <translation>Deze werkplek</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Deze werkplek vergrendelen</translation>
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
        <translation>Simulatie – Privity</translation>
    </message>
    <message>
        <source>Privity</source>
        <translation>Privity</translation>
    </message>
    <message>
        <source>Simulation. No real customer is here.</source>
        <translation>Simulatie. Hier is geen echte klant.</translation>
    </message>
</context>
<context>
    <name>MayICard</name>
    <message>
        <source>May I…</source>
        <translation>Mag ik…</translation>
    </message>
    <message>
        <source>for this topic</source>
        <translation>voor dit onderwerp</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Choose one to see why.</source>
        <translation>Kies er een om te zien waarom.</translation>
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
        <translation>Notitie…</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Afronden</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Nieuwe code invoeren</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Accept</source>
        <translation>Aannemen</translation>
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
        <translation>Wijzigen wie spreekt, Alt S</translation>
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
        <translation>Blijft op deze werkplek tot de centrale bereikbaar is; dan bevestigt iemand wie het was.</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Niet deze persoon</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>Closes everything at once and shows who else it could be</source>
        <translation>Sluit meteen alles en toont wie het nog kan zijn</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Open calls and chats</source>
        <translation>Open gesprekken en chats</translation>
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
            <numerusform>nog %n open</numerusform>
            <numerusform>nog %n open</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk: look, size, language</source>
        <translation>Deze werkplek: weergave, grootte, taal</translation>
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
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Wie spreekt er?</translation>
    </message>
    <message>
        <source>Who speaks? Then ask.</source>
        <translation>Wie spreekt er? Dan vragen.</translation>
    </message>
    <message>
        <source>Wrap up: what was it?</source>
        <translation>Afronden: waar ging het over?</translation>
    </message>
</context>
<context>
    <name>ShellNotices</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: terug</translation>
    </message>
    <message>
        <source>Why it must be seen now</source>
        <translation>Waarom het nu gezien moet worden</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Toch tonen</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>De centrale wordt gevraagd…</translation>
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
        <translation>Afdekken</translation>
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
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>Key that confirms the guessed topic</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2. Enter confirms.</source>
        <translation>Onderwerp %1? Vermoed op basis van %2. Enter bevestigt.</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Onderwerp: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Choose the topic</source>
        <translation>Onderwerp kiezen</translation>
    </message>
    <message>
        <source>Alt T</source>
        <translation>Alt T</translation>
    </message>
    <message>
        <source>guessed: %1</source>
        <extracomment>Where a guessed topic comes from: &quot;guessed: Queue Billing&quot;</extracomment>
        <translation>vermoed: %1</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2.</source>
        <translation>Onderwerp %1? Vermoed op basis van %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no topic is set</source>
        <translation>geen onderwerp gekozen</translation>
    </message>
    <message>
        <source>open for this topic</source>
        <translation>open voor dit onderwerp</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>open voor %1</translation>
    </message>
    <message>
        <source>not needed for this topic</source>
        <translation>niet nodig voor dit onderwerp</translation>
    </message>
    <message>
        <source>not needed for %1</source>
        <translation>niet nodig voor %1</translation>
    </message>
    <message>
        <source>the customer has not agreed</source>
        <translation>de klant heeft geen toestemming gegeven</translation>
    </message>
    <message>
        <source>the customer has not agreed to %1</source>
        <translation>de klant heeft geen toestemming gegeven voor %1</translation>
    </message>
    <message>
        <source>nobody has said yet who speaks</source>
        <translation>nog niet aangegeven wie spreekt</translation>
    </message>
    <message>
        <source>not for the person who speaks</source>
        <translation>niet voor degene die spreekt</translation>
    </message>
    <message>
        <source>identity is not sure enough</source>
        <translation>identiteit niet zeker genoeg</translation>
    </message>
    <message>
        <source>not for your role</source>
        <translation>niet voor jouw rol</translation>
    </message>
    <message>
        <source>not shown at this place</source>
        <translation>wordt op deze plek niet getoond</translation>
    </message>
    <message>
        <source>locked by law</source>
        <translation>wettelijk vergrendeld</translation>
    </message>
    <message>
        <source>locked by law until %1</source>
        <translation>wettelijk vergrendeld tot %1</translation>
    </message>
    <message>
        <source>no rule for it; reported</source>
        <translation>geen regel hiervoor; gemeld</translation>
    </message>
    <message>
        <source>the office has not answered for this topic yet</source>
        <translation>de centrale heeft voor dit onderwerp nog niet geantwoord</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>niet aanwezig</translation>
    </message>
    <message>
        <source>The brand has no rule for this; reported.</source>
        <translation>Het merk heeft hier geen regel voor; gemeld.</translation>
    </message>
    <message>
        <source>Not on this channel.</source>
        <translation>Niet via dit kanaal.</translation>
    </message>
    <message>
        <source>Nothing to ask: %1.</source>
        <translation>Niets te vragen: %1.</translation>
    </message>
    <message>
        <source>The customer objected on %1.</source>
        <translation>Bezwaar gemaakt op %1.</translation>
    </message>
    <message>
        <source>The customer agreed on %1.</source>
        <translation>Toestemming gegeven op %1.</translation>
    </message>
    <message>
        <source>The customer agreed again on %1.</source>
        <translation>Opnieuw toestemming gegeven op %1.</translation>
    </message>
    <message>
        <source>The agreement ends soon. You may ask again.</source>
        <translation>De toestemming loopt bijna af. Je mag het opnieuw vragen.</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>Nog niemand heeft het gevraagd.</translation>
    </message>
    <message>
        <source>Asked on %1, no clear answer.</source>
        <translation>Gevraagd op %1, geen duidelijk antwoord.</translation>
    </message>
    <message>
        <source>The agreement ended on %1.</source>
        <translation>De toestemming liep af op %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1.</source>
        <translation>Nee gezegd op %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1. Do not ask before %2.</source>
        <translation>Nee gezegd op %1. Niet vragen voor %2.</translation>
    </message>
    <message>
        <source>The customer took it back on %1.</source>
        <translation>Ingetrokken op %1.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. Do not ask before %2.</source>
        <translation>Ingetrokken op %1. Niet vragen voor %2.</translation>
    </message>
    <message>
        <source>The customer said no on %1. You may ask again.</source>
        <translation>Nee gezegd op %1. Je mag het opnieuw vragen.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. You may ask again.</source>
        <translation>Ingetrokken op %1. Je mag het opnieuw vragen.</translation>
    </message>
    <message>
        <source>The brand stopped it on %1.</source>
        <translation>Door het merk gestopt op %1.</translation>
    </message>
    <message>
        <source>Found not valid on %1.</source>
        <translation>Ongeldig bevonden op %1.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>asked – no answer</source>
        <translation>gevraagd – geen antwoord</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>akkoord</translation>
    </message>
    <message>
        <source>agreed again</source>
        <translation>opnieuw akkoord</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>nee gezegd</translation>
    </message>
    <message>
        <source>took back</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>verlopen</translation>
    </message>
    <message>
        <source>stopped by the brand</source>
        <translation>gestopt door het merk</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ongeldig</translation>
    </message>
    <message>
        <source>customer agreed</source>
        <translation>klant akkoord</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contract</translation>
    </message>
    <message>
        <source>required by law</source>
        <translation>wettelijk verplicht</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>levensgevaar</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>publieke taak</translation>
    </message>
    <message>
        <source>legitimate interest</source>
        <translation>gerechtvaardigd belang</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>toegestaan</translation>
    </message>
    <message>
        <source>ask them first</source>
        <translation>eerst vragen</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>niet toegestaan</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>Onbekend wie spreekt</translation>
    </message>
    <message>
        <source>Customer speaks</source>
        <translation>Klant spreekt zelf</translation>
    </message>
    <message>
        <source>Joint holder speaks</source>
        <translation>Medehouder spreekt</translation>
    </message>
    <message>
        <source>Authorised person speaks</source>
        <translation>Gemachtigde spreekt</translation>
    </message>
    <message>
        <source>Minor speaks</source>
        <translation>Minderjarige spreekt</translation>
    </message>
    <message>
        <source>Company contact speaks</source>
        <translation>Contactpersoon van het bedrijf spreekt</translation>
    </message>
    <message>
        <source>Helper or interpreter present</source>
        <translation>Helper of tolk erbij</translation>
    </message>
    <message>
        <source>none here; a yes stays closed until it is confirmed</source>
        <translation>hier geen; een ja blijft dicht tot het bevestigd is</translation>
    </message>
    <message>
        <source>this call&apos;s recording</source>
        <translation>opname van dit gesprek</translation>
    </message>
    <message>
        <source>the messages of this chat</source>
        <translation>berichten van deze chat</translation>
    </message>
    <message>
        <source>the customer&apos;s key press</source>
        <translation>toetsdruk van de klant</translation>
    </message>
    <message>
        <source>the recorder&apos;s own start</source>
        <translation>start van de opname zelf</translation>
    </message>
    <message>
        <source>a link the customer confirms</source>
        <translation>link die de klant bevestigt</translation>
    </message>
    <message>
        <source>your note and a confirmation sent</source>
        <translation>jouw notitie en een verstuurde bevestiging</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaans</translation>
    </message>
    <message>
        <source>opens with topic %1</source>
        <extracomment>Next step to a covered field: %1 is the topic that opens it</extracomment>
        <translation>gaat open bij onderwerp %1</translation>
    </message>
    <message>
        <source>say who speaks: Alt S</source>
        <translation>geef aan wie spreekt: Alt S</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>geen regel</translation>
    </message>
    <message>
        <source>not on this channel</source>
        <translation>niet via dit kanaal</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>loopt af over %n dag</numerusform>
            <numerusform>loopt af over %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>objected %1</source>
        <translation>bezwaar %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Status of an agreement and its date: &quot;took back 9 Nov&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>by the phone menu</source>
        <translation>door het telefoonmenu</translation>
    </message>
    <message>
        <source>by the app</source>
        <translation>door de app</translation>
    </message>
    <message>
        <source>by the chat bot</source>
        <translation>door de chatbot</translation>
    </message>
    <message>
        <source>by an earlier agent</source>
        <translation>door een collega</translation>
    </message>
    <message>
        <source>Not paired with an office</source>
        <translation>Niet gekoppeld aan een centrale</translation>
    </message>
    <message>
        <source>Connecting… Saved on this desk: %1</source>
        <translation>Verbinden… Opgeslagen op deze werkplek: %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Office not reachable. Saved on this desk: %1</source>
        <translation>Centrale niet bereikbaar. Opgeslagen op deze werkplek: %1</translation>
    </message>
    <message>
        <source>Office not reachable.</source>
        <translation>Centrale niet bereikbaar.</translation>
    </message>
    <message>
        <source>Saved on this desk: %1</source>
        <translation>Opgeslagen op deze werkplek: %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Gesynchroniseerd</translation>
    </message>
    <message>
        <source>The office refused this desk.</source>
        <translation>De centrale heeft deze werkplek geweigerd.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Niet gekoppeld</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <extracomment>Header, very short: things saved on this desk that the office does not have yet</extracomment>
        <translation>Hier bewaard: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
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
        <translation>zojuist</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min geleden</numerusform>
            <numerusform>%n min geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Time of day of a value: &quot;at 09:12&quot;</extracomment>
        <translation>om %1</translation>
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
        <translation>laatste contact %1</translation>
    </message>
    <message>
        <source>The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3</source>
        <extracomment>%1: a date, %2: a number of entries, %3: the operator&apos;s own words</extracomment>
        <translation>De centrale heeft op %1 een oudere stand teruggezet. Wat daar ontbreekt, stuurt deze werkplek opnieuw: %2. Reden: %3</translation>
    </message>
    <message>
        <source>opens once they are identified</source>
        <translation>gaat open zodra vaststaat wie het is</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day: &quot;9 Nov, 14:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>They say it is wrong</source>
        <translation>Ze zeggen dat het niet klopt</translation>
    </message>
    <message>
        <source>They ask what we hold</source>
        <translation>Ze vragen wat we hebben</translation>
    </message>
    <message>
        <source>It must be read back to them</source>
        <translation>Het moet worden voorgelezen</translation>
    </message>
    <message>
        <source>The law asks for it</source>
        <translation>De wet vraagt erom</translation>
    </message>
    <message>
        <source>To check for fraud</source>
        <translation>Om fraude te controleren</translation>
    </message>
    <message>
        <source>Another system needs it</source>
        <translation>Een ander systeem heeft het nodig</translation>
    </message>
    <message>
        <source>%1 is covered again: the topic or the customer changed.</source>
        <extracomment>%1: a field&apos;s name</extracomment>
        <translation>%1 is weer afgedekt: het onderwerp of de klant is veranderd.</translation>
    </message>
    <message>
        <source>%1 is covered again: they are on hold.</source>
        <translation>%1 is weer afgedekt: het gesprek staat in de wacht.</translation>
    </message>
    <message>
        <source>%1 is covered again: this desk was locked.</source>
        <translation>%1 is weer afgedekt: deze werkplek is vergrendeld.</translation>
    </message>
    <message>
        <source>%1 is covered again: it is less sure who speaks.</source>
        <translation>%1 is weer afgedekt: het is minder zeker wie er spreekt.</translation>
    </message>
    <message>
        <source>%1 is covered again: the brand&apos;s policy changed.</source>
        <translation>%1 is weer afgedekt: de regels van het merk zijn veranderd.</translation>
    </message>
    <message>
        <source>%1 is covered again: the customer took back what it rested on.</source>
        <translation>%1 is weer afgedekt: de klant heeft ingetrokken waarop het berustte.</translation>
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
        <translation>%1, %2, een andere bron zegt iets anders</translation>
    </message>
    <message>
        <source>%1, covered, %2</source>
        <extracomment>Screen reader: a covered field and why; with what its cover leaves open at the end</extracomment>
        <translation>%1, afgedekt, %2</translation>
    </message>
    <message>
        <source>%1, covered, ends %2, %3</source>
        <translation>%1, afgedekt, eindigt op %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Why a field is covered, and the next step: &quot;not needed for Bill; opens with topic Delivery&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <extracomment>Why the covered fields of a group are covered: &quot;Covered: not needed for Delivery&quot;</extracomment>
        <translation>Afgedekt: %1</translation>
    </message>
    <message>
        <source>%1, covered, they knew it</source>
        <translation>%1, afgedekt, goed genoemd</translation>
    </message>
    <message>
        <source>they knew it, %1</source>
        <extracomment>Of a covered field that fitted what the customer said, and when: &quot;they knew it, 2 min ago&quot;</extracomment>
        <translation>goed genoemd, %1</translation>
    </message>
</context>
<context>
    <name>privity::view::CheckViewModel</name>
    <message>
        <source>What the customer wrote</source>
        <translation>Wat er geschreven is</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>Wat er gezegd wordt</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <extracomment>A field fits what is on file: &quot;Family name matches&quot;</extracomment>
        <translation>%1 klopt</translation>
    </message>
    <message>
        <source>%1 is close, not the same. It counts as no match.</source>
        <translation>%1 lijkt erop, maar is anders. Dat telt als fout.</translation>
    </message>
    <message>
        <source>%1 does not match</source>
        <translation>%1 klopt niet</translation>
    </message>
    <message>
        <source>%1 is locked; nothing was compared</source>
        <translation>%1 is geblokkeerd; er is niets vergeleken</translation>
    </message>
    <message>
        <source>Say only: I could not confirm that.</source>
        <translation>Zeg alleen: dat kon ik niet bevestigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more, then it is locked.</source>
        <translation>
            <numerusform>Nog %n poging, dan is het geblokkeerd.</numerusform>
            <numerusform>Nog %n pogingen, dan is het geblokkeerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1, or until they come in through the app or the phone menu.</source>
        <translation>Geblokkeerd tot %1, of tot de persoon via de app of het telefoonmenu komt.</translation>
    </message>
    <message>
        <source>Locked until a team lead has looked into it.</source>
        <translation>Geblokkeerd tot een teamleider ernaar heeft gekeken.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was compared.</source>
        <translation>Er is niets getypt, dus er is niets vergeleken.</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <extracomment>Other fields that may be checked: &quot;Or: IBAN · ✓ Date of birth&quot;</extracomment>
        <translation>Of: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ConsentFlowViewModel</name>
    <message numerus="yes">
        <source>We will not ask again for %n months</source>
        <extracomment>What follows a &quot;no&quot;: the cool-down of the brand&apos;s policy</extracomment>
        <translation>
            <numerusform>We vragen het %n maand niet opnieuw</numerusform>
            <numerusform>We vragen het %n maanden niet opnieuw</numerusform>
        </translation>
    </message>
    <message>
        <source>This stays closed</source>
        <translation>Dit blijft dicht</translation>
    </message>
    <message>
        <source>Proof: wording %1, %2, %3</source>
        <extracomment>What will prove the answer: version of the wording, its language, kind of proof</extracomment>
        <translation>Bewijs: tekst %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>privity::view::DeskViewModel</name>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Nieuwe poging over %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nieuwe poging…</translation>
    </message>
    <message>
        <source>Consents, notes and answers are kept here. Not possible now: check, show, values of another topic.</source>
        <translation>Toestemmingen, notities en antwoorden blijven hier bewaard. Kan nu niet: controleren, tonen, waarden van een ander onderwerp.</translation>
    </message>
    <message>
        <source>With a new code this desk goes on, and nothing that was saved is lost.</source>
        <translation>Met een nieuwe code gaat deze werkplek verder, en niets wat is opgeslagen gaat verloren.</translation>
    </message>
</context>
<context>
    <name>privity::view::EnrolViewModel</name>
    <message>
        <source>The address is missing. Your team lead has it.</source>
        <translation>Het adres ontbreekt. Je teamleider heeft het.</translation>
    </message>
    <message>
        <source>The code is missing. Your team lead has it.</source>
        <translation>De code ontbreekt. Je teamleider heeft hem.</translation>
    </message>
    <message>
        <source>Saved here and not sent yet: %1. Once the desk is paired, the office gets it.</source>
        <translation>Hier opgeslagen en nog niet verzonden: %1. Zodra de werkplek is gekoppeld, krijgt de centrale het.</translation>
    </message>
</context>
<context>
    <name>privity::view::InteractionViewModel</name>
    <message>
        <source>Call rings %1</source>
        <translation>Oproep gaat over %1</translation>
    </message>
    <message>
        <source>Chat waits %1</source>
        <translation>Chat wacht %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Gesprek %1</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>In de wacht %1</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Gesprek beëindigd</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>Chat beëindigd</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>aangeboden</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ongelezen</numerusform>
            <numerusform>%n ongelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wacht %1</translation>
    </message>
    <message>
        <source>Right person?</source>
        <translation>De juiste persoon?</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>Nieuwe beller</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nieuwe chat</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Customer since a year: &quot;since 2017&quot;</extracomment>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Niet geïdentificeerd</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Geïdentificeerd</translation>
    </message>
    <message>
        <source>Identified %1</source>
        <translation>Geïdentificeerd %1</translation>
    </message>
    <message>
        <source>Fetching from the office…</source>
        <translation>Wordt opgehaald bij de centrale…</translation>
    </message>
    <message>
        <source>%1: saved and synced</source>
        <extracomment>A thing that was just recorded and where it is safe by now</extracomment>
        <translation>%1: opgeslagen en gesynchroniseerd</translation>
    </message>
    <message>
        <source>%1: saved on this desk</source>
        <translation>%1: opgeslagen op deze werkplek</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Customer confirmed</source>
        <translation>Klant bevestigd</translation>
    </message>
    <message>
        <source>Number known; ask who it is</source>
        <translation>Nummer bekend; vraag wie het is</translation>
    </message>
    <message>
        <source>Address known; ask who it is</source>
        <translation>Adres bekend; vraag wie het is</translation>
    </message>
    <message>
        <source>Nobody is confirmed, so nothing is open. A note and wrapping up are possible.</source>
        <translation>Niemand is bevestigd, dus er is niets open. Noteren en afronden kan wel.</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Take down what they say; for more, they come in through the phone menu or the app.</source>
        <translation>Niet geïdentificeerd: wat is opgeslagen blijft afgedekt. Noteer wat er gezegd wordt; voor meer komt men via het telefoonmenu of de app.</translation>
    </message>
    <message>
        <source>The customer&apos;s data is not kept on this desk. It comes when the office is reached.</source>
        <translation>De gegevens van de klant blijven niet op deze werkplek. Ze komen zodra de centrale bereikt is.</translation>
    </message>
    <message>
        <source>Clear, of other topics</source>
        <translation>Zichtbaar, van andere onderwerpen</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.</source>
        <translation>Niet geïdentificeerd: wat is opgeslagen blijft afgedekt. Controleer wat er gezegd wordt (Alt K), of noteer het.</translation>
    </message>
    <message>
        <source>Partly identified</source>
        <translation>Deels geïdentificeerd</translation>
    </message>
    <message>
        <source>Partly identified %1</source>
        <translation>Deels geïdentificeerd %1</translation>
    </message>
    <message>
        <source>Partly identified: what needs more stays covered. Check one more thing (Alt K).</source>
        <translation>Deels geïdentificeerd: wat meer vraagt, blijft afgedekt. Controleer nog iets (Alt K).</translation>
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
        <translation>Intrekken geldt meteen; verder verandert er niets.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>Buttons below the chips of &quot;May I…?&quot;; %1 is the purpose: &quot;Take back: saving tips&quot;</extracomment>
        <translation>Intrekken: %1</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Vragen: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ShowViewModel</name>
    <message>
        <source>Show which field?</source>
        <translation>Welk veld tonen?</translation>
    </message>
    <message>
        <source>Show anyway: %1</source>
        <extracomment>The value of a covered field is shown for some seconds: &quot;Show: IBAN&quot;</extracomment>
        <translation>Toch tonen: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Tonen: %1</translation>
    </message>
    <message>
        <source>No topic is set that needs it. It is noted for a team lead.</source>
        <translation>Er is geen onderwerp gekozen dat het nodig heeft. Het wordt voor een teamleider genoteerd.</translation>
    </message>
    <message>
        <source>Not needed for %1. It is noted for a team lead.</source>
        <translation>Niet nodig voor %1. Het wordt voor een teamleider genoteerd.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was asked.</source>
        <translation>Er is niets getypt, dus er is niets gevraagd.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is covered in %n s</source>
        <translation>
            <numerusform>%1 wordt over %n s afgedekt</numerusform>
            <numerusform>%1 wordt over %n s afgedekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is shown for %n s</source>
        <extracomment>For who does not see it: &quot;IBAN is shown for 30 s&quot;</extracomment>
        <translation>
            <numerusform>%1 wordt %n s getoond</numerusform>
            <numerusform>%1 wordt %n s getoond</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not agreed to what it is for, or took it back.</source>
        <translation>Voor het doel is geen toestemming gegeven, of die is ingetrokken.</translation>
    </message>
    <message>
        <source>No purpose opens it.</source>
        <translation>Geen doel opent het.</translation>
    </message>
    <message>
        <source>Say why in words; a team lead looks at every one of these.</source>
        <translation>Zeg in woorden waarom; een teamleider bekijkt elk van deze gevallen.</translation>
    </message>
    <message>
        <source>Needed for %1. It is noted who saw it, and why.</source>
        <translation>Nodig voor %1. Er wordt genoteerd wie het zag en waarom.</translation>
    </message>
</context>
<context>
    <name>privity::view::UtteranceListModel</name>
    <message>
        <source>Customer, %1: %2</source>
        <extracomment>Screen reader, a chat message: time, words</extracomment>
        <translation>Klant, %1: %2</translation>
    </message>
    <message>
        <source>You, %1: %2</source>
        <translation>Jij, %1: %2</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <extracomment>Under an answer in a chat that waits on this desk: time</extracomment>
        <translation>%1, nog niet verzonden</translation>
    </message>
    <message>
        <source>You, %1, not sent yet: %2</source>
        <translation>Jij, %1, nog niet verzonden: %2</translation>
    </message>
</context>
</TS>
