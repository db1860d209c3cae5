/// What macros can do to a machine, and the words by which it is known (names of procedures, of functions, and what
/// stands in texts), all in small letters.
enum VBADeeds {
    /// Procedures that Office runs without being asked.
    static let triggers: Set<String> = [
        "autoopen", "autoclose", "autoexec", "autoexit", "autonew", "auto_open", "auto_close", "auto_exec",
        "document_open", "document_close", "document_new", "document_beforeclose", "document_contentcontrolonenter",
        "documentopen", "documentbeforeclose", "documentchange", "newdocument", "workbook_open", "workbook_activate",
        "workbook_beforeclose", "workbook_close", "workbook_windowactivate", "workbook_sheetactivate",
        "worksheet_calculate", "worksheet_activate", "worksheet_selectionchange", "worksheet_change", "auto_activate",
        "auto_ppt", "onslideshowpagechange", "slideshowbegin", "onload", "app_presentationopen", "app_workbookopen",
        "app_documentopen", "userform_initialize", "userform_activate", "frame1_layout", "workbook_addininstall",
    ]

    /// Ends of the names of events that controls (ActiveX) raise as soon as they are drawn.
    static let controlEvents = [
        "_layout", "_painted", "_painting", "_resize", "_gotfocus", "_mousemove", "_mousehover", "_beforedroporpaste",
        "_beforenavigate2", "_documentcomplete", "_downloadcomplete", "_filedownload", "_navigatecomplete2",
        "_progresschange", "_propertychange", "_statustextchange", "_titlechange", "_onconnecting", "_ondisconnected",
    ]

    static let running = Deed(
        names: [
            "shell", "shellexecute", "shellexecutea", "shellexecutew", "winexec", "createprocess", "createprocessa",
            "createprocessw", "createremotethread", "createthread", "virtualalloc", "virtualallocex", "virtualprotect",
            "writeprocessmemory", "rtlmovememory", "ntallocatevirtualmemory", "queueuserapc",
            "enumsystemlanguagegroupsw",
            "enumdatew", "settimer", "loadlibrarya", "macscript", "applescripttask", "popen", "executeexcel4macro",
        ],
        texts: [
            "wscript.shell", "shell.application", "powershell", "cmd.exe", "cmd /c", "cmd /k", "mshta", "rundll32",
            "regsvr32", "winmgmts:", "win32_process", "schtasks", "certutil", "bitsadmin", "msbuild", "wmic ",
            "cscript",
            "wscript.exe", "schedule.service", "new:{", "mmc20.application",
        ]
    )

    static let downloading = Deed(
        names: [
            "urldownloadtofile", "urldownloadtofilea", "urldownloadtofilew", "urldownloadtocachefilea",
            "internetopenurl",
            "internetopenurla", "internetreadfile", "internetopena", "winhttpopen", "httpsendrequesta",
        ],
        texts: [
            "msxml2.xmlhttp", "msxml2.serverxmlhttp", "microsoft.xmlhttp", "winhttp.winhttprequest", "net.webclient",
            "downloadfile", "downloadstring", "invoke-webrequest", "internetexplorer.application", "urldownloadtofile",
            "start-bitstransfer",
        ]
    )

    static let writing = Deed(
        names: ["savetofile", "createtextfile", "filecopy", "writefile", "createfilea", "copyhere", "setattr"],
        texts: ["adodb.stream", "scripting.filesystemobject"]
    )

    static let hiding = Deed(
        names: ["strreverse", "callbyname", "cryptstringtobinarya"],
        texts: ["bin.base64", "frombase64string", "microsoft.xmldom", "-encodedcommand", "-enc "]
    )

    struct Deed {
        let names: Set<String>
        let texts: [String]
    }
}
