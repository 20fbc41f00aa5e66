"""Takes the pictures of README and metainfo from the real window: pictures.py FOLDER.

Each picture is one function, named after its file. What is on them is made up, and the same each
time, but for what paper says of its time and place. For one who adds a picture: ./dev screenshots
takes all, pictures.py FOLDER NAME … these.
"""

import json
import os
import subprocess
import sys
import tempfile

import accessible
import desktop
import person
from program import Program, make_demo
from waiting import wait_for

LIGHT = ("--theme", "light")
DARK = ("--theme", "dark")
MOST_COLORS = 96  # enough for a window; a picture in true colours is four times as large
AMOUNT_CHANGED = "The amount changed after payment"
LONG_LIFE = "A long life of 60 events"
TWICE = "Refunded twice in the same millisecond"

NORMAL, NARROW, DOUBLE = "1280x800", "800x600", "2560x1600"
pictures = {}


def picture(size=NORMAL, theme=LIGHT, scale="1"):
    def add(function):
        add_picture(function, "", size, theme, scale)
        return function

    return add


def job(function):
    """What people come to do: light, dark, on a small screen, and at 200 %."""
    add_picture(function, "", NORMAL, LIGHT, "1")
    add_picture(function, "-dark", NORMAL, DARK, "1")
    add_picture(function, "-narrow", NARROW, LIGHT, "1")
    add_picture(function, "-double", DOUBLE, LIGHT, "2")
    return function


def add_picture(function, suffix, size, theme, scale):
    name = function.__name__.replace("_", "-") + suffix
    pictures[name] = (size, function, theme, {"QT_SCALE_FACTOR": scale})


class Stage:
    """One program that is put in order for a picture, and what to do on it."""

    def __init__(self, demo, stories, theme, environment):
        self.theme = theme
        self.environment = environment
        self.demo = demo
        self.stories = stories
        self.program = None

    def open(self, story=AMOUNT_CHANGED, at="v4", settings=""):
        self.program = Program(**self.environment)
        self.program.keep_setting(settings)
        self.keep_sources()
        self.program.start(self.demo, "--stream", self.stories[story], "--at", at, *self.theme)
        self.program.wait_for_order(self.stories[story])
        wait_for(lambda: self.slider().most, "its events")
        # A list that has the focus marks a row or none, by whether it was filled before.
        self.slider().take_focus()
        wait_for(lambda: self.slider().has("focused"), "the focus on the slider")
        return self.program

    def open_again(self):
        """Ends it as a person does, and starts it as the next day."""
        self.press("ctrl+q")
        self.program.wait_for_end()
        self.program.start(*self.theme)
        wait_for(lambda: self.slider().most, "its events")

    def slider(self):
        return wait_for(self._slider, "the slider")

    def _slider(self):
        return next((thing for thing in self.program.window.all() if thing.role == "slider"), None)

    def orders(self):
        return self.program.grid("Orders")

    def listed(self):
        orders = self.orders()
        return orders if orders.row_count else None

    def state_of(self, story):
        cli = os.environ["BACKSTORY_CLI"]
        asked = [cli, "state", self.demo, self.stories[story]]
        told = subprocess.run(asked, check=True, capture_output=True, text=True)
        return json.loads(told.stdout)

    def keep_sources(self):
        folder = os.path.join(self.program.home, "data", "Backstory", "Backstory")
        os.makedirs(folder, mode=0o700)
        shop = {"kind": "postgresql", "hosts": "db1.example,db2.example", "ports": "5432"}
        sources = [
            {"id": "1", "name": "Last year", "kind": "file", "file": "/srv/archive/orders-2025.db"},
            {"id": "2", "name": "Shop, live", "color": "red", "database": "shop"} | shop,
            {"id": "3", "name": "Shop, rehearsal", "color": "green", "database": "trial"} | shop,
        ]
        with open(os.path.join(folder, "sources.json"), "w", encoding="utf-8") as file:
            json.dump({"sources": sources}, file)

    def press(self, *keys):
        person.press(*keys)

    def tab(self, name):
        self.program.show_tab(name)

    def go_to(self, version):
        self.slider().value = version
        wait_for(lambda: self.slider().value == version, f"v{version}")

    def note(self, text):
        self.press("ctrl+n")
        self.dialog("Note*")
        person.type_text(text)
        self.press("ctrl+Return")
        wait_for(lambda: not self.has_dialog("Note*"), "the note to be kept")

    def open_beside(self, row):
        """Another order in a tab of its own; a click would need its place in pixels."""
        orders = wait_for(self.listed, "the list of orders")
        shown = self.program.window.find("label", "01*").name
        self.press("ctrl+t")
        orders.select_row(row)
        wait_for(lambda: not self.program.shows_order(shown), "a second tab")

    def has_dialog(self, title):
        return any(accessible.is_called(thing, title) for thing in self.program.tree.children())

    def select_field(self, name):
        state = self.program.grid("State at the moment shown")
        wait_for(lambda: state.row_of("Field", name) is not None, name)
        state.select_row(state.row_of("Field", name))

    def dialog(self, title):
        return self.program.dialog(title)


# --- the main window


@picture()
def window_light(stage):
    stage.open()
    stage.select_field("amount")


@picture(theme=DARK)
def window_dark(stage):
    stage.open()
    stage.select_field("amount")


@picture(NARROW)
def window_narrow(stage):
    stage.open()


