@testable import Inspection

/// Writes small documents of other kinds for tests.
enum DocumentMaker {
    /// A PDF of objects, numbered from one.
    static func pdf(_ objects: [String]) -> [UInt8] {
        let body = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
        return Array("%PDF-1.7\n\(body)trailer\n<</Root 1 0 R>>\n%%EOF\n".utf8)
    }

    /// A shortcut of Windows with texts in UTF-16.
    static func shortcut(target: String, arguments: String, icon: String = "", behind: [UInt8] = []) -> [UInt8] {
        func text(_ text: String) -> [UInt8] {
            number(UInt32(text.utf16.count), 2) + wide(text)
        }
        let flags: UInt32 = 0x08 | 0x20 | 0x80 | (icon.isEmpty ? 0 : 0x40)
        var bytes = number(0x4C, 4)
        bytes += [0x01, 0x14, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
        bytes += number(flags, 4) + [UInt8](repeating: 0, count: 52)
        bytes += text(target) + text(arguments)
        if !icon.isEmpty { bytes += text(icon) }
        return bytes + number(0, 4) + behind
    }

    static func oneNote(_ files: [[UInt8]]) -> [UInt8] {
        let mark: [UInt8] = [
            0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E, 0xAC,
        ]
        let start: [UInt8] = [
            0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96, 0xD3,
        ]
        var result = start
        for file in files {
            result += mark + number(UInt32(file.count), 4)
            result += [UInt8](repeating: 0, count: 16) + file
        }
        return result
    }

    /// winmail.dat with one attachment, its long name among the properties.
    static func tnef(short: String, long: String, _ bytes: [UInt8]) -> [UInt8] {
        func attribute(_ identifier: UInt32, _ data: [UInt8]) -> [UInt8] {
            [2] + number(identifier, 4) + number(UInt32(data.count), 4) + data + [0, 0]
        }
        let name = wide(long) + [0, 0]
        var properties = number(1, 4) + number(0x1F, 2) + number(0x3707, 2) + number(1, 4)
        properties += number(UInt32(name.count), 4) + name.padded(4, with: 0)
        var result = number(0x223E_9F78, 4) + [1, 0]
        result += attribute(0x0006_9002, [UInt8](repeating: 0, count: 14))
        result += attribute(0x0001_8010, Array(short.utf8) + [0])
        result += attribute(0x0006_800F, bytes)
        result += attribute(0x0006_9005, properties)
        return result
    }

    /// An object in the form of OLE 1, as RTF carries it: class and native data.
    static func object(_ className: String, _ native: [UInt8]) -> [UInt8] {
        let name = Array(className.utf8) + [0]
        var result = number(0x0501, 4) + number(2, 4) + number(UInt32(name.count), 4) + name
        result += number(0, 4) + number(0, 4) + number(UInt32(native.count), 4)
        return result + native
    }

    /// The stream of the Object Packager, without the length before it.
    static func packed(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let text = Array(name.utf8) + [0]
        var result = number(2, 2) + text + text + number(0x0003_0000, 4)
        result += number(UInt32(text.count), 4) + text + number(UInt32(bytes.count), 4)
        return result + bytes
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A record of an old workbook.
    static func record(_ kind: UInt32, _ content: [UInt8]) -> [UInt8] {
        number(kind, 2) + number(UInt32(content.count), 2) + content
    }
}
