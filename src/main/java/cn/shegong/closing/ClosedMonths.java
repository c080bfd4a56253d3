package cn.shegong.closing;

import cn.shegong.base.Refusal;
import cn.shegong.count.Line;
import cn.shegong.store.Database;
import java.lang.ref.SoftReference;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The closings and what they keep. Kept files never change, so each is unpacked once while there is room for it. */
final class ClosedMonths {
    private final Database database;
    private final ClosingMapper mapper;
    private final Map<Long, SoftReference<Map<String, List<Line>>>> unpacked = new ConcurrentHashMap<>();

    ClosedMonths(Database database) {
        this.database = database;
        this.mapper = database.mapper(ClosingMapper.class);
    }

    List<Closing> all() {
        return mapper.all();
    }

    /** The closings that hold, by month; the months follow each other without a gap. */
    Map<YearMonth, Closing> holding() {
        var holding = new TreeMap<YearMonth, Closing>();
        mapper.all().stream().filter(Closing::holds).forEach(closing -> holding.put(closing.month(), closing));
        return holding;
    }

    /** All lines that a closing keeps, by the indicator's code. */
    Map<String, List<Line>> lines(Closing closing) {
        var lines = new LinkedHashMap<String, List<Line>>();
        mapper.parts(closing.id()).forEach(part -> lines.putAll(unpack(closing, part)));
        return lines;
    }

    /** Those of one feature. */
    Map<String, List<Line>> lines(Closing closing, String source) {
        var lines = new HashMap<String, List<Line>>();
        mapper.parts(closing.id()).stream()
                .filter(part -> part.source().equals(source))
                .forEach(part -> lines.putAll(unpack(closing, part)));
        return lines;
    }

    private Map<String, List<Line>> unpack(Closing closing, ClosingMapper.Part part) {
        var held = unpacked.get(part.attachmentId());
        var lines = held == null ? null : held.get();
        if (lines == null) {
            lines = KeptLines.read(content(closing, part));
            unpacked.put(part.attachmentId(), new SoftReference<>(lines));
        }
        return lines;
    }

    private byte[] content(Closing closing, ClosingMapper.Part part) {
        try {
            return database.attachments().read(part.attachmentId());
        } catch (Refusal e) {
            throw new Refusal(
                    MonthCheck.words(closing.month()) + "封月时留下的名单两份都坏了，这个月的数读不出来；走访、名册都没有动。"
                            + "请到“数据安全”从备份恢复，或者在“月报”里写明原因重新打开这个月，再封一次。",
                    e);
        }
    }
}
