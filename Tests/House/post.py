"""Sends messages by SMTP: a JSON list on standard input, the replies as a JSON list on standard output.

Each message: client (the address it comes from), server, port, helo, from, to, message (Base64), options of MAIL. The reply:
code and text of what decided. One argument: how many go at the same time.
"""
import base64
import json
import smtplib
import socket
import sys
from concurrent.futures import ThreadPoolExecutor


def post(letter):
    client = letter.get("client", "192.0.2.10")
    server = letter.get("server", "192.0.2.1")
    try:
        smtp = smtplib.SMTP(server, letter.get("port", 25), letter.get("helo", "client.example"), 60, (client, 0))
    except smtplib.SMTPConnectError as error:
        return error.smtp_code, error.smtp_error
    except OSError as error:
        return 0, str(error).encode()
    try:
        code, text = smtp.ehlo()
        code, text = smtp.mail(letter["from"], letter.get("options", []))
        if code != 250:
            return code, text
        for path in letter["to"]:
            code, text = smtp.rcpt(path)
            if code not in (250, 251):
                return code, text
        message = base64.b64decode(letter["message"])
        code, text = smtp.data(message)
        smtp.quit()
        return code, text
    except smtplib.SMTPServerDisconnected as error:
        return 0, str(error).encode()
    except smtplib.SMTPException as error:
        return getattr(error, "smtp_code", 0), getattr(error, "smtp_error", str(error).encode())
    except OSError as error:
        return 0, str(error).encode()
    finally:
        smtp.close()


letters = json.load(sys.stdin)
with ThreadPoolExecutor(int(sys.argv[1])) as pool:
    replies = list(pool.map(post, letters))
json.dump([{"code": code, "text": text.decode("utf-8", "replace")} for code, text in replies], sys.stdout)
