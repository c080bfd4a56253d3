package cn.shegong.app;

import cn.shegong.base.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a password comes from: a file, the keyboard, or standard input; never an argument, which others could see. */
final class PasswordOption {
    @Option(names = "--password-file", paramLabel = "文件", description = "口令在这个文件的第一行；不写就在屏幕上问，或从标准输入读一行")
    private Path file;

    /**
     * @param prompt what to ask at a keyboard
     * @throws Refusal when there is none
     */
    char[] read(String prompt) {
        try {
            var line = file != null ? fromFile() : fromUser(prompt);
            if (line == null || line.isEmpty()) {
                throw new Refusal("没有读到口令。请用 --password-file 指定文件，或从标准输入给一行。");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new Refusal("口令文件“" + file + "”读不出来。请检查文件名和权限。", e);
        }
    }

    private String fromFile() throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var line = lines.readLine();
            return line == null ? null : line.replace("\uFEFF", "");
        }
    }

    private static String fromUser(String prompt) throws IOException {
        var keyboard = Keyboard.there();
        if (keyboard.isPresent()) {
            return new String(keyboard.get().secret(prompt));
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
