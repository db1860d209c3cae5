import DNS

/// What an answer of a zone says.
enum BlocklistReading: Sendable, Hashable {
    case unlisted
    case listed([BlocklistListing])
    /// It says nothing about what was asked.
    case fault(BlocklistFault)
}

/// One code of an answer with its meaning.
struct BlocklistListing: Sendable, Hashable {
    /// The address as the zone gave it.
    let code: String
    let meaning: BlocklistMeaning
}

extension BlocklistZone {
    /// Codes by which zones refuse to tell: errors of Spamhaus and of whoever followed it, and the address that must
    /// never be listed, which SURBL and URIBL use for it.
    private static let refusals: [ClosedRange<UInt32>] = [0x7FFF_FF00...0x7FFF_FFFF, 0x7F00_0001...0x7F00_0001]

    func reading(of answer: Answer, limits: BlocklistLimits = .standard) -> BlocklistReading {
        if let failure = answer.failure { return .fault(.silent(failure.rawValue)) }
        var listings: [BlocklistListing] = []
        for address in answer.addresses.prefix(limits.codesMax) {
            guard case .v4(let code) = address, code >> 24 == 127 else {
                return .fault(.foreignAnswer("\(address)"))
            }
            if refuses(code) { return .fault(.refuses(code: "\(address)")) }
            guard let meaning = meanings.first(where: { $0.codes.fits(code) }) else { continue }
            // One meaning counts once, however many codes of a run come with it.
            if !listings.contains(where: { $0.meaning == meaning }) {
                listings.append(BlocklistListing(code: "\(address)", meaning: meaning))
            }
        }
        return listings.isEmpty ? .unlisted : .listed(listings)
    }

    private func refuses(_ code: UInt32) -> Bool {
        Self.refusals.contains { $0.contains(code) } || refusals.contains { $0.fits(code) }
    }

    /// What the answers to both control questions tell; nil: all is well.
    func fault(listed: Answer, unlisted: Answer, _ channel: BlocklistChannel) -> BlocklistFault? {
        let controls = controls(channel)
        if case .fault(let fault) = reading(of: unlisted) { return fault }
        if case .fault(let fault) = reading(of: listed) { return fault }
        // Any code will do: controls often have one of their own.
        if !unlisted.addresses.isEmpty { return .listsEverything("\(controls.unlisted)") }
        return listed.addresses.isEmpty ? .controlMissing("\(controls.listed)") : nil
    }
}
