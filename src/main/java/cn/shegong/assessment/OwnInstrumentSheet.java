package cn.shegong.assessment;

import cn.shegong.base.Progress;
import cn.shegong.document.Column;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import java.nio.file.Path;

/** The layout of the workbook by which a station brings an instrument of its own, with an example filled in. */
public final class OwnInstrumentSheet {
    static final String QUESTIONS = "题目";
    static final String LEVELS = "等级";
    static final String ABOUT = "说明";
    /** Begins a line that is for whoever fills the sheet in. */
    static final String NOTE = "填写说明";

    private OwnInstrumentSheet() {}

    /** Writes the example, to be changed and read back. */
    public static void write(Path target, Progress progress) {
        new Ledger().sheet(about()).sheet(questions()).sheet(levels()).write(target, progress);
    }

    private static LedgerSheet about() {
        var table = Table.of(Column.code("项目").wide(30), Column.text("内容").wide(110));
        table.row("名称", "居家安全检查");
        table.row("评估对象", "家庭");
        table.row("依据", "本站自编");
        table.row("用途", "看家里有没有容易出事的地方，出改造清单。");
        table.row("评估人数", "1");
        return new LedgerSheet(ABOUT, table)
                .title("自制量表：说明")
                .portrait()
                .foot(NOTE + "：评估对象写 个人、家庭 或 不记名；同名的自制量表再收一次，就成为它的下一版，旧的评估不变。");
    }

    private static LedgerSheet questions() {
        var table = Table.of(
                Column.text("部分").wide(24),
                Column.text("题目").wide(44),
                Column.code("题型").wide(16),
                Column.text("选项").wide(44),
                Column.code("分值").wide(14),
                Column.text("题目说明").wide(50));
        table.row("屋里", "地面", "单选", "平整不滑", 2, "进门、厨房、厕所都看");
        table.row("", "", "", "有一处不平或滑", 1, "");
        table.row("", "", "", "多处不平或滑", 0, "");
        table.row("", "取暖", "单选", "安全", 2, "");
        table.row("", "", "", "有隐患", 0, "烟道、电热毯、炭火");
        table.row("", "有报警器", "是否", "", "", "");
        table.row("院里", "容易出事的地方", "多选", "台阶", "", "");
        table.row("", "", "", "水井", "", "");
        table.row("", "", "", "柴垛", "", "");
        table.row("", "要改什么", "文字", "", "", "");
        return new LedgerSheet(QUESTIONS, table)
                .title("自制量表：题目")
                .foot(
                        NOTE + "：一行一个选项；题目空着就是上一题的选项，部分空着就是上一题的部分。",
                        NOTE + "：题型写 单选、多选、是否、数字、金额、文字、日期，空着算单选；只有单选计分，分值写 0 以上的整数。");
    }

    private static LedgerSheet levels() {
        var table = Table.of(
                Column.text("等级").wide(36),
                Column.code("从").wide(14),
                Column.code("到").wide(14),
                Column.code("几个月后再评").wide(26),
                Column.text("接下来做什么").wide(70));
        table.row("安全", 4, 4, 12, "按期再看。");
        table.row("有隐患", 2, 3, 6, "逐项提醒，帮着改。");
        table.row("很危险", 0, 1, 1, "马上改，报村里和站长。");
        return new LedgerSheet(LEVELS, table)
                .title("自制量表：等级")
                .portrait()
                .foot(NOTE + "：从好到差一行一级；从 0 分到满分，每个分数都要落在一级里。不用再评的，月数写 0。");
    }
}
