/// The words of an address field: names, addresses in brackets, commas behind.
enum AddressWords {
    /// Bytes of a name in quotes; longer ones are encoded, since quotes are not folded.
    private static let quotedBytesMax = 70

    static func words(of addresses: [Address]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        for address in addresses {
            let words =
                switch address {
                case .mailbox(let mailbox): words(of: mailbox)
                case .group(let group): words(of: group)
                }
            guard !words.isEmpty else { continue }
            FieldFolder.glue(",", to: &result)
            result += words
        }
        return result
    }

    private static func words(of group: AddressGroup) -> [[UInt8]] {
        var result = phrase(group.name)
        if result.isEmpty { result = [[ASCII.quote, ASCII.quote]] }
        FieldFolder.glue(":", to: &result)
        result += words(of: group.mailboxes.map(Address.mailbox))
        FieldFolder.glue(";", to: &result)
        return result
    }

    private static func words(of mailbox: Mailbox) -> [[UInt8]] {
        guard mailbox.isComplete else { return [] }
        let local = mailbox.localPart.map { $0 < 0x20 || $0 == 0x7F ? ASCII.question : $0 }
        let spec = AddrSpec(localPart: local, domain: domain(mailbox.domain)).fieldBytes
        // Bytes that are no UTF-8 (RFC 6532) would be read as any charset.
        let address = Array(spec.text.utf8)
        guard address.count < FieldFolder.wordBytesMax else { return [] }
        let name = phrase(mailbox.displayName ?? "")
        return name.isEmpty ? [address] : name + [[ASCII.less] + address + [ASCII.greater]]
    }

    /// A domain or literal in which nothing can end the address.
    private static func domain(_ bytes: [UInt8]) -> [UInt8] {
        let isLiteral = bytes.count >= 2 && bytes.first == ASCII.openBracket && bytes.last == ASCII.closeBracket
        let inner = isLiteral ? bytes.dropFirst().dropLast() : bytes[...]
        let safe = inner.map { byte in
            byte.isAtomText || byte == ASCII.dot || (isLiteral && byte == ASCII.colon) ? byte : ASCII.question
        }
        return isLiteral ? [ASCII.openBracket] + safe + [ASCII.closeBracket] : safe
    }

    /// A name: as it is, in quotes, or encoded.
    private static func phrase(_ name: String) -> [[UInt8]] {
        let text = HeaderText.harmless(name, bytesMax: .max)
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 != ASCII.space }) else { return [] }
        let isASCII = bytes.allSatisfy { $0.isVisible || $0 == ASCII.space } && !bytes.contains("=?".utf8)
        let words = bytes[...].fields(partedBy: ASCII.space)
        if isASCII, words.allSatisfy({ !$0.isEmpty && $0.count < quotedBytesMax && $0.allSatisfy(\.isAtomText) }) {
            return words.map(Array.init)
        }
        if isASCII, bytes.count <= quotedBytesMax { return [AddrSpec.quoted(bytes)] }
        return EncodedWordWriter.words(text)
    }
}
