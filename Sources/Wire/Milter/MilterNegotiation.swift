import NIOCore

/// What the peers have agreed on at the beginning of the connection.
struct MilterNegotiation: Sendable, Hashable {
    static let versionMax: UInt32 = 6

    /// 2 to 6.
    let version: UInt32
    let actions: MilterActions
    let options: MilterOptions
    private let listsMacros: Bool

    /// Agrees with the offer of a mail server; nil if its version is below 2.
    init?(version: UInt32, actions: UInt32, options: UInt32, wanting wanted: MilterActions) {
        guard version >= 2 else { return nil }
        let offered = MilterActions(rawValue: actions)
        self.version = min(version, Self.versionMax)
        self.actions = offered.intersection(wanted)
        self.options = MilterOptions(wantedOf: options)
        listsMacros = version >= 6 && offered.contains(.listMacros)
    }

    /// The macros that are used, by the number of the step in the negotiation (`SMFIM_*`). A mail server sends no
    /// others then; those of the header would come with every field of it.
    private static let macros: [(step: UInt32, names: StaticString)] = [
        (0, "j {daemon_name} {daemon_addr} {daemon_port} {client_ptr}"),
        (1, ""),
        (2, "{auth_type} {auth_authen} {tls_version} {cipher}"),
        (3, ""),
        (4, "i"),
        (5, "i"),
        (6, ""),
    ]

    func write(to output: inout ByteBuffer) {
        output.writeMilterPacket(.negotiate) { packet in
            packet.writeInteger(version)
            packet.writeInteger(listsMacros ? actions.union(.listMacros).rawValue : actions.rawValue)
            packet.writeInteger(options.rawValue)
            guard listsMacros else { return }
            for macro in Self.macros {
                packet.writeInteger(macro.step)
                packet.writeStaticString(macro.names)
                packet.writeInteger(UInt8(0))
            }
        }
    }
}
