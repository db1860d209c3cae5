import CQPDF

/// A PDF in qpdf's hands. For the worker process.
@safe final class PDFFile {
    /// Owned; freed with the file.
    let document: qpdf_data
    /// What qpdf reads from for as long as it has the document.
    private let bytes: UnsafeMutableRawBufferPointer

    /// nil for what cannot be read as a PDF, or with that password.
    init?(_ content: ArraySlice<UInt8>, password: String = "") {
        guard let document = unsafe qpdf_init() else { return nil }
        unsafe self.document = document
        unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 16)
        unsafe bytes.copyBytes(from: content)
        unsafe qpdf_set_suppress_warnings(document, 1)
        unsafe qpdf_silence_errors(document)
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let code = unsafe qpdf_read_memory(document, "", start, UInt64(content.count), password)
        guard !failed(code) else { return nil }
    }

    deinit {
        var document: qpdf_data? = unsafe document
        unsafe qpdf_cleanup(&document)
        unsafe bytes.deallocate()
    }

    var isEncrypted: Bool { unsafe qpdf_is_encrypted(document) != 0 }

    /// The file written anew, without encryption and without what nothing refers to; nil when it cannot be, or comes to
    /// more than that many bytes.
    func written(bytesMax: Int) -> [UInt8]? {
        guard !failed(unsafe qpdf_init_write_memory(document)) else { return nil }
        unsafe qpdf_set_preserve_encryption(document, 0)
        unsafe qpdf_set_preserve_unreferenced_objects(document, 0)
        unsafe qpdf_set_decode_level(document, qpdf_dl_none)
        unsafe qpdf_set_deterministic_ID(document, 1)
        guard !failed(unsafe qpdf_write(document)) else { return nil }
        let count = unsafe qpdf_get_buffer_length(document)
        guard count > 0, count <= bytesMax, let start = unsafe qpdf_get_buffer(document) else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Warnings, the first bit, are about what qpdf could mend.
    func failed(_ code: QPDF_ERROR_CODE) -> Bool {
        guard code & Int32(QPDF_ERRORS) != 0 else { return false }
        // One that is not taken is complained about at the end.
        _ = unsafe qpdf_get_error(document)
        return true
    }
}
