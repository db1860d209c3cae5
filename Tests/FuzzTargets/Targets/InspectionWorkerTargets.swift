import Inspection
import Mail
import Wire

extension FuzzTarget {
    static let workerFuzzTargets: [FuzzTarget] = [archive, workerFrames, clamd, icap, pictureDimensions]

    /// An archive of the kind that the first byte chooses.
    private static let archive = FuzzTarget(parsing: "Archive") { bytes in
        let words = ["zip", "7z", "rar", "tar", "lha", "cab", "iso", "cpio", "ar", "gz", "xz", "rpm"]
        let word = words[Int(bytes.first ?? 0) % words.count]
        let allowance = ArchiveAllowance(entries: 50, entryBytes: 1 << 16, bytes: 1 << 18, nameBytes: 256)
        let file = ArchiveFile(
            bytes: bytes.dropFirst(),
            type: FileType(word, .archive),
            name: "a.\(word)",
            passwords: ["infected", "1234"]
        )
        var (entries, total) = (0, 0)
        let end = LibArchive().read(file, allowance) { entry in
            entries += 1
            if case .bytes(let content) = entry.content {
                total += content.count
                if content.count > allowance.entryBytes { entries = .max / 2 }
            }
            keep(entry.name)
            return true
        }
        keep(end)
        try promise(entries <= allowance.entries, "no more entries than allowed, none longer than allowed")
        try promise(total <= allowance.bytes, "no more bytes than allowed")
    }

    private static let workerFrames = FuzzTarget(parsing: "WorkerFrames") { bytes in
        var limits = WorkerFrameLimits()
        limits.textBytesMax = 1 << 12
        limits.contentBytesMax = 1 << 14
        let whole = frames(bytes, piece: max(1, bytes.count), limits)
        let single = frames(bytes, piece: 1, limits)
        try promise(whole == single, "pieces change nothing")
        try promise(whole == writtenFrames(bytes, limits), "nor does writing them to their place")
        for frame in whole where frame.kind == .answer {
            try promise(frame.payload.count <= limits.textBytesMax, "no frame is longer than it may be")
        }
    }

    private static func frames(_ bytes: [UInt8], piece: Int, _ limits: WorkerFrameLimits) -> [WorkerFrame] {
        var reader = WorkerFrameReader(limits: limits)
        var frames: [WorkerFrame] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            reader.receive(bytes[start..<min(start + piece, bytes.count)])
            while let frame = reader.next() { frames.append(frame) }
        }
        return frames
    }

    private static func writtenFrames(_ bytes: [UInt8], _ limits: WorkerFrameLimits) -> [WorkerFrame] {
        var reader = WorkerFrameReader(limits: limits)
        var frames: [WorkerFrame] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let before = rest.count
            reader.receive { output in
                while output.freeCapacity > 0, let byte = rest.popFirst() { output.append(byte) }
            }
            if rest.count == before, let byte = rest.popFirst() { reader.receive([byte]) }
            while let frame = reader.next() { frames.append(frame) }
        }
        return frames
    }

    private static let clamd = FuzzTarget(parsing: "Clamd") { bytes in
        try play(bytes) { ClamdDialogue([1, 2, 3]) }
    }

    private static let icap = FuzzTarget(parsing: "ICAP") { bytes in
        let service = ICAPDialogue.Service(authority: "av.example", path: "avscan")
        try play(bytes) { ICAPDialogue([1, 2, 3], name: "a.doc", service: service) }
    }

    private static func play(_ bytes: [UInt8], _ make: () -> any ScanDialogue) throws {
        var verdicts: [ScanVerdict?] = []
        for piece in [1, max(1, bytes.count)] {
            var dialogue = make()
            while dialogue.next() != nil {}
            for start in stride(from: 0, to: bytes.count, by: piece) {
                dialogue.receive(bytes[start..<min(start + piece, bytes.count)])
            }
            dialogue.ended()
            verdicts.append(dialogue.verdict)
        }
        try promise(verdicts[0] != nil, "any bytes lead to a verdict")
        try promise(verdicts[0] == verdicts[1], "pieces change nothing")
        guard case .found(let names)? = verdicts[0] else { return }
        let isPlain = names.allSatisfy { name in name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
        try promise(!names.isEmpty && isPlain, "what is found has names without control characters")
    }

    private static let pictureDimensions = FuzzTarget(parsing: "PictureDimensions") { bytes in
        guard let size = PictureDimensions(bytes[...]) else { return }
        try promise(size.width > 0 && size.height > 0 && size.pixels > 0, "a picture has points")
    }
}
