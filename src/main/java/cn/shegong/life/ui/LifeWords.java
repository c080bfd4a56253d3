package cn.shegong.life.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeRow;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DateField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** How these screens say things. */
final class LifeWords {
    private LifeWords() {}

    static Chip kind(LifeRow row) {
        return new Chip(row.kind().label(), row.overtaken() ? Chip.Tone.PLAIN : tone(row.kind()));
    }

    private static Chip.Tone tone(LifeKind kind) {
        return switch (kind) {
            case BIRTH, MOVE_IN, MARRIED_IN, COME_BACK -> Chip.Tone.GOOD;
            default -> Chip.Tone.PLAIN;
        };
    }

    /** 朝阳村 2组. */
    static String place(String village, String group) {
        return (village + " " + group).strip();
    }

    static String recorded(LifeRow row) {
        var day = row.recordedAt() == null
                ? "登记日期不详"
                : row.recordedAt().toLocalDate().toString();
        return (day + " " + row.recordedBy()).strip();
    }

    /** 逾期 3 天, 今天, 12 天后. */
    static Chip due(LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        if (days < 0) {
            return new Chip("逾期 " + -days + " 天", Chip.Tone.BAD);
        }
        return days == 0 ? new Chip("今天", Chip.Tone.ATTENTION) : new Chip(days + " 天后", Chip.Tone.PLAIN);
    }

    static Label quiet(String text) {
        var label = text(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static DateField dateField(LocalDate today) {
        return new DateField(text -> ChineseDate.read(text, today)
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
    }
}
