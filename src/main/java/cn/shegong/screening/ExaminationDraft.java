package cn.shegong.screening;

import java.time.LocalDate;
import java.util.Map;

/** The fields of a result while a changed copy is being made. */
public final class ExaminationDraft {
    private final long rowId;
    public int version;
    public Method method;
    public LocalDate examinedOn;
    public long workerId;
    public Long visitId;
    public boolean unchanged;
    public Map<ChangeKind, String> changes;
    public Suggestion suggestion;
    public String otherSuggestion;
    public String evidence;
    public boolean signed;
    public String remark;

    ExaminationDraft(Examination e) {
        rowId = e.rowId();
        version = e.version();
        method = e.method();
        examinedOn = e.examinedOn();
        workerId = e.workerId();
        visitId = e.visitId();
        unchanged = e.unchanged();
        changes = e.changes();
        suggestion = e.suggestion();
        otherSuggestion = e.otherSuggestion();
        evidence = e.evidence();
        signed = e.signed();
        remark = e.remark();
    }

    Examination examination() {
        return new Examination(
                rowId,
                version,
                method,
                examinedOn,
                workerId,
                visitId,
                unchanged,
                changes,
                suggestion,
                otherSuggestion,
                evidence,
                signed,
                remark);
    }
}
