package cn.shegong.intake.ui;

import cn.shegong.base.Problem;
import cn.shegong.intake.Difference;
import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.NewPlace;
import cn.shegong.intake.Preview;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.Verdict;
import cn.shegong.resident.Masking;
import cn.shegong.ui.Chip;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page says of rows, lists and batches. */
final class Words {
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d ]{12,20}[\\dA-Za-z]{0,2}");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}");

    private Words() {}

    /** A cell as it may stand on a screen: ID, bank and phone numbers are masked wherever the sender put them. */
    static String masked(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        if (PHONE.matcher(text).matches()) {
            return Masking.phone(text);
        }
        return LONG_NUMBER.matcher(text).matches() ? Masking.idNumber(text.replace(" ", "")) : written;
    }

    static String filterLabel(Verdict verdict, int count) {
        return (verdict == null ? "全部" : verdict.label()) + " " + count;
    }

    static Chip chip(PreviewRow row) {
        if (row.skipped() && ComparisonViewModel.canBeTaken(row)) {
            return new Chip("不收", Chip.Tone.PLAIN);
        }
        return new Chip(
                row.verdict().label(),
                switch (row.verdict()) {
                    case NEW -> Chip.Tone.GOOD;
                    case SAME -> Chip.Tone.PLAIN;
                    case DIFFERENT, PERHAPS_SAME -> Chip.Tone.ATTENTION;
                    case REFUSED -> Chip.Tone.BAD;
                });
    }

    /** Why a row cannot be taken, what would change, or what to look at. */
    static String reason(PreviewRow row) {
        var errors = row.row().problems().errors();
        if (!errors.isEmpty()) {
            return errors.get(0).message();
        }
        var parts = new ArrayList<String>();
        row.differences().forEach(difference -> parts.add(change(difference)));
        if (parts.isEmpty()) {
            row.problems().stream().map(Problem::message).forEach(parts::add);
            parts.addAll(row.notes());
        }
        return String.join("；", parts);
    }

    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** 东岗村3组, as the list writes it. */
    static String place(PreviewRow row) {
        return row.row().village()
                + row.row().group().map(group -> group.name()).orElse("");
    }

    static String change(Difference difference) {
        return difference.label() + " " + (difference.before().isEmpty() ? "（空）" : difference.before()) + " → "
                + (difference.after().isEmpty() ? "（空）" : difference.after());
    }

    /** What will be written, in a sentence. */
    static String willWrite(Preview preview) {
        var taken = preview.rows().stream().filter(PreviewRow::taken).toList();
        long leaving = preview.missing().stream()
                .filter(grant ->
                        grant.decision().filter(MissingDecision::leaves).isPresent())
                .count();
        if (!preview.writes() && preview.worthTaking()) {
            return "名单上的都不用写；您定下的写进核对记录。";
        }
        if (!preview.writes()) {
            return "没有要写的：能收的都和站里一样，其余的不能收、没有认定或者选了不收。";
        }
        long people = taken.stream().filter(row -> row.verdict() == Verdict.NEW).count();
        long households = preview.households().stream()
                .filter(home -> home.householdId().isEmpty())
                .filter(home -> home.rows().stream().anyMatch(PreviewRow::taken))
                .count();
        long changes = taken.stream().mapToLong(row -> row.differences().size()).sum();
        long changed =
                taken.stream().filter(row -> row.verdict() == Verdict.DIFFERENT).count();
        var fresh = people == 0 ? "" : "新增 " + households + " 户 " + people + " 人";
        var altered = changed == 0 ? "" : "改动 " + changed + " 人的 " + changes + " 处";
        return "将写进“" + preview.category().label() + "”："
                + Stream.of(fresh, altered, leaving == 0 ? "" : "退出 " + leaving + " 处")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("，"))
                + "。";
    }

    /** Rows that are left, and why; a line each. */
    static List<String> leftOut(Preview preview) {
        long skipped = preview.rows().stream()
                .filter(PreviewRow::skipped)
                .filter(ComparisonViewModel::canBeTaken)
                .count();
        long kept = preview.rows().stream()
                .flatMap(row -> row.differences().stream())
                .filter(difference -> !difference.taken())
                .count();
        long open = preview.missing().stream()
                .filter(grant -> grant.decision().isEmpty())
                .count();
        return Stream.of(
                        line(open, " 处名单上没有的还没有定：先留在名册上，以后在“收过的名单”里接着定。"),
                        line(kept, " 处照站里的，没有按名单改。"),
                        line(preview.count(Verdict.REFUSED), " 行不能收：可以存成 Excel，改好了再收一次。"),
                        line(preview.count(Verdict.PERHAPS_SAME), " 行还没有认定是不是同一个人：这次不收，以后再收这份名单时接着认定。"),
                        line(skipped, " 行您选了不收。"),
                        line(preview.count(Verdict.SAME), " 行没有变化，不用写。"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String line(long rows, String text) {
        return rows == 0 ? "" : rows + text;
    }

    /** How many villages and groups would be added. */
    static String newPlaces(List<NewPlace> places) {
        long villages = places.stream().filter(NewPlace::added).count();
        int groups = places.stream().mapToInt(place -> place.groups().size()).sum();
        var counts = Stream.of(villages == 0 ? "" : villages + " 个村（社区）", groups == 0 ? "" : groups + " 个组")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
        return "名单上有站里还没有的 " + counts + "，收下时一起建。";
    }

    /** 二道沟村：1组、2组. */
    static String newPlace(NewPlace place) {
        var groups = place.groups().stream()
                .sorted(Comparator.comparingInt(Words::groupNumber).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("、"));
        return place.village() + (place.added() ? "（新）" : "") + (groups.isEmpty() ? "" : "：" + groups);
    }

    private static int groupNumber(String label) {
        var digits = label.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    static String dependants(List<String> sentences) {
        return "后来的记录用到了这份名单收下的内容，先撤回那些记录才能撤销：\n" + String.join("\n", sentences);
    }

    static String noBackup(String why) {
        return why + "名单还没有收下。不备份也可以收，收错了能撤销这一次；更稳妥的是先取消，把备份弄好再收。还要收下吗？";
    }

    static String refusedName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + "-不能收的.xlsx";
    }

    static String refusedSaved(int rows, Path target) {
        return rows == 0 ? "没有不能收的行，没有写文件。" : "不能收的 " + rows + " 行已存到 " + target.getFileName() + "，改好了可以再收。";
    }
}
