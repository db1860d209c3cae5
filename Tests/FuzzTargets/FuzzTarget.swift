/// One parser as the fuzzer and the replay test drive it: hostile bytes go in, and promises are checked.
///
/// A trap is a finding by itself; a promise that is broken without one is thrown as `BrokenPromise`.
public struct FuzzTarget: Sendable {
    /// The name of its folder below `Fuzz/Corpus` and of its dictionary.
    public let name: String
    public let body: Body

    public enum Body: Sendable {
        case plain(@Sendable (_ bytes: [UInt8]) throws -> Void)
        /// For what asks the DNS.
        case asking(@Sendable (_ bytes: [UInt8]) async throws -> Void)
    }

    init(parsing name: String, _ body: @escaping @Sendable (_ bytes: [UInt8]) throws -> Void) {
        self.name = name
        self.body = .plain(body)
    }

    init(asking name: String, _ body: @escaping @Sendable (_ bytes: [UInt8]) async throws -> Void) {
        self.name = name
        self.body = .asking(body)
    }

    public func run(_ bytes: [UInt8]) async throws {
        switch body {
        case .plain(let body): try body(bytes)
        case .asking(let body): try await body(bytes)
        }
    }
}

/// Something a parser promised and did not keep.
public struct BrokenPromise: Error, CustomStringConvertible {
    public let description: String
}

/// Throws unless `condition` holds.
func promise(_ condition: Bool, _ description: @autoclosure () -> String) throws {
    if !condition { throw BrokenPromise(description: description()) }
}

/// Makes the optimiser believe that `value` is used: a parser whose result nobody wants is removed, traps included.
@_optimize(none)
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }
