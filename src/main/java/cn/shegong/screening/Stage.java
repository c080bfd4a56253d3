package cn.shegong.screening;

/** The stages of a campaign, in their order. */
public enum Stage {
    PLAN("计划"),
    UNDER_WAY("进行"),
    SUMMARY("汇总"),
    REPORTED("上报"),
    ANSWERED("上级反馈"),
    CLOSED("销号");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** As the catalogue of services names it. */
    public String label() {
        return label;
    }

    /** Whether the work list, the results and the plan's words may still be changed. */
    public boolean open() {
        return this == UNDER_WAY || this == SUMMARY;
    }

    public boolean first() {
        return this == PLAN;
    }

    public boolean last() {
        return this == CLOSED;
    }

    /** @throws IllegalStateException after the last */
    public Stage next() {
        if (last()) {
            throw new IllegalStateException("nothing comes after " + this);
        }
        return values()[ordinal() + 1];
    }

    /** @throws IllegalStateException before the first */
    public Stage former() {
        if (first()) {
            throw new IllegalStateException("nothing comes before " + this);
        }
        return values()[ordinal() - 1];
    }
}
