<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Who is it?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>ask, then choose</source>
        <translation>pregunte y elija</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguno de estos</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Mostrarlos otra vez</translation>
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
        <translation>Comprobar lo que dicen</translation>
    </message>
    <message>
        <source>Enter checks what they say</source>
        <translation>Intro comprueba lo que dicen</translation>
    </message>
    <message>
        <source>Alt O shows it</source>
        <extracomment>What Enter does on a covered field</extracomment>
        <translation>Alt O lo muestra</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
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
        <translation>Cliente, tema y campos</translation>
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
            <numerusform>%n cliente posible: pregunte quién es</numerusform>
            <numerusform>%n clientes posibles: pregunte quién es</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Tema: %1</translation>
    </message>
    <message>
        <source>No topic is set</source>
        <translation>Sin tema elegido</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Escriba al cliente…</translation>
    </message>
    <message>
        <source>Send as %1, %2</source>
        <extracomment>Send button of a chat: brand and language one answers in</extracomment>
        <translation>Enviar como %1, %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Check: %1</source>
        <extracomment>Compare what the caller says with what is on file: &quot;Check: Date of birth&quot;</extracomment>
        <translation>Comprobar: %1</translation>
    </message>
    <message>
        <source>↑ ↓: another, Esc: back</source>
        <translation>↑ ↓: otro, Esc: volver</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>Esc: volver</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Preguntando a la central…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: volver</translation>
    </message>
