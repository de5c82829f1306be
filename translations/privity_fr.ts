<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Who is it?</source>
        <translation>Qui est-ce ?</translation>
    </message>
    <message>
        <source>ask, then choose</source>
        <translation>demander, puis choisir</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucun de ceux-ci</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Les montrer à nouveau</translation>
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
        <translation>Vérifier ce qui est dit</translation>
    </message>
    <message>
        <source>Enter checks what they say</source>
        <translation>Entrée vérifie ce qu’on dit</translation>
    </message>
    <message>
        <source>Alt O shows it</source>
        <extracomment>What Enter does on a covered field</extracomment>
        <translation>Alt O l’affiche</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
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
        <translation>Client, sujet et champs</translation>
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
            <numerusform>%n client possible : demander qui c’est</numerusform>
            <numerusform>%n clients possibles : demander qui c’est</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Sujet : %1</translation>
    </message>
    <message>
        <source>No topic is set</source>
        <translation>Aucun sujet choisi</translation>
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
        <translation>Écrire au client…</translation>
    </message>
    <message>
        <source>Send as %1, %2</source>
        <extracomment>Send button of a chat: brand and language one answers in</extracomment>
        <translation>Envoyer comme %1, %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Clôturer</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check: %1</source>
        <extracomment>Compare what the caller says with what is on file: &quot;Check: Date of birth&quot;</extracomment>
        <translation>Vérifier : %1</translation>
    </message>
    <message>
        <source>↑ ↓: another, Esc: back</source>
        <translation>↑ ↓ : autre, Échap : retour</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>Échap : retour</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Question posée à la centrale…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Échap : retour</translation>
    </message>
