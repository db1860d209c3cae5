/// The tables of the inspections by the names of their files without `.txt`: those in the program, or an
/// administrator's in their place.
public struct InspectionTables: Sendable {
    private var own: [String: [UInt8]]

    /// - Parameter own: what an administrator put in the place of the program's tables, by name.
    public init(replacing own: [String: [UInt8]] = [:]) { self.own = own }

    public static let standard = InspectionTables()

    public subscript(name: String) -> [UInt8] { own[name] ?? Self.embedded[name] ?? [] }

    /// The names there are, sorted.
    public static var names: [String] { embedded.keys.sorted() }

    private static let embedded: [String: [UInt8]] = [
        "account": PackageResources.account_txt,
        "action": PackageResources.action_txt,
        "adult": PackageResources.adult_txt,
        "advance-fee": PackageResources.advance_fee_txt,
        "bare-storage": PackageResources.bare_storage_txt,
        "cheap-endings": PackageResources.cheap_endings_txt,
        "dynamic-hosts": PackageResources.dynamic_hosts_txt,
        "extortion": PackageResources.extortion_txt,
        "fonts": PackageResources.fonts_txt,
        "form-replies": PackageResources.form_replies_txt,
        "free-mail": PackageResources.free_mail_txt,
        "gambling": PackageResources.gambling_txt,
        "introductions": PackageResources.introductions_txt,
        "investment": PackageResources.investment_txt,
        "keigo": PackageResources.keigo_txt,
        "mailers": PackageResources.mailers_txt,
        "medicine": PackageResources.medicine_txt,
        "offer": PackageResources.offer_txt,
        "open-hosts": PackageResources.open_hosts_txt,
        "organisations": PackageResources.organisations_txt,
        "parcel": PackageResources.parcel_txt,
        "payment": PackageResources.payment_txt,
        "prize": PackageResources.prize_txt,
        "pronouns": PackageResources.pronouns_txt,
        "readings": PackageResources.readings_txt,
        "redirectors": PackageResources.redirectors_txt,
        "role-words": PackageResources.role_words_txt,
        "shorteners": PackageResources.shorteners_txt,
        "simplified": PackageResources.simplified_txt,
        "template-slips": PackageResources.template_slips_txt,
        "threat": PackageResources.threat_txt,
        "translated": PackageResources.translated_txt,
        "urgency": PackageResources.urgency_txt,
        "weights": PackageResources.weights_txt,
        "worldwide-endings": PackageResources.worldwide_endings_txt,
    ]
}
