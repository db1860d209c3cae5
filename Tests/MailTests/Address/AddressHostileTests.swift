import Mail
import TestSupport
import Testing

@Suite("Address lists from hostile bytes")
struct AddressHostileTests {
    @Test("Mutations and truncations of every kind of list never trap")
    func mutations() {
        let seeds = [
            "\"John \\\"Q.\\\" Public\" <a.b@c.example>, (c (d)) e@[1.2.3.4], G: x@y, <@r,@s:u@v>;",
            "=?utf-8?B?5bGx55Sw?= =?iso-2022-jp?B?GyRCOzNFRBsoQg==?= <a@b>, \u{1B}$B;3ED\u{1B}(B <c@d>",
        ]
        for seed in seeds {
            for bytes in HostileBytes.variants(of: Array(seed.utf8), count: 2_000) {
                let list = AddressList(parsing: bytes[...])
                for mailbox in list.mailboxes {
                    #expect(mailbox.range.lowerBound >= 0 && mailbox.range.upperBound <= bytes.count)
                }
                _ = EnvelopeAddress(parsing: bytes[...])
            }
        }
    }

    @Test(
        "Long runs of any token are read in linear time",
        .timeLimit(.minutes(Patience.factor)),
        arguments: HostileBytes.repeated
    )
    func linear(pattern: String) {
        let bytes = HostileBytes.filling(100_000, with: pattern)
        #expect(AddressList(parsing: bytes[...]).mailboxes.count <= Limits.standard.mailboxesMax)
        #expect(HeaderText.decode(bytes[...]).utf8.count <= Limits.standard.decodedHeaderBytesMax)
    }
}
