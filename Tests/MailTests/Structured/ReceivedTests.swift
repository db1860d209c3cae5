import Mail
import TestSupport
import Testing

@Suite struct ReceivedTests {
    private func read(_ text: String) -> Received { Received(parsing: Array(text.utf8)[...]) }

    /// Client address, HELO name and protocol of the forms that servers write today.
    @Test(
        arguments: [
            (
                "from mx.example.com (rev.example.com [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 "
                    + "(256/256 bits)) by mail.example.net (Postfix) with ESMTPS id 4X for <u@example.net>; "
                    + "Mon, 1 Jan 2024 00:00:00 +0900 (JST)",
                ["192.0.2.1", "mx.example.com", "rev.example.com", "ESMTPS", "mail.example.net"], true
            ),
            (
                "from [192.0.2.9] (unknown [IPv6:2001:db8::1]) (Authenticated sender: u) by m.example (Postfix) with ESMTPA",
                ["2001:db8::1", "192.0.2.9", nil, "ESMTPA", "m.example"], false
            ),
            (
                "from rev.example.com ([192.0.2.1] helo=mx.example.com) by m.example with esmtps "
                    + "(TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) (envelope-from <a@example.com>) id 1q-0 for u@m.example; "
                    + "Mon, 1 Jan 2024 00:00:00 +0900",
                ["192.0.2.1", "mx.example.com", nil, "ESMTPS", "m.example"], true
            ),
            (
                "from mx.example.com (mx.example.com [192.0.2.1]) by m.example (8.17.1/8.17.1) with ESMTPS id 3 "
                    + "(version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT) for <u@m.example>; date",
                ["192.0.2.1", "mx.example.com", "mx.example.com", "ESMTPS", "m.example"], true
            ),
            (
                "from mail-sor-f41.google.com (mail-sor-f41.google.com. [209.85.220.41]) by mx.google.com with SMTPS id x "
                    + "for <u@gmail.com> (Google Transport Security); Mon, 01 Jan 2024 00:00:00 -0800 (PST)",
                ["209.85.220.41", "mail-sor-f41.google.com", "mail-sor-f41.google.com.", "SMTPS", "mx.google.com"], true
            ),
            (
                "from A.prod.outlook.com (2603:1096:404:8::1) by B.prod.outlook.com (2603:1096:400:1::2) with Microsoft SMTP "
                    + "Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1; Mon, 1 Jan 2024 "
                    + "00:00:00 +0000",
                ["2603:1096:404:8::1", "A.prod.outlook.com", nil, "SMTP", "B.prod.outlook.com"], true
            ),
            (
                "from unknown (HELO mx.example.com) (u@192.0.2.1) by m.example with SMTP; 1 Jan 2024 00:00:00 -0000",
                ["192.0.2.1", "mx.example.com", nil, "SMTP", "m.example"], false
            ),
            (
                "by 2002:a05:6a10:1234:b0:1:2:3 with SMTP id x; Mon, 01 Jan 2024 00:00:00 -0800 (PST)",
                [nil, nil, nil, "SMTP", "2002:a05:6a10:1234:b0:1:2:3"], false
            ),
        ] as [(String, [String?], Bool)]
    )
    func `the client, its names and the protocol`(field: String, facts: [String?], isEncrypted: Bool) {
        let got = read(field)
        #expect([got.clientAddress, got.heloName, got.clientName, got.protocolName, got.by] == facts)
        #expect(got.isEncrypted == isEncrypted)
    }

    @Test func `authentication, return path and recipient`() {
        let login = read("from a (b [192.0.2.1]) (Authenticated sender: u) by c with ESMTP; x")
        #expect(login.isAuthenticated)
        #expect(read("from a by c with ESMTPSA").isAuthenticated)
        #expect(!read("from a by c with ESMTPS").isAuthenticated)
        let exim = read("from a (helo=b) by c with esmtp (envelope-from <s@example.com>) for <r@example.net>")
        #expect(exim.envelopeFrom?.address == "s@example.com")
        #expect(exim.recipient?.address == "r@example.net")
        #expect(read("from a (envelope-from <>) by c").envelopeFrom?.isNull == true)
    }

    @Test(
        arguments: [
            ("[192.0.2.1]", "192.0.2.1"), ("[192.0.2.1]:25", "192.0.2.1"), ("[IPv6:::1]", "::1"), ("::", "::"),
            ("[fe80::1%eth0]", "fe80::1"), ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
            ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
            ("192.0.2.256", nil), ("192.0.2", nil), ("1:2:3", nil), ("1::2::3", nil), (":1:2:3:4:5:6:7", nil),
            ("12:34", nil),
            ("1:2:3:4:5:6:7:8:9", nil), ("", nil),
        ] as [(String, String?)]
    )
    func `addresses are told from names`(word: String, expected: String?) {
        #expect(read("from \(word) by x").clientAddress == expected)
    }

    @Test func `mutations never trap`() {
        let seed =
            "from [1.2.3.4] (HELO x) (u@[::1] [<a@b>]) by b (tls TLS1_2:AES-SHA-X) with [X ESMTP] id <i> for <a@b>; 1 Jul 03"
        for bytes in HostileBytes.variants(of: Array(seed.utf8), count: 5_000) { _ = Received(parsing: bytes[...]) }
    }

    @Test(.timeLimit(.minutes(Patience.factor)), arguments: HostileBytes.repeated)
    func `long runs are read in linear time`(pattern: String) {
        let bytes = HostileBytes.filling(100_000, with: pattern)
        var limits = Limits()
        limits.receivedBytesMax = 100_000
        _ = Received(parsing: bytes[...], limits: limits)
        _ = MessageIDs.all(in: bytes[...])
        _ = PhraseList.all(in: bytes[...])
        _ = ListLocation.all(in: bytes[...])
        _ = ListID(parsing: bytes[...])
    }
}
