package cn.shegong.audit;

import cn.shegong.document.Column;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import cn.shegong.store.AuditLine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Audit lines as a workbook. */
final class AuditLedger {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private AuditLedger() {}

    /** @param conditions what was asked for, in words */
    static Ledger of(List<AuditLine> lines, String station, String conditions, LocalDate day) {
        var table = Table.numbered(Column.code("时间"), Column.code("谁"), Column.code("类别"), Column.text("做了什么"));
        lines.forEach(line -> table.row(
                SECOND.format(line.at()),
                line.workerName(),
                AuditKind.of(line.action()).map(AuditKind::label).orElse("其他"),
                line.text()));
        return new Ledger()
                .sheet(new LedgerSheet("操作记录", table)
                        .unit(station)
                        .measure("条")
                        .remark("筛选：" + conditions)
                        .filledOn(day));
    }
}
