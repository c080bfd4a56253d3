package cn.shegong.scale;

import cn.shegong.base.Right;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Fifteen visits to each household of the largest township, and some hundred calls, written by the store itself. */
final class ManyVisits {

    interface VisitsMapper {
        @Insert("insert into visit (id, root_id, version, state, household_id, village_id, visited_at, minutes, way,"
                + " miss_reason, catalogue_code, economy, housing, health, employment, informant, other_companions,"
                + " problems, done, urgent, follow_up_text, void_reason, recorded_by, recorded_at)"
                + " select n.\"X\" * 1000000 + h.place, n.\"X\" * 1000000 + h.place, 1, 'ACTIVE', h.id, h.village_id,"
                + " dateadd('DAY', -(h.place * 7 + n.\"X\" * 73) % 1095, timestamp '2026-11-27 09:00:00'), 30,"
                + " case when (h.place + n.\"X\") % 9 = 0 then 'PHONE' else 'HOME' end,"
                + " case when (h.place + n.\"X\") % 11 = 0 then 'NOBODY_HOME' end,"
                + " 'A1.2', '', '', '', '', '', '', '屋里冷，炉子漏烟', '帮着捅了烟囱，买了药', false, '', '',"
                + " (select min(id) from worker), timestamp '2026-11-27 10:00:00'"
                + " from (select id, village_id, row_number() over (order by id) place from household) h"
                + " cross join system_range(1, 15) n")
        int visits();

        @Insert("insert into visit_person (visit_id, person_id, met)"
                + " select v.id, h.head_id, v.miss_reason is null from visit v"
                + " join household h on h.id = v.household_id where v.id < 100000000")
        int persons();

        @Insert("insert into visit_worker (visit_id, worker_id, part)"
                + " select v.id, v.recorded_by, 'VISITOR' from visit v where v.id < 100000000")
        int workers();

        @Insert("insert into visit_call (id, household_id, person_id, reported_at, source, content, recorded_at,"
                + " recorded_by, closed_reason)"
                + " select h.place, h.id, case when h.place % 2 = 0 then h.head_id end,"
                + " dateadd('DAY', -(h.place / 40) % 700, timestamp '2026-11-27 08:00:00'), '村支书', '摔伤',"
                + " timestamp '2026-11-27 08:10:00', (select min(id) from worker), ''"
                + " from (select id, head_id, row_number() over (order by id) place from household) h"
                + " where h.place % 40 = 0")
        int calls();

        @Select("select count(*) from visit")
        int count();

        @Select("select min(household_id) from visit_call")
        long household();
    }

    private final BigTownship township;
    private final VisitsMapper mapper;

    ManyVisits(BigTownship township) {
        this.township = township;
        mapper = township.database.mapper(VisitsMapper.class);
    }

    void write() {
        township.database.transaction(township.head, Right.RECORD, audit -> {
            mapper.visits();
            mapper.persons();
            mapper.workers();
            audit.note("test", "", 0, "许多走访");
            return mapper.calls();
        });
    }

    int count() {
        return mapper.count();
    }

    long household() {
        return mapper.household();
    }
}
