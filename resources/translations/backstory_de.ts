<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>--theme takes system, light or dark, not &quot;%1&quot;.</source>
        <translation>--theme nimmt system, light oder dark, nicht „%1“.</translation>
    </message>
    <message>
        <source>Only one source can be opened.</source>
        <translation>Es kann nur eine Quelle geöffnet werden.</translation>
    </message>
    <message>
        <source>See any order as it was at any moment.</source>
        <translation>Jede Bestellung sehen, wie sie zu jedem Zeitpunkt war.</translation>
    </message>
    <message>
        <source>Open the sample that ships.</source>
        <translation>Das mitgelieferte Beispiel öffnen.</translation>
    </message>
    <message>
        <source>Open this order.</source>
        <translation>Diese Bestellung öffnen.</translation>
    </message>
    <message>
        <source>At this moment: vN, start, end, or a time.</source>
        <translation>Zu diesem Zeitpunkt: vN, start, end oder eine Zeit.</translation>
    </message>
    <message>
        <source>The event table: its name, a preset, or a mapping file.</source>
        <translation>Die Ereignistabelle: ihr Name, eine Vorgabe oder eine Zuordnungsdatei.</translation>
    </message>
    <message>
        <source>The ruleset: orders, generic, or a file.</source>
        <translation>Das Regelwerk: orders, generic oder eine Datei.</translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation>system, light oder dark.</translation>
    </message>
    <message>
        <source>UTC, local, or a name such as Europe/Berlin.</source>
        <translation>UTC, local oder ein Name wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation>Siehe --help.</translation>
    </message>
    <message>
        <source>A file (.db, .sqlite, .jsonl, .jsonl.gz), a postgresql:// URI, a libpq keyword string, or a backstory:// link. Default: what was open at last.</source>
        <translation>Eine Datei (.db, .sqlite, .jsonl, .jsonl.gz), eine postgresql://-URI, eine Zeichenkette mit libpq-Schlüsselwörtern oder ein backstory://-Link. Vorgabe: was zuletzt offen war.</translation>
    </message>
</context>
<context>
    <name>AxisLabels</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>ChangeSign</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>written again, same value</source>
        <translation>erneut geschrieben, gleicher Wert</translation>
    </message>
</context>
<context>
    <name>ChangeSummary</name>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>not understood by the rules</source>
        <translation>von den Regeln nicht verstanden</translation>
    </message>
    <message>
        <source>changed nothing</source>
        <translation>hat nichts geändert</translation>
    </message>
    <message>
        <source>the same again: %1</source>
        <translation>erneut gleich: %1</translation>
    </message>
