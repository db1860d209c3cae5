/// What a message carries. Identifiers begin with `attachment.`; arguments as each comment says.
extension FindingKind {
    // MARK: Names

    /// Characters that turn the direction of writing hide the true extension. Arguments: name.
    static let nameTurnsDirection = carried("name-turns-direction", .danger, points: 4)
    /// Characters nobody sees, in a name. Arguments: name.
    static let nameHidesCharacters = carried("name-hides-characters", .caution, points: 1.5)
    /// Blanks push the extension out of sight, or dots at the end hide it from filters. Arguments: name.
    static let nameHidesEnding = carried("name-hides-ending", .danger, points: 4)
    /// `invoice.pdf.exe`. Arguments: name, extension shown, extension that counts.
    static let nameHasTwoExtensions = carried("name-has-two-extensions", .danger, points: 4)
    /// A path out of the folder, a drive or a stream. Arguments: name.
    static let nameLeadsElsewhere = carried("name-leads-elsewhere", .caution, points: 2)
    /// Something that runs, named as something that does not. Arguments: name, type, type promised.
    static let typeIsDisguised = carried("type-is-disguised", .danger, points: 4)
    /// The content is not what the extension says. Arguments: name, type, type promised.
    static let typeIsAnother = carried("type-is-another", .note, points: 0.2)

    // MARK: Types

    /// A program. Arguments: name, type.
    static let program = carried("program", .danger, points: 4)
    /// A script that runs when it is opened. Arguments: name, type.
    static let scriptFile = carried("script", .danger, points: 4)
    /// A script of a kind that does not run by itself. Arguments: name, type.
    static let scriptForPeople = carried("source-script", .note, points: 0.2)
    /// A shortcut: it runs what it names. Arguments: name, type.
    static let shortcut = carried("shortcut", .danger, points: 4)
    /// A shortcut to an address. Arguments: name, type.
    static let webShortcut = carried("web-shortcut", .caution, points: 1.5)
    /// An image of a disc: what comes from it loses the mark of the web. Arguments: name, type.
    static let diskImage = carried("disk-image", .caution, points: 2)
    /// A OneNote section. Arguments: name.
    static let oneNote = carried("onenote", .caution, points: 1.5)

    // MARK: Archives

    /// It needs a password. Arguments: name, type.
    static let encrypted = carried("encrypted", .note, points: 0.3)
    /// Encrypted in a way that is not known here, whatever the password. Arguments: name, type.
    static let encryptionUnknown = carried("encryption-unknown", .note, points: 0.2)
    /// A document locked with the password that Office tries by itself. Arguments: name, type.
    static let defaultPassword = carried("default-password", .caution, points: 1.5)
    /// A limit was reached; what lies behind it is unknown. Arguments: name.
    static let openingStopped = carried("opening-stopped", .caution, points: 1)
    /// It grows beyond all measure, or its entries share bytes. Arguments: name.
    static let archiveExplodes = carried("archive-explodes", .danger, points: 4)
    /// Directory and local header name different things. Arguments: archive, name in the local header.
    static let archiveDisagrees = carried("archive-disagrees", .danger, points: 3)
    /// Files its directory does not list. Arguments: archive, hidden name.
    static let archiveHidesFiles = carried("archive-hides-files", .caution, points: 2)
    /// Two files of one name. Arguments: archive.
    static let archiveRepeatsNames = carried("archive-repeats-names", .caution, points: 1.5)
    /// A link or a device. Arguments: name.
    static let archiveHoldsLink = carried("archive-holds-link", .caution, points: 1.5)

    // MARK: Macros

