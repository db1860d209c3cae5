/// What the words of a message say, and how they are written: string tables over folded text, nothing learned.
///
/// It finds translations, slips and tricks, and what scams speak of. Of text that is written well it says nothing: that
/// no finding comes of a text does not speak for it.
struct TextInspection {
    private let scan: TextScan
    private let tricks: LetterTricks
    private let hasLink: Bool

    /// - Parameters:
    ///   - scan: subject and visible texts.
    ///   - tricks: of the same, as they were sent.
    ///   - hasLink: whether there is a link to follow.
    init(_ scan: TextScan, _ tricks: LetterTricks, hasLink: Bool) {
        self.hasLink = hasLink
        self.scan = scan
        self.tricks = tricks
    }

    var findings: [Finding] { japanese + letters + pressure + topics + manyLures + bareLink }

    // MARK: - How it is written

    private var japanese: [Finding] {
        guard scan.kana >= 20 else { return [] }
        var found: [Finding] = []
        let (pronouns, keigo) = (scan.density(of: .pronouns), scan.density(of: .keigo))
        // Measured: 0 pronouns and 32 polite forms (the median) in native mail, 40 and 1.3 in translations. In short
        // texts one pronoun is already dense: there it takes two.
        let isDense = (pronouns >= 5 && keigo <= 10) || (pronouns >= 15 && pronouns > keigo)
        if isDense, scan[.pronouns].count >= 2 {
            found.append(
                Finding(
                    .machineTranslated,
                    at: scan.place(of: .pronouns),
                    [scan.sentence(of: .pronouns), "\(Int(pronouns))", "\(Int(keigo))"]
                )
            )
        }
        if !scan[.translated].words.isEmpty { found.append(finding(.translatedPhrase, .translated)) }
        if !scan[.readings].words.isEmpty { found.append(finding(.doubledReading, .readings)) }
        if scan.isJapanese, !scan[.simplified].words.isEmpty {
            found.append(finding(.simplifiedCharacters, .simplified))
        }
        if scan.spacesInWords > 5 { found.append(Finding(.spacedJapanese, ["\(scan.spacesInWords)"])) }
        return found
    }

    private var letters: [Finding] {
        var found: [Finding] = []
        if !scan[.slips].words.isEmpty { found.append(finding(.templateSlip, .slips)) }
        if tricks.invisible >= 2 { found.append(Finding(.invisibleCharacters, ["\(tricks.invisible)"])) }
        if tricks.styled >= 5 { found.append(Finding(.styledLetters, ["\(tricks.styled)"])) }
        if tricks.mixedWords >= 1 { found.append(Finding(.mixedScripts, ["\(tricks.mixedWords)"])) }
        if !scan.disguised.isEmpty { found.append(Finding(.disguisedWords, [scan.words(scan.disguised)])) }
        return found
    }

    // MARK: - What it is about

    /// How many words more it takes in long texts, in which some stand by chance. What an attacker pads his text with
    /// is no way to hide it: there is an end to this.
    private var allowance: Int { min(6, (scan.texts.map(\.text.bytes.count).max() ?? 0) / 4_000) }

    private var pressure: [Finding] {
        let assets = scan[.account].weight + scan[.payment].weight
        let (threat, action, urgency) = (scan[.threat].weight, scan[.action].weight, scan[.urgency].weight)
        // A threat to an account, or to the service as a whole, and what to do, or until when.
        let isThreat = threat >= 2 || (threat >= 1 && assets >= 1)
        if isThreat, action + urgency >= 1, assets + threat + action + urgency >= 5 + allowance {
            return [finding(.accountPressure, .threat)]
        }
        let isRequest = assets >= 2 && (action >= 2 || (action >= 1 && urgency >= 1))
        guard isRequest, assets + action + urgency >= 4 + allowance else { return [] }
        return [finding(.accountRequest, .action)]
    }

    /// Topics, and how much of their words it takes. A strong word must be among them.
    private static let topics: [(FindingKind, WordTopic, weight: Int)] = [
        (.introduction, .introductions, 2), (.prize, .prize, 3), (.advanceFee, .advanceFee, 6),
        (.extortion, .extortion, 6), (.investment, .investment, 3), (.adult, .adult, 3), (.gambling, .gambling, 3),
        (.medicine, .medicine, 4), (.offer, .offer, 3), (.parcel, .parcel, 3),
    ]

    private var topics: [Finding] {
        Self.topics.compactMap { kind, topic, weight in
            let found = scan[topic]
            return found.strong >= 1 && found.weight >= weight + allowance ? finding(kind, topic) : nil
        }
    }

    /// Each of these words alone stands in honest mail now and then; two of them in few lines hardly ever do.
    private var manyLures: [Finding] {
        let lures: [WordTopic] = [
            .adult, .investment, .medicine, .gambling, .prize, .advanceFee, .extortion, .offer, .parcel,
        ]
        let strong = lures.filter { scan[$0].strong >= 1 }
        guard let first = strong.first, strong.map({ scan[$0].strong }).reduce(0, +) >= 2 + allowance else { return [] }
        let words = strong.map { scan.words(of: $0) }.joined(separator: ", ")
        return [Finding(.manyLures, at: scan.place(of: first), [words, scan.sentence(of: first)])]
    }

    /// Fewer words than a greeting has, in all of its parts together.
    private var bareLink: [Finding] {
        let bodies = scan.texts.filter { if case .part = $0.place { true } else { false } }
        let words = bodies.map { $0.text.letters + $0.text.characters * 2 }.max() ?? 0
        guard hasLink, words < 60 else { return [] }
        let text = bodies.first.map { $0.text.sentence(around: 0) } ?? ""
        return [Finding(.bareLink, [text])]
    }

    private func finding(_ kind: FindingKind, _ topic: WordTopic) -> Finding {
        Finding(kind, at: scan.place(of: topic), [scan.words(of: topic), scan.sentence(of: topic)])
    }
}
