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
    <message>
        <source>&amp;Import Views…</source>
        <translation>&amp;Importar vistas…</translation>
    </message>
    <message>
        <source>Add the views of a file to yours</source>
        <translation>Agregar las vistas de un archivo a las propias</translation>
    </message>
    <message>
        <source>&amp;Export Views…</source>
        <translation>&amp;Exportar vistas…</translation>
    </message>
    <message>
        <source>Write all your views to a file, for a colleague or another computer</source>
        <translation>Escribir todas las vistas propias en un archivo, para otra persona u otro equipo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Select All &amp;Matching</source>
        <translation>Seleccionar todos los que coi&amp;nciden</translation>
    </message>
    <message>
        <source>Load what is missing, then select all chats that match the filter</source>
        <translation>Cargar lo que falta y seleccionar todos los chats que coinciden con el filtro</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Barra lateral</translation>
    </message>
    <message>
        <source>Show or hide the views and numbers</source>
        <translation>Mostrar u ocultar las vistas y los números</translation>
    </message>
    <message>
        <source>&amp;Arrange Columns…</source>
        <translation>&amp;Organizar columnas…</translation>
    </message>
    <message>
        <source>Choose, order and size the columns of the table</source>
        <translation>Elegir, ordenar y ajustar el ancho de las columnas de la tabla</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>&amp;Restablecer columnas</translation>
    </message>
    <message>
        <source>Show all columns in their first order, width and sorting</source>
        <translation>Mostrar todas las columnas con su posición, ancho y orden iniciales</translation>
    </message>
    <message>
        <source>&amp;Save View…</source>
        <translation>&amp;Guardar vista…</translation>
    </message>
    <message>
        <source>Keep this filter with its columns and sorting under a name</source>
        <translation>Conservar este filtro con sus columnas y su orden bajo un nombre</translation>
    </message>
    <message>
        <source>&amp;Update View</source>
        <translation>Act&amp;ualizar vista</translation>
    </message>
    <message>
        <source>Let your view be as it is shown now</source>
        <translation>Dejar la vista propia tal como se muestra ahora</translation>
    </message>
    <message>
        <source>Re&amp;name View…</source>
        <translation>Cambiar &amp;nombre de la vista…</translation>
    </message>
    <message>
        <source>Give your view another name</source>
        <translation>Dar otro nombre a la vista propia</translation>
    </message>
    <message>
        <source>&amp;Delete View</source>
        <translation>&amp;Eliminar vista</translation>
    </message>
    <message>
        <source>Remove your view from the sidebar; no chat changes</source>
        <translation>Quitar la vista propia de la barra lateral; ningún chat cambia</translation>
    </message>
    <message>
        <source>&amp;Pause Live Updates</source>
        <translation>Pausar actuali&amp;zaciones</translation>
    </message>
    <message>
        <source>Read the chats only when you refresh</source>
        <translation>Leer los chats solo al pedir una actualización</translation>
    </message>
    <message>
        <source>Go to the next part of the window: chats, undo, inspector, filter</source>
        <translation>Ir a la siguiente parte de la ventana: chats, deshacer, inspector, filtro</translation>
    </message>
    <message>
        <source>To &amp;Me</source>
        <translation>A &amp;mí</translation>
    </message>
    <message>
        <source>Assign the selected chats to yourself</source>
        <translation>Asignarse los chats seleccionados</translation>
    </message>
    <message>
        <source>&amp;To…</source>
        <translation>&amp;A…</translation>
    </message>
    <message>
        <source>Assign the selected chats to an agent or a department</source>
        <translation>Asignar los chats seleccionados a un agente o un departamento</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>Eti&amp;quetas…</translation>
    </message>
    <message>
        <source>Add labels to the selected chats or take them off</source>
        <translation>Agregar etiquetas a los chats seleccionados o quitarlas</translation>
    </message>
    <message>
        <source>Mark Rea&amp;d</source>
        <translation>Marcar como &amp;leído</translation>
    </message>
    <message>
        <source>Mark the selected chats as read</source>
        <translation>Marcar los chats seleccionados como leídos</translation>
    </message>
    <message>
        <source>Mark the selected chats as unread; resolved chats are reopened by it</source>
        <translation>Marcar los chats seleccionados como no leídos; los resueltos se reabren con ello</translation>
    </message>
    <message>
        <source>R&amp;eply</source>
        <translation>&amp;Responder</translation>
    </message>
    <message>
        <source>Write to the customer of the current chat</source>
        <translation>Escribir al cliente del chat actual</translation>
    </message>
    <message>
        <source>Add N&amp;ote…</source>
        <translation>Agregar n&amp;ota…</translation>
    </message>
    <message>
        <source>Write a note that only your team sees to the current chat</source>
        <translation>Escribir en el chat actual una nota que solo ve el equipo</translation>
    </message>
    <message>
        <source>Open in &amp;WhatsApp</source>
        <translation>Abrir en &amp;WhatsApp</translation>
    </message>
    <message>
        <source>Open the page of this person at wa.me in the browser</source>
        <translation>Abrir en el navegador la página de esta persona en wa.me</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>&amp;Paleta de comandos…</translation>
    </message>
    <message>
        <source>Find a command, a number or a chat by a few letters</source>
        <translation>Buscar un comando, un número o un chat con unas pocas letras</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>See all shortcuts and change them</source>
        <translation>Ver todos los atajos y cambiarlos</translation>
    </message>
    <message>
        <source>Give the chats of the last change back what they had</source>
        <translation>Devuelve a los chats del último cambio lo que tenían</translation>
    </message>
    <message>
        <source>Next Pan&amp;e</source>
        <translation>Pan&amp;el siguiente</translation>
    </message>
    <message>
        <source>&amp;Mark Unread</source>
        <translation>&amp;Marcar como no leído</translation>
    </message>
    <message>
        <source>&amp;Go to Chat/Number…</source>
        <translation>&amp;Ir a chat/número…</translation>
    </message>
    <message>
        <source>Find a chat or a number by a few letters</source>
        <translation>Buscar un chat o un número por unas pocas letras</translation>
    </message>
    <message>
        <source>Choose &amp;Number</source>
        <translation>Elegir &amp;número</translation>
    </message>
    <message>
        <source>&amp;Demo Data</source>
        <translation>&amp;Datos de demostración</translation>
    </message>
    <message>
        <source>Open the console with sample data, beside this window; nothing leaves this computer</source>
        <translation>Abrir la consola con datos de ejemplo, junto a esta ventana; nada sale de este equipo</translation>
    </message>
    <message>
        <source>Send Repl&amp;y or Note</source>
        <translation>En&amp;viar respuesta o nota</translation>
    </message>
    <message>
        <source>Send the reply, or add the note, that is being written</source>
        <translation>Enviar la respuesta o agregar la nota que se está escribiendo</translation>
    </message>
    <message>
        <source>Open Lin&amp;k…</source>
        <translation>A&amp;brir enlace…</translation>
    </message>
    <message>
        <source>Open a link in the current message, after a question</source>
        <translation>Abrir un enlace del mensaje actual, después de una pregunta</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note · %1</source>
        <translation>Nota · %1</translation>
    </message>
    <message>
        <source>Deleted by its sender</source>
        <translation>Eliminado por quien lo envió</translation>
    </message>
    <message>
        <source>A message without text</source>
        <translation>Un mensaje sin texto</translation>
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
    <message>
        <source>Marked as unread</source>
        <translation>Marcado como no leído</translation>
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
        <source>--view needs the name of a view.</source>
        <translation>--view necesita el nombre de una vista.</translation>
    </message>
    <message>
        <source>Usage: sparkbot-console [--demo | --account NAME] [--view NAME]

  --demo           open the built-in sample account; nothing leaves this computer
  --account NAME   open this account in place of the last one used
  --view NAME      begin with this view in place of the one shown last
  --version        print the version
  --help           print this text
</source>
        <translation>Uso: sparkbot-console [--demo | --account NOMBRE] [--view NOMBRE]

  --demo             abre la cuenta de ejemplo incorporada; nada sale de este equipo
  --account NOMBRE   abre esta cuenta en lugar de la última usada
  --view NOMBRE      empieza con esta vista en lugar de la última mostrada
  --version          muestra la versión
  --help             muestra este texto
</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 necesita un valor.</translation>
    </message>
    <message>
        <source>There is no display to open a window on, so nothing was started. Start the program from a graphical session.
</source>
        <translation>No hay pantalla en la que abrir una ventana, así que no se inició nada. Inicie el programa desde una sesión gráfica.
</translation>
    </message>
    <message>
        <source>The file with the accounts was damaged and is kept: %1
