/// Builds the tree of a document as browsers do that run no scripts (WHATWG HTML section 13.2.6).
///
/// It differs from the standard where hostile mail would make it slow, or where mail is never shown so:
/// - An element that would nest deeper than `nestingMax` takes the place of the innermost one, so that the stack of
///   open elements, and every search in it, stays short.
/// - The list of formatting elements keeps the last `formattingMax`; what is older is not opened again.
/// - Behind `nodesMax` nodes nothing is read any more.
/// - Frame sets are no document of their own, since programs show a message within a page of theirs.
struct HTMLTreeBuilder {
    var tree = HTMLTree()
    var tokenizer: HTMLTokenizer
    var mode = Mode.initial
    /// Where to go on behind the text of a title, a style and so on.
    var modeBehindText = Mode.inBody
    var templateModes: [Mode] = []
    /// The stack of open elements, and how many there are of each name.
    var open: [Int] = []
    var openCounts = [Int](repeating: 0, count: HTMLName.allCases.count)
    var formatting: [Formatting] = []
    var head: Int?
    var form: Int?
    var body: Int?
    var fosters = false
    /// Whether the document is of the time before standards: there, a table does not end a paragraph.
    var isQuirky = true
    var skipsLineFeed = false
    /// Whether something was left out, or shaped otherwise, because of a limit.
    var isLimited = false
    /// Searches in the stack and in the list, counted element by element: the proof that they stay linear.
    var steps = 0
    let limits: InspectionLimits

    enum Mode {
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text
        case inTable, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody
    }

    enum Formatting {
        case marker
        case element(Int)
    }

    enum Step {
        case done
        /// To be taken again, in the mode that has been set.
        case again
    }

    init(_ bytes: [UInt8], limits: InspectionLimits) {
        tokenizer = HTMLTokenizer(bytes)
        self.limits = limits
    }

    mutating func build() -> HTMLTree {
        while true {
            tokenizer.readsCDATA = open.last.map { tree.nodes[$0].space != .html } ?? false
            let token = tokenizer.next()
            take(token)
            if case .finish = token { break }
            if tree.nodes.count >= limits.nodesMax {
                isLimited = true
                break
            }
        }
        tree.characters = tokenizer.characters
        return tree
    }

    private mutating func take(_ token: HTMLToken) {
        var token = token
        if skipsLineFeed {
            skipsLineFeed = false
            guard let rest = withoutLineFeed(token) else { return }
            token = rest
        }
        while step(&token) == .again {}
    }

    private func withoutLineFeed(_ token: HTMLToken) -> HTMLToken? {
        guard case .text(let range) = token, tokenizer.characters[range.lowerBound] == 0x0A else { return token }
        return range.count > 1 ? .text(range.dropFirst()) : nil
    }

    private mutating func step(_ token: inout HTMLToken) -> Step {
        if isForeign(token) { return inForeignContent(token) }
        return step(token: &token, in: mode)
    }

    mutating func step(token: inout HTMLToken, in mode: Mode) -> Step {
        switch mode {
        case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead:
            beforeBody(&token, mode)
        case .inBody: inBody(token)
        case .text: inText(token)
        case .inTable: inTable(token)
        case .inCaption: inCaption(token)
        case .inColumnGroup: inColumnGroup(&token)
        case .inTableBody: inTableBody(token)
        case .inRow: inRow(token)
        case .inCell: inCell(token)
        case .inTemplate: inTemplate(token)
        case .afterBody: afterBody(token)
        }
    }

    private mutating func inText(_ token: HTMLToken) -> Step {
        switch token {
        case .text(let range): insertText(range)
        case .end:
            pop()
            mode = modeBehindText
        default:
            pop()
            mode = modeBehindText
            return .again
        }
        return .done
    }
}
