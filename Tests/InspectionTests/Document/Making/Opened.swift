@testable import Inspection

/// Opens bytes and tells what was found, by identifiers without their room, in all of it.
func found(_ bytes: [UInt8], _ name: String = "") -> [String] {
    FileOpener().open(bytes, name: name).findings(inPart: 0).map {
        String($0.identifier.dropFirst("attachment.".count))
    }
}

func found(_ text: String, _ name: String = "") -> [String] { found(Array(text.utf8), name) }
