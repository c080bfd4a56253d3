"""Cuts the bundled fonts down to the characters a Chinese township office needs.

Run it with the Python that has fontTools; see resources/fonts/README.md for where each source comes from.
"""

import argparse
import bz2
from collections import defaultdict
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import _g_l_y_f as glyf
from outline import compact

# Sources whose characters nobody's papers carry: dictionaries of the past, dialect, bronze script, Zhuang.
SCHOLARLY = {"GKX", "GHZ", "GHZR", "GZFY", "GZJW", "GZ", "GZA"}
MARKS = "·•‧…‘’“”‹›–—―‐‑～￣〓〇々〔〕①㉑㊣㎡㎏㎞㎝㏄℃‰‱№℡™©®°±²³µ¶¼½¾×÷∶≈≠≤≥→←↑↓✓○●◎■□▲△▼▽◆◇★☆※¥￥€£$"
BOXES = {0x2610: "□", 0x2611: "□✓", 0x2612: "□×", 0x2714: "✓", 0x2717: "×", 0x2718: "×"}
ASIDE = set(range(0x20, 0x250)) | {0xFFE5, 0xFFE1, 0xFF04}  # what FandolFang draws badly


def unihan(folder, file, field):
    for line in bz2.open(folder / file, "rt", encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 3 and parts[1] == field:
            yield int(parts[0][2:], 16), parts[2]


def codec(name):
    found = set()
    for high in range(0x81, 0xFF):
        for low in range(0x40, 0xFF):
            try:
                found |= {ord(c) for c in bytes([high, low]).decode(name)}
            except UnicodeDecodeError:
                pass
    return {c for c in found if not 0xE000 <= c <= 0xF8FF and not 0x2E80 <= c <= 0x2FDF}


class Characters:
    """The sets the faces are cut to."""

    def __init__(self, folder):
        sources = defaultdict(set)
        for code, value in unihan(folder, "Unihan_IRGSources.txt.bz2", "kIRG_GSource"):
            sources[value.split("-")[0]].add(code)
        standard = {code for code, _ in unihan(folder, "Unihan_OtherMappings.txt.bz2", "kTGH")}
        assert len(standard) == 8105
        marks = {ord(c) for c in MARKS} | set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | {0x1F9, 0x1CE, 0x1D0}
        marks |= {0x1D2, 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC} | set(range(0x2460, 0x2500)) | set(range(0x3001, 0x3018))
        marks |= set(range(0x2150, 0x2180)) | set(range(0x3220, 0x3240)) | set(range(0xFF01, 0xFF5F)) | {0xFFE5, 0x3000}
        self.living = set().union(*(codes for name, codes in sources.items() if name not in SCHOLARLY))
        names = set().union(*(c for n, c in sources.items() if n not in SCHOLARLY | {"G3", "G5"}))
        self.core = standard | codec("gb2312") | marks
        self.gbk = self.core | codec("gbk") | {c for c in names if 0x3400 <= c < 0x4DC0}
        self.wide = self.gbk | {c for c in self.living if 0x3400 <= c < 0x4DC0}


def cut(font, codes):
    options = Options(
        layout_features=[], hinting=False, legacy_kern=False, notdef_outline=True, glyph_names=False,
        name_IDs=["*"], name_languages=["*"], recalc_timestamp=False, drop_tables=[
            "DSIG", "GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "kern", "gasp", "meta", "STAT", "FFTM"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def to_quadratic(font, error):
    """Turns CFF outlines into glyf ones, which PDFBox can subset."""
    drawn, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    font["maxp"].tableVersion = 0x00010000
    for field in ("maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
                  "maxSizeOfInstructions maxComponentElements").split():
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    for name in order:
        glyphs[name].recalcBounds(font["glyf"])
    font["maxp"].recalc(font)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    del font["CFF "]
    font.sfntVersion = "\000\001\000\000"


def compose(font, parts, width):
    glyph = glyf.Glyph()
    glyph.numberOfContours, glyph.components = -1, []
    for name, dx, dy in parts:
        part = glyf.GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, dx, dy, 0x4 | (0x200 if not glyph.components else 0)
        glyph.components.append(part)
    name = f"made{len(font.getGlyphOrder())}"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name], font["glyf"].glyphOrder = glyph, font.getGlyphOrder()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    return name


def put(font, code, name):
    for table in font["cmap"].tables:
        if table.isUnicode() and (code < 0x10000 or table.format == 12):
            table.cmap[code] = name


def one_glyph_each(font):
    """Gives every character a glyph of its own, since text is taken out of a PDF by glyph."""
    owners = defaultdict(list)
    for code, name in sorted(font.getBestCmap().items()):
        owners[name].append(code)
    for name, codes in owners.items():
        for code in sorted(codes, key=lambda c: c < 0x3400)[1:]:
            if font["glyf"][name].numberOfContours:
                put(font, code, compose(font, [(name, 0, 0)], font["hmtx"][name][0]))


def boxes(font):
    """Adds the tick boxes of printed forms, put together from marks that the font has."""
    cmap, table = font.getBestCmap(), font["glyf"]
    if any(ord(c) not in cmap for c in "□✓×"):
        return
    middle = lambda g: ((g.xMin + g.xMax) // 2, (g.yMin + g.yMax) // 2)
    for code, parts in BOXES.items():
        if code in cmap:
            continue
        first = cmap[ord(parts[0])]
        x, y = middle(table[first])
        pieces = [(first, 0, 0)]
        for mark in parts[1:]:
            mx, my = middle(table[cmap[ord(mark)]])
            pieces.append((cmap[ord(mark)], x - mx, y - my))
        put(font, code, compose(font, pieces, font["hmtx"][first][0]))


def tabular(font):
    """Gives all digits the width of the widest, so that figures stand under each other in a table."""
    cmap, metrics, table = font.getBestCmap(), font["hmtx"], font["glyf"]
    digits = [cmap[ord(d)] for d in "0123456789" if ord(d) in cmap]
    width = max((metrics[d][0] for d in digits), default=0)
    for digit in digits:
        glyph, shift = table[digit], (width - metrics[digit][0]) // 2
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(table)
        metrics[digit] = (width, glyph.xMin)


def rename(font, family, note):
    full = {1: family, 2: "Regular", 3: family + " 1.0", 4: family, 6: family.replace(" ", "") + "-Regular"}
    kept = {n.nameID: str(n) for n in font["name"].names if n.nameID in (0, 13, 14) and n.platformID == 3}
    font["name"].names = []
    for number, text in {**kept, **full, 5: "Version 1.0", 10: note}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "    "


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("sans", "sans-bold", "serif", "serif-bold", "kai", "fang", "rare", "rare2"):
        parser.add_argument("--" + name, type=Path)
    parser.add_argument("--unihan", type=Path, required=True, help="folder with Unihan_*.txt.bz2")
    parser.add_argument("--to", type=Path, required=True)
    given = parser.parse_args()
    characters = Characters(given.unihan)

    def make(source, target, codes, family=None, note=None, quadratic=None):
        if source is None:
            return
        font = TTFont(source, recalcTimestamp=False)
        cut(font, codes)
        if quadratic:
            to_quadratic(font, quadratic)
        compact(font, 2 * font["head"].unitsPerEm / 1000)
        tabular(font)
        one_glyph_each(font)
        boxes(font)
        if family:
            rename(font, family, note)
        font.save(given.to / target)
        print(target, len(font.getBestCmap()), (given.to / target).stat().st_size)

    make(given.sans, "NotoSansSC-Regular.ttf", characters.gbk)
    make(given.sans_bold, "NotoSansSC-Bold.ttf", characters.core)
    make(given.serif, "NotoSerifSC-Regular.ttf", characters.wide)
    make(given.serif_bold, "NotoSerifSC-Bold.ttf", characters.core)
    make(given.kai, "StationKai-Regular.ttf", characters.core, "Station Kai",
         "Cut from LXGW WenKai 1.250 on 2026-11-23, outlines simplified, renamed.")
    make(given.fang, "StationFang-Regular.ttf", characters.core - ASIDE, "Station Fang",
         "Cut from FandolFang 0.3 on 2026-11-23: no Latin, outlines turned quadratic and simplified, renamed.", 1)
    serif = set(TTFont(given.serif, lazy=True).getBestCmap())
    rare = characters.living - serif
    make(given.rare, "StationRare-Regular.ttf", rare, "Station Rare", "Cut from HanaMinB of 2017-09-04 on 2026-11-23, outlines simplified, renamed.")
    rare -= set(TTFont(given.rare, lazy=True).getBestCmap())
    make(given.rare2, "StationRareTwo-Regular.ttf", rare, "Station Rare Two",
         "Cut from BabelStone Han 15.0.5 on 2026-11-23, outlines simplified, renamed.")


if __name__ == "__main__":
    main()
