package cn.shegong.listing.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.document.Fonts;
import cn.shegong.fact.FactField;
import cn.shegong.listing.FetchList;
import cn.shegong.listing.FetchService;
import cn.shegong.listing.FileFormat;
import cn.shegong.listing.LedgerOrder;
import cn.shegong.listing.Listing;
import cn.shegong.listing.ListingService;
import cn.shegong.listing.Notice;
import cn.shegong.listing.NoticeService;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.PersonRow;
import cn.shegong.roster.RollFilter;
import cn.shegong.ui.DateField;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/** Asks in which form a list is wanted, for what and where to, and has it written. */
public final class ListingDialogs {
    /** A notice hangs for a week. */
    private static final int NOTICE_DAYS = 6;

    private final Ui ui;
    private final ListingService listings;
    private final NoticeService notices;
    private final FetchService fetching;
    private final PlaceService places;
    private final Supplier<Fonts> fonts;
    private final Clock clock;

    public ListingDialogs(
            Ui ui,
            ListingService listings,
            NoticeService notices,
            FetchService fetching,
            PlaceService places,
            Supplier<Fonts> fonts,
            Clock clock) {
        this.ui = ui;
        this.listings = listings;
        this.notices = notices;
        this.fetching = fetching;
        this.places = places;
        this.fonts = fonts;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The ledger of a roll.
     *
     * @param shown codes of the facts that have a column on the screen; a workbook has all
     */
    public void ledger(RollFilter filter, Slice order, List<String> shown) {
        ui.actor().require(Right.EXPORT);
        var fields = new OutputFields();
        var form = new FormPane();
        form.wide(quiet("按屏幕上的筛选和顺序写出全部各页。Excel 有这一类的全部项目，PDF 只有屏幕上看得见的。"));
        fields.formatTo(form);
        fields.wholeTo(form, ui.actor().may(Right.UNMASK)).end();
        FormDialog.ask(
                ui, "台账：" + filter.roll().label(), form, "选文件…", fields::purpose, purpose -> purpose, purpose -> {
                    boolean paper = fields.format() == FileFormat.PDF;
                    var wanted = paper ? shown : all(filter);
                    write(
                            fields.format(),
                            filter.roll().label() + "台账",
                            (actor, progress) -> listings.ledger(
                                    actor, new LedgerOrder(filter, order, wanted, paper, purpose), progress),
                            purpose,
                            filter.roll().households() ? "户" : "人");
                });
    }

    private List<String> all(RollFilter filter) {
        return listings.fields(filter).stream().map(FactField::code).toList();
    }

    /**
     * Any persons as a ledger.
     *
     * @param page gives them in parts, ordered by place
     */
    public void persons(String title, Function<Slice, Rows<PersonRow>> page) {
        ui.actor().require(Right.EXPORT);
        var fields = new OutputFields();
        var form = new FormPane();
        form.wide(quiet("按屏幕上的筛选写出全部各页，一户的人放在一起。"));
        fields.formatTo(form);
        fields.wholeTo(form, ui.actor().may(Right.UNMASK)).end();
        FormDialog.ask(
                ui,
                title,
                form,
                "选文件…",
                fields::purpose,
                purpose -> purpose,
                purpose -> write(
                        fields.format(),
                        title,
                        (actor, progress) -> listings.persons(actor, title, page, purpose, progress),
                        purpose,
                        "人"));
    }

    /** Draws a list up, with the actor of the moment. */
    private interface Draw {
        Listing draw(Actor actor, Progress progress);
    }

    private void write(FileFormat format, String name, Draw draw, String purpose, String measure) {
        var actor = ui.actor();
        target(name, name, format).ifPresent(target -> ui.tasks()
                .job(
                        "写" + name,
                        progress -> {
                            var listing = draw.draw(actor, progress);
                            var numbers = purpose.isEmpty() ? "号码遮住" : "完整号码，用途：" + purpose;
                            var what = listing.name() + " " + listing.size() + " " + measure + "，" + numbers;
                            listings.write(actor, listing, what, fonts.get(), target, progress);
                            return target;
                        },
                        this::done));
    }

    private java.util.Optional<Path> target(String title, String name, FileFormat format) {
        return ui.dialogs()
                .save(
                        title,
                        name + today() + format.ending(),
                        format == FileFormat.PDF ? FileKind.PDF : FileKind.EXCEL);
    }

    private void done(Path target) {
        ui.dialogs().done("已写到 " + target.getFileName());
    }

    /** The public notice of a roll, unless its names are not to be public. */
    public void notice(RollFilter filter) {
        var actor = ui.actor();
        actor.require(Right.EXPORT);
        ui.tasks()
                .run(
                        () -> {
                            notices.check(filter);
                            return filter;
                        },
                        this::askNotice);
    }

    private void askNotice(RollFilter filter) {
        var actor = ui.actor();
        var from = day(today());
        var until = day(today().plusDays(NOTICE_DAYS));
        var fields = new OutputFields();
        var form = new FormPane();
        form.wide(quiet("公示上只有村、姓名、类别三项。未成年人、已故和迁出的人不写上去。"))
                .required("从哪天起", "from", from)
                .required("到哪天止", "until", until);
        fields.formatTo(form).end();
        FormDialog.ask(
                ui,
                "公示：" + filter.roll().label(),
                form,
                "选文件…",
                () -> {
                    misread(from, "from");
                    misread(until, "until");
                    return List.of(from, until);
                },
                days -> notices.draw(
                        actor,
                        filter,
                        from.valueProperty().get(),
                        until.valueProperty().get(),
                        Progress.NONE),
                notice -> target("公示", notices.fileName(notice), fields.format())
                        .ifPresent(target -> ui.tasks()
                                .job(
                                        "写公示",
                                        progress -> {
                                            notices.write(actor, notice, fonts.get(), target, progress);
                                            return target;
                                        },
                                        written -> said(notice, written))));
    }

    private void said(Notice notice, Path target) {
        done(target);
        if (!notice.leftOut().isEmpty()) {
            ui.dialogs().tell("有人没有写进公示", String.join("、", notice.leftOut()) + "。名单本身没有变。");
        }
    }

    /** Whom to fetch first; a village or a group that is already chosen, or null. */
    public void fetch(Long villageId, Long groupId) {
        ui.actor().require(Right.EXPORT);
        ui.actor().require(Right.UNMASK);
        ui.tasks()
                .run(
                        () -> new FetchViewModel(ui, fetching, places.villages(), places.groups(), villageId, groupId),
                        this::askFetch);
    }

    private void askFetch(FetchViewModel model) {
        var actor = ui.actor();
        var fields = new OutputFields();
        var form = FetchForm.of(model);
        fields.purposeTo(form);
        fields.formatTo(form).end();
        model.count();
        FormDialog.ask(ui, "先转移谁", form, "选文件…", fields::purpose, purpose -> purpose, purpose -> target(
                        "先转移谁", "先转移人员名单（" + model.hazard.get().label() + "）", fields.format())
                .ifPresent(target -> ui.tasks()
                        .job("写先转移名单", progress -> written(actor, model, purpose, target, progress), this::done)));
    }

    private Path written(Actor actor, FetchViewModel model, String purpose, Path target, Progress progress) {
        FetchList list = fetching.whole(actor, model.hazard.get(), model.scope(), purpose);
        var listing = listings.fetch(list, fetching.hazards());
        var what = listing.name() + " " + listing.size() + " 人，完整电话，用途：" + purpose;
        listings.write(actor, listing, what, fonts.get(), target, progress);
        return target;
    }

    private DateField day(LocalDate first) {
        var field = new DateField(text -> ChineseDate.read(text, today())
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        field.valueProperty().set(first);
        return field;
    }

    private static void misread(DateField field, String name) {
        if (field.misread()) {
            throw new InvalidInput(Problems.none().error(name, "no_date", ChineseDate.EXPECTED));
        }
    }

    static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
