package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import cn.shegong.key.RecoveryCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** The recovery code on a sheet for the safe. */
final class RecoveryPaper {
    private RecoveryPaper() {}

    static void write(String stationName, RecoveryCode code, Fonts fonts, Clock clock, Path file, Progress progress) {
        var name = stationName.isBlank() ? "本站" : stationName;
        new Paper(fonts, name)
                .title("恢复码")
                .paragraph(name + "的数据用口令加密保存。所有人都忘了口令，或者这台电脑坏了、要搬到另一台电脑时，用下面的恢复码打开。")
                .tableSize(Paper.SMALL_4)
                .table(Table.of(Column.code("恢复码")).row(code.grouped()))
                .paragraph("共二十五个字母和数字，分五组，没有数字 0、1 和字母 O、I，大小写都可以。")
                .paragraph("请把这张纸放进上锁的柜子，由站长保管。不要拍照，不要存在电脑里。换了新的恢复码以后，这一张作废。")
                .signature(name, LocalDate.now(clock))
                .write(file, progress);
    }
}
