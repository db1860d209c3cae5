"""Starts a program that outlives this one, with none of its files open: start.py LOG COMMAND..."""
import subprocess
import sys

with open(sys.argv[1], "ab") as log:
    subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
