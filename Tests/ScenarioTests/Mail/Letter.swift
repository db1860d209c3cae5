import Foundation

/// A message on its way to the house, by SMTP.
struct Letter {
    var client = "192.0.2.10"
    var server = "192.0.2.1"
    var port = 25
    var helo = "mail.good.example"
    var sender = "taro@good.example"
    var recipients = ["hanako@house.example"]
    var message: String
    /// Instead of `message`, where it is no text in UTF-8; with CRLF.
    var bytes: [UInt8]?

    /// A plain message with a mark by which it is found again.
    static func plain(_ mark: String, from: String = "taro@good.example", fields: String = "") -> Letter {
        Letter(
            message: fields + """
                From: <\(from)>
                To: <hanako@house.example>
                Subject: \(mark)
                Date: Mon, 23 Nov 2026 09:00:00 +0900
                Message-ID: <\(mark)@good.example>

                Text of \(mark).

                """
        )
    }

    var json: [String: Any] {
        let bytes =
            self.bytes.map { Data($0) }
            ?? Data(message.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
        return [
            "client": client, "server": server, "port": port, "helo": helo, "from": sender, "to": recipients,
            "message": bytes.base64EncodedString(),
        ]
    }
}
