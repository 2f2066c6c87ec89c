package org.yidan.audit.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.HandoverProof;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdicts;

/** The command line of {@code yidan-verify.jar}. */
public final class VerifierMain {

    private static final int UNREADABLE = 4;

    private final PrintStream out;
    private final Clock clock;

    VerifierMain(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = new VerifierMain(out, Clock.systemUTC()).run(arguments);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /** Runs one command; the exit code, or -1 when it goes on serving. */
    int run(String... arguments) {
        Arguments given = new Arguments(arguments);
        try {
            return switch (given.word(0)) {
                case "bundle" -> say(
                        given, BundleCheck.check(Path.of(given.word(1)), trust(given, null), published(given)));
                case "log" -> say(given, folder(given.word(1)).check(trustKeys(given), (index, leaf) -> {}));
                case "database" -> say(given, DatabaseCheck.check(given, trustKeys(given)));
                case "handover" -> handover(given);
                case "witness" -> witness(given);
                case "key" -> key(given);
                default -> {
                    out.print(Arguments.USAGE);
                    yield given.word(0).isEmpty() ? 0 : UNREADABLE;
                }
            };
        } catch (NotReadable | IOException | SQLException unreadable) {
            String what =
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
            out.println(given.has("--json") ? Words.jsonOf(what) : "无法读取，没有结论 · not readable, no verdict: " + what);
            return UNREADABLE;
        } catch (RuntimeException | Error fault) { // never the exit code of a verdict
            String what = "程序出错，没有结论 · a fault of the program, no verdict: " + fault;
            out.println(given.has("--json") ? Words.jsonOf(what) : what);
            return UNREADABLE;
        }
    }

    /** Whether a handover of entries of the ledger is what the platform signed. */
    private int handover(Arguments given) throws IOException {
        Optional<String> fault = HandoverProof.read(Path.of(given.word(1)))
                .check(trustKeys(given).logs());
        out.println(fault.orElse("移交单、数据与平台签名一致 · form and data are what the platform signed"));
        return fault.isPresent() ? 1 : 0;
    }

    private int say(Arguments given, Verdicts verdicts) {
        out.print(given.has("--json") ? Words.json(verdicts) : Words.text(verdicts));
        return verdicts.exitCode();
    }

    private static TileFolder folder(String where) {
        return new TileFolder(where, System.getenv("YIDAN_LOGIN"));
    }

    private static @Nullable TileFolder published(Arguments given) {
        return given.has("--log") ? folder(given.option("--log", "")) : null;
    }

    private Trust trustKeys(Arguments given) {
        Trust trust = trust(given, Duration.ofHours(24));
        if (trust.logs().isEmpty()) {
            throw new NotReadable(
                    "缺少 --key：日志公钥，平台的 /audit/proof 页列着 · --key is missing: the public key of the log (name+hash+key, or a file with it)");
        }
        return trust;
    }

    private Trust trust(Arguments given, @Nullable Duration otherwise) {
        List<SignedNote> outside = given.all("--checkpoint").stream()
                .map(Trust::file)
                .map(SignedNote::parse)
                .toList();
        String hours = given.option("--max-age", "");
        Duration oldest = hours.isEmpty() ? otherwise : Duration.ofHours(Arguments.number(hours));
        return new Trust(Trust.keys(given.all("--key")), outside, oldest, clock);
    }

    private int witness(Arguments given) throws IOException {
        Path folder = Files.createDirectories(Path.of(given.option("--state", "yidan-witness")));
        NoteSigner signer = NoteSigner.parse(Trust.file(given.option("--signer", "witness.key")));
        int port = (int) Arguments.number(given.option("--port", "8787"));
        new Witness(signer, trustKeys(given), folder)
                .serve(new InetSocketAddress(given.option("--host", "127.0.0.1"), port));
        out.println("见证 · witness " + signer.key().text() + " http://" + given.option("--host", "127.0.0.1") + ":"
                + port + "/add-checkpoint");
        return -1;
    }

    /** Makes a pair of keys: the private one into a new file, the public one is printed. */
    private int key(Arguments given) throws IOException {
        int kind = given.has("--witness") ? NoteKey.COSIGNATURE : NoteKey.NOTE;
        NoteSigner signer = NoteSigner.generate(given.word(1), kind);
        Path file = Path.of(given.option("--signer", given.has("--witness") ? "witness.key" : "log.key"));
        if (Files.exists(file)) {
            throw new NotReadable(file + " exists already");
        }
        Files.writeString(file, signer.text() + "\n");
        out.println(signer.key().text());
        return 0;
    }
}
