/// Documents under a password.
extension Opening {
    /// What a reader found, and where it found the document encrypted, what is in it once the password is off.
    mutating func unlocking(_ input: FileInput, _ closed: FileContents) -> FileContents {
        guard closed.state == .encrypted, !tools.unlocking.isEmpty else { return closed }
        guard let tool = tools.unlocking.first(where: { $0.takes(input.type) }) else {
            return noting(.encryptionUnknown, input, closed)
        }
        switch budget.unlock(input.bytes, by: tool, passwords: tool.ownPasswords + passwords) {
        case .opened(let bytes, let password):
            var contents = FileContents()
            if !password.isEmpty {
                // Nobody needs to know one that programs try by themselves.
                let isOwn = tool.ownPasswords.contains(password)
                contents.note(isOwn ? .defaultPassword : .encrypted, input.name, input.type.word)
            }
            read(bytes, within: input, into: &contents)
            return contents
        case .wrongPassword: return closed
        case .unknownMethod: return noting(.encryptionUnknown, input, closed)
        case .stopped: return noting(.openingStopped, input, closed)
        }
    }

    private func noting(_ kind: FindingKind, _ input: FileInput, _ closed: FileContents) -> FileContents {
        var contents = closed
        contents.note(kind, input.name, input.type.word)
        return contents
    }

    private mutating func read(_ bytes: [UInt8], within input: FileInput, into contents: inout FileContents) {
        var open = input
        open.bytes = bytes[...]
        open.type = FileType(sniffing: open.bytes, name: input.name)
        guard open.type == input.type, let reader = FileReaders.reader(of: open.type) else {
            // The document lies in it as a file in a box: rules ask what it is.
            return contents.add(input.name, open.bytes)
        }
        budget.spend(bytes.count)
        contents.merge(reader(open, &budget))
    }
}