</context>
<context>
    <name>ConsentFlow</name>
    <message>
        <source>Ask: %1</source>
        <extracomment>Title of the flow that asks for a consent: &quot;Ask: saving tips&quot;</extracomment>
        <translation>Preguntar: %1</translation>
    </message>
    <message>
        <source>Read this, then wait</source>
        <translation>Lea esto y espere</translation>
    </message>
    <message>
        <source>Fetching the wording…</source>
        <translation>Buscando el texto…</translation>
    </message>
    <message>
        <source>Alt L</source>
        <translation>Alt L</translation>
    </message>
    <message>
        <source>Language of the wording; changes to the next one</source>
        <translation>Idioma del texto; pasa al siguiente</translation>
    </message>
    <message>
        <source>If they ask</source>
        <translation>Si preguntan</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>¿Qué respondió?</translation>
    </message>
    <message>
        <source>Yes, clearly</source>
        <translation>Sí, claramente</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not clear, or not now</source>
        <translation>No está claro, o ahora no</translation>
    </message>
    <message>
        <source>Stays closed. We may ask another day.</source>
        <translation>Queda cerrado. Se podrá preguntar otro día.</translation>
    </message>
    <message>
        <source>They take it back</source>
        <translation>Lo retira</translation>
    </message>
    <message>
        <source>Works at once. Nothing else changes.</source>
        <translation>Vale al momento. Nada más cambia.</translation>
    </message>
    <message>
        <source>You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.</source>
        <translation>Está escribiendo: los números no responden nada. Alt M: responder. Ctrl N: a la nota, no se responde nada.</translation>
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
            <numerusform>%n más, de otros temas</numerusform>
            <numerusform>%n más, de otros temas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered until a topic is set</source>
        <translation>
            <numerusform>%n cubierto hasta que haya un tema</numerusform>
            <numerusform>%n cubiertos hasta que haya un tema</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered for this topic</source>
        <translation>
            <numerusform>%n cubierto para este tema</numerusform>
            <numerusform>%n cubiertos para este tema</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Esperando el llavero</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key of this desk. If it asks for a password, answer it there.</source>
        <translation>El llavero del sistema guarda la clave de este puesto. Si pide una contraseña, respóndale allí.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elija una frase de paso</translation>
    </message>
    <message>
        <source>This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. You are asked for it at each start, and nobody can look it up.</source>
        <translation>Esta sesión no tiene llavero que proteja lo guardado en este puesto. Lo hace una frase de paso. Se pide en cada inicio y nadie puede consultarla.</translation>
    </message>
    <message>
        <source>Open this desk</source>
        <translation>Abrir este puesto</translation>
    </message>
    <message>
        <source>What is saved here is under a passphrase.</source>
        <translation>Lo guardado aquí está protegido por una frase de paso.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>The key of this desk belongs into the system&apos;s keyring. Unlock it with the system&apos;s own program for passwords, or sign out and in again. Nothing was changed.</source>
        <translation>La clave de este puesto debe estar en el llavero del sistema. Desbloquéelo con el programa de contraseñas del sistema, o cierre la sesión y vuelva a entrar. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>No hay llavero</translation>
    </message>
    <message>
        <source>The key of this desk is in the system&apos;s keyring, and this session has none. Sign in at the desktop as usual, or tell your administrator. Nothing was changed.</source>
        <translation>La clave de este puesto está en el llavero del sistema, y esta sesión no tiene ninguno. Inicie la sesión de escritorio como siempre o avise a su administrador. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key</source>
        <translation>El llavero no tiene la clave</translation>
    </message>
    <message>
        <source>The keyring is open, and the key of this desk is not in it. It may have been reset with its password. Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.</source>
        <translation>El llavero está abierto y la clave de este puesto no está en él. Quizá se restableció con su contraseña. Avise a su administrador: una copia del llavero anterior abre de nuevo este puesto. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The key of this desk is gone</source>
        <translation>La clave de este puesto ha desaparecido</translation>
    </message>
    <message>
        <source>What is saved here can&apos;t be opened without its key file, keys.json. If there is a backup of it, put it back and try again. Nothing was changed.</source>
        <translation>Lo guardado aquí no se abre sin su archivo de clave, keys.json. Si hay una copia, devuélvala a su sitio e inténtelo otra vez. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>El archivo de clave está dañado</translation>
    </message>
    <message>
        <source>Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was changed.</source>
        <translation>Ni keys.json ni su copia se pueden leer. Si hay una copia de seguridad, devuélvala a su sitio e inténtelo otra vez. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>What is saved here is damaged</source>
        <translation>Lo guardado aquí está dañado</translation>
    </message>
    <message>
        <source>The key is right, and the store does not open: the disk may be failing. What the office has acknowledged is safe there. Tell your administrator. Nothing was changed.</source>
        <translation>La clave es correcta y el almacén no se abre: puede que el disco esté fallando. Lo que la central confirmó está a salvo allí. Avise a su administrador. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This desk&apos;s disk is empty</source>
        <translation>El disco de este puesto está vacío</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>What is saved here goes to the office as soon as it can be reached.</source>
        <translation>Lo guardado aquí va a la central en cuanto se pueda alcanzar.</translation>
    </message>
    <message>
        <source>Locked. The call goes on.</source>
        <translation>Bloqueado. La llamada continúa.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de paso</translation>
    </message>
    <message>
        <source>Your password of this computer</source>
        <translation>Su contraseña en este ordenador</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Frase de paso de este puesto</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Usar esta frase de paso</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>That is too short: at least 12 characters. Several words are easy to keep.</source>
        <translation>Es demasiado corta: al menos 12 caracteres. Varias palabras se recuerdan bien.</translation>
    </message>
    <message>
        <source>This computer can&apos;t check a password now. Tell your administrator; what is saved here is safe.</source>
        <translation>Este ordenador no puede comprobar contraseñas ahora. Avise a su administrador; lo guardado aquí está a salvo.</translation>
    </message>
    <message>
        <source>That was not it. Next try in %1 s.</source>
        <translation>No era esa. Próximo intento en %1 s.</translation>
    </message>
    <message>
        <source>This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by then is lost.</source>
        <translation>Este ordenador olvida su disco al cerrar la sesión. Quédese hasta que el puesto diga «Sincronizado»: lo que no se haya enviado se pierde.</translation>
    </message>
    <message>
        <source>Too long without the office</source>
        <translation>Demasiado tiempo sin la central</translation>
    </message>
    <message>
        <source>This desk has not reached the office for three days, so it shows no customer. What was recorded here is kept, and is sent as soon as the office is back; then everything opens by itself.</source>
        <translation>Este puesto lleva tres días sin contactar con la central y por eso no muestra ningún cliente. Lo anotado aquí se conserva y se envía en cuanto la central vuelva; entonces todo se abre solo.</translation>
    </message>
    <message>
        <source>This desk is being erased</source>
        <translation>Este puesto se está borrando</translation>
    </message>
    <message>
        <source>What can still be sent to the office is sent now. There is nothing to do.</source>
        <translation>Lo que aún puede enviarse a la central se envía ahora. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>This desk was erased</source>
        <translation>Este puesto se ha borrado</translation>
    </message>
    <message>
        <source>Ordered by %1 on %2: %3</source>
        <translation>Ordenado por %1 el %2: %3</translation>
    </message>
    <message>
        <source>Entries that were not sent could not be taken over, since who wrote them can&apos;t be read. Tell your administrator.</source>
        <translation>No se pudieron recuperar anotaciones no enviadas, porque no se puede leer quién las escribió. Avise a su administrador.</translation>
    </message>
    <message>
        <source>Set it aside and begin again</source>
        <translation>Apartar y empezar de nuevo</translation>
    </message>
    <message>
        <source>Nothing is deleted: what can&apos;t be opened is moved to a folder beside it and kept. The desk is then paired anew.</source>
        <translation>No se borra nada: lo que no se abre pasa a una carpeta contigua y se conserva. Después el puesto se vincula de nuevo.</translation>
    </message>
    <message>
        <source>The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost.</source>
        <translation>El llavero tiene la clave de un almacén que no está en este disco. O el disco aún no está conectado: conéctelo e inténtelo de nuevo. O se vació al cerrar la sesión, y lo que no se había enviado se ha perdido.</translation>
    </message>
    <message>
        <source>Begin again on this disk</source>
        <translation>Empezar de nuevo en este disco</translation>
    </message>
    <message>
        <source>The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be opened.</source>
        <translation>Después el puesto se vuelve a vincular. El llavero conserva la clave anterior: un disco que vuelva aún se podrá abrir.</translation>
    </message>
    <message>
        <source>Nothing of what was saved here is left. How much of it had not been sent, the office is told.</source>
        <translation>No queda nada de lo que estaba guardado aquí. Se comunica a la central cuánto no se había enviado.</translation>
    </message>
    <message>
        <source>Set this desk up anew</source>
        <translation>Configurar este puesto de nuevo</translation>
    </message>
    <message>
        <source>The office ordered it.</source>
        <translation>Lo ordenó la central.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>Las dos no son iguales. Escriba de nuevo la segunda.</translation>
    </message>
    <message>
        <source>Entries taken over from what was damaged that may not have reached the office: %1. Pair this desk, and it sends them.</source>
        <translation>Anotaciones recuperadas de lo dañado que quizá no llegaron a la central: %1. Vincule este puesto y las enviará.</translation>
    </message>
    <message>
        <source>What could not be read was set aside and kept in this folder:</source>
        <translation>Lo que no se pudo leer se apartó y se conserva en esta carpeta:</translation>
    </message>
    <message>
        <source>A call rings.</source>
        <translation>Suena una llamada.</translation>
    </message>
    <message>
        <source>Calls that ring: %1.</source>
        <translation>Llamadas que suenan: %1.</translation>
    </message>
    <message>
        <source>A chat waits.</source>
        <translation>Un chat espera.</translation>
    </message>
    <message>
        <source>Chats that wait: %1.</source>
        <translation>Chats que esperan: %1.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type your password of this computer.</source>
        <translation>No se ha escrito nada. Escriba su contraseña en este ordenador.</translation>
    </message>
    <message>
        <source>Nothing was typed. Type the passphrase of this desk.</source>
        <translation>No se ha escrito nada. Escriba la frase de paso de este puesto.</translation>
    </message>
    <message>
        <source>That was not it. Check capital letters and the keyboard&apos;s language, and try again.</source>
        <translation>No era esa. Compruebe las mayúsculas y el idioma del teclado, e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Preguntar otra vez al llavero</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No one on the line.</source>
        <translation>Nadie en línea.</translation>
    </message>
    <message>
        <source>The next call or chat shows at the left. Alt A accepts it.</source>
        <translation>La próxima llamada o chat aparece a la izquierda. Alt A acepta.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Introducir un código nuevo</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Pair this desk</source>
        <translation>Vincular este puesto</translation>
    </message>
    <message>
        <source>Your team lead gives you the office&apos;s address and a code. The code works once, for ten minutes.</source>
        <translation>Su responsable le da la dirección de la central y un código. El código sirve una vez, durante diez minutos.</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Dirección de la central</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Pairing…</source>
        <translation>Vinculando…</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Pair this desk anew</source>
        <translation>Volver a vincular este puesto</translation>
    </message>
    <message>
        <source>The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.</source>
        <translation>La central ya no acepta este puesto como era. Lo que está abierto aquí termina; nada de lo guardado se pierde.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
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
        <translation>Este mensaje no se puede leer. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>Check its form against resources/protocol.</source>
        <translation>Compruebe su forma con resources/protocol.</translation>
    </message>
    <message>
        <source>This type of message is not known here. Nothing was changed.</source>
        <translation>Este tipo de mensaje no se conoce aquí. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>Something that is needed is missing. Nothing was changed.</source>
        <translation>Falta algo necesario. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>Add it and try again.</source>
        <translation>Añádalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A value has another form than it must have. Nothing was changed.</source>
        <translation>Un valor no tiene la forma debida. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted. Nothing was changed.</source>
        <translation>Es mayor de lo permitido. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>This brand is not served here.</source>
        <translation>Esta marca no se atiende aquí.</translation>
    </message>
    <message>
        <source>Check the brand&apos;s name.</source>
        <translation>Compruebe el nombre de la marca.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such topic.</source>
        <translation>Las reglas de la marca no conocen este tema.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy has no such purpose, so it opens nothing.</source>
        <translation>Las reglas de la marca no conocen esta finalidad; no abre nada.</translation>
    </message>
    <message>
        <source>Your role may not do this. The refusal was noted.</source>
        <translation>Su función no lo permite. El rechazo se ha anotado.</translation>
    </message>
    <message>
        <source>The office does not take this desk: it was taken out of service, or it is not known there. What is saved here is kept.</source>
        <translation>La central no acepta este puesto: se puso fuera de servicio o no se conoce allí. Lo que está guardado aquí se conserva.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is. Nothing was sent.</source>
        <translation>El otro lado no pudo probar quién es. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>This belongs to another brand.</source>
        <translation>Esto pertenece a otra marca.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Pida un código nuevo.</translation>
    </message>
    <message>
        <source>The token does not allow this.</source>
        <translation>El token no lo permite.</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>Eso no existe aquí.</translation>
    </message>
    <message>
        <source>Something else holds this place already. It was kept; this was not taken.</source>
        <translation>Otra cosa ocupa ya este lugar. Se conservó; esto no se tomó.</translation>
    </message>
    <message>
        <source>A part of the sequence is missing; it is asked for again.</source>
        <translation>Falta una parte de la secuencia; se pide de nuevo.</translation>
    </message>
    <message>
        <source>The record does not fit what was recorded before.</source>
        <translation>El registro no encaja con lo anterior.</translation>
    </message>
    <message>
        <source>This is not possible at this moment.</source>
        <translation>Ahora mismo no es posible.</translation>
    </message>
    <message>
        <source>This was done before; it was not done again.</source>
        <translation>Ya estaba hecho; no se ha repetido.</translation>
    </message>
    <message>
        <source>The office shows other keys than the ones this desk knows. Nothing was sent.</source>
        <translation>La central muestra otras claves que las que conoce este puesto. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>A signature is not valid. Nothing was changed.</source>
        <translation>Una firma no es válida. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>A sealed part does not open: it was changed or belongs elsewhere.</source>
        <translation>Una parte sellada no se abre: fue cambiada o es de otro sitio.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, so the office&apos;s keys can&apos;t be checked. What you note here is kept.</source>
        <translation>El reloj de este equipo va mal y no se pueden comprobar las claves de la central. Lo que anote aquí se conserva.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Ajuste la fecha y la hora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The two programs share no version of the protocol.</source>
        <translation>Los dos programas no comparten versión del protocolo.</translation>
    </message>
    <message>
        <source>Update the older one.</source>
        <translation>Actualice el más antiguo.</translation>
    </message>
    <message>
        <source>The office shows another record than before: something in it was changed, taken out or put in.</source>
        <translation>La central muestra otros registros que antes: algo en ellos se cambió, se quitó o se añadió.</translation>
    </message>
    <message>
        <source>The office&apos;s record is shorter than it was: entries were taken away, or an old backup was put back.</source>
        <translation>Los registros de la central son más cortos que antes: se quitaron entradas o se restauró una copia antigua.</translation>
    </message>
    <message>
        <source>The office holds again what it had forgotten: an old backup was put back without its list.</source>
        <translation>La central tiene de nuevo lo que había olvidado: se restauró una copia antigua sin su lista.</translation>
    </message>
    <message>
        <source>The office can&apos;t prove that it holds an entry that it acknowledged. The entry is safe on this desk.</source>
        <translation>La central no puede probar que tiene una entrada que confirmó. La entrada está segura en este puesto.</translation>
    </message>
    <message>
        <source>The store does not open: the key is wrong or the file is damaged. The file was left as it is.</source>
        <translation>El almacén no se abre: la clave es errónea o el archivo está dañado. El archivo quedó como estaba.</translation>
    </message>
    <message>
        <source>Check the key file.</source>
        <translation>Compruebe el archivo de claves.</translation>
    </message>
    <message>
        <source>This customer was forgotten: what was held of them is erased, and their page was closed here.</source>
        <translation>Este cliente ha sido olvidado: lo que se guardaba de él se ha borrado y su página se ha cerrado aquí.</translation>
    </message>
    <message>
        <source>If they are still on the line, say that their data was erased.</source>
        <translation>Si sigue en línea, dígale que sus datos se han borrado.</translation>
    </message>
    <message>
        <source>The keys, or the list of who was forgotten, are older than what the office holds: an old copy was put back. Nothing was opened.</source>
        <translation>Las claves o la lista de personas olvidadas son más antiguas que lo que guarda la central: se ha restaurado una copia antigua. No se ha abierto nada.</translation>
    </message>
    <message>
        <source>Put back the newest keys.db and forgotten.list together, and start again.</source>
        <translation>Restaure juntas la keys.db y la forgotten.list más recientes y vuelva a iniciar.</translation>
    </message>
    <message>
        <source>The store&apos;s file is not encrypted. It was left as it is.</source>
        <translation>El archivo del almacén no está cifrado. Quedó como estaba.</translation>
    </message>
    <message>
        <source>The program was linked with plain SQLite, which cannot encrypt. It does not run so.</source>
        <translation>El programa usa SQLite simple, que no cifra. Así no funciona.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; this was not saved.</source>
        <translation>El disco está lleno. Lo guardado antes está a salvo; esto no se guardó.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another program holds the store.</source>
        <translation>Otro programa tiene el almacén.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The store is damaged. The file was left as it is.</source>
        <translation>El almacén está dañado. El archivo quedó como estaba.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of this program. It was left as it is.</source>
        <translation>El almacén es de una versión más nueva. Quedó como estaba.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Actualice este programa.</translation>
    </message>
    <message>
        <source>The store did not answer as it must. Nothing was changed.</source>
        <translation>El almacén no respondió como debía. Nada ha cambiado.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Este archivo no se puede leer.</translation>
    </message>
    <message>
        <source>This file can&apos;t be written.</source>
        <translation>Este archivo no se puede escribir.</translation>
    </message>
    <message>
        <source>The office is not reachable. What you record is saved on this desk.</source>
        <translation>La central no está disponible. Lo que anote se guarda en este puesto.</translation>
    </message>
    <message>
        <source>The office does not answer at this address.</source>
        <translation>La central no responde en esta dirección.</translation>
    </message>
    <message>
        <source>Check the address and that the office runs.</source>
        <translation>Compruebe la dirección y que la central funcione.</translation>
    </message>
    <message>
        <source>This address and port can&apos;t be used.</source>
        <translation>Esta dirección y este puerto no se pueden usar.</translation>
    </message>
    <message>
        <source>Stop the program that holds it, or choose another port.</source>
        <translation>Pare el programa que los ocupa o elija otro puerto.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>No llegó respuesta a tiempo.</translation>
    </message>
    <message>
        <source>The program met a state that it should not meet. What was saved is safe.</source>
        <translation>El programa llegó a un estado imprevisto. Lo guardado está a salvo.</translation>
    </message>
    <message>
        <source>A code has 16 letters and digits, in four groups.</source>
        <translation>Un código tiene 16 letras y cifras, en cuatro grupos.</translation>
    </message>
    <message>
        <source>Compare it with the one you were given.</source>
        <translation>Compare con lo que le han dado.</translation>
    </message>
    <message>
        <source>The address begins with wss://, then a name, a colon and a number.</source>
        <translation>La dirección empieza por wss://, luego un nombre, dos puntos y un número.</translation>
    </message>
    <message>
        <source>Nobody has said who speaks, so nobody can agree yet. Nothing was noted.</source>
        <translation>Nadie ha dicho quién habla, así que aún nadie puede aceptar. No se anotó nada.</translation>
    </message>
    <message>
        <source>Ask, then Alt S. Taking back is always possible.</source>
        <translation>Pregunte y luego Alt S. Retirar siempre es posible.</translation>
    </message>
    <message>
        <source>A minor can&apos;t agree without a parent or guardian. Nothing was noted.</source>
        <translation>Un menor no puede aceptar sin padre, madre o tutor. No se anotó nada.</translation>
    </message>
    <message>
        <source>Ask to speak to one, then Alt S. Taking back is always possible.</source>
        <translation>Pida hablar con uno de ellos y luego Alt S. Retirar siempre es posible.</translation>
    </message>
    <message>
        <source>The office lost entries that this desk does not keep any more, so it can&apos;t send them again. What is younger is safe on this desk.</source>
        <translation>La central perdió anotaciones que este puesto ya no guarda, así que no puede enviarlas de nuevo. Lo más reciente está a salvo en este puesto.</translation>
    </message>
    <message>
        <source>The office works by an older policy than the one this desk knows. Nothing was sent.</source>
        <translation>La central aplica unas reglas más antiguas que las que conoce este puesto. No se envió nada.</translation>
    </message>
    <message>
        <source>Tell your administrator: the newest policy must be published again.</source>
        <translation>Avise a su administrador: hay que publicar de nuevo las reglas más recientes.</translation>
    </message>
    <message>
        <source>The office wants to put a policy in force that two of the named people did not sign. It was not taken: what was visible before stays so.</source>
        <translation>La central quiere poner en vigor unas reglas que no firmaron dos de las personas designadas. No se aceptaron: es visible lo que ya lo era.</translation>
    </message>
    <message>
        <source>Tell your administrator: somebody may be trying to see more.</source>
        <translation>Avise a su administrador: alguien puede querer ver más.</translation>
    </message>
    <message>
        <source>The office does not know the desk that this was: an older store of it was put back. What is saved here stays here.</source>
        <translation>La central no conoce el puesto que este era: se repuso una copia anterior de ella. Lo guardado aquí se queda aquí.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again: a newer store of the office knows this desk.</source>
        <translation>Avise a su administrador antes de volver a intentarlo: una copia más reciente de la central conoce este puesto.</translation>
    </message>
    <message>
        <source>Somebody ordered this desk to erase itself who may not, or it was meant for another. Nothing was erased.</source>
        <translation>Alguien sin permiso ordenó borrar este puesto, o la orden era para otro. No se ha borrado nada.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Avise a su administrador.</translation>
    </message>
    <message>
        <source>This entry is on record already; it was not taken a second time.</source>
        <translation>Esta anotación ya consta; no se tomó por segunda vez.</translation>
    </message>
    <message>
        <source>If they are still on the line, take the call anew.</source>
        <translation>Si la persona sigue en línea, atienda de nuevo la llamada.</translation>
    </message>
    <message>
        <source>Make it shorter and try again.</source>
        <translation>Acórtelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Ask your team lead.</source>
        <translation>Pregunte a su responsable.</translation>
    </message>
    <message>
        <source>Tell your administrator before you try again.</source>
        <translation>Avise a su administrador antes de intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>This pairing code is not known.</source>
        <translation>Este código no se conoce.</translation>
    </message>
    <message>
        <source>This pairing code was used before.</source>
        <translation>Este código ya se usó.</translation>
    </message>
    <message>
        <source>This pairing code is older than ten minutes.</source>
        <translation>Este código tiene más de diez minutos.</translation>
    </message>
    <message>
        <source>This pairing code was tried wrongly five times and is dead.</source>
        <translation>Este código se intentó mal cinco veces y ya no vale.</translation>
    </message>
    <message>
        <source>Tell your administrator. Both histories are kept.</source>
        <translation>Avise a su administrador. Los dos historiales se conservan.</translation>
    </message>
    <message>
        <source>This desk was opened in another place, and only one of the two goes on.</source>
        <translation>Este puesto se abrió en otro lugar, y solo uno de los dos continúa.</translation>
    </message>
    <message>
        <source>To go on here, try now. If nobody opened it elsewhere, tell your administrator.</source>
        <translation>Para seguir aquí, inténtelo ahora. Si nadie lo abrió en otro lugar, avise a su administrador.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>This desk was paired anew: what was open here is over. Everything that was saved is kept, and goes to the office.</source>
        <translation>Este puesto se volvió a vincular: lo que estaba abierto aquí terminó. Todo lo guardado se conserva y va a la central.</translation>
    </message>
    <message>
        <source>Tell your administrator. What it showed before and what it shows now are kept as proof.</source>
        <translation>Avise a su administrador. Lo que mostraba antes y lo que muestra ahora se guardan como prueba.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your administrator.</source>
        <translation>Inténtelo de nuevo; si sigue así, avise a su administrador.</translation>
    </message>
    <message>
        <source>Check that it is there and who may use it.</source>
        <translation>Compruebe que está ahí y quién puede usarlo.</translation>
    </message>
    <message>
        <source>The office does not know this call or chat any more: an older record was put back there. It is over here; what you noted of it is kept, and goes to the office.</source>
        <translation>La central ya no conoce esta llamada o este chat: allí se restauró un estado anterior. Aquí ha terminado; lo que anotó se conserva y se le enviará.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be checked. Nothing was compared.</source>
        <translation>Las reglas de la marca no permiten comprobar esto. No se ha comparado nada.</translation>
    </message>
    <message>
        <source>Ask for something else that can be checked.</source>
        <translation>Pregunte por otra cosa que se pueda comprobar.</translation>
    </message>
    <message>
        <source>So many answers did not fit today that nothing more is checked for you. It was noted.</source>
        <translation>Hoy no han coincidido tantas respuestas que ya no se comprueba nada más para usted. Se ha anotado.</translation>
    </message>
    <message>
        <source>Go on without, or ask again when it is back.</source>
        <translation>Siga sin ello o pregunte de nuevo cuando vuelva.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it fits. It may have counted as a try.</source>
        <translation>No ha llegado respuesta, así que no se sabe si coincide. Puede haber contado como un intento.</translation>
    </message>
    <message>
        <source>Ask again, or go on without.</source>
        <translation>Pregunte de nuevo o siga sin ello.</translation>
    </message>
    <message>
        <source>Nobody is on the line any more who could agree. Nothing was noted.</source>
        <translation>Ya no hay nadie en la línea que pueda aceptar. No se ha anotado nada.</translation>
    </message>
    <message>
        <source>A no, and taking back, are always possible.</source>
        <translation>Un no y una retirada siempre son posibles.</translation>
    </message>
    <message>
        <source>The office is not reachable, so nothing can be checked or shown.</source>
        <translation>No se puede contactar con la central, así que no se puede comprobar ni mostrar nada.</translation>
    </message>
    <message>
        <source>The brand&apos;s policy does not let this be shown here, whatever the reason. Nothing was shown.</source>
        <translation>Las reglas de la marca no permiten mostrar esto aquí, sea cual sea el motivo. No se ha mostrado nada.</translation>
    </message>
    <message>
        <source>Checking may be possible: Alt K.</source>
        <translation>Quizá se pueda comprobar: Alt K.</translation>
    </message>
    <message>
        <source>Nothing is on file of this. It was noted that you asked.</source>
        <translation>No hay nada registrado sobre esto. Se ha anotado que lo ha pedido.</translation>
    </message>
    <message>
        <source>Nothing that is open now needs this, so it is shown for a reason in words alone. Nothing was shown.</source>
        <translation>Nada de lo que está abierto lo necesita; solo se muestra con un motivo por escrito. No se ha mostrado nada.</translation>
    </message>
    <message>
        <source>Say why; a team lead reads it.</source>
        <translation>Diga por qué; un responsable lo leerá.</translation>
    </message>
    <message>
        <source>No answer came, so nothing was shown. It may have counted.</source>
        <translation>No ha llegado respuesta, así que no se ha mostrado nada. Puede haber contado.</translation>
    </message>
    <message>
        <source>No more is shown: this call, this field, this customer or you have used up what the brand&apos;s policy allows. It was noted.</source>
        <translation>No se muestra nada más: esta llamada, este campo, este cliente o usted han agotado lo que permiten las reglas de la marca. Quedó anotado.</translation>
    </message>
    <message>
        <source>It stands or stood here for you to read in this conversation, so a check of it would prove nothing. Nothing was compared.</source>
        <translation>Esto se puede o se podía leer aquí en esta conversación, así que comprobarlo no probaría nada. No se ha comparado nada.</translation>
    </message>
    <message>
        <source>Ask for something that is covered.</source>
        <translation>Pregunte por algo que esté cubierto.</translation>
    </message>
    <message>
        <source>What was typed can&apos;t be one: it is too short, too long, or has a slip in it. Nothing was compared, and no try was used.</source>
        <translation>Lo escrito no puede serlo: es demasiado corto, demasiado largo o tiene una errata. No se ha comparado nada y no cuenta como intento.</translation>
    </message>
    <message>
        <source>Ask again. A date is typed as day, month and a year of four digits.</source>
        <translation>Pregunte otra vez. Una fecha se escribe con día, mes y año de cuatro cifras.</translation>
    </message>
