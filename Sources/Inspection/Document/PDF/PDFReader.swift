import Mail

/// Reads a PDF from front to back, by its objects and not by its tables: those may lie, and readers mend them.
struct PDFReader {
    private struct Stream {
        var number: Int
        var dictionary: PDFDictionary
        var content: ArraySlice<UInt8>
    }

    private let bytes: ArraySlice<UInt8>
    private var streams: [Stream] = []
    private var inspection = PDFInspection()
    private var isEncrypted = false

    private static let streamsMax = 20_000
    private static let objectsOfStreamMax = 20_000
    /// Pictures that are handed on, for codes in them.
    private static let picturesMax = 20

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var reader = PDFReader(bytes: input.bytes)
        reader.scan()
        reader.readStreams(&budget)
        reader.inspection.finish()
        var contents = reader.inspection.contents
        if reader.isEncrypted {
            contents.state = .encrypted
            contents.note(.encrypted, input.name, "pdf")
        }
        return contents
    }

    private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    // MARK: Objects

    private mutating func scan() {
        var parser = PDFParser(bytes)
        var numbers: [Int] = []
        var current: (number: Int, value: PDFValue)?
        while let token = parser.lexer.next() {
            switch token {
            case .number(let number):
                numbers = numbers.suffix(1) + [number]
            case .keyword(let word):
                if word.equals(ignoringCase: "obj") {
                    current = (numbers.first ?? 0, .other)
                } else if word.equals(ignoringCase: "stream"), let object = current {
                    takeStream(object.number, object.value.dictionary ?? PDFDictionary(), &parser)
                    current = nil
                }
                numbers = []
            default:
                numbers = []
                let value = parser.value(token)
                if value.dictionary?.has("Encrypt") == true { isEncrypted = true }
                inspection.see(value, object: current?.number)
                if let number = current?.number { current = (number, value) }
            }
        }
        if let name = parser.lexer.obscured { inspection.contents.note(.pdfObscured, name) }
    }

    /// The bytes of a stream: as long as it says if "endstream" follows there, else up to the next "endstream".
    private mutating func takeStream(_ number: Int, _ dictionary: PDFDictionary, _ parser: inout PDFParser) {
        var start = parser.lexer.position
        if bytes.byte(at: start) == ASCII.carriageReturn { start &+= 1 }
        if bytes.byte(at: start) == ASCII.lineFeed { start &+= 1 }
        var end = bytes.count
        if let length = dictionary["Length"]?.number, length >= 0, length <= bytes.count &- start,
            bytes.offset(of: "endstream", from: start &+ length, to: start &+ length &+ 12) != nil
        {
            end = start &+ length
        } else if let found = bytes.offset(of: "endstream", from: start) {
            end = found
        }
        parser.lexer.position = end
        guard streams.count < Self.streamsMax else { return inspection.contents.state = .limited }
        streams.append(
            Stream(number: number, dictionary: dictionary, content: bytes.run(at: start, end &- start) ?? [])
        )
    }

    // MARK: Streams

    private mutating func readStreams(_ budget: inout OpeningBudget) {
        // What is in an encrypted file are ciphers.
        guard !isEncrypted else { return }
        for stream in streams where stream.dictionary["Type"]?.name == "ObjStm" {
            guard let content = decoded(stream, &budget) else { continue }
            readObjects(content, first: stream.dictionary["First"]?.number ?? 0)
        }
        var pictures = 0
        for stream in streams {
            if inspection.isFile(stream.number, stream.dictionary) {
                guard let content = decoded(stream, &budget) else { continue }
                inspection.takeFile(stream.number, content)
            } else if inspection.isScript(stream.number) {
                guard let content = decoded(stream, &budget) else { continue }
                inspection.takeScript(content)
            } else if pictures < Self.picturesMax, let picture = picture(stream, &budget) {
                pictures &+= 1
                inspection.contents.add("image-\(pictures).\(picture.extension)", picture.file)
            }
        }
    }

    /// A picture on a page, for the codes in it. What is drawn with lines, or coded as fax and scanners do, is not read.
    private func picture(_ stream: Stream, _ budget: inout OpeningBudget)
        -> (file: ArraySlice<UInt8>, extension: String)?
    {
        let names = PDFFilter.names(stream.dictionary)
        let isJPEG = names.last == "DCTDecode" || names.last == "DCT"
        let picture = PDFPicture(stream.dictionary)
        guard isJPEG || picture != nil else { return nil }
        if names.count == 1, isJPEG { return (stream.content, "jpg") }
        let allowed = budget.bytesMax(unpacking: stream.content.count)
        let (content, rest) = PDFFilter.decodedFar(stream.content, stream.dictionary, bytesMax: allowed)
        budget.spend(content.count)
        if isJPEG { return rest.count == 1 ? (content, "jpg") : nil }
        guard rest.isEmpty, let bitmap = picture?.bitmap(of: content) else { return nil }
        return (bitmap[...], "bmp")
    }

    private func decoded(_ stream: Stream, _ budget: inout OpeningBudget) -> ArraySlice<UInt8>? {
        let allowed = budget.bytesMax(unpacking: stream.content.count)
        let content = PDFFilter.decoded(stream.content, stream.dictionary, bytesMax: allowed)
        budget.spend(content?.count ?? 0)
        return content
    }

    /// An object stream: numbers and offsets, then the objects themselves (section 7.5.7).
    private mutating func readObjects(_ content: ArraySlice<UInt8>, first: Int) {
        var lexer = PDFLexer(content.prefix(max(0, first)))
        var numbers: [Int] = []
        while numbers.count < Self.objectsOfStreamMax, case .number(let number) = lexer.next(),
            case .number = lexer.next()
        {
            numbers.append(number)
        }
        var parser = PDFParser(content, at: first)
        var index = 0
        while let token = parser.lexer.next() {
            let value = parser.value(token)
            inspection.see(value, object: index < numbers.count ? numbers[index] : nil)
            index &+= 1
        }
        if let name = parser.lexer.obscured { inspection.contents.note(.pdfObscured, name) }
    }
}