    /// VBA macros. Arguments: names of modules.
    static let macro = carried("macro", .note, points: 0.5)
    /// Macros that start without being asked for. Arguments: the triggers.
    static let macroStartsItself = carried("macro-starts-itself", .caution, points: 1.5)
    /// Macros that run programs. Arguments: the words.
    static let macroRunsPrograms = carried("macro-runs-programs", .caution, points: 1.5)
    /// Macros that fetch something. Arguments: the words.
    static let macroDownloads = carried("macro-downloads", .caution, points: 1.5)
    /// Macros that write files. Arguments: the words.
    static let macroWritesFiles = carried("macro-writes-files", .note, points: 0.5)
    /// Macros that build their words so that nobody reads them. Arguments: the words.
    static let macroHides = carried("macro-hides", .caution, points: 1)
    /// Macros that start by themselves, and run programs or fetch something. Arguments: trigger, deed.
    static let macroAttacks = carried("macro-attacks", .danger, points: 5)
    /// Compiled macros whose source was taken away. Arguments: module.
    static let macroStomped = carried("macro-stomped", .danger, points: 5)
    /// Macros whose source cannot be read.
    static let macroUnreadable = carried("macro-unreadable", .caution, points: 1.5)
    /// Excel 4 macros. Arguments: sheet.
    static let excelMacro = carried("excel4-macro", .caution, points: 2)
    /// Excel 4 macros that start by themselves. Arguments: name.
    static let excelMacroStartsItself = carried("excel4-macro-starts-itself", .danger, points: 4)
    /// Excel 4 macros that run programs or fetch something. Arguments: function.
    static let excelMacroRunsPrograms = carried("excel4-macro-runs-programs", .danger, points: 4)
    /// A sheet that Excel's menus cannot show. Arguments: sheet.
    static let sheetIsHidden = carried("sheet-is-hidden", .note, points: 0.3)
    /// A hidden sheet with macros. Arguments: sheet.
    static let hiddenMacroSheet = carried("excel4-macro-hidden", .danger, points: 3)

    // MARK: Documents

    /// A field or formula that asks another program (DDE). Arguments: command.
    static let dde = carried("dde", .caution, points: 3)
    /// A template from elsewhere, with whatever macros it has. Arguments: address.
    static let externalTemplate = carried("external-template", .caution, points: 3)
    /// An object, frame or document from elsewhere. Arguments: kind, address.
    static let externalObject = carried("external-object", .caution, points: 2.5)
    /// A picture, a workbook or a sound from elsewhere. Arguments: kind, address.
    static let loadsFromOutside = carried("loads-from-outside", .note, points: 0.3)
    /// An address by which Windows runs a helper (`ms-msdt:`, `search-ms:`). Arguments: address.
    static let handlerLink = carried("handler-link", .danger, points: 4)
    /// An OLE object. Arguments: class.
    static let embeddedObject = carried("embedded-object", .note, points: 0.3)
    /// A file packed into the document. Arguments: name.
    static let embeddedPackage = carried("embedded-file", .caution, points: 1.5)
    /// An ActiveX control. Arguments: name or class.
    static let activeX = carried("activex", .caution, points: 1.5)
    /// An object of the old equation editor, which had holes that are still used. Arguments: class.
    static let equationEditor = carried("equation-editor", .caution, points: 2.5)
    /// Macros packed as ActiveMime. Arguments: name.
    static let activeMime = carried("activemime", .caution, points: 3)
    /// An object that is loaded as soon as the document opens. Arguments: class.
    static let rtfUpdatesObject = carried("rtf-updates-object", .danger, points: 4)
    /// Hexadecimal data scrambled against filters.
    static let rtfObscured = carried("rtf-obscured", .caution, points: 2.5)

    // MARK: PDF

    /// JavaScript. Arguments: beginning of the script, if it can be read.
    static let pdfScript = carried("pdf-script", .caution, points: 2)
    /// Something is done when it is opened. Arguments: action.
    static let pdfStartsItself = carried("pdf-starts-itself", .caution, points: 2)
    /// It starts a program. Arguments: what.
    static let pdfLaunch = carried("pdf-launch", .danger, points: 4)
    /// A file in the PDF. Arguments: name.
    static let pdfEmbeddedFile = carried("pdf-embedded-file", .note, points: 0.5)
    /// It sends what was typed in. Arguments: address.
    static let pdfSubmitsForm = carried("pdf-submits-form", .caution, points: 1.5)
    /// Flash, 3D or other media. Arguments: kind.
    static let pdfRichMedia = carried("pdf-rich-media", .caution, points: 1.5)
    /// An XFA form.
    static let pdfForm = carried("pdf-xfa-form", .note, points: 0.3)
    /// It opens another document. Arguments: name or address.
    static let pdfOpensAnother = carried("pdf-opens-another", .note, points: 0.3)
    /// Names written in escapes that need none. Arguments: name.
    static let pdfObscured = carried("pdf-obscured", .caution, points: 1.5)

