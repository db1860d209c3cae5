/// What the mail server tells besides each step: values by name, such as `i` (queue identifier) or `{auth_authen}`.
///
/// Those of a step are replaced by the next of the same step, and end with it: what was told at MAIL is gone with the
/// message, what was told at CONNECT with the client.
public struct MilterMacros: Sendable {
    /// The packets as they came, one of each step.
    private var steps: [[UInt8]] = Array(repeating: [], count: Step.count)

    /// In the order in which a later one is gone with an earlier one.
    enum Step: Int {
        case connect, helo, mail, recipient, data, header, body, unknown

        static let count = 8

        init?(_ command: MilterCommand) {
            switch command {
            case .connect: self = .connect
            case .helo: self = .helo
            case .mail: self = .mail
            case .recipient: self = .recipient
            case .data: self = .data
            case .header, .endOfHeader: self = .header
            case .body, .endOfBody: self = .body
            case .unknown: self = .unknown
            default: return nil
            }
        }
    }

    public init() {}

    /// The value of a macro, with or without its braces, from the latest step that tells it; nil if none does.
    public subscript(_ name: StaticString) -> [UInt8]? {
        let name = Self.bare(name.withUTF8Buffer { unsafe Array($0) }[...])
        for step in steps.reversed() where !step.isEmpty {
            if let value = Self.value(of: name, in: step) { return value }
        }
        return nil
    }

    /// The value as text, for showing and storing.
    public func text(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

    mutating func set(_ step: Step, to bytes: some Collection<UInt8>) {
        forget(from: step)
        steps[step.rawValue].append(contentsOf: bytes)
    }

    mutating func forget(from step: Step) {
        for index in step.rawValue..<steps.count where !steps[index].isEmpty {
            steps[index].removeAll(keepingCapacity: true)
        }
    }

    /// Name, NUL, value, NUL, and so on. A name without a value is passed over.
    private static func value(of name: ArraySlice<UInt8>, in bytes: [UInt8]) -> [UInt8]? {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0) {
            let isIt = bare(rest[..<end]) == name
            rest = rest[(end + 1)...]
            let valueEnd = rest.firstIndex(of: 0) ?? rest.endIndex
            if isIt, !rest.isEmpty { return Array(rest[..<valueEnd]) }
            rest = rest[min(valueEnd + 1, rest.endIndex)...]
        }
        return nil
    }

    private static func bare(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.first == 0x7B && name.last == 0x7D && name.count >= 2 ? name.dropFirst().dropLast() : name
    }
}
