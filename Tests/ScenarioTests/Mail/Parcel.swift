import Foundation
import TestSupport

/// A message with files, put together by hand: every structure, and names as mailers in Japan write them.
struct Parcel {
    static func fixture(_ name: String) throws -> [UInt8] {
        let folder = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/attachments")
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    /// A part with a file. The name stands in the fields as these bytes.
    static func file(_ content: [UInt8], type: String, fields: [UInt8]) -> [UInt8] {
        let lines = Data(content).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
        let body = Array(lines.replacing("\r", with: "\r\n").utf8)
        return Array("Content-Type: \(type)".utf8) + fields
            + Array("\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8)
            + body
    }

    static func text(_ text: String, type: String = "text/plain") -> [UInt8] {
        Array("Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\(text)".utf8)
    }

    static func multipart(_ subtype: String, _ boundary: String, _ parts: [[UInt8]]) -> [UInt8] {
        let inner = parts.flatMap { Array("--\(boundary)\r\n".utf8) + $0 + Array("\r\n".utf8) }
        return Array("Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"\r\n\r\n".utf8) + inner
            + Array("--\(boundary)--\r\n".utf8)
    }

    static func letter(_ mark: String, _ content: [UInt8], to recipients: [String] = ["hanako@house.example"]) -> Letter
    {
        let head = """
            From: <taro@good.example>\r
            To: <hanako@house.example>\r
            Subject: \(mark)\r
            Date: Mon, 23 Nov 2026 09:00:00 +0900\r
            Message-ID: <\(mark)@good.example>\r
            MIME-Version: 1.0\r

            """
        var letter = Letter(message: "")
        letter.recipients = recipients
        letter.bytes = Array(head.utf8) + content
        return letter
    }
}
