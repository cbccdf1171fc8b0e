/** Texts that programs stumble over, of the kinds that lists of naughty strings hold; each is a remark like any other. */
export const ODD_NOTES: readonly string[] = [
  // Words of programs.
  ...["undefined", "null", "NaN", "true", "constructor", "__proto__", "hasOwnProperty", "toString", "nil"],
  // Numbers that are none here.
  ...["0", "-1", "1E+02", "0x1F", "1/2", "９９", "١٢٣", "1,000.00", "$1.00", "½", "0.1+0.2", "-"],
  // Formulas.
  ...[
    "=1+1",
    "+1",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "＝1",
    "'=1",
    "''=1",
    "'",
    "-x",
    "\t=1",
  ],
  // Markup and queries.
  ...[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "' OR '1'='1",
    "1; DROP TABLE t --",
    "$" + "{7*7}",
    "{{7*7}}",
  ],
  ...[
    "&lt;b&gt;",
    "&amp;",
    "<!--",
    "]]>",
    "%s%n",
    "../../etc/passwd",
    "javascript:alert(1)",
    "_x000D_",
    "_x005F_",
  ],
  // Quotes and delimiters.
  ...['"', '""', '"甲"', 'a"b', "a,b", "a;b", "a\tb", "甲\n乙", "甲\r\n乙", "\n", "|", "\\", "\\n", "，；、"],
  // Letters without width, of other directions, and beyond the basic plane.
  ...["\u200b", "a\u200bb", "\u202eabc", "\u2066甲\u2069", "שלום", "مرحبا", "\ufeffa", "e\u0301", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢"],
  ...["👩‍👩‍👧", "🇨🇳", "𠀀𠮷", "㊙️", "①②③", "ﬁ", "\u00a0", "\u3000甲\u3000", " 甲 ", "\u2028"],
  // Control characters.
  ...["\u0001", "a\u0007b", "\u001b[31m", "\u007f", "\u0085"],
  // Long.
  "字".repeat(2000),
];
