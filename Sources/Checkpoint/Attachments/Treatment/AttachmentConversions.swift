import Inspection
import Mail

/// Carries out what was decided about single attachments, several at a time: above all the conversions.
struct AttachmentConversions {
    private let settings: AttachmentSettings
    private let worker: any AttachmentWorker
    private let deadline: WorkTime
    /// LibreOffice may take long over a hostile document, and there are few places for it: a message gets one of them
    /// at a time, however many documents it has.
    private let office = Permits(1)

    init(_ house: Attachments, _ deadline: WorkTime) {
        settings = house.settings
        worker = house.worker
        self.deadline = deadline
    }

    /// What came of one attachment.
    struct Outcome: Sendable {
        var deed: Deed
        var troubles: [AttachmentTrouble] = []

        enum Deed: Sendable {
            case deliver, quarantine, remove
            case sanitised(WorkerFile, by: String, ContentType)
            case message(AttachmentDecision.MessageAnswer)
        }
    }

    /// In the order of the decisions.
    func outcomes(of decisions: [AttachmentDecision], in message: Message) async -> [Outcome] {
        var outcomes = [Outcome?](repeating: nil, count: decisions.count)
        await withTaskGroup(of: (Int, Outcome).self) { group in
            var next = 0
            var running = 0
            while next < decisions.count || running > 0 {
                while running < settings.limits.parallelMax, next < decisions.count {
                    let (index, decision) = (next, decisions[next])
                    group.addTask { (index, await outcome(of: decision, in: message)) }
                    next += 1
                    running += 1
                }
                guard let (index, finished) = await group.next() else { break }
                outcomes[index] = finished
                running -= 1
            }
        }
        return outcomes.map { $0 ?? Outcome(deed: .quarantine) }
    }

    private func outcome(of decision: AttachmentDecision, in message: Message) async -> Outcome {
        var troubles: [AttachmentTrouble] = []
        for action in decision.actions {
            switch action {
            case .deliver: return Outcome(deed: .deliver, troubles: troubles)
            case .quarantine: return Outcome(deed: .quarantine, troubles: troubles)
            case .remove: return Outcome(deed: .remove, troubles: troubles)
            case .sanitise:
                if let deed = await sanitised(decision, in: message, &troubles) {
                    return Outcome(deed: deed, troubles: troubles)
                }
            }
        }
        let failure: WorkerFailure = deadline.hasPassed ? .tooSlow : .refused("no converter")
        var late = decision
        late.take(settings.answer(to: failure), for: failure)
        if let message = late.message { return Outcome(deed: .message(message), troubles: troubles) }
        switch late.actions.first {
        case .deliver: return Outcome(deed: .deliver, troubles: troubles)
        case .remove: return Outcome(deed: .remove, troubles: troubles)
        default: return Outcome(deed: .quarantine, troubles: troubles)
        }
    }

    /// What the first converter that works makes of a file; nil when none does.
    private func sanitised(
        _ decision: AttachmentDecision,
        in message: Message,
        _ troubles: inout [AttachmentTrouble]
    ) async -> Outcome.Deed? {
        var file = decision.file.content(in: message).decoded
        file.name = SafeFileName(file.name).text
        var isOfficeSlow = false
        for converter in converters(for: decision) {
            let usesOffice = converter.usesOffice(on: decision.type ?? .unknown)
            if usesOffice, decision.isBeyondLimits {
                troubles.append(.untried(converter: converter.name))
                continue
            }
            // What it did not manage in its time for a PDF it will not for a text.
            if usesOffice, isOfficeSlow { continue }
            switch await made(of: file, by: converter, usesOffice) {
            case .done(let result) where !result.bytes.isEmpty:
                var result = result
                result.name = converter.name(of: file.name)
                return .sanitised(result, by: converter.name, converter.type(of: result, from: file))
            case .done: troubles.append(.unconverted(by: converter.name, .refused("the result is empty")))
            case .failed(let failure):
                troubles.append(.unconverted(by: converter.name, failure))
                if usesOffice, failure == .tooSlow { isOfficeSlow = true }
            }
            if deadline.hasPassed { return nil }
        }
        return nil
    }

    private func made(of file: WorkerFile, by converter: NamedConverter, _ usesOffice: Bool) async
        -> WorkerOutcome<WorkerFile>
    {
        let (worker, deadline) = (worker, deadline)
        func converted() async -> WorkerOutcome<WorkerFile> {
            guard !deadline.hasPassed else { return .failed(.tooSlow) }
            return await deadline.result { await worker.convert(file, by: converter.converter) } ?? .failed(.tooSlow)
        }
        return usesOffice ? await office.during(converted) : await converted()
    }

    private func converters(for decision: AttachmentDecision) -> [NamedConverter] {
        let all: [NamedConverter] =
            decision.converters.isEmpty
            ? NamedConverter.builtIn
            : decision.converters.compactMap { name in
                settings.converters[name] ?? NamedConverter.builtIn.first { $0.name == name }
            }
        return all.filter { $0.takes(decision.type ?? .unknown) }
    }
}

extension NamedConverter {
    /// Whether LibreOffice does the work.
    func usesOffice(on type: FileType) -> Bool {
        converter == .officeToPDF || (converter == .text && type.family == .document && type.word != "pdf")
    }

    /// What the result is called: `請求書.docx` becomes `請求書.docx.pdf`.
    func name(of name: String) -> String {
        let safe = SafeFileName(name).text
        if let ending { return "\(safe).\(ending)" }
        guard converter == .officeWithoutActiveContent, let own = safe.split(separator: ".").last.map(String.init),
            let plain = Self.withoutMacros[own.lowercased()]
        else { return safe }
        // Office refuses a document without macros that is called one with.
        return "\(safe).\(plain)"
    }

    private static let withoutMacros = [
        "docm": "docx", "dotm": "dotx", "xlsm": "xlsx", "xltm": "xltx", "pptm": "pptx", "potm": "potx", "ppsm": "ppsx",
    ]

    func type(of result: WorkerFile, from file: WorkerFile) -> ContentType {
        let general = "application/octet-stream"
        let name = mediaType != general ? mediaType : result.declaredType ?? file.declaredType ?? general
        return ContentType(parsing: Array(name.utf8)[...]) ?? ContentType(type: "application", subtype: "octet-stream")
    }
}