</source>
        <translation>El archivo con las cuentas estaba dañado y se conserva: %1
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
        <source>The messages of %1 were not loaded.</source>
        <translation>Los mensajes de %1 no se cargaron.</translation>
    </message>
    <message>
        <source>No label of %1 can be changed without them.</source>
        <translation>Sin ellas no se puede cambiar ninguna etiqueta de %1.</translation>
    </message>
    <message>
        <source>%1 was not assigned.</source>
        <translation>%1 no se asignó.</translation>
    </message>
    <message>
        <source>The labels of %1 were not changed.</source>
        <translation>Las etiquetas de %1 no se cambiaron.</translation>
    </message>
    <message>
        <source>%1 was neither marked as read nor as unread.</source>
        <translation>%1 no se marcó como leído ni como no leído.</translation>
    </message>
    <message>
        <source>The reply to %1 was not sent. Your text is kept.</source>
        <translation>La respuesta a %1 no se envió. El texto se conserva.</translation>
    </message>
    <message>
        <source>The note to %1 was not added. Your text is kept.</source>
        <translation>La nota para %1 no se agregó. El texto se conserva.</translation>
    </message>
    <message>
        <source>%1 may or may not have been assigned.</source>
        <translation>No se sabe si %1 se asignó.</translation>
    </message>
    <message>
        <source>The labels of %1 may or may not have changed.</source>
        <translation>No se sabe si las etiquetas de %1 cambiaron.</translation>
    </message>
    <message>
        <source>%1 may or may not have been marked.</source>
        <translation>No se sabe si %1 se marcó.</translation>
    </message>
    <message>
        <source>The reply to %1 may or may not have been sent. Your text is kept.</source>
        <translation>No se sabe si la respuesta a %1 se envió. El texto se conserva.</translation>
    </message>
    <message>
        <source>The note to %1 may or may not have been added. Your text is kept.</source>
        <translation>No se sabe si la nota para %1 se agregó. El texto se conserva.</translation>
    </message>
    <message>
        <source>This key may not read messages.</source>
        <translation>Esta clave no tiene permiso para leer mensajes.</translation>
    </message>
    <message>
        <source>This key may not see the labels of %1.</source>
        <translation>Esta clave no tiene permiso para ver las etiquetas de %1.</translation>
    </message>
    <message>
        <source>This key may not assign chats.</source>
        <translation>Esta clave no tiene permiso para asignar chats.</translation>
    </message>
    <message>
        <source>This key may not change the labels of chats.</source>
        <translation>Esta clave no tiene permiso para cambiar las etiquetas de los chats.</translation>
    </message>
    <message>
        <source>This key may not mark chats as read or unread.</source>
        <translation>Esta clave no tiene permiso para marcar chats como leídos o no leídos.</translation>
    </message>
    <message>
        <source>This key may not send messages.</source>
        <translation>Esta clave no tiene permiso para enviar mensajes.</translation>
    </message>
    <message>
        <source>This key may not add notes.</source>
        <translation>Esta clave no tiene permiso para agregar notas.</translation>
    </message>
    <message>
        <source>SparkBot has no messages of %1 on %2. The number&apos;s plan may not include chats.</source>
        <translation>SparkBot no tiene mensajes de %1 en %2. Es posible que el plan del número no incluya chats.</translation>
    </message>
    <message>
        <source>SparkBot has no labels for %1. The number&apos;s plan may not include chats.</source>
        <translation>SparkBot no tiene etiquetas para %1. Es posible que el plan del número no incluya chats.</translation>
    </message>
    <message>
        <source>SparkBot refused to assign the chat (HTTP %1).</source>
        <translation>SparkBot se negó a asignar el chat (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused to change the labels (HTTP %1).</source>
        <translation>SparkBot se negó a cambiar las etiquetas (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused to mark the chat (HTTP %1).</source>
        <translation>SparkBot se negó a marcar el chat (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused the reply (HTTP %1).</source>
        <translation>SparkBot rechazó la respuesta (HTTP %1).</translation>
    </message>
    <message>
        <source>SparkBot refused the note (HTTP %1).</source>
        <translation>SparkBot rechazó la nota (HTTP %1).</translation>
    </message>
    <message>
        <source>Look in the details for the server&apos;s reason, change what it names, then try again.</source>
        <translation>Buscar en los detalles el motivo del servidor, cambiar lo que nombra y volver a intentar.</translation>
    </message>
    <message>
        <source>SparkBot synchronises a number once a minute, and somebody asked for %1 just now.</source>
        <translation>SparkBot sincroniza cada número una vez por minuto, y alguien acaba de pedirlo para %1.</translation>
    </message>
    <message>
        <source>SparkBot accepted the change, but it could not be read again.</source>
        <translation>SparkBot aceptó el cambio, pero no se pudo volver a leer.</translation>
    </message>
    <message>
        <source>Remove Account Only</source>
        <translation>Quitar solo la cuenta</translation>
    </message>
    <message>
        <source>%1 was not removed, and its key may still be in the keychain.</source>
        <translation>%1 no se quitó, y su clave puede seguir en el llavero.</translation>
    </message>
    <message>
        <source>Try again once the keychain can be used, or remove the account only and then the item sparkbot-console with your keychain program.</source>
        <translation>Volver a intentar cuando se pueda usar el llavero, o quitar solo la cuenta y después el elemento sparkbot-console con el programa del llavero.</translation>
    </message>
    <message>
        <source>Your keychain has no login keyring to keep keys in.</source>
        <translation>No hay un llavero de inicio de sesión donde guardar claves.</translation>
    </message>
    <message>
        <source>Create a login keyring with your keychain program (in Passwords and Keys: a new password keyring, set as default) and try again, or use a key for this session only.</source>
        <translation>Crear un llavero de inicio de sesión con el programa del llavero (en Contraseñas y claves: un llavero de contraseñas nuevo, establecido como predeterminado) y volver a intentar, o usar una clave solo en esta sesión.</translation>
    </message>
    <message>
        <source>Whether the change of %1 happened is still not known.</source>
        <translation>Sigue sin saberse si el cambio de %1 se realizó.</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Filter ▸ Suggestions</source>
        <translation>Filtro ▸ Sugerencias</translation>
    </message>
    <message>
        <source>List of Views ▸ Rename</source>
        <translation>Lista de vistas ▸ Cambiar nombre</translation>
    </message>
    <message>
        <source>List of Views ▸ Delete</source>
        <translation>Lista de vistas ▸ Eliminar</translation>
    </message>
    <message>
        <source>List of Views ▸ Move Up</source>
        <translation>Lista de vistas ▸ Subir</translation>
    </message>
    <message>
        <source>List of Views ▸ Move Down</source>
        <translation>Lista de vistas ▸ Bajar</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Set status</source>
        <translation>Estado cambiado</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Desasignado</translation>
    </message>
    <message>
        <source>Added labels</source>
        <translation>Etiquetas agregadas</translation>
    </message>
    <message>
        <source>Removed labels</source>
        <translation>Etiquetas quitadas</translation>
    </message>
    <message>
        <source>Replaced labels</source>
        <translation>Etiquetas reemplazadas</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Marcado como leído</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marcado como no leído</translation>
    </message>
    <message>
        <source>Saved metadata</source>
        <translation>Metadatos guardados</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>resultado desconocido</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
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
    <name>LinkDialog</name>
    <message>
        <source>Open Link to %1…</source>
        <translation>Abrir enlace a %1…</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Abrir enlace</translation>
    </message>
    <message>
        <source>This address came in a message. It leads to %1 and opens in your browser.</source>
        <translation>Esta dirección llegó en un mensaje. Lleva a %1 y se abre en el navegador.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>&amp;Abrir en el navegador</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copiar dirección</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer, so the link is not shown. Copy the address and open it yourself.</source>
        <translation>No se pudo abrir ningún navegador en este equipo, así que el enlace no se muestra. Copiar la dirección y abrirla a mano.</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>System message</source>
        <translation>Mensaje del sistema</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en espera de envío</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>no entregado</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>accepted, waiting to be sent</source>
        <translation>aceptado, en espera de envío</translation>
    </message>
    <message>
        <source>may or may not have been sent</source>
        <translation>no se sabe si se envió</translation>
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
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>The value has characters that nobody sees (%1). They will be saved as they are.</source>
        <translation>El valor tiene caracteres que nadie ve (%1). Se guardarán tal como están.</translation>
    </message>
    <message>
        <source>Remove Them</source>
        <translation>Quitarlos</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message numerus="yes">
        <source>%Ln message(s) wait already.</source>
        <translation>
            <numerusform>Ya espera %Ln mensaje.</numerusform>
            <numerusform>Ya esperan %Ln mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 last wrote more than 24 hours ago (%2): WhatsApp may refuse a reply.</source>
        <translation>%1 escribió por última vez hace más de 24 horas (%2): es posible que WhatsApp rechace una respuesta.</translation>
    </message>
    <message>
        <source>%1 last wrote more than 24 hours ago (%2): if %3 is an official WhatsApp number, WhatsApp may refuse a reply.</source>
        <translation>%1 escribió por última vez hace más de 24 horas (%2): si %3 es un número oficial de WhatsApp, es posible que WhatsApp rechace una respuesta.</translation>
    </message>
    <message>
        <source>This chat takes no messages from %1. Only its administrators may write.</source>
        <translation>Este chat no acepta mensajes de %1. Solo sus administradores pueden escribir.</translation>
    </message>
    <message>
        <source>SparkBot says that this chat cannot receive messages.</source>
        <translation>SparkBot indica que este chat no puede recibir mensajes.</translation>
    </message>
    <message>
        <source>%1 accepts no messages now. What you type is kept.</source>
        <translation>%1 no acepta mensajes ahora. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>The queue of %1 is paused: a reply waits until it goes on.</source>
        <translation>La cola de %1 está en pausa: una respuesta espera hasta que se reanude.</translation>
    </message>
    <message>
        <source>%1 is not connected: a reply waits until it is.</source>
        <translation>%1 no está conectado: una respuesta espera hasta que lo esté.</translation>
    </message>
    <message>
        <source>Whether %1 is connected is not known: a reply may have to wait.</source>
        <translation>No se sabe si %1 está conectado: es posible que una respuesta tenga que esperar.</translation>
    </message>
    <message>
        <source>When %1 last wrote is not known. 24 hours later WhatsApp may refuse a reply.</source>
        <translation>No se sabe cuándo escribió %1 por última vez. Pasadas 24 horas, es posible que WhatsApp rechace una respuesta.</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>el número</translation>
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
    <message>
        <source>%1 is no longer registered with SparkBot. Nothing was sent. Choose another number.</source>
        <translation>%1 ya no está registrado en SparkBot. No se envió nada. Elegir otro número.</translation>
    </message>
    <message>
        <source>The state of %1 could not be read (last known: %2). If it is not connected, the messages will wait until it is.</source>
        <translation>No se pudo leer el estado de %1 (último conocido: %2). Si no está conectado, los mensajes esperarán hasta que lo esté.</translation>
    </message>
    <message>
        <source>The route was accepted. How much is left on %1 could not be read just now; counting goes on.</source>
        <translation>La ruta fue aceptada. No se pudo leer ahora cuánto queda en %1; el recuento continúa.</translation>
    </message>
    <message>
        <source>Requested: %1 (counted)</source>
        <translation>Solicitados: %1 (contados)</translation>
    </message>
    <message>
        <source>Requested: unknown</source>
        <translation>Solicitados: desconocido</translation>
    </message>
    <message>
        <source>Left on %1: %2 (counted; could not be read since)</source>
        <translation>Quedan en %1: %2 (contados; desde entonces no se pudo leer)</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) wait on %1 than were requested: new ones arrived meanwhile.</source>
        <translation>
            <numerusform>%n mensaje más espera en %1 de los solicitados: mientras tanto llegaron nuevos.</numerusform>
            <numerusform>%n mensajes más esperan en %1 de los solicitados: mientras tanto llegaron nuevos.</numerusform>
        </translation>
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
    <name>VerbText</name>
    <message>
        <source>Setting to Active: %1 of %2</source>
        <translation>Pasando a Activo: %1 de %2</translation>
    </message>
    <message>
        <source>Setting to Pending: %1 of %2</source>
        <translation>Pasando a Pendiente: %1 de %2</translation>
    </message>
    <message>
        <source>Resolving %1 of %2</source>
        <translation>Resolviendo %1 de %2</translation>
    </message>
    <message>
        <source>Archiving %1 of %2</source>
        <translation>Archivando %1 de %2</translation>
    </message>
    <message>
        <source>Removing %1 of %2</source>
        <translation>Eliminando %1 de %2</translation>
    </message>
    <message>
        <source>Unassigning %1 of %2</source>
        <translation>Desasignando %1 de %2</translation>
    </message>
    <message>
        <source>Assigning %1 of %2</source>
        <translation>Asignando %1 de %2</translation>
    </message>
    <message>
        <source>Changing labels: %1 of %2</source>
        <translation>Cambiando etiquetas: %1 de %2</translation>
    </message>
    <message>
        <source>Marking as read: %1 of %2</source>
        <translation>Marcando como leídos: %1 de %2</translation>
    </message>
    <message>
        <source>Marking as unread: %1 of %2</source>
        <translation>Marcando como no leídos: %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) set to Active</source>
        <translation>
            <numerusform>%Ln chat pasó a Activo</numerusform>
            <numerusform>%Ln chats pasaron a Activo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) set to Pending</source>
        <translation>
            <numerusform>%Ln chat pasó a Pendiente</numerusform>
            <numerusform>%Ln chats pasaron a Pendiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) resolved</source>
        <translation>
            <numerusform>%Ln chat resuelto</numerusform>
            <numerusform>%Ln chats resueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) archived</source>
        <translation>
            <numerusform>%Ln chat archivado</numerusform>
            <numerusform>%Ln chats archivados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) removed</source>
        <translation>
            <numerusform>%Ln chat eliminado</numerusform>
            <numerusform>%Ln chats eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) unassigned</source>
        <translation>
            <numerusform>%Ln chat desasignado</numerusform>
            <numerusform>%Ln chats desasignados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) assigned</source>
        <translation>
            <numerusform>%Ln chat asignado</numerusform>
            <numerusform>%Ln chats asignados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels added to %Ln chat(s)</source>
        <translation>
            <numerusform>Etiquetas agregadas a %Ln chat</numerusform>
            <numerusform>Etiquetas agregadas a %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels removed from %Ln chat(s)</source>
        <translation>
            <numerusform>Etiquetas quitadas de %Ln chat</numerusform>
            <numerusform>Etiquetas quitadas de %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln chat(s) replaced</source>
        <translation>
            <numerusform>Etiquetas de %Ln chat reemplazadas</numerusform>
            <numerusform>Etiquetas de %Ln chats reemplazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) marked as read</source>
        <translation>
            <numerusform>%Ln chat marcado como leído</numerusform>
            <numerusform>%Ln chats marcados como leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) marked as unread</source>
        <translation>
            <numerusform>%Ln chat marcado como no leído</numerusform>
            <numerusform>%Ln chats marcados como no leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>agent in a department</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>marcado como no leído</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln no leído</numerusform>
            <numerusform>%Ln no leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>unread unknown</source>
        <translation>no leídos: desconocido</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>no labels</source>
        <translation>sin etiquetas</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Labels changed</source>
        <translation>Etiquetas cambiadas</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Marcado como leído</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marcado como no leído</translation>
    </message>
    <message>
        <source>already Active</source>
        <translation>ya en estado Activo</translation>
    </message>
    <message>
        <source>already Pending</source>
        <translation>ya en estado Pendiente</translation>
    </message>
    <message>
        <source>already resolved</source>
        <translation>ya en estado Resuelto</translation>
    </message>
    <message>
        <source>already archived</source>
        <translation>ya en estado Archivado</translation>
    </message>
    <message>
        <source>already removed</source>
        <translation>ya en estado Eliminado</translation>
    </message>
    <message>
        <source>already unassigned</source>
        <translation>ya sin asignar</translation>
    </message>
    <message>
        <source>already assigned so</source>
        <translation>ya con esa asignación</translation>
    </message>
    <message>
        <source>already with these labels</source>
        <translation>ya con estas etiquetas</translation>
    </message>
    <message>
        <source>already without these labels</source>
        <translation>ya sin estas etiquetas</translation>
    </message>
    <message>
        <source>already with exactly these labels</source>
        <translation>ya con exactamente estas etiquetas</translation>
    </message>
    <message>
        <source>already read</source>
        <translation>ya sin mensajes no leídos</translation>
    </message>
    <message>
        <source>already unread</source>
        <translation>ya con la marca de no leído</translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln Chat(s) to Active</source>
        <translation>
            <numerusform>Pasar %Ln chat a Activo</numerusform>
            <numerusform>Pasar %Ln chats a Activo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %Ln Chat(s) to Pending</source>
        <translation>
            <numerusform>Pasar %Ln chat a Pendiente</numerusform>
            <numerusform>Pasar %Ln chats a Pendiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %Ln Chat(s)</source>
        <translation>
            <numerusform>Resolver %Ln chat</numerusform>
            <numerusform>Resolver %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln Chat(s)</source>
        <translation>
            <numerusform>Archivar %Ln chat</numerusform>
            <numerusform>Archivar %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Chat(s)</source>
        <translation>
            <numerusform>Eliminar %Ln chat</numerusform>
            <numerusform>Eliminar %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln Chat(s)</source>
        <translation>
            <numerusform>Desasignar %Ln chat</numerusform>
            <numerusform>Desasignar %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln Chat(s)</source>
        <translation>
            <numerusform>Asignar %Ln chat</numerusform>
            <numerusform>Asignar %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add Labels to %Ln Chat(s)</source>
        <translation>
            <numerusform>Agregar etiquetas a %Ln chat</numerusform>
            <numerusform>Agregar etiquetas a %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove Labels from %Ln Chat(s)</source>
        <translation>
            <numerusform>Quitar etiquetas de %Ln chat</numerusform>
            <numerusform>Quitar etiquetas de %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Labels of %Ln Chat(s)</source>
        <translation>
            <numerusform>Reemplazar etiquetas de %Ln chat</numerusform>
            <numerusform>Reemplazar etiquetas de %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln Chat(s) Read</source>
        <translation>
            <numerusform>Marcar %Ln chat como leído</numerusform>
            <numerusform>Marcar %Ln chats como leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln Chat(s) Unread</source>
        <translation>
            <numerusform>Marcar %Ln chat como no leído</numerusform>
            <numerusform>Marcar %Ln chats como no leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing %1 of %2</source>
        <translation>Deshaciendo %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln sin hacer</numerusform>
            <numerusform>%Ln sin hacer</numerusform>
        </translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniendo</translation>
    </message>
    <message>
        <source>waiting: SparkBot asks us to slow down</source>
        <translation>en espera: SparkBot pide ir más despacio</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) put back</source>
        <translation>
            <numerusform>%Ln chat restaurado</numerusform>
            <numerusform>%Ln chats restaurados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of chats, what became of them</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>already as before</source>
        <translation>ya como antes</translation>
    </message>
    <message>
        <source>not undone: changed after you (%1)</source>
        <translation>sin deshacer por un cambio posterior (%1)</translation>
    </message>
    <message>
        <source>changed elsewhere, not overwritten</source>
        <translation>con cambios ajenos, sin sobrescribir</translation>
    </message>
    <message>
        <source>cannot be put back (%1)</source>
        <translation>sin restauración posible (%1)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reopened by it</source>
        <translation>
            <numerusform>%Ln reabierto con ello</numerusform>
            <numerusform>%Ln reabiertos con ello</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Already as before</source>
        <translation>Ya como antes</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Changed after you</source>
        <translation>Con un cambio posterior</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Con cambios ajenos</translation>
    </message>
    <message>
        <source>Cannot be put back</source>
        <translation>No se puede restaurar</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Changed elsewhere %1: %2</source>
        <comment>when, what</comment>
        <translation>Cambio ajeno %1: %2</translation>
    </message>
    <message>
        <source>Changed elsewhere: %1</source>
        <translation>Cambio ajeno: %1</translation>
    </message>
    <message>
        <source>Reopened by it: %1</source>
        <translation>Reabierto con ello: %1</translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation>Estaba %1.</translation>
    </message>
    <message>
        <source>%1. It was not overwritten.</source>
        <translation>%1. No se sobrescribió.</translation>
    </message>
    <message>
        <source>Its status before, “%1”, can be read but not set.</source>
        <translation>Su estado anterior, “%1”, se puede leer, pero no establecer.</translation>
    </message>
    <message>
        <source>%1 Nothing was written.</source>
        <translation>%1 No se escribió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln chat(s) changed</source>
        <translation>
            <numerusform>Etiquetas de %Ln chat cambiadas</numerusform>
            <numerusform>Etiquetas de %Ln chats cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>already labelled so</source>
        <translation>ya con esas etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>Change Labels of %Ln Chat(s)</source>
        <translation>
            <numerusform>Cambiar etiquetas de %Ln chat</numerusform>
            <numerusform>Cambiar etiquetas de %Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>The change was stopped before this chat. Nothing was written.</source>
        <translation>El cambio se detuvo antes de este chat. No se escribió nada.</translation>
    </message>
    <message>
        <source>It was accepted, but not seen when the chat was read again. Check again before you repeat it: a check only reads.</source>
        <translation>Se aceptó, pero no aparece al volver a leer el chat. Comprobar de nuevo antes de repetirlo: una comprobación solo lee.</translation>
    </message>
    <message>
        <source>It was read again and is not as wanted. Nothing was repeated.</source>
        <translation>Se leyó de nuevo y no está como se quería. No se repitió nada.</translation>
    </message>
