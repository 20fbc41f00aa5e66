"""The window as a screen reader meets it, on the real bus: what is there, and what can be done
without pointer and keys."""

import os
import tempfile
import unittest

import desktop
from accessible import GRIDS
from program import Program, make_demo
from waiting import wait_for

AMOUNT_CHANGED = "The amount changed after payment"
TWICE = "Refunded twice in the same millisecond"
LENGTH = 6  # of the first

# Of the jobs that people come for: by role and name, as a screen reader calls them.
CONTROLS = [
    ("push button", "Source: what is open, and what else can be opened"),
    ("text", "Search and filter orders"),
    ("push button", "As of when the orders are listed"),
    ("push button", "By when the events that count had been recorded"),
    ("push button", "Time zone"),
    ("table", "Orders"),
    ("check box", "by event"),
    ("check box", "by time"),
    ("push button", "Zoom in"),
    ("push button", "Zoom out"),
    ("push button", "Show the whole life"),
    ("scroll bar", "Part of the life on screen"),
    ("chart", "Timeline"),
    ("slider", "Moment shown"),
    ("push button", "To the start"),
    ("push button", "One event back"),
    ("push button", "One event on"),
    ("push button", "To the end"),
    ("push button", "Play"),
    ("table", "Events"),
    ("page tab", "State"),
    ("page tab", "Changes"),
    ("page tab", "Compare A–B"),
    ("page tab", "Payload"),
    ("page tab", "Field history"),
    ("page tab", "Findings"),
    ("tree", "State at the moment shown"),
]
# What the tabs bring on screen, and what is named there.
IN_TABS = {
    "Changes": [("tree", "What the event changed")],
    "Compare A–B": [
        ("tree", "Differences between B and A"),
        ("push button", "Swap A and B"),
        ("push button", "Next difference"),
        ("push button", "Previous difference"),
    ],
    "Payload": [
        ("check box", "Pretty"),
        ("check box", "Raw"),
        ("push button", "Copy payload"),
        ("text", "Payload"),
    ],
    "Field history": [("table", "Every value the field had"), ("check box", "Pin")],
}
MENUS = {
    "File": ["Open file…", "Open session…", "Save session as…", "Export…", "Export as PDF…"],
    "View": ["Keep this order and open the next in a new tab", "Next tab", "Close the tab"],
    "Go": ["Go to a version or date…", "Next event", "Previous event", "Before the first event"],
    "Compare": ["Set B to the moment shown", "Swap A and B", "With another order…"],
}
STEPS = ("next event", "previous event", "first", "last", "set B here", "zoom in", "zoom out")
TAKES_INPUT = ("push button", "check box", "text", "slider", "chart", "scroll bar", *GRIDS)


def setUpModule():
    global demo, stories
    demo = os.path.join(tempfile.mkdtemp(), "demo.db")
    stories = make_demo(demo)


