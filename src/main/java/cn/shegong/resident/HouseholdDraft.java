package cn.shegong.resident;

import java.time.LocalDate;

/** The fields of a household while a changed copy is being made, see {@link Household#with}. */
public final class HouseholdDraft {
    public long id;
    public int version;
    public String number;
    public Long headId;
    public Long villageId;
    public Long groupId;
    public String address;
    public HousingStatus housing;
    public String note;
    public LocalDate openedOn;
    public LocalDate closedOn;
    public String closedReason;

    HouseholdDraft(Household h) {
        id = h.id();
        version = h.version();
        number = h.number();
        headId = h.headId();
        villageId = h.villageId();
        groupId = h.groupId();
        address = h.address();
        housing = h.housing();
        note = h.note();
        openedOn = h.openedOn();
        closedOn = h.closedOn();
        closedReason = h.closedReason();
    }

    Household household() {
        return new Household(
                id,
                version,
                number,
                headId,
                villageId,
                groupId,
                address,
                housing,
                note,
                openedOn,
                closedOn,
                closedReason);
    }
}
