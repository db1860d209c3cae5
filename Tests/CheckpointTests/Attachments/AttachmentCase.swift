import Foundation
import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// A message with attachments, the rules for them, and a worker: what comes of it.
struct AttachmentCase {
    var rules: String
    var message: [UInt8]
    var worker: any AttachmentWorker = StubWorker()
    var sender = PolicyCase()
    let folder: TemporaryFolder

    init(_ rules: String, _ message: [UInt8]) throws {
        self.rules = rules
        self.message = message
        folder = try TemporaryFolder("attachments")
    }

    /// A message with these files.
    static func message(_ files: (name: String, content: String)..., text: String = "本文\r\n") -> [UInt8] {
        var builder = MessageBuilder()
        builder.header.add("From", text: "Taro <taro@author.example>")
        builder.header.add("Subject", text: "見積")
        builder.text = text
        builder.attachments = files.map { name, content in
            Attachment(
                fileName: name,
                type: ContentType(type: "application", subtype: "octet-stream"),
                content: Array(content.utf8)
            )
        }
        return builder.build(boundary: "b")
    }

    struct Result {
        var treatment: AttachmentTreatment
        var bytes: [UInt8]
        var store: HoldStore
        var evidence: Evidence
        /// Kept, so that what is held is there for as long as somebody looks at the result.
        var folder: TemporaryFolder

        var actions: [AttachmentAction] { treatment.records.map(\.action) }
    }

    func run(observes: Bool = false, hold: HoldSettings = HoldSettings()) async throws -> Result {
        let reader = ConfigurationReader(file: "t")
        let content = try ConfigurationSource.content(of: Array(rules.utf8), file: "t")
        let settings = Configuration(ConfigurationTable(content, reader: reader)).attachments
        reader.reportUnknownKeys()
        #expect(reader.sortedFaults.map(\.phrase.english) == [])
        let store = try HoldStore(dataFolder: folder.path, settings: hold)
        let attachments = Attachments(
            settings: settings,
            worker: worker,
            sendsText: true,
            hold: store,
            server: "mx.kaede.example"
        )
        var evidence = try await sender.evidence(of: message)
        let deadline = WorkTime(in: settings.slowSeconds)
        await attachments.open(&evidence, by: deadline)
        let policy = Policy(PolicySettings(), lists: Lists(), now: { PolicyCase.now })
        var generator = SystemRandomNumberGenerator()
        let treatment = await attachments.treatment(
            of: policy.facts(of: evidence),
            as: LedgerIdentifier(microseconds: LedgerTime.now, using: &generator),
            observes: observes,
            by: deadline
        )
        let bytes = try Editor(message).applying(treatment.edits.around([]))
        return Result(treatment: treatment, bytes: bytes, store: store, evidence: evidence, folder: folder)
    }
}
