/// The forms of Office Open XML documents, those with macros and those without.
enum OfficeForms {
    /// The word of the form without macros; nil for what cannot be without.
    static func plain(_ word: String) -> String? {
        switch word {
        case "docx", "docm": "docx"
        case "dotx", "dotm": "dotx"
        case "xlsx", "xlsm", "xlam": "xlsx"
        case "xltx", "xltm": "xltx"
        case "pptx", "pptm": "pptx"
        case "potx", "potm": "potx"
        case "ppsx", "ppsm": "ppsx"
        default: nil
        }
    }

    /// Content types of main parts with macros, in small letters, and what they become.
    static let mainTypes: [(active: String, plain: String)] = [
        (
            "application/vnd.ms-word.document.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        ),
        (
            "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
        ),
        (
            "application/vnd.ms-excel.sheet.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        ),
        (
            "application/vnd.ms-excel.addin.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        ),
        (
            "application/vnd.ms-excel.template.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
        ),
        (
            "application/vnd.ms-powerpoint.presentation.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
        ),
        (
            "application/vnd.ms-powerpoint.template.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
        ),
        (
            "application/vnd.ms-powerpoint.slideshow.macroenabled.main+xml",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"
        ),
    ]
}
