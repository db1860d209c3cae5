import CQPDF

/// Goes through all objects that a PDF's trailer leads to, and takes away what is active in them.
struct PDFCleaning {
    private let file: PDFFile
    private var seen: Set<Int64> = []
    /// Handles still to be looked at.
    private var waiting: [qpdf_oh] = []
    private var looked = 0

    /// Objects in one document, direct ones counted, too.
    private static let objectsMax = 2_000_000

    /// Entries of dictionaries (ISO 32000-2: 12.6.3, 12.6.4.17, 7.11.4, 12.7.3, 13).
    private static let removed = [
        "/AA", "/OpenAction", "/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/RF", "/XFA", "/RichMediaContent",
        "/RichMediaSettings", "/Movie", "/Sound", "/Rendition", "/Renditions", "/Collection", "/AF", "/3DD",
        "/URIActions",
    ]

    /// Actions that do more than lead somewhere (12.6.4).
    private static let actions: Set<String> = [
        "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/GoToE", "/GoToR", "/Rendition",
        "/Movie",
        "/Sound", "/GoTo3DView", "/RichMediaExecute", "/SetOCGState", "/Hide", "/Trans", "/Named", "/Thread",
    ]

    /// Annotations that hold a file or something that runs (12.5.6).
    private static let annotations: Set<String> = [
        "/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D",
    ]

    init(_ file: PDFFile) { self.file = file }

    /// Whether all of it was looked at.
    mutating func run() -> Bool {
        unsafe push(qpdf_get_trailer(file.document))
        while let handle = waiting.popLast() {
            looked += 1
            guard looked <= Self.objectsMax else { return false }
            look(handle)
            unsafe qpdf_oh_release(file.document, handle)
        }
        return unsafe qpdf_has_error(file.document) == 0
    }

    private mutating func look(_ handle: qpdf_oh) {
        let document = unsafe file.document
        if unsafe qpdf_oh_is_array(document, handle) != 0 {
            cleanAnnotations(handle)
            for index in 0..<max(0, unsafe qpdf_oh_get_array_n_items(document, handle)) {
                unsafe push(qpdf_oh_get_array_item(document, handle, index))
            }
        } else if unsafe qpdf_oh_is_stream(document, handle) != 0 {
            let dictionary = unsafe qpdf_oh_get_dict(document, handle)
            // Its content may not come from another file (7.3.8.2).
            for key in ["/F", "/FFilter", "/FDecodeParms"] { unsafe qpdf_oh_remove_key(document, dictionary, key) }
            push(dictionary)
        } else if unsafe qpdf_oh_is_dictionary(document, handle) != 0 {
            clean(handle)
            for key in keys(of: handle) { unsafe push(qpdf_oh_get_key(document, handle, key)) }
        }
    }

    private func clean(_ dictionary: qpdf_oh) {
        let document = unsafe file.document
        for key in Self.removed where unsafe qpdf_oh_has_key(document, dictionary, key) != 0 {
            unsafe qpdf_oh_remove_key(document, dictionary, key)
        }
        // An action without its kind is none.
        guard let kind = name(dictionary, "/S"), Self.actions.contains(kind) else { return }
        for key in keys(of: dictionary) { unsafe qpdf_oh_remove_key(document, dictionary, key) }
    }

    /// From the last to the first, since the later ones move up.
    private func cleanAnnotations(_ array: qpdf_oh) {
        let document = unsafe file.document
        for index in (0..<max(0, unsafe qpdf_oh_get_array_n_items(document, array))).reversed() {
            let item = unsafe qpdf_oh_get_array_item(document, array, index)
            defer { unsafe qpdf_oh_release(document, item) }
            guard unsafe qpdf_oh_is_dictionary(document, item) != 0, let kind = name(item, "/Subtype"),
                Self.annotations.contains(kind)
            else { continue }
            unsafe qpdf_oh_erase_item(document, array, index)
        }
    }

    private func name(_ dictionary: qpdf_oh, _ key: String) -> String? {
        let document = unsafe file.document
        guard unsafe qpdf_oh_has_key(document, dictionary, key) != 0 else { return nil }
        let value = unsafe qpdf_oh_get_key(document, dictionary, key)
        defer { unsafe qpdf_oh_release(document, value) }
        guard unsafe qpdf_oh_is_name(document, value) != 0, let text = unsafe qpdf_oh_get_name(document, value) else {
            return nil
        }
        return unsafe String(cString: text)
    }

    private func keys(of dictionary: qpdf_oh) -> [String] {
        let document = unsafe file.document
        var keys: [String] = []
        unsafe qpdf_oh_begin_dict_key_iter(document, dictionary)
        while unsafe qpdf_oh_dict_more_keys(document) != 0, let key = unsafe qpdf_oh_dict_next_key(document) {
            unsafe keys.append(String(cString: key))
        }
        return keys
    }

    /// Each indirect object once; direct ones have no number, and cannot go in circles.
    private mutating func push(_ handle: qpdf_oh) {
        let document = unsafe file.document
        let number = unsafe qpdf_oh_get_object_id(document, handle)
        if number != 0 {
            let generation = unsafe qpdf_oh_get_generation(document, handle)
            guard seen.insert(Int64(number) << 32 | Int64(generation)).inserted else {
                unsafe qpdf_oh_release(document, handle)
                return
            }
        }
        waiting.append(handle)
    }
}
