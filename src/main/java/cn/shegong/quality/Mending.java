package cn.shegong.quality;

import cn.shegong.base.Actor;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.fact.FactService;
import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import cn.shegong.roster.RosterEntryDraft;
import cn.shegong.roster.RosterMember;
import cn.shegong.roster.RosterService;
import cn.shegong.store.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Mends what was found, each in one transaction that can be taken back. */
public final class Mending {
    private static final String CERTIFICATE = "disability_certificate";

    private final Database database;
    private final ResidentService residents;
    private final HouseholdService households;
    private final RosterService rosters;
    private final FactService facts;

    public Mending(
            Database database,
            ResidentService residents,
            HouseholdService households,
            RosterService rosters,
            FactService facts) {
        this.database = database;
        this.residents = residents;
        this.households = households;
        this.rosters = rosters;
        this.facts = facts;
    }

    /**
     * What was done.
     *
     * @param words for the person at the desk
     * @param undo takes it back
     */
    public record Mended(String words, Consumer<Actor> undo) {}

    /**
     * Does what needs no question.
     *
     * @throws Refusal when it has been mended meanwhile, or the data do not allow it
     */
    public Mended mend(Actor actor, Finding finding) {
        return switch (finding.check().mend()) {
            case FROM_ID_NUMBER -> fromIdNumber(actor, finding.personId());
            case END_DEAD -> end(actor, finding, "死亡");
            case END_MOVED -> end(actor, finding, "迁出");
            case CLOSE -> close(actor, finding);
            case COPY_CERTIFICATE -> copyCertificate(actor, finding.personId());
            default -> throw new IllegalArgumentException(finding.check().mend() + " asks for something");
        };
    }

    private Mended fromIdNumber(Actor actor, long personId) {
        var before = residents.whole(actor, personId).orElseThrow(Mending::gone);
        var number = IdNumber.read(before.idNumber(), today()).number().orElseThrow(Mending::gone);
        residents.correct(actor, before.with(p -> {
            p.sex = number.sex();
            p.birthDate = number.birthDate();
        }));
        return new Mended(
                before.name() + "的性别和出生日期已经照身份证号改成" + number.sex().label() + "、"
                        + ChineseDate.ofDay(number.birthDate()).text(),
                undoing -> {
                    Person now = residents.whole(undoing, personId).orElseThrow(Mending::gone);
                    residents.correct(undoing, now.with(p -> {
                        p.sex = before.sex();
                        p.birthDate = before.birthDate();
                    }));
                });
    }

    private Mended end(Actor actor, Finding finding, String reason) {
        var member = rosters.member(finding.recordId()).orElseThrow(Mending::gone);
        var before = rosters.members(List.of(member.entryId()));
        var on = finding.since();
        rosters.endMember(actor, member.id(), on, reason);
        return new Mended(
                finding.name() + "已经从名单退出：" + ChineseDate.ofDay(on).text() + "，" + reason,
                undoing -> resume(undoing, member, before));
    }

    /** With the last member the entry had ended too; who had left before stays away. */
    private void resume(Actor actor, RosterMember member, List<RosterMember> before) {
        database.transaction(actor, Right.RECORD, audit -> {
            if (rosters.entry(member.entryId()).orElseThrow(Mending::gone).endedOn() != null) {
                rosters.reopen(actor, member.entryId());
            }
            if (rosters.member(member.id()).orElseThrow(Mending::gone).endedOn() != null) {
                rosters.reopenMember(actor, member.id());
            }
            before.stream()
                    .filter(other -> other.endedOn() != null
                            && rosters.member(other.id())
                                            .orElseThrow(Mending::gone)
                                            .endedOn()
                                    == null)
                    .forEach(other -> rosters.endMember(actor, other.id(), other.endedOn(), other.endReason()));
            return null;
        });
    }

    private Mended close(Actor actor, Finding finding) {
        var before = households.household(finding.householdId()).orElseThrow(Mending::gone);
        households.close(actor, before.id(), finding.since(), "全户去世或迁出");
        return new Mended(finding.name() + "已经销户，记录都还在", undoing -> {
            var now = households.household(before.id()).orElseThrow(Mending::gone);
            households.correct(undoing, now.with(h -> {
                h.closedOn = null;
                h.closedReason = "";
            }));
        });
    }

