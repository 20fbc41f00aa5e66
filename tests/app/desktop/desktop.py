"""A desktop of its own for a test: a screen, a window manager, and a session bus with at-spi.

Nothing of the person who runs the test is seen or touched: home, settings and sockets lie in a
temporary folder, and everything that was started ends with the test, however it ends.
"""

import ctypes
import faulthandler
import os
import shutil
import signal
import subprocess
import sys
import tempfile

from waiting import wait_for

NEEDED = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus-daemon",
    "import": "imagemagick",
    "pdftotext": "poppler-utils",
}
INSIDE = "BACKSTORY_TEST_DESKTOP"
PR_SET_PDEATHSIG = 1
SECONDS_AT_MOST = 200  # then it tells where it hangs, before the one who started it loses patience
# Without -noreset a screen starts anew, and throws everyone off, when its last client leaves: here
# a short-lived first client would take window manager and accessibility bus with it.
SCREEN = ("-noreset", "-nolisten", "tcp")

# The main window fills the screen without a frame, so that a picture holds it and nothing else;
# dialogs have a frame, as everywhere.
WINDOW_RULES = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><name>Clearlooks</name><titleLayout>LC</titleLayout></theme>
  <menu/>
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
    <application type="dialog"><decor>yes</decor></application>
  </applications>
</openbox_config>
"""


def end_with_parent():
    """For a child: ends when this process does, even when that is killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def run_inside(main):
    """Runs main() on a desktop made for it, and ends with its exit status."""
    if is_inside():
        faulthandler.dump_traceback_later(SECONDS_AT_MOST, exit=True)
        with entered():
            main()
    else:
        sys.exit(run_again(sys.argv))


def is_inside():
    return INSIDE in os.environ


def entered():
    """For `with`: what the desktop needs while the program is at work."""
    end_with_parent()
    return _WindowManager()


def run_again(arguments, size="1280x800"):
    """Runs this Python with these arguments on a desktop with a screen of this size."""
    missing = sorted({package for program, package in NEEDED.items() if not shutil.which(program)})
    if missing:
        sys.exit(f"This needs a desktop. Please install: {' '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="backstory-desktop-") as folder:
        screen, display = _start_screen(size)
        try:
            # Its own process: the bus is an address in the environment, and at-spi reads it once.
            return subprocess.run(
                ["dbus-run-session", "--", sys.executable, *arguments],
                env=_environment(folder, display),
                preexec_fn=end_with_parent,
                check=False,
            ).returncode
        finally:
            screen.terminate()
            screen.wait()


def _start_screen(size):
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", *SCREEN, "-displayfd", str(writing), "-screen", "0", f"{size}x24"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=end_with_parent,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        display = number.readline().strip()  # written when it takes clients
    if not display:
        sys.exit("Xvfb did not start.")
    return screen, f":{display}"


def _environment(folder, display):
    passed_on = ("PATH", "LANG", "BACKSTORY_DESKTOP", "BACKSTORY_CLI", "PYTHONDONTWRITEBYTECODE")
    environment = {name: os.environ[name] for name in passed_on if name in os.environ}
    runtime = os.path.join(folder, "runtime")
    os.mkdir(runtime, mode=0o700)
    environment |= {
        INSIDE: folder,
        "DISPLAY": display,
        "HOME": folder,
        "XDG_RUNTIME_DIR": runtime,
        "TMPDIR": folder,
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        # Elsewhere the desktop's own theme would decide how the window looks.
        "QT_QPA_PLATFORMTHEME": "",
    }
    return environment


class _WindowManager:
    """At work from the first line within `with`: a window that came before it has no focus."""

    def __enter__(self):
        rules = os.path.join(os.environ[INSIDE], "openbox.xml")
        with open(rules, "w", encoding="utf-8") as file:
            file.write(WINDOW_RULES)
        self._process = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", rules],
            stdout=subprocess.DEVNULL,
            preexec_fn=end_with_parent,
        )
        wait_for(self._answers, "openbox, which manages the windows")

    def _answers(self):
        asked = ["xdotool", "get_num_desktops"]
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
