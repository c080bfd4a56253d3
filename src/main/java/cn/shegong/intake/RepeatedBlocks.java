package cn.shegong.intake;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds columns that repeat side by side behind the household's own: 村, 户主姓名, 成员姓名, 身份证号, 成员姓名, 身份证号. A table
 * that repeats from its first column on is a list printed in halves and not meant here.
 */
final class RepeatedBlocks {
    private static final int LEAST_WIDTH = 2;

    private final List<Integer> used;
    private final List<String> words;
    private final Header header;

    RepeatedBlocks(Header header) {
        this.header = header;
        this.used = IntStream.range(0, header.paths().size())
                .filter(column -> !header.paths().get(column).isEmpty())
                .boxed()
                .toList();
        this.words = used.stream().map(header::text).toList();
    }

    /** The columns of each block; empty when none repeats or what repeats does not name members of a household. */
    List<List<Integer>> behindTheHousehold() {
        for (int start = 1; start + 2 * LEAST_WIDTH <= words.size(); start++) {
            for (int width = LEAST_WIDTH; start + 2 * width <= words.size(); width++) {
                int times = times(start, width);
                if (times > 1 && namesMembers(start, width)) {
                    return blocks(start, width, times);
                }
            }
        }
        return List.of();
    }

    private int times(int start, int width) {
        List<String> block = words.subList(start, start + width);
        int times = 1;
        while (start + (times + 1) * width <= words.size()
                && words.subList(start + times * width, start + (times + 1) * width)
                        .equals(block)) {
            times++;
        }
        return times;
    }

    /** With a name, and with the relation to the head or a head somewhere before: two names alone are a list in halves. */
    private boolean namesMembers(int start, int width) {
        List<HeaderMatch> block = used.subList(start, start + width).stream()
                .map(column -> HeaderMatch.of(header.paths().get(column)))
                .toList();
        boolean named =
                block.stream().anyMatch(match -> match.attribute() == Target.NAME && match.subject() == Subject.PERSON);
        boolean household = block.stream().anyMatch(match -> match.attribute() == Target.RELATION)
                || used.subList(0, start).stream()
                        .map(column -> HeaderMatch.of(header.paths().get(column)))
                        .anyMatch(match -> match.target() == Target.HEAD_NAME);
        return named && household;
    }

    private List<List<Integer>> blocks(int start, int width, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> List.copyOf(used.subList(start + i * width, start + (i + 1) * width)))
                .toList();
    }
}
