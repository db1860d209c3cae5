import Glibc
import Wire

/// The line to a worker process: frames there and back, until a deadline. Blocks its thread.
struct WorkerLine: Sendable {
    let descriptor: Int32
    let limits: WorkerFrameLimits
    private static let pieceBytes = 1 << 18

    /// Whether nobody is there any more.
    var isClosed: Bool {
        var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // Who is not asked anything says nothing: a word of its own accord is no good sign either.
        return unsafe poll(&question, 1, 0) != 0
    }

    /// Sends all of them, in as few pieces as copying is cheap for.
    func send(_ frames: [(kind: WorkerFrame.Kind, payload: ArraySlice<UInt8>)], until deadline: Deadline)
        throws(WorkerFailure)
    {
        var waiting: [UInt8] = []
        for frame in frames {
            guard let head = WorkerFrame.head(frame.kind, count: frame.payload.count) else { throw .tooMuch }
            waiting += head
            if frame.payload.count <= WorkerFrame.copiedBytesMax {
                waiting += frame.payload
            } else {
                try write(waiting[...], until: deadline)
                try write(frame.payload, until: deadline)
                waiting = []
            }
        }
        try write(waiting[...], until: deadline)
    }

    private func write(_ bytes: ArraySlice<UInt8>, until deadline: Deadline) throws(WorkerFailure) {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
                return unsafe Glibc.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                offset += count
            } else if errno == EAGAIN || errno == EINTR {
                try wait(for: POLLOUT, until: deadline)
            } else {
                throw .died(signal: nil)
            }
        }
    }

    /// The next frame, which is of that kind or nonsense.
    func receive(_ kind: WorkerFrame.Kind, with reader: inout WorkerFrameReader, until deadline: Deadline)
        throws(WorkerFailure) -> [UInt8]
    {
        while true {
            if let frame = reader.next() {
                guard frame.kind == kind else { throw .nonsense }
                return frame.payload
            }
            switch reader.fault {
            case .tooLong: throw .tooMuch
            case .unknownKind: throw .nonsense
            case nil: break
            }
            try read(into: &reader, until: deadline)
        }
    }

    private func read(into reader: inout WorkerFrameReader, until deadline: Deadline) throws(WorkerFailure) {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
            unsafe count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
        if !piece.isEmpty { return reader.receive(piece[...]) }
        // Nothing yet, or nothing ever: poll tells them apart.
        let isOver = try wait(for: POLLIN, until: deadline)
        if isOver { throw .died(signal: nil) }
    }

    /// Whether the other side is gone and has left nothing to read.
    @discardableResult
    private func wait(for event: Int32, until deadline: Deadline) throws(WorkerFailure) -> Bool {
        var question = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        let count = unsafe poll(&question, 1, deadline.milliseconds)
        if deadline.isOver { throw .tooSlow }
        guard count > 0 else { return false }
        if question.revents & Int16(POLLIN) != 0, event == POLLIN {
            var byte: UInt8 = 0
            return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK)) == 0
        }
        return question.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }
}