</context>
<context>
    <name>ConsentFlow</name>
    <message>
        <source>Ask: %1</source>
        <extracomment>Title of the flow that asks for a consent: &quot;Ask: saving tips&quot;</extracomment>
        <translation>Demander : %1</translation>
    </message>
    <message>
        <source>Read this, then wait</source>
        <translation>Lisez, puis attendez</translation>
    </message>
    <message>
        <source>Fetching the wording…</source>
        <translation>Chargement du texte…</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Language of the wording; changes to the next one</source>
        <translation>Langue du texte ; passe à la suivante</translation>
    </message>
    <message>
        <source>If they ask</source>
        <translation>Si on demande</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>Quelle a été la réponse ?</translation>
    </message>
    <message>
        <source>Yes, clearly</source>
        <translation>Oui, clairement</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not clear, or not now</source>
        <translation>Pas clair, ou pas maintenant</translation>
    </message>
    <message>
        <source>Stays closed. We may ask another day.</source>
        <translation>Reste fermé. On pourra redemander un autre jour.</translation>
    </message>
    <message>
        <source>They take it back</source>
        <translation>Le client retire son accord</translation>
    </message>
    <message>
        <source>Works at once. Nothing else changes.</source>
        <translation>Effet immédiat. Rien d’autre ne change.</translation>
    </message>
    <message>
        <source>You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.</source>
        <translation>Vous écrivez : les chiffres ne répondent à rien. Alt M : répondre. Ctrl N : à la note, rien n’est répondu.</translation>
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
            <numerusform>%n autre, d’autres sujets</numerusform>
            <numerusform>%n autres, d’autres sujets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered until a topic is set</source>
        <translation>
            <numerusform>%n masqué tant qu’aucun sujet n’est choisi</numerusform>
            <numerusform>%n masqués tant qu’aucun sujet n’est choisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered for this topic</source>
        <translation>
            <numerusform>%n masqué pour ce sujet</numerusform>
            <numerusform>%n masqués pour ce sujet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Waiting for the keyring</source>
        <translation>En attente du trousseau</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key of this desk. If it asks for a password, answer it there.</source>
        <translation>Le trousseau du système garde la clé de ce poste. S’il demande un mot de passe, répondez-y là-bas.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisissez une phrase secrète</translation>
    </message>
    <message>
        <source>This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. You are asked for it at each start, and nobody can look it up.</source>
        <translation>Cette session n’a pas de trousseau pour protéger ce qui est enregistré sur ce poste. Une phrase secrète le remplace. Elle est demandée à chaque démarrage et personne ne peut la retrouver.</translation>
    </message>
    <message>
        <source>Open this desk</source>
        <translation>Ouvrir ce poste</translation>
    </message>
    <message>
        <source>What is saved here is under a passphrase.</source>
        <translation>Ce qui est enregistré ici est protégé par une phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>The key of this desk belongs into the system&apos;s keyring. Unlock it with the system&apos;s own program for passwords, or sign out and in again. Nothing was changed.</source>
        <translation>La clé de ce poste a sa place dans le trousseau du système. Déverrouillez-le avec le programme de mots de passe du système, ou fermez et rouvrez la session. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>Il n’y a pas de trousseau</translation>
    </message>
    <message>
        <source>The key of this desk is in the system&apos;s keyring, and this session has none. Sign in at the desktop as usual, or tell your administrator. Nothing was changed.</source>
        <translation>La clé de ce poste est dans le trousseau du système, et cette session n’en a pas. Ouvrez la session du bureau comme d’habitude, ou prévenez votre administrateur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key</source>
        <translation>Le trousseau n’a pas la clé</translation>
    </message>
    <message>
        <source>The keyring is open, and the key of this desk is not in it. It may have been reset with its password. Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.</source>
        <translation>Le trousseau est ouvert, et la clé de ce poste n’y est pas. Il a peut-être été réinitialisé avec son mot de passe. Prévenez votre administrateur : une copie de l’ancien trousseau rouvre ce poste. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The key of this desk is gone</source>
        <translation>La clé de ce poste a disparu</translation>
    </message>
    <message>
        <source>What is saved here can&apos;t be opened without its key file, keys.json. If there is a backup of it, put it back and try again. Nothing was changed.</source>
        <translation>Ce qui est enregistré ici ne s’ouvre pas sans son fichier de clé, keys.json. S’il en existe une sauvegarde, remettez-la et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Le fichier de clé est endommagé</translation>
    </message>
    <message>
        <source>Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was changed.</source>
        <translation>Ni keys.json ni sa copie ne sont lisibles. S’il existe une sauvegarde, remettez-la et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>What is saved here is damaged</source>
        <translation>Ce qui est enregistré ici est endommagé</translation>
    </message>
    <message>
        <source>The key is right, and the store does not open: the disk may be failing. What the office has acknowledged is safe there. Tell your administrator. Nothing was changed.</source>
        <translation>La clé est la bonne, et le stockage ne s’ouvre pas : le disque est peut-être défaillant. Ce que la centrale a confirmé y est en sûreté. Prévenez votre administrateur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This desk&apos;s disk is empty</source>
        <translation>Le disque de ce poste est vide</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>What is saved here goes to the office as soon as it can be reached.</source>
        <translation>Ce qui est enregistré ici part à la centrale dès qu’elle peut être jointe.</translation>
    </message>
    <message>
        <source>Locked. The call goes on.</source>
        <translation>Verrouillé. L’appel continue.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Your password of this computer</source>
        <translation>Votre mot de passe sur cet ordinateur</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Phrase secrète de ce poste</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Utiliser cette phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>That is too short: at least 12 characters. Several words are easy to keep.</source>
        <translation>C’est trop court : au moins 12 caractères. Plusieurs mots se retiennent facilement.</translation>
    </message>
    <message>
        <source>This computer can&apos;t check a password now. Tell your administrator; what is saved here is safe.</source>
        <translation>Cet ordinateur ne peut pas vérifier de mot de passe pour l’instant. Prévenez votre administrateur ; ce qui est enregistré ici est en sûreté.</translation>
    </message>
    <message>
        <source>That was not it. Next try in %1 s.</source>
        <translation>Ce n’était pas cela. Prochain essai dans %1 s.</translation>
    </message>
    <message>
        <source>This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by then is lost.</source>
        <translation>Cet ordinateur oublie son disque à la fermeture de session. Restez jusqu’à ce que le poste indique « Synchronisé » : ce qui n’est pas envoyé d’ici là est perdu.</translation>
    </message>
    <message>
        <source>Too long without the office</source>
        <translation>Trop longtemps sans la centrale</translation>
    </message>
    <message>
        <source>This desk has not reached the office for three days, so it shows no customer. What was recorded here is kept, and is sent as soon as the office is back; then everything opens by itself.</source>
        <translation>Ce poste n’a pas joint la centrale depuis trois jours et ne montre donc aucun client. Ce qui a été noté ici est conservé et envoyé dès que la centrale répond ; tout s’ouvre alors de lui-même.</translation>
    </message>
    <message>
        <source>This desk is being erased</source>
        <translation>Ce poste est en cours d’effacement</translation>
    </message>
    <message>
        <source>What can still be sent to the office is sent now. There is nothing to do.</source>
        <translation>Ce qui peut encore être envoyé à la centrale l’est maintenant. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>This desk was erased</source>
        <translation>Ce poste a été effacé</translation>
    </message>
    <message>
        <source>Ordered by %1 on %2: %3</source>
        <translation>Ordonné par %1 le %2 : %3</translation>
    </message>
    <message>
        <source>Entries that were not sent could not be taken over, since who wrote them can&apos;t be read. Tell your administrator.</source>
        <translation>Des entrées non envoyées n’ont pas pu être reprises, car on ne peut pas lire qui les a écrites. Prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>Set it aside and begin again</source>
        <translation>Mettre de côté et recommencer</translation>
    </message>
    <message>
        <source>Nothing is deleted: what can&apos;t be opened is moved to a folder beside it and kept. The desk is then paired anew.</source>
        <translation>Rien n’est supprimé : ce qui ne s’ouvre pas est déplacé dans un dossier voisin et conservé. Le poste est ensuite associé à nouveau.</translation>
    </message>
    <message>
        <source>The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost.</source>
        <translation>Le trousseau a la clé d’un stockage qui n’est pas sur ce disque. Soit le disque n’est pas encore connecté : connectez-le et réessayez. Soit il a été vidé à la fermeture de session, et ce qui n’était pas envoyé est perdu.</translation>
    </message>
    <message>
        <source>Begin again on this disk</source>
        <translation>Recommencer sur ce disque</translation>
    </message>
    <message>
        <source>The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be opened.</source>
        <translation>Le poste est ensuite associé à nouveau. Le trousseau garde l’ancienne clé : un disque qui revient peut encore être ouvert.</translation>
    </message>
    <message>
        <source>Nothing of what was saved here is left. How much of it had not been sent, the office is told.</source>
        <translation>Il ne reste rien de ce qui était enregistré ici. La centrale est informée de ce qui n’avait pas été envoyé.</translation>
    </message>
    <message>
        <source>Set this desk up anew</source>
        <translation>Configurer ce poste à nouveau</translation>
    </message>
    <message>
        <source>The office ordered it.</source>
        <translation>La centrale l’a ordonné.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>Les deux ne sont pas identiques. Saisissez de nouveau la seconde.</translation>
    </message>
    <message>
        <source>Entries taken over from what was damaged that may not have reached the office: %1. Pair this desk, and it sends them.</source>
        <translation>Entrées reprises de ce qui était endommagé, qui ne sont peut-être pas arrivées à la centrale : %1. Associez ce poste, et il les envoie.</translation>
    </message>
    <message>
        <source>What could not be read was set aside and kept in this folder:</source>
        <translation>Ce qui n’était pas lisible a été mis de côté et conservé dans ce dossier :</translation>
    </message>
    <message>
        <source>A call rings.</source>
        <translation>Un appel sonne.</translation>
    </message>
    <message>
        <source>Calls that ring: %1.</source>
        <translation>Appels qui sonnent : %1.</translation>
    </message>
    <message>
        <source>A chat waits.</source>
        <translation>Un chat attend.</translation>
    </message>
    <message>
        <source>Chats that wait: %1.</source>
        <translation>Chats qui attendent : %1.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type your password of this computer.</source>
        <translation>Rien n’a été saisi. Saisissez votre mot de passe sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type the passphrase of this desk.</source>
        <translation>Rien n’a été saisi. Saisissez la phrase secrète de ce poste.</translation>
    </message>
    <message>
        <source>That was not it. Check capital letters and the keyboard&apos;s language, and try again.</source>
        <translation>Ce n’était pas cela. Vérifiez les majuscules et la langue du clavier, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Redemander au trousseau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No one on the line.</source>
        <translation>Personne en ligne.</translation>
    </message>
    <message>
        <source>The next call or chat shows at the left. Alt A accepts it.</source>
        <translation>Le prochain appel ou chat s’affiche à gauche. Alt A l’accepte.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Saisir un nouveau code</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Pair this desk</source>
        <translation>Associer ce poste</translation>
    </message>
    <message>
        <source>Your team lead gives you the office&apos;s address and a code. The code works once, for ten minutes.</source>
        <translation>Votre responsable vous donne l’adresse de la centrale et un code. Le code sert une fois, pendant dix minutes.</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Adresse de la centrale</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pairing…</source>
        <translation>Association…</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Pair this desk anew</source>
        <translation>Associer ce poste à nouveau</translation>
    </message>
    <message>
        <source>The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.</source>
        <translation>La centrale n’accepte plus ce poste tel qu’il était. Ce qui est ouvert ici se termine ; rien de ce qui est enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This message can&apos;t be read. Nothing was changed.</source>
        <translation>Ce message est illisible. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Check its form against resources/protocol.</source>
        <translation>Vérifiez sa forme avec resources/protocol.</translation>
    </message>
    <message>
        <source>This type of message is not known here. Nothing was changed.</source>
        <translation>Ce type de message est inconnu ici. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Something that is needed is missing. Nothing was changed.</source>
        <translation>Il manque un élément nécessaire. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Add it and try again.</source>
        <translation>Ajoutez-le et réessayez.</translation>
    </message>
    <message>
        <source>A value has another form than it must have. Nothing was changed.</source>
        <translation>Une valeur n’a pas la forme voulue. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corrigez-la et réessayez.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted. Nothing was changed.</source>
        <translation>C’est plus grand que permis. Rien n’a changé.</translation>
    </message>
    <message>
        <source>This brand is not served here.</source>
        <translation>Cette marque n’est pas traitée ici.</translation>
    </message>
    <message>
        <source>Check the brand&apos;s name.</source>
        <translation>Vérifiez le nom de la marque.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such topic.</source>
        <translation>Les règles de la marque ne connaissent pas ce sujet.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such purpose, so it opens nothing.</source>
        <translation>Les règles de la marque ne connaissent pas cette finalité ; elle n’ouvre rien.</translation>
    </message>
    <message>
        <source>Your role may not do this. The refusal was noted.</source>
        <translation>Votre rôle ne le permet pas. Le refus a été noté.</translation>
    </message>
    <message>
        <source>The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept.</source>
        <translation>La centrale n’accepte pas ce poste : il a été mis hors service ou n’y est pas connu. Ce qui est enregistré ici est conservé.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is. Nothing was sent.</source>
        <translation>L’autre côté n’a pas pu prouver qui il est. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>This belongs to another brand.</source>
        <translation>Cela appartient à une autre marque.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Demandez un nouveau code.</translation>
    </message>
    <message>
        <source>The token does not allow this.</source>
        <translation>Le jeton ne le permet pas.</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>Cela n’existe pas ici.</translation>
    </message>
    <message>
        <source>Something else holds this place already. It was kept; this was not taken.</source>
        <translation>Autre chose occupe déjà cette place. Cela a été gardé ; ceci n’a pas été pris.</translation>
    </message>
    <message>
        <source>A part of the sequence is missing; it is asked for again.</source>
        <translation>Une partie de la suite manque ; elle est redemandée.</translation>
    </message>
    <message>
        <source>The record does not fit what was recorded before.</source>
        <translation>L’entrée ne correspond pas à ce qui précède.</translation>
    </message>
    <message>
        <source>This is not possible at this moment.</source>
        <translation>Ce n’est pas possible en ce moment.</translation>
    </message>
    <message>
        <source>This was done before; it was not done again.</source>
        <translation>C’était déjà fait ; rien n’a été refait.</translation>
    </message>
    <message>
        <source>The office shows other keys than the ones this desk knows. Nothing was sent.</source>
        <translation>La centrale présente d’autres clés que celles connues de ce poste. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>A signature is not valid. Nothing was changed.</source>
        <translation>Une signature n’est pas valable. Rien n’a changé.</translation>
    </message>
    <message>
        <source>A sealed part does not open: it was changed or belongs elsewhere.</source>
        <translation>Une partie scellée ne s’ouvre pas : elle a été modifiée ou vient d’ailleurs.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, so the office&apos;s keys can&apos;t be checked. What you note here is kept.</source>
        <translation>L’horloge de cet ordinateur est fausse : les clés de la centrale ne peuvent pas être vérifiées. Ce que vous notez ici est conservé.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Réglez la date et l’heure, puis réessayez.</translation>
    </message>
    <message>
        <source>The two programs share no version of the protocol.</source>
        <translation>Les deux programmes n’ont aucune version commune du protocole.</translation>
    </message>
    <message>
        <source>Update the older one.</source>
        <translation>Mettez à jour le plus ancien.</translation>
    </message>
    <message>
        <source>The office shows another record than before: something in it was changed, taken out or put in.</source>
        <translation>La centrale montre d’autres enregistrements qu’avant : quelque chose y a été modifié, retiré ou ajouté.</translation>
    </message>
    <message>
        <source>The office&apos;s record is shorter than it was: entries were taken away, or an old backup was put back.</source>
        <translation>Les enregistrements de la centrale sont plus courts qu’avant : des entrées ont été retirées, ou une ancienne sauvegarde a été remise.</translation>
    </message>
    <message>
        <source>The office holds again what it had forgotten: an old backup was put back without its list.</source>
        <translation>La centrale a de nouveau ce qu’elle avait oublié : une ancienne sauvegarde a été remise sans sa liste.</translation>
    </message>
    <message>
        <source>The office can&apos;t prove that it holds an entry that it acknowledged. The entry is safe on this desk.</source>
        <translation>La centrale ne peut pas prouver qu’elle a une entrée qu’elle a confirmée. L’entrée est en sûreté sur ce poste.</translation>
    </message>
    <message>
        <source>The store does not open: the key is wrong or the file is damaged. The file was left as it is.</source>
        <translation>Le stockage ne s’ouvre pas : la clé est fausse ou le fichier abîmé. Le fichier est resté tel quel.</translation>
    </message>
    <message>
        <source>Check the key file.</source>
        <translation>Vérifiez le fichier de clé.</translation>
    </message>
    <message>
        <source>This customer was forgotten: what was held of them is erased, and their page was closed here.</source>
        <translation>Ce client a été oublié : ce qui était détenu à son sujet est effacé, et sa page a été fermée ici.</translation>
    </message>
    <message>
        <source>If they are still on the line, say that their data was erased.</source>
        <translation>S’il est encore en ligne, dites-lui que ses données ont été effacées.</translation>
    </message>
    <message>
        <source>The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened.</source>
        <translation>Les clés ou la liste des personnes oubliées sont plus anciennes que ce que la centrale détient : une ancienne copie a été remise. Rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>Put back the newest keys.db and forgotten.list together, and start again.</source>
        <translation>Remettez ensemble la keys.db et la forgotten.list les plus récentes, puis redémarrez.</translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted. It was left as it is.</source>
        <translation>Le fichier du stockage n’est pas chiffré. Il est resté tel quel.</translation>
    </message>
    <message>
        <source>The program was linked with plain SQLite, which cannot encrypt. It does not run so.</source>
        <translation>Le programme est lié à SQLite simple, qui ne chiffre pas. Il ne démarre pas ainsi.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; this was not saved.</source>
        <translation>Le disque est plein. Ce qui était enregistré est sûr ; ceci ne l’est pas.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Another program holds the store.</source>
        <translation>Un autre programme tient le stockage.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>The store is damaged. The file was left as it is.</source>
        <translation>Le stockage est abîmé. Le fichier est resté tel quel.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of this program. It was left as it is.</source>
        <translation>Le stockage vient d’une version plus récente de ce programme. Il est resté tel quel.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>The store did not answer as it must. Nothing was changed.</source>
        <translation>Le stockage n’a pas répondu comme il faut. Rien n’a changé.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Ce fichier est illisible.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written.</source>
        <translation>Ce fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The office is not reachable. What you record is saved on this desk.</source>
        <translation>La centrale est injoignable. Ce que vous notez est enregistré sur ce poste.</translation>
    </message>
    <message>
        <source>The office does not answer at this address.</source>
        <translation>La centrale ne répond pas à cette adresse.</translation>
    </message>
    <message>
        <source>Check the address and that the office runs.</source>
        <translation>Vérifiez l’adresse et que la centrale fonctionne.</translation>
    </message>
    <message>
        <source>This address and port can&apos;t be used.</source>
        <translation>Cette adresse et ce port sont inutilisables.</translation>
    </message>
    <message>
        <source>Stop the program that holds it, or choose another port.</source>
        <translation>Arrêtez le programme qui les occupe ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Aucune réponse à temps.</translation>
    </message>
    <message>
        <source>The program met a state that it should not meet. What was saved is safe.</source>
        <translation>Le programme est dans un état imprévu. Ce qui est enregistré est sûr.</translation>
    </message>
    <message>
        <source>A code has 16 letters and digits, in four groups.</source>
        <translation>Un code a 16 lettres et chiffres, en quatre groupes.</translation>
    </message>
    <message>
        <source>Compare it with the one you were given.</source>
        <translation>Comparez avec ce qui vous a été donné.</translation>
    </message>
    <message>
        <source>The address begins with wss://, then a name, a colon and a number.</source>
        <translation>L’adresse commence par wss://, puis un nom, deux-points et un nombre.</translation>
    </message>
    <message>
        <source>Nobody has said who speaks, so nobody can agree yet. Nothing was noted.</source>
        <translation>Personne n’a dit qui parle, donc personne ne peut encore accepter. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Ask, then Alt S. Taking back is always possible.</source>
        <translation>Demandez, puis Alt S. Retirer est toujours possible.</translation>
    </message>
    <message>
        <source>A minor can&apos;t agree without a parent or guardian. Nothing was noted.</source>
        <translation>Un mineur ne peut pas accepter sans parent ou tuteur. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Ask to speak to one, then Alt S. Taking back is always possible.</source>
        <translation>Demandez à parler à l’un d’eux, puis Alt S. Retirer est toujours possible.</translation>
    </message>
    <message>
        <source>The office lost entries that this desk does not keep any more, so it can&apos;t send them again. What is younger is safe on this desk.</source>
        <translation>La centrale a perdu des écritures que ce poste ne garde plus ; il ne peut pas les renvoyer. Ce qui est plus récent est en sécurité sur ce poste.</translation>
    </message>
    <message>
        <source>The office works by an older policy than the one this desk knows. Nothing was sent.</source>
        <translation>La centrale applique des règles plus anciennes que celles que ce poste connaît. Rien n&apos;a été envoyé.</translation>
    </message>
    <message>
        <source>Tell your administrator: the newest policy must be published again.</source>
        <translation>Prévenez votre administrateur : les règles les plus récentes doivent être publiées à nouveau.</translation>
    </message>
    <message>
        <source>The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so.</source>
        <translation>La centrale veut mettre en vigueur des règles que deux des personnes désignées n’ont pas signées. Elles n’ont pas été prises : ce qui était visible le reste, et rien de plus.</translation>
    </message>
    <message>
        <source>Tell your administrator: somebody may be trying to see more.</source>
        <translation>Prévenez votre administrateur : quelqu’un cherche peut-être à en voir plus.</translation>
    </message>
    <message>
        <source>The office does not know the desk that this was: an older store of it was put back. What is saved here stays here.</source>
        <translation>La centrale ne connaît pas le poste que c’était : une copie plus ancienne y a été remise. Ce qui est enregistré ici reste ici.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again: a newer store of the office knows this desk.</source>
        <translation>Prévenez votre administrateur avant de réessayer : une copie plus récente de la centrale connaît ce poste.</translation>
    </message>
    <message>
        <source>Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased.</source>
        <translation>Quelqu’un qui n’en a pas le droit a ordonné l’effacement de ce poste, ou l’ordre visait un autre poste. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>This entry is on record already; it was not taken a second time.</source>
        <translation>Cette entrée est déjà au registre ; elle n’a pas été reprise une seconde fois.</translation>
    </message>
    <message>
        <source>If they are still on the line, take the call anew.</source>
        <translation>Si la personne est encore en ligne, reprenez l’appel.</translation>
    </message>
    <message>
        <source>Make it shorter and try again.</source>
        <translation>Raccourcissez et réessayez.</translation>
    </message>
    <message>
        <source>Ask your team lead.</source>
        <translation>Demandez à votre responsable.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again.</source>
        <translation>Prévenez votre administrateur avant de réessayer.</translation>
    </message>
    <message>
        <source>This pairing code is not known.</source>
        <translation>Ce code est inconnu.</translation>
    </message>
    <message>
        <source>This pairing code was used before.</source>
        <translation>Ce code a déjà servi.</translation>
    </message>
    <message>
        <source>This pairing code is older than ten minutes.</source>
        <translation>Ce code a plus de dix minutes.</translation>
    </message>
    <message>
        <source>This pairing code was tried wrongly five times and is dead.</source>
        <translation>Ce code a été mal saisi cinq fois ; il ne vaut plus.</translation>
    </message>
    <message>
        <source>Tell your administrator. Both histories are kept.</source>
        <translation>Prévenez votre administrateur. Les deux historiques sont gardés.</translation>
    </message>
    <message>
        <source>This desk was opened in another place, and only one of the two goes on.</source>
        <translation>Ce poste a été ouvert ailleurs, et un seul des deux continue.</translation>
    </message>
    <message>
        <source>To go on here, try now. If nobody opened it elsewhere, tell your administrator.</source>
        <translation>Pour continuer ici, essayez maintenant. Si personne ne l’a ouvert ailleurs, prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office.</source>
        <translation>Ce poste a été associé à nouveau : ce qui était ouvert ici est terminé. Tout ce qui était enregistré est conservé et part à la centrale.</translation>
    </message>
    <message>
        <source>Tell your administrator. What it showed before and what it shows now are kept as proof.</source>
        <translation>Prévenez votre administrateur. Ce qu’elle montrait avant et ce qu’elle montre maintenant sont gardés comme preuve.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your administrator.</source>
        <translation>Réessayez ; si cela continue, prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>Check that it is there and who may use it.</source>
        <translation>Vérifiez qu’il est là et qui peut l’utiliser.</translation>
    </message>
    <message>
        <source>The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office.</source>
        <translation>La centrale ne connaît plus cet appel ou ce chat : un état plus ancien y a été remis. Il est terminé ici ; ce que vous avez noté est gardé et lui sera envoyé.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be checked. Nothing was compared.</source>
        <translation>Les règles de la marque ne permettent pas de vérifier ceci. Rien n’a été comparé.</translation>
    </message>
    <message>
        <source>Ask for something else that can be checked.</source>
        <translation>Demandez autre chose qui puisse être vérifié.</translation>
    </message>
    <message>
        <source>So many answers did not fit today that nothing more is checked for you. It was noted.</source>
        <translation>Tant de réponses ne correspondaient pas aujourd’hui que plus rien n’est vérifié pour vous. C’est noté.</translation>
    </message>
    <message>
        <source>Go on without, or ask again when it is back.</source>
        <translation>Continuez sans, ou redemandez quand elle sera de retour.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it fits. It may have counted as a try.</source>
        <translation>Aucune réponse n’est venue, on ne sait donc pas si cela correspond. Cela a pu compter comme un essai.</translation>
    </message>
    <message>
        <source>Ask again, or go on without.</source>
        <translation>Redemandez, ou continuez sans.</translation>
    </message>
    <message>
        <source>Nobody is on the line any more who could agree. Nothing was noted.</source>
        <translation>Il n’y a plus personne en ligne qui puisse accepter. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>A no, and taking back, are always possible.</source>
        <translation>Un non et un retrait sont toujours possibles.</translation>
    </message>
    <message>
        <source>The office is not reachable, so nothing can be checked or shown.</source>
        <translation>La centrale n’est pas joignable, rien ne peut donc être vérifié ni affiché.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be shown here, whatever the reason. Nothing was shown.</source>
        <translation>Les règles de la marque ne permettent pas d’afficher cela ici, quelle que soit la raison. Rien n’a été affiché.</translation>
    </message>
    <message>
        <source>Checking may be possible: Alt K.</source>
        <translation>Vérifier est peut-être possible : Alt K.</translation>
    </message>
    <message>
        <source>Nothing is on file of this. It was noted that you asked.</source>
        <translation>Rien n’est enregistré à ce sujet. Votre demande a été notée.</translation>
    </message>
    <message>
        <source>Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown.</source>
        <translation>Rien de ce qui est ouvert n’en a besoin ; cela ne s’affiche qu’avec une raison en toutes lettres. Rien n’a été affiché.</translation>
    </message>
    <message>
        <source>Say why; a team lead reads it.</source>
        <translation>Dites pourquoi ; un responsable le lira.</translation>
    </message>
    <message>
        <source>No answer came, so nothing was shown. It may have counted.</source>
        <translation>Aucune réponse n’est venue, rien n’a donc été affiché. Cela a pu compter.</translation>
    </message>
    <message>
        <source>No more is shown: this call, this field, this customer or you have used up what the brand&apos;s policy allows. It was noted.</source>
        <translation>Rien de plus n’est affiché : cet appel, ce champ, ce client ou vous avez épuisé ce que permettent les règles de la marque. C’est noté.</translation>
    </message>
    <message>
        <source>It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared.</source>
        <translation>Ceci est ou était lisible ici pendant cette conversation : le vérifier ne prouverait rien. Rien n’a été comparé.</translation>
    </message>
    <message>
        <source>Ask for something that is covered.</source>
        <translation>Demandez quelque chose qui est masqué.</translation>
    </message>
    <message>
        <source>What was typed can&apos;t be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used.</source>
        <translation>Ce qui a été saisi ne peut pas en être un : trop court, trop long ou avec une faute de frappe. Rien n’a été comparé et aucun essai n’est compté.</translation>
    </message>
    <message>
        <source>Ask again. A date is typed as day, month and a year of four digits.</source>
        <translation>Redemandez. Une date se saisit jour, mois et année à quatre chiffres.</translation>
    </message>
