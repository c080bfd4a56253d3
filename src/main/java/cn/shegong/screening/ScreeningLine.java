package cn.shegong.screening;

/** A campaign as the list of them shows it, with how far it is. */
public record ScreeningLine(Screening screening, Tally tally) {
    /**
     * @param listed households of the work list
     * @param missed those not looked into, with a reason
     */
    public record Tally(long screeningId, int listed, int examined, int missed, int problems, int openProblems) {
        static Tally none(long screeningId) {
            return new Tally(screeningId, 0, 0, 0, 0, 0);
        }

        /** Neither looked into nor explained. */
        public int waiting() {
            return listed - examined - missed;
        }
    }
}
