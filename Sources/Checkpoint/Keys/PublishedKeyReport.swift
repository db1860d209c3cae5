import Authentication

/// The DNS record that belongs to a private key.
public struct PublishedKeyReport: Report {
    let file: String
    let key: PrivateKey
    let published: PublishedKey

    init(_ key: PrivateKey, file: String, selector: String, domain: String) throws(InputError) {
        let selector = try Arguments.domain(selector)
        let domain = try Arguments.domain(domain)
        guard let published = PublishedKey(key, selector: selector, domain: domain) else {
            throw .notADomain("\(selector)._domainkey.\(domain)")
        }
        self.file = file
        self.key = key
        self.published = published
    }

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/keys/1",
            "file": .string(file),
            "keyType": .string(key.type.text),
            "keyBits": .number(key.bits),
            "name": .optional(published.name),
            "record": .string(published.text),
            "strings": .array(published.strings.map { .string($0) }),
            "zoneLine": .string(published.zoneLine),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(Phrase.keyInFile(file, type: key.type.text, bits: key.bits).text(in: language), .strong)
        page.blank()
        page.line(Phrase.publishThis.text(in: language))
        page.blank()
        for line in published.zoneLine.utf8.split(separator: 0x0A) { page.line(String(decoding: line, as: UTF8.self)) }
        return page
    }
}
