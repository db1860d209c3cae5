extension FindingKind {
    /// Every kind, by room.
    public static let all: [FindingKind] =
        senderKinds + linkKinds + markupKinds + textKinds + traceKinds + attachmentKinds + conversationKinds
        + scannerKinds
}
