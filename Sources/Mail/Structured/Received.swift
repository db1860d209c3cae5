/// What one server noted about taking over a message: the Received field (RFC 5321 section 4.4, RFC 5322 section
/// 3.6.7), in the forms that Postfix, Exim, Sendmail, qmail, Gmail, Exchange and many others write.
///
/// Anyone can write such a field; it is worth as much as the server that put it on top of the others.
public struct Received: Sendable, Hashable {
    /// The word behind `from`, brackets removed: the HELO name in most forms, the reverse name in Exim's and qmail's.
    public internal(set) var from: String?
    /// The name by reverse DNS, as the server noted it in the comment behind `from`.
    public internal(set) var clientName: String?
    /// The client's IP address as text, without brackets and the tag `IPv6:`.
    public internal(set) var clientAddress: String?
    /// The HELO name where the form tells it apart (`HELO x`, `helo=x`).
    public internal(set) var explicitHELO: String?
    /// The client's user by RFC 1413 or the account that logged in, where noted.
    public internal(set) var ident: String?
    /// The server that wrote the field.
    public internal(set) var by: String?
    /// The word behind `via`.
    public internal(set) var via: String?
    /// The words behind `with`.
    public internal(set) var with: String?
    /// The registered name of the protocol ("ESMTPS"), whatever the words around it and its spelling.
    public internal(set) var protocolName: String?
    public internal(set) var id: String?
    /// The recipient behind `for`.
    public internal(set) var recipient: EnvelopeAddress?
    /// The return path where noted (`envelope-from`).
    public internal(set) var envelopeFrom: EnvelopeAddress?
    /// "TLSv1.2" where noted.
    public internal(set) var tlsVersion: String?
    /// The name of the cipher as it was written, where noted.
    public internal(set) var tlsCipher: String?
    public internal(set) var date: DateTime?
    /// Whether the comments say that the client logged in.
    var notesAuthentication = false
    /// Whether the client's address stood in a comment, so that no other word can be it.
    var hasAddressFromComment = false

    init() {}

    /// Reads the value of the field; what it does not say stays nil.
    public init(parsing value: ArraySlice<UInt8>, limits: Limits = .standard) {
        var reader = ReceivedReader(value.prefix(limits.receivedBytesMax))
        reader.read()
        self = reader.result
    }

    /// The name the client gave in HELO, as far as the field tells.
    public var heloName: String? { explicitHELO ?? from }

    /// Whether the message came over TLS (RFC 3848, or a TLS version or cipher is noted).
    public var isEncrypted: Bool {
        tlsVersion != nil || tlsCipher != nil || ["S", "SA"].contains(protocolSuffix)
    }

    /// Whether the client had logged in (RFC 3848, or a comment says so).
    public var isAuthenticated: Bool { notesAuthentication || ["A", "SA"].contains(protocolSuffix) }

    /// What RFC 3848 appends to the name of the protocol.
    private var protocolSuffix: String {
        guard let name = protocolName, let range = name.utf8.lastIndex(of: UInt8(ascii: "P")) else { return "" }
        return String(name[name.utf8.index(after: range)...])
    }
}
