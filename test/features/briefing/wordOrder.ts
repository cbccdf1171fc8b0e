import type { XmlDocument, XmlElement } from "libxml2-wasm";

/**
 * Which children an element may have, in which order, after the schemas of ECMA-376 part 1 (wml, dml-chart, dml-main):
 * the elements that a briefing is made of and no others. Word refuses or repairs a file whose children are out of order.
 * `*` may come more than once, `|` is a choice in any order and number.
 */
const CHILDREN: Models = {
  "w:document": "background body",
  "w:body": "p|tbl sectPr",
  "w:hdr": "p|tbl",
  "w:ftr": "p|tbl",
  "w:footnotes": "footnote*",
  "w:footnote": "p|tbl",
  "w:p": "pPr r|hyperlink|fldSimple|bookmarkStart|bookmarkEnd",
  "w:fldSimple": "r*",
  "w:footnotePr": "pos numFmt numStart numRestart footnote*",
  "w:hyperlink": "r*",
  "w:r":
    "rPr t|tab|br|fldChar|instrText|drawing|footnoteRef|footnoteReference|separator|continuationSeparator",
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:rPr":
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  "w:pBdr": "top left bottom right between bar",
  "w:tabs": "tab*",
  "w:tbl": "tblPr tblGrid tr*",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblCellMar": "top left bottom right",
  "w:tblGrid": "gridCol*",
  "w:tr": "tblPrEx trPr tc*",
  "w:trPr": "cnfStyle|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden",
  "w:tc": "tcPr p|tbl",
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  "w:tcBorders": "top left bottom right insideH insideV",
  "w:tcMar": "top left bottom right",
  "w:sectPr":
    "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
  "w:styles": "docDefaults latentStyles style*",
  "w:docDefaults": "rPrDefault pPrDefault",
  "w:rPrDefault": "rPr",
  "w:pPrDefault": "pPr",
  "w:style":
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*",
  "w:settings": "displayBackgroundShape defaultTabStop evenAndOddHeaders footnotePr compat themeFontLang",
  "w:compat": "compatSetting*",
  "w:fonts": "font*",
  "w:font": "altName panose1 charset family notTrueType pitch sig",
  "w:drawing": "inline",
  "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
  "a:graphic": "graphicData",
  "wp:cNvGraphicFramePr": "graphicFrameLocks",
  "a:graphicData": "chart|pic",
  "pic:pic": "nvPicPr blipFill spPr",
  "pic:nvPicPr": "cNvPr cNvPicPr",
  "pic:cNvPicPr": "picLocks",
  "pic:blipFill": "blip srcRect stretch",
  "pic:spPr": "xfrm prstGeom noFill|solidFill ln",
  "a:stretch": "fillRect",
  "a:xfrm": "off ext",
  "a:prstGeom": "avLst",
  "c:chartSpace":
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes",
  "c:chart":
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax",
  "c:title": "tx layout overlay spPr txPr",
  "c:tx": "strRef|rich",
  "c:rich": "bodyPr lstStyle p*",
  "c:txPr": "bodyPr lstStyle p*",
  "c:plotArea": "layout barChart|lineChart catAx|valAx dTable spPr",
  "c:barChart": "barDir grouping varyColors ser* dLbls gapWidth overlap serLines* axId*",
  "c:ser": "idx order tx spPr invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape",
  "c:dPt": "idx invertIfNegative marker bubble3D explosion spPr pictureOptions",
  "c:dLbls":
    "dLbl* delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines",
  "c:dLbl":
    "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
  "c:errBars": "errDir errBarType errValType noEndCap plus minus val spPr",
  "c:cat": "strRef",
  "c:val": "numRef",
  "c:strRef": "f strCache",
  "c:numRef": "f numCache",
  "c:strCache": "ptCount pt*",
  "c:numCache": "formatCode ptCount pt*",
  "c:pt": "v",
  "c:catAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
  "c:valAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
  "c:scaling": "logBase orientation max min",
  "c:majorGridlines": "spPr",
  "c:legend": "legendPos legendEntry* layout overlay spPr txPr",
  "c:legendEntry": "idx delete",
  "c:externalData": "autoUpdate",
  "c:spPr": "xfrm prstGeom noFill|solidFill|pattFill ln effectLst",
  "a:ln": "noFill|solidFill prstDash round|bevel|miter headEnd tailEnd",
  "a:solidFill": "srgbClr|schemeClr",
  "a:pattFill": "fgClr bgClr",
  "a:fgClr": "srgbClr",
  "a:bgClr": "srgbClr",
  "a:schemeClr": "lumMod|lumOff",
  "a:bodyPr": "spAutoFit",
  "a:p": "pPr r* endParaRPr",
  "a:pPr": "defRPr",
  "a:r": "rPr t",
  "a:defRPr": "ln noFill|solidFill latin ea cs",
  "a:rPr": "ln noFill|solidFill latin ea cs",
};

const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
};

/** Elements of a part of a text document whose children are not as the schemas have them. */
export function disorder(document: XmlDocument): string[] {
  return disorderBy(CHILDREN, PREFIXES, document);
}

/** Children by element in the notation of `CHILDREN` above. */
export type Models = Readonly<Record<string, string>>;

/** Elements of a part whose children are not as the models have them: unknown, twice, or out of order. */
export function disorderBy(
  models: Models,
  prefixes: Readonly<Record<string, string>>,
  document: XmlDocument,
): string[] {
  const found: string[] = [];
  for (const node of document.find("//*[*]")) {
    const element = node as XmlElement;
    const prefix = prefixes[element.namespaceUri];
    const name = prefix ? `${prefix}:${element.name}` : `{${element.namespaceUri}}${element.name}`;
    const model = models[name];
    const children = element.find("*").map((child) => (child as XmlElement).name);
    const fault = model === undefined ? "not known here" : faultOf(model, children);
    if (fault !== null) found.push(`${name}: ${fault} (${children.join(" ")})`);
  }
  return found;
}

function faultOf(model: string, children: readonly string[]): string | null {
  const places = model.split(" ").map((place) => ({
    names: place.replace("*", "").split("|"),
    many: /[*|]/.test(place),
  }));
  let at = 0;
  let taken = false;
  for (const child of children) {
    const place = places.findIndex(({ names }) => names.includes(child));
    if (place < 0) return `${child} is unknown`;
    if (place < at) return `${child} comes too late`;
    if (place === at && taken && !places[at]?.many) return `${child} comes twice`;
    at = place;
    taken = true;
  }
  return null;
}
