import Mail

extension FuzzTarget {
    static let header = FuzzTarget(parsing: "Header") { bytes in
        let header = Header(parsing: bytes)
        try promise(header.bytes == bytes, "the bytes stay as they are")
        var end = 0
        for field in header.fields {
            try promise(field.whole.lowerBound >= end && field.whole.upperBound <= bytes.count, "fields in order")
            try promise(
                field.name.lowerBound >= field.whole.lowerBound && field.value.upperBound <= field.whole.upperBound
                    && field.name.upperBound <= field.value.lowerBound,
                "name and value lie in the field"
            )
            end = field.whole.upperBound
        }
        try promise(header.bodyStart >= end && header.bodyStart <= bytes.count, "the body comes after the header")
        try promise(header.defects.allSatisfy { (0...bytes.count).contains($0.offset) }, "defects lie in the message")
    }
}
