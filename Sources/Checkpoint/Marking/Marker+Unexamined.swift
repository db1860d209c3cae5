import Authentication
import Mail
import Wire

extension Marker {
    /// What comes above all fields of a message that was too large to be examined: so what it says of itself in our
    /// name is not the first that a reader meets.
    var unexamined: [MilterModification] {
        var fields: [[UInt8]] = []
        if settings.hasResults { fields.append(AuthenticationResults(authservID: server, results: []).headerField()) }
        if settings.hasVerdict { fields.append(VerdictField(limits: settings.limits).bytesOfUnexamined) }
        return fields.reversed().compactMap { bytes in
            let header = Header(parsing: bytes)
            guard let field = header.fields.first else { return nil }
            let (name, value) = (Array(header.name(of: field)), Array(header.value(of: field)))
            return MilterModification.insertHeader(index: 0, name: name, value: value)
        }
    }
}
