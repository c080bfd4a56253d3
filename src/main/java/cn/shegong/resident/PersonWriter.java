package cn.shegong.resident;

import cn.shegong.base.Actor;
import cn.shegong.base.Pinyin;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.store.Audit;
import cn.shegong.store.Database;
import cn.shegong.store.Referenced;
import java.time.LocalDate;

/** How a person's row is written: cleaned, checked, with its keys, and with a trace of what it said before. */
final class PersonWriter {
    static final String SUBJECT = "person";
    private final Database database;
    private final PersonMapper mapper;
    private final ChangeLog changes;

    PersonWriter(Database database, PersonMapper mapper, ChangeLog changes) {
        this.database = database;
        this.mapper = mapper;
        this.changes = changes;
    }

    Person require(long id) {
        var person = mapper.person(id);
        if (person == null) {
            var name = mapper.mergedName(id);
            throw new Refusal(
                    name == null ? "这个人的资料已经不在了，请刷新后再试。" : name + "的资料已经合并到另一条里了，什么也没有改。要单独处理的，请先在“查重”里撤销合并。");
        }
        return person;
    }

    Person insert(Audit audit, Person raw) {
        var person = accepted(raw.with(p -> {
            p.id = database.nextId();
            p.version = 0;
        }));
        mapper.insert(person, SearchWords.key(person), Pinyin.sortKey(person.name()));
        audit.note("person.add", SUBJECT, person.id(), "登记" + person.name());
        return person;
    }

    /** Writes unless nothing changed; {@code after.version()} must be the stored one. */
    Person update(Actor actor, Audit audit, Person before, Person after) {
        if (after.version() != before.version()) {
            throw changes.stale(SUBJECT, before.id(), before.name() + "的资料");
        }
        var person = accepted(after);
        if (!person.equals(before)) {
            if (mapper.update(person, SearchWords.key(person), Pinyin.sortKey(person.name())) == 0) {
                throw changes.stale(SUBJECT, before.id(), before.name() + "的资料");
            }
            changes.note(actor, SUBJECT, person.id(), before, person);
        }
        audit.note("person.correct", SUBJECT, person.id(), "更正" + before.name() + "的资料");
        return mapper.person(person.id());
    }

    void delete(Audit audit, Person person) {
        Referenced.orRefuse(
                () -> mapper.delete(person.id()), person.name() + "已经有花名册、走访、户主记录，或者别的资料合并到了这里，没有删除。请先撤回那些记录。");
        audit.note("person.remove", SUBJECT, person.id(), "撤回登记：" + person.name());
    }

    private Person accepted(Person raw) {
        LocalDate today = database.now().toLocalDate();
        var person = PersonRules.clean(raw, today);
        var problems = PersonRules.check(person, today);
        if (!problems.hasErrors()) {
            checkUnique(person, problems);
        }
        problems.refuseErrors();
        return person;
    }

    private void checkUnique(Person person, Problems problems) {
        if (!person.idNumber().isEmpty()) {
            taken(mapper.byIdNumber(person.idNumber()), person, "idNumber", "身份证号", problems);
        }
        if (!person.documentNumber().isEmpty()) {
            var other = mapper.byDocument(person.otherDocument(), person.documentNumber());
            taken(other, person, "documentNumber", "证件号码", problems);
        }
    }

    private void taken(Person other, Person person, String field, String label, Problems problems) {
        if (other != null && other.id() != person.id()) {
            problems.error(
                    field,
                    "taken",
                    "这个" + label + "已经登记在" + other.name() + "名下，没有保存。是同一个人的，请打开" + other.name() + "的资料更正；不是的，请核对号码。");
        }
    }
}
