package cn.shegong.place;

/** Whether a place is governed by a villagers' committee (村委会) or a residents' committee (居委会). */
public enum VillageKind {
    VILLAGE("村"),
    COMMUNITY("社区");

    private final String label;

    VillageKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
