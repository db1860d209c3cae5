/// What a worker makes of a file by itself.
enum WorkerConversion: String, Sendable, Hashable, Codable {
    case officeWithoutActiveContent, pdfWithoutActiveContent, htmlToText, text, pictureAnew
}