</context>
<context>
    <name>CompareDetail</name>
    <message>
        <source>never there</source>
        <translation>nie vorhanden</translation>
    </message>
    <message>
        <source>the fold starts with it</source>
        <translation>die Faltung beginnt damit</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>gesetzt von %1</translation>
    </message>
    <message>
        <source>removed by %1</source>
        <translation>entfernt von %1</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a version and its time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 rules %2 · %3</source>
        <extracomment>side of a comparison: its letter, the rules that read it, the moment</extracomment>
        <translation>%1 Regeln %2 · %3</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>Id %1</translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation>Regeln %1</translation>
    </message>
    <message>
        <source>It had 1 event when it was read.</source>
        <translation>Sie hatte 1 Ereignis, als sie gelesen wurde.</translation>
    </message>
    <message>
        <source>It had %1 events when it was read.</source>
        <translation>Sie hatte %1 Ereignisse, als sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Another order was opened, so the comparison ended. These are two moments of the order shown.</source>
        <translation>Eine andere Bestellung wurde geöffnet, damit endete der Vergleich. Dies sind zwei Zeitpunkte der gezeigten Bestellung.</translation>
    </message>
    <message>
        <source>Reading %1 to compare with it…</source>
        <translation>%1 wird zum Vergleichen gelesen …</translation>
    </message>
    <message>
        <source>Reading the same events by the rules %1…</source>
        <translation>Dieselben Ereignisse werden nach den Regeln %1 gelesen …</translation>
    </message>
    <message>
        <source>The comparison with %1 could not be brought back.</source>
        <translation>Der Vergleich mit %1 konnte nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The comparison with the rules %1 could not be brought back.</source>
        <translation>Der Vergleich mit den Regeln %1 konnte nicht wiederhergestellt werden.</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>At B (other rules)</source>
        <translation>Bei B (andere Regeln)</translation>
    </message>
    <message>
        <source>B under rules</source>
        <translation>B unter den Regeln</translation>
    </message>
    <message>
        <source>At B (other order)</source>
        <translation>Bei B (andere Bestellung)</translation>
    </message>
    <message>
        <source>B is of</source>
        <translation>B gehört zu</translation>
    </message>
    <message>
        <source>Moment B</source>
        <translation>Zeitpunkt B</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>That was not understood</source>
        <translation>Das wurde nicht verstanden</translation>
    </message>
    <message>
        <source>This table cannot answer that</source>
        <translation>Diese Tabelle kann das nicht beantworten</translation>
    </message>
    <message>
        <source>The mapping file has mistakes</source>
        <translation>Die Zuordnungsdatei enthält Fehler</translation>
    </message>
    <message>
        <source>Correct the places named, and open the source again.</source>
        <translation>Die genannten Stellen berichtigen und die Quelle erneut öffnen.</translation>
    </message>
    <message>
        <source>The ruleset has mistakes</source>
        <translation>Das Regelwerk enthält Fehler</translation>
    </message>
    <message>
        <source>Correct the places named, and choose it again.</source>
        <translation>Die genannten Stellen berichtigen und es erneut wählen.</translation>
    </message>
    <message>
        <source>The source is not there</source>
        <translation>Die Quelle ist nicht da</translation>
    </message>
    <message>
        <source>Check the name, and whether the folder or database can be reached.</source>
        <translation>Prüfen, ob der Name stimmt und ob Ordner oder Datenbank erreichbar sind.</translation>
    </message>
    <message>
        <source>The source cannot be read</source>
        <translation>Die Quelle kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check that it is the file you meant, and that it was copied whole.</source>
        <translation>Prüfen, ob es die gemeinte Datei ist und ob sie vollständig kopiert wurde.</translation>
    </message>
    <message>
        <source>No server answers there</source>
        <translation>Dort antwortet kein Server</translation>
    </message>
    <message>
        <source>Check host and port, and whether a VPN is needed.</source>
        <translation>Host und Port prüfen, und ob ein VPN nötig ist.</translation>
    </message>
    <message>
        <source>The server asks for a password</source>
        <translation>Der Server verlangt ein Passwort</translation>
    </message>
    <message>
        <source>Enter it; it is kept only while the source is open.</source>
        <translation>Bitte eingeben; es wird nur behalten, solange die Quelle offen ist.</translation>
    </message>
    <message>
        <source>The server refused the password</source>
        <translation>Der Server hat das Passwort abgelehnt</translation>
    </message>
    <message>
        <source>Check user and password, and try again.</source>
        <translation>Benutzer und Passwort prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>You may not read this</source>
        <translation>Das Lesen ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>Ask whoever runs the store for the right to read the event table.</source>
        <translation>Wer den Ereignisspeicher betreibt, kann das Recht erteilen, die Ereignistabelle zu lesen.</translation>
    </message>
    <message>
        <source>The source is busy</source>
        <translation>Die Quelle ist beschäftigt</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no such event table</source>
        <translation>Diese Ereignistabelle gibt es nicht</translation>
    </message>
    <message>
        <source>Choose one of its tables, or give a mapping file.</source>
        <translation>Eine der vorhandenen Tabellen wählen oder eine Zuordnungsdatei angeben.</translation>
    </message>
    <message>
        <source>The table lacks a column that the mapping names</source>
        <translation>Der Tabelle fehlt eine Spalte, die die Zuordnung nennt</translation>
    </message>
    <message>
        <source>Correct the mapping, or choose another one.</source>
        <translation>Die Zuordnung berichtigen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>The source stopped answering</source>
        <translation>Die Quelle antwortet nicht mehr</translation>
    </message>
    <message>
        <source>What is on screen is what came until then. Try again when the source is back.</source>
        <translation>Zu sehen ist, was bis dahin kam. Erneut versuchen, wenn die Quelle wieder da ist.</translation>
    </message>
    <message>
        <source>There is nothing by that id</source>
        <translation>Unter dieser Id gibt es nichts</translation>
    </message>
    <message>
        <source>Check the id, and whether it is in this table.</source>
        <translation>Die Id prüfen, und ob sie in dieser Tabelle steht.</translation>
    </message>
    <message>
        <source>It cannot be written there</source>
        <translation>Dorthin kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another place, or check the rights on it.</source>
        <translation>Einen anderen Ort wählen oder die Rechte dort prüfen.</translation>
    </message>
    <message>
        <source>Something else is there already</source>
        <translation>Dort ist schon etwas anderes</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>It happened while %1.</source>
        <extracomment>%1 is what was being done: &quot;opening orders.db&quot;</extracomment>
        <translation>Es geschah hierbei: %1.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Moment B</source>
        <translation>Zeitpunkt B</translation>
    </message>
    <message>
        <source>Moment A</source>
        <translation>Zeitpunkt A</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What differs between B and A</source>
        <translation>Was sich zwischen B und A unterscheidet</translation>
    </message>
    <message>
        <source>Field history</source>
        <translation>Feldverlauf</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy value as JSON</source>
        <translation>Wert als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Go to %1 %2</source>
        <translation>Gehe zu %1 %2</translation>
    </message>
    <message>
        <source>Go to the start, where it was set</source>
        <translation>Zum Anfang gehen, wo es gesetzt wurde</translation>
    </message>
    <message>
        <source>Go to %1, which set it</source>
        <translation>Zu %1 gehen, wo es gesetzt wurde</translation>
    </message>
    <message>
        <source>Copy the command that prints its history</source>
        <translation>Befehl kopieren, der den Verlauf ausgibt</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open a source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Event stores (*.db *.sqlite *.sqlite3 *.jsonl *.ndjson *.jsonl.gz)</source>
        <translation>Ereignisspeicher (*.db *.sqlite *.sqlite3 *.jsonl *.ndjson *.jsonl.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Backstory sessions (*%1)</source>
        <translation>Backstory-Sitzungen (*%1)</translation>
    </message>
    <message>
        <source>Choose a file of rules</source>
        <translation>Datei mit Regeln wählen</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
    <message>
        <source>Choose the root certificate</source>
        <translation>Root-Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Zertifikate (*.crt *.pem *.cer)</translation>
    </message>
    <message>
        <source>Choose the service file</source>
        <translation>Dienstdatei wählen</translation>
    </message>
    <message>
        <source>Choose the password file</source>
        <translation>Passwortdatei wählen</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The event has no payload.</source>
        <translation>Das Ereignis hat keine Nutzdaten.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Die Nutzdaten sind leer.</translation>
    </message>
    <message>
        <source>The payload begins with a byte-order mark.</source>
        <translation>Die Nutzdaten beginnen mit einer Byte-Order-Markierung.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands twice in one object of the payload; the last one counts.</source>
        <translation>Der Schlüssel „%1“ steht in einem Objekt der Nutzdaten zweimal; der letzte zählt.</translation>
    </message>
    <message>
        <source>A number is too large or too small to be added; it is shown and compared exactly.</source>
        <translation>Eine Zahl ist zu groß oder zu klein zum Addieren; sie wird genau angezeigt und verglichen.</translation>
    </message>
    <message>
        <source>The metadata is not JSON; it is shown as text.</source>
        <translation>Die Metadaten sind kein JSON; sie werden als Text gezeigt.</translation>
    </message>
    <message>
        <source>The rules do not know the type &quot;%1&quot;: this event leaves the state as it was.</source>
        <translation>Die Regeln kennen den Typ „%1“ nicht: Dieses Ereignis lässt den Zustand, wie er war.</translation>
    </message>
    <message>
        <source>Several events have the id %1.</source>
        <translation>Mehrere Ereignisse haben die Id %1.</translation>
    </message>
    <message>
        <source>No time was stored for this event.</source>
        <translation>Zu diesem Ereignis wurde keine Zeit gespeichert.</translation>
    </message>
    <message>
        <source>The stored time &quot;%1&quot; cannot be read as a time.</source>
        <translation>Die gespeicherte Zeit „%1“ lässt sich nicht als Zeit lesen.</translation>
    </message>
    <message>
        <source>The stored time %1 lies outside the years 0000 to 9999.</source>
        <translation>Die gespeicherte Zeit %1 liegt außerhalb der Jahre 0000 bis 9999.</translation>
    </message>
    <message>
        <source>The stored time %1 looks like %2, not like what its column says.</source>
        <translation>Die gespeicherte Zeit %1 sieht nach %2 aus, nicht nach dem, was ihre Spalte sagt.</translation>
    </message>
    <message>
        <source>The first event named is dated more than a day after it can have been recorded; the others take its time.</source>
        <translation>Das zuerst genannte Ereignis ist mehr als einen Tag später datiert, als es aufgezeichnet worden sein kann; die anderen übernehmen seine Zeit.</translation>
    </message>
    <message>
        <source>The event is dated earlier than one before it.</source>
        <translation>Das Ereignis ist früher datiert als eines vor ihm.</translation>
    </message>
    <message>
        <source>The order of the times and the order of the stored versions disagree.</source>
        <translation>Die Reihenfolge der Zeiten und die der gespeicherten Versionen widersprechen sich.</translation>
    </message>
    <message>
        <source>The event was there before recorded times were kept: it counts as known always.</source>
        <translation>Das Ereignis war schon da, bevor Aufzeichnungszeiten geführt wurden: Es gilt als immer bekannt.</translation>
    </message>
    <message>
        <source>Same time: which came first cannot be proven, but nothing depends on it.</source>
        <translation>Gleiche Zeit: Welches zuerst kam, lässt sich nicht beweisen, aber nichts hängt davon ab.</translation>
    </message>
    <message>
        <source>Same time: which came first cannot be proven, and the value of %1 depends on it.</source>
        <translation>Gleiche Zeit: Welches zuerst kam, lässt sich nicht beweisen, und der Wert von %1 hängt davon ab.</translation>
    </message>
    <message>
        <source>The source stopped answering: only %1 events came. This is a part, not the whole.</source>
        <translation>Die Quelle antwortete nicht mehr: Nur %1 Ereignisse kamen. Dies ist ein Teil, nicht das Ganze.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>whole history</source>
        <translation>ganzer Verlauf</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>The payload is not JSON[: {0}][ (at byte {1})]; it is shown as text, and the event writes nothing but what the rules set themselves.</source>
        <translation>Die Nutzdaten sind kein JSON[: {0}][ (bei Byte {1})]; sie werden als Text gezeigt, und das Ereignis schreibt nur, was die Regeln selbst setzen.</translation>
    </message>
    <message>
        <source>The payload is no JSON object[ but {0}], so the event writes nothing but what the rules set themselves.</source>
        <translation>Die Nutzdaten sind kein JSON-Objekt[, sondern {0}]; das Ereignis schreibt also nur, was die Regeln selbst setzen.</translation>
    </message>
    <message>
        <source>The payload is nested deeper than[ {0} levels,] what is read as a document; it is shown as text, and the event writes nothing but what the rules set themselves.</source>
        <translation>Die Nutzdaten sind tiefer verschachtelt als[ {0} Ebenen,] was als Dokument gelesen wird; sie werden als Text gezeigt, und das Ereignis schreibt nur, was die Regeln selbst setzen.</translation>
    </message>
    <message>
        <source>The payload is larger than[ {0} bytes,] what is read as a document; it is shown as text, and the event writes nothing but what the rules set themselves.</source>
        <translation>Die Nutzdaten sind größer als[ {0} Bytes,] was als Dokument gelesen wird; sie werden als Text gezeigt, und das Ereignis schreibt nur, was die Regeln selbst setzen.</translation>
    </message>
    <message>
        <source>The payload is not valid UTF-8[ (at byte {0})]; its bytes are shown escaped, and the event writes nothing but what the rules set themselves.</source>
        <translation>Die Nutzdaten sind kein gültiges UTF-8[ (bei Byte {0})]; ihre Bytes werden maskiert gezeigt, und das Ereignis schreibt nur, was die Regeln selbst setzen.</translation>
    </message>
    <message>
        <source>The database turned the payload into another type[ ({0})] when it was written; what is shown is what it holds now, which may differ from what was sent.</source>
        <translation>Die Datenbank hat die Nutzdaten beim Schreiben in einen anderen Typ[ ({0})] umgewandelt; gezeigt wird, was sie jetzt enthält. Das kann von dem abweichen, was gesendet wurde.</translation>
    </message>
    <message>
        <source>The payload of this event was erased[ on {0}][ by {1}][, because: {2}]; its place, id and times are as they were.</source>
        <translation>Die Nutzdaten dieses Ereignisses wurden gelöscht[ am {0}][ von {1}][, weil: {2}]; sein Platz, seine Id und seine Zeiten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>A rule met a value of another kind than it works on[, at {0}]; the state there may not be what was meant.</source>
        <translation>Eine Regel traf auf einen Wert anderer Art, als sie bearbeitet[, bei {0}]; der Zustand dort ist vielleicht nicht der gemeinte.</translation>
    </message>
    <message>
        <source>The database holds the column[ {0}] as another type[ ({1})] than it was declared for; what is shown may differ from what was written.</source>
        <translation>Die Datenbank hält die Spalte[ {0}] in einem anderen Typ[ ({1})], als vereinbart wurde; was gezeigt wird, kann vom Geschriebenen abweichen.</translation>
    </message>
    <message>
        <source>The table has no index that finds one stream, so each look-up reads the whole table.[ This would help: {0}]</source>
        <translation>Die Tabelle hat keinen Index, der einen Verlauf findet, daher liest jede Suche die ganze Tabelle.[ Das würde helfen: {0}]</translation>
    </message>
    <message>
        <source>What is shown was not read from the live store[: {0}]; what is written from now on may appear late.</source>
        <translation>Das Gezeigte wurde nicht aus dem laufenden Speicher gelesen[: {0}]; was ab jetzt geschrieben wird, erscheint vielleicht verspätet.</translation>
    </message>
    <message>
        <source>A line[, number {0},] is no event[: {1}]; it was passed over, and all others are shown.</source>
        <translation>Eine Zeile[, Nummer {0},] ist kein Ereignis[: {1}]; sie wurde übergangen, alle anderen werden gezeigt.</translation>
    </message>
    <message>
        <source>The payload holds the key[ &quot;{0}&quot;] more than once in one object; the last value counts, as PostgreSQL and JavaScript have it.</source>
        <translation>Die Nutzdaten enthalten den Schlüssel[ „{0}“] in einem Objekt mehrmals; der letzte Wert zählt, wie bei PostgreSQL und JavaScript.</translation>
    </message>
    <message>
        <source>The rules do not know the type[ &quot;{0}&quot;], so the event leaves the state alone.</source>
        <translation>Die Regeln kennen den Typ[ „{0}“] nicht, daher lässt das Ereignis den Zustand unberührt.</translation>
    </message>
    <message>
        <source>The event id[ &quot;{0}&quot;] stands more than once; these events are kept in the order in which the store holds them.</source>
        <translation>Die Ereignis-Id[ „{0}“] kommt mehrmals vor; diese Ereignisse bleiben in der Reihenfolge, in der der Speicher sie hält.</translation>
    </message>
    <message>
        <source>The time of the event cannot be read[: {0}]; it counts as having none.</source>
        <translation>Die Zeit des Ereignisses lässt sich nicht lesen[: {0}]; es gilt als ohne Zeit.</translation>
    </message>
    <message>
        <source>The time of the event lies outside the years 0000 to 9999[: {0}]; it counts as having none.</source>
        <translation>Die Zeit des Ereignisses liegt außerhalb der Jahre 0000 bis 9999[: {0}]; es gilt als ohne Zeit.</translation>
    </message>
    <message>
        <source>The time of the event[, stored as {0},] does not look like what the table keeps[; it looks like {1}]. Check the unit in the mapping.</source>
        <translation>Die Zeit des Ereignisses[, gespeichert als {0},] sieht nicht nach dem aus, was die Tabelle führt[; sie sieht nach {1} aus]. Bitte die Einheit in der Zuordnung prüfen.</translation>
    </message>
    <message>
        <source>These events tie, only their ids order them, and they write different values[ to {0}]: which of them came last cannot be proven.</source>
        <translation>Diese Ereignisse fallen zusammen, nur ihre Ids ordnen sie, und sie schreiben verschiedene Werte[ nach {0}]: Welches zuletzt kam, lässt sich nicht beweisen.</translation>
    </message>
    <message>
        <source>The source stopped answering in the middle[, after {0} events]; what is shown is a part, not the whole.</source>
        <translation>Die Quelle hörte mittendrin auf zu antworten[, nach {0} Ereignissen]; was gezeigt wird, ist ein Teil, nicht das Ganze.</translation>
    </message>
    <message>
        <source>%1 Found %2 times.</source>
        <extracomment>%1 is the sentence of a finding</extracomment>
        <translation>%1 %2-mal gefunden.</translation>
    </message>
    <message>
        <source>The type &quot;%1&quot; is not known to the rules: its %2 events leave the state as it was.</source>
        <translation>Den Typ „%1“ kennen die Regeln nicht: Seine %2 Ereignisse lassen den Zustand, wie er war.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>a day and a time in few letters, as QLocale reads it</extracomment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ms since 1970</source>
        <translation>%1 ms seit 1970</translation>
    </message>
    <message>
        <source>No time was stored.</source>
        <translation>Keine Zeit gespeichert.</translation>
    </message>
    <message>
        <source>Stored as %1, which is no time that can be shown.</source>
        <translation>Gespeichert als %1; das ist keine Zeit, die sich zeigen lässt.</translation>
    </message>
    <message>
        <source>(whole state)</source>
        <translation>(ganzer Zustand)</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days, as in 12 d</comment>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In timeline, slider and list of events</source>
        <translation>In Zeitleiste, Schieberegler und Ereignisliste</translation>
    </message>
    <message>
        <source>One event back, on</source>
        <translation>Ein Ereignis zurück, vor</translation>
    </message>
    <message>
        <source>Ten events back, on</source>
        <translation>Zehn Ereignisse zurück, vor</translation>
    </message>
    <message>
        <source>Before the first event, after the last</source>
        <translation>Vor das erste Ereignis, hinter das letzte</translation>
    </message>
    <message>
        <source>Play, pause</source>
        <translation>Abspielen, anhalten</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom the timeline; so does dragging on it</source>
        <translation>Zeitleiste zoomen; Ziehen darauf zoomt auch</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Show the whole timeline again</source>
        <translation>Wieder die ganze Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Compare with this moment (B)</source>
        <translation>Mit diesem Zeitpunkt vergleichen (B)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+click</source>
        <translation>Strg+Umschalt+Klick</translation>
    </message>
    <message>
        <source>In state, changes, compare and field history</source>
        <translation>In Zustand, Änderungen, Vergleich und Verlauf</translation>
    </message>
    <message>
        <source>Go to the event that set the value</source>
        <translation>Zum Ereignis gehen, das den Wert gesetzt hat</translation>
    </message>
    <message>
        <source>Return, or a double click</source>
        <translation>Return oder Doppelklick</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Fold, unfold</source>
        <translation>Einklappen, ausklappen</translation>
    </message>
    <message>
        <source>All that can be done with a field</source>
        <translation>Alles, was mit einem Feld möglich ist</translation>
    </message>
    <message>
        <source>In the list of orders</source>
        <translation>In der Liste der Bestellungen</translation>
    </message>
    <message>
        <source>The order above, below; it opens</source>
        <translation>Die Bestellung darüber, darunter; sie öffnet sich</translation>
    </message>
    <message>
        <source>The first orders, the last ones</source>
        <translation>Die ersten Bestellungen, die letzten</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>In the filter</source>
        <translation>Im Filter</translation>
    </message>
    <message>
        <source>Walk through what may stand there; to the list</source>
        <translation>Durch das gehen, was dort stehen kann; zur Liste</translation>
    </message>
    <message>
        <source>Take what is proposed</source>
        <translation>Den Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Filter at once; go to a mistake</source>
        <translation>Sofort filtern; zu einem Fehler gehen</translation>
    </message>
    <message>
        <source>Close the proposals, then empty the field</source>
        <translation>Vorschläge schließen, dann das Feld leeren</translation>
    </message>
    <message>
        <source>While a command is looked for</source>
        <translation>Bei der Suche nach einem Befehl</translation>
    </message>
    <message>
        <source>The command above, below</source>
        <translation>Der Befehl darüber, darunter</translation>
    </message>
    <message>
        <source>Run the marked command</source>
        <translation>Den markierten Befehl ausführen</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Zurück an die vorige Stelle</translation>
    </message>
    <message>
        <source>In every part of the window</source>
        <translation>In jedem Teil des Fensters</translation>
    </message>
    <message>
        <source>The next part, the previous one</source>
        <translation>Der nächste Teil, der vorige</translation>
    </message>
    <message>
        <source>Open a menu by the letter underlined in its name</source>
        <translation>Ein Menü mit dem unterstrichenen Buchstaben öffnen</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+Buchstabe</translation>
    </message>
    <message>
        <source>Dismiss a message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>What can be done with this</source>
        <translation>Was damit möglich ist</translation>
    </message>
    <message>
        <source>Zoom around the moment shown</source>
        <translation>Um den gezeigten Zeitpunkt zoomen</translation>
    </message>
    <message>
        <source>Move along the timeline</source>
        <translation>Die Zeitleiste verschieben</translation>
    </message>
    <message>
        <source>Shift+wheel, or the middle button</source>
        <translation>Umschalt+Mausrad oder mittlere Maustaste</translation>
    </message>
    <message>
        <source>By event, or in proportion to time</source>
        <translation>Nach Ereignis oder proportional zur Zeit</translation>
    </message>
    <message>
        <source>Next, previous change (State) or difference (Compare)</source>
        <translation>Nächste, vorige Änderung (Zustand) oder Differenz (Vergleich)</translation>
    </message>
    <message>
        <source>Next, previous hit while something is sought</source>
        <translation>Nächster, voriger Treffer bei einer Suche</translation>
    </message>
</context>
<context>
    <name>MomentAccessible</name>
    <message>
        <source>next event</source>
        <translation>nächstes Ereignis</translation>
    </message>
    <message>
        <source>Goes on by one event</source>
        <translation>Geht um ein Ereignis weiter</translation>
    </message>
    <message>
        <source>previous event</source>
        <translation>voriges Ereignis</translation>
    </message>
    <message>
        <source>Goes back by one event</source>
        <translation>Geht um ein Ereignis zurück</translation>
    </message>
    <message>
        <source>first</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Goes before the first event</source>
        <translation>Geht vor das erste Ereignis</translation>
    </message>
    <message>
        <source>last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Goes after the last event</source>
        <translation>Geht hinter das letzte Ereignis</translation>
    </message>
    <message>
        <source>set B here</source>
        <translation>B hierher setzen</translation>
    </message>
    <message>
        <source>Compares with the moment shown</source>
        <translation>Vergleicht mit dem gezeigten Zeitpunkt</translation>
    </message>
    <message>
        <source>zoom in</source>
        <translation>vergrößern</translation>
    </message>
    <message>
        <source>Shows less of the life, closer</source>
        <translation>Zeigt weniger vom Verlauf, näher</translation>
    </message>
    <message>
        <source>zoom out</source>
        <translation>verkleinern</translation>
    </message>
    <message>
        <source>Shows more of the life</source>
        <translation>Zeigt mehr vom Verlauf</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>alles zeigen</translation>
    </message>
    <message>
        <source>Shows the whole life</source>
        <translation>Zeigt den ganzen Verlauf</translation>
    </message>
</context>
<context>
    <name>MomentLink</name>
    <message>
        <source>What stands behind the question mark was not understood.</source>
        <translation>Was hinter dem Fragezeichen steht, wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time.</source>
        <translation>„%1“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong into a link.</source>
        <translation>„%1“ gehört nicht in einen Link.</translation>
    </message>
    <message>
        <source>It names both a time and an event.</source>
        <translation>Er nennt sowohl eine Zeit als auch ein Ereignis.</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>Er ist zu lang.</translation>
    </message>
    <message>
        <source>A link to a moment begins with backstory://.</source>
        <translation>Ein Link zu einem Zeitpunkt beginnt mit backstory://.</translation>
    </message>
    <message>
        <source>It must name a source, a table and an order, with / between.</source>
        <translation>Er muss eine Quelle, eine Tabelle und eine Bestellung nennen, mit / dazwischen.</translation>
    </message>
    <message>
        <source>It names no order.</source>
        <translation>Er nennt keine Bestellung.</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message>
        <source>1 event, on %1.</source>
        <translation>1 Ereignis, am %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events from %1 to %2.</source>
        <translation>
            <numerusform>%Ln Ereignis von %1 bis %2.</numerusform>
            <numerusform>%Ln Ereignisse von %1 bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter holds nowhere in it.</source>
        <translation>Der Filter trifft darin nirgends zu.</translation>
    </message>
    <message>
        <source>The filter holds in 1 stretch of it.</source>
        <translation>Der Filter trifft darin in 1 Abschnitt zu.</translation>
    </message>
    <message numerus="yes">
        <source>The filter holds in %Ln stretches of it.</source>
        <translation>
            <numerusform>Der Filter trifft darin in %Ln Abschnitt zu.</numerusform>
            <numerusform>Der Filter trifft darin in %Ln Abschnitten zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 is the day, %2 the time on the clock, %3 the zone: 3 March 2026 07:30:12 UTC</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>no order is open</source>
        <translation>keine Bestellung ist offen</translation>
    </message>
    <message>
        <source>at the start, before the only event</source>
        <translation>am Anfang, vor dem einzigen Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>at the start, before the first of %Ln events</source>
        <translation>
            <numerusform>am Anfang, vor dem ersten von %Ln Ereignis</numerusform>
            <numerusform>am Anfang, vor dem ersten von %Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>after %1 of %2, %3, %4</source>
        <extracomment>%1 is v4, %2 how many events there are, %3 the type of the event, %4 its time</extracomment>
        <translation>nach %1 von %2, %3, %4</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>Keine Bestellung ist offen.</translation>
    </message>
    <message>
        <source>This order has no events.</source>
        <translation>Diese Bestellung hat keine Ereignisse.</translation>
    </message>
    <message>
        <source>A at %1, B at %2.</source>
        <translation>A bei %1, B bei %2.</translation>
    </message>
    <message>
        <source>1 finding.</source>
        <translation>1 Befund.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings.</source>
        <translation>
            <numerusform>%Ln Befund.</numerusform>
            <numerusform>%Ln Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written by %2.</source>
        <translation>%1 wurde geschrieben von %2.</translation>
    </message>
    <message>
        <source>Bookmarks at %1.</source>
        <translation>Lesezeichen bei %1.</translation>
    </message>
    <message>
        <source>A part of it is shown.</source>
        <translation>Ein Teil davon ist zu sehen.</translation>
    </message>
    <message>
        <source>A at %1.</source>
        <translation>A bei %1.</translation>
    </message>
</context>
<context>
    <name>OrderReport</name>
    <message>
        <source>Moment A</source>
        <translation>Zeitpunkt A</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Moment B</source>
        <translation>Zeitpunkt B</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 rows. Export gives all of them.</source>
        <translation>Dies sind die ersten %1 von %2 Zeilen. Der Export gibt alle aus.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>This is what the rules start with.</source>
        <translation>Damit beginnen die Regeln.</translation>
    </message>
    <message>
        <source>Marked is what %1 did: + added, ~ changed, − removed.</source>
        <translation>Markiert ist, was %1 getan hat: + hinzugefügt, ~ geändert, − entfernt.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>No event has happened yet.</source>
        <translation>Noch ist kein Ereignis geschehen.</translation>
    </message>
    <message>
        <source>%1 changed nothing.</source>
        <translation>%1 hat nichts geändert.</translation>
    </message>
    <message>
        <source>What %1 did: + added, ~ changed, − removed.</source>
        <translation>Was %1 getan hat: + hinzugefügt, ~ geändert, − entfernt.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>B and A are the same.</source>
        <translation>B und A sind gleich.</translation>
    </message>
    <message>
        <source>From B to A: + added, ~ changed, − removed.</source>
        <translation>Von B zu A: + hinzugefügt, ~ geändert, − entfernt.</translation>
    </message>
    <message>
        <source>At B (%1)</source>
        <translation>Bei B (%1)</translation>
    </message>
    <message>
        <source>At A (%1)</source>
        <translation>Bei A (%1)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>This is not JSON. It stands here as it is stored.</source>
        <translation>Dies ist kein JSON. Es steht hier, wie es gespeichert ist.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Field history</source>
        <translation>Feldverlauf</translation>
    </message>
    <message>
        <source>No field is selected.</source>
        <translation>Kein Feld ist ausgewählt.</translation>
    </message>
    <message>
        <source>Every value of %1.</source>
        <translation>Jeder Wert von %1.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>These are the %1 events around the moment, %2 to %3. %4 others are left out; Export gives all of them.</source>
        <translation>Dies sind die %1 Ereignisse um den Zeitpunkt, %2 bis %3. %4 weitere sind ausgelassen; der Export gibt alle aus.</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschrieben %1</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1… (and %2 more bytes)</source>
        <translation>%1… (und %2 weitere Bytes)</translation>
    </message>
</context>
<context>
    <name>OrderTables</name>
    <message>
        <source>At (%1)</source>
        <translation>Am (%1)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-Id</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Was es tat</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>First (%1)</source>
        <translation>Erstes (%1)</translation>
    </message>
    <message>
        <source>Last (%1)</source>
        <translation>Letztes (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>PasswordPrompt</name>
    <message>
        <source>The server refused that password. Password for %1:</source>
        <translation>Der Server hat dieses Passwort abgelehnt. Passwort für %1:</translation>
    </message>
    <message>
        <source>The server asks for a password. Password for %1:</source>
        <translation>Der Server verlangt ein Passwort. Passwort für %1:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Remember it in the system&apos;s password store</source>
        <translation>Im Passwortspeicher des Systems &amp;merken</translation>
    </message>
    <message>
        <source>Otherwise it is kept in memory while the source is open, and nowhere else.</source>
        <translation>Sonst bleibt es im Arbeitsspeicher, solange die Quelle offen ist, und nirgends sonst.</translation>
    </message>
    <message>
        <source>It is kept in memory while the source is open, and nowhere else.</source>
        <translation>Es bleibt im Arbeitsspeicher, solange die Quelle offen ist, und nirgends sonst.</translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>%1, written again</source>
        <translation>%1, noch einmal geschrieben</translation>
    </message>
    <message>
        <source>written %1 times, %2 to %3</source>
        <extracomment>how many events wrote a field; %2 and %3 are versions</extracomment>
        <translation>%1-mal geschrieben, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two times</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>gesetzt von %1</translation>
    </message>
    <message>
        <source>removed by %1</source>
        <translation>entfernt von %1</translation>
    </message>
    <message>
        <source>%1, the same before and after</source>
        <translation>%1, davor und danach dasselbe</translation>
    </message>
</context>
<context>
    <name>PrivatePlace</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What was open</source>
        <translation>Was offen war</translation>
    </message>
    <message>
        <source>Saved sources</source>
        <translation>Gespeicherte Quellen</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation>Lokale Kopien</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Theme, language, time zone, recent sources without passwords, saved filters and the shape of the window. When deleted, all of that starts anew; what is open stays open.</source>
        <translation>Farbschema, Sprache, Zeitzone, zuletzt geöffnete Quellen ohne Passwörter, gespeicherte Filter und die Form des Fensters. Nach dem Löschen beginnt all das neu; was offen ist, bleibt offen.</translation>
    </message>
    <message>
        <source>The sources that you gave a name, without passwords. When deleted, their names and links to them lead nowhere; the sources themselves stay as they are.</source>
        <translation>Die Quellen, die hier einen Namen bekamen, ohne Passwörter. Nach dem Löschen führen ihre Namen und Links zu ihnen ins Leere; die Quellen selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What you wrote about events. It is nowhere else, unless you saved a session: when deleted, it is gone for good.</source>
        <translation>Was hier zu Ereignissen geschrieben wurde. Es steht nirgends sonst, außer in gespeicherten Sitzungen: Nach dem Löschen ist es endgültig verloren.</translation>
    </message>
    <message>
        <source>Made-up orders to look around in. When deleted, they are written again the next time the sample is opened.</source>
        <translation>Erfundene Bestellungen zum Umsehen. Nach dem Löschen werden sie neu geschrieben, sobald das Beispiel wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Event tables that you copied to this computer. When deleted, their sources stay as they are, and a copy can be made again.</source>
        <translation>Ereignistabellen, die auf diesen Rechner kopiert wurden. Nach dem Löschen bleiben ihre Quellen, wie sie sind, und eine Kopie lässt sich neu anlegen.</translation>
    </message>
    <message>
        <source>Languages that were added to Backstory here. When deleted, it no longer speaks them.</source>
        <translation>Sprachen, die hier zu Backstory hinzugefügt wurden. Nach dem Löschen spricht es sie nicht mehr.</translation>
    </message>
    <message>
        <source>Files in Backstory&apos;s folders that it does not know. When deleted, Backstory misses nothing.</source>
        <translation>Dateien in den Ordnern von Backstory, die es nicht kennt. Nach dem Löschen fehlt Backstory nichts.</translation>
    </message>
    <message>
        <source>Which sources and orders were open, and at which moment; no passwords and no payloads. When deleted, it is forgotten; what is open when the window closes is kept anew.</source>
        <translation>Welche Quellen und Bestellungen offen waren und zu welchem Zeitpunkt; keine Passwörter und keine Nutzdaten. Nach dem Löschen ist es vergessen; was beim Schließen des Fensters offen ist, wird neu behalten.</translation>
    </message>
</context>
<context>
    <name>Projection</name>
    <message>
        <source>%1 differing</source>
        <translation>%1 abweichend</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>%1 orphaned</source>
        <translation>%1 verwaist</translation>
    </message>
    <message>
        <source>%1 that cannot be projected</source>
        <translation>%1 nicht projizierbar</translation>
    </message>
    <message>
        <source>%1 rounded</source>
        <translation>%1 gerundet</translation>
    </message>
    <message>
        <source>not known: Backstory has not kept it</source>
        <translation>nicht bekannt: Backstory hat sie nicht geführt</translation>
    </message>
    <message>
        <source>just now · %1</source>
        <translation>gerade eben · %1</translation>
    </message>
    <message>
        <source>%1 ago · %2</source>
        <translation>vor %1 · %2</translation>
    </message>
    <message>
        <source>no event: it is up to date</source>
        <translation>keines: auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known: it was kept by other rules or another definition, and is made anew next time</source>
        <translation>nicht bekannt: Sie wurde nach anderen Regeln oder einer anderen Definition geführt und wird beim nächsten Mal neu aufgebaut</translation>
    </message>
    <message>
        <source>more than can be counted quickly</source>
        <translation>mehr, als sich schnell zählen lassen</translation>
    </message>
    <message>
        <source>not known: the event table does not number its events</source>
        <translation>nicht bekannt: Die Ereignistabelle nummeriert ihre Ereignisse nicht</translation>
    </message>
    <message>
        <source>Event table</source>
        <translation>Ereignistabelle</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>%1 (ships with Backstory)</source>
        <translation>%1 (mit Backstory geliefert)</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>it is there</source>
        <translation>sie ist da</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Brought up to date</source>
        <translation>Auf Stand gebracht</translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Drift. %1 Double click or Enter opens an order.</source>
        <translation>Abweichung. %1 Doppelklick oder Enter öffnet eine Bestellung.</translation>
    </message>
    <message>
        <source>No drift: all %1 rows equal the fold.</source>
        <translation>Keine Abweichung: Alle %1 Zeilen gleichen der Faltung.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>These are the first %1 of %2 bytes. Export gives all of them.</source>
        <translation>Dies sind die ersten %1 von %2 Bytes. Der Export gibt alle aus.</translation>
    </message>
</context>
<context>
    <name>ReportFacts</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, of which warnings: %2</source>
        <translation>%1, davon Warnungen: %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the sample that ships with Backstory (%1, %2)</source>
        <translation>das mit Backstory gelieferte Beispiel (%1, %2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>orders.db (SQLite file, /data/orders.db)</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation>Kopiert aus</translation>
    </message>
    <message>
        <source>%1 in %2 (%3), on %4</source>
        <translation>%1 in %2 (%3), am %4</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Known at</source>
        <translation>Bekannt am</translation>
    </message>
    <message>
        <source>%1: only what had been recorded by then</source>
        <translation>%1: nur was bis dahin aufgezeichnet war</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>start, before the first event</source>
        <translation>Anfang, vor dem ersten Ereignis</translation>
    </message>
    <message>
        <source>%1, after %2 with event id %3</source>
        <comment>v4, after OrderPaid with …</comment>
        <translation>%1, nach %2 mit der Ereignis-Id %3</translation>
    </message>
    <message>
        <source>Time of it</source>
        <translation>Zeit davon</translation>
    </message>
    <message>
        <source>none: its event has no time</source>
        <translation>keine: Das Ereignis hat keine Zeit</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>latest: every event that is stored</source>
        <translation>neuester: jedes gespeicherte Ereignis</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>Zeiten in</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
</context>
<context>
    <name>ReportNotes</name>
    <message>
        <source>At (%1)</source>
        <translation>Am (%1)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 marks an event with a bookmark. Bookmarks and notes are what people added: they are kept on the computer that wrote this, not in the store.</source>
        <translation>%1 kennzeichnet ein Ereignis mit Lesezeichen. Lesezeichen und Notizen haben Menschen hinzugefügt: Sie liegen auf dem Rechner, der dies geschrieben hat, nicht im Ereignisspeicher.</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Noted (%1)</source>
        <translation>Notiert (%1)</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>This ) closes nothing. Take it away, or write a ( before it.</source>
        <translation>Diese ) schließt nichts. Sie entfernen oder eine ( davor schreiben.</translation>
    </message>
    <message>
        <source>With the times before it, this period ends before it begins, so nothing lies in it. For two periods, write each in parentheses with what it bounds.</source>
        <translation>Mit den Zeiten davor endet dieser Zeitraum, bevor er beginnt; nichts liegt darin. Für zwei Zeiträume jeden in Klammern schreiben, mit dem, was er begrenzt.</translation>
    </message>
    <message>
        <source>There is nothing between these parentheses. Write a condition there, or take them away.</source>
        <translation>Zwischen diesen Klammern steht nichts. Eine Bedingung hineinschreiben oder sie entfernen.</translation>
    </message>
    <message>
        <source>This ( is not closed. Write a ) where it ends.</source>
        <translation>Diese ( ist nicht geschlossen. Eine ) schreiben, wo sie endet.</translation>
    </message>
    <message>
        <source>A condition is missing at the end, as in status=Paid.</source>
        <translation>Am Ende fehlt eine Bedingung, wie in status=Paid.</translation>
    </message>
    <message>
        <source>A condition is missing before this ), as in (status=Paid).</source>
        <translation>Vor dieser ) fehlt eine Bedingung, wie in (status=Paid).</translation>
    </message>
    <message>
        <source>This word joins two conditions, and one is missing before it. To search for the word itself, write it in quotes.</source>
        <translation>Dieses Wort verbindet zwei Bedingungen, und davor fehlt eine. Um das Wort selbst zu suchen, in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>There is no column or path before &apos;%1&apos;. Write a name, as in status=Paid; to search for the sign itself, write it in quotes.</source>
        <translation>Vor „%1“ steht keine Spalte und kein Pfad. Einen Namen schreiben, wie in status=Paid; um das Zeichen selbst zu suchen, in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>This is nested too deeply. Write it with fewer parentheses.</source>
        <translation>Das ist zu tief verschachtelt. Mit weniger Klammern schreiben.</translation>
    </message>
    <message>
        <source>This quote is not closed. Write &quot; at its end; a &quot; within it is written \&quot;.</source>
        <translation>Dieses Anführungszeichen ist nicht geschlossen. An sein Ende &quot; schreiben; ein &quot; darin wird \&quot; geschrieben.</translation>
    </message>
    <message>
        <source>A part of this path is empty. Write it like shipTo.city; a member without a name is written &quot;&quot;.</source>
        <translation>Ein Teil dieses Pfades ist leer. Schreibweise: shipTo.city; ein Feld ohne Namen wird &quot;&quot; geschrieben.</translation>
    </message>
    <message>
        <source>A part in quotes stands alone between dots, as in shipTo.&quot;odd name&quot;.</source>
        <translation>Ein Teil in Anführungszeichen steht allein zwischen Punkten, wie in shipTo.&quot;odd name&quot;.</translation>
    </message>
    <message>
        <source>This is no JSON Pointer: after ~ comes 0 or 1. Write ~0 for ~ and ~1 for /.</source>
        <translation>Das ist kein JSON-Pointer: Nach ~ folgt 0 oder 1. Für ~ steht ~0, für / steht ~1.</translation>
    </message>
    <message>
        <source>A condition is turned round with not, as in not status=Paid, or with != instead of =.</source>
        <translation>Eine Bedingung wird mit not umgekehrt, wie in not status=Paid, oder mit != statt =.</translation>
    </message>
    <message>
        <source>There is no event type after the colon. Write one, as in type:OrderPaid or type:Order*.</source>
        <translation>Nach dem Doppelpunkt fehlt ein Ereignistyp, wie in type:OrderPaid oder type:Order*.</translation>
    </message>
    <message>
        <source>There is no id after the colon. Write one, as in stream:0190163d*.</source>
        <translation>Nach dem Doppelpunkt fehlt eine Id, wie in stream:0190163d*.</translation>
    </message>
    <message>
        <source>There is no time after the colon. Write one, as in since:2026-03-31 or since:-3d.</source>
        <translation>Nach dem Doppelpunkt fehlt eine Zeit, wie in since:2026-03-31 oder since:-3d.</translation>
    </message>
    <message>
        <source>There is nothing between these quotes. Write the text to search for.</source>
        <translation>Zwischen diesen Anführungszeichen steht nichts. Den gesuchten Text hineinschreiben.</translation>
    </message>
    <message>
        <source>A condition is turned round with not, as in not status=Paid. To search for a text with !, write it in quotes.</source>
        <translation>Eine Bedingung wird mit not umgekehrt, wie in not status=Paid. Um einen Text mit ! zu suchen, in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>The number of events is compared with a number, as in events&gt;100. For a member of the state of that name, write state.events.</source>
        <translation>Die Anzahl der Ereignisse wird mit einer Zahl verglichen, wie in events&gt;100. Für ein Feld dieses Namens im Zustand state.events schreiben.</translation>
    </message>
    <message>
        <source>This is asked of the state, but any( … ) asks about one event. Write data. before a name to ask what the event carries, or move the condition out of the parentheses.</source>
        <translation>Das fragt nach dem Zustand, any( … ) aber nach einem Ereignis. data. vor einen Namen schreiben, um nach dem Inhalt des Ereignisses zu fragen, oder die Bedingung aus den Klammern nehmen.</translation>
    </message>
    <message>
        <source>%1 is compared with = or != only. For the text, write &quot;%2&quot;.</source>
        <translation>%1 wird nur mit = oder != verglichen. Für den Text &quot;%2&quot; schreiben.</translation>
    </message>
    <message>
        <source>Two signs follow each other here. Write one of = != &lt; &lt;= &gt; &gt;=, and then a value.</source>
        <translation>Hier folgen zwei Zeichen aufeinander. Eines von = != &lt; &lt;= &gt; &gt;= schreiben, danach einen Wert.</translation>
    </message>
    <message>
        <source>After &apos;%1&apos; comes a value. For the text %2, write it in quotes.</source>
        <translation>Nach „%1“ folgt ein Wert. Für den Text %2 Anführungszeichen verwenden.</translation>
    </message>
    <message>
        <source>There is no value after &apos;%1&apos;. Write one, as in status=Paid; in quotes where it holds blanks or parentheses.</source>
        <translation>Nach „%1“ fehlt ein Wert, wie in status=Paid; in Anführungszeichen, wenn er Leerzeichen oder Klammern enthält.</translation>
    </message>
    <message>
        <source>This asks about all events of a stream, and here single events are asked. Take it away; for a member of the state of that name, write state.events.</source>
        <translation>Das fragt nach allen Ereignissen eines Verlaufs, hier aber wird nach einzelnen gefragt. Es entfernen; für ein Feld dieses Namens im Zustand state.events schreiben.</translation>
    </message>
    <message>
        <source>This asks about all events of a stream, and here single events are asked. Write since: or before: for the time of the event; for a member of the state of that name, write state.%1.</source>
        <translation>Das fragt nach allen Ereignissen eines Verlaufs, hier aber wird nach einzelnen gefragt. Für die Zeit des Ereignisses since: oder before: schreiben; für ein Feld dieses Namens im Zustand state.%1.</translation>
    </message>
    <message>
        <source>This is no stretch of time. Write -3d for three days ago, or -2w, -12h, -90m, -30s.</source>
        <translation>Das ist keine Zeitspanne. -3d heißt vor drei Tagen; ebenso -2w, -12h, -90m, -30s.</translation>
    </message>
    <message>
        <source>this is no time that can be read</source>
        <translation>das lässt sich nicht als Zeit lesen</translation>
    </message>
    <message>
        <source>it lies outside the years 0000–9999 UTC</source>
        <translation>es liegt außerhalb der Jahre 0000–9999 UTC</translation>
    </message>
    <message>
        <source>in %1 it happens twice, at %2 and at %3</source>
        <translation>in %1 kommt diese Zeit zweimal vor, um %2 und um %3</translation>
    </message>
    <message>
        <source>in %1 it never happens: the clock is put forward past it, between %2 and %3</source>
        <translation>in %1 kommt diese Zeit nie vor: Die Uhr wird darüber hinweg vorgestellt, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>Write one of the two instants, or give the time with its offset.</source>
        <translation>Einen der beiden Zeitpunkte schreiben, oder die Zeit mit ihrem Versatz angeben.</translation>
    </message>
    <message>
        <source>there is no time zone of that name</source>
        <translation>es gibt keine Zeitzone dieses Namens</translation>
    </message>
    <message>
        <source>Name a zone of the IANA database (Europe/Berlin), UTC or local.</source>
        <translation>Eine Zone der IANA-Datenbank nennen (Europe/Berlin), UTC oder local.</translation>
    </message>
    <message>
        <source>after the v stands no number of events</source>
        <translation>nach dem v steht keine Anzahl von Ereignissen</translation>
    </message>
    <message>
        <source>Write v and a whole number, as in v12.</source>
        <translation>v und eine ganze Zahl schreiben, wie in v12.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>the file has zero bytes</source>
        <translation>die Datei hat null Bytes</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>das Recht, sie zu lesen, fehlt</translation>
    </message>
    <message>
        <source>you may not look into its folder</source>
        <translation>das Recht, in ihren Ordner zu sehen, fehlt</translation>
    </message>
    <message>
        <source>there is no table in it</source>
        <translation>es ist keine Tabelle darin</translation>
    </message>
    <message>
        <source>no line of it is a JSON object</source>
        <translation>keine Zeile davon ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is neither an SQLite database nor JSON Lines</source>
        <translation>es ist weder eine SQLite-Datenbank noch JSON Lines</translation>
    </message>
    <message>
        <source>it is not an SQLite database, or it is encrypted</source>
        <translation>es ist keine SQLite-Datenbank, oder sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>the file was changed since it was opened</source>
        <translation>die Datei wurde seit dem Öffnen geändert</translation>
    </message>
    <message>
        <source>the file became shorter since it was opened</source>
        <translation>die Datei wurde seit dem Öffnen kürzer</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Bitte neu öffnen.</translation>
    </message>
    <message>
        <source>another program keeps changing the file</source>
        <translation>ein anderes Programm ändert die Datei fortwährend</translation>
    </message>
    <message>
        <source>Try again when it is done.</source>
        <translation>Erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the file is no session</source>
        <translation>die Datei ist keine Sitzung</translation>
    </message>
    <message>
        <source>the session was written by a later version of this program</source>
        <translation>die Sitzung wurde von einer späteren Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>Install that version to open it.</source>
        <translation>Zum Öffnen jene Version installieren.</translation>
    </message>
    <message>
        <source>no server answered there in time</source>
        <translation>dort antwortete kein Server rechtzeitig</translation>
    </message>
    <message>
        <source>Check the host and the port, and that the server runs.</source>
        <translation>Host und Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>the connection string is malformed</source>
        <translation>die Verbindungszeichenkette ist fehlerhaft</translation>
    </message>
    <message>
        <source>Write postgresql://user@host:port/database, with special characters as %40.</source>
        <translation>Schreibweise: postgresql://user@host:port/database, Sonderzeichen wie %40.</translation>
    </message>
    <message>
        <source>Check the name of the database.</source>
        <translation>Den Namen der Datenbank prüfen.</translation>
    </message>
    <message>
        <source>Check the name of the service.</source>
        <translation>Den Namen des Dienstes prüfen.</translation>
    </message>
    <message>
        <source>Check the path of the service file.</source>
        <translation>Den Pfad der Dienstdatei prüfen.</translation>
    </message>
    <message>
        <source>the server asks for a password</source>
        <translation>der Server verlangt ein Passwort</translation>
    </message>
    <message>
        <source>the server refused the password of %1</source>
        <translation>der Server hat das Passwort von %1 abgelehnt</translation>
    </message>
    <message>
        <source>no right to read its column %1</source>
        <translation>es fehlt das Recht, die Spalte %1 zu lesen</translation>
    </message>
    <message>
        <source>no right to read %1</source>
        <translation>es fehlt das Recht, %1 zu lesen</translation>
    </message>
    <message>
        <source>Ask the owner of the database for the right to SELECT from it.</source>
        <translation>Den Eigentümer der Datenbank um das Recht bitten, daraus mit SELECT zu lesen.</translation>
    </message>
    <message>
        <source>the answer took longer than was asked for</source>
        <translation>die Antwort dauerte länger als verlangt</translation>
    </message>
    <message>
        <source>Try again, or ask for less.</source>
        <translation>Erneut versuchen oder weniger verlangen.</translation>
    </message>
    <message>
        <source>no event in %1 belongs to it</source>
        <translation>kein Ereignis in %1 gehört dazu</translation>
    </message>
    <message>
        <source>no event table was recognised among %1</source>
        <translation>unter %1 wurde keine Ereignistabelle erkannt</translation>
    </message>
    <message>
        <source>Give a mapping file that says which column plays which part.</source>
        <translation>Eine Zuordnungsdatei angeben, die sagt, welche Spalte welche Rolle hat.</translation>
    </message>
    <message>
        <source>it is no event table of %1</source>
        <translation>es ist keine Ereignistabelle von %1</translation>
    </message>
    <message>
        <source>it has no column %1</source>
        <translation>sie hat keine Spalte %1</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>Öffnen von %1</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>following %1</source>
        <translation>Verfolgen von %1</translation>
    </message>
    <message>
        <source>copying %1</source>
        <translation>Kopieren von %1</translation>
    </message>
    <message>
        <source>See resources/schemas/mapping.schema.json for all that a mapping may say.</source>
        <translation>resources/schemas/mapping.schema.json sagt alles, was in einer Zuordnung stehen darf.</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is no JSON document (byte %1)</source>
        <translation>es ist kein JSON-Dokument (Byte %1)</translation>
    </message>
    <message>
        <source>no ruleset of this name ships, and no file of this name can be read</source>
        <translation>kein mitgelieferter Regelsatz heißt so, und keine Datei dieses Namens lässt sich lesen</translation>
    </message>
    <message>
        <source>Give orders, generic or the path of a ruleset file.</source>
        <translation>orders, generic oder den Pfad einer Regelsatzdatei angeben.</translation>
    </message>
    <message>
        <source>no projection of this name ships, and no file of this name can be read</source>
        <translation>keine mitgelieferte Projektion heißt so, und keine Datei dieses Namens lässt sich lesen</translation>
    </message>
    <message>
        <source>Give orders or the path of a projection file.</source>
        <translation>orders oder den Pfad einer Projektionsdatei angeben.</translation>
    </message>
    <message>
        <source>is not known here; accepted are %1</source>
        <translation>ist hier unbekannt; erlaubt sind %1</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier unbekannt</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not a string</source>
        <translation>ist keine Zeichenkette</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>is not a path</source>
        <translation>ist kein Pfad</translation>
    </message>
    <message>
        <source>is not a list of paths</source>
        <translation>ist keine Liste von Pfaden</translation>
    </message>
    <message>
        <source>is not a list of strings</source>
        <translation>ist keine Liste von Zeichenketten</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>is not a list of operations</source>
        <translation>ist keine Liste von Operationen</translation>
    </message>
    <message>
        <source>is not a list of columns</source>
        <translation>ist keine Liste von Spalten</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is not a number that can be added</source>
        <translation>ist keine Zahl, die addiert werden kann</translation>
    </message>
    <message>
        <source>is no whole number from %1 to %2</source>
        <translation>ist keine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>is none of layOver, set, copy, append, remove, increment, unset</source>
        <translation>ist keine von layOver, set, copy, append, remove, increment, unset</translation>
    </message>
    <message>
        <source>is none of uuid, text, decimal, integer and boolean</source>
        <translation>ist weder uuid, text, decimal, integer noch boolean</translation>
    </message>
    <message>
        <source>is neither uuid nor text</source>
        <translation>ist weder uuid noch text</translation>
    </message>
    <message>
        <source>is neither a table nor a schema and a table</source>
        <translation>ist weder eine Tabelle noch ein Schema und eine Tabelle</translation>
    </message>
    <message>
        <source>says nothing about a column of type %1</source>
        <translation>sagt nichts über eine Spalte vom Typ %1</translation>
    </message>
    <message>
        <source>names no path</source>
        <translation>nennt keinen Pfad</translation>
    </message>
    <message>
        <source>names a part that this mapping does not map</source>
        <translation>nennt einen Teil, den diese Zuordnung nicht zuordnet</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice</source>
        <translation>der Schlüssel „%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>cannot be the whole state here</source>
        <translation>kann hier nicht der ganze Zustand sein</translation>
    </message>
    <message>
        <source>has both value and from</source>
        <translation>hat sowohl value als auch from</translation>
    </message>
    <message>
        <source>needs value or from</source>
        <translation>braucht value oder from</translation>
    </message>
    <message>
        <source>needs from</source>
        <translation>braucht from</translation>
    </message>
    <message>
        <source>has both at and atFrom</source>
        <translation>hat sowohl at als auch atFrom</translation>
    </message>
    <message>
        <source>has both a position and a key</source>
        <translation>hat sowohl eine Position als auch einen Schlüssel</translation>
    </message>
    <message>
        <source>needs a position (at, atFrom) or a key</source>
        <translation>braucht eine Position (at, atFrom) oder einen Schlüssel</translation>
    </message>
    <message>
        <source>needs a key for its value</source>
        <translation>braucht einen Schlüssel für seinen Wert</translation>
    </message>
    <message>
        <source>must be a text that is not empty</source>
        <translation>muss ein Text sein, der nicht leer ist</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines sein von %1</translation>
    </message>
    <message>
        <source>must be a column&apos;s name, or an object with &quot;column&quot;</source>
        <translation>muss der Name einer Spalte sein oder ein Objekt mit „column“</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a JSON Pointer, as in &quot;/causation/id&quot;</source>
        <translation>muss ein JSON-Pointer sein, wie „/causation/id“</translation>
    </message>
    <message>
        <source>this part of an event cannot be missing</source>
        <translation>dieser Teil eines Ereignisses kann nicht fehlen</translation>
    </message>
    <message>
        <source>must be a list of %1, strongest first</source>
        <translation>muss eine Liste von %1 sein, das Stärkste zuerst</translation>
    </message>
    <message>
        <source>must be a list of objects with &quot;column&quot; and &quot;anyOf&quot; or &quot;prefix&quot;</source>
        <translation>muss eine Liste von Objekten mit „column“ und „anyOf“ oder „prefix“ sein</translation>
    </message>
    <message>
        <source>must be an object with &quot;column&quot; and &quot;anyOf&quot; or &quot;prefix&quot;</source>
        <translation>muss ein Objekt mit „column“ und „anyOf“ oder „prefix“ sein</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>The value is %1, and %2 holds %3.</source>
        <translation>Der Wert ist %1, und %2 enthält %3.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>UUIDs</source>
        <translation>UUIDs</translation>
    </message>
    <message>
        <source>The text is no plain decimal number, and %1 holds numbers.</source>
        <translation>Der Text ist keine einfache Dezimalzahl, und %1 enthält Zahlen.</translation>
    </message>
    <message>
        <source>The value is out of range: %1 holds whole numbers from %2 to %3.</source>
        <translation>Der Wert liegt außerhalb des Bereichs: %1 enthält ganze Zahlen von %2 bis %3.</translation>
    </message>
    <message>
        <source>The value is out of range: %1 holds %2 digits before the point.</source>
        <translation>Der Wert liegt außerhalb des Bereichs: %1 enthält %2 Stellen vor dem Komma.</translation>
    </message>
    <message>
        <source>The text holds the character U+0000, which databases cannot store.</source>
        <translation>Der Text enthält das Zeichen U+0000, das Datenbanken nicht speichern können.</translation>
    </message>
    <message>
        <source>The text holds half a surrogate pair, which is no character.</source>
        <translation>Der Text enthält ein halbes Surrogatpaar, das kein Zeichen ist.</translation>
    </message>
    <message>
        <source>The text has %1 characters, and %2 holds %3.</source>
        <translation>Der Text hat %1 Zeichen, und %2 fasst %3.</translation>
    </message>
    <message>
        <source>The text is no UUID, and %1 holds UUIDs.</source>
        <translation>Der Text ist keine UUID, und %1 enthält UUIDs.</translation>
    </message>
    <message>
        <source>There is no value for %1, which every row must have.</source>
        <translation>Es gibt keinen Wert für %1, den jede Zeile haben muss.</translation>
    </message>
    <message>
        <source>The column holds fewer decimals than the state has.</source>
        <translation>Die Spalte fasst weniger Nachkommastellen, als der Zustand hat.</translation>
    </message>
    <message>
        <source>Another row has the same id, in another spelling.</source>
        <translation>Eine andere Zeile hat dieselbe Id in anderer Schreibung.</translation>
    </message>
    <message>
        <source>The stream cannot be projected, so it should have no row.</source>
        <translation>Der Verlauf lässt sich nicht projizieren und sollte darum keine Zeile haben.</translation>
    </message>
    <message>
        <source>The log has no events of this stream.</source>
        <translation>Das Protokoll hat keine Ereignisse dieses Verlaufs.</translation>
    </message>
    <message>
        <source>the database refused %1 of them, the first because: %2</source>
        <translation>die Datenbank hat %1 davon abgelehnt, die erste aus diesem Grund: %2</translation>
    </message>
    <message>
        <source>Change the table so that it holds what the projection writes.</source>
        <translation>Die Tabelle so ändern, dass sie fasst, was die Projektion schreibt.</translation>
    </message>
    <message>
        <source>its column %1 is not unique by itself</source>
        <translation>ihre Spalte %1 ist für sich nicht eindeutig</translation>
    </message>
    <message>
        <source>Make it the primary key, or give it a unique index.</source>
        <translation>Sie zum Primärschlüssel machen oder ihr einen eindeutigen Index geben.</translation>
    </message>
    <message>
        <source>the projection %1 is made for the entity &quot;%2&quot;, and these are events of &quot;%3&quot;</source>
        <translation>die Projektion %1 ist für „%2“ gemacht, und das sind Ereignisse von „%3“</translation>
    </message>
    <message>
        <source>Choose another event table, or another projection definition.</source>
        <translation>Eine andere Ereignistabelle oder eine andere Projektion wählen.</translation>
    </message>
    <message>
        <source>somebody else keeps %1 by the rules %2 or another definition</source>
        <translation>jemand anderes führt %1 nach den Regeln %2 oder einer anderen Definition</translation>
    </message>
    <message>
        <source>Let one of the two keep it.</source>
        <translation>Nur einen von beiden sie führen lassen.</translation>
    </message>
    <message>
        <source>the event table was exchanged in the middle of it</source>
        <translation>die Ereignistabelle wurde mittendrin ausgetauscht</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Neu ausführen.</translation>
    </message>
    <message>
        <source>Add it to the table, or give a projection definition that fits the table.</source>
        <translation>Sie der Tabelle hinzufügen oder eine Projektion angeben, die zur Tabelle passt.</translation>
    </message>
    <message>
        <source>a file of JSON Lines holds no tables</source>
        <translation>eine Datei aus JSON Lines enthält keine Tabellen</translation>
    </message>
    <message>
        <source>Import it into PostgreSQL or SQLite, and project there.</source>
        <translation>Sie in PostgreSQL oder SQLite importieren und dort projizieren.</translation>
    </message>
    <message>
        <source>writing the rows of a projection</source>
        <translation>Schreiben der Zeilen einer Projektion</translation>
    </message>
    <message>
        <source>looking at %1</source>
        <translation>Betrachten von %1</translation>
    </message>
    <message>
        <source>projecting into %1</source>
        <translation>Projizieren in %1</translation>
    </message>
    <message>
        <source>projecting %1</source>
        <translation>Projizieren von %1</translation>
    </message>
    <message>
        <source>there is no file %1</source>
        <translation>es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>it is a pipe or a device, and a history is read more than once</source>
        <translation>es ist eine Pipe oder ein Gerät, und eine Historie wird mehr als einmal gelesen</translation>
    </message>
    <message>
        <source>Save it into a file, and open that.</source>
        <translation>In eine Datei speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>die Datei lässt sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>you may not read %1</source>
        <translation>das Recht, %1 zu lesen, fehlt</translation>
    </message>
    <message>
        <source>its lines are no events that are recognised; they have %1</source>
        <translation>ihre Zeilen sind keine Ereignisse, die erkannt werden; sie haben %1</translation>
    </message>
    <message>
        <source>Give a mapping file that says which member plays which part.</source>
        <translation>Eine Zuordnungsdatei angeben, die sagt, welches Feld welche Rolle hat.</translation>
    </message>
    <message>
        <source>the inflated text could not be kept: is the temporary folder full?</source>
        <translation>der entpackte Text ließ sich nicht aufbewahren: Ist der Ordner für temporäre Dateien voll?</translation>
    </message>
    <message>
        <source>it is no longer the file that was followed: what was read of it is not there</source>
        <translation>es ist nicht mehr die Datei, die verfolgt wurde: Was daraus gelesen wurde, ist nicht da</translation>
    </message>
    <message>
        <source>Follow it from the start, or from now.</source>
        <translation>Von Anfang an oder von jetzt an verfolgen.</translation>
    </message>
    <message>
        <source>a gzip file cannot be followed</source>
        <translation>eine gzip-Datei lässt sich nicht verfolgen</translation>
    </message>
    <message>
        <source>Unpack it, and follow the plain file.</source>
        <translation>Sie entpacken und die entpackte Datei verfolgen.</translation>
    </message>
    <message>
        <source>another program changed the file in the middle of this reading</source>
        <translation>ein anderes Programm hat die Datei mitten in diesem Lesen geändert</translation>
    </message>
    <message>
        <source>Read it again.</source>
        <translation>Neu lesen.</translation>
    </message>
    <message>
        <source>another program keeps writing to it, and its folder cannot be written</source>
        <translation>ein anderes Programm schreibt fortwährend hinein, und ihr Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>another program is writing to it and has locked it</source>
        <translation>ein anderes Programm schreibt hinein und hat sie gesperrt</translation>
    </message>
    <message>
        <source>the private copy could not be made</source>
        <translation>die private Kopie ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>every name tried is taken</source>
        <translation>jeder versuchte Name ist vergeben</translation>
    </message>
    <message>
        <source>the file is damaged (%1)</source>
        <translation>die Datei ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>the disk is full, a quota is used up, or the disk fails</source>
        <translation>der Datenträger ist voll, ein Kontingent ist aufgebraucht, oder der Datenträger versagt</translation>
    </message>
    <message>
        <source>Free some space, or delete local copies that are not needed.</source>
        <translation>Platz schaffen oder lokale Kopien löschen, die nicht gebraucht werden.</translation>
    </message>
    <message>
        <source>Check that you may write to that folder.</source>
        <translation>Prüfen, ob dieser Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>Prüfen, ob der Ordner da und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Close what reads it, and try again.</source>
        <translation>Schließen, was sie liest, und erneut versuchen.</translation>
    </message>
    <message>
        <source>a file of that name is there already, and is never overwritten</source>
        <translation>eine Datei dieses Namens ist schon da und wird nie überschrieben</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first.</source>
        <translation>Einen anderen Namen wählen oder sie zuerst entfernen.</translation>
    </message>
    <message>
        <source>another version of this program made it</source>
        <translation>eine andere Version dieses Programms hat sie angelegt</translation>
    </message>
    <message>
        <source>Make the copy anew.</source>
        <translation>Die Kopie neu anlegen.</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>keine Antwort von %1</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>it has no service &quot;%1&quot;: %2</source>
        <translation>sie hat keinen Dienst „%1“: %2</translation>
    </message>
    <message>
        <source>no right to read %1: %2</source>
        <translation>es fehlt das Recht, %1 zu lesen: %2</translation>
    </message>
    <message>
        <source>the server ended its work: %1</source>
        <translation>der Server hat seine Arbeit beendet: %1</translation>
    </message>
    <message>
        <source>%1 is locked by somebody who changes it</source>
        <translation>%1 ist gesperrt, weil jemand es ändert</translation>
    </message>
    <message>
        <source>reading %1 would write to the database, which was refused: %2</source>
        <translation>das Lesen von %1 würde in die Datenbank schreiben, was abgelehnt wurde: %2</translation>
    </message>
    <message>
        <source>the connection to %1 was lost: %2</source>
        <translation>die Verbindung zu %1 ist abgebrochen: %2</translation>
    </message>
    <message>
        <source>the connection to %1 was lost</source>
        <translation>die Verbindung zu %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>the server answered without rows</source>
        <translation>der Server hat ohne Zeilen geantwortet</translation>
    </message>
    <message>
        <source>the server sent a row that ends too early</source>
        <translation>der Server hat eine Zeile geschickt, die zu früh endet</translation>
    </message>
    <message>
        <source>the server&apos;s answer is not understood</source>
        <translation>die Antwort des Servers ist unverständlich</translation>
    </message>
    <message>
        <source>no id of a PostgreSQL table can be like that</source>
        <translation>so kann keine Id einer PostgreSQL-Tabelle aussehen</translation>
    </message>
    <message>
        <source>the place is of another server, or of a time that this one was set back from</source>
        <translation>die Stelle gehört zu einem anderen Server oder zu einer Zeit, vor die dieser zurückgesetzt wurde</translation>
    </message>
    <message>
        <source>the place &quot;%1&quot; is none of this table</source>
        <translation>die Stelle „%1“ gehört nicht zu dieser Tabelle</translation>
    </message>
    <message>
        <source>Name an event table, or give a mapping file that says which columns to read.</source>
        <translation>Eine Ereignistabelle nennen oder eine Zuordnungsdatei angeben, die sagt, welche Spalten zu lesen sind.</translation>
    </message>
    <message>
        <source>no preset knows these columns: %1</source>
        <translation>keine Voreinstellung kennt diese Spalten: %1</translation>
    </message>
    <message>
        <source>Give a mapping file that names its columns.</source>
        <translation>Eine Zuordnungsdatei angeben, die ihre Spalten nennt.</translation>
    </message>
    <message>
        <source>it has no table that the mapping &quot;%1&quot; names; it has %2</source>
        <translation>sie hat keine Tabelle, die die Zuordnung „%1“ nennt; sie hat %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no table of it, no preset and no mapping file; it has %2</source>
        <translation>„%1“ ist keine ihrer Tabellen, keine Voreinstellung und keine Zuordnungsdatei; sie hat %2</translation>
    </message>
    <message>
        <source>it has no column %1; it has %2</source>
        <translation>sie hat keine Spalte %1; sie hat %2</translation>
    </message>
    <message>
        <source>This is a local copy of %1 (%2), made %3. Events that were written since then are not in it.</source>
        <translation>Das ist eine lokale Kopie von %1 (%2), angelegt %3. Ereignisse, die seither geschrieben wurden, sind nicht darin.</translation>
    </message>
    <message>
        <source>Rows without %1: %2. They belong to no stream and are not shown.</source>
        <translation>Zeilen ohne %1: %2. Sie gehören zu keinem Verlauf und werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>ids that are UUIDs in mixed case are not found: looking for them took too long</source>
        <translation>Ids, die UUIDs in gemischter Schreibung sind, werden nicht gefunden: Die Suche danach dauerte zu lange</translation>
    </message>
    <message>
        <source>its folder cannot be written, so the file is read as it lies there</source>
        <translation>ihr Ordner ist nicht beschreibbar, darum wird die Datei gelesen, wie sie dort liegt</translation>
    </message>
    <message>
        <source>its folder cannot be written, so a private copy was made</source>
        <translation>ihr Ordner ist nicht beschreibbar, darum wurde eine private Kopie angelegt</translation>
    </message>
    <message>
        <source>a writer left it in the middle of its work, so a private copy was made</source>
        <translation>ein Schreiber hat sie mitten in der Arbeit verlassen, darum wurde eine private Kopie angelegt</translation>
    </message>
    <message>
        <source>a writer died in the middle of a change, which has to be undone</source>
        <translation>ein Schreiber ist mitten in einer Änderung gestorben, die rückgängig zu machen ist</translation>
    </message>
    <message>
        <source>The file holds no event.</source>
        <translation>Die Datei enthält kein Ereignis.</translation>
    </message>
    <message>
        <source>it is longer than 4 GiB</source>
        <translation>sie ist länger als 4 GiB</translation>
    </message>
    <message>
        <source>%1 more like these</source>
        <translation>%1 weitere wie diese</translation>
    </message>
    <message>
        <source>it is JSON, but no object</source>
        <translation>es ist JSON, aber kein Objekt</translation>
    </message>
    <message>
        <source>it ends in the middle of a value</source>
        <translation>es endet mitten in einem Wert</translation>
    </message>
    <message>
        <source>something follows the object (at byte %1)</source>
        <translation>nach dem Objekt folgt noch etwas (bei Byte %1)</translation>
    </message>
    <message>
        <source>something follows the document</source>
        <translation>nach dem Dokument folgt noch etwas</translation>
    </message>
    <message>
        <source>it is malformed</source>
        <translation>es ist fehlerhaft</translation>
    </message>
    <message>
        <source>it is not UTF-8 (at byte %1)</source>
        <translation>es ist nicht UTF-8 (bei Byte %1)</translation>
    </message>
    <message>
        <source>it is too large to be read</source>
        <translation>es ist zu groß, um gelesen zu werden</translation>
    </message>
    <message>
        <source>it is not JSON (at byte %1)</source>
        <translation>es ist kein JSON (bei Byte %1)</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>es hat kein %1</translation>
    </message>
    <message>
        <source>a time that was never set</source>
        <translation>eine Zeit, die nie gesetzt wurde</translation>
    </message>
    <message>
        <source>a time before 1970</source>
        <translation>eine Zeit vor 1970</translation>
    </message>
    <message>
        <source>Each look reads the whole of %1 and compares its ids, of which the place holds every one: the last look took %2 ms.</source>
        <translation>Jeder Blick liest ganz %1 und vergleicht die Ids, von denen die Stelle jede einzelne hält: Der letzte Blick dauerte %2 ms.</translation>
    </message>
    <message>
        <source>Each look reads the whole of %1 and compares its ids, of which the place holds every one.</source>
        <translation>Jeder Blick liest ganz %1 und vergleicht die Ids, von denen die Stelle jede einzelne hält.</translation>
    </message>
    <message>
        <source>Each look reads the whole lines that were added to %1, when its size has changed.</source>
        <translation>Jeder Blick liest die ganzen Zeilen, die an %1 angehängt wurden, wenn sich die Größe geändert hat.</translation>
    </message>
    <message>
        <source>Each look reads the whole of %1 to find the rows of transactions that were not seen yet (xmin): the last look took %2 ms.</source>
        <translation>Jeder Blick liest ganz %1, um die Zeilen noch nicht gesehener Transaktionen zu finden (xmin): Der letzte Blick dauerte %2 ms.</translation>
    </message>
    <message>
        <source>Each look reads the whole of %1 to find the rows of transactions that were not seen yet (xmin).</source>
        <translation>Jeder Blick liest ganz %1, um die Zeilen noch nicht gesehener Transaktionen zu finden (xmin).</translation>
    </message>
    <message>
        <source>Each look reads the rows of %1 after the last rowid seen, when the file has changed.</source>
        <translation>Jeder Blick liest die Zeilen von %1 nach der letzten gesehenen rowid, wenn sich die Datei geändert hat.</translation>
    </message>
    <message>
        <source>%1 says when events are committed (LISTEN), and each look asks for the positions that were not seen yet.</source>
        <translation>%1 sagt, wann Ereignisse festgeschrieben werden (LISTEN), und jeder Blick fragt nach den noch nicht gesehenen Positionen.</translation>
    </message>
    <message>
        <source>opening a PostgreSQL database</source>
        <translation>Öffnen einer PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>opening the rules %1</source>
        <translation>Öffnen der Regeln %1</translation>
    </message>
    <message>
        <source>opening the projection %1</source>
        <translation>Öffnen der Projektion %1</translation>
    </message>
    <message>
        <source>reading a local copy</source>
        <translation>Lesen einer lokalen Kopie</translation>
    </message>
    <message>
        <source>reading a JSON Lines file</source>
        <translation>Lesen einer JSON-Lines-Datei</translation>
    </message>
    <message>
        <source>reading line %1</source>
        <translation>Lesen der Zeile %1</translation>
    </message>
    <message>
        <source>reading the table %1</source>
        <translation>Lesen der Tabelle %1</translation>
    </message>
    <message>
        <source>reading the mapping %1</source>
        <translation>Lesen der Zuordnung %1</translation>
    </message>
    <message>
        <source>reading &quot;%1&quot; as the mapping &quot;%2&quot; says</source>
        <translation>Lesen von „%1“, wie die Zuordnung „%2“ es sagt</translation>
    </message>
    <message>
        <source>reading the service file</source>
        <translation>Lesen der Dienstdatei</translation>
    </message>
    <message>
        <source>reading the rules %1</source>
        <translation>Lesen der Regeln %1</translation>
    </message>
    <message>
        <source>reading the projection %1</source>
        <translation>Lesen der Projektion %1</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>making a private folder for a copy</source>
        <translation>Anlegen eines privaten Ordners für eine Kopie</translation>
    </message>
    <message>
        <source>making a local copy in %1</source>
        <translation>Anlegen einer lokalen Kopie in %1</translation>
    </message>
    <message>
        <source>making %1</source>
        <translation>Anlegen von %1</translation>
    </message>
    <message>
        <source>deleting the local copy %1</source>
        <translation>Löschen der lokalen Kopie %1</translation>
    </message>
    <message>
        <source>asking for the state of transactions</source>
        <translation>Fragen nach dem Stand der Transaktionen</translation>
    </message>
    <message>
        <source>listing what comes after an id</source>
        <translation>Auflisten dessen, was nach einer Id kommt</translation>
    </message>
    <message>
        <source>listing %1</source>
        <translation>Auflisten von %1</translation>
    </message>
    <message>
        <source>looking at the ids of %1</source>
        <translation>Betrachten der Ids von %1</translation>
    </message>
    <message>
        <source>looking at the types of %1</source>
        <translation>Betrachten der Typen von %1</translation>
    </message>
    <message>
        <source>Write it like 2026-03-31, 2026-03-31 17:00, 31.03.2026 17:00 or 31 March 2026; or today, yesterday or now.</source>
        <translation>Schreibweise: 2026-03-31, 2026-03-31 17:00, 31.03.2026 17:00 oder 31. März 2026; auch heute, gestern oder jetzt.</translation>
    </message>
    <message>
        <source>the calendar has no such day</source>
        <translation>diesen Tag gibt es im Kalender nicht</translation>
    </message>
    <message>
        <source>Write a day that there is, like 2026-03-31.</source>
        <translation>Einen Tag schreiben, den es gibt, wie 31.03.2026.</translation>
    </message>
    <message>
        <source>it names no year</source>
        <translation>das Jahr fehlt</translation>
    </message>
    <message>
        <source>Write the year too, like 31 March 2026.</source>
        <translation>Das Jahr mitschreiben, wie 31. März 2026.</translation>
    </message>
    <message>
        <source>a year of two digits may be of any century</source>
        <translation>ein Jahr mit zwei Ziffern kann in jedem Jahrhundert liegen</translation>
    </message>
    <message>
        <source>Write all four digits of it, like 31.03.2026.</source>
        <translation>Alle vier Ziffern schreiben, wie 31.03.2026.</translation>
    </message>
    <message>
        <source>with slashes, some write the day first and some the month</source>
        <translation>mit Schrägstrichen schreiben manche den Tag zuerst und manche den Monat</translation>
    </message>
    <message>
        <source>Write it like 2026-03-31, 31.03.2026 or 31 March 2026.</source>
        <translation>Schreibweise: 2026-03-31, 31.03.2026 oder 31. März 2026.</translation>
    </message>
    <message>
        <source>the zone database of the system cannot be read (%1)</source>
        <translation>die Zeitzonen des Systems lassen sich nicht lesen (%1)</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>Install the zone files (the package tzdata), or use UTC.</source>
        <translation>Die Zeitzonendateien installieren (das Paket tzdata) oder UTC verwenden.</translation>
    </message>
    <message>
        <source>the stream has %1 event</source>
        <translation>der Verlauf hat %1 Ereignis</translation>
    </message>
    <message>
        <source>the stream has %1 events</source>
        <translation>der Verlauf hat %1 Ereignisse</translation>
    </message>
    <message>
        <source>Give v0 to v%1.</source>
        <translation>v0 bis v%1 angeben.</translation>
    </message>
    <message>
        <source>the table %1 does not keep when an event was recorded</source>
        <translation>die Tabelle %1 hält nicht fest, wann ein Ereignis aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Leave out the time of knowledge, or choose a table that has a recorded time.</source>
        <translation>Den Wissensstand weglassen oder eine Tabelle mit Aufzeichnungszeit wählen.</translation>
    </message>
    <message>
        <source>reading the time zone %1</source>
        <translation>Lesen der Zeitzone %1</translation>
    </message>
    <message>
        <source>reading the time %1</source>
        <translation>Lesen der Zeit %1</translation>
    </message>
    <message>
        <source>choosing the time zone %1</source>
        <translation>Wählen der Zeitzone %1</translation>
    </message>
    <message>
        <source>listing the time zones</source>
        <translation>Auflisten der Zeitzonen</translation>
    </message>
    <message>
        <source>reading the moment &quot;%1&quot;</source>
        <translation>Lesen des Moments „%1“</translation>
    </message>
    <message>
        <source>going to v%1 of %2</source>
        <translation>Sprung zu v%1 von %2</translation>
    </message>
    <message>
        <source>asking what was known by a certain time</source>
        <translation>Fragen nach dem Wissensstand zu einer Zeit</translation>
    </message>
</context>
<context>
    <name>SourceColor</name>
    <message>
        <source>no colour</source>
        <translation>keine Farbe</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>light blue</source>
        <translation>hellblau</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
</context>
<context>
    <name>SourceKind</name>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>JSON Lines file</source>
        <translation>JSON-Lines-Datei</translation>
    </message>
    <message>
        <source>Local copy</source>
        <translation>Lokale Kopie</translation>
    </message>
</context>
<context>
    <name>SourceProfile</name>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>PostgreSQL service %1, as the service file of this computer says</source>
        <translation>PostgreSQL-Dienst %1, laut Dienstdatei dieses Rechners</translation>
    </message>
    <message>
        <source>PostgreSQL service %1, as %2 says</source>
        <translation>PostgreSQL-Dienst %1, laut %2</translation>
    </message>
    <message>
        <source>PostgreSQL on %1</source>
        <translation>PostgreSQL auf %1</translation>
    </message>
    <message>
        <source>PostgreSQL on %1, as %2</source>
        <translation>PostgreSQL auf %1, als %2</translation>
    </message>
    <message>
        <source>PostgreSQL database %1 on %2</source>
        <translation>PostgreSQL-Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>PostgreSQL database %1 on %2, as %3</source>
        <translation>PostgreSQL-Datenbank %1 auf %2, als %3</translation>
    </message>
    <message>
        <source>PostgreSQL: %1</source>
        <translation>PostgreSQL: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, not &quot;%1&quot;.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535, nicht „%1“.</translation>
    </message>
    <message>
        <source>There must be one port for all hosts, or one for each: there are %1 hosts and %2 ports.</source>
        <translation>Es muss einen Port für alle Hosts geben oder je einen: Es sind %1 Hosts und %2 Ports.</translation>
    </message>
    <message>
        <source>A service file needs the name of one of its services.</source>
        <translation>Zu einer Dienstdatei gehört der Name eines ihrer Dienste.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>The amount changed after payment</source>
        <translation>Der Betrag änderte sich nach der Zahlung</translation>
    </message>
    <message>
        <source>Shipped and delivered before it was paid</source>
        <translation>Versandt und zugestellt, bevor bezahlt wurde</translation>
    </message>
    <message>
        <source>Refunded twice in the same millisecond</source>
        <translation>Zweimal erstattet in derselben Millisekunde</translation>
    </message>
    <message>
        <source>A change of address that arrived five days late</source>
        <translation>Eine Adressänderung, die fünf Tage zu spät ankam</translation>
    </message>
    <message>
        <source>The address changed after shipping</source>
        <translation>Die Adresse änderte sich nach dem Versand</translation>
    </message>
    <message>
        <source>A long life of 60 events</source>
        <translation>Ein langer Verlauf mit 60 Ereignissen</translation>
    </message>
    <message>
        <source>Odd payloads, and a type that the rules do not know</source>
        <translation>Seltsame Nutzdaten und ein Typ, den die Regeln nicht kennen</translation>
    </message>
</context>
<context>
    <name>StripWords</name>
    <message>
        <source>Bookmarked</source>
        <translation>Mit Lesezeichen</translation>
    </message>
    <message>
        <source>Your note: %1</source>
        <translation>Eigene Notiz: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>7 OrderPaid</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1–%2 · %Ln events</source>
        <extracomment>%1 and %2 are versions: v7–v8</extracomment>
        <translation>
            <numerusform>%1–%2 · %Ln Ereignis</numerusform>
            <numerusform>%1–%2 · %Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>v3 (2026-03-02 10:14)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The filter holds from %1 on</source>
        <translation>Der Filter trifft ab %1 zu</translation>
    </message>
    <message>
        <source>The filter holds from %1 until %2</source>
        <translation>Der Filter trifft von %1 bis %2 zu</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>&quot;%1&quot; must not stand there as it is.</source>
        <translation>„%1“ darf dort nicht so stehen.</translation>
    </message>
    <message>
        <source>A part of it is no text.</source>
        <translation>Ein Teil davon ist kein Text.</translation>
    </message>
    <message>
        <source>A link names no user and no password.</source>
        <translation>Ein Link nennt keinen Benutzer und kein Passwort.</translation>
    </message>
    <message>
        <source>A link names no port.</source>
        <translation>Ein Link nennt keinen Port.</translation>
    </message>
    <message>
        <source>It names no source.</source>
        <translation>Er nennt keine Quelle.</translation>
    </message>
    <message>
        <source>The name in it has characters that cannot be seen.</source>
        <translation>Der Name darin enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>It names no table.</source>
        <translation>Er nennt keine Tabelle.</translation>
    </message>
    <message>
        <source>A link names a table, not a file.</source>
        <translation>Ein Link nennt eine Tabelle, keine Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version.</source>
        <translation>„%1“ ist keine Version.</translation>
    </message>
</context>
<context>
    <name>UnknownWord</name>
    <message>
        <source>No state seen so far has %1 as its %2. Seen were: %3.</source>
        <translation>Kein bisher gesehener Zustand hat %1 als %2. Gesehen wurden: %3.</translation>
    </message>
    <message>
        <source>No event or state seen so far has a field %1.</source>
        <translation>Kein bisher gesehenes Ereignis und kein Zustand hat ein Feld %1.</translation>
    </message>
    <message>
        <source>No event or state seen so far has a field %1. Did you mean %2?</source>
        <translation>Kein bisher gesehenes Ereignis und kein Zustand hat ein Feld %1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>No event seen so far is of the type %1.</source>
        <translation>Kein bisher gesehenes Ereignis hat den Typ %1.</translation>
    </message>
    <message>
        <source>No event seen so far is of the type %1. Did you mean %2?</source>
        <translation>Kein bisher gesehenes Ereignis hat den Typ %1. War %2 gemeint?</translation>
    </message>
</context>
<context>
    <name>backstory::ui::AboutDialog</name>
    <message>
        <source>About Backstory</source>
        <translation>Über Backstory</translation>
    </message>
    <message>
        <source>It stands on these &amp;libraries, with thanks:</source>
        <translation>Es beruht auf diesen &amp;Bibliotheken, mit Dank:</translation>
    </message>
    <message>
        <source>Backstory %1

See any order as it was at any moment, and prove how it got there.

It reads event tables and never writes to them. It connects to the sources that you open and to nothing else: nothing is ever sent anywhere.

Licensed under Apache-2.0.</source>
        <translation>Backstory %1

Jede Bestellung sehen, wie sie zu jedem Zeitpunkt war, und beweisen, wie es dazu kam.

Es liest Ereignistabellen und schreibt nie in sie. Es verbindet sich mit den Quellen, die geöffnet werden, und mit nichts sonst: Nie wird etwas irgendwohin gesendet.

Lizenziert unter Apache-2.0.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the versions, to send along with a question</source>
        <translation>Kopiert die Versionen, um sie einer Frage beizulegen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::AddressControl</name>
    <message>
        <source>A link names its source, and never says where that is. So this source needs a name; whoever opens the link has the source under the same name, or is asked for it.</source>
        <translation>Ein Link nennt seine Quelle, aber nie, wo sie liegt. Deshalb braucht diese Quelle einen Namen; wer den Link öffnet, hat die Quelle unter demselben Namen oder wird danach gefragt.</translation>
    </message>
    <message>
        <source>The link to this moment is in the clipboard.</source>
        <translation>Der Link zu diesem Zeitpunkt liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The command line for this moment is in the clipboard.</source>
        <translation>Die Befehlszeile für diesen Zeitpunkt liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>This link cannot be opened.</source>
        <translation>Dieser Link lässt sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::AwayBanner</name>
    <message>
        <source>The source does not answer</source>
        <translation>Die Quelle antwortet nicht</translation>
    </message>
    <message>
        <source>Reads the list and the order again, now</source>
        <translation>Liest Liste und Bestellung jetzt noch einmal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::BookmarkControl</name>
    <message>
        <source>The bookmark and its note are gone. The same key brings both back.</source>
        <translation>Lesezeichen und Notiz sind entfernt. Dieselbe Taste holt beide zurück.</translation>
    </message>
    <message>
        <source>%1 %2, %3, of %4</source>
        <extracomment>%1 is v4, %2 the type of the event, %3 its time, %4 the order</extracomment>
        <translation>%1 %2, %3, von %4</translation>
    </message>
    <message>
        <source>The bookmarked event is not in this order any more. Shown is where it stood.</source>
        <translation>Das Ereignis mit dem Lesezeichen ist nicht mehr in dieser Bestellung. Gezeigt wird, wo es stand.</translation>
    </message>
    <message>
        <source>The file of the bookmarks could not be understood. It was put aside as %1; new bookmarks go into a new file.</source>
        <translation>Die Datei der Lesezeichen war nicht zu verstehen. Sie wurde als %1 beiseitegelegt; neue Lesezeichen kommen in eine neue Datei.</translation>
    </message>
    <message>
        <source>The bookmarks cannot be read: %1. Their file stays as it is, and none can be added until it can be read.</source>
        <translation>Die Lesezeichen lassen sich nicht lesen: %1. Ihre Datei bleibt, wie sie ist, und bis sie lesbar ist, lassen sich keine hinzufügen.</translation>
    </message>
    <message>
        <source>That event is in the table %1, which is not in this local copy.</source>
        <translation>Dieses Ereignis ist in der Tabelle %1, die nicht in dieser lokalen Kopie ist.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::Bookmarks</name>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::BookmarksDialog</name>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Find a bookmark</source>
        <translation>Lesezeichen suchen</translation>
    </message>
    <message>
        <source>Find by any word of order, type or note</source>
        <translation>Mit einem Wort aus Bestellung, Typ oder Notiz suchen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>Dorthin &amp;gehen</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>There are no bookmarks in this source yet. Ctrl+D bookmarks the event shown, Ctrl+N notes something on it.</source>
        <translation>In dieser Quelle gibt es noch keine Lesezeichen. Strg+D setzt eines für das gezeigte Ereignis, Strg+N notiert etwas dazu.</translation>
    </message>
    <message>
        <source>No bookmark has this in it.</source>
        <translation>Kein Lesezeichen enthält das.</translation>
    </message>
    <message>
        <source>Kept on this computer, for you alone; the event store is not touched.</source>
        <translation>Bleibt auf diesem Rechner, nur für Sie; der Ereignisspeicher wird nicht berührt.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ChangesModel</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ChangesView</name>
    <message>
        <source>What the event changed</source>
        <translation>Was das Ereignis geändert hat</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What an event changed appears here: step to one with the arrow keys, or choose it in the list of events.</source>
        <translation>Hier erscheint, was ein Ereignis geändert hat: mit den Pfeiltasten zu einem gehen oder es in der Ereignisliste wählen.</translation>
    </message>
    <message>
        <source>The rules do not know this type of event: it left the state as it was. The Payload tab shows what was recorded.</source>
        <translation>Die Regeln kennen diesen Ereignistyp nicht: Er ließ den Zustand, wie er war. Unter Nutzdaten steht, was aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>This event changed nothing.</source>
        <translation>Dieses Ereignis hat nichts geändert.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>A command, an order&apos;s id, a version or a date</source>
        <translation>Ein Befehl, die Id einer Bestellung, eine Version oder ein Datum</translation>
    </message>
    <message>
        <source>No command is called that. Every word that is typed must stand in its name or in its menu.</source>
        <translation>So heißt kein Befehl. Jedes eingegebene Wort muss in seinem Namen oder seinem Menü stehen.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareControl</name>
    <message>
        <source>%1 · open in a tab</source>
        <translation>%1 · in einem Tab offen</translation>
    </message>
    <message>
        <source>Reading %1 to compare with it</source>
        <translation>%1 wird zum Vergleich gelesen</translation>
    </message>
    <message>
        <source>Reading the same events by other rules</source>
        <translation>Dieselben Ereignisse werden nach anderen Regeln gelesen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareDetail</name>
    <message>
        <source>Select a line to see which events set its values.</source>
        <translation>Eine Zeile auswählen, um zu sehen, welche Ereignisse ihre Werte gesetzt haben.</translation>
    </message>
    <message>
        <source>Where the values of both sides come from</source>
        <translation>Woher die Werte beider Seiten kommen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>a side of the comparison, its value, and which event set it</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareHeader</name>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige Differenz</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächste Differenz</translation>
    </message>
    <message>
        <source>Back to two moments of this order</source>
        <translation>Zurück zu zwei Zeitpunkten dieser Bestellung</translation>
    </message>
    <message>
        <source>no differences</source>
        <translation>keine Differenzen</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Differenz</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 Differenzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareModel</name>
    <message>
        <source>1 value</source>
        <translation>1 Wert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>same in both</source>
        <translation>beide gleich</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareOrderDialog</name>
    <message>
        <source>Compare with another %1</source>
        <translation>Zum Vergleich: %1</translation>
    </message>
    <message>
        <source>&amp;Which one? Type its id, or words that the list shows of it.</source>
        <translation>&amp;Womit? Die Id eingeben oder Wörter, die die Liste dazu zeigt.</translation>
    </message>
    <message>
        <source>Id of the other, or words to find it by</source>
        <translation>Id der anderen Seite oder Wörter zum Suchen</translation>
    </message>
    <message>
        <source>What is open in tabs and in the list</source>
        <translation>Was in Tabs und in der Liste offen ist</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>At which of its moments?</source>
        <translation>Zu welchem Zeitpunkt?</translation>
    </message>
    <message>
        <source>At its &amp;end</source>
        <translation>Ganz am &amp;Ende</translation>
    </message>
    <message>
        <source>At the same &amp;time as A, and on with it</source>
        <translation>Zur selben &amp;Zeit wie A, und mit A weiter</translation>
    </message>
    <message>
        <source>After its &amp;version</source>
        <translation>Nach der Ver&amp;sion</translation>
    </message>
    <message>
        <source>Version of the other</source>
        <translation>Version der anderen Seite</translation>
    </message>
    <message>
        <source>Choose one, or type an id.</source>
        <translation>Etwas wählen oder eine Id eingeben.</translation>
    </message>
    <message>
        <source>Nothing here fits: it is looked for by this id.</source>
        <translation>Hier passt nichts: Gesucht wird nach dieser Id.</translation>
    </message>
    <message>
        <source>Compares with %1.</source>
        <translation>Vergleicht mit %1.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareRulesDialog</name>
    <message>
        <source>Compare under other rules</source>
        <translation>Unter anderen Regeln vergleichen</translation>
    </message>
    <message>
        <source>The same events are read a second time by other rules, and both states stand side by side. Now they are read by the rules %1.</source>
        <translation>Dieselben Ereignisse werden ein zweites Mal nach anderen Regeln gelesen, und beide Zustände stehen nebeneinander. Jetzt gelten die Regeln %1.</translation>
    </message>
    <message>
        <source>The rules %1, which ship with Backstory</source>
        <translation>Die Regeln %1, mit Backstory geliefert</translation>
    </message>
    <message>
        <source>Rules in a file…</source>
        <translation>Regeln in einer Datei …</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareView</name>
    <message>
        <source>Two moments of an order side by side appear here. A is the moment shown; set B with Ctrl+Shift+click on the timeline.</source>
        <translation>Hier erscheinen zwei Zeitpunkte einer Bestellung nebeneinander. A ist der gezeigte; B wird mit Strg+Umschalt+Klick auf der Zeitleiste gesetzt.</translation>
    </message>
    <message>
        <source>Differences between B and A</source>
        <translation>Differenzen zwischen B und A</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ConnectionControl</name>
    <message>
        <source>%1 does not answer. What is shown is what came until then; it is tried again until it answers.</source>
        <translation>%1 antwortet nicht. Gezeigt wird, was bis dahin kam; es wird weiter versucht, bis eine Antwort kommt.</translation>
    </message>
    <message>
        <source>%1 is not there any more. What is shown is what came until then; it is looked for until it is back.</source>
        <translation>%1 ist nicht mehr da. Gezeigt wird, was bis dahin kam; es wird weiter gesucht, bis es wieder da ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 was replaced or damaged. What is shown is what was read before; open it again to see what it holds now.</source>
        <translation>%1 wurde ersetzt oder beschädigt. Gezeigt wird, was vorher gelesen wurde; erneutes Öffnen zeigt, was jetzt darin steht.</translation>
    </message>
    <message>
        <source>%1 cannot be followed any more. What is shown is what was read before; open it again to see what it holds now.</source>
        <translation>%1 lässt sich nicht weiter verfolgen. Gezeigt wird, was vorher gelesen wurde; erneutes Öffnen zeigt, was jetzt darin steht.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Neu öffnen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CopyBanner</name>
    <message>
        <source>A local copy is open</source>
        <translation>Eine lokale Kopie ist offen</translation>
    </message>
    <message>
        <source>Open the live source</source>
        <translation>Laufende Quelle öffnen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Opens the source and copies it again. The old copy is deleted when the new one is whole.</source>
        <translation>Öffnet die Quelle und kopiert sie erneut. Die alte Kopie wird gelöscht, sobald die neue vollständig ist.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::DetailPanel</name>
    <message>
        <source>Where the value comes from</source>
        <translation>Woher der Wert kommt</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Show the moment of the event that set this value</source>
        <translation>Den Zeitpunkt des Ereignisses zeigen, das diesen Wert gesetzt hat</translation>
    </message>
    <message>
        <source>Select a value to see which event set it and what stood there before.</source>
        <translation>Einen Wert auswählen, um zu sehen, welches Ereignis ihn gesetzt hat und was vorher dort stand.</translation>
    </message>
    <message>
        <source>Not there at this moment.</source>
        <translation>Zu diesem Zeitpunkt nicht vorhanden.</translation>
    </message>
    <message>
        <source>The fold starts with it: no event set it.</source>
        <translation>Die Faltung beginnt damit: Kein Ereignis hat es gesetzt.</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>gesetzt von %1</translation>
    </message>
    <message>
        <source>removed by %1</source>
        <translation>entfernt von %1</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>aufgezeichnet von %1</translation>
    </message>
    <message>
        <source>recorded at %1</source>
        <translation>aufgezeichnet am %1</translation>
    </message>
    <message>
        <source>not there before</source>
        <translation>vorher nicht vorhanden</translation>
    </message>
    <message>
        <source>before: %1 from %2, for %3</source>
        <translation>vorher: %1 aus %2, für %3</translation>
    </message>
    <message>
        <source>before: %1 from %2</source>
        <translation>vorher: %1 aus %2</translation>
    </message>
    <message>
        <source>recorded by %1 at %2</source>
        <translation>aufgezeichnet von %1 am %2</translation>
    </message>
    <message>
        <source>done by %1</source>
        <translation>getan von %1</translation>
    </message>
</context>
<context>
    <name>backstory::ui::DriftModel</name>
    <message>
        <source>The column does not hold what the fold gives</source>
        <translation>Die Spalte enthält nicht, was die Faltung ergibt</translation>
    </message>
    <message>
        <source>There is no row, and there should be one</source>
        <translation>Es gibt keine Zeile, obwohl es eine geben sollte</translation>
    </message>
    <message>
        <source>There is a row, and there should be none</source>
        <translation>Es gibt eine Zeile, obwohl es keine geben sollte</translation>
    </message>
    <message>
        <source>It cannot have a row: no drift, but a fact about the log</source>
        <translation>Keine Zeile möglich: keine Abweichung, sondern eine Eigenheit der Ereignisse</translation>
    </message>
    <message>
        <source>The column holds less digits than the state: no drift, but a fact</source>
        <translation>Die Spalte hält weniger Stellen als der Zustand: keine Abweichung, sondern eine Eigenheit</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>cannot be projected</source>
        <translation>nicht projizierbar</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>gerundet</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Gefaltet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ErrorBanner</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>backstory::ui::EventTableModel</name>
    <message>
        <source>How long after the event before it</source>
        <translation>Wie lange nach dem Ereignis davor</translation>
    </message>
    <message>
        <source>v</source>
        <extracomment>heading of the column with the number of the event, short for &quot;version&quot;</extracomment>
        <translation>v</translation>
    </message>
    <message>
        <source>Happened %1 (%2)</source>
        <translation>Geschehen %1 (%2)</translation>
    </message>
    <message>
        <source>after</source>
        <extracomment>heading: how long after the event before it
----------
mark of an event that lies after the moment of the list</extracomment>
        <translation>danach</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Was es tat</translation>
    </message>
    <message>
        <source>%1
The rules do not know this type: it leaves the state as it was.</source>
        <translation>%1
Die Regeln kennen diesen Typ nicht: Er lässt den Zustand, wie er war.</translation>
    </message>
    <message>
        <source>%1 after the event before it</source>
        <translation>%1 nach dem Ereignis davor</translation>
    </message>
    <message>
        <source>Lies after the moment that the list shows</source>
        <translation>Liegt nach dem Zeitpunkt, den die Liste zeigt</translation>
    </message>
    <message>
        <source>A: the moment shown. B: the moment compared with. Beside them: what was found about the event, and whether you marked it.</source>
        <translation>A: der gezeigte Zeitpunkt. B: der Zeitpunkt, mit dem verglichen wird. Daneben: was zu dem Ereignis gefunden wurde und ob es ein Lesezeichen hat.</translation>
    </message>
    <message>
        <source>A: the moment shown</source>
        <translation>A: der gezeigte Zeitpunkt</translation>
    </message>
    <message>
        <source>B: the moment compared with</source>
        <translation>B: der Zeitpunkt, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Mit Lesezeichen</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>backstory::ui::EventTableView</name>
    <message>
        <source>The events of an order appear here: choose one on the left.</source>
        <translation>Hier erscheinen die Ereignisse einer Bestellung: links eine auswählen.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Compare with the moment after %1 (B)</source>
        <translation>Mit dem Zeitpunkt nach %1 vergleichen (B)</translation>
    </message>
    <message>
        <source>Compare with the moment before %1 (B)</source>
        <translation>Mit dem Zeitpunkt vor %1 vergleichen (B)</translation>
    </message>
    <message>
        <source>Copy event as JSON</source>
        <translation>Ereignis als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy event id</source>
        <translation>Ereignis-Id kopieren</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ExportChoices</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>E&amp;xact cells</source>
        <translation>Zellen e&amp;xakt</translation>
    </message>
    <message>
        <source>Without it, text that a spreadsheet would take for a formula gets an apostrophe in front. With it, cells hold exactly what is stored; do not open them in a spreadsheet unless you trust whoever wrote them.</source>
        <translation>Ohne dies bekommt Text, den eine Tabellenkalkulation für eine Formel hielte, ein Hochkomma vorangestellt. Damit enthalten die Zellen genau das Gespeicherte; solche Dateien nur dann in einer Tabellenkalkulation öffnen, wenn denen zu trauen ist, die sie geschrieben haben.</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>Which of &amp;them:</source>
        <translation>Welche da&amp;von:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>State at %1</source>
        <translation>Zustand bei %1</translation>
    </message>
    <message>
        <source>Differences from B to A</source>
        <translation>Differenzen von B zu A</translation>
    </message>
    <message>
        <source>Differences from B (%1) to A (%2)</source>
        <translation>Differenzen von B (%1) zu A (%2)</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The list, as it is filtered</source>
        <translation>Die Liste, wie sie gefiltert ist</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Die ganze Liste</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Up to the moment shown (%1)</source>
        <translation>Bis zum gezeigten Zeitpunkt (%1)</translation>
    </message>
    <message>
        <source>Those between %1 and %2</source>
        <translation>Die zwischen %1 und %2</translation>
    </message>
    <message>
        <source>JSON with source and moment</source>
        <translation>JSON mit Quelle und Zeitpunkt</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>First li&amp;nes:</source>
        <translation>Erste &amp;Zeilen:</translation>
    </message>
    <message>
        <source>How far writing has come</source>
        <translation>Wie weit das Schreiben ist</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Save to file…</source>
        <translation>In Datei &amp;speichern …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>All of it, onto the clipboard</source>
        <translation>Alles davon, in die Zwischenablage</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Looking at what is exported</source>
        <translation>Der Export wird angesehen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message>
        <source>Saved to %1 (%2).</source>
        <translation>Gespeichert in %1 (%2).</translation>
    </message>
    <message>
        <source>Copying what is exported</source>
        <translation>Der Export wird kopiert</translation>
    </message>
    <message>
        <source>This is more than %1: too much for the clipboard. Save it to a file.</source>
        <translation>Das ist mehr als %1: zu viel für die Zwischenablage. Bitte in einer Datei speichern.</translation>
    </message>
    <message>
        <source>Copied (%1).</source>
        <translation>Kopiert (%1).</translation>
    </message>
    <message>
        <source>Reading the first lines…</source>
        <translation>Die ersten Zeilen werden gelesen …</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FieldHistoryModel</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>what the fold starts with</source>
        <translation>womit die Faltung beginnt</translation>
    </message>
    <message>
        <source>until the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set at (%1)</source>
        <translation>Gesetzt am (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FieldHistoryView</name>
    <message>
        <source>Every value the field had</source>
        <translation>Jeder Wert, den das Feld hatte</translation>
    </message>
    <message>
        <source>This field was never there in this order.</source>
        <translation>Dieses Feld gab es in dieser Bestellung nie.</translation>
    </message>
    <message>
        <source>Every value that a field had appears here: select a field in State.</source>
        <translation>Hier erscheint jeder Wert, den ein Feld hatte: im Zustand ein Feld auswählen.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterControl</name>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Manage…</source>
        <translation>&amp;Verwalten …</translation>
    </message>
    <message>
        <source>Looking which fields there are</source>
        <translation>Nachsehen, welche Felder es gibt</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterField</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved filters, and what can be written here</source>
        <translation>Gespeicherte Filter, und was hier stehen kann</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), Tab takes the first</source>
        <translation>
            <numerusform>%n Vorschlag, Tab übernimmt ihn</numerusform>
            <numerusform>%n Vorschläge, Tab übernimmt den ersten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterHelpDialog</name>
    <message>
        <source>What can be written in the filter</source>
        <translation>Was im Filter stehen kann</translation>
    </message>
    <message>
        <source>Everything is asked as of the moment of the list. Return or a double click tries a line.</source>
        <translation>Gefragt wird immer zum Zeitpunkt der Liste. Return oder ein Doppelklick probiert eine Zeile aus.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Finds orders where</source>
        <translation>Findet Bestellungen, bei denen</translation>
    </message>
    <message>
        <source>What the order holds</source>
        <translation>Was die Bestellung enthält</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was mit ihr geschah</translation>
    </message>
    <message>
        <source>Words, orders, and how all of it is joined</source>
        <translation>Wörter, Bestellungen, und wie alles verbunden wird</translation>
    </message>
    <message>
        <source>A column of the list has this value</source>
        <translation>Eine Spalte der Liste hat diesen Wert</translation>
    </message>
    <message>
        <source>A number is greater; also &gt;= &lt; &lt;= !=</source>
        <translation>Eine Zahl ist größer; auch &gt;= &lt; &lt;= !=</translation>
    </message>
    <message>
        <source>A field of the state; quotes hold what has blanks</source>
        <translation>Ein Feld des Zustands; in Anführungszeichen, was Leerzeichen hat</translation>
    </message>
    <message>
        <source>The state has this field</source>
        <translation>Der Zustand hat dieses Feld</translation>
    </message>
    <message>
        <source>Another status or none; status!=Paid wants one to be there</source>
        <translation>Ein anderer Status oder keiner; status!=Paid verlangt, dass es einen gibt</translation>
    </message>
    <message>
        <source>An event of this type; type:Order* by its beginning</source>
        <translation>Ein Ereignis dieses Typs; type:Order* nach seinem Anfang</translation>
    </message>
    <message>
        <source>Any event carries this in its payload</source>
        <translation>Ein Ereignis führt dies in seinen Nutzdaten</translation>
    </message>
    <message>
        <source>… and it has such a value there</source>
        <translation>… und es hat dort einen solchen Wert</translation>
    </message>
    <message>
        <source>… in a time: since and until include, after and before exclude</source>
        <translation>… in einem Zeitraum: since und until schließen ein, after und before schließen aus</translation>
    </message>
    <message>
        <source>So long before the moment of the list: s m h d w</source>
        <translation>So lange vor dem Zeitpunkt der Liste: s m h d w</translation>
    </message>
    <message>
        <source>All of it holds of one and the same event</source>
        <translation>All das gilt für ein und dasselbe Ereignis</translation>
    </message>
    <message>
        <source>A word anywhere in an event: ids, type, payload, metadata; ids that begin so come first</source>
        <translation>Ein Wort irgendwo im Ereignis: Ids, Typ, Nutzdaten, Metadaten; passende Ids zuerst</translation>
    </message>
    <message>
        <source>… with blanks, or as it stands</source>
        <translation>… mit Leerzeichen, oder wie es dasteht</translation>
    </message>
    <message>
        <source>Ids that begin so</source>
        <translation>Ids, die so beginnen</translation>
    </message>
    <message>
        <source>How many events there are</source>
        <translation>Wie viele Ereignisse es gibt</translation>
    </message>
    <message>
        <source>When the last event was; first for the first</source>
        <translation>Wann das letzte Ereignis war; first für das erste</translation>
    </message>
    <message>
        <source>Side by side means and; or, not and parentheses</source>
        <translation>Nebeneinander heißt „und“; or, not und Klammern</translation>
    </message>
    <message>
        <source>… days as one writes them: 31.03.2026, &quot;31 March 2026&quot;</source>
        <translation>… Tage, wie man sie schreibt: 31.03.2026, &quot;31. März 2026&quot;</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterHints</name>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>type of event</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>Click to select the place</source>
        <translation>Klick wählt die Stelle aus</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterSpans</name>
    <message>
        <source>Looking where the filter holds</source>
        <translation>Es wird gesucht, wo der Filter zutrifft</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FindBar</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in the state</source>
        <translation>Im Zustand suchen</translation>
    </message>
    <message>
        <source>Key or value to find</source>
        <translation>Gesuchter Schlüssel oder Wert</translation>
    </message>
    <message>
        <source>Find a key or a value</source>
        <translation>Schlüssel oder Wert suchen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FindingsModel</name>
    <message>
        <source>Weight</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>backstory::ui::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What cannot be trusted about an order appears here: choose one on the left.</source>
        <translation>Hier erscheint, worauf bei einer Bestellung kein Verlass ist: links eine auswählen.</translation>
    </message>
    <message>
        <source>Nothing was found that would put this order in doubt.</source>
        <translation>Es wurde nichts gefunden, was diese Bestellung in Zweifel zieht.</translation>
    </message>
    <message>
        <source>Enter or a double click leads to the event.</source>
        <translation>Enter oder ein Doppelklick führt zum Ereignis.</translation>
    </message>
    <message>
        <source>Previous event of the finding</source>
        <translation>Voriges Ereignis des Befunds</translation>
    </message>
    <message>
        <source>Next event of the finding</source>
        <translation>Nächstes Ereignis des Befunds</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>backstory::ui::GeneralPage</name>
    <message>
        <source>At the start, &amp;open again what was open at last</source>
        <translation>Beim Start wieder &amp;öffnen, was zuletzt offen war</translation>
    </message>
    <message>
        <source>Otherwise Backstory starts with the sample.</source>
        <translation>Sonst beginnt Backstory mit dem Beispiel.</translation>
    </message>
    <message>
        <source>Everything here applies as soon as it is chosen.</source>
        <translation>Alles hier gilt, sobald es gewählt ist.</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
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
        <source>Text &amp;size:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Backstory speaks it from the next start on.</source>
        <translation>Backstory spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>&amp;Zeitzone:</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Andere …</translation>
    </message>
</context>
<context>
    <name>backstory::ui::IndexBanner</name>
    <message>
        <source>Make a local copy</source>
        <translation>Lokale Kopie anlegen</translation>
    </message>
    <message>
        <source>Slow for want of an index</source>
        <translation>Langsam, weil ein Index fehlt</translation>
    </message>
    <message>
        <source>An SQLite file on this computer that only you can read, with the index. Making it reads the whole table once; it shows progress, and can be cancelled.</source>
        <translation>Eine SQLite-Datei auf diesem Rechner, die nur Sie lesen können, mit dem Index. Dafür wird die ganze Tabelle einmal gelesen; der Fortschritt ist zu sehen, und Abbrechen ist möglich.</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>backstory::ui::KeptFilesBanner</name>
    <message>
        <source>Files of your own</source>
        <translation>Eigene Dateien</translation>
    </message>
</context>
<context>
    <name>backstory::ui::KeptFilesControl</name>
    <message>
        <source>The settings cannot be kept in %1. What you choose holds until the window is closed; the file stays as it is. Check the rights on it, and whether the disk is full.</source>
        <translation>Die Einstellungen lassen sich nicht in %1 speichern. Was gewählt wird, gilt, bis das Fenster geschlossen wird; die Datei bleibt, wie sie ist. Bitte die Rechte darauf prüfen, und ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The file of the settings is damaged, so the usual ones hold.</source>
        <translation>Die Datei der Einstellungen ist beschädigt, daher gelten die üblichen.</translation>
    </message>
    <message>
        <source>The file of the settings is damaged, so the usual ones hold. It is kept as %1.</source>
        <translation>Die Datei der Einstellungen ist beschädigt, daher gelten die üblichen. Sie ist als %1 aufgehoben.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::KeptPasswords</name>
    <message>
        <source>The password was not kept.</source>
        <translation>Das Passwort wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The password is still in the system&apos;s password store. Delete it there: it stands under Backstory.</source>
        <translation>Das Passwort ist noch im Passwortspeicher des Systems. Bitte dort löschen: Es steht unter Backstory.</translation>
    </message>
    <message>
        <source>No password store of the system answers here, so the password is asked for each time.</source>
        <translation>Hier antwortet kein Passwortspeicher des Systems, daher wird das Passwort jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>The system&apos;s password store refused it, so the password is asked for each time.</source>
        <translation>Der Passwortspeicher des Systems hat es abgelehnt, daher wird das Passwort jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>The system&apos;s password store refused it, so the password is asked for each time. It says: %1</source>
        <translation>Der Passwortspeicher des Systems hat es abgelehnt, daher wird das Passwort jedes Mal erfragt. Er meldet: %1</translation>
    </message>
</context>
<context>
    <name>backstory::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Taste suchen</translation>
    </message>
    <message>
        <source>What you want to do, or a key</source>
        <translation>Was zu tun ist, oder eine Taste</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the keys listed, to print them or to keep them</source>
        <translation>Kopiert die aufgeführten Tasten, zum Drucken oder Aufheben</translation>
    </message>
    <message>
        <source>No key does that. Ctrl+K finds commands that have none.</source>
        <translation>Keine Taste tut das. Strg+K findet auch Befehle ohne Taste.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LifeOverview</name>
    <message>
        <source>Part of the life on screen</source>
        <translation>Sichtbarer Teil des Verlaufs</translation>
    </message>
    <message>
        <source>The whole life is shown. Drag here to look at a part of it.</source>
        <translation>Der ganze Verlauf ist zu sehen. Hier ziehen, um einen Teil davon anzusehen.</translation>
    </message>
    <message>
        <source>Shown is %1 to %2 of %3. Drag it, or drag an end of it; a double click shows all.</source>
        <translation>Zu sehen ist %1 bis %2 von %3. Den Ausschnitt oder eines seiner Enden ziehen; ein Doppelklick zeigt alles.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LinkControl</name>
    <message>
        <source>Go to the %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Go to %1 %2</source>
        <translation>Gehe zu %1 %2</translation>
    </message>
    <message>
        <source>Open in a new &amp;tab</source>
        <translation>In neuem &amp;Tab öffnen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LinkSourceDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>The link leads to %1 in a source called %2, and no saved source has that name here. Which one is meant? Nothing is opened before you chose.</source>
        <translation>Der Link führt zu %1 in einer Quelle namens %2, und hier trägt keine gespeicherte Quelle diesen Namen. Welche ist gemeint? Vor der Wahl wird nichts geöffnet.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where it would connect</source>
        <translation>Womit die Verbindung entstünde</translation>
    </message>
    <message>
        <source>opened before</source>
        <translation>schon geöffnet</translation>
    </message>
    <message>
        <source>&amp;Set one up…</source>
        <translation>&amp;Einrichten …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>No source was opened or saved here yet.</source>
        <translation>Hier wurde noch keine Quelle geöffnet oder gespeichert.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LiveControl</name>
    <message>
        <source>not live</source>
        <translation>nicht live</translation>
    </message>
    <message>
        <source>A local copy stays as it was made.</source>
        <translation>Eine lokale Kopie bleibt, wie sie angelegt wurde.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>live · 1 new event</source>
        <translation>live · 1 neues Ereignis</translation>
    </message>
    <message>
        <source>live · %1 new events</source>
        <translation>live · %1 neue Ereignisse</translation>
    </message>
    <message>
        <source>What is shown keeps itself up to date.</source>
        <translation>Die Anzeige hält sich selbst auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>live: the source does not answer</source>
        <translation>live: Die Quelle antwortet nicht</translation>
    </message>
    <message>
        <source>It is tried again until it does. Nothing that arrives is missed.</source>
        <translation>Es wird weiter versucht, bis sie antwortet. Nichts, was eintrifft, geht verloren.</translation>
    </message>
    <message>
        <source>What is shown does not change by itself. F5 reads it again.</source>
        <translation>Die Anzeige ändert sich nicht von selbst. F5 liest neu.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LiveLog</name>
    <message>
        <source>Following %1</source>
        <translation>%1 wird verfolgt</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LocalCopiesDialog</name>
    <message>
        <source>Local copies</source>
        <translation>Lokale Kopien</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Kopie von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete &amp;all</source>
        <translation>&amp;Alle löschen</translation>
    </message>
    <message>
        <source>Looking for local copies</source>
        <translation>Lokale Kopien werden gesucht</translation>
    </message>
    <message>
        <source>There are no local copies. File → Make a local copy makes one of what is open.</source>
        <translation>Es gibt keine lokalen Kopien. Datei → Lokale Kopie anlegen erzeugt eine von dem, was offen ist.</translation>
    </message>
    <message>
        <source>%1 in %2. Only you can read them.</source>
        <translation>%1 in %2. Nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>%1 (open now)</source>
        <translation>%1 (gerade offen)</translation>
    </message>
    <message>
        <source>It is open. Open the live source first.</source>
        <translation>Sie ist offen. Zuerst die laufende Quelle öffnen.</translation>
    </message>
    <message>
        <source>Really delete %1?</source>
        <translation>%1 wirklich löschen?</translation>
    </message>
    <message>
        <source>Deleting local copies</source>
        <translation>Lokale Kopien werden gelöscht</translation>
    </message>
</context>
<context>
    <name>backstory::ui::LocalCopyControl</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>No index leads from one %1 to its events: each page of the list and each %1 reads the whole table, about %2 each time.</source>
        <translation>Kein Index führt von %1 zu den Ereignissen: Jede Seite der Liste und jedes Öffnen liest die ganze Tabelle, jedes Mal etwa %2.</translation>
    </message>
    <message>
        <source>No index leads from one %1 to its events: each page of the list and each %1 reads the whole table.</source>
        <translation>Kein Index führt von %1 zu den Ereignissen: Jede Seite der Liste und jedes Öffnen liest die ganze Tabelle.</translation>
    </message>
    <message>
        <source>This line, run by its owner, would help; or work on a local copy.</source>
        <translation>Diese Zeile, vom Eigentümer der Tabelle ausgeführt, würde helfen; oder eine lokale Kopie.</translation>
    </message>
    <message>
        <source>This line, run by its owner, would help; or work on a local copy (%1 events).</source>
        <translation>Diese Zeile, vom Eigentümer der Tabelle ausgeführt, würde helfen; oder eine lokale Kopie (%1 Ereignisse).</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>table in source</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Local copy of %1, made %2 %3; events since then are not in it.</source>
        <translation>Lokale Kopie von %1, angelegt am %2 %3; spätere Ereignisse sind nicht darin.</translation>
    </message>
    <message>
        <source>Local copy of %1 (%2), made %3, with %4 events. Events that were written since then are not in it.</source>
        <translation>Lokale Kopie von %1 (%2), angelegt am %3, mit %4 Ereignissen. Was seither geschrieben wurde, ist nicht darin.</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
</context>
<context>
    <name>backstory::ui::MessageBanner</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::MomentControl</name>
    <message>
        <source>&amp;Latest: everything there is</source>
        <translation>&amp;Neuester: alles, was da ist</translation>
    </message>
    <message>
        <source>&amp;Now: nothing stamped in the future</source>
        <translation>&amp;Jetzt: nichts, was auf die Zukunft datiert ist</translation>
    </message>
    <message>
        <source>A &amp;moment…</source>
        <translation>&amp;Zeitpunkt …</translation>
    </message>
    <message>
        <source>As of a moment</source>
        <translation>Stand zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>List the orders as they &amp;stood at:</source>
        <translation>Die Bestellungen auflisten mit dem &amp;Stand:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to &amp;version or date:</source>
        <translation>Gehe zu &amp;Version oder Datum:</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>As of: latest</source>
        <translation>Stand: neuester</translation>
    </message>
    <message>
        <source>Everything there is, events stamped in the future or not at all included</source>
        <translation>Alles, was da ist, auch Ereignisse ohne Zeit oder mit einer in der Zukunft</translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation>jetzt, %1</translation>
    </message>
    <message>
        <source>close of %1</source>
        <translation>Ende des %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Local time</source>
        <translation>&amp;Ortszeit</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>All times are shown in %1 (now %2)</source>
        <translation>Alle Zeiten werden in %1 gezeigt (jetzt %2)</translation>
    </message>
    <message>
        <source>As known &amp;today: every event that is recorded</source>
        <translation>Wie &amp;heute bekannt: jedes aufgezeichnete Ereignis</translation>
    </message>
    <message>
        <source>As known at a &amp;moment…</source>
        <translation>Bekannt an einem &amp;Zeitpunkt …</translation>
    </message>
    <message>
        <source>As known at a moment</source>
        <translation>Bekannt an einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Show what had been &amp;recorded by:</source>
        <translation>Zeigen, was bis dahin auf&amp;gezeichnet war:</translation>
    </message>
    <message>
        <source>Every event counts, whenever it was recorded. An event can be recorded after it happened.</source>
        <translation>Jedes Ereignis zählt, wann immer es aufgezeichnet wurde. Ein Ereignis kann aufgezeichnet werden, nachdem es geschah.</translation>
    </message>
    <message>
        <source>Known at: %1</source>
        <translation>Bekannt am: %1</translation>
    </message>
    <message>
        <source>Only events that had been recorded by %1 count. A recorded time is when the row was written, not when its transaction was committed.</source>
        <translation>Nur Ereignisse, die bis %1 aufgezeichnet waren, zählen. Die Aufzeichnungszeit sagt, wann die Zeile geschrieben wurde, nicht wann ihre Transaktion bestätigt wurde.</translation>
    </message>
    <message>
        <source>Known: latest</source>
        <translation>Bekannt: alles</translation>
    </message>
</context>
<context>
    <name>backstory::ui::MomentField</name>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>v4, or 2026-03-31 17:00</source>
        <translation>v4 oder 2026-03-31 17:00</translation>
    </message>
    <message>
        <source>There are only %1 events.</source>
        <translation>Es gibt nur %1 Ereignisse.</translation>
    </message>
    <message>
        <source>Before the first event.</source>
        <translation>Vor dem ersten Ereignis.</translation>
    </message>
    <message>
        <source>After the last event.</source>
        <translation>Nach dem letzten Ereignis.</translation>
    </message>
    <message>
        <source>After event %1.</source>
        <translation>Nach Ereignis %1.</translation>
    </message>
    <message>
        <source>The close of that day: %1</source>
        <translation>Das Ende dieses Tages: %1</translation>
    </message>
    <message>
        <source>At %1, what happened then included</source>
        <translation>Am %1, was dann geschah eingeschlossen</translation>
    </message>
    <message>
        <source>A date, or a date and a time, as in 31 March 2026 17:00. Times are in %1 unless an offset is given.</source>
        <translation>Ein Datum oder ein Datum mit Uhrzeit, wie 31. März 2026 17:00. Zeiten gelten in %1, wenn kein Versatz angegeben ist.</translation>
    </message>
    <message>
        <source>A version, a date, or a date and a time, as in 31 March 2026 17:00. Times are in %1 unless an offset is given.</source>
        <translation>Eine Version, ein Datum oder ein Datum mit Uhrzeit, wie 31. März 2026 17:00. Zeiten gelten in %1, wenn kein Versatz angegeben ist.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::MomentSlider</name>
    <message>
        <source>Moment shown</source>
        <translation>Gezeigter Zeitpunkt</translation>
    </message>
    <message>
        <source>A: the moment shown. Drag, or use the arrow keys.</source>
        <translation>A: der gezeigte Zeitpunkt. Ziehen oder die Pfeiltasten benutzen.</translation>
    </message>
    <message>
        <source>B: the moment compared with. Drag it, or Ctrl+Shift+click to set it.</source>
        <translation>B: der Zeitpunkt, mit dem verglichen wird. Ziehen, oder mit Strg+Umschalt+Klick setzen.</translation>
    </message>
    <message>
        <source>B</source>
        <comment>the moment compared with</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>AB</source>
        <comment>both moments</comment>
        <translation>AB</translation>
    </message>
    <message>
        <source>A</source>
        <comment>the moment shown</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Playing, %1</source>
        <comment>Playing, after v4 of 6 …</comment>
        <translation>Wird abgespielt, %1</translation>
    </message>
</context>
<context>
    <name>backstory::ui::NameSourceDialog</name>
    <message>
        <source>Save this source</source>
        <translation>Diese Quelle speichern</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>backstory::ui::NoteDialog</name>
    <message>
        <source>Note on an event</source>
        <translation>Notiz zu einem Ereignis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Kept on this computer, for you alone; the event store is not touched.</source>
        <translation>Bleibt auf diesem Rechner, nur für Sie; der Ereignisspeicher wird nicht berührt.</translation>
    </message>
    <message>
        <source>This is what you typed before and did not save.</source>
        <translation>Dies wurde vorher eingegeben und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>Speichern (Strg+Return)</translation>
    </message>
</context>
<context>
    <name>backstory::ui::OpenOrdersBar</name>
    <message>
        <source>Orders that are open</source>
        <translation>Offene Bestellungen</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>keine Bestellung</translation>
    </message>
    <message>
        <source>Close this order</source>
        <translation>Diese Bestellung schließen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::OrderTabs</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Field history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Compare A–B</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PaletteControl</name>
    <message>
        <source>Go to version %1</source>
        <translation>Gehe zu Version %1</translation>
    </message>
    <message>
        <source>Version %1 is not there: the order has fewer events</source>
        <translation>Version %1 gibt es nicht: Die Bestellung hat weniger Ereignisse</translation>
    </message>
    <message>
        <source>Go to the close of that day, %1</source>
        <translation>Gehe zum Ende dieses Tages, %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Open the order %1</source>
        <translation>Bestellung %1 öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>List the orders whose id begins with %1</source>
        <translation>Bestellungen auflisten, deren Id mit %1 beginnt</translation>
    </message>
    <message>
        <source>List those whose id begins with %1</source>
        <translation>Auflisten, deren Id mit %1 beginnt</translation>
    </message>
    <message>
        <source>Show times in %1</source>
        <translation>Zeiten in %1 zeigen</translation>
    </message>
    <message>
        <source>Show the tab of %1</source>
        <translation>Den Tab von %1 zeigen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PasswordControl</name>
    <message>
        <source>The server refused the password that the system&apos;s password store keeps.</source>
        <translation>Der Server hat das Passwort abgelehnt, das der Passwortspeicher des Systems enthält.</translation>
    </message>
    <message>
        <source>Password store</source>
        <translation>Passwortspeicher</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PasswordsPage</name>
    <message>
        <source>&amp;Remove the password</source>
        <translation>Passwort ent&amp;fernen</translation>
    </message>
    <message>
        <source>Passwords are kept by the password store of your system, where you wished so, and nowhere else. Without one, Backstory asks each time.</source>
        <translation>Passwörter verwahrt der Passwortspeicher des Systems, wo dies gewünscht war, und sonst niemand. Ohne einen solchen fragt Backstory jedes Mal.</translation>
    </message>
    <message>
        <source>Saved sources with a password</source>
        <translation>Gespeicherte Quellen mit Passwort</translation>
    </message>
    <message>
        <source>Saved source</source>
        <translation>Gespeicherte Quelle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Takes it out of the system&apos;s store. The source stays; its password is asked for the next time.</source>
        <translation>Nimmt es aus dem Speicher des Systems. Die Quelle bleibt; ihr Passwort wird beim nächsten Mal erfragt.</translation>
    </message>
    <message>
        <source>No saved source has a password there.</source>
        <translation>Keine gespeicherte Quelle hat dort ein Passwort.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PastBanner</name>
    <message>
        <source>The past changed</source>
        <translation>Die Vergangenheit hat sich geändert</translation>
    </message>
    <message>
        <source>Show the first of them</source>
        <translation>Das erste davon zeigen</translation>
    </message>
    <message>
        <source>The past changed: 1 event arrived before the one shown.</source>
        <translation>Die Vergangenheit hat sich geändert: 1 Ereignis traf vor dem gezeigten ein.</translation>
    </message>
    <message>
        <source>The past changed: %1 events arrived before the one shown.</source>
        <translation>Die Vergangenheit hat sich geändert: %1 Ereignisse trafen vor dem gezeigten ein.</translation>
    </message>
    <message>
        <source>The past changed: since this moment was kept, 1 event arrived before it.</source>
        <translation>Die Vergangenheit hat sich geändert: Seit dieser Zeitpunkt gemerkt wurde, traf 1 Ereignis davor ein.</translation>
    </message>
    <message>
        <source>The past changed: since this moment was kept, %1 events arrived before it.</source>
        <translation>Die Vergangenheit hat sich geändert: Seit dieser Zeitpunkt gemerkt wurde, trafen %1 Ereignisse davor ein.</translation>
    </message>
    <message>
        <source>The event of the moment that was kept is not there any more. Shown is v%1, where it stood.</source>
        <translation>Das Ereignis des gemerkten Zeitpunkts ist nicht mehr da. Gezeigt wird v%1, wo es stand.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>What was recorded appears here: step to an event with the arrow keys, or choose it in the list of events.</source>
        <translation>Hier erscheint, was aufgezeichnet wurde: mit den Pfeiltasten zu einem Ereignis gehen oder es in der Ereignisliste wählen.</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Indented, keys sorted, digits as stored</source>
        <translation>Eingerückt, Schlüssel sortiert, Ziffern wie gespeichert</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Exactly as the store holds it</source>
        <translation>Genau so, wie der Speicher es hält</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Exactly as stored</source>
        <translation>Kopiert die Nutzdaten, genau wie gespeichert</translation>
    </message>
    <message>
        <source>Copy event</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>The whole event as one line of JSON</source>
        <translation>Kopiert das ganze Ereignis als eine Zeile JSON</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-Id</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Aufgezeichnet von</translation>
    </message>
    <message>
        <source>Stored version</source>
        <translation>Gespeicherte Version</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes are shown. Copying gives all of them.</source>
        <translation>Gezeigt werden die ersten %1 von %2 Bytes. Kopieren liefert alle.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Die Nutzdaten sind leer.</translation>
    </message>
    <message>
        <source>This is not JSON. It is shown as the store holds it, and changed nothing but what the rules set themselves.</source>
        <translation>Dies ist kein JSON. Es wird gezeigt, wie der Speicher es hält, und hat nur geändert, was die Regeln selbst setzen.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Copy this moment in other forms</source>
        <translation>Diesen Zeitpunkt in anderer Form kopieren</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Getan von</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PinButton</name>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>%1 fields are pinned, and there is room for no more. Unpin one first.</source>
        <translation>%1 Felder sind angeheftet, für mehr ist kein Platz. Lösen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Mark on the timeline where this field was written</source>
        <translation>Auf der Zeitleiste markieren, wo dieses Feld geschrieben wurde</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PinLane</name>
    <message>
        <source>never written here</source>
        <translation>hier nie geschrieben</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>geschrieben von %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 is a field, %2 which events wrote it</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Press it to select the field, and to have Ctrl+↑ and Ctrl+↓ walk its changes alone.</source>
        <translation>Drücken wählt das Feld aus, und Strg+↑ und Strg+↓ gehen nur noch seine Änderungen durch.</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Where %1 was written</source>
        <translation>Wo %1 geschrieben wurde</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PinLanes</name>
    <message>
        <source>Pinned fields</source>
        <translation>Angeheftete Felder</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PostgresDialog</name>
    <message>
        <source>Open PostgreSQL</source>
        <translation>PostgreSQL öffnen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Sa&amp;ve it as:</source>
        <translation>Speichern a&amp;ls:</translation>
    </message>
    <message>
        <source>It is read, never written. The password is kept in memory while the source is open, and nowhere else unless it is to be remembered.</source>
        <translation>Es wird gelesen, nie geschrieben. Das Passwort bleibt im Arbeitsspeicher, solange die Quelle offen ist, und nirgends sonst, wenn es nicht gemerkt werden soll.</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>a name of yours: prod replica</source>
        <translation>eigener Name: Prod-Replik</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PostgresForm</name>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>as the user</source>
        <translation>wie der Benutzer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>a section of the service file</source>
        <translation>ein Abschnitt der Dienstdatei</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>As the server offers (prefer)</source>
        <translation>Wie der Server anbietet (prefer)</translation>
    </message>
    <message>
        <source>Always, unchecked (require)</source>
        <translation>Immer, ungeprüft (require)</translation>
    </message>
    <message>
        <source>Always, certificate checked (verify-ca)</source>
        <translation>Immer, Zertifikat geprüft (verify-ca)</translation>
    </message>
    <message>
        <source>Always, certificate and host checked (verify-full)</source>
        <translation>Immer, Zertifikat und Host geprüft (verify-full)</translation>
    </message>
    <message>
        <source>Never (disable)</source>
        <translation>Nie (disable)</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>&amp;Verschlüsselung:</translation>
    </message>
    <message>
        <source>this computer; several: a,b,c</source>
        <translation>dieser Rechner; mehrere: a,b,c</translation>
    </message>
    <message>
        <source>5432; one for each host: 5432,5433</source>
        <translation>5432; je Host einer: 5432,5433</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>Which of several hosts</source>
        <translation>Welcher von mehreren Hosts</translation>
    </message>
    <message>
        <source>~/.postgresql/root.crt</source>
        <translation>~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Root-Zertifikat</translation>
    </message>
    <message>
        <source>~/.pg_service.conf</source>
        <translation>~/.pg_service.conf</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>Dienstdatei</translation>
    </message>
    <message>
        <source>~/.pgpass</source>
        <translation>~/.pgpass</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>Passwortdatei</translation>
    </message>
    <message>
        <source>asked for when the server wants it</source>
        <translation>wird erfragt, wenn der Server es verlangt</translation>
    </message>
    <message>
        <source>&amp;Remember it in the system&apos;s password store</source>
        <translation>Im Passwortspeicher des S&amp;ystems merken</translation>
    </message>
    <message>
        <source>The first that answers</source>
        <translation>Der erste, der antwortet</translation>
    </message>
    <message>
        <source>One that can be written to (primary)</source>
        <translation>Einer, in den man schreiben kann (primary)</translation>
    </message>
    <message>
        <source>A standby if one answers</source>
        <translation>Ein Standby, wenn einer antwortet</translation>
    </message>
    <message>
        <source>A standby only</source>
        <translation>Nur ein Standby</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>O&amp;f several:</source>
        <translation>Von &amp;mehreren:</translation>
    </message>
    <message>
        <source>Root &amp;certificate:</source>
        <translation>&amp;Root-Zertifikat:</translation>
    </message>
    <message>
        <source>The root certificate is what the server&apos;s own is checked with.</source>
        <translation>Mit dem Root-Zertifikat wird das des Servers geprüft.</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>D&amp;ienst:</translation>
    </message>
    <message>
        <source>Ser&amp;vice file:</source>
        <translation>Di&amp;enstdatei:</translation>
    </message>
    <message>
        <source>Password f&amp;ile:</source>
        <translation>Passw&amp;ortdatei:</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own library reads the password file, before a password is asked for. What is empty is taken from the usual places.</source>
        <translation>Die Bibliothek von PostgreSQL liest die Passwortdatei selbst, bevor nach einem Passwort gefragt wird. Was leer ist, kommt von den üblichen Orten.</translation>
    </message>
    <message>
        <source>A postgresql:// URI, or a connection string such as service=orders or host=db dbname=shop. It is used whole: what stands on the other pages does not count then.</source>
        <translation>Eine postgresql://-URI oder eine Verbindungszeichenkette wie service=orders oder host=db dbname=shop. Sie gilt allein: Was auf den anderen Seiten steht, zählt dann nicht.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>kept in the system&apos;s password store</source>
        <translation>im Passwortspeicher des Systems</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Service and files</source>
        <translation>Dienst und Dateien</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PreferencesControl</name>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Privacy</source>
        <translation>&amp;Datenschutz</translation>
    </message>
    <message>
        <source>Pass&amp;words</source>
        <translation>&amp;Passwörter</translation>
    </message>
    <message>
        <source>No password store answers on this computer: passwords are asked for each time.</source>
        <translation>Auf diesem Rechner antwortet kein Passwortspeicher: Passwörter werden jedes Mal erfragt.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PrintPreviewDialog</name>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>Pages, as they would be printed</source>
        <translation>Seiten, wie sie gedruckt würden</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>So breit wie das Fenster</translation>
    </message>
    <message>
        <source>W&amp;hole page</source>
        <translation>&amp;Ganze Seite</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>backstory::ui::PrivacyPage</name>
    <message>
        <source>Backstory connects to the sources that you open and to nothing else. Nothing is ever sent anywhere. All that it keeps on this computer is listed here; only you can read it.</source>
        <translation>Backstory verbindet sich mit den Quellen, die geöffnet werden, und mit nichts sonst. Nie wird etwas irgendwohin gesendet. Alles, was es auf diesem Rechner behält, ist hier aufgeführt; nur Sie können es lesen.</translation>
    </message>
    <message>
        <source>What Backstory keeps on this computer</source>
        <translation>Was Backstory auf diesem Rechner behält</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Looking at what is kept</source>
        <translation>Es wird nachgesehen, was behalten ist</translation>
    </message>
    <message>
        <source>Really &amp;delete it?</source>
        <translation>Wirklich &amp;löschen?</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Es ist nichts behalten.</translation>
    </message>
    <message>
        <source>It is open now. Open another source to delete it.</source>
        <translation>Es ist gerade offen. Zum Löschen eine andere Quelle öffnen.</translation>
    </message>
    <message>
        <source>Deleting what is kept</source>
        <translation>Behaltenes wird gelöscht</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ProjectionDialog</name>
    <message>
        <source>A check folds the whole log and compares every row. It changes nothing.</source>
        <translation>Eine Prüfung faltet alle Ereignisse und vergleicht jede Zeile. Sie ändert nichts.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>The check was stopped. %1</source>
        <translation>Die Prüfung wurde angehalten. %1</translation>
    </message>
    <message>
        <source>Check for &amp;drift</source>
        <translation>Auf &amp;Abweichung prüfen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Where the projection does not equal the fold</source>
        <translation>Wo die Projektion nicht der Faltung gleicht</translation>
    </message>
    <message>
        <source>Looking at the projection</source>
        <translation>Die Projektion wird angesehen</translation>
    </message>
    <message>
        <source>There is no table %1 in this source yet. On the command line, backstory-cli project TARGET --once makes it.</source>
        <translation>In dieser Quelle gibt es noch keine Tabelle %1. Auf der Befehlszeile erzeugt backstory-cli project TARGET --once sie.</translation>
    </message>
    <message>
        <source>There is none: %1. %2</source>
        <translation>Es gibt keine: %1. %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Checking the projection</source>
        <translation>Die Projektion wird geprüft</translation>
    </message>
    <message>
        <source>Events that it has not taken in yet count as drift.</source>
        <translation>Ereignisse, die sie noch nicht aufgenommen hat, zählen als Abweichung.</translation>
    </message>
    <message>
        <source>There is none: no definition of a projection ships for %1.</source>
        <translation>Es gibt keine: Für %1 wird keine Definition einer Projektion mitgeliefert.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::RulesControl</name>
    <message>
        <source>&amp;As the table suggests</source>
        <translation>&amp;Wie es die Tabelle nahelegt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an entry of the menu of rules: name and version</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus &amp;Datei …</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SampleBanner</name>
    <message>
        <source>Open your own…</source>
        <translation>Eigene öffnen …</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Diese Zeile ausblenden</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Alle Geschichten</translation>
    </message>
    <message>
        <source>This is a sample: made-up orders. Stories worth following:</source>
        <translation>Dies ist ein Beispiel: erfundene Bestellungen. Lohnende Geschichten:</translation>
    </message>
    <message>
        <source>Orders of the sample whose history is worth following</source>
        <translation>Bestellungen des Beispiels, deren Verlauf sich zu verfolgen lohnt</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SaveFilterDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Replaces the filter of that name.</source>
        <translation>Ersetzt den Filter dieses Namens.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>A filter has no name.</source>
        <translation>Ein Filter hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two filters are called %1. Give one another name.</source>
        <translation>Zwei Filter heißen %1. Bitte einem einen anderen Namen geben.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SavedSourcesDialog</name>
    <message>
        <source>%1 · colour: %2</source>
        <translation>%1 · Farbe: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Saved sources</source>
        <translation>Gespeicherte Quellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>What you open often can be kept here under a name of yours, with a colour. Links to a moment name such a source.</source>
        <translation>Was oft geöffnet wird, lässt sich hier unter einem eigenen Namen aufbewahren, mit einer Farbe. Links zu einem Zeitpunkt nennen eine solche Quelle.</translation>
    </message>
    <message>
        <source>%1 was deleted from this list. The source itself is as it was.</source>
        <translation>%1 wurde aus dieser Liste gelöscht. Die Quelle selbst ist, wie sie war.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SessionControl</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SessionSourceDialog</name>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>This session was made with a server that was never opened here. Opening the session would connect to:</source>
        <translation>Diese Sitzung entstand mit einem Server, der hier nie geöffnet wurde. Sie zu öffnen würde eine Verbindung herstellen mit:</translation>
    </message>
    <message>
        <source>&amp;Connect and open</source>
        <translation>&amp;Verbinden und öffnen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ShownOrder</name>
    <message>
        <source>Reading %1 again</source>
        <translation>%1 wird neu gelesen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceBar</name>
    <message>
        <source>Source: what is open, and what else can be opened</source>
        <translation>Quelle: was offen ist und was sich sonst öffnen lässt</translation>
    </message>
    <message>
        <source>Source and search</source>
        <translation>Quelle und Suche</translation>
    </message>
    <message>
        <source>As of when the orders are listed</source>
        <translation>Stand, zu dem die Bestellungen aufgelistet sind</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Search and filter orders</source>
        <translation>Bestellungen suchen und filtern</translation>
    </message>
    <message>
        <source>Find by id or any word, or filter: status=Paid amount&gt;100</source>
        <translation>Id oder Wort suchen, oder filtern: status=Paid amount&gt;100</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>The source is only read. Nothing this window does can change it.</source>
        <translation>Die Quelle wird nur gelesen. Nichts in diesem Fenster kann sie ändern.</translation>
    </message>
    <message>
        <source>The source is read-only</source>
        <translation>Die Quelle ist nur lesend offen</translation>
    </message>
    <message>
        <source>By when the events that count had been recorded</source>
        <translation>Bis wann die Ereignisse, die zählen, aufgezeichnet waren</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceColorBox</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>A stripe of this colour stands beside the source&apos;s name, so that one source is not taken for another.</source>
        <translation>Ein Streifen dieser Farbe steht neben dem Namen der Quelle, damit keine mit einer anderen verwechselt wird.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceControl</name>
    <message>
        <source>What you open is listed here</source>
        <translation>Was geöffnet wird, steht hier</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceProfileDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>a name of yours: prod replica</source>
        <translation>eigener Name: Prod-Replik</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>.db, .sqlite, .jsonl or .jsonl.gz</source>
        <translation>.db, .sqlite, .jsonl oder .jsonl.gz</translation>
    </message>
    <message>
        <source>Event table</source>
        <translation>Ereignistabelle</translation>
    </message>
    <message>
        <source>found by itself; else a table, a preset or a mapping file</source>
        <translation>wird selbst gefunden; sonst eine Tabelle, Vorgabe oder Zuordnungsdatei</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>chosen by the table; else orders, generic or a file</source>
        <translation>wählt die Tabelle; sonst orders, generic oder eine Datei</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>Quelle bearbeiten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>Dat&amp;ei:</translation>
    </message>
    <message>
        <source>Event ta&amp;ble:</source>
        <translation>Ereignistabe&amp;lle:</translation>
    </message>
    <message>
        <source>Ru&amp;les:</source>
        <translation>Re&amp;geln:</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>What you entered is not saved.</source>
        <translation>Die Eingaben sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Throw it &amp;away</source>
        <translation>Verwer&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>We&amp;iter bearbeiten</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Bitte die Datei wählen.</translation>
    </message>
    <message>
        <source>Say where the database is.</source>
        <translation>Bitte angeben, wo die Datenbank ist.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceProfiles</name>
    <message>
        <source>The source needs a name.</source>
        <translation>Die Quelle braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long: at most %1 characters.</source>
        <translation>Der Name ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The name has characters in it that cannot be seen.</source>
        <translation>Der Name enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>Another source is called %1 already.</source>
        <translation>Eine andere Quelle heißt schon %1.</translation>
    </message>
    <message>
        <source>The file of the saved sources could not be understood. It was put aside as %1; the list begins anew.</source>
        <translation>Die Datei der gespeicherten Quellen war nicht zu verstehen. Sie wurde als %1 beiseitegelegt; die Liste beginnt neu.</translation>
    </message>
    <message>
        <source>The saved sources cannot be written: %1. Nothing was changed.</source>
        <translation>Die gespeicherten Quellen lassen sich nicht schreiben: %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The saved sources cannot be read: %1. Their file stays as it is, and none can be saved until it can be read.</source>
        <translation>Die gespeicherten Quellen lassen sich nicht lesen: %1. Ihre Datei bleibt, wie sie ist, und bis sie lesbar ist, lassen sich keine speichern.</translation>
    </message>
    <message>
        <source>The file of the saved sources could not be understood, and cannot be moved away: %1. None can be saved until you move it away yourself.</source>
        <translation>Die Datei der gespeicherten Quellen war nicht zu verstehen und lässt sich nicht beiseitelegen: %1. Bis sie von Hand entfernt ist, lassen sich keine speichern.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceTrial</name>
    <message>
        <source>It can be read: %1.
Event tables: %2.</source>
        <translation>Sie lässt sich lesen: %1.
Ereignistabellen: %2.</translation>
    </message>
    <message>
        <source>The server answers: %1, %2.
The connection is encrypted (%3).
Event tables: %4.</source>
        <translation>Der Server antwortet: %1, %2.
Die Verbindung ist verschlüsselt (%3).
Ereignistabellen: %4.</translation>
    </message>
    <message>
        <source>The server answers: %1, %2.
The connection is not encrypted.
Event tables: %3.</source>
        <translation>Der Server antwortet: %1, %2.
Die Verbindung ist nicht verschlüsselt.
Ereignistabellen: %3.</translation>
    </message>
    <message>
        <source>The server answers: %1, %2.
The connection does not leave this computer.
Event tables: %3.</source>
        <translation>Der Server antwortet: %1, %2.
Die Verbindung verlässt diesen Rechner nicht.
Ereignistabellen: %3.</translation>
    </message>
    <message>
        <source>The server answers, and asks for a password.</source>
        <translation>Der Server antwortet und verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Die Verbindung wird getestet</translation>
    </message>
</context>
<context>
    <name>backstory::ui::StateModel</name>
    <message>
        <source>What the fold starts with</source>
        <translation>Womit die Faltung beginnt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value at the start</source>
        <translation>Wert am Anfang</translation>
    </message>
    <message>
        <source>Value after %1</source>
        <translation>Wert nach %1</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What the event shown did: + added, ~ changed, − removed. F7 and Shift+F7 walk these values.</source>
        <translation>Was das gezeigte Ereignis getan hat: + hinzugefügt, ~ geändert, − entfernt. F7 und Umschalt+F7 gehen diese Werte durch.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::StateView</name>
    <message>
        <source>The state of an order appears here: choose one on the left.</source>
        <translation>Hier erscheint der Zustand einer Bestellung: links eine auswählen.</translation>
    </message>
    <message>
        <source>State at the moment shown</source>
        <translation>Zustand zum gezeigten Zeitpunkt</translation>
    </message>
</context>
<context>
    <name>backstory::ui::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 Befunde</translation>
    </message>
    <message>
        <source> of %1</source>
        <comment>3,000 of about 10,000</comment>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>backstory::ui::StreamCells</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln more after this moment</source>
        <translation>
            <numerusform>, %Ln weiteres nach diesem Zeitpunkt</numerusform>
            <numerusform>, %Ln weitere nach diesem Zeitpunkt</numerusform>
        </translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
</context>
<context>
    <name>backstory::ui::StreamListModel</name>
    <message>
        <source>Reading the list again</source>
        <translation>Die Liste wird neu gelesen</translation>
    </message>
    <message>
        <source>Reading the end of the list</source>
        <translation>Das Ende der Liste wird gelesen</translation>
    </message>
    <message>
        <source>Reading earlier rows of the list</source>
        <translation>Frühere Zeilen der Liste werden gelesen</translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation>Suche nach %1</translation>
    </message>
    <message>
        <source>Reading the list of %1</source>
        <translation>Die Liste wird gelesen (%1)</translation>
    </message>
</context>
<context>
    <name>backstory::ui::StreamListView</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>%1 found, searching…</source>
        <translation>%1 gefunden, Suche läuft …</translation>
    </message>
    <message>
        <source>The first %1 found · more as you scroll</source>
        <translation>Die ersten %1 gefunden · unten mehr</translation>
    </message>
    <message>
        <source>The search was stopped before it found anything</source>
        <translation>Die Suche wurde angehalten, bevor sie etwas fand</translation>
    </message>
    <message>
        <source>%1 found until the search was stopped</source>
        <translation>%1 gefunden, bis die Suche angehalten wurde</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>The last %1 %2 · earlier ones as you scroll up</source>
        <translation>Die letzten %1 %2 · oben frühere</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>3,000 orders</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 so far · more as you scroll</source>
        <translation>Bisher %1 %2 · unten mehr</translation>
    </message>
    <message>
        <source>%1 events · more as you scroll</source>
        <translation>%1 Ereignisse · unten mehr</translation>
    </message>
    <message>
        <source>Open a file or a database to see its orders here.</source>
        <translation>Eine Datei oder Datenbank öffnen, um hier ihre Bestellungen zu sehen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The list could not be read. F5 tries again.</source>
        <translation>Die Liste konnte nicht gelesen werden. F5 versucht es erneut.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>Nothing matches. Words are searched in all events up to the moment of the list; help tells what else can be written.</source>
        <translation>Nichts passt. Wörter werden in allen Ereignissen bis zum Zeitpunkt der Liste gesucht; die Hilfe sagt, was sonst noch möglich ist.</translation>
    </message>
    <message>
        <source>Nothing had happened by this moment.</source>
        <translation>Bis zu diesem Zeitpunkt war nichts geschehen.</translation>
    </message>
    <message>
        <source>This table has no events yet.</source>
        <translation>Diese Tabelle hat noch keine Ereignisse.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::SummaryControl</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>Noch ist nichts offen</translation>
    </message>
    <message>
        <source>%1 · %2 — Backstory</source>
        <translation>%1 · %2 — Backstory</translation>
    </message>
    <message>
        <source>rules %1 %2</source>
        <translation>Regeln %1 %2</translation>
    </message>
    <message>
        <source>%1 events · %2</source>
        <translation>%1 Ereignisse · %2</translation>
    </message>
    <message>
        <source>%1 event · %2</source>
        <translation>%1 Ereignis · %2</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TakeAwayControl</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TimelinePanel</name>
    <message>
        <source>by event</source>
        <translation>je Ereignis</translation>
    </message>
    <message>
        <source>One step of the axis for each event</source>
        <translation>Ein Schritt der Achse je Ereignis</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <source>In proportion to time; long gaps are cut and marked</source>
        <translation>Proportional zur Zeit; lange Lücken sind gekürzt und markiert</translation>
    </message>
    <message>
        <source>See more of the life (−, or Ctrl+wheel)</source>
        <translation>Mehr vom Verlauf sehen (− oder Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>See it closer (+, Ctrl+wheel, or drag over the strip)</source>
        <translation>Näher ansehen (+, Strg+Mausrad, oder über den Streifen ziehen)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>See the whole life again (0, or a double click on the strip)</source>
        <translation>Wieder den ganzen Verlauf sehen (0 oder Doppelklick auf den Streifen)</translation>
    </message>
    <message>
        <source>Show the whole life</source>
        <translation>Den ganzen Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Choose an order to see its life here.</source>
        <translation>Eine Bestellung wählen, um hier ihren Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>This order has no events.</source>
        <translation>Diese Bestellung hat keine Ereignisse.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TourControl</name>
    <message>
        <source>find an order</source>
        <translation>eine Bestellung finden</translation>
    </message>
    <message>
        <source>Write into the field above: a part of an id, a customer, or a condition such as status=Refunded. The list keeps what fits; click an order, or go there with ↓.</source>
        <translation>In das Feld oben schreiben: den Teil einer Id, einen Kunden oder eine Bedingung wie status=Refunded. Die Liste behält, was passt; eine Bestellung anklicken oder mit ↓ dorthin gehen.</translation>
    </message>
    <message>
        <source>move through its life</source>
        <translation>durch ihren Verlauf gehen</translation>
    </message>
    <message>
        <source>Each place of the slider is a moment: before the first event, after the first, and so on. Drag it, or use ← and →; Home and End go to its ends. All views follow.</source>
        <translation>Jede Stelle des Schiebereglers ist ein Zeitpunkt: vor dem ersten Ereignis, nach dem ersten und so weiter. Ziehen, oder ← und → benutzen; Pos1 und Ende führen an die Enden. Alle Ansichten folgen.</translation>
    </message>
    <message>
        <source>see what changed</source>
        <translation>sehen, was sich geändert hat</translation>
    </message>
    <message>
        <source>The tab Changes says what the selected event did to the order: before and after, added (+), changed (~) or removed (−).</source>
        <translation>Der Tab Änderungen sagt, was das gewählte Ereignis mit der Bestellung getan hat: vorher und nachher, hinzugefügt (+), geändert (~) oder entfernt (−).</translation>
    </message>
    <message>
        <source>ask who set a value</source>
        <translation>fragen, wer einen Wert gesetzt hat</translation>
    </message>
    <message>
        <source>Select a value in the tab State: below it stands which event set it, and when. A double click, or Return, goes there.</source>
        <translation>Im Tab Zustand einen Wert auswählen: Darunter steht, welches Ereignis ihn gesetzt hat und wann. Ein Doppelklick oder Return führt dorthin.</translation>
    </message>
    <message>
        <source>compare two moments</source>
        <translation>zwei Zeitpunkte vergleichen</translation>
    </message>
    <message>
        <source>Hold Ctrl and Shift and click on the timeline to set a second moment, B. The tab Compare shows what differs; F7 goes from difference to difference.</source>
        <translation>Mit gedrückter Strg- und Umschalttaste auf die Zeitleiste klicken, um einen zweiten Zeitpunkt B zu setzen. Der Tab Vergleich zeigt, was sich unterscheidet; F7 geht von Differenz zu Differenz.</translation>
    </message>
    <message>
        <source>take it away</source>
        <translation>es mitnehmen</translation>
    </message>
    <message>
        <source>The menu File exports and prints what you see, with its source and moment; Compare → Copy a link leads somebody else to the very same moment.</source>
        <translation>Das Menü Datei exportiert und druckt, was zu sehen ist, mit Quelle und Zeitpunkt; Vergleichen → Link kopieren führt andere zu genau demselben Zeitpunkt.</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TourPanel</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Does it here, on the sample</source>
        <translation>Tut es hier, am Beispiel</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Dismiss (Esc). Help → First steps brings it back.</source>
        <translation>Schließen (Esc). Hilfe → Erste Schritte holt sie zurück.</translation>
    </message>
    <message>
        <source>Dismiss the first steps</source>
        <translation>Die ersten Schritte schließen</translation>
    </message>
    <message>
        <source>First steps, %1 of %2: %3</source>
        <translation>Erste Schritte, %1 von %2: %3</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TransportRow</name>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>Ein Ereignis zurück</translation>
    </message>
    <message>
        <source>One event back (←)</source>
        <translation>Ein Ereignis zurück (←)</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>Ein Ereignis vor</translation>
    </message>
    <message>
        <source>One event on (→)</source>
        <translation>Ein Ereignis vor (→)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>Zum Ende (Ende)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>start of %1 · before the first event</source>
        <translation>Anfang von %1 · vor dem ersten Ereignis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>pause %1</source>
        <translation>Halt %1</translation>
    </message>
    <message>
        <source>play %1</source>
        <translation>Start %1</translation>
    </message>
    <message>
        <source>In proportion to the true gaps, long ones shortened</source>
        <translation>Proportional zu den echten Lücken, lange gekürzt</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Mit Lesezeichen</translation>
    </message>
    <message>
        <source>%1 until the next event, shortened</source>
        <translation>%1 bis zum nächsten Ereignis, gekürzt</translation>
    </message>
</context>
<context>
    <name>backstory::ui::TypeLegend</name>
    <message>
        <source>Types of events</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source>filter holds</source>
        <translation>Filter trifft zu</translation>
    </message>
    <message>
        <source>filter holds: at no moment of this order</source>
        <translation>Filter trifft zu: zu keinem Zeitpunkt dieser Bestellung</translation>
    </message>
    <message>
        <source>filter holds: hatched on the timeline</source>
        <translation>Filter trifft zu: schraffiert auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Click: make its events stand out. Double click: go to the next one.</source>
        <translation>Klick: hebt seine Ereignisse hervor. Doppelklick: geht zum nächsten.</translation>
    </message>
    <message>
        <source>&amp;Next event that stands out</source>
        <translation>&amp;Nächstes hervorgehobenes Ereignis</translation>
    </message>
    <message>
        <source>&amp;Previous event that stands out</source>
        <translation>&amp;Voriges hervorgehobenes Ereignis</translation>
    </message>
    <message>
        <source>N&amp;one stands out</source>
        <translation>&amp;Keines hervorheben</translation>
    </message>
</context>
<context>
    <name>backstory::ui::WindowActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Event &amp;table</source>
        <translation>Ereignis&amp;tabelle</translation>
    </message>
    <message>
        <source>Filte&amp;rs</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Stand</translation>
    </message>
    <message>
        <source>&amp;Known at</source>
        <translation>&amp;Bekannt am</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>Re&amp;geln</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei &amp;öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;PostgreSQL…</source>
        <translation>&amp;PostgreSQL öffnen …</translation>
    </message>
    <message>
        <source>S&amp;aved sources…</source>
        <translation>&amp;Gespeicherte Quellen …</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Be&amp;ispiel öffnen</translation>
    </message>
    <message>
        <source>Ope&amp;n session…</source>
        <translation>&amp;Sitzung öffnen …</translation>
    </message>
    <message>
        <source>Sa&amp;ve session as…</source>
        <translation>Sitzung speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>Als P&amp;DF exportieren …</translation>
    </message>
    <message>
        <source>&amp;Make a local copy</source>
        <translation>Lokale Kopie &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Local copies…</source>
        <translation>&amp;Lokale Kopien …</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;List of orders</source>
        <translation>&amp;Liste der Bestellungen</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Projection…</source>
        <translation>&amp;Projektion …</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>Re&amp;open the tab closed last</source>
        <translation>Zuletzt geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>Näc&amp;hster Tab</translation>
    </message>
    <message>
        <source>&amp;Find and filter orders</source>
        <translation>Bestellungen &amp;suchen und filtern</translation>
    </message>
    <message>
        <source>Find in the st&amp;ate</source>
        <translation>Im Zustan&amp;d suchen</translation>
    </message>
    <message>
        <source>&amp;Go to a version or date…</source>
        <translation>&amp;Gehe zu Version oder Datum …</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>&amp;Nächstes Ereignis</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>&amp;Voriges Ereignis</translation>
    </message>
    <message>
        <source>Before the f&amp;irst event</source>
        <translation>Vor das &amp;erste Ereignis</translation>
    </message>
    <message>
        <source>After the &amp;last event</source>
        <translation>Hinter das le&amp;tzte Ereignis</translation>
    </message>
    <message>
        <source>Next moment where the filter &amp;turns</source>
        <translation>Nächster Zeitpunkt, an dem der Filter &amp;umschlägt</translation>
    </message>
    <message>
        <source>Previous moment where the filter t&amp;urns</source>
        <translation>Voriger Zeitpunkt, an dem der Filter u&amp;mschlägt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Go to the &amp;customer</source>
        <translation>Zum &amp;Kunden</translation>
    </message>
    <message>
        <source>&amp;Bookmark this event</source>
        <translation>&amp;Lesezeichen für dieses Ereignis</translation>
    </message>
    <message>
        <source>&amp;Note on this event…</source>
        <translation>&amp;Notiz zu diesem Ereignis …</translation>
    </message>
    <message>
        <source>Ne&amp;xt bookmark</source>
        <translation>Nä&amp;chstes Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Previous bookmark</source>
        <translation>&amp;Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;All bookmarks and notes…</source>
        <translation>&amp;Alle Lesezeichen und Notizen …</translation>
    </message>
    <message>
        <source>Set &amp;B to the moment shown</source>
        <translation>&amp;B auf den gezeigten Zeitpunkt setzen</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>&amp;A und B tauschen</translation>
    </message>
    <message>
        <source>With another &amp;order…</source>
        <translation>Mit anderer Be&amp;stellung …</translation>
    </message>
    <message>
        <source>Under other &amp;rules…</source>
        <translation>Unter anderen &amp;Regeln …</translation>
    </message>
    <message>
        <source>Two &amp;moments of this order</source>
        <translation>&amp;Zwei Zeitpunkte dieser Bestellung</translation>
    </message>
    <message>
        <source>Copy a &amp;link to this moment</source>
        <translation>&amp;Link zu diesem Zeitpunkt kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the command line for this moment</source>
        <translation>Be&amp;fehlszeile für diesen Zeitpunkt kopieren</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>&amp;Befehl suchen …</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Backstory</source>
        <translation>&amp;Über Backstory</translation>
    </message>
    <message>
        <source>Selecte&amp;d field</source>
        <translation>Ausgewähltes Fe&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Bring the session before this one back</source>
        <translation>&amp;Vorige Sitzung zurückholen</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>Zeitl&amp;eiste</translation>
    </message>
    <message>
        <source>See the timeline &amp;closer</source>
        <translation>Zeitleiste ver&amp;größern</translation>
    </message>
    <message>
        <source>See &amp;more of the timeline</source>
        <translation>Zeitleiste ver&amp;kleinern</translation>
    </message>
    <message>
        <source>See the &amp;whole life</source>
        <translation>Den ganzen &amp;Verlauf zeigen</translation>
    </message>
    <message>
        <source>In proportion to &amp;time</source>
        <translation>Proportional zur &amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Next event of this t&amp;ype</source>
        <translation>Nächstes Ereignis dieses T&amp;yps</translation>
    </message>
    <message>
        <source>Previous event of this typ&amp;e</source>
        <translation>Voriges Ereignis dieses Ty&amp;ps</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Keep this order and open the next in a ne&amp;w tab</source>
        <translation>Nächste in neuem &amp;Tab öffnen</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>&amp;What can be written in the filter</source>
        <translation>Was im &amp;Filter stehen kann</translation>
    </message>
    <message>
        <source>To t&amp;he next pane</source>
        <translation>Zum näc&amp;hsten Bereich</translation>
    </message>
    <message>
        <source>To the previou&amp;s pane</source>
        <translation>Zum vorherigen &amp;Bereich</translation>
    </message>
    <message>
        <source>Print previe&amp;w…</source>
        <translation>Dru&amp;ckvorschau …</translation>
    </message>
    <message>
        <source>Ne&amp;xt change of a pinned field</source>
        <translation>Nä&amp;chste Änderung eines angehefteten Feldes</translation>
    </message>
    <message>
        <source>Pre&amp;vious change of a pinned field</source>
        <translation>Vo&amp;rige Änderung eines angehefteten Feldes</translation>
    </message>
</context>
<context>
    <name>backstory::ui::Workspace</name>
    <message>
        <source>the sample</source>
        <translation>das Beispiel</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
</context>
<context>
    <name>backstory::ui::ZoneDialog</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <source>Part of the name, such as Berlin</source>
        <translation>Teil des Namens, etwa Berlin</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
</context>
</TS>
