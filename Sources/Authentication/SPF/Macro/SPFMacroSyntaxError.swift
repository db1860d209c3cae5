/// Where a macro string is malformed: the offset of the offending byte.
struct SPFMacroSyntaxError: Error, Sendable, Hashable {
    let offset: Int
}
