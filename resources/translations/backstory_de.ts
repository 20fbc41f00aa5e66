<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>--theme takes system, light or dark, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one source can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See any order as it was at any moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample that ships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this moment: vN, start, end, or a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event table: its name, a preset, or a mapping file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ruleset: orders, generic, or a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC, local, or a name such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file (.db, .sqlite, .jsonl, .jsonl.gz), a postgresql:// URI, a libpq keyword string, or a backstory:// link. Default: what was open at last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AxisLabels</name>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeSign</name>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written again, same value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeSummary</name>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood by the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same again: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDetail</name>
    <message>
        <source>never there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fold starts with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a version and its time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules %2 · %3</source>
        <extracomment>side of a comparison: its letter, the rules that read it, the moment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had 1 event when it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had %1 events when it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another order was opened, so the comparison ended. These are two moments of the order shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>At B (other rules)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B under rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At B (other order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>That was not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table cannot answer that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping file has mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the places named, and open the source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ruleset has mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the places named, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, and whether the folder or database can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the file you meant, and that it was copied whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port, and whether a VPN is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it; it is kept only while the source is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user and password, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the store for the right to read the event table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such event table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of its tables, or give a mapping file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table lacks a column that the mapping names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mapping, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source stopped answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on screen is what came until then. Try again when the source is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing by that id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id, and whether it is in this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or check the rights on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened while %1.</source>
        <extracomment>%1 is what was being done, in English: &quot;opening orders.db&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Moment B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between B and A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the start, where it was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1, which set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command that prints its history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event stores (*.db *.sqlite *.sqlite3 *.jsonl *.ndjson *.jsonl.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The event has no payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload begins with a byte-order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands twice in one object of the payload; the last one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is too large or too small to be added; it is shown and compared exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata is not JSON; it is shown as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not know the type &quot;%1&quot;: this event leaves the state as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several events have the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time was stored for this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored time &quot;%1&quot; cannot be read as a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored time %1 lies outside the years 0000 to 9999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored time %1 looks like %2, not like what its column says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first event named is dated more than a day after it can have been recorded; the others take its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is dated earlier than one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the times and the order of the stored versions disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event was there before recorded times were kept: it counts as known always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time: which came first cannot be proven, but nothing depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time: which came first cannot be proven, and the value of %1 depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source stopped answering: only %1 events came. This is a part, not the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is not JSON[: {0}][ (at byte {1})]; it is shown as text, and the event writes nothing but what the rules set themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is no JSON object[ but {0}], so the event writes nothing but what the rules set themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is nested deeper than[ {0} levels,] what is read as a document; it is shown as text, and the event writes nothing but what the rules set themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is larger than[ {0} bytes,] what is read as a document; it is shown as text, and the event writes nothing but what the rules set themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is not valid UTF-8[ (at byte {0})]; its bytes are shown escaped, and the event writes nothing but what the rules set themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database turned the payload into another type[ ({0})] when it was written; what is shown is what it holds now, which may differ from what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload of this event was erased[ on {0}][ by {1}][, because: {2}]; its place, id and times are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule met a value of another kind than it works on[, at {0}]; the state there may not be what was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database holds the column[ {0}] as another type[ ({1})] than it was declared for; what is shown may differ from what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no index that finds one stream, so each look-up reads the whole table.[ This would help: {0}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown was not read from the live store[: {0}]; what is written from now on may appear late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line[, number {0},] is no event[: {1}]; it was passed over, and all others are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload holds the key[ &quot;{0}&quot;] more than once in one object; the last value counts, as PostgreSQL and JavaScript have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not know the type[ &quot;{0}&quot;], so the event leaves the state alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event id[ &quot;{0}&quot;] stands more than once; these events are kept in the order in which the store holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the event cannot be read[: {0}]; it counts as having none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the event lies outside the years 0000 to 9999[: {0}]; it counts as having none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the event[, stored as {0},] does not look like what the table keeps[; it looks like {1}]. Check the unit in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events tie, only their ids order them, and they write different values[ to {0}]: which of them came last cannot be proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source stopped answering in the middle[, after {0} events]; what is shown is a part, not the whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>a day and a time in few letters, as QLocale reads it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored as %1, which is no time that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(whole state)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In timeline, slider and list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten events back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first event, after the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play, pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline; so does dragging on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole timeline again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with this moment (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In state, changes, compare and field history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the event that set the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return, or a double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold, unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that can be done with a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous difference (Compare)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order above, below; it opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first orders, the last ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through what may stand there; to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter at once; go to a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the proposals, then empty the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a command is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command above, below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the marked command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In every part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next part, the previous one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a menu by the letter underlined in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom around the moment shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move along the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+wheel, or the middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By event, or in proportion to time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentAccessible</name>
    <message>
        <source>next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on by one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back by one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes before the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes after the last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set B here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares with the moment shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows less of the life, closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows more of the life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole life</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentLink</name>
    <message>
        <source>What stands behind the question mark was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong into a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names both a time and an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to a moment begins with backstory://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must name a source, a table and an order, with / between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message>
        <source>1 event, on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events from %1 to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The filter holds nowhere in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter holds in 1 stretch of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The filter holds in %n stretches of it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 is the day, %2 the time on the clock, %3 the zone: 3 March 2026 07:30:12 UTC</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start, before the only event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at the start, before the first of %n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>after %1 of %2, %3, %4</source>
        <extracomment>%1 is v4, %2 how many events there are, %3 the type of the event, %4 its time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order has no events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A at %1, B at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n findings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderReport</name>
    <message>
        <source>Moment A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first %1 of %2 rows. Export gives all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the rules start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked is what %1 did: + added, ~ changed, − removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 did: + added, ~ changed, − removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B and A are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From B to A: + added, ~ changed, − removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At B (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At A (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON. It stands here as it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the %1 events around the moment, %2 to %3. %4 others are left out; Export gives all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1… (and %2 more bytes)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderTables</name>
    <message>
        <source>At (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordPrompt</name>
    <message>
        <source>The server refused that password. Password for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a password. Password for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember it in the system&apos;s password store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise it is kept in memory while the source is open, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in memory while the source is open, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivatePlace</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, language, time zone, recent sources without passwords, saved filters and the shape of the window. When deleted, all of that starts anew; what is open stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources that you gave a name, without passwords. When deleted, their names and links to them lead nowhere; the sources themselves stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote about events. It is nowhere else, unless you saved a session: when deleted, it is gone for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up orders to look around in. When deleted, they are written again the next time the sample is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event tables that you copied to this computer. When deleted, their sources stay as they are, and a copy can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages that were added to Backstory here. When deleted, it no longer speaks them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in Backstory&apos;s folders that it does not know. When deleted, Backstory misses nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sources and orders were open, and at which moment; no passwords and no payloads. When deleted, it is forgotten; what is open when the window closes is kept anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projection</name>
    <message>
        <source>%1 differing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orphaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that cannot be projected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: Backstory has not kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event: it is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: it was kept by other rules or another definition, and is made anew next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than can be counted quickly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the event table does not number its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (ships with Backstory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift. %1 Double click or Enter opens an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drift: all %1 rows equal the fold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>These are the first %1 of %2 bytes. Export gives all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportFacts</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which warnings: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample that ships with Backstory (%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>orders.db (SQLite file, /data/orders.db)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 (%3), on %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: only what had been recorded by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start, before the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after %2 with event id %3</source>
        <comment>v4, after OrderPaid with …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: its event has no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest: every event that is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceColor</name>
    <message>
        <source>no colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceProfile</name>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL service %1, as the service file of this computer says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL service %1, as %2 says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL on %1, as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL database %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL database %1 on %2, as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be one port for all hosts, or one for each: there are %1 hosts and %2 ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service file needs the name of one of its services.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>The amount changed after payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped and delivered before it was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded twice in the same millisecond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of address that arrived five days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address changed after shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long life of 60 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd payloads, and a type that the rules do not know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>&quot;%1&quot; must not stand there as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of it is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link names no user and no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link names no port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in it has characters that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link names a table, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::AboutDialog</name>
    <message>
        <source>About Backstory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on these &amp;libraries, with thanks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backstory %1

See any order as it was at any moment, and prove how it got there.

It reads event tables and never writes to them. It connects to the sources that you open and to nothing else: nothing is ever sent anywhere.

Licensed under Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the versions, to send along with a question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::AddressControl</name>
    <message>
        <source>A link names its source, and never says where that is. So this source needs a name; whoever opens the link has the source under the same name, or is asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to this moment is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line for this moment is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::AwayBanner</name>
    <message>
        <source>The source does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the list and the order again, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::BookmarkControl</name>
    <message>
        <source>The bookmark and its note are gone. The same key brings both back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3, of %4</source>
        <extracomment>%1 is v4, %2 the type of the event, %3 its time, %4 the order</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookmarked event is not in this order any more. Shown is where it stood.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::Bookmarks</name>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::BookmarksDialog</name>
    <message>
        <source>Bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by any word of order, type or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bookmarks in this source yet. Ctrl+D bookmarks the event shown, Ctrl+N notes something on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmark has this in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, for you alone; the event store is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ChangesModel</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ChangesView</name>
    <message>
        <source>What the event changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What an event changed appears here: step to one with the arrow keys, or choose it in the list of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not know this type of event: it left the state as it was. The Payload tab shows what was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event changed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command, an order&apos;s id, a version or a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called that. Every word that is typed must stand in its name or in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareControl</name>
    <message>
        <source>%1 · open in a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 to compare with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the same events by other rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareDetail</name>
    <message>
        <source>Select a line to see which events set its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the values of both sides come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>a side of the comparison, its value, and which event set it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareHeader</name>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to two moments of this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareModel</name>
    <message>
        <source>1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same in both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareOrderDialog</name>
    <message>
        <source>Compare with another %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Which one? Type its id, or words that the list shows of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the other, or words to find it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open in tabs and in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">&amp;Vergleichen</translation>
    </message>
    <message>
        <source>At which of its moments?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same &amp;time as A, and on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After its &amp;version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, or type an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits: it is looked for by this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares with %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareRulesDialog</name>
    <message>
        <source>Compare under other rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same events are read a second time by other rules, and both states stand side by side. Now they are read by the rules %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules %1, which ship with Backstory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules in a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">&amp;Vergleichen</translation>
    </message>
</context>
<context>
    <name>backstory::ui::CompareView</name>
    <message>
        <source>Two moments of an order side by side appear here. A is the moment shown; set B with Ctrl+Shift+click on the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences between B and A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ConnectionControl</name>
    <message>
        <source>%1 does not answer. What is shown is what came until then; it is tried again until it answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::CopyBanner</name>
    <message>
        <source>A local copy is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the live source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the source and copies it again. The old copy is deleted when the new one is whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::DetailPanel</name>
    <message>
        <source>Where the value comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark on the timeline where this field was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the moment of the event that set this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a value to see which event set it and what stood there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fold starts with it: no event set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1 from %2, for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded by %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::DriftModel</name>
    <message>
        <source>The column does not hold what the fold gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row, and there should be one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a row, and there should be none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot have a row: no drift, but a fact about the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column holds less digits than the state: no drift, but a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be projected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ErrorBanner</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::EventTableModel</name>
    <message>
        <source>How long after the event before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v</source>
        <extracomment>heading of the column with the number of the event, short for &quot;version&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <extracomment>heading: how long after the event before it
----------
mark of an event that lies after the moment of the list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
The rules do not know this type: it leaves the state as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after the event before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lies after the moment that the list shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: the moment shown. B: the moment compared with. Beside them: what was found about the event, and whether you marked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: the moment shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: the moment compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::EventTableView</name>
    <message>
        <source>The events of an order appear here: choose one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the moment after %1 (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the moment before %1 (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy event as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ExportChoices</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xact cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, text that a spreadsheet would take for a formula gets an apostrophe in front. With it, cells hold exactly what is stored; do not open them in a spreadsheet unless you trust whoever wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of &amp;them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences from B to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences from B (%1) to A (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list, as it is filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to the moment shown (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First li&amp;nes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far writing has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save to file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it, onto the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying what is exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than %1: too much for the clipboard. Save it to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FieldHistoryModel</name>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the fold starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set at (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FieldHistoryView</name>
    <message>
        <source>Every value the field had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark on the timeline where this field was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field was never there in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value that a field had appears here: select a field in State.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterControl</name>
    <message>
        <source>&amp;Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterField</name>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters, and what can be written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), Tab takes the first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterHelpDialog</name>
    <message>
        <source>What can be written in the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is asked as of the moment of the list. Return or a double click tries a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds orders where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the order holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, orders, and how all of it is joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the list has this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is greater; also &gt;= &lt; &lt;= !=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the state; quotes hold what has blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state has this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another status or none; status!=Paid wants one to be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event of this type; type:Order* by its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any event carries this in its payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and it has such a value there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… in a time: since and until include, after and before exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long before the moment of the list: s m h d w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it holds of one and the same event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word anywhere in an event: ids, type, payload, metadata; ids that begin so come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… with blanks, or as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids that begin so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many events there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the last event was; first for the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side means and; or, not and parentheses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterHints</name>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to select the place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FilterSpans</name>
    <message>
        <source>Looking where the filter holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FindBar</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or value to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FindingsModel</name>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be trusted about an order appears here: choose one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that would put this order in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click leads to the event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::GeneralPage</name>
    <message>
        <source>At the start, &amp;open again what was open at last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise Backstory starts with the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here applies as soon as it is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backstory speaks it from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::IndexBanner</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a local copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow for want of an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SQLite file on this computer that only you can read, with the index. Making it reads the whole table once; it shows progress, and can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::KeptPasswords</name>
    <message>
        <source>The password was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is still in the system&apos;s password store. Delete it there: it stands under Backstory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password store of the system answers here, so the password is asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s password store refused it, so the password is asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s password store refused it, so the password is asked for each time. It says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to do, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the keys listed, to print them or to keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key does that. Ctrl+K finds commands that have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LifeOverview</name>
    <message>
        <source>Part of the life on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole life is shown. Drag here to look at a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown is %1 to %2 of %3. Drag it, or drag an end of it; a double click shows all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LinkControl</name>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LinkSourceDialog</name>
    <message>
        <source>Open a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads to %1 in a source called %2, and no saved source has that name here. Which one is meant? Nothing is opened before you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it would connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set one up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source was opened or saved here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LiveControl</name>
    <message>
        <source>not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local copy stays as it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live · 1 new event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live · %1 new events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown keeps itself up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live: the source does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again until it does. Nothing that arrives is missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown does not change by itself. F5 reads it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LiveLog</name>
    <message>
        <source>Following %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LocalCopiesDialog</name>
    <message>
        <source>Local copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for local copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no local copies. File → Make a local copy makes one of what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2. Only you can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (open now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open. Open the live source first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting local copies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::LocalCopyControl</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index leads from one %1 to its events: each page of the list and each %1 reads the whole table, about %2 each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index leads from one %1 to its events: each page of the list and each %1 reads the whole table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line, run by its owner, would help; or work on a local copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line, run by its owner, would help; or work on a local copy (%1 events).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>table in source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local copy of %1, made %2 %3; events since then are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local copy of %1 (%2), made %3, with %4 events. Events that were written since then are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::MainWindow</name>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 — Backstory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::MomentControl</name>
    <message>
        <source>&amp;Latest: everything there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Now: nothing stamped in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the orders as they &amp;stood at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;version or date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of: latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything there is, events stamped in the future or not at all included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All times are shown in %1 (now %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known &amp;today: every event that is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known at a &amp;moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known at a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what had been &amp;recorded by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every event counts, whenever it was recorded. An event can be recorded after it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events that had been recorded by %1 count. A recorded time is when the row was written, not when its transaction was committed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::MomentField</name>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v4, or 2026-03-31 17:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only %1 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After event %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The close of that day: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1, what happened then included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, or a date and a time. Times are in %1 unless an offset is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version, a date, or a date and a time. Times are in %1 unless an offset is given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::MomentSlider</name>
    <message>
        <source>Moment shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: the moment shown. Drag, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: the moment compared with. Drag it, or Ctrl+Shift+click to set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>the moment compared with</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AB</source>
        <comment>both moments</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>the moment shown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing, %1</source>
        <comment>Playing, after v4 of 6 …</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::NameSourceDialog</name>
    <message>
        <source>Save this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::NoteDialog</name>
    <message>
        <source>Note on an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, for you alone; the event store is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what you typed before and did not save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::OpenOrdersBar</name>
    <message>
        <source>Orders that are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::OrderTabs</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare A–B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PaletteControl</name>
    <message>
        <source>Go to version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is not there: the order has fewer events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the close of that day, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the orders whose id begins with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List those whose id begins with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show times in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tab of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PasswordControl</name>
    <message>
        <source>The server refused the password that the system&apos;s password store keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PasswordsPage</name>
    <message>
        <source>&amp;Remove the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords are kept by the password store of your system, where you wished so, and nowhere else. Without one, Backstory asks each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved sources with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it out of the system&apos;s store. The source stays; its password is asked for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saved source has a password there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PastBanner</name>
    <message>
        <source>The past changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past changed: 1 event arrived before the one shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past changed: %1 events arrived before the one shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past changed: since this moment was kept, 1 event arrived before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past changed: since this moment was kept, %1 events arrived before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event of the moment that was kept is not there any more. Shown is v%1, where it stood.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded appears here: step to an event with the arrow keys, or choose it in the list of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indented, keys sorted, digits as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly as the store holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole event as one line of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes are shown. Copying gives all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON. It is shown as the store holds it, and changed nothing but what the rules set themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this moment in other forms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PostgresDialog</name>
    <message>
        <source>Open PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve it as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read, never written. The password is kept in memory while the source is open, and nowhere else unless it is to be remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name of yours: prod replica</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PostgresForm</name>
    <message>
        <source>URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a section of the service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the server offers (prefer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always, unchecked (require)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always, certificate checked (verify-ca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always, certificate and host checked (verify-full)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never (disable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer; several: a,b,c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5432; one for each host: 5432,5433</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of several hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~/.postgresql/root.crt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~/.pg_service.conf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~/.pgpass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for when the server wants it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember it in the system&apos;s password store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first that answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that can be written to (primary)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A standby if one answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A standby only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;f several:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root &amp;certificate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The root certificate is what the server&apos;s own is checked with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vice file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password f&amp;ile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own library reads the password file, before a password is asked for. What is empty is taken from the usual places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postgresql:// URI, or a connection string such as service=orders or host=db dbname=shop. It is used whole: what stands on the other pages does not count then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the system&apos;s password store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PreferencesControl</name>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password store answers on this computer: passwords are asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::PrivacyPage</name>
    <message>
        <source>Backstory connects to the sources that you open and to nothing else. Nothing is ever sent anywhere. All that it keeps on this computer is listed here; only you can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Backstory keeps on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really &amp;delete it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open now. Open another source to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting what is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ProjectionDialog</name>
    <message>
        <source>A check folds the whole log and compares every row. It changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for &amp;drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the projection does not equal the fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none: no definition of a projection ships for %1s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1 in this source yet. On the command line, backstory-cli project TARGET --once makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that it has not taken in yet count as drift.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::RulesControl</name>
    <message>
        <source>&amp;As the table suggests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an entry of the menu of rules: name and version</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SampleBanner</name>
    <message>
        <source>Open your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sample: made-up orders. Stories worth following:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of the sample whose history is worth following</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SaveFilterDialog</name>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the filter of that name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two filters are called %1. Give one another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SavedSourcesDialog</name>
    <message>
        <source>%1 · colour: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open often can be kept here under a name of yours, with a colour. Links to a moment name such a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted from this list. The source itself is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SessionControl</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backstory sessions (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ShownOrder</name>
    <message>
        <source>Reading %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceBar</name>
    <message>
        <source>Source: what is open, and what else can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of when the orders are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and filter orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by id or any word, or filter: status=Paid amount&gt;100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is only read. Nothing this window does can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when the events that count had been recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceColorBox</name>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stripe of this colour stands beside the source&apos;s name, so that one source is not taken for another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceControl</name>
    <message>
        <source>What you open is listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceProfileDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name of yours: prod replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.db, .sqlite, .jsonl or .jsonl.gz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself; else a table, a preset or a mapping file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by the table; else orders, generic or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event ta&amp;ble:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ru&amp;les:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it &amp;away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the database is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceProfiles</name>
    <message>
        <source>The source needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long: at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has characters in it that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another source is called %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved sources cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the saved sources could not be understood. It was put aside as %1; the list begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved sources cannot be written: %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::SourceTrial</name>
    <message>
        <source>It can be read: %1.
Event tables: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers: %1, %2.
The connection is encrypted (%3).
Event tables: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers: %1, %2.
The connection is not encrypted.
Event tables: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers: %1, %2.
The connection does not leave this computer.
Event tables: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, and asks for a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::StateModel</name>
    <message>
        <source>What the fold starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the event shown did: + added, ~ changed, − removed. F7 and Shift+F7 walk these values.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::StateView</name>
    <message>
        <source>The state of an order appears here: choose one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State at the moment shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <comment>3,000 of about 10,000</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::StreamListModel</name>
    <message>
        <source>Reading the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the end of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading earlier rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list of %1s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more after this moment</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::StreamListView</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found, searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 found · more as you scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped before it found anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found until the search was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last %1 %2 · earlier ones as you scroll up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>3,000 orders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 so far · more as you scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events · more as you scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file or a database to see its orders here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read. F5 tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches. Words are searched in all events up to the moment of the list; help tells what else can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had happened by this moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TakeAwayControl</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TimelinePanel</name>
    <message>
        <source>by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of the axis for each event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In proportion to time; long gaps are cut and marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more of the life (−, or Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it closer (+, Ctrl+wheel, or drag over the strip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole life again (0, or a double click on the strip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole life</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>v3 (2026-03-02 10:14)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter holds from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter holds from %1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an order to see its life here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order has no events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1–%2 · %n events</source>
        <extracomment>%1 and %2 are versions: v7–v8</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>7 OrderPaid</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TourControl</name>
    <message>
        <source>find an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into the field above: a part of an id, a customer, or a condition such as status=Refunded. The list keeps what fits; click an order, or go there with ↓.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move through its life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each place of the slider is a moment: before the first event, after the first, and so on. Drag it, or use ← and →; Home and End go to its ends. All views follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tab Changes says what the selected event did to the order: before and after, added (+), changed (~) or removed (−).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask who set a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a value in the tab State: below it stands which event set it, and when. A double click, or Return, goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare two moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Ctrl and Shift and click on the timeline to set a second moment, B. The tab Compare shows what differs; F7 goes from difference to difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu File exports and prints what you see, with its source and moment; Compare → Copy a link leads somebody else to the very same moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TourPanel</name>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it here, on the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss (Esc). Help → First steps brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps, %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TransportRow</name>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event on (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of %1 · before the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned: %1 — never written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned: %1 — written by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In proportion to the true gaps, long ones shortened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until the next event, shortened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::TypeLegend</name>
    <message>
        <source>Types of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter holds: at no moment of this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter holds: hatched on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: make its events stand out. Double click: go to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next event that stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous event that stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;one stands out</source>
        <translation type="unfinished"></translation>
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
        <translation>&amp;Kenntnisstand</translation>
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
        <translation>&amp;Gehe</translation>
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
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Ope&amp;n session…</source>
        <translation>Sit&amp;zung öffnen …</translation>
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
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken …</translation>
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
        <translation>E&amp;instellungen …</translation>
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
        <translation>Farb&amp;schema</translation>
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
        <source>Keep this order and open the next in a new &amp;tab</source>
        <translation>Diese Bestellung behalten, die nächste in neuem &amp;Reiter öffnen</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>Reiter s&amp;chließen</translation>
    </message>
    <message>
        <source>Re&amp;open the tab closed last</source>
        <translation>Zuletzt geschlossenen Reiter wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>Nä&amp;chster Reiter</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Voriger Reiter</translation>
    </message>
    <message>
        <source>&amp;Find and filter orders</source>
        <translation>Bestellungen &amp;suchen und filtern</translation>
    </message>
    <message>
        <source>Find in the st&amp;ate</source>
        <translation>Im &amp;Zustand suchen</translation>
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
        <translation>Hinter das &amp;letzte Ereignis</translation>
    </message>
    <message>
        <source>Ne&amp;xt change of the pinned field</source>
        <translation>Nächste Ände&amp;rung des angehefteten Feldes</translation>
    </message>
    <message>
        <source>Pre&amp;vious change of the pinned field</source>
        <translation>Vorige Än&amp;derung des angehefteten Feldes</translation>
    </message>
    <message>
        <source>Next moment where the filter &amp;turns</source>
        <translation>Nächster Moment, in dem der Filter &amp;umschlägt</translation>
    </message>
    <message>
        <source>Previous moment where the filter t&amp;urns</source>
        <translation>Voriger Moment, in dem der Filter u&amp;mschlägt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>V&amp;or</translation>
    </message>
    <message>
        <source>Go to the &amp;customer</source>
        <translation>Zum &amp;Kunden</translation>
    </message>
    <message>
        <source>&amp;Bookmark this event</source>
        <translation>Lese&amp;zeichen für dieses Ereignis</translation>
    </message>
    <message>
        <source>&amp;Note on this event…</source>
        <translation>&amp;Notiz zu diesem Ereignis …</translation>
    </message>
    <message>
        <source>Ne&amp;xt bookmark</source>
        <translation>N&amp;ächstes Lesezeichen</translation>
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
        <translation>&amp;B auf den gezeigten Moment setzen</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>With another &amp;order…</source>
        <translation>Mit einer anderen Be&amp;stellung …</translation>
    </message>
    <message>
        <source>Under other &amp;rules…</source>
        <translation>Unter anderen &amp;Regeln …</translation>
    </message>
    <message>
        <source>Two &amp;moments of this order</source>
        <translation>Zwei &amp;Momente dieser Bestellung</translation>
    </message>
    <message>
        <source>Copy a &amp;link to this moment</source>
        <translation>&amp;Link zu diesem Moment kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the command line for this moment</source>
        <translation>Befehls&amp;zeile für diesen Moment kopieren</translation>
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
        <source>What can be written in the &amp;filter</source>
        <translation>Was im &amp;Filter stehen kann</translation>
    </message>
    <message>
        <source>&amp;About Backstory</source>
        <translation>Ü&amp;ber Backstory</translation>
    </message>
    <message>
        <source>Selecte&amp;d field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring the session before this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the timeline &amp;closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &amp;more of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the &amp;whole life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In proportion to &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event of this t&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event of this typ&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::Workspace</name>
    <message>
        <source>the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backstory::ui::ZoneDialog</name>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the name, such as Berlin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