    // MARK: Pages

    /// A page with a script. Arguments: name.
    static let htmlScript = carried("html-script", .caution, points: 1.5)
    /// A page with a form. Arguments: address it sends to.
    static let htmlForm = carried("html-form", .caution, points: 1.5)
    /// A page that asks for a password. Arguments: address it sends to.
    static let htmlPasswordForm = carried("html-password-form", .danger, points: 4)
    /// A page that builds a file and saves it. Arguments: the words.
    static let htmlBuildsFile = carried("html-builds-file", .danger, points: 5)
    /// A file written into a page as base64. Arguments: type.
    static let htmlHoldsArchive = carried("html-holds-archive", .danger, points: 4)
    /// A page that leads elsewhere at once. Arguments: address.
    static let htmlRedirects = carried("html-redirects", .caution, points: 2)
    /// A script that builds its text so that nobody reads it. Arguments: the words.
    static let htmlHidesScript = carried("html-hides-script", .caution, points: 2)
    /// A picture that carries a script or a page. Arguments: the element.
    static let svgScript = carried("svg-script", .danger, points: 4)

    // MARK: Shortcuts and notebooks

    /// A shortcut to a program that carries out commands. Arguments: target, arguments.
    static let shortcutRunsShell = carried("shortcut-runs-shell", .danger, points: 4)
    /// Arguments behind many blanks, or longer than anybody sees. Arguments: arguments.
    static let shortcutHidesArguments = carried("shortcut-hides-arguments", .danger, points: 3)
    /// The icon of a document on a shortcut to a program. Arguments: icon, target.
    static let shortcutWearsIcon = carried("shortcut-wears-icon", .danger, points: 3)
    /// A shortcut to a file on a server. Arguments: address.
    static let shortcutLeadsToShare = carried("shortcut-leads-to-share", .danger, points: 4)
    /// A file in a OneNote section that runs when it is clicked. Arguments: name or type.
    static let oneNoteFile = carried("onenote-file", .danger, points: 3)

    static let attachmentKinds: [FindingKind] = [
        nameTurnsDirection, nameHidesCharacters, nameHidesEnding, nameHasTwoExtensions, nameLeadsElsewhere,
        typeIsDisguised, typeIsAnother, program, scriptFile, scriptForPeople, shortcut, webShortcut, diskImage, oneNote,
        encrypted, encryptionUnknown, defaultPassword, openingStopped, archiveExplodes, archiveDisagrees,
        archiveHidesFiles, archiveRepeatsNames,
        archiveHoldsLink, macro, macroStartsItself, macroRunsPrograms, macroDownloads, macroWritesFiles, macroHides,
        macroAttacks, macroStomped, macroUnreadable, excelMacro, excelMacroStartsItself, excelMacroRunsPrograms,
        sheetIsHidden, hiddenMacroSheet, dde, externalTemplate, externalObject, loadsFromOutside, handlerLink,
        embeddedObject, embeddedPackage, activeX, equationEditor, activeMime, rtfUpdatesObject, rtfObscured,
        pdfScript, pdfStartsItself, pdfLaunch, pdfEmbeddedFile, pdfSubmitsForm, pdfRichMedia, pdfForm,
        pdfOpensAnother, pdfObscured, htmlScript, htmlForm, htmlPasswordForm, htmlBuildsFile, htmlHoldsArchive,
        htmlRedirects, htmlHidesScript, svgScript, shortcutRunsShell, shortcutHidesArguments, shortcutWearsIcon,
        shortcutLeadsToShare, oneNoteFile,
    ]

    private static func carried(_ identifier: String, _ severity: Finding.Severity, points: Double) -> FindingKind {
        FindingKind("attachment." + identifier, .attachment, severity, points: points)
    }
}
