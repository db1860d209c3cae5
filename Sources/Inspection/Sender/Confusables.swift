import CICU
import Mail

/// ICU's normalisation and its table of characters that look alike, opened once.
@safe
struct Confusables: Sendable {
    // ICU only reads them after they were opened, from any number of threads.
    private nonisolated(unsafe) let form: OpaquePointer
    private nonisolated(unsafe) let wide: OpaquePointer
    private nonisolated(unsafe) let checker: OpaquePointer

    /// nil when ICU lacks its data: texts beyond ASCII are then compared as they are.
    static let shared: Confusables? = {
        var error: icu_error = 0
        guard let form = unsafe icu_nfkc_casefold(&error), let wide = unsafe icu_nfkc(&error),
            let checker = unsafe icu_open_spoof_checker(&error), error <= 0
        else { return nil }
        return unsafe Confusables(form: form, wide: wide, checker: checker)
    }()

    private init(form: OpaquePointer, wide: OpaquePointer, checker: OpaquePointer) {
        unsafe self.form = form
        unsafe self.wide = wide
        unsafe self.checker = checker
    }

    /// NFKC with case folded and without characters nobody sees (Unicode, `NFKC_Casefold`), in UTF-8.
    func folded(_ text: String) -> [UInt8] { unsafe normalized(text, by: form) }

    /// NFKC alone: full width made plain, capitals kept.
    func withPlainWidth(_ text: String) -> String { unsafe normalized(text, by: wide).text }

    private func normalized(_ text: String, by form: OpaquePointer) -> [UInt8] {
        unsafe converted(text) { source, target, error in
            unsafe icu_normalize(
                form,
                source.baseAddress,
                Int32(source.count),
                target.baseAddress,
                Int32(target.count),
                &error
            )
        }
    }

    /// The skeleton of UTS #39 section 4: texts that look alike have the same.
    func skeleton(_ text: String) -> String {
        let bytes = unsafe converted(text) { source, target, error in
            unsafe icu_skeleton(
                checker,
                source.baseAddress,
                Int32(source.count),
                target.baseAddress,
                Int32(target.count),
                &error
            )
        }
        return bytes.text
    }

    private func converted(
        _ text: String,
        by convert: (UnsafeBufferPointer<UInt16>, UnsafeMutableBufferPointer<UInt16>, inout icu_error) -> Int32
    ) -> [UInt8] {
        let source = Array(text.utf16)
        // One character becomes eighteen at most (U+FDFA); what asks for more room than this is told to come again.
        var capacity = source.count &* 2 &+ 32
        for _ in 0..<2 {
            var target = [UInt16](repeating: 0, count: capacity)
            var error: icu_error = 0
            let count = unsafe source.withUnsafeBufferPointer { source in
                unsafe target.withUnsafeMutableBufferPointer { target in unsafe convert(source, target, &error) }
            }
            if error <= 0, let bytes = utf8(target.prefix(max(0, Int(count)))) { return bytes }
            guard error == icu_buffer_overflow else { break }
            capacity = max(0, Int(count)) &+ 1
        }
        return Array(text.utf8)
    }

    /// ICU's own way from UTF-16, many times faster than that of the standard library.
    private func utf8(_ text: ArraySlice<UInt16>) -> [UInt8]? {
        var error: icu_error = 0
        var bytes = [CChar](repeating: 0, count: text.count &* 3)
        let count = unsafe text.withUnsafeBufferPointer { source in
            unsafe bytes.withUnsafeMutableBufferPointer { target in
                unsafe icu_to_utf8(
                    source.baseAddress,
                    Int32(source.count),
                    target.baseAddress,
                    Int32(target.count),
                    &error
                )
            }
        }
        guard error <= 0 else { return nil }
        return bytes.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }
    }
}
