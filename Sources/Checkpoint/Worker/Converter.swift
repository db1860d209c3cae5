/// Something that makes a harmless file of another.
enum Converter: Sendable, Hashable {
    /// Macros and active content out of an Office file, the rest as it is.
    case officeWithoutActiveContent
    /// A PDF rebuilt without scripts, launches and embedded files.
    case pdfWithoutActiveContent
    case htmlToText
    /// A picture drawn anew.
    case pictureAnew
    /// The text of a document.
    case text
    /// By LibreOffice.
    case officeToPDF
    /// A PDF as pictures of its pages, as one PDF.
    case pdfToPictures
    /// A program of the administrator: the file on standard input, the result on standard output, its name in
    /// `SEKISHO_FILENAME` (and `SAMMA_FILENAME`); never through a shell.
    case command([String])
}
