package cn.shegong.life;

import cn.shegong.resident.HousingStatus;
import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What somebody wants to record.
 *
 * @param personId whom it befalls; null for a newcomer and for the household as a whole
 * @param householdId the household in which it happens
 * @param newcomer who becomes known by it, or null
 * @param newHeadId who is to be the head from now on, or null
 * @param alongIds who goes along
 * @param toHouseholdId where one goes within the township, or null
 * @param kinship to the head of that household, a word or code, or empty
 * @param housing how the household stands from now on, or null
 */
public record LifeRequest(
        LifeKind kind,
        Long personId,
        long householdId,
        LocalDate happenedOn,
        String note,
        Person newcomer,
        Long newHeadId,
        List<Long> alongIds,
        Long toHouseholdId,
        String kinship,
        HousingStatus housing) {
    public LifeRequest {
        note = Objects.requireNonNullElse(note, "").strip();
        kinship = Objects.requireNonNullElse(kinship, "");
        alongIds = alongIds == null ? List.of() : List.copyOf(alongIds);
    }

    public static LifeRequest of(LifeKind kind, long householdId, LocalDate happenedOn) {
        return new LifeRequest(kind, null, householdId, happenedOn, "", null, null, List.of(), null, "", null);
    }

    /** A copy with some parts changed: {@code request.with(r -> r.personId = …)}. */
    public LifeRequest with(Consumer<LifeRequestDraft> change) {
        var draft = new LifeRequestDraft(this);
        change.accept(draft);
        return draft.request();
    }
}
