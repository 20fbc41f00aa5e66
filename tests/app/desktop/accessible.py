"""What a screen reader knows of a window: things with a role, a name and a state, in a tree."""

import fnmatch
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from waiting import wait_for  # noqa: E402

# A table has every cell as a child: what is in one is asked of it by row and column.
GRIDS = ("table", "tree", "tree table", "list")
MILLIS_TO_ANSWER = 10_000

Atspi.set_timeout(MILLIS_TO_ANSWER, MILLIS_TO_ANSWER)


class Thing:
    """One thing of the tree. It asks the program each time, so it tells what is there now."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def role(self):
        return self._accessible.get_role_name()

    @property
    def name(self):
        return self._accessible.get_name() or ""

    @property
    def description(self):
        return self._accessible.get_description() or ""

    def __repr__(self):
        return f"{self.role} '{self.name}'"

    def has(self, state):
        return self._accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def children(self):
        for index in range(self._accessible.get_child_count()):
            child = self._accessible.get_child_at_index(index)
            if child:
                yield Thing(child)

    def all(self, hidden=False):
        """Everything beneath that is on screen, without the cells of tables."""
        for child in self.children():
            try:
                if not hidden and not child.has("showing"):
                    continue
                yield child
                if child.role not in GRIDS:
                    yield from child.all(hidden)
            except GLib.Error:
                continue  # it went away meanwhile

    def look_for(self, role, name, hidden=False):
        """What has this role and this name, or None; * stands for anything in it."""
        for thing in self.all(hidden):
            if thing.role == role and _matches(thing.name, name):
                return thing
        return None

    def find(self, role, name):
        return wait_for(lambda: self.look_for(role, name), f"{role} '{name}'")

    # --- what a screen reader can do, without pointer and keys

    def actions(self):
        with warnings.catch_warnings():
            # The binding calls deprecated what is the only name of an action that Qt tells.
            warnings.simplefilter("ignore", DeprecationWarning)
            return [
                self._accessible.get_action_name(index)
                for index in range(self._accessible.get_n_actions())
            ]

    def do(self, action):
        index = self.actions().index(action)
        assert self._accessible.do_action(index), f"{self} does not {action}"

    def take_focus(self):
        assert self._accessible.grab_focus(), f"{self} takes no focus"

    @property
    def text(self):
        return Atspi.Text.get_text(self._accessible, 0, -1)

    def write(self, text):
        assert self._accessible.set_text_contents(text), f"{self} cannot be written in"

    @property
    def value(self):
        return self._accessible.get_current_value()

    @value.setter
    def value(self, value):
        assert self._accessible.set_current_value(value), f"{self} takes no value"

    @property
    def least(self):
        return self._accessible.get_minimum_value()

    @property
    def most(self):
        return self._accessible.get_maximum_value()

    # --- where it is

    @property
    def place(self):
        """Left, top, width and height on the screen."""
        at = self._accessible.get_extents(Atspi.CoordType.SCREEN)
        return at.x, at.y, at.width, at.height

    # --- tables and trees

    @property
    def row_count(self):
        return self._accessible.get_n_rows()

    @property
    def headers(self):
        count = self._accessible.get_n_columns()
        return [self._accessible.get_column_header(column).get_name() for column in range(count)]

    def cell(self, row, column):
        return Thing(self._accessible.get_accessible_at(row, column))

    def column(self, header):
        """The texts of a column, by how its header begins."""
        index = self._index_of(header)
        return [self._text_at(row, index) for row in range(self.row_count)]

    def row_of(self, header, text):
        """The row whose cell under `header` begins so, or None."""
        for row, cell in enumerate(self.column(header)):
            if cell.startswith(text):
                return row
        return None

    def look_up(self, key_header, key, header):
        """The text under `header` in the row whose `key_header` is `key`, or None."""
        keys = self.column(key_header)
        return self.cell(keys.index(key), self._index_of(header)).name if key in keys else None

    def select_row(self, row):
        assert self._accessible.add_row_selection(row), f"{self} does not select row {row}"

    def is_row_selected(self, row):
        return self._accessible.is_row_selected(row)

    def _text_at(self, row, column):
        cell = self._accessible.get_accessible_at(row, column)
        return cell.get_name() if cell else ""  # its row went away meanwhile

    def _index_of(self, header):
        return next(i for i, name in enumerate(self.headers) if name.startswith(header))


def is_called(thing, name):
    return _matches(thing.name, name)


def application(process_id):
    """The program with this id, or None while it is not on the bus."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        try:
            if child and child.get_process_id() == process_id:
                return Thing(child)
        except GLib.Error:
            continue  # one that is just ending
    return None


def _matches(name, wanted):
    return fnmatch.fnmatchcase(name, wanted)
