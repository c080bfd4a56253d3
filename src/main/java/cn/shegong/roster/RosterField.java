package cn.shegong.roster;

import cn.shegong.resident.RecordField;
import java.util.Objects;
import java.util.function.Function;

/** What a roster entry holds, field by field. */
public enum RosterField implements RecordField<RosterEntry> {
    NUMBER("number", "编号", e -> RosterRow.maskedNumber(e.number())),
    GRADE("grade", "类别等级", RosterEntry::grade),
    CAUSE("cause", "致困原因", RosterEntry::cause),
    MONTHLY_AMOUNT("monthlyAmount", "月保障金额", RosterEntry::monthlyAmount),
    HOUSEHOLD_SIZE("householdSize", "户内人口", RosterEntry::householdSize),
    INSURED_SIZE("insuredSize", "保障人数", RosterEntry::insuredSize),
    APPROVED_ON("approvedOn", "审批日期", RosterEntry::approvedOn),
    STARTED_ON("startedOn", "在册日期", RosterEntry::startedOn),
    START_REASON("startReason", "列入原因", RosterEntry::startReason),
    EVIDENCE("evidence", "依据", RosterEntry::evidence),
    DOCUMENT_NUMBER("documentNumber", "文号", RosterEntry::documentNumber),
    REVIEW_ON("reviewOn", "下次复核", RosterEntry::reviewOn),
    ENDED_ON("endedOn", "退出日期", RosterEntry::endedOn),
    END_REASON("endReason", "退出原因", RosterEntry::endReason),
    NOTE("note", "备注", RosterEntry::note);

    private final String field;
    private final String label;
    private final Function<RosterEntry, Object> value;

    RosterField(String field, String label, Function<RosterEntry, Object> value) {
        this.field = field;
        this.label = label;
        this.value = value;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String text(RosterEntry entry) {
        return Objects.toString(value.apply(entry), "");
    }
}
