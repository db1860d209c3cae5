/// Every limit of the work on attachments, always on.
struct AttachmentLimits: Sendable, Hashable {
    /// Attachments of one message that are worked on at a time.
    var parallelMax = 4
    /// Attachments of one message that are opened; the rest counts as not looked into.
    var attachmentsMax = 200
    /// Rules in the configuration.
    var rulesMax = 1_000
    /// Passwords that are tried on one attachment.
    var passwordsMax = 200
    /// Bytes of a password that is tried.
    var passwordBytesMax = 128
    /// Bytes of text in which words are looked for.
    var wordTextBytesMax = 64 << 10
    /// Attachments that the report in a message names.
    var reportedMax = 50
    /// Things that did not work, of one attachment in the report.
    var reportedTroublesMax = 6
    /// Characters of a foreign name in the report.
    var reportedNameMax = 120
    /// Bytes of a name in a ZIP or in a converted part.
    var nameBytesMax = 180

    static let standard = AttachmentLimits()
}