</context>
<context>
    <name>FlowHead</name>
    <message>
        <source>Back, nothing is noted</source>
        <translation>Volver, no se anota nada</translation>
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
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Bloquear este puesto</translation>
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
        <translation>Simulación – Privity</translation>
    </message>
    <message>
        <source>Privity</source>
        <translation>Privity</translation>
    </message>
    <message>
        <source>Simulation. No real customer is here.</source>
        <translation>Simulación. Aquí no hay clientes reales.</translation>
    </message>
</context>
<context>
    <name>MayICard</name>
    <message>
        <source>May I…</source>
        <translation>¿Puedo…?</translation>
    </message>
    <message>
        <source>for this topic</source>
        <translation>para este tema</translation>
    </message>
    <message>
        <source>Alt M</source>
        <translation>Alt M</translation>
    </message>
    <message>
        <source>Choose one to see why.</source>
        <translation>Elija uno para ver por qué.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>NoteBar</name>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Alt R</source>
        <translation>Alt R</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Enter a new code</source>
        <translation>Introducir un código nuevo</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
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
        <translation>Cambiar quién habla, Alt S</translation>
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
        <translation>Se guarda en este puesto hasta alcanzar la central; luego una persona confirma quién era.</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>No es esta persona</translation>
    </message>
    <message>
        <source>Alt P</source>
        <translation>Alt P</translation>
    </message>
    <message>
        <source>Closes everything at once and shows who else it could be</source>
        <translation>Cierra todo de inmediato y muestra quién más puede ser</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Open calls and chats</source>
        <translation>Llamadas y chats abiertos</translation>
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
            <numerusform>%n más abierto</numerusform>
            <numerusform>%n más abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk: look, size, language</source>
        <translation>Este puesto: aspecto, tamaño, idioma</translation>
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
        <translation>Tema</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>¿Quién habla?</translation>
    </message>
    <message>
        <source>Who speaks? Then ask.</source>
        <translation>¿Quién habla? Después, preguntar.</translation>
    </message>
    <message>
        <source>Wrap up: what was it?</source>
        <translation>Cerrar: ¿qué era?</translation>
    </message>
