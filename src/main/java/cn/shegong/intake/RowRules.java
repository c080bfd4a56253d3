package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import cn.shegong.resident.Age;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.PersonName;
import cn.shegong.resident.PhoneNumber;
import cn.shegong.resident.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with one row of a list. The ID number decides whether the row can be taken in: a broken one is never
 * mended from the other columns. Errors stop the row, warnings go with it.
 */
final class RowRules {
    private static final Set<String> NO_NUMBER =
            Set.of("无", "无证", "暂无", "没有", "无身份证", "未办理", "未办", "不详", "-", "—", "/", "0", "待补", "丢失", "遗失");
    private static final int AGE_TOLERANCE = 2;
    private static final BigDecimal ODD_AMOUNT = new BigDecimal(20_000);

    private final LocalDate today;

    RowRules(LocalDate today) {
        this.today = today;
    }

    /** The row with its ID number, if it is right, and its problems. */
    ListRow check(ListRow row) {
        Problems problems = Problems.none();
        Optional<DisabilityCertificate> certificate = certificate(row, problems);
        boolean own = !isMissing(row.cell(Target.ID_NUMBER));
        Optional<IdNumber> id = own || certificate.isEmpty() && isMissing(row.cell(Target.DISABILITY_CERTIFICATE))
                ? idNumber(row.cell(Target.ID_NUMBER), problems)
                : certificate.map(DisabilityCertificate::holder);
        name(row, problems);
        id.ifPresent(number -> agreement(row, number, problems));
        if (own) {
            certificate.ifPresent(card -> id.filter(number -> !number.equals(card.holder()))
                    .ifPresent(number -> problems.warn(
                            "disabilityCertificate", "certificate_conflict", "残疾人证号前 18 位与身份证号不一样，请对照两个证件。")));
        }
        certificate.ifPresent(card -> disability(row, card, problems));
        details(row, problems);
        return row.checked(id, problems);
    }

    private Optional<IdNumber> idNumber(Cell cell, Problems problems) {
        if (cell.digitsLost()) {
            problems.error("idNumber", "lost_precision", "身份证号在表里存成了数字，后几位已经丢失，找不回来。请照证件重新填写；让发件人把这一列改成文本格式再发。");
            return Optional.empty();
        }
        IdNumber.Reading reading = IdNumber.read(isMissing(cell) ? "" : cell.text(), today);
        problems.addAll(reading.problems());
        if (reading.notes().contains("fullwidth_ok") && reading.number().isPresent()) {
            problems.warn("idNumber", "fullwidth_ok", "身份证号是全角数字，已经换成半角。");
        }
        return reading.number();
    }

    private static boolean isMissing(Cell cell) {
        return cell.blank() || cell.kind() == Cell.Kind.ERROR || NO_NUMBER.contains(cell.text());
    }

    /** Beside an ID number of its own the certificate is a detail; without one it carries the ID number. */
    private Optional<DisabilityCertificate> certificate(ListRow row, Problems problems) {
        Cell cell = row.cell(Target.DISABILITY_CERTIFICATE);
        if (isMissing(cell)) {
            return Optional.empty();
        }
        boolean onlyOne = isMissing(row.cell(Target.ID_NUMBER));
        if (cell.digitsLost()) {
            String message = "残疾人证号在表里存成了数字，后几位已经丢失，找不回来。请照证件重新填写。";
            add(problems, new Problem("disabilityCertificate", "lost_precision", message, !onlyOne));
            return Optional.empty();
        }
        DisabilityCertificate.Reading reading = DisabilityCertificate.read(cell.text(), today);
        for (Problem problem : reading.problems().all()) {
            String code = onlyOne ? problem.code() : "bad_certificate";
            add(problems, new Problem(problem.field(), code, problem.message(), !onlyOne || problem.warning()));
        }
        return reading.certificate();
    }

    private static void add(Problems problems, Problem problem) {
        if (problem.warning()) {
            problems.warn(problem.field(), problem.code(), problem.message());
        } else {
            problems.error(problem.field(), problem.code(), problem.message());
        }
    }

    private static void name(ListRow row, Problems problems) {
        for (Problem problem : PersonName.check(row.name()).all()) {
            String code = problem.code().equals("blank") ? "no_name" : "name_" + problem.code();
            add(problems, new Problem(problem.field(), code, problem.message(), problem.warning()));
        }
        ListedName written = ListedName.of(row.text(Target.NAME));
        if (written.died()) {
            problems.warn("name", "name_died", "姓名后面注着“" + written.remark() + "”，人可能已经去世。请核实，是的就登记去世，名单上退出。");
        } else if (!written.remark().isEmpty()) {
            problems.warn("name", "name_remark", "姓名后面的“" + written.remark() + "”没有算作姓名，只在原件里。");
        }
    }

