/// What ends an evaluation at once, however deep in includes it stands: a temperror or a permerror.
struct SPFStop: Error, Sendable {
    let result: SPFResult
    let reason: SPFReason

    static func temporary(_ reason: SPFReason) -> SPFStop { SPFStop(result: .temperror, reason: reason) }

    static func permanent(_ reason: SPFReason) -> SPFStop { SPFStop(result: .permerror, reason: reason) }
}
