/// Messages made here, the same in every run: nothing is measured on mail that others cannot have.
enum Samples {
    static let sizes = [
        (name: "4 KiB", bytes: 4 << 10), (name: "64 KiB", bytes: 64 << 10), (name: "1 MiB", bytes: 1 << 20),
    ]

    private static let words = [
        "the", "checkpoint", "of", "Hakone", "kept", "its", "gate", "from", "dawn", "until", "dusk", "and", "every",
        "traveller", "showed", "a", "letter", "with", "seal", "that", "guard", "compared", "by", "lamp", "light",
    ]

    /// Numbers that look random and are the same each time (a linear congruential generator).
    struct Dice {
        private var state: UInt64 = 20_261_120

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    /// Prose in lines of some 72 columns; about one line in ten has two blanks after a full stop, one in forty a
    /// blank at its end, as people and their programs write.
    static func prose(_ bytes: Int) -> [UInt8] {
        var dice = Dice()
        var text: [UInt8] = []
        text.reserveCapacity(bytes + 100)
        while text.count < bytes {
            var line: [UInt8] = []
            while line.count < 66 {
                line += Array(words[dice.roll(words.count)].utf8)
                line += Array((dice.roll(100) == 0 ? ".  " : " ").utf8)
            }
            if dice.roll(40) != 0 { line.removeLast() }
            text += line + [0x0D, 0x0A]
        }
        return text
    }

    /// Base64 in lines of 76 columns.
    static func base64(_ bytes: Int) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var dice = Dice()
        var text: [UInt8] = []
        text.reserveCapacity(bytes + 100)
        while text.count < bytes {
            for _ in 0..<76 { text.append(alphabet[dice.roll(64)]) }
            text += [0x0D, 0x0A]
        }
        return text
    }

    static let fields = [
        "Received: from mail.tsubaki.example (mail.tsubaki.example [192.0.2.25])",
        " (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))",
        " by mx.kaede.example (Postfix) with ESMTPS id 4dC8pW1zQnz9sW",
        " for <hanako@kaede.example>; Fri, 20 Nov 2026 10:15:04 +0900 (JST)",
        "From: =?UTF-8?B?5qS/6Iy26IiX?= <order@tsubaki.example>",
        "To: =?UTF-8?B?5bGx55Sw6Iqx5a2Q?= <hanako@kaede.example>",
        "Subject: =?UTF-8?B?44GU5rOo5paH44KS5om/44KK44G+44GX44Gf?=",
        " =?UTF-8?B?77yIVC0yMDI2MTEyMC0wNDE377yJ?=",
        "Date: Fri, 20 Nov 2026 10:15:02 +0900",
        "Message-ID: <20261120101502.0417@mail.tsubaki.example>",
        "List-Unsubscribe: <https://tsubaki.example/unsubscribe/20261120/0417>",
        "X-Mailer: Tsubaki Shop 4.1",
        "MIME-Version: 1.0",
    ]

    static func message(_ content: [String], _ body: [UInt8]) -> [UInt8] {
        Array((fields + content + ["", ""]).joined(separator: "\r\n").utf8) + body
    }

    /// One part of prose.
    static func plain(_ bytes: Int) -> [UInt8] {
        message(["Content-Type: text/plain; charset=us-ascii", "Content-Transfer-Encoding: 7bit"], prose(bytes - 900))
    }

    /// A letter of 1.5 KiB and an attachment that fills the rest.
    static func attachment(_ bytes: Int) -> [UInt8] {
        let boundary = "=_tsubaki_4f1d0c"
        let text = lines("--\(boundary)", "Content-Type: text/plain; charset=us-ascii", "") + prose(1500)
        let head = lines(
            "",
            "--\(boundary)",
            "Content-Type: application/pdf; name=\"catalogue.pdf\"",
            "Content-Disposition: attachment; filename=\"catalogue.pdf\"",
            "Content-Transfer-Encoding: base64",
            ""
        )
        let body = text + head + base64(bytes - 3000) + lines("", "--\(boundary)--")
        return message(["Content-Type: multipart/mixed;", " boundary=\"\(boundary)\""], body)
    }

    /// What a shop sends: a letter twice, as text and as HTML, with two pictures and an invoice; 11 parts in 4 levels.
    static func letter() -> [UInt8] {
        func part(_ fields: String..., body: [UInt8]) -> [UInt8] {
            fields.flatMap { lines($0) } + lines("") + body
        }
        func multipart(_ kind: String, _ boundary: String, _ parts: [UInt8]...) -> [UInt8] {
            let inside = parts.flatMap { lines("--\(boundary)") + $0 + lines("") } + lines("--\(boundary)--")
            return part("Content-Type: multipart/\(kind);", " boundary=\"\(boundary)\"", body: inside)
        }
        func picture(_ name: String) -> [UInt8] {
            part(
                "Content-Type: image/png; name=\"\(name).png\"",
                "Content-ID: <\(name)@tsubaki.example>",
                "Content-Disposition: inline; filename=\"\(name).png\"",
                "Content-Transfer-Encoding: base64",
                body: base64(4000)
            )
        }
        let text = part("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", body: prose(2000))
        let html = part("Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: 8bit", body: prose(6000))
        let related = multipart("related", "=_related_7", html, picture("logo"), picture("seal"))
        let forwarded = part("Content-Type: message/rfc822", body: plain(2000))
        let invoice = part(
            "Content-Type: application/pdf;",
            " name=\"=?UTF-8?B?6KuL5rGC5pu4LnBkZg==?=\"",
            "Content-Disposition: attachment;",
            " filename*=UTF-8''%E8%AB%8B%E6%B1%82%E6%9B%B8.pdf",
            "Content-Transfer-Encoding: base64",
            body: base64(24000)
        )
        let alternative = multipart("alternative", "=_alternative_7", text, related)
        return lines(fields.joined(separator: "\r\n"))
            + multipart("mixed", "=_mixed_7", alternative, forwarded, invoice)
    }

    static func lines(_ lines: String...) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }
}
