import Foundation

/// Jobs and replies as JSON.
enum WorkerText {
    /// How deep an honest reply nests: files in files, their findings, and the places of those.
    static let nestingMax = 96

    static func write<Value: Encodable>(_ value: Value) -> [UInt8] {
        (try? JSONEncoder().encode(value)).map { [UInt8]($0) } ?? []
    }

    /// nil for what is not such a value. Decoding recurses, so what nests too deep is not decoded.
    static func read<Value: Decodable>(_ type: Value.Type, _ bytes: ArraySlice<UInt8>) -> Value? {
        guard nesting(of: bytes) <= nestingMax else { return nil }
        return try? JSONDecoder().decode(type, from: Data(bytes))
    }

    static func nesting(of bytes: ArraySlice<UInt8>) -> Int {
        var (depth, deepest) = (0, 0)
        var (isText, isEscaped) = (false, false)
        for byte in bytes {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isText = false
                }
                continue
            }
            switch byte {
            case 0x22: isText = true
            case 0x5B, 0x7B:
                depth += 1
                deepest = max(deepest, depth)
            case 0x5D, 0x7D: depth -= 1
            default: break
            }
        }
        return deepest
    }
}
