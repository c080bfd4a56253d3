package cn.shegong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the start scripts with a stand-in for Java that prints its arguments. */
class LauncherTest {
    private static final Path SCRIPTS = Path.of("installer", "bin");

    /** What the stand-in is asked to find out whether it is new enough. */
    private static final String QUESTION = "case \"$*\" in *' -version') exit %d;; esac\n";

    @TempDir
    Path folder;

    private Path home;
    private Path script;

    /** How a run ended. */
    private record Run(int code, String out, String err) {
        List<String> arguments() {
            return out.lines().toList();
        }
    }

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("社工站 工作台").toAbsolutePath();
        script = home.resolve("bin").resolve("station-desk");
        Files.createDirectories(script.getParent());
        Files.copy(SCRIPTS.resolve("station-desk"), script);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void startsTheProgramFromAnyFolder() throws Exception {
        java(home.resolve("runtime"), 0, "bundled", 0);
        var run = run(script, Map.of(), "backup", "到 U 盘", "*");
        assertThat(run.code()).isZero();
        assertThat(run.arguments())
                .startsWith("bundled", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx1g")
                .containsSequence("--module-path", home.toRealPath().resolve("lib/javafx") + "")
                .containsSequence("-cp", home.toRealPath().resolve("lib") + "/*", "cn.shegong.app.Main")
                .endsWith("cn.shegong.app.Main", "backup", "到 U 盘", "*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passesTheExitCodeOn() throws Exception {
        java(home.resolve("runtime"), 0, "bundled", 3);
        assertThat(run(script, Map.of()).code()).isEqualTo(3);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsLinksToItself() throws Exception {
        java(home.resolve("runtime"), 0, "bundled", 0);
        var first = Files.createSymbolicLink(
                folder.resolve("first link"), home.getFileName().resolve("bin/station-desk"));
        var second = Files.createSymbolicLink(folder.resolve("second"), first.toAbsolutePath());
        assertThat(run(second, Map.of()).arguments()).contains(home.toRealPath().resolve("lib") + "/*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesFurtherOptionsAfterItsOwn() throws Exception {
        java(home.resolve("runtime"), 0, "bundled", 0);
        var run = run(script, Map.of("STATION_DESK_OPTS", "-Xmx2g  -Dpattern=*"));
        assertThat(run.arguments()).containsSubsequence("-Xmx1g", "-Xmx2g", "-Dpattern=*", "--module-path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void prefersTheBundledJavaThenJavaHomeThenThePath() throws Exception {
        var environment = Map.of("JAVA_HOME", folder.resolve("jdk") + "", "PATH", searched("on path", 0));
        assertThat(run(script, environment).arguments()).startsWith("on path");
        java(folder.resolve("jdk"), 0, "java home", 0);
        assertThat(run(script, environment).arguments()).startsWith("java home");
        java(home.resolve("runtime"), 0, "bundled", 0);
        assertThat(run(script, environment).arguments()).startsWith("bundled");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passesOverAJavaThatIsTooOld() throws Exception {
        java(folder.resolve("jdk"), 1, "too old", 0);
        var environment = Map.of("JAVA_HOME", folder.resolve("jdk") + "", "PATH", searched("on path", 0));
        assertThat(run(script, environment).arguments()).startsWith("on path");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhatIsMissingWhenNoJavaIsNewEnough() throws Exception {
        var run = run(script, Map.of("PATH", searched("too old", 1)));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Java 17").hasLineCount(1);
    }

    @Test
    void keepsTheWindowsScriptReadableForEveryCodePage() throws IOException {
        var bytes = Files.readAllBytes(SCRIPTS.resolve("station-desk.bat"));
        var text = new String(bytes, StandardCharsets.US_ASCII);
        assertThat(text.getBytes(StandardCharsets.US_ASCII)).isEqualTo(bytes);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void givesJavaTheSameOptionsOnEverySystem() throws IOException {
        var windows = Files.readString(SCRIPTS.resolve("station-desk.bat"));
        var posix = Files.readString(SCRIPTS.resolve("station-desk"));
        assertThat(options(windows)).isNotEmpty().isEqualTo(options(posix));
    }

    /** The command's options, without the ways in which the two shells write a path. */
    private static List<String> options(String text) {
        var command = text.substring(text.indexOf("-XX:+UseSerialGC"), text.indexOf("cn.shegong.app.Main"));
        return List.of(command.split("[\\s^\\\\]+")).stream()
                .filter(word -> word.startsWith("-") || word.equals("javafx.controls"))
                .toList();
    }

    /** A search path on which this Java is the first. */
    private String searched(String name, int tooOld) throws IOException {
        java(folder.resolve("path"), tooOld, name, 0);
        return folder.resolve("path").resolve("bin") + ":/usr/bin:/bin";
    }

    private static void java(Path at, int tooOld, String name, int code) throws IOException {
        var file = Files.createDirectories(at.resolve("bin")).resolve("java");
        Files.writeString(
                file,
                "#!/bin/sh\n" + QUESTION.formatted(tooOld) + "printf '%s\\n' '" + name + "' \"$@\"\nexit " + code
                        + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Path command, Map<String, String> environment, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of("/bin/sh", command.toString()));
        words.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(words)
                .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(key -> key.equals("JAVA_HOME") || key.equals("STATION_DESK_OPTS"));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
