package cn.shegong.resident;

/** Whether a household is registered here and whether its people live here. */
public enum HousingStatus {
    PRESENT("户在人在"),
    AWAY("户在人不在"),
    REGISTERED_ELSEWHERE("户不在人在"),
    UNKNOWN("未核实");

    private final String label;

    HousingStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