</context>
<context>
    <name>ViewFile</name>
    <message>
        <source>a text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <translation>una lista entre [ ]</translation>
    </message>
    <message>
        <source>an object in { }</source>
        <translation>un objeto entre { }</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 ocupa más de %2.</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2, %3.</source>
        <translation>%1 no es JSON: línea %2, %3.</translation>
    </message>
    <message>
        <source>%1 is not a file of views from SparkBot Console.</source>
        <translation>%1 no es un archivo de vistas de SparkBot Console.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of SparkBot Console.</source>
        <translation>%1 fue escrito por una versión más reciente de SparkBot Console.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 has more than %Ln entries.</source>
        <translation>
            <numerusform>%1: %2 tiene más de %Ln elemento.</numerusform>
            <numerusform>%1: %2 tiene más de %Ln elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 is missing.</source>
        <translation>%1: falta %2.</translation>
    </message>
    <message>
        <source>%1: %2 has to be %3.</source>
        <translation>%1: %2 tiene que ser %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 is longer than %Ln characters.</source>
        <translation>
            <numerusform>%1: %2 tiene más de %Ln carácter.</numerusform>
            <numerusform>%1: %2 tiene más de %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 has to be a whole number from 0 to %3.</source>
        <translation>%1: %2 tiene que ser un número entero de 0 a %3.</translation>
    </message>
    <message>
        <source>%1: %2 is empty.</source>
        <translation>%1: %2 está vacío.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be “%3”.</source>
        <translation>%1: %2 no puede ser “%3”.</translation>
    </message>
    <message>
        <source>The views were not exported. Choose another place.</source>
        <translation>Las vistas no se exportaron. Elegir otro lugar.</translation>
    </message>
    <message>
        <source>No view was imported. Choose another file.</source>
        <translation>No se importó ninguna vista. Elegir otro archivo.</translation>
    </message>
    <message>
        <source>No view was imported. Update this program first.</source>
        <translation>No se importó ninguna vista. Actualizar primero este programa.</translation>
    </message>
    <message>
        <source>No view was imported. Mend the file, then try again.</source>
        <translation>No se importó ninguna vista. Corregir el archivo y volver a intentar.</translation>
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
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>the verb and its chats, for example Resolve 5 Chats</extracomment>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Deshacer “%1”</translation>
    </message>
    <message>
        <source>No chat is selected.</source>
        <translation>No hay ningún chat seleccionado.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected chat(s) already have the status %1.</source>
        <translation>
            <numerusform>El chat seleccionado (%Ln) ya tiene el estado %1.</numerusform>
            <numerusform>Los %Ln chats seleccionados ya tienen el estado %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No selected chat is assigned.</source>
        <translation>Ningún chat seleccionado está asignado.</translation>
    </message>
    <message>
        <source>No selected chat has unread messages.</source>
        <translation>Ningún chat seleccionado tiene mensajes no leídos.</translation>
    </message>
    <message>
        <source>All selected chats are unread already.</source>
        <translation>Todos los chats seleccionados ya están sin leer.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what the action does, then why it cannot be done now</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>No number is shown.</source>
        <translation>No se muestra ningún número.</translation>
    </message>
    <message>
        <source>It takes two numbers, and this account has fewer.</source>
        <translation>Hacen falta dos números y esta cuenta tiene menos.</translation>
    </message>
    <message>
        <source>Its session is being synchronised already.</source>
        <translation>Su sesión ya se está sincronizando.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what the action does, whose chats are concerned</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a chat first.</source>
        <translation>Elija primero un chat.</translation>
    </message>
    <message>
        <source>Only a person with a phone number has a page at wa.me.</source>
        <translation>Solo una persona con número de teléfono tiene una página en wa.me.</translation>
    </message>
    <message>
        <source>The list shows no chat.</source>
        <translation>La lista no muestra ningún chat.</translation>
    </message>
    <message>
        <source>Choose one of your own views first.</source>
        <translation>Elija primero una de sus propias vistas.</translation>
    </message>
    <message>
        <source>Your view is shown as it was saved already.</source>
        <translation>Su vista ya se muestra tal como se guardó.</translation>
    </message>
    <message>
        <source>You have no views of your own yet.</source>
        <translation>Todavía no tiene vistas propias.</translation>
    </message>
    <message>
        <source>Choose the chat of a person first.</source>
        <translation>Elija primero el chat de una persona.</translation>
    </message>
    <message>
        <source>The metadata of this contact is not known yet.</source>
        <translation>Los metadatos de este contacto aún no se conocen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The changes are being saved.</source>
        <translation>Los cambios se están guardando.</translation>
    </message>
    <message>
        <source>Mend the marked metadata first, or discard it.</source>
        <translation>Corrija primero los metadatos marcados o descártelos.</translation>
    </message>
    <message>
        <source>All selected chats are assigned to you already.</source>
        <translation>Todos los chats seleccionados ya están asignados a usted.</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>Abrir primero la conversación.</translation>
    </message>
    <message>
        <source>Select all loaded chats that match the filter. This number has more than the list takes; those are not selected.</source>
        <translation>Seleccionar todos los chats cargados que coinciden con el filtro. Este número tiene más de los que caben en la lista; esos no se seleccionan.</translation>
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
    <name>sparkbot::ArrangeColumnsDialog</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move Dow&amp;n</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Arrange Columns</source>
        <translation>Organizar columnas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Further to the left in the table (Alt+Up)</source>
        <translation>Más a la izquierda en la tabla (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Further to the right in the table (Alt+Down)</source>
        <translation>Más a la derecha en la tabla (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Ancho:</translation>
    </message>
    <message>
        <source>Reset to &amp;Default</source>
        <translation>&amp;Restablecer valores iniciales</translation>
    </message>
</context>
<context>
    <name>sparkbot::AssignDialog</name>
    <message>
        <source>This is &amp;me: “To Me” assigns to this member</source>
        <translation>Soy &amp;yo: “A mí” asigna a este miembro</translation>
    </message>
    <message>
        <source>Who Are You?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Assign Chats</source>
        <translation>Asignar chats</translation>
    </message>
    <message>
        <source>The API key does not say who is sitting here. Choose yourself once; “To Me” then assigns chats to this member.</source>
        <translation>La clave de API no indica quién está usando este equipo. Elegirse una vez; después, “A mí” asigna los chats a este miembro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) of %1 will be assigned to:</source>
        <translation>
            <numerusform>%Ln chat de %1 se asignará a:</numerusform>
            <numerusform>%Ln chats de %1 se asignarán a:</numerusform>
        </translation>
    </message>
    <message>
        <source>Within department</source>
        <translation>Dentro del departamento</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln Chat(s) to Me</source>
        <translation>
            <numerusform>Asignarme %Ln chat</numerusform>
            <numerusform>Asignarme %Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Within department:</source>
        <translation>&amp;Dentro del departamento:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Only a member of the team can be given chats within a department.</source>
        <translation>Solo un miembro del equipo puede recibir chats dentro de un departamento.</translation>
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
        <source>Remove Last</source>
        <translation>Quitar la última</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match without %1</source>
        <translation>
            <numerusform>%Ln coincide sin %1</numerusform>
            <numerusform>%Ln coinciden sin %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatCommands</name>
    <message numerus="yes">
        <source>Undo will not bring back %Ln of these chats.</source>
        <translation>
            <numerusform>Deshacer no restaurará %Ln de estos chats.</numerusform>
            <numerusform>Deshacer no restaurará %Ln de estos chats.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their status now can be read but not set. The others can be put back.</source>
        <translation>Su estado actual se puede leer, pero no establecer. Los demás se pueden restaurar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) are being written, so nothing was undone. Undo again when they are saved.</source>
        <translation>
            <numerusform>%Ln chat se está guardando, así que no se deshizo nada. Deshacer de nuevo cuando esté guardado.</numerusform>
            <numerusform>%Ln chats se están guardando, así que no se deshizo nada. Deshacer de nuevo cuando estén guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number was opened meanwhile, so nothing was changed. Go back to it and repeat the change.</source>
        <translation>Entretanto se abrió otro número, así que no se cambió nada. Volver a él y repetir el cambio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) are being written already, so nothing more was changed. Repeat the change when they are saved.</source>
        <translation>
            <numerusform>%Ln chat ya se está guardando, así que no se cambió nada más. Repetir el cambio cuando esté guardado.</numerusform>
            <numerusform>%Ln chats ya se están guardando, así que no se cambió nada más. Repetir el cambio cuando estén guardados.</numerusform>
        </translation>
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
    <message>
        <source>no longer matches</source>
        <translation>ya no coincide</translation>
    </message>
    <message>
        <source>No longer matches the filter; it leaves the list when you move on.</source>
        <translation>Ya no coincide con el filtro; sale de la lista al pasar a otro chat.</translation>
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
    <message>
        <source>%1, no longer matches</source>
        <translation>%1, ya no coincide</translation>
    </message>
    <message>
        <source>%1, no longer exists</source>
        <translation>%1, ya no existe</translation>
    </message>
