import Inspection
import Synchronization

@testable import Checkpoint

/// A worker that does what a test says, and remembers what it was asked for.
final class StubWorker: AttachmentWorker {
    typealias Opening = @Sendable (WorkerFile, [String]) async -> WorkerOutcome<OpenedFile>
    typealias Conversion = @Sendable (WorkerFile, Converter) async -> WorkerOutcome<WorkerFile>

    struct Packing: Sendable {
        var names: [String]
        var contents: [[UInt8]]
        var password: String
        var encoding: ZIPNames
    }

    private let opening: Opening
    private let conversion: Conversion
    private let canPack: Bool
    private let packed = Mutex<[Packing]>([])

    init(
        canPack: Bool = true,
        convert: @escaping Conversion = { _, _ in .failed(.refused("no converter")) },
        open: @escaping Opening = StubWorker.byEnding
    ) {
        self.canPack = canPack
        conversion = convert
        opening = open
    }

    var packings: [Packing] { packed.withLock { $0 } }

    func open(_ file: EncodedFile, passwords: [String]) async -> WorkerOutcome<OpenedFile> {
        await opening(file.decoded, passwords)
    }

    /// Without its password the file is in capitals.
    func unlock(_ file: WorkerFile, passwords: [String]) async -> WorkerOutcome<WorkerFile> {
        guard passwords == ["open sesame"] else { return .failed(.refused("it cannot be read, or is too large")) }
        let bytes = Array(String(decoding: file.bytes, as: UTF8.self).uppercased().utf8)
        return .done(WorkerFile(name: file.name, bytes: bytes))
    }

    func pack(_ files: [WorkerFile], password: String, names: ZIPNames) async -> WorkerOutcome<[UInt8]> {
        guard canPack else { return .failed(.died(signal: 11)) }
        let packing = Packing(
            names: files.map(\.name),
            contents: files.map(\.bytes),
            password: password,
            encoding: names
        )
        packed.withLock { $0.append(packing) }
        return .done(Array("PK\u{3}\u{4}".utf8) + files.flatMap { Array($0.name.utf8) })
    }

    func convert(_ file: WorkerFile, by converter: Converter) async -> WorkerOutcome<WorkerFile> {
        await conversion(file, converter)
    }

    /// What a file is, by the word that its content begins with: `DOCM …`.
    static let byEnding: Opening = { file, _ in
        let word = String(decoding: file.bytes.prefix { $0 > 0x20 }.prefix(10), as: UTF8.self).lowercased()
        let types: [String: FileType.Family] = [
            "docm": .document, "docx": .document, "pdf": .document, "exe": .program, "zip": .archive, "png": .picture,
            "txt": .text, "eml": .message,
        ]
        let type = types[word].map { FileType(word, $0) } ?? .unknown
        return .done(OpenedFile(name: file.name, type: type, size: file.bytes.count))
    }
}
