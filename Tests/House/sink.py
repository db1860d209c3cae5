"""A mail server that keeps what it is sent: sink.py ADDRESS PORT FOLDER [fail].

Each message lies in FOLDER as N.eml, byte for byte as it came over the wire (dots unstuffed), and its envelope beside it
as N.json, each written whole. The folder is read by others only by these names. With `fail` it refuses every recipient.
"""
import asyncio
import itertools
import json
import os
import sys

address, port, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
fails = sys.argv[4:] == ["fail"]
numbers = itertools.count(1)


def keep(envelope, message):
    name = os.path.join(folder, f"{os.getpid()}-{next(numbers)}")
    with open(name + ".part", "wb") as file:
        file.write(message)
    with open(name + ".json", "w") as file:
        json.dump(envelope, file)
    os.rename(name + ".part", name + ".eml")


async def message(reader):
    lines = []
    while True:
        line = await reader.readline()
        if not line.endswith(b"\n"):
            raise ConnectionError
        if line == b".\r\n":
            return b"".join(lines)
        lines.append(line[1:] if line.startswith(b".") else line)


async def serve(reader, writer):
    envelope = {}

    def say(text):
        writer.write(text.encode() + b"\r\n")

    say("220 sink ESMTP")
    try:
        while line := await reader.readline():
            word = line.strip().upper()
            if word.startswith((b"EHLO", b"LHLO")):
                say("250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-SIZE\r\n250 PIPELINING")
            elif word.startswith(b"HELO"):
                say("250 sink")
            elif word.startswith(b"MAIL"):
                client = writer.get_extra_info("peername")[0]
                envelope = {"from": line.decode().strip(), "to": [], "client": client}
                say("250 ok")
            elif word.startswith(b"RCPT"):
                envelope["to"].append(line.decode().strip())
                say("550 5.1.1 nobody" if fails else "250 ok")
            elif word == b"DATA":
                say("354 go on")
                await writer.drain()
                keep(envelope, await message(reader))
                say("250 kept")
            elif word == b"QUIT":
                say("221 bye")
                break
            else:
                say("250 ok")
            await writer.drain()
    except (ConnectionError, ValueError):
        pass
    writer.close()


async def main():
    server = await asyncio.start_server(serve, address, port, limit=1 << 26, reuse_address=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
