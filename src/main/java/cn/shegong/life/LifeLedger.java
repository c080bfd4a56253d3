package cn.shegong.life;

import cn.shegong.document.Column;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import java.time.LocalDate;
import java.util.List;

/** Events as a workbook. */
final class LifeLedger {
    private LifeLedger() {}

    /** @param conditions what was asked for, in words */
    static Ledger of(List<LifeRow> rows, String station, String conditions, LocalDate day) {
        var table = Table.numbered(
                Column.code("变动"),
                Column.code("姓名"),
                Column.text("村组"),
                Column.date("发生日期"),
                Column.date("登记日期"),
                Column.integer("晚登记（天）"),
                Column.code("登记人"),
                Column.text("说明"));
        rows.forEach(row -> table.row(
                row.kind().label(),
                row.name(),
                (row.village() + " " + row.groupLabel()).strip(),
                row.happenedOn(),
                row.recordedAt() == null ? "不详" : row.recordedAt().toLocalDate(),
                row.daysLate() == 0 ? "" : row.daysLate(),
                row.recordedBy(),
                row.overtaken() ? "后来资料里改过，不计数。" + row.note() : row.note()));
        return new Ledger()
                .sheet(new LedgerSheet("变动台账", table)
                        .unit(station)
                        .measure("件")
                        .remark("筛选：" + conditions)
                        .filledOn(day));
    }
}
