import DNS

extension Reservation {
    /// The reservation for the reader of the message; nil where only an administrator can make use of it.
    var notice: Phrase? {
        switch self {
        case .serverAsWritten: nil
        case .signatureBroken, .policyNone, .headerAmbiguous, .fieldsUnsigned: phrase
        case .signatureExpired(let domain):
            Phrase(
                en: "A signature of \(domain.shown) has expired.",
                ja: "\(domain.shown) の署名は有効期限が切れています。"
            )
        }
    }
}
