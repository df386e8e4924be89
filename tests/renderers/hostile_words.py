"""Words that try to be code, markup or a formula, or are hard to set."""

from typing import Final

HOSTILE: Final = (
    '#read("/etc/passwd") #panic("x") #import "@preview/x:0.1.0": *',
    "$ x^2 $ *bold* _it_ `code` = Heading - list @ref <label> \\u{41} //c /*c*/",
    '"]); #eval("1+1") ${7*7} {{7*7}} {% raw %} </svg><script>alert(1)</script>',
    '=HYPERLINK("http://evil","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3 | a | b |",
    "@SUM(1+1)*cmd",
    "# Heading",
    "1. not a list",
    "[link](javascript:alert(1)) ![image](x) <img src=x onerror=alert(1)> &amp; :smile:",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ist ein Wort",
    "https://example.com/a/very/long/path/with/query?utm_source=slack&utm_campaign=winter_2026#section-42",
    "שלום, האם התא נקי ובטוח לילדים? (כן/לא) 24/7",
    "ข้อความภาษาไทยที่ยาวมากโดยไม่มีการเว้นวรรคเพื่อทดสอบการตัดคำ",
    "हिन्दी में लंबा वाक्य: क्या केबिन साफ़ है?",
    "기차표가 두 장인가요, 한 장인가요? 환불은 어떻게 하나요?",
    "这张火车票到底是一张还是两张？如果错过换乘怎么办？",  # noqa: RUF001 - the sign of that script
    "Family 👨‍👩‍👧‍👦 flag 🇳🇱 skin 👩🏽‍💻 keycap 1️⃣ heart ❤️ pride 🏳️‍🌈 text ☎ ©",
    "RTL override \u202eevil\u202c and isolate \u2067abc\u2069 and zw\u200dj",
    "Z̸̢̛̙͙̗̃̈́a̷̧̛̛̰̰͐͊l̵̨̛̙̣̈́̕g̶̢̛̰̃̕ö̸̢̙́ text",
    "Mixed: the word مرحبا in English, and 日本語 too",
    "x" * 500,
    "😀" * 80,
    "Ελληνικά και Русский текст рядом",
    "title Journey: section; task %% comment ; 5 : Me # note",
    "ends with a backslash \\",
)
