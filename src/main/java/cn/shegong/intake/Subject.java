package cn.shegong.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a column speaks of: the person of the row, the head of the household, a guardian … */
enum Subject {
    /** Comes first: 被监护人 is not the guardian. */
    PERSON_CARED_FOR("被监护人|被照料人|被照护人|被供养人"),
    /** Somebody or something that the product does not take in. */
    OTHER("父母|配偶|丈夫|妻子|爱人|子女|赡养|填表|填报|审核|核查|走访|探访|巡访|负责人|经办|包保|包联|帮扶|责任人|干部|村主任|儿童主任|督导"
            + "|网格|社工|志愿者|调查|入户|银行|开户|账号|账户|帐号|帐户|卡号|户名|一卡通|社保卡|存折|领取人|代领|签字|签名|盖章|结对"
            + "|人均|(?<!低)收入|是否|终止|截止|停发|到期"),
    HEAD("低保户主|家庭户主|户主|户代表|主申请人|申请人|户长|持证人"),
    GUARDIAN("法定监护人|监护人|抚养人|代养人|法定代理人"),
    CARER("(实际)?(照料|照护|照顾|照看|看护|护理)+(服务)?(人|者)员?"),
    CONTACT("紧急联系人|紧急联络人|联系人|联络人"),
    FATHER("父亲|父方|^父"),
    MOTHER("母亲|母方|^母"),
    PERSON("共同生活家庭成员|共同生活成员|家庭成员|家庭人员|成员|(低保|特困|保障|救助|享受|供养|补贴|服务|救济|受助|帮扶)(对象|人员|人)"
            + "|残疾人(?!证)|(留守|困境|流动|残疾)?儿童|孩子|学生|孤儿|(留守|独居|空巢|高龄|失能)?(老年人|老人)|(留守)?妇女|本人|人员|对象|居民|群众");

    private final Pattern words;

    Subject(String words) {
        this.words = Pattern.compile(words);
    }

    /**
     * @param subject whom the text names
     * @param rest what is left of the text without that name: the attribute
     */
    record Split(Subject subject, String rest) {}

    /** The subject that a header word names; empty when it names none. */
    static Optional<Split> in(String word) {
        return Arrays.stream(values())
                .flatMap(subject -> subject.split(word).stream())
                .findFirst()
                .map(split -> split.subject == PERSON_CARED_FOR ? new Split(PERSON, split.rest) : split);
    }

    private Optional<Split> split(String word) {
        Matcher found = words.matcher(word);
        return found.find()
                ? Optional.of(new Split(this, found.replaceFirst("").replaceFirst("^(主要|第一|日常|现)?[的之及和或]?", "")))
                : Optional.empty();
    }

    /** The target for an attribute of this subject. */
    Target target(Target attribute) {
        return switch (this) {
            case PERSON, PERSON_CARED_FOR -> attribute;
            case HEAD ->
                switch (attribute) {
                    case NAME -> Target.HEAD_NAME;
                    case ID_NUMBER -> Target.HEAD_ID;
                    case PHONE -> Target.HEAD_PHONE;
                    default -> attribute.reach() == Target.Reach.ROW ? Target.UNUSED : attribute;
                };
            case GUARDIAN ->
                switch (attribute) {
                    case NAME -> Target.GUARDIAN_NAME;
                    case ID_NUMBER -> Target.GUARDIAN_ID;
                    case PHONE -> Target.GUARDIAN_PHONE;
                    case RELATION -> Target.GUARDIAN_RELATION;
                    default -> Target.UNUSED;
                };
            case CARER ->
                switch (attribute) {
                    case NAME -> Target.CARER_NAME;
                    case PHONE -> Target.CARER_PHONE;
                    default -> Target.UNUSED;
                };
            case CONTACT ->
                switch (attribute) {
                    case NAME -> Target.CONTACT_NAME;
                    case PHONE -> Target.CONTACT_PHONE;
                    default -> Target.UNUSED;
                };
            case FATHER -> attribute == Target.NAME ? Target.FATHER_NAME : Target.UNUSED;
            case MOTHER -> attribute == Target.NAME ? Target.MOTHER_NAME : Target.UNUSED;
            case OTHER -> Target.UNUSED;
        };
    }
}
