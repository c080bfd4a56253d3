package cn.shegong.plan;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.policy.ParameterValue;
import cn.shegong.policy.PolicyService;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** What happened to people: who goes there answers it by the visit itself, anything else needs a reason. */
public final class CallService {
    /** Of the parameter that says within how many hours one has to be there. */
    static final String HOURS = "visit_call_hours";

    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final CallMapper mapper;
    private final PolicyService policies;

    public CallService(Database database, PolicyService policies) {
        this.database = database;
        this.policies = policies;
        mapper = database.mapper(CallMapper.class);
    }

    /** Those that nobody has answered, the earliest first. */
    public List<Call> open() {
        return open(null);
    }

    /** @param householdId null for all */
    List<Call> open(Long householdId) {
        return mapper.unclosed(householdId).stream().filter(Call::open).toList();
    }

    /** Every one of a household, the newest first. */
    public List<Call> ofHousehold(long householdId) {
        return mapper.since(LocalDateTime.of(2000, 1, 1, 0, 0), householdId);
    }

    /** All that were reported since a day, the newest first, with the time there was and who went. */
    public List<CallLine> since(LocalDate from) {
        return database.snapshot(() -> {
            var calls = mapper.since(from.atStartOfDay(), null);
            var visits = calls.stream()
                    .map(Call::answeredBy)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var who = visits.isEmpty()
                    ? Map.<Long, String>of()
                    : mapper.visitors(visits).stream()
                            .collect(Collectors.toMap(
                                    CallMapper.Visitor::visitId,
                                    CallMapper.Visitor::name,
                                    (one, other) -> one + "、" + other));
            var hours = new HashMap<LocalDate, Integer>();
            return calls.stream()
                    .map(call -> new CallLine(
                            call,
                            call.reportedAt()
                                    .plusHours(hours.computeIfAbsent(
                                            call.reportedAt().toLocalDate(), this::hours)),
                            call.answeredBy() == null ? "" : who.getOrDefault(call.answeredBy(), "")))
                    .toList();
        });
    }

    /** Until when one has to be there. */
    public LocalDateTime dueBy(Call call) {
        return call.reportedAt().plusHours(hours(call.reportedAt().toLocalDate()));
    }

    /** Within how many hours one has to be there, as it holds on a day. */
    public int hours(LocalDate day) {
        return policies.whole(HOURS, day).orElseThrow();
    }

    /** The paper on which the hours rest on a day. */
    public String hoursSource(LocalDate day) {
        return policies.values(HOURS).stream()
                .filter(value -> !value.validFrom().isAfter(day))
                .findFirst()
                .map(ParameterValue::source)
                .orElseGet(() -> policies.parameter(HOURS).source());
    }

    /** Sets the hours anew from a day on. */
    public void setHours(Actor actor, String hours, LocalDate from, String source) {
        if (!hours.strip().matches("[1-9]\\d{0,2}")) {
            throw new InvalidInput(Problems.none().error("amount", "no_number", "请填 1 到 999 的整数，例如 24。"));
        }
        policies.set(actor, HOURS, hours, from, source);
    }

    /** Records a report, and gives it its key. */
    public long record(Actor actor, CallDraft typed) {
        var draft = new CallDraft(
                typed.householdId(),
                typed.personId(),
                typed.reportedAt(),
                typed.source().strip(),
                typed.content().strip());
        CallChecks.check(draft, database.now()).refuseErrors();
        return database.transaction(actor, Right.RECORD, audit -> {
            long id = database.nextId();
            mapper.insert(id, draft, database.now(), actor.id());
            audit.note(
                    "visit.call",
                    draft.personId() == null ? "household" : "person",
                    draft.personId() == null ? draft.householdId() : draft.personId(),
                    "突发情况（" + draft.source() + "）：" + draft.content());
            return id;
        });
    }

    /** Nobody has to go any more, for a reason. */
    public void close(Actor actor, long id, String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    Problems.none().error("closedReason", "length", "请写为什么不用再去，1 到 " + LONGEST_REASON + " 个字。"));
        }
        change(actor, id, "不用再去：" + said, () -> mapper.close(id, said, database.now(), actor.id()));
    }

    /** Somebody has to go after all. */
    public void reopen(Actor actor, long id) {
        change(actor, id, "撤销结束，还要去", () -> mapper.reopen(id));
    }

    private void change(Actor actor, long id, String words, IntSupplier change) {
        database.transaction(actor, Right.RECORD, audit -> {
            var call = mapper.call(id);
            if (call == null || change.getAsInt() == 0) {
                throw new Refusal("这件突发情况别人已经改过，没有再改什么。请刷新后再看。");
            }
            audit.note("visit.call_close", "household", call.householdId(), call.who() + "的突发情况：" + words);
            return null;
        });
    }
}
