"""The program itself, started as a person starts it."""

import os
import signal
import subprocess
import tempfile

import accessible
import desktop
from waiting import wait_for

HIDDEN_TOUR = "[start]\ntourDismissed=true\n"


def make_demo(file, orders=120, seed=7):
    """A store of made-up orders. Answers which orders are worth following: title by id."""
    cli = os.environ["BACKSTORY_CLI"]
    told = subprocess.run(
        [cli, "demo", file, "--orders", str(orders), "--seed", str(seed)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lines = [line.split(maxsplit=1) for line in told.splitlines()[1:]]
    return {title: order for order, title in lines}


class Program:
    """Backstory in a home of its own, which it keeps from one start to the next."""

    def __init__(self, **environment):
        self.home = tempfile.mkdtemp(prefix="home-")
        self._environment = environment
        self._process = None
        self.tree = None
        self.window = None
        self.keep_setting(HIDDEN_TOUR)

    def keep_setting(self, text):
        folder = os.path.join(self.home, "config", "Backstory")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "Backstory.conf"), "a", encoding="utf-8") as file:
            file.write(text)

    def start(self, *arguments):
        places = {
            "HOME": self.home,
            "XDG_CONFIG_HOME": f"{self.home}/config",
            "XDG_DATA_HOME": f"{self.home}/data",
            "XDG_CACHE_HOME": f"{self.home}/cache",
        }
        self._process = subprocess.Popen(
            [os.environ["BACKSTORY_DESKTOP"], *arguments],
            env=os.environ | places | self._environment,
            preexec_fn=desktop.end_with_parent,
        )
        self.tree = wait_for(
            lambda: accessible.application(self._process.pid), "the program on the bus"
        )
        self.window = wait_for(self._main_window, "its window")
        return self

    def _main_window(self):
        for thing in self.tree.children():
            if thing.role == "frame" and thing.has("active"):
                return thing
        return None

    def dialog(self, title):
        """A window beside the main one, when it has the focus."""

        def look():
            for thing in self.tree.children():
                if thing.role in ("dialog", "frame") and accessible.is_called(thing, title):
                    return thing if thing.has("active") else None
            return None

        return wait_for(look, f"the dialog '{title}'")

    def has_window(self, title):
        return any(thing.name == title for thing in self.tree.children())

    def is_running(self):
        return self._process.poll() is None

    def wait_for_end(self):
        self._process.wait(30)

    def kill(self):
        """As when the power goes."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def end(self):
        if self._process and self.is_running():
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    # --- what the window shows

    def grid(self, name):
        """A table or tree of the window, by its name."""

        def look():
            for thing in self.window.all():
                if thing.role in accessible.GRIDS and thing.name == name:
                    return thing
            return None

        return wait_for(look, f"the table '{name}'")

    @property
    def slider(self):
        return self.window.find("slider", "Moment shown")

    def wait_for_moment(self, version):
        wait_for(lambda: self.slider.value == version, f"v{version} to be shown")

    def state_value(self, field):
        return self.grid("State at the moment shown").look_up("Field", field, "Value")

    def wait_for_state(self, field, value):
        wait_for(lambda: self.state_value(field) == value, f"{field} to be {value}")

    def shows_order(self, order):
        return self.window.look_for("label", order) is not None

    def wait_for_order(self, order):
        wait_for(lambda: self.shows_order(order), f"the order {order}")

    def show_tab(self, name):
        self.window.find("page tab", name).do("Press")
