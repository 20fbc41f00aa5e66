"""Takes the pictures of README and metainfo from the real window: pictures.py FOLDER.

Each picture is one function, named after its file. What is on them is made up, and the same each
time. For one who adds a picture: ./dev screenshots takes all, pictures.py FOLDER NAME … these.
"""

import json
import os
import subprocess
import sys
import tempfile

import desktop
import person
from program import Program, make_demo
from waiting import wait_for

LIGHT = ("--theme", "light")
DARK = ("--theme", "dark")
MOST_COLORS = 128  # enough for a window; a picture in true colours is four times as large
AMOUNT_CHANGED = "The amount changed after payment"
LONG_LIFE = "A long life of 60 events"
ADDRESS_LATE = "A change of address that arrived five days late"
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

    def slider(self):
        return wait_for(self._slider, "the slider")

    def _slider(self):
        return next((thing for thing in self.program.window.all() if thing.role == "slider"), None)

    def orders(self):
        return self.program.grid("Orders")

    def listed(self):
        orders = self.orders()
        return orders if orders.row_count else None

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
    stage.open(at="v2")
    stage.press("ctrl+b")
    stage.go_to(6)
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
def tabs(stage):
    stage.open()
    orders = wait_for(stage.listed, "the list of orders")
    stage.press("ctrl+t")  # a click would need its place in pixels of the screen
    orders.select_row(2)
    wait_for(lambda: not stage.program.shows_order(stage.stories[AMOUNT_CHANGED]), "a second tab")


@job
def filter(stage):
    stage.open()
    orders = wait_for(stage.listed, "the list of orders")
    stage.press("ctrl+f")
    person.type_text("status=Shipped amount>500")
    stage.press("Return")
    wait_for(lambda: set(orders.column("Status")) == {"Shipped"}, "orders on their way")
    person.type_text(" type:")


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
