/// Every limit of authentication, in one place and always on (what happens at each is said beside it).
public struct Limits: Sendable {
    public init() {}

    public static let standard = Limits()

    // MARK: - SPF (RFC 7208 section 4.6.4)

    /// Terms that ask the DNS, in one evaluation; over it permerror.
    public var spfTermsMax = 10
    /// Terms whose answer was empty; over it permerror.
    public var spfVoidMax = 2
    /// Mail exchangers looked at for one `mx`; over it permerror.
    public var spfExchangesMax = 10
    /// Names looked at for one `ptr`; further ones are ignored.
    public var spfNamesMax = 10
    /// Bytes of one record; over it permerror.
    public var spfRecordBytesMax = 4096
    /// Bytes of a HELO name, local part or domain that macros stand for; longer ones are cut.
    public var spfValueBytesMax = 1024
    /// Bytes of an expanded name before it is cut to a name's length, and of an explanation that is kept.
    public var spfExpansionBytesMax = 1024
    /// Depth of include and redirect; over it permerror.
    public var spfDepthMax = 10

    // MARK: - DKIM (RFC 6376)

    /// Signatures looked at; further ones are not even parsed.
    public var dkimSignaturesSeenMax = 16
    /// Well-formed signatures verified; further ones end as policy.
    public var dkimSignaturesVerifiedMax = 8
    /// Bytes of one signature field; over it permerror.
    public var dkimFieldBytesMax = 8192
    /// Names in h=; over it permerror.
    public var dkimSignedNamesMax = 256
    /// Bytes of a key record; over it permerror.
    public var dkimKeyRecordBytesMax = 4096
    /// Tags of one list; over it permerror.
    public var tagsMax = 64
    /// Bits of an RSA key that is accepted at all (RFC 8301 section 3.2).
    public var rsaBitsMin = 1024
    public var rsaBitsMax = 8192
    /// Seconds by which a signature may come from the future: RFC 6376 section 3.5 leaves it open, some signers' clocks
    /// tell local time, and a future `t=` gains an attacker nothing. Over it permerror.
    public var dkimFutureSecondsMax: Int64 = 86_400
    /// Seconds by which clocks may differ.
    public var clockDriftSeconds: Int64 = 300

    /// Records that a cache keeps of each kind: keys, SPF, DMARC.
    public var recordsCachedMax = 4096
    /// Keys that are asked for at the same time.
    public var parallelQuestionsMax = 16

    // MARK: - ARC (RFC 8617)

    /// Sets of one chain; over it the chain fails (section 5.2).
    public var arcSetsMax = 50

    // MARK: - DMARC (RFC 9989)

    /// Author domains that are evaluated.
    public var dmarcAuthorDomainsMax = 4
    /// Questions of one tree walk (section 4.10).
    public var dmarcWalkQuestionsMax = 8
    /// Walks for one message; identifiers for which none is left do not align.
    public var dmarcWalksMax = 8
    /// Identifiers (SPF and passing or undecided DKIM domains) that are compared with an author domain.
    public var dmarcIdentifiersMax = 16
    /// Bytes of one DMARC record that are read; a longer one is no record.
    public var dmarcRecordBytesMax = 4096
    /// URIs of one rua= or ruf=; further ones are ignored.
    public var dmarcReportURIsMax = 20

    // MARK: - Authentication-Results (RFC 8601)

    /// Bytes of one field that is parsed; over it the field is ignored.
    public var resultsFieldBytesMax = 16 << 10
    /// Results in one field.
    public var resultsMax = 100
    /// Properties of one result; further ones are left out.
    public var resultsPropertiesMax = 24
    /// Bytes of one value, reason or comment; a longer one is cut, visibly.
    public var resultsValueBytesMax = 256

    // MARK: - Reverse DNS (RFC 8601 section 3)

    /// Names looked at for one address.
    public var reverseNamesMax = 10
}
