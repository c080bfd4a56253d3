"""Redraws glyf outlines with fewer points, staying within a given distance of the old ones."""

import math

from fontTools.ttLib.tables import _g_l_y_f as glyf

SAMPLES = (0.2, 0.4, 0.6, 0.8, 1)


def at(segment, t):
    a, c, b = segment
    if c is None:
        return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
    u = 1 - t
    return tuple(u * u * a[k] + 2 * u * t * c[k] + t * t * b[k] for k in (0, 1))


def distance(point, segment):
    steps = 1 if segment[1] is None else 12
    best, before = math.inf, segment[0]
    for i in range(1, steps + 1):
        now = at(segment, i / steps)
        dx, dy = now[0] - before[0], now[1] - before[1]
        length = dx * dx + dy * dy
        t = max(0, min(1, ((point[0] - before[0]) * dx + (point[1] - before[1]) * dy) / length)) if length else 0
        best = min(best, math.hypot(before[0] + t * dx - point[0], before[1] + t * dy - point[1]))
        before = now
    return best


def segments_of(ring):
    """Lines and curves of a closed ring of (x, y, on-curve) points; None when it has no on-curve point."""
    full = []
    for i, (x, y, on) in enumerate(ring):
        px, py, before_on = ring[i - 1]
        if not on and not before_on:
            full.append(((x + px) / 2, (y + py) / 2, 1))
        full.append((x, y, on))
    start = next((i for i, point in enumerate(full) if point[2]), None)
    if start is None:
        return None
    full = full[start:] + full[:start] + [full[start]]
    found, i = [], 0
    while i < len(full) - 1:
        curved = not full[i + 1][2]
        end = i + 1 + curved
        found.append((full[i][:2], full[i + 1][:2] if curved else None, full[end][:2]))
        i = end
    return found


def joined(first, second, originals, tolerance):
    """One segment in place of two that meet smoothly, or None when it would leave the outline."""
    a, b, meeting = first[0], second[2], first[2]
    into, out = first[1] or first[0], second[1] or second[2]
    if (meeting[0] - into[0]) * (out[0] - meeting[0]) + (meeting[1] - into[1]) * (out[1] - meeting[1]) <= 0:
        return None
    head, tail = first[1] or meeting, second[1] or meeting
    d1, d2 = (head[0] - a[0], head[1] - a[1]), (b[0] - tail[0], b[1] - tail[1])
    cross = d1[0] * d2[1] - d1[1] * d2[0]
    lengths = math.hypot(*d1) * math.hypot(*d2)
    if not lengths:
        return None
    control = None
    if abs(cross) >= 0.02 * lengths:
        s = ((b[0] - a[0]) * d2[1] - (b[1] - a[1]) * d2[0]) / cross
        control = (round(a[0] + d1[0] * s), round(a[1] + d1[1] * s))
        if s <= 0 or (b[0] - control[0]) * d2[0] + (b[1] - control[1]) * d2[1] <= 0:
            return None
    new = (a, control, b)
    if all(distance(at(old, t), new) <= tolerance for old in originals for t in SAMPLES):
        return new
    return None


def simpler(ring, tolerance):
    segments = segments_of(ring) if len(ring) > 3 else None
    if segments is None:
        return ring
    out = []
    for segment in segments:
        now, originals = segment, [segment]
        while out:
            longer = joined(out[-1][0], now, out[-1][1] + originals, tolerance)
            if longer is None:
                break
            now, originals = longer, out.pop()[1] + originals
        out.append((now, originals))
    points = []
    for (a, control, _), _ in out:
        points.append((round(a[0]), round(a[1]), 1))
        if control:
            points.append((*control, 0))
    result = without_implied(points)
    return result if len(result) > 2 else ring


def without_implied(ring):
    """Leaves out on-curve points midway between two control points: they are understood."""
    kept = []
    for i, (x, y, on) in enumerate(ring):
        before, after = ring[i - 1], ring[(i + 1) % len(ring)]
        midway = abs(before[0] + after[0] - 2 * x) <= 1 and abs(before[1] + after[1] - 2 * y) <= 1
        if not (i and on and midway and not before[2] and not after[2]):
            kept.append((x, y, on))
    return kept


def compact(font, tolerance):
    """@param tolerance largest distance between old and new outline, in font units"""
    table = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = table[name]
        if glyph.numberOfContours <= 0:
            continue
        coordinates, ends, flags = glyph.getCoordinates(table)
        points, new_ends, start = [], [], 0
        for end in ends:
            ring = [(*coordinates[i], flags[i] & 1) for i in range(start, end + 1)]
            points += simpler(ring, tolerance)
            new_ends.append(len(points) - 1)
            start = end + 1
        glyph.coordinates = glyf.GlyphCoordinates([(x, y) for x, y, _ in points])
        glyph.flags = bytearray(on for _, _, on in points)
        glyph.endPtsOfContours = new_ends
        glyph.recalcBounds(table)
    align(font)


def align(font):
    """Keeps side bearings in step with the outlines: some painters shift a glyph by what lies between the two."""
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours:
            font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin)