</context>
<context>
    <name>FlowHead</name>
    <message>
        <source>Back, nothing is noted</source>
        <translation>Retour, rien n’est noté</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>This desk</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Verrouiller ce poste</translation>
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
        <translation>Simulation. Aucun vrai client ici.</translation>
    </message>
</context>
<context>
    <name>MayICard</name>
    <message>
        <source>May I…</source>
        <translation>Puis-je…</translation>
    </message>
    <message>
        <source>for this topic</source>
        <translation>pour ce sujet</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Choose one to see why.</source>
        <translation>Choisissez pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
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
        <translation>Clôturer</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Saisir un nouveau code</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
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
        <translation>Changer qui parle, Alt S</translation>
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
        <translation>Gardé sur ce poste jusqu’à ce que la centrale réponde ; puis une personne confirme qui c’était.</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Pas cette personne</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>Closes everything at once and shows who else it could be</source>
        <translation>Ferme tout aussitôt et montre qui d’autre cela peut être</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Open calls and chats</source>
        <translation>Appels et chats ouverts</translation>
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
            <numerusform>%n autre ouvert</numerusform>
            <numerusform>%n autres ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk: look, size, language</source>
        <translation>Ce poste : apparence, taille, langue</translation>
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
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle ?</translation>
    </message>
    <message>
        <source>Who speaks? Then ask.</source>
        <translation>Qui parle ? Ensuite, demander.</translation>
    </message>
    <message>
        <source>Wrap up: what was it?</source>
        <translation>Clôturer : de quoi s’agissait-il ?</translation>
    </message>
