import DNS
import Testing

struct ServerAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1:53"), ("192.0.2.1:5353", "192.0.2.1:5353"), ("2001:db8::1", "[2001:db8::1]:53"),
        ("[2001:db8::1]", "[2001:db8::1]:53"), ("[2001:db8::1]:5353", "[2001:db8::1]:5353"), ("::1", "[::1]:53"),
        ("localhost:5300", "127.0.0.1:5300"), ("localhost", "127.0.0.1:53"),
    ])
    func addressesAreRead(text: String, written: String) {
        #expect(ServerAddress(parsing: Array(text.utf8))?.description == written)
    }

    @Test(arguments: [
        "", ":", ":53", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:5x", "192.0.2", "dns.example:53",
        "[192.0.2.1]:53", "[::1", "[::1]53", "[]:53", "192.0.2.1:53:53",
    ])
    func otherTextIsRefused(text: String) {
        #expect(ServerAddress(parsing: Array(text.utf8)) == nil)
    }
}
