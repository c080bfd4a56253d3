package cn.shegong.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** The versions that each page of one file had since it was forced, any of which the disk may hold. */
final class PowerShuffle {
    /** A page as it was once; the truncation that emptied it reaches the disk with the new length or not at all. */
    private record Version(byte[] page, boolean truncated) {}

    private final SortedMap<Integer, List<Version>> versions = new TreeMap<>();
    private long newest;

    void add(PowerWrite write) {
        for (int i = 0; i < write.pages(); i++) {
            versions.computeIfAbsent(write.firstPage() + i, p -> new ArrayList<>())
                    .add(new Version(write.version(i), write.isTruncation()));
        }
        newest = write.length();
    }

    /** Puts a mixture into the content, which is the forced one until then. */
    void applyTo(PowerPages content, int unit, Random random) {
        boolean grown = random.nextBoolean();
        versions.forEach((index, known) -> {
            var old = content.page(index);
            content.put(
                    index, mixture(grown ? afterTruncation(old, known) : beforeTruncation(old, known), unit, random));
        });
        if (grown) {
            content.length(newest);
        }
    }

    private static List<byte[]> beforeTruncation(byte[] old, List<Version> known) {
        var pages = new ArrayList<byte[]>();
        pages.add(old);
        for (var version : known) {
            if (version.truncated()) {
                break;
            }
            pages.add(version.page());
        }
        return pages;
    }

    private static List<byte[]> afterTruncation(byte[] old, List<Version> known) {
        var pages = new ArrayList<byte[]>();
        pages.add(old);
        for (var version : known) {
            if (version.truncated()) {
                pages.clear();
            }
            pages.add(version.page());
        }
        return pages;
    }

    private static byte[] mixture(List<byte[]> pages, int unit, Random random) {
        if (unit == PowerPages.PAGE) {
            return one(pages, random);
        }
        var mixed = new byte[PowerPages.PAGE];
        for (int at = 0; at < mixed.length; at += unit) {
            var page = one(pages, random);
            if (page != null) {
                System.arraycopy(page, at, mixed, at, unit);
            }
        }
        return mixed;
    }

    /** The oldest, the newest, or any. */
    private static byte[] one(List<byte[]> pages, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> pages.get(0);
            case 1 -> pages.get(pages.size() - 1);
            default -> pages.get(random.nextInt(pages.size()));
        };
    }
}