</context>
<context>
    <name>ShellNotices</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Échap : retour</translation>
    </message>
    <message>
        <source>Why it must be seen now</source>
        <translation>Pourquoi il faut le voir maintenant</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Afficher quand même</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Question posée à la centrale…</translation>
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
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>Key that confirms the guessed topic</extracomment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2. Enter confirms.</source>
        <translation>Sujet %1 ? Déduit de %2. Entrée confirme.</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Sujet : %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose the topic</source>
        <translation>Choisir le sujet</translation>
    </message>
    <message>
        <source>Alt T</source>
        <translation>Alt T</translation>
    </message>
    <message>
        <source>guessed: %1</source>
        <extracomment>Where a guessed topic comes from: &quot;guessed: Queue Billing&quot;</extracomment>
        <translation>déduit : %1</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2.</source>
        <translation>Sujet %1 ? Déduit de %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no topic is set</source>
        <translation>aucun sujet choisi</translation>
    </message>
    <message>
        <source>open for this topic</source>
        <translation>ouvert pour ce sujet</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>ouvert pour %1</translation>
    </message>
    <message>
        <source>not needed for this topic</source>
        <translation>inutile pour ce sujet</translation>
    </message>
    <message>
        <source>not needed for %1</source>
        <translation>inutile pour %1</translation>
    </message>
    <message>
        <source>the customer has not agreed</source>
        <translation>le client n’a pas donné son accord</translation>
    </message>
    <message>
        <source>the customer has not agreed to %1</source>
        <translation>le client n’a pas donné son accord pour %1</translation>
    </message>
    <message>
        <source>nobody has said yet who speaks</source>
        <translation>on n’a pas encore indiqué qui parle</translation>
    </message>
    <message>
        <source>not for the person who speaks</source>
        <translation>pas pour la personne qui parle</translation>
    </message>
    <message>
        <source>identity is not sure enough</source>
        <translation>identité pas assez sûre</translation>
    </message>
    <message>
        <source>not for your role</source>
        <translation>pas pour votre rôle</translation>
    </message>
    <message>
        <source>not shown at this place</source>
        <translation>pas montré à cet endroit</translation>
    </message>
    <message>
        <source>locked by law</source>
        <translation>verrouillé par la loi</translation>
    </message>
    <message>
        <source>locked by law until %1</source>
        <translation>verrouillé par la loi jusqu’au %1</translation>
    </message>
    <message>
        <source>no rule for it; reported</source>
        <translation>aucune règle ; signalé</translation>
    </message>
    <message>
        <source>the office has not answered for this topic yet</source>
        <translation>la centrale n’a pas encore répondu pour ce sujet</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>absent du dossier</translation>
    </message>
    <message>
        <source>The brand has no rule for this; reported.</source>
        <translation>La marque n’a pas de règle ; signalé.</translation>
    </message>
    <message>
        <source>Not on this channel.</source>
        <translation>Pas sur ce canal.</translation>
    </message>
    <message>
        <source>Nothing to ask: %1.</source>
        <translation>Rien à demander : %1.</translation>
    </message>
    <message>
        <source>The customer objected on %1.</source>
        <translation>Opposition le %1.</translation>
    </message>
    <message>
        <source>The customer agreed on %1.</source>
        <translation>Accord donné le %1.</translation>
    </message>
    <message>
        <source>The customer agreed again on %1.</source>
        <translation>Accord redonné le %1.</translation>
    </message>
    <message>
        <source>The agreement ends soon. You may ask again.</source>
        <translation>L’accord prend bientôt fin. Vous pouvez redemander.</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>Personne n’a encore demandé.</translation>
    </message>
    <message>
        <source>Asked on %1, no clear answer.</source>
        <translation>Demandé le %1, pas de réponse claire.</translation>
    </message>
    <message>
        <source>The agreement ended on %1.</source>
        <translation>L’accord a pris fin le %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1.</source>
        <translation>Refus le %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1. Do not ask before %2.</source>
        <translation>Refus le %1. Ne pas demander avant le %2.</translation>
    </message>
    <message>
        <source>The customer took it back on %1.</source>
        <translation>Accord retiré le %1.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. Do not ask before %2.</source>
        <translation>Accord retiré le %1. Ne pas demander avant le %2.</translation>
    </message>
    <message>
        <source>The customer said no on %1. You may ask again.</source>
        <translation>Refus le %1. Vous pouvez redemander.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. You may ask again.</source>
        <translation>Accord retiré le %1. Vous pouvez redemander.</translation>
    </message>
    <message>
        <source>The brand stopped it on %1.</source>
        <translation>Arrêté par la marque le %1.</translation>
    </message>
    <message>
        <source>Found not valid on %1.</source>
        <translation>Jugé non valable le %1.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>pas demandé</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>asked – no answer</source>
        <translation>demandé – sans réponse</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>agreed again</source>
        <translation>accepté à nouveau</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>took back</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>stopped by the brand</source>
        <translation>arrêté par la marque</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>non valable</translation>
    </message>
    <message>
        <source>customer agreed</source>
        <translation>accord du client</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
    <message>
        <source>required by law</source>
        <translation>exigé par la loi</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>danger de mort</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>mission publique</translation>
    </message>
    <message>
        <source>legitimate interest</source>
        <translation>intérêt légitime</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permis</translation>
    </message>
    <message>
        <source>ask them first</source>
        <translation>demander d’abord</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>pas permis</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>On ne sait pas qui parle</translation>
    </message>
    <message>
        <source>Customer speaks</source>
        <translation>Le client parle</translation>
    </message>
    <message>
        <source>Joint holder speaks</source>
        <translation>Le cotitulaire parle</translation>
    </message>
    <message>
        <source>Authorised person speaks</source>
        <translation>Une personne mandatée parle</translation>
    </message>
    <message>
        <source>Minor speaks</source>
        <translation>Un mineur parle</translation>
    </message>
    <message>
        <source>Company contact speaks</source>
        <translation>Le contact de l’entreprise parle</translation>
    </message>
    <message>
        <source>Helper or interpreter present</source>
        <translation>Aidant ou interprète présent</translation>
    </message>
    <message>
        <source>none here; a yes stays closed until it is confirmed</source>
        <translation>aucune ici ; un oui reste fermé jusqu’à confirmation</translation>
    </message>
    <message>
        <source>this call&apos;s recording</source>
        <translation>enregistrement de cet appel</translation>
    </message>
    <message>
        <source>the messages of this chat</source>
        <translation>messages de ce chat</translation>
    </message>
    <message>
        <source>the customer&apos;s key press</source>
        <translation>touche pressée par le client</translation>
    </message>
    <message>
        <source>the recorder&apos;s own start</source>
        <translation>démarrage de l’enregistreur</translation>
    </message>
    <message>
        <source>a link the customer confirms</source>
        <translation>lien confirmé par le client</translation>
    </message>
    <message>
        <source>your note and a confirmation sent</source>
        <translation>votre note et une confirmation envoyée</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>opens with topic %1</source>
        <extracomment>Next step to a covered field: %1 is the topic that opens it</extracomment>
        <translation>s’ouvre avec le sujet %1</translation>
    </message>
    <message>
        <source>say who speaks: Alt S</source>
        <translation>dire qui parle : Alt S</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>aucune règle</translation>
    </message>
    <message>
        <source>not on this channel</source>
        <translation>pas sur ce canal</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>finit dans %n jour</numerusform>
            <numerusform>finit dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>objected %1</source>
        <translation>opposition %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Status of an agreement and its date: &quot;took back 9 Nov&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>by the phone menu</source>
        <translation>par le menu vocal</translation>
    </message>
    <message>
        <source>by the app</source>
        <translation>par l’application</translation>
    </message>
    <message>
        <source>by the chat bot</source>
        <translation>par le robot</translation>
    </message>
    <message>
        <source>by an earlier agent</source>
        <translation>par un collègue</translation>
    </message>
    <message>
        <source>Not paired with an office</source>
        <translation>Associé à aucune centrale</translation>
    </message>
    <message>
        <source>Connecting… Saved on this desk: %1</source>
        <translation>Connexion… Enregistré sur ce poste : %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Office not reachable. Saved on this desk: %1</source>
        <translation>Centrale injoignable. Enregistré sur ce poste : %1</translation>
    </message>
    <message>
        <source>Office not reachable.</source>
        <translation>Centrale injoignable.</translation>
    </message>
    <message>
        <source>Saved on this desk: %1</source>
        <translation>Enregistré sur ce poste : %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>The office refused this desk.</source>
        <translation>La centrale a refusé ce poste.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Non associé</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <extracomment>Header, very short: things saved on this desk that the office does not have yet</extracomment>
        <translation>Gardé ici : %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
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
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Time of day of a value: &quot;at 09:12&quot;</extracomment>
        <translation>à %1</translation>
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
        <translation>dernier contact le %1</translation>
    </message>
    <message>
        <source>The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3</source>
        <extracomment>%1: a date, %2: a number of entries, %3: the operator&apos;s own words</extracomment>
        <translation>La centrale a remis en place un état plus ancien le %1. Ce qu&apos;elle a perdu est renvoyé depuis ce poste : %2. Motif : %3</translation>
    </message>
    <message>
        <source>opens once they are identified</source>
        <translation>s’ouvre une fois la personne identifiée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day: &quot;9 Nov, 14:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>They say it is wrong</source>
        <translation>On dit que c’est faux</translation>
    </message>
    <message>
        <source>They ask what we hold</source>
        <translation>On demande ce que nous avons</translation>
    </message>
    <message>
        <source>It must be read back to them</source>
        <translation>Il faut le relire à la personne</translation>
    </message>
    <message>
        <source>The law asks for it</source>
        <translation>La loi l’exige</translation>
    </message>
    <message>
        <source>To check for fraud</source>
        <translation>Pour vérifier une fraude</translation>
    </message>
    <message>
        <source>Another system needs it</source>
        <translation>Un autre système en a besoin</translation>
    </message>
    <message>
        <source>%1 is covered again: the topic or the customer changed.</source>
        <extracomment>%1: a field&apos;s name</extracomment>
        <translation>%1 est de nouveau masqué : le sujet ou le client a changé.</translation>
    </message>
    <message>
        <source>%1 is covered again: they are on hold.</source>
        <translation>%1 est de nouveau masqué : l’appel est en attente.</translation>
    </message>
    <message>
        <source>%1 is covered again: this desk was locked.</source>
        <translation>%1 est de nouveau masqué : ce poste a été verrouillé.</translation>
    </message>
    <message>
        <source>%1 is covered again: it is less sure who speaks.</source>
        <translation>%1 est de nouveau masqué : on est moins sûr de qui parle.</translation>
    </message>
    <message>
        <source>%1 is covered again: the brand&apos;s policy changed.</source>
        <translation>%1 est de nouveau masqué : les règles de la marque ont changé.</translation>
    </message>
    <message>
        <source>%1 is covered again: the customer took back what it rested on.</source>
        <translation>%1 est de nouveau masqué : le client a retiré ce sur quoi cela reposait.</translation>
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
        <translation>%1, %2, une autre source dit autre chose</translation>
    </message>
    <message>
        <source>%1, covered, %2</source>
        <extracomment>Screen reader: a covered field and why; with what its cover leaves open at the end</extracomment>
        <translation>%1, masqué, %2</translation>
    </message>
    <message>
        <source>%1, covered, ends %2, %3</source>
        <translation>%1, masqué, finit par %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Why a field is covered, and the next step: &quot;not needed for Bill; opens with topic Delivery&quot;</extracomment>
        <translation>%1 ; %2</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <extracomment>Why the covered fields of a group are covered: &quot;Covered: not needed for Delivery&quot;</extracomment>
        <translation>Masqué : %1</translation>
    </message>
    <message>
        <source>%1, covered, they knew it</source>
        <translation>%1, masqué, bien répondu</translation>
    </message>
    <message>
        <source>they knew it, %1</source>
        <extracomment>Of a covered field that fitted what the customer said, and when: &quot;they knew it, 2 min ago&quot;</extracomment>
        <translation>bien répondu, %1</translation>
    </message>
