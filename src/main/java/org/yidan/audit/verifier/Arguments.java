package org.yidan.audit.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yidan.audit.proof.NotReadable;

/** The words and options of a command line. */
final class Arguments {

    static final String USAGE =
            """
            yidan-verify: 校验封存日志 · verifies the sealed log
              bundle <file.zip>            案件的卷宗包 · the bundle of a case [--log folder or address]
              log <folder or address>      日志（瓦片） · a log in tiles; log in by the environment YIDAN_LOGIN=user:password
              database <jdbc url>          数据库（只读） · a database, read only [--user u] [--driver postgresql.jar] (PGPASSWORD)
              handover <file.zip>          问责线索移交包（F-72） · a handover of ledger entries
              witness                      见证方服务 · answer as a witness [--signer file] [--state folder] [--host h] [--port p]
              key <name> [--witness]       生成密钥 · make a pair of keys [--signer file]
            --key <key or file>            日志或见证方公钥，可多次 · public key of the log or of a witness, repeatable
            --checkpoint <file>            外部保存的检查点，可多次 · a checkpoint kept outside, repeatable
            --max-age <hours>              外部确认的最长时限 · how old an outside confirmation may be
            --json                         机器可读结果 · answer as JSON
            退出码 · exit: 0 无异常 well, 1 被改动 altered, 2 有缺失 incomplete, 3 过期 stale, 4 无法读取 not readable
            """;

    private static final Set<String> FLAGS = Set.of("--json", "--witness");

    private final List<String> words = new ArrayList<>();
    private final List<String[]> options = new ArrayList<>();

    Arguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                words.add(arguments[i]);
            } else if (FLAGS.contains(arguments[i]) || i + 1 == arguments.length) {
                options.add(new String[] {arguments[i], ""});
            } else {
                options.add(new String[] {arguments[i], arguments[++i]});
            }
        }
    }

    String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    boolean has(String name) {
        return options.stream().anyMatch(option -> option[0].equals(name));
    }

    List<String> all(String name) {
        return options.stream()
                .filter(option -> option[0].equals(name))
                .map(option -> option[1])
                .toList();
    }

    String option(String name, String otherwise) {
        List<String> given = all(name);
        return given.isEmpty() ? otherwise : given.get(given.size() - 1);
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new NotReadable("not a number: " + text, noNumber);
        }
    }
}