</context>
<context>
    <name>ShellNotices</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Esc: back</source>
        <translation>Esc: volver</translation>
    </message>
    <message>
        <source>Why it must be seen now</source>
        <translation>Por qué hay que verlo ahora</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Mostrar de todos modos</translation>
    </message>
    <message>
        <source>Asking the office…</source>
        <translation>Preguntando a la central…</translation>
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
        <translation>Cubrir</translation>
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
        <translation>Tema</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>Key that confirms the guessed topic</extracomment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2. Enter confirms.</source>
        <translation>¿Tema %1? Deducido de %2. Intro confirma.</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Tema: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose the topic</source>
        <translation>Elegir el tema</translation>
    </message>
    <message>
        <source>Alt T</source>
        <translation>Alt T</translation>
    </message>
    <message>
        <source>guessed: %1</source>
        <extracomment>Where a guessed topic comes from: &quot;guessed: Queue Billing&quot;</extracomment>
        <translation>deducido: %1</translation>
    </message>
    <message>
        <source>Topic %1? Guessed from %2.</source>
        <translation>¿Tema %1? Deducido de %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>no topic is set</source>
        <translation>sin tema elegido</translation>
    </message>
    <message>
        <source>open for this topic</source>
        <translation>abierto para este tema</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>abierto para %1</translation>
    </message>
    <message>
        <source>not needed for this topic</source>
        <translation>no hace falta para este tema</translation>
    </message>
    <message>
        <source>not needed for %1</source>
        <translation>no hace falta para %1</translation>
    </message>
    <message>
        <source>the customer has not agreed</source>
        <translation>el cliente no ha dado su consentimiento</translation>
    </message>
    <message>
        <source>the customer has not agreed to %1</source>
        <translation>el cliente no ha dado su consentimiento para %1</translation>
    </message>
    <message>
        <source>nobody has said yet who speaks</source>
        <translation>aún no se ha indicado quién habla</translation>
    </message>
    <message>
        <source>not for the person who speaks</source>
        <translation>no para quien habla</translation>
    </message>
    <message>
        <source>identity is not sure enough</source>
        <translation>identidad no lo bastante segura</translation>
    </message>
    <message>
        <source>not for your role</source>
        <translation>no para su función</translation>
    </message>
    <message>
        <source>not shown at this place</source>
        <translation>no se muestra en este lugar</translation>
    </message>
    <message>
        <source>locked by law</source>
        <translation>bloqueado por ley</translation>
    </message>
    <message>
        <source>locked by law until %1</source>
        <translation>bloqueado por ley hasta el %1</translation>
    </message>
    <message>
        <source>no rule for it; reported</source>
        <translation>sin regla; comunicado</translation>
    </message>
    <message>
        <source>the office has not answered for this topic yet</source>
        <translation>la central aún no ha respondido para este tema</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>The brand has no rule for this; reported.</source>
        <translation>La marca no tiene regla; comunicado.</translation>
    </message>
    <message>
        <source>Not on this channel.</source>
        <translation>No por este canal.</translation>
    </message>
    <message>
        <source>Nothing to ask: %1.</source>
        <translation>Nada que preguntar: %1.</translation>
    </message>
    <message>
        <source>The customer objected on %1.</source>
        <translation>Oposición el %1.</translation>
    </message>
    <message>
        <source>The customer agreed on %1.</source>
        <translation>Consentimiento dado el %1.</translation>
    </message>
    <message>
        <source>The customer agreed again on %1.</source>
        <translation>Consentimiento renovado el %1.</translation>
    </message>
    <message>
        <source>The agreement ends soon. You may ask again.</source>
        <translation>El consentimiento acaba pronto. Puede volver a preguntar.</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>Nadie ha preguntado aún.</translation>
    </message>
    <message>
        <source>Asked on %1, no clear answer.</source>
        <translation>Se preguntó el %1, sin respuesta clara.</translation>
    </message>
    <message>
        <source>The agreement ended on %1.</source>
        <translation>El consentimiento acabó el %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1.</source>
        <translation>Dijo que no el %1.</translation>
    </message>
    <message>
        <source>The customer said no on %1. Do not ask before %2.</source>
        <translation>Dijo que no el %1. No pregunte antes del %2.</translation>
    </message>
    <message>
        <source>The customer took it back on %1.</source>
        <translation>Retirado el %1.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. Do not ask before %2.</source>
        <translation>Retirado el %1. No pregunte antes del %2.</translation>
    </message>
    <message>
        <source>The customer said no on %1. You may ask again.</source>
        <translation>Dijo que no el %1. Puede volver a preguntar.</translation>
    </message>
    <message>
        <source>The customer took it back on %1. You may ask again.</source>
        <translation>Retirado el %1. Puede volver a preguntar.</translation>
    </message>
    <message>
        <source>The brand stopped it on %1.</source>
        <translation>La marca lo detuvo el %1.</translation>
    </message>
    <message>
        <source>Found not valid on %1.</source>
        <translation>Declarado no válido el %1.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no preguntado</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>preguntado</translation>
    </message>
    <message>
        <source>asked – no answer</source>
        <translation>preguntado – sin respuesta</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>agreed again</source>
        <translation>aceptado de nuevo</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>dijo que no</translation>
    </message>
    <message>
        <source>took back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>stopped by the brand</source>
        <translation>detenido por la marca</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>no válido</translation>
    </message>
    <message>
        <source>customer agreed</source>
        <translation>consentimiento</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrato</translation>
    </message>
    <message>
        <source>required by law</source>
        <translation>exigido por ley</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>peligro de vida</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>misión pública</translation>
    </message>
    <message>
        <source>legitimate interest</source>
        <translation>interés legítimo</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>ask them first</source>
        <translation>preguntar antes</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>No se sabe quién habla</translation>
    </message>
    <message>
        <source>Customer speaks</source>
        <translation>Habla el cliente</translation>
    </message>
    <message>
        <source>Joint holder speaks</source>
        <translation>Habla el cotitular</translation>
    </message>
    <message>
        <source>Authorised person speaks</source>
        <translation>Habla una persona autorizada</translation>
    </message>
    <message>
        <source>Minor speaks</source>
        <translation>Habla un menor</translation>
    </message>
    <message>
        <source>Company contact speaks</source>
        <translation>Habla el contacto de la empresa</translation>
    </message>
    <message>
        <source>Helper or interpreter present</source>
        <translation>Ayudante o intérprete presente</translation>
    </message>
    <message>
        <source>none here; a yes stays closed until it is confirmed</source>
        <translation>ninguna aquí; un sí queda cerrado hasta confirmarse</translation>
    </message>
    <message>
        <source>this call&apos;s recording</source>
        <translation>grabación de esta llamada</translation>
    </message>
    <message>
        <source>the messages of this chat</source>
        <translation>mensajes de este chat</translation>
    </message>
    <message>
        <source>the customer&apos;s key press</source>
        <translation>tecla pulsada por el cliente</translation>
    </message>
    <message>
        <source>the recorder&apos;s own start</source>
        <translation>inicio de la propia grabación</translation>
    </message>
    <message>
        <source>a link the customer confirms</source>
        <translation>enlace que confirma el cliente</translation>
    </message>
    <message>
        <source>your note and a confirmation sent</source>
        <translation>su nota y una confirmación enviada</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>opens with topic %1</source>
        <extracomment>Next step to a covered field: %1 is the topic that opens it</extracomment>
        <translation>se abre con el tema %1</translation>
    </message>
    <message>
        <source>say who speaks: Alt S</source>
        <translation>indique quién habla: Alt S</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>sin regla</translation>
    </message>
    <message>
        <source>not on this channel</source>
        <translation>no por este canal</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>acaba en %n día</numerusform>
            <numerusform>acaba en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>objected %1</source>
        <translation>oposición %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Status of an agreement and its date: &quot;took back 9 Nov&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>by the phone menu</source>
        <translation>por el menú telefónico</translation>
    </message>
    <message>
        <source>by the app</source>
        <translation>por la aplicación</translation>
    </message>
    <message>
        <source>by the chat bot</source>
        <translation>por el robot</translation>
    </message>
    <message>
        <source>by an earlier agent</source>
        <translation>por un compañero</translation>
    </message>
    <message>
        <source>Not paired with an office</source>
        <translation>Sin vincular a una central</translation>
    </message>
    <message>
        <source>Connecting… Saved on this desk: %1</source>
        <translation>Conectando… Guardado en este puesto: %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Office not reachable. Saved on this desk: %1</source>
        <translation>Central no disponible. Guardado en este puesto: %1</translation>
    </message>
    <message>
        <source>Office not reachable.</source>
        <translation>Central no disponible.</translation>
    </message>
    <message>
        <source>Saved on this desk: %1</source>
        <translation>Guardado en este puesto: %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>The office refused this desk.</source>
        <translation>La central rechazó este puesto.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Sin vincular</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <extracomment>Header, very short: things saved on this desk that the office does not have yet</extracomment>
        <translation>Guardado aquí: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
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
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Time of day of a value: &quot;at 09:12&quot;</extracomment>
        <translation>a las %1</translation>
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
        <translation>último contacto el %1</translation>
    </message>
    <message>
        <source>The office put an older record back on %1. What it lost is sent again from this desk: %2. Reason: %3</source>
        <extracomment>%1: a date, %2: a number of entries, %3: the operator&apos;s own words</extracomment>
        <translation>La central restauró un estado anterior el %1. Lo que perdió se envía de nuevo desde este puesto: %2. Motivo: %3</translation>
    </message>
    <message>
        <source>opens once they are identified</source>
        <translation>se abre cuando conste quién es</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day: &quot;9 Nov, 14:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>They say it is wrong</source>
        <translation>Dicen que está mal</translation>
    </message>
    <message>
        <source>They ask what we hold</source>
        <translation>Preguntan qué tenemos</translation>
    </message>
    <message>
        <source>It must be read back to them</source>
        <translation>Hay que leérselo</translation>
    </message>
    <message>
        <source>The law asks for it</source>
        <translation>La ley lo exige</translation>
    </message>
    <message>
        <source>To check for fraud</source>
        <translation>Para comprobar un fraude</translation>
    </message>
    <message>
        <source>Another system needs it</source>
        <translation>Otro sistema lo necesita</translation>
    </message>
    <message>
        <source>%1 is covered again: the topic or the customer changed.</source>
        <extracomment>%1: a field&apos;s name</extracomment>
        <translation>%1 vuelve a estar cubierto: cambió el tema o el cliente.</translation>
    </message>
    <message>
        <source>%1 is covered again: they are on hold.</source>
        <translation>%1 vuelve a estar cubierto: la llamada está en espera.</translation>
    </message>
    <message>
        <source>%1 is covered again: this desk was locked.</source>
        <translation>%1 vuelve a estar cubierto: este puesto se bloqueó.</translation>
    </message>
    <message>
        <source>%1 is covered again: it is less sure who speaks.</source>
        <translation>%1 vuelve a estar cubierto: es menos seguro quién habla.</translation>
    </message>
    <message>
        <source>%1 is covered again: the brand&apos;s policy changed.</source>
        <translation>%1 vuelve a estar cubierto: cambiaron las reglas de la marca.</translation>
    </message>
    <message>
        <source>%1 is covered again: the customer took back what it rested on.</source>
        <translation>%1 vuelve a estar cubierto: el cliente retiró aquello en que se basaba.</translation>
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
        <translation>%1, %2, otra fuente dice otra cosa</translation>
    </message>
    <message>
        <source>%1, covered, %2</source>
        <extracomment>Screen reader: a covered field and why; with what its cover leaves open at the end</extracomment>
        <translation>%1, cubierto, %2</translation>
    </message>
    <message>
        <source>%1, covered, ends %2, %3</source>
        <translation>%1, cubierto, termina en %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Why a field is covered, and the next step: &quot;not needed for Bill; opens with topic Delivery&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Covered: %1</source>
        <extracomment>Why the covered fields of a group are covered: &quot;Covered: not needed for Delivery&quot;</extracomment>
        <translation>Cubierto: %1</translation>
    </message>
    <message>
        <source>%1, covered, they knew it</source>
        <translation>%1, cubierto, lo ha sabido</translation>
    </message>
    <message>
        <source>they knew it, %1</source>
        <extracomment>Of a covered field that fitted what the customer said, and when: &quot;they knew it, 2 min ago&quot;</extracomment>
        <translation>lo ha sabido, %1</translation>
    </message>