</context>
<context>
    <name>privity::view::CheckViewModel</name>
    <message>
        <source>What the customer wrote</source>
        <translation>Ce qui a été écrit</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <extracomment>A field fits what is on file: &quot;Family name matches&quot;</extracomment>
        <translation>%1 : c’est juste</translation>
    </message>
    <message>
        <source>%1 is close, not the same. It counts as no match.</source>
        <translation>%1 : proche, mais différent. Cela compte comme une erreur.</translation>
    </message>
    <message>
        <source>%1 does not match</source>
        <translation>%1 : ce n’est pas juste</translation>
    </message>
    <message>
        <source>%1 is locked; nothing was compared</source>
        <translation>%1 est bloqué ; rien n’a été comparé</translation>
    </message>
    <message>
        <source>Say only: I could not confirm that.</source>
        <translation>Dites seulement : je n’ai pas pu le confirmer.</translation>
    </message>
    <message numerus="yes">
        <source>%n more, then it is locked.</source>
        <translation>
            <numerusform>Encore %n essai, puis c’est bloqué.</numerusform>
            <numerusform>Encore %n essais, puis c’est bloqué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1, or until they come in through the app or the phone menu.</source>
        <translation>Bloqué ; se débloque : %1, ou dès que la personne passe par l’application ou le menu vocal.</translation>
    </message>
    <message>
        <source>Locked until a team lead has looked into it.</source>
        <translation>Bloqué jusqu’à ce qu’un responsable d’équipe l’ait examiné.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was compared.</source>
        <translation>Rien n’a été saisi, donc rien n’a été comparé.</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <extracomment>Other fields that may be checked: &quot;Or: IBAN · ✓ Date of birth&quot;</extracomment>
        <translation>Ou : %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ConsentFlowViewModel</name>
    <message numerus="yes">
        <source>We will not ask again for %n months</source>
        <extracomment>What follows a &quot;no&quot;: the cool-down of the brand&apos;s policy</extracomment>
        <translation>
            <numerusform>On ne redemandera pas pendant %n mois</numerusform>
            <numerusform>On ne redemandera pas pendant %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>This stays closed</source>
        <translation>Cela reste fermé</translation>
    </message>
    <message>
        <source>Proof: wording %1, %2, %3</source>
        <extracomment>What will prove the answer: version of the wording, its language, kind of proof</extracomment>
        <translation>Preuve : texte %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>privity::view::DeskViewModel</name>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Nouvel essai dans %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nouvel essai…</translation>
    </message>
    <message>
        <source>Consents, notes and answers are kept here. Not possible now: check, show, values of another topic.</source>
        <translation>Les consentements, notes et réponses sont gardés ici. Impossible maintenant : vérifier, montrer, les valeurs d’un autre sujet.</translation>
    </message>
    <message>
        <source>With a new code this desk goes on, and nothing that was saved is lost.</source>
        <translation>Avec un nouveau code ce poste continue, et rien de ce qui est enregistré n’est perdu.</translation>
    </message>
