package cn.shegong.quality.ui;

import cn.shegong.quality.Completeness;
import cn.shegong.quality.FileLine;
import cn.shegong.quality.FileState;
import cn.shegong.quality.QualityPapers;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How complete the files are, and whose files are looked at. */
final class FilesViewModel {
    /** Which of the files of a line. */
    enum Which {
        ALL("全部"),
        COMPLETE("填全的"),
        INCOMPLETE("没填全的");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        List<FileState> of(FileLine line) {
            return switch (this) {
                case ALL -> line.files();
                case COMPLETE -> line.complete();
                case INCOMPLETE -> line.incomplete();
            };
        }
    }

    /** The list that one figure opens. */
    record Chosen(FileLine line, Which which) {
        List<FileState> files() {
            return which.of(line);
        }

        String words() {
            return line.label() + "：" + which.label + " " + files().size() + " 份";
        }
    }

    /** A village to choose. */
    record Place(Long id, String name) {}

    final ObservableList<FileLine> lines = FXCollections.observableArrayList();
    final ObservableList<Place> villages = FXCollections.observableArrayList();
    final ObjectProperty<Place> village = new SimpleObjectProperty<>(this, "fileVillage");
    final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>(this, "chosen");

    private final Ui ui;
    private final Completeness completeness;
    private final QualityPapers papers;
    private final Clock clock;
    private List<FileState> files = List.of();

    FilesViewModel(Ui ui, Completeness completeness, QualityPapers papers, Clock clock) {
        this.ui = ui;
        this.completeness = completeness;
        this.papers = papers;
        this.clock = clock;
        village.addListener((o, was, is) -> count());
    }

    /** Reads the files again. */
    void refresh() {
        ui.tasks().run(completeness::files, read -> {
            files = read;
            var places = read.stream()
                    .filter(file -> file.villageId() != null)
                    .map(file -> new Place(file.villageId(), file.village()))
                    .distinct()
                    .toList();
            if (!villages.equals(places)) {
                villages.setAll(places);
            }
            count();
        });
    }

    private void count() {
        var now = Completeness.lines(
                files, village.get() == null ? null : village.get().id());
        lines.setAll(now);
        var before = chosen.get();
        chosen.set(now.stream()
                .filter(line ->
                        before != null && line.label().equals(before.line().label()))
                .findFirst()
                .map(line -> new Chosen(line, before.which()))
                .orElse(now.isEmpty() ? null : new Chosen(now.get(0), Which.INCOMPLETE)));
    }

    static String mostMissing(FileLine line) {
        return line.mostMissing().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("、"));
    }

    /** Writes the gaps of the chosen line as a paper to take along. */
    void print() {
        var line = chosen.get() == null ? null : chosen.get().line();
        if (line == null || line.incomplete().isEmpty()) {
            ui.dialogs().tell("没有印", "这一行的档案都填全了，没有要补的。");
            return;
        }
        var actor = ui.actor();
        var day = LocalDate.now(clock);
        var what =
                line.label() + (village.get() == null ? "" : "，" + village.get().name());
        ui.dialogs().save("印空缺清单", "空缺清单（" + what + "）.pdf", FileKind.PDF).ifPresent(file -> ui.tasks()
                .job(
                        "印空缺清单",
                        progress -> {
                            papers.writeGaps(actor, what, line.incomplete(), day, file, progress);
                            return file;
                        },
                        done -> ui.dialogs().done("已写到 " + file.getFileName())));
    }
}