    /** Whether the other columns say what the ID number says. */
    private void agreement(ListRow row, IdNumber id, Problems problems) {
        row.sex()
                .filter(sex -> sex == Sex.MALE || sex == Sex.FEMALE)
                .filter(sex -> sex != id.sex())
                .ifPresent(sex -> problems.warn(
                        "sex",
                        "sex_conflict",
                        "性别栏是“" + sex.label() + "”，按身份证号是“" + id.sex().label() + "”，请核对哪个对。"));
        row.relation()
                .flatMap(kinship -> kinship.sex())
                .filter(sex -> sex != id.sex())
                .ifPresent(sex -> problems.warn(
                        "relation",
                        "relation_conflict",
                        "与户主关系是“" + row.text(Target.RELATION) + "”，按身份证号是“"
                                + id.sex().label() + "”，请核对哪个对。"));
        int age = Age.on(id.birthDate(), today);
        row.age().ifPresent(written -> {
            if (Math.abs(written - age) > AGE_TOLERANCE) {
                problems.warn("age", "age_conflict", "年龄栏是 " + written + " 岁，按身份证号是 " + age + " 岁，请核对身份证号是不是本人的。");
            }
        });
        row.birthDate(today)
                .filter(written -> !same(written, id.birthDate()))
                .ifPresent(written -> problems.warn(
                        "birthDate",
                        "birth_conflict",
                        "出生日期栏是" + written.text() + "，按身份证号是"
                                + ChineseDate.ofDay(id.birthDate()).text() + "，请核对哪个对。"));
    }

    /** A date of the first of a month may be a cell that was only meant to show year and month. */
    private static boolean same(ChineseDate written, LocalDate birth) {
        LocalDate date = written.date();
        return switch (written.precision()) {
            case YEAR -> date.getYear() == birth.getYear();
            case MONTH -> date.getYear() == birth.getYear() && date.getMonth() == birth.getMonth();
            case DAY ->
                date.equals(birth)
                        || date.getDayOfMonth() == 1
                                && date.getYear() == birth.getYear()
                                && date.getMonth() == birth.getMonth();
        };
    }

    private static void disability(ListRow row, DisabilityCertificate card, Problems problems) {
        String text = row.text(Target.DISABILITY_TYPE) + row.text(Target.DISABILITY);
        boolean otherType = CellShape.disabilityType(text)
                .filter(type -> type != card.type())
                .isPresent();
        boolean otherGrade = Disability.grade(row.text(Target.DISABILITY_GRADE) + row.text(Target.DISABILITY))
                .filter(grade -> grade != card.grade())
                .isPresent();
        if (otherType || otherGrade) {
            problems.warn(
                    "disabilityCertificate",
                    "disability_conflict",
                    "表里的残疾类别、等级与残疾人证号不一样，证号是" + card.label() + "，请对照证件。");
        }
    }

    private void details(ListRow row, Problems problems) {
        unreadable(row, Target.SEX, row.sex().isEmpty(), "bad_sex", "性别看不懂，应当是“男”或“女”。", problems);
        unreadable(row, Target.RELATION, row.relation().isEmpty(), "bad_relation", "不认识这种与户主关系，收下后请在个人页改选。", problems);
        unreadable(row, Target.ETHNICITY, row.ethnicity().isEmpty(), "bad_ethnicity", "不认识这个民族，收下后请在个人页改选。", problems);
        unreadable(row, Target.AGE, row.age().isEmpty(), "bad_age", "年龄看不懂，以身份证号为准。", problems);
        unreadable(
                row, Target.BIRTH_DATE, row.birthDate(today).isEmpty(), "bad_birth_date", "出生日期看不懂，以身份证号为准。", problems);
        unreadable(
                row,
                Target.APPROVED_ON,
                row.approvedOn(today).isEmpty(),
                "bad_approval_date",
                "审批日期看不懂，收下后请补填。",
                problems);
        unreadable(
                row,
                Target.MONTHLY_AMOUNT,
                row.monthlyAmount()
                        .filter(yuan -> yuan.compareTo(ODD_AMOUNT) < 0)
                        .isEmpty(),
                "bad_amount",
                "金额看不懂或者太大，应当是每月多少元，请核对。",
                problems);
        PhoneNumber.read(row.text(Target.PHONE)).problems().all().stream()
                .findFirst()
                .ifPresent(problem -> problems.warn("phone", "bad_phone", problem.message()));
    }

    private static void unreadable(
            ListRow row, Target target, boolean failed, String code, String message, Problems problems) {
        boolean reported = row.borrowed().contains(target);
        if (failed && !row.text(target).isEmpty() && !reported) {
            problems.warn(target.field(), code, "“" + row.text(target) + "”：" + message);
        }
    }
}
