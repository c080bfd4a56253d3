package cn.shegong.roster;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.Masking;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import java.time.LocalDate;

/** Reads a disability certificate against the person it is said to be of. */
public final class Certificates {
    /** Field code of the certificate's number. */
    public static final String FIELD = "disability_certificate";

    private final ResidentService residents;

    public Certificates(ResidentService residents) {
        this.residents = residents;
    }

    /**
     * What a number says.
     *
     * @param label type and grade, 肢体三级; empty when it cannot be read
     * @param problems about {@link #FIELD}: an error when it is none, a warning when it is somebody else's
     */
    public record Reading(String label, Problems problems) {}

    /**
     * Reads a number as typed; one that is still masked was not changed and says nothing.
     *
     * @param today decides about the dates in the number
     */
    public Reading read(Actor actor, long personId, String typed, LocalDate today) {
        var problems = Problems.none();
        if (typed.isBlank() || Masking.isMasked(typed)) {
            return new Reading("", problems);
        }
        var reading = DisabilityCertificate.read(typed, today);
        reading.problems().errors().forEach(p -> problems.error(FIELD, p.code(), p.message()));
        reading.certificate().ifPresent(card -> residents
                .whole(actor, personId)
                .map(Person::idNumber)
                .filter(number -> !number.equals(card.holder().text()))
                .ifPresent(number -> problems.warn(
                        FIELD,
                        "other_holder",
                        number.isEmpty() ? "这个人还没有填身份证号，不能和残疾人证号核对。可以保存。" : "残疾人证号前 18 位和这个人的身份证号不一样。可以保存，请对照证件核对。")));
        return new Reading(
                reading.certificate().map(DisabilityCertificate::label).orElse(""), problems);
    }

    /** Type and grade of a number, also of one whose middle is masked: 肢体三级; empty when it has no such digits. */
    public static String label(String number) {
        if (!number.matches(".{18}[1-7][1-4](B\\d{1,2})?")) {
            return "";
        }
        var type = DisabilityCertificate.Type.values()[number.charAt(18) - '1'];
        var grade = DisabilityCertificate.Grade.values()[number.charAt(19) - '1'];
        return type.label() + grade.label();
    }
}
