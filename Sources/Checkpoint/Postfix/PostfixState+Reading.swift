extension PostfixState {
    /// Asks the Postfix at hand.
    init(_ command: PostfixCommand) throws(InputError) {
        self.init()
        let places = ["mail_version", "config_directory", "queue_directory"]
        let general = Self.pairs(try command.postconf(["-x"] + places))
        versionText = general["mail_version"] ?? ""
        version = versionText.utf8.split(separator: 0x2E).prefix(2).map { digits in
            digits.prefix { (0x30...0x39).contains($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        folder = command.folder ?? general["config_directory"] ?? folder
        queueFolder = general["queue_directory"] ?? queueFolder
        let written = Self.pairs(try command.postconf(Self.names))
        let expanded = Self.pairs(try command.postconf(["-x"] + Self.names))
        let set = Self.pairs(try command.postconf(["-n"]))
        for name in Self.names {
            parameters[name] = PostfixParameter(
                text: written[name] ?? "",
                expanded: expanded[name] ?? "",
                isSet: set[name] != nil
            )
        }
        services = Self.services(try command.postconf(["-M"]), overrides: try command.postconf(["-P"]))
    }

    /// The lines `name = value`.
    static func pairs(_ text: String) -> [String: String] {
        var pairs: [String: String] = [:]
        for line in text.utf8.split(separator: 0x0A) {
            guard let equals = line.firstIndex(of: 0x3D) else { continue }
            pairs[trimmed(line[..<equals])] = trimmed(line[line.index(after: equals)...])
        }
        return pairs
    }

    /// The columns of `postconf -M`: name, type, private, unpriv, chroot, wakeup, maxproc, command; and the lines
    /// `name/type/parameter = value` of `postconf -P`.
    static func services(_ text: String, overrides: String) -> [PostfixService] {
        var services: [PostfixService] = text.utf8.split(separator: 0x0A).compactMap { line in
            let words = line.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
            guard words.count >= 8 else { return nil }
            return PostfixService(name: words[0], type: words[1], isChrooted: words[4] == "y", program: words[7])
        }
        for (key, value) in pairs(overrides) {
            for index in services.indices where key.hasPrefix(services[index].label + "/") {
                services[index].overrides[String(key.dropFirst(services[index].label.count + 1))] = value
            }
        }
        return services
    }

    private static func trimmed(_ text: Substring.UTF8View) -> String {
        let blanks: Set<UInt8> = [0x20, 0x09]
        var text = text
        while let first = text.first, blanks.contains(first) { text = text.dropFirst() }
        while let last = text.last, blanks.contains(last) { text = text.dropLast() }
        return String(decoding: Array(text), as: UTF8.self)
    }
}
