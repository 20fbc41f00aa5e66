"""What people come to do, done in the real window with real keys and a real pointer.

What the window shows is asked through at-spi, as a screen reader does.
"""

import json
import os
import subprocess
import tempfile
import unittest

import desktop
import person
from program import Program, make_demo
from waiting import wait_for

CUSTOMER_COLUMN = "Customer"
AMOUNT_CHANGED = "The amount changed after payment"
LONG_LIFE = "A long life of 60 events"
LENGTH_OF_LONG_LIFE = 60
LAST_OF_MARCH = 36  # its last event at or before the close of 31 March 2026


def setUpModule():
    global demo, stories
    demo = os.path.join(tempfile.mkdtemp(), "demo.db")
    stories = make_demo(demo)


class JobsTest(unittest.TestCase):
    def setUp(self):
        self.program = Program()
        self.addCleanup(self.program.end)

    def open(self, story):
        self.program.start(demo, "--stream", stories[story])
        self.program.wait_for_order(stories[story])
        wait_for(lambda: self.program.slider.most, "its events")

    def wait_for_list(self, condition, what):
        orders = self.program.grid("Orders")
        return wait_for(lambda: orders.row_count and condition(orders), what)

    def save_as(self, path):
        """Answers the dialog that asks for a file."""
        dialog = self.program.dialog("Save as")
        wait_for(lambda: dialog.look_for("text", "File name:"), "its field")
        person.press("ctrl+a")
        person.type_text(path)
        person.press("Return")
        wait_for(lambda: os.path.exists(path) and os.path.getsize(path), f"{path} to be written")

    def test_finds_an_order_by_its_customer(self):
        self.program.start(demo)
        self.wait_for_list(lambda orders: True, "the list of orders")
        orders = self.program.grid("Orders")
        every = orders.row_count
        row = orders.row_of("Order", stories[AMOUNT_CHANGED][:8])
        customer = orders.column(CUSTOMER_COLUMN)[row]

        person.press("ctrl+f")
        person.type_text(f"customer_id={self.customer_of(stories[AMOUNT_CHANGED])}")
        person.press("Return")
        self.wait_for_list(lambda it: it.row_count < every, "fewer orders")
        wait_for(
            lambda: set(orders.column(CUSTOMER_COLUMN)) == {customer}, "orders of this customer"
        )

        row = orders.row_of("Order", stories[AMOUNT_CHANGED][:8])
        person.click(orders.cell(row, 0))
        self.program.wait_for_order(stories[AMOUNT_CHANGED])
        self.program.wait_for_state("amount", "279.80")

    def customer_of(self, order):
        told = subprocess.run(
            [os.environ["BACKSTORY_CLI"], "state", demo, order],
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(told.stdout)["customer_id"]

    def test_finds_when_the_amount_changed_and_by_which_event(self):
        self.open(AMOUNT_CHANGED)
        state = self.program.grid("State at the moment shown")
        person.click(state.cell(state.row_of("Field", "amount"), 1))
        panel = self.program.window.find("filler", "Where the value comes from")
        wait_for(lambda: "OrderItemsChanged" in said_in(panel), "the event to be named")
        self.assertIn("v4", said_in(panel))
        self.assertIn("249.90", said_in(panel))  # what it was before

        person.click(panel.find("push button", "Go there"))
        self.program.wait_for_moment(4)
        person.click(self.program.window.find("page tab", "Field history"))
        history = self.program.grid("Every value the field had")
        wait_for(lambda: history.row_count == 2, "both values")
        self.assertEqual({"249.90", "279.80"}, set(history.column("Value")))
        by = history.look_up("Value", "279.80", "By")
        self.assertIn("v4", by)

    def test_compares_the_31st_of_march_with_today(self):
        self.open(LONG_LIFE)
        person.press("ctrl+g")
        self.program.dialog("Go to")
        person.type_text("2026-03-31")
        person.press("Return")
        self.program.wait_for_moment(LAST_OF_MARCH)
        person.press("ctrl+b")
        person.press("alt+End")
        self.program.wait_for_moment(LENGTH_OF_LONG_LIFE)

        person.click(self.program.window.find("page tab", "Compare A–B"))
        differences = self.program.grid("Differences between B and A")
        wait_for(lambda: differences.row_of("Path", "amount") is not None, "the amounts")
        row = differences.row_of("Path", "amount")
        self.assertEqual(
            ["1553.30", "1295.00"], [differences.cell(row, column).name for column in (2, 3)]
        )
        self.assertEqual(
            [f"B · v{LAST_OF_MARCH}", f"A · v{LENGTH_OF_LONG_LIFE}"], differences.headers[2:]
        )

    def test_steps_by_key_from_the_first_event_to_the_last(self):
        self.open(AMOUNT_CHANGED)
        person.click(self.program.window.find("chart", "Timeline"))
        person.press("Home")
        self.program.wait_for_moment(0)
        events = self.program.grid("Events")
        types = events.column("Type")
        for version in range(1, 7):
            person.press("Right")
            self.program.wait_for_moment(version)
            wait_for(lambda: events.is_row_selected(version - 1), "its row to be chosen")
            self.assertIn(types[version - 1], self.program.slider.description)
        person.press("Right")  # beyond the end there is nothing
        self.program.wait_for_moment(6)
        self.program.wait_for_state("status", '"Delivered"')

    def test_drags_the_slider(self):
        self.open(LONG_LIFE)
        person.click(self.program.window.find("check box", "by event"))
        person.drag(self.program.slider, 0.98, 0.5)
        wait_for(lambda: abs(self.program.slider.value - 30) <= 3, "the middle of the life")
        version = int(self.program.slider.value)
        headers = self.program.grid("State at the moment shown")
        wait_for(lambda: f"Value after v{version}" in headers.headers, "the state to follow")

    def test_opens_a_second_order_beside_it(self):
        self.open(AMOUNT_CHANGED)
        self.wait_for_list(lambda orders: True, "the list of orders")
        orders = self.program.grid("Orders")
        person.press("alt+Home")
        self.program.wait_for_moment(0)
        row = orders.row_of("Order", stories[AMOUNT_CHANGED][:8])
        person.click(orders.cell(row + 1, 0), button=2)
        tabs = wait_for(self.open_orders, "a second tab")
        self.assertEqual(2, len(tabs))

        first = next(tab for tab in tabs if tab.name == stories[AMOUNT_CHANGED])
        second = next(tab for tab in tabs if tab.name != stories[AMOUNT_CHANGED])
        self.program.wait_for_order(second.name)
        person.press("ctrl+Next")
        self.program.wait_for_order(first.name)
        self.program.wait_for_moment(0)  # each has a moment of its own
        person.click(self.open_orders()[1])
        self.program.wait_for_order(second.name)

    def open_orders(self):
        """The tabs above the order, once there are several."""
        for thing in self.program.window.all():
            if thing.role == "page tab list" and thing.look_for("page tab", "01*"):
                return [tab for tab in thing.all() if tab.role == "page tab"]
        return []

    def arrange(self):
        self.open(AMOUNT_CHANGED)
        person.press("alt+Home")
        person.press("ctrl+period")
        person.press("ctrl+period")
        self.program.wait_for_moment(2)
        person.click(self.program.window.find("page tab", "Changes"))
        wait_for(lambda: self.program.grid("What the event changed"), "what changed")

    def verify_arranged(self):
        self.program.wait_for_order(stories[AMOUNT_CHANGED])
        self.program.wait_for_moment(2)
        changes = self.program.grid("What the event changed")
        wait_for(lambda: changes.row_of("Path", "paidAt") is not None, "what changed")

    def test_everything_comes_back_at_the_next_start(self):
        self.arrange()
        person.press("ctrl+q")
        self.program.wait_for_end()
        self.program.start()
        self.verify_arranged()

    def test_everything_comes_back_after_a_kill(self):
        self.arrange()
        session = os.path.join(self.program.home, "data")
        wait_for(lambda: self.is_kept_in(session), "the session to be kept")
        self.program.kill()
        self.program.start()
        self.verify_arranged()

    def is_kept_in(self, folder):
        """Whether the files of a folder say what arrange() did last."""
        for parent, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(parent, name), "rb") as file:
                    if b"changesView" in file.read():
                        return True
        return False

    def test_a_saved_session_is_opened_elsewhere(self):
        self.arrange()
        path = os.path.join(self.program.home, "evidence.backstory-session")
        person.press("ctrl+s")
        self.save_as(path)
        self.program.end()

        self.program = Program()  # another home, as on another computer
        self.addCleanup(self.program.end)
        self.program.start(demo)
        self.wait_for_list(lambda orders: True, "the list of orders")
        person.press("alt+f")
        person.press("n")
        self.program.dialog("Open a session")
        person.type_text(path)
        person.press("Return")
        self.verify_arranged()

    def test_exports_a_pdf(self):
        self.open(AMOUNT_CHANGED)
        path = os.path.join(self.program.home, "order.pdf")
        person.press("alt+f")
        person.press("d")
        self.save_as(path)
        wait_for(lambda: "%%EOF" in tail_of(path), "the end of the file")
        text = subprocess.run(
            ["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True
        ).stdout
        for told in ("demo.db", stories[AMOUNT_CHANGED], "v6", "2026-03-06 12:21:33.900", "UTC"):
            self.assertIn(told, text)
        self.assert_is_not_empty(path)

    def assert_is_not_empty(self, pdf):
        picture = pdf.removesuffix(".pdf")
        subprocess.run(
            ["pdftoppm", "-png", "-r", "60", "-f", "1", "-singlefile", pdf, picture], check=True
        )
        told = subprocess.run(
            ["identify", "-format", "%w %h %k", f"{picture}.png"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()
        width, height, colors = map(int, told)
        self.assertGreater(width * height, 100_000)
        self.assertGreater(colors, 20)  # text and a timeline, not a blank sheet


def said_in(panel):
    return "\n".join(thing.name for thing in panel.all())


def tail_of(path):
    with open(path, "rb") as file:
        return file.read()[-32:].decode("latin-1")


if __name__ == "__main__":
    desktop.run_inside(unittest.main)
