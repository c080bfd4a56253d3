package cn.shegong.report.ui;

import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.closing.Closing;
import cn.shegong.closing.Finding;
import cn.shegong.closing.LateEntry;
import cn.shegong.closing.MonthBook;
import cn.shegong.document.Fonts;
import cn.shegong.listing.FileFormat;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How a month stands: closed or open, and what speaks against closing it. */
final class ClosingViewModel {
    /**
     * A month as it was read.
     *
     * @param closing the closing that holds, or null
     * @param history every closing, the last first
     * @param findings what speaks against closing it; empty when it is closed
     * @param late what came in or was corrected after its own month had been closed
     */
    record Standing(
            YearMonth month, Closing closing, List<Closing> history, List<Finding> findings, List<LateEntry> late) {
        boolean closed() {
            return closing != null;
        }

        boolean blocked() {
            return findings.stream().anyMatch(Finding::blocks);
        }

        /** The closing before the one that holds or is to come, to be compared with; null where there is none. */
        Closing earlier() {
            return history.stream().filter(c -> !c.holds()).findFirst().orElse(null);
        }
    }

    private final Ui ui;
    private final ClosingDesk desk;
    private final Supplier<Fonts> fonts;
    private final Runnable changed;
    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>();

    /** @param changed told after a month was closed, opened or explained */
    ClosingViewModel(Ui ui, ClosingDesk desk, Supplier<Fonts> fonts, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.fonts = fonts;
        this.changed = changed;
    }

    ObjectProperty<Standing> standingProperty() {
        return standing;
    }

    /** Reads a month afresh. */
    void load(YearMonth month) {
        standing.set(null);
        ui.tasks().run(() -> read(month), standing::set);
    }

    private Standing read(YearMonth month) {
        var closing = desk.closings().of(month);
        return new Standing(
                month,
                closing.orElse(null),
                desk.closings().history(month),
                closing.isPresent() ? List.of() : desk.check().of(month),
                late(month));
    }

    /** A month whose kept list is lost must still be shown, so that it can be opened again; the page has said so. */
    private List<LateEntry> late(YearMonth month) {
        try {
            return desk.books().month(month).late();
        } catch (Refusal e) {
            return List.of();
        }
    }

    boolean mayClose() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    boolean mayExplain() {
        return ui.actor().may(Right.RECORD);
    }

    void close(String note) {
        var actor = ui.actor();
        var month = standing.get().month();
        ui.tasks().run(() -> desk.closings().close(actor, month, note), closing -> {
            ui.dialogs().done(month.getMonthValue() + "月封好了，数字和名单都留住了。");
            changed.run();
        });
    }

    /** Called off the window's thread. */
    Void reopen(YearMonth month, String reason) {
        desk.closings().reopen(ui.actor(), month, reason);
        return null;
    }

    /** Called off the window's thread. */
    Void explain(List<LateEntry> lines, String reason) {
        desk.closings().explain(ui.actor(), lines, reason);
        return null;
    }

    void done(String words) {
        ui.dialogs().done(words);
        changed.run();
    }

    /** Writes what the month now counts otherwise than the closing before. */
    void writeDifference(FileFormat format) {
        var actor = ui.actor();
        var read = standing.get();
        var earlier = read.earlier();
        ui.dialogs()
                .save(
                        "差别写到哪里",
                        read.month() + "重新打开前后的差别" + format.ending(),
                        format == FileFormat.PDF ? FileKind.PDF : FileKind.EXCEL)
                .ifPresent(target -> ui.tasks()
                        .job(
                                "写差别",
                                progress -> {
                                    MonthBook later = desk.books().month(read.month());
                                    var differences = desk.differences()
                                            .between(desk.closings().book(earlier), later);
                                    var listing = desk.differences().listing(earlier, later, differences);
                                    desk.differences().write(actor, listing, fonts.get(), target, progress);
                                    return listing.size();
                                },
                                size -> ui.dialogs().done("写好了，差别 " + size + " 条：" + target.getFileName())));
    }
}
