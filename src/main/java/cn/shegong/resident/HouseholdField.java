package cn.shegong.resident;

import java.util.Objects;
import java.util.function.Function;

/** What a household's record holds, field by field; places and heads are only said to have changed. */
public enum HouseholdField implements RecordField<Household> {
    NUMBER("number", "户编号", Household::number),
    HEAD("headId", "户主", h -> h.headId() == null ? "" : "另一人"),
    VILLAGE("villageId", "村（社区）", h -> h.villageId() == null ? "" : "另一村"),
    GROUP("groupId", "组", h -> h.groupId() == null ? "" : "另一组"),
    ADDRESS("address", "住址", Household::address),
    HOUSING("housing", "人户情况", h -> h.housing().label()),
    NOTE("note", "备注", Household::note),
    OPENED_ON("openedOn", "建档日期", Household::openedOn),
    CLOSED_ON("closedOn", "销户日期", Household::closedOn),
    CLOSED_REASON("closedReason", "销户原因", Household::closedReason);

    private final String field;
    private final String label;
    private final Function<Household, Object> value;

    HouseholdField(String field, String label, Function<Household, Object> value) {
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
    public String text(Household household) {
        return Objects.toString(value.apply(household), "");
    }
}
