/// How long things may be: what does not fit on a few screens is understood by nobody.
enum Lengths {
    static let linesOfFileMax = 400
    static let linesOfFunctionMax = 60
    static let columnsMax = 120
    static let parametersMax = 5

    static func findings(in file: SourceFile) -> [Finding] {
        var found: [Finding] = []
        var lines = file.lines
        if lines.last?.isEmpty == true { lines.removeLast() }
        if lines.count > linesOfFileMax {
            found.append(
                Finding(file, line: lines.count, "\(lines.count) lines: split it by topic (\(linesOfFileMax) at most)")
            )
        }
        for (index, line) in lines.enumerated() where line.count > columnsMax {
            // Data in a test may be as long as it is.
            if file.target == nil, line.contains("\"") { continue }
            found.append(
                Finding(file, line: index + 1, "\(line.count) columns: break the line (\(columnsMax) at most)")
            )
        }
        for function in Function.all(in: file) {
            if function.lineCount > linesOfFunctionMax {
                let remedy = "\(function.name) has \(function.lineCount) lines: take steps out of it"
                found.append(Finding(file, line: function.line, "\(remedy) (\(linesOfFunctionMax) at most)"))
            }
            if function.isFunction, function.parameterCount > parametersMax {
                let remedy = "\(function.name) has \(function.parameterCount) parameters: give them a type"
                found.append(Finding(file, line: function.line, "\(remedy) (\(parametersMax) at most)"))
            }
        }
        return found
    }
}
