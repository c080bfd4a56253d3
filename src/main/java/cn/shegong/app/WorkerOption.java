package cn.shegong.app;

import cn.shegong.base.Refusal;
import cn.shegong.key.KeyVault;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In whose name a command works, and that person's password. */
final class WorkerOption {
    @Option(names = "--worker", paramLabel = "姓名", description = "用谁的账号（登录名单上的第一个）")
    private String worker;

    @Mixin
    private PasswordOption password;

    /** @throws Refusal when nobody of that name can sign in */
    KeyVault.Entry entry(List<KeyVault.Entry> entries) {
        if (worker == null) {
            return entries.get(0);
        }
        return entries.stream()
                .filter(e -> e.name().equals(worker))
                .findFirst()
                .orElseThrow(() -> new Refusal("站里没有叫“" + worker + "”的人能登录。可以用的名字："
                        + String.join(
                                "、", entries.stream().map(KeyVault.Entry::name).toList())
                        + "。"));
    }

    /** @param prompt what to ask at a keyboard */
    char[] secret(String prompt) {
        return password.read(prompt);
    }
}
