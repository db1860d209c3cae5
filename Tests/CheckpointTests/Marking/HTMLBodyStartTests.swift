import Mail
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct HTMLBodyStartTests {
    /// `|` marks the place.
    @Test(arguments: [
        "<html><head><title>x</title></head><body>|Hello", "<BODY bgcolor=red>|x", "|Hello <body>", "  |<p>x",
        "<!DOCTYPE html><!-- <body> -->\n<body\nclass='a>b' data-x=\"<body>\">|x", "<html lang=en>|<div><body>",
        "<head><style>body>p{} <body></style></head><body>|", "<head><style><body>", "<title><body></title >|x",
        "<head><meta content='<body>'></head>|</body>", "<html><head></head>|</html>", "|</br>", "<!-->|x", "<!--->|x",
        "<!-- a --!>|x", "<?xml version='1.0'?><html>|", "<!--[if mso]><body><![endif]--><body>|x", "|",
        "<![if !mso]><body>|x", "|<script>if(a<b){}</script><body>", "|<noscript><body></noscript>",
        "|<!-- never closed",
        "<html>|<body title=\"never closed>", "|<template><body></template>", "</p></x a='>'><body>|x",
        "|<table><body>",
        "\u{FEFF}<body>|x", "<body/>|x", "<body a=>|b", "<body =\">|\">", "<body a = '>' b>|", "|<bodyx>", "|< body>",
        "<style></styled></style\t>|x", "<STYLE></StYlE x='>'>|x", "</>|x", "</ >|x", "<link rel=x href=a>|b>c",
    ])
    func `the place is where readers begin the body`(text: String) {
        let marked = Array(text.utf8)
        let place = marked.firstIndex(of: UInt8(ascii: "|"))
        let html = marked.filter { $0 != UInt8(ascii: "|") }
        // A style that never ends swallows everything behind it.
        let expected = place ?? 6
        #expect(HTMLBodyStart.place(in: html[...]) == .offset(expected))
        #expect(HTMLBodyStart.place(in: ([0x20] + html).dropFirst()) == .offset(expected))
    }

    @Test func `frames have no body`() {
        #expect(HTMLBodyStart.place(in: Array("<html><head></head><FRAMESET cols=1>".utf8)[...]) == .frames)
    }

    @Test func `any bytes have a place, in linear time`() {
        let seed = Array("<!DOCTYPE x><html a=\"b\"><head><style>x</style><title>a</title><!-- c --></head><body>".utf8)
        for bytes in HostileBytes.variants(of: seed, count: 2000) {
            if case .offset(let offset) = HTMLBodyStart.place(in: bytes[...]) {
                #expect((0...bytes.count).contains(offset))
            }
        }
        for pattern in [
            "<!--", "<!-- >", "<title>", "<title></titl", "<html a='", "<meta ", "</a>", "<", "<style><", "=", " ",
        ] {
            let bytes = HostileBytes.filling(200_000, with: "<head>" + pattern)
            _ = HTMLBodyStart.place(in: bytes[...])
        }
    }
}