</context>
<context>
    <name>sparkbot::ChatVerbs</name>
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
    <message>
        <source>changed by someone else meanwhile, so not overwritten</source>
        <translation>cambiado mientras tanto por otra persona, por lo que no se sobrescribió</translation>
    </message>
    <message>
        <source>its status before cannot be set</source>
        <translation>su estado anterior no se puede establecer</translation>
    </message>
    <message>
        <source>accepted, but it could not be read again</source>
        <translation>aceptado, pero no se pudo volver a leer</translation>
    </message>
    <message>
        <source>the answer does not tell whether it happened</source>
        <translation>la respuesta no dice si ocurrió</translation>
    </message>
    <message>
        <source>read again, and not as wanted</source>
        <translation>al volver a leerlo no está como se quería</translation>
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
    <name>sparkbot::ChipRow</name>
    <message>
        <source>Filter terms</source>
        <translation>Condiciones del filtro</translation>
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
    <message numerus="yes">
        <source>%Ln reply(s) or note(s) being sent: their outcome will not be seen.</source>
        <translation>
            <numerusform>%Ln respuesta o nota se está enviando: su resultado no se verá.</numerusform>
            <numerusform>%Ln respuestas o notas se están enviando: su resultado no se verá.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::CommandPalette</name>
    <message>
        <source>not possible now</source>
        <translation>no es posible ahora</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>Nada tiene ese nombre. Probar con menos letras.</translation>
    </message>
    <message>
        <source>Type a command, a number, a view, a name or a phone number</source>
        <translation>Escriba una orden, un número, una vista, un nombre o un teléfono</translation>
    </message>
    <message>
        <source>Go to Chat/Number</source>
        <translation>Ir a chat/número</translation>
    </message>
    <message>
        <source>Chat or number</source>
        <translation>Chat o número</translation>
    </message>
    <message>
        <source>Type a name, a phone number or the name of a number</source>
        <translation>Escriba un nombre, un teléfono o el nombre de un número</translation>
    </message>
    <message>
        <source>Chats and numbers</source>
        <translation>Chats y números</translation>
    </message>
</context>
<context>
    <name>sparkbot::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Escribir una respuesta</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Escribir al cliente</translation>
    </message>
    <message>
        <source>Write to your team. The customer does not see it.</source>
        <translation>Escribir al equipo. El cliente no lo ve.</translation>
    </message>
    <message>
        <source>Reply, or / for quick replies</source>
        <translation>Respuesta, o / para las respuestas rápidas</translation>
    </message>
    <message>
        <source>Note for your team</source>
        <translation>Nota para el equipo</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Agregando…</translation>
    </message>
    <message>
        <source>Add Note</source>
        <translation>Agregar nota</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>Está en curso.</translation>
    </message>
    <message>
        <source>Type a reply first.</source>
        <translation>Escribir primero una respuesta.</translation>
    </message>
    <message>
        <source>Type a note first.</source>
        <translation>Escribir primero una nota.</translation>
    </message>
    <message numerus="yes">
        <source>A note has at least %n character(s).</source>
        <translation>
            <numerusform>Una nota tiene como mínimo %n carácter.</numerusform>
            <numerusform>Una nota tiene como mínimo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 characters can be sent, these are %2. Nothing was cut off.</source>
        <translation>Se pueden enviar como máximo %1 caracteres; estos son %2. No se recortó nada.</translation>
    </message>
    <message>
        <source>Only your team sees this note, not the customer.</source>
        <translation>Solo el equipo ve esta nota; el cliente, no.</translation>
    </message>
    <message>
        <source>Send this reply to the customer</source>
        <translation>Enviar esta respuesta al cliente</translation>
    </message>
    <message>
        <source>Add this note for your team</source>
        <translation>Agregar esta nota para el equipo</translation>
    </message>
    <message>
        <source>%1 (%2 in the text)</source>
        <extracomment>what the button does, then its keys</extracomment>
        <translation>%1 (%2 en el texto)</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>Abrir primero la conversación.</translation>
    </message>
    <message>
        <source>%1 of at most %2 characters</source>
        <translation>%1 de %2 caracteres como máximo</translation>
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
    <message numerus="yes">
        <source>Found at least %n number(s): %1</source>
        <translation>
            <numerusform>Se encontró al menos %n número: %1</numerusform>
            <numerusform>Se encontraron al menos %n números: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings of this program cannot be written to the disk.</source>
        <translation>La configuración de este programa no se puede escribir en el disco.</translation>
    </message>
    <message>
        <source>The account %1 was not kept, and the keychain is put back as it was.</source>
        <translation>La cuenta %1 no se guardó, y el llavero se deja como estaba.</translation>
    </message>
    <message>
        <source>Make room on the disk or mend the permissions of the settings folder and try again, or use the key for this session only.</source>
        <translation>Liberar espacio en el disco o corregir los permisos de la carpeta de configuración y volver a intentar, o usar la clave solo en esta sesión.</translation>
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
    <message>
        <source>accepted, but it could not be read again</source>
        <translation>aceptado, pero no se pudo volver a leer</translation>
    </message>
    <message>
        <source>the answer does not tell whether it was saved</source>
        <translation>la respuesta no dice si se guardó</translation>
    </message>
