package cn.shegong.resident;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Unit;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 建档: the households whose file was opened, by the day on which it was (A1.2). */
public final class FilesOpened implements CountingSource {
    public static final Indicator OPENED = Indicator.happened("household.opened", "建档", Unit.COPIES, "A1.2");

    private final HouseholdMapper mapper;

    /**
     * One household whose file was opened.
     *
     * @param headName empty when there is no head
     */
    record Opened(long id, String headName, String number, String village, String groupLabel, LocalDate openedOn) {}

    public FilesOpened(Database database) {
        mapper = database.mapper(HouseholdMapper.class);
    }

    @Override
    public String code() {
        return "household";
    }

    @Override
    public Set<String> tables() {
        return Set.of("household");
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(OPENED);
    }

    @Override
    public Map<String, List<CountedRow>> rows(LocalDate from, LocalDate to) {
        return Map.of(
                OPENED.code(),
                mapper.openedBetween(from, to).stream().map(FilesOpened::row).toList());
    }

    private static CountedRow row(Opened opened) {
        return CountedRow.of("household/" + opened.id(), opened.openedOn(), r -> {
            r.householdId = opened.id();
            r.village = opened.village();
            r.group = opened.groupLabel();
            r.name = opened.headName();
            r.note = opened.openedOn().getMonthValue() + "月" + opened.openedOn().getDayOfMonth() + "日建档";
            r.item = OPENED.item();
        });
    }
}
