<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Connect to SparkBot…</source>
        <translation>&amp;Conectar a SparkBot…</translation>
    </message>
    <message>
        <source>Connect another account</source>
        <translation>Conectar otra cuenta</translation>
    </message>
    <message>
        <source>&amp;Manage Profiles…</source>
        <translation>&amp;Administrar perfiles…</translation>
    </message>
    <message>
        <source>Rename accounts, replace their keys or remove them</source>
        <translation>Cambiar el nombre de las cuentas, reemplazar sus claves o quitarlas</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Cerrar esta ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close all windows and quit</source>
        <translation>Cerrar todas las ventanas y salir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Move the selected text to the clipboard</source>
        <translation>Mover el texto seleccionado al portapapeles</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the selection to the clipboard</source>
        <translation>Copiar la selección al portapapeles</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Insert the text of the clipboard</source>
        <translation>Insertar el texto del portapapeles</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar t&amp;odo</translation>
    </message>
    <message>
        <source>Select all chats of the list, or all text of the field</source>
        <translation>Seleccionar todos los chats de la lista o todo el texto del campo</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Filter the chats by name, phone or id</source>
        <translation>Filtrar los chats por nombre, teléfono o ID</translation>
    </message>
    <message>
        <source>&amp;Go to Number</source>
        <translation>&amp;Ir al número</translation>
    </message>
    <message>
        <source>Choose the number whose chats are shown</source>
        <translation>Elegir el número cuyos chats se muestran</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <source>Show or hide the details of the current chat</source>
        <translation>Mostrar u ocultar los detalles del chat actual</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>Read the numbers and the chats again</source>
        <translation>Volver a leer los números y los chats</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Use the whole screen for this window</source>
        <translation>Usar toda la pantalla para esta ventana</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Activo</translation>
    </message>
    <message>
        <source>Set the selected chats to Active</source>
        <translation>Pasar los chats seleccionados al estado Activo</translation>
    </message>
    <message>
        <source>&amp;Pending</source>
        <translation>&amp;Pendiente</translation>
    </message>
    <message>
        <source>Set the selected chats to Pending</source>
        <translation>Pasar los chats seleccionados al estado Pendiente</translation>
    </message>
    <message>
        <source>&amp;Resolved</source>
        <translation>&amp;Resuelto</translation>
    </message>
    <message>
        <source>Set the selected chats to Resolved</source>
        <translation>Pasar los chats seleccionados al estado Resuelto</translation>
    </message>
    <message>
        <source>Arc&amp;hived</source>
        <translation>Arc&amp;hivado</translation>
    </message>
    <message>
        <source>Set the selected chats to Archived</source>
        <translation>Pasar los chats seleccionados al estado Archivado</translation>
    </message>
    <message>
        <source>Re&amp;moved…</source>
        <translation>E&amp;liminado…</translation>
    </message>
    <message>
        <source>Set the selected chats to Removed, after a question</source>
        <translation>Pasar los chats seleccionados al estado Eliminado, previa confirmación</translation>
    </message>
    <message>
        <source>&amp;Unassign</source>
        <translation>&amp;Desasignar</translation>
    </message>
    <message>
        <source>Take the selected chats from their agent and department</source>
        <translation>Quitar el agente y el departamento de los chats seleccionados</translation>
    </message>
    <message>
        <source>&amp;Next Unread</source>
        <translation>&amp;Siguiente no leído</translation>
    </message>
    <message>
        <source>Go to the next chat with unread messages</source>
        <translation>Ir al siguiente chat con mensajes no leídos</translation>
    </message>
    <message>
        <source>P&amp;revious Unread</source>
        <translation>A&amp;nterior no leído</translation>
    </message>
    <message>
        <source>Go to the previous chat with unread messages</source>
        <translation>Ir al chat anterior con mensajes no leídos</translation>
    </message>
    <message>
        <source>&amp;Copy Chat ID</source>
        <translation>&amp;Copiar ID del chat</translation>
    </message>
    <message>
        <source>Copy the ids of the selected chats, one a line</source>
        <translation>Copiar los ID de los chats seleccionados, uno por línea</translation>
    </message>
    <message>
        <source>&amp;Edit Metadata</source>
        <translation>&amp;Editar metadatos</translation>
    </message>
    <message>
        <source>Edit the value of the current key</source>
        <translation>Editar el valor de la clave actual</translation>
    </message>
    <message>
        <source>&amp;Add Key</source>
        <translation>&amp;Agregar clave</translation>
    </message>
    <message>
        <source>Add a key to the metadata of this contact</source>
        <translation>Agregar una clave a los metadatos de este contacto</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Send the pending changes of this contact</source>
        <translation>Enviar los cambios pendientes de este contacto</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>&amp;Descartar cambios</translation>
    </message>
    <message>
        <source>Drop the pending changes of this contact</source>
        <translation>Desechar los cambios pendientes de este contacto</translation>
    </message>
    <message>
        <source>&amp;Route Queue…</source>
        <translation>&amp;Desviar cola…</translation>
    </message>
    <message>
        <source>Route what waits on one number to another</source>
        <translation>Desviar lo que espera en un número hacia otro</translation>
    </message>
    <message>
        <source>&amp;Sync Session</source>
        <translation>&amp;Sincronizar sesión</translation>
    </message>
    <message>
        <source>Synchronise this number with its phone</source>
        <translation>Sincronizar este número con su teléfono</translation>
    </message>
    <message>
        <source>&amp;About SparkBot Console</source>
        <translation>&amp;Acerca de SparkBot Console</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Versión y licencia</translation>
    </message>
</context>
<context>
    <name>ChatCells</name>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Unread: unknown</source>
        <translation>No leídos: desconocido</translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>No leídos: %1</translation>
    </message>
    <message>
        <source>No labels</source>
        <translation>Sin etiquetas</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>no guardado</translation>
    </message>
    <message>
        <source>not saved: %1</source>
        <translation>no guardado: %1</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>resultado desconocido</translation>
    </message>
    <message>
        <source>outcome unknown: %1</source>
        <translation>resultado desconocido: %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no account called “%1”.
</source>
        <translation>No hay ninguna cuenta llamada “%1”.
</translation>
    </message>
    <message>
        <source>--account needs the name of an account.</source>
        <translation>--account necesita el nombre de una cuenta.</translation>
    </message>
    <message>
        <source>A key on the command line can be read by every program on this computer. Start without it and paste the key into the window.</source>
        <translation>Una clave en la línea de comandos puede leerla cualquier programa de este equipo. Iniciar sin ella y pegar la clave en la ventana.</translation>
    </message>
    <message>
        <source>Unknown argument “%1”. --help lists the ones there are.</source>
        <translation>Argumento desconocido «%1». --help muestra los que existen.</translation>
    </message>
    <message>
        <source>--demo and --account exclude each other.</source>
        <translation>--demo y --account se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>Usage: sparkbot-console [--demo | --account NAME]

  --demo           open the built-in sample account; nothing leaves this computer
  --account NAME   open this account in place of the last one used
  --version        print the version
  --help           print this text
