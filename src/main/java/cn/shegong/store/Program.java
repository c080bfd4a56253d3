package cn.shegong.store;

/** Which build of the program this is. */
public final class Program {
    private Program() {}

    /** The version from the jar, or {@code dev} when run from classes. */
    public static String version() {
        var version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
