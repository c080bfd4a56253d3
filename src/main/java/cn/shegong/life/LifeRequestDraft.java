package cn.shegong.life;

import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.util.List;

/** The parts of a request while a changed copy is being made, see {@link LifeRequest#with}. */
public final class LifeRequestDraft {
    public LifeKind kind;
    public Long personId;
    public long householdId;
    public LocalDate happenedOn;
    public String note;
    public Person newcomer;
    public Long newHeadId;
    public List<Long> alongIds;
    public Long toHouseholdId;
    public String kinship;
    public HousingStatus housing;

    LifeRequestDraft(LifeRequest r) {
        kind = r.kind();
        personId = r.personId();
        householdId = r.householdId();
        happenedOn = r.happenedOn();
        note = r.note();
        newcomer = r.newcomer();
        newHeadId = r.newHeadId();
        alongIds = r.alongIds();
        toHouseholdId = r.toHouseholdId();
        kinship = r.kinship();
        housing = r.housing();
    }

    LifeRequest request() {
        return new LifeRequest(
                kind,
                personId,
                householdId,
                happenedOn,
                note,
                newcomer,
                newHeadId,
                alongIds,
                toHouseholdId,
                kinship,
                housing);
    }
}
