import Mail
import NIOCore
import Wire

extension FuzzTarget {
    /// The bytes of a mail server; the first says in which pieces they come.
    static let milter = FuzzTarget(parsing: "Milter") { bytes in
        guard let first = bytes.first else { return }
        let input = Array(bytes.dropFirst())
        let whole = play(input, pieceSize: max(1, input.count))
        let pieces = play(input, pieceSize: max(1, Int(first)))
        try promise(whole.fault == pieces.fault, "pieces do not change the fault")
        try promise(whole.story == pieces.story, "pieces do not change what is told")
        try promise(whole.content == pieces.content, "pieces do not change the content")
        try promise(whole.output == pieces.output, "pieces do not change what is answered")
        try promise(whole.output.count <= 65_536 + 64 * input.count, "answers are in proportion")
        for header in whole.headers {
            try promise(header.suffix(2).elementsEqual([0x0D, 0x0A]), "a header ends with an empty line")
            try promise(header.count <= 3 * input.count + 2, "a header is no longer than what came")
        }
    }

    private struct MilterPlay {
        var story: [String] = []
        var content: [UInt8] = []
        var headers: [[UInt8]] = []
        var output: [UInt8] = []
        var fault: MilterFault?

        mutating func take(_ event: MilterEvent) {
            switch event {
            case .header(let bytes):
                headers.append(bytes)
                story.append("\(bytes)")
            case .body(let piece):
                content.append(contentsOf: piece.readableBytesView)
            default:
                story.append("\(event)")
            }
        }
    }

    private static func play(_ input: [UInt8], pieceSize: Int) -> MilterPlay {
        var play = MilterPlay()
        var session = MilterSession(limits: .standard, actions: MilterActions(rawValue: .max))
        do throws(MilterFault) {
            var rest = input[...]
            while !rest.isEmpty {
                try session.append(ByteBuffer(bytes: rest.prefix(pieceSize)))
                rest = rest.dropFirst(pieceSize)
                while let event = try session.next() {
                    play.take(event)
                    if event == .endOfMessage { answer(&session) }
                }
                keep(session.macros["i"])
            }
        } catch {
            play.fault = error
        }
        if let output = session.takeOutput() { play.output.append(contentsOf: output.readableBytesView) }
        return play
    }

    private static func answer(_ session: inout MilterSession) {
        session.keepAlive()
        let field = Array("X-Checked".utf8)
        session.answer([.insertHeader(index: 0, name: field, value: [0x20, 0x79])], .accept)
    }
}