</context>
<context>
    <name>privity::view::CheckViewModel</name>
    <message>
        <source>What the customer wrote</source>
        <translation>Lo que han escrito</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>Lo que dicen</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <extracomment>A field fits what is on file: &quot;Family name matches&quot;</extracomment>
        <translation>%1 coincide</translation>
    </message>
    <message>
        <source>%1 is close, not the same. It counts as no match.</source>
        <translation>%1 se parece, pero no es igual. Cuenta como fallo.</translation>
    </message>
    <message>
        <source>%1 does not match</source>
        <translation>%1 no coincide</translation>
    </message>
    <message>
        <source>%1 is locked; nothing was compared</source>
        <translation>%1 está bloqueado; no se ha comparado nada</translation>
    </message>
    <message>
        <source>Say only: I could not confirm that.</source>
        <translation>Diga solo: no he podido confirmarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n more, then it is locked.</source>
        <translation>
            <numerusform>Queda %n intento; después se bloquea.</numerusform>
            <numerusform>Quedan %n intentos; después se bloquea.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1, or until they come in through the app or the phone menu.</source>
        <translation>Bloqueado hasta %1, o hasta que entren por la aplicación o el menú telefónico.</translation>
    </message>
    <message>
        <source>Locked until a team lead has looked into it.</source>
        <translation>Bloqueado hasta que lo revise un responsable de equipo.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was compared.</source>
        <translation>No se ha escrito nada, así que no se ha comparado nada.</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <extracomment>Other fields that may be checked: &quot;Or: IBAN · ✓ Date of birth&quot;</extracomment>
        <translation>O bien: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ConsentFlowViewModel</name>
    <message numerus="yes">
        <source>We will not ask again for %n months</source>
        <extracomment>What follows a &quot;no&quot;: the cool-down of the brand&apos;s policy</extracomment>
        <translation>
            <numerusform>No volveremos a preguntar en %n mes</numerusform>
            <numerusform>No volveremos a preguntar en %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>This stays closed</source>
        <translation>Esto queda cerrado</translation>
    </message>
    <message>
        <source>Proof: wording %1, %2, %3</source>
        <extracomment>What will prove the answer: version of the wording, its language, kind of proof</extracomment>
        <translation>Prueba: texto %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>privity::view::DeskViewModel</name>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Nuevo intento en %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nuevo intento…</translation>
    </message>
    <message>
        <source>Consents, notes and answers are kept here. Not possible now: check, show, values of another topic.</source>
        <translation>Los consentimientos, notas y respuestas se guardan aquí. Ahora no es posible: comprobar, mostrar, valores de otro tema.</translation>
    </message>
    <message>
        <source>With a new code this desk goes on, and nothing that was saved is lost.</source>
        <translation>Con un código nuevo este puesto sigue, y nada de lo guardado se pierde.</translation>
    </message>
