package cn.shegong.roster;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of a roster entry while a changed copy is being made, see {@link RosterEntry#with}. */
public final class RosterEntryDraft {
    public long id;
    public int version;
    public Category category;
    public Long householdId;
    public String number;
    public String grade;
    public String cause;
    public BigDecimal monthlyAmount;
    public Integer householdSize;
    public Integer insuredSize;
    public LocalDate approvedOn;
    public LocalDate startedOn;
    public LocalDate endedOn;
    public String endReason;
    public LocalDate recordedOn;
    public String note;
    public String startReason;
    public String evidence;
    public String documentNumber;
    public LocalDate reviewOn;

    RosterEntryDraft(RosterEntry e) {
        id = e.id();
        version = e.version();
        category = e.category();
        householdId = e.householdId();
        number = e.number();
        grade = e.grade();
        cause = e.cause();
        monthlyAmount = e.monthlyAmount();
        householdSize = e.householdSize();
        insuredSize = e.insuredSize();
        approvedOn = e.approvedOn();
        startedOn = e.startedOn();
        endedOn = e.endedOn();
        endReason = e.endReason();
        recordedOn = e.recordedOn();
        note = e.note();
        startReason = e.startReason();
        evidence = e.evidence();
        documentNumber = e.documentNumber();
        reviewOn = e.reviewOn();
    }

    RosterEntry entry() {
        return new RosterEntry(
                id,
                version,
                category,
                householdId,
                number,
                grade,
                cause,
                monthlyAmount,
                householdSize,
                insuredSize,
                approvedOn,
                startedOn,
                endedOn,
                endReason,
                recordedOn,
                note,
                startReason,
                evidence,
                documentNumber,
                reviewOn);
    }
}
