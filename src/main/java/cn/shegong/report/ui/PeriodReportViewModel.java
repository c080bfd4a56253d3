package cn.shegong.report.ui;

import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.count.Figure;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.document.PagePicture;
import cn.shegong.report.PeriodPaper;
import cn.shegong.report.PeriodReport;
import cn.shegong.report.PeriodReportService;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The period looked at, its figures, the figure opened, and the paper as pictures. */
final class PeriodReportViewModel {
    private static final int DPI = 80;

    private final Ui ui;
    private final PeriodReportService service;
    private final Supplier<Fonts> fonts;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>();
    private final ObjectProperty<PeriodReport> report = new SimpleObjectProperty<>();
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>();
    private final ObservableList<byte[]> pages = FXCollections.observableArrayList();

    PeriodReportViewModel(Ui ui, PeriodReportService service, Supplier<Fonts> fonts) {
        this.ui = ui;
        this.service = service;
        this.fonts = fonts;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ObjectProperty<PeriodReport> reportProperty() {
        return report;
    }

    /** The figure whose names are shown; null shows the paper. */
    ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /** The paper's pages as PNG pictures. */
    ObservableList<byte[]> pages() {
        return pages;
    }

    /** Reads the period afresh, then draws the paper. */
    void load() {
        var wanted = period.get();
        figure.set(null);
        ui.tasks().run(() -> service.report(wanted), read -> {
            if (wanted.equals(period.get())) {
                report.set(read);
                draw(read);
            }
        });
    }

    private void draw(PeriodReport drawn) {
        pages.clear();
        ui.tasks().run(() -> pictures(drawn), pictures -> {
            if (drawn == report.get()) {
                pages.setAll(pictures);
            }
        });
    }

    private List<byte[]> pictures(PeriodReport drawn) {
        try (var paper = PagePicture.of(PeriodPaper.bytes(drawn, fonts.get(), Progress.NONE))) {
            return IntStream.range(0, paper.pages())
                    .mapToObj(page -> paper.png(page, DPI))
                    .toList();
        }
    }

    boolean mayExport() {
        return ui.actor().may(Right.EXPORT);
    }

    /** Writes the files into a folder. */
    void export(Path folder) {
        var actor = ui.actor();
        var wanted = period.get();
        ui.tasks()
                .job(
                        "写" + wanted.kind().label(),
                        progress -> service.write(actor, wanted, fonts, folder, progress),
                        files -> ui.dialogs()
                                .done("已写到“" + folder + "”：" + files.get(0).getFileName() + "，还有 Word 和 Excel。"
                                        + fonts.get().notice()));
    }
}