</context>
<context>
    <name>privity::view::EnrolViewModel</name>
    <message>
        <source>The address is missing. Your team lead has it.</source>
        <translation>Falta la dirección. La tiene su responsable de equipo.</translation>
    </message>
    <message>
        <source>The code is missing. Your team lead has it.</source>
        <translation>Falta el código. Lo tiene su responsable de equipo.</translation>
    </message>
    <message>
        <source>Saved here and not sent yet: %1. Once the desk is paired, the office gets it.</source>
        <translation>Guardado aquí y aún no enviado: %1. En cuanto el puesto esté vinculado, la central lo recibe.</translation>
    </message>
</context>
<context>
    <name>privity::view::InteractionViewModel</name>
    <message>
        <source>Call rings %1</source>
        <translation>Llamada sonando %1</translation>
    </message>
    <message>
        <source>Chat waits %1</source>
        <translation>Chat en espera %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamada %1</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Llamada terminada</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>Chat terminado</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>ofrecido</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>espera %1</translation>
    </message>
    <message>
        <source>Right person?</source>
        <translation>¿Es la persona correcta?</translation>
    </message>
    <message>
        <source>New caller</source>
        <translation>Nueva llamada</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Customer since a year: &quot;since 2017&quot;</extracomment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identificado</translation>
    </message>
    <message>
        <source>Identified %1</source>
        <translation>Identificado %1</translation>
    </message>
    <message>
        <source>Fetching from the office…</source>
        <translation>Buscando en la central…</translation>
    </message>
    <message>
        <source>%1: saved and synced</source>
        <extracomment>A thing that was just recorded and where it is safe by now</extracomment>
        <translation>%1: guardado y sincronizado</translation>
    </message>
    <message>
        <source>%1: saved on this desk</source>
        <translation>%1: guardado en este puesto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Customer confirmed</source>
        <translation>Cliente confirmado</translation>
    </message>
    <message>
        <source>Number known; ask who it is</source>
        <translation>Número conocido; pregunte quién es</translation>
    </message>
    <message>
        <source>Address known; ask who it is</source>
        <translation>Dirección conocida; pregunte quién es</translation>
    </message>
    <message>
        <source>Nobody is confirmed, so nothing is open. A note and wrapping up are possible.</source>
        <translation>Nadie está confirmado, así que no hay nada abierto. Se puede anotar y cerrar.</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Take down what they say; for more, they come in through the phone menu or the app.</source>
        <translation>Sin identificar: lo guardado sigue cubierto. Anote lo que dicen; para más, deben entrar por el menú telefónico o la aplicación.</translation>
    </message>
    <message>
        <source>The customer&apos;s data is not kept on this desk. It comes when the office is reached.</source>
        <translation>Los datos del cliente no se conservan en este puesto. Llegan en cuanto se alcance la central.</translation>
    </message>
    <message>
        <source>Clear, of other topics</source>
        <translation>Visible, de otros temas</translation>
    </message>
    <message>
        <source>Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.</source>
        <translation>Sin identificar: lo guardado sigue cubierto. Compruebe lo que dicen (Alt K), o anótelo.</translation>
    </message>
    <message>
        <source>Partly identified</source>
        <translation>Identificación parcial</translation>
    </message>
    <message>
        <source>Partly identified %1</source>
        <translation>Identificación parcial %1</translation>
    </message>
    <message>
        <source>Partly identified: what needs more stays covered. Check one more thing (Alt K).</source>
        <translation>Identificación parcial: lo que exige más sigue cubierto. Compruebe algo más (Alt K).</translation>
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
        <translation>Retirarlo vale al momento; nada más cambia.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>Buttons below the chips of &quot;May I…?&quot;; %1 is the purpose: &quot;Take back: saving tips&quot;</extracomment>
        <translation>Retirar: %1</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Preguntar: %1</translation>
    </message>
