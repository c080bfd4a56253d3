package cn.shegong.app;

import javafx.application.Application;

/** Where the program starts: a window without arguments, an unattended command with. */
public final class Main {
    /** No window could be opened. */
    static final int NO_DISPLAY = 3;

    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(Commands.run(args));
        }
        if (!Display.there()) {
            System.err.println("这台机器没有显示器可用，窗口打不开；不用窗口的命令：init、import、report、demo（加 --help 看用法）。");
            System.exit(NO_DISPLAY);
        }
        Application.launch(StationApp.class, args);
    }
}