@picture(DOUBLE, scale="2")
def window_double(stage):
    stage.open()
    stage.select_field("amount")


@picture()
def window_german(stage):
    stage.open(settings="[view]\nlanguage=de\n")


# --- its views


@picture()
def changes(stage):
    stage.open()
    stage.tab("Changes")


@job
def compare(stage):
    stage.open(LONG_LIFE, at="2026-03-31")
    stage.press("ctrl+b", "alt+End")
    stage.tab("Compare A–B")


@picture()
def payload(stage):
    stage.open()
    stage.tab("Payload")


@job
def field_history(stage):
    stage.open(LONG_LIFE, at="v36")
    stage.select_field("amount")
    stage.tab("Field history")


@picture()
def findings(stage):
    stage.open(TWICE, at="end")
    stage.tab("Findings*")


@picture()
def timeline(stage):
    stage.open(LONG_LIFE, at="v36")
    stage.select_field("amount")
    stage.program.window.find("check box", "Pin").do("Toggle")
    stage.program.window.find("push button", "Zoom in").do("Press")


@job
def stepping(stage):
    stage.open(LONG_LIFE, at="v26")
    for version in range(27, 30):
        stage.press("Right")
        wait_for(lambda: stage.slider().value == version, f"v{version}")


@job
def tabs(stage):
    stage.open()
    stage.open_beside(2)


@job
def session(stage):
    stage.open()
    stage.note("Who agreed to this?")
    stage.open_beside(2)
    stage.press("ctrl+Prior")
    stage.program.wait_for_order(stage.stories[AMOUNT_CHANGED])
    stage.open_again()
    stage.program.wait_for_order(stage.stories[AMOUNT_CHANGED])


@job
def filter(stage):
    stage.open()
    orders = wait_for(stage.listed, "the list of orders")
    customer = stage.state_of(AMOUNT_CHANGED)["customer_id"]
    stage.press("ctrl+f")
    person.type_text(f"customer_id={customer}")
    stage.press("Return")
    wait_for(lambda: orders.row_count and orders.row_count < 20, "the orders of a customer")


@picture()
def as_of(stage):
    stage.open()
    stage.press("alt+v")
    stage.press("a")
    stage.press("m")
    stage.dialog("As of a moment")
    person.type_text("2026-03-03")
    stage.press("Return")
    wait_for(lambda: not stage.program.has_window("As of a moment"), "the list")


@picture()
def first_steps(stage):
    stage.open()
    stage.press("alt+h")
    stage.press("f")
    stage.press("Return")
    stage.program.window.find("frame", "First steps")


# --- its dialogs


@picture()
def bookmarks(stage):
    stage.open()
    for version, note in ((4, "Who agreed to this?"), (2, "Paid by card")):
        stage.go_to(version)
        stage.press("ctrl+n")
        stage.dialog("Note*")
        person.type_text(note)
        stage.press("ctrl+Return")
    stage.press("ctrl+shift+b")
    stage.dialog("Bookmarks*")


@picture()
def palette(stage):
    stage.open()
    stage.press("ctrl+k")
    stage.program.window.find("text", "*ommand*")
    person.type_text("comp")


@picture()
def preferences(stage):
    stage.open()
    stage.press("ctrl+semicolon")
    stage.dialog("Preferences")


@job
def print_preview(stage):
    stage.open()
    stage.press("alt+f")
    stage.press("w")
    dialog = stage.dialog("Print preview*")
    wait_for(lambda: dialog.look_for("label", "Page 1*"), "its pages")


@job
def export(stage):
    stage.open()
    stage.press("ctrl+e")
    stage.dialog("Export*")


@picture()
def saved_sources(stage):
    stage.open()
    stage.press("alt+f")
    stage.press("a")
    stage.dialog("Saved sources")


@picture()
def connection(stage):
    stage.open()
    stage.press("ctrl+shift+o")
    stage.dialog("Open PostgreSQL")


# --- taking them


def take(file):
    """Once the window has stopped changing."""
    seen = []

    def is_still():
        subprocess.run(["import", "-window", "root", "miff:" + file + ".miff"], check=True)
        with open(file + ".miff", "rb") as now:
            seen.append(now.read())
        return len(seen) > 1 and seen[-1] == seen[-2]

    wait_for(is_still, f"a still window for {file}")
    subprocess.run(
        ["convert", file + ".miff", "+dither", "-colors", str(MOST_COLORS), "-strip"]
        + ["-define", "png:compression-level=9", "PNG8:" + file],
        check=True,
    )
    os.remove(file + ".miff")


def take_all(folder, names):
    demo = os.path.join(tempfile.mkdtemp(), "orders.db")
    stories = make_demo(demo, orders=3000, seed=1)
    for name in names:
        _, arrange, theme, environment = pictures[name]
        stage = Stage(demo, stories, theme, environment)
        try:
            arrange(stage)
            take(os.path.join(folder, name + ".png"))
            print(f"{name}.png", flush=True)
        finally:
            stage.program.end()


def main():
    folder, *names = sys.argv[1:]
    names = names or list(pictures)
    if desktop.is_inside():
        with desktop.entered():
            take_all(folder, names)
        return
    for size in (NORMAL, NARROW, DOUBLE):
        of_size = [name for name in names if pictures[name][0] == size]
        if of_size and desktop.run_again([__file__, os.path.abspath(folder), *of_size], size):
            sys.exit(1)


if __name__ == "__main__":
    main()
