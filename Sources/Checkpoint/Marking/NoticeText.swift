import Mail

/// Writes a notice as plain text and as HTML.
struct NoticeText {
    let notice: Notice

    /// Lines ended with CRLF, a rule and an empty line at the end.
    ///
    /// None begins with a hyphen, as boundaries do, or ends with a blank, as lines do that flow on (RFC 3676).
    /// - Parameter rule: the number of underscores in the rule.
    func plain(in languages: [Language], rule: Int = Self.ruleCharacters) -> String {
        let lines = notice.lines(in: languages) + [String(repeating: "_", count: rule), ""]
        return lines.map { $0 + "\r\n" }.joined()
    }

    static let ruleCharacters = 48

    /// One `div` in ASCII, lines ended with CRLF but for the last.
    ///
    /// Every property that a style sheet of the message could use to hide it is set, and important: nothing but a style
    /// of the body itself, which hides all of the message, goes before that. Letters beyond ASCII are written as
    /// references, so that it reads the same in every charset.
    func html(in languages: [Language], style: NoticeStyle) -> [UInt8] {
        var output = Array("<div style=\"\(Self.declarations(style))\">\r\n".utf8)
        var lineStart = output.count
        for (index, line) in notice.lines(in: languages).enumerated() {
            if index > 0 {
                output += Array("<br>\r\n".utf8)
                lineStart = output.count
            }
            for scalar in line.unicodeScalars {
                if output.count &- lineStart > Self.lineBytesMax {
                    // A place where the line may be broken, on the screen as well as here.
                    output += Array("<wbr\r\n>".utf8)
                    lineStart = output.count
                }
                output += Self.escaped(scalar)
            }
        }
        return output + Array("\r\n</div>".utf8)
    }

    private static let lineBytesMax = 800

    private static func escaped(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar {
        case "&", "<", ">", "\"", "'": Array("&#\(scalar.value);".utf8)
        default: scalar.isASCII ? Array(scalar.utf8) : Array("&#\(scalar.value);".utf8)
        }
    }

    private static func declarations(_ style: NoticeStyle) -> String {
        let fixed = [
            "all:initial", "display:block", "visibility:visible", "opacity:1", "position:relative",
            "z-index:2147483647",
            "float:none", "clear:both", "overflow:visible", "width:auto", "min-width:0", "max-width:none",
            "height:auto", "min-height:0", "max-height:none", "transform:none", "clip:auto", "clip-path:none",
            "filter:none", "animation:none", "margin:0 0 12px 0", "padding:10px 12px", "box-sizing:border-box",
            "font:normal 14px/1.6 sans-serif", "text-align:left", "text-indent:0", "text-decoration:none",
            "text-transform:none", "letter-spacing:normal", "word-spacing:normal", "white-space:normal",
            "direction:ltr", "border:1px solid \(style.border)", "background:\(style.background)",
            "color:\(style.text)",
        ]
        return fixed.map { $0 + " !important" }.joined(separator: ";").foldedAtSemicolons
    }
}

extension String {
    /// A style in lines of some 200 characters.
    fileprivate var foldedAtSemicolons: String {
        var result = ""
        var column = 0
        for character in unicodeScalars {
            result.unicodeScalars.append(character)
            column += 1
            if character == ";", column > 200 {
                result += "\r\n"
                column = 0
            }
        }
        return result
    }
}
