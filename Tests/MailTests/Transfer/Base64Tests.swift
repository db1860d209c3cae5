import Mail
import TestSupport
import Testing

@Suite struct Base64Tests {
    private func decode(_ text: String) -> DecodedBody { Base64.decode([UInt8](text.utf8)[...]) }

    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmFy\r\n", "foobar"),
        ("Zm9v\r\nYmFy\r\n", "foobar"), ("Z m\t9\nvYm\r\nFy", "foobar"),
    ])
    func decodesWhatIsWellFormed(text: String, expected: String) {
        let body = decode(text)
        #expect(body.bytes.text == expected)
        #expect(body.flaw == nil)
    }

    @Test(arguments: [
        ("Zm9vYg", "foob", DecodedBody.Flaw.incomplete), ("Zm9vYmE", "fooba", .incomplete),
        ("Zm9vY", "foo", .incomplete),
        ("Zm9v!YmFy", "foobar", .foreignBytes), ("Zg==Zm9v", "ffoo", .dataAfterPadding),
        ("Zg== ignored", "f\u{FFFD}\t\u{FFFD}", .dataAfterPadding), ("Zg=\r\n=Zm9v", "ffoo", .dataAfterPadding),
    ])
    func decodesWhatMailersBreak(text: String, expected: String, flaw: DecodedBody.Flaw) {
        let body = decode(text)
        #expect(body.bytes.text == expected)
        #expect(body.flaw == flaw)
    }

    @Test(arguments: ["====", "=", "Z===", "==Zg==", "Zg=", "Z=g="])
    func paddingOutOfPlaceIsNoData(text: String) {
        #expect(decode(text).bytes.count <= 1)
    }

    @Test func encodesInLinesThatDecodeToTheSame() {
        var noise = Noise(seed: 1)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &noise) }
            let encoded = Base64.encode(bytes[...])
            #expect(encoded.split(separator: ASCII.lineFeed).allSatisfy { $0.count <= 77 })
            #expect(Base64.decode(encoded[...]) == DecodedBody(bytes: bytes[...]))
            #expect(Base64.decodedCount(encoded[...]) == length)
            #expect(Base64.decode(Base64.encode(bytes[...], lineBytes: nil)[...]).bytes.elementsEqual(bytes))
        }
        #expect(Base64.encode([UInt8]("foobar".utf8)[...], lineBytes: 4).text == "Zm9v\r\nYmFy\r\n")
    }

    @Test func givesTheSameInPieces() {
        var noise = Noise(seed: 2)
        let seeds = ["Zm9v\r\nYmFy\r\nZg==", "Zm9vYmE", "Zg==Zm9v ignored", "=!Z\r\nm9v=", ""]
        for round in 0..<500 {
            let bytes = noise.mutated([UInt8](seeds[round % seeds.count].utf8))
            #expect(Base64.decodedCount(bytes[...]) == Base64.decode(bytes[...]).bytes.count)
            for pieces in [noise.pieces(of: bytes), bytes.indices.map { bytes[$0...$0] }] {
                var decoder = Base64Decoder()
                var output: [UInt8] = []
                for piece in pieces { decoder.decode(piece.span, into: &output) }
                decoder.finish(into: &output)
                #expect(DecodedBody(bytes: output[...], flaw: decoder.flaw) == Base64.decode(bytes[...]))
            }
        }
    }
}
