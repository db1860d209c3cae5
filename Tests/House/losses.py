"""Nothing lost: sends messages through Postfix at full speed while the milter is killed and started again.

losses.py FOLDER COUNT KILLS MARK COMMAND...: FOLDER is an open house, COMMAND starts the milter. The target of the copies is
the SMTP server 192.0.2.51 port 2525, which goes up and down meanwhile. A client whose message is not accepted sends it
again later, as a mail server would. Afterwards every message must be in the mailbox exactly once or in Postfix's queue,
as it was sent but for the fields on top, and its copy must have arrived at least once, byte for byte. With MARK `marked`
every message must also have got its subject tag and one notice in its text. Prints JSON.
"""
import glob
import json
import os
import random
import signal
import smtplib
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

folder, count, kills = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
marked = sys.argv[4] == "marked"
command = sys.argv[5:]
here = os.path.dirname(os.path.abspath(__file__))
dice = random.Random(20261123)
copies = os.path.join(folder, "copies")
orders = os.path.join(folder, "sekisho/spool/orders")
os.makedirs(copies, exist_ok=True)
log = open(os.path.join(folder, "losses.log"), "ab")


def letter(number):
    """A message that shows any half of it that is missing."""
    dice = random.Random(number)
    lines = [f"line {line} of {number}: " + "x" * dice.randrange(60) for line in range(dice.choice([3, 30, 1500]))]
    lines.insert(1, ".")
    lines.append(f"end of {number}")
    head = [
        "From: Taro <taro@good.example>",
        "To: hanako@house.example",
        f"Subject: loss {number}",
        "Date: Mon, 23 Nov 2026 09:00:00 +0900",
        f"Message-ID: <loss-{number}@good.example>",
        f"X-Loss: {number}",
    ]
    return "\r\n".join(head + [""] + lines + [""]).encode()


class Server(threading.Thread):
    """A program that is killed and started again at random; mostly once it listens, or a slow machine gets nothing done."""

    def __init__(self, command, pauses, place):
        super().__init__(daemon=True)
        self.command, self.pauses, self.place = command, pauses, place
        self.kills, self.done = 0, threading.Event()
        self.start_program()
        self.start()

    def start_program(self):
        self.program = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def run(self):
        while not self.done.is_set():
            if random.random() < 0.8:
                self.await_listening()
            self.done.wait(random.uniform(*self.pauses))
            if self.program.poll() is None:
                self.program.send_signal(signal.SIGKILL)
                self.kills += 1
            self.program.wait()
            self.done.wait(random.uniform(0, 0.5))
            self.start_program()

    def await_listening(self):
        for _ in range(200):
            try:
                socket.create_connection(self.place, 1).close()
                return
            except OSError:
                if self.done.wait(0.05):
                    return

    def settle(self):
        self.done.set()
        self.join()

    def stop(self):
        self.settle()
        self.program.terminate()
        self.program.wait()


refused = 0
lock = threading.Lock()


def send(number, milter):
    """Until the message is accepted; how often it may have been accepted unknown to the client is told."""
    global refused
    doubts = 0
    # At full speed, but not so far ahead of the kills that they hit nothing.
    while milter.kills < kills * number / count - 1:
        time.sleep(0.01)
    while True:
        smtp = None
        sent = False
        try:
            smtp = smtplib.SMTP("192.0.2.1", 25, "mail.good.example", 60, ("192.0.2.10", 0))
            smtp.ehlo()
            if smtp.mail("taro@good.example")[0] == 250 and smtp.rcpt("hanako@house.example")[0] == 250:
                sent = True
                code, _ = smtp.data(letter(number))
                if code == 250:
                    smtp.quit()
                    return doubts
                sent = False
        except smtplib.SMTPResponseException:
            sent = False
        except (OSError, smtplib.SMTPException):
            doubts += 1 if sent else 0
        finally:
            if smtp:
                smtp.close()
        with lock:
            refused += 1
        time.sleep(random.uniform(0.05, 0.5))


