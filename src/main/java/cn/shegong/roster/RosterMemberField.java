package cn.shegong.roster;

import cn.shegong.resident.RecordField;
import java.util.Objects;
import java.util.function.Function;

/** What is kept of a person's part in a roster entry. */
public enum RosterMemberField implements RecordField<RosterMember> {
    STARTED_ON("startedOn", "在册日期", RosterMember::startedOn),
    ENDED_ON("endedOn", "退出日期", RosterMember::endedOn),
    END_REASON("endReason", "退出原因", RosterMember::endReason);

    private final String field;
    private final String label;
    private final Function<RosterMember, Object> value;

    RosterMemberField(String field, String label, Function<RosterMember, Object> value) {
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
    public String text(RosterMember member) {
        return Objects.toString(value.apply(member), "");
    }
}
