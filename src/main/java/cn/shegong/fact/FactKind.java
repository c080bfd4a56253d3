package cn.shegong.fact;

/** What a fact may hold. */
public enum FactKind {
    TEXT("一行字"),
    LONG_TEXT("一段字"),
    NUMBER("整数"),
    AMOUNT("钱数"),
    DATE("日期"),
    YES_NO("是或否"),
    CHOICE("选一项"),
    CHOICES("选几项"),
    PHONE("电话"),
    ID_NUMBER("身份证号"),
    DISABILITY_CERTIFICATE("残疾人证号");

    private final String label;

    FactKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is a number that not everyone may read. */
    public boolean masked() {
        return this == ID_NUMBER || this == DISABILITY_CERTIFICATE || this == PHONE;
    }
}
