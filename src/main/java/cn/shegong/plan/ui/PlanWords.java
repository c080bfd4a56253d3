package cn.shegong.plan.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.plan.Call;
import cn.shegong.plan.DueHousehold;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DateField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;

/** Words and chips that several parts of the page use. */
final class PlanWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private PlanWords() {}

    /** How pressing it is, in a word. */
    static Chip state(DueHousehold due, LocalDate today) {
        if (!due.calls().isEmpty()) {
            return new Chip("突发", Chip.Tone.BAD);
        }
        if (due.pressing()) {
            return new Chip("紧急", Chip.Tone.BAD);
        }
        long late = due.late(today);
        if (late > 0) {
            return new Chip("逾期 " + late + " 天", Chip.Tone.BAD);
        }
        return late == 0 ? new Chip("今天到期", Chip.Tone.ATTENTION) : new Chip("还有 " + -late + " 天", Chip.Tone.PLAIN);
    }

    /** How much time is left to go there. */
    static Chip state(Call call, LocalDateTime dueBy, LocalDateTime now) {
        if (call.answeredAt() != null) {
            return new Chip("已去", Chip.Tone.GOOD);
        }
        if (!call.open()) {
            return new Chip("不用再去", Chip.Tone.PLAIN);
        }
        long hours = Duration.between(dueBy, now).toHours();
        return dueBy.isBefore(now)
                ? new Chip("超过 " + hours + " 小时", Chip.Tone.BAD)
                : new Chip("还有 " + -hours + " 小时", Chip.Tone.ATTENTION);
    }

    static String moment(LocalDateTime at) {
        return at.format(MOMENT);
    }

    /** 11月17日; with the year when it is another one. */
    static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? "" : day.getYear() + "年") + day.getMonthValue() + "月"
                + day.getDayOfMonth() + "日";
    }

    static String place(String village, String group) {
        return village.isEmpty() ? "未填村" : village + group;
    }

    /** A day that is typed in and may lie ahead. */
    static DateField coming(LocalDate first, LocalDate today) {
        var field = new DateField(text -> ChineseDate.readComing(text, today)
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        field.valueProperty().set(first);
        return field;
    }

    /** Words that are wrapped and never cut. */
    static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