class AccessibilityTest(unittest.TestCase):
    def setUp(self):
        self.program = Program()
        self.addCleanup(self.program.end)

    def open(self, story=AMOUNT_CHANGED):
        self.program.start(demo, "--stream", stories[story])
        self.program.wait_for_order(stories[story])
        wait_for(lambda: self.program.slider.most, "its events")

    def test_every_control_of_the_jobs_has_its_role_and_name(self):
        self.open()
        for role, name in CONTROLS:
            self.program.window.find(role, name)
        self.program.grid("State at the moment shown").select_row(0)
        self.program.window.find("check box", "Pin")
        self.program.window.find("push button", "Go there")
        for tab, controls in IN_TABS.items():
            self.program.show_tab(tab)
            for role, name in controls:
                self.program.window.find(role, name)

    def test_a_finding_that_is_selected_is_told_whole(self):
        self.open(TWICE)
        self.program.window.find("page tab", "Findings*").do("Press")
        findings = self.program.grid("Findings")
        wait_for(lambda: findings.row_count > 1, "what is to be known")
        for row in reversed(range(findings.row_count)):
            findings.select_row(row)
            self.program.window.find("label", findings.cell(row, 1).name)

    def test_the_menus_name_what_can_be_done(self):
        self.open()
        bar = self.program.window.find("menu bar", "")
        for menu, entries in MENUS.items():
            opened = bar.find("menu item", menu)
            names = [thing.name for thing in opened.all(hidden=True)]
            for entry in entries:
                self.assertIn(entry, names)

    def test_all_that_takes_input_has_a_name(self):
        self.open()
        for tab in ("State", *IN_TABS):
            self.program.show_tab(tab)
            for thing in self.program.window.all():
                if thing.role in TAKES_INPUT and thing.has("focusable"):
                    self.assertTrue(thing.name, f"{thing.role} {thing.place} in {tab}")

    def test_finds_an_order_and_when_its_amount_changed(self):
        """The first job, by writing, selecting, pressing and reading alone."""
        self.program.start(demo)
        orders = self.program.grid("Orders")
        wait_for(lambda: orders.row_count, "the list of orders")
        search = self.program.window.find("text", "Search and filter orders")
        search.write(stories[AMOUNT_CHANGED])
        wait_for(lambda: orders.row_count == 1, "the order alone")
        orders.select_row(0)
        self.program.wait_for_order(stories[AMOUNT_CHANGED])

        state = self.program.grid("State at the moment shown")
        wait_for(lambda: state.row_of("Field", "amount") is not None, "its state")
        state.select_row(state.row_of("Field", "amount"))
        self.program.window.find("push button", "Go there").do("Press")
        self.program.wait_for_moment(4)
        self.assertIn("OrderItemsChanged", self.program.slider.description)
        self.program.show_tab("Field history")
        history = self.program.grid("Every value the field had")
        wait_for(lambda: history.row_count == 2, "both values")
        self.assertIn("v4", history.look_up("Value", "279.80", "By"))

    def test_steps_through_a_life_and_compares(self):
        """The second job, by the slider's value and the actions of slider and timeline."""
        self.open()
        self.program.slider.value = 0
        self.program.wait_for_moment(0)
        chart = self.program.window.find("chart", "Timeline")
        for version in range(1, 4):
            chart.do("next event")
            self.program.wait_for_moment(version)
        chart.do("set B here")
        self.program.slider.do("last")
        self.program.wait_for_moment(LENGTH)

        self.program.show_tab("Compare A–B")
        differences = self.program.grid("Differences between B and A")
        wait_for(lambda: differences.headers[2:] == ["B · v3", f"A · v{LENGTH}"], "v3 beside v6")
        wait_for(lambda: differences.row_of("Path", "amount") is not None, "the amounts")

    def test_timeline_and_slider_tell_role_value_and_actions(self):
        self.open()
        for role, name in (("slider", "Moment shown"), ("chart", "Timeline")):
            thing = self.program.window.find(role, name)
            self.assertEqual((0, LENGTH, LENGTH), (thing.least, thing.most, thing.value))
            self.assertLessEqual(set(STEPS), set(thing.actions()), name)
            thing.value = 2
            self.program.wait_for_moment(2)
            self.assertEqual(2, thing.value)
            thing.do("last")
            self.program.wait_for_moment(LENGTH)
        self.assertIn("OrderDelivered", self.program.slider.description)
        self.assertIn("6 events", self.program.window.find("chart", "Timeline").description)

    def test_the_strip_of_the_whole_life_follows_the_zoom(self):
        self.open()
        strip = self.program.window.find("scroll bar", "Part of the life on screen")
        whole = strip.description
        self.program.window.find("push button", "Zoom in").do("Press")
        wait_for(lambda: strip.description != whole, "a part of the life")
        self.assertGreater(strip.most, strip.least)
        before = strip.value
        strip.value = strip.least
        wait_for(lambda: strip.value != before or before == strip.least, "another part")
        self.program.window.find("push button", "Show the whole life").do("Press")
        wait_for(lambda: strip.description == whole, "the whole life")

    def test_what_is_toggled_without_a_click_takes_effect(self):
        self.open()
        window = self.program.window
        self.program.grid("State at the moment shown").select_row(0)
        window.find("check box", "Pin").do("Toggle")
        window.find("push button", "Unpin *")  # beside its lane, while a field is pinned
        window.find("check box", "Pin").do("Toggle")
        wait_for(lambda: not window.look_for("push button", "Unpin *"), "no pin")

        window.find("check box", "by event").do("Toggle")
        wait_for(lambda: window.find("check box", "by event").has("checked"), "by event")
        self.assertFalse(window.find("check box", "by time").has("checked"))
        self.program.show_tab("Payload")
        text = window.find("text", "Payload")
        pretty = text.text
        window.find("check box", "Raw").do("Toggle")
        wait_for(lambda: text.text != pretty, "the payload as it is stored")

    def test_the_views_follow_what_is_selected(self):
        self.open()
        events = self.program.grid("Events")
        events.select_row(1)
        self.program.wait_for_moment(2)
        self.program.wait_for_state("status", '"Paid"')
        self.program.show_tab("Changes")
        changes = self.program.grid("What the event changed")
        wait_for(lambda: changes.row_of("Path", "paidAt") is not None, "what changed")

        orders = self.program.grid("Orders")
        other = next(
            row
            for row, order in enumerate(orders.column("Order"))
            if order != stories[AMOUNT_CHANGED]
        )
        wanted = orders.cell(other, 0).name
        orders.select_row(other)
        self.program.wait_for_order(wanted)


if __name__ == "__main__":
    desktop.run_inside(unittest.main)
