/// A field that readers see or rely on, its name made quick to compare.
struct GuardedField: Sendable {
    let name: String
    let key: UInt32

    init(_ name: String) {
        self.name = name
        key = FieldNames.key(name)
    }

    static let standard = [
        "From", "Sender", "Reply-To", "To", "Cc", "Date", "Subject", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
    ].map(GuardedField.init)
}
