import Logging

/// How a line of the log looks: pairs for people and `grep`, or one JSON object.
///
/// Values come from strangers: nothing in them can end the line, or begin another pair.
enum LineFormat: Sendable {
    case text
    case json

    func line(_ pairs: [(key: String, value: String)]) -> String {
        switch self {
        case .text: pairs.map { "\($0.key)=\(Self.plain($0.value))" }.joined(separator: " ")
        case .json: "{" + pairs.map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }.joined(separator: ",") + "}"
        }
    }

    private static func plain(_ value: String) -> String {
        let isPlain =
            !value.isEmpty
            && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3D && $0 != 0x5C }
        return isPlain ? value : quoted(value)
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if Visible.isHarmless(scalar) {
                    text.unicodeScalars.append(scalar)
                } else {
                    text += Self.escaped(scalar)
                }
            }
        }
        return text + "\""
    }

    /// As JSON writes characters: UTF-16, four digits each.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
