import Glibc

/// libarchive turns names into the charset of the locale, and knows none but ASCII in that of a program that never set
/// one. Set for the calling thread alone, for as long as it lasts.
enum UTF8Locale {
    static func during<Value>(_ work: () -> Value) -> Value {
        guard let locale = unsafe newlocale(Int32(LC_CTYPE_MASK), "C.UTF-8", nil) else { return work() }
        let former = unsafe uselocale(locale)
        defer {
            unsafe uselocale(former)
            unsafe freelocale(locale)
        }
        return work()
    }
}
