/// Archives: ZIP by Sekisho's own reader, the others and what is encrypted by a tool.
extension Opening {
    mutating func openArchive(_ input: FileInput, into opened: inout OpenedFile, _ depth: Int) {
        guard input.type.isZIP, let archive = zip(input) else { return openByTool(input, into: &opened, depth) }
        openZIP(archive, input, into: &opened, depth)
    }

    /// A ZIP behind a picture or a program: programs that unpack find it by its end.
    mutating func openAppended(_ input: FileInput, into opened: inout OpenedFile, _ depth: Int) {
        guard ZIPDirectory(in: input.bytes) != nil, let archive = zip(input), !archive.entries.isEmpty else { return }
        openZIP(archive, input, into: &opened, depth)
    }

    private func zip(_ input: FileInput) -> ZIPArchive? {
        let names = ZIPNameReader(charsets: charsets, bytesMax: limits.nameBytesMax)
        return ZIPArchive(input.bytes, entriesMax: limits.filesMax, names: names)
    }

    private mutating func openZIP(
        _ archive: ZIPArchive,
        _ input: FileInput,
        into opened: inout OpenedFile,
        _ depth: Int
    ) {
        opened.findings += ZIPInspection.findings(in: archive, name: opened.name)
        if archive.isEncrypted { opened.findings.append(Finding(.encrypted, [opened.name, opened.type.word])) }
        let needsTool = archive.entries.contains {
            !$0.isInflatable && !$0.isDecipherable && !$0.isFolder && !$0.isLink
        }
        if needsTool, !passwords.isEmpty || !archive.isEncrypted, tools.archives?.reads(input.type) == true {
            return openByTool(input, into: &opened, depth)
        }
        for entry in archive.entries where !entry.isFolder {
            if entry.isLink || entry.isDevice {
                opened.findings.append(Finding(.archiveHoldsLink, [FileContents.cut(entry.name)]))
                continue
            }
            guard take(member(entry, archive, &opened), into: &opened, depth) else { break }
        }
        if archive.flaws.contains(.tooMany) { stop(&opened) }
        if opened.members.contains(where: { $0.state == .encrypted && $0.size == 0 }) { opened.state = .encrypted }
        // What overlaps was not unpacked, and nobody knows what it would have become.
        if archive.flaws.contains(.overlap) { opened.state = .limited }
        if archive.flaws.contains(.noDirectory), opened.state == .opened { opened.state = .unreadable }
    }

    private mutating func member(_ entry: ZIPEntry, _ archive: ZIPArchive, _ opened: inout OpenedFile) -> EmbeddedFile {
        let isBomb = budget.isBomb(unpacking: entry.content?.count ?? 0)
        let content: EmbeddedFile.Content =
            switch budget.unpackUncounted(entry, of: archive, passwords: passwords) {
            case .bytes(let bytes), .torn(let bytes): .bytes(bytes)
            case .encrypted: .absent(.encrypted)
            case .unknownMethod, .unreadable: .absent(.unreadable)
            case .tooLarge: .absent(.limited)
            }
        if case .absent(.limited) = content { noteSize(isBomb, &opened) }
        return EmbeddedFile(name: entry.name, content: content)
    }

    private mutating func openByTool(_ input: FileInput, into opened: inout OpenedFile, _ depth: Int) {
        guard let tool = tools.archives, tool.reads(input.type) else {
            opened.state = .unreadable
            return
        }
        let archive = ArchiveFile(bytes: input.bytes, type: input.type, name: input.name, passwords: passwords)
        let allowed = budget.bytesMax(unpacking: input.bytes.count)
        let allowance = ArchiveAllowance(
            entries: budget.files,
            entryBytes: allowed,
            bytes: budget.bytes,
            nameBytes: limits.nameBytesMax
        )
        var isEncrypted = false
        let isBomb = budget.isBomb(unpacking: input.bytes.count)
        let end = tool.read(archive, allowance) { entry in
            if entry.content == .encrypted { isEncrypted = true }
            if entry.content == .tooLarge { noteSize(isBomb, &opened) }
            return take(entry, into: &opened, depth)
        }
        switch end {
        case .encrypted: isEncrypted = true
        case .limited: stop(&opened)
        case .unreadable: if opened.state == .opened { opened.state = .unreadable }
        case .complete, .stopped: break
        }
        if isEncrypted { noteEncryption(&opened) }
    }

    private mutating func take(_ entry: ArchiveEntry, into opened: inout OpenedFile, _ depth: Int) -> Bool {
        switch entry.kind {
        case .folder: return true
        case .device, .link:
            opened.findings.append(Finding(.archiveHoldsLink, [FileContents.cut(entry.name)]))
            return opened.findings.count < limits.findingsMax
        case .file: break
        }
        let content: EmbeddedFile.Content =
            switch entry.content {
            case .bytes(let bytes): .bytes(bytes[...])
            case .encrypted: .absent(.encrypted)
            case .tooLarge: .absent(.limited)
            case .unreadable, .none: .absent(.unreadable)
            }
        return take(EmbeddedFile(name: entry.name, content: content), into: &opened, depth)
    }

    private func noteEncryption(_ opened: inout OpenedFile) {
        opened.state = .encrypted
        let arguments = [opened.name, opened.type.word]
        let finding = Finding(.encrypted, arguments)
        if !opened.findings.contains(finding) { opened.findings.append(finding) }
        // libarchive undoes the encryption of ZIP, and no other.
        if !opened.type.isZIP { opened.findings.append(Finding(.encryptionUnknown, arguments)) }
    }

    /// Something inside is too large: a bomb if it grew beyond all measure.
    private func noteSize(_ isBomb: Bool, _ opened: inout OpenedFile) {
        guard isBomb else { return stop(&opened) }
        opened.state = .limited
        let finding = Finding(.archiveExplodes, [opened.name])
        if !opened.findings.contains(finding) { opened.findings.append(finding) }
    }
}

extension FileType {
    /// Whether it is an archive that is a ZIP, whatever it is called.
    fileprivate var isZIP: Bool { ["zip", "jar", "apk", "xpi", "msix"].contains(word) }
}
