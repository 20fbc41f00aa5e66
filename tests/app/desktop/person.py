"""Keys and pointer, as a person has them."""

import subprocess


def press(*keys):
    _xdotool("key", *keys)


def type_text(text):
    _xdotool("type", "--delay", "1", "--", text)


def click(thing, button=1, times=1):
    left, top, width, height = thing.place
    _move(left + width // 2, top + height // 2)
    _xdotool("click", "--repeat", str(times), "--delay", "10", str(button))


def drag(thing, start, end):
    """From one place of a thing to another, both as parts of its width."""
    left, top, width, height = thing.place
    middle = top + height // 2
    _move(left + int(start * width), middle)
    _xdotool("mousedown", "1")
    for step in range(1, 11):
        _move(left + int((start + (end - start) * step / 10) * width), middle)
    _xdotool("mouseup", "1")


def _move(x, y):
    _xdotool("mousemove", str(x), str(y))


def _xdotool(*words):
    subprocess.run(["xdotool", *words], check=True)
