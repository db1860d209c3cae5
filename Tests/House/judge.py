"""What others make of a message: judge.py FILE prints JSON.

dkim: what dkimpy says of each signature; arc: its chain validation; opendkim: whether OpenDKIM's library verifies it;
parts: what Python's email makes of each text part; header: its fields, decoded.
"""
import email
import email.policy
import json
import subprocess
import sys

import dkim
import dkim.dnsplug

raw = open(sys.argv[1], "rb").read().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
parsed = email.message_from_bytes(raw, policy=email.policy.default)

result = {"dkim": [], "parts": [], "header": []}
for index in range(len(parsed.get_all("DKIM-Signature", []))):
    verifier = dkim.DKIM(raw, minkey=1024)
    try:
        result["dkim"].append(bool(verifier.verify(index)))
    except dkim.DKIMException as error:
        result["dkim"].append(str(error))
try:
    cv, _, reason = dkim.arc_verify(raw, minkey=1024)
    result["arc"] = cv.decode() if isinstance(cv, bytes) else str(cv)
    result["arcReason"] = reason
except Exception as error:  # dkimpy throws what it has at hand
    result["arc"] = f"error: {error}"
testmsg = subprocess.run(["/usr/sbin/opendkim-testmsg"], input=raw, capture_output=True, timeout=60)
result["opendkim"] = testmsg.returncode
result["opendkimText"] = testmsg.stderr.decode("utf-8", "replace")

for part in parsed.walk():
    entry = {"type": part.get_content_type(), "defects": [type(d).__name__ for d in part.defects]}
    if part.get_content_maintype() == "text":
        entry["charset"] = part.get_content_charset() or ""
        entry["encoding"] = part.get("Content-Transfer-Encoding", "7bit")
        try:
            entry["text"] = part.get_content()
        except Exception as error:
            entry["error"] = repr(error)
    result["parts"].append(entry)
for name, value in parsed.items():
    result["header"].append([name, str(value)])
json.dump(result, sys.stdout)
