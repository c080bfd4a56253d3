package cn.shegong.intake.ui;

import cn.shegong.intake.ListRow;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.Target;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.PersonRow;
import cn.shegong.resident.Sex;
import cn.shegong.ui.Buttons;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A person of the station who may be the one of the row, beside what the list says. */
final class CandidatePart extends VBox {
    private final GridPane grid = new GridPane();
    private int line;

    CandidatePart(PreviewRow preview, PersonRow known, LocalDate today, Runnable same) {
        super(8);
        getStyleClass().add("candidate");
        grid.setHgap(8);
        grid.setVgap(4);
        var row = preview.row();
        head();
        add("姓名", row.name(), known.name());
        add("身份证", number(row), known.idNumber());
        add("性别", row.text(Target.SEX), sex(known));
        add(
                "出生",
                birth(row, today),
                Optional.ofNullable(known.birthDate()).map(LocalDate::toString).orElse(""));
        add(
                "村组",
                row.village() + row.group().map(group -> group.name()).orElse(""),
                known.village() + known.groupLabel());
        add("关系", row.relation().map(Kinship::label).orElse(row.text(Target.RELATION)), kinship(known));
        add("电话", Words.masked(row.text(Target.PHONE)), known.phone());
        add("在册", "", known.categories());
        var button = Buttons.plain("就是" + known.name(), Feather.USER_CHECK, same);
        button.setId("same-" + known.id());
        button.getStyleClass().add("first-stop");
        getChildren().addAll(grid, button);
    }

    private void head() {
        var list = new Label("名单上");
        var station = new Label("站里");
        list.getStyleClass().add("part-title");
        station.getStyleClass().add("part-title");
        grid.add(list, 1, line);
        grid.add(station, 2, line++);
    }

    private void add(String name, String list, String station) {
        if (list.isEmpty() && station.isEmpty()) {
            return;
        }
        var label = new Label(name);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, 0, line);
        boolean differs = !list.isEmpty() && !station.isEmpty() && !list.equals(station);
        grid.add(value(list, differs), 1, line);
        grid.add(value(station, differs), 2, line++);
    }

    private static Label value(String text, boolean differs) {
        var label = new Label(text.isEmpty() ? "—" : text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (differs) {
            label.getStyleClass().add("differs");
        }
        return label;
    }

    private static String number(ListRow row) {
        return Words.masked(row.idNumber().map(IdNumber::text).orElseGet(() -> row.text(Target.ID_NUMBER)));
    }

    private static String birth(ListRow row, LocalDate today) {
        return row.idNumber()
                .map(IdNumber::birthDate)
                .map(LocalDate::toString)
                .or(() -> row.birthDate(today).map(date -> date.date().toString()))
                .orElse("");
    }

    private static String sex(PersonRow known) {
        return known.sex() == Sex.MALE || known.sex() == Sex.FEMALE
                ? known.sex().label()
                : "";
    }

    private static String kinship(PersonRow known) {
        return known.head()
                ? "户主"
                : Kinship.of(known.kinship()).map(Kinship::label).orElse("");
    }
}
