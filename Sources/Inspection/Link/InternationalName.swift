import CICU

/// Names of hosts beyond ASCII (UTS #46), as browsers turn them into what the DNS knows.
@safe
struct InternationalName: Sendable {
    // ICU only reads an opened instance, from any number of threads.
    private nonisolated(unsafe) let idna: OpaquePointer

    /// Opened once; nil when ICU lacks its data, and then such names are no names.
    private static let shared: InternationalName? = {
        var error: icu_error = 0
        guard let idna = unsafe icu_open_idna(&error), error <= 0 else { return nil }
        return unsafe InternationalName(idna: idna)
    }()

    private init(idna: OpaquePointer) { unsafe self.idna = idna }

    /// The name in ASCII, each label beyond it as `xn--…`; nil if no browser would take it.
    static func ascii(_ name: [UInt8]) -> [UInt8]? {
        unsafe shared?.converted(name) { idna, source, target, error in
            var problems: UInt32 = 0
            let count = unsafe icu_name_to_ascii(
                idna,
                source.baseAddress,
                Int32(source.count),
                target.baseAddress,
                Int32(target.count),
                &problems,
                &error
            )
            return problems == 0 ? count : -1
        }
    }

    /// The name as people write it; labels that cannot be undone stay as they are.
    static func unicode(_ name: [UInt8]) -> [UInt8]? {
        unsafe shared?.converted(name) { idna, source, target, error in
            unsafe icu_name_to_unicode(
                idna,
                source.baseAddress,
                Int32(source.count),
                target.baseAddress,
                Int32(target.count),
                &error
            )
        }
    }

    private func converted(
        _ name: [UInt8],
        by convert: (
            OpaquePointer, UnsafeBufferPointer<CChar>, UnsafeMutableBufferPointer<CChar>, inout icu_error
        ) -> Int32
    ) -> [UInt8]? {
        // A name of the DNS has 253 bytes; longer ones, which mapping may shorten a little, lead nowhere.
        guard name.count <= 1_024 else { return nil }
        let source = name.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: 4_096)
        var error: icu_error = 0
        let count = unsafe source.withUnsafeBufferPointer { source in
            unsafe target.withUnsafeMutableBufferPointer { target in unsafe convert(idna, source, target, &error) }
        }
        guard error <= 0, count >= 0, Int(count) <= target.count else { return nil }
        return target.prefix(Int(count)).map { UInt8(bitPattern: $0) }
    }
}
