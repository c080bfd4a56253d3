package cn.shegong.filling;

import cn.shegong.document.FormZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blanks in the lines over a table: 填报单位：____, 填报日期：, the month in the title. What is written there stays. */
final class Blanks {
    private static final String GAP = "[\\s\\u3000_＿]*";
    private static final String LABEL_OR_END = "(?=$|[\\p{IsHan}]{2,8}(?:[（(][^）)]*[）)])?\\s*[:：]|[（(]?单位[:：])";
    private static final Pattern UNIT =
            Pattern.compile("((?:填报|报送|上报|填表|制表|编制)单位(?:[（(][^）)]*[）)])?\\s*[:：])(" + GAP + ")" + LABEL_OR_END);
    private static final Pattern DATE = Pattern.compile("((?:填报|填表|报送|上报|制表)(?:日期|时间)\\s*[:：])(" + GAP + "(?:年" + GAP
            + "月" + GAP + "日)?" + GAP + ")" + LABEL_OR_END);
    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d〇零一二三四五六七八九十])(" + GAP + "年" + GAP + "月)(?!" + GAP + "[\\d日])(?!报)");
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月");

    private final String unit;
    private final LocalDate today;
    private final YearMonth month;
    private final List<FormZone.Text> texts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Blanks(String unit, LocalDate today, YearMonth month) {
        this.unit = unit;
        this.today = today;
        this.month = month;
    }

    Blanks fill(List<FormZone.Text> above) {
        above.forEach(this::fill);
        return this;
    }

    private void fill(FormZone.Text cell) {
        String text = cell.text();
        if (!unit.isEmpty()) {
            text = put(UNIT, text, unit);
        }
        text = put(DATE, text, today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日");
        var said = month.getYear() + "年" + month.getMonthValue() + "月";
        Matcher blank = MONTH.matcher(text);
        if (blank.find()) {
            text = text.substring(0, blank.start()) + said + text.substring(blank.end());
        } else if (WRITTEN.matcher(text).find() && text.equals(cell.text())) {
            notes.add("第 " + cell.row() + " 行已经写着“" + found(WRITTEN, text) + "”，没有动。");
        }
        if (!text.equals(cell.text())) {
            texts.add(new FormZone.Text(cell.row(), cell.column(), text));
            notes.add("第 " + cell.row() + " 行填了：" + text.strip().replaceAll("[\\s\\u3000]+", " "));
        }
    }

    /** What stood behind the blank keeps its distance. */
    private static String put(Pattern pattern, String text, String value) {
        Matcher blank = pattern.matcher(text);
        if (!blank.find()) {
            return text;
        }
        String rest = text.substring(blank.end());
        int gap = Math.max(2, blank.group(2).length() - 2 * value.length());
        return text.substring(0, blank.end(1)) + value + (rest.isEmpty() ? "" : " ".repeat(gap)) + rest;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    List<FormZone.Text> texts() {
        return List.copyOf(texts);
    }

    /** Chinese sentences: what was filled, and what was found filled. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
