import DNS
import Inspection
import Mail
import Wire

extension LedgerRecord {
    /// The whole record, as `sekisho log explain --json` shows it but for texts, which are there in both languages.
    var json: JSONValue {
        [
            "id": .string(identifier.description),
            "time": .string(LedgerTime.text(microseconds)),
            "queueID": .optional(queueID),
            "direction": .string(direction.rawValue),
            "envelope": envelope.storedJSON,
            "message": [
                "from": .array(authors.map(\.json)),
                "subject": .optional(subject),
                "messageID": .optional(messageID),
                "bytes": .number(size),
            ],
            "standing": [
                "word": .string(standing.word),
                "domain": .optional(standing.domain),
                "text": standing.phrase.both,
                "grounds": standing.grounds?.both ?? nil,
            ],
            "authentication": results,
            "level": .optional(level),
            "findings": veiled(.array(findings.map(\.storedJSON))),
            "verdict": veiled(verdict.storedJSON),
            "edits": .strings(handling.edits),
            "signatures": veiled(.strings(handling.signatures)),
            "seal": .optional(handling.seal),
            "copies": .strings(handling.copies),
            "attachments": veiled(.array(handling.attachments.map(\.storedJSON))),
            "held": .optional(handling.held),
            "microseconds": .integer(handling.microseconds),
        ]
    }

    private func veiled(_ value: JSONValue) -> JSONValue { pseudonym?.value(value) ?? value }
}

extension AttachmentRecord {
    fileprivate var storedJSON: JSONValue {
        [
            "name": .string(name),
            "type": .optional(type),
            "bytes": .number(size),
            "sha256": .optional(sha256),
            "action": .string(action.rawValue),
            "rule": .string(rule),
            "grounds": .array(grounds.map(\.phrase.both)),
            "observed": .strings(observed),
            "converter": .optional(converter),
            "newName": .optional(newName),
            "troubles": .strings(troubles.map(\.word)),
        ]
    }
}

extension Envelope {
    fileprivate var storedJSON: JSONValue {
        [
            "client": .optional(client),
            "clientName": .optional(clientName),
            "helo": .optional(helo?.text),
            "returnPath": .optional(returnPath?.text),
            "recipients": .array(recipients.map { .string($0.text) }),
            "tls": tls.json,
            "account": .optional(account),
        ]
    }
}

extension Finding {
    fileprivate var storedJSON: JSONValue {
        [
            "identifier": .string(identifier),
            "severity": .string(severity.rawValue),
            "points": points.isFinite ? .decimal(points) : nil,
            "arguments": .strings(arguments),
            "text": phrase.both,
            "why": words?.why.both ?? nil,
            "against": words?.against?.both ?? nil,
        ]
    }
}

extension Verdict {
    fileprivate var storedJSON: JSONValue {
        action.storedJSON.merging([
            "rule": .string(rule),
            "grounds": .array(grounds.map(\.phrase.both)),
            "observed": .array(
                observed.map { seen in
                    seen.action.storedJSON.merging([
                        "rule": .string(seen.rule), "grounds": .array(seen.grounds.map(\.phrase.both)),
                    ])
                }
            ),
        ])
    }
}

extension Verdict.Action {
    /// The action with what belongs to it.
    fileprivate var storedJSON: JSONValue {
        let action: JSONValue = ["action": .string(word)]
        switch self {
        case .deliver: return action
        case .mark(let marks):
            return action.merging(["subjectTag": .optional(marks.subjectTag), "notice": .bool(marks.hasNotice)])
        case .hold(let reason): return action.merging(["holdReason": .string(reason)])
        case .reject(let reply), .deferral(let reply):
            let status = reply.status.map { "\($0) " } ?? ""
            return action.merging(["reply": .string("\(reply.code) \(status)\(reply.lines.joined(separator: " "))")])
        }
    }
}

extension JSONValue {
    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
