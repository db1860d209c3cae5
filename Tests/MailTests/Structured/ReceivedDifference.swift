/// Facts on which the suite's parser and the standard part.
struct ReceivedDifference {
    /// A part of the field by which it is known.
    let part: String
    let fact: String
    /// What we read.
    let ours: String?
    /// Why.
    let reason: String

    static let all: [ReceivedDifference] =
        atoms.map {
            ReceivedDifference(part: $0.0, fact: $0.1, ours: $0.2, reason: "RFC 5322 3.2.3: / is part of an atom")
        }
        + dates.map { ReceivedDifference(part: $0.0, fact: $0.1, ours: $0.2, reason: $0.3) } + clauses

    private static let atoms = [
        ("CRAM-MD5 uXDGrn@SYT0/k", "ident", "uXDGrn@SYT0/k"),
        ("id EE/20-30863-33CE1054", "id", "EE/20-30863-33CE1054"),
        ("id 8B/57-16227-3764EB44", "id", "8B/57-16227-3764EB44"),
        ("id 52/92-02454-89FBA054", "id", "52/92-02454-89FBA054"),
        ("ident=[W9VcNxE2vKxgWHD05PJbLzIHSxcmZQ/O]", "ident", "W9VcNxE2vKxgWHD05PJbLzIHSxcmZQ/O"),
        ("LT94P/YKDD3rQ1?@64.253.199.166", "ident", "?dXqpg3b0hiH9faI2OxLT94P/YKDD3rQ1?@64.253.199.166"),
        ("from Unknown/Local", "from", "Unknown/Local"),
    ]

    private static let ctime = "not RFC 5322 3.3 but the order of ctime, which can be read only one way"
    private static let shortYear = "RFC 5322 4.3: two digits below 50 are of this century"
    private static let zone = "RFC 5322 4.3: EDT, PST and PDT are zones"

    private static let dates = [
        ("Fri Feb 07 10:18:12 2003 -0800", "date", "1044641892", ctime),
        ("Sun Nov 13 14:50:12 2005", "date", "1131893412", ctime),
        ("Sun Nov 13 15:38:52 2005", "date", "1131896332", ctime),
        ("Fri Sep 14 14:36:56 EDT 2018", "date", "1536950216", ctime),
        ("Fri Sep 14 14:36:56 EDT 2018", "zone", "-240", zone),
        ("26 Mar 03 20:43:24 -0600", "date", "1048733004", shortYear),
        ("27 Feb 04 14:16:56 -0800", "date", "1077920216", shortYear),
        ("20 Mar 03 10:06:43 +0100", "date", "1048151203", shortYear),
        ("12 Feb 2003 14:22:21 PST", "date", "1045088541", zone),
        ("12 Feb 2003 14:22:21 PST", "zone", "-480", zone),
        ("02 Jun 2006 08:15:21 PDT", "date", "1149261321", zone),
        ("02 Jun 2006 08:15:21 PDT", "zone", "-420", zone),
        ("07:53:55.516 +0000", "date", "1585814035", "a fraction of a second does not undo the second"),
    ]

    private static let clauses = [
        ReceivedDifference(
            part: "by alpha by uid 7791",
            fact: "by",
            ours: "alpha",
            reason: "RFC 5321 4.4: the first By-domain is the server; the second stands in no grammar"
        ),
        ReceivedDifference(
            part: "invoked from network",
            fact: "from",
            ours: nil,
            reason: "RFC 5321 4.4: words in a comment are no clause"
        ),
        ReceivedDifference(
            part: "(Postfix, from userid 1002)",
            fact: "from",
            ours: nil,
            reason: "RFC 5321 4.4: words in a comment are no clause"
        ),
        ReceivedDifference(
            part: "(jdavid@[216.254.40.70]) (envelope-sender <jdavid@farfalle.com>)",
            fact: "ident",
            ours: "jdavid",
            reason: "the second comment is the return path, not the user"
        ),
    ]
}
