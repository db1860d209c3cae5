import Inspection
import Mail

extension WorkerBench {
    private static let bytesMax = 256 << 20

    func convert(_ file: [UInt8], name: String, _ conversion: WorkerConversion) -> Result {
        switch conversion {
        case .pdfWithoutActiveContent:
            return .made(name, PDFRebuilding.rebuild(file[...], bytesMax: Self.bytesMax))
        case .pictureAnew:
            guard let drawn = PictureRedrawing.redraw(file[...]) else { return .made(name, nil) }
            return .made(renamed(name, drawn.ending), drawn.bytes)
        case .officeWithoutActiveContent, .htmlToText, .text: return .made(name, nil)
        }
    }

    /// With the ending of what it is now, unless it has that already.
    private func renamed(_ name: String, _ ending: String) -> String {
        let lower = name.lowercased()
        let fits = lower.hasSuffix("." + ending) || (ending == "jpg" && lower.hasSuffix(".jpeg"))
        return fits ? name : "\(name).\(ending)"
    }
}
