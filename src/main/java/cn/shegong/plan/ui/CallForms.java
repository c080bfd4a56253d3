package cn.shegong.plan.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.plan.Call;
import cn.shegong.plan.CallDraft;
import cn.shegong.resident.PersonRow;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ui;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The forms about something that happened: reported, and closed without a visit. */
final class CallForms {
    private final Ui ui;
    private final PlanDesk desk;
    private final Runnable changed;

    /** @param changed called when something was written */
    CallForms(Ui ui, PlanDesk desk, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
    }

    /** @param known whom it befell; null while nobody is chosen */
    void report(PersonRow known) {
        var chosen = new SimpleObjectProperty<>(known);
        var whole = new CheckBox("是这一户的事，见到家里任何人都行");
        whole.setId("wholeHousehold");
        var day = new DateField(text -> ChineseDate.read(text, desk.today())
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        day.setId("reportedOn");
        day.valueProperty().set(desk.today());
        var time = new TextField();
        time.setId("reportedTime");
        time.setPromptText("如 930");
        time.setPrefColumnCount(6);
        time.setText(LocalTime.now(desk.clock()).toString().substring(0, 5));
        var when = new HBox(8, day, time);
        var source = new TextField();
        source.setPromptText("谁报告的，如 村支书老刘电话");
        var content = new LongText(3);
        content.setPromptText("出了什么事，如 摔伤，送镇卫生院");
        var form = new FormPane()
                .required("谁", "householdId", person(chosen))
                .field("", "whole", whole)
                .required("什么时候报告", "reportedAt", when)
                .required("谁报告的", "source", source)
                .required("什么事", "content", content)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "记突发情况",
                form,
                "记下",
                () -> new CallDraft(
                        chosen.get() == null ? 0 : chosen.get().householdId(),
                        chosen.get() == null || whole.isSelected()
                                ? null
                                : chosen.get().id(),
                        moment(day, time.getText()),
                        source.getText(),
                        content.getText()),
                draft -> desk.calls().record(actor, draft),
                id -> {
                    ui.dialogs().done("已记下，去过并见到人自己结束", () -> takeBack(id));
                    changed.run();
                });
    }

    private Node person(ObjectProperty<PersonRow> chosen) {
        var name = new Label();
        name.setId("callPerson");
        name.getStyleClass().add("part-title");
        name.textProperty()
                .bind(chosen.map(p -> p.name() + "　" + PlanWords.place(p.village(), p.groupLabel()))
                        .orElse("还没有选"));
        var search = new SearchBox(ui.tasks(), "姓名、拼音首字母、身份证号的几位", text -> desk.residents().search(text, 8).stream()
                .map(p ->
                        new SearchBox.Hit(p.name(), PlanWords.place(p.village(), p.groupLabel()), () -> chosen.set(p)))
                .toList());
        search.setId("callSearch");
        search.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(4, search, name);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static LocalDateTime moment(DateField day, String time) {
        var at = time(time);
        if (day.misread() || at.isEmpty()) {
            throw new InvalidInput(
                    Problems.none().error("reportedAt", "misread", "日期或时间看不懂，日期可以写 0315、昨天，时间写 930 或 14:30。"));
        }
        return day.valueProperty().get() == null
                ? null
                : day.valueProperty().get().atTime(at.get());
    }

    /** 930, 9:30, 1430. */
    private static Optional<LocalTime> time(String typed) {
        var digits = typed.strip().replace("：", ":").replace(":", "");
        if (!digits.matches("\\d{3,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number / 100 < 24 && number % 100 < 60
                ? Optional.of(LocalTime.of(number / 100, number % 100))
                : Optional.empty();
    }

    private void takeBack(long id) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.calls().close(actor, id, "记错了");
                            return id;
                        },
                        done -> changed.run());
    }

    /** Asks why nobody has to go any more. */
    void close(Call call) {
        var reason = new TextField();
        reason.setPromptText("如 已送县医院，家属陪护");
        var form = new FormPane()
                .wide(PlanWords.text(call.who() + "：" + call.content(), ""))
                .required("为什么", "closedReason", reason)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "不用再去",
                form,
                "结束",
                reason::getText,
                words -> {
                    desk.calls().close(actor, call.id(), words);
                    return call;
                },
                done -> {
                    ui.dialogs().done("已结束", () -> reopen(call));
                    changed.run();
                });
    }

    /** Somebody has to go after all. */
    void reopen(Call call) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.calls().reopen(actor, call.id());
                            return call;
                        },
                        done -> changed.run());
    }
}
