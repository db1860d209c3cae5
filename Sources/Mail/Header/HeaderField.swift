/// One header field of a message or part (RFC 5322 section 2.2), as positions in the untouched bytes.
///
/// ```
/// Subject: =?utf-8?B?...?=\r\n
///  second line\r\n
/// ^------^ name           the value begins after the colon and ends before the last line break
/// ^--------------------^ whole, with its line break
/// ```
public struct HeaderField: Sendable, Hashable {
    /// The whole field with its final line break.
    public let whole: Range<Int>
    /// The name, without the colon and without blanks before the colon.
    public let name: Range<Int>
    /// Everything after the colon, leading blank included, up to but not including the final line break.
    public let value: Range<Int>

    public init(whole: Range<Int>, name: Range<Int>, value: Range<Int>) {
        self.whole = whole
        self.name = name
        self.value = value
    }
}