</context>
<context>
    <name>sparkbot::ConversationPage</name>
    <message>
        <source>The notes of this chat could not be read.</source>
        <translation>No se pudieron leer las notas de este chat.</translation>
    </message>
    <message>
        <source>The messages are not concerned.</source>
        <translation>Los mensajes no se ven afectados.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer.</source>
        <translation>Lo escrito no se puede conservar en este equipo.</translation>
    </message>
    <message>
        <source>It is lost when the program ends. Make room on the disk.</source>
        <translation>Se pierde cuando el programa termina. Liberar espacio en el disco.</translation>
    </message>
    <message>
        <source>No messages with %1 yet.</source>
        <translation>Aún no hay mensajes con %1.</translation>
    </message>
    <message>
        <source>This very reply may have been sent. Check again first, or change the text.</source>
        <translation>Es posible que esta misma respuesta ya se haya enviado. Comprobar de nuevo primero o cambiar el texto.</translation>
    </message>
    <message>
        <source>The message could not be recorded in the journal of this computer.</source>
        <translation>El mensaje no se pudo anotar en el registro de este equipo.</translation>
    </message>
    <message>
        <source>Nothing was sent. Your text is kept.</source>
        <translation>No se envió nada. El texto se conserva.</translation>
    </message>
    <message>
        <source>This very note may have been added. Check again first, or change the text.</source>
        <translation>Es posible que esta misma nota ya se haya añadido. Compruébelo primero o cambie el texto.</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>Abrir primero la conversación.</translation>
    </message>
    <message>
        <source>Choose a message with a link first.</source>
        <translation>Elegir primero un mensaje con un enlace.</translation>
    </message>
    <message>
        <source>Free some disk space, mend the permissions of the journal or use the newest version of this program, then try again.</source>
        <translation>Liberar espacio en el disco, corregir los permisos del registro o usar la versión más nueva de este programa, y volver a intentar.</translation>
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
        <source>Loading numbers…</source>
        <translation>Cargando números…</translation>
    </message>
    <message>
        <source>The number whose chats are shown</source>
        <translation>El número cuyos chats se muestran</translation>
    </message>
</context>
<context>
    <name>sparkbot::EditActions</name>
    <message>
        <source>No text that can be changed has the focus.</source>
        <translation>El foco no está en un texto que se pueda cambiar.</translation>
    </message>
    <message>
        <source>Neither a text nor a list has the focus.</source>
        <translation>El foco no está en un texto ni en una lista.</translation>
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
    <message>
        <source>Filter by name, phone or ID, or status: label: agent:</source>
        <translation>Filtrar por nombre, teléfono o ID, o status: label: agent:</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Según lo escrito</translation>
    </message>
    <message>
        <source>Shows the chats that have all the words. Ctrl+Space lists what else can be asked for.</source>
        <translation>Muestra los chats que tienen todas las palabras. Ctrl+Espacio muestra qué más se puede pedir.</translation>
    </message>
</context>
<context>
    <name>sparkbot::FilterChip</name>
    <message>
        <source>Filter %1, remove</source>
        <translation>Filtro %1, quitar</translation>
    </message>
    <message>
        <source>%1
Delete takes it away, Enter goes to it in the line</source>
        <translation>%1
Supr lo quita, Intro va a él en la línea</translation>
    </message>
    <message>
        <source>Delete takes it away, Enter goes to it in the line</source>
        <translation>Supr lo quita, Intro va a él en la línea</translation>
    </message>
</context>
<context>
    <name>sparkbot::FilterLine</name>
    <message numerus="yes">
        <source>%n suggestion(s), Down to go through them, Tab to take the first</source>
        <translation>
            <numerusform>%n sugerencia: flecha abajo para ir a ella, Tab para tomarla</numerusform>
            <numerusform>%n sugerencias: flecha abajo para recorrerlas, Tab para tomar la primera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::HistoryDelegate</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sparkbot::HistoryList</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>What something was before, and what it is now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>agent in a department</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>sparkbot::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing was done to this chat from this computer yet.</source>
        <translation>Desde este equipo aún no se hizo nada en este chat.</translation>
    </message>
    <message>
        <source>The newest 200 changes made from this computer. Those of others are not listed.</source>
        <translation>Los 200 cambios más recientes hechos desde este equipo. No incluye los de otras personas.</translation>
    </message>
    <message>
        <source>Only what was done from this computer. Changes by others are not listed.</source>
        <translation>Solo lo que se hizo desde este equipo. No incluye los cambios de otras personas.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Deshacer “%1”</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Only changes of status, assignment, labels and unread marks can be undone here.</source>
        <translation>Aquí solo se pueden deshacer cambios de estado, asignación, etiquetas y marcas de no leído.</translation>
    </message>
    <message>
        <source>This took back an earlier change. Make that change again instead.</source>
        <translation>Esto deshizo un cambio anterior. En su lugar, volver a hacer aquel cambio.</translation>
    </message>
    <message>
        <source>This is still under way. It can be undone when it has ended.</source>
        <translation>Esto sigue en curso. Se podrá deshacer cuando termine.</translation>
    </message>
    <message>
        <source>This changed nothing, so there is nothing to undo.</source>
        <translation>Esto no cambió nada, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>It is not known whether this changed anything. Look at the chat and set it as it should be.</source>
        <translation>No se sabe si esto cambió algo. Mirar el chat y dejarlo como deba estar.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Esto ya se deshizo.</translation>
    </message>
    <message>
        <source>Too much was done since, or the console was closed: only the last changes can be undone. Set the chat by hand.</source>
        <translation>Se hizo demasiado desde entonces, o se cerró la consola: solo se pueden deshacer los últimos cambios. Ajustar el chat a mano.</translation>
    </message>
</context>
<context>
    <name>sparkbot::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
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
    <message>
        <source>Choose a chat to see its status, agent, conversation and metadata.</source>
        <translation>Elegir un chat para ver su estado, agente, conversación y metadatos.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Give this chat to an agent or a department</source>
        <translation>Asignar este chat a un agente o un departamento</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Add labels to this chat or take them off</source>
        <translation>Agregar etiquetas a este chat o quitarlas</translation>
    </message>
    <message>
        <source>The last change was not made: %1.</source>
        <translation>El último cambio no se realizó: %1.</translation>
    </message>
    <message>
        <source>The last change may or may not have happened: %1.</source>
        <translation>No se sabe si el último cambio se realizó: %1.</translation>
    </message>
</context>
<context>
    <name>sparkbot::InspectorTabs</name>
    <message>
        <source>Chat details</source>
        <translation>Detalles del chat</translation>
    </message>
    <message>
        <source>Co&amp;nversation</source>
        <translation>Conver&amp;sación</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Historia&amp;l</translation>
    </message>
    <message>
        <source>&amp;Metadata •</source>
        <translation>&amp;Metadatos •</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadatos</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n cambio pendiente</numerusform>
            <numerusform>%n cambios pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::LabelPills</name>
    <message>
        <source>No labels</source>
        <translation>Sin etiquetas</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>sparkbot::LabelsDialog</name>
    <message>
        <source>Try Again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>&amp;Replace: the chats end with exactly the checked labels</source>
        <translation>&amp;Reemplazar: los chats quedan exactamente con las etiquetas marcadas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %Ln chat(s) of %1:</source>
        <translation>
            <numerusform>Etiquetas de %Ln chat de %1:</numerusform>
            <numerusform>Etiquetas de %Ln chats de %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>Find label</source>
        <translation>Buscar etiqueta</translation>
    </message>
    <message>
        <source>Find a label</source>
        <translation>Buscar una etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>Change Labels of %Ln Chat(s)</source>
        <translation>
            <numerusform>Cambiar etiquetas de %Ln chat</numerusform>
            <numerusform>Cambiar etiquetas de %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %1 of %Ln chat(s)</source>
        <translation>
            <numerusform>en %1 de %Ln chat</numerusform>
            <numerusform>en %1 de %Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>not a label of this number</source>
        <translation>no es una etiqueta de este número</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It can be neither added nor removed by name. Replacing takes it off.</source>
        <translation>No se puede agregar ni quitar por su nombre. Al reemplazar se quita.</translation>
    </message>
    <message>
        <source>The labels of this number could not be loaded.</source>
        <translation>No se pudieron cargar las etiquetas de este número.</translation>
    </message>
    <message>
        <source>This number has no labels for chats. They are made in SparkBot&apos;s web console.</source>
        <translation>Este número no tiene etiquetas para chats. Se crean en la consola web de SparkBot.</translation>
    </message>
    <message>
        <source>Loading the labels…</source>
        <translation>Cargando las etiquetas…</translation>
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
    <message>
        <source>Type another name.</source>
        <translation>Escribir otro nombre.</translation>
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
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>A row must say whose chat it is.</source>
        <translation>Una fila debe decir de quién es el chat.</translation>
    </message>
    <message>
        <source>S&amp;ort By</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>Sort the chats by %1</source>
        <translation>Ordenar los chats por %1</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Ascendente</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Descendente</translation>
    </message>
    <message>
        <source>The smallest, the oldest or A first</source>
        <translation>Primero lo menor, lo más antiguo o la A</translation>
    </message>
    <message>
        <source>The largest, the newest or Z first</source>
        <translation>Primero lo mayor, lo más reciente o la Z</translation>
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
    <name>sparkbot::MessageDelegate</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje no leído</numerusform>
            <numerusform>%n mensajes no leídos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::MessageList</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Nota de %1</translation>
    </message>
    <message>
        <source>Sent by us</source>
        <translation>Enviado por nosotros</translation>
    </message>
    <message>
        <source>Sent by %1</source>
        <translation>Enviado por %1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>deleted by its sender</source>
        <translation>eliminado por quien lo envió</translation>
    </message>
</context>
<context>
    <name>sparkbot::MessageView</name>
    <message>
        <source>&amp;Copy Message</source>
        <translation>&amp;Copiar mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Load Older Messages</source>
        <translation>Cargar mensajes anteriores</translation>
    </message>
    <message>
        <source>Loading older messages…</source>
        <translation>Cargando mensajes anteriores…</translation>
    </message>
    <message>
        <source>Older messages could not be loaded. Try Again</source>
        <translation>No se pudieron cargar los mensajes anteriores. Volver a intentar</translation>
    </message>
    <message>
        <source>Check &amp;Again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Remove from the Conversation</source>
        <translation>&amp;Quitar de la conversación</translation>
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
    <message>
        <source>Someone else changed %1 meanwhile, so it was not sent. The value in brackets is theirs: save again to use yours, or revert to use theirs.</source>
        <translation>Otra persona cambió %1 mientras tanto, por lo que no se envió. El valor entre paréntesis es el de esa persona: guardar de nuevo para usar el propio, o revertir para usar el de ella.</translation>
    </message>
    <message>
        <source>SparkBot accepted %1, but does not show the new value yet.</source>
        <translation>SparkBot aceptó %1, pero todavía no muestra el nuevo valor.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Revertir</translation>
    </message>
    <message>
        <source>Sent were the keys: %1.</source>
        <translation>Se enviaron las claves: %1.</translation>
    </message>
    <message>
        <source>The metadata was not loaded.</source>
        <translation>Los metadatos no se cargaron.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a contact, then what became of saving its metadata</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n contact(s)</source>
        <extracomment>%1 is how many changes</extracomment>
        <translation>
            <numerusform>%1 en %n contacto</numerusform>
            <numerusform>%1 en %n contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Free some disk space, mend the permissions of the journal or use the newest version of this program, then try again.</source>
        <translation>Liberar espacio en el disco, corregir los permisos del registro o usar la versión más nueva de este programa, y volver a intentar.</translation>
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
    <name>sparkbot::MissingDialog</name>
    <message>
        <source>Not Found</source>
        <translation>No encontrados</translation>
    </message>
    <message numerus="yes">
        <source>%n of the %1 pasted number(s) not found.</source>
        <translation>
            <numerusform>De los números pegados (%1), %n no se encontró.</numerusform>
            <numerusform>De los números pegados (%1), %n no se encontraron.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not all chats are loaded: some of them may be among the rest.</source>
        <translation>%1 No están cargados todos los chats: es posible que algunos estén entre los restantes.</translation>
    </message>
    <message>
        <source>Numbers not found</source>
        <translation>Números no encontrados</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Copiar todo</translation>
    </message>
