package cn.shegong.quality;

/** How a finding is mended: by a form that is opened, or, where it is safe, at one key. */
public enum Mend {
    CORRECT_PERSON("改资料", false),
    CORRECT_HOUSEHOLD("改户资料", false),
    PERSON("打开本人", false),
    HOUSEHOLD("打开这一户", false),
    /** The form that puts the person on the roster, whose code is the check's only field. */
    ENTER("列入名单", false),
    /** The facts that are missing are typed right here. */
    FACTS("填上", false),
    AMOUNT("填金额", false),
    REVIEW("填复核日期", false),
    VISIT("记一次走访", false),
    FROM_ID_NUMBER("照身份证号改", true),
    END_DEAD("按去世退出", true),
    END_MOVED("按迁出退出", true),
    CLOSE("销户", true),
    COPY_CERTIFICATE("把名单上的证号填进档案", true);

    private final String verb;
    private final boolean oneKey;

    Mend(String verb, boolean oneKey) {
        this.verb = verb;
        this.oneKey = oneKey;
    }

    /** What stands on the button. */
    public String verb() {
        return verb;
    }

    /** Whether {@link Mending} does it without asking for anything. */
    public boolean oneKey() {
        return oneKey;
    }
}