</context>
<context>
    <name>privity::view::ShowViewModel</name>
    <message>
        <source>Show which field?</source>
        <translation>¿Mostrar qué campo?</translation>
    </message>
    <message>
        <source>Show anyway: %1</source>
        <extracomment>The value of a covered field is shown for some seconds: &quot;Show: IBAN&quot;</extracomment>
        <translation>Mostrar de todos modos: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>No topic is set that needs it. It is noted for a team lead.</source>
        <translation>No hay ningún tema elegido que lo necesite. Queda anotado para un responsable.</translation>
    </message>
    <message>
        <source>Not needed for %1. It is noted for a team lead.</source>
        <translation>No hace falta para %1. Queda anotado para un responsable.</translation>
    </message>
    <message>
        <source>Nothing was typed, so nothing was asked.</source>
        <translation>No se escribió nada, así que no se preguntó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is covered in %n s</source>
        <translation>
            <numerusform>%1 se cubrirá en %n s</numerusform>
            <numerusform>%1 se cubrirá en %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is shown for %n s</source>
        <extracomment>For who does not see it: &quot;IBAN is shown for 30 s&quot;</extracomment>
        <translation>
            <numerusform>%1 se muestra durante %n s</numerusform>
            <numerusform>%1 se muestra durante %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not agreed to what it is for, or took it back.</source>
        <translation>No hay consentimiento para su finalidad, o se ha retirado.</translation>
    </message>
    <message>
        <source>No purpose opens it.</source>
        <translation>Ninguna finalidad lo abre.</translation>
    </message>
    <message>
        <source>Say why in words; a team lead looks at every one of these.</source>
        <translation>Diga por qué con palabras; un responsable revisa cada uno de estos casos.</translation>
    </message>
    <message>
        <source>Needed for %1. It is noted who saw it, and why.</source>
        <translation>Necesario para %1. Queda anotado quién lo ha visto y por qué.</translation>
    </message>
</context>
<context>
    <name>privity::view::UtteranceListModel</name>
    <message>
        <source>Customer, %1: %2</source>
        <extracomment>Screen reader, a chat message: time, words</extracomment>
        <translation>Cliente, %1: %2</translation>
    </message>
    <message>
        <source>You, %1: %2</source>
        <translation>Usted, %1: %2</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <extracomment>Under an answer in a chat that waits on this desk: time</extracomment>
        <translation>%1, aún sin enviar</translation>
    </message>
    <message>
        <source>You, %1, not sent yet: %2</source>
        <translation>Usted, %1, aún sin enviar: %2</translation>
    </message>
</context>
</TS>