    private Mended copyCertificate(Actor actor, long personId) {
        var number = rosters.entriesOfPerson(personId).stream()
                .filter(entry -> entry.category().equals(Category.DISABLED)
                        && entry.endedOn() == null
                        && entry.number().length() >= 20)
                .map(RosterEntry::number)
                .findFirst()
                .orElseThrow(Mending::gone);
        var subject = Subject.person(personId);
        facts.set(actor, subject, Map.of(CERTIFICATE, number), null);
        return new Mended("名单上的残疾人证号已经填进档案", undoing -> facts.set(undoing, subject, Map.of(CERTIFICATE, ""), null));
    }

    /** The grant that a finding is about. */
    public Optional<RosterEntry> entry(Finding finding) {
        return rosters.entry(finding.recordId());
    }

    /** When a grant is to be looked at next by the station's own figures, counted from a day; empty when nobody said. */
    public Optional<LocalDate> nextReview(RosterEntry entry, LocalDate from) {
        return rosters.reviews().next(entry.category(), entry.householdId(), from);
    }

    /**
     * Writes what a household is granted each month.
     *
     * @param typed yuan, at most two decimals
     * @throws InvalidInput about {@code monthlyAmount}
     */
    public Mended setAmount(Actor actor, Finding finding, String typed) {
        var text = typed.strip().replaceAll("[,，元]", "");
        if (!text.matches("\\d{1,8}(\\.\\d{1,2})?")) {
            throw new InvalidInput(Problems.none().error("monthlyAmount", "no_number", "请填每月的钱数，例如 420 或 420.50。"));
        }
        return correct(actor, finding, "金额已填", e -> e.monthlyAmount = new BigDecimal(text));
    }

    /** @throws InvalidInput about {@code reviewOn} when none is given */
    public Mended setReview(Actor actor, Finding finding, LocalDate on) {
        if (on == null) {
            throw new InvalidInput(Problems.none().error("reviewOn", "blank", "请填下次什么时候复核。"));
        }
        return correct(actor, finding, "下次复核的日期已填", e -> e.reviewOn = on);
    }

    private Mended correct(Actor actor, Finding finding, String words, Consumer<RosterEntryDraft> change) {
        var before = entry(finding).orElseThrow(Mending::gone);
        rosters.correct(actor, before.with(change));
        return new Mended(finding.name() + "：" + words, undoing -> {
            var now = rosters.entry(before.id()).orElseThrow(Mending::gone);
            rosters.correct(undoing, now.with(e -> {
                e.monthlyAmount = before.monthlyAmount();
                e.reviewOn = before.reviewOn();
            }));
        });
    }

    /** Writes facts that were missing. */
    public Mended setFacts(Actor actor, Finding finding, Map<String, String> typed) {
        actor.require(Right.RECORD);
        var subject = subject(finding);
        var before = facts.of(subject);
        facts.set(actor, subject, typed, null);
        return new Mended(finding.name() + "：已填进档案", undoing -> {
            var former = new LinkedHashMap<String, String>();
            typed.keySet()
                    .forEach(code -> former.put(
                            code,
                            Optional.ofNullable(before.get(code))
                                    .map(fact -> fact.content())
                                    .orElse("")));
            facts.set(undoing, subject, former, null);
        });
    }

    /** What the file says of the facts that a finding asks for, by code; masked kinds whole. */
    public Map<String, String> known(Finding finding, List<String> codes) {
        var subject = subject(finding);
        var known = new LinkedHashMap<String, String>();
        facts.of(subject).forEach((code, fact) -> {
            if (codes.contains(code)) {
                known.put(code, fact.content());
            }
        });
        return known;
    }

    private static Subject subject(Finding finding) {
        return finding.personId() == null
                ? Subject.household(finding.householdId())
                : Subject.person(finding.personId());
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }

    private static Refusal gone() {
        return new Refusal("这一条已经改过了，请重新体检。");
    }
}
