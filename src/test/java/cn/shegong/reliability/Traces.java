package cn.shegong.reliability;

/** A failure in a few lines: what it was and where in this program. */
final class Traces {
    private Traces() {}

    static String of(Throwable e) {
        var text = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            text.append(t.getClass().getSimpleName()).append(": ").append(t.getMessage());
            for (var frame : t.getStackTrace()) {
                if (frame.getClassName().startsWith("cn.shegong")) {
                    text.append("\n    ").append(frame);
                }
            }
            text.append("\n  ");
        }
        return text.toString();
    }
}
