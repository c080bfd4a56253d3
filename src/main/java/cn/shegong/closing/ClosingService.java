package cn.shegong.closing;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.closing.ClosingMapper.Part;
import cn.shegong.closing.ClosingMapper.Reason;
import cn.shegong.store.Database;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 封月: the head closes a month, and what it counts stays as it was. A closed month is opened again only with a reason,
 * the last one first; the closing before is kept to be compared with.
 */
public final class ClosingService {
    private static final String SUBJECT = "closing";
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NOTE = 500;

    private final Database database;
    private final Books books;
    private final MonthCheck check;
    private final ClosingMapper mapper;

    public ClosingService(Database database, Books books, MonthCheck check) {
        this.database = database;
        this.books = books;
        this.check = check;
        this.mapper = database.mapper(ClosingMapper.class);
    }

    /** The closing of a month that holds; empty while it is open. */
    public Optional<Closing> of(YearMonth month) {
        return Optional.ofNullable(books.closed().holding().get(month));
    }

    /** Every closing of a month, also those that were opened again, the last first. */
    public List<Closing> history(YearMonth month) {
        return books.closed().all().stream()
                .filter(closing -> closing.month().equals(month))
                .sorted(Comparator.comparingInt(Closing::round).reversed())
                .toList();
    }

    /** The last month that is closed; empty when none is. */
    public Optional<YearMonth> last() {
        var holding = new TreeMap<>(books.closed().holding());
        return holding.isEmpty() ? Optional.empty() : Optional.of(holding.lastKey());
    }

    /**
     * Closes a month: keeps its lines as they are now.
     *
     * @param note what the head wants to have noted, or blank
     * @throws Refusal when something blocks it, see {@link MonthCheck}
     */
    public Closing close(Actor actor, YearMonth month, String note) {
        var noted = checked(note, "note", "备注", LONGEST_NOTE);
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            check.of(month).stream().filter(Finding::blocks).findFirst().ifPresent(finding -> {
                throw new Refusal(finding.words());
            });
            var book = books.month(month);
            long id = database.nextId();
            int round = history(month).size() + 1;
            mapper.insert(id, month.atDay(1), round, noted, actor.id(), database.now());
            books.bySource(book).forEach((source, lines) -> {
                var kept = database.attachments()
                        .keep(actor, "封月 " + month + " " + source + ".json.gz", KeptLines.write(lines));
                mapper.insertPart(new Part(
                        id,
                        source,
                        kept.id(),
                        lines.values().stream().mapToInt(List::size).sum()));
            });
            audit.note(
                    SUBJECT + ".close",
                    SUBJECT,
                    id,
                    "封" + MonthCheck.words(month) + (round > 1 ? "（第 " + round + " 次）" : "")
                            + (noted.isEmpty() ? "" : "：" + noted));
            return of(month).orElseThrow();
        });
    }

    /**
     * Opens the last closed month again.
     *
     * @throws InvalidInput when the reason is blank or too long
     * @throws Refusal when the month is not closed, or a later one is
     */
    public void reopen(Actor actor, YearMonth month, String reason) {
        var why = required(reason, LONGEST_NOTE);
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var closing = of(month).orElseThrow(() -> new Refusal(MonthCheck.words(month) + "没有封，不用重新打开。"));
            var last = last().orElseThrow();
            if (!last.equals(month)) {
                throw new Refusal("后面的月份已经封到" + MonthCheck.words(last) + "。请从最后一个月起，一个一个往回打开。");
            }
            mapper.insertReopening(closing.id(), why, actor.id(), database.now());
            audit.note(SUBJECT + ".reopen", SUBJECT, closing.id(), "重新打开" + MonthCheck.words(month) + "：" + why);
            return null;
        });
    }

    /**
     * Says why lines stand in another month than their own.
     *
     * @param lines each with its indicator's code, as {@link MonthBook#late} gives them
     */
    public void explain(Actor actor, List<LateEntry> lines, String reason) {
        var why = required(reason, LONGEST_REASON);
        database.transaction(actor, Right.RECORD, audit -> {
            for (var entry : lines) {
                mapper.insertReason(
                        database.nextId(),
                        new Reason(entry.indicator(), Books.lineKey(entry.line().row()), why),
                        actor.id(),
                        database.now());
            }
            audit.note(SUBJECT + ".explain", SUBJECT, 0, "写 " + lines.size() + " 条补报、更正的原因：" + why);
            return null;
        });
    }

    /** The lines of a closing, also of one that was opened again. */
    public MonthBook book(Closing closing) {
        return new MonthBook(closing.month(), closing, books.closed().lines(closing));
    }

    private static String required(String text, int longest) {
        var clean = text.strip();
        if (clean.isEmpty()) {
            throw new InvalidInput(Problems.none().error("reason", "blank", "请写明原因。"));
        }
        return checked(text, "reason", "原因", longest);
    }

    private static String checked(String text, String field, String label, int longest) {
        var clean = text.strip();
        if (clean.length() > longest) {
            throw new InvalidInput(Problems.none().error(field, "too_long", label + "最多 " + longest + " 个字。"));
        }
        return clean;
    }
}
