package cn.shegong.visit;

/** A worker of the station who took part in a visit; who typed it in (录入人) need not be among them. */
public record VisitWorker(long workerId, Part part) {
    /** What the worker did there. */
    public enum Part {
        VISITOR("走访人"),
        COMPANION("陪同人");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static VisitWorker visitor(long workerId) {
        return new VisitWorker(workerId, Part.VISITOR);
    }

    public static VisitWorker companion(long workerId) {
        return new VisitWorker(workerId, Part.COMPANION);
    }
}