</context>
<context>
    <name>sparkbot::Notices</name>
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
        <source>%1 has been synchronising for minutes and has not finished. The phone may be offline. Its state is being watched further; queued messages stay queued.</source>
        <translation>%1 lleva varios minutos sincronizándose y no ha terminado. Es posible que el teléfono no tenga conexión. Su estado se sigue observando; los mensajes en cola siguen en cola.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Apply Anyway</source>
        <translation>Aplicar de todos modos</translation>
    </message>
    <message>
        <source>Nothing to do: %1 was %2.</source>
        <translation>Nada que hacer: %1 estaba %2.</translation>
    </message>
    <message>
        <source>%1 was asked to synchronise, but its state could not be read afterwards. Before, it was %2. Refresh to read it again.</source>
        <translation>Se pidió sincronizar %1, pero después no se pudo leer su estado. Antes estaba %2. Actualizar para leerlo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>SparkBot synchronises a number once a minute, and %1 was asked to just now. Nothing was sent; try again in %n second(s).</source>
        <translation>
            <numerusform>SparkBot sincroniza cada número una vez por minuto, y a %1 se le acaba de pedir. No se envió nada; volver a intentar en %n segundo.</numerusform>
            <numerusform>SparkBot sincroniza cada número una vez por minuto, y a %1 se le acaba de pedir. No se envió nada; volver a intentar en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata that was typed before and not saved was recovered: %1 in %2. Nothing of it was sent. Show it to look at it and save it, or discard it.</source>
        <translation>Se recuperaron metadatos que se habían escrito y no se guardaron: %1 en %2. No se envió nada. Mostrarlos para revisarlos y guardarlos, o descartarlos.</translation>
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
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Your changes to metadata cannot be written to this computer&apos;s disk. They are still here, but would be lost in a crash: save them soon, and make room on the disk.</source>
        <translation>Los cambios de metadatos no se pueden escribir en el disco de este equipo. Siguen aquí, pero se perderían en un fallo: guardarlos pronto y liberar espacio en el disco.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer, so the page of %1 is not shown. Copy its address and open it yourself.</source>
        <translation>No se pudo abrir ningún navegador en este equipo, así que la página de %1 no se muestra. Copiar su dirección y abrirla a mano.</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>The file with this computer&apos;s journal, saved views and drafts was damaged. What was in it is missing here from now on; a new one was begun, and the damaged one was kept.</source>
        <translation>El archivo con el registro, las vistas guardadas y los borradores de este equipo estaba dañado. Lo que contenía falta aquí a partir de ahora; se empezó uno nuevo y se conservó el dañado.</translation>
    </message>
    <message>
        <source>Damaged file: %1</source>
        <translation>Archivo dañado: %1</translation>
    </message>
    <message>
        <source>%1 was read again: the change was made.</source>
        <translation>Se leyó %1 de nuevo: el cambio se realizó.</translation>
    </message>
    <message>
        <source>Route from %1 to %2: %3.</source>
        <translation>Desvío de %1 a %2: %3.</translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation>Mostrar informe</translation>
    </message>
    <message>
        <source>The change was not sent, because it could not be written to the journal first. Free some disk space, mend the permissions of the journal or use the newest version of this program, then try again.</source>
        <translation>El cambio no se envió, porque antes no se pudo escribir en el registro. Liberar espacio en el disco, corregir los permisos del registro o usar la versión más nueva de este programa, y volver a intentar.</translation>
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
    <name>sparkbot::PaletteList</name>
    <message>
        <source>not now: %1</source>
        <translation>ahora no: %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::PaletteSource</name>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>already shown</source>
        <translation>ya se muestra</translation>
    </message>
    <message>
        <source>Chat %1</source>
        <translation>Chat %1</translation>
    </message>
    <message>
        <source>Your view</source>
        <translation>Vista propia</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
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
    <message>
        <source>Not saved: %1 in %2.</source>
        <translation>Sin guardar: %1 en %2.</translation>
    </message>
    <message>
        <source>Someone else changed %1 meanwhile, so it was not sent. Save again to use yours, or cancel to look at theirs.</source>
        <translation>Otra persona cambió %1 mientras tanto, por lo que no se envió. Guardar de nuevo para usar el valor propio, o cancelar para ver el de ella.</translation>
    </message>
    <message>
        <source>SparkBot accepted %1, but does not show the new value yet. Cancel to look again, or discard to close all the same.</source>
        <translation>SparkBot aceptó %1, pero todavía no muestra el valor nuevo. Cancelar para volver a mirar, o descartar para cerrar de todos modos.</translation>
    </message>
</context>
<context>
    <name>sparkbot::PeoplePicker</name>
    <message>
        <source>Try Again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Agent, department or e-mail address</source>
        <translation>Agente, departamento o correo electrónico</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Miembro del equipo</translation>
    </message>
    <message>
        <source>Name, department or e-mail address</source>
        <translation>Nombre, departamento o correo electrónico</translation>
    </message>
    <message>
        <source>Name or e-mail address</source>
        <translation>Nombre o correo electrónico</translation>
    </message>
    <message>
        <source>Agents and departments</source>
        <translation>Agentes y departamentos</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>By e-mail address</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>The team of this number could not be loaded. An e-mail address can be typed.</source>
        <translation>No se pudo cargar el equipo de este número. Se puede escribir un correo electrónico.</translation>
    </message>
    <message>
        <source>The team of this number could not be loaded.</source>
        <translation>No se pudo cargar el equipo de este número.</translation>
    </message>
    <message>
        <source>Loading the team…</source>
        <translation>Cargando el equipo…</translation>
    </message>
    <message>
        <source>%1 is not an active member and cannot be given chats.</source>
        <translation>%1 no es un miembro activo y no puede recibir chats.</translation>
    </message>
    <message>
        <source>“%1” is not a whole e-mail address.</source>
        <translation>“%1” no es un correo electrónico completo.</translation>
    </message>
    <message>
        <source>Nobody can be given chats of this number.</source>
        <translation>Nadie puede recibir chats de este número.</translation>
    </message>
    <message>
        <source>Nobody is called “%1”.</source>
        <translation>Nadie se llama “%1”.</translation>
    </message>
</context>
<context>
    <name>sparkbot::ProblemLine</name>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::RemoveDialog</name>
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
    <name>sparkbot::ReplyEdit</name>
    <message>
        <source>Quick replies</source>
        <translation>Respuestas rápidas</translation>
    </message>
    <message>
        <source>/%1 – %2</source>
        <translation>/%1 – %2</translation>
    </message>
</context>
<context>
    <name>sparkbot::ReportDialog</name>
    <message>
        <source>Only &amp;problems</source>
        <translation>Solo &amp;problemas</translation>
    </message>
    <message>
        <source>Result: Undo %1</source>
        <translation>Resultado: deshacer “%1”</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the rows shown, for a spreadsheet</source>
        <translation>Copiar las filas mostradas, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>&amp;Retry Failed Only</source>
        <translation>&amp;Volver a intentar solo los fallidos</translation>
    </message>
    <message>
        <source>&amp;Apply Anyway</source>
        <translation>&amp;Aplicar de todos modos</translation>
    </message>
    <message>
        <source>Overwrite what was changed elsewhere meanwhile</source>
        <translation>Sobrescribir lo que otros cambiaron mientras tanto</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuar</translation>
    </message>
    <message>
        <source>Go on with the chats that were not started</source>
        <translation>Seguir con los chats que quedaron sin empezar</translation>
    </message>
    <message>
        <source>Results by chat</source>
        <translation>Resultados por chat</translation>
    </message>
    <message>
        <source>Repeat the change for the chats that failed, and for no other</source>
        <translation>Repite el cambio en los chats que fallaron y en ningún otro</translation>
    </message>
    <message>
        <source>Chec&amp;k Again</source>
        <translation>Comprobar &amp;de nuevo</translation>
    </message>
    <message>
        <source>Read the chats again whose outcome is not known; nothing is written</source>
        <translation>Leer otra vez los chats cuyo resultado se desconoce; no se escribe nada</translation>
    </message>
</context>
<context>
    <name>sparkbot::ReportModel</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat ID</source>
        <translation>ID del chat</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
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
    <name>sparkbot::ResultLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 loaded, loading the rest…</source>
        <translation>%1 de %2 cargados, cargando el resto…</translation>
    </message>
    <message>
        <source>%1 of %2 loaded. Load the rest to be sure</source>
        <translation>%1 de %2 cargados. Cargar el resto para tener certeza</translation>
    </message>
    <message>
        <source>%1 loaded. There may be more</source>
        <translation>%1 cargados. Puede haber más</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>Also asked the server: nothing more found</source>
        <translation>También se consultó al servidor: no se encontró nada más</translation>
    </message>
    <message numerus="yes">
        <source>Also asked the server: %Ln more found</source>
        <translation>
            <numerusform>También se consultó al servidor: se encontró %Ln más</numerusform>
            <numerusform>También se consultó al servidor: se encontraron %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>The server could not be asked</source>
        <translation>No se pudo consultar al servidor</translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%1 de %2 encontrados</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 found · %Ln missing</source>
        <translation>
            <numerusform>%1 de %2 encontrados · falta %Ln</numerusform>
            <numerusform>%1 de %2 encontrados · faltan %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Missing</source>
        <translation>Mostrar los que faltan</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>Cargar todos</translation>
    </message>
    <message>
        <source>Stop Loading</source>
        <translation>Detener la carga</translation>
    </message>
    <message>
        <source>List the pasted numbers that no chat belongs to</source>
        <translation>Mostrar los números pegados que no corresponden a ningún chat</translation>
    </message>
    <message>
        <source>Read all chats of this number, so that nothing is missed</source>
        <translation>Leer todos los chats de este número, para que no falte nada</translation>
    </message>
    <message>
        <source>Stop loading; what has arrived stays</source>
        <translation>Detener la carga; lo que ya llegó permanece</translation>
    </message>
    <message>
        <source>%1 of %2 loaded, the most this list takes. Others are found by name, phone or ID</source>
        <translation>%1 de %2 cargados, lo máximo que admite esta lista. Los demás se encuentran por nombre, teléfono o ID</translation>
    </message>
    <message>
        <source>%1 loaded, the most this list takes. Others are found by name, phone or ID</source>
        <translation>%1 cargados, lo máximo que admite esta lista. Los demás se encuentran por nombre, teléfono o ID</translation>
    </message>
    <message>
        <source>Also asked the server: nothing more among its first answers. There may be more; add words</source>
        <translation>También se preguntó al servidor: nada más entre sus primeras respuestas. Puede haber más; añadir palabras</translation>
    </message>
    <message numerus="yes">
        <source>Also asked the server: %Ln more found, and there may be others; add words</source>
        <translation>
            <numerusform>También se preguntó al servidor: %Ln más, y puede haber otros; añadir palabras</numerusform>
            <numerusform>También se preguntó al servidor: %Ln más, y puede haber otros; añadir palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 found · asking the server for the others…</source>
        <translation>%1 de %2 encontrados · preguntando al servidor por los demás…</translation>
    </message>
    <message>
        <source>The server could not be asked: %1</source>
        <comment>why, a sentence</comment>
        <translation>No se pudo preguntar al servidor: %1</translation>
    </message>
    <message>
        <source>Ask the server for these words again</source>
        <translation>Preguntar otra vez al servidor por estas palabras</translation>
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
    <message>
        <source>Free some disk space, mend the permissions of the journal or use the newest version of this program, then try again.</source>
        <translation>Liberar espacio en el disco, corregir los permisos del registro o usar la versión más nueva de este programa, y volver a intentar.</translation>
    </message>