</source>
        <translation>Uso: sparkbot-console [--demo | --account NOMBRE]

  --demo             abre la cuenta de ejemplo incorporada; nada sale de este equipo
  --account NOMBRE   abre esta cuenta en lugar de la última usada
  --version          muestra la versión
  --help             muestra este texto
</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>this account</source>
        <translation>esta cuenta</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>este número</translation>
    </message>
    <message>
        <source>this chat</source>
        <translation>este chat</translation>
    </message>
    <message>
        <source>this contact</source>
        <translation>este contacto</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>The list of numbers was not updated.</source>
        <translation>La lista de números no se actualizó.</translation>
    </message>
    <message>
        <source>The chats of %1 were not updated.</source>
        <translation>Los chats de %1 no se actualizaron.</translation>
    </message>
    <message>
        <source>The metadata of %1 was not loaded.</source>
        <translation>Los metadatos de %1 no se cargaron.</translation>
    </message>
    <message>
        <source>How many messages wait on %1 is unknown.</source>
        <translation>No se sabe cuántos mensajes esperan en %1.</translation>
    </message>
    <message>
        <source>The status of %1 was not changed.</source>
        <translation>El estado de %1 no se cambió.</translation>
    </message>
    <message>
        <source>The agent of %1 was not changed.</source>
        <translation>El agente de %1 no se cambió.</translation>
    </message>
    <message>
        <source>The session of %1 was not synchronised. Queued messages stay queued.</source>
        <translation>La sesión de %1 no se sincronizó. Los mensajes en cola siguen en cola.</translation>
    </message>
    <message>
        <source>The metadata of %1 was not changed. Your edits are kept.</source>
        <translation>Los metadatos de %1 no se cambiaron. Lo editado se conserva.</translation>
    </message>
    <message>
        <source>No message was routed.</source>
        <translation>No se desvió ningún mensaje.</translation>
    </message>
    <message>
        <source>The status of %1 may or may not have changed.</source>
        <translation>No se sabe si el estado de %1 cambió.</translation>
    </message>
    <message>
        <source>The agent of %1 may or may not have been removed.</source>
        <translation>No se sabe si se quitó el agente de %1.</translation>
    </message>
    <message>
        <source>The session of %1 may or may not have been synchronised.</source>
        <translation>No se sabe si la sesión de %1 se sincronizó.</translation>
    </message>
    <message>
        <source>The metadata of %1 may or may not have been saved. Your edits are kept.</source>
        <translation>No se sabe si los metadatos de %1 se guardaron. Lo editado se conserva.</translation>
    </message>
    <message>
        <source>The route may or may not have happened.</source>
        <translation>No se sabe si el desvío se realizó.</translation>
    </message>
    <message>
        <source>This key may not see the numbers of the account.</source>
        <translation>Esta clave no tiene permiso para ver los números de la cuenta.</translation>
    </message>
    <message>
        <source>This key may not see the chats of %1.</source>
        <translation>Esta clave no tiene permiso para ver los chats de %1.</translation>
    </message>
    <message>
        <source>This key may not read contacts.</source>
        <translation>Esta clave no tiene permiso para leer contactos.</translation>
    </message>
    <message>
        <source>This key may not read queue counts.</source>
        <translation>Esta clave no tiene permiso para leer el recuento de las colas.</translation>
    </message>
    <message>
        <source>This key may not change the status of chats.</source>
        <translation>Esta clave no tiene permiso para cambiar el estado de los chats.</translation>
    </message>
    <message>
        <source>This key may not unassign chats.</source>
        <translation>Esta clave no tiene permiso para desasignar chats.</translation>
    </message>
    <message>
        <source>This key may not synchronise sessions.</source>
        <translation>Esta clave no tiene permiso para sincronizar sesiones.</translation>
    </message>
    <message>
        <source>This key may not change metadata.</source>
        <translation>Esta clave no tiene permiso para cambiar metadatos.</translation>
    </message>
    <message>
        <source>This key may not route queues.</source>
        <translation>Esta clave no tiene permiso para desviar colas.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Esperar un momento y volver a intentar.</translation>
    </message>
    <message>
        <source>There is no SparkBot API at this address.</source>
        <translation>No hay ninguna API de SparkBot en esta dirección.</translation>
    </message>
    <message>
        <source>Check the API address, including its last part (often /v1).</source>
        <translation>Comprobar la dirección de la API, incluida la última parte (a menudo /v1).</translation>
    </message>
    <message>
        <source>SparkBot has no chats for %1. The number&apos;s plan may not include chats.</source>
        <translation>SparkBot no tiene chats para %1. Es posible que el plan del número no incluya chats.</translation>
    </message>
    <message>
        <source>Choose another number, or look at this number&apos;s plan.</source>
        <translation>Elegir otro número o revisar el plan de este número.</translation>
    </message>
    <message>
        <source>SparkBot has no contact for %1 on %2.</source>
        <translation>SparkBot no tiene ningún contacto para %1 en %2.</translation>
    </message>
    <message>
        <source>Synchronise the session of the number and try again.</source>
        <translation>Sincronizar la sesión del número y volver a intentar.</translation>
    </message>
    <message>
        <source>SparkBot does not find the chat with %1 on %2. It may have been deleted.</source>
        <translation>SparkBot no encuentra el chat con %1 en %2. Es posible que se haya eliminado.</translation>
    </message>
    <message>
        <source>Refresh the chats to see what is there.</source>
        <translation>Actualizar los chats para ver lo que hay.</translation>
    </message>
    <message>
        <source>SparkBot has no contact %1 on %2 to save metadata for.</source>
        <translation>SparkBot no tiene el contacto %1 en %2, por lo que no puede guardar sus metadatos.</translation>
    </message>
    <message>
        <source>Refresh the chats to see whether the contact still exists.</source>
        <translation>Actualizar los chats para ver si el contacto todavía existe.</translation>
    </message>
    <message>
        <source>SparkBot does not know %1: the number is no longer registered.</source>
        <translation>SparkBot no conoce %1: el número ya no está registrado.</translation>
    </message>
    <message>
        <source>Refresh the numbers. The others are not affected.</source>
        <translation>Actualizar los números. Los demás no se ven afectados.</translation>
    </message>
    <message>
        <source>One of the two numbers is no longer registered with SparkBot.</source>
        <translation>Uno de los dos números ya no está registrado en SparkBot.</translation>
    </message>
    <message>
        <source>Refresh the numbers and choose again.</source>
        <translation>Actualizar los números y elegir de nuevo.</translation>
    </message>
    <message>
        <source>The details say what the server objects to.</source>
        <translation>Los detalles indican qué objeta el servidor.</translation>
    </message>
    <message>
        <source>SparkBot refused the new status (HTTP %1).</source>
        <translation>SparkBot rechazó el nuevo estado (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused to unassign the chat (HTTP %1).</source>
        <translation>SparkBot se negó a desasignar el chat (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot could not synchronise the number (HTTP %1). The phone may be offline.</source>
        <translation>SparkBot no pudo sincronizar el número (HTTP %1). Es posible que el teléfono no tenga conexión.</translation>
    </message>
    <message>
        <source>SparkBot refused the metadata (HTTP %1).</source>
        <translation>SparkBot rechazó los metadatos (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused the route (HTTP %1).</source>
        <translation>SparkBot rechazó el desvío (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused the request (HTTP %1).</source>
        <translation>SparkBot rechazó la solicitud (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot did not accept the API key of %1.</source>
        <translation>SparkBot no aceptó la clave de API de %1.</translation>
    </message>
    <message>
        <source>Check that the whole key was copied, or try the other way to send it.</source>
        <translation>Comprobar que se copió la clave completa o probar la otra forma de enviarla.</translation>
    </message>
    <message>
        <source>Replace the key to go on.</source>
        <translation>Reemplazar la clave para continuar.</translation>
    </message>
    <message>
        <source>SparkBot asks for payment before it goes on with %1.</source>
        <translation>SparkBot pide un pago antes de continuar con %1.</translation>
    </message>
    <message>
        <source>Look at the billing of the account in the web console.</source>
        <translation>Revisar la facturación de la cuenta en la consola web.</translation>
    </message>
    <message>
        <source>Use a key that has this permission, or ask who manages the account.</source>
        <translation>Usar una clave que tenga este permiso o consultar a quien administra la cuenta.</translation>
    </message>
    <message>
        <source>SparkBot says that this conflicts with something under way.</source>
        <translation>SparkBot indica que esto entra en conflicto con algo que está en curso.</translation>
    </message>
    <message>
        <source>Refresh, look again and then decide.</source>
        <translation>Actualizar, revisar de nuevo y luego decidir.</translation>
    </message>
    <message>
        <source>SparkBot has a problem (HTTP %1).</source>
        <translation>SparkBot tiene un problema (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot answered in a way this program does not know (HTTP %1).</source>
        <translation>SparkBot respondió de una forma que este programa no conoce (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the API address.</source>
        <translation>Comprobar la dirección de la API.</translation>
    </message>
    <message>
        <source>The request waited too long for its turn.</source>
        <translation>La solicitud esperó demasiado su turno.</translation>
    </message>
    <message>
        <source>Connecting to SparkBot took too long.</source>
        <translation>La conexión con SparkBot tardó demasiado.</translation>
    </message>
    <message>
        <source>SparkBot did not answer in time.</source>
        <translation>SparkBot no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The answer from SparkBot stopped half-way.</source>
        <translation>La respuesta de SparkBot se interrumpió a la mitad.</translation>
    </message>
    <message>
        <source>The server wanted to send us elsewhere, which is never followed.</source>
        <translation>El servidor quiso redirigir la solicitud a otro lugar, lo que nunca se sigue.</translation>
    </message>
    <message>
        <source>The server wanted to send us to %1, which is never followed.</source>
        <translation>El servidor quiso redirigir la solicitud a %1, lo que nunca se sigue.</translation>
    </message>
    <message>
        <source>Check the API address: the key goes to that address only.</source>
        <translation>Comprobar la dirección de la API: la clave se envía solo a esa dirección.</translation>
    </message>
    <message>
        <source>SparkBot asks us to slow down.</source>
        <translation>SparkBot pide ir más despacio.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Volver a intentar en %n segundo.</numerusform>
            <numerusform>Volver a intentar en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>An id or the key has characters that cannot be sent to SparkBot.</source>
        <translation>Un ID o la clave tiene caracteres que no se pueden enviar a SparkBot.</translation>
    </message>
    <message>
        <source>Paste the key again.</source>
        <translation>Pegar la clave de nuevo.</translation>
    </message>
    <message>
        <source>Refresh and try again.</source>
        <translation>Actualizar y volver a intentar.</translation>
    </message>
    <message>
        <source>SparkBot could not be reached. Nothing was sent.</source>
        <translation>No se pudo establecer contacto con SparkBot. No se envió nada.</translation>
    </message>
    <message>
        <source>Check the network and the API address, then try again.</source>
        <translation>Comprobar la red y la dirección de la API, y volver a intentar.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Comprobar la red y volver a intentar.</translation>
    </message>
    <message>
        <source>The connection broke before SparkBot answered.</source>
        <translation>La conexión se cortó antes de que SparkBot respondiera.</translation>
    </message>
    <message>
        <source>Cancelled after the request had left this computer.</source>
        <translation>Cancelado después de que la solicitud saliera de este equipo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Try again whenever you like.</source>
        <translation>Se puede volver a intentar en cualquier momento.</translation>
    </message>
    <message>
        <source>The answer was larger than this program accepts.</source>
        <translation>La respuesta superó el tamaño que este programa acepta.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, send the details to support.</source>
        <translation>Volver a intentar; si el problema continúa, enviar los detalles al soporte.</translation>
    </message>
    <message>
        <source>The reply did not come from SparkBot (a sign-in page?).</source>
        <translation>La respuesta no provino de SparkBot (¿una página de inicio de sesión?).</translation>
    </message>
    <message>
        <source>Check the API address, and whether this network wants you to sign in.</source>
        <translation>Comprobar la dirección de la API y si esta red pide iniciar sesión.</translation>
    </message>
    <message>
        <source>Check in a browser whether this network wants you to sign in, then try again.</source>
        <translation>Comprobar en un navegador si esta red pide iniciar sesión y volver a intentar.</translation>
    </message>
    <message>
        <source>SparkBot sent something this program does not understand.</source>
        <translation>SparkBot envió algo que este programa no entiende.</translation>
    </message>
    <message>
        <source>Try again; the details name the part that was wrong.</source>
        <translation>Volver a intentar; los detalles indican qué parte era incorrecta.</translation>
    </message>
    <message>
        <source>The server could not prove that it is SparkBot. Nothing was sent.</source>
        <translation>El servidor no pudo demostrar que es SparkBot. No se envió nada.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time and the API address. If both are right, something on this network is listening in.</source>
        <translation>Comprobar la fecha y la hora de este equipo y la dirección de la API. Si todo es correcto, algo en esta red está interceptando la comunicación.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>El servidor dice: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Código: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>Estado HTTP: %1</translation>
    </message>
    <message>
        <source>Wrong field: %1</source>
        <translation>Campo incorrecto: %1</translation>
    </message>
    <message>
        <source>Redirected to: %1</source>
        <translation>Redirigido a: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>ID de la solicitud: %1</translation>
    </message>
    <message>
        <source>Technical: %1</source>
        <translation>Datos técnicos: %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Replace Key…</source>
        <translation>Reemplazar clave…</translation>
    </message>
    <message>
        <source>Refresh Numbers</source>
        <translation>Actualizar números</translation>
    </message>
    <message>
        <source>Refresh Chats</source>
        <translation>Actualizar chats</translation>
    </message>
    <message>
        <source>Route Queue…</source>
        <translation>Desviar cola…</translation>
    </message>
    <message>
        <source>Use for This Session Only</source>
        <translation>Usar solo en esta sesión</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Check again before you repeat it: a check only reads.</source>
        <translation>Comprobar de nuevo antes de repetirlo: una comprobación solo lee.</translation>
    </message>
    <message>
        <source>The key of %1 was not kept.</source>
        <translation>La clave de %1 no se guardó.</translation>
    </message>
    <message>
        <source>The key of %1 was not read.</source>
        <translation>La clave de %1 no se leyó.</translation>
    </message>
    <message>
        <source>No keychain service is running on this computer.</source>
        <translation>No hay ningún servicio de llavero en ejecución en este equipo.</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring, KWallet, KeePassXC) and try again, or use a key for this session only.</source>
        <translation>Iniciar uno (GNOME Keyring, KWallet, KeePassXC) y volver a intentar, o usar una clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>Your keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>The key of %1 cannot be kept in it; nothing in it was changed.</source>
        <translation>La clave de %1 no se puede guardar en él; no se cambió nada en él.</translation>
    </message>
    <message>
        <source>The key of %1 cannot be read. It is still there.</source>
        <translation>La clave de %1 no se puede leer. Sigue estando ahí.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or use a key for this session only.</source>
        <translation>Desbloquear el llavero y volver a intentar, o usar una clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>El llavero denegó el acceso.</translation>
    </message>
    <message>
        <source>Try again and allow it when the keychain asks, or use a key for this session only.</source>
        <translation>Volver a intentar y permitirlo cuando el llavero lo pregunte, o usar una clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>El llavero no responde.</translation>
    </message>
    <message>
        <source>Whether it kept the key of %1 is not known.</source>
        <translation>No se sabe si guardó la clave de %1.</translation>
    </message>
    <message>
        <source>That does not mean that the key of %1 is gone; nothing was changed.</source>
        <translation>Eso no significa que la clave de %1 se haya perdido; no se cambió nada.</translation>
    </message>
    <message>
        <source>Look for a question of the keychain behind other windows and try again, or use a key for this session only.</source>
        <translation>Buscar una pregunta del llavero detrás de otras ventanas y volver a intentar, o usar una clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>The keychain is open, but has no key for %1.</source>
        <translation>El llavero está abierto, pero no tiene ninguna clave para %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Enter the key again.</source>
        <translation>Ingresar la clave de nuevo.</translation>
    </message>
    <message>
        <source>The keychain took the key but gave back a different one.</source>
        <translation>El llavero recibió la clave, pero devolvió una diferente.</translation>
    </message>
    <message>
        <source>The key of %1 is not kept safely.</source>
        <translation>La clave de %1 no quedó guardada de forma segura.</translation>
    </message>
    <message>
        <source>Try again, or use the key for this session only.</source>
        <translation>Volver a intentar o usar la clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>%1 is removed, but its key may still be in the keychain.</source>
        <translation>Se quitó %1, pero es posible que su clave siga en el llavero.</translation>
    </message>
    <message>
        <source>Remove the item sparkbot-console there with your keychain program.</source>
        <translation>Quitar de ahí el elemento sparkbot-console con el programa del llavero.</translation>
    </message>
</context>
<context>
    <name>InputProblem</name>
    <message>
        <source>Give the account a name, so that you can tell it from others.</source>
        <translation>Dar un nombre a la cuenta, para distinguirla de las demás.</translation>
    </message>
    <message>
        <source>Another account has this name already. Choose a different one.</source>
        <translation>Otra cuenta ya tiene este nombre. Elegir uno diferente.</translation>
    </message>
    <message>
        <source>Enter the address of the API. Your web console shows it beside the key.</source>
        <translation>Ingresar la dirección de la API. La consola web la muestra junto a la clave.</translation>
    </message>
    <message>
        <source>This is not a web address. It looks like https://api.example.com/v1.</source>
        <translation>Esto no es una dirección web. El formato es como https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>http: would send the key readable for everyone on the way. Use https:.</source>
        <translation>http: enviaría la clave de forma legible para cualquiera en el trayecto. Usar https:.</translation>
    </message>
    <message>
        <source>Only the address itself, please: without user name, “?” or “#”.</source>
        <translation>Solo la dirección, sin nombre de usuario, “?” ni “#”.</translation>
    </message>
    <message>
        <source>Paste the API key of the account.</source>
        <translation>Pegar la clave de API de la cuenta.</translation>
    </message>
    <message>
        <source>This is too short for an API key. Was the whole key copied?</source>
        <translation>Esto es demasiado corto para una clave de API. ¿Se copió la clave completa?</translation>
    </message>
    <message>
        <source>A key has letters, digits and signs, no spaces or line breaks. Copy it again.</source>
        <translation>Una clave tiene letras, dígitos y signos, sin espacios ni saltos de línea. Copiarla de nuevo.</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>Keys may use letters, digits and _.</source>
        <translation>Las claves pueden usar letras, dígitos y _.</translation>
    </message>
    <message>
        <source>“%1” has a space.</source>
        <translation>“%1” tiene un espacio.</translation>
    </message>
    <message>
        <source>“%1” is not allowed.</source>
        <translation>“%1” no está permitido.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>A key needs at least one character.</source>
        <translation>Una clave necesita al menos un carácter.</translation>
    </message>
    <message numerus="yes">
        <source>A key has at most %n character(s).</source>
        <translation>
            <numerusform>Una clave tiene como máximo %n carácter.</numerusform>
            <numerusform>Una clave tiene como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a key %1 already. Edit its value instead.</source>
        <translation>Ya existe una clave %1. Editar su valor en lugar de agregarla.</translation>
    </message>
    <message>
        <source>Another key differs from %1 only in capital letters. Is this meant?</source>
        <translation>Otra clave difiere de %1 solo en las mayúsculas. ¿Es intencional?</translation>
    </message>
    <message>
        <source>A value needs at least one character. Clearing it does not delete the key.</source>
        <translation>Un valor necesita al menos un carácter. Vaciarlo no elimina la clave.</translation>
    </message>
    <message>
        <source>A value has at most %1 characters, this one has %2. Nothing was cut off.</source>
        <translation>Un valor tiene como máximo %1 caracteres; este tiene %2. No se recortó nada.</translation>
    </message>
    <message>
        <source>The value has a control character that cannot be saved.</source>
        <translation>El valor tiene un carácter de control que no se puede guardar.</translation>
    </message>
    <message>
        <source>The value begins or ends with a space.</source>
        <translation>El valor empieza o termina con un espacio.</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>The value has an invisible character. It will be saved as it is.</source>
        <translation>El valor tiene un carácter invisible. Se guardará tal cual.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>RouteQueue</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>%1, as of %n s ago</source>
        <translation>
            <numerusform>%1, hace %n s</numerusform>
            <numerusform>%1, hace %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (old)</source>
        <translation>%1 (desactualizado)</translation>
    </message>
    <message>
        <source>Everything queued on %1 moves to %2. How much that is cannot be read.</source>
        <translation>Todo lo que está en la cola de %1 pasa a %2. No se puede leer cuánto es.</translation>
    </message>
    <message>
        <source>%1 move from %2 to %3.</source>
        <translation>Traslado de %1 desde %2 hacia %3.</translation>
    </message>
    <message>
        <source>What already waits on %1 is unknown.</source>
        <translation>No se sabe cuánto espera ya en %1.</translation>
    </message>
    <message>
        <source>%1 has %2 of its own: %3 afterwards.</source>
        <translation>%1 ya tiene %2 en su propia cola: %3 después.</translation>
    </message>
    <message>
        <source>Recipients will see %1 instead of %2.</source>
        <translation>Los destinatarios verán %1 en lugar de %2.</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 está conectado.</translation>
    </message>
    <message>
        <source>It cannot be undone exactly: routing back takes everything then queued on %1, also what was there before.</source>
        <translation>No se puede deshacer con exactitud: el desvío de vuelta toma todo lo que entonces esté en la cola de %1, también lo que había antes.</translation>
    </message>
    <message>
        <source>It cannot be undone exactly: routing back takes everything then queued on %1.</source>
        <translation>No se puede deshacer con exactitud: el desvío de vuelta toma todo lo que entonces esté en la cola de %1.</translation>
    </message>
    <message>
        <source>Choose the number whose queue is to move.</source>
        <translation>Elegir el número cuya cola se va a trasladar.</translation>
    </message>
    <message>
        <source>Choose the number that takes the messages over.</source>
        <translation>Elegir el número que recibe los mensajes.</translation>
    </message>
    <message>
        <source>This account has no other number to route to.</source>
        <translation>Esta cuenta no tiene otro número hacia el cual desviar.</translation>
    </message>
    <message>
        <source>Source and target are the same number (%1). Nothing was sent.</source>
        <translation>El origen y el destino son el mismo número (%1). No se envió nada.</translation>
    </message>
    <message>
        <source>Nothing is queued on %1. There is nothing to route.</source>
        <translation>No hay nada en la cola de %1. No hay nada que desviar.</translation>
    </message>
    <message>
        <source>Counting what is queued…</source>
        <translation>Contando lo que está en cola…</translation>
    </message>
    <message>
        <source>%1 is synchronising. The messages will wait until it is done.</source>
        <translation>%1 se está sincronizando. Los mensajes esperarán hasta que termine.</translation>
    </message>
    <message>
        <source>%1 is disconnected. The messages will wait until it reconnects.</source>
        <translation>%1 está desconectado. Los mensajes esperarán hasta que se reconecte.</translation>
    </message>
    <message>
        <source>The state of %1 is unknown. If it is not connected, the messages will wait until it is.</source>
        <translation>El estado de %1 es desconocido. Si no está conectado, los mensajes esperarán hasta que lo esté.</translation>
    </message>
    <message>
        <source>Many messages at once from a number that is not used to it can get it blocked by WhatsApp.</source>
        <translation>Muchos mensajes a la vez desde un número que no está acostumbrado a ello pueden hacer que WhatsApp lo bloquee.</translation>
    </message>
    <message>
        <source>&amp;Route All Messages</source>
        <translation>Des&amp;viar todos los mensajes</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Route %n Message(s)</source>
        <translation>
            <numerusform>Des&amp;viar %n mensaje</numerusform>
            <numerusform>Des&amp;viar %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>The route was accepted. Counting what is left on %1…</source>
        <translation>El desvío fue aceptado. Contando lo que queda en %1…</translation>
    </message>
    <message>
        <source>%1 of %2 messages still wait on %3.</source>
        <translation>%1 de %2 mensajes todavía esperan en %3.</translation>
    </message>
    <message numerus="yes">
        <source>Stalled at %n message(s)</source>
        <translation>
            <numerusform>Detenido en %n mensaje</numerusform>
            <numerusform>Detenido en %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Routed</source>
        <translation>Desviado</translation>
    </message>
    <message>
        <source>Accepted by SparkBot</source>
        <translation>Aceptado por SparkBot</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Requested: %1</source>
        <translation>Solicitados: %1</translation>
    </message>
    <message>
        <source>Moved: %1 (estimated)</source>
        <translation>Trasladados: %1 (estimación)</translation>
    </message>
    <message>
        <source>Moved: unknown</source>
        <translation>Trasladados: desconocido</translation>
    </message>
    <message>
        <source>Left on %1: %2 (counted)</source>
        <translation>Restantes en %1: %2 (recuento)</translation>
    </message>
    <message>
        <source>Failed: not reported by SparkBot</source>
        <translation>Fallidos: SparkBot no los informa</translation>
    </message>
    <message>
        <source>%1 now: %2 (counted), %3 before</source>
        <translation>%1 ahora: %2 (recuento), %3 antes</translation>
    </message>
    <message numerus="yes">
        <source>Duration: %n s</source>
        <translation>
            <numerusform>Duración: %n s</numerusform>
            <numerusform>Duración: %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3. %4: %5 → %6.</source>
        <translation>%1: %2 → %3. %4: %5 → %6.</translation>
    </message>
    <message>
        <source>These counts do not tell what happened.</source>
        <translation>Estos recuentos no indican qué ocurrió.</translation>
    </message>
    <message>
        <source>It looks as if the route happened.</source>
        <translation>Parece que el desvío se realizó.</translation>
    </message>
    <message>
        <source>It looks as if nothing was routed, or not yet.</source>
        <translation>Parece que no se desvió nada, o aún no.</translation>
    </message>
    <message>
        <source>%1, as of now</source>
        <translation>%1, en este momento</translation>
    </message>
</context>
<context>
    <name>StateDb</name>
    <message>
        <source>The file %1 cannot be created.</source>
        <translation>No se puede crear el archivo %1.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer version.</source>
        <translation>El archivo %1 fue escrito por una versión más reciente.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>unknown time</source>
        <translation>hora desconocida</translation>
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
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>date and time, then time zone</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>queue unknown</source>
        <translation>cola desconocida</translation>
    </message>
    <message>
        <source>nothing queued</source>
        <translation>nada en cola</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n en cola</numerusform>
            <numerusform>%n en cola</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::AccountBadge</name>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::Accounts</name>
    <message>
        <source>SparkBot</source>
        <translation>SparkBot</translation>
    </message>
</context>
<context>
    <name>sparkbot::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sparkbot::AddPairRow</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nueva clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value, 1–300 characters</source>
        <translation>Valor, de 1 a 300 caracteres</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatArea</name>
    <message>
        <source>This account has no WhatsApp number yet.</source>
        <translation>Esta cuenta aún no tiene ningún número de WhatsApp.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>No chats on %1 yet.</source>
        <translation>Aún no hay chats en %1.</translation>
    </message>
    <message>
        <source>Sync Session</source>
        <translation>Sincronizar sesión</translation>
    </message>
    <message>
        <source>Loading the numbers of %1…</source>
        <translation>Cargando los números de %1…</translation>
    </message>
    <message>
        <source>Loading the chats of %1…</source>
        <translation>Cargando los chats de %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear Filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>No chat matches “%1”.</source>
        <translation>Ningún chat coincide con “%1”.</translation>
    </message>
    <message>
        <source>Nothing pending.</source>
        <translation>Nada pendiente.</translation>
    </message>
    <message>
        <source>Show Active</source>
        <translation>Mostrar activos</translation>
    </message>
    <message>
        <source>No chat has the status %1.</source>
        <translation>Ningún chat tiene el estado %1.</translation>
    </message>
    <message>
        <source>No chat with the status %1 matches “%2”.</source>
        <translation>Ningún chat con el estado %1 coincide con “%2”.</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatDelegate</name>
    <message>
        <source>not saved</source>
        <translation>no guardado</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>Saving; the old value stays until the server agrees.</source>
        <translation>Guardando; el valor anterior permanece hasta que el servidor lo confirme.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>It is not known whether this was saved: %1</source>
        <translation>No se sabe si esto se guardó: %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatDesk</name>
    <message>
        <source>not changed</source>
        <translation>no cambiado</translation>
    </message>
    <message>
        <source>accepted, but not seen when read again</source>
        <translation>aceptado, pero no aparece al volver a leer</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>la respuesta se perdió</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatHeader</name>
    <message>
        <source>Chat columns</source>
        <translation>Columnas de los chats</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatTable</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Chat ID</source>
        <translation>ID del chat</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatView</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>sparkbot::CloseGuard</name>
    <message numerus="yes">
        <source>%Ln chat(s) being written: their outcome will not be seen.</source>
        <translation>
            <numerusform>%Ln chat se está guardando: su resultado no se verá.</numerusform>
            <numerusform>%Ln chats se están guardando: su resultado no se verá.</numerusform>
        </translation>
    </message>
    <message>
        <source>A route is under way: closing stops watching it, not the route itself.</source>
        <translation>Hay un desvío en curso: al cerrar se deja de observar, pero el desvío continúa.</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Cerrar ventana</translation>
    </message>
    <message>
        <source>Close Anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
</context>
<context>
    <name>sparkbot::ConnectDialog</name>
    <message>
        <source>Connect to SparkBot</source>
        <translation>Conectar a SparkBot</translation>
    </message>
    <message>
        <source>Replace Key</source>
        <translation>Reemplazar clave</translation>
    </message>
    <message>
        <source>Key for This Session</source>
        <translation>Clave para esta sesión</translation>
    </message>
    <message>
        <source>SparkBot</source>
        <translation>SparkBot</translation>
    </message>
    <message>
        <source>The key is used until the program ends and is not written anywhere.</source>
        <translation>La clave se usa hasta que el programa termina y no se escribe en ningún lugar.</translation>
    </message>
    <message>
        <source>The new key is tested first. Until it works, the old one stays in the keychain.</source>
        <translation>La nueva clave se prueba primero. Hasta que funcione, la anterior permanece en el llavero.</translation>
    </message>
    <message>
        <source>Show first</source>
        <translation>Mostrar primero</translation>
    </message>
    <message>
        <source>Show &amp;first</source>
        <translation>Mostrar &amp;primero</translation>
    </message>
    <message>
        <source>&amp;Replace Key</source>
        <translation>&amp;Reemplazar clave</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Explore with Sample Data</source>
        <translation>E&amp;xplorar con datos de ejemplo</translation>
    </message>
    <message>
        <source>Opens sample data on this computer. No account and no network are needed.</source>
        <translation>Abre datos de ejemplo en este equipo. No se necesitan cuenta ni red.</translation>
    </message>
    <message>
        <source>Spaces and line ends around the key were left out.</source>
        <translation>Se omitieron los espacios y saltos de línea alrededor de la clave.</translation>
    </message>
    <message>
        <source>Asking SparkBot which numbers the key can see…</source>
        <translation>Consultando a SparkBot qué números puede ver la clave…</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>The key works, but no WhatsApp number is registered yet. Open the web console to add one; it then appears here after a refresh.</source>
        <translation>La clave funciona, pero aún no hay ningún número de WhatsApp registrado. Abrir la consola web para agregar uno; aparecerá aquí después de actualizar.</translation>
    </message>
    <message numerus="yes">
        <source>Found %n number(s): %1</source>
        <translation>
            <numerusform>Se encontró %n número: %1</numerusform>
            <numerusform>Se encontraron %n números: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping the key in the keychain…</source>
        <translation>Guardando la clave en el llavero…</translation>
    </message>
</context>
<context>
    <name>sparkbot::ConnectForm</name>
    <message>
        <source>Connect to SparkBot to see your WhatsApp numbers. The key is kept in this computer&apos;s keychain and nowhere else.</source>
        <translation>Conectar a SparkBot para ver los números de WhatsApp. La clave se guarda en el llavero de este equipo y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>&amp;Nombre de la cuenta</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nombre de la cuenta</translation>
    </message>
    <message>
        <source>API a&amp;ddress</source>
        <translation>&amp;Dirección de la API</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Dirección de la API</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>Cla&amp;ve de API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Show the API key</source>
        <translation>Mostrar la clave de API</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Avanzado</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Send the key &amp;as</source>
        <translation>&amp;Enviar la clave como</translation>
    </message>
    <message>
        <source>Send the key as</source>
        <translation>Enviar la clave como</translation>
    </message>
    <message>
        <source>Token header</source>
        <translation>Encabezado Token</translation>
    </message>
    <message>
        <source>Authorization: Bearer</source>
        <translation>Authorization: Bearer</translation>
    </message>
</context>
<context>
    <name>sparkbot::ContactDesk</name>
    <message>
        <source>not recorded, so not sent</source>
        <translation>no registrado, por lo que no se envió</translation>
    </message>
    <message>
        <source>changed by someone else meanwhile</source>
        <translation>cambiado mientras tanto por otra persona</translation>
    </message>
    <message>
        <source>accepted, but not seen when read again</source>
        <translation>aceptado, pero no aparece al volver a leer</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>la respuesta se perdió</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>no guardado</translation>
    </message>
</context>
<context>
    <name>sparkbot::DeviceList</name>
    <message>
        <source>Unknown (last known: %1)</source>
        <translation>Desconocido (último conocido: %1)</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <extracomment>A session state that the console does not know, followed by the server&apos;s own word for it</extracomment>
        <translation>%1 (“%2”)</translation>
    </message>
</context>
<context>
    <name>sparkbot::DevicePicker</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The number whose chats are shown (Ctrl+L)</source>
        <translation>El número cuyos chats se muestran (Ctrl+L)</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Cargando números…</translation>
    </message>
</context>
<context>
    <name>sparkbot::ErrorPanel</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>sparkbot::FilterBar</name>
    <message>
        <source>Filter chats</source>
        <translation>Filtrar chats</translation>
    </message>
    <message>
        <source>Filter by name, phone or ID</source>
        <translation>Filtrar por nombre, teléfono o ID</translation>
    </message>
    <message>
        <source>Shows the chats whose name, phone or ID has all these words (Ctrl+F)</source>
        <translation>Muestra los chats cuyo nombre, teléfono o ID contiene todas estas palabras (Ctrl+F)</translation>
    </message>
    <message>
        <source>Status filter</source>
        <translation>Filtro de estado</translation>
    </message>
    <message>
        <source>Shows the chats of one status only</source>
        <translation>Muestra los chats de un solo estado</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Todos los estados</translation>
    </message>
</context>
<context>
    <name>sparkbot::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Choose a chat to see its status, agent and metadata.</source>
        <translation>Elegir un chat para ver su estado, agente y metadatos.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the chat id</source>
        <translation>Copiar el ID del chat</translation>
    </message>
    <message>
        <source>Copy chat ID</source>
        <translation>Copiar ID del chat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Unassign</source>
        <translation>Desasignar</translation>
    </message>
    <message>
        <source>Removed…</source>
        <translation>Eliminado…</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Status on the server: %1</source>
        <translation>Estado en el servidor: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>The last change was not made.</source>
        <translation>El último cambio no se realizó.</translation>
    </message>
    <message>
        <source>The last change may or may not have happened.</source>
        <translation>No se sabe si el último cambio se realizó.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>%1 (department)</source>
        <translation>%1 (departamento)</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, desde %2</translation>
    </message>
    <message>
        <source>Take this chat from its agent and department. It becomes pending.</source>
        <translation>Quitar el agente y el departamento de este chat. Pasa a Pendiente.</translation>
    </message>
    <message>
        <source>This chat is not assigned to anyone.</source>
        <translation>Este chat no está asignado a nadie.</translation>
    </message>
</context>
<context>
    <name>sparkbot::MainWindow</name>
    <message>
        <source>About SparkBot Console</source>
        <translation>Acerca de SparkBot Console</translation>
    </message>
    <message>
        <source>SparkBot Console %1</source>
        <translation>SparkBot Console %1</translation>
    </message>
    <message>
        <source>Manages WhatsApp numbers, chats, contact metadata and message queues of a SparkBot account. It talks to no other server.</source>
        <translation>Administra números de WhatsApp, chats, metadatos de contactos y colas de mensajes de una cuenta de SparkBot. No se comunica con ningún otro servidor.</translation>
    </message>
    <message>
        <source>%1 – %2 – SparkBot Console</source>
        <translation>%1 – %2 – SparkBot Console</translation>
    </message>
    <message>
        <source>%1 – SparkBot Console</source>
        <translation>%1 – SparkBot Console</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
</context>
<context>
    <name>sparkbot::ManageAccountsDialog</name>
    <message>
        <source>Re&amp;name</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>Replace &amp;Key…</source>
        <translation>Reemplazar c&amp;lave…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Manage Profiles</source>
        <translation>Administrar perfiles</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Dirección de la API</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>An account needs a name.</source>
        <translation>Una cuenta necesita un nombre.</translation>
    </message>
    <message>
        <source>Another account is called %1 already.</source>
        <translation>Otra cuenta ya se llama %1.</translation>
    </message>
    <message>
        <source>The name was not changed.</source>
        <translation>El nombre no se cambió.</translation>
    </message>
    <message>
        <source>Remove Account</source>
        <translation>Quitar cuenta</translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>¿Quitar %1 de este equipo?</translation>
    </message>
    <message>
        <source>Its key is removed from the keychain. Nothing changes at SparkBot.</source>
        <translation>Su clave se quita del llavero. En SparkBot no cambia nada.</translation>
    </message>
</context>
<context>
    <name>sparkbot::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Switch Profile</source>
        <translation>Cambiar de &amp;perfil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>&amp;Chats</source>
        <translation>&amp;Chats</translation>
    </message>
    <message>
        <source>Set &amp;Status</source>
        <translation>Cambiar &amp;estado</translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation>Con&amp;tacto</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>C&amp;ola</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Número</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Show the account %1</source>
        <translation>Mostrar la cuenta %1</translation>
    </message>
    <message>
        <source>Show or hide the column %1</source>
        <translation>Mostrar u ocultar la columna %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Dismiss Message</source>
        <translation>Descartar mensaje</translation>
    </message>
    <message>
        <source>Dismiss this message (Esc)</source>
        <translation>Descartar este mensaje (Esc)</translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <translation>%1 (×%2)</translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataDelegate</name>
    <message>
        <source>%1   (was: %2)</source>
        <translation>%1   (antes: %2)</translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataEditor</name>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>&amp;Revertir</translation>
    </message>
    <message>
        <source>Put back the server&apos;s value of this key</source>
        <translation>Restablecer el valor que esta clave tiene en el servidor</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The change could not be recorded in the journal of this computer.</source>
        <translation>El cambio no se pudo anotar en el registro de este equipo.</translation>
    </message>
    <message>
        <source>Nothing was sent. Your edits are kept.</source>
        <translation>No se envió nada. Lo editado se conserva.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Liberar espacio en el disco y volver a intentar.</translation>
    </message>
    <message>
        <source>That is a channel. Metadata belongs to a person (…@c.us).</source>
        <translation>Esto es un canal. Los metadatos pertenecen a una persona (…@c.us).</translation>
    </message>
    <message>
        <source>That is a group. Metadata belongs to a person (…@c.us).</source>
        <translation>Esto es un grupo. Los metadatos pertenecen a una persona (…@c.us).</translation>
    </message>
    <message>
        <source>%1 has no metadata. Add a key below.</source>
        <translation>%1 no tiene metadatos. Agregar una clave abajo.</translation>
    </message>
    <message>
        <source>Loading the metadata…</source>
        <translation>Cargando los metadatos…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n cambio pendiente</numerusform>
            <numerusform>%n cambios pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Sin cambios pendientes</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n elsewhere</source>
        <translation>
            <numerusform>%1, %n en otra parte</numerusform>
            <numerusform>%1, %n en otra parte</numerusform>
        </translation>
    </message>
    <message>
        <source>Someone else changed %1 meanwhile, so it was not sent. The value in brackets is theirs: save again to use yours, or revert to use theirs.</source>
        <translation>Otra persona cambió %1 mientras tanto, por lo que no se envió. El valor entre paréntesis es el de esa persona: guardar de nuevo para usar el propio, o revertir para usar el de ella.</translation>
    </message>
    <message>
        <source>SparkBot accepted %1, but does not show the new value yet.</source>
        <translation>SparkBot aceptó %1, pero todavía no muestra el nuevo valor.</translation>
    </message>
</context>
<context>
    <name>sparkbot::MetadataTable</name>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>not saved: %1</source>
        <translation>no guardado: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>changed, was: %1</source>
        <translation>cambiado, antes: %1</translation>
    </message>
    <message>
        <source>%1, was: %2</source>
        <translation>%1, antes: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>sparkbot::Notices</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) not changed: %1.</source>
        <translation>
            <numerusform>%Ln chat no cambió: %1.</numerusform>
            <numerusform>%Ln chats no cambiaron: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not known whether %Ln chat(s) changed: %1.</source>
        <translation>
            <numerusform>No se sabe si %Ln chat cambió: %1.</numerusform>
            <numerusform>No se sabe si %Ln chats cambiaron: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln chat(s) already unassigned.</source>
        <translation>
            <numerusform>Nada que hacer: %Ln chat ya está sin asignar.</numerusform>
            <numerusform>Nada que hacer: %Ln chats ya están sin asignar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to do: %Ln chat(s) already %1.</source>
        <translation>
            <numerusform>Nada que hacer: %Ln chat ya tiene el estado %1.</numerusform>
            <numerusform>Nada que hacer: %Ln chats ya tienen el estado %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was asked to synchronise. It is %2; last sync: %3.</source>
        <translation>Se pidió la sincronización de %1. Estado: %2; última sincronización: %3.</translation>
    </message>
    <message>
        <source>%1 was asked to synchronise. It was %2 and is %3 now; last sync: %4.</source>
        <translation>Se pidió la sincronización de %1. Estado anterior: %2; estado actual: %3; última sincronización: %4.</translation>
    </message>
    <message numerus="yes">
        <source>SparkBot asks us to slow down. Resuming in %n s.</source>
        <translation>
            <numerusform>SparkBot pide ir más despacio. Se continúa en %n s.</numerusform>
            <numerusform>SparkBot pide ir más despacio. Se continúa en %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline – showing data from %1.</source>
        <translation>Sin conexión – se muestran datos de %1.</translation>
    </message>
    <message>
        <source>Offline – SparkBot cannot be reached.</source>
        <translation>Sin conexión – no se puede establecer contacto con SparkBot.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>The change was not sent, because it could not be written to the journal first. Free some disk space or mend the permissions of the journal, then try again.</source>
        <translation>El cambio no se envió, porque no se pudo escribir primero en el registro. Liberar espacio en el disco o corregir los permisos del registro y volver a intentar.</translation>
    </message>
    <message>
        <source>%1 has been synchronising for minutes and has not finished. The phone may be offline. Its state is being watched further; queued messages stay queued.</source>
        <translation>%1 lleva varios minutos sincronizándose y no ha terminado. Es posible que el teléfono no tenga conexión. Su estado se sigue observando; los mensajes en cola siguen en cola.</translation>
    </message>
</context>
<context>
    <name>sparkbot::OpeningDialog</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Reading the key from the keychain…</source>
        <translation>Leyendo la clave del llavero…</translation>
    </message>
</context>
<context>
    <name>sparkbot::PendingEditsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>%1 in %2 are not saved.</source>
        <translation>Sin guardar: %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of them cannot be saved as they are. Cancel to mend them.</source>
        <translation>Algunos no se pueden guardar tal como están. Cancelar para corregirlos.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Only those of the contact on display can be saved from here. Cancel to open the others.</source>
        <translation>Desde aquí solo se pueden guardar los del contacto que se muestra. Cancelar para abrir los demás.</translation>
    </message>
</context>
<context>
    <name>sparkbot::RemoveDialog</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Chats</source>
        <translation>Eliminar chats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) of %1 will be set to Removed.</source>
        <translation>
            <numerusform>%Ln chat de %1 pasará al estado Eliminado.</numerusform>
            <numerusform>%Ln chats de %1 pasarán al estado Eliminado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Chat</source>
        <translation>Eliminar chat</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Chat(s)</source>
        <translation>
            <numerusform>Eliminar %Ln chat</numerusform>
            <numerusform>Eliminar %Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <translation>&amp;Escribir %1 para continuar:</translation>
    </message>
    <message>
        <source>Number of chats</source>
        <translation>Cantidad de chats</translation>
    </message>
</context>
<context>
    <name>sparkbot::RequestDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>sparkbot::RouteDialog</name>
    <message>
        <source>Route Queue</source>
        <translation>Desviar cola</translation>
    </message>
    <message>
        <source>Something changed since you looked, and nothing was sent. Please look again.</source>
        <translation>Algo cambió desde la última revisión y no se envió nada. Revisar de nuevo.</translation>
    </message>
    <message>
        <source>The route could not be recorded in the journal of this computer.</source>
        <translation>El desvío no se pudo anotar en el registro de este equipo.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Liberar espacio en el disco y volver a intentar.</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Elegir un número</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hacia</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hacia</translation>
    </message>
    <message>
        <source>Route &amp;anyway</source>
        <translation>Desviar de &amp;todos modos</translation>
    </message>
    <message>
        <source>Name of the target</source>
        <translation>Nombre del destino</translation>
    </message>
    <message>
        <source>Routed messages</source>
        <translation>Mensajes desviados</translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation>Dejar de &amp;observar</translation>
    </message>
    <message>
        <source>Check &amp;Again</source>
        <translation>&amp;Comprobar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Route Again…</source>
        <translation>Desviar de &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>Co&amp;piar informe</translation>
    </message>
    <message>
        <source>&amp;Choose Again</source>
        <translation>&amp;Elegir de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Counting once more before anything is sent…</source>
        <translation>Contando una vez más antes de enviar algo…</translation>
    </message>
    <message>
        <source>Routing… SparkBot has not answered yet.</source>
        <translation>Desviando… SparkBot aún no ha respondido.</translation>
    </message>
    <message>
        <source>How many messages will move is unknown. To go on, type the name of the target: %1</source>
        <translation>No se sabe cuántos mensajes se trasladarán. Para continuar, escribir el nombre del destino: %1</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Desviando</translation>
    </message>
    <message>
        <source>You may close this; the route goes on. Stop Watching does not stop it on the server either.</source>
        <translation>Se puede cerrar esta ventana; el desvío continúa. “Dejar de observar” tampoco lo detiene en el servidor.</translation>
    </message>
    <message>
        <source>SparkBot reports no figures. These come from counting, and new messages may have arrived meanwhile.</source>
        <translation>SparkBot no informa cifras. Estas provienen de un recuento, y es posible que mientras tanto hayan llegado mensajes nuevos.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconocido</translation>
    </message>
    <message>
        <source>Nothing is sent again by itself. Check Again only counts; after that it can be routed again.</source>
        <translation>Nada se vuelve a enviar por sí solo. “Comprobar de nuevo” solo cuenta; después se puede desviar otra vez.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Cuenta: %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::Shell</name>
    <message>
        <source>Sample Data</source>
        <translation>Datos de ejemplo</translation>
    </message>
</context>
<context>
    <name>sparkbot::StatusLine</name>
    <message>
        <source>Status line</source>
        <translation>Línea de estado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop loading; what has arrived stays</source>
        <translation>Detener la carga; lo que ya llegó permanece</translation>
    </message>
    <message>
        <source>Route under way</source>
        <translation>Desvío en curso</translation>
    </message>
    <message>
        <source>Show the route</source>
        <translation>Mostrar el desvío</translation>
    </message>
    <message>
        <source>Read the numbers and the chats again</source>
        <translation>Volver a leer los números y los chats</translation>
    </message>
    <message>
        <source>DEMO – nothing leaves this computer</source>
        <translation>DEMO – nada sale de este equipo</translation>
    </message>
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
            <numerusform>%1 de %Ln chat</numerusform>
            <numerusform>%1 de %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %Ln selected</source>
        <translation>
            <numerusform>%1  ·  %Ln seleccionado</numerusform>
            <numerusform>%1  ·  %Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln chat(s)…</source>
        <translation>
            <numerusform>Guardando %Ln chat…</numerusform>
            <numerusform>Guardando %Ln chats…</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Updated just now</source>
        <translation>Actualizado ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n s ago</source>
        <translation>
            <numerusform>Actualizado hace %n s</numerusform>
            <numerusform>Actualizado hace %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
</TS>
