/// Decodes base64 (RFC 2045 section 6.8) in pieces, as tolerant as mail readers are.
///
/// White space and foreign bytes are passed over, padding may be missing, and what follows padding is decoded as well:
/// mailers glue encoded pieces together. Behind padding an incomplete group is dropped, since that is data no more.
public struct Base64Decoder: Sendable {
    /// The first thing that was wrong.
    public private(set) var flaw: DecodedBody.Flaw?
    /// The digits of the group that is being read, six bits each.
    private var group: UInt32 = 0
    private var digitCount = 0
    private var hasPadding = false

    public init() {}

    /// Decodes `input` and appends to `output`; a group may go on in the next piece.
    public mutating func decode(_ input: Span<UInt8>, into output: inout [UInt8]) {
        let values = Base64Digits.values
        let groupValues = Base64Digits.groupValues
        let start = output.count
        // Three bytes for four digits, and the rest of a group from the piece before.
        output.append(contentsOf: repeatElement(0, count: input.count / 4 &* 3 &+ 6))
        var target = output.mutableSpan
        var written = start
        var position = 0
        while position < input.count {
            if digitCount == 0 {
                let groupStart = position
                Self.decodeGroups(input, &position, groupValues.span, &target, &written)
                if hasPadding, position > groupStart { note(.dataAfterPadding) }
                // Between groups stands a line end, nearly always.
                while position < input.count, input[position].isWhitespace { position &+= 1 }
                if position > groupStart { continue }
            }
            position = decodeGroup(input, from: position, values.span, &target, &written)
        }
        output.removeLast(output.count &- written)
    }

    /// Ends the input: what an incomplete group holds is appended.
    public mutating func finish(into output: inout [UInt8]) {
        if digitCount > 0 { note(.incomplete) }
        if hasPadding { digitCount = 0 }
        let group = endGroup()
        for index in 0..<group.count {
            output.append(UInt8(truncatingIfNeeded: group.bytes &>> UInt32(16 &- 8 &* index)))
        }
    }

    /// Decodes groups of four digits, as long as nothing else comes in between.
    private static func decodeGroups(
        _ input: Span<UInt8>,
        _ position: inout Int,
        _ values: Span<UInt32>,
        _ target: inout MutableSpan<UInt8>,
        _ written: inout Int
    ) {
        // What the compiler knows of their numbers, it does not check for every byte.
        guard values.count == 1_024 else { return }
        while input.count &- position >= 16 {
            let digits = input.extracting(position..<position &+ 16)
            let (first, second) = (group(digits, 0, values), group(digits, 4, values))
            let (third, fourth) = (group(digits, 8, values), group(digits, 12, values))
            guard first | second | third | fourth < Base64Digits.notADigit else { break }
            for group in [first, second, third, fourth] { put(group, into: &target, &written) }
            position &+= 16
        }
        while input.count &- position >= 4 {
            let group = group(input.extracting(position..<position &+ 4), 0, values)
            guard group < Base64Digits.notADigit else { return }
            put(group, into: &target, &written)
            position &+= 4
        }
    }

    /// The 24 bits of four digits; more if one of them is none.
    @inline(__always)
    private static func group(_ digits: Span<UInt8>, _ start: Int, _ values: Span<UInt32>) -> UInt32 {
        values[Int(digits[start])] | values[256 &+ Int(digits[start &+ 1])]
            | values[512 &+ Int(digits[start &+ 2])] | values[768 &+ Int(digits[start &+ 3])]
    }

    @inline(__always)
    private static func put(_ group: UInt32, into target: inout MutableSpan<UInt8>, _ written: inout Int) {
        target[written] = UInt8(truncatingIfNeeded: group &>> 16)
        target[written &+ 1] = UInt8(truncatingIfNeeded: group &>> 8)
        target[written &+ 2] = UInt8(truncatingIfNeeded: group)
        written &+= 3
    }

    /// Decodes byte for byte up to the end of the group.
    private mutating func decodeGroup(
        _ input: Span<UInt8>,
        from start: Int,
        _ values: Span<UInt8>,
        _ target: inout MutableSpan<UInt8>,
        _ written: inout Int
    ) -> Int {
        var position = start
        while position < input.count {
            let byte = input[position]
            position &+= 1
            let value = values[Int(byte)]
            if value < 64 {
                if hasPadding { note(.dataAfterPadding) }
                group = group &<< 6 | UInt32(value)
                digitCount &+= 1
                if digitCount < 4 { continue }
            } else if byte == ASCII.equals {
                hasPadding = true
            } else {
                if !byte.isWhitespace { note(.foreignBytes) }
                continue
            }
            let group = endGroup()
            for index in 0..<group.count {
                target[written] = UInt8(truncatingIfNeeded: group.bytes &>> UInt32(16 &- 8 &* index))
                written &+= 1
            }
            break
        }
        return position
    }

    /// The whole bytes of the group, the first one on top of 24 bits.
    private mutating func endGroup() -> (bytes: UInt32, count: Int) {
        let bytes = group &<< UInt32(6 &* (4 &- digitCount))
        let count = max(0, digitCount &- 1)
        group = 0
        digitCount = 0
        return (bytes, count)
    }

    private mutating func note(_ flaw: DecodedBody.Flaw) {
        if self.flaw == nil { self.flaw = flaw }
    }
}
