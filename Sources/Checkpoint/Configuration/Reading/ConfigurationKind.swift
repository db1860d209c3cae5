/// What sort of value stands in a file, or should.
enum ConfigurationKind: Sendable, Hashable {
    case boolean, integer, number, string, moment, array, strings, table, tables, duration, durationOrNever, size
}
