import Authentication
import DNS
import Inspection
import Mail
import Testing
@testable import Checkpoint

/// A message with its envelope and its DNS, as policy tests vary it: by itself it passes everything.
struct PolicyCase {
    static let now: Int64 = 1_790_000_000

    /// `author.example` asks for refusal and authorises 192.0.2.1; `soft.example` for quarantine; `plain.example` for
    /// nothing; `broken.example` does not answer.
    static let zone = """
        $TTL 60
        author.example. TXT "v=spf1 ip4:192.0.2.1 -all"
        _dmarc.author.example. TXT "v=DMARC1; p=reject"
        soft.example. TXT "v=spf1 ip4:192.0.2.1 -all"
        _dmarc.soft.example. TXT "v=DMARC1; p=quarantine"
        none.example. TXT "v=spf1 ip4:192.0.2.1 -all"
        _dmarc.none.example. TXT "v=DMARC1; p=none"
        plain.example. TXT "v=spf1 ip4:192.0.2.1 -all"
        list.example. TXT "v=spf1 ip4:198.51.100.9 -all"
        mail.author.example. A 192.0.2.1
        1.2.0.192.in-addr.arpa. PTR mail.author.example.

        """

    static let key = PrivateKey.makeEd25519()

    var header = "From: Taro <taro@author.example>\r\nSubject: a\r\n"
    var body = "Text\r\n"
    var client = "192.0.2.1"
    var helo = "mail.author.example"
    var returnPath = "taro@author.example"
    var recipients = ["hanako@kaede.example"]
    var tls = Envelope.TLS.encrypted("TLSv1.3")
    var account: String?
    var direction = Direction.inbound
    var isTrial = false
    var findings: [Finding] = []
    var zoneMore = ""
    /// Names whose questions are not answered.
    var silent: [String] = []
    /// Sealers from the oldest, each with what it says of the message.
    var seals: [(sealer: String, results: String)] = []
    /// Whether the body is changed after it was sealed.
    var breaksSeals = false
    /// Whether those who seal it can still ask for keys that we cannot.
    var sealsBeforeSilence = false
    /// Whoever signs the message besides.
    var signer: String?

    private func resolver(silent: [String]) throws -> any Resolver {
        // What has a record answers with it.
        let lines = (Self.zone + zoneMore).split(separator: "\n").filter { line in
            !silent.contains { line.hasPrefix($0 + ".") }
        }
        var zone = try Zone(lines.joined(separator: "\n") + "\n")
        let text = "k=ed25519; p=\(Base64Text.encode(Self.key.publicKeyBytes))"
        for name in ["a.example", "b.example", "evil.example", "author.example", "list.example"] {
            let place = "sel._domainkey.\(name)"
            guard let domain = DomainName(place), !silent.contains(place) else { continue }
            zone.add(domain, .txt([Array(text.utf8)]))
        }
        for name in silent { if let name = DomainName(name) { zone.fail(name, .timeout) } }
        return ZoneResolver(zone)
    }

    func evidence() async throws -> Evidence { try await evidence(of: try await message()) }

    /// Of any message, with this envelope.
    func evidence(of message: [UInt8]) async throws -> Evidence {
        var envelope = Envelope()
        envelope.client = IPAddress(client)
        envelope.helo = Array(helo.utf8)
        envelope.returnPath = Array(returnPath.utf8)
        envelope.recipients = recipients.map { Array($0.utf8) }
        envelope.tls = tls
        envelope.account = account
        envelope.isTrial = isTrial
        envelope.sources = [.client: .given, .returnPath: .given]
        let resolver = try resolver(silent: silent)
        let settings = try Pipeline.Settings(authservID: "mx.kaede.example")
        var evidence = await Pipeline(resolver: resolver, settings: settings).evidence(
            for: Message(parsing: message),
            envelope: envelope,
            now: Self.now
        )
        evidence.direction = direction
        evidence.findings = findings
        return evidence
    }

    private func message() async throws -> [UInt8] {
        var message = Array((header + "\r\n" + body).utf8)
        if let signer {
            let signing = DKIMSigner(keys: [try key(signer)])
            let fields = try signing.sign(header: Header(parsing: message), hashes: hashes(message), now: Self.now)
            message = Array(fields.joined()) + message
        }
        for seal in seals {
            let header = Header(parsing: message)
            let chain = await ARCVerification.outcome(
                of: header,
                resolver: try resolver(silent: sealsBeforeSilence ? [] : silent),
                now: Self.now
            )
            let fields = try ARCSealer(key: key(seal.sealer)).seal(
                header: header,
                chain: chain,
                results: Array(seal.results.utf8),
                hashes: hashes(message),
                now: Self.now
            )
            message = Array(fields.joined()) + message
        }
        return breaksSeals ? message + Array("more\r\n".utf8) : message
    }

    private func key(_ domain: String) throws -> DKIMSigner.Key {
        DKIMSigner.Key(
            domain: try #require(DomainName(domain)),
            selector: try #require(DomainName("sel")),
            privateKey: Self.key
        )
    }

    private func hashes(_ message: [UInt8]) -> BodyHashes {
        var hasher = BodyHasher([BodyForm(.relaxed)])
        let header = Header(parsing: message)
        hasher.update(header.bytes[header.bodyStart...])
        return hasher.finish()
    }

    func verdict(_ configuration: String, lists: ListSnapshot = ListSnapshot()) async throws -> Verdict {
        let (settings, faults) = try Self.settings(configuration)
        #expect(faults == [])
        return Policy(settings, lists: Lists(lists), now: { Self.now }).verdict(on: try await evidence())
    }

    /// What is read, and everything that is wrong with it.
    static func settings(_ configuration: String) throws -> (PolicySettings, [String]) {
        let reader = ConfigurationReader(file: "t")
        let content = try ConfigurationSource.content(of: Array(configuration.utf8), file: "t")
        let settings = Configuration(ConfigurationTable(content, reader: reader)).policy
        reader.reportUnknownKeys()
        return (settings, reader.sortedFaults.map(\.phrase.english))
    }
}