</context>
<context>
    <name>sparkbot::SampleProcess</name>
    <message>
        <source>it ended with code %1</source>
        <translation>terminó con el código %1</translation>
    </message>
    <message>
        <source>The sample data could not be opened, because %1 did not start: %2. Nothing else is affected. Install SparkBot Console again, or connect to an account.</source>
        <translation>No se pudieron abrir los datos de ejemplo, porque %1 no se inició: %2. Nada más se ve afectado. Instalar SparkBot Console de nuevo o conectar una cuenta.</translation>
    </message>
</context>
<context>
    <name>sparkbot::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop waiting; the selection stays as it is</source>
        <translation>Dejar de esperar; la selección permanece como está</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Unassign</source>
        <translation>Desasignar</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message numerus="yes">
        <source>Loading the rest: %Ln chat(s) so far…</source>
        <translation>
            <numerusform>Cargando el resto: %Ln chat hasta ahora…</numerusform>
            <numerusform>Cargando el resto: %Ln chats hasta ahora…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Select All %1 Matching</source>
        <translation>Seleccionar los %1 que coinciden</translation>
    </message>
    <message>
        <source>Select All Matching</source>
        <translation>Seleccionar todos los que coinciden</translation>
    </message>
    <message>
        <source>Load the remaining chats, then select all that match</source>
        <translation>Cargar los chats restantes y seleccionar todos los que coinciden</translation>
    </message>
    <message>
        <source>More actions on the selected chats</source>
        <translation>Más acciones sobre los chats seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, all that match and are loaded</source>
        <translation>
            <numerusform>%Ln seleccionado, todos los cargados que coinciden</numerusform>
            <numerusform>%Ln seleccionados, todos los cargados que coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>Select All %1 Loaded</source>
        <translation>Seleccionar los %1 cargados</translation>
    </message>
    <message>
        <source>Select all loaded chats that match the filter. This number has more than the list takes; those are not selected.</source>
        <translation>Seleccionar todos los chats cargados que coinciden con el filtro. Este número tiene más de los que caben en la lista; esos no se seleccionan.</translation>
    </message>
    <message>
        <source>Select all chats that match the filter</source>
        <translation>Seleccionar todos los chats que coinciden con el filtro</translation>
    </message>
</context>
<context>
    <name>sparkbot::Shell</name>
    <message>
        <source>Sample Data</source>
        <translation>Datos de ejemplo</translation>
    </message>
    <message>
        <source>The file with the window layout was damaged and could not be read.</source>
        <translation>El archivo con la disposición de las ventanas estaba dañado y no se pudo leer.</translation>
    </message>
    <message>
        <source>Accounts and settings are not concerned; windows look as they did the first time.</source>
        <translation>Las cuentas y la configuración no están afectadas; las ventanas se ven como la primera vez.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. The damaged file was kept: %1</source>
        <translation>No hace falta hacer nada. El archivo dañado se conservó: %1</translation>
    </message>
    <message>
        <source>The file with your accounts and settings was damaged and could not be read.</source>
        <translation>El archivo con las cuentas y la configuración estaba dañado y no se pudo leer.</translation>
    </message>
    <message>
        <source>Your accounts are missing here. Their keys are still in the keychain, and nothing was sent.</source>
        <translation>Aquí faltan las cuentas. Sus claves siguen en el llavero, y no se envió nada.</translation>
    </message>
    <message>
        <source>Connect the accounts again, or end the program, mend the damaged file and call it settings.ini again. It was kept: %1</source>
        <translation>Volver a conectar las cuentas, o salir del programa, reparar el archivo dañado y llamarlo otra vez settings.ini. Se conservó: %1</translation>
    </message>
</context>
<context>
    <name>sparkbot::ShortcutBook</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in the table</source>
        <translation>%1 en la tabla</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>sparkbot::ShortcutDialog</name>
    <message>
        <source>&amp;Letters act while the chat table has the focus</source>
        <translation>Las &amp;letras actúan mientras la tabla de chats tiene el foco</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Find command</source>
        <translation>Buscar comando</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar un comando o una tecla</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>In every text field letters stay letters. Down and up are J and K.</source>
        <translation>En todo campo de texto las letras siguen siendo letras. Abajo y arriba son J y K.</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>Give every command its first shortcuts again</source>
        <translation>Devolver a cada comando sus atajos iniciales</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Write the list to a text file</source>
        <translation>Escribir la lista en un archivo de texto</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>A&amp;signar</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>Take all keys from this command</source>
        <translation>Quitar todas las teclas de este comando</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Give this command its first shortcuts again</source>
        <translation>Devolver a este comando sus atajos iniciales</translation>
    </message>
    <message>
        <source>Keys for %1:</source>
        <translation>Teclas para %1:</translation>
    </message>
    <message>
        <source>Choose a command.</source>
        <translation>Elegir un comando.</translation>
    </message>
    <message>
        <source>New shortcut for %1</source>
        <translation>Nuevo atajo para %1</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Nuevo atajo</translation>
    </message>
    <message>
        <source>%1 types text. Add Ctrl, or use the letters of the table below.</source>
        <translation>%1 escribe texto. Agregar Ctrl o usar las letras de la tabla, más abajo.</translation>
    </message>
    <message>
        <source>%1 can open a menu. Add Ctrl or Shift with Ctrl.</source>
        <translation>%1 puede abrir un menú. Agregar Ctrl o Mayús con Ctrl.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 está libre.</translation>
    </message>
    <message>
        <source>Export Shortcuts</source>
        <translation>Exportar atajos</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>shortcuts.txt</source>
        <translation>atajos.txt</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>La lista se escribió en %1.</translation>
    </message>
    <message>
        <source>The list was not written: %1. Choose another place.</source>
        <translation>La lista no se escribió: %1. Elegir otro lugar.</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>Estas teclas no se pueden cambiar.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a command, then its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is in the way of %2. Assign takes it from there.</source>
        <translation>%1 interfiere con %2. “Asignar” se lo quita.</translation>
    </message>
    <message>
        <source>%1 is free, but it stays %2 while the focus is there.</source>
        <translation>%1 está libre, pero sigue siendo %2 mientras el foco esté allí.</translation>
    </message>
</context>
<context>
    <name>sparkbot::ShortcutList</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (cambiado)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Letter in the table</source>
        <translation>Letra en la tabla</translation>
    </message>
    <message>
        <source>%1 (fixed)</source>
        <translation>%1 (fijo)</translation>
    </message>
</context>
<context>
    <name>sparkbot::SideDelegate</name>
    <message>
        <source>—</source>
        <extracomment>In place of a number that is not known</extracomment>
        <translation>—</translation>
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
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>hace %n s</numerusform>
            <numerusform>hace %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale: updated %1</source>
        <translation>Desactualizado: actualizado %1</translation>
    </message>
    <message>
        <source>Paused – updated %1</source>
        <translation>En pausa – actualizado a las %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>Rate limited – resuming in %n s</source>
        <translation>
            <numerusform>Solicitudes limitadas – se continúa en %n s</numerusform>
            <numerusform>Solicitudes limitadas – se continúa en %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline – updated %1</source>
        <translation>Sin conexión – actualizado a las %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>sparkbot::SuggestionList</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Filter suggestions</source>
        <translation>Sugerencias de filtro</translation>
    </message>
</context>
<context>
    <name>sparkbot::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>sparkbot::UpdatesBar</name>
    <message>
        <source>Put the chats in their places and show new ones</source>
        <translation>Poner los chats en su lugar y mostrar los nuevos</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s) – click to apply</source>
        <translation>
            <numerusform>%Ln novedad – hacer clic para aplicarla</numerusform>
            <numerusform>%Ln novedades – hacer clic para aplicarlas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s) – press %1 or click to apply</source>
        <extracomment>%1 is a key such as F5</extracomment>
        <translation>
            <numerusform>%Ln novedad – pulsar %1 o hacer clic para aplicarla</numerusform>
            <numerusform>%Ln novedades – pulsar %1 o hacer clic para aplicarlas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::VerbArea</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>the verb and its chats, the number they belong to</extracomment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>sparkbot::VerbProgress</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Finish the chats that are being written and leave the others as they are</source>
        <translation>Terminar los chats que se están guardando y dejar los demás como están</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Change under way</source>
        <translation>Cambio en curso</translation>
    </message>
