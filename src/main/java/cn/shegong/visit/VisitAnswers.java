package cn.shegong.visit;

import cn.shegong.base.Actor;
import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactFields;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Carries what was answered at a visit to what the station knows of the household and its members, and takes it back
 * with the visit; every call stands within the visit's own transaction.
 */
final class VisitAnswers {
    private final VisitMapper mapper;
    private final FactService facts;

    VisitAnswers(VisitMapper mapper, FactService facts) {
        this.mapper = mapper;
        this.facts = facts;
    }

    /**
     * Writes the answers of a version. What an earlier version had answered the same is left as it is; what it had
     * answered and this one does not is taken back.
     *
     * @param before the version in whose place this one stands, or null
     * @return what changed of persons and household, a Chinese phrase each
     */
    List<String> write(Actor actor, VisitVersion version, VisitVersion before) {
        var visit = version.visit();
        var words = new ArrayList<String>();
        var open = new ArrayList<>(before == null ? List.<VisitMapper.AnswerLink>of() : mapper.links(before.id()));
        boolean sameHousehold = before == null || before.visit().householdId() == visit.householdId();
        for (var answer : stored(visit, version.recordedAt().toLocalDate())) {
            var former = open.stream()
                    .filter(link -> sameHousehold && link.answer().equals(answer))
                    .findFirst();
            if (former.isPresent()) {
                mapper.insertLink(
                        version.id(), former.get().factId(), former.get().brought());
                open.remove(former.get());
            } else {
                words.addAll(write(actor, version.id(), answer, visit));
                open.removeIf(link -> sameHousehold && link.answer().aboutTheSame(answer));
            }
        }
        if (before != null) {
            open.forEach(
                    link -> words.addAll(takeBack(actor, link, before.visit().householdId())));
        }
        return words;
    }

    private List<String> write(Actor actor, long versionId, VisitAnswer answer, Visit visit) {
        var subject = answer.subject(visit.householdId());
        // It was seen on that day; since when it has been so, nobody said.
        var words = facts.write(actor, subject, Map.of(answer.field(), answer.content()), null);
        mapper.insertLink(versionId, facts.of(subject).get(answer.field()).id(), !words.isEmpty());
        return words;
    }

    /** Takes back what a version that counts no more had brought, as far as nothing newer is known. */
    List<String> takeBack(Actor actor, VisitVersion version) {
        return mapper.links(version.id()).stream()
                .flatMap(link -> takeBack(actor, link, version.visit().householdId()).stream())
                .toList();
    }

    private List<String> takeBack(Actor actor, VisitMapper.AnswerLink link, long householdId) {
        if (!link.brought() || link.replacedBy() != null) {
            return List.of();
        }
        var subject = link.answer().subject(householdId);
        var former = facts.history(subject).stream()
                .filter(fact -> fact.replacedBy() != null && fact.replacedBy() == link.factId())
                .findFirst();
        return facts.write(
                actor,
                subject,
                Map.of(link.field(), former.map(Fact::content).orElse("")),
                former.map(Fact::since).orElse(null));
    }

    /** The answers in the form in which facts are stored; the rules have found nothing wrong with them. */
    private static List<VisitAnswer> stored(Visit visit, LocalDate today) {
        return visit.answers().stream()
                .map(a -> new VisitAnswer(
                        a.personId(),
                        a.field(),
                        FactRules.read(field(a), a.content(), today).content()))
                .filter(a -> !a.content().isEmpty())
                .toList();
    }

    private static FactField field(VisitAnswer answer) {
        return FactFields.find(answer.field()).orElseThrow();
    }
}
