import Mail

/// Gathers text that is not seen into pieces: one as long as nothing visible stands between and the reason is the same.
struct HiddenTextCollector {
    private(set) var pieces: [HiddenText] = []
    /// Of all pieces.
    private(set) var letters = 0
    /// Where the piece stands that is being gathered.
    private(set) var offset = 0
    private(set) var isOpen = false
    private var flow = TextFlow()
    private var reason = HidingReason.display
    private var lettersOfPiece = 0

    mutating func append(
        _ characters: ArraySlice<UInt8>,
        _ reason: HidingReason,
        at text: TextFlow,
        limits: InspectionLimits
    ) {
        guard characters.contains(where: { !$0.isSpace }) else {
            if isOpen { flow.space() }
            return
        }
        if isOpen, reason != self.reason { close(joined: false, limits: limits) }
        if !isOpen {
            isOpen = true
            offset = text.bytes.count
            self.reason = reason
            flow = TextFlow()
            lettersOfPiece = 0
        }
        lettersOfPiece &+= Letters.count(characters)
        let room = limits.shownBytesMax &- flow.bytes.count
        if room > 0 { flow.append(characters.prefix(room)) }
    }

    mutating func breakLine() { if isOpen { flow.breakLine() } }
    mutating func space() { if isOpen { flow.space() } }

    /// Ends the piece; `joined` if it stands within a word.
    mutating func close(joined: Bool, limits: InspectionLimits) {
        guard isOpen else { return }
        isOpen = false
        letters &+= lettersOfPiece
        // What comes to nothing when white space is taken together hides nothing.
        guard pieces.count < limits.hiddenPiecesMax, !flow.bytes.isEmpty else { return }
        var piece = HiddenText(text: flow.bytes[...].text, letters: lettersOfPiece, reason: reason, offset: offset)
        piece.splitsWord = joined
        pieces.append(piece)
    }
}