</context>
<context>
    <name>privity::view::EnrolViewModel</name>
    <message>
        <source>The address is missing. Your team lead has it.</source>
        <translation>L’adresse manque. Votre responsable d’équipe l’a.</translation>
    </message>
    <message>
        <source>The code is missing. Your team lead has it.</source>
        <translation>Le code manque. Votre responsable d’équipe l’a.</translation>
    </message>
    <message>
        <source>Saved here and not sent yet: %1. Once the desk is paired, the office gets it.</source>
        <translation>Enregistré ici et pas encore envoyé : %1. Une fois le poste associé, la centrale le reçoit.</translation>
    </message>
</context>
<context>
    <name>privity::view::InteractionViewModel</name>
    <message>
        <source>Call rings %1</source>
        <translation>Appel sonne %1</translation>
    </message>
    <message>
        <source>Chat waits %1</source>
        <translation>Chat en attente %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appel %1</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>En garde %1</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Appel terminé</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>Chat terminé</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposé</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>attend %1</translation>
    </message>
    <message>
        <source>Right person?</source>
        <translation>La bonne personne ?</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>Nouvel appel</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouveau chat</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Customer since a year: &quot;since 2017&quot;</extracomment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>Identified %1</source>
        <translation>Identifié %1</translation>
    </message>
    <message>
        <source>Fetching from the office…</source>
        <translation>Chargement depuis la centrale…</translation>
    </message>
    <message>
        <source>%1: saved and synced</source>
        <extracomment>A thing that was just recorded and where it is safe by now</extracomment>
        <translation>%1 : enregistré et synchronisé</translation>
    </message>
    <message>
        <source>%1: saved on this desk</source>
        <translation>%1 : enregistré sur ce poste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Customer confirmed</source>
        <translation>Client confirmé</translation>
    </message>
    <message>
        <source>Number known; ask who it is</source>
        <translation>Numéro connu ; demander qui c’est</translation>
    </message>
    <message>
        <source>Address known; ask who it is</source>
        <translation>Adresse connue ; demander qui c’est</translation>
    </message>
    <message>
        <source>Nobody is confirmed, so nothing is open. A note and wrapping up are possible.</source>
        <translation>Personne n’est confirmé, donc rien n’est ouvert. Noter et clôturer restent possibles.</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Take down what they say; for more, they come in through the phone menu or the app.</source>
        <translation>Non identifié : ce qui est enregistré reste masqué. Notez ce qui est dit ; pour plus, il faut passer par le menu vocal ou l’application.</translation>
    </message>
    <message>
        <source>The customer&apos;s data is not kept on this desk. It comes when the office is reached.</source>
        <translation>Les données du client ne sont pas gardées sur ce poste. Elles viennent dès que la centrale est jointe.</translation>
    </message>
    <message>
        <source>Clear, of other topics</source>
        <translation>Visible, d’autres sujets</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.</source>
        <translation>Non identifié : ce qui est enregistré reste masqué. Vérifiez ce qui est dit (Alt K), ou notez-le.</translation>
    </message>
    <message>
        <source>Partly identified</source>
        <translation>Partiellement identifié</translation>
    </message>
    <message>
        <source>Partly identified %1</source>
        <translation>Partiellement identifié %1</translation>
    </message>
    <message>
        <source>Partly identified: what needs more stays covered. Check one more thing (Alt K).</source>
        <translation>Partiellement identifié : ce qui exige davantage reste masqué. Vérifiez encore un élément (Alt K).</translation>
    </message>
