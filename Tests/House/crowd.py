"""Speaks the milter protocol with 127.0.0.1:8891 on many connections at once: crowd.py COUNT KIND.

KIND polite: COUNT mail servers each hand in a message at the same time; prints how many got their answer. KIND rude
SECONDS: COUNT connections send what no mail server does, and stay so long.
"""
import asyncio
import struct
import sys

count, kind = int(sys.argv[1]), sys.argv[2]


def packet(code, content=b""):
    return struct.pack(">I", len(content) + 1) + code + content


OFFER = packet(b"O", struct.pack(">III", 6, 0x1FF, 0x1FFFFF))
CONNECT = packet(b"C", b"mail.good.example\x004\x30\x39192.0.2.10\0")
RUDE = [
    b"\xff\xff\xff\xffO",
    b"\0\0\0\0",
    b"GET / HTTP/1.1\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01",
    b"\0\0",
    b"",
    OFFER + b"\x7f\xff\xff\xffL",
    OFFER + CONNECT + packet(b"E"),
    OFFER + CONNECT + packet(b"M", b"<a@b>\0") + packet(b"R", b"<c@d>\0") * 60000,
    OFFER + CONNECT + packet(b"M", b"<a@b>\0") + packet(b"L", b"A\0" + b"b" * 60000 + b"\0") * 50,
    OFFER + OFFER,
    OFFER + CONNECT + packet(b"M", b"<a@b>\0" + b"X\0" * 1000),
    OFFER + CONNECT + packet(b"M") + packet(b"A") * 1000 + packet(b"Q"),
]


async def answer(reader):
    length = struct.unpack(">I", await reader.readexactly(4))[0]
    return await reader.readexactly(length)


async def polite(number):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8891)
    writer.write(OFFER)
    await answer(reader)
    writer.write(CONNECT + packet(b"H", b"mail.good.example\0") + packet(b"M", b"<taro@good.example>\0"))
    writer.write(packet(b"R", b"<hanako@house.example>\0") + packet(b"D", b"Ti\0crowd%d\0" % number) + packet(b"T"))
    writer.write(packet(b"L", b"From\0 taro@good.example\0") + packet(b"L", b"Subject\0 crowd\0") + packet(b"N"))
    writer.write(packet(b"B", b"text\r\n" * 5000) + packet(b"E"))
    while True:
        code = (await answer(reader))[:1]
        if code in b"acrty":
            break
    writer.write(packet(b"Q"))
    writer.close()
    return code in (b"a", b"c")


async def rude(number):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8891)
    try:
        writer.write(RUDE[number % len(RUDE)])
        await writer.drain()
    except OSError:
        pass
    return reader, writer


async def main():
    if kind == "polite":
        results = await asyncio.gather(*(asyncio.wait_for(polite(n), 60) for n in range(count)), return_exceptions=True)
        print(sum(1 for result in results if result is True))
        return
    held = await asyncio.gather(*(rude(n) for n in range(count)))
    print("there", len(held), flush=True)
    await asyncio.sleep(float(sys.argv[3]))


asyncio.run(main())
