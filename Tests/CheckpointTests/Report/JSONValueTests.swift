import Foundation
import Testing

@testable import Checkpoint

@Suite struct JSONValueTests {
    @Test("what a terminal would obey is escaped, and read back the same")
    func harmless() throws {
        let text = "a\u{1B}[2Jb\u{7F}\u{9B}31m\u{202E}c\u{200B}\u{E0001}山"
        let bytes = try JSONValue.object(["text": .string(text)]).text()
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\n  \"text\" : \"a\\u001b[2Jb\\u007F\\u009B31m\\u202Ec\\u200B\\uDB40\\uDC01山\"\n}\n"
        )
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
        #expect(object?["text"] == text)
    }
}
