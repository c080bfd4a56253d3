"""Unions the overlapping contours of glyf fonts: painters that smooth edges leave light specks where contours cross.

Needs node, and pathkit-wasm installed in the current folder; see resources/fonts/README.md.
"""

import argparse
import json
import subprocess
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import _g_l_y_f as glyf
from outline import align, at, segments_of, without_implied

MOVE, LINE, QUAD, CLOSE = 0, 1, 2, 5  # PathKit's verbs
SPECK = 4  # square units: what rounding leaves of a contour, or of an overlap, that cannot be seen
STEPS = 6  # straight pieces that stand for a curve where nesting is reckoned


def rings_of(glyph, table):
    coordinates, ends, flags = glyph.getCoordinates(table)
    start = 0
    for end in ends:
        yield [(*coordinates[i], flags[i] & 1) for i in range(start, end + 1)]
        start = end + 1


def commands_of(rings):
    """PathKit's commands for the outline; None when a ring has no on-curve point."""
    commands = []
    for ring in rings:
        segments = segments_of(ring)
        if segments is None:
            return None
        commands.append((MOVE, *segments[0][0]))
        commands += [(QUAD, *c, *b) if c else (LINE, *b) for _, c, b in segments]
        commands.append((CLOSE,))
    return commands


def rings_from(commands):
    """Rounded closed rings of (x, y, on-curve) points; None when a command is neither a line nor a quadratic curve."""
    rings = []
    for verb, *numbers in commands:
        pairs = [(round(x), round(y)) for x, y in zip(numbers[::2], numbers[1::2])]
        if verb == MOVE:
            rings.append([])
        elif verb not in (LINE, QUAD, CLOSE):
            return None
        rings[-1] += [(*pair, 0) for pair in pairs[:-1]] + [(*pair, 1) for pair in pairs[-1:]]
    return [ring for ring in map(clean, rings) if len(ring) > 2 and abs(area(ring)) > SPECK]


def clean(ring):
    """Leaves out points that rounding made equal, or that stand within a straight line."""
    changed = True
    while changed and len(ring) > 2:
        changed = False
        for i, (x, y, on) in enumerate(ring):
            (px, py, before_on), (nx, ny, after_on) = ring[i - 1], ring[(i + 1) % len(ring)]
            cross = (x - px) * (ny - y) - (y - py) * (nx - x)
            onward = (x - px) * (nx - x) + (y - py) * (ny - y) >= 0
            straight = cross == 0 and onward and before_on and after_on
            if straight or (on and before_on and (x, y) == (px, py)):
                ring, changed = ring[:i] + ring[i + 1:], True
                break
    return ring


def flat(ring):
    """The ring as a polygon."""
    points = []
    for segment in segments_of(ring) or []:
        steps = STEPS if segment[1] else 1
        points += [at(segment, i / steps) for i in range(steps)]
    return points


def area(ring):
    """Signed: clockwise is negative. A curve lies two thirds of its triangle away from its chord."""
    doubled = 0
    for a, c, b in segments_of(ring) or []:
        doubled += a[0] * b[1] - b[0] * a[1]
        if c:
            doubled += ((c[0] - a[0]) * (b[1] - c[1]) - (b[0] - c[0]) * (c[1] - a[1])) * 2 / 3
    return doubled / 2


def inside(point, polygon):
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in zip(polygon, polygon[1:] + polygon[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            odd = not odd
    return odd


def within(inner, outer):
    """Most points decide, since contours may touch each other in a few."""
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(inner, inner[1:] + inner[:1])]
    return 2 * sum(inside(point, outer) for point in middles) > len(middles)


def wound(rings):
    """Turns outer contours clockwise and holes the other way, as TrueType's filling rule wants."""
    polygons, turned = [flat(ring) for ring in rings], []
    for ring, polygon in zip(rings, polygons):
        depth = sum(within(polygon, other) for other in polygons if other is not polygon)
        clockwise = area(ring) < 0
        turned.append(ring if clockwise == (depth % 2 == 0) else ring[:1] + ring[:0:-1])
    return turned


def overlapping(before, after):
    """Whether the union changed anything: contours grew together, or ground was covered twice."""
    ground = [sum(area(ring) for ring in rings) for rings in (before, after)]
    return len(before) != len(after) or abs(ground[0] - ground[1]) > SPECK


def union(font, keep):
    """@param keep names of glyphs to leave as they are
    @return names of the glyphs that were redrawn, and of those whose union could not be found"""
    table = font["glyf"]
    drawn = {name: list(rings_of(table[name], table)) for name in font.getGlyphOrder()
             if table[name].numberOfContours > 0 and name not in keep}
    commands = {name: commands_of(rings) for name, rings in drawn.items()}
    given = json.dumps({name: found for name, found in commands.items() if found})
    node = ["node", str(Path(__file__).with_suffix(".js"))]
    unions = json.loads(subprocess.run(node, input=given.encode(), stdout=subprocess.PIPE, check=True).stdout)
    redrawn, failed = [], [name for name in drawn if name not in unions]
    for name, outline in unions.items():
        rings = rings_from(outline)
        if not rings:
            failed.append(name)
            continue
        rings = [without_implied(ring) for ring in wound(rings)]
        if overlapping(drawn[name], rings):
            put(table, name, rings)
            redrawn.append(name)
    align(font)
    return redrawn, failed


def put(table, name, rings):
    points = [point for ring in rings for point in ring]
    glyph = table[name]
    glyph.numberOfContours = len(rings)
    glyph.endPtsOfContours = [sum(map(len, rings[:i + 1])) - 1 for i in range(len(rings))]
    glyph.coordinates = glyf.GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = bytearray(on for _, _, on in points)
    glyph.recalcBounds(table)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fonts", type=Path, nargs="+", help="changed where they stand")
    parser.add_argument("--keep", default="", help="characters to leave as they are")
    given = parser.parse_args()
    for file in given.fonts:
        font = TTFont(file, recalcTimestamp=False)
        cmap = font.getBestCmap()
        redrawn, failed = union(font, {cmap.get(ord(character)) for character in given.keep})
        font["maxp"].recalc(font)
        font.save(file)
        print(file.name, len(redrawn), "redrawn,", len(failed), "left:", *failed, file.stat().st_size)


if __name__ == "__main__":
    main()
