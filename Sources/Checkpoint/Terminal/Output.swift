import Glibc

/// Standard output and standard error, written whole.
public enum Output {
    public static func write(_ text: String) { write(Array(text.utf8), to: 1) }

    public static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

    /// One line on standard error, with the program's name.
    public static func complain(_ text: String) {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            Visible.text(String(decoding: $0, as: UTF8.self))
        }
        write(Array("sekisho: \(lines.joined(separator: "\n"))\n".utf8), to: 2)
    }

    public static var isTerminal: Bool { isatty(1) == 1 }

    /// A reader that went away (`| head`) ends the program quietly, as any filter.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                Glibc.exit(ReportExit.unknown.rawValue)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Ends the program.
    public static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
