package cn.shegong.intake;

import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.util.List;

/** Decides after a list was taken in what is to become of those who were missing from it. */
final class LaterDecisions {
    private final Database database;
    private final IntakeMapper mapper;
    private final StationRecords records;

    LaterDecisions(Database database, IntakeMapper mapper, StationRecords records) {
        this.database = database;
        this.mapper = mapper;
        this.records = records;
    }

    List<ProtocolLine> decide(List<Long> lineIds, MissingDecision decision) {
        return database.transaction(records.actor(), Right.IMPORT, audit -> lineIds.stream()
                .map(id -> {
                    var line = mapper.line(id);
                    if (line == null || !line.open() || line.kind() != ProtocolLine.Kind.MISSING) {
                        throw new Refusal("其中有一处已经定过了，这次都没有写。请刷新后再看。");
                    }
                    if (decision.leaves()) {
                        new Leaving(records).write(line.entryId(), line.memberId(), line.personId(), decision);
                    }
                    mapper.updateLine(line.decided(
                            decision, database.now(), records.actor().name()));
                    audit.note(
                            "intake.decide",
                            IntakeService.SUBJECT,
                            line.batchId(),
                            line.name() + (decision.leaves() ? "退出" : "不退出") + "：" + decision.reason());
                    return mapper.line(id);
                })
                .toList());
    }

    /** Opens again what was decided about some who were missing, all or none; who left with it is back on the roster. */
    List<ProtocolLine> reopen(List<Long> lineIds) {
        return database.transaction(records.actor(), Right.IMPORT, audit -> lineIds.stream()
                .map(id -> {
                    var line = mapper.line(id);
                    if (line == null || line.open() || line.kind() != ProtocolLine.Kind.MISSING) {
                        throw new Refusal("其中有一处还没有定，不用撤回；这次都没有改。");
                    }
                    if (line.decision() == ProtocolLine.Decision.ACCEPTED) {
                        new Leaving(records).takeBack(line);
                    }
                    mapper.updateLine(line.decided(null, null, ""));
                    audit.note("intake.decide", IntakeService.SUBJECT, line.batchId(), "撤回对" + line.name() + "的决定");
                    return mapper.line(id);
                })
                .toList());
    }
}
