"""Runs a command, and ends it with all that it started once whoever started this is gone."""
import os
import signal
import subprocess
import sys
import threading

try:
    # Whoever kills a build with its whole group shall not kill this one before it has done its work.
    os.setsid()
except PermissionError:
    pass
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, start_new_session=True)


def watch():
    # The other end of this pipe closes when that process ends, in whatever way.
    while os.read(0, 1):
        pass
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


threading.Thread(target=watch, daemon=True).start()
os._exit(child.wait() % 256)
