"""Reads messages with Python's email: one JSON object for each file named, with all parts and what is wrong."""
import email, email.policy, hashlib, json, sys


def part(p):
    row = {"type": p.get_content_type(), "name": p.get_filename() or "", "defects": [str(d) for d in p.defects],
           "disposition": p.get_content_disposition() or "", "id": p.get("Content-ID", "")}
    if p.is_multipart():
        row["parts"] = [part(child) for child in p.get_payload()]
    else:
        content = p.get_payload(decode=True) or b""
        row["bytes"] = len(content)
        row["sha256"] = hashlib.sha256(content).hexdigest()
        if p.get_content_maintype() == "text":
            row["text"] = content.decode(p.get_content_charset() or "ascii", "replace")
    return row


result = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    row = part(message)
    row["fields"] = [name for name in message.keys()]
    result.append(row)
print(json.dumps(result))
