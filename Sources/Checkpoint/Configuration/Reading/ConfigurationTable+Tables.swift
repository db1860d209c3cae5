extension ConfigurationTable {
    /// The table `[key]`; an empty one, answering all defaults, when it does not stand in the file.
    func table(_ key: String) -> ConfigurationTable {
        reader.ask(key, in: self)
        let path = Self.path(path, key)
        guard let node = content[key] else { return ConfigurationTable(path: path, reader: reader) }
        guard case .table(let content) = node.content else {
            report(key, .wrongType(found: node.kind, expected: .table))
            return ConfigurationTable(path: path, line: node.line, reader: reader)
        }
        return register(ConfigurationTable(content, path: path, line: node.line, reader: reader))
    }

    /// The tables `[[key]]` in their order.
    func tables(_ key: String) -> [ConfigurationTable] {
        reader.ask(key, in: self)
        let path = Self.path(path, key)
        if reader.isProbe { return [ConfigurationTable(path: path + "[]", reader: reader)] }
        guard let node = content[key] else { return [] }
        guard case .array(let nodes) = node.content else {
            report(key, .wrongType(found: node.kind, expected: .tables))
            return []
        }
        return nodes.enumerated().compactMap { index, node in
            guard case .table(let content) = node.content else {
                report(at: node.line, key, .wrongType(found: node.kind, expected: .table))
                return nil
            }
            let place = "\(path)[\(index + 1)]"
            return register(ConfigurationTable(content, path: place, line: node.line, reader: reader))
        }
    }

    /// The tables `[key.NAME]` in the order of the file.
    func namedTables(_ key: String) -> [(name: String, table: ConfigurationTable)] {
        reader.ask(key, in: self)
        let path = Self.path(path, key)
        if reader.isProbe { return [("NAME", ConfigurationTable(path: path + ".NAME", reader: reader))] }
        guard let node = content[key] else { return [] }
        guard case .table(let nodes) = node.content else {
            report(key, .wrongType(found: node.kind, expected: .table))
            return []
        }
        return nodes.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }.compactMap { name, node in
            let place = Self.path(path, name)
            guard case .table(let content) = node.content else {
                report(at: node.line, key, .wrongType(found: node.kind, expected: .table))
                return nil
            }
            return (name, register(ConfigurationTable(content, path: place, line: node.line, reader: reader)))
        }
    }

    /// Makes the reader know a table even when nobody asks for any of its keys.
    private func register(_ table: ConfigurationTable) -> ConfigurationTable {
        reader.add(table)
        return table
    }
}
