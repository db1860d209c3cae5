import DNS
import Foundation

/// What dkimpy (Debian's python3-dkim) says of a message, with a zone for its DNS.
struct DKIMPy {
    static let package = "the Debian package python3-dkim is absent"
    static var isInstalled: Bool {
        FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/dkim")
            && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/authres")
    }

    private static let script = """
        import sys, json, dkim
        given = json.load(sys.stdin)
        records = {name.encode(): text.encode() for name, text in given["records"].items()}
        def lookup(name, timeout=5):
            return records.get(name.rstrip(b".").lower())
        message = given["message"].encode("latin-1")
        signer = dkim.DKIM(message)
        count = sum(1 for name, _ in signer.headers if name.lower() == b"dkim-signature")
        words = ["dkim=" + str(signer.verify(idx=index, dnsfunc=lookup)) for index in range(count)]
        words.append("arc=" + dkim.arc_verify(message, dnsfunc=lookup)[0].decode())
        print(" ".join(words))
        """

    /// `dkim=True dkim=True arc=none`
    static func words(of message: [UInt8], records: [String: String]) throws -> String {
        let given: [String: Any] = [
            "records": records,
            "message": String(String.UnicodeScalarView(message.map { Unicode.Scalar($0) })),
        ]
        let folder = FileManager.default.temporaryDirectory
        let input = folder.appendingPathComponent("dkimpy-\(UUID().uuidString)")
        try JSONSerialization.data(withJSONObject: given).write(to: input)
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-W", "ignore", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: input)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
