package cn.shegong.app;

/** Where the program starts; it does not extend the toolkit's class, so that it can start from the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Commands.run(args));
    }
}
