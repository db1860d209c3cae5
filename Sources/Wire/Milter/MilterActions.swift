/// What a milter may do to a message, as the peers agree on it (`SMFIF_*`).
public struct MilterActions: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let addHeaders = MilterActions(rawValue: 1 << 0)
    public static let changeBody = MilterActions(rawValue: 1 << 1)
    public static let addRecipients = MilterActions(rawValue: 1 << 2)
    public static let removeRecipients = MilterActions(rawValue: 1 << 3)
    public static let changeHeaders = MilterActions(rawValue: 1 << 4)
    public static let quarantine = MilterActions(rawValue: 1 << 5)
    public static let changeSender = MilterActions(rawValue: 1 << 6)
    public static let addRecipientsWithParameters = MilterActions(rawValue: 1 << 7)
    /// The milter may name the macros it wants. Asked for whenever it is offered.
    static let listMacros = MilterActions(rawValue: 1 << 8)

    /// What a milter needs that marks, signs and holds.
    public static let standard: MilterActions = [.addHeaders, .changeHeaders, .changeBody, .quarantine]
}

extension MilterModification {
    /// The action that the peers must have agreed on.
    public var action: MilterActions {
        switch self {
        case .addHeader, .insertHeader: .addHeaders
        case .changeHeader: .changeHeaders
        case .replaceBody: .changeBody
        case .addRecipient(_, let parameters): parameters.isEmpty ? .addRecipients : .addRecipientsWithParameters
        case .removeRecipient: .removeRecipients
        case .changeSender: .changeSender
        case .quarantine: .quarantine
        }
    }
}
