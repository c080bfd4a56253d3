package cn.shegong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditKindTest {
    private static final Pattern NOTED = Pattern.compile("\\.note\\(\\s*(?:\\w+, )?\"([a-z_.]+)\"");
    /** Handed on to where it is noted. */
    private static final Pattern HANDED_ON = Pattern.compile("\"((?:roster|village|group|visit|life)\\.[a-z_]+)\"");

    @ParameterizedTest
    @CsvSource({
        "sign_in, 登录",
        "sign_in.failed, 登录",
        "sign_in.recovery, 登录",
        "switch, 登录",
        "unlock, 登录",
        "person.reveal, 查看号码",
        "person.reveal_list, 导出",
        "person.export, 导出",
        "intake.refused, 导出",
        "report.write, 导出",
        "audit.export, 导出",
        "person.add, 录入",
        "visit.record, 录入",
        "draft.keep, 录入",
        "person.correct, 改动",
        "person.move, 改动",
        "roster.end, 改动",
        "visit.correct, 改动",
        "visit.void, 作废和删除",
        "household.remove, 作废和删除",
        "intake.take, 名单导入",
        "intake.undo, 名单导入",
        "worker.password, 人员和口令",
        "recovery.renew, 人员和口令",
        "recovery.print, 人员和口令",
        "settings.choose, 设置",
        "village.order, 设置",
        "group.rename, 设置",
        "backup.write, 数据",
        "restore, 数据",
        "proof.write, 数据",
        "demo.make, 数据"
    })
    void knowsTheKindOfAnAction(String action, String kind) {
        assertThat(AuditKind.of(action)).map(AuditKind::label).hasValue(kind);
    }

    @ParameterizedTest
    @CsvSource({"persons.add", "person", "personal.reveal", "sign_inn", "''"})
    void knowsNoKindOfAnActionThatOnlyBeginsAlike(String action) {
        assertThat(AuditKind.of(action)).isEmpty();
    }

    @Test
    void everyActionThatTheProgramNotesIsOfOneKind() throws IOException {
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("AuditKind.java"))
                    .toList()) {
                var text = Files.readString(source);
                NOTED.matcher(text).results().forEach(found -> actions.add(found.group(1)));
                if (text.contains("audit.note(")) {
                    HANDED_ON.matcher(text).results().forEach(found -> actions.add(found.group(1)));
                }
            }
        }
        assertThat(actions).contains("roster.correct", "village.rename", "sign_in", "visit.record", "audit.export");
        for (var action : actions) {
            assertThat(Arrays.stream(AuditKind.values()).filter(kind -> kind.holds(action)))
                    .as(action)
                    .hasSize(1);
        }
    }
}
