package cn.shegong.life;

import cn.shegong.base.Actor;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.RecordChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts back what an event brought about, newest first, then takes away what it made. */
final class TakingBack {
    private final Books books;
    private final ChangeLog changes;
    private final Actor actor;
    private final LifeEvent event;
    private final List<String> kept = new ArrayList<>();

    TakingBack(Books books, ChangeLog changes, Actor actor, LifeEvent event) {
        this.books = books;
        this.changes = changes;
        this.actor = actor;
        this.event = event;
    }

    /** @return what was changed again since and so stays, a phrase each */
    List<String> run() {
        for (var change : changes.between(event.id(), event.untilId())) {
            // What the event made has no state from before.
            if (change.subjectId() < event.id()) {
                putBack(change);
            }
        }
        if (event.madePerson()) {
            books.residents().remove(actor, event.personId());
        }
        if (event.madeHousehold()) {
            books.households().remove(actor, event.otherHouseholdId());
        }
        return kept.stream().distinct().toList();
    }

    private void putBack(RecordChange change) {
        long id = change.subjectId();
        switch (change.subject()) {
            case "person" -> {
                var person = books.residents().whole(actor, id);
                undone(change, person, person.map(p -> p.name() + "的资料").orElse("一个人的资料"))
                        .ifPresent(before -> books.households().putBack(actor, before));
            }
            case "household" ->
                undone(change, books.households().household(id), "这一户的资料")
                        .ifPresent(before -> books.households().putBack(actor, before));
            case "roster_entry" ->
                undone(change, books.rosters().entry(id), "名单上的一条")
                        .ifPresent(before -> books.rosters().putBack(actor, before));
            case "roster_member" -> {
                var member = books.rosters().member(id);
                undone(
                                change,
                                member,
                                member.map(m -> books.person(m.personId()).name() + "的名单记录")
                                        .orElse("一条名单记录"))
                        .ifPresent(before -> books.rosters().putBack(actor, before));
            }
            default -> throw new IllegalStateException(change.subject());
        }
    }

    private <T> Optional<T> undone(RecordChange change, Optional<T> current, String what) {
        var before = current.flatMap(record -> changes.undone(change, record));
        if (before.isEmpty()) {
            kept.add(what);
        }
        return before;
    }
}
