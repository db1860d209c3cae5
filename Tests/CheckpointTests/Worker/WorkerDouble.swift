@testable import Checkpoint

/// A worker that dies, hangs, floods or lies: a script that speaks the frames, and misbehaves as its argument says.
enum WorkerDouble {
    static let script = #"""
        import sys, os, time, json, struct
        mode = sys.argv[1]
        out = sys.stdout.buffer
        ticket = b""
        def say(kind, payload):
            if kind == b"a": payload = ticket + payload
            out.write(kind + struct.pack(">I", len(payload)) + payload)
            out.flush()
        def hear():
            head = sys.stdin.buffer.read(5)
            if len(head) < 5: sys.exit(0)
            return sys.stdin.buffer.read(struct.unpack(">I", head[1:])[0])
        def opened(**changes):
            file = dict(name="a", type=dict(word="txt", family="text"), size=5, state="opened", findings=[], links=[], members=[])
            file.update(changes)
            return json.dumps({"opened": {"_0": file}}).encode()
        if mode == "other-version": say(b"g", b"sekisho worker 0.0.0 2")
        elif mode == "mute": time.sleep(600)
        else: say(b"g", ("sekisho worker VERSION 2").encode())
        while True:
            job = hear()
            last, ticket = ticket, job[:8]
            if b'"escape"' not in job: hear()
            if mode == "dies": os.kill(os.getpid(), 11)
            elif mode == "exits": sys.exit(3)
            elif mode == "hangs": time.sleep(600)
            elif mode == "stops-inside": out.write(b"a\x00\x00\x10\x00{"); out.flush(); time.sleep(600)
            elif mode == "floods": out.write(b"a\x01\xf0\x00\x00"); [out.write(b" " * 65536) for _ in range(1 << 20)]
            elif mode == "boasts": out.write(b"a\xff\xff\xff\xff"); out.flush()
            elif mode == "babbles": out.write(b"HTTP/1.1 200 OK\r\n"); out.flush()
            elif mode == "answers-twice": say(b"a", opened() ); say(b"a", opened())
            elif mode == "answers-late":
                if last: ticket = last
                say(b"a", opened())
            elif mode == "nests": say(b"a", b"[" * 100000)
            elif mode == "wrong-json": say(b"a", b'{"opened":{}}')
            elif mode == "wrong-reply": say(b"a", b'{"refused":{"_0":"no"}}')
            elif mode == "negative": say(b"a", opened(size=-1))
            elif mode == "other-size": say(b"a", opened(size=6))
            elif mode == "many": say(b"a", opened(members=[json.loads(opened())["opened"]["_0"]] * 10001))
            elif mode == "long-name": say(b"a", opened(name="x" * 5000))
            elif mode == "unknown-finding":
                say(b"a", opened(findings=[dict(identifier="made.up", severity="danger", points=100, place={"message": {}}, arguments=[], aspect="sender", asksRefusal=True)]))
            elif mode == "escaped": say(b"a", b'{"escaped":{"_0":["network"]}}')
            else: say(b"a", opened())
        """#.replacing("VERSION", with: Self.version)

    private static let version = Version.text
}
