import Mail

/// Reads `winmail.dat` (MS-OXTNEF): attachments in the form of Outlook.
struct TNEFReader {
    private struct Attached {
        var name = ""
        var bytes: ArraySlice<UInt8> = []
    }

    private var contents = FileContents()
    private var attached: Attached?
    private let charsets: CharsetDecoder

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var reader = TNEFReader(charsets: input.charsets)
        reader.readAttributes(input.bytes, filesMax: budget.files)
        return reader.contents
    }

    private init(charsets: CharsetDecoder) { self.charsets = charsets }

    /// Section 2.1.3: level, identifier, length, data, checksum.
    private mutating func readAttributes(_ bytes: ArraySlice<UInt8>, filesMax: Int) {
        var reader = ByteReader(bytes)
        reader.skip(6)
        while contents.members.count < filesMax, reader.byte() != nil, let identifier = reader.uint32(),
            let length = reader.uint32()
        {
            let data = reader.rest.prefix(length)
            switch identifier {
            case 0x0006_9002:
                finish()
                attached = Attached()
            case 0x0001_8010:
                if attached?.name.isEmpty == true { attached?.name = charsets.guess(data.prefix { $0 != 0 }) }
            case 0x0006_800F: attached?.bytes = data
            case 0x0006_9005: readProperties(data)
            default: break
            }
            if !reader.skip(length) {
                contents.state = .unreadable
                break
            }
            reader.skip(2)
        }
        finish()
    }

    private mutating func finish() {
        if let attached, !attached.bytes.isEmpty { contents.add(attached.name, attached.bytes) }
        attached = nil
    }

    /// The long name, and objects whose data stand among the properties.
    private mutating func readProperties(_ data: ArraySlice<UInt8>) {
        var properties = TNEFProperties(data)
        while let property = properties.next() {
            switch property.identifier {
            case 0x3707:
                attached?.name =
                    property.isWide ? property.value.utf16 : charsets.guess(property.value.prefix { $0 != 0 })
            // The data of an object: a class identifier, then a message in TNEF, or whatever it is.
            case 0x3701: attached?.bytes = property.value.count > 16 ? property.value.from(16) : property.value
            default: break
            }
        }
    }
}
