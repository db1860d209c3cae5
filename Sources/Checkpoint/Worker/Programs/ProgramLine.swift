import Glibc

/// A program that runs, and the pipes to it.
final class ProgramLine {
    private let process: SpawnedProcess
    private var input: Int32
    private let output: Int32
    private let complaints: Int32
    private var ending: SpawnedProcess.Ending?
    private static let pieceBytes = 1 << 16
    /// How often it is asked whether it still runs when it says nothing.
    private static let patience: Int32 = 200

    init(_ command: SpawnCommand) throws(WorkerFailure) {
        guard let input = Descriptors.pipe(weRead: false) else { throw .unavailable("no descriptors") }
        guard let output = Descriptors.pipe(weRead: true) else {
            Self.close(input.ours, input.theirs)
            throw .unavailable("no descriptors")
        }
        guard let complaints = Descriptors.pipe(weRead: true) else {
            Self.close(input.ours, input.theirs, output.ours, output.theirs)
            throw .unavailable("no descriptors")
        }
        defer { Self.close(input.theirs, output.theirs, complaints.theirs) }
        (self.input, self.output, self.complaints) = (input.ours, output.ours, complaints.ours)
        do { process = try SpawnedProcess(command, (input.theirs, output.theirs, complaints.theirs)) } catch {
            Self.close(input.ours, output.ours, complaints.ours)
            throw .unavailable("\(command.path): \(SystemReason.text(error.code))")
        }
    }

    /// Ends all of it: the program, what it started, the pipes.
    func close() {
        process.kill()
        if ending == nil { ending = process.reap() }
        Self.close(input, output, complaints)
    }

    /// Writes the file and reads what comes, until the program has ended.
    func exchange(_ file: [UInt8], _ limits: ProgramLimits) throws(WorkerFailure) -> ProgramOutcome {
        let deadline = Deadline(after: .seconds(limits.seconds))
        var (sent, printed, said) = (0, [UInt8](), [UInt8]())
        var (isPrinting, isSaying) = (true, true)
        while isPrinting || ending == nil {
            if deadline.isOver { throw .tooSlow }
            let ready = wait(deadline, isPrinting: isPrinting, isSaying: isSaying)
            if ready.input { sent = send(file, from: sent) }
            if ready.output { isPrinting = read(output, into: &printed, bytesMax: limits.outputBytesMax + 1) }
            guard printed.count <= limits.outputBytesMax else { throw .tooMuch }
            if ready.complaints { isSaying = listen(&said, bytesMax: limits.complaintBytesMax) }
            if ending == nil, let end = process.poll() {
                ending = end
                // Whatever it left behind must not keep the pipe open.
                process.kill()
            }
        }
        guard let ending else { throw .died(signal: nil) }
        let complaint = String(decoding: said.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
        return ProgramOutcome(ending: ending, output: printed, complaint: complaint)
    }

    private func wait(_ deadline: Deadline, isPrinting: Bool, isSaying: Bool)
        -> (input: Bool, output: Bool, complaints: Bool)
    {
        // A negative descriptor is passed over.
        var questions = [
            pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: isPrinting ? output : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: isSaying ? complaints : -1, events: Int16(POLLIN), revents: 0),
        ]
        // When nothing is left to hear, only its end is waited for.
        let pause = isPrinting ? min(deadline.milliseconds, Self.patience) : 10
        _ = unsafe poll(&questions, 3, pause)
        return (questions[0].revents != 0, questions[1].revents != 0, questions[2].revents != 0)
    }

    /// A program need not read all of it.
    private func send(_ file: [UInt8], from start: Int) -> Int {
        let count = unsafe file.withUnsafeBytes { buffer in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
            return unsafe write(input, rest.baseAddress, rest.count)
        }
        let sent = start + max(0, count)
        let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
        if isBroken || sent == file.count {
            Self.close(input)
            input = -1
        }
        return sent
    }

    /// Whether more can come.
    private func read(_ descriptor: Int32, into bytes: inout [UInt8], bytesMax: Int) -> Bool {
        let room = min(Self.pieceBytes, bytesMax - bytes.count)
        guard room > 0 else { return true }
        var count = 0
        bytes += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            unsafe count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            filled = max(0, count)
        }
        return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }

    /// Reads all, so that it need not wait, and keeps the first.
    private func listen(_ said: inout [UInt8], bytesMax: Int) -> Bool {
        var piece: [UInt8] = []
        let isOpen = read(complaints, into: &piece, bytesMax: Self.pieceBytes)
        said += piece.prefix(bytesMax - said.count)
        return isOpen
    }

    private static func close(_ descriptors: Int32...) {
        for descriptor in descriptors where descriptor >= 0 { Glibc.close(descriptor) }
    }
}