</context>
<context>
    <name>sparkbot::VerbResults</name>
    <message>
        <source>Undo %1</source>
        <translation>Deshacer “%1”</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 … and %Ln earlier result(s) with problems</source>
        <translation>
            <numerusform>%1 … y %Ln resultado anterior con problemas</numerusform>
            <numerusform>%1 … y %Ln resultados anteriores con problemas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::VerbToast</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Show what became of each chat</source>
        <translation>Mostrar el resultado de cada chat</translation>
    </message>
    <message>
        <source>Dismiss Result</source>
        <translation>Descartar resultado</translation>
    </message>
    <message>
        <source>Dismiss this (Esc)</source>
        <translation>Descartar (Esc)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what a verb came to, the chats it was about</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what would be undone, the chats it was done to</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewCommands</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, descendente</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, ascendente</translation>
    </message>
    <message>
        <source>The view “%1” was deleted. No chat changed.</source>
        <translation>La vista “%1” se eliminó. Ningún chat cambió.</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>The view was not changed, because the file with this computer&apos;s state could not be written. Free some disk space or mend its permissions, then try again.</source>
        <translation>La vista no se cambió, porque no se pudo escribir el archivo con el estado de este equipo. Liberar espacio en el disco o corregir sus permisos y volver a intentar.</translation>
    </message>
    <message>
        <source>There is no view called “%1”. The view used last is shown; the sidebar lists all.</source>
        <translation>No hay ninguna vista llamada “%1”. Se muestra la última usada; la barra lateral las muestra todas.</translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewDelegate</name>
    <message>
        <source>• modified</source>
        <translation>• modificada</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>A number of chats, and there may be more</extracomment>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewExchange</name>
    <message>
        <source>Views (*.json)</source>
        <translation>Vistas (*.json)</translation>
    </message>
    <message>
        <source>Import Views</source>
        <translation>Importar vistas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export Views</source>
        <translation>Exportar vistas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>%1 has no views in it. Nothing was imported.</source>
        <translation>%1 no contiene vistas. No se importó nada.</translation>
    </message>
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
        <source>You have %Ln view(s) with a name from this file already.</source>
        <translation>
            <numerusform>Ya existe %Ln vista con un nombre de este archivo.</numerusform>
            <numerusform>Ya existen %Ln vistas con un nombre de este archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: replace yours by those of the file, or keep both? With both, the new ones are numbered.</source>
        <translation>%1: ¿reemplazar las propias por las del archivo o conservar ambas? Con ambas, las nuevas se numeran.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Keep &amp;Both</source>
        <translation>Conservar &amp;ambas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) imported.</source>
        <translation>
            <numerusform>Se importó %Ln vista.</numerusform>
            <numerusform>Se importaron %Ln vistas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No view was imported: there can be %Ln at most. Delete some first.</source>
        <translation>
            <numerusform>No se importó ninguna vista: puede haber %Ln como máximo. Eliminar antes alguna.</numerusform>
            <numerusform>No se importó ninguna vista: puede haber %Ln como máximo. Eliminar antes algunas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No view was imported, because the file with this computer&apos;s state could not be written. Free some disk space or mend its permissions, then try again.</source>
        <translation>No se importó ninguna vista, porque no se pudo escribir el archivo con el estado de este equipo. Liberar espacio en el disco o corregir sus permisos y volver a intentar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) exported to %1.</source>
        <translation>
            <numerusform>Se exportó %Ln vista a %1.</numerusform>
            <numerusform>Se exportaron %Ln vistas a %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewList</name>
    <message>
        <source>All</source>
        <extracomment>View: all chats of the number</extracomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>View: chats with unread messages</extracomment>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <extracomment>View: chats without an agent</extracomment>
        <translation>Sin asignar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message>
        <source>modified</source>
        <extracomment>Of a saved view: the filter, the columns or the sorting on screen are not those that were saved</extracomment>
        <translation>modificada</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln chat(s)</source>
        <translation>
            <numerusform>al menos %Ln chat</numerusform>
            <numerusform>al menos %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewNameDialog</name>
    <message>
        <source>Save View</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Rename View</source>
        <translation>Cambiar nombre de la vista</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>View name</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Keep &amp;Both</source>
        <translation>Conservar &amp;ambas</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>N&amp;ombre:</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>Filtro:</translation>
    </message>
    <message>
        <source>none: all chats</source>
        <translation>ninguno: todos los chats</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Columnas:</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Sorting:</source>
        <translation>Orden:</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>Un nombre tiene como máximo %n carácter.</numerusform>
            <numerusform>Un nombre tiene como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>A built-in view is called %1. Choose another name.</source>
        <translation>Una vista incorporada se llama %1. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>A view called “%1” exists. Replace it, or keep both: this one will be numbered.</source>
        <translation>Ya existe una vista llamada “%1”. Reemplazarla o conservar ambas: esta se numerará.</translation>
    </message>
    <message>
        <source>Another view is called “%1” already. Choose another name.</source>
        <translation>Otra vista ya se llama “%1”. Elegir otro nombre.</translation>
    </message>
    <message numerus="yes">
        <source>The view was not saved, because there are %n already. Delete one first.</source>
        <translation>
            <numerusform>La vista no se guardó, porque ya hay %n. Eliminar antes una.</numerusform>
            <numerusform>La vista no se guardó, porque ya hay %n. Eliminar antes una.</numerusform>
        </translation>
    </message>
    <message>
        <source>The view was not saved, because the file with this computer&apos;s state could not be written. Free some disk space or mend its permissions, then try again. (%1)</source>
        <translation>La vista no se guardó, porque no se pudo escribir el archivo con el estado de este equipo. Liberar espacio en el disco o corregir sus permisos y volver a intentar. (%1)</translation>
    </message>
</context>
<context>
    <name>sparkbot::ViewPanel</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>Sección: %1</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move Dow&amp;n</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
</context>
<context>
    <name>sparkbot::WriteProblems</name>
    <message>
        <source>It is not among the messages that SparkBot lists now; it may still come.</source>
        <translation>No está entre los mensajes que SparkBot muestra ahora; todavía puede aparecer.</translation>
    </message>
</context>
<context>
    <name>sparkbot::filtertext</name>
    <message>
        <source>“%1” is not finished.</source>
        <translation>“%1” no está completo.</translation>
    </message>
    <message>
        <source>“%1” is not a filter.</source>
        <translation>“%1” no es un filtro.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>“%1” no se conoce aquí.</translation>
    </message>
    <message>
        <source>“%1” needs a value right behind it.</source>
        <translation>“%1” necesita un valor justo detrás.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it like 3, &gt;3 or &lt;=3.</source>
        <translation>“%1” no es un número. Escribirlo como 3, &gt;3 o &lt;=3.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2024-05-31, today or yesterday.</source>
        <translation>“%1” no es una fecha. Escribirla como 2024-05-31, today o yesterday.</translation>
    </message>
    <message>
        <source>“%1” is not a length of time. Write it like 30m, 12h or &gt;2d.</source>
        <translation>“%1” no es una duración. Escribirla como 30m, 12h o &gt;2d.</translation>
    </message>
    <message>
        <source>“%1” is neither a chat ID nor a phone number.</source>
        <translation>“%1” no es un ID de chat ni un número de teléfono.</translation>
    </message>
    <message>
        <source>“%1” has no digits of a phone number.</source>
        <translation>“%1” no tiene dígitos de un número de teléfono.</translation>
    </message>
    <message>
        <source>“%1” cannot be asked for: the list shows the chats of one number. Choose the number at the left of the toolbar.</source>
        <translation>“%1” no se puede pedir: la lista muestra los chats de un solo número. Elegir el número a la izquierda de la barra de herramientas.</translation>
    </message>
    <message>
        <source>“%1” needs something on both of its sides.</source>
        <translation>“%1” necesita algo a ambos lados.</translation>
    </message>
    <message>
        <source>“%1” needs something right behind it that is to be left out.</source>
        <translation>“%1” necesita justo detrás lo que se va a excluir.</translation>
    </message>
    <message>
        <source>There is nothing in the parentheses “%1”.</source>
        <translation>No hay nada en los paréntesis “%1”.</translation>
    </message>
    <message>
        <source>This “%1” closes nothing.</source>
        <translation>Este “%1” no cierra nada.</translation>
    </message>
    <message>
        <source>There are more than %1 parentheses inside each other.</source>
        <translation>Hay más de %1 paréntesis unos dentro de otros.</translation>
    </message>
    <message numerus="yes">
        <source>The filter is longer than %Ln characters.</source>
        <translation>
            <numerusform>El filtro tiene más de %Ln carácter.</numerusform>
            <numerusform>El filtro tiene más de %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter has more than %Ln conditions.</source>
        <translation>
            <numerusform>El filtro tiene más de %Ln condición.</numerusform>
            <numerusform>El filtro tiene más de %Ln condiciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>No loaded chat belongs to an agent “%1”.</source>
        <translation>Ningún chat cargado pertenece a un agente “%1”.</translation>
    </message>
    <message>
        <source>No loaded chat belongs to a department “%1”.</source>
        <translation>Ningún chat cargado pertenece a un departamento “%1”.</translation>
    </message>
    <message>
        <source>No loaded chat has a label “%1”.</source>
        <translation>Ningún chat cargado tiene una etiqueta “%1”.</translation>
    </message>
    <message>
        <source>No loaded chat has metadata “%1”.</source>
        <translation>Ningún chat cargado tiene metadatos “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not known: choose once who you are with Assign to Me.</source>
        <translation>No se sabe quién es “%1”: indicarlo una vez con “Asignar ▸ A mí”.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Se quiso decir “%1”?</translation>
    </message>
    <message>
        <source>Ctrl+Space lists all filters; in quotes it is searched for as it stands.</source>
        <translation>Ctrl+Espacio muestra todos los filtros; entre comillas se busca tal cual.</translation>
    </message>
    <message>
        <source>The list has not changed.</source>
        <translation>La lista no ha cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sparkbot::queryhints</name>
    <message>
        <source>the name only, not phone or ID</source>
        <translation>solo el nombre, no el teléfono ni el ID</translation>
    </message>
    <message>
        <source>part of a phone number</source>
        <translation>parte de un número de teléfono</translation>
    </message>
    <message>
        <source>one chat, by ID, phone number or wa.me link</source>
        <translation>un chat, por ID, número de teléfono o enlace wa.me</translation>
    </message>
    <message>
        <source>active, pending, resolved, archived or removed</source>
        <translation>active, pending, resolved, archived o removed</translation>
    </message>
    <message>
        <source>unread, unassigned, mine, group, stale …</source>
        <translation>unread, unassigned, mine, group, stale …</translation>
    </message>
    <message>
        <source>number of unread messages, as in &gt;3</source>
        <translation>cantidad de mensajes no leídos, como &gt;3</translation>
    </message>
    <message>
        <source>who has the chat; me, none or a name</source>
        <translation>quién tiene el chat; me, none o un nombre</translation>
    </message>
    <message>
        <source>the department that has the chat</source>
        <translation>el departamento que tiene el chat</translation>
    </message>
    <message>
        <source>a label of the chat, or none</source>
        <translation>una etiqueta del chat, o none</translation>
    </message>
    <message>
        <source>metadata of the contact, as in meta.plan:premium</source>
        <translation>metadatos del contacto, como meta.plan:premium</translation>
    </message>
    <message>
        <source>last activity before a day</source>
        <translation>última actividad antes de un día</translation>
    </message>
    <message>
        <source>last activity on or after a day</source>
        <translation>última actividad desde un día en adelante</translation>
    </message>
    <message>
        <source>time since the last activity, as in &gt;2d</source>
        <translation>tiempo desde la última actividad, como &gt;2d</translation>
    </message>
    <message>
        <source>has unread messages</source>
        <translation>tiene mensajes no leídos</translation>
    </message>
    <message>
        <source>has no unread messages</source>
        <translation>no tiene mensajes no leídos</translation>
    </message>
    <message>
        <source>an agent or a department has it</source>
        <translation>lo tiene un agente o un departamento</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>no lo tiene nadie</translation>
    </message>
    <message>
        <source>you have it</source>
        <translation>lo tiene usted</translation>
    </message>
    <message>
        <source>with one person</source>
        <translation>con una sola persona</translation>
    </message>
    <message>
        <source>a group</source>
        <translation>un grupo</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>un canal</translation>
    </message>
    <message>
        <source>active or pending, and quiet for a day</source>
        <translation>activo o pendiente, y sin actividad desde hace un día</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>cualquier valor</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>with a label</source>
        <translation>con etiqueta</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>cualquier persona</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
</TS>