def mailbox():
    return glob.glob(os.path.join(folder, "mail/hanako/new/*"))


def queued():
    config = os.path.join(folder, "postfix/etc")
    text = subprocess.run(["/usr/sbin/postqueue", "-c", config, "-j"], capture_output=True).stdout
    return [line for line in text.splitlines() if line.strip()]


def number_of(message):
    for line in message.split(b"\r\n\r\n", 1)[0].split(b"\r\n"):
        if line.startswith(b"X-Loss: "):
            return int(line[8:])
    return None


def whole(message, number):
    """Whether the message is the one that was sent, with all that the milter does to it and nothing else."""
    if not marked:
        return message.endswith(b"\r\n" + letter(number))
    header, body = message.split(b"\r\n\r\n", 1)
    old_header, old_body = letter(number).split(b"\r\n\r\n", 1)
    old_header = old_header.replace(b"\r\nSubject: ", b"\r\nSubject: [tag] ")
    notice = body[:-len(old_body)]
    return (
        header.endswith(b"\r\n" + old_header)
        and header.count(b"\r\nSekisho-Verdict: ") == 1
        and body.endswith(old_body)
        and notice.startswith(b"[Notice from the mail server mx.house.example]\r\n")
        and body.count(b"[Notice from the mail server") == 1
    )


def main():
    start = time.monotonic()
    milter = Server(command, (0.1, 0.6) if count < 1000 else (1, 4), ("127.0.0.1", 8891))
    sink_command = ["python3", os.path.join(here, "sink.py"), "192.0.2.51", "2525", copies]
    sink = Server(sink_command, (0.5, 2), ("192.0.2.51", 2525))
    with ThreadPoolExecutor(20) as pool:
        futures = [pool.submit(send, number, milter) for number in range(count)]
        doubts = sum(future.result() for future in futures)
    sending = time.monotonic() - start
    # Kills go on while mail is still on its way, until there were enough.
    while milter.kills < kills:
        time.sleep(0.1)
    milter.settle()
    sink.settle()
    limit = time.monotonic() + 180
    copied = {}
    while time.monotonic() < limit:
        for path in glob.glob(os.path.join(copies, "*.eml")):
            if path not in copied:
                message = open(path, "rb").read()
                copied[path] = (number_of(message), message)
        arrived = {number for number, _ in copied.values()}
        if not queued() and len(mailbox()) >= count and len(arrived) >= count:
            break
        # What `sekisho copy retry` asks of a running server, rather than waiting for the next try.
        if os.path.isdir(orders):
            open(os.path.join(orders, "retry-all"), "w").close()
        time.sleep(1)
    report(sending, doubts, milter, sink, copied)
    milter.stop()
    sink.stop()


def report(sending, doubts, milter, sink, copied):
    found = {}
    changed = []
    for path in mailbox():
        message = open(path, "rb").read().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        number = number_of(message)
        found[number] = found.get(number, 0) + 1
        if number is None or not whole(message, number):
            changed.append(os.path.basename(path))
    bad = [os.path.basename(path) for path, (number, m) in copied.items() if number is None or m != letter(number)]
    arrived = {}
    for number, _ in copied.values():
        arrived[number] = arrived.get(number, 0) + 1
    waiting = len(queued())
    print(json.dumps({
        "messages": count,
        "seconds": round(sending, 1),
        "milterKilled": milter.kills,
        "targetKilled": sink.kills,
        "refusedForNow": refused,
        "delivered": sum(found.values()),
        "deliveredTwice": sum(1 for times in found.values() if times > 1),
        "acceptedInDoubt": doubts,
        "inQueue": waiting,
        "missing": [number for number in range(count) if number not in found][:20],
        "missingCount": sum(1 for number in range(count) if number not in found),
        "changed": changed[:20],
        "copiesArrived": sum(arrived.values()),
        "copiesMissing": sum(1 for number in range(count) if number not in arrived),
        "copiesChanged": bad[:20],
    }))


main()
