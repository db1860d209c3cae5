import Glibc

/// The settings of the C library's allocator (mallopt(3)), which no header that Swift sees declares.
enum Allocator {
    enum Parameter: Int32 {
        /// Bytes of free memory on top of the heap from which on it is given back.
        case trimThreshold = -1
        /// Bytes of an allocation from which on it has pages of its own, given back when it is freed.
        case mmapThreshold = -3
        /// Arenas at most.
        case arenasMax = -8
    }

    /// Does nothing with another C library.
    static func set(_ parameter: Parameter, to value: Int32) {
        guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
        typealias Call = @convention(c) (Int32, Int32) -> Int32
        let call = unsafe unsafeBitCast(symbol, to: Call.self)
        _ = call(parameter.rawValue, value)
    }
}
