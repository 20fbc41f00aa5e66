"""Waiting for what a window shows: never for a time, always for a condition."""

import time

PATIENCE = 30  # seconds; a machine that is busy may need many
STEP = 0.02


def wait_for(condition, what):
    """The first true answer of condition(); fails with `what` was waited for."""
    end = time.monotonic() + PATIENCE
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(STEP)
