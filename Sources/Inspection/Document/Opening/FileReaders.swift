/// Which of Sekisho's own readers reads which type of file. Archives are not among them: they yield one file after the
/// other (`Opening`).
enum FileReaders {
    typealias Reader = @Sendable (_ file: FileInput, _ budget: inout OpeningBudget) -> FileContents

    static func reader(of type: FileType) -> Reader? {
        if type.isOpenXML { return OpenXMLReader.read }
        if type.isOpenDocument { return OpenDocumentReader.read }
        return switch type.word {
        case "doc", "xls", "ppt", "msg", "pub", "vsd", "mpp", "jtd", "hwp", "ole2", "office-encrypted":
            CompoundDocumentReader.read
        case "word-xml", "excel-xml", "powerpoint-xml", "package-xml": FlatOfficeReader.read
        case "slk": SymbolicLinkReader.read
        case "csv": SeparatedValuesReader.read
        case "activemime": ActiveMime.read
        case "rtf": RTFReader.read
        case "pdf": PDFReader.read
        case "one": OneNoteReader.read
        case "lnk": ShellLinkReader.read
        case "url", "scf", "desktop", "rdp": WebShortcutReader.read
        case "tnef": TNEFReader.read
        case "eml", "mht": MailReader.read
        case "html", "svg", "hta": MarkupReader.read
        case "vcf", "ics", "txt": PlainLinks.read
        default: nil
        }
    }
}
