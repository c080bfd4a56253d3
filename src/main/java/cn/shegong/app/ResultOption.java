package cn.shegong.app;

import cn.shegong.base.Refusal;
import cn.shegong.disk.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command tells what came of it: in lines for people, or as one JSON object for programs. */
final class ResultOption {
    @Option(names = "--json", description = "结果写成一个 JSON 对象")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    /**
     * What came of a command.
     *
     * @param code the exit code; what was refused is told where errors go
     * @param lines for people
     * @param object for programs
     */
    record Result(int code, List<String> lines, Map<String, Object> object) {}

    /**
     * Does the command's work and tells the result; gives back the exit code.
     *
     * @param success the JSON object's field that says whether all went well; false when the work is refused
     */
    int tell(String success, Supplier<Result> work) {
        try {
            var result = work.get();
            print(result);
            return result.code();
        } catch (Refusal e) {
            if (json) {
                var object = new LinkedHashMap<String, Object>();
                object.put(success, false);
                object.put("message", e.getMessage());
                print(object);
            }
            throw e;
        }
    }

    private void print(Result result) {
        if (json) {
            print(result.object());
            return;
        }
        var line = mixee.commandLine();
        var to = result.code() == Commands.REFUSED ? line.getErr() : line.getOut();
        result.lines().forEach(to::println);
        to.flush();
    }

    private void print(Map<String, Object> object) {
        var out = mixee.commandLine().getOut();
        try {
            out.println(Json.mapper().writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        out.flush();
    }
}
