package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Sheet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Tells those who are listed because they get nothing any more: they must not be taken in with the others. */
final class Stopped {
    static final String WHAT_TO_DO = "要让他们退出，请收当月的全名单，在“名单上没有”里定。";

    private static final Pattern LEAVING = Pattern.compile("停发|停保|退保|退出|清退|取消|核减|注销|减员|不再享受");
    private static final Pattern JOINING = Pattern.compile("新增|增加|纳入|增减|变动|变更|动态|在册|全部|未取消");
    private static final Pattern COLUMN = Pattern.compile(
            "(人员|对象|低保|家庭)?(变动|变更|增减|变化|异动)(类型|类别|情况|方式|状态)?|(人员|对象|低保|享受|在保|发放|保障|救助|当前)?状态|新增(或|/|、)?(停发|退出|减少)");
    private static final Pattern IN_A_ROW =
            Pattern.compile("(?!.*(未|不|恢复|无)).*(停发|停保|退保|退出|清退|取消|核减|注销|减员|减少|死亡|已故|迁出).*|停|减|退");

    private final OptionalInt column;
    private int rows;

    Stopped(ColumnMapping mapping) {
        column = mapping.columns().stream()
                .filter(one -> one.target() == Target.UNUSED)
                .filter(one -> COLUMN.matcher(Typed.compact(one.header())).matches())
                .mapToInt(ColumnMapping.Column::index)
                .findFirst();
    }

    /** Whether a title says so of all; one of both kinds is for the rows to tell. */
    static boolean all(String title) {
        return LEAVING.matcher(title).find() && !JOINING.matcher(title).find();
    }

    /** Whether a row says so of its person. */
    boolean is(Sheet.Row row) {
        boolean stopped = column.isPresent()
                && IN_A_ROW.matcher(Typed.compact(row.cell(column.getAsInt()).text()))
                        .matches();
        rows += stopped ? 1 : 0;
        return stopped;
    }

    /** How many were left out, for the user. */
    Optional<String> note(String sheet) {
        return rows == 0
                ? Optional.empty()
                : Optional.of("工作表“" + sheet + "”里有 " + rows + " 行写着停发、退出，没有读，免得又收进来。" + WHAT_TO_DO);
    }
}
