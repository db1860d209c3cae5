import DNS
import Inspection

/// What one zone says about one subject, and whether it is believed.
struct BlocklistAnswer: Sendable {
    let zone: BlocklistZone
    let subject: BlocklistSubject
    /// Before it was asked.
    let state: BlocklistState
    /// The answer itself; nil when none came in time.
    let answer: Answer?
    let reading: BlocklistReading
    /// The zone's own text about a listing.
    var reason: String?

    /// One finding for each meaning; none when the zone is not believed.
    var findings: [Finding] {
        guard state == .working, case .listed(let listings) = reading else { return [] }
        return listings.map { listing in
            let meaning = listing.meaning
            var finding = Finding(
                zone.vouches ? FindingIdentifier.blocklistAllowed : meaning.finding,
                zone.vouches || meaning.points <= 0 ? .note : meaning.refuses ? .danger : .caution,
                points: zone.vouches ? -abs(meaning.points) : meaning.points,
                [zone.name, subject.description, listing.code, meaning.text, reason ?? ""]
            )
            finding.asksRefusal = meaning.refuses && !zone.vouches
            return finding
        }
    }
}
