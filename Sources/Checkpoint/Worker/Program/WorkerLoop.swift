import Glibc
import Wire

/// Does one job after the other, until there is nobody any more who asks.
struct WorkerLoop {
    private let frames = WorkerFrameLimits.standard
    private let bench = WorkerBench()

    /// What is read goes through here.
    private var piece = [UInt8](repeating: 0, count: 1 << 18)

    mutating func run() -> Int32 {
        guard say(.greeting, WorkerGreeting.text) else { return 1 }
        var reader = WorkerFrameReader(limits: frames)
        while let text = hear(.work, &reader) {
            guard let ticket = WorkerTicket(before: text),
                let job = WorkerText.read(WorkerJob.self, text[WorkerTicket.byteCount...])
            else { return 1 }
            var files: [[UInt8]] = []
            for _ in 0..<job.fileCount {
                guard let bytes = hear(.content, &reader) else { return 1 }
                files.append(bytes)
            }
            let result = bench.do(job, files)
            guard say(.answer, ticket.bytes + WorkerText.write(result.reply)) else { return 1 }
            if case .made = result.reply, !say(.content, result.content) { return 1 }
        }
        return 0
    }

    private mutating func hear(_ kind: WorkerFrame.Kind, _ reader: inout WorkerFrameReader) -> [UInt8]? {
        while reader.fault == nil {
            if let frame = reader.next() { return frame.kind == kind ? frame.payload : nil }
            guard hearMore(&reader) else { return nil }
        }
        return nil
    }

    /// False at the end.
    private mutating func hearMore(_ reader: inout WorkerFrameReader) -> Bool {
        var count = 0
        if reader.missing >= piece.count {
            reader.receive { output in
                unsafe output.withUnsafeMutableBufferPointer { buffer, initialized in
                    let place = unsafe buffer.baseAddress?.advanced(by: initialized)
                    count = unsafe read(0, place, buffer.count - initialized)
                    initialized += max(0, count)
                }
            }
        } else {
            count = unsafe piece.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
            if count > 0 { reader.receive(piece[..<count]) }
        }
        return count > 0
    }

    private func say(_ kind: WorkerFrame.Kind, _ payload: [UInt8]) -> Bool {
        guard let head = WorkerFrame.head(kind, count: payload.count) else { return false }
        return payload.count <= WorkerFrame.copiedBytesMax ? write(head + payload) : write(head) && write(payload)
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(1, $0.baseAddress?.advanced(by: offset), $0.count - offset)
            }
            guard count > 0 else { return false }
            offset += count
        }
        return true
    }
}
