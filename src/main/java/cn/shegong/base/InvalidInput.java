package cn.shegong.base;

/** What was entered breaks a rule; shown at the fields. Nothing was written. */
public final class InvalidInput extends RuntimeException {
    private final transient Problems problems;

    public InvalidInput(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }
}
