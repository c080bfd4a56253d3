package cn.shegong.attachment.ui;

import cn.shegong.attachment.Consent;
import cn.shegong.attachment.DocumentService;
import cn.shegong.attachment.Filed;
import cn.shegong.attachment.FiledDocument;
import cn.shegong.attachment.FilingPlace;
import cn.shegong.attachment.PictureFolder;
import cn.shegong.base.Right;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The photos and scans of a household or of one of its visits: which there are, how more come. */
final class DocumentsViewModel {
    final ObservableList<FiledDocument> documents = FXCollections.observableArrayList();

    /** What those that are added next are marked with; not asked is not agreed. */
    final ObjectProperty<Consent> consent = new SimpleObjectProperty<>(Consent.REFUSED);

    /** What came of the last files, or empty. */
    final StringProperty outcome = new SimpleStringProperty("");

    private final Ui ui;
    private final DocumentService service;
    private final long householdId;
    private final Long visitRoot;

    /** First versions of those that are meant for a visit which is still being typed; null when there is none. */
    private final ObservableList<Long> chosen;

    /** @param visitRoot null for all of the household */
    DocumentsViewModel(Ui ui, DocumentService service, long householdId, Long visitRoot) {
        this(ui, service, householdId, visitRoot, null);
    }

    private DocumentsViewModel(
            Ui ui, DocumentService service, long householdId, Long visitRoot, ObservableList<Long> chosen) {
        this.ui = ui;
        this.service = service;
        this.householdId = householdId;
        this.visitRoot = visitRoot;
        this.chosen = chosen;
    }

    /**
     * Those for a visit that is still being typed: filed with the household at once, so that nothing is lost with the
     * window.
     */
    static DocumentsViewModel chosen(Ui ui, DocumentService service, long householdId, ObservableList<Long> chosen) {
        return new DocumentsViewModel(ui, service, householdId, null, chosen);
    }

    void load() {
        ui.tasks().run(this::read, documents::setAll);
    }

    private List<FiledDocument> read() {
        if (visitRoot != null) {
            return service.ofVisit(visitRoot);
        }
        if (chosen == null) {
            return service.ofHousehold(householdId);
        }
        var wanted = Set.copyOf(chosen);
        return wanted.isEmpty()
                ? List.of()
                : service.ofHousehold(householdId).stream()
                        .filter(document -> wanted.contains(document.rootId()))
                        .toList();
    }

    boolean mayAdd() {
        return ui.actor().may(Right.RECORD);
    }

    void add(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        var actor = ui.actor();
        var place = FilingPlace.household(householdId, consent.get()).atVisit(visitRoot);
        ui.tasks().job("存照片和扫描件", progress -> service.add(actor, place, files, progress), this::added);
    }

    private void added(Filed filed) {
        outcome.set(filed.words());
        if (chosen != null) {
            var roots = new LinkedHashSet<>(chosen);
            Stream.concat(filed.kept().stream(), filed.known().stream()).forEach(d -> roots.add(d.rootId()));
            chosen.setAll(roots);
        }
        if (!filed.kept().isEmpty()) {
            ui.dialogs().done("已保存到磁盘");
        }
        if (!filed.refused().isEmpty()) {
            ui.dialogs().tell("有 " + filed.refused().size() + " 份没有收下", String.join("\n\n", filed.refused()));
        }
        load();
    }

    /** The photos of a folder that were taken on a day. */
    void look(Path folder, LocalDate day, Consumer<List<PictureFolder.Shot>> then) {
        ui.tasks().job("找这天的照片", progress -> PictureFolder.ofDay(folder, day, progress), then);
    }

    /** The content of one; runs off the window's thread. */
    byte[] content(FiledDocument document) {
        return service.content(document);
    }

    /** Writes another caption and consent; throws what the service does. */
    FiledDocument correct(FiledDocument document, String caption, Consent agreed) {
        return service.correct(ui.actor(), document.with(d -> {
            d.caption = caption;
            d.consent = agreed;
        }));
    }

    void makeVoid(FiledDocument document) {
        ui.dialogs().ask("作废这份", "它不再显示，内容和原因留在库里。", "为什么作废").ifPresent(reason -> {
            var actor = ui.actor();
            ui.tasks()
                    .run(
                            () -> {
                                service.voidDocument(actor, document, reason);
                                return reason;
                            },
                            done -> {
                                ui.dialogs().done("已作废");
                                load();
                            });
        });
    }

    void export(FiledDocument document, Path target) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            service.export(actor, document, target);
                            return target;
                        },
                        done -> ui.dialogs().done("已写到“" + done.getFileName() + "”"));
    }
}
