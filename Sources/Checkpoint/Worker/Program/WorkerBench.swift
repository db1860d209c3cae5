import Inspection
import Mail

/// The jobs of a worker, done in its process.
struct WorkerBench {
    struct Result {
        var reply: WorkerReply
        /// The file that was made, if one was.
        var content: [UInt8] = []

        static func made(_ name: String, _ content: [UInt8]?) -> Result {
            guard let content else { return Result(reply: .refused("it cannot be read, or is too large")) }
            return Result(reply: .made(name: name), content: content)
        }
    }

    func `do`(_ job: WorkerJob, _ files: [[UInt8]]) -> Result {
        switch job {
        case .open(let name, let declaredType, let encoding, let passwords, let limits):
            let body = files.first?[...] ?? []
            let file = EncodedFile(name: name, declaredType: declaredType, body: body, encoding: encoding)
            return Result(reply: .opened(open(file.decoded, passwords: passwords, limits ?? .standard)))
        case .unlock(let name, let passwords, let limits):
            let file = WorkerFile(name: name, bytes: files.first ?? [])
            return .made(name, unlock(file, passwords: passwords, limits ?? .standard))
        case .pack(let names, let password, let encoding):
            return .made("", pack(files, names, password: password, encoding))
        case .convert(let name, _, let conversion): return convert(files.first ?? [], name: name, conversion)
        case .bind(let name):
            let document = PageBinding.bind(files.first ?? [], resolution: PageConversion.resolution)
            return .made(name, document)
        case .escape(let limits):
            return Result(reply: .escaped(EscapeAttempt.allCases.filter { $0.succeeds(limits: limits) }))
        }
    }

    private func pack(_ files: [[UInt8]], _ names: [String], password: String, _ encoding: ZIPNames) -> [UInt8]? {
        let packed = zip(PackedNames.safe(names.map { fitting($0, encoding) }), files).map { name, bytes in
            ZIPPacking.File(name: name, bytes: bytes)
        }
        let now = Int(Moment.now)
        return ZIPPacking.pack(packed, password: password, areNamesUTF8: encoding == .utf8, seconds: now)
    }

    /// The name with a question mark for what old Windows has no character for.
    private func fitting(_ name: String, _ encoding: ZIPNames) -> String {
        guard encoding == .cp932, let encoder = CharsetEncoder(.shiftJIS) else { return name }
        return CharsetDecoder.system.decode(encoder.replacing(name)[...], charset: .shiftJIS)
    }
}
