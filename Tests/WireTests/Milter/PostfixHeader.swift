import Mail

@testable import Wire

/// The header of a message in Postfix's queue, modified as its cleanup server does it.
struct PostfixHeader {
    struct Field: Equatable {
        var name: [UInt8]
        var value: [UInt8]
        /// Postfix's own Received, which milters do not see and cannot change.
        var isOwn = false
    }

    private(set) var fields: [Field]
    private(set) var body: [UInt8]

    init(_ message: Message) {
        let header = message.header
        fields = [Field(name: Array("Received".utf8), value: Array(" by us".utf8), isOwn: true)]
        fields += header.fields.map { Field(name: Array(header.name(of: $0)), value: Array(header.value(of: $0))) }
        body = Array(message.bytes[header.bodyStart...])
    }

    /// What a milter would be shown.
    var message: [UInt8] {
        var bytes: [UInt8] = []
        for field in fields where !field.isOwn {
            bytes += field.name + [ASCII.colon] + field.value + LineEndings.crlf
        }
        return bytes + LineEndings.crlf + body
    }

    mutating func apply(_ modifications: [MilterModification]) {
        for modification in modifications {
            switch modification {
            case .addHeader(let name, let value):
                fields.append(Field(name: name, value: value))
            case .insertHeader(let index, let name, let value):
                fields.insert(Field(name: name, value: value), at: min(index, fields.count))
            case .changeHeader(let name, let occurrence, let value):
                change(name, occurrence, value)
            case .replaceBody(let bytes):
                body = bytes
            default:
                break
            }
        }
    }

    private mutating func change(_ name: [UInt8], _ occurrence: Int, _ value: [UInt8]?) {
        let places = fields.indices.filter {
            !fields[$0].isOwn && fields[$0].name.map(\.lowercased) == name.map(\.lowercased)
        }
        guard occurrence <= places.count else {
            // Postfix adds what it does not find, and forgets a removal.
            if let value { fields.append(Field(name: name, value: value)) }
            return
        }
        let place = places[max(occurrence, 1) - 1]
        if let value {
            fields[place] = Field(name: name, value: value)
        } else {
            fields.remove(at: place)
        }
    }
}
