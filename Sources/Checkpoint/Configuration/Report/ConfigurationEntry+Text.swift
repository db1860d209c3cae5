extension ConfigurationEntry.Value {
    /// As it stands, or would stand, in the file.
    var toml: String {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let text): Self.quoted(text)
        case .strings(let texts): "[" + texts.map(Self.quoted).joined(separator: ", ") + "]"
        case .absent: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if Visible.isHarmless(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
                }
            }
        }
        return result + "\""
    }

    var json: JSONValue {
        switch self {
        case .boolean(let value): .bool(value)
        case .integer(let value): .integer(Int64(value))
        case .number(let value): .decimal(value)
        case .string(let text): .string(text)
        case .strings(let texts): .array(texts.map { .string($0) })
        case .absent: .null
        }
    }
}
