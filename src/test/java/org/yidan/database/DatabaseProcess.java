package org.yidan.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link DatabaseOnly} in a process of its own, which can be killed. */
final class DatabaseProcess implements AutoCloseable {

    private final Process process;
    private final String answer;

    private DatabaseProcess(Process process, String answer) {
        this.process = process;
        this.answer = answer;
    }

    /** Starts it and waits until the database is there or refused. */
    static DatabaseProcess in(Path directory, String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), DatabaseOnly.class.getName(), directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("error.log").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(DatabaseOnly.READY) || line.startsWith(DatabaseOnly.REFUSED)) {
                return new DatabaseProcess(process, line);
            }
            said.add(line);
        }
        throw new IllegalStateException("neither ready nor refused: " + said);
    }

    /** The address of the database, which must have started. */
    String url() {
        if (!answer.startsWith(DatabaseOnly.READY)) {
            throw new IllegalStateException(answer);
        }
        return answer.substring(DatabaseOnly.READY.length());
    }

    /** What the program said first. */
    String answer() {
        return answer;
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it in the orderly way. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