</context>
<context>
    <name>privity::view::MayIListModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A chip of &quot;May I…?&quot;: purpose and where it stands: &quot;offers: took back 9 Nov&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Screen reader, a chip of &quot;May I…?&quot;: purpose, verdict, where it stands</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Taking it back works at once; nothing else changes.</source>
        <translation>Le retrait prend effet tout de suite ; rien d’autre ne change.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>Buttons below the chips of &quot;May I…?&quot;; %1 is the purpose: &quot;Take back: saving tips&quot;</extracomment>
        <translation>Retirer : %1</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Demander : %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ShowViewModel</name>
    <message>
        <source>Show which field?</source>
        <translation>Afficher quel champ ?</translation>
    </message>
    <message>
        <source>Show anyway: %1</source>
        <extracomment>The value of a covered field is shown for some seconds: &quot;Show: IBAN&quot;</extracomment>
        <translation>Afficher quand même : %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Afficher : %1</translation>
    </message>
    <message>
        <source>No topic is set that needs it. It is noted for a team lead.</source>
        <translation>Aucun sujet défini n’en a besoin. C’est noté pour un responsable.</translation>
    </message>
    <message>
        <source>Not needed for %1. It is noted for a team lead.</source>
        <translation>Pas nécessaire pour %1. C’est noté pour un responsable.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was asked.</source>
        <translation>Rien n’a été saisi, donc rien n’a été demandé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is covered in %n s</source>
        <translation>
            <numerusform>%1 sera masqué dans %n s</numerusform>
            <numerusform>%1 sera masqué dans %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is shown for %n s</source>
        <extracomment>For who does not see it: &quot;IBAN is shown for 30 s&quot;</extracomment>
        <translation>
            <numerusform>%1 est affiché pendant %n s</numerusform>
            <numerusform>%1 est affiché pendant %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not agreed to what it is for, or took it back.</source>
        <translation>Le consentement à son usage manque ou a été retiré.</translation>
    </message>
    <message>
        <source>No purpose opens it.</source>
        <translation>Aucune finalité ne l’ouvre.</translation>
    </message>
    <message>
        <source>Say why in words; a team lead looks at every one of these.</source>
        <translation>Dites pourquoi en mots ; un responsable regarde chacun de ces cas.</translation>
    </message>
    <message>
        <source>Needed for %1. It is noted who saw it, and why.</source>
        <translation>Nécessaire pour %1. On note qui l’a vu et pourquoi.</translation>
    </message>
</context>
<context>
    <name>privity::view::UtteranceListModel</name>
    <message>
        <source>Customer, %1: %2</source>
        <extracomment>Screen reader, a chat message: time, words</extracomment>
        <translation>Client, %1 : %2</translation>
    </message>
    <message>
        <source>You, %1: %2</source>
        <translation>Vous, %1 : %2</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <extracomment>Under an answer in a chat that waits on this desk: time</extracomment>
        <translation>%1, pas encore envoyé</translation>
    </message>
    <message>
        <source>You, %1, not sent yet: %2</source>
        <translation>Vous, %1, pas encore envoyé : %2</translation>
    </message>
</context>
</TS>
