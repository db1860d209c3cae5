import Mail

/// One attachment while it is opened: the tools, and what is left of the limits.
struct Opening {
    let limits: OpeningLimits
    let tools: OpeningTools
    let charsets: CharsetDecoder
    let passwords: [String]
    var budget: OpeningBudget
    /// Pictures that were searched for codes.
    private var pictures = 0

    init(limits: OpeningLimits, tools: OpeningTools, charsets: CharsetDecoder, passwords: [String]) {
        self.limits = limits
        self.tools = tools
        self.charsets = charsets
        self.passwords = passwords
        budget = OpeningBudget(limits)
    }

    /// Opens a file. It calls itself for what is inside, at most `depthMax` times deep.
    mutating func open(_ file: EmbeddedFile, depth: Int, as known: FileType? = nil) -> OpenedFile {
        let name = FileContents.cut(file.name, to: limits.nameBytesMax)
        guard case .bytes(let bytes) = file.content else {
            return absent(file, name)
        }
        let type = known ?? FileType(sniffing: bytes, name: name)
        var opened = OpenedFile(name: name, type: type, size: bytes.count)
        opened.findings =
            FileNameInspection(name, type: opened.type).findings + FileTypeInspection(opened.type, name).findings
        let isAffordable = depth == 0 || bytes.count <= budget.bytes
        if depth > 0 { budget.spend(bytes.count) }
        guard depth < limits.depthMax, isAffordable else {
            if opened.type.isContainer { stop(&opened) }
            return opened
        }
        let input = FileInput(bytes: bytes, name: name, type: opened.type, charsets: charsets)
        if opened.type.family == .picture, let codes = tools.codes, pictures < limits.picturesMax {
            pictures &+= 1
            opened.links += codes.codes(in: bytes, opened.type).prefix(limits.linksMax)
        }
        if opened.type.isArchive {
            openArchive(input, into: &opened, depth)
        } else if let reader = FileReaders.reader(of: opened.type) {
            take(unlocking(input, reader(input, &budget)), into: &opened, depth)
        } else if [.picture, .sound, .program].contains(opened.type.family) {
            openAppended(input, into: &opened, depth)
        }
        opened.findings = Array(opened.findings.prefix(limits.findingsMax))
        return opened
    }

    /// A file whose bytes cannot be had: its name can be looked at all the same.
    private func absent(_ file: EmbeddedFile, _ name: String) -> OpenedFile {
        guard case .absent(let state) = file.content else { return OpenedFile(name: name, type: .unknown, size: 0) }
        let parts = FileNameParts(name)
        let type = FileTypeTable.standard.types(extension: parts.lastExtension).first ?? .unknown
        var opened = OpenedFile(name: name, type: .unknown, size: 0, state: state)
        opened.findings = FileNameInspection(name, type: type).findings
        if type.isActive { opened.findings += FileTypeInspection(type, name).findings }
        return opened
    }

    /// Puts what a reader found into the file, and opens what lies inside.
    mutating func take(_ contents: FileContents, into opened: inout OpenedFile, _ depth: Int) {
        opened.findings += contents.findings
        opened.links += contents.links.prefix(max(0, limits.linksMax &- opened.links.count))
        if contents.state != .opened { opened.state = contents.state }
        for member in contents.members where !take(member, into: &opened, depth) { break }
    }

    /// Opens one file that lies inside; false if there may be no more.
    mutating func take(_ member: EmbeddedFile, into opened: inout OpenedFile, _ depth: Int) -> Bool {
        guard budget.takeFile() else {
            stop(&opened)
            return false
        }
        opened.members.append(open(member, depth: depth &+ 1))
        return true
    }

    /// Notes that a limit was reached in this file.
    func stop(_ opened: inout OpenedFile) {
        guard opened.state != .limited else { return }
        opened.state = .limited
        opened.findings.append(Finding(.openingStopped, [opened.name]))
    }
}
