package cn.shegong.visit;

/** The main cause of a household's hardship (catalogue item A1.2). */
public enum HardshipKind {
    ILLNESS("因病"),
    DISABILITY("因残"),
    SCHOOLING("因学"),
    DISASTER("因灾"),
    UNEMPLOYMENT("失业"),
    NO_LABOUR("缺劳力"),
    ACCIDENT("意外"),
    OTHER("其他");

    private final String label;

    HardshipKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
