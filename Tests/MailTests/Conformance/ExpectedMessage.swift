import Foundation

/// What the suite expects of one message, in the words of the parser that wrote it.
struct ExpectedMessage: Decodable {
    var htmlBody: [Int]
    var textBody: [Int]
    var attachments: [Int]
    var parts: [ExpectedPart]

    private enum CodingKeys: String, CodingKey {
        case htmlBody = "html_body"
        case textBody = "text_body"
        case attachments, parts
    }
}

struct ExpectedPart: Decodable {
    let headers: [ExpectedField]
    let body: ExpectedBody
    /// Set where the end of the part was not found, or its body could not be decoded.
    let isProblem: Bool
    let bodyStart: Int
    let bodyEnd: Int

    private enum CodingKeys: String, CodingKey {
        case headers, body
        case isProblem = "is_encoding_problem"
        case bodyStart = "offset_body"
        case bodyEnd = "offset_end"
    }

    /// The parameters of Content-Type and Content-Disposition, the last field of each.
    private func field(_ name: String) -> ExpectedField.ContentType? {
        headers.last { $0.name == name }?.contentType
    }

    var type: String? { field("content_type").map { [$0.type, $0.subtype].compactMap(\.self).joined(separator: "/") } }

    var fileName: String? {
        let disposition = field("content_disposition")?.parameters.first { $0.name == "filename" }
        let type = field("content_type")?.parameters.first { $0.name == "name" }
        return (disposition ?? type)?.value
    }
}

struct ExpectedField: Decodable {
    struct Parameter: Decodable {
        let name: String
        let value: String
    }

    struct ContentType: Decodable {
        let type: String
        let subtype: String?
        let attributes: [Parameter]?
        var parameters: [Parameter] { attributes ?? [] }

        private enum CodingKeys: String, CodingKey {
            case attributes
            case type = "c_type"
            case subtype = "c_subtype"
        }
    }

    let name: String?
    let contentType: ContentType?

    private enum CodingKeys: String, CodingKey { case name, value }
    private enum ValueKeys: String, CodingKey { case contentType = "ContentType" }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try? container.decode(String.self, forKey: .name)
        let value = try? container.nestedContainer(keyedBy: ValueKeys.self, forKey: .value)
        contentType = try value?.decodeIfPresent(ContentType.self, forKey: .contentType)
    }
}

enum ExpectedBody: Decodable {
    case text(String)
    case binary([UInt8])
    case multipart([Int])
    case message(ExpectedMessage)

    private enum CodingKeys: String, CodingKey {
        case text = "Text", html = "Html", binary = "Binary", inlineBinary = "InlineBinary"
        case multipart = "Multipart", message = "Message"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            self = .text(text)
        } else if let html = try container.decodeIfPresent(String.self, forKey: .html) {
            self = .text(html)
        } else if let bytes = try container.decodeIfPresent([UInt8].self, forKey: .binary) {
            self = .binary(bytes)
        } else if let bytes = try container.decodeIfPresent([UInt8].self, forKey: .inlineBinary) {
            self = .binary(bytes)
        } else if let parts = try container.decodeIfPresent([Int].self, forKey: .multipart) {
            self = .multipart(parts)
        } else {
            self = .message(try container.decode(ExpectedMessage.self, forKey: .message))
        }
    }
}
