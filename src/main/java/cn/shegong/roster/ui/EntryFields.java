package cn.shegong.roster.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterEntryDraft;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The fields of a membership in a form. */
final class EntryFields {
    private final DateField startedOn;
    private final DateField reviewOn;
    private final ComboBox<String> grade = new ComboBox<>();
    private final TextField amount = new TextField();
    private final TextField startReason = new TextField();
    private final TextField evidence = new TextField();
    private final TextField documentNumber = new TextField();
    private final TextField cause = new TextField();
    private final TextField note = new TextField();

    EntryFields(LocalDate today) {
        startedOn = dateField(today);
        reviewOn = dateField(today);
        reviewOn.setPromptText("不用复核就空着");
        grade.setEditable(true);
        grade.setPrefWidth(160);
        amount.setPrefColumnCount(8);
        amount.setMaxWidth(160);
        amount.setPromptText("元");
        startReason.setPromptText("如 收入核查合格、新满 80 周岁");
        evidence.setPromptText("如 入户核查表、残疾人证");
        documentNumber.setPromptText("审批文件的文号");
    }

    static DateField dateField(LocalDate today) {
        return new DateField(text -> ChineseDate.read(text, today)
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
    }

    FormPane addTo(FormPane form) {
        return form.required("从哪天起在册", "startedOn", startedOn)
                .field("等级", "grade", grade)
                .field("月保障金额", "monthlyAmount", amount)
                .field("列入原因", "startReason", startReason)
                .field("依据", "evidence", evidence)
                .field("文号", "documentNumber", documentNumber)
                .field("下次复核", "reviewOn", reviewOn);
    }

    FormPane addMoreTo(FormPane form) {
        return form.field("致困原因", "cause", cause).field("备注", "note", note);
    }

    void grades(List<String> grades) {
        var typed = grade.getEditor().getText();
        grade.getItems().setAll(grades);
        grade.getEditor().setText(typed);
    }

    void startReason(String reason) {
        startReason.setText(reason);
    }

    ObjectProperty<LocalDate> startedOnProperty() {
        return startedOn.valueProperty();
    }

    ObjectProperty<LocalDate> reviewOnProperty() {
        return reviewOn.valueProperty();
    }

    void fill(RosterEntry entry) {
        startedOn.valueProperty().set(entry.startedOn());
        reviewOn.valueProperty().set(entry.reviewOn());
        grade.getEditor().setText(entry.grade());
        amount.setText(Words.yuan(entry.monthlyAmount()));
        startReason.setText(entry.startReason());
        evidence.setText(entry.evidence());
        documentNumber.setText(entry.documentNumber());
        cause.setText(entry.cause());
        note.setText(entry.note());
    }

    /**
     * What stands in the fields, to be put into an entry.
     *
     * @throws InvalidInput about dates and sums that cannot be read
     */
    Consumer<RosterEntryDraft> read() {
        var problems = Problems.none();
        misread(startedOn, "startedOn", problems);
        misread(reviewOn, "reviewOn", problems);
        var yuan = yuan(problems);
        problems.refuseErrors();
        var draft = new Object() {
            final LocalDate from = startedOn.valueProperty().get();
            final LocalDate review = reviewOn.valueProperty().get();
            final String words = grade.getEditor().getText();
        };
        return entry -> {
            entry.startedOn = draft.from;
            entry.reviewOn = draft.review;
            entry.grade = draft.words;
            entry.monthlyAmount = yuan;
            entry.startReason = startReason.getText();
            entry.evidence = evidence.getText();
            entry.documentNumber = documentNumber.getText();
            entry.cause = cause.getText();
            entry.note = note.getText();
        };
    }

    static void misread(DateField field, String name, Problems problems) {
        if (field.misread()) {
            problems.error(name, "no_date", ChineseDate.EXPECTED);
        }
    }

    private BigDecimal yuan(Problems problems) {
        var digits = amount.getText().replaceAll("[,，元¥ ]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,8}(\\.\\d{1,2})?")) {
            problems.error("monthlyAmount", "no_number", "应当是钱数，最多两位小数，例如 420 或 415.50。");
            return null;
        }
        return new BigDecimal(digits);
    }
}
