"""Waits until each ADDRESS:PORT of the arguments accepts connections."""
import socket
import sys
import time

end = time.monotonic() + 60
for place in sys.argv[1:]:
    host, port = place.rsplit(":", 1)
    while True:
        try:
            socket.create_connection((host, int(port)), 5).close()
            break
        except OSError as error:
            if time.monotonic() > end:
                sys.exit(f"{place}: {error}")
            time.sleep(0.05)
